//! A whole sealed round through the store, and what must never happen in one.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId, Stop};
use powerwith_store::{SEALED_FILE, SealedStore, Store, StoreContext, on_both, testing::TestStore};
use reflection_rules::{
    answer::{Answer, Audience, ItemAnswer, Said, Story},
    instrument::Form,
    round::{Command, Keeping, Part, Plan, Refusal, Round, RoundId, RoundItem, RoundState, Stage},
    sealed::{Payload, Record, place_of, write},
};
use sea_orm::{ConnectionTrait, Statement};
use sealed_tokens::{
    Bundle, Evaluation, Finding, IssueError, PublicKeys, Request, Secret, Token, check, finalize,
    seal, slots,
};
use small_groups::Floor;

use super::*;
use crate::store::{records, sealed};

pub(super) fn at(day: &str, throw: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse(day).unwrap(), [throw; 32])
}

pub(super) fn person(number: u8) -> PersonId {
    PersonId::random(&at("2026-01-01", number))
}

pub(super) fn partnership() -> PartnershipId {
    PartnershipId::random(&at("2026-01-01", 200))
}

pub(super) const FIRST_DAY: &str = "2026-04-10";
const LAST_DAY: &str = "2026-04-18";

fn plan() -> Plan {
    let items = ["guidelines@1/guide.differences", "guidelines@1/guide.brave"];
    Plan {
        title: "Sealed check-in".to_owned(),
        stage: Some(Stage::Deepening),
        keeping: Keeping::Sealed,
        why: "Why".to_owned(),
        what_happens: "We pick three".to_owned(),
        closes: Day::parse(LAST_DAY),
        answer_due: Day::parse("2026-05-02"),
        floor: Floor::LEAST,
        items: items.map(|item| RoundItem { item: item.parse().unwrap(), is_focus: true }).to_vec(),
        breakdowns: BTreeSet::new(),
        ..Plan::empty()
    }
}

/// Twelve members, of whom the first is a host, and a round that opens.
pub(super) async fn open_round(store: &Store) -> Round {
    let write = async |tx: powerwith_store::Tx| {
        for number in 1..=12 {
            let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, $4, '2026-01-01')";
            let values = [
                partnership().uuid().into(),
                person(number).uuid().into(),
                person(100).uuid().into(),
                i32::from(number == 1).into(),
            ];
            let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
            tx.execute_raw(statement).await.unwrap();
        }
        let moment = at(FIRST_DAY, 201);
        let command = Command::Draft { by: person(1), plan: Box::new(plan()) };
        let at = (store.sealed(), partnership());
        let drafted = crate::carry_out(&tx, at.0, at.1, (command, &moment)).await?;
        let round = drafted[0].round();
        let open = Command::Open { round };
        crate::carry_out(&tx, at.0, at.1, (open, &moment)).await?;
        Ok::<RoundId, Stop<Refusal>>(round)
    };
    let id = store.with_write_tx("open", write).await.unwrap();
    rounds::round(store.read(), partnership(), id).await.unwrap().unwrap()
}

/// A member's device: it holds the secret, and after being let in the tokens.
struct Device {
    secret: Secret,
    tokens: Vec<Token>,
}

pub(super) async fn ask(
    store: &Store,
    round: RoundId,
    (who, secret): (u8, &Secret),
    day: &str,
) -> Result<Vec<u8>, Stop<Refusal>> {
    let request = Request::new(secret, token_round(round), 4);
    let moment = at(day, who);
    let work = async |tx: powerwith_store::Tx| {
        let_in(&tx, (partnership(), round), (person(who), &request), &moment).await
    };
    store.with_write_tx("let in", work).await?;
    let known = Known::find(store.read(), round).await?.unwrap();
    Ok(known.key.evaluate(&request).unwrap().encode())
}

async fn published(store: &Store, round: RoundId) -> PublicKeys {
    let records = records::of_round(store.read(), partnership(), round).await.unwrap();
    let Some(Record::Opened(opened)) = records.first() else { panic!("{records:?}") };
    opened.keys.clone()
}

