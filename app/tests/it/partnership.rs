//! Forming a partnership, coming in, and what is kept about people.

use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};

use crate::house::{Browser, House, Shown};

const HOME: &str = "/p/roots-and-rivers";
const DEMO: &str = "/p/roots-and-rivers-partnership";
const BEGINNING: [(&str, &str); 5] = [
    ("partnership", "Roots & Rivers"),
    ("partner-1", "Lakeside School"),
    ("host-1", "Luz María"),
    ("partner-2", "Somali Youth Circle"),
    ("host-2", "هُدى"),
];

/// The same fields with one of them changed.
fn with<'a>(
    fields: &[(&'a str, &'a str)],
    field: &'a str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let mut changed: Vec<_> = fields.iter().copied().filter(|(name, _)| *name != field).collect();
    changed.push((field, value));
    changed
}

/// A partnership that just began: the first host's browser and the second host's code.
async fn begun(house: &House) -> (Browser<'_>, String) {
    let mut first = house.browser();
    let shown = first.post("/start", &BEGINNING).await;
    let code = shown.texts(".code").remove(0);
    (first, code)
}

/// The code of a new link for so many people, which lets them choose their partner.
async fn link(host: &mut Browser<'_>, people: &str) -> String {
    host.get(&format!("{HOME}/us/invites/new/link")).await;
    let fields = [("partner", "any"), ("people", people), ("ends", "2026-04-30")];
    let shown = host.post(&format!("{HOME}/us/invites/new/link"), &fields).await;
    shown.texts(".code").remove(0)
}

/// The value of a partner on a page to join.
fn partner_value(shown: &Shown) -> String {
    shown.attributes("input[name=partner]", "value").remove(0)
}

async fn join<'a>(house: &'a House, code: &str, name: &str) -> Browser<'a> {
    let mut browser = house.browser();
    let page = browser.get(&format!("/join/{code}")).await;
    let partner = partner_value(&page);
    let fields = [("name", name), ("partner", &partner), ("device", "own")];
    let shown = browser.post(&format!("/join/{code}"), &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    browser
}

