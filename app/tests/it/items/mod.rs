//! The `test` lines of the 43 items, as far as asking, showing, holding back, the owed answer and
//! access reach: one file per set, each test through the pages that people use.

mod alignment;
mod covered;
mod equity;
mod gathering;
mod guidelines;
mod mending;
mod questions;
mod schema;
mod sharing;
mod stops;
mod structures;

use axum::http::StatusCode;

use crate::house::{Browser, House, Shown};

pub const HOME: &str = "/p/roots-and-rivers-partnership";

/// People of the demo by the group they speak with, hosts first.
pub const SCHOOL: [&str; 11] =
    ["Pat", "Denise", "Marcus", "Linh", "Rosa", "Greg", "Tamika", "Ben", "Anita", "Joel", "Priya"];
pub const FAMILIES: [&str; 13] = [
    "Luz", "Elena", "Jorge", "Carmen", "Miguel", "Patricia", "Rafael", "Lupe", "Hodan", "Abdi",
    "Fadumo", "Halima", "Omar",
];
pub const COMMUNITY: [&str; 6] = ["Ruth", "Samuel", "Grace", "Walter", "Naomi", "Isaiah"];
pub const AGENCIES: [&str; 5] = ["Kim", "Terrence", "Wendy", "Luis", "Moira"];

/// The demo's partnership on a day on which no answer is owed and no round is open.
pub async fn quiet_house() -> House {
    let house = House::lively().await;
    house.days_pass(11).await;
    for title in ["Spring check-in", "Before the summer"] {
        answer_for(&house, &house.round(title).await).await;
    }
    house
}

/// A host gives the answer that is owed for a round.
pub async fn answer_for(house: &House, round: &str) -> Shown {
    let mut host = house.signed_in("Amina").await;
    let page = format!("{HOME}/see/{round}/answer");
    host.get(&page).await;
    let fields = [
        ("heard", "You want it earlier."),
        ("will-0", "Start at five"),
        ("level-0", "organisations"),
        ("wont", "The bus, because the state took the money."),
    ];
    let shown = host.post(&page, &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    shown
}

/// What a host types to make a round that asks nothing but its focus.
pub struct Draft<'a> {
    pub title: &'a str,
    pub focus: &'a [&'a str],
    /// Groups, partners, or nothing to see by.
    pub breakdowns: &'a [&'a str],
    /// More fields of the first page.
    pub cards: &'a [(&'a str, &'a str)],
}

/// A round by title and focus, seen by group.
pub const fn by_groups<'a>(title: &'a str, focus: &'a [&'a str]) -> Draft<'a> {
    Draft { title, focus, breakdowns: &["groups"], cards: &[] }
}

/// Writes a draft on its three pages: its id and the last page shown.
pub async fn write(house: &House, host: &mut Browser<'_>, draft: Draft<'_>) -> (String, Shown) {
    host.get(&format!("{HOME}/reflect")).await;
    let begun = host.post_only(&format!("{HOME}/reflect/new"), &[]).await;
    let at = begun.leads_to().unwrap();
    let id = at.split('/').nth(4).unwrap().to_owned();
    host.get(&at).await;
    let today = house.moment().today();
    let (closes, due) = (today.plus_days(8).to_string(), today.plus_days(20).to_string());
    let mut cards = vec![
        ("title", draft.title),
        ("stage", "renewing"),
        ("keeping", "confidential"),
        ("why", "To plan the summer."),
        ("what-happens", "We pick three."),
        ("closes", closes.as_str()),
        ("answer-due", due.as_str()),
    ];
    cards.extend(draft.cards);
    let mut shown = host.post(&at, &cards).await;
    let focus: Vec<String> = draft.focus.iter().map(|item| named(item)).collect();
    let mut questions: Vec<(&str, &str)> =
        focus.iter().map(|item| ("focus", item.as_str())).collect();
    questions.push(("others", "no"));
    if shown.texts("[role=alert]").is_empty() {
        shown = host.post(&format!("{at}/questions"), &questions).await;
    }
    if shown.texts("[role=alert]").is_empty() {
        let more: Vec<(&str, &str)> =
            draft.breakdowns.iter().map(|kind| ("breakdown", *kind)).collect();
        shown = host.post(&format!("{at}/more"), &more).await;
    }
    (id, shown)
}