async fn device(store: &Store, round: RoundId, who: u8) -> Device {
    let secret = Secret::from_bytes([who; 16]);
    let reply = ask(store, round, (who, &secret), FIRST_DAY).await.unwrap();
    let keys = published(store, round).await;
    let tokens = finalize(&secret, &keys, &Evaluation::decode(&reply).unwrap()).unwrap();
    Device { secret, tokens }
}

fn chosen(point: u8) -> Payload {
    let answers = BTreeMap::from([(Form::Extent5, Answer::Single(Said::Point(point)))]);
    Payload { said: ItemAnswer::new(answers).unwrap(), ..Payload::default() }
}

fn told(text: &str, audience: Audience) -> Payload {
    let story = Story::new(text, audience).unwrap().unwrap();
    let answers = BTreeMap::from([(Form::Story, Answer::Story(story))]);
    let signed = (audience == Audience::Named).then(|| "Amina".to_owned());
    Payload { said: ItemAnswer::new(answers).unwrap(), signed, ..Payload::default() }
}

impl Device {
    /// The envelopes of one response: a point for each item, and a story to the first.
    fn response(
        &self,
        known: &Known,
        (version, point, story): (u32, u8, Option<&Payload>),
    ) -> Vec<u8> {
        let one = |slot: sealed_tokens::Slot| {
            let (item_idx, part) = place_of(slot);
            let payload = match (part, item_idx) {
                (Part::Scales, _) => chosen(point),
                (Part::Story, 0) => story.cloned().unwrap_or_default(),
                (Part::Story, _) => Payload::default(),
            };
            let bytes = write(&known.items[item_idx].1, part, &payload);
            let token = &self.tokens[usize::from(slot.number())];
            let place = (known.key.round(), slot);
            seal(&self.secret, place, token, (version, &bytes)).unwrap().encode()
        };
        slots(known.key.n_slots()).flat_map(one).collect()
    }
}

async fn known(store: &Store, round: RoundId) -> Known {
    Known::find(store.read(), round).await.unwrap().unwrap()
}

pub(super) async fn close(store: &Store) {
    crate::close_due(store, partnership(), &at("2026-04-20", 202)).await.unwrap();
}

fn today() -> Day {
    Day::parse(FIRST_DAY).unwrap()
}

