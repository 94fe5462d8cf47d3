//! The pact in the store, on both databases.

use partnership_rules::{PartnerId, text::Text};
use powerwith_core::{Decided, Fault, Language, PartnershipId, Subject};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::prelude::Uuid;

use super::kept;
use crate::{
    candidates::{self, Kind, Proposed},
    testing::{found_here, logged, moment, steps, tell_decided},
};

/// The code of the refusal, or nothing when it was adopted.
async fn decide(
    store: &Store,
    here: PartnershipId,
    (decision, says, days): (u128, &str, i32),
) -> Option<&'static str> {
    // Chance of its own for each decision, as in life.
    let moment = moment(u8::try_from(decision).unwrap());
    let proposed = Proposed {
        kind: Kind::Pact,
        of: None,
        language: Language::english(),
        title: "Our pact".to_owned(),
        text: Text::long(says).unwrap(),
    };
    let put = async |tx: Tx| candidates::put(&tx, here, &proposed, &moment).await;
    let about = store.with_write_tx("propose the pact", put).await.unwrap();
    let decided = Decided {
        decision: Uuid::from_u128(decision),
        about: Some(Subject { kind: "pact".to_owned(), id: about.uuid() }),
        text: says.to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(days),
        seats: Vec::new(),
    };
    tell_decided(store, (here, decided), &moment).await
}

on_both!(steps(), each_version_is_signed_anew_and_earlier_ones_stay, async |store: &Store| {
    let here = PartnershipId::random(&moment(1));
    let begin = async |tx: Tx| -> Result<(), Fault> {
        found_here(&tx, here).await;
        Ok(())
    };
    store.with_write_tx("begin", begin).await.unwrap();
    assert_eq!(
        decide(store, here, (1, "For our children.", 0)).await,
        Some("agreements.review_day")
    );
    assert_eq!(decide(store, here, (1, "For our children.", 200)).await, None);
    let partner = PartnerId::random(&moment(50));
    let sign = async |tx: Tx| kept::sign(&tx, here, (1, partner), &moment(3)).await;
    store.with_write_tx("sign", sign).await.unwrap();
    let db = store.read();
    let signed = kept::signed(db, here, 1).await.unwrap();
    assert_eq!(signed, [(partner, Some(moment(0).today()))]);
    assert_eq!(decide(store, here, (2, "For all our children.", 200)).await, None);
    assert!(kept::signed(db, here, 2).await.unwrap().is_empty());
    let texts: Vec<_> =
        kept::versions(db, here).await.unwrap().into_iter().map(|at| at.text).collect();
    assert_eq!(texts, ["For all our children.", "For our children."]);
    assert_eq!(logged(store).await, ["pact.adopted", "pact.reviewed"]);
});
