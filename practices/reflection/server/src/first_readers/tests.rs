//! A round with first readers through the store: what waits, what is held back, and what is left.

use std::collections::BTreeMap;

use powerwith_core::{Day, Fault, Millis, Moment, PartnershipId, PersonId, Stop};
use powerwith_store::{Store, on_both};
use reflection_rules::{
    answer::{Answer, Audience, ItemAnswer, Said, Story},
    first_readers::{Mark, OwnWords, Place, Refusal as No, Turn, Why, Word},
    instrument::{Form, ItemRef},
    round::{ChangeCode, Command, Keeping, Labels, Plan, Refusal, RoundId, RoundItem, Stage},
    sealed::Record,
};
use sea_orm::{ConnectionTrait, Statement};

use super::{
    out::out_everything_due,
    sentence::take,
    store::{self, Reading},
};
use crate::{
    seeing,
    store::{
        answers::{self, Hand, Response},
        records,
    },
};

const OUTING: &str = "Ana from the bakery did it.";

fn at(day: &str, throw: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse(day).unwrap(), [throw; 32])
}

fn person(number: u8) -> PersonId {
    PersonId::random(&at("2026-01-01", number))
}

fn partnership() -> PartnershipId {
    PartnershipId::random(&at("2026-01-01", 200))
}

fn item() -> ItemRef {
    "guidelines@1/guide.differences".parse().unwrap()
}

fn told(who: u8) -> Option<(String, Audience)> {
    let (text, audience) = match who {
        2 => (format!("It hurt. {OUTING} I left."), Audience::Everyone),
        3 => ("We laughed. A lot.".to_owned(), Audience::Named),
        4 => (format!("For the hosts. {OUTING}"), Audience::Hosts),
        5 => (format!("For me. {OUTING}"), Audience::OnlyMe),
        _ => return None,
    };
    Some((text, audience))
}

fn said(who: u8) -> ItemAnswer {
    let mut answers = BTreeMap::from([(Form::Extent5, Answer::Single(Said::Point(3)))]);
    if let Some((text, audience)) = told(who) {
        let story = Story::new(&text, audience).unwrap().unwrap();
        answers.insert(Form::Story, Answer::Story(story));
    }
    ItemAnswer::new(answers).unwrap()
}

/// Twelve members of two partners, by odd and even; 1 is a host.
async fn people(tx: &powerwith_store::WriteTx) {
    for number in 1..=12_u8 {
        let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, $4, '2026-01-01')";
        let values = [
            partnership().uuid().into(),
            person(number).uuid().into(),
            person(100 + number % 2).uuid().into(),
            i32::from(number == 1).into(),
        ];
        let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        tx.execute_raw(insert).await.unwrap();
    }
}

/// A round whose stories 2 and 3 read first, answered by twelve people.
async fn answered(store: &Store) -> RoundId {
    let plan = Plan {
        title: "Spring check-in".to_owned(),
        stage: Some(Stage::Deepening),
        keeping: Keeping::Confidential,
        why: "Why".to_owned(),
        what_happens: "We pick three".to_owned(),
        closes: Day::parse("2026-04-18"),
        answer_due: Day::parse("2026-05-02"),
        items: vec![RoundItem { item: item(), is_focus: true }],
        ..Plan::empty()
    };
    let work = async |tx: powerwith_store::Tx| {
        people(&tx).await;
        let moment = at("2026-04-10", 201);
        let draft = Command::Draft { by: person(1), plan: Box::new(plan.clone()) };
        let drafted = crate::carry_out(&tx, None, partnership(), (draft, &moment)).await?;
        let round = drafted[0].round();
        let here = (partnership(), round);
        crate::ask_first_readers(&tx, here, Some([person(4), person(3)])).await.unwrap();
        crate::ask_first_readers(&tx, here, None).await.unwrap();
        crate::ask_first_readers(&tx, here, Some([person(2), person(3)])).await.unwrap();
        let open = Command::Open { round };
        crate::carry_out(&tx, None, partnership(), (open, &moment)).await?;
        Ok::<RoundId, Stop<Refusal>>(round)
    };
    let round = store.with_write_tx("open", work).await.unwrap();
    for who in 1..=12 {
        let moment = at("2026-04-11", who);
        let code = ChangeCode::new(moment.dice());
        let labels = Labels { group: None, partner: None, links: None };
        let all = [(item(), said(who))];
        let (person, hand) = (person(who), Hand::Own);
        let response =
            Response { person, hand, name: "Amina", code: &code, labels: &labels, said: &all };
        let send = async |tx: powerwith_store::Tx| {
            answers::send(&tx, (partnership(), round), &response, &moment).await
        };
        store.with_write_tx("send", send).await.unwrap();
    }
    round
}

