//! The way through a round, as forms are sent.

use std::borrow::Cow;

use powerwith_core::{Day, Millis, Moment};
use powerwith_web::Form;
use proptest::prelude::*;
use reflection_rules::{
    answer::{Context, Part, PartKey, Said},
    instrument::{self, ItemRef, Library},
};

use super::flow::{Act, Flow, Place, Turn, Way};
use crate::store::instruments::Asked;

fn asked(names: &[&str]) -> Vec<Asked> {
    let library = Library::built_in();
    let one = |name: &&str| {
        let name: ItemRef = name.parse().unwrap();
        let item = Cow::Borrowed(library.item(&name).unwrap());
        Asked { name, item, is_focus: false }
    };
    names.iter().map(one).collect()
}

fn three() -> Vec<Asked> {
    asked(&["stops@1/stop.trust", "questions@1/q.leadership.how", "questions@1/q.equity.work"])
}

fn partners() -> Vec<Part> {
    let part =
        |key: &str, name: &str| Part { key: PartKey::parse(key).unwrap(), name: name.into() };
    vec![part("a", "Schools"), part("b", "Youth")]
}

fn start() -> Flow {
    let moment = Moment::new(Millis(0), Day::parse("2026-04-10").unwrap(), [9; 32]);
    Flow::start(moment.dice())
}

/// Sends the page as a browser would: what travels along, and what was typed.
fn send(flow: &Flow, asked: &[Asked], typed: &[(&str, &str)]) -> (Flow, Turn) {
    let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let fields = flow.hidden(asked).into_iter().chain(typed).collect();
    let form = Form::from_fields(fields);
    let partners = partners();
    let way = Way { asked, context: Context { partners: &partners }, asks_who: true };
    let mut flow = Flow::read(&form, asked).unwrap();
    let act = Act::read(&form, &flow, way);
    let turn = flow.turn(act, way);
    (flow, turn)
}

#[test]
fn what_is_typed_travels_from_page_to_page_to_the_end() {
    let asked = three();
    let (flow, _) = send(&start(), &asked, &[("go", "next")]);
    assert_eq!(flow.place, Place::Who);
    let (flow, _) = send(&flow, &asked, &[("group", "g"), ("partner", "p"), ("go", "next")]);
    assert_eq!((flow.place, flow.choice.partner.as_deref()), (Place::Question(0), Some("p")));
    let typed = [("stop.trust.now_hope5.now", "2"), ("stop.trust.now_hope5.hope", "cant")];
    let (flow, _) = send(&flow, &asked, &typed);
    assert_eq!(flow.place, Place::Question(1));
    let (flow, _) = send(&flow, &asked, &[("go", "skip")]);
    let (flow, _) = send(&flow, &asked, &[("q.equity.work.pick3", "1"), ("go", "next")]);
    assert_eq!(flow.place, Place::Check);
    let (flow, turn) = send(&flow, &asked, &[("go", "send")]);
    let Turn::Send(said) = turn else { panic!("not sent") };
    assert_eq!(said[0].1.now_hope(), (Some(Said::Point(2)), Some(Said::CantSay)));
    assert!(said[1].1.is_skipped());
    assert_eq!(said[2].1.picks().unwrap().len(), 1);
    assert_eq!(flow.choice.group.as_deref(), Some("g"));
}

#[test]
fn back_keeps_what_was_typed_even_when_it_cannot_be_read_yet() {
    let asked = three();
    let flow = Flow { place: Place::Question(1), ..start() };
    let typed = [("q.leadership.how.ten_beans.now.a", "7"), ("go", "back")];
    let (flow, turn) = send(&flow, &asked, &typed);
    assert_eq!((flow.place, turn), (Place::Question(0), Turn::Show(vec![])));
    let (flow, _) = send(&flow, &asked, &[("go", "next")]);
    assert!(flow.fields.contains(&("q.leadership.how.ten_beans.now.a".into(), "7".into())));
    assert_eq!(flow.place, Place::Question(1));
}

#[test]
fn beans_that_do_not_add_up_stay_on_their_page() {
    let asked = three();
    let flow = Flow { place: Place::Question(1), ..start() };
    let (flow, turn) = send(&flow, &asked, &[("q.leadership.how.ten_beans.now.a", "7")]);
    assert!(matches!(turn, Turn::Show(problems) if problems.len() == 1));
    assert_eq!(flow.place, Place::Question(1));
}

#[test]
fn a_bean_button_gives_one_bean_and_stays() {
    let asked = three();
    let flow = Flow { place: Place::Question(1), ..start() };
    let typed =
        [("q.leadership.how.ten_beans.now.a", "7"), ("q.leadership.how.ten_beans.now.a.more", "1")];
    let (flow, _) = send(&flow, &asked, &typed);
    assert_eq!(flow.place, Place::Question(1));
    assert!(flow.fields.contains(&("q.leadership.how.ten_beans.now.a".into(), "8".into())));
    let (flow, _) = send(&flow, &asked, &[("go", "back")]);
    assert!(!flow.hidden(&asked).iter().any(|(name, _)| name.contains(".a.more")));
}

