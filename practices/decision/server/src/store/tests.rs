//! What the store promises, on both databases.

mod stories;

use std::collections::BTreeSet;

use decision_rules::{
    open_log::logged,
    proposal::{Command, Given, Proposal, Stage, Voice, Wish, apply},
};
use powerwith_core::{Fault, PersonId, Stop, Subject};
use powerwith_store::{Migration, Store, Tx, on_both};
use proptest::prelude::*;
use sea_orm::{ConnectionTrait, Statement};
use stories::*;

use super::{
    change::{self, No},
    proposals, state,
};

/// The views that the partnership practice publishes, as plain tables.
const PARTNERSHIP: Migration = Migration {
    practice: "partnership",
    number: 1,
    sql: "CREATE TABLE partner_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL, since_day TEXT);",
};

fn steps() -> Vec<Migration> {
    let log = powerwith_log::MIGRATIONS.iter().copied();
    crate::MIGRATIONS.iter().copied().chain(log).chain([PARTNERSHIP]).collect()
}

async fn run(store: &Store, sql: &str, values: Vec<sea_orm::Value>) {
    let backend = store.read().get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let work = async |tx: Tx| -> Result<(), Fault> {
        tx.execute_raw(statement.clone()).await.map_err(|error| Fault::caused("run", error))?;
        Ok(())
    };
    store.with_write_tx("run", work).await.unwrap();
}

/// Puts the people of the stories into the store.
async fn settle(store: &Store) {
    let here = here().uuid();
    let told = Story::new(1);
    for (person, member) in &told.members {
        let sql = "INSERT INTO member_v1 (partnership_id, person_id, partner_id, is_host) \
                   VALUES ($1, $2, $3, $4)";
        let values = vec![
            here.into(),
            person.uuid().into(),
            member.partner.uuid().into(),
            i32::from(member.is_host).into(),
        ];
        run(store, sql, values).await;
    }
    for number in 1..=3 {
        let sql = "INSERT INTO partner_v1 (partnership_id, id, name) VALUES ($1, $2, $3)";
        let name = format!("Partner {number}");
        run(store, sql, vec![here.into(), partner(number).uuid().into(), name.into()]).await;
    }
}

async fn begin(store: &Store, plan: decision_rules::proposal::Plan) -> Proposal {
    let moment = moment(1, 1);
    let work =
        async |tx: Tx| change::begin(&tx, here(), (person(PROPOSER), plan.clone()), &moment).await;
    let id = store.with_write_tx("begin", work).await.unwrap();
    proposals::load(store.read(), here(), id).await.unwrap().unwrap()
}

async fn wish(
    store: &Store,
    proposal: &Proposal,
    (by, wish): (u8, Wish),
    on: i32,
) -> Result<Proposal, Stop<No>> {
    let seed = u8::try_from(proposal.n_events % 200).unwrap();
    let moment = moment(on, seed.wrapping_add(by).wrapping_add(40));
    let command = Command::Wish { by: person(by), wish };
    let work = async |tx: Tx| {
        change::carry_out_untold(&tx, (here(), proposal.id), (command.clone(), &moment)).await
    };
    store.with_write_tx("wish", work).await.map(|(after, _)| after)
}