pub(super) async fn count(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = Statement::from_string(store.read().get_database_backend(), sql);
    store.read().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

on_both!(
    &crate::testing::steps(),
    a_sealed_round_is_answered_counted_and_checked,
    async |store: &Store| {
        let round = open_round(store).await;
        let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
        let mut codes = Vec::new();
        for who in 1..=11 {
            let device = device(store, round.id, who).await;
            let story = match who {
                1 => Some(told("for all to read", Audience::Everyone)),
                2 => Some(told("for me alone, really", Audience::OnlyMe)),
                3 => Some(told("with my name", Audience::Named)),
                _ => None,
            };
            let first = device.response(&known, (1, 2, story.as_ref()));
            let receipts = take((&known, file), &first, today()).await.unwrap();
            assert_eq!(receipts.len(), 4);
            // The same again gets the same receipts, and a change takes its place.
            let again = take((&known, file), &first, today()).await.unwrap();
            assert_eq!(again, receipts);
            let change = device.response(&known, (2, 4, story.as_ref()));
            take((&known, file), &change, today()).await.unwrap();
            let older = take((&known, file), &first, today()).await;
            assert!(matches!(older, Err(NotTaken::Older { stored: 2 })), "{older:?}");
            codes.push(device.secret);
        }
        // Nothing of it is in the main database.
        assert_eq!((count(store, "answer").await, count(store, "took_part").await), (0, 0));
        crate::close_due(store, partnership(), &at("2026-04-19", 203)).await.unwrap();
        let still = rounds::round(store.read(), partnership(), round.id).await.unwrap();
        assert_eq!(still.unwrap().state, RoundState::Open);
        close(store).await;
        close(store).await;
        settle(store).await.unwrap();
        let now = rounds::round(store.read(), partnership(), round.id).await.unwrap();
        let now = now.unwrap();
        assert_eq!((now.state, now.n_took_part), (RoundState::Closed, Some(11)));
        assert_eq!((count(store, "round_release").await, count(store, "told_story").await), (1, 2));
        let records = records::of_round(store.read(), partnership(), round.id).await.unwrap();
        assert_eq!(
            records.iter().map(Record::kind).collect::<Vec<_>>(),
            ["round.opened", "round.closed", "round.key"]
        );
        let found = sealed::find(store.read(), partnership(), round.id).await.unwrap().unwrap();
        let bundle = Bundle::decode(found.bundle.unwrap().as_bytes()).unwrap();
        let counts = bundle.published().counts;
        assert_eq!((counts.eligible, counts.issued, counts.received), (12, 11, 44));
        assert_eq!(bundle.published().public, published(store, round.id).await);
        let Record::Closed(closed) = &records[1] else { panic!() };
        assert_eq!((closed.root, closed.counts), (bundle.published().root, counts));
        for secret in &codes {
            assert_eq!(check(&bundle, secret), Finding::Counted { n_answers: 4 });
        }
        assert_eq!(check(&bundle, &Secret::from_bytes([99; 16])), Finding::NotListed);
        // The story for its writer alone is gone; its receipt stays in the list.
        assert_eq!(file.of_round(token_round(round.id).0).await.unwrap().len(), 43);
        let late = take((&known, file), b"", today()).await;
        assert!(late.is_err());
    }
);

on_both!(
    &crate::testing::steps(),
    one_person_has_one_right_however_often_they_ask,
    async |store: &Store| {
        let round = open_round(store).await;
        let tasks: Vec<_> = (0..64_u8)
            .map(|task| {
                let (store, id) = (store.clone(), round.id);
                // Half of them ask with one secret, half with another.
                let secret = Secret::from_bytes([task % 2; 16]);
                tokio::spawn(
                    async move { (task % 2, ask(&store, id, (1, &secret), FIRST_DAY).await) },
                )
            })
            .collect();
        let mut replies = BTreeSet::new();
        let mut n_refused = 0;
        for task in tasks {
            match task.await.unwrap() {
                (secret, Ok(reply)) => drop(replies.insert((secret, reply))),
                (_, Err(Stop::Refused(Refusal::LetInAlready))) => n_refused += 1,
                (_, other) => panic!("{other:?}"),
            }
        }
        assert_eq!((replies.len(), n_refused), (1, 32));
        assert_eq!(count(store, "sealed_issue").await, 1);
    }
);

on_both!(
    &crate::testing::steps(),
    nobody_is_let_in_with_what_another_asked_with,
    async |store: &Store| {
        let round = open_round(store).await;
        let secret = Secret::from_bytes([9; 16]);
        ask(store, round.id, (1, &secret), FIRST_DAY).await.unwrap();
        let other = ask(store, round.id, (2, &secret), FIRST_DAY).await;
        assert!(matches!(other, Err(Stop::Refused(Refusal::LetInAlready))), "{other:?}");
        assert_eq!(count(store, "sealed_issue").await, 1);
    }
);

on_both!(&crate::testing::steps(), sixty_four_sends_at_once_count_once, async |store: &Store| {
    let round = open_round(store).await;
    let known = Arc::new(known(store, round.id).await);
    let device = device(store, round.id, 1).await;
    let tasks: Vec<_> = (0..64_u32)
        .map(|task| {
            let bytes =
                device.response(&known, (1 + task % 8, 1 + u8::try_from(task % 5).unwrap(), None));
            let (known, file) = (Arc::clone(&known), store.sealed().unwrap().clone());
            tokio::spawn(async move { take((&known, &file), &bytes, today()).await.is_ok() })
        })
        .collect();
    let mut n_taken = 0;
    for task in tasks {
        n_taken += usize::from(task.await.unwrap());
    }
    assert!(n_taken > 0);
    let rows = store.sealed().unwrap().of_round(known.key.round().0).await.unwrap();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows.iter().map(|row| row.version).collect::<BTreeSet<_>>().len(), 1);
    close(store).await;
    let now = rounds::round(store.read(), partnership(), round.id).await.unwrap();
    assert_eq!(now.unwrap().n_took_part, Some(1));
});

