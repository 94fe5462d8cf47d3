//! Gathering: what comes and what was, who holds it, what stays of it.

use axum::http::StatusCode;
use powerwith_store::Table;
use sea_orm::prelude::Uuid;

use super::HOME;
use crate::{
    agreements::begun,
    house::{Browser, House, Shown},
    words::{decided_as, subjects},
};

const NEW: &str = "/p/roots-and-rivers-partnership/gather/new";

/// Fields of a supper on April 29, with these on top.
fn supper<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("kind", "open-table"),
        ("title", "Supper at the river"),
        ("day", "2026-04-29"),
        ("starts", "17:30"),
        ("minutes", "120"),
        ("place", "Northside Elementary"),
        ("ease", "meal"),
        ("ease-words", "Español, Soomaali"),
    ];
    fields.retain(|(name, _)| *name == "ease" || !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

/// A gathering that this person calls; its address.
async fn called(browser: &mut Browser<'_>, more: &[(&str, &str)]) -> String {
    browser.get(NEW).await;
    let shown = browser.post_only(NEW, &supper(more)).await;
    shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()))
}

/// Does one thing on the page of a gathering.
async fn does(browser: &mut Browser<'_>, at: &str, what: (&str, &[(&str, &str)])) -> Shown {
    browser.get(at).await;
    browser.post(&format!("{at}/{}", what.0), what.1).await
}

#[tokio::test]
async fn any_member_calls_a_gathering_and_everyone_sees_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let mut luz = house.signed_in("Luz").await;
    let list = luz.get(&format!("{HOME}/gather")).await.main();
    assert!(list.contains("Supper at the river"), "{list}");
    let page = luz.get(&at).await.main();
    for words in [
        "Wednesday, April 29, 2026",
        "5:30 pm to 7:30 pm",
        "By the clocks in UTC",
        "Northside Elementary",
        "Meal",
        "Soomaali",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Hodan"), "who called it is nobody's business: {page}");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(NEW).await;
    let shown = hodan.post(NEW, &[("about", "Come.")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = ["#kind", "#title", "#day", "#starts", "#minutes"];
    assert_eq!(shown.attributes(".note.wrong a", "href"), fields);
    assert_eq!(shown.texts("#about"), ["Come."]);
    for (more, field) in [
        (("day", "2026-03-31"), "#day"),
        (("day", "2029-03-31"), "#day"),
        (("place", ""), "#place"),
        (("minutes", "5"), "#minutes"),
    ] {
        let shown = hodan.post(NEW, &supper(&[more])).await;
        assert_eq!(shown.attributes(".note.wrong a", "href"), [field], "{more:?}");
        assert_eq!(shown.attributes("#title", "value"), ["Supper at the river"]);
    }
}

#[tokio::test]
async fn it_is_moved_and_called_off_with_a_word_why_by_who_called_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let mut amina = house.signed_in("Amina").await;
    let shown = amina.get(&format!("{at}/change")).await;
    assert_eq!(shown.status, StatusCode::CONFLICT, "a host has no more say than others");

    hodan.get(&format!("{at}/change")).await;
    let no_why = hodan.post(&format!("{at}/change"), &supper(&[("day", "2026-05-06")])).await;
    assert_eq!(no_why.attributes(".note.wrong a", "href"), ["#why"]);
    let moved = [("day", "2026-05-06"), ("why", "The school is closed that day.")];
    let shown = hodan.post(&format!("{at}/change"), &supper(&moved)).await.main();
    assert!(shown.contains("It was planned for Wednesday, April 29, 2026"), "{shown}");
    assert!(shown.contains("The school is closed that day."), "{shown}");

    let shown = does(&mut hodan, &at, ("off", &[("why", "Too much snow.")])).await.main();
    assert!(shown.contains("This gathering was called off. Too much snow."), "{shown}");
    let list = amina.get(&format!("{HOME}/gather")).await.main();
    assert!(list.contains("Called off"), "{list}");
    let shown = hodan.get(&format!("{at}/change")).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn holding_goes_round_by_peoples_own_yes() {
    // structure.rhythm
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let more = [("rhythm", "month"), ("hold", "yes"), ("day", "2026-04-08")];
    let first = called(&mut hodan, &more).await;
    assert!(hodan.get(&first).await.main().contains("Every month"));
    let list = hodan.get(&format!("{HOME}/gather")).await;
    let days: Vec<String> = list
        .texts("#coming ~ ul h3")
        .into_iter()
        .filter(|line| line.contains("Supper at the river"))
        .collect();
    assert_eq!(days.len(), 4, "the next three stand behind it: {days:?}");
    let links = list.attributes("#coming ~ ul h3 a", "href");
    let titles = list.texts("#coming ~ ul h3 a");
    let second = links.iter().zip(&titles).filter(|(_, title)| *title == "Supper at the river");
    let second = second.map(|(link, _)| link.clone()).nth(1).unwrap();

    let shown = does(&mut hodan, &second, ("hold", &[])).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert!(shown.main().contains("You held the last one"), "{}", shown.main());
    let mut luz = house.signed_in("Luz").await;
    let shown = does(&mut luz, &second, ("hold", &[])).await;
    assert_eq!(shown.texts("#holders ~ .chips li"), ["Luz"]);
    let shown = does(&mut luz, &second, ("hold/back", &[])).await;
    assert!(shown.main().contains("Nobody yet. It could be you."), "{}", shown.main());
}

#[tokio::test]
async fn members_write_together_what_stays_and_nobody_is_named() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[("day", "2026-04-02")]).await;
    let early = hodan.get(&format!("{at}/note")).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    house.days_pass(2).await;
    let mut luz = house.signed_in("Luz").await;
    let seen_by_luz = luz.get(&format!("{at}/note")).await;
    let version = seen_by_luz.attributes("input[name=version]", "value").remove(0);
    let fields = [("heard", "Rides are short."), ("version", "0")];
    let shown = does(&mut hodan, &at, ("note", &fields)).await;
    assert_eq!(shown.status, StatusCode::OK);

    let fields = [("heard", "Food was good."), ("version", version.as_str())];
    let late = luz.post(&format!("{at}/note"), &fields).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.main().contains("Rides are short."), "{}", late.main());
    assert_eq!(late.texts("#heard"), ["Food was good."]);
    let version = late.attributes("input[name=version]", "value").remove(0);
    let both = [("heard", "Rides are short. Food was good."), ("version", version.as_str())];
    let shown = luz.post(&format!("{at}/note"), &both).await.main();
    assert!(shown.contains("Rides are short. Food was good."), "{shown}");
    assert!(!shown.contains("Hodan") && !shown.contains("Luz"), "{shown}");
    let log = luz.get(&format!("{HOME}/open")).await.main();
    assert!(!log.contains("gathering") && !log.contains("Supper"), "{log}");
    // Whoever prints the minutes keeps the log with them.
    let digits = luz.get(&format!("{HOME}/open")).await.texts("strong.address").remove(0);
    assert!(shown.contains(&digits), "{digits}: {shown}");
}

