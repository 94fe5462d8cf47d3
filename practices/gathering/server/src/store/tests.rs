//! Gatherings through the store, on both databases.

use std::collections::BTreeSet;

use gathering_rules::{
    gathering::{Gathering, GatheringId, Moved, Note, Refused, State},
    plan::{Ease, Kind, Plan},
    rhythm::{Break, BreakId, Rhythm},
    text::Text,
    when::read_time,
};
use powerwith_core::{Day, Fault, Stop};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::{ConnectionTrait, Statement};

use super::{breaks, call, gatherings, note, series};
use crate::testing::{moment, partnership, person, steps};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

/// A gathering that person 1 calls and holds.
fn supper(on: &str, throw: u8) -> Gathering {
    Gathering {
        id: GatheringId::random(&moment(on, throw)),
        plan: Plan {
            kind: Kind::OpenTable,
            title: text("Supper"),
            about: Some(text("Eat.\nTalk.")),
            starts: read_time("17:30").unwrap(),
            minutes: 120,
            place: Some(text("Northside Elementary")),
            joining: None,
            ease: BTreeSet::from([Ease::Meal, Ease::ChildCare]),
            ease_words: Some(text("Español, Soomaali")),
        },
        day: day(on),
        series: None,
        state: State::On,
        why: None,
        was_day: None,
        called_by: Some(person(1)),
        holders: BTreeSet::from([person(1)]),
        n_changes: 0,
        note: Note::default(),
    }
}

async fn called(store: &Store, first: &Gathering, rhythm: Option<Rhythm>) {
    let moment = moment("2026-04-01", 7);
    let work = async |tx: Tx| call(&tx, partnership(), (first, rhythm), &moment).await;
    store.with_write_tx("call", work).await.unwrap();
}

async fn days(store: &Store) -> Vec<String> {
    let all = gatherings::coming(store.read(), partnership(), day("2026-04-01")).await.unwrap();
    all.iter().filter(|one| one.state == State::On).map(|one| one.day.to_string()).collect()
}

async fn published(store: &Store) -> Vec<String> {
    let sql = "SELECT day FROM gathering_v1 WHERE partnership_id = $1 ORDER BY day";
    let db = store.read();
    let here = [partnership().uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, here);
    let rows = db.query_all_raw(find).await.unwrap();
    rows.iter().map(|row| row.try_get("", "day").unwrap()).collect()
}

on_both!(steps(), a_gathering_is_found_again_as_it_was_called, async |store: &Store| {
    let supper = supper("2026-04-29", 1);
    called(store, &supper, None).await;
    let at = (partnership(), supper.id);
    assert_eq!(gatherings::load(store.read(), at).await.unwrap(), Some(supper));
    assert_eq!(published(store).await, ["2026-04-29"]);
});

on_both!(steps(), a_rhythm_is_written_ahead_once_however_often_it_is_due, async |store: &Store| {
    called(store, &supper("2026-04-08", 1), Some(Rhythm::Month)).await;
    let months = ["2026-04-08", "2026-05-08", "2026-06-08", "2026-07-08"];
    assert_eq!(days(store).await, months);
    for throw in [8, 9] {
        series::come_due_everywhere(store, &moment("2026-04-01", throw)).await.unwrap();
    }
    assert_eq!(days(store).await, months);
    series::come_due_everywhere(store, &moment("2026-05-09", 10)).await.unwrap();
    assert_eq!(days(store).await.last().unwrap(), "2026-08-08");
});

on_both!(
    steps(),
    what_comes_again_rests_in_a_break_and_others_do_not_see_it,
    async |store: &Store| {
        called(store, &supper("2026-04-08", 1), Some(Rhythm::Month)).await;
        let spring = Break {
            id: BreakId::random(&moment("2026-04-01", 3)),
            name: text("Spring break"),
            first: day("2026-05-04"),
            last: day("2026-05-08"),
        };
        let work = async |tx: Tx| breaks::add(&tx, partnership(), &spring).await;
        assert!(store.with_write_tx("add", work).await.unwrap());
        assert_eq!(
            breaks::all(store.read(), partnership()).await.unwrap(),
            std::slice::from_ref(&spring)
        );
        assert_eq!(published(store).await, ["2026-04-08", "2026-06-08", "2026-07-08"]);
        let work = async |tx: Tx| breaks::remove(&tx, partnership(), spring.id).await;
        store.with_write_tx("remove", work).await.unwrap();
        assert_eq!(published(store).await.len(), 4);
    }
);

