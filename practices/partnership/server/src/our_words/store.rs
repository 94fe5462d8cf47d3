//! Reading and writing words.

use partnership_rules::{WordId, words::FIRST_WORDS};
use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use sea_orm::{ConnectionTrait, QueryResult, Statement};

use super::tables::{word, word_term};
use crate::store::insert;

/// The words that wait from the first day, in the languages of the pages, in the order of
/// [`FIRST_WORDS`].
const FIRST_TERMS: [[(&str, &str); 2]; FIRST_WORDS.len()] = [
    [("en", "respect"), ("es", "respeto")],
    [("en", "trust"), ("es", "confianza")],
    [("en", "dignity"), ("es", "dignidad")],
];

/// Lets respect, trust and dignity wait to be defined in a partnership that has none of them.
pub(crate) async fn wait_from_the_first_day(
    tx: &WriteTx,
    here: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    const DOING: &str = "let the first words wait";
    for (name, terms) in FIRST_WORDS.into_iter().zip(FIRST_TERMS) {
        let id = WordId::random(moment);
        let row = word::Model {
            partnership_id: here.uuid(),
            id: id.uuid(),
            first_word: Some(name.to_owned()),
            since_day: moment.today().to_string(),
        };
        insert(tx, row).await.store(DOING)?;
        for (language, term) in terms {
            let row = word_term::Model {
                partnership_id: here.uuid(),
                word_id: id.uuid(),
                language: language.to_owned(),
                term: term.to_owned(),
            };
            insert(tx, row).await.store(DOING)?;
        }
    }
    Ok(())
}

/// The same in every partnership that is older than these words.
pub(crate) async fn wait_everywhere(store: &Store, moment: &Moment) -> Result<(), Fault> {
    if without_first_words(store.read()).await?.is_empty() {
        return Ok(());
    }
    let write = async |tx: Tx| -> Result<(), Fault> {
        for here in without_first_words(&*tx).await? {
            wait_from_the_first_day(&tx, here, moment).await?;
        }
        Ok(())
    };
    store.with_write_tx("let the first words wait", write).await
}

async fn without_first_words(db: &impl ConnectionTrait) -> Result<Vec<PartnershipId>, Fault> {
    const DOING: &str = "look for partnerships without first words";
    const SQL: &str = "SELECT p.partnership_id FROM partnership p WHERE NOT EXISTS (\
         SELECT 1 FROM word w WHERE w.partnership_id = p.partnership_id \
         AND w.first_word IS NOT NULL)";
    let query = Statement::from_string(db.get_database_backend(), SQL);
    let rows = db.query_all_raw(query).await.store(DOING)?;
    let id = |row: &QueryResult| row.try_get("", "partnership_id").map(PartnershipId::from_uuid);
    rows.iter().map(id).collect::<Result<_, _>>().store(DOING)
}
