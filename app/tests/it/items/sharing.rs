//! The ledger, stipends for people in seats, and strengths, through the pages that people use.

use axum::http::StatusCode;

use super::HOME;
use crate::{
    decisions::{CARDS, Table, refused},
    house::{Browser, House, Shown},
};

/// Writes a line as whoever is signed in; gives its page.
async fn writes(browser: &mut Browser<'_>, what: &str, fields: &[(&str, &str)]) -> Shown {
    let page = browser.get(&format!("{HOME}/share/new?{what}")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.main());
    let hidden = |name: &str| {
        let found = page.attributes(&format!("main input[type=hidden][name={name}]"), "value");
        found.into_iter().next().unwrap_or_default()
    };
    let (kind, work) = (hidden("kind"), hidden("work"));
    let mut all = vec![("kind", kind.as_str()), ("work", work.as_str()), ("day", "2026-03-30")];
    all.extend(fields);
    browser.post(&format!("{HOME}/share/new"), &all).await
}

/// The address of the page that was shown, from the form on it.
fn line_of(shown: &Shown) -> String {
    let to = shown.attributes("main form[action*='/share/lines/']", "action").remove(0);
    to.rsplit_once('/').unwrap().0.to_owned()
}

#[tokio::test]
async fn an_hour_of_translating_and_an_hour_of_managing_show_as_the_same_unit() {
    // guide.every_role
    let house = House::lively().await;
    for (language, an_hour, works) in [
        ("en", "1 hour", ["Translating", "Planning and managing", "Child care", "Rides"]),
        ("es", "1 hora", ["Traducir", "Planear y organizar", "Cuidar niños", "Viajes"]),
    ] {
        let mut hodan = house.signed_in("Hodan").await;
        hodan.get(&format!("/?lang={language}")).await;
        let choose = hodan.get(&format!("{HOME}/share/new")).await;
        let offered = choose.texts("section[aria-labelledby=time] li");
        for ((work, name), paid) in
            [("translating", works[0]), ("managing", works[1]), ("child-care", works[2])]
                .into_iter()
                .zip(["no", "yes", "no"])
        {
            assert!(offered.iter().any(|one| one == name), "{offered:?}");
            let fields = [
                ("way", "gave"),
                ("with", "all"),
                ("amount", "1"),
                ("paid", paid),
                ("words", "For the meeting."),
            ];
            let shown = writes(&mut hodan, &format!("kind=hours&work={work}"), &fields).await;
            assert_eq!(shown.texts("h1"), [format!("{name}: {an_hour}")]);
        }
        assert!(offered.iter().any(|one| one == works[3]), "{offered:?}");
        // Beside each other they read the same, in the list and in the spreadsheet.
        let list = hodan.get(&format!("{HOME}/share")).await.texts("#gives ~ ul h3");
        for name in &works[..3] {
            assert!(list.contains(&format!("{name}: {an_hour}")), "{list:?}");
        }
        let csv = hodan.get(&format!("{HOME}/share/ledger.csv")).await.html();
        for name in &works[..3] {
            let line = csv.lines().find(|line| line.contains(&format!(",{name},1.00,"))).unwrap();
            assert!(line.contains(if language == "en" { ",hours," } else { ",horas," }), "{line}");
        }
    }
}

