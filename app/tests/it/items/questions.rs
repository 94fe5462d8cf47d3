//! Questions to talk through.

use axum::http::StatusCode;
use powerwith_web::{Access, Method};

use super::{
    AGENCIES, COMMUNITY, Draft, FAMILIES, HOME, SCHOOL, answer_for, by_groups, close, open,
    quiet_house, reads, says, types_in,
};
use crate::house::House;

#[tokio::test]
async fn no_partner_opens_a_door_that_another_does_not() {
    // q.alignment.bigger: the district and the city have no more rights than the youth circle.
    let house = House::lively().await;
    let round = house.round("Spring check-in").await;
    for people in [["Denise", "Kim", "Yusuf", "Ruth", "Elena"].as_slice(), &["Amina", "Pat"]] {
        let mut seen: Vec<Vec<(String, StatusCode)>> = Vec::new();
        for person in people {
            let mut doors = Vec::new();
            for (_, route) in house.site.routes() {
                if route.method == Method::Get && route.access != Access::Code {
                    let mut browser = house.signed_in(person).await;
                    let path = crate::access::address(route.path, &round);
                    let shown = browser.get(&path).await;
                    doors.push((path, shown.status));
                }
            }
            seen.push(doors);
        }
        assert!(seen[0].iter().any(|(_, status)| *status == StatusCode::OK));
        for (person, doors) in people.iter().zip(&seen) {
            assert_eq!(doors, &seen[0], "{person}");
        }
    }
}

#[tokio::test]
async fn a_link_that_too_few_rated_on_one_side_says_not_enough_answers_yet() {
    // q.coordination.across
    let house = quiet_house().await;
    let focus = ["q.coordination.across"];
    let draft = Draft { title: "Links", focus: &focus, breakdowns: &["partners"], cards: &[] };
    let round = open(&house, draft).await;
    let (school, parks, church) = (
        house.label("Lakeside School District").await,
        house.label("City Parks").await,
        house.label("Bethel Church").await,
    );
    let rates: [(&[&str], &str, &[&str]); 3] = [
        (&SCHOOL[..6], &school, &[&parks, &church]),
        (&AGENCIES, &parks, &[&school]),
        // One fewer than five.
        (&COMMUNITY[..4], &church, &[&school]),
    ];
    for (people, own, partners) in rates {
        for person in people {
            let names: Vec<String> = partners
                .iter()
                .flat_map(|partner| (1..=4).map(move |facet| (partner, facet)))
                .map(|(partner, facet)| format!("q.coordination.across.link4.{partner}.{facet}"))
                .collect();
            let mut said: Vec<(&str, &str)> =
                names.iter().map(|name| (name.as_str(), "4")).collect();
            said.push(("partner", own));
            says(&house, (&round, person), &said).await;
        }
    }
    close(&house, &round).await;
    for page in [round.clone(), format!("{round}/sheet")] {
        let shown = reads(&house, "Hodan", &page).await;
        let rows = shown.texts("table tbody tr th[scope=row]");
        let is_tie =
            |row: &&String, one: &str, other: &str| row.contains(one) && row.contains(other);
        let n_ties = rows.iter().filter(|row| is_tie(row, "Lakeside", "City Parks")).count();
        assert_eq!(n_ties, 1, "{}", shown.main());
        assert!(!rows.iter().any(|row| is_tie(&row, "Lakeside", "Bethel")), "{rows:?}");
        let main = shown.main();
        assert!(main.contains("Links with not enough answers yet"), "{main}");
        let thin = shown.texts("details ul li");
        assert!(thin.iter().any(|row| is_tie(&row, "Lakeside", "Bethel")), "{thin:?}");
    }
    let csv = super::lines(&house, &round).await;
    let held = super::with_all(&csv, &["Bethel", "Lakeside"]);
    assert!(
        !held.is_empty() && held.iter().all(|line| line.contains("too few answers")),
        "{held:?}"
    );
}

