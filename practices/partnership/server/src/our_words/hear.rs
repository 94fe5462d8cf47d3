//! A decision adopts a meaning.

use std::collections::BTreeMap;

use partnership_rules::{
    DecisionId,
    text::Text,
    words::{LEAST_MEANINGS_FLOOR, Meaning, Word, WordRefused},
};
use powerwith_core::{Decided, FaultContext, Language, Outcome};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::Heard;

use super::kept;
use crate::{
    candidates::{self, Candidate, stored_text},
    not::Not,
    record::Record,
};

/// Adopts the meaning that was decided.
///
/// Refuses: a meaning that is not there; fewer partners with a meaning than it takes.
pub(crate) async fn decided(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (candidate, decided): (&Candidate, &Decided),
) -> Outcome<(), Not> {
    const DOING: &str = "adopt a meaning";
    let here = heard.partnership;
    let words = kept::load(tx, here).await?;
    let word = words.into_iter().find(|word| Some(word.id.uuid()) == candidate.of);
    let word = word.ok_or(Not::Gone)?;
    let text = stored_text(&decided.text).fault(DOING)?;
    let term = word.terms.get(&candidate.language).map_or(candidate.title.as_str(), Text::as_str);
    let record = Record::of("meaning.adopted")
        .value("word", word.id)
        .text("term", term)
        .value("language", &candidate.language)
        .value("decision", decided.decision)
        .text("meaning", text.as_str());
    let n_before = word.adopted.len();
    let meaning = Meaning {
        texts: texts(&word, candidate, text),
        decision: DecisionId::from_uuid(decided.decision),
        day: heard.moment.today(),
    };
    let word = word.adopt(meaning).map_err(Not::Word)?;
    if word.adopted.len() == n_before {
        return Ok(());
    }
    kept::adopt(tx, here, &word).await?;
    candidates::adopted(tx, here, (candidate.id, decided.decision)).await?;
    record.log(tx, (here, Role::Proposer), heard.moment).await?;
    Ok(())
}

/// The texts of the new version. A language that had no meaning yet joins the others; new words in
/// a language that had one stand alone, because the other languages say what was agreed before.
fn texts(word: &Word, candidate: &Candidate, text: Text) -> BTreeMap<Language, Text> {
    let before = word.adopted.last().map(|meaning| &meaning.texts);
    let mut texts = match before {
        Some(before) if !before.contains_key(&candidate.language) => before.clone(),
        _ => BTreeMap::new(),
    };
    texts.insert(candidate.language.clone(), text);
    texts
}

/// Whether consent can be asked for: enough partners said what they mean.
pub(crate) fn may_be_asked(word: &Word) -> Result<(), WordRefused> {
    let least = LEAST_MEANINGS_FLOOR;
    if word.meanings.values().filter(|texts| !texts.is_empty()).count() < least {
        return Err(WordRefused::TooFewMeanings { least });
    }
    Ok(())
}
