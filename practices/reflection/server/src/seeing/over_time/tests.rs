//! What rounds beside each other show, on both databases.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Fault, Millis, Moment, PartnershipId, PersonId};
use powerwith_store::{Store, Tx, on_both};
use reflection_rules::{
    answer::{Answer, ItemAnswer, Said},
    instrument::{Form, ItemRef},
    round::{Breakdown, Label, Part, Plan, Round, RoundId, RoundItem, RoundState},
};
use sea_orm::{ConnectionTrait, Statement};
use small_groups::{Outcome, Reason, Release, Shown};

use super::{ROUNDS_BACK, before, forget, open};
use crate::{
    seeing::{count_hash, release, shown, store},
    store::{
        answers::{KeptAnswer, OnPaper},
        instruments, roster, rounds,
    },
};

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(0), Day::parse("2026-01-01").unwrap(), [seed; 32])
}

fn partnership() -> PartnershipId {
    PartnershipId::random(&moment(200))
}

fn person(number: u8) -> PersonId {
    PersonId::random(&moment(number))
}

fn key(number: u8) -> String {
    person(number).uuid().to_string()
}

fn item() -> ItemRef {
    "guidelines@1/guide.differences".parse().unwrap()
}

/// The families are group 100, the agencies 101.
fn round(number: u8) -> Round {
    let label =
        |number: u8| Label { kind: Breakdown::Groups, key: key(number), name: number.to_string() };
    Round {
        id: RoundId::random(&moment(number)),
        plan: Plan {
            title: format!("Round {number}"),
            breakdowns: BTreeSet::from([Breakdown::Groups]),
            items: vec![RoundItem { item: item(), is_focus: true }],
            ..Plan::empty()
        },
        state: RoundState::Closed,
        made_by: None,
        opened: None,
        closed: Day::parse(&format!("2026-04-{number:02}")),
        close_agreed: None,
        n_took_part: Some(20),
        labels: vec![label(100), label(101)],
    }
}

/// Twelve families and eight people of agencies, who answer the same in every round.
fn answers() -> Vec<KeptAnswer> {
    let one = |n: u8| KeptAnswer {
        item: item(),
        part: Part::Scales,
        said: ItemAnswer::new(BTreeMap::from([(
            Form::Extent5,
            Answer::Single(Said::Point(1 + n % 3 * 2)),
        )]))
        .unwrap(),
        group_label: Some(key(if n < 12 { 100 } else { 101 })),
        partner_label: None,
        signed: None,
    };
    (0..20).map(one).collect()
}

async fn join(store: &Store, people: impl Iterator<Item = u8>) {
    let people: Vec<u8> = people.collect();
    let write = async |tx: Tx| {
        let add = async |sql: &str, values: Vec<sea_orm::Value>| {
            let backend = tx.get_database_backend();
            tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.unwrap();
        };
        let at: sea_orm::Value = partnership().uuid().into();
        for who in &people {
            let person_id: sea_orm::Value = person(*who).uuid().into();
            let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 0, '2026-01-01')";
            add(sql, vec![at.clone(), person_id.clone(), person(110).uuid().into()]).await;
            let group = if *who < 12 { 100 } else { 101 };
            let sql = "INSERT INTO member_group_v1 VALUES ($1, $2, $3)";
            add(sql, vec![at.clone(), person_id, person(group).uuid().into()]).await;
        }
        Ok::<(), Fault>(())
    };
    store.with_write_tx("join", write).await.unwrap();
}

/// Leaves and is deleted.
async fn leave(store: &Store, who: u8) {
    let work = async |tx: Tx| {
        let backend = tx.get_database_backend();
        let sql = "DELETE FROM member_v1 WHERE person_id = $1";
        let values = [person(who).uuid().into()];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.unwrap();
        forget(&tx, person(who)).await
    };
    store.with_write_tx("leave", work).await.unwrap();
}

async fn close(store: &Store, number: u8) -> Release {
    let round = round(number);
    let write = async |tx: Tx| {
        rounds::save(&tx, partnership(), &round).await?;
        let at = (&round, OnPaper::None, &moment(number));
        release(&tx, partnership(), at, &answers()).await
    };
    store.with_write_tx("close", write).await.unwrap();
    let found = store::load_release(store.read(), (partnership(), round.id)).await.unwrap();
    found.unwrap().release
}

fn all_of_us(release: &Release) -> &Outcome<Shown> {
    release.item(&format!("{}.extent5", item())).unwrap().total()
}

