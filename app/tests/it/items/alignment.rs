//! Questions A1 and A2: what we share, and how it fits the bigger effort.

use axum::http::StatusCode;
use powerwith_core::{Decided, Happened, Seated, Subject};
use powerwith_web::Heard;
use sea_orm::prelude::Uuid;

use super::{HOME, quiet_house, write};
use crate::{
    house::{Browser, House},
    words::{decided_as, subjects},
};

const DECIDE: &str = "/p/roots-and-rivers-partnership/decide";

const AIM: &str = "Two hundred children swim by June.";

/// Kim of the parks, who pay, writes their aim down.
async fn an_aim(house: &House) -> String {
    let mut kim = house.signed_in("Kim").await;
    kim.get(&format!("{DECIDE}/aims/new")).await;
    let aim = [("whose", "City Parks"), ("text", AIM), ("language", "en")];
    let shown = kim.post_only(&format!("{DECIDE}/aims/new"), &aim).await;
    shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()))
}

async fn does_not_fit(browser: &mut Browser<'_>, aim: &str) {
    browser.get(&format!("{aim}/fit")).await;
    let why = "Our little ones are not part of it.";
    let fit = [("fit", "does-not-fit"), ("why", why), ("language", "en")];
    let shown = browser.post(&format!("{aim}/fit"), &fit).await;
    assert!(shown.main().contains(why), "{}", shown.main());
}

const STAYS: &str = "Every child is welcome.";

async fn asks(browser: &mut Browser<'_>, aim: &str) -> String {
    browser.get(&format!("{aim}/ask")).await;
    let words = [("stays", STAYS), ("change", "Count play as well."), ("language", "en")];
    let shown = browser.post(&format!("{aim}/ask"), &words).await;
    let links = shown.attributes("main a", "href");
    let to = links.iter().find(|to| to.contains("decide/new?about=aim:"));
    to.unwrap_or_else(|| panic!("{}", shown.main())).clone()
}

#[tokio::test]
async fn an_aim_that_does_not_fit_becomes_a_proposal_with_both_texts() {
    // q.alignment.bigger
    let house = House::lively().await;
    let aim = an_aim(&house).await;
    let mut hodan = house.signed_in("Hodan").await;
    assert_eq!(hodan.get(&format!("{aim}/ask")).await.status, StatusCode::NOT_FOUND);
    does_not_fit(&mut hodan, &aim).await;
    let new = asks(&mut hodan, &aim).await;
    let text = hodan.get(&new).await.texts("#text").join("");
    for part in [AIM, "What we are together for", STAYS, "Count play as well."] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let about = subjects(&house, "aim").await.remove(0);
    decided_as(&house, (Uuid::from_u128(7), &about), &text).await.unwrap();
    let links = hodan.get(&aim).await.attributes("main a", "href");
    let decision = format!("{DECIDE}/{}", Uuid::from_u128(7));
    assert!(links.contains(&decision), "the aim leads to what was decided: {links:?}");
}

#[tokio::test]
async fn who_pays_has_no_more_rights_in_it_than_any_partner() {
    // q.alignment.bigger
    let house = House::lively().await;
    let aim = an_aim(&house).await;
    let (mut kim, mut hodan) = (house.signed_in("Kim").await, house.signed_in("Hodan").await);
    does_not_fit(&mut hodan, &aim).await;
    // The same page with the same ways on, but for whose partner it is.
    let ways = |links: Vec<String>| links.into_iter().filter(|to| to.starts_with(&aim)).count();
    let of_kim = ways(kim.get(&aim).await.attributes("main a", "href"));
    let of_hodan = ways(hodan.get(&aim).await.attributes("main a", "href"));
    assert_eq!((of_kim, of_hodan), (2, 2));
    // What another partner says of it stays theirs: the parks can only say their own.
    kim.get(&format!("{aim}/fit")).await;
    let fits = [("fit", "fits"), ("why", ""), ("language", "en")];
    let shown = kim.post(&format!("{aim}/fit"), &fits).await.main();
    assert!(shown.contains("Our little ones are not part of it."), "{shown}");
    assert!(shown.contains("It fits"), "{shown}");
    // Nobody's name is with it.
    for name in ["Kim", "Hodan"] {
        assert!(!shown.contains(name), "{name}: {shown}");
    }
}

