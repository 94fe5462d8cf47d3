//! What the rules about rounds promise.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PersonId, Refusal as _};
use proptest::prelude::*;
use small_groups::Floor;

use super::*;
use crate::instrument::{ItemRef, Library};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn moment_on(today: Day, seed: u8) -> Moment {
    let days = (today.0 - day("2026-01-01").0).get_days();
    // Every day has chance of its own.
    let mut chance = [seed; 32];
    chance[0] = u8::try_from(days.rem_euclid(251)).unwrap();
    Moment::new(Millis(1_767_225_600_000).plus_days(i64::from(days)), today, chance)
}

fn at(text: &str) -> Moment {
    moment_on(day(text), 1)
}

fn person(number: u8) -> PersonId {
    PersonId::random(&Moment::new(Millis(0), day("2026-01-01"), [number; 32]))
}

fn items(n_items: usize) -> Vec<RoundItem> {
    let short = Library::built_in().latest_items().filter(|(_, _, item)| {
        crate::instrument::load::seconds(item, 5) <= crate::instrument::load::PAIR_SECONDS
    });
    short.take(n_items).map(|(item, _, _)| RoundItem { item, is_focus: false }).collect()
}

fn label(kind: Breakdown, key: &str) -> Label {
    Label { kind, key: key.to_owned(), name: key.to_owned() }
}

fn whole_plan(closes: &str, answer_due: &str) -> Plan {
    Plan {
        title: "Spring check-in".to_owned(),
        stage: Some(Stage::Renewing),
        why: "To plan the summer together.".to_owned(),
        what_happens: "We pick up to three things.".to_owned(),
        closes: Some(day(closes)),
        answer_due: Some(day(answer_due)),
        items: items(8),
        ..Plan::empty()
    }
}

/// A partnership of two hosts (1 and 3 from different partners, 2 beside 1) with its rounds.
struct Story {
    rounds: Vec<Round>,
    hosts: Vec<Host>,
    labels: Vec<Label>,
    floor: Floor,
}

impl Story {
    fn new() -> Self {
        let host = |number, partner: &str| Host { person: person(number), partner: partner.into() };
        Self {
            rounds: Vec::new(),
            hosts: vec![host(1, "schools"), host(2, "schools"), host(3, "youth")],
            labels: vec![
                label(Breakdown::Partners, "schools"),
                label(Breakdown::Partners, "youth"),
                label(Breakdown::Groups, "families"),
            ],
            floor: Floor::LEAST,
        }
    }

    fn try_to(&mut self, command: Command, moment: &Moment) -> Result<Vec<Event>, Refusal> {
        let known = Known {
            rounds: &self.rounds,
            hosts: &self.hosts,
            labels: &self.labels,
            floor: self.floor,
            library: Library::built_in(),
        };
        let events = decide(known, command, moment)?;
        for event in &events {
            let at = self.rounds.iter().position(|round| round.id == event.round());
            let before = at.map(|at| self.rounds.remove(at));
            self.rounds.extend(apply(before, event));
        }
        Ok(events)
    }

    fn draft(&mut self, plan: Plan, moment: &Moment) -> RoundId {
        let command = Command::Draft { by: person(1), plan: Box::new(plan) };
        self.try_to(command, moment).unwrap()[0].round()
    }

    fn open(&mut self, closes: &str, answer_due: &str, moment: &Moment) -> RoundId {
        let round = self.draft(whole_plan(closes, answer_due), moment);
        self.try_to(Command::Open { round }, moment).unwrap();
        round
    }

    fn round(&self, id: RoundId) -> &Round {
        self.rounds.iter().find(|round| round.id == id).unwrap()
    }
}