fn is_held(release: &Release, group: u8) -> bool {
    let mut groups = release.item(&format!("{}.extent5", item())).unwrap().groups();
    let (_, outcome) = groups.find(|(found, _)| found.name == key(group)).unwrap();
    outcome.held() == Some(&Reason::FewCameOrWent)
}

on_both!(
    &crate::testing::steps(),
    a_result_beside_an_earlier_one_does_not_tell_about_the_one_who_joined,
    async |store: &Store| {
        join(store, 0..20).await;
        let first = close(store, 1).await;
        assert_eq!(all_of_us(&close(store, 2).await), all_of_us(&first), "no one joined");
        join(store, 20..21).await;
        let third = close(store, 3).await;
        assert_ne!(all_of_us(&third), all_of_us(&first), "in words now");
        assert!(is_held(&third, 101) && !is_held(&third, 100));
        join(store, 21..25).await;
        let fourth = close(store, 4).await;
        assert_eq!(all_of_us(&fourth), all_of_us(&first), "five joined since the first round");
        assert!(!is_held(&fourth, 101));
    }
);

on_both!(
    &crate::testing::steps(),
    who_left_and_was_deleted_still_counts_as_one_who_left,
    async |store: &Store| {
        join(store, 0..20).await;
        let first = close(store, 1).await;
        leave(store, 15).await;
        let second = close(store, 2).await;
        assert_ne!(all_of_us(&second), all_of_us(&first));
        assert!(is_held(&second, 101));
        let sql = "SELECT COUNT(*) AS n FROM round_member WHERE person_id = $1";
        let values = [person(15).uuid().into()];
        let db = store.read();
        let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
        let row = db.query_one_raw(statement).await.unwrap().unwrap();
        assert_eq!(row.try_get::<i64>("", "n").unwrap(), 0, "their id is gone");
    }
);

on_both!(
    &crate::testing::steps(),
    who_answered_and_left_before_the_close_is_shielded_in_the_next_round,
    async |store: &Store| {
        join(store, 0..21).await;
        let first = round(1);
        let begin = async |tx: Tx| {
            rounds::save(&tx, partnership(), &first).await?;
            let roster = roster::everyone(&*tx, partnership()).await?;
            open(&tx, (partnership(), first.id), &roster).await
        };
        store.with_write_tx("open", begin).await.unwrap();
        leave(store, 20).await;
        let first = close(store, 1).await;
        let second = close(store, 2).await;
        assert_ne!(all_of_us(&second), all_of_us(&first), "in words now");
        assert!(is_held(&second, 101) && !is_held(&second, 100));
    }
);

on_both!(
    &crate::testing::steps(),
    what_was_held_back_over_time_is_counted_again_the_same,
    async |store: &Store| {
        join(store, 0..20).await;
        close(store, 1).await;
        join(store, 20..21).await;
        close(store, 2).await;
        let (db, round) = (store.read(), round(2));
        let at = (partnership(), round.id);
        let (shown, bounds) = shown(db, at).await.unwrap().unwrap();
        let asked = instruments::asked(db, partnership(), &round.plan.items).await.unwrap();
        let items: Vec<_> =
            asked.into_iter().map(|asked| (asked.name, asked.item.into_owned())).collect();
        let again = |bounds| count_hash((&round, bounds), &items, &answers()).unwrap();
        assert_eq!(again(bounds), shown);
        assert_ne!(again(small_groups::Bounds::default()), shown);
    }
);

on_both!(
    &crate::testing::steps(),
    lists_of_people_are_kept_for_five_rounds_and_no_longer,
    async |store: &Store| {
        join(store, 0..20).await;
        for number in 1..=7 {
            close(store, number).await;
        }
        let (db, last) = (store.read(), round(7));
        let sql = "SELECT COUNT(DISTINCT round_id) AS n FROM round_member";
        let statement = Statement::from_string(db.get_database_backend(), sql);
        let row = db.query_one_raw(statement).await.unwrap().unwrap();
        assert_eq!(row.try_get::<i64>("", "n").unwrap(), 5);
        let before = before(db, (partnership(), last.id), last.closed.unwrap()).await.unwrap();
        let titles: Vec<&str> = before.iter().map(|round| round.title.as_str()).collect();
        assert_eq!(titles, ["Round 6", "Round 5", "Round 4", "Round 3", "Round 2"]);
        assert_eq!(u64::try_from(before.len()).unwrap(), ROUNDS_BACK);
    }
);
