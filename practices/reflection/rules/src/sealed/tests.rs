//! Sealed rounds: places, payloads, the crowd rule at the close, and exact bytes.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId};
use proptest::prelude::*;
use sealed_tokens::{Counts, RoundKey, slots};
use small_groups::Floor;

use super::*;
use crate::{
    answer::{Answer, Audience, Context, ItemAnswer, Part as Partner, PartKey, Said, Story},
    instrument::{Form, Item, ItemRef, Library},
    round::{
        Breakdown, Keeping, Label, Labels, Part, Plan, Roster, RosterPerson, Round, RoundId,
        RoundState,
    },
};

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse("2026-04-10").unwrap(), [seed; 32])
}

fn item(name: &str) -> (ItemRef, &'static Item) {
    let found = Library::built_in().latest_items().find(|(_, _, item)| item.id.as_str() == name);
    let (name, _, item) = found.unwrap();
    (name, item)
}

fn partners() -> Vec<Partner> {
    ["schools", "parks"]
        .map(|key| Partner { key: PartKey::parse(key).unwrap(), name: key.to_owned() })
        .to_vec()
}

#[test]
fn every_item_has_a_place_for_what_was_chosen_and_one_for_what_was_told() {
    assert_eq!(n_slots(8), Some(16));
    assert_eq!(n_slots(16), Some(32));
    assert_eq!(n_slots(17), None);
    assert_eq!(n_slots(usize::MAX), None);
    for (slot, expected) in slots(32).zip(0..) {
        let (item_idx, part) = place_of(slot);
        assert_eq!(item_idx, expected / 2);
        assert_eq!(slot_of(item_idx, part), Some(slot));
    }
    assert_eq!(slot_of(16, Part::Scales), None);
}

#[test]
fn what_was_said_is_read_as_it_was_written() {
    let (_, item) = item("stop.trust");
    let partners = partners();
    let context = Context { partners: &partners };
    let scale = item.asked_forms().find(|form| *form != Form::Story).unwrap();
    let pair = Answer::Pair { now: Some(Said::Point(2)), hope: Some(Said::CantSay) };
    let one = if scale == Form::NowHope5 { pair } else { Answer::Single(Said::Point(2)) };
    let story = Story::new("Line one\nC:\\two=3", Audience::Named).unwrap().unwrap();
    let chosen = ItemAnswer::new(BTreeMap::from([(scale, one)])).unwrap();
    let told = ItemAnswer::new(BTreeMap::from([(Form::Story, Answer::Story(story))])).unwrap();
    for (part, said) in [(Part::Scales, chosen), (Part::Story, told)] {
        let payload = Payload {
            group: Some("families".to_owned()),
            partner: Some("schools".to_owned()),
            signed: (part == Part::Story).then(|| "Ana\nMaría".to_owned()),
            said,
        };
        let bytes = write(item, part, &payload);
        assert_eq!(read((item, part), context, &bytes), Ok(payload.clone()));
        let other = if part == Part::Scales { Part::Story } else { Part::Scales };
        assert_eq!(read((item, other), context, &bytes), Err(NotAPayload::OtherPart));
        // What belongs to the other part is not written.
        assert_eq!(
            read((item, other), context, &write(item, other, &payload)).unwrap().said,
            ItemAnswer::default()
        );
    }
}

#[test]
fn a_skipped_place_holds_nothing_but_the_version() {
    let (_, item) = item("stop.trust");
    assert_eq!(write(item, Part::Story, &Payload::default()), b"1");
    let context = Context { partners: &[] };
    assert_eq!(read((item, Part::Story), context, b"1"), Ok(Payload::default()));
}