on_both!(&steps(), a_proposal_is_found_as_it_was_kept, async |store: &Store| {
    settle(store).await;
    let mut plan = plan();
    plan.about = Some("word:00000000-0000-0000-0000-000000000007".parse::<Subject>().unwrap());
    let begun = begin(store, plan).await;
    assert_eq!(begun.stage, Stage::Draft);
    let moved = (PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let after = wish(store, &begun, moved, 1).await.unwrap();
    let found = proposals::load(store.read(), here(), begun.id).await.unwrap();
    assert_eq!(found, Some(after.clone()));
    let listed = proposals::on_their_way(store.read(), here()).await.unwrap();
    assert_eq!(listed, std::slice::from_ref(&after));
    let elsewhere = powerwith_core::PartnershipId::random(&moment(1, 99));
    assert_eq!(proposals::load(store.read(), elsewhere, begun.id).await.unwrap(), None);
});

on_both!(&steps(), every_step_that_others_see_is_in_the_open_log, async |store: &Store| {
    settle(store).await;
    let begun = begin(store, plan()).await;
    assert!(proposals::entries(store.read(), (here(), begun.id)).await.unwrap().is_empty());
    let moved = (PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let after = wish(store, &begun, moved, 1).await.unwrap();
    let named = (PROPOSER, Wish::NameSeat { group: text("families") });
    wish(store, &after, named, 1).await.unwrap();
    let entries = proposals::entries(store.read(), (here(), begun.id)).await.unwrap();
    assert_eq!(entries, vec![0_u64, 1]);
    let last = powerwith_log::entry(store.read(), here(), 1).await.unwrap().unwrap();
    assert_eq!(last.entry.kind.as_str(), "seat.named");
    assert_eq!(last.entry.refs, BTreeSet::from([0]));
});

on_both!(&steps(), seats_stand_beside_their_proposal_for_others_to_read, async |store: &Store| {
    settle(store).await;
    let begun = begin(store, plan()).await;
    let moved = (PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let after = wish(store, &begun, moved, 1).await.unwrap();
    let named = (PROPOSER, Wish::NameSeat { group: text("families") });
    let after = wish(store, &after, named, 1).await.unwrap();
    let seat = *after.seats.keys().next().unwrap();
    assert_eq!(seats(store).await, [(seat.uuid(), None)]);
    let taken = (3, Wish::TakeSeat { seat, helper: None });
    wish(store, &after, taken, 1).await.unwrap();
    let held = [(seat.uuid(), Some(person(3).uuid()))];
    assert_eq!(seats(store).await, held);

    // As it was kept before there was a place for seats.
    run(store, "DELETE FROM proposal_seat", vec![]).await;
    run(store, "UPDATE proposal SET pays = NULL", vec![]).await;
    crate::store::seats::carry_over(store).await.unwrap();
    assert_eq!(seats(store).await, held);

    let forget = async |tx: Tx| change::forget(&tx, person(3), &moment(2, 9)).await;
    store.with_write_tx("forget", forget).await.unwrap();
    assert_eq!(seats(store).await, [(seat.uuid(), None)]);
});

/// The seats as other practices read them.
async fn seats(store: &Store) -> Vec<(sea_orm::prelude::Uuid, Option<sea_orm::prelude::Uuid>)> {
    let sql = "SELECT id, holder_id FROM seat_v1 WHERE pays IS NOT NULL";
    let backend = store.read().get_database_backend();
    let rows = store.read().query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    let seat = |row: &sea_orm::QueryResult| {
        (row.try_get("", "id").unwrap(), row.try_get("", "holder_id").unwrap())
    };
    rows.iter().map(seat).collect()
}

on_both!(&steps(), what_the_rules_refuse_changes_nothing, async |store: &Store| {
    settle(store).await;
    let begun = begin(store, plan()).await;
    let other = wish(store, &begun, (3, Wish::MoveOn { from: Stage::Draft }), 1).await;
    assert!(matches!(other, Err(Stop::Refused(No::Rules(_)))));
    let found = proposals::load(store.read(), here(), begun.id).await.unwrap();
    assert_eq!(found, Some(begun));
});

on_both!(&steps(), of_two_who_read_the_same_one_has_to_look_again, async |store: &Store| {
    settle(store).await;
    let begun = begin(store, plan()).await;
    let mut other = begun.clone();
    other.n_events += 1;
    let write = async |tx: Tx| proposals::save(&tx, here(), (begun.n_events, &other)).await;
    store.with_write_tx("first", write).await.unwrap();
    let again = store.with_write_tx("second", write).await;
    assert!(again.unwrap_err().may_retry());
});

on_both!(&steps(), a_day_that_came_closes_the_asking, async |store: &Store| {
    settle(store).await;
    let mut story = Story::new(5);
    story.until_asked();
    let asked = story.proposal.clone().unwrap();
    let keep = async |tx: Tx| proposals::begin(&tx, here(), &asked).await;
    store.with_write_tx("keep", keep).await.unwrap();
    let closes = asked.asking.as_ref().unwrap().closes;
    let due = async |day| proposals::due(store.read(), None, day).await.unwrap();
    assert!(due(closes).await.is_empty());
    assert_eq!(due(closes.plus_days(1)).await, [(here(), asked.id)]);
    let moment = moment_on(closes.plus_days(1), 7);
    for _ in 0..2 {
        change::come_due(store, None, &moment).await.unwrap();
        let found = proposals::load(store.read(), here(), asked.id).await.unwrap().unwrap();
        assert_eq!(found.stage, Stage::Asked);
    }
});

on_both!(&steps(), whoever_is_forgotten_is_in_no_proposal, async |store: &Store| {
    settle(store).await;
    let mut story = Story::new(5);
    story.until_asked();
    story.says(3, Voice::NotYet(text("Too late in the evening.")));
    let asked = story.proposal.clone().unwrap();
    let keep = async |tx: Tx| proposals::begin(&tx, here(), &asked).await;
    store.with_write_tx("keep", keep).await.unwrap();
    let moment = moment(3, 9);
    let forget = async |tx: Tx| change::forget(&tx, person(3), &moment).await;
    store.with_write_tx("forget", forget).await.unwrap();
    let found = proposals::load(store.read(), here(), asked.id).await.unwrap().unwrap();
    let holds = |person: PersonId| state::write(&found).contains(&person.to_string());
    assert!(!holds(person(3)) && holds(person(PROPOSER)));
    let entries = proposals::entries(store.read(), (here(), asked.id)).await.unwrap();
    assert_eq!(entries.len(), 1, "that a seat is free again is in the log");
});

on_both!(&steps(), a_decision_stands_in_the_view_for_others, async |store: &Store| {
    settle(store).await;
    let mut story = Story::new(5);
    story.until_decided();
    let decided = story.proposal.clone().unwrap();
    assert_eq!(decided.stage, Stage::Decided);
    let keep = async |tx: Tx| proposals::begin(&tx, here(), &decided).await;
    store.with_write_tx("keep", keep).await.unwrap();
    let sql = "SELECT title, text, day, until, review, stage, about FROM decision_v1";
    let db = store.read();
    let query = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(query).await.unwrap().unwrap();
    let text = |name: &str| row.try_get::<Option<String>>("", name).unwrap();
    let decision = decided.decision.as_ref().unwrap();
    assert_eq!(text("title").as_deref(), Some("Quiet hours in the gym"));
    assert_eq!(text("text").as_deref(), Some("The gym is quiet on Mondays."));
    assert_eq!(text("day"), Some(decision.day.to_string()));
    assert_eq!(text("until"), Some(decision.until.to_string()));
    assert_eq!(text("review"), Some(decision.review.to_string()));
    assert_eq!(text("stage").as_deref(), Some("decided"));
    assert_eq!(text("about"), None);
    let listed = proposals::decided(db, here()).await.unwrap();
    assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [decided.id]);
});

#[test]
fn the_format_is_the_one_that_was_agreed_on() {
    let mut story = Story::new(5);
    story.until_asked();
    story.says(3, Voice::Worry(text("The late bus.")));
    let asked = story.proposal.clone().unwrap();
    let written = state::write(&asked);
    assert_eq!(written, include_str!("tests/state_v1.json").trim_end());
    assert_eq!(state::read(&written), Some(asked));
}

#[test]
fn another_version_of_the_format_is_not_guessed_at() {
    let mut story = Story::new(5);
    story.until_asked();
    let written = state::write(story.proposal.as_ref().unwrap());
    assert_eq!(state::read(&written.replace("\"v\":1", "\"v\":2")), None);
    assert_eq!(state::read(&written.replace("families", "\u{202e}families")), None);
    assert_eq!(state::read("{}"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_state_of_a_random_story_reads_back_as_it_was_written(
        seed in any::<u64>(),
        n_turns in 1..120_usize,
    ) {
        let mut story = Story::new(seed);
        story.draft(plan());
        for _ in 0..n_turns {
            story.does_something();
            let now = story.proposal.as_ref().unwrap();
            let written = state::write(now);
            let read = state::read(&written);
            prop_assert_eq!(read.as_ref(), Some(now));
        }
    }
}

#[test]
fn random_stories_come_to_everything_that_is_kept() {
    let mut seen = BTreeSet::new();
    for seed in 0..400 {
        let mut story = Story::new(seed);
        story.draft(plan());
        for _ in 0..90 {
            story.does_something();
        }
        let now = story.proposal.as_ref().unwrap();
        seen.insert(now.stage.id());
        let has = [
            ("objections", !now.objections.is_empty()),
            ("worries", !now.worries.is_empty()),
            ("keys", !now.keys.is_empty()),
            ("pause", now.pause.is_some()),
            ("proxies", !now.proxies.is_empty()),
            ("exceptions", now.seats.values().any(|seat| !seat.exceptions.is_empty())),
            ("helpers", now.voices.values().any(|given: &Given| given.helper.is_some())),
            ("ended", now.objections.values().any(|one| one.end.is_some())),
        ];
        seen.extend(has.into_iter().filter(|(_, is)| *is).map(|(name, _)| name));
    }
    for what in ["decided", "reviewed", "objections", "worries", "keys", "pause", "proxies"] {
        assert!(seen.contains(what), "{what} in {seen:?}");
    }
    for what in ["exceptions", "helpers", "ended", "withdrawn"] {
        assert!(seen.contains(what), "{what} in {seen:?}");
    }
}

#[test]
fn every_kind_of_entry_has_its_words() {
    let known: BTreeSet<_> = crate::log_kinds::LOG_KINDS.iter().map(|kind| kind.kind).collect();
    assert_eq!(known.len(), crate::log_kinds::LOG_KINDS.len(), "each is there once");
    let mut found = BTreeSet::new();
    for seed in 0..400 {
        let mut story = Story::new(seed);
        story.draft(plan());
        for _ in 0..90 {
            story.does_something();
        }
        let mut before: Option<Proposal> = None;
        for event in &story.events {
            let after = apply(before.clone(), event);
            let then = before.as_ref().or(after.as_ref()).unwrap();
            found.extend(logged(then, event, &names()).map(|entry| entry.kind));
            before = after;
        }
    }
    // Acts with two keys have their words where two keys are kept.
    found.retain(|kind| !kind.starts_with("key."));
    assert_eq!(found.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new());
    // A rule is set by what hears of a decision, not by a proposal.
    let rare = known.difference(&found).filter(|kind| **kind != "rule.set").collect::<Vec<_>>();
    assert!(rare.len() <= 1, "stories come to nearly every kind, not to {rare:?}");
}
