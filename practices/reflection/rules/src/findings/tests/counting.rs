//! From kept answers to a release.

use super::super::*;
use crate::answer::{Answer, Beans, ItemAnswer, PartKey, Said};
use crate::instrument::{Form, Item, ItemRef, Library};
use small_groups::{Dimension, Floor, Part, Refused, Size, Views};
use std::collections::BTreeMap;

fn key(name: &str) -> PartKey {
    PartKey::parse(name).unwrap()
}

fn item(id: &str) -> (ItemRef, &'static Item) {
    let mut all = Library::built_in().latest_items();
    let (item_ref, _, item) = all.find(|(item_ref, _, _)| item_ref.item.as_str() == id).unwrap();
    (item_ref, item)
}

fn count(ids: &[&str]) -> Count {
    let lens = Dimension::new("lens", ["families", "school staff"]).unwrap();
    let views = Views::new(Floor::LEAST, vec![lens]).unwrap();
    let items: Vec<_> = ids.iter().map(|id| item(id)).collect();
    Count::new(views, &items, &[key("district"), key("church")]).unwrap()
}

fn said(form: Form, answer: Answer) -> ItemAnswer {
    ItemAnswer::new(BTreeMap::from([(form, answer)])).unwrap()
}

fn families() -> BTreeMap<String, String> {
    BTreeMap::from([("lens".to_owned(), "families".to_owned())])
}

#[test]
fn points_of_the_form_become_zones_and_skipped_halves_do_not_count() {
    let mut count = count(&["stop.trust"]);
    let (item_ref, _) = item("stop.trust");
    for n in 0..20 {
        let now = Some(if n < 5 { Said::CantSay } else { Said::Point(1) });
        let hope = (n < 6).then_some(Said::Point(5));
        let answer = said(Form::NowHope5, Answer::Pair { now, hope });
        let (groups, item) = (families(), &item_ref);
        count.add(Row { item, groups: &groups, partner: None, answer: &answer }).unwrap();
    }
    let closed = count.close();
    let shown = |half: &str| {
        let item = closed.release.item(&format!("{item_ref}.now_hope5.{half}")).unwrap();
        item.total().shown().unwrap().clone()
    };
    assert_eq!(shown("now").size(), Size::Exactly(20));
    assert_eq!(shown("now").parts(), [Part::Percent(75), Part::FewOrNone, Part::FewOrNone]);
    assert_eq!(shown("now").cant_say(), Some(Part::Percent(25)));
    assert_eq!(shown("hope").size(), Size::FiveToNine);
    let found = closed.findings();
    assert_eq!(found.agree.first().unwrap().distance, Some(Distance::LongWay));
}

#[test]
fn beans_and_links_and_picks_are_counted_under_their_questions() {
    let mut count = count(&["guide.power_with", "q.coordination.across", "q.equity.work"]);
    let beans = |a, b| {
        Some(Beans::new(BTreeMap::from([(key("district"), a), (key("church"), b)])).unwrap())
    };
    let power = said(Form::TenBeans, Answer::Beans { now: beans(9, 1), fair: beans(5, 5) });
    let link = |to: &str| {
        let facets = BTreeMap::from([(1, Said::Point(4)), (2, Said::CantSay)]);
        said(Form::Link4, Answer::Links(BTreeMap::from([(key(to), facets)])))
    };
    let picks = said(Form::Pick3, Answer::Picks([1, 3].into()));
    let groups = families();
    for _ in 0..5 {
        for (from, to) in [("district", "church"), ("church", "district"), ("church", "church")] {
            let from = key(from);
            let (link, partner) = (link(to), Some(&from));
            let across = &item("q.coordination.across").0;
            count.add(Row { item: across, groups: &groups, partner, answer: &link }).unwrap();
        }
        for (id, answer) in [("guide.power_with", &power), ("q.equity.work", &picks)] {
            count.add(Row { item: &item(id).0, groups: &groups, partner: None, answer }).unwrap();
        }
    }
    let found = count.close().findings();
    let gaps: Vec<_> = found.power.first().unwrap().weights.iter().map(|w| w.gap).collect();
    assert_eq!(gaps, [Gap::Less, Gap::More]);
    let ties = &found.links.first().unwrap().ties;
    let shown = |bond| TieSide::Shown { forth: bond, back: bond };
    let expected =
        [shown(Bond::Strong), shown(Bond::Unknown), TieSide::NotEnoughYet, TieSide::NotEnoughYet];
    assert_eq!(ties.first().unwrap().facets, expected);
    assert_eq!(found.agree.first().unwrap().headline, Headline::Picked(vec![0, 2]));
}

#[test]
fn a_group_that_the_round_does_not_show_counts_in_all_of_us() {
    let mut count = count(&["stop.trust"]);
    let answer = said(Form::NowHope5, Answer::Pair { now: Some(Said::Point(3)), hope: None });
    let groups = BTreeMap::from([("lens".to_owned(), "gone since".to_owned())]);
    let (item_ref, _) = item("stop.trust");
    for _ in 0..5 {
        let item = &item_ref;
        count.add(Row { item, groups: &groups, partner: None, answer: &answer }).unwrap();
    }
    let closed = count.close();
    let now = closed.release.item(&format!("{item_ref}.now_hope5.now")).unwrap();
    assert!(!now.total().is_held());
}

#[test]
fn an_item_the_round_does_not_ask_is_refused() {
    let mut count = count(&["stop.trust"]);
    let answer = said(Form::Often5, Answer::Single(Said::Point(3)));
    let row =
        Row { item: &item("guide.joint").0, groups: &families(), partner: None, answer: &answer };
    assert!(matches!(count.add(row), Err(Refused::Unknown { what: "question", .. })));
}
