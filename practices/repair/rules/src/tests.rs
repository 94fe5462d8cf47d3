//! Repairs as people live them, first those of the sources, then any sequence at all.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::PartnerId;
use powerwith_core::{Day, Millis, Moment, PersonId};
use proptest::prelude::*;

use super::{path::is_ready, *};
use crate::text::Text;

fn moment(day: i32) -> Moment {
    let today = Day::parse("2026-04-01").unwrap().plus_days(day);
    Moment::new(Millis(1_776_000_000_000), today, [7; 32])
}

fn day(day: i32) -> Day {
    moment(day).today()
}

fn person(number: u8) -> PersonId {
    let moment = Moment::new(Millis(0), day(0), [number; 32]);
    PersonId::random(&moment)
}

fn partner(number: u8) -> PartnerId {
    let moment = Moment::new(Millis(0), day(0), [100 + number; 32]);
    PartnerId::random(&moment)
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn path() -> Path {
    let steps = Step::ALL.map(|step| (step, (text(step.id()), step.first_days())));
    Path { steps: steps.into(), keep_days: 14, safety: text("Call for help first.") }
}

/// People 1 and 2 clash; 3 and 4 help; 5 is a member like any other.
fn members() -> BTreeSet<PersonId> {
    (1..=5).map(person).collect()
}

fn helpers() -> BTreeSet<PersonId> {
    (3..=4).map(person).collect()
}

fn said(side: Side) -> Beginning {
    let named = BTreeSet::from([person(2)]);
    Beginning { by: person(1), side, named, words: Some(text("It hurt.")), about: None }
}

fn begun() -> Repair {
    Repair::begin(&path(), said(Side::Harmed), 0, &moment(0)).unwrap()
}

/// One after the other, each on a day by a person; the repair after it.
fn told(mut repair: Repair, wishes: &[(i32, u8, Wish)]) -> Repair {
    for (day, by, what) in wishes {
        repair = on(repair, *day, *by, what.clone()).unwrap().unwrap();
    }
    repair
}

fn on(repair: Repair, day: i32, by: u8, what: Wish) -> Result<Option<Repair>, Refused> {
    let (members, helpers) = (members(), helpers());
    let known = Known { members: &members, helpers: &helpers };
    wish(repair, known, (person(by), what), &moment(day))
}

fn line(by: i32) -> AgreementLine {
    AgreementLine { who: Who::One(Side::Other), what: text("Ask first."), by: day(by) }
}

fn proposed() -> Wish {
    Wish::Propose { lines: vec![line(20)], ask_on: day(30), delete_on: day(40) }
}

/// Both sides are in it and met.
fn met() -> Repair {
    let circle = Circle { day: day(5), place: text("The library, at six.") };
    told(
        begun(),
        &[
            (0, 1, Wish::Choose(person(3))),
            (1, 3, Wish::Help),
            (2, 1, Wish::Invite(person(2))),
            (3, 2, Wish::Join),
            (3, 3, Wish::Meet(circle)),
            (5, 3, proposed()),
        ],
    )
}

fn agreed() -> Repair {
    told(met(), &[(5, 1, Wish::Agree(1)), (5, 2, Wish::Agree(1))])
}

fn check_ready(path: Option<&Path>, helpers: &[(u8, u8)], expected: Result<(), Held>) {
    let helpers: BTreeMap<_, _> =
        helpers.iter().map(|(who, of)| (person(*who), partner(*of))).collect();
    assert_eq!(is_ready(path, &helpers), expected);
}

#[test]
fn a_partnership_begins_with_a_path_and_helpers_of_two_partners() {
    let path = path();
    check_ready(None, &[(3, 1), (4, 2)], Err(Held::NoPath));
    check_ready(Some(&path), &[(3, 1)], Err(Held::FewHelpers));
    check_ready(Some(&path), &[(3, 1), (4, 1)], Err(Held::OnePartner));
    check_ready(Some(&path), &[(3, 1), (4, 2)], Ok(()));
}

#[test]
fn a_step_takes_some_days_and_not_too_many() {
    let with = |step: Step, days: u16| {
        let mut path = path();
        path.steps.insert(step, (text("x"), days));
        path.checked()
    };
    assert_eq!(with(Step::Answer, 14).as_ref().map(|path| path.days(Step::Answer)), Ok(14));
    let refused = |step, most| Err(PathProblem::StepDays { step, most });
    assert_eq!(with(Step::Answer, 15), refused(Step::Answer, 14));
    assert_eq!(with(Step::Circle, 0), refused(Step::Circle, 60));
    let kept = Path { keep_days: 91, ..path() };
    assert_eq!(kept.checked(), Err(PathProblem::KeepDays { most: 90 }));
}

#[test]
fn a_new_repair_follows_the_steps_and_days_of_the_path() {
    let repair = told(begun(), &[(0, 1, Wish::Choose(person(3)))]);
    assert_eq!(repair.stage, Stage::Asked { until: day(3) });
    let repair = told(repair, &[(1, 3, Wish::Help)]);
    assert_eq!(repair.stage, Stage::Preparing { until: day(8) });
    let repair = told(repair, &[(2, 1, Wish::Invite(person(2))), (4, 2, Wish::Join)]);
    assert_eq!(repair.stage, Stage::Meeting { until: day(18), circle: None });
    let late = Circle { day: day(19), place: text("Here") };
    let refused = on(repair, 4, 3, Wish::Meet(late));
    assert_eq!(refused, Err(Refused::Day { from: day(4), until: day(18) }));
}

#[test]
fn who_is_named_in_a_case_cannot_be_its_helper() {
    let mut said = said(Side::Harmed);
    said.named.insert(person(3));
    let repair = Repair::begin(&path(), said, 0, &moment(0)).unwrap();
    assert_eq!(repair.offered(&helpers()), [person(4)].into());
    let refused = on(repair.clone(), 0, 1, Wish::Choose(person(3)));
    assert_eq!(refused, Err(Refused::NotAHelper));
    let repair = told(repair, &[(0, 1, Wish::Choose(person(4))), (0, 4, Wish::Help)]);
    let refused = on(repair, 0, 1, Wish::Invite(person(4)));
    assert_eq!(refused, Err(Refused::IsTheHelper));
}

#[test]
fn a_helper_who_does_not_answer_in_time_makes_room_for_another() {
    let (members, helpers) = (members(), helpers());
    let known = Known { members: &members, helpers: &helpers };
    let repair = told(begun(), &[(0, 1, Wish::Choose(person(3)))]);
    let late = on(repair.clone(), 4, 3, Wish::Help);
    assert_eq!(late, Err(Refused::TooLate { until: day(3) }));
    let same = repair.clone().on_day(day(3), known).unwrap();
    assert_eq!(same, repair);
    let repair = repair.on_day(day(4), known).unwrap();
    assert_eq!((repair.stage.clone(), repair.helper), (Stage::Choosing, None));
    assert_eq!(repair.offered(&helpers), [person(4)].into());
    assert_eq!(repair.part(person(3)), None);
}

#[test]
fn what_stung_waits_three_days_for_an_answer() {
    let slow = Path { steps: Step::ALL.map(|step| (step, (text("x"), 14))).into(), ..path() };
    let about = Place::inside("hill", "/p/hill/decide/1");
    let said = Beginning { about, ..said(Side::Harmed) };
    let repair = Repair::begin(&slow, said, 0, &moment(0)).unwrap();
    let repair = told(repair, &[(0, 1, Wish::Choose(person(3)))]);
    assert_eq!(repair.stage, Stage::Asked { until: day(3) });
}

#[test]
fn the_side_that_did_harm_cannot_close_it() {
    for repair in [met(), agreed()] {
        for what in [Wish::Mended, Wish::NotYet, Wish::End] {
            let refused = on(repair.clone(), 6, 2, what);
            assert_eq!(refused, Err(Refused::HarmedSideAlone));
        }
        assert_eq!(on(repair.clone(), 6, 2, Wish::TakeBack), Err(Refused::NotNow));
    }
    let closed = on(agreed(), 30, 1, Wish::Mended).unwrap().unwrap();
    assert_eq!(closed.stage, Stage::Closed(How::Mended));
    assert_eq!(closed.delete_on, Some(day(40)));
    assert!(closed.named.is_empty());
}

#[test]
fn who_did_harm_can_begin_and_the_other_one_closes_it() {
    let repair = Repair::begin(&path(), said(Side::Other), 0, &moment(0)).unwrap();
    let repair = told(
        repair,
        &[
            (0, 1, Wish::Choose(person(3))),
            (0, 3, Wish::Help),
            (0, 1, Wish::Invite(person(2))),
            (0, 2, Wish::Join),
        ],
    );
    assert_eq!(repair.part(person(2)), Some(Part::Of(Side::Harmed)));
    assert_eq!(on(repair.clone(), 1, 1, Wish::End), Err(Refused::HarmedSideAlone));
    assert_eq!(on(repair.clone(), 1, 1, Wish::TakeBack), Err(Refused::NotNow));
    let closed = on(repair, 1, 2, Wish::End).unwrap().unwrap();
    assert_eq!(closed.stage, Stage::Closed(How::Ended));
}

#[test]
fn not_yet_leads_to_meeting_once_more() {
    let repair = told(agreed(), &[(30, 1, Wish::NotYet)]);
    assert_eq!(repair.stage, Stage::Meeting { until: day(44), circle: None });
    let stale = on(repair.clone(), 30, 2, Wish::Agree(1));
    assert_eq!(stale, Err(Refused::ChangedMeanwhile));
    let again = told(repair, &[(31, 1, Wish::Agree(2)), (31, 2, Wish::Agree(2))]);
    assert!(matches!(again.stage, Stage::Agreed { .. }));
}

#[test]
fn who_is_asked_comes_by_their_own_yes_and_reads_nothing_before() {
    let repair = told(
        begun(),
        &[
            (0, 1, Wish::Choose(person(3))),
            (0, 3, Wish::Help),
            (0, 1, Wish::Write { room: Room::Apart(Side::Harmed), text: text("For the helper.") }),
            (0, 1, Wish::Invite(person(2))),
        ],
    );
    let read = |repair: &Repair, part| repair.notes_for(part).count();
    assert_eq!(read(&repair, Part::Invited), 0);
    let without = told(repair.clone(), &[(1, 2, Wish::NotJoin)]);
    assert_eq!((without.part(person(2)), without.other), (None, None));
    let with = told(repair, &[(1, 2, Wish::Join)]);
    assert_eq!(read(&with, Part::Of(Side::Other)), 0);
    assert_eq!(read(&with, Part::Of(Side::Harmed)), 1);
    assert_eq!(read(&with, Part::Helper), 1);
}

#[test]
fn notes_go_on_the_agreed_day_also_while_it_is_open() {
    let (members, helpers) = (members(), helpers());
    let known = Known { members: &members, helpers: &helpers };
    let note = Wish::Write { room: Room::Together, text: text("I see it now.") };
    let open = told(agreed(), &[(6, 2, note)]);
    assert_eq!(open.clone().on_day(day(39), known).unwrap().notes.len(), 1);
    let later = open.on_day(day(40), known).unwrap();
    assert_eq!((later.notes.len(), later.words), (0, None));
    let closed = told(agreed(), &[(31, 1, Wish::Mended)]);
    assert!(closed.clone().on_day(day(39), known).is_some());
    assert_eq!(closed.on_day(day(40), known), None);
}

#[test]
fn an_agreement_has_lines_and_days_that_can_be_kept() {
    let of = |lines, ask_on, delete_on| {
        let wish = Wish::Propose { lines, ask_on: day(ask_on), delete_on: day(delete_on) };
        on(met(), 5, 3, wish).map(drop)
    };
    assert_eq!(of(vec![], 30, 40), Err(Refused::Lines { most: MOST_LINES }));
    assert_eq!(of(vec![line(20); 7], 30, 40), Err(Refused::Lines { most: MOST_LINES }));
    assert_eq!(of(vec![line(20)], 36, 40), Err(Refused::Day { from: day(5), until: day(35) }));
    assert_eq!(of(vec![line(20)], 30, 45), Err(Refused::Day { from: day(30), until: day(44) }));
    assert_eq!(of(vec![line(4)], 30, 40), Err(Refused::Day { from: day(5), until: day(371) }));
    assert_eq!(of(vec![line(20); 6], 30, 40), Ok(()));
}

#[test]
fn whoever_is_not_in_it_is_told_nothing() {
    for what in [Wish::End, Wish::Join, Wish::Another, Wish::Agree(1)] {
        assert_eq!(on(agreed(), 6, 5, what), Err(Refused::NotInIt));
    }
}

#[test]
fn leaving_takes_everything_of_theirs_along() {
    assert_eq!(agreed().without(person(1)), None);
    let note = Wish::Write { room: Room::Together, text: text("Mine.") };
    let left = told(agreed(), &[(6, 2, note)]).without(person(2)).unwrap();
    assert_eq!((left.other, left.notes.len(), left.is_involved(person(2))), (None, 0, false));
    let left = agreed().without(person(3)).unwrap();
    assert_eq!((left.helper, left.stage), (None, Stage::Agreed { ask_on: day(30) }));
    let alone = Repair::begin(&path(), said(Side::Other), 0, &moment(0)).unwrap();
    assert_eq!(alone.without(person(1)), None);
}

#[test]
fn one_person_begins_a_few_at_a_time() {
    let refused = Repair::begin(&path(), said(Side::Harmed), MOST_OPEN, &moment(0));
    assert_eq!(refused, Err(Refused::TooManyOpen { most: MOST_OPEN }));
}

fn any_wish() -> impl Strategy<Value = Wish> {
    let who = (1..=5_u8).prop_map(person);
    let room = prop::sample::select(Room::ALL.to_vec());
    prop_oneof![
        1 => who.clone().prop_map(Wish::Choose),
        1 => Just(Wish::Another),
        4 => Just(Wish::Help),
        1 => Just(Wish::StepBack),
        1 => Just(Wish::MoreTime),
        1 => who.prop_map(Wish::Invite),
        4 => Just(Wish::Join),
        1 => Just(Wish::NotJoin),
        1 => room.prop_map(|room| Wish::Write { room, text: text("x") }),
        2 => Just(proposed()),
        4 => (1..3_u32).prop_map(Wish::Agree),
        1 => Just(Wish::Mended),
        1 => Just(Wish::NotYet),
        1 => Just(Wish::End),
        1 => Just(Wish::TakeBack),
    ]
}

proptest! {
    #[test]
    fn no_sequence_closes_a_repair_without_the_harmed_side(
        start in prop::sample::select(vec![begun(), met(), agreed()]),
        wishes in prop::collection::vec((1..=5_u8, any_wish(), 0..3_i32), 0..40),
    ) {
        let (members, helpers) = (members(), helpers());
        let known = Known { members: &members, helpers: &helpers };
        let (mut repair, mut today) = (start, 5);
        for (by, what, days) in wishes {
            today += days;
            let Some(later) = repair.clone().on_day(day(today), known) else {
                prop_assert!(repair.is_closed());
                break;
            };
            repair = later;
            prop_assert!(!repair.helper.is_some_and(|helper| repair.is_involved(helper)));
            let (had_both, by_harmed) = (repair.has_both(), repair.harmed == Some(person(by)));
            let asked = repair.part(person(by)) == Some(Part::Of(repair.asker));
            match on(repair.clone(), today, by, what) {
                Err(_) => {}
                // Gone: taken back by whoever asked, before anyone else came.
                Ok(None) => {
                    prop_assert!(!had_both && (asked || by_harmed));
                    break;
                }
                Ok(Some(after)) => {
                    prop_assert!(!after.is_closed() || by_harmed);
                    repair = after;
                }
            }
        }
    }
}