#[test]
fn what_no_form_of_ours_writes_is_refused() {
    let (_, item) = item("stop.trust");
    let check = |bytes: &[u8], expected: NotAPayload| {
        let context = Context { partners: &[] };
        assert_eq!(read((item, Part::Scales), context, bytes), Err(expected));
    };
    check(b"", NotAPayload::Form);
    check(b"2", NotAPayload::Form);
    check(b"1\n", NotAPayload::Form);
    check(b"1\ngroup=", NotAPayload::Form);
    check(b"1\n\xff", NotAPayload::Form);
    check(b"1\nsigned=Ana\0", NotAPayload::Form);
    check(b"1\npartner=a\rb", NotAPayload::Form);
    check(b"1\npartner=a\ngroup=b", NotAPayload::OtherPart);
    check(b"1\nstop.trust.extent5=3", NotAPayload::OtherPart);
    let long = format!("1\ngroup={}", "a".repeat(37));
    check(long.as_bytes(), NotAPayload::Form);
    let scale = item.asked_forms().find(|form| *form != Form::Story).unwrap();
    let refused = read(
        (item, Part::Scales),
        Context { partners: &[] },
        format!("1\n{scale}.sideways=9").as_bytes(),
    );
    assert!(matches!(refused, Err(NotAPayload::Answer { .. })), "{refused:?}");
}

fn label(kind: Breakdown, key: &str) -> Label {
    Label { kind, key: key.to_owned(), name: key.to_owned() }
}

fn round(items: &[&str]) -> Round {
    let plan = Plan {
        keeping: Keeping::Sealed,
        closes: Day::parse("2026-04-18"),
        floor: Floor::LEAST,
        breakdowns: BTreeSet::from([Breakdown::Groups, Breakdown::Partners]),
        items: items
            .iter()
            .map(|name| crate::round::RoundItem { item: item(name).0, is_focus: false })
            .collect(),
        ..Plan::empty()
    };
    Round {
        id: RoundId::new(&moment(1)),
        plan,
        state: RoundState::Open,
        made_by: None,
        opened: Day::parse("2026-04-10"),
        closed: None,
        close_agreed: None,
        n_took_part: None,
        labels: vec![
            label(Breakdown::Partners, "schools"),
            label(Breakdown::Groups, "families"),
            label(Breakdown::Groups, "youth"),
        ],
    }
}

fn roster(rows: &[(&str, &str, usize)]) -> Roster {
    let mut people = BTreeMap::new();
    for (partner, group, n_people) in rows {
        for _ in 0..*n_people {
            let number = u8::try_from(people.len()).unwrap();
            let one = RosterPerson {
                partners: BTreeSet::from([(*partner).to_owned()]),
                groups: BTreeSet::from([(*group).to_owned()]),
            };
            people.insert(PersonId::random(&moment(number)), one);
        }
    }
    Roster { people }
}

#[test]
fn a_label_counts_only_where_a_crowd_shares_it() {
    let round = round(&["stop.trust"]);
    let check = |rows: &[(&str, &str, usize)], said, expected: (Option<&str>, Option<&str>)| {
        let crowds = Crowds::at_close(&round, &roster(rows));
        assert_eq!(Crowds::decode(&crowds.encode()), Ok(crowds.clone()));
        let along = crowds.fitting(said);
        assert_eq!((along.group.as_deref(), along.partner.as_deref()), expected);
    };
    let both = (Some("families"), Some("schools"));
    check(&[("schools", "families", 5)], both, both);
    check(&[("schools", "families", 4)], both, (None, None));
    let apart = [("schools", "families", 4), ("parks", "families", 1), ("schools", "youth", 1)];
    check(&apart, both, (Some("families"), None));
    check(&apart, (None, Some("schools")), (None, Some("schools")));
    check(&apart, (Some("youth"), Some("schools")), (None, Some("schools")));
    check(&[("schools", "hosts", 9)], (Some("hosts"), None), (None, None));
    let mut plain = round.clone();
    plain.plan.breakdowns.clear();
    let crowds = Crowds::at_close(&plain, &roster(&[("schools", "families", 9)]));
    assert_eq!(crowds.fitting(both), Along::default());
    assert_eq!(Crowds::decode("group a\nfriends b\n"), Err(NotCrowds { line: 2 }));
    assert_eq!(Crowds::decode("partner a\ngroup b\n"), Err(NotCrowds { line: 2 }));
}