#[test]
fn a_round_goes_from_draft_to_answered() {
    let mut story = Story::new();
    let round = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    assert_eq!(story.round(round).state, RoundState::Open);
    assert_eq!(story.round(round).labels.len(), 3);
    story.try_to(Command::CloseByDay { round }, &at("2026-04-19")).unwrap();
    assert_eq!(story.round(round).closed, Some(day("2026-04-19")));
    story.try_to(Command::Answer { round }, &at("2026-05-01")).unwrap();
    assert_eq!(story.round(round).state, RoundState::Answered);
}

#[test]
fn a_round_can_be_answered_through_its_last_day() {
    let mut story = Story::new();
    let round = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    assert!(story.round(round).is_open_on(day("2026-04-18")));
    assert!(!story.round(round).is_open_on(day("2026-04-19")));
    assert_eq!(story.try_to(Command::CloseByDay { round }, &at("2026-04-18")), Ok(Vec::new()));
}

/// Source: 22 points, 7: "a round with no answer by its date, then a new round cannot open".
#[test]
fn while_an_answer_is_owed_no_round_opens() {
    let mut story = Story::new();
    let owed = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    let moment = at("2026-06-01");
    let next = story.draft(whole_plan("2026-06-10", "2026-06-20"), &moment);
    let refusal = story.try_to(Command::Open { round: next }, &moment).unwrap_err();
    assert_eq!(refusal.code(), "reflection.answer_owed");
    assert!(matches!(refusal, Refusal::AnswerOwed { round, .. } if round == owed));
    story.try_to(Command::CloseByDay { round: owed }, &moment).unwrap();
    story.try_to(Command::Answer { round: owed }, &moment).unwrap();
    story.try_to(Command::Open { round: next }, &moment).unwrap();
}

#[test]
fn an_answer_is_owed_from_the_close_on_not_only_from_its_date() {
    let mut story = Story::new();
    story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    let moment = at("2026-04-20");
    let next = story.draft(whole_plan("2026-04-30", "2026-05-20"), &moment);
    assert!(matches!(
        story.try_to(Command::Open { round: next }, &moment),
        Err(Refusal::AnswerOwed { .. })
    ));
}

#[test]
fn a_third_full_round_in_a_month_waits() {
    let mut story = Story::new();
    story.open("2026-04-18", "2026-05-02", &at("2026-04-01"));
    story.open("2026-04-28", "2026-05-02", &at("2026-04-05"));
    let moment = at("2026-04-10");
    let third = story.draft(whole_plan("2026-04-28", "2026-05-20"), &moment);
    assert_eq!(
        story.try_to(Command::Open { round: third }, &moment),
        Err(Refusal::AskedTooMuch { asks: 24, most: 16, from: day("2026-05-01") })
    );
}

#[test]
fn what_an_open_round_asks_stays_as_it_is() {
    let mut story = Story::new();
    let round = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    let change = Command::Change { round, plan: Box::new(Plan::empty()) };
    assert_eq!(story.try_to(change, &at("2026-04-10")), Err(Refusal::NotADraft));
    let discard = Command::Discard { round };
    assert_eq!(story.try_to(discard, &at("2026-04-10")), Err(Refusal::NotADraft));
}

#[test]
fn two_keys_close_a_round_once_and_before_its_day() {
    let mut story = Story::new();
    let round = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    let close = Command::CloseAgreed { round };
    let moment = at("2026-04-12");
    story.try_to(close.clone(), &moment).unwrap();
    assert!(!story.round(round).is_open_on(day("2026-04-12")), "nobody answers any more");
    let refused = Err(Refusal::NotOpen { closed: None });
    assert_eq!(story.try_to(close.clone(), &moment), refused);
    story.try_to(Command::CloseByDay { round }, &at("2026-04-13")).unwrap();
    assert_eq!(story.round(round).state, RoundState::Closed);
    assert_eq!(story.round(round).closed, Some(day("2026-04-12")));
    let refused = Err(Refusal::NotOpen { closed: Some(day("2026-04-12")) });
    assert_eq!(story.try_to(close, &moment), refused);
}