#[tokio::test]
async fn no_table_can_hold_who_came() {
    let house = House::demo().await;
    let tables = house.site.store.tables().await.unwrap();
    let has = |table: &Table, name: &str| table.columns.iter().any(|column| column == name);
    let both: Vec<&str> = tables
        .iter()
        .filter(|table| has(table, "gathering_id") && has(table, "person_id"))
        .map(|table| table.name.as_str())
        .collect();
    assert_eq!(both, ["gathering_holder"]);
}

#[tokio::test]
async fn agreements_stand_at_the_top_of_every_gathering() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let shown = hodan.get(&at).await;
    assert!(shown.texts("#agreements").is_empty(), "none holds yet: {}", shown.main());
    let text = "We let each other finish, with respect.";
    begun(&mut hodan, "Listening", text).await;
    let about = subjects(&house, "agreement").await.remove(0);
    decided_as(&house, (Uuid::from_u128(101), &about), text).await.unwrap();
    let shown = hodan.get(&at).await;
    assert_eq!(shown.texts("#agreements"), ["How we want to be together"]);
    assert_eq!(shown.texts("#agreements ~ details a.our-word"), ["respect"]);
}

#[tokio::test]
async fn a_month_prints_as_one_sheet() {
    // structure.rhythm
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    called(&mut hodan, &[("day", "2026-04-30"), ("title", "Last of April")]).await;
    let sheet = hodan.get(&format!("{HOME}/gather/month")).await;
    assert_eq!(sheet.texts("h1"), ["April 2026"]);
    assert_eq!(sheet.texts(".month tbody tr").len(), 5, "April 2026 touches five weeks");
    let last = sheet.texts(".month tbody tr:last-child td:nth-child(5)");
    assert_eq!(last, ["30 Last of April 5:30 pm"]);
    let other = hodan.get(&format!("{HOME}/gather/month?month=2026-05")).await;
    assert_eq!(other.texts("h1"), ["May 2026"]);
    assert!(!other.main().contains("Last of April"), "{}", other.main());
    let odd = hodan.get(&format!("{HOME}/gather/month?month=soon")).await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
}