/// The same, closed on 19 April.
async fn closed(store: &Store) -> RoundId {
    let round = answered(store).await;
    crate::close_due(store, partnership(), &at("2026-04-19", 202)).await.unwrap();
    round
}

async fn turn(
    store: &Store,
    round: RoundId,
    (who, place): (u8, Place),
    turn: Turn,
) -> Result<(), Stop<No>> {
    let work = async |tx: powerwith_store::Tx| {
        take(&tx, (partnership(), round), (place, person(who)), turn.clone()).await
    };
    store.with_write_tx("mark", work).await
}

fn asks() -> Turn {
    Turn::Ask { why: Why::Name, own_words: OwnWords::kept("She could lose her job.".to_owned()) }
}

fn agrees() -> Turn {
    Turn::Agree { why: Why::Name, own_words: OwnWords::kept("She could lose her job.".to_owned()) }
}

/// Where the sentence is that outs someone.
async fn where_it_outs(store: &Store, round: RoundId) -> Place {
    let stories = seeing::stories_for_everyone(store.read(), (partnership(), round)).await;
    let stories = stories.unwrap();
    let mut found = stories.iter().filter(|(_, told)| told.text.contains(OUTING));
    Place { story: found.next().unwrap().0, sentence: 1 }
}

async fn texts(store: &Store, sql: &str) -> Vec<String> {
    let db = store.read();
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    let mut texts: Vec<String> =
        rows.unwrap().iter().map(|row| row.try_get("", "text").unwrap()).collect();
    texts.sort();
    texts
}

async fn told_now(store: &Store) -> Vec<String> {
    texts(store, "SELECT text FROM told_story WHERE readers = 'everyone'").await
}

async fn kept_now(store: &Store) -> Vec<String> {
    texts(store, "SELECT said AS text FROM answer WHERE part = 'story'").await
}

async fn reading(store: &Store, round: RoundId) -> Reading {
    store::load(store.read(), (partnership(), round)).await.unwrap().unwrap()
}

/// Both say that they have read every story.
async fn both_read(store: &Store, round: RoundId) {
    let work = async |tx: powerwith_store::Tx| {
        let at = (partnership(), round);
        let mut reading = store::load(&*tx, at).await?.unwrap();
        reading.readers.iter_mut().for_each(|reader| reader.has_read = true);
        store::save(&tx, at, Some(&reading)).await
    };
    store.with_write_tx::<_, Fault, _, _>("read", work).await.unwrap();
}

on_both!(
    &crate::testing::steps(),
    a_sentence_that_both_hold_back_is_kept_nowhere,
    async |store: &Store| {
        let round = closed(store).await;
        assert_eq!(reading(store, round).await.until, Day::parse("2026-04-22"));
        let place = where_it_outs(store, round).await;
        turn(store, round, (2, place), asks()).await.unwrap();
        let other = Place { sentence: 0, ..place };
        turn(store, round, (3, other), asks()).await.unwrap();
        turn(store, round, (3, place), agrees()).await.unwrap();
        // Nothing changes before the stories come out.
        out_everything_due(store, &at("2026-04-20", 203)).await.unwrap();
        assert_eq!(reading(store, round).await.out, None);
        assert_eq!((told_now(store).await.len(), kept_now(store).await.len()), (2, 3));
        both_read(store, round).await;
        out_everything_due(store, &at("2026-04-20", 203)).await.unwrap();
        out_everything_due(store, &at("2026-04-20", 204)).await.unwrap();
        assert_eq!(told_now(store).await, ["It hurt. \u{1a} I left.", "We laughed. A lot."]);
        let kept = kept_now(store).await;
        assert!(!kept.iter().any(|text| text.contains("It hurt.")), "{kept:?}");
        assert_eq!(kept.len(), 2, "the others stay as they were told");
        // The log has the reason of what is held back, and no one who asked.
        let marks = store::marks(store.read(), (partnership(), round)).await.unwrap();
        let own_words = OwnWords::kept("She could lose her job.".to_owned());
        let left = Mark { place, why: Why::Name, own_words, by: None, is_agreed: true };
        assert_eq!(marks, [left]);
        let records = records::of_round(store.read(), partnership(), round).await.unwrap();
        let [Record::Stories(out)] = records.as_slice() else { panic!("{records:?}") };
        assert_eq!((out.n_held(), out.day), (1, Day::parse("2026-04-20").unwrap()));
        assert!(!records[0].encode().contains("Ana"));
        assert!(reading(store, round).await.readers.iter().all(|reader| !reader.has_read));
        let late = turn(store, round, (2, other), asks()).await;
        assert!(matches!(late, Err(Stop::Refused(No::Out))), "{late:?}");
    }
);