#[test]
fn an_empty_plan_is_told_all_that_is_missing() {
    let all = missing(&Plan::empty(), day("2026-04-10"));
    assert_eq!(all.len(), 7);
    assert!(!all.contains(&Missing::LeadWords));
    assert_eq!(missing(&whole_plan("2026-04-10", "2026-04-11"), day("2026-04-10")), []);
}

#[test]
fn dates_out_of_order_are_missing() {
    let check = |closes, due, expected: &[Missing]| {
        assert_eq!(missing(&whole_plan(closes, due), day("2026-04-10")), expected);
    };
    check("2026-04-09", "2026-04-20", &[Missing::Closes]);
    check("2026-07-10", "2026-07-20", &[Missing::Closes]);
    check("2026-04-18", "2026-04-18", &[Missing::AnswerDue]);
    check("2026-04-18", "2026-07-18", &[Missing::AnswerDue]);
}

/// Source: 22 points, 22: "when no lead partner has shared its own named reflection, then the
/// round does not open to others".
#[test]
fn when_leads_go_first_the_round_waits_for_their_words() {
    let mut story = Story::new();
    let moment = at("2026-04-10");
    let lead = |words: &str| Lead::GoesFirst { name: "Luz".to_owned(), words: words.to_owned() };
    let plan = Plan { lead: lead(" "), ..whole_plan("2026-04-18", "2026-05-02") };
    let round = story.draft(plan.clone(), &moment);
    assert_eq!(
        story.try_to(Command::Open { round }, &moment),
        Err(Refusal::NotReady { missing: vec![Missing::LeadWords] })
    );
    let plan = Plan { lead: lead("I did not listen in March."), ..plan };
    story.try_to(Command::Change { round, plan: Box::new(plan) }, &moment).unwrap();
    story.try_to(Command::Open { round }, &moment).unwrap();
}

#[test]
fn a_round_that_takes_too_long_asks_the_host_to_cut() {
    let mut story = Story::new();
    let moment = at("2026-04-10");
    let long: Vec<ItemRef> = Library::built_in()
        .latest_items()
        .filter(|(_, _, item)| crate::instrument::load::seconds(item, 5) > 45)
        .map(|(item, _, _)| item)
        .take(8)
        .collect();
    let items = long.into_iter().map(|item| RoundItem { item, is_focus: false }).collect();
    let round = story.draft(Plan { items, ..whole_plan("2026-04-18", "2026-05-02") }, &moment);
    let refusal = story.try_to(Command::Open { round }, &moment).unwrap_err();
    assert_eq!(refusal.code(), "reflection.too_long");
}

fn roster(families: usize, youth: usize, both: usize) -> Roster {
    let one = |partner: &str, group: Option<&str>| RosterPerson {
        partners: BTreeSet::from([partner.to_owned()]),
        groups: group.map(str::to_owned).into_iter().collect(),
    };
    let people = std::iter::repeat_n(one("schools", Some("families")), both)
        .chain(std::iter::repeat_n(one("parks", Some("families")), families - both))
        .chain(std::iter::repeat_n(one("schools", None), 7 - both))
        .chain(std::iter::repeat_n(one("parks", Some("youth")), youth));
    Roster { people: (0..).map(person).zip(people).collect::<BTreeMap<_, _>>() }
}

fn crowd_round() -> Round {
    let mut story = Story::new();
    story.labels = vec![
        label(Breakdown::Partners, "schools"),
        label(Breakdown::Partners, "parks"),
        label(Breakdown::Groups, "families"),
        label(Breakdown::Groups, "youth"),
    ];
    let id = story.open("2026-04-18", "2026-05-02", &at("2026-04-10"));
    story.round(id).clone()
}

fn keys(labels: &Labels) -> (Option<&str>, Option<&str>) {
    let key = |label: &Label| -> &str { label.key.clone().leak() };
    (labels.group.as_ref().map(key), labels.partner.as_ref().map(key))
}