/// The address a person's phone gets, as the page shows it once.
async fn calendar_of(browser: &mut Browser<'_>, what: &str) -> String {
    browser.get(&format!("{HOME}/gather/calendar")).await;
    let shown = browser.post(&format!("{HOME}/gather/calendar"), &[("shows", what)]).await;
    let address = shown.texts(".address").remove(0);
    address.strip_prefix("http://house.test").unwrap().to_owned()
}

/// The lines of a calendar, as a phone reads them.
async fn lines(house: &House, address: &str) -> Vec<String> {
    let shown = house.browser().get(address).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.html());
    assert_eq!(shown.headers["content-type"], "text/calendar; charset=utf-8");
    shown.html().replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn with<'a>(lines: &'a [String], start: &str) -> Vec<&'a str> {
    let starts = |line: &&String| line.starts_with(start);
    lines.iter().filter(starts).map(String::as_str).collect()
}

#[tokio::test]
async fn how_do_we_keep_going_is_offered_on_home_and_in_the_feed_after_ninety_days() {
    // guide.keep_going
    const TALK: &str = "SUMMARY:How do we keep going?";
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let feed = calendar_of(&mut hodan, "all").await;
    // The demo had one twenty days before its first day.
    house.days_pass(69).await;
    let home = hodan.get(&format!("{HOME}/")).await;
    assert!(home.texts(".keep-going").is_empty(), "{}", home.main());
    assert!(with(&lines(&house, &feed).await, TALK).is_empty());
    house.days_pass(1).await;
    let home = hodan.get(&format!("{HOME}/")).await;
    assert_eq!(home.texts(".keep-going h3"), ["How do we keep going?"]);
    let offered = lines(&house, &feed).await;
    assert_eq!(with(&offered, TALK).len(), 1);
    let at = offered.iter().position(|line| line == TALK).unwrap();
    assert!(offered[..at].iter().rev().take(2).any(|line| line == "DTSTART;VALUE=DATE:20260610"));
    assert!(offered.contains(&"STATUS:TENTATIVE".to_owned()));

    let link = home.attributes(".keep-going a", "href").remove(0);
    let form = hodan.get(&link).await;
    assert_eq!(form.attributes("input[name=kind][checked]", "value"), ["keep-going"]);
    assert_eq!(form.attributes("#day", "value"), ["2026-06-10"]);
    let more = [("kind", "keep-going"), ("title", "Our talk"), ("day", "2026-06-10")];
    called(&mut hodan, &more).await;
    let home = hodan.get(&format!("{HOME}/")).await;
    assert!(home.texts(".keep-going").is_empty(), "{}", home.main());
    assert!(with(&lines(&house, &feed).await, TALK).is_empty());
}

