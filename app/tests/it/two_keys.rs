//! Acts that take two keys, through the real pages: asked, confirmed, refused, taken back, lapsed,
//! and no way around it.

use std::{collections::BTreeSet, process::Command};

use axum::http::StatusCode;
use powerwith_web::{Access, KeyAct, Method, Speech};
use sea_orm::{ConnectionTrait, Statement};

use crate::house::{Browser, House, Shown};

const HOME: &str = "/p/roots-and-rivers-partnership";

/// Names of people that the open log must never know.
const CANARIES: [&str; 7] = ["Amina", "Pat", "Luz", "Yusuf", "Hodan", "Kim", "Ruth"];

fn keys() -> String {
    format!("{HOME}/us/keys")
}

async fn ask_partner(host: &mut Browser<'_>, name: &str) -> Shown {
    host.get(&format!("{HOME}/us/partners/new")).await;
    host.post(&format!("{HOME}/us/partners/new"), &[("name", name)]).await
}

/// Asks for something that is chosen from a list, by the start of its label.
async fn ask_for(host: &mut Browser<'_>, (path, field): (&str, &str), label: &str) -> Shown {
    let page = host.get(&format!("{HOME}/us/{path}")).await;
    let values = page.attributes(&format!("#{field} option"), "value");
    let labels = page.texts(&format!("#{field} option"));
    let found = values.iter().zip(&labels).find(|(_, text)| text.starts_with(label));
    let (value, _) = found.unwrap_or_else(|| panic!("{label} is not in {labels:?}"));
    host.post(&format!("{HOME}/us/{path}"), &[(field, value)]).await
}

/// The addresses to answer at, of what waits: `yes`, `no` or `back`.
async fn answers(browser: &mut Browser<'_>, what: &str) -> Vec<String> {
    browser.get(&keys()).await.attributes(&format!("form[action$='/{what}']"), "action")
}

/// Says yes to what waits first.
async fn say_yes(browser: &mut Browser<'_>) -> Shown {
    let yes = answers(browser, "yes").await.remove(0);
    browser.post(&yes, &[]).await
}

async fn kinds(house: &House) -> Vec<String> {
    let db = house.site.store.read();
    let find = Statement::from_string(
        db.get_database_backend(),
        "SELECT kind FROM log_entry WHERE kind LIKE 'key.%' OR kind LIKE 'partner.%' \
         OR kind LIKE 'host.%' ORDER BY seq",
    );
    let rows = db.query_all_raw(find).await.unwrap();
    rows.iter().map(|row| row.try_get("", "kind").unwrap()).collect()
}

/// The whole log names no one.
async fn assert_no_names(house: &House) {
    let bundle = house.signed_in("Hodan").await.get(&format!("{HOME}/open/bundle")).await.html();
    assert!(bundle.contains("key.asked"));
    for name in CANARIES {
        assert!(!bundle.contains(name), "the open log knows {name}");
    }
}

async fn partners(browser: &mut Browser<'_>) -> String {
    browser.get(&format!("{HOME}/us")).await.texts("#partners ~ ul h3").join(", ")
}

#[tokio::test]
async fn an_act_is_asked_confirmed_and_seen_by_everyone() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    let mut hodan = house.signed_in("Hodan").await;
    let asked = ask_partner(&mut amina, "Public Library").await;
    assert!(asked.main().contains("Add the partner “\u{2068}Public Library\u{2069}”"));
    assert!(asked.main().contains("until April 8, 2026"), "{}", asked.main());
    // Sent twice, it is asked once.
    ask_partner(&mut amina, "public LIBRARY").await;
    assert_eq!(answers(&mut amina, "back").await.len(), 1);
    assert!(!partners(&mut hodan).await.contains("Public Library"));
    let seen = hodan.get(&keys()).await;
    assert!(seen.main().contains("A host of another partner answers."), "{}", seen.main());
    assert!(seen.attributes("main form", "action").is_empty());
    let home = pat.get(HOME).await.main();
    assert!(
        home.contains("Waiting for your key Add a partner")
            || home.contains("Waiting for your key")
    );
    assert!(!amina.get(HOME).await.main().contains("Waiting for your key"));
    let yes = answers(&mut pat, "yes").await;
    assert_eq!(yes.len(), 1);
    let done = pat.post(&yes[0], &[]).await;
    assert!(done.main().contains("said yes on April 1, 2026"), "{}", done.main());
    // A replayed yes does nothing.
    assert_eq!(pat.post(&yes[0], &[]).await.status, StatusCode::OK);
    assert!(partners(&mut hodan).await.contains("Public Library"));
    assert!(hodan.get(HOME).await.main().contains("What two keys changed"));
    assert_eq!(kinds(&house).await, ["key.asked", "key.confirmed", "partner.added"]);
    assert_no_names(&house).await;
}

