//! Our words: each partner's meaning side by side, and one adopted by consent.

use axum::http::StatusCode;
use powerwith_core::{Decided, Happened, PartnershipId, Stop, Subject};
use powerwith_web::{Heard, Hindered};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use crate::{
    house::{Browser, House, Shown},
    reflection::press,
};

const WORDS: &str = "/p/roots-and-rivers-partnership/decide/words";

/// The partnership of the demo.
pub async fn here(house: &House) -> PartnershipId {
    let db = house.site.store.read();
    let query = Statement::from_string(db.get_database_backend(), "SELECT id FROM partnership_v1");
    let row = db.query_one_raw(query).await.unwrap().unwrap();
    PartnershipId::from_uuid(row.try_get_by_index(0).unwrap())
}

/// Where the link with these words leads.
pub fn link(shown: &Shown, label: &str) -> Option<String> {
    let at = shown.texts("main a").iter().position(|text| text == label)?;
    shown.attributes("main a", "href").into_iter().nth(at)
}

/// Decides about something, as the practice of deciding tells it.
pub async fn decided(house: &House, about: &str, text: &str) -> Result<(), Hindered> {
    decided_as(house, (Uuid::from_u128(7), about), text).await
}

/// The same with a decision of this id.
pub async fn decided_as(
    house: &House,
    (decision, about): (Uuid, &str),
    text: &str,
) -> Result<(), Hindered> {
    let moment = house.moment();
    let about: Subject = about.parse().unwrap();
    let what = Happened::Decided(Decided {
        decision,
        about: Some(about),
        text: text.to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(200),
        seats: Vec::new(),
    });
    let site = &house.site;
    let partnership = here(house).await;
    let tell = async |tx: powerwith_store::Tx| {
        site.tell(&tx, &Heard { partnership, what: &what, moment: &moment }).await
    };
    match site.store.with_write_tx("decide", tell).await {
        Ok(()) => Ok(()),
        Err(Stop::Refused(hindered)) => Err(hindered),
        Err(Stop::Fault(fault)) => panic!("{}", fault.chain()),
    }
}

/// The values of the first column.
pub async fn values(house: &House, sql: &str) -> Vec<String> {
    let db = house.site.store.read();
    let query = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(query).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// What waits for consent, as `kind:id`.
pub async fn subjects(house: &House, kind: &str) -> Vec<String> {
    let db = house.site.store.read();
    let sql = "SELECT id FROM subject_v1 WHERE kind = $1 ORDER BY id";
    let query = Statement::from_sql_and_values(db.get_database_backend(), sql, [kind.into()]);
    let rows = db.query_all_raw(query).await.unwrap();
    let id = |row: &sea_orm::QueryResult| row.try_get_by_index::<Uuid>(0).unwrap();
    rows.iter().map(|row| format!("{kind}:{}", id(row))).collect()
}

async fn word(browser: &mut Browser<'_>, term: &str) -> String {
    let list = browser.get(WORDS).await;
    link(&list, term).unwrap_or_else(|| panic!("no word {term}: {}", list.main()))
}

/// Both partners say what they mean, and a shared meaning is adopted.
pub async fn respect_is_agreed(house: &House) {
    for (name, said) in [("Hodan", "To be heard to the end."), ("Luz", "Que me escuchen.")] {
        let mut browser = house.signed_in(name).await;
        let at = word(&mut browser, "respect").await;
        browser.get(&format!("{at}/ours")).await;
        browser.post(&format!("{at}/ours"), &[("text", said), ("language", "en")]).await;
    }
    let mut luz = house.signed_in("Luz").await;
    let at = word(&mut luz, "respect").await;
    luz.get(&format!("{at}/shared")).await;
    for (language, text) in [("en", "We hear each other out."), ("es", "Nos escuchamos.")] {
        luz.post(&format!("{at}/shared"), &[("text", text), ("language", language)]).await;
    }
    let waiting = subjects(house, "meaning").await;
    assert_eq!(waiting.len(), 2);
    let texts =
        values(house, "SELECT text FROM subject_v1 WHERE kind = 'meaning' ORDER BY id").await;
    for (at, (about, text)) in waiting.iter().zip(texts).enumerate() {
        decided_as(house, (Uuid::from_u128(70 + at as u128), about), &text).await.unwrap();
    }
}

#[tokio::test]
async fn three_words_wait_from_the_first_day_in_each_language() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let list = hodan.get(WORDS).await;
    for term in ["dignity", "respect", "trust", "Not agreed yet"] {
        assert!(list.main().contains(term), "{term} in {}", list.main());
    }
    hodan.get("/?lang=es").await;
    let list = hodan.get(WORDS).await;
    for term in ["dignidad", "respeto", "confianza", "Aún sin acordar"] {
        assert!(list.main().contains(term), "{term} in {}", list.main());
    }
}

