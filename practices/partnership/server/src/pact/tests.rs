//! The pact in the store, on both databases.

use partnership_rules::{PartnerId, text::Text};
use powerwith_core::{
    Day, Decided, Fault, Happened, Language, Millis, Moment, PartnershipId, Stop, Subject,
};
use powerwith_store::{Migration, Store, Tx, on_both};
use powerwith_web::{Heard, Site};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use super::kept;
use crate::{
    candidates::{self, Kind, Proposed},
    hearing,
};

fn steps() -> &'static [Migration] {
    let own = Site::migrations(&[crate::practice()]);
    own.into_iter().chain(powerwith_log::MIGRATIONS.iter().copied()).collect::<Vec<_>>().leak()
}

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(1_776_500_000_000), Day::parse("2026-04-18").unwrap(), [seed; 32])
}

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
    let write = async |tx: Tx| {
        let put = candidates::put(&tx, here, &proposed, &moment).await;
        let about = put.map_err(|_| Fault::new("propose the pact"))?;
        let what = Happened::Decided(Decided {
            decision: Uuid::from_u128(decision),
            about: Some(Subject { kind: "pact".to_owned(), id: about.uuid() }),
            text: says.to_owned(),
            until: moment.today().plus_days(300),
            review: moment.today().plus_days(days),
        });
        hearing::hear(&tx, &Heard { partnership: here, what: &what, moment: &moment }).await
    };
    match store.with_write_tx("decide", write).await {
        Ok(()) => None,
        Err(Stop::Refused(hindered)) => Some(hindered.code),
        Err(Stop::Fault(fault)) => panic!("{}", fault.chain()),
    }
}

async fn logged(store: &Store) -> Vec<String> {
    let db = store.read();
    let query = Statement::from_string(
        db.get_database_backend(),
        "SELECT kind FROM log_entry ORDER BY seq",
    );
    let rows = db.query_all_raw(query).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

on_both!(steps(), each_version_is_signed_anew_and_earlier_ones_stay, async |store: &Store| {
    let here = PartnershipId::random(&moment(1));
    let begin = async |tx: Tx| -> Result<(), Fault> {
        let sql = "INSERT INTO partnership (partnership_id, slug, name, since_day) \
                   VALUES ($1, 'here', 'Here', '2026-04-18')";
        let db = tx.get_database_backend();
        let insert = Statement::from_sql_and_values(db, sql, [here.uuid().into()]);
        tx.execute_raw(insert).await.unwrap();
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