#[tokio::test]
async fn one_host_alone_and_two_of_one_partner_open_nothing() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    ask_for(&mut amina, ("hosts/new", "person"), "Yusuf").await;
    say_yes(&mut pat).await;
    let mut yusuf = house.signed_in("Yusuf").await;
    ask_partner(&mut amina, "Public Library").await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    for same in [&mut amina, &mut yusuf] {
        same.get("/me").await;
        let refused = same.post(&yes, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.main().contains("a host of another partner"), "{}", refused.main());
    }
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get("/me").await;
    assert_eq!(hodan.post(&yes, &[]).await.status, StatusCode::NOT_FOUND, "no host");
    assert!(!partners(&mut amina).await.contains("Public Library"));
    assert_eq!(kinds(&house).await, ["key.asked", "key.confirmed", "host.added", "key.asked"]);
}

#[tokio::test]
async fn a_no_and_a_taking_back_end_it() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    ask_partner(&mut amina, "Public Library").await;
    let (yes, no) =
        (answers(&mut pat, "yes").await.remove(0), answers(&mut pat, "no").await.remove(0));
    for _ in 0..2 {
        let done = pat.post(&no, &[]).await;
        assert!(done.main().contains("said no on April 1, 2026"), "{}", done.main());
    }
    let late = pat.post(&yes, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("Another host said no already"), "{}", late.main());
    ask_partner(&mut amina, "Public Library").await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    let back = answers(&mut amina, "back").await.remove(0);
    let theirs = pat.post(&back, &[]).await;
    assert!(theirs.main().contains("Only the host who asked"), "{}", theirs.main());
    for _ in 0..2 {
        let done = amina.post(&back, &[]).await;
        assert!(done.main().contains("took it back on April 1, 2026"), "{}", done.main());
    }
    let late = pat.post(&yes, &[]).await;
    assert!(late.main().contains("It was taken back"), "{}", late.main());
    assert!(!partners(&mut amina).await.contains("Public Library"));
    let expected = ["key.asked", "key.refused", "key.asked", "key.taken-back"];
    assert_eq!(kinds(&house).await, expected);
    assert_no_names(&house).await;
}

#[tokio::test]
async fn what_nobody_confirms_in_a_week_lapses() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    ask_partner(&mut amina, "Public Library").await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    house.days_pass(7).await;
    assert_eq!(answers(&mut pat, "yes").await.len(), 1, "the last day counts");
    house.days_pass(1).await;
    let late = pat.post(&yes, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("It could be confirmed until April 8, 2026"), "{}", late.main());
    // The clock goes back: what lapsed stays so.
    house.days_pass(-3).await;
    assert_eq!(pat.post(&yes, &[]).await.status, StatusCode::CONFLICT);
    let page = pat.get(&keys()).await.main();
    assert!(page.contains("It lapsed on April 9, 2026: nobody confirmed it."), "{page}");
    assert!(!partners(&mut amina).await.contains("Public Library"));
    assert_eq!(kinds(&house).await, ["key.asked", "key.lapsed"]);
}

#[tokio::test]
async fn what_someone_asked_who_stepped_down_opens_nothing() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    for person in ["Luz", "Yusuf"] {
        ask_for(&mut amina, ("hosts/new", "person"), person).await;
        say_yes(&mut pat).await;
    }
    let mut yusuf = house.signed_in("Yusuf").await;
    ask_partner(&mut yusuf, "Public Library").await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    yusuf.get(&format!("{HOME}/us/hosts/step-down")).await;
    yusuf.post(&format!("{HOME}/us/hosts/step-down"), &[]).await;
    let refused = pat.post(&yes, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Whoever asked is no host any more"), "{}", refused.main());
    assert_eq!(kinds(&house).await.last().unwrap(), "key.lapsed");
    assert!(!partners(&mut amina).await.contains("Public Library"));
}

