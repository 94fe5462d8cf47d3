//! Auditors' statements: made with the program, brought to the page, shown with the results.

use axum::http::StatusCode;
use powerwith_core::Day;
use reflection_rules::{
    round::RoundId,
    sealed::{Found, Look, Record},
};
use sealed_tokens::VouchKey;

use crate::{
    house::{Browser, House, Shown},
    sealed::{answered, closed_round, run},
};

const AT: &str = "/p/roots-and-rivers-partnership";

/// SHA-256 of what the round shows, as the store has it.
async fn shown(house: &House, round: RoundId) -> [u8; 32] {
    use sea_orm::{ConnectionTrait, Statement};
    let db = house.site.store.read();
    let sql = "SELECT hash FROM round_release WHERE round_id = $1";
    let values = [round.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(find).await.unwrap().unwrap();
    let hash: Vec<u8> = row.try_get("", "hash").unwrap();
    hash.try_into().unwrap()
}

/// What an auditor with this key signs.
fn signed((round, shown): (RoundId, [u8; 32]), found: Found, key: u8) -> String {
    let day = Day::parse("2026-04-12").unwrap();
    let look = Look { round, day, shown, found, n_answers: 4, n_deleted: 0 };
    look.sign(&VouchKey::from_bytes(&[key; 32])).encode()
}

async fn bring(browser: &mut Browser<'_>, round: RoundId, text: &str) -> Shown {
    let page = format!("{AT}/see/{round}/audits");
    browser.get(&page).await;
    browser.post(&page, &[("statement", text)]).await
}

async fn two_auditors_from_two_partners(house: &House) {
    let round = closed_round(house).await;
    let about = (round, shown(house, round).await);
    let results = format!("{AT}/see/{round}");
    let mut hodan = house.signed_in("Hodan").await;
    let main = hodan.get(&results).await.main();
    assert!(main.contains("No one has counted the answers again so far."), "{main}");
    let main = bring(&mut hodan, round, &signed(about, Found::Agrees, 1)).await.main();
    assert!(main.contains("One of two: Hodan ("), "{main}");
    // A second one of the same partner, or with the same key, is not a second voice.
    let mut pat = house.signed_in("Pat").await;
    let same_key = bring(&mut pat, round, &signed(about, Found::Agrees, 1)).await.main();
    assert!(same_key.contains("One of two: Hodan ("), "{same_key}");
    bring(&mut pat, round, &signed(about, Found::Agrees, 2)).await;
    for page in ["", "/sheet"] {
        let main = hodan.get(&format!("{results}{page}")).await.main();
        assert!(main.contains("Checked by two people from two partners: Hodan ("), "{main}");
        assert!(main.contains("The results are the sum of the answers."), "{main}");
    }
    // A third one who does not agree is never hidden.
    let mut luz = house.signed_in("Luz").await;
    bring(&mut luz, round, &signed(about, Found::OtherSum, 3)).await;
    let main = hodan.get(&results).await.main();
    let against = main.find("does not agree").unwrap();
    assert!(main.contains("What was shown is not the sum of the answers."), "{main}");
    assert!(against < main.find("Checked by two people").unwrap(), "{main}");
    // The record for everyone has all three, with partners and without names.
    let record = hodan.get(&format!("{results}/record.txt")).await.html();
    assert_eq!(record.matches("kind round.audited").count(), 3);
    for name in ["Hodan", "Pat", "Luz"] {
        assert!(!record.contains(name), "{record}");
    }
    for entry in record.split("\n\n") {
        if let Record::Audited(audited) =
            Record::decode(&format!("{}\n", entry.trim_end())).unwrap()
        {
            assert!(audited.statement.is_genuine());
        }
    }
}

#[tokio::test]
async fn two_auditors_from_two_partners_are_shown_with_the_results() {
    two_auditors_from_two_partners(&House::lively().await).await;
}

#[tokio::test]
async fn two_auditors_from_two_partners_are_shown_with_the_results_on_postgres() {
    two_auditors_from_two_partners(&House::lively_on_postgres().await).await;
}

#[tokio::test]
async fn what_is_no_statement_about_these_results_is_told_and_not_taken() {
    let house = House::lively().await;
    let round = closed_round(&house).await;
    let about = (round, shown(&house, round).await);
    let mut hodan = house.signed_in("Hodan").await;
    let good = signed(about, Found::Agrees, 1);
    let other: RoundId = house.round("Spring check-in").await.parse().unwrap();
    for (text, told) in [
        (String::new(), "Paste the signed text"),
        ("hello".to_owned(), "Look at line 1."),
        (good.replace("answers 4", "answers four"), "Look at line 6."),
        (good.replace("answers 4", "answers 5"), "The signature does not fit"),
        (signed((other, about.1), Found::Agrees, 1), "about another round"),
        (signed((round, [1; 32]), Found::Agrees, 1), "about other results"),
        ("x".repeat(9_000), "Look at line 1."),
    ] {
        let main = bring(&mut hodan, round, &text).await.main();
        assert!(main.contains(told), "{text}: {main}");
        assert!(main.contains("No one has counted"), "{main}");
    }
    let main = bring(&mut hodan, round, &good.replace('\n', "\r\n")).await.main();
    assert!(main.contains("One of two: Hodan ("), "{main}");
    // Once more changes nothing, and is no error.
    let main = bring(&mut hodan, round, &good).await.main();
    assert!(main.contains("One of two: Hodan (") && !main.contains("Look at line"), "{main}");
}

#[tokio::test]
async fn only_closed_sealed_rounds_have_audits() {
    let house = House::lively().await;
    let round = answered(&house).await;
    let mut hodan = house.signed_in("Hodan").await;
    let open = hodan.get(&format!("{AT}/see/{round}/audits")).await;
    assert_eq!(open.status, StatusCode::NOT_FOUND);
    let confidential = house.round("Spring check-in").await;
    let page = format!("{AT}/see/{confidential}/audits");
    assert_eq!(hodan.get(&page).await.status, StatusCode::NOT_FOUND);
    let main = hodan.get(&format!("{AT}/see/{confidential}")).await.main();
    assert!(!main.contains("Counted again"), "{main}");
}

#[tokio::test]
async fn an_auditor_who_deletes_themselves_leaves_the_statement_and_the_partner() {
    let house = House::lively().await;
    let round = closed_round(&house).await;
    let about = (round, shown(&house, round).await);
    let mut hodan = house.signed_in("Hodan").await;
    bring(&mut hodan, round, &signed(about, Found::Agrees, 1)).await;
    let person = house.person("Hodan").await;
    for practice in house.site.practices.iter() {
        let moment = house.moment();
        let work = async |tx: powerwith_store::Tx| (practice.forget)(&tx, person, &moment).await;
        house.site.store.with_write_tx("forget", work).await.unwrap();
    }
    let mut amina = house.signed_in("Amina").await;
    let main = amina.get(&format!("{AT}/see/{round}")).await.main();
    assert!(main.contains("One of two: someone who has left ("), "{main}");
    assert!(!main.contains("Hodan"), "{main}");
}

#[tokio::test]
async fn an_auditor_counts_signs_and_brings_what_the_program_wrote() {
    let house = House::lively().await;
    let round = closed_round(&house).await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for file in std::fs::read_dir(house.store.folder()).unwrap().flatten() {
        std::fs::copy(file.path(), at(file.file_name().to_str().unwrap())).unwrap();
    }
    let (data, id, key, save) = (at(""), round.to_string(), at("key.txt"), at("statement.txt"));
    let mut audit = vec!["audit-round", "--data", &data, "--round", &id, "--key", &key];
    let (is_fine, said) = run(&audit);
    assert!(is_fine && said.contains("powerwith audit 1\nround "), "{said}");
    audit.extend(["--save", &save]);
    let (is_fine, said) = run(&audit);
    assert!(is_fine && said.contains("The signed statement is in "), "{said}");
    let mut hodan = house.signed_in("Hodan").await;
    let main = bring(&mut hodan, round, &std::fs::read_to_string(&save).unwrap()).await.main();
    assert!(main.contains("One of two: Hodan ("), "{main}");
    assert!(main.contains("found agrees answers 4 deleted 0"), "{main}");
    // An answer is taken out of the copy: that is an error, and is signed as well.
    let place = powerwith_store::Place::Folder(folder.path().to_owned());
    let copy = powerwith_store::Store::open(&place).await.unwrap();
    let copy = copy.with_sealed(folder.path()).await.unwrap();
    let file = copy.sealed().unwrap();
    let rows = file.of_round(*round.uuid().as_bytes()).await.unwrap();
    let first = rows.iter().find(|row| row.slot == 0).unwrap();
    file.settle(*round.uuid().as_bytes(), &[(first.slot, first.tag)]).await.unwrap();
    copy.close().await;
    let (is_fine, said) = run(&audit);
    assert!(!is_fine && said.contains("that is not in the file"), "{said}");
    let text = std::fs::read_to_string(&save).unwrap();
    assert!(text.contains("\nfound missing-answer\nanswers 3\n"), "{text}");
    let main = bring(&mut hodan, round, &text).await.main();
    assert!(main.contains("does not agree"), "{main}");
    // Whoever found something wrong does not vouch any more.
    assert!(main.contains("No one has counted the answers again so far."), "{main}");
    // Bad input is told with its file and line.
    std::fs::write(&key, "something else\n").unwrap();
    let (is_fine, said) = run(&audit);
    assert!(!is_fine && said.contains("key.txt is no key of an auditor: line 1"), "{said}");
}