on_both!(
    &crate::testing::steps(),
    no_answer_that_was_acknowledged_is_lost_at_the_close,
    async |store: &Store| {
        let round = open_round(store).await;
        let known = Arc::new(known(store, round.id).await);
        let mut tasks = Vec::new();
        for who in 1..=12 {
            let bytes = device(store, round.id, who).await.response(&known, (1, 3, None));
            let (known, file) = (Arc::clone(&known), store.sealed().unwrap().clone());
            tasks.push(tokio::spawn(async move { take((&known, &file), &bytes, today()).await }));
        }
        close(store).await;
        let mut n_taken = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => n_taken += 1,
                Err(NotTaken::Ended) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        let now = rounds::round(store.read(), partnership(), round.id).await.unwrap();
        assert_eq!(now.unwrap().n_took_part, Some(n_taken));
    }
);

on_both!(
    &crate::testing::steps(),
    whoever_leaves_stays_in_the_sums_and_nowhere_else,
    async |store: &Store| {
        let round = open_round(store).await;
        let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
        for who in 1..=6 {
            let bytes = device(store, round.id, who).await.response(&known, (1, 3, None));
            take((&known, file), &bytes, today()).await.unwrap();
        }
        let leave = async |tx: powerwith_store::Tx| {
            let sql = "DELETE FROM member_v1 WHERE person_id = $1";
            let value = [person(1).uuid().into()];
            let delete = Statement::from_sql_and_values(tx.get_database_backend(), sql, value);
            tx.execute_raw(delete).await.unwrap();
            sealed::forget(&tx, person(1)).await
        };
        store.with_write_tx("leave", leave).await.unwrap();
        assert_eq!(count(store, "sealed_issue").await, 5);
        close(store).await;
        let found = sealed::find(store.read(), partnership(), round.id).await.unwrap().unwrap();
        let bundle = Bundle::decode(found.bundle.unwrap().as_bytes()).unwrap();
        let counts = bundle.published().counts;
        assert_eq!((counts.eligible, counts.issued), (12, 6));
        assert_eq!(bundle.flaw(), None);
    }
);

on_both!(
    &crate::testing::steps(),
    after_the_last_day_no_one_is_let_in_but_the_same_request_works,
    async |store: &Store| {
        let round = open_round(store).await;
        let secret = Secret::from_bytes([1; 16]);
        let first = ask(store, round.id, (1, &secret), LAST_DAY).await.unwrap();
        assert_eq!(ask(store, round.id, (1, &secret), "2026-04-19").await.unwrap(), first);
        let late = ask(store, round.id, (2, &secret), "2026-04-19").await;
        assert!(matches!(late, Err(Stop::Refused(Refusal::NotOpen { .. }))));
        let known = known(store, round.id).await;
        let device = device(store, round.id, 1).await;
        let bytes = device.response(&known, (1, 3, None));
        let day = |day| Day::parse(day).unwrap();
        take((&known, store.sealed().unwrap()), &bytes, day("2026-04-19")).await.unwrap();
        let late = take((&known, store.sealed().unwrap()), &bytes, day("2026-04-20")).await;
        assert!(matches!(late, Err(NotTaken::Ended)));
    }
);

/// Changes a row of the main database behind the program's back.
async fn meddle(store: &Store, sql: &str) {
    let work = async |tx: powerwith_store::Tx| {
        tx.execute_unprepared(sql).await.unwrap();
        Ok::<(), Fault>(())
    };
    store.with_write_tx("meddle", work).await.unwrap();
}

