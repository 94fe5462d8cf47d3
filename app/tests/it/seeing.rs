//! Closed rounds: results for everyone at once, small groups hidden, the owed answer.

use axum::http::StatusCode;

use crate::house::House;

const HOME: &str = "/p/roots-and-rivers-partnership";

#[tokio::test]
async fn results_do_not_exist_before_the_close_also_not_for_hosts() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    for name in ["Hodan", "Amina", "Pat"] {
        let mut browser = house.signed_in(name).await;
        for page in ["", "/sheet", "/results.csv", "/code-book.csv", "/answer"] {
            let shown = browser.get(&format!("{HOME}/see/{open}{page}")).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name} {page}");
        }
    }
}

#[tokio::test]
async fn results_come_to_everyone_when_the_round_closes() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    house.days_pass(20).await;
    let mut browser = house.signed_in("Hodan").await;
    let shown = browser.get(&format!("{HOME}/see/{open}")).await;
    assert_eq!(shown.status, StatusCode::OK);
}

#[tokio::test]
async fn a_closed_round_says_where_we_agree_and_differ_and_what_is_held_back() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Hodan").await;
    let shown = browser.get(&format!("{HOME}/see/{spring}")).await;
    let titles = shown.texts("h2");
    for title in ["Where we agree", "Where we differ", "What we can’t say yet", "Who has the say"]
    {
        assert!(titles.iter().any(|found| found.contains(title)), "{title} in {titles:?}");
    }
    let main = shown.main();
    assert!(main.contains("36 of 46 people answered"), "{main}");
    assert!(main.contains("School staff see more of this than Families do"), "{main}");
    assert!(main.contains("Youth gave fewer than 5 answers"), "{main}");
    assert!(main.contains("When the bus money was cut"), "{main}");
    assert!(!main.contains("I need to talk with my sister"), "a story only for its writer shows");
    assert!(!main.contains("the minutes have names"), "a story for the hosts shows to everyone");
}

#[tokio::test]
async fn the_same_is_seen_on_postgres() {
    let (one, other) = (House::lively().await, House::lively_on_postgres().await);
    let mut seen = Vec::new();
    for house in [&one, &other] {
        let spring = house.round("Spring check-in").await;
        let mut browser = house.signed_in("Hodan").await;
        let csv = browser.get(&format!("{HOME}/see/{spring}/results.csv")).await.html();
        // Groups are listed by name, so the order is the same whatever their ids are.
        seen.push(csv);
        let home = browser.get(HOME).await;
        assert!(home.main().contains("We owe you an answer by"));
    }
    assert!(seen[0].lines().count() > 100);
    assert_eq!(seen[0].lines().count(), seen[1].lines().count());
}

#[tokio::test]
async fn no_group_is_shown_with_a_number_under_twenty() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Amina").await;
    let csv = browser.get(&format!("{HOME}/see/{spring}/results.csv")).await.html();
    for line in csv.lines().filter(|line| line.contains(",groups,")) {
        assert!(!line.contains('%'), "a group in percent: {line}");
    }
    assert!(csv.contains("held back to shield"), "{csv}");
    assert!(csv.contains("too few answers to show"), "{csv}");
}

#[tokio::test]
async fn i_cant_say_yet_is_a_part_of_its_own() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Hodan").await;
    let csv = browser.get(&format!("{HOME}/see/{spring}/results.csv")).await.html();
    let of_brave: Vec<_> = csv.lines().filter(|line| line.contains("guide.brave")).collect();
    assert!(of_brave.iter().any(|line| line.contains("Can’t say yet")), "{of_brave:?}");
}