#[tokio::test]
async fn a_partner_that_leaves_opens_a_guide_and_not_an_error() {
    // guide.keep_going
    let house = House::lively().await;
    let mut pat = house.signed_in("Pat").await;
    let page = format!("{HOME}/us/partners/remove");
    pat.get(&page).await;
    let district = house.label("Lakeside School District").await;
    let shown = pat.post(&page, &[("partner", &district)]).await;
    if shown.status == StatusCode::OK {
        assert!(shown.main().contains("When we leave"), "{}", shown.main());
    }
    // A partner whose host is no second key leaves through a host of another one.
    let parks = house.label("City Parks").await;
    let mut amina = house.signed_in("Amina").await;
    amina.get(&page).await;
    let shown = amina.post(&page, &[("partner", &parks)]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    let mut kim = house.signed_in("Kim").await;
    let home = kim.get(&format!("{HOME}/")).await;
    assert_eq!(home.texts("#we-leave"), ["Your partner is leaving"]);
    let guide = home.attributes("#we-leave ~ p a", "href").remove(0);
    let guide = kim.get(&guide).await;
    assert_eq!(guide.status, StatusCode::OK);
    for words in ["People:", "Money:", "Memory:", "Hand over the roles", "promises you made"] {
        assert!(guide.main().contains(words), "{words}: {}", guide.main());
    }
    let other = house.signed_in("Hodan").await.get(&format!("{HOME}/")).await;
    assert!(other.texts("#we-leave").is_empty(), "{}", other.main());
    let us = kim.get(&format!("{HOME}/us")).await;
    assert!(us.main().contains("When we leave"), "every member finds it: {}", us.main());
}

#[tokio::test]
async fn the_feed_keeps_local_time_rests_in_breaks_and_names_nobody() {
    // structure.rhythm
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let more = [("rhythm", "week"), ("hold", "yes"), ("day", "2026-04-08"), ("title", "Weekly")];
    called(&mut hodan, &more).await;
    let breaks = format!("{HOME}/gather/breaks");
    hodan.get(&breaks).await;
    let spring = [("name", "Spring break"), ("first", "2026-04-13"), ("last", "2026-04-17")];
    let shown = hodan.post(&breaks, &spring).await;
    assert!(shown.main().contains("April 13, 2026 to April 17, 2026"), "{}", shown.main());
    let list = hodan.get(&format!("{HOME}/gather")).await.main();
    assert!(list.contains("We rest: Spring break"), "{list}");

    let feed = calendar_of(&mut hodan, "all").await;
    let all = lines(&house, &feed).await;
    assert!(all.contains(&"DTSTART:20260408T173000Z".to_owned()), "{all:?}");
    assert!(!all.iter().any(|line| line.starts_with("DTSTART:20260415")), "{all:?}");
    assert!(all.contains(&"DTSTART:20260422T173000Z".to_owned()), "{all:?}");
    assert!(all.iter().all(|line| !line.contains("Hodan")), "{all:?}");
    let busy = calendar_of(&mut hodan, "busy").await;
    let all = lines(&house, &busy).await;
    assert!(all.contains(&"DTSTART:20260408T173000Z".to_owned()), "{all:?}");
    let titles = with(&all, "SUMMARY:");
    assert!(titles.iter().all(|line| *line == "SUMMARY:Busy"), "{titles:?}");
    assert!(all.iter().all(|line| !line.contains("Roots") && !line.starts_with("LOCATION")));
}

#[tokio::test]
async fn three_months_of_learning_stand_in_the_feed_with_their_theme() {
    // structure.monthly_learning, as far as the feed: the demo's people learn each month.
    let house = House::lively().await;
    let feed = calendar_of(&mut house.signed_in("Hodan").await, "all").await;
    let all = lines(&house, &feed).await;
    assert!(with(&all, "SUMMARY:Monthly learning").len() >= 3, "{all:?}");
    assert!(with(&all, "DESCRIPTION:Anti-Blackness in how we pick").len() >= 3, "{all:?}");
}

#[tokio::test]
async fn a_calendar_address_is_renewed_switched_off_and_looks_like_nothing_after_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let wall = house.browser().get("/calendar/nothing.ics").await;
    assert_eq!(wall.status, StatusCode::NOT_FOUND);
    let first = calendar_of(&mut hodan, "all").await;
    let second = calendar_of(&mut hodan, "all").await;
    assert_eq!(house.browser().get(&first).await.bytes, wall.bytes, "the old one has ended");
    lines(&house, &second).await;
    let me = hodan.get("/me").await;
    assert!(me.main().contains("Your address is on."), "{}", me.main());
    hodan.get(&format!("{HOME}/gather/calendar")).await;
    let off = hodan.post(&format!("{HOME}/gather/calendar/off"), &[]).await;
    assert!(off.main().contains("You have no address now."), "{}", off.main());
    let after = house.browser().get(&second).await;
    assert_eq!((after.status, after.bytes), (wall.status, wall.bytes));
}

#[tokio::test]
async fn one_gathering_is_taken_along_as_a_file() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let file = hodan.get(&format!("{at}/gathering.ics")).await;
    let text = file.html();
    assert!(text.contains("SUMMARY:Supper at the river\r\n"), "{text}");
    assert!(text.contains("DTSTART:20260429T173000Z\r\nDTEND:20260429T193000Z\r\n"), "{text}");
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("gathering.ics"));
}

#[tokio::test]
async fn every_kind_has_a_guide_that_opens_with_everyone_and_ends_with_thanks() {
    // guide.heart, guide.keep_going
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    for language in ["en", "es"] {
        hodan.get(&format!("/?lang={language}")).await;
        let all = hodan.get(&format!("{HOME}/gather/guides")).await;
        let links = all.attributes("main h2 a", "href");
        assert_eq!(links.len(), 7, "{}", all.main());
        for link in links {
            let guide = hodan.get(&link).await;
            let steps = guide.texts(".big-steps li b");
            assert!(steps.len() >= 7, "{link}: {steps:?}");
        }
    }
    hodan.get("/?lang=en").await;
    let guide = hodan.get(&format!("{HOME}/gather/guides/keep-going")).await;
    let steps = guide.texts(".big-steps li b").join(" ");
    for part in ["People", "Money", "Memory", "Handing over"] {
        assert!(steps.contains(part), "{steps}");
    }
    assert!(guide.main().contains("“I pass” is a full answer."));
    let wrong = hodan.get(&format!("{HOME}/gather/guides/nothing")).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

const FEEDBACK: &str = "/p/roots-and-rivers-partnership/gather/feedback";

/// Hodan gives Pat feedback; its address.
async fn hodan_tells_pat(house: &House) -> String {
    let mut hodan = house.signed_in("Hodan").await;
    let new = format!("{FEEDBACK}/new");
    hodan.get(&new).await;
    let pat = house.person("Pat").await.to_string();
    let fields = [
        ("to", pat.as_str()),
        ("saw", "The meeting zebra began before the bus came."),
        ("did", "I felt like a guest."),
        ("wish", "Wait ten minutes."),
    ];
    let shown = hodan.post_only(&new, &fields).await;
    shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()))
}

