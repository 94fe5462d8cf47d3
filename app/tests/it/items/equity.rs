//! Question E1: what is unfair, and our work on it.

use super::{COMMUNITY, FAMILIES, HOME, by_groups, close, open, quiet_house, reads, says};
use crate::house::House;

const ITEM: &str = "q.equity.work";

/// "People or places we miss", as forms name it.
const MISSED: &str = "4";

/// "Who has the say".
const SAY: &str = "1";

/// A closed round in which `n_people` named people or places we miss, and the others who has the
/// say.
async fn named_by(n_people: usize) -> House {
    let house = quiet_house().await;
    let round = open(&house, by_groups("What is unfair", &[ITEM])).await;
    let people = FAMILIES.iter().chain(&COMMUNITY).take(10);
    for (at, person) in people.enumerate() {
        let pick = if at < n_people { MISSED } else { SAY };
        says(&house, (&round, person), &[(&format!("{ITEM}.pick3"), pick)]).await;
    }
    close(&house, &round).await;
    house
}

async fn gaps(house: &House) -> String {
    reads(house, "Hodan", "gaps").await.main()
}

#[tokio::test]
async fn a_gap_that_enough_people_named_waits_until_a_seat_or_a_reason_takes_it_up() {
    // q.equity.work
    let house = named_by(8).await;
    let shown = gaps(&house).await;
    assert!(shown.contains("Not taken up yet People or places we miss"), "{shown}");
    assert!(!shown.contains("Who has the say"), "two people are too few: {shown}");
    let list = house.signed_in("Luz").await.get(&format!("{HOME}/see")).await.main();
    assert!(list.contains("is not taken up yet"), "{list}");
    let mut hodan = house.signed_in("Hodan").await;
    let page = hodan.get(&format!("{HOME}/see/gaps")).await;
    let links = page.attributes("main a", "href");
    let gap = links.iter().find(|to| to.contains("/see/gaps/")).unwrap().clone();
    let form = hodan.get(&gap).await;
    assert!(form.attributes("form[action$='/why-not']", "action").is_empty(), "hosts say why not");
    let seats = form.attributes("input[name=seat]", "value");
    let shown = hodan.post(&gap, &[("seat", "none")]).await;
    assert!(shown.main().contains("Choose the seat that takes it up."), "{}", shown.main());
    let seat = seats.first().expect("the demo has a proposal with a seat");
    let shown = hodan.post(&gap, &[("seat", seat)]).await.main();
    assert!(!shown.contains("not taken up yet") && shown.contains("takes it up"), "{shown}");
    assert!(!shown.contains("Hodan"), "nobody is named: {shown}");
}

#[tokio::test]
async fn a_reason_why_not_is_in_the_open_and_in_the_log() {
    let house = named_by(8).await;
    let mut amina = house.signed_in("Amina").await;
    let page = amina.get(&format!("{HOME}/see/gaps")).await;
    let links = page.attributes("main a", "href");
    let gap = links.iter().find(|to| to.contains("/see/gaps/")).unwrap().clone();
    amina.get(&gap).await;
    let why = "The bus does not go there before the fall.";
    for _ in 0..2 {
        let shown = amina.post(&format!("{gap}/why-not"), &[("why", why)]).await.main();
        assert!(shown.contains("Not taken up, said on") && shown.contains(why), "{shown}");
    }
    let log = amina.get(&format!("{HOME}/open/bundle")).await.html();
    assert!(log.contains("kind gap.why-not\n"));
    assert_eq!(log.matches(why).count(), 1, "sent twice, it stands once");
}

#[tokio::test]
async fn what_fewer_than_five_named_is_on_no_list() {
    let house = named_by(4).await;
    let shown = gaps(&house).await;
    assert!(!shown.contains("People or places we miss"), "{shown}");
}