#[tokio::test]
async fn a_partnership_begins_and_the_second_host_comes_in_by_their_code() {
    let house = House::demo().await;
    let (mut first, code) = begun(&house).await;
    let mut second = house.browser();
    // Looking does not use the link up: previews of messages look, too.
    for _ in 0..2 {
        let shown = second.get(&format!("/in/{code}")).await;
        assert!(shown.main().contains("Sign in on this device?"));
    }
    let home = second.post(&format!("/in/{code}"), &[("device", "own")]).await;
    assert!(home.main().contains("Our road so far"), "{}", home.main());
    let again = house.browser().post(&format!("/in/{code}"), &[("device", "own")]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(again.main().contains("It was used before"));
    let us = first.get(&format!("{HOME}/us")).await;
    assert_eq!(us.texts(".people .chip"), ["host", "host"]);
    assert!(us.html().contains("<bdi>هُدى</bdi>"), "names are set apart");
}

#[tokio::test]
async fn the_code_for_the_second_host_is_shown_to_the_first_alone() {
    let house = House::demo().await;
    let (mut first, code) = begun(&house).await;
    let home = first.get(HOME).await;
    let path = home.attributes("#hand-over ~ p a", "href").remove(0);
    assert!(first.get(&path).await.main().contains(&code));
    let mut second = house.browser();
    second.get(&format!("/in/{code}")).await;
    second.post(&format!("/in/{code}"), &[("device", "own")]).await;
    assert_eq!(second.get(&path).await.status, StatusCode::NOT_FOUND);
    let after = first.get(&path).await;
    assert!(!after.main().contains(&code) && after.main().contains("was used"));
    // Once it was used, the first host alone cannot make another one.
    first.get(&format!("{HOME}/us/new-codes")).await;
    let refused = first.post(&format!("{path}/renew"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_is_missing_is_said_at_the_field_and_nothing_typed_is_lost() {
    let house = House::demo().await;
    let mut browser = house.browser();
    let shown = browser.post_only("/start", &with(&BEGINNING, "host-2", " ")).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shown.attributes(".wrong a", "href"), ["#host-2"]);
    assert_eq!(shown.attributes("#partner-1", "value"), ["Lakeside School"]);
    assert_eq!(shown.attributes("#host-2", "aria-invalid"), ["true"]);
    let same = with(&BEGINNING, "partner-2", "lakeside SCHOOL");
    let shown = browser.post_only("/start", &same).await;
    assert!(shown.main().contains("Choose a second host from another partner"));
    let twice = with(&BEGINNING, "partner-5", "Lakeside School");
    let shown = browser.post_only("/start", &twice).await;
    assert_eq!(shown.attributes(".wrong a", "href"), ["#partner-5"]);
    let long = "x".repeat(201);
    let shown = browser.post_only("/start", &with(&BEGINNING, "host-1", &long)).await;
    assert!(shown.main().contains("at most 200 letters"));
    let shown = browser.post_only("/start", &[]).await;
    assert_eq!(shown.attributes(".wrong a", "href").len(), 5);
}

#[tokio::test]
async fn two_people_who_start_at_once_make_one_partnership() {
    let house = House::demo().await;
    let (mut one, mut two) = (house.browser(), house.browser());
    let (first, second) =
        tokio::join!(one.post_only("/start", &BEGINNING), two.post_only("/start", &BEGINNING));
    let won =
        [&first, &second].iter().filter(|shown| shown.status == StatusCode::SEE_OTHER).count();
    assert_eq!(won, 1);
    let late = if first.status == StatusCode::SEE_OTHER { second } else { first };
    assert!(late.main().contains("A partnership was started here already"), "{}", late.main());
    let later = house.browser().get("/start").await;
    assert!(later.main().contains("A partnership was started here already"));
}

#[tokio::test]
async fn a_code_that_ended_works_no_more_and_is_not_kept() {
    let house = House::demo().await;
    let (_, code) = begun(&house).await;
    house.days_pass(400).await;
    let late = house.browser().post(&format!("/in/{code}"), &[("device", "own")]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND, "{}", late.main());
    house.signed_in("Luz María").await;
    let db = house.site.store.read();
    let count = Statement::from_string(
        db.get_database_backend(),
        "SELECT COUNT(*) AS n FROM one_time_code",
    );
    let row = db.query_one_raw(count).await.unwrap().unwrap();
    assert_eq!(row.try_get::<i64>("", "n").unwrap(), 0);
}

#[tokio::test]
async fn people_join_by_a_link_until_it_is_used_up() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let code = link(&mut host, "2").await;
    let page = house.browser().get(&format!("/join/{}", code.to_lowercase())).await;
    assert!(page.main().contains("Luz María"), "it says who invites");
    assert!(page.attributes("input[checked]", "name").is_empty(), "nothing is chosen ahead");
    assert!(page.main().contains("I would rather not say"));
    join(&house, &code, "A").await;
    join(&house, &code, "👩🏽‍🌾").await;
    let over = house.browser().get(&format!("/join/{code}")).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.main().contains("This invite is used up"));
    let unknown = house.browser().get("/join/AAAAA-BBBBB").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let us = host.get(&format!("{HOME}/us")).await;
    assert_eq!(us.texts(".people > li").len(), 4);
}

#[tokio::test]
async fn an_invite_works_through_its_last_day() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let code = link(&mut host, "9").await;
    house.days_pass(29).await;
    assert_eq!(house.browser().get(&format!("/join/{code}")).await.status, StatusCode::OK);
    house.days_pass(1).await;
    let over = house.browser().get(&format!("/join/{code}")).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.main().contains("It worked until April 30, 2026"), "{}", over.main());
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_member() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let code = link(&mut host, "9").await;
    let page = house.browser().get(&format!("/join/{code}")).await;
    let once = page.attributes("input[name=once]", "value").remove(0);
    let partner = partner_value(&page);
    let fields = [("name", "Hodan"), ("partner", &partner), ("once", &once), ("device", "own")];
    for _ in 0..2 {
        let mut browser = house.browser();
        let shown = browser.post(&format!("/join/{code}"), &fields).await;
        assert!(shown.main().contains("Welcome, \u{2068}Hodan"), "{}", shown.main());
    }
    let us = host.get(&format!("{HOME}/us")).await;
    assert_eq!(us.texts(".people > li").len(), 3);
}

