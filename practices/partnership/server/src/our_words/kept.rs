//! Words as they are kept: reading them as the rules see them, and writing what was said.

use std::collections::BTreeMap;

use partnership_rules::{
    DecisionId, PartnerId, WordId,
    text::Text,
    words::{Meaning, Word},
};
use powerwith_core::{Day, Fault, FaultContext, Language, Moment, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

use super::tables::{word, word_adopted, word_meaning, word_term};
use crate::{candidates::stored_text, store::insert};

const DOING: &str = "read our words";

/// Every word of a partnership, with what partners mean and what was adopted.
pub(crate) async fn load(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Word>, Fault> {
    let rows = word::Entity::find()
        .filter(word::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(word::Column::Id)
        .all(db)
        .await
        .store(DOING)?;
    let empty = |row: &word::Model| Word {
        id: WordId::from_uuid(row.id),
        terms: BTreeMap::new(),
        meanings: BTreeMap::new(),
        adopted: Vec::new(),
    };
    let mut words: BTreeMap<WordId, Word> =
        rows.iter().map(|row| (WordId::from_uuid(row.id), empty(row))).collect();
    read_terms(db, here, &mut words).await?;
    read_meanings(db, here, &mut words).await?;
    read_adopted(db, here, &mut words).await?;
    Ok(words.into_values().collect())
}

async fn read_terms(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    words: &mut BTreeMap<WordId, Word>,
) -> Result<(), Fault> {
    let rows = word_term::Entity::find()
        .filter(word_term::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    for row in rows {
        let (language, term) = (language(&row.language)?, text(&row.term)?);
        if let Some(word) = words.get_mut(&WordId::from_uuid(row.word_id)) {
            word.terms.insert(language, term);
        }
    }
    Ok(())
}

async fn read_meanings(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    words: &mut BTreeMap<WordId, Word>,
) -> Result<(), Fault> {
    let rows = word_meaning::Entity::find()
        .filter(word_meaning::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    for row in rows {
        let said = (language(&row.language)?, text(&row.text)?);
        if let Some(word) = words.get_mut(&WordId::from_uuid(row.word_id)) {
            let of = word.meanings.entry(PartnerId::from_uuid(row.partner_id)).or_default();
            of.insert(said.0, said.1);
        }
    }
    Ok(())
}

async fn read_adopted(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    words: &mut BTreeMap<WordId, Word>,
) -> Result<(), Fault> {
    let rows = word_adopted::Entity::find()
        .filter(word_adopted::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(word_adopted::Column::Version)
        .all(db)
        .await
        .store(DOING)?;
    for row in rows {
        let (language, text) = (language(&row.language)?, text(&row.text)?);
        let Some(word) = words.get_mut(&WordId::from_uuid(row.word_id)) else { continue };
        let decision = DecisionId::from_uuid(row.decision_id);
        match word.adopted.last_mut() {
            Some(last) if last.decision == decision => drop(last.texts.insert(language, text)),
            _ => {
                let day = Day::parse(&row.day).ok_or_else(|| Fault::new(DOING))?;
                word.adopted.push(Meaning { texts: [(language, text)].into(), decision, day });
            }
        }
    }
    Ok(())
}

/// Writes a new word down.
pub(crate) async fn add(
    tx: &WriteTx,
    here: PartnershipId,
    new: &Word,
    moment: &Moment,
) -> Result<(), Fault> {
    let row = word::Model {
        partnership_id: here.uuid(),
        id: new.id.uuid(),
        first_word: None,
        since_day: moment.today().to_string(),
    };
    insert(tx, row).await.store("add a word")?;
    for (language, term) in &new.terms {
        say_term(tx, here, (new.id, language), term).await?;
    }
    Ok(())
}

/// Writes down what the word is in one language, in place of what was there.
pub(crate) async fn say_term(
    tx: &WriteTx,
    here: PartnershipId,
    (id, language): (WordId, &Language),
    term: &Text,
) -> Result<(), Fault> {
    const DOING: &str = "write down a word in a language";
    let key = (here.uuid(), id.uuid(), language.tag().to_owned());
    word_term::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    let row = word_term::Model {
        partnership_id: here.uuid(),
        word_id: id.uuid(),
        language: language.tag().to_owned(),
        term: term.to_string(),
    };
    insert(tx, row).await.store(DOING)
}

/// Writes down what a partner means in one language, in place of what was there.
pub(crate) async fn say_meaning(
    tx: &WriteTx,
    here: PartnershipId,
    (id, partner, language): (WordId, PartnerId, &Language),
    text: &Text,
) -> Result<(), Fault> {
    const DOING: &str = "write down what a partner means";
    let key = (here.uuid(), id.uuid(), partner.uuid(), language.tag().to_owned());
    word_meaning::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    let row = word_meaning::Model {
        partnership_id: here.uuid(),
        word_id: id.uuid(),
        partner_id: partner.uuid(),
        language: language.tag().to_owned(),
        text: text.to_string(),
    };
    insert(tx, row).await.store(DOING)
}

/// Writes down the meaning that holds from now on.
pub(crate) async fn adopt(tx: &WriteTx, here: PartnershipId, adopted: &Word) -> Result<(), Fault> {
    const DOING: &str = "adopt a meaning";
    let Some(meaning) = adopted.adopted.last() else { return Ok(()) };
    word_adopted::Entity::update_many()
        .col_expr(word_adopted::Column::Holds, Expr::value(0))
        .filter(word_adopted::Column::PartnershipId.eq(here.uuid()))
        .filter(word_adopted::Column::WordId.eq(adopted.id.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    for (language, text) in &meaning.texts {
        let row = word_adopted::Model {
            partnership_id: here.uuid(),
            word_id: adopted.id.uuid(),
            version: i32::try_from(adopted.adopted.len()).unwrap_or(i32::MAX),
            language: language.tag().to_owned(),
            text: text.to_string(),
            holds: 1,
            decision_id: meaning.decision.uuid(),
            day: meaning.day.to_string(),
        };
        insert(tx, row).await.store(DOING)?;
    }
    Ok(())
}

fn language(tag: &str) -> Result<Language, Fault> {
    Language::parse(tag).ok_or_else(|| Fault::new(DOING))
}

fn text(stored: &str) -> Result<Text, Fault> {
    stored_text(stored).fault(DOING)
}
