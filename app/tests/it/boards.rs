//! Both-and boards through the pages: two truths with the same room, and nothing that chooses.

use axum::http::StatusCode;

use crate::house::{Browser, House, Shown};

const BOARDS: &str = "/p/roots-and-rivers-partnership/decide/boards";
const NEW: &str = "/p/roots-and-rivers-partnership/decide/boards/new";

/// A board that this person begins; its address.
async fn begun(browser: &mut Browser<'_>) -> String {
    browser.get(NEW).await;
    let fields = [
        ("title", "Rules and room"),
        ("one", "We need rules that hold."),
        ("other", "We need room for each family."),
    ];
    let shown = browser.post_only(NEW, &fields).await;
    shown.leads_to().unwrap()
}

async fn writes(browser: &mut Browser<'_>, board: &str, at: (&str, &str), words: &str) -> Shown {
    browser.get(board).await;
    let field = format!("line-{}-{}", at.0, at.1);
    browser.post(board, &[("side", at.0), ("kind", at.1), (&field, words)]).await
}

#[tokio::test]
async fn any_member_begins_a_board_and_any_other_writes_on_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let board = begun(&mut hodan).await;
    let mut luz = house.signed_in("Luz").await;
    assert!(luz.get(BOARDS).await.main().contains("Rules and room"));
    writes(&mut luz, &board, ("one", "good"), "Everyone knows what to expect.").await;
    let shown = writes(&mut luz, &board, ("other", "risk"), "The loudest get the most.").await;
    assert_eq!(shown.status, StatusCode::OK);
    let truths = shown.texts(".sides > section");
    assert_eq!(truths.len(), 2);
    assert!(truths[0].contains("Everyone knows what to expect."), "{truths:?}");
    assert!(truths[1].contains("The loudest get the most."), "{truths:?}");
}

#[tokio::test]
async fn both_truths_have_the_same_room_and_nothing_counts_or_chooses() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let board = begun(&mut hodan).await;
    let shown = hodan.get(&board).await;
    for side in ["one", "other"] {
        for kind in ["good", "risk"] {
            assert_eq!(shown.texts(&format!("#{side}-{kind}")).len(), 1, "{side} {kind}");
        }
    }
    let inputs = "main input:not([type=hidden]), main select, main progress, main meter";
    assert_eq!(shown.texts(inputs), Vec::<String>::new());
    assert_eq!(shown.attributes("main textarea", "name").len(), 4);
    let said = shown.texts(".sides").join(" ");
    assert!(!said.chars().any(|sign| sign.is_ascii_digit()), "{said}");
}

#[tokio::test]
async fn nobody_sees_who_wrote_and_only_own_lines_are_taken_back() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let board = begun(&mut hodan).await;
    let shown = writes(&mut hodan, &board, ("one", "good"), "It is fair.").await;
    let back = shown.attributes(".beside form", "action");
    let back = back.iter().find(|action| action.ends_with("take-back")).unwrap().clone();

    let mut luz = house.signed_in("Luz").await;
    let shown = writes(&mut luz, &board, ("one", "good"), "It is calm.").await;
    assert!(!shown.main().contains("Hodan"), "{}", shown.main());
    assert!(!shown.attributes("form", "action").contains(&back), "only the writer sees it");
    assert_eq!(luz.post(&back, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(luz.get(&board).await.main().contains("It is fair."));

    hodan.get(&board).await;
    let shown = hodan.post(&back, &[]).await;
    assert!(!shown.main().contains("It is fair."), "{}", shown.main());
    let whole = format!("{board}/take-back");
    let shown = hodan.post(&whole, &[]).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert!(shown.main().contains("Others have written on this board"), "{}", shown.main());
}

#[tokio::test]
async fn a_board_on_which_nobody_else_wrote_can_be_taken_back() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let board = begun(&mut hodan).await;
    let mut luz = house.signed_in("Luz").await;
    let whole = format!("{board}/take-back");
    assert!(!luz.get(&board).await.attributes("form", "action").contains(&whole));
    assert_eq!(luz.post(&whole, &[]).await.status, StatusCode::CONFLICT);
    assert!(hodan.get(&board).await.attributes("form", "action").contains(&whole));
    hodan.post(&whole, &[]).await;
    assert_eq!(luz.get(&board).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_of_a_board_goes_into_the_open_log() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let log = "/p/roots-and-rivers-partnership/open";
    let before = hodan.get(log).await.main();
    let board = begun(&mut hodan).await;
    writes(&mut hodan, &board, ("one", "good"), "It is fair.").await;
    assert_eq!(hodan.get(log).await.main(), before);
}

#[tokio::test]
async fn what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(NEW).await;
    let same = [("title", "Rules"), ("one", "We need rules."), ("other", "we need RULES.")];
    let shown = hodan.post(NEW, &same).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shown.attributes(".note.wrong a", "href"), ["#other"]);
    assert_eq!(shown.texts("#one"), ["We need rules."]);
    let shown = hodan.post(NEW, &[("title", ""), ("one", "…"), ("other", "Fine.")]).await;
    assert_eq!(shown.attributes(".note.wrong a", "href"), ["#title", "#one"]);

    let board = begun(&mut hodan).await;
    let long = "a".repeat(201);
    let shown = writes(&mut hodan, &board, ("other", "risk"), &long).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shown.attributes(".note.wrong a", "href"), ["#line-other-risk"]);
    assert_eq!(shown.texts("#line-other-risk"), [long]);
    assert!(shown.main().contains("201 characters"), "{}", shown.main());
    let shown = writes(&mut hodan, &board, ("middle", "risk"), "Fine.").await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_brings_both_sides_along_and_html_stays_text() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let link = format!("{NEW}?title=Time&one=%3Cb%3ESlow%3C/b%3E&other=Fast");
    let shown = hodan.get(&link).await;
    assert_eq!(shown.attributes("#title", "value"), ["Time"]);
    assert_eq!(shown.texts("#one"), ["<b>Slow</b>"]);
    assert_eq!(shown.texts("#other"), ["Fast"]);
    assert!(shown.texts("main b").is_empty());
}