on_both!(
    &crate::testing::steps(),
    readers_who_do_nothing_keep_the_stories_for_three_days,
    async |store: &Store| {
        let round = closed(store).await;
        let place = where_it_outs(store, round).await;
        turn(store, round, (2, place), asks()).await.unwrap();
        out_everything_due(store, &at("2026-04-21", 203)).await.unwrap();
        assert_eq!(reading(store, round).await.out, None);
        out_everything_due(store, &at("2026-04-22", 203)).await.unwrap();
        assert_eq!(reading(store, round).await.out, Day::parse("2026-04-22"));
        // One of the two alone holds nothing back, and what they asked for is gone.
        assert!(told_now(store).await.iter().any(|text| text.contains(OUTING)));
        assert_eq!(store::marks(store.read(), (partnership(), round)).await.unwrap(), []);
        let records = records::of_round(store.read(), partnership(), round).await.unwrap();
        let text = records[0].encode();
        assert!(text.ends_with("\nended day-came\nheld 0\n"), "{text}");
    }
);

on_both!(
    &crate::testing::steps(),
    a_reader_who_leaves_keeps_nothing_waiting,
    async |store: &Store| {
        let round = closed(store).await;
        let place = where_it_outs(store, round).await;
        turn(store, round, (2, place), asks()).await.unwrap();
        turn(store, round, (3, place), agrees()).await.unwrap();
        let alone = Place { sentence: 0, ..place };
        turn(store, round, (2, alone), asks()).await.unwrap();
        let leave = async |tx: powerwith_store::Tx| {
            let sql = "DELETE FROM member_v1 WHERE person_id = $1";
            let value = [person(2).uuid().into()];
            let delete = Statement::from_sql_and_values(tx.get_database_backend(), sql, value);
            tx.execute_raw(delete).await.unwrap();
            store::forget(&tx, person(2)).await
        };
        store.with_write_tx::<_, Fault, _, _>("leave", leave).await.unwrap();
        out_everything_due(store, &at("2026-04-19", 203)).await.unwrap();
        let now = reading(store, round).await;
        assert_eq!((now.out, now.readers[0].person), (Day::parse("2026-04-19"), None));
        // What both had agreed on is held back all the same.
        assert_eq!(told_now(store).await[0], "It hurt. \u{1a} I left.");
        let text = records::of_round(store.read(), partnership(), round).await.unwrap()[0].encode();
        assert!(text.ends_with("\nended not-two\nheld 1\nbecause name 1\n"), "{text}");
    }
);

on_both!(
    &crate::testing::steps(),
    who_asks_for_something_new_calls_the_other_one_back,
    async |store: &Store| {
        let round = closed(store).await;
        let place = where_it_outs(store, round).await;
        both_read(store, round).await;
        turn(store, round, (2, place), asks()).await.unwrap();
        let has_read: Vec<bool> =
            reading(store, round).await.readers.iter().map(|reader| reader.has_read).collect();
        assert_eq!(has_read, [true, false]);
        // Agreeing does not send anyone back.
        both_read(store, round).await;
        turn(store, round, (3, place), agrees()).await.unwrap();
        assert!(reading(store, round).await.readers.iter().all(|reader| reader.has_read));
        // Nobody else marks anything.
        let stranger = turn(store, round, (4, place), asks()).await;
        assert!(matches!(stranger, Err(Stop::Refused(No::NotAReader))), "{stranger:?}");
    }
);

on_both!(
    &crate::testing::steps(),
    stories_wait_for_nobody_who_said_no_before_the_close,
    async |store: &Store| {
        let round = answered(store).await;
        let no = async |tx: powerwith_store::Tx| {
            let at = (partnership(), round);
            let mut reading = store::load(&*tx, at).await?.unwrap();
            reading.readers[1].word = Word::No;
            store::save(&tx, at, Some(&reading)).await
        };
        store.with_write_tx::<_, Fault, _, _>("say no", no).await.unwrap();
        crate::close_due(store, partnership(), &at("2026-04-19", 202)).await.unwrap();
        let now = reading(store, round).await;
        assert_eq!((now.until, now.out), (None, Day::parse("2026-04-19")));
        let records = records::of_round(store.read(), partnership(), round).await.unwrap();
        assert!(records[0].encode().contains("\nended not-two\nheld 0\n"));
        assert_eq!(told_now(store).await.len(), 2);
    }
);