#[test]
fn in_a_sealed_round_no_one_is_let_in_on_the_last_day_of_sending() {
    let round = round(&["stop.trust"]);
    let check = |today, (lets_in, is_open)| {
        let today = Day::parse(today).unwrap();
        assert_eq!((round.lets_in_on(today), round.is_open_on(today)), (lets_in, is_open));
    };
    check("2026-04-18", (true, true));
    check("2026-04-19", (false, true));
    check("2026-04-20", (false, false));
}

fn opened() -> Opened {
    let (name, item) = item("stop.trust");
    let round = round(&["stop.trust"]);
    let key = RoundKey::from_seed([7; 32], sealed_tokens::RoundId(*round.id.uuid().as_bytes()), 2);
    Opened {
        partnership: PartnershipId::random(&moment(2)),
        round: round.id,
        day: Day::parse("2026-04-10").unwrap(),
        questions: questions_hash([(&name, item)]),
        eligible: 46,
        floor_people: 5,
        views: BTreeSet::from([Breakdown::Groups]),
        issuing_through: Day::parse("2026-04-18").unwrap(),
        sending_through: Day::parse("2026-04-19").unwrap(),
        keys: key.public(),
    }
}

fn records() -> [Record; 3] {
    let opened = opened();
    let counts = Counts { eligible: 46, issued: 22, replacement_cards: 1, received: 44 };
    let day = Day::parse("2026-04-20").unwrap();
    let (round, root) = (opened.round, [9; 32]);
    [
        Record::Opened(opened),
        Record::Closed(Closed { round, day, counts, root }),
        Record::Key { round, seed: [7; 32] },
    ]
}

/// The open log will take these bytes over: they may grow in a new version, and never change.
#[test]
fn the_bytes_of_a_record_never_change() {
    let [opened, closed, key] = records().map(|record| record.encode());
    let expected = "powerwith record 1\nkind round.opened\npartnership ";
    assert!(opened.starts_with(expected));
    for line in [
        "day 2026-04-10",
        "eligible 46",
        "floor 5",
        "views total groups",
        "issuing-through 2026-04-18",
        "sending-through 2026-04-19",
    ] {
        assert!(opened.lines().any(|found| found == line), "{line}");
    }
    let round = opened.lines().find(|line| line.starts_with("round ")).unwrap().to_owned();
    let root = "09".repeat(32);
    assert_eq!(
        closed,
        format!(
            "powerwith record 1\nkind round.closed\n{round}\nday 2026-04-20\neligible 46\nissued 22\n\
         replacement-cards 1\nreceived 44\nroot {root}\n"
        )
    );
    let seed = "07".repeat(32);
    assert_eq!(key, format!("powerwith record 1\nkind round.key\n{round}\nseed {seed}\n"));
}

#[test]
fn a_record_is_read_as_it_was_written_and_no_other_text_is_one() {
    for record in records() {
        let text = record.encode();
        assert_eq!(Record::decode(&text), Ok(record));
        for at in 0..text.len() {
            let mut flipped = text.clone().into_bytes();
            flipped[at] ^= 1;
            if let Ok(flipped) = String::from_utf8(flipped)
                && let Ok(other) = Record::decode(&flipped)
            {
                // Another value, written as it should be, is another record.
                assert_eq!(other.encode(), flipped);
                assert_ne!(other.encode(), text);
            }
        }
        assert!(Record::decode(&text[..text.len() - 1]).is_err());
        assert!(Record::decode(&format!("{text}\n")).is_err());
    }
    assert_eq!(Record::decode(""), Err(NotARecord { line: 1 }));
}