#[tokio::test]
async fn a_sheet_that_a_host_typed_in_counts_the_same_and_is_marked_as_such() {
    // q.leadership.room
    let house = quiet_house().await;
    let said = [("q.leadership.room.extent5", "4")];
    let mut pages = Vec::new();
    for n_typed in [0, 1] {
        let title = format!("{n_typed} on paper");
        let round = open(&house, by_groups(&title, &["q.leadership.room"])).await;
        for (at, person) in FAMILIES[..5].iter().enumerate() {
            let sent = if at < n_typed {
                types_in(&house, (&round, person), &said).await
            } else {
                says(&house, (&round, person), &said).await
            };
            assert!(sent.main().contains("Your voice is in"), "{}", sent.main());
        }
        let card = house.signed_in("Luz").await.get(&format!("{HOME}/reflect/{round}")).await;
        let is_marked = card.main().contains("A host typed your sheet in for you");
        assert_eq!(is_marked, n_typed == 1, "{}", card.main());
        let own = house.signed_in("Elena").await.get(&format!("{HOME}/reflect/{round}")).await;
        assert!(own.main().contains("already answered"), "{}", own.main());
        assert!(!own.main().contains("typed your sheet"), "{}", own.main());
        close(&house, &round).await;
        let page = reads(&house, "Hodan", &round).await;
        // Five people answered, so a sheet that counted less would leave too few.
        assert_eq!(page.texts("#agree ~ .finding").len(), 1, "{}", page.main());
        let sheet = reads(&house, "Hodan", &format!("{round}/sheet")).await;
        for shown in [&page, &sheet] {
            let is_marked = shown.main().contains("Some of the answers came on paper");
            assert_eq!(is_marked, n_typed == 1, "{}", shown.main());
        }
        pages.push(super::lines(&house, &round).await);
        answer_for(&house, &round).await;
    }
    assert_eq!(pages[0], pages[1], "the numbers are the same");
}

#[tokio::test]
async fn a_story_for_everyone_that_names_a_person_or_a_role_waits_for_its_writer() {
    // q.conflict.so_far
    let house = quiet_house().await;
    let round = open(&house, by_groups("Hard times", &["q.conflict.so_far"])).await;
    let to = format!("{HOME}/reflect/{round}/answer");
    let item = "q.conflict.so_far.story";
    let (text_field, who_field) = (format!("{item}.text"), format!("{item}.who"));
    let text = "When Denise left, the principal said nothing.";
    let mut browser = house.signed_in("Luz").await;
    let card = browser.get(&format!("{HOME}/reflect/{round}")).await;
    let code = card.attributes("#answer input[name=code]", "value").remove(0);
    let form = |who: &'static str| {
        vec![
            ("code", code.as_str()),
            ("at", "check"),
            ("go", "send"),
            (text_field.as_str(), text),
            (who_field.as_str(), who),
        ]
    };
    for who in ["everyone", "named"] {
        let held = browser.post(&to, &form(who)).await;
        assert_eq!(held.texts("mark"), ["Denise", "principal"], "{}", held.main());
        assert_eq!(held.attributes("[role=alert] a", "href"), ["#looked-over"]);
        assert!(!held.main().contains("Your voice is in"), "{}", held.main());
        assert!(held.attributes("#looked-over[checked]", "name").is_empty(), "no box is ticked");
    }
    // Nothing was sent while it waited.
    let card = browser.get(&format!("{HOME}/reflect/{round}")).await;
    assert!(!card.main().contains("already answered"), "{}", card.main());
    let passed = [form("everyone"), vec![("looked-over", "yes")]].concat();
    let sent = browser.post(&to, &passed).await;
    assert!(sent.main().contains("Your voice is in"), "{}", sent.main());
    // Stories for fewer readers, and stories that name no one, go out at once.
    for (person, who, text) in [
        ("Elena", "me", "Denise was kind."),
        ("Jorge", "hosts", "The principal was kind."),
        ("Carmen", "everyone", "It rained, and we ate inside."),
        ("Miguel", "everyone", "We stayed with grace."),
        ("Patricia", "me", "One."),
        ("Rafael", "me", "Two."),
        ("Lupe", "me", "Three."),
        ("Hodan", "me", "Four."),
        ("Abdi", "me", "Five."),
    ] {
        let said = [(text_field.as_str(), text), (who_field.as_str(), who)];
        says(&house, (&round, person), &said).await;
    }
    close(&house, &round).await;
    let page = reads(&house, "Hodan", &round).await;
    let stories = page.texts("#stories ~ blockquote p");
    assert_eq!(stories.len(), 3, "{stories:?}");
    assert!(stories.iter().any(|story| story == text), "{stories:?}");
    assert!(!page.main().contains("was kind"), "{}", page.main());
}