#[tokio::test]
async fn a_reply_is_closed_until_it_was_said_back_and_confirmed() {
    // guide.honest_talk
    let house = House::lively().await;
    let at = hodan_tells_pat(&house).await;
    let mut pat = house.signed_in("Pat").await;
    let home = pat.get(&format!("{HOME}/")).await;
    assert!(home.attributes("#feedback-waits ~ ul a", "href").contains(&at), "{}", home.main());
    let reply = [("reply", "I did not know.")];
    let closed = does(&mut pat, &at, ("reply", &reply)).await;
    assert_eq!(closed.status, StatusCode::CONFLICT);
    assert!(closed.main().contains("First say back what you heard."), "{}", closed.main());

    does(&mut pat, &at, ("say-back", &[("said-back", "We began without you.")])).await;
    let closed = does(&mut pat, &at, ("reply", &reply)).await;
    assert_eq!(closed.status, StatusCode::CONFLICT, "said back, and not confirmed");
    let mut hodan = house.signed_in("Hodan").await;
    let missing = [("what", "missing"), ("missing", "It hurt.")];
    does(&mut hodan, &at, ("answer", &missing)).await;
    let shown = does(&mut pat, &at, ("say-back", &[("said-back", "")])).await;
    assert_eq!(shown.attributes(".note.wrong a", "href"), ["#said-back"]);
    does(&mut pat, &at, ("say-back", &[("said-back", "It hurt you.")])).await;
    does(&mut hodan, &at, ("answer", &[("what", "confirm")])).await;
    let open = does(&mut pat, &at, ("reply", &reply)).await;
    assert!(open.main().contains("It was said, heard and replied to."), "{}", open.main());
    assert!(hodan.get(&at).await.main().contains("I did not know."));
}

#[tokio::test]
async fn who_gave_feedback_can_waive_saying_it_back() {
    // guide.honest_talk
    let house = House::lively().await;
    let at = hodan_tells_pat(&house).await;
    let mut hodan = house.signed_in("Hodan").await;
    does(&mut hodan, &at, ("answer", &[("what", "waive")])).await;
    let mut pat = house.signed_in("Pat").await;
    let open = does(&mut pat, &at, ("reply", &[("reply", "Thank you.")])).await;
    assert!(open.main().contains("Thank you."), "{}", open.main());
}

#[tokio::test]
async fn nobody_else_learns_that_there_is_feedback_and_it_ends_without_a_trace() {
    // guide.honest_talk
    let house = House::lively().await;
    let at = hodan_tells_pat(&house).await;
    let nothing = format!("{FEEDBACK}/01900000-0000-4000-8000-000000000000");
    for name in ["Amina", "Luz"] {
        let mut other = house.signed_in(name).await;
        let (seen, wall) = (other.get(&at).await, other.get(&nothing).await);
        assert_eq!((seen.status, seen.bytes), (wall.status, wall.bytes), "{name}");
        for what in ["say-back", "answer", "reply", "end"] {
            let fields = [("what", "waive"), ("said-back", "x"), ("reply", "x")];
            other.get(&format!("{FEEDBACK}/new")).await;
            let tried = other.post(&format!("{at}/{what}"), &fields).await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{name} {what}");
        }
        for page in ["/", "/gather", "/gather/feedback", "/open"] {
            let page = other.get(&format!("{HOME}{page}")).await;
            assert!(!page.html().contains("zebra"), "{name}");
        }
    }
    let mut pat = house.signed_in("Pat").await;
    assert!(pat.get("/me/kept.json").await.html().contains("zebra"));
    let mut hodan = house.signed_in("Hodan").await;
    assert!(hodan.get("/me").await.html().contains("zebra"));
    let ended = does(&mut pat, &at, ("end", &[])).await;
    assert_eq!(ended.status, StatusCode::OK);
    assert_eq!(hodan.get(&at).await.status, StatusCode::NOT_FOUND);
    assert!(!hodan.get("/me").await.html().contains("zebra"));
}
