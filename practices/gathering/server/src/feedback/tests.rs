//! Feedback through the store, on both databases.

use gathering_rules::{
    feedback::{Feedback, FeedbackId, FeedbackRefused, Given, KEPT_DAYS, Stage, Step},
    text::Text,
};
use powerwith_core::{Fault, Stop};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::{ConnectionTrait, Statement};

use super::store::{end, forget, give, let_go, load, of_person, step};
use crate::testing::{moment, partnership, person, steps};

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

/// Persons 1 to 3 are members; person 1 gave feedback to person 2.
async fn given(store: &Store) -> FeedbackId {
    let today = moment("2026-04-01", 1);
    store
        .with_write_tx("members", async |tx| {
            for number in 1..=3 {
                let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 0, '2026-01-01')";
                let (here, who) = (partnership().uuid(), person(number).uuid());
                let values = [here.into(), who.into(), here.into()];
                let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
                tx.execute_raw(insert).await.unwrap();
            }
            Ok::<(), Fault>(())
        })
        .await
        .unwrap();
    let new = new(1);
    let work = async |tx: Tx| give(&tx, partnership(), &new, &today).await;
    assert!(store.with_write_tx("give", work).await.unwrap());
    new.id
}

fn new(throw: u8) -> Feedback {
    let words = Given { saw: text("I saw."), did: text("I felt."), wish: text("I wish.") };
    let id = FeedbackId::random(&moment("2026-04-01", throw));
    Feedback::new(id, (person(1), person(2)), words).unwrap()
}

async fn does(store: &Store, id: FeedbackId, what: Step, by: u8) -> Result<bool, FeedbackRefused> {
    let (at, now) = ((partnership(), id), moment("2026-04-02", 2));
    let work = async |tx: Tx| step(&tx, at, (what.clone(), person(by)), &now).await;
    store.with_write_tx("step", work).await.map_err(|stop| match stop {
        Stop::Refused(refused) => refused,
        Stop::Fault(fault) => panic!("{fault:?}"),
    })
}

on_both!(steps(), only_the_two_find_it, async |store: &Store| {
    let at = (partnership(), given(store).await);
    for (number, finds) in [(1, true), (2, true), (3, false)] {
        let found = load(store.read(), at, person(number)).await.unwrap();
        assert_eq!(found.is_some(), finds, "{number}");
        let all = of_person(store.read(), partnership(), person(number)).await.unwrap();
        assert_eq!(all.len(), usize::from(finds), "{number}");
    }
    assert_eq!(does(store, at.1, Step::Waive, 3).await, Ok(false));
    let work = async |tx: Tx| end(&tx, at, person(3)).await;
    assert!(!store.with_write_tx("end", work).await.unwrap());
});

on_both!(steps(), the_whole_way_is_kept_step_by_step, async |store: &Store| {
    let id = given(store).await;
    let reply = || Step::Reply(text("Thank you."));
    assert_eq!(does(store, id, reply(), 2).await, Err(FeedbackRefused::ReplyClosed));
    assert_eq!(does(store, id, Step::SayBack(text("You felt.")), 2).await, Ok(true));
    assert_eq!(does(store, id, Step::SayMissing(text("And saw.")), 1).await, Ok(true));
    assert_eq!(does(store, id, Step::SayBack(text("You saw.")), 2).await, Ok(true));
    assert_eq!(does(store, id, Step::Confirm, 1).await, Ok(true));
    assert_eq!(does(store, id, reply(), 2).await, Ok(true));
    let found = load(store.read(), (partnership(), id), person(1)).await.unwrap().unwrap();
    assert_eq!((found.stage, found.reply), (Stage::Heard, Some(text("Thank you."))));
    assert_eq!((found.said_back, found.missing), (Some(text("You saw.")), None));
});

on_both!(steps(), one_at_a_time_and_only_to_members, async |store: &Store| {
    given(store).await;
    let today = moment("2026-04-01", 9);
    let second = new(9);
    let work = async |tx: Tx| give(&tx, partnership(), &second, &today).await;
    let refused = store.with_write_tx("give", work).await;
    assert!(matches!(refused, Err(Stop::Refused(FeedbackRefused::OneAtATime))));
    let stranger = Feedback { receiver: person(7), ..new(8) };
    let work = async |tx: Tx| give(&tx, partnership(), &stranger, &today).await;
    assert!(!store.with_write_tx("give", work).await.unwrap());
});

on_both!(steps(), either_of_the_two_ends_it_and_no_word_is_left, async |store: &Store| {
    let at = (partnership(), given(store).await);
    let work = async |tx: Tx| end(&tx, at, person(2)).await;
    assert!(store.with_write_tx("end", work).await.unwrap());
    assert_eq!(load(store.read(), at, person(1)).await.unwrap(), None);
});

on_both!(steps(), what_rests_is_deleted_and_what_moves_is_not, async |store: &Store| {
    let at = (partnership(), given(store).await);
    let first = moment("2026-04-01", 1).today();
    for (days, is_there) in [(KEPT_DAYS, true), (KEPT_DAYS + 1, false)] {
        let now = moment(&first.plus_days(days).to_string(), 3);
        let work = async |tx: Tx| let_go(&tx, &now).await;
        store.with_write_tx("let go", work).await.unwrap();
        let found = load(store.read(), at, person(1)).await.unwrap();
        assert_eq!(found.is_some(), is_there, "{days}");
    }
});

on_both!(steps(), who_is_deleted_takes_it_along, async |store: &Store| {
    let at = (partnership(), given(store).await);
    let work = async |tx: Tx| forget(&tx, person(2)).await;
    store.with_write_tx("forget", work).await.unwrap();
    assert_eq!(load(store.read(), at, person(1)).await.unwrap(), None);
});