#[tokio::test]
async fn the_ledger_is_seen_by_partner_and_adds_nothing_up() {
    // guide.every_role: people are in no line, and no page counts thanks per person.
    let house = House::lively().await;
    let mut zak = house.signed_in("Zak").await;
    let fields = [("way", "gave"), ("with", "all"), ("words", "The poster was their idea.")];
    writes(&mut zak, "kind=credit", &fields).await;
    let mut kim = house.signed_in("Kim").await;
    let list = kim.get(&format!("{HOME}/share")).await;
    let partners = list.texts("nav ul.links a[href*='?of=']");
    let mut by_name = partners.clone();
    by_name.sort();
    assert_eq!(partners, by_name);
    assert_eq!(partners.len(), 5);
    for of in list.attributes("nav ul.links a[href*='?of=']", "href") {
        let page = kim.get(&of).await;
        assert_eq!(page.texts(".sides > section").len(), 2, "both ways stand side by side");
        let said = page.main();
        for name in ["Zak", "Hodan", "Kim", "Teresa", "Ruth"] {
            assert!(!said.contains(name), "{name} in {said}");
        }
        for word in ["total", "Total", "%", "most", "rank"] {
            assert!(!said.contains(word), "{word} in {said}");
        }
    }
    let csv = kim.get(&format!("{HOME}/share/ledger.csv")).await.html();
    assert!(csv.contains("The poster was their idea."), "{csv}");
    assert!(!csv.contains("Zak"), "{csv}");
    let log = kim.get(&format!("{HOME}/open/bundle")).await.html();
    assert!(!log.contains("poster"), "thanks are not in the log");
}

