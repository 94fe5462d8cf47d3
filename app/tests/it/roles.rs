//! Roles that rotate: taken and laid down by one's own yes, ended by their day.

use axum::http::StatusCode;
use sea_orm::prelude::Uuid;

use crate::{
    house::{Browser, House, Shown},
    words::{decided_as, link, subjects, values},
};

const HOME: &str = "/p/roots-and-rivers-partnership/";
const ROLES: &str = "/p/roots-and-rivers-partnership/us/roles";

/// Adds a role; gives its address.
pub async fn added(browser: &mut Browser<'_>, name: &str) -> String {
    browser.get(&format!("{ROLES}/new")).await;
    browser.post(&format!("{ROLES}/new"), &[("name", name), ("work", "unseen")]).await;
    let list = browser.get(ROLES).await;
    link(&list, name).unwrap_or_else(|| panic!("no {name} in {}", list.main()))
}

/// Takes a role until this day.
pub async fn takes(browser: &mut Browser<'_>, at: &str, until: &str) -> Shown {
    browser.get(at).await;
    browser.post(&format!("{at}/take"), &[("until", until)]).await
}

#[tokio::test]
async fn unseen_work_is_offered_as_first_roles() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let list = hodan.get(ROLES).await;
    let offered = list.attributes("button[name=name]", "value");
    assert_eq!(offered, ["Child care", "Meals", "Rides", "Translating"]);
    hodan.post(&format!("{ROLES}/new"), &[("name", "Rides"), ("work", "unseen")]).await;
    let list = hodan.get(ROLES).await;
    assert_eq!(list.attributes("button[name=name]", "value").len(), 3);
    assert!(list.main().contains("No one does this yet."), "{}", list.main());
    assert!(list.main().contains("No partner holds more than 50 percent"));
    hodan.get("/?lang=es").await;
    assert!(hodan.get(ROLES).await.main().contains("Nadie hace esto todavía."));
}

#[tokio::test]
async fn a_role_at_its_term_ends_unless_consent_renewed_it() {
    // q.leadership.how
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let (rides, meals) = (added(&mut hodan, "Rides").await, added(&mut hodan, "Meals").await);
    let taken = takes(&mut hodan, &rides, "2026-05-01").await;
    let said = "Hodan from Somali Youth Circle does this until May 1, 2026.";
    assert!(taken.main().replace(['\u{2068}', '\u{2069}'], "").contains(said), "{}", taken.main());
    let mut ruth = house.signed_in("Ruth").await;
    takes(&mut ruth, &meals, "2026-05-01").await;
    ruth.get(&meals).await;
    let asks = [("text", "Meals: one more term by Bethel Church.")];
    ruth.post(&format!("{meals}/renew"), &asks).await;
    let about = subjects(&house, "term").await.remove(0);
    decided_as(&house, (Uuid::from_u128(3), &about), asks[0].1).await.unwrap();
    let mut luz = house.signed_in("Luz").await;
    assert!(!luz.get(HOME).await.main().contains("time for someone to step in"));
    house.days_pass(60).await;
    let list = luz.get(ROLES).await.main().replace(['\u{2068}', '\u{2069}'], "");
    assert!(list.contains("Time for someone to step in."), "{list}");
    assert!(!list.contains("Hodan"), "whoever held it last is not named: {list}");
    assert!(list.contains("Ruth from Bethel Church does this until January"), "{list}");
    let home = luz.get(HOME).await.main().replace(['\u{2068}', '\u{2069}'], "");
    assert!(home.contains("Rides: time for someone to step in"), "{home}");
    assert!(!home.contains("Meals: time"), "{home}");
    // Whoever had the last turn lets someone else have one.
    assert!(hodan.get(&rides).await.main().contains("You had the last turn"));
    let again = takes(&mut hodan, &rides, "2026-08-01").await;
    assert!(again.status.is_client_error(), "{}", again.status);
    assert!(takes(&mut luz, &rides, "2026-08-01").await.main().contains("Luz"));
    let log =
        values(&house, "SELECT kind FROM log_entry WHERE kind LIKE 'role.%' ORDER BY seq").await;
    let expected = [
        "role.made",
        "role.made",
        "role.taken",
        "role.taken",
        "role.renewed",
        "role.ended",
        "role.taken",
    ];
    assert_eq!(log, expected);
}

