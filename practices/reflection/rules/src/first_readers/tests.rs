//! What first readers may do, and what is left of a story.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PersonId};
use proptest::prelude::*;

use super::*;
use crate::{
    round::{RoundId, RoundState},
    sealed::{Record, StoriesOut},
};

fn moment(throw: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), day("2026-04-18"), [throw; 32])
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn id(number: u8) -> PersonId {
    PersonId::random(&moment(number))
}

fn someone(number: u8, partners: &[&str]) -> Candidate {
    let partners = partners.iter().map(|partner| (*partner).to_owned()).collect();
    Candidate { person: id(number), partners, is_host: false }
}

/// 1 and 2 of one partner, 3 of another, 4 of both, 5 a host of the other.
fn people() -> Vec<Candidate> {
    let host = Candidate { is_host: true, ..someone(5, &["parks"]) };
    let others = [(1, ["youth"]), (2, ["youth"]), (3, ["parks"])];
    let others = others.map(|(number, partners)| someone(number, &partners));
    others.into_iter().chain([someone(4, &["parks", "youth"]), host]).collect()
}

fn pair() -> Vec<FirstReader> {
    ask((RoundState::Draft, &[]), &people(), [id(1), id(3)]).unwrap()
}

fn with(readers: Vec<FirstReader>, change: impl Fn(&mut FirstReader)) -> Vec<FirstReader> {
    let mut readers = readers;
    readers.iter_mut().for_each(change);
    readers
}

#[test]
fn two_people_of_two_partners_who_are_no_hosts_read_first() {
    let draft = |who: [u8; 2]| ask((RoundState::Draft, &[]), &people(), who.map(id)).map(|_| ());
    assert_eq!(draft([1, 3]), Ok(()));
    assert_eq!(draft([1, 2]), Err(Refusal::OnePartner));
    assert_eq!(draft([1, 4]), Err(Refusal::OnePartner), "whoever is in both stands for neither");
    assert_eq!(draft([1, 1]), Err(Refusal::TwoPeople));
    assert_eq!(draft([1, 5]), Err(Refusal::IsHost), "hosts do not look early");
    assert_eq!(draft([1, 9]), Err(Refusal::NotHere));
    let partners: Vec<String> = pair().into_iter().map(|reader| reader.partner).collect();
    assert_eq!(partners, ["youth", "parks"]);
}

#[test]
fn an_open_round_keeps_to_what_people_were_told() {
    let open = |before: &[FirstReader], who: [u8; 2]| {
        ask((RoundState::Open, before), &people(), who.map(id)).map(|_| ())
    };
    assert_eq!(open(&[], [1, 3]), Err(Refusal::FixedAtOpening));
    assert_eq!(open(&pair(), [2, 3]), Err(Refusal::StillThere));
    let no = say_word(&pair(), (id(1), Word::No)).unwrap();
    assert_eq!(open(&no, [2, 3]), Ok(()));
    assert_eq!(open(&no, [1, 3]), Err(Refusal::SaidNo), "no is no");
    assert_eq!(ask_nobody(RoundState::Draft, &pair()), Ok(()));
    assert_eq!(ask_nobody(RoundState::Open, &pair()), Err(Refusal::FixedAtOpening));
    for state in [RoundState::Closed, RoundState::Answered] {
        let late = ask((state, &pair()), &people(), [id(2), id(3)]);
        assert_eq!(late, Err(Refusal::TooLate));
    }
}

#[test]
fn stories_wait_only_while_two_people_can_read_them() {
    let today = day("2026-04-19");
    let begin = |readers: &[FirstReader], n| start(readers, &people(), (today, n));
    assert_eq!(begin(&pair(), 7), Start::Reads { until: day("2026-04-22") });
    assert_eq!(begin(&pair(), 0), Start::Out(End::NoStories));
    let no = say_word(&pair(), (id(3), Word::No)).unwrap();
    assert_eq!(begin(&no, 7), Start::Out(End::NotTwo));
    let left: Vec<Candidate> = people().into_iter().skip(1).collect();
    assert_eq!(start(&pair(), &left, (today, 7)), Start::Out(End::NotTwo));
}

#[test]
fn nobody_keeps_the_stories_by_doing_nothing() {
    let until = day("2026-04-22");
    let is_over = |readers: &[FirstReader], people: &[Candidate], today: &str| {
        over((readers, until), people, day(today))
    };
    assert_eq!(is_over(&pair(), &people(), "2026-04-21"), None);
    assert_eq!(is_over(&pair(), &people(), "2026-04-22"), Some(End::DayCame));
    let both = with(pair(), |reader| reader.has_read = true);
    assert_eq!(is_over(&both, &people(), "2026-04-19"), Some(End::BothRead));
    let one = with(pair(), |reader| reader.has_read = reader.person == Some(id(1)));
    assert_eq!(is_over(&one, &people(), "2026-04-19"), None);
    let no = say_word(&one, (id(3), Word::No)).unwrap();
    assert_eq!(is_over(&no, &people(), "2026-04-19"), Some(End::NotTwo));
    let deleted = with(pair(), |reader| reader.person = None);
    assert_eq!(is_over(&deleted, &people(), "2026-04-19"), Some(End::NotTwo));
    let mut made_host = people();
    made_host[0].is_host = true;
    assert_eq!(is_over(&pair(), &made_host, "2026-04-19"), Some(End::NotTwo));
    assert_eq!(is_over(&both, &[], "2026-04-19"), Some(End::BothRead), "what they did counts");
}