#[tokio::test]
async fn the_host_role_is_taken_by_two_others_and_never_the_last_two_keys() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    let refused = ask_for(&mut amina, ("hosts/remove", "person"), "Pat").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.main().contains("Hosts of at least two partners must stay"));
    ask_for(&mut amina, ("hosts/new", "person"), "Luz").await;
    say_yes(&mut pat).await;
    ask_for(&mut amina, ("hosts/remove", "person"), "Luz").await;
    let mut luz = house.signed_in("Luz").await;
    let page = luz.get(&keys()).await;
    assert!(page.main().contains("This is about you or your partner"), "{}", page.main());
    let yes = answers(&mut pat, "yes").await.remove(0);
    luz.get("/me").await;
    assert_eq!(luz.post(&yes, &[]).await.status, StatusCode::CONFLICT);
    let done = pat.post(&yes, &[]).await;
    assert!(done.main().contains("Take the host role from someone of “\u{2068}Familias Unidas"));
    assert_eq!(luz.get(&format!("{HOME}/us/hosts/new")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(luz.get(HOME).await.status, StatusCode::OK, "a member still");
    assert_eq!(kinds(&house).await.last().unwrap(), "host.removed");
    assert_no_names(&house).await;
}

#[tokio::test]
async fn a_partner_that_is_removed_leaves_with_its_people_and_what_it_did_stays() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    let refused = ask_for(&mut amina, ("partners/remove", "partner"), "Lakeside").await;
    assert!(refused.main().contains("Hosts of at least two partners must stay"));
    let mut ruth = house.signed_in("Ruth").await;
    assert_eq!(ruth.get(HOME).await.status, StatusCode::OK);
    ask_for(&mut amina, ("partners/remove", "partner"), "Bethel").await;
    let page = pat.get(&keys()).await.main();
    assert!(page.contains("its people stop being members at once"), "{page}");
    say_yes(&mut pat).await;
    assert_eq!(ruth.get(HOME).await.status, StatusCode::NOT_FOUND);
    assert!(!partners(&mut amina).await.contains("Bethel"));
    let mut hodan = house.signed_in("Hodan").await;
    for page in ["see", "reflect", "open", "us", "us/keys", ""] {
        let shown = hodan.get(&format!("{HOME}/{page}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
    }
    let said = hodan.get(&keys()).await.main();
    assert!(said.contains("Remove the partner “\u{2068}Bethel Church\u{2069}”"), "{said}");
    assert_eq!(kinds(&house).await, ["key.asked", "key.confirmed", "partner.removed"]);
    assert_no_names(&house).await;
}

#[tokio::test]
async fn the_pages_of_two_keys_speak_spanish() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    ask_partner(&mut amina, "Biblioteca").await;
    for (path, says) in [
        (keys(), "Esperan una segunda llave"),
        (HOME.to_owned(), "Espera tu llave"),
        (format!("{HOME}/us/partners/new"), "7 días para decir que sí"),
        (format!("{HOME}/us/partners/remove"), "dejan de ser miembros"),
        (format!("{HOME}/us/hosts/remove"), "deje de ser anfitriona"),
    ] {
        let shown = pat.get(&format!("{path}?lang=es")).await;
        assert!(shown.main().contains(says), "{path}: {}", shown.main());
    }
}

#[tokio::test]
async fn erasing_takes_two_keys_and_the_checks_stay_whole() {
    let house = House::lively().await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    let entry = format!("{HOME}/open/entries/0");
    let page = amina.get(&entry).await;
    assert!(page.main().contains("host-from Lakeside"), "{}", page.main());
    let erase = format!("{entry}/erase");
    amina.get(&erase).await;
    let empty = amina.post(&erase, &[("reason", " ")]).await;
    assert_eq!(empty.attributes("[role=alert] a", "href"), ["#reason"]);
    let long = "x".repeat(501);
    let shown = amina.post(&erase, &[("reason", &long)]).await;
    assert!(shown.main().contains("at most 500 characters"), "{}", shown.main());
    let reason = "A partner asked that its old name is not kept.";
    for _ in 0..2 {
        let asked = amina.post(&erase, &[("reason", reason)]).await;
        assert!(asked.main().contains("Erase what entry 0 of the open log says"));
    }
    let hodan = house.signed_in("Hodan").await.get(&keys()).await.main();
    assert!(hodan.contains(reason), "everyone reads the reason: {hodan}");
    let still = pat.get(&entry).await.main();
    assert!(still.contains("host-from Lakeside"), "asking alone erases nothing");
    let yes = answers(&mut pat, "yes").await;
    assert_eq!(yes.len(), 1, "asked twice is asked once");
    pat.post(&yes[0], &[]).await;
    pat.post(&yes[0], &[]).await;
    let after = pat.get(&entry).await.main();
    assert!(!after.contains("host-from Lakeside") && after.contains(reason), "{after}");
    let bundle = pat.get(&format!("{HOME}/open/bundle")).await.bytes;
    let report = tile_log::verify(&bundle, tile_log::Known::default()).unwrap();
    let said = format!("{:?}", report.sentences());
    assert!(report.is_whole() && said.contains(reason), "{said}");
    assert_eq!(report.n_bodies + 1, report.n_entries, "one body is gone, once");
    // What was erased, and why, stays for good.
    let again = amina.get(&erase).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let seqs = report.n_entries - 1;
    let reasons = amina.get(&format!("{HOME}/open/entries/{seqs}/erase")).await;
    assert_eq!(reasons.status, StatusCode::CONFLICT, "{}", reasons.main());
    assert_no_names(&house).await;
}

/// What one host does alone. Whoever adds to this list says in review why it takes no second key:
/// it is no act on the rules (k, closing early, who may do what, who is here, erasing, restoring).
/// Asking for an act and answering one are here too: each is one of two keys.
const ALONE: &[&str] = &[
    "ask-about-decision",
    "answer-code",
    "answer-key",
    "ask-code",
    "ask-first-readers",
    "ask-key",
    "bring-instrument",
    "end-invite",
    "give-cards",
    "invite",
    "make-round",
    "offer-group",
    "open-round",
    "owe-answer",
    "renew-code",
    "step-down",
    "take-back-key",
    "turn-key",
    "why-not-gap",
];

/// The acts that take two keys, by their names in the open log.
const TWO_KEYS: [&str; 10] = [
    "partner.add",
    "partner.remove",
    "host.add",
    "host.remove",
    "round.close-early",
    "entry.erase",
    "everything.take",
    "partnership.restore",
    "mend-path.change",
    "floor.raise",
];

/// The addresses that only ask for one of them.
/// `set-path` sets the path alone only while the partnership forms.
const ASKS: [&str; 10] = [
    "add-partner",
    "remove-partner",
    "make-host",
    "remove-host",
    "close-round",
    "erase-entry",
    "ask-everything",
    "ask-go-on",
    "set-path",
    "raise-fewest",
];

/// What the program can be asked to do by whoever runs the server: nothing changes k or a role,
/// reads an answer or erases, and what is restored rests until two keys let it go on.
const COMMANDS: &[&str] = &[
    "audit-round",
    "check",
    "demo",
    "doctor",
    "help",
    "instruments",
    "map",
    "protect",
    "respond",
    "restore",
    "serve",
    "share",
    "tally",
    "verify",
    "witness",
];

#[tokio::test]
async fn no_address_and_no_command_goes_around_two_keys() {
    let house = House::demo().await;
    let routes = house.site.routes();
    let of_hosts: BTreeSet<&str> = routes
        .iter()
        .filter(|(_, route)| route.access == Access::Host && route.method == Method::Post)
        .map(|(_, route)| route.act)
        .collect();
    let known: BTreeSet<&str> = ALONE.iter().chain(&ASKS).copied().collect();
    assert_eq!(of_hosts, known, "a host can do something new: does it take two keys?");
    for speech in [Speech::English, Speech::Spanish] {
        for act in TWO_KEYS {
            let act = KeyAct { act, called: "2026-04-01" };
            let words: Vec<String> = house
                .site
                .practices
                .iter()
                .filter_map(|practice| (practice.key_words)(speech, act))
                .collect();
            assert_eq!(words.len(), 1, "{act:?}: {words:?}");
        }
    }
    let help = Command::new(env!("CARGO_BIN_EXE_powerwith")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let list = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let commands: BTreeSet<&str> = list
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(commands, COMMANDS.iter().copied().collect(), "a new command: {help}");
}