#[tokio::test]
async fn no_partner_holds_more_roles_than_the_group_set() {
    // q.leadership.how
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let rides = added(&mut hodan, "Rides").await;
    let meals = added(&mut hodan, "Meals").await;
    added(&mut hodan, "Notes").await;
    takes(&mut hodan, &rides, "2026-06-01").await;
    // Abdi comes from the same partner.
    let mut abdi = house.signed_in("Abdi").await;
    let no = takes(&mut abdi, &meals, "2026-06-01").await;
    assert!(no.main().contains("more than 50 percent of the roles"), "{}", no.main());
    abdi.get(&format!("{ROLES}/share")).await;
    let wrong = abdi.post(&format!("{ROLES}/share"), &[("most", "300")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let waits = abdi.post(&format!("{ROLES}/share"), &[("most", "70")]).await;
    assert!(waits.main().contains("Waits for consent"));
    assert!(takes(&mut abdi, &meals, "2026-06-01").await.status.is_client_error(), "not decided");
    let about = subjects(&house, "role-share").await.remove(0);
    let says = "No partner holds more than 70 percent of the roles.";
    decided_as(&house, (Uuid::from_u128(3), &about), says).await.unwrap();
    assert!(abdi.get(ROLES).await.main().contains("Set by consent on April 1, 2026"));
    assert_eq!(takes(&mut abdi, &meals, "2026-06-01").await.status, StatusCode::OK);
}

#[tokio::test]
async fn someone_steps_in_next_and_a_role_is_laid_down_without_a_reason() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let rides = added(&mut hodan, "Rides").await;
    takes(&mut hodan, &rides, "2026-06-01").await;
    let mut luz = house.signed_in("Luz").await;
    luz.get(&rides).await;
    let next = luz.post(&format!("{rides}/next"), &[]).await;
    assert!(next.main().replace(['\u{2068}', '\u{2069}'], "").contains("Luz steps in next."));
    hodan.get(&rides).await;
    let down = hodan.post(&format!("{rides}/down"), &[]).await;
    assert!(down.main().contains("No one does this yet."), "{}", down.main());
    let mut ruth = house.signed_in("Ruth").await;
    ruth.get(&format!("{ROLES}/new")).await;
    let pushed = takes(&mut ruth, &rides, "2026-06-01").await;
    assert!(pushed.main().contains("Someone else said before"), "{}", pushed.main());
    assert!(takes(&mut luz, &rides, "2026-06-01").await.main().contains("Luz"));
    luz.get("/me/delete").await;
    let sure = luz.get("/me/delete").await.attributes("form input:not([type=hidden])", "name");
    luz.post("/me/delete", &sure.iter().map(|name| (name.as_str(), "yes")).collect::<Vec<_>>())
        .await;
    let holders = values(&house, "SELECT name FROM role WHERE holder_id IS NOT NULL").await;
    assert!(holders.is_empty(), "{holders:?}");
}

#[tokio::test]
async fn a_newcomer_gets_a_page_and_wrong_days_are_said() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let rides = added(&mut hodan, "Rides").await;
    hodan.get(&format!("{rides}/text")).await;
    let empty = hodan.post(&format!("{rides}/text"), &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let know = [("text", "The van key hangs <i>by the door</i>.\nAsk Bethel Church.")];
    let page = hodan.post(&format!("{rides}/text"), &know).await;
    assert!(page.main().contains("It ends on its day"));
    assert!(page.html().contains("&lt;i&gt;by the door&lt;/i&gt;"));
    for (until, says) in [
        ("", "Choose the last day."),
        ("soon", "Choose the last day."),
        ("2020-01-01", "Choose a day from today"),
        ("2036-01-01", "Choose a day from today"),
    ] {
        let wrong = takes(&mut hodan, &rides, until).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{until}");
        assert!(wrong.main().contains(says), "{until}: {}", wrong.main());
    }
    hodan.get(&format!("{ROLES}/new")).await;
    let twice = [("name", "rides"), ("work", "seen")];
    let twice = hodan.post(&format!("{ROLES}/new"), &twice).await;
    assert!(twice.main().contains("on the list already"), "{}", twice.main());
}

#[tokio::test]
async fn people_stand_by_name_in_each_language_and_without_a_title() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    for language in ["en", "es"] {
        hodan.get(&format!("/?lang={language}")).await;
        let us = hodan.get("/p/roots-and-rivers-partnership/us").await;
        let names = us.texts(".people .called");
        let mut sorted = names.clone();
        sorted.sort_by_key(|name| powerwith_core::by_name(name));
        assert_eq!(names, sorted);
        assert!(names.len() > 40);
    }
}
