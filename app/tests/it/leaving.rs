//! Leaving with everything: one file of what every member may read, opened by two keys.

use std::{collections::BTreeMap, io::Read};

use axum::http::StatusCode;
use zip::ZipArchive;

use crate::house::{Browser, House};

const HOME: &str = "/p/roots-and-rivers-partnership";

fn leave() -> String {
    format!("{HOME}/open/leave")
}

fn file() -> String {
    format!("{HOME}/open/leave/2026-04-01")
}

/// What the page about two keys lets this person do with what waits first.
async fn answers(browser: &mut Browser<'_>, what: &str) -> Vec<String> {
    let keys = browser.get(&format!("{HOME}/us/keys")).await;
    keys.attributes(&format!("form[action$='/{what}']"), "action")
}

/// Two hosts of two partners open it.
async fn opened(house: &House) {
    let mut amina = house.signed_in("Amina").await;
    amina.get(&leave()).await;
    amina.post(&leave(), &[]).await;
    let mut pat = house.signed_in("Pat").await;
    let yes = answers(&mut pat, "yes").await.remove(0);
    pat.post(&yes, &[]).await;
}

async fn taken(house: &House, who: &str) -> BTreeMap<String, Vec<u8>> {
    let shown = house.signed_in(who).await.get(&file()).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    let mut zip = ZipArchive::new(std::io::Cursor::new(shown.bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    names.iter().map(|name| (name.clone(), read(name))).collect()
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name}: {:?}", files.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}

#[tokio::test]
async fn one_host_alone_takes_nothing_along() {
    let house = House::lively().await;
    let mut amina = house.signed_in("Amina").await;
    assert_eq!(amina.get(&file()).await.status, StatusCode::CONFLICT);
    for _ in 0..2 {
        amina.get(&leave()).await;
        amina.post(&leave(), &[]).await;
    }
    assert_eq!(answers(&mut amina, "back").await.len(), 1, "asked twice is asked once");
    assert!(amina.get(&leave()).await.main().contains("can say yes until April 8, 2026"));
    assert_eq!(amina.get(&file()).await.status, StatusCode::CONFLICT);
    let mut hodan = house.signed_in("Hodan").await;
    assert_eq!(hodan.get(&file()).await.status, StatusCode::NOT_FOUND, "it is for hosts");
    let reads = hodan.get(&leave()).await;
    assert!(reads.main().contains("Leave with our data"), "every member reads about it");
    assert_eq!(reads.attributes("main form", "action"), Vec::<String>::new());
}

#[tokio::test]
async fn what_two_keys_opened_shuts_after_a_week() {
    let house = House::lively().await;
    opened(&house).await;
    assert!(house.signed_in("Amina").await.get(&leave()).await.main().contains("April 8, 2026"));
    house.days_pass(7).await;
    taken(&house, "Pat").await;
    house.days_pass(1).await;
    let shut = house.signed_in("Pat").await.get(&file()).await;
    assert_eq!(shut.status, StatusCode::CONFLICT);
    assert!(shut.main().contains("Nobody can take everything along right now"));
}

#[tokio::test]
async fn the_file_opens_without_this_program_and_its_log_can_be_checked() {
    let house = House::lively().await;
    opened(&house).await;
    let files = taken(&house, "Amina").await;
    let index = text(&files, "index.html");
    for (name, bytes) in &files {
        let is_listed = index.contains(&format!("href=\"{name}\""));
        assert!(is_listed || matches!(name.as_str(), "index.html" | "powerwith.css"), "{name}");
        assert!(!bytes.is_empty(), "{name}");
    }
    for part in ["us.html", "us-roles.html", "decide-words.html", "decide-who.html", "see.html"] {
        assert!(text(&files, part).contains("href=\"powerwith.css\""), "{part}");
    }
    assert!(text(&files, "us.html").contains("Hodan"), "the people, as everyone reads them");
    assert!(files.keys().any(|name| name.ends_with("results.csv")), "{:?}", files.keys());
    let log = files.iter().find(|(name, _)| name.starts_with("open-open-log-")).unwrap();
    let report = tile_log::verify(log.1, tile_log::Known::default()).unwrap();
    assert!(report.is_whole() && report.n_entries > 5, "{:?}", report.sentences());
}

#[tokio::test]
async fn the_file_is_the_same_whoever_takes_it_and_holds_nothing_of_theirs() {
    let house = House::lively().await;
    opened(&house).await;
    let (amina, pat) = (taken(&house, "Amina").await, taken(&house, "Pat").await);
    assert_eq!(amina, pat);
    for (name, bytes) in &amina {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("<form") && !text.contains("name=\"token\""), "{name}");
        assert!(!text.contains("href=\"/"), "{name} leads back to the server");
        assert!(!text.contains("@example"), "an address in {name}");
    }
}