/// The item with its questionnaire and version, as forms name it.
fn named(item: &str) -> String {
    let set = match item.split('.').next().unwrap() {
        "stop" => "stops",
        "guide" => "guidelines",
        "q" => "questions",
        _ => "structures",
    };
    format!("{set}@1/{item}")
}

/// Writes a round and opens it.
pub async fn open(house: &House, draft: Draft<'_>) -> String {
    let mut host = house.signed_in("Amina").await;
    let (round, shown) = write(house, &mut host, draft).await;
    assert!(shown.texts("[role=alert]").is_empty(), "{}", shown.main());
    let shown = host.post(&format!("{HOME}/reflect/{round}/draft/open"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    round
}

/// Two hosts of two partners close a round today.
pub async fn close(house: &House, round: &str) {
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{HOME}/reflect/{round}/host")).await;
    let shown = amina.post(&format!("{HOME}/reflect/{round}/close"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    let mut pat = house.signed_in("Pat").await;
    let keys = pat.get(&format!("{HOME}/us/keys")).await;
    for yes in keys.attributes("form[action$='/yes']", "action") {
        let shown = pat.post(&yes, &[]).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    }
    pat.get(&format!("{HOME}/see")).await;
}

/// Someone sends the check page with these answers on it, as it stands after the last question.
pub async fn says(house: &House, (round, name): (&str, &str), said: &[(&str, &str)]) -> Shown {
    let mut browser = house.signed_in(name).await;
    let card = browser.get(&format!("{HOME}/reflect/{round}")).await;
    let code = card.attributes("#answer input[name=code]", "value").remove(0);
    let mut fields = vec![("code", code.as_str()), ("at", "check"), ("go", "send")];
    fields.extend(said);
    let sent = browser.post(&format!("{HOME}/reflect/{round}/answer"), &fields).await;
    assert_eq!(sent.status, StatusCode::OK, "{name}: {}", sent.main());
    assert!(sent.main().contains("Your voice is in"), "{name}: {}", sent.main());
    sent
}

/// What someone reads on a page of a closed round.
pub async fn reads(house: &House, name: &str, at: &str) -> Shown {
    let shown = house.signed_in(name).await.get(&format!("{HOME}/see/{at}")).await;
    assert_eq!(shown.status, StatusCode::OK, "{at}: {}", shown.main());
    shown
}

/// The lines of the spreadsheet of a closed round.
pub async fn lines(house: &House, round: &str) -> Vec<String> {
    let csv = reads(house, "Hodan", &format!("{round}/results.csv")).await.html();
    csv.lines().map(str::to_owned).collect()
}

/// The lines that hold all of these words.
pub fn with_all<'a>(lines: &'a [String], words: &[&str]) -> Vec<&'a str> {
    let holds = |line: &&String| words.iter().all(|word| line.contains(word));
    lines.iter().filter(holds).map(String::as_str).collect()
}

/// A host types in the sheet that someone filled in on paper.
pub async fn types_in(house: &House, (round, name): (&str, &str), said: &[(&str, &str)]) -> Shown {
    let mut host = house.signed_in("Amina").await;
    let sheet = host.get(&format!("{HOME}/reflect/{round}/paper")).await;
    let people = sheet.attributes("select#for option", "value");
    let names = sheet.texts("select#for option");
    let whose = &people[names.iter().position(|option| option == name).unwrap()];
    let code = sheet.attributes("input[name=code]", "value").remove(0);
    let mut fields = vec![("code", code.as_str()), ("at", "check"), ("go", "send")];
    fields.push(("for", whose));
    fields.extend(said);
    let sent = host.post(&format!("{HOME}/reflect/{round}/answer"), &fields).await;
    assert_eq!(sent.status, StatusCode::OK, "{name}: {}", sent.main());
    sent
}
