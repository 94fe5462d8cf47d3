//! Agreements in the store, on both databases.

use partnership_rules::{
    AgreementId,
    agreements::{Stand, begin},
    text::Text,
};
use powerwith_core::{Decided, Fault, Language, PartnershipId, Subject};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::prelude::Uuid;

use super::kept::{self, Kept};
use crate::testing::{found_here, moment, person, rows, steps, tell_decided};

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

/// A partnership with an agreement that waits.
async fn listening(store: &Store) -> (PartnershipId, AgreementId) {
    let here = PartnershipId::random(&moment(1));
    let agreement = begin(0, (None, text("We listen.")), &moment(2)).unwrap();
    let id = agreement.id;
    let new = Kept { agreement, language: Language::english(), title: "Listening".to_owned() };
    let write = async |tx: Tx| -> Result<(), Fault> {
        found_here(&tx, here).await;
        kept::begin(&tx, here, &new, &moment(2)).await
    };
    store.with_write_tx("begin", write).await.unwrap();
    (here, id)
}

async fn stands(
    store: &Store,
    (here, id): (PartnershipId, AgreementId),
    (who, stand): (u8, Stand),
) {
    let write = async |tx: Tx| kept::say_stand(&tx, here, (id, person(who)), &stand).await;
    store.with_write_tx("stand", write).await.unwrap();
}

async fn seen(store: &Store, (here, id): (PartnershipId, AgreementId), who: u8) -> Kept {
    kept::find(store.read(), here, (id, Some(person(who)))).await.unwrap().unwrap()
}

/// The code of the refusal, or nothing when it was adopted.
async fn decide(
    store: &Store,
    (here, id): (PartnershipId, AgreementId),
    (decision, says, days): (u128, &str, i32),
) -> Option<&'static str> {
    let moment = moment(9);
    let decided = Decided {
        decision: Uuid::from_u128(decision),
        about: Some(Subject { kind: "agreement".to_owned(), id: id.uuid() }),
        text: says.to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(days),
        seats: Vec::new(),
    };
    tell_decided(store, (here, decided), &moment).await
}

const HOLDS: &str = "SELECT text FROM agreement_v1";

on_both!(steps(), nothing_is_adopted_over_someone_who_asked_to_talk, async |store: &Store| {
    let at = listening(store).await;
    assert_eq!(
        rows(store, "SELECT text FROM subject_v1 WHERE kind = 'agreement'").await,
        ["We listen."]
    );
    stands(store, at, (40, Stand::AskToTalk)).await;
    // Other words in the decision do not pass by the one who asked to talk.
    for says in ["We listen.", "We listen first."] {
        assert_eq!(decide(store, at, (1, says, 90)).await, Some("agreements.talk_first"));
    }
    stands(store, at, (40, Stand::Behind)).await;
    assert_eq!(
        decide(store, at, (1, "We listen first.", 9_000)).await,
        Some("agreements.review_day")
    );
    assert!(rows(store, HOLDS).await.is_empty());
    for _ in 0..2 {
        assert_eq!(decide(store, at, (1, "We listen first.", 90)).await, None);
    }
    assert_eq!(rows(store, HOLDS).await, ["We listen first."]);
    assert_eq!(rows(store, "SELECT kind FROM log_entry").await, ["agreement.adopted"]);
    assert_eq!(decide(store, at, (2, "We listen to the end.", 90)).await, None);
    assert_eq!(rows(store, HOLDS).await, ["We listen to the end."]);
    assert_eq!(seen(store, at, 40).await.agreement.adopted.len(), 2, "versions stay");
});

on_both!(steps(), where_someone_stands_is_seen_by_nobody_else, async |store: &Store| {
    let at = listening(store).await;
    stands(store, at, (40, Stand::Behind)).await;
    stands(store, at, (41, Stand::Change(text("We hear.")))).await;
    let mine = seen(store, at, 40).await.agreement;
    assert_eq!(mine.stands.get(&person(40)), Some(&Stand::Behind));
    assert!(mine.waits_for_talk());
    let other = seen(store, at, 42).await.agreement;
    assert_eq!(other.stands.get(&person(40)), None, "who stands behind it is not even read");
    let own = kept::stands_of(store.read(), person(41)).await.unwrap();
    assert_eq!(own, [("Listening".to_owned(), Stand::Change(text("We hear.")))]);
    store.with_write_tx("forget", async |tx| kept::forget(&tx, person(41)).await).await.unwrap();
    assert!(!seen(store, at, 40).await.agreement.waits_for_talk());
    let leave = async |tx: Tx| kept::leave(&tx, at.0, person(40)).await;
    store.with_write_tx("leave", leave).await.unwrap();
    assert!(rows(store, "SELECT stand FROM agreement_stand").await.is_empty());
});

on_both!(steps(), what_is_due_is_found_by_its_day, async |store: &Store| {
    let at = listening(store).await;
    assert_eq!(decide(store, at, (1, "We listen.", 90)).await, None);
    let today = moment(0).today();
    assert!(kept::due(store.read(), at.0, today.plus_days(89)).await.unwrap().is_empty());
    let due = kept::due(store.read(), at.0, today.plus_days(90)).await.unwrap();
    assert_eq!(due, [(at.1, "Listening".to_owned())]);
});