#[test]
fn only_the_two_may_read() {
    assert_eq!(may_read(&pair(), &people(), id(1)), Ok(Some(id(3))));
    assert_eq!(may_read(&pair(), &people(), id(2)), Err(Refusal::NotAReader));
    assert_eq!(may_read(&pair(), &[], id(1)), Err(Refusal::NotAReader));
    let no = say_word(&pair(), (id(1), Word::No)).unwrap();
    assert_eq!(may_read(&no, &people(), id(1)), Err(Refusal::NotAReader));
    assert_eq!(say_word(&pair(), (id(2), Word::Yes)), Err(Refusal::NotAReader));
}

const AT: Place = Place { story: 2, sentence: 1 };

fn words(text: &str) -> OwnWords {
    OwnWords::kept(text.to_owned())
}

fn asks(why: Why) -> Turn {
    Turn::Ask { why, own_words: words("") }
}

fn agrees(why: Why) -> Turn {
    Turn::Agree { why, own_words: words("") }
}

/// The marks of one sentence after these turns, of 1 and 3.
fn turns(all: &[(u8, Turn)]) -> Option<Mark> {
    all.iter().fold(None, |mark, (who, turn)| {
        let other = if *who == 1 { 3 } else { 1 };
        match after(mark.as_ref(), (AT, id(*who), Some(id(other))), turn.clone()) {
            After::Same => mark,
            After::Marked(mark) => Some(mark),
            After::Gone => None,
        }
    })
}

#[test]
fn it_takes_both_to_hold_a_sentence_back() {
    let agreed = |all: &[(u8, Turn)]| turns(all).is_some_and(|mark| mark.is_agreed);
    assert!(!agreed(&[(1, asks(Why::Name))]));
    assert!(
        !agreed(&[(1, asks(Why::Name)), (1, agrees(Why::Name))]),
        "no one agrees with themselves"
    );
    assert!(!agreed(&[(1, asks(Why::Name)), (1, asks(Why::Role))]));
    assert!(agreed(&[(1, asks(Why::Name)), (3, agrees(Why::Name))]));
    assert!(agreed(&[(1, asks(Why::Name)), (3, asks(Why::Event))]), "both asked");
    assert!(!agreed(&[(3, agrees(Why::Name))]), "nothing to agree with");
    let changed = [(1, asks(Why::Name)), (1, asks(Why::Role)), (3, agrees(Why::Name))];
    assert!(!agreed(&changed), "no one agrees to what they did not read");
    let both = turns(&[(1, asks(Why::Name)), (3, asks(Why::Event))]).unwrap();
    assert_eq!(both.why, Why::Name, "the reason of whoever asked first");
}

#[test]
fn each_of_the_two_can_take_their_yes_back() {
    let agreed = [(1, asks(Why::Name)), (3, agrees(Why::Name))];
    let back = |who| turns(&[&agreed[..], &[(who, Turn::TakeBack)]].concat()).unwrap();
    for (who, left) in [(1, 3), (3, 1)] {
        let mark = back(who);
        assert_eq!((mark.by, mark.is_agreed), (Some(id(left)), false));
    }
    assert_eq!(turns(&[(1, asks(Why::Name)), (1, Turn::TakeBack)]), None);
    assert!(turns(&[(1, asks(Why::Name)), (3, Turn::TakeBack)]).is_some(), "not theirs to take");
}

#[test]
fn a_reason_in_own_words_does_not_repeat_the_story() {
    let story = "Ana from the bakery came on 3 May. She shouted at Luz in the hall.";
    let said = |text: &str| OwnWords::new(text, story, &["Pat Moss".to_owned()]).map(|_| ());
    for fine in ["", "Few people were there that day.", "Names a child", "She could lose her job."]
    {
        assert_eq!(said(fine), Ok(()), "{fine}");
    }
    for quote in ["they shouted at luz", "It is about Luz", "because of the 3 there", "In The Hall"]
    {
        assert_eq!(said(quote), Err(Refusal::Quotes), "{quote}");
    }
    assert_eq!(said("It is about Pat"), Err(Refusal::NamesSomeone));
    assert_eq!(said(&"a ".repeat(100)), Err(Refusal::TooLong { chars: 199, most: 160 }));
    let tidy = OwnWords::new(" a\u{1a}\n  b ", story, &[]).unwrap();
    assert_eq!(tidy.text(), "a b");
}