#[test]
fn another_question_order_or_wording_has_another_hash() {
    let (one, other) = (item("stop.trust"), item("stop.community"));
    let mut reworded = one.1.clone();
    reworded.wording = crate::instrument::InLanguages::new(
        powerwith_core::Language::english(),
        crate::instrument::Wording { ask: "Another?".to_owned(), ..Default::default() },
    );
    let hashes = BTreeSet::from([
        questions_hash([(&one.0, one.1), (&other.0, other.1)]),
        questions_hash([(&other.0, other.1), (&one.0, one.1)]),
        questions_hash([(&one.0, one.1)]),
        questions_hash([(&one.0, &reworded)]),
    ]);
    assert_eq!(hashes.len(), 4);
}

proptest! {
    #[test]
    fn whatever_arrives_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (_, item) = item("guide.power_with");
        let partners = partners();
        for part in [Part::Scales, Part::Story] {
            let context = Context { partners: &partners };
            if let Ok(payload) = read((item, part), context, &bytes) {
                let again = write(item, part, &payload);
                prop_assert_eq!(read((item, part), context, &again), Ok(payload));
            }
        }
        let _ = Record::decode(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_name_stands_under_a_story_that_is_told_with_one_and_nowhere_else() {
    let (_, item) = item("stop.trust");
    let scale = item.asked_forms().find(|form| *form != Form::Story).unwrap();
    let labels = Labels { group: Some(label(Breakdown::Groups, "families")), ..Labels::default() };
    let telling = Telling { labels: &labels, signed: "Ana" };
    let check = |audience: Audience, part: Part, expected: Option<&str>| {
        let story = Story::new("It was good.", audience).unwrap().unwrap();
        let pair = Answer::Pair { now: Some(Said::Point(2)), hope: None };
        let one = if scale == Form::NowHope5 { pair } else { Answer::Single(Said::Point(2)) };
        let both = BTreeMap::from([(scale, one), (Form::Story, Answer::Story(story))]);
        let bytes = telling.write(item, part, &ItemAnswer::new(both).unwrap());
        let read = read((item, part), Context { partners: &[] }, &bytes).unwrap();
        assert_eq!((read.signed.as_deref(), read.group.as_deref()), (expected, Some("families")));
    };
    check(Audience::Named, Part::Story, Some("Ana"));
    check(Audience::Named, Part::Scales, None);
    check(Audience::Everyone, Part::Story, None);
    // With a skipped place nothing goes along.
    assert_eq!(telling.write(item, Part::Story, &ItemAnswer::default()), b"1");
}

#[test]
fn cards_are_printed_anew_only_while_nobody_has_one() {
    assert_eq!(Cards::to_make(46), 48);
    let made = Cards { n_made: 48, ..Cards::default() };
    assert!(Cards::default().may_be_made() && made.may_be_made());
    assert!(!Cards { n_taken: 1, ..made }.may_be_made());
    assert!(!Cards { n_replaced: 1, ..made }.may_be_made());
    assert!(!Cards { n_used: 1, ..made }.may_be_made());
}

proptest! {
    /// Whatever hosts and people do in whatever order, no more cards are used than were given, and no
    /// more given than printed.
    #[test]
    fn no_more_cards_are_used_than_given_and_given_than_printed(
        n_members in 0_usize..20,
        acts in proptest::collection::vec(0..3_u8, 0..80),
    ) {
        let mut cards = Cards { n_made: Cards::to_make(n_members), ..Cards::default() };
        for act in acts {
            match act {
                0 if cards.may_be_given() => cards.n_taken += 1,
                1 if cards.may_be_given() => cards.n_replaced += 1,
                2 if cards.may_be_used() => cards.n_used += 1,
                _ => {}
            }
            prop_assert!(cards.n_used <= cards.n_taken + cards.n_replaced);
            prop_assert!(cards.n_taken + cards.n_replaced <= cards.n_made);
        }
    }
}