#[tokio::test]
async fn an_aim_that_is_typed_wrong_says_what_is_missing_and_loses_nothing() {
    let house = House::lively().await;
    let aim = an_aim(&house).await;
    assert_eq!(an_aim(&house).await, aim, "sent twice, it stands once");
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{DECIDE}/aims/new")).await;
    let half = [("whose", ""), ("text", "<b>Swim</b>"), ("language", "en")];
    let shown = luz.post(&format!("{DECIDE}/aims/new"), &half).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.main().contains("Write whose aim it is."), "{}", shown.main());
    assert_eq!(shown.texts("#text"), ["<b>Swim</b>"]);
    luz.get(&format!("{aim}/fit")).await;
    let shown = luz.post(&format!("{aim}/fit"), &[("fit", "partly"), ("language", "en")]).await;
    assert!(shown.main().contains("Write what does not fit"), "{}", shown.main());
    luz.get("/?lang=es").await;
    let shown = luz.get(&aim).await.main();
    assert!(shown.contains("El esfuerzo mayor") && shown.contains("¿Encaja"), "{shown}");
}

/// What we are together for is decided, with the families at the table and an empty seat.
async fn purpose_is_decided(house: &House) {
    let at = format!("{DECIDE}/pact/purpose");
    let mut luz = house.signed_in("Luz").await;
    luz.get(&at).await;
    luz.post(&at, &[("text", "For every child here."), ("language", "en")]).await;
    let about: Subject = subjects(house, "pact").await.remove(0).parse().unwrap();
    let seat = |group: &str, is_filled| Seated { group: group.to_owned(), is_filled };
    let moment = house.moment();
    let what = Happened::Decided(Decided {
        decision: Uuid::from_u128(101),
        about: Some(about),
        text: "For every child here.".to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(200),
        seats: vec![seat("Families", true), seat("Youth", false)],
    });
    let partnership = house.partnership().await;
    let heard = Heard { partnership, what: &what, moment: &moment };
    let tell = async |tx: powerwith_store::Tx| house.site.tell(&tx, &heard).await;
    house.site.store.with_write_tx("decide", tell).await.unwrap();
}

#[tokio::test]
async fn an_adopted_purpose_lists_which_groups_shaped_it_and_which_seats_were_empty() {
    // q.alignment.shared
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    purpose_is_decided(&house).await;
    let pact = hodan.get(&format!("{DECIDE}/pact")).await.main();
    for said in [
        "For every child here.",
        "Who shaped it Families sat at the table Youth had a seat, and it was empty",
    ] {
        assert!(pact.contains(said), "{said}: {pact}");
    }
    let file = hodan.get(&format!("{DECIDE}/pact.md")).await.html();
    assert!(file.contains("had a seat, and it was empty"), "{file}");
}

/// The items of a new draft, as its last page lists them.
async fn next_round_asks(house: &House) -> String {
    let mut amina = house.signed_in("Amina").await;
    let draft = super::by_groups("First with the library", &["guide.joint"]);
    let (id, shown) = write(house, &mut amina, draft).await;
    assert!(shown.texts("[role=alert]").is_empty(), "{}", shown.main());
    amina.get(&format!("{HOME}/reflect/{id}/draft/preview")).await.main()
}

#[tokio::test]
async fn a_new_partner_is_asked_for_its_view_within_its_first_round() {
    // q.alignment.shared
    let house = quiet_house().await;
    purpose_is_decided(&house).await;
    assert!(!next_round_asks(&house).await.contains("What do we all care about and want?"));
    house.days_pass(1).await;
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{HOME}/us/partners/new")).await;
    amina.post(&format!("{HOME}/us/partners/new"), &[("name", "Public Library")]).await;
    let mut pat = house.signed_in("Pat").await;
    let keys = pat.get(&format!("{HOME}/us/keys")).await;
    pat.post(&keys.attributes("form[action$='/yes']", "action")[0], &[]).await;
    let asks = next_round_asks(&house).await;
    assert!(asks.contains("What do we all care about and want?"), "{asks}");
}
