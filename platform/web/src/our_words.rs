//! Words whose meaning people talked about, one tap away wherever they stand in a text.
//!
//! The rules of the partnership practice say where a word stands; here is how that looks, the same
//! on every page.

use std::{collections::BTreeSet, ops::Range};

use maud::{Markup, html};
use powerwith_core::{Fault, FaultContext, Language, PartnershipId};
use powerwith_store::StoreContext;
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, prelude::Uuid};

use crate::{Speech, Viewer, say, words};

/// Where words stand in a text, in order: the bytes, and which word.
pub type Places = [(Range<usize>, Uuid)];

/// A word in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OurWord {
    /// Names the word; the same in each of its languages.
    pub id: Uuid,
    /// The language.
    pub language: Language,
    /// The word in that language.
    pub term: String,
    /// What it means to everyone, and the language this is said in; `None` before a meaning was
    /// adopted.
    pub meaning: Option<(Language, String)>,
}

/// The words of a partnership, in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OurWords(Vec<OurWord>);

impl OurWords {
    /// The words of a partnership, through the view that the partnership practice publishes.
    pub async fn read(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Self, Fault> {
        const DOING: &str = "read our words";
        const SQL: &str = "SELECT id, language, term, meaning, meaning_language FROM word_v1 \
             WHERE partnership_id = $1 ORDER BY term, id";
        let values = [here.uuid().into()];
        let query = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
        let rows = db.query_all_raw(query).await.store(DOING)?;
        let words = rows.iter().map(word).collect::<Result<Vec<_>, _>>().store(DOING)?;
        words.into_iter().collect::<Option<_>>().map(Self).ok_or("a language").fault(DOING)
    }

    /// What the words are called in a language.
    pub fn terms<'a>(&'a self, language: &'a Language) -> Vec<(Uuid, &'a str)> {
        let here = self.0.iter().filter(move |word| word.language == *language);
        here.map(|word| (word.id, word.term.as_str())).collect()
    }

    /// The words of a language, in the order of the alphabet.
    pub fn in_language<'a>(&'a self, language: &'a Language) -> impl Iterator<Item = &'a OurWord> {
        self.0.iter().filter(move |word| word.language == *language)
    }

    /// The words that stand in a text, each once.
    pub fn found(&self, language: &Language, places: &Places) -> Vec<&OurWord> {
        let ids: BTreeSet<Uuid> = places.iter().map(|(_, id)| *id).collect();
        let here = self.0.iter().filter(|word| word.language == *language);
        here.filter(|word| ids.contains(&word.id)).collect()
    }
}

/// A text in which each of our words leads to its page.
pub fn linked(viewer: &Viewer, text: &str, places: &Places) -> Markup {
    let mut end = 0;
    let mut parts: Vec<(&str, Option<(&str, Uuid)>)> = Vec::new();
    for (place, id) in places {
        let before = text.get(end..place.start).unwrap_or("");
        let word = text.get(place.clone()).unwrap_or("");
        parts.push((before, Some((word, *id))));
        end = place.end;
    }
    parts.push((text.get(end..).unwrap_or(""), None));
    html! {
        @for (before, word) in parts {
            (before)
            @if let Some((word, id)) = word {
                a.our-word href=(viewer.path(&format!("decide/words/{id}"))) { (word) }
            }
        }
    }
}

/// What the words in a text mean, each one tap away.
pub fn meanings(speech: Speech, found: &[&OurWord]) -> Markup {
    html! {
        @for word in found {
            details.our-meaning {
                summary { (say!(words(speech), "our-word", word = word.term.as_str())) }
                (meaning(speech, word))
            }
        }
    }
}

/// The same for paper: nothing has to be tapped.
pub fn printed_meanings(speech: Speech, found: &[&OurWord]) -> Markup {
    html! {
        @for word in found {
            div.our-meaning {
                p { b { (say!(words(speech), "our-word", word = word.term.as_str())) } }
                (meaning(speech, word))
            }
        }
    }
}

fn meaning(speech: Speech, word: &OurWord) -> Markup {
    match &word.meaning {
        Some((language, text)) => {
            html! { p.typed lang=(language.tag()) dir="auto" { (text) } }
        }
        None => html! { p.soft { (say!(words(speech), "our-word-not-agreed")) } },
    }
}

fn word(row: &QueryResult) -> Result<Option<OurWord>, DbErr> {
    let language = |column: &str| -> Result<Option<Language>, DbErr> {
        let tag: Option<String> = row.try_get("", column)?;
        Ok(tag.as_deref().and_then(Language::parse))
    };
    let meaning: Option<String> = row.try_get("", "meaning")?;
    let meaning = language("meaning_language")?.zip(meaning);
    let (id, term) = (row.try_get("", "id")?, row.try_get("", "term")?);
    Ok(language("language")?.map(|language| OurWord { id, language, term, meaning }))
}

#[cfg(test)]
mod tests {
    use powerwith_core::PersonId;

    use super::*;

    #[test]
    fn a_text_keeps_every_sign_around_its_words() {
        let id = Uuid::from_u128(7);
        let viewer = Viewer {
            person: PersonId::from_uuid(Uuid::from_u128(1)),
            name: "Luz".to_owned(),
            partnership: PartnershipId::from_uuid(Uuid::from_u128(2)),
            slug: "here".to_owned(),
            partnership_name: "Here".to_owned(),
            is_host: false,
            is_resting: false,
        };
        let shown = linked(&viewer, "Trust <b> & trust", &[(0..5, id), (12..17, id)]);
        let plain = shown.into_string().replace(&format!("/p/here/decide/words/{id}"), "#");
        let word = |text: &str| format!("<a class=\"our-word\" href=\"#\">{text}</a>");
        assert_eq!(plain, format!("{} &lt;b&gt; &amp; {}", word("Trust"), word("trust")));
        assert_eq!(linked(&viewer, "None.", &[]).into_string(), "None.");
    }
}