on_both!(
    &crate::testing::steps(),
    an_audit_counts_again_and_finds_what_was_changed,
    async |store: &Store| {
        let round = open_round(store).await;
        let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
        for who in 1..=11 {
            let story = (who == 2).then(|| told("for me alone", Audience::OnlyMe));
            let point = if who < 9 { 4 } else { 2 };
            let bytes =
                device(store, round.id, who).await.response(&known, (1, point, story.as_ref()));
            take((&known, file), &bytes, today()).await.unwrap();
        }
        assert!(matches!(audit(store, round.id).await, Err(NotRight::Open)));
        close(store).await;
        settle(store).await.unwrap();
        let found = audit(store, round.id).await.unwrap();
        assert_eq!((found.n_envelopes, found.n_deleted), (43, 1));
        let no_round = audit(store, RoundId::new(&at(FIRST_DAY, 9))).await;
        assert!(matches!(no_round, Err(NotRight::NoRound)));
        // An answer is taken out of the file.
        let rows = file.of_round(known.key.round().0).await.unwrap();
        let gone = rows.iter().find(|row| row.slot == 2).unwrap();
        file.settle(known.key.round().0, &[(gone.slot, gone.tag)]).await.unwrap();
        let found = audit(store, round.id).await.unwrap_err();
        assert!(matches!(found, NotRight::Gone(3)), "{found:?}");
    }
);

on_both!(
    &crate::testing::steps(),
    an_audit_finds_results_that_are_not_the_sum,
    async |store: &Store| {
        let round = open_round(store).await;
        let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
        for who in 1..=11 {
            let bytes = device(store, round.id, who).await.response(&known, (1, 4, None));
            take((&known, file), &bytes, today()).await.unwrap();
        }
        close(store).await;
        audit(store, round.id).await.unwrap();
        meddle(
            store,
            "UPDATE sealed_round SET bundle = REPLACE(bundle, 'eligible 12', 'eligible 13')",
        )
        .await;
        // The list carries its own sum.
        assert!(matches!(audit(store, round.id).await, Err(NotRight::Fault(_))));
        meddle(
            store,
            "UPDATE sealed_round SET bundle = REPLACE(bundle, 'eligible 13', 'eligible 12')",
        )
        .await;
        audit(store, round.id).await.unwrap();
        without_triggers(store).await;
        meddle(store, "UPDATE log_body SET said = REPLACE(said, 'issued 11', 'issued 12')").await;
        let found = audit(store, round.id).await.unwrap_err();
        assert!(matches!(found, NotRight::OtherList), "{found:?}");
        meddle(store, "UPDATE log_body SET said = REPLACE(said, 'issued 12', 'issued 11')").await;
        // The round shows something else than what was counted at its close.
        meddle(store, "UPDATE round SET floor_people = 12").await;
        let found = audit(store, round.id).await.unwrap_err();
        assert!(matches!(found, NotRight::OtherSum), "{found:?}");
    }
);

#[tokio::test]
async fn what_is_not_a_whole_response_is_not_taken_and_leaves_nothing() {
    let test = TestStore::sqlite(&crate::testing::steps()).await;
    let store = &test.store;
    let round = open_round(store).await;
    let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
    let (one, other) = (device(store, round.id, 1).await, device(store, round.id, 2).await);
    let whole = one.response(&known, (1, 3, None));
    let refuse = async |bytes: &[u8]| take((&known, file), bytes, today()).await.unwrap_err();
    for bytes in [&whole[..0], &whole[..3 * 1024], &whole[..4000], &whole[1024..]] {
        assert!(matches!(refuse(bytes).await, NotTaken::Malformed));
    }
    let twice = [&whole[..1024], &whole[..3 * 1024]].concat();
    assert!(matches!(refuse(&twice).await, NotTaken::Malformed));
    let mut flipped = whole.clone();
    flipped[217] ^= 1;
    let refused = refuse(&flipped).await;
    assert!(matches!(refused, NotTaken::Refused(sealed_tokens::Refused::Signature)), "{refused:?}");
    // Someone else's tokens under one's own tags.
    let stolen = Device { secret: one.secret.clone(), tokens: other.tokens.clone() };
    let refused = refuse(&stolen.response(&known, (1, 3, None))).await;
    assert!(matches!(refused, NotTaken::Refused(sealed_tokens::Refused::Token)), "{refused:?}");
    // A token for one place at another.
    let mut moved = one.tokens.clone();
    moved.swap(0, 2);
    let moved = Device { secret: one.secret.clone(), tokens: moved };
    assert!(matches!(refuse(&moved.response(&known, (1, 3, None))).await, NotTaken::Refused(_)));
    // An answer that no form of ours gives.
    let odd = seal(
        &one.secret,
        (known.key.round(), slots(1).next().unwrap()),
        &one.tokens[0],
        (1, b"1\nextent5=9"),
    )
    .unwrap()
    .encode();
    let odd = [&odd[..], &whole[1024..]].concat();
    assert!(matches!(refuse(&odd).await, NotTaken::Answer { slot: 0, .. }));
    assert_eq!(file.of_round(known.key.round().0).await.unwrap(), []);
    take((&known, file), &whole, today()).await.unwrap();
    test.end().await;
}