fn check(text: &str, expected: &[&str]) {
    let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_story_comes_apart_where_a_reader_would_take_a_breath() {
    check("", &[]);
    check("   \n ", &[]);
    check("One thing", &["One thing"]);
    check("It hurt. I left!  Why?", &["It hurt.", "I left!", "Why?"]);
    check("Dr. Lee and J. Smith came. We sat.", &["Dr. Lee and J. Smith came.", "We sat."]);
    check("She said “no!” and left. So did I.", &["She said “no!” and left.", "So did I."]);
    check("He said “Go home.” I went.", &["He said “Go home.”", "I went."]);
    check("At 3.30 we met, e.g. in the hall.", &["At 3.30 we met, e.g. in the hall."]);
    check("First line\n\nsecond line. third", &["First line", "second line. third"]);
    check("¿Quién? La Sra. Díaz. ¡Basta!", &["¿Quién?", "La Sra. Díaz.", "¡Basta!"]);
    check("我们到了。他走了！", &["我们到了。", "他走了！"]);
    check("متى؟ اليوم.", &["متى؟", "اليوم."]);
    check("Well… She went... No.", &["Well…", "She went...", "No."]);
}

#[test]
fn what_is_left_is_never_changed() {
    let held = |text: &str, numbers: &[u32]| without(text, &numbers.iter().copied().collect());
    let text = "It hurt. Ana did it.\nI left.";
    assert_eq!(held(text, &[]), text);
    assert_eq!(held(text, &[1]), "It hurt. \u{1a}\nI left.");
    assert_eq!(held(text, &[0, 1, 2, 9]), "\u{1a} \u{1a}\n\u{1a}");
}

proptest! {
    #[test]
    fn sentences_cover_every_letter_once_and_hold_back_nothing_else(
        text in "[a-zA-Z.!?… \n“”。ñ]{0,300}",
        numbers in proptest::collection::btree_set(0_u32..20, 0..6),
    ) {
        let ranges = sentences(&text);
        let mut from = 0;
        for range in &ranges {
            prop_assert!(text[from..range.start].trim().is_empty());
            prop_assert!(!text[range.clone()].trim().is_empty());
            from = range.end;
        }
        prop_assert!(text[from..].trim().is_empty());
        prop_assert!(ranges.len() <= MOST_SENTENCES);
        let left = without(&text, &numbers);
        let n_held = numbers.iter().filter(|n| usize::try_from(**n).unwrap() < ranges.len()).count();
        prop_assert_eq!(left.matches(HELD).count(), n_held);
        let kept: Vec<&str> = left.split(HELD).collect();
        let mut rest = text.as_str();
        for part in kept {
            let at = rest.find(part);
            prop_assert!(at.is_some());
            rest = &rest[at.unwrap() + part.len()..];
        }
    }

    #[test]
    fn any_text_comes_apart_without_a_panic(text in ".{0,400}", held in 0_u32..5) {
        let _ = without(&text, &BTreeSet::from([held]));
    }
}

#[test]
fn no_story_brings_a_sign_of_its_own_that_stands_for_a_held_sentence() {
    use crate::answer::{Audience, Story};
    let story = Story::new("a\u{1a}b", Audience::Everyone).unwrap().unwrap();
    assert!(!story.text().contains(HELD));
}

fn out(held: &[(Why, u32)]) -> StoriesOut {
    StoriesOut {
        round: RoundId::random(&moment(7)),
        day: day("2026-04-21"),
        partners: ["youth".to_owned(), "parks".to_owned()],
        end: End::BothRead,
        held: held.iter().copied().collect::<BTreeMap<_, _>>(),
    }
}

#[test]
fn the_record_says_how_many_and_why_and_nothing_else() {
    let record = Record::Stories(out(&[(Why::Name, 2), (Why::Private, 1)]));
    let text = record.encode();
    let round = record.round().uuid().simple().to_string();
    assert_eq!(
        text,
        format!(
            "powerwith record 1\nkind round.stories\nround {round}\nday 2026-04-21\n\
             readers youth parks\nended both-read\nheld 3\nbecause name 2\nbecause private 1\n"
        )
    );
    assert_eq!(Record::decode(&text), Ok(record));
    let none = Record::Stories(out(&[]));
    assert_eq!(Record::decode(&none.encode()), Ok(none));
    for wrong in [
        text.replace("held 3", "held 2"),
        text.replace("held 3", "held 9"),
        text.replace("name 2", "name 0"),
        text.replace("because name", "because gossip"),
        text.replace("both-read", "whenever"),
        text.replace(" parks", ""),
        format!("{text}because role 1\n"),
    ] {
        assert!(Record::decode(&wrong).is_err(), "{wrong}");
    }
}