#[tokio::test]
async fn hosts_answer_what_they_owe_and_everyone_reads_it() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut host = house.signed_in("Amina").await;
    let home = host.get(HOME).await;
    assert!(home.main().contains("We owe you an answer by"), "{}", home.main());

    let page = format!("{HOME}/see/{spring}/answer");
    host.get(&page).await;
    let shown = host.post(&page, &[("will-0", "Print the budget early")]).await;
    let errors = shown.texts("[role=alert] a");
    assert_eq!(errors, ["Write what you heard.", "Choose where “Print the budget early” works."]);
    assert_eq!(shown.attributes("#will-0", "value"), ["Print the budget early"]);

    let fields = [
        ("heard", "You heard of the cut from the paper."),
        ("will-0", "Print the budget early"),
        ("level-0", "organisations"),
        ("wont", "We can’t bring the bus money back this year: the state took it."),
    ];
    let shown = host.post(&page, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    let mut member = house.signed_in("Hodan").await;
    let shown = member.get(&format!("{HOME}/see/{spring}")).await;
    assert!(shown.main().contains("You heard of the cut from the paper."));
    assert!(shown.main().contains("in our organisations"));
    assert!(!shown.main().contains("We owe you an answer"));
    assert!(member.get(HOME).await.main().contains("We will: Print the budget early"));

    let again = host.post(&page, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "an answer is given once");
}

#[tokio::test]
async fn members_do_not_learn_of_the_page_on_which_hosts_answer() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut member = house.signed_in("Hodan").await;
    let forbidden = member.get(&format!("{HOME}/see/{spring}/answer")).await;
    let missing = member.get(&format!("{HOME}/see/nothing/answer")).await;
    assert_eq!(forbidden.status, StatusCode::NOT_FOUND);
    assert_eq!(forbidden.bytes, missing.bytes);
}

#[tokio::test]
async fn results_are_there_in_spanish() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Luz").await;
    let shown = browser.get(&format!("{HOME}/see/{spring}?lang=es")).await;
    assert_eq!(shown.attributes("html", "lang"), ["es"]);
    assert!(shown.main().contains("Dónde coincidimos, dónde diferimos"), "{}", shown.main());
    assert!(shown.main().contains("La comunidad en el centro"), "items are in Spanish");
}

#[tokio::test]
async fn the_road_has_eight_stops_and_none_is_done() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Hodan").await;
    let home = browser.get(HOME).await;
    let stops = home.texts(".stop .name");
    assert_eq!(stops.len(), 8, "{stops:?}");
    let says = home.texts(".stop .say");
    assert!(says.iter().any(|said| said == "Resting"), "{says:?}");
    assert!(says.iter().any(|said| said == "Asked right now"), "{says:?}");
    for address in home.attributes(".stop", "href") {
        let stop = browser.get(&address).await;
        assert_eq!(stop.status, StatusCode::OK, "{address}");
        assert!(stop.main().contains("Washington State Office of Equity"), "{address}");
    }
}

#[tokio::test]
async fn a_question_that_was_asked_before_says_what_moved() {
    let house = House::lively().await;
    let spring = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Hodan").await;
    for page in ["", "/sheet"] {
        let shown = browser.get(&format!("{HOME}/see/{spring}{page}")).await;
        let since = shown.texts("section[aria-labelledby=since]").concat();
        // Our words in a title are links.
        assert!(since.replace(" ,", ",").contains("Trust, in the open"), "{since}");
        assert!(since.contains("Last asked in “Winter check-in”"), "{since}");
        assert!(since.contains("↑ more say “Strong”"), "{since}");
        assert!(since.contains("No clear change: Families."), "{since}");
        assert!(!since.contains("Youth"), "a group that is held back is compared: {since}");
        assert!(!since.contains('%'), "{since}");
    }
    let winter = house.round("Winter check-in").await;
    let shown = browser.get(&format!("{HOME}/see/{winter}")).await;
    assert!(shown.texts("section[aria-labelledby=since]").is_empty(), "nothing came before");
}

#[tokio::test]
async fn an_owed_answer_does_not_vanish_behind_a_later_round() {
    let house = House::lively().await;
    house.days_pass(30).await;
    let mut hodan = house.signed_in("Hodan").await;
    let home = hodan.get(&format!("{HOME}/")).await;
    let owed = home.texts(".note.owe a");
    assert_eq!(owed, ["Spring check-in", "Before the summer"], "{}", home.main());
}