fn with_partner(group: &str, partner: &str) -> Choice {
    Choice { group: Some(group.to_owned()), partner: Some(partner.to_owned()) }
}

#[test]
fn who_answers_without_a_name_is_offered_every_partner_with_a_crowd() {
    let (round, roster) = (crowd_round(), roster(9, 4, 5));
    let offered = offer(&round, &roster, None);
    let keys: Vec<&str> = offered.partners.iter().map(|label| label.key.as_str()).collect();
    assert_eq!(keys, ["schools", "parks"]);
    let choice = with_partner("families", "parks");
    let along = labels(&round, &roster, (&offered, &choice));
    // Four of the nine families are with the parks: too few for both.
    assert_eq!((along.group.is_some(), along.partner), (true, None));
}

#[test]
fn nobody_lets_another_partner_go_along_than_their_own() {
    let (round, roster) = (crowd_round(), roster(9, 4, 5));
    let offered = offer(&round, &roster, Some(person(0)));
    let along = labels(&round, &roster, (&offered, &with_partner("families", "parks")));
    assert_eq!((along.partner, along.links), (None, None));
}

#[test]
fn only_crowds_are_offered_and_only_crowds_go_along() {
    let round = crowd_round();
    let check = |roster: &Roster, group: &str, expected| {
        let offer = offer(&round, roster, Some(person(0)));
        let choice = with_partner(group, "schools");
        assert_eq!(keys(&labels(&round, roster, (&offer, &choice))), expected);
    };
    check(&roster(9, 4, 5), "families", (Some("families"), Some("schools")));
    check(&roster(9, 4, 4), "families", (Some("families"), None));
    let roster_of_four = roster(9, 4, 4);
    let offered = offer(&round, &roster_of_four, Some(person(0)));
    let choice = with_partner("families", "schools");
    let along = labels(&round, &roster_of_four, (&offered, &choice));
    assert_eq!(along.links.map(|partner| partner.key), Some("schools".to_owned()));
    check(&roster(9, 4, 5), "youth", (None, Some("schools")));
    check(&roster(9, 4, 5), "hosts", (None, Some("schools")));
    assert_eq!(offer(&round, &roster(9, 4, 5), Some(person(0))).groups.len(), 1);
}

#[test]
fn who_says_nothing_is_counted_in_the_total_alone() {
    let (round, roster) = (crowd_round(), roster(9, 6, 5));
    let offer = offer(&round, &roster, Some(person(0)));
    let nothing = labels(&round, &roster, (&offer, &Choice::default()));
    assert_eq!(nothing, Labels::default());
}

#[test]
fn a_round_without_breakdowns_asks_for_no_labels() {
    let mut round = crowd_round();
    round.plan.breakdowns.clear();
    assert!(offer(&round, &roster(9, 6, 5), Some(person(0))).is_empty());
}

#[test]
fn a_change_code_is_known_again_however_it_is_typed() {
    let code = ChangeCode::new(at("2026-04-10").dice());
    let shown = code.to_string();
    assert_eq!(shown.len(), 19);
    let sloppy = shown.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert_eq!(ChangeCode::read(&sloppy), Some(code.clone()));
    assert_eq!(ChangeCode::read(&shown[1..]), None);
    assert_eq!(ChangeCode::read(&format!("{shown}7")), None);
    assert_eq!(ChangeCode::read("¿qué?"), None);
    assert_eq!(format!("{code:?}"), "ChangeCode(hidden)");
}

#[test]
fn two_answers_of_one_person_have_nothing_in_common() {
    let moment = at("2026-04-10");
    let code = ChangeCode::new(moment.dice());
    let (one, other) = (RoundId::new(&moment), RoundId::new(&moment));
    let items = items(2);
    let tags = BTreeSet::from([
        code.tag(one, &items[0].item, Part::Scales),
        code.tag(one, &items[0].item, Part::Story),
        code.tag(one, &items[1].item, Part::Scales),
        code.tag(other, &items[0].item, Part::Scales),
    ]);
    assert_eq!(tags.len(), 4);
}