on_both!(steps(), calling_off_what_follows_ends_the_rhythm, async |store: &Store| {
    called(store, &supper("2026-04-08", 1), Some(Rhythm::Month)).await;
    let all = gatherings::coming(store.read(), partnership(), day("2026-04-01")).await.unwrap();
    let at = (partnership(), all[1].id);
    let (why, today) = (text("Summer."), moment("2026-04-02", 4));
    let work = async |tx: Tx| series::end(&tx, at, &why, (person(2), &today)).await;
    let refused = store.with_write_tx("end", work).await;
    assert!(matches!(refused, Err(Stop::Refused(Refused::NotYours))));
    let work = async |tx: Tx| series::end(&tx, at, &why, (person(1), &today)).await;
    assert!(store.with_write_tx("end", work).await.unwrap());
    series::come_due_everywhere(store, &moment("2026-06-01", 5)).await.unwrap();
    assert_eq!(days(store).await, ["2026-04-08"]);
    assert_eq!(published(store).await, ["2026-04-08"]);
});

on_both!(steps(), what_was_moved_keeps_its_own_day_and_its_reason, async |store: &Store| {
    let supper = supper("2026-04-29", 1);
    called(store, &supper, None).await;
    let at = (partnership(), supper.id);
    let moved = Moved { plan: supper.plan.clone(), day: day("2026-05-06"), why: text("Snow.") };
    let by = (person(1), day("2026-04-20"));
    let work = async |tx: Tx| gatherings::change(&tx, at, |now| now.moved(moved.clone(), by)).await;
    assert!(store.with_write_tx("move", work).await.unwrap());
    let found = gatherings::load(store.read(), at).await.unwrap().unwrap();
    assert_eq!((found.day, found.was_day), (day("2026-05-06"), Some(day("2026-04-29"))));
    assert_eq!(found.why, Some(text("Snow.")));
    assert_eq!(found.holders, BTreeSet::from([person(1)]));
});

on_both!(steps(), a_note_stays_with_its_gathering, async |store: &Store| {
    let supper = supper("2026-04-01", 1);
    called(store, &supper, None).await;
    let at = (partnership(), supper.id);
    let first = Note { heard: Some(text("Buses are late.")), will: None, version: 0 };
    let now = moment("2026-04-02", 4);
    let work = async |tx: Tx| note(&tx, at, first.clone(), &now).await;
    assert!(store.with_write_tx("note", work).await.unwrap());
    let again = store.with_write_tx("note", work).await;
    assert!(matches!(again, Err(Stop::Refused(Refused::WrittenMeanwhile))));
    let found = gatherings::load(store.read(), at).await.unwrap().unwrap();
    assert_eq!(found.note, Note { version: 1, ..first });
});

on_both!(steps(), who_held_is_known_until_the_next_one_is_over, async |store: &Store| {
    called(store, &supper("2026-04-08", 1), Some(Rhythm::Month)).await;
    let all = gatherings::coming(store.read(), partnership(), day("2026-04-01")).await.unwrap();
    let held_last = async || gatherings::held_last(store.read(), partnership(), &all[1]).await;
    series::come_due_everywhere(store, &moment("2026-04-10", 5)).await.unwrap();
    assert_eq!(held_last().await.unwrap(), BTreeSet::from([person(1)]));
    series::come_due_everywhere(store, &moment("2026-05-10", 6)).await.unwrap();
    assert_eq!(held_last().await.unwrap(), BTreeSet::new());
});

on_both!(steps(), who_is_deleted_calls_and_holds_nothing_any_more, async |store: &Store| {
    let supper = supper("2026-04-29", 1);
    called(store, &supper, Some(Rhythm::Week)).await;
    let work = async |tx: Tx| {
        gatherings::forget(&tx, person(1)).await?;
        Ok::<(), Fault>(())
    };
    store.with_write_tx("forget", work).await.unwrap();
    series::come_due_everywhere(store, &moment("2026-06-01", 5)).await.unwrap();
    let all = gatherings::coming(store.read(), partnership(), day("2026-04-01")).await.unwrap();
    assert!(all.iter().all(|one| one.called_by.is_none() && one.holders.is_empty()));
});