#[test]
fn another_language_stays_on_the_page_and_keeps_what_was_typed() {
    let asked = three();
    let flow = Flow { place: Place::Question(0), ..start() };
    let (flow, _) = send(&flow, &asked, &[("stop.trust.now_hope5.now", "2"), ("lang", "es")]);
    assert_eq!(flow.place, Place::Question(0));
    assert!(flow.fields.contains(&("stop.trust.now_hope5.now".into(), "2".into())));
}

#[test]
fn from_the_check_page_one_answer_is_changed_and_one_comes_back() {
    let asked = three();
    let flow = Flow { place: Place::Check, ..start() };
    let (flow, _) = send(&flow, &asked, &[("go", "edit-0")]);
    assert_eq!(flow.place, Place::Question(0));
    let (flow, _) = send(&flow, &asked, &[("stop.trust.now_hope5.now", "5"), ("go", "next")]);
    assert_eq!((flow.place, flow.returns_to_check), (Place::Check, false));
    let (flow, _) = send(&flow, &asked, &[("go", "edit-99")]);
    assert_eq!(flow.place, Place::Check);
}

#[test]
fn what_cannot_be_read_is_never_sent() {
    let asked = three();
    let fields = vec![("stop.trust.now_hope5.now".to_owned(), "9".to_owned())];
    let flow = Flow { place: Place::Check, fields, ..start() };
    let (flow, turn) = send(&flow, &asked, &[("go", "send")]);
    assert!(matches!(turn, Turn::Show(problems) if problems.len() == 1));
    assert_eq!(flow.place, Place::Question(0));
}

#[test]
fn a_form_without_its_code_or_place_begins_again() {
    let asked = three();
    let read = |fields: &[(&str, &str)]| {
        let fields = fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Flow::read(&Form::from_fields(fields), &asked)
    };
    let code = start().code.to_string();
    assert!(read(&[("code", &code), ("at", "0")]).is_some());
    assert!(read(&[("code", &code), ("at", "3")]).is_none());
    assert!(read(&[("code", &code), ("at", "-1")]).is_none());
    assert!(read(&[("code", "K3F9"), ("at", "0")]).is_none());
    assert!(read(&[]).is_none());
}

fn field() -> impl Strategy<Value = (String, String)> {
    let items = three();
    let name = prop_oneof![
        Just("go".to_owned()),
        Just("at".to_owned()),
        Just("group".to_owned()),
        Just("partner".to_owned()),
        Just("for".to_owned()),
        Just("to-check".to_owned()),
        Just("lang".to_owned()),
        ".{0,12}",
        (0..items.len(), 0..instrument::Form::ALL.len(), "[a-z0-9.]{0,14}").prop_map(
            move |(item, form, rest)| {
                format!("{}.{}{rest}", items[item].item.id, instrument::Form::ALL[form])
            }
        ),
    ];
    let value = prop_oneof![
        Just("next".to_owned()),
        Just("back".to_owned()),
        Just("send".to_owned()),
        Just("skip".to_owned()),
        "edit-[0-9a-z]{0,3}",
        "[0-9]{0,4}",
        ".{0,40}",
    ];
    (name, value)
}

proptest! {
    #[test]
    fn no_form_makes_the_way_panic_or_sends_what_was_not_read(
        fields in proptest::collection::vec(field(), 0..20),
        at in 0..5_usize,
    ) {
        let asked = three();
        let places = [Place::Card, Place::Who, Place::Question(0), Place::Question(2), Place::Check];
        let flow = Flow { place: places[at], ..start() };
        let typed: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let hidden: Vec<_> = flow
            .hidden(&asked)
            .into_iter()
            .chain(typed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())))
            .collect();
        let form = Form::from_fields(hidden);
        let partners = partners();
        let way = Way { asked: &asked, context: Context { partners: &partners }, asks_who: false };
        if let Some(mut flow) = Flow::read(&form, &asked) {
            let act = Act::read(&form, &flow, way);
            let asks_to_send = act == Act::Send;
            let turn = flow.turn(act, way);
            prop_assert!(asks_to_send || matches!(turn, Turn::Show(_)));
            let again = Form::from_fields(flow.hidden(&asked));
            prop_assert!(Flow::read(&again, &asked).is_some());
        }
    }

    #[test]
    fn a_settled_answer_is_the_same_after_any_walk(
        now in 1..6_u8,
        walk in proptest::collection::vec(prop_oneof![Just("next"), Just("back")], 0..12),
    ) {
        let asked = three();
        let value = now.to_string();
        let flow = Flow { place: Place::Question(0), ..start() };
        let (mut flow, _) = send(&flow, &asked, &[("stop.trust.now_hope5.now", &value)]);
        for go in walk {
            let on_page: Vec<(String, String)> = match flow.here(&asked) {
                Some(item) => flow.fields.iter().filter(|(name, _)| {
                    name.starts_with(item.id.as_str())
                }).cloned().collect(),
                None => vec![],
            };
            let mut typed: Vec<(&str, &str)> =
                on_page.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            typed.push(("go", go));
            flow = send(&flow, &asked, &typed).0;
        }
        let kept = flow.fields.iter().filter(|(name, _)| name == "stop.trust.now_hope5.now");
        prop_assert_eq!(kept.map(|(_, v)| v.clone()).collect::<Vec<_>>(), vec![value]);
    }
}
