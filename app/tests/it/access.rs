//! Who may pass where: the committed table, walked as every kind of visitor.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use partnership_rules::{Beginning, Change, FirstPartners, Name, slug_of, start};
use powerwith_core::{Fault, PersonId};
use powerwith_web::{
    Access, Method, Speech,
    account::{self, Person},
};

use crate::house::{Browser, House};

/// A second partnership, with hosts of its own and a member.
async fn second_partnership(house: &House) {
    let moment = house.moment();
    let name = |text: &str| Name::parse(text).unwrap();
    let beginning = Beginning {
        name: name("Hill and Valley"),
        partners: FirstPartners::new(vec![name("Hill"), name("Valley")]).unwrap(),
        first_partner_idx: 0,
        second_partner_idx: 1,
    };
    let started = start(&beginning, slug_of(&beginning.name), &moment).unwrap();
    let member = PersonId::new(&moment);
    let partner = *started.partnership.partners.keys().next().unwrap();
    house
        .site
        .store
        .with_write_tx("make a second partnership", async |tx| {
            let people = [(started.first, "Olu"), (started.second, "Vera"), (member, "Mia")];
            for (id, name) in people {
                let person = Person {
                    id,
                    name: name.to_owned(),
                    languages: vec![],
                    reach: String::new(),
                    email: None,
                    since: moment.today(),
                };
                account::add_person(&tx, &person).await?;
            }
            partnership_server::found(&tx, &started, &moment).await?;
            let joined = [Change::Joined { person: member, partner }];
            let here = started.partnership.id;
            partnership_server::apply(&tx, here, &joined, &moment).await?;
            Ok::<(), Fault>(())
        })
        .await
        .unwrap();
}

pub fn address(path: &str, round: &str) -> String {
    let mut address = path.replace("{partnership}", "roots-and-rivers-partnership");
    address = address.replace("{round}", round).replace("{stop}", "trust");
    while let (Some(from), Some(to)) = (address.find('{'), address.find('}')) {
        address.replace_range(from..=to, "01900000-0000-7000-8000-000000000000");
    }
    address
}

/// Who may pass in the partnership of the address: the table in words of one line each.
fn passes(access: Access, visitor: &str) -> bool {
    match access {
        Access::Anyone | Access::Code => true,
        // There are partnerships here, so the time of the first run is over.
        Access::FirstRun => false,
        Access::SignedIn => visitor != "stranger",
        Access::Member => matches!(visitor, "member" | "host"),
        Access::Host => visitor == "host",
    }
}

#[tokio::test]
async fn the_access_table_is_the_committed_one() {
    let house = House::demo().await;
    let lines: BTreeSet<String> = house
        .site
        .routes()
        .iter()
        .map(|(practice, route)| {
            let (method, access) = (route.method.name(), route.access.name());
            format!("{:<58} {method:<4} {access:<10} {practice} {}", route.path, route.act)
        })
        .collect();
    let mut lines: Vec<String> = lines.into_iter().collect();
    for (method, path, access, act) in reflection_server::sealed::sending_routes() {
        let path = format!("(sending origin) {path}");
        lines.push(format!("{path:<58} {method:<4} {:<10} reflection {act}", access.name()));
    }
    lines.push(String::new());
    let lines = lines.join("\n");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/access.txt");
    if std::env::var_os("POWERWITH_WRITE_ACCESS").is_some() {
        std::fs::write(file, &lines).unwrap();
    }
    let committed = std::fs::read_to_string(file).unwrap();
    assert!(
        lines == committed,
        "docs/access.txt is not what the routes say. If the change is meant, run this test with \
         POWERWITH_WRITE_ACCESS=1 and commit the file.\n{lines}"
    );
}

#[tokio::test]
async fn every_door_opens_for_those_it_names_and_looks_like_a_wall_to_others() {
    let house = House::lively().await;
    second_partnership(&house).await;
    let round = house.round("Spring check-in").await;
    let visitors = [
        ("stranger", None),
        ("member", Some("Hodan")),
        ("host", Some("Amina")),
        ("member elsewhere", Some("Mia")),
        ("host elsewhere", Some("Olu")),
    ];
    for (kind, name) in visitors {
        let mut browser = match name {
            Some(name) => house.signed_in(name).await,
            None => house.browser(),
        };
        // A page of their own gives the form token.
        browser.get("/me").await;
        let wall = browser.get("/there/is/nothing/here").await;
        assert_eq!(wall.status, StatusCode::NOT_FOUND);
        for (practice, route) in house.site.routes() {
            let at = address(route.path, &round);
            let may = passes(route.access, kind);
            if route.method == Method::Post && may {
                // What those who may do there is the practice's own test.
                continue;
            }
            let shown = knock(&mut browser, route.method, &at).await;
            let what = format!("{kind}: {} {at} ({practice})", route.method.name());
            if may {
                assert_ne!(shown.status, StatusCode::INTERNAL_SERVER_ERROR, "{what}");
                let is_plain = !route.path.replace("{partnership}", "").contains('{');
                assert!(!is_plain || shown.status == StatusCode::OK, "{what}: {}", shown.status);
            } else if route.access == Access::FirstRun {
                // That this place is set up is no secret: its first page says so.
                assert!(shown.status.is_client_error(), "{what}: {}", shown.status);
            } else {
                assert_eq!(shown.status, StatusCode::NOT_FOUND, "{what}");
                assert!(shown.bytes == wall.bytes, "{what} is told apart from nothing");
            }
        }
    }
}

async fn knock(browser: &mut Browser<'_>, method: Method, at: &str) -> crate::house::Shown {
    match method {
        Method::Get => browser.get(at).await,
        Method::Post => browser.post_only(at, &[("name", "x")]).await,
    }
}

#[tokio::test]
async fn every_act_is_said_in_every_language() {
    let house = House::demo().await;
    for speech in [Speech::English, Speech::Spanish] {
        for (practice, route) in house.site.routes() {
            let said = house.site.act_words(speech, practice, route.act);
            assert!(
                said.is_some_and(|said| !said.is_empty()),
                "{practice}: no {} words for the act {}",
                speech.tag(),
                route.act
            );
        }
        for (_, _, _, act) in reflection_server::sealed::sending_routes() {
            let said = house.site.act_words(speech, "reflection", act);
            assert!(
                said.is_some_and(|said| !said.is_empty()),
                "no {} words for {act}",
                speech.tag()
            );
        }
    }
}

#[tokio::test]
async fn everyone_can_read_who_can_do_what() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Hodan").await;
    let shown = browser.get("/p/roots-and-rivers-partnership/open/rules").await;
    let main = shown.main();
    assert!(main.contains("Who can do what here, and why"));
    assert!(main.contains("Write the answer that a closed round owes"), "{main}");
    assert!(main.contains("No one can look at results before a round closes"));
}