#[tokio::test]
async fn a_reply_by_another_key_than_the_published_one_is_noticed() {
    let test = TestStore::sqlite(&crate::testing::steps()).await;
    let round = open_round(&test.store).await;
    let secret = Secret::from_bytes([1; 16]);
    let request = Request::new(&secret, token_round(round.id), 4);
    let marked = RoundKey::from_seed([66; 32], token_round(round.id), 4);
    let reply = marked.evaluate(&request).unwrap();
    let published = published(&test.store, round.id).await;
    assert_eq!(finalize(&secret, &published, &reply).unwrap_err(), IssueError::WrongKey(0));
    test.end().await;
}

#[tokio::test]
async fn no_id_of_a_member_is_in_the_file() {
    let test = TestStore::sqlite(&crate::testing::steps()).await;
    let store = &test.store;
    let round = open_round(store).await;
    let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
    for who in 1..=12 {
        let bytes = device(store, round.id, who).await.response(&known, (1, 3, None));
        take((&known, file), &bytes, today()).await.unwrap();
    }
    let bytes = std::fs::read(test.folder().join(SEALED_FILE)).unwrap();
    let has = |part: &[u8]| bytes.windows(part.len()).any(|found| found == part);
    // The round is in it, so the search can find.
    assert!(has(round.id.uuid().as_bytes()));
    for who in 1..=12 {
        let id = person(who).uuid();
        assert!(!has(id.as_bytes()) && !has(id.to_string().as_bytes()));
        assert!(!has(id.simple().to_string().as_bytes()));
    }
    assert!(!has(partnership().uuid().as_bytes()));
    test.end().await;
}

#[tokio::test]
async fn without_the_file_no_sealed_round_opens() {
    let test = TestStore::sqlite(&crate::testing::steps()).await;
    let store = &test.store;
    let open = async |tx: powerwith_store::Tx| {
        let round = Round {
            id: RoundId::new(&at(FIRST_DAY, 1)),
            plan: plan(),
            state: RoundState::Open,
            made_by: None,
            opened: None,
            closed: None,
            close_agreed: None,
            n_took_part: None,
            labels: Vec::new(),
        };
        begin(&tx, None::<&SealedStore>, partnership(), (&round, &at(FIRST_DAY, 1))).await
    };
    assert!(store.with_write_tx("open", open).await.is_err());
    assert_eq!(count(store, "log_entry").await, 0);
    test.end().await;
}

/// Takes the guard of what entries say away, as someone can who owns the database.
async fn without_triggers(store: &Store) {
    let sql = if store.is_sqlite() {
        "DROP TRIGGER log_body_not_changed"
    } else {
        "DROP TRIGGER log_body_kept ON log_body"
    };
    meddle(store, sql).await;
}

on_both!(
    &crate::testing::steps(),
    what_is_written_down_about_a_round_is_not_changed_any_more,
    async |store: &Store| {
        open_round(store).await;
        for sql in [
            "UPDATE log_body SET said = 'something else'",
            "UPDATE log_entry SET kind = 'something else'",
            "DELETE FROM log_entry",
        ] {
            let work = async |tx: powerwith_store::Tx| {
                tx.execute_unprepared(sql).await.map(drop).store("meddle")
            };
            assert!(store.with_write_tx("meddle", work).await.is_err(), "{sql}");
        }
    }
);

