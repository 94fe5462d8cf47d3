//! The forms on which hosts write a draft.

use powerwith_core::{Day, Millis, Moment};
use powerwith_web::{Form, Speech, parts::FieldError};
use proptest::prelude::*;
use reflection_rules::round::{MAX_CARD_CHARS, Plan, Round, RoundId, RoundState};

use super::{cards, more};

fn form(fields: &[(&str, &str)]) -> Form {
    Form::from_fields(fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
}

fn round() -> Round {
    let moment = Moment::new(Millis(0), Day::parse("2026-04-10").unwrap(), [4; 32]);
    Round {
        id: RoundId::new(&moment),
        plan: Plan::empty(),
        state: RoundState::Draft,
        made_by: None,
        opened: None,
        closed: None,
        close_agreed: None,
        n_took_part: None,
        labels: Vec::new(),
    }
}

fn fields_of<T: std::fmt::Debug>(read: Result<T, Vec<FieldError>>) -> Vec<String> {
    read.map(|_| ()).err().unwrap_or_default().into_iter().map(|error| error.field).collect()
}

#[test]
fn a_card_may_be_as_long_as_its_limit_and_no_longer() {
    let read = |chars: usize| {
        let why = "ñ".repeat(chars);
        fields_of(cards::read(&form(&[("why", &why)]), &Plan::empty(), Speech::English))
    };
    assert_eq!(read(MAX_CARD_CHARS), Vec::<String>::new());
    assert_eq!(read(MAX_CARD_CHARS + 1), ["why"]);
}

#[test]
fn only_whole_addresses_of_the_web_are_linked() {
    let read = |url: &str| {
        let fields = [("watch-title", "A talk"), ("watch-url", url), ("watch-minutes", "32")];
        fields_of(more::read(&form(&fields), &round(), Speech::Spanish))
    };
    assert_eq!(read("https://example.org/talk?v=1"), Vec::<String>::new());
    for bad in ["javascript:alert(1)", "example.org", "https://a b", "data:text/html,x", ""] {
        assert_eq!(read(bad), ["watch-url"], "{bad}");
    }
}

#[test]
fn no_host_sets_the_floor_with_a_draft() {
    for typed in ["4", "12", "-9", ""] {
        let (plan, _) = more::read(&form(&[("floor", typed)]), &round(), Speech::English).unwrap();
        assert_eq!(plan.floor, round().plan.floor, "{typed}");
    }
}

#[test]
fn an_own_question_needs_a_way_to_answer_it() {
    let read = |how: &str| {
        let fields = [("own-2", "Is the bus on time?"), ("own-2-form", how)];
        more::read(&form(&fields), &round(), Speech::English)
    };
    assert_eq!(read("often5").unwrap().1.unwrap().items().len(), 1);
    assert_eq!(fields_of(read("")), ["own-2-form"]);
    assert_eq!(fields_of(read("ten_beans")), ["own-2-form"]);
}

fn typed() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof![
        prop::sample::select(vec![
            "title",
            "stage",
            "why",
            "closes",
            "answer-due",
            "leads-first",
            "lead-words",
            "own-1",
            "own-1-form",
            "own-3-story",
            "watch-title",
            "watch-url",
            "watch-minutes",
            "floor",
            "breakdown",
        ])
        .prop_map(str::to_owned),
        ".{0,8}",
    ];
    let value = prop_oneof![".{0,700}", "[0-9-]{0,12}", Just("often5".to_owned())];
    proptest::collection::vec((name, value), 0..16)
}

proptest! {
    #[test]
    fn no_form_of_a_draft_makes_it_panic(fields in typed()) {
        let form = Form::from_fields(fields);
        if let Ok(plan) = cards::read(&form, &Plan::empty(), Speech::English) {
            prop_assert!(plan.why.chars().count() <= MAX_CARD_CHARS);
        }
        if let Ok((plan, own)) = more::read(&form, &round(), Speech::Spanish) {
            prop_assert_eq!(plan.floor, round().plan.floor);
            prop_assert!(own.is_none_or(|own| own.items().len() <= 3));
        }
    }
}
