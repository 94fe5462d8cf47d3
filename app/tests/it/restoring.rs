//! A copy that was put back: its partnerships rest until two hosts of two partners go on from it.

use std::process::{Command, Output};

use axum::http::StatusCode;
use partnership_server::put_back;
use tempfile::TempDir;

use crate::{
    house::{Browser, House},
    program::copy_of,
};

const HOME: &str = "/p/roots-and-rivers-partnership";

fn keys() -> String {
    format!("{HOME}/us/keys")
}

async fn rests() -> House {
    let house = House::lively().await;
    put_back(&house.site.store, &house.moment()).await.unwrap();
    house
}

async fn answers(browser: &mut Browser<'_>, what: &str) -> Vec<String> {
    browser.get(&keys()).await.attributes(&format!("form[action$='/{what}']"), "action")
}

async fn asks(host: &mut Browser<'_>) {
    host.get(&keys()).await;
    host.post(&format!("{HOME}/us/keys/go-on"), &[]).await;
}

/// Whether someone can still do something small here.
async fn acts(house: &House) -> StatusCode {
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{HOME}/decide/boards/new")).await;
    let both = [("title", "Open gym"), ("one", "We want it open late"), ("other", "We are tired")];
    luz.post_only(&format!("{HOME}/decide/boards/new"), &both).await.status
}

#[tokio::test]
async fn in_a_copy_that_was_put_back_everyone_reads_and_nobody_acts() {
    let house = rests().await;
    let mut hodan = house.signed_in("Hodan").await;
    let home = hodan.get(HOME).await;
    assert_eq!(home.status, StatusCode::OK);
    assert!(home.main().contains("This partnership came back from a copy"), "{}", home.main());
    assert_eq!(acts(&house).await, StatusCode::CONFLICT);
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{HOME}/us/partners/new")).await;
    let named = [("name", "Public Library")];
    let refused = amina.post(&format!("{HOME}/us/partners/new"), &named).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "hosts neither");
    assert!(refused.main().contains("This partnership rests"), "{}", refused.main());
    assert_eq!(refused.attributes("main a", "href"), [keys()], "and the way on is said");
}

#[tokio::test]
async fn two_hosts_of_two_partners_let_it_go_on_and_the_log_knows() {
    let house = rests().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    asks(&mut amina).await;
    asks(&mut amina).await;
    assert_eq!(answers(&mut amina, "back").await.len(), 1, "asked twice is asked once");
    assert_eq!(answers(&mut amina, "yes").await, Vec::<String>::new());
    assert_eq!(acts(&house).await, StatusCode::CONFLICT, "one key opens nothing");
    let yes = answers(&mut pat, "yes").await.remove(0);
    pat.post(&yes, &[]).await;
    assert_eq!(acts(&house).await, StatusCode::SEE_OTHER);
    assert!(!pat.get(HOME).await.main().contains("came back from a copy"));
    let log = house.signed_in("Hodan").await.get(&format!("{HOME}/open")).await.main();
    assert!(log.contains("The partnership went on from a copy"), "{log}");
}

#[tokio::test]
async fn what_waited_for_a_second_key_in_the_copy_opens_nothing() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    amina.get(&format!("{HOME}/us/partners/new")).await;
    amina.post(&format!("{HOME}/us/partners/new"), &[("name", "Public Library")]).await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    put_back(&house.site.store, &house.moment()).await.unwrap();
    assert_eq!(answers(&mut pat, "yes").await, Vec::<String>::new());
    let late = pat.post(&yes, &[]).await;
    assert_ne!(late.status, StatusCode::OK, "{}", late.main());
    assert!(!pat.get(&format!("{HOME}/us")).await.main().contains("Public Library"));
}

#[tokio::test]
async fn a_no_and_a_week_leave_it_at_rest_and_it_can_be_asked_again() {
    let house = rests().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    asks(&mut amina).await;
    let no = answers(&mut pat, "no").await.remove(0);
    pat.post(&no, &[]).await;
    assert_eq!(acts(&house).await, StatusCode::CONFLICT);
    asks(&mut amina).await;
    house.days_pass(8).await;
    assert_eq!(answers(&mut pat, "yes").await, Vec::<String>::new(), "it lapsed");
    asks(&mut pat).await;
    let yes = answers(&mut amina, "yes").await.remove(0);
    amina.post(&yes, &[]).await;
    assert_eq!(acts(&house).await, StatusCode::SEE_OTHER);
}

fn restore(args: &[&str]) -> (bool, String) {
    let program = Command::new(env!("CARGO_BIN_EXE_powerwith")).arg("restore").args(args).output();
    let Output { status, stdout, stderr } = program.unwrap();
    (status.success(), String::from_utf8([stdout, stderr].concat()).unwrap())
}

#[tokio::test]
async fn the_command_puts_a_copy_back_and_never_over_another() {
    let copy = copy_of(&House::lively().await);
    let from = copy.path().join("powerwith.db");
    let from = from.to_str().unwrap();
    let folder = TempDir::new().unwrap();
    let to = folder.path().to_str().unwrap();
    let (is_done, said) = restore(&["--from", from, "--data", to, "--time-zone", "UTC"]);
    assert!(is_done && said.contains("Partnerships in it: 1."), "{said}");
    let (is_done, said) = restore(&["--from", from, "--data", to, "--time-zone", "UTC"]);
    assert!(!is_done && said.contains("put the old folder aside"), "{said}");
    let empty = TempDir::new().unwrap();
    let (is_done, said) = restore(&["--data", empty.path().to_str().unwrap()]);
    assert!(!is_done && said.contains("give the copy with --from"), "{said}");
    let (is_done, said) = restore(&["--from", "/no/such/file", "--data", to]);
    assert!(!is_done && said.contains("cannot be read"), "{said}");
}