#[tokio::test]
async fn meanings_stand_side_by_side_until_one_is_adopted() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = word(&mut hodan, "respect").await;
    let one = hodan.get(&at).await;
    assert!(one.main().contains("We have not agreed on one meaning yet"), "{}", one.main());
    assert!(!one.main().contains("Ask everyone for consent"));
    respect_is_agreed(&house).await;
    let one = hodan.get(&at).await;
    for said in [
        "Somali Youth Circle",
        "To be heard to the end.",
        "Que me escuchen.",
        "We hear each other out.",
        "Adopted by consent on April 1, 2026",
        "Nos escuchamos.",
    ] {
        assert!(one.main().contains(said), "{said} in {}", one.main());
    }
    hodan.get("/?lang=es").await;
    assert!(hodan.get(WORDS).await.main().contains("Nos escuchamos."));
    let log = values(&house, "SELECT kind FROM log_entry WHERE kind = 'meaning.adopted'").await;
    assert_eq!(log.len(), 2);
}

#[tokio::test]
async fn a_meaning_of_one_partner_alone_is_not_adopted() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let at = word(&mut luz, "trust").await;
    luz.get(&format!("{at}/shared")).await;
    luz.post(&format!("{at}/shared"), &[("text", "We do what we say."), ("language", "en")]).await;
    let about = subjects(&house, "meaning").await.remove(0);
    let hindered = decided(&house, &about, "We do what we say.").await.unwrap_err();
    assert_eq!(hindered.code, "words.too_few_meanings");
    assert!((hindered.text)(powerwith_web::Speech::English).contains("At least two partners"));
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_and_shown_as_it_was_typed() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let at = format!("{}/ours", word(&mut luz, "trust").await);
    luz.get(&at).await;
    let pasted = "<p onclick=x>words</p> ".repeat(2_300);
    for (text, language, says) in [
        ("", "en", "Write what it means."),
        ("\u{202e}\u{200b}", "en", "Write what it means."),
        (pasted.as_str(), "en", "There is room for 5000"),
        ("Fine.", "tlh", "Choose the language it is written in."),
    ] {
        let shown = luz.post(&at, &[("text", text), ("language", language)]).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.main().contains(says), "{says} in {}", shown.main());
        assert!(!shown.html().contains("<p onclick"), "what was pasted stays text");
    }
    let sent = [("text", "<b>Bold</b> \u{202e}moves"), ("language", "en")];
    let shown = luz.post(&at, &sent).await;
    assert!(shown.html().contains("&lt;b&gt;Bold&lt;/b&gt; moves"), "{}", shown.html());
}

#[tokio::test]
async fn a_word_is_added_once_and_no_one_is_named_in_the_log() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{WORDS}/new")).await;
    let new = [("term", "Power"), ("language", "en")];
    let shown = luz.post(&format!("{WORDS}/new"), &new).await;
    assert!(shown.main().contains("Power"));
    luz.get(&format!("{WORDS}/new")).await;
    let again = luz.post(&format!("{WORDS}/new"), &[("term", "power"), ("language", "en")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.main().contains("on the list already"));
    let at = word(&mut luz, "Power").await;
    luz.get(&format!("{at}/term")).await;
    let shown = luz
        .post(&format!("{at}/term"), &[("term", ""), ("text", "Poder"), ("language", "es")])
        .await;
    assert!(shown.main().contains("Poder"), "{}", shown.main());
    let log = values(&house, "SELECT kind FROM log_entry WHERE kind = 'word.added'").await;
    assert_eq!(log.len(), 1);
    let stranger = house.browser().get(&at).await;
    assert_ne!(stranger.status, StatusCode::OK);
}

/// The question of the open round that asks about what is unfair, as someone answers it.
async fn asked_what_is_unfair(browser: &mut Browser<'_>, round: &str) -> Shown {
    let at = format!("/p/roots-and-rivers-partnership/reflect/{round}");
    let mut shown = browser.get(&at).await;
    for _ in 0..12 {
        if shown
            .texts("h1.question")
            .iter()
            .any(|asked| asked.contains("unfair") || asked.contains("injusto"))
        {
            return shown;
        }
        shown = press(browser, &shown, &[("go", "next")]).await;
    }
    panic!("no question about what is unfair: {}", shown.main());
}

