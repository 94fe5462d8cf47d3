//! The open log: what happens is written in it, everyone can read it, and a stranger can check it.

use axum::http::StatusCode;
use powerwith_log::{Erase, NotErased, Role};
use powerwith_store::Tx;
use powerwith_web::Speech;
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use tile_log::{
    Checkpoint, Known, Note, ProofFile, Report, Seen, Tree, VerifierKey, tiles, verify,
};

use crate::house::{Browser, House, Shown};

const AT: &str = "/p/roots-and-rivers-partnership/open";

async fn bundle(browser: &mut Browser<'_>) -> Vec<u8> {
    let shown = browser.get(&format!("{AT}/bundle")).await;
    assert_eq!(shown.status, StatusCode::OK);
    shown.bytes
}

fn checked(bundle: &[u8]) -> Report {
    let report = verify(bundle, Known::default()).unwrap();
    assert!(report.is_whole(), "{:?}", report.sentences());
    report
}

/// The addresses of the entries on a page.
fn entries(shown: &Shown) -> Vec<String> {
    shown.attributes("main h3 a", "href")
}

async fn erase(house: &House, seq: u64, reason: &str) -> Result<u64, NotErased> {
    let (here, moment) = (house.partnership().await, house.moment());
    let what = Erase { seq, by: Role::Host, reason: reason.to_owned() };
    let work = async |tx: Tx| powerwith_log::erase(&tx, here, &what, &moment).await;
    house.site.store.with_write_tx("erase", work).await
}

#[tokio::test]
async fn a_stranger_with_only_the_file_can_say_what_happened() {
    // stop.trust
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let file = bundle(&mut hodan).await;
    let report = checked(&file);
    let text = String::from_utf8(file).unwrap();
    assert!(text.contains("kind partnership.made\nname Roots & Rivers Partnership\n"), "{text}");
    assert!(report.n_entries >= 1);
    assert_eq!(report.n_bodies, report.n_entries);
    // An id of ours tells the millisecond at which it was made.
    let id = house.partnership().await.uuid();
    assert!(!text.contains(&id.to_string()) && !text.contains(&id.simple().to_string()), "{text}");
}

#[tokio::test]
async fn hosts_and_partners_who_come_are_written_down_without_a_name() {
    let house = House::lively().await;
    let mut amina = house.signed_in("Amina").await;
    let before = checked(&bundle(&mut amina).await).n_entries;
    amina.get("/p/roots-and-rivers-partnership/us/partners/new").await;
    let fields = [("name", "River School")];
    amina.post("/p/roots-and-rivers-partnership/us/partners/new", &fields).await;
    let mut pat = house.signed_in("Pat").await;
    let waits = pat.get("/p/roots-and-rivers-partnership/us/keys").await;
    pat.post(&waits.attributes("form[action$=yes]", "action")[0], &[]).await;
    let text = String::from_utf8(bundle(&mut amina).await).unwrap();
    assert!(text.contains("kind partner.added\npartner River School\n"), "{text}");
    assert_eq!(checked(text.as_bytes()).n_entries, before + 3);
    let page = amina.get(AT).await;
    assert!(page.main().contains("A partner came in"), "{}", page.main());
}

#[tokio::test]
async fn nobody_is_named_in_the_log_or_its_files() {
    let house = House::lively().await;
    house.days_pass(60).await;
    let mut amina = house.signed_in("Amina").await;
    let file = String::from_utf8(bundle(&mut amina).await).unwrap();
    let db = house.site.store.read();
    let find = Statement::from_string(db.get_database_backend(), "SELECT id, name FROM person");
    let people = db.query_all_raw(find).await.unwrap();
    assert!(people.len() > 5);
    for row in people {
        let name: String = row.try_get("", "name").unwrap();
        let id: Uuid = row.try_get("", "id").unwrap();
        let is_there = |word: &str| file.split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
        assert!(!is_there(&name), "{name} is in the log");
        for written in [id.to_string(), id.simple().to_string()] {
            assert!(!file.contains(&written), "the id of {name} is in the log");
        }
    }
    // Items are named `guidelines@1/guide.brave`; nothing else has an @.
    let addresses: Vec<&str> =
        file.split_whitespace().filter(|w| w.contains('@') && !w.contains("@1/")).collect();
    assert_eq!(addresses, [] as [&str; 0]);
}