#[tokio::test]
async fn joining_asks_for_a_name_and_a_partner_and_keeps_what_was_typed() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let code = link(&mut host, "9").await;
    let path = format!("/join/{code}");
    let mut browser = house.browser();
    browser.get(&path).await;
    let shown = browser.post_only(&path, &[("email", "hodan@"), ("reach", "text me")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<_> = shown.attributes(".wrong a", "href");
    assert_eq!(fields, ["#name", "#email", "#partner"]);
    assert_eq!(shown.attributes("#reach", "value"), ["text me"]);
    assert_eq!(shown.attributes("details", "open").len(), 1, "what is wrong is not folded away");
    let page = house.browser().get(&path).await;
    let partner = partner_value(&page);
    let both = [("name", "H"), ("partner", &partner), ("group", "none"), ("own-group", "Cooks")];
    let shown = browser.post_only(&path, &both).await;
    assert_eq!(shown.attributes(".wrong a", "href"), ["#group"]);
    let forged = [("name", "H"), ("partner", "01900000-0000-7000-8000-000000000000")];
    assert_eq!(browser.post_only(&path, &forged).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn picking_a_language_while_joining_or_starting_keeps_what_was_typed() {
    let house = House::demo().await;
    let mut starter = house.browser();
    starter.get("/start").await;
    let typed = [("partnership", "Raíces"), ("host-1", "Pat"), ("lang", "es")];
    let shown = starter.post_only("/start", &typed).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.attributes("html", "lang"), ["es"]);
    assert_eq!(shown.attributes("#partnership", "value"), ["Raíces"]);
    assert!(shown.texts(".wrong").is_empty(), "picking a language is no mistake");
    let (mut host, _) = begun(&house).await;
    let path = format!("/join/{}", link(&mut host, "9").await);
    let mut browser = house.browser();
    browser.get(&path).await;
    let shown = browser.post_only(&path, &[("name", "Hodan"), ("lang", "es")]).await;
    assert_eq!(shown.attributes("#name", "value"), ["Hodan"]);
    assert_eq!(shown.attributes("html", "lang"), ["es"]);
    assert_eq!(browser.get(&path).await.attributes("html", "lang"), ["es"], "it is kept");
    let us = host.get(&format!("{HOME}/us")).await;
    assert_eq!(us.texts(".people > li").len(), 2, "nobody joined by it");
}

#[tokio::test]
async fn a_sheet_has_a_code_for_each_person() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let path = format!("{HOME}/us/invites/new/sheet");
    host.get(&path).await;
    let shown =
        host.post(&path, &[("partner", "any"), ("people", "101"), ("ends", "2026-04-30")]).await;
    assert_eq!(shown.attributes(".wrong a", "href"), ["#people"]);
    let shown =
        host.post(&path, &[("partner", "any"), ("people", "3"), ("ends", "2026-04-30")]).await;
    let sheet = shown.attributes("a.btn", "href").remove(0);
    let codes = host.get(&sheet).await.texts(".slips .code");
    assert_eq!(codes.len(), 3);
    // A code from paper is typed in where people sign in, and leads to the page to join.
    let mut guest = house.browser();
    let typed = codes[0].to_lowercase().replace('-', " ");
    let shown = guest.post("/sign-in", &[("code", &typed), ("device", "shared")]).await;
    assert!(shown.main().contains("You are invited"), "{}", shown.main());
    join(&house, &codes[0], "Omar").await;
    assert_eq!(host.get(&sheet).await.texts(".slips .code").len(), 2, "used slips are left out");
}

#[tokio::test]
async fn what_people_say_of_their_groups_is_seen_by_no_one_else() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let groups = "/me/groups/roots-and-rivers-partnership";
    let page = hodan.get(groups).await;
    let families = page.attributes("input[name=group][checked]", "value");
    let mut fields: Vec<(&str, &str)> = families.iter().map(|id| ("group", id.as_str())).collect();
    fields.push(("own-group", "Night shift zebra"));
    let mine = hodan.post(groups, &fields).await;
    assert!(mine.main().contains("Night shift zebra"));
    assert!(hodan.get("/me/kept.json").await.html().contains("Night shift zebra"));
    let mut amina = house.signed_in("Amina").await;
    for path in [
        DEMO.to_owned(),
        format!("{DEMO}/us"),
        format!("{DEMO}/us/reach"),
        format!("{DEMO}/us/invites"),
        format!("{DEMO}/us/hosts/new"),
        format!("{DEMO}/us/new-codes"),
        format!("{DEMO}/open/rules"),
        format!("{DEMO}/reflect"),
        groups.to_owned(),
        "/me".to_owned(),
        "/me/kept.txt".to_owned(),
    ] {
        let shown = amina.get(&path).await;
        assert_eq!(shown.status, StatusCode::OK, "{path}");
        assert!(!shown.html().contains("zebra"), "{path} shows a group of someone else");
    }
    hodan.get(groups).await;
    let after = hodan.post(&format!("{groups}/delete"), &[]).await;
    assert!(!after.main().contains("zebra") && !after.main().contains("Families"));
    assert!(!hodan.get("/me/kept.json").await.html().contains("zebra"));
    let forged = [("group", "01900000-0000-7000-8000-000000000000")];
    assert_eq!(hodan.post(groups, &forged).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_lost_device_takes_two_keys_and_the_person_sees_it() {
    let house = House::lively().await;
    let mut lost = house.signed_in("Hodan").await;
    let (mut amina, mut pat) = (house.signed_in("Amina").await, house.signed_in("Pat").await);
    let codes = format!("{DEMO}/us/new-codes");
    let page = amina.get(&codes).await;
    let hodan = page.attributes("#person option", "value").into_iter();
    let names = page.texts("#person option");
    let hodan = hodan.zip(names).find(|(_, name)| name.starts_with("Hodan")).unwrap().0;
    let asked = amina.post(&codes, &[("person", &hodan)]).await;
    assert!(asked.main().contains("You hold the first key"), "{}", asked.main());
    amina.post(&codes, &[("person", &hodan)]).await;
    let waits = pat.get(&codes).await;
    let yes = waits.attributes("form[action$=yes]", "action");
    assert_eq!(yes.len(), 1, "asked twice is asked once");
    let alone = amina.post(&yes[0], &[]).await;
    assert_eq!(alone.status, StatusCode::CONFLICT);
    assert!(alone.main().contains("a host of another partner"), "{}", alone.main());
    assert!(pat.get(DEMO).await.main().contains("Your yes is the second key"));
    pat.get(&codes).await;
    let shown = pat.post(&yes[0], &[]).await;
    let code = shown.texts(".code").remove(0);
    pat.get(&codes).await;
    assert_eq!(pat.post(&yes[0], &[]).await.texts(".code"), [code.as_str()], "twice is once");
    assert_eq!(lost.get("/me").await.status, StatusCode::NOT_FOUND, "the lost device is out");
    let mut found = house.browser();
    found.post("/sign-in", &[("code", &code), ("device", "own")]).await;
    let me = found.get("/me").await.main();
    assert!(me.contains("Amina") && me.contains("Pat") && me.contains("said yes"), "{me}");
}

#[tokio::test]
async fn hosts_of_one_partnership_reach_nothing_of_another() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let none = "01900000-0000-7000-8000-000000000000";
    for path in [
        format!("{HOME}/us/invites/{none}"),
        format!("{HOME}/us/invites/{none}/sheet"),
        format!("{HOME}/us/codes/{none}"),
        format!("{HOME}/us/invites/new/owl"),
        "/p/somewhere-else/us".to_owned(),
    ] {
        assert_eq!(host.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    host.get(&format!("{HOME}/us/new-codes")).await;
    for (path, field) in [("hosts/new", "person"), ("new-codes", "person")] {
        let shown = host.post(&format!("{HOME}/us/{path}"), &[(field, none)]).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{path}");
    }
    let invite = [("partner", none), ("people", "3"), ("ends", "2026-04-30")];
    let shown = host.post(&format!("{HOME}/us/invites/new/link"), &invite).await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
    let shown = host.post(&format!("{HOME}/us/new-codes/{none}/yes"), &[]).await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_partner_and_a_host_are_added_in_sight_of_all() {
    let house = House::demo().await;
    let (mut host, code) = begun(&house).await;
    let mut second = house.browser();
    second.get(&format!("/in/{code}")).await;
    second.post(&format!("/in/{code}"), &[("device", "own")]).await;
    let code = link(&mut host, "9").await;
    let mut member = join(&house, &code, "Omar").await;
    host.get(&format!("{HOME}/us/partners/new")).await;
    let again = [("name", "lakeside school")];
    let shown = host.post(&format!("{HOME}/us/partners/new"), &again).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    host.post(&format!("{HOME}/us/partners/new"), &[("name", "Bethel Church")]).await;
    let page = host.get(&format!("{HOME}/us/hosts/new")).await;
    let omar = page.attributes("#person option", "value").remove(1);
    host.post(&format!("{HOME}/us/hosts/new"), &[("person", &omar)]).await;
    let before = member.get(&format!("{HOME}/us")).await.main();
    assert!(!before.contains("Bethel Church"), "asking alone adds nothing: {before}");
    let waits = second.get(&format!("{HOME}/us/keys")).await;
    for yes in waits.attributes("form[action$=yes]", "action") {
        second.post(&yes, &[]).await;
    }
    let us = member.get(&format!("{HOME}/us")).await.main();
    let asked = "\u{2068}Luz María\u{2069} asked to add it, and a host of another partner said yes";
    assert!(us.contains(&format!("Bethel Church {asked}. Here since April 1, 2026")), "{us}");
    assert!(us.contains("\u{2068}Luz María\u{2069} asked, a host of another partner said"), "{us}");
}

#[tokio::test]
async fn deleting_oneself_says_what_goes_and_then_it_is_gone() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let page = hodan.get("/me/delete").await.main();
    assert!(page.contains("This goes, at once") && page.contains("This stays"));
    let done = hodan.post("/me/delete", &[]).await;
    assert!(done.main().contains("You are deleted"), "{}", done.main());
    assert_eq!(hodan.get("/me").await.status, StatusCode::NOT_FOUND);
    let mut amina = house.signed_in("Amina").await;
    let names = amina.get(&format!("{DEMO}/us")).await.texts(".people .called");
    assert!(names.len() == 45 && !names.iter().any(|name| name == "Hodan"));
}

#[tokio::test]
async fn a_host_the_keys_need_is_told_how_to_leave() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    host.get("/me/delete").await;
    let refused = host.post("/me/delete", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.attributes("main a", "href"), [format!("{HOME}/us/hosts/new")]);
    assert_eq!(host.get("/me").await.status, StatusCode::OK);
    let refused = host.post(&format!("{HOME}/us/hosts/step-down"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_person_signs_in_elsewhere_and_signs_each_device_out() {
    let house = House::lively().await;
    let mut phone = house.signed_in("Hodan").await;
    phone.get("/me/codes").await;
    let made = phone.post("/me/codes", &[("kind", "device")]).await;
    let code = made.texts(".code").remove(0);
    let mut computer = house.browser();
    let home = computer.post("/sign-in", &[("code", &code), ("device", "own")]).await;
    assert_eq!(home.status, StatusCode::OK);
    let me = phone.get("/me").await;
    let ends = me.attributes("li form[action^='/me/devices']", "action");
    let here = me.attributes("li:has(.chip) form[action^='/me/devices']", "action");
    assert_eq!((ends.len(), here.len()), (2, 1));
    let there = ends.iter().find(|end| **end != here[0]).unwrap();
    phone.post(there, &[]).await;
    assert_eq!(computer.get("/me").await.status, StatusCode::NOT_FOUND);
    phone.get("/me").await;
    phone.post(&here[0], &[]).await;
    assert_eq!(phone.get("/me").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn guessing_codes_stops_after_a_minutes_worth() {
    let house = House::demo().await;
    begun(&house).await;
    let mut guesser = house.browser();
    for _ in 0..60 {
        let shown = guesser.post_only("/sign-in", &[("code", "AAAAA-AAAAA")]).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for path in ["/in/AAAAA-AAAAB", "/join/AAAAA-AAAAC"] {
        assert_eq!(guesser.get(path).await.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
    }
    let shown = guesser.post_only("/sign-in", &[("code", "AAAAA-AAAAA")]).await;
    assert_eq!(shown.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn what_people_change_about_themselves_is_kept() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get("/me/change").await;
    let fields = [
        ("name", "Hodan ‏و\u{202e}x"),
        ("language", "so"),
        ("language", "so"),
        ("language", "klingon"),
        ("reach", " call\n after six "),
        ("email", "hodan@example.org"),
    ];
    let me = hodan.post("/me/change", &fields).await.main();
    assert!(me.contains("Hodan وx"), "marks that turn the page are taken out: {me}");
    assert!(me.contains("Your languages Soomaali How"), "{me}");
    assert!(me.contains("call after six") && me.contains("hodan@example.org"));
    hodan.get("/me/change").await;
    let long = "x".repeat(301);
    let shown = hodan.post("/me/change", &[("name", "H"), ("reach", &long)]).await;
    assert_eq!(shown.attributes(".wrong a", "href"), ["#reach"]);
    let mut amina = house.signed_in("Amina").await;
    let reach = amina.get(&format!("{DEMO}/us/reach")).await.main();
    assert!(reach.contains("call after six") && !reach.contains("hodan@example.org"));
}

#[tokio::test]
async fn the_pages_speak_spanish() {
    let house = House::demo().await;
    let (mut host, _) = begun(&house).await;
    let code = link(&mut host, "9").await;
    let mut browser = house.browser();
    for (path, says) in [
        ("/".to_owned(), "Trabajar juntos"),
        ("/sign-in".to_owned(), "¿De quién es este dispositivo?"),
        ("/lost-device".to_owned(), "Perdí mi dispositivo"),
        (format!("/join/{code}"), "Prefiero no decirlo"),
    ] {
        browser.get(&format!("{path}?lang=es")).await;
        let shown = browser.get(&path).await;
        assert_eq!(shown.attributes("html", "lang"), ["es"], "{path}");
        assert!(shown.main().contains(says), "{path}: {}", shown.main());
    }
}