#[tokio::test]
async fn the_meaning_is_one_tap_away_from_a_question_and_below_it_on_paper() {
    // guide.shared_words
    let house = House::lively().await;
    let round = house.round("Before the summer").await;
    let paper = format!("/p/roots-and-rivers-partnership/reflect/{round}/paper");
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{WORDS}/new")).await;
    luz.post(&format!("{WORDS}/new"), &[("term", "unfair"), ("language", "en")]).await;
    let at = word(&mut luz, "unfair").await;
    luz.get(&format!("{at}/term")).await;
    luz.post(&format!("{at}/term"), &[("text", "injusto"), ("language", "es")]).await;
    let mut hodan = house.signed_in("Hodan").await;
    let reads = [
        ("en", "What we mean by “unfair”", "Not agreed yet.", "When some pay for others."),
        (
            "es",
            "Lo que entendemos por «injusto»",
            "Aún sin acordar.",
            "Cuando unos pagan por otros.",
        ),
    ];
    for (language, word, not_yet, _) in reads {
        hodan.get(&format!("/?lang={language}")).await;
        let shown = asked_what_is_unfair(&mut hodan, &round).await;
        let meanings = shown.texts("details.our-meaning").join(" ");
        assert!(meanings.contains(word) && meanings.contains(not_yet), "{meanings}");
        assert!(shown.bytes.len() < 20 * 1024, "{} bytes", shown.bytes.len());
        let sheet = hodan.get(&paper).await.texts("div.our-meaning").join(" ");
        assert!(sheet.contains(word) && sheet.contains(not_yet), "{sheet}");
    }
    for name in ["Luz", "Ruth"] {
        let mut browser = house.signed_in(name).await;
        browser.get(&format!("{at}/ours")).await;
        let said = [("text", "What hurts and was not chosen."), ("language", "en")];
        browser.post(&format!("{at}/ours"), &said).await;
    }
    luz.get(&format!("{at}/shared")).await;
    for (decision, (language, _, _, text)) in (1..).zip(reads) {
        luz.post(&format!("{at}/shared"), &[("text", text), ("language", language)]).await;
        let about = subjects(&house, "meaning").await.remove(0);
        decided_as(&house, (Uuid::from_u128(decision), &about), text).await.unwrap();
    }
    for (language, _, _, text) in reads {
        hodan.get(&format!("/?lang={language}")).await;
        let shown = asked_what_is_unfair(&mut hodan, &round).await;
        assert!(shown.texts("details.our-meaning").join(" ").contains(text));
        let sheet = hodan.get(&paper).await.texts("div.our-meaning").join(" ");
        assert!(sheet.contains(text), "{sheet}");
    }
}

#[tokio::test]
async fn our_words_are_one_tap_away_in_a_proposal() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{WORDS}/new")).await;
    luz.post(&format!("{WORDS}/new"), &[("term", "bus"), ("language", "en")]).await;
    let list = luz.get("/p/roots-and-rivers-partnership/decide").await;
    let at = link(&list, "A later bus on Thursdays").unwrap_or_else(|| panic!("{}", list.main()));
    let shown = luz.get(&at).await;
    assert_eq!(shown.texts("h1 a.our-word"), ["bus"]);
    assert!(shown.texts("#text ~ p a.our-word").contains(&"bus".to_owned()), "{}", shown.html());
}

#[tokio::test]
async fn our_words_are_one_tap_away_in_the_titles_of_results() {
    let house = House::lively().await;
    let round = house.round("Spring check-in").await;
    let at = format!("/p/roots-and-rivers-partnership/see/{round}");
    let mut luz = house.signed_in("Luz").await;
    let before = luz.get(&at).await;
    let title = before.texts("#agree ~ .finding p b").remove(0);
    let term = title.split(' ').next_back().unwrap().to_owned();
    luz.get(&format!("{WORDS}/new")).await;
    luz.post(&format!("{WORDS}/new"), &[("term", &term), ("language", "en")]).await;
    let shown = luz.get(&at).await;
    assert!(shown.texts(".finding b a.our-word").contains(&term), "{term}: {}", shown.html());
    let sheet = luz.get(&format!("{at}/sheet")).await;
    let meanings = sheet.texts("div.our-meaning").join(" ");
    assert!(meanings.contains(&term) && meanings.contains("Not agreed yet"), "{meanings}");
}