#[tokio::test]
async fn each_entry_shows_what_it_says_and_a_proof_that_holds() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let list = hodan.get(AT).await;
    assert!(list.main().contains("The partnership began"), "{}", list.main());
    assert!(list.main().contains("A round opened: Spring check-in"), "{}", list.main());
    let seen = Seen::parse(&list.texts("main .note strong")[0]).unwrap();
    let file = bundle(&mut hodan).await;
    let key = String::from_utf8_lossy(&file).lines().nth(1).unwrap()["key ".len()..].to_owned();
    let key = VerifierKey::parse(&key).unwrap();
    let known = Known { key: Some(key.clone()), seen: vec![seen] };
    assert!(verify(&file, known).unwrap().is_whole());
    for address in entries(&list) {
        let shown = hodan.get(&address).await;
        let exact = shown.texts("main details pre").len();
        assert_eq!(exact, 2, "{}", shown.main());
        let html = shown.html();
        let entry = html.split("powerwith entry 1").nth(1).unwrap().split("</pre>").next().unwrap();
        let entry = format!("powerwith entry 1{entry}");
        let proof = hodan.get(&format!("{address}/proof")).await;
        let proof = ProofFile::decode(&proof.bytes).unwrap();
        proof.verify(entry.as_bytes(), &key).unwrap();
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_kind_and_goes_back_page_by_page() {
    let house = House::lively().await;
    let (here, moment) = (house.partnership().await, house.moment());
    let to_log = powerwith_log::ToLog {
        kind: "partner.added",
        by: Role::Host,
        said: "powerwith record 1\nkind partner.added\npartner <b>Test</b>\n".to_owned(),
        about: [].into(),
    };
    let host = powerwith_log::ToLog { kind: "host.stepped-down", ..to_log.clone() };
    let work = async |tx: Tx| {
        powerwith_log::append(&tx, here, &host, &moment).await?;
        for _ in 0..60 {
            powerwith_log::append(&tx, here, &to_log, &moment).await?;
        }
        Ok::<(), powerwith_core::Fault>(())
    };
    house.site.store.with_write_tx("write a lot", work).await.unwrap();
    let mut hodan = house.signed_in("Hodan").await;
    let (mut all, mut page) = (Vec::new(), hodan.get(AT).await);
    loop {
        all.extend(entries(&page));
        let older = page.attributes("main p > a[href*=before]", "href");
        let Some(older) = older.first() else { break };
        page = hodan.get(older).await;
    }
    let n_entries = checked(&bundle(&mut hodan).await).n_entries;
    assert_eq!(all.len() as u64, n_entries);
    all.sort();
    all.dedup();
    assert_eq!(all.len() as u64, n_entries, "none comes twice");
    let made = hodan.get(&format!("{AT}?of=partnership.made")).await;
    assert_eq!(entries(&made).len(), 1);
    assert_eq!(made.texts("option[selected]"), ["The partnership began"]);
    let trust = hodan.get(&format!("{AT}?of=stop.trust")).await;
    assert_eq!(trust.texts("option[selected]"), ["Everything of “Trust, in the open”"]);
    let of_trust = trust.texts("main h3").join("; ");
    assert!(of_trust.contains("A host stepped down") && of_trust.contains("The hosts answered"));
    assert!(!of_trust.contains("A partner"), "{of_trust}");
    let community = hodan.get(&format!("{AT}?of=stop.community")).await;
    let older = community.attributes("main p > a[href*=before]", "href");
    let older = hodan.get(older.first().unwrap()).await;
    assert!(!entries(&older).is_empty(), "going back stays with the stop");
    assert!(older.texts("main h3").iter().all(|line| line.contains("partner")));
    let shown = hodan.get(&format!("{AT}/entries/{}", n_entries - 1)).await;
    assert!(shown.html().contains("&lt;b&gt;Test"), "what an entry says is no markup");
    for odd in ["?of=no-such", "?of=stop.nowhere", "?before=x", "?before=0", "?of=%00&before=-1"] {
        assert_eq!(hodan.get(&format!("{AT}{odd}")).await.status, StatusCode::OK, "{odd}");
    }
    for odd in ["entries/99999", "entries/x", "entries/-1", "entries/99999/proof"] {
        let status = hodan.get(&format!("{AT}/{odd}")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn a_kind_of_entry_has_its_words_in_one_place_and_in_every_language() {
    let house = House::demo().await;
    let kinds = house.site.practices.iter().flat_map(|practice| practice.log_kinds);
    let mut seen = std::collections::BTreeSet::new();
    for kind in kinds {
        assert!(seen.insert(kind.kind), "{} is there twice", kind.kind);
        let [english, spanish] = [Speech::English, Speech::Spanish].map(kind.text);
        assert_ne!(english, spanish, "{}", kind.kind);
    }
}

#[tokio::test]
async fn what_is_printed_carries_the_checkpoint_of_its_moment() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let list = hodan.get(AT).await;
    let checkpoint = list.texts("main .note strong").concat();
    let spring = house.round("Spring check-in").await;
    let sheet = hodan.get(&format!("/p/roots-and-rivers-partnership/see/{spring}/sheet")).await;
    assert!(sheet.main().contains(&checkpoint), "{checkpoint}: {}", sheet.main());
    let pact = hodan.get("/p/roots-and-rivers-partnership/decide/pact").await;
    assert!(pact.main().contains(&checkpoint), "{checkpoint}: {}", pact.main());
    let file = hodan.get("/p/roots-and-rivers-partnership/decide/pact.md").await;
    assert!(file.html().contains(&checkpoint), "{checkpoint}: {}", file.html());
}

#[tokio::test]
async fn what_was_erased_says_why_and_every_proof_stays() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let earlier =
        String::from_utf8(hodan.get(&format!("{AT}/log/checkpoint")).await.bytes).unwrap();
    let by = erase(&house, 0, "It held a name that had to go.").await.unwrap();
    assert!(matches!(erase(&house, by, "Away with it.").await, Err(NotErased::StaysForGood)));
    let page = hodan.get(&format!("{AT}/entries/0")).await.main();
    assert!(page.contains("It held a name that had to go."), "{page}");
    assert!(!page.contains("Familias Unidas"), "{page}");
    let file = bundle(&mut hodan).await;
    let note = Note::decode(earlier.as_bytes()).unwrap();
    let seen = Seen::of(&Checkpoint::parse(note.text()).unwrap());
    let report = verify(&file, Known { key: None, seen: vec![seen] }).unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!(report.erased[0].reason, "It held a name that had to go.");
    assert!(!String::from_utf8(file).unwrap().contains("name Roots & Rivers"));
}

#[tokio::test]
async fn a_witness_outside_sees_that_the_log_grows_and_nothing_of_what_it_says() {
    let house = House::lively().await;
    let mut stranger = house.browser();
    let shown = stranger.get(&format!("{AT}/log/checkpoint")).await;
    assert_eq!(shown.headers["content-type"], "text/plain; charset=utf-8");
    let note = Note::decode(&shown.bytes).unwrap();
    let checkpoint = Checkpoint::parse(note.text()).unwrap();
    let size = checkpoint.head().size;
    let mut found = Vec::new();
    for tile in tiles(size) {
        let at = format!("{AT}/log/{}", tile.path());
        let shown = stranger.get(&at).await;
        if tile.nodes().is_none() {
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "entries are for members");
            let mut hodan = house.signed_in("Hodan").await;
            let bytes = hodan.get(&at).await.bytes;
            let entries = tile_log::decode_entries(&bytes, tile.width()).unwrap();
            assert_eq!(entries.len() as u64, size);
        } else {
            assert_eq!(shown.headers["content-type"], "application/octet-stream");
            found.push((tile, shown.bytes));
        }
    }
    let read = |wanted: &tile_log::Tile| {
        found.iter().find(|(tile, _)| tile == wanted).map(|(_, bytes)| bytes.clone())
    };
    let old = Tree::from_tiles(checkpoint.head(), read).unwrap();
    assert_eq!(old.size(), size);
    for odd in ["tile/0/001", "tile/0/000.p/255", "tile/64/000", "tile/8/0/000", "tile/0/000.p/0"] {
        let status = stranger.get(&format!("{AT}/log/{odd}")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{odd}");
    }
    let elsewhere = stranger.get("/p/no-such-partnership/open/log/checkpoint").await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_log_is_read_in_spanish_too() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(&format!("/?lang={}", Speech::Spanish.tag())).await;
    let page = hodan.get(AT).await.main();
    assert!(page.contains("El registro abierto") && page.contains("Empezó la alianza"), "{page}");
    let one = hodan.get(&format!("{AT}/entries/0")).await.main();
    assert!(one.contains("por una persona anfitriona"), "{one}");
}