#[derive(Clone, Debug)]
enum Step {
    Draft(u8, i32, i32),
    Change(usize, u8),
    Open(usize),
    Close(usize),
    ByDay(usize),
    Answer(usize),
    Discard(usize),
    Wait(i32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (1_u8..9, 0..20_i32, 1..20_i32).prop_map(|(n, c, a)| Step::Draft(n, c, a)),
        (0..6_usize, 0..9_u8).prop_map(|(at, n)| Step::Change(at, n)),
        (0..6_usize).prop_map(Step::Open),
        (0..6_usize).prop_map(Step::Close),
        (0..6_usize).prop_map(Step::ByDay),
        (0..6_usize).prop_map(Step::Answer),
        (0..6_usize).prop_map(Step::Discard),
        (0..25_i32).prop_map(Step::Wait),
    ];
    proptest::collection::vec(step, 0..60)
}

fn plan_of(n_items: u8, today: Day, (closes, answer): (i32, i32)) -> Plan {
    let closes = today.plus_days(closes);
    Plan {
        items: items(usize::from(n_items)),
        floor: Floor::LEAST,
        closes: Some(closes),
        answer_due: Some(closes.plus_days(answer)),
        ..whole_plan("2026-01-01", "2026-01-02")
    }
}

fn command(story: &Story, step: &Step, today: Day) -> Option<Command> {
    let id = |at: usize| story.rounds.get(at).map(|round| round.id);
    Some(match *step {
        Step::Draft(n, closes, answer) => {
            let plan = Box::new(plan_of(n, today, (closes, answer)));
            Command::Draft { by: person(1), plan }
        }
        Step::Change(at, n) => {
            Command::Change { round: id(at)?, plan: Box::new(plan_of(n, today, (5, 5))) }
        }
        Step::Open(at) => Command::Open { round: id(at)? },
        Step::Close(at) => Command::CloseAgreed { round: id(at)? },
        Step::ByDay(at) => Command::CloseByDay { round: id(at)? },
        Step::Answer(at) => Command::Answer { round: id(at)? },
        Step::Discard(at) => Command::Discard { round: id(at)? },
        Step::Wait(_) => return None,
    })
}

proptest! {
    #[test]
    fn whatever_is_tried_the_promises_hold(steps in steps()) {
        let mut story = Story { floor: Floor::new(7).unwrap(), ..Story::new() };
        let mut today = day("2026-04-01");
        for (turn, step) in (0_u8..).zip(&steps) {
            if let Step::Wait(days) = step {
                today = today.plus_days(*days);
            }
            let Some(command) = command(&story, step, today) else { continue };
            let before = story.rounds.clone();
            let done = story.try_to(command, &moment_on(today, turn));
            for event in done.unwrap_or_default() {
                let was = before.iter().find(|round| round.id == event.round());
                let now = story.rounds.iter().find(|round| round.id == event.round());
                if matches!(event, Event::Opened { .. }) {
                    // Whatever the draft said.
                    prop_assert!(now.is_some_and(|now| now.plan.floor == story.floor));
                    prop_assert!(owed(&before, today).is_none());
                    prop_assert!(asks_in_month(&story.rounds, today) <= MAX_ASKS_PER_MONTH);
                }
                let Some(was) = was else { continue };
                let Some(now) = now else {
                    prop_assert_eq!(was.state, RoundState::Draft);
                    continue;
                };
                prop_assert!(now.state >= was.state);
                if was.state != RoundState::Draft {
                    prop_assert_eq!(&now.plan, &was.plan);
                    prop_assert_eq!(&now.labels, &was.labels);
                }
                if was.state >= RoundState::Closed {
                    prop_assert_eq!(now.closed, was.closed);
                }
                let early = now.state == RoundState::Closed && was.is_open_on(today);
                prop_assert!(!early || was.close_agreed.is_some());
            }
        }
    }
}