#[tokio::test]
async fn the_other_side_says_yes_or_asks_and_no_first_word_is_lost() {
    let house = House::lively().await;
    let church = house.label("Bethel Church").await;
    let mut luz = house.signed_in("Luz").await;
    let fields = [
        ("way", "got"),
        ("with", church.as_str()),
        ("amount", "40"),
        ("words", "For the bus to the lake."),
    ];
    let shown = writes(&mut luz, "kind=money", &fields).await;
    let line = line_of(&shown);
    let mut ruth = house.signed_in("Ruth").await;
    assert!(ruth.get(HOME).await.main().contains("40.00 USD"));
    let page = ruth.get(&line).await;
    assert!(page.main().contains("Was it so?"), "{}", page.main());
    let shown = ruth.post(&format!("{line}/ask"), &[("correct", "")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    ruth.post(&format!("{line}/ask"), &[("correct", "It was 45 dollars.")]).await;
    // Nobody but those it is written for writes over it.
    assert_eq!(ruth.get(&format!("{line}/correct")).await.status, StatusCode::NOT_FOUND);
    ruth.get(&line).await;
    let refused = ruth.post(&format!("{line}/take-back"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    // Someone else of the same partner can.
    let mut elena = house.signed_in("Elena").await;
    let form = elena.get(&format!("{line}/correct")).await;
    assert_eq!(form.attributes("#amount", "value"), ["40.00"]);
    let fields = [
        ("way", "got"),
        ("with", church.as_str()),
        ("amount", "45"),
        ("day", "2026-03-30"),
        ("words", "For the bus to the lake."),
    ];
    let shown = elena.post(&format!("{line}/correct"), &fields).await;
    assert_eq!(shown.texts("h1"), ["45.00 USD"]);
    let before = shown.texts("section[aria-labelledby=before]").concat();
    assert!(before.contains("40.00") && before.contains("It was 45 dollars."), "{before}");
    ruth.get(&line).await;
    let shown = ruth.post(&format!("{line}/yes"), &[]).await;
    assert!(shown.main().contains("Bethel Church said on"), "{}", shown.main());
    assert!(!shown.main().contains("Was it so?"));
    let mut kim = house.signed_in("Kim").await;
    assert!(!kim.get(&line).await.main().contains("Was it so?"), "it is not theirs to say");
    let log = kim.get(&format!("{HOME}/open/bundle")).await.html();
    for kind in ["share.money\n", "share.money-corrected\n", "share.money-agreed\n"] {
        assert!(log.contains(&format!("kind {kind}")), "{kind}");
    }
    assert!(log.contains("amount 45.00 USD") && !log.contains("bus to the lake"));
    let shown = elena.post(&format!("{line}/take-back"), &[]).await;
    assert!(shown.main().contains("Taken back on"), "{}", shown.main());
    assert!(shown.main().contains("For the bus to the lake."), "its words stay");
}

#[tokio::test]
async fn what_cannot_be_a_line_is_said_at_its_field_and_nothing_typed_is_lost() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let own = house.label("Familias Unidas").await;
    let shown = writes(&mut luz, "kind=money", &[("amount", "1.200"), ("day", "")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let at = shown.attributes(".note.wrong a", "href");
    assert_eq!(at, ["#way", "#with", "#amount", "#words"]);
    assert_eq!(shown.attributes("#amount", "value"), ["1.200"]);
    assert!(shown.main().contains("at most 2 places"), "{}", shown.main());
    let fields = [("way", "gave"), ("with", own.as_str()), ("amount", "5"), ("words", "=1+1")];
    let shown = writes(&mut luz, "kind=money", &fields).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.main().contains("nobody gives to itself"), "{}", shown.main());
    let fields = [("way", "got"), ("with", "all"), ("amount", "<b>5</b>"), ("words", "Thank you.")];
    let shown = writes(&mut luz, "kind=things", &fields).await;
    assert!(shown.main().contains("You got it from one partner"), "{}", shown.main());
    let fields = [("way", "gave"), ("with", "all"), ("amount", "<b>5</b>"), ("words", "=1+1")];
    let shown = writes(&mut luz, "kind=things", &fields).await;
    assert_eq!(shown.texts("h1"), ["Things: <b>5</b>"]);
    let csv = luz.get(&format!("{HOME}/share/ledger.csv")).await.html();
    assert!(csv.contains(",'=1+1,"), "{csv}");
    let nowhere = luz.get(&format!("{HOME}/share/lines/{own}")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_money_is_chosen_once_and_changed_by_hosts() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let page = luz.get(&format!("{HOME}/share/money")).await;
    assert!(page.main().contains("We count in USD") && page.texts("select").is_empty());
    luz.get(&format!("{HOME}/share/new?kind=money")).await;
    let shown = luz.post(&format!("{HOME}/share/money"), &[("money", "EUR")]).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{HOME}/share/money")).await;
    amina.post(&format!("{HOME}/share/money"), &[("money", "EUR")]).await;
    let page = luz.get(&format!("{HOME}/share/new?kind=money")).await;
    assert!(page.main().contains("In EUR"), "{}", page.main());
    assert!(luz.get(&format!("{HOME}/open/bundle")).await.html().contains("before USD"));
}

/// A proposal that names the families, up to the asking.
async fn with_families(house: &House) -> Table<'_> {
    Table::with_a_seat(house, &CARDS).await
}

/// The key that waits on the page of a proposal.
async fn key(table: &Table<'_>, name: &str) -> String {
    table.seen_by(name).await.attributes("form[action*='/keys/']", "action")[0].clone()
}

#[tokio::test]
async fn without_a_family_in_their_seat_nobody_opens_it_for_consent_hosts_neither() {
    // stop.community
    let house = House::lively().await;
    let table = with_families(&house).await;
    table.on("Denise", "seats").await;
    table.on("Denise", "understand").await;
    house.days_pass(4).await;
    for name in ["Denise", "Amina", "Pat"] {
        refused(&table.on(name, "react").await, "Nobody sits here yet: Families.");
    }
    let seat = table.seen_by("Amina").await.attributes("a[href$='/without']", "href")[0].clone();
    let mut amina = table.visit("Amina").await;
    amina.post(&seat, &[("reason", "We asked nine families, and none can come.")]).await;
    refused(&table.on("Amina", "react").await, "Nobody sits here yet: Families.");
    let key = key(&table, "Pat").await;
    table.visit("Pat").await.post(&key, &[("answer", "yes")]).await;
    table.on("Denise", "react").await;
    for name in ["Luz", "Ruth", "Denise"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    table.decides("Luz").await;
    // It is there for good: on the decision, in the log, and long after it was looked at.
    house.days_pass(400).await;
    for name in ["Hodan", "Kim"] {
        let shown = table.seen_by(name).await;
        assert!(shown.main().contains("We asked nine families"), "{}", shown.main());
    }
    let log = table.log().await;
    assert!(log.contains("kind seat.excepted\n") && log.contains("We asked nine families"));
}

#[tokio::test]
async fn a_stipend_for_a_seat_is_due_before_the_next_gathering_until_its_holder_speaks() {
    // stop.community
    let house = House::lively().await;
    let table = with_families(&house).await;
    table.sits("Hodan").await;
    let stipends = format!("{HOME}/share/stipends");
    let mut kim = house.signed_in("Kim").await;
    let page = kim.get(&stipends).await;
    let thank = page.texts("section[aria-labelledby=thank] li");
    let ours = thank.iter().find(|one| one.contains("Quiet hours in the gym")).unwrap();
    assert!(ours.contains("Seat for Families") && ours.contains("the cards say: City Parks"));
    let forms = page.attributes("section[aria-labelledby=thank] form", "action");
    let at = thank.iter().position(|one| one.contains("Quiet hours in the gym")).unwrap();
    let (to, seat) = (&forms[at], forms[at].rsplit_once('/').unwrap().1);
    let field = format!("amount-{seat}");
    let shown = kim.post(to, &[(&field, "a lot")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = kim.post(to, &[(&field, "25")]).await;
    let owed = shown.texts("section[aria-labelledby=owed]").concat();
    assert!(owed.contains("City Parks owes 25.00 USD"), "{owed}");
    assert!(owed.contains("Due "), "{owed}");
    // As soon as a gathering is in the calendar it is due before that day.
    kim.get(&format!("{HOME}/gather/new")).await;
    let supper = [
        ("kind", "open-table"),
        ("title", "Supper at the river"),
        ("day", "2026-04-02"),
        ("starts", "17:30"),
        ("minutes", "120"),
        ("place", "Northside Elementary"),
    ];
    let called = kim.post(&format!("{HOME}/gather/new"), &supper).await;
    assert_eq!(called.status, StatusCode::OK, "{}", called.main());
    let owed = kim.get(&stipends).await.texts("section[aria-labelledby=owed]").concat();
    assert!(owed.contains("Due before the gathering on April 2, 2026"), "{owed}");
    // When that day is gone it still stands there, and nobody is late.
    house.days_pass(9).await;
    let owed = kim.get(&stipends).await.texts("section[aria-labelledby=owed]").concat();
    assert!(owed.contains("Due before the gathering on April 2, 2026"), "{owed}");
    let again = kim.post(to, &[(&field, "25")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    // On Home of those who owe it and of nobody else, and on the ledger for everyone.
    assert!(kim.get(HOME).await.main().contains("We owe people in seats"));
    let mut ruth = house.signed_in("Ruth").await;
    assert!(!ruth.get(HOME).await.main().contains("25.00"));
    let ledger = ruth.get(&format!("{HOME}/share")).await.main();
    assert!(ledger.contains("City Parks owes 25.00 USD"), "{ledger}");
    assert!(!ledger.contains("Hodan"), "{ledger}");

    // Whoever sits there finds it on their own page and on the proposal, others do not.
    let mut hodan = house.signed_in("Hodan").await;
    assert!(hodan.get(&table.at).await.main().contains("You are owed a stipend"));
    assert!(!ruth.get(&table.at).await.main().contains("You are owed a stipend"));
    let me = hodan.get("/me").await;
    let settle = me.attributes("#stipends form", "action").remove(0);
    ruth.get("/me").await;
    let other = ruth.post(&settle, &[("said", "got")]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    hodan.get("/me").await;
    let shown = hodan.post(&settle, &[("said", "not-wanted")]).await;
    assert!(shown.main().contains("You did not want it"), "{}", shown.main());
    let settled = ruth.get(&stipends).await.texts("section[aria-labelledby=settled]").concat();
    assert!(settled.contains("Settled on") && !settled.contains("want"), "{settled}");
    assert!(!kim.get(HOME).await.main().contains("25.00"));
    let log = table.log().await;
    assert!(log.contains("kind stipend.owed\n") && log.contains("kind stipend.settled\n"));
    assert!(!log.contains("not-wanted"), "how it ended is nobody else's business");
}

#[tokio::test]
async fn a_strength_is_its_owners_and_an_ask_shows_its_answer_and_day() {
    // guide.strengths
    let house = House::lively().await;
    let at = format!("{HOME}/share/strengths");
    let mut elena = house.signed_in("Elena").await;
    let form = elena.get(&format!("{at}/new")).await;
    let asked: Vec<String> = form.attributes("main form [name]", "name");
    for word in ["risk", "deficit", "need", "score", "lack"] {
        assert!(!asked.iter().any(|name| name.contains(word)), "{asked:?}");
    }
    let words = "I can speak with all the grandmothers.";
    let shown = elena.post(&format!("{at}/new"), &[("words", words), ("who", "me")]).await;
    let own = shown.attributes("main a[href$='/change']", "href").remove(0);
    let strength = own.strip_suffix("/change").unwrap();
    let cards = shown.texts("main section.card");
    assert!(cards.iter().any(|card| card.starts_with("Elena") && card.contains(words)));

    // Nobody else changes it, takes it down, or writes one for her; hosts neither.
    for name in ["Amina", "Pat", "Luz"] {
        let mut other = house.signed_in(name).await;
        other.get(&format!("{at}/new")).await;
        let change = other.post(&own, &[("words", "She is shy.")]).await;
        assert_eq!(change.status, StatusCode::CONFLICT, "{name}");
        let down = other.post(&format!("{strength}/take-down"), &[]).await;
        assert_eq!(down.status, StatusCode::CONFLICT, "{name}");
        assert_eq!(other.get(&own).await.status, StatusCode::NOT_FOUND, "{name}");
        let families = house.label("Youth").await;
        let as_others = [("words", "They are loud."), ("who", families.as_str())];
        let written = other.post(&format!("{at}/new"), &as_others).await;
        assert_eq!(written.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    }

    elena.get(&format!("{at}/new")).await;
    let shown = elena.post(&format!("{strength}/ask"), &[("words", "A ride on Sundays.")]).await;
    assert!(shown.main().contains("Asked on April 1, 2026"), "{}", shown.main());
    assert!(shown.main().contains("Nobody has answered yet."));
    house.days_pass(2).await;
    let mut ruth = house.signed_in("Ruth").await;
    assert!(ruth.get(HOME).await.main().contains("A ride on Sundays."));
    let list = ruth.get(&at).await;
    let answer = list.attributes(&format!("main a[href^='{strength}/asks/']"), "href").remove(0);
    ruth.get(&answer).await;
    let shown = ruth.post(&answer, &[("reply", "yes"), ("words", "Our van."), ("by", "")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shown.texts("#words"), ["Our van."]);
    let yes = [("reply", "yes"), ("words", "Our van."), ("by", "2026-04-12")];
    let shown = ruth.post(&answer, &yes).await;
    let said = shown.main();
    assert!(said.contains("Bethel Church said yes on April 3, 2026"), "{said}");
    assert!(said.contains("Our van.") && said.contains("By April 12, 2026"), "{said}");
    assert!(!ruth.get(HOME).await.main().contains("A ride on Sundays."));
    let own_ask = elena.post(&answer, &yes).await;
    assert_eq!(own_ask.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own_ask.main().contains("This ask is your own"), "{}", own_ask.main());
    let log = ruth.get(&format!("{HOME}/open/bundle")).await.html();
    assert!(!log.contains("grandmothers") && !log.contains("Our van"));

    let shown = elena.post(&format!("{strength}/take-down"), &[]).await;
    assert!(!shown.main().contains("grandmothers"), "{}", shown.main());
}

#[tokio::test]
async fn what_someone_wrote_of_themselves_goes_with_them() {
    let house = House::lively().await;
    let at = format!("{HOME}/share/strengths");
    let mut hodan = house.signed_in("Hodan").await;
    assert!(hodan.get("/me").await.main().contains("I know most families"));
    hodan.get("/me/delete").await;
    hodan.post("/me/delete", &[]).await;
    let mut luz = house.signed_in("Luz").await;
    let main = luz.get(&at).await.main();
    assert!(!main.contains("I know most families"), "{main}");
    assert!(main.contains("We can tell three schools"), "what a group says stays: {main}");
}