#[test]
fn who_can_know_what_is_said_in_at_most_sixty_words() {
    for speech in [Speech::English, Speech::Spanish] {
        let words = crate::words(speech);
        for said in [say!(words, "card-sealed-text"), say!(words, "card-kept-text")] {
            let n_words = said.split_whitespace().count();
            assert!((20..=60).contains(&n_words), "{n_words} words: {said}");
        }
    }
}

/// Asks two members to read first, as if it had been done before the round opened.
async fn with_first_readers(store: &Store, round: RoundId) {
    let write = async |tx: powerwith_store::Tx| {
        let here = || vec![partnership().uuid().into(), round.uuid().into()];
        let sql = "INSERT INTO first_reading (partnership_id, round_id) VALUES ($1, $2)";
        let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, here());
        tx.execute_raw(insert).await.unwrap();
        for (position, who) in [(0, 5), (1, 6)] {
            let sql = "INSERT INTO first_reader (partnership_id, round_id, position, person_id, \
                       partner, word, has_read) VALUES ($1, $2, $3, $4, $5, 'yes', 0)";
            let reader =
                [position.into(), person(who).uuid().into(), format!("partner-{who}").into()];
            let values: Vec<sea_orm::Value> = here().into_iter().chain(reader).collect();
            let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
            tx.execute_raw(insert).await.unwrap();
        }
        Ok::<(), Fault>(())
    };
    store.with_write_tx("ask first readers", write).await.unwrap();
}

/// Marks the second sentence of the story that begins so, as if both had agreed.
async fn both_hold_back(store: &Store, begins: &str) {
    let write = async |tx: powerwith_store::Tx| {
        let sql = "INSERT INTO first_mark (partnership_id, round_id, story, sentence, why, \
                   own_words, is_agreed) SELECT partnership_id, round_id, position, 1, 'name', \
                   '', 1 FROM told_story WHERE text LIKE $1";
        let values = [format!("{begins}%").into()];
        let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        assert_eq!(tx.execute_raw(insert).await.unwrap().rows_affected(), 1);
        Ok::<(), Fault>(())
    };
    store.with_write_tx("agree", write).await.unwrap();
}

on_both!(
    &crate::testing::steps(),
    a_story_with_a_held_sentence_leaves_the_file_and_an_audit_still_fits,
    async |store: &Store| {
        let round = open_round(store).await;
        with_first_readers(store, round.id).await;
        let (known, file) = (known(store, round.id).await, store.sealed().unwrap());
        for who in 1..=11 {
            let story = match who {
                1 => Some(told("It hurt. Ana did it.", Audience::Everyone)),
                2 => Some(told("Only for me. Ana did it.", Audience::OnlyMe)),
                3 => Some(told("It was fine.", Audience::Everyone)),
                _ => None,
            };
            let bytes = device(store, round.id, who).await;
            let bytes = bytes.response(&known, (1, 3, story.as_ref()));
            take((&known, file), &bytes, today()).await.unwrap();
        }
        close(store).await;
        let before = audit(store, round.id).await.unwrap();
        both_hold_back(store, "It hurt.").await;
        // The day comes, and many visits see it at once.
        let tasks: Vec<_> = (0..8_u8)
            .map(|throw| {
                let store = store.clone();
                tokio::spawn(async move {
                    let moment = at("2026-04-23", throw);
                    crate::first_readers::out_everything_due(&store, &moment).await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        // Settling later has nothing more to do.
        settle(store).await.unwrap();
        let records = records::of_round(store.read(), partnership(), round.id).await.unwrap();
        let kinds: Vec<_> = records.iter().map(Record::kind).collect();
        assert_eq!(kinds, ["round.opened", "round.closed", "round.key", "round.stories"]);
        assert!(records[3].encode().ends_with("ended day-came\nheld 1\nbecause name 1\n"));
        let after = audit(store, round.id).await.unwrap();
        assert_eq!((after.n_envelopes, after.n_deleted), (42, 2));
        assert_eq!(after.shown, before.shown);
        let rows = file.of_round(token_round(round.id).0).await.unwrap();
        let has = |text: &str| {
            rows.iter().any(|row| row.bytes.windows(text.len()).any(|part| part == text.as_bytes()))
        };
        assert!(has("It was fine.") && !has("Ana did it."));
    }
);
