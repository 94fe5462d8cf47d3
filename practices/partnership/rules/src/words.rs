//! Our words: what each partner means by a big word, side by side, and the one meaning that was
//! adopted by consent.

use std::{collections::BTreeMap, ops::Range};

use powerwith_core::{Day, Language, Moment, PersonId, Refusal};

use crate::{DecisionId, Membership, PartnerId, WordId, text::Text};

/// The words that wait to be defined from the first day.
///
/// Source: 22 points, "We share what words mean".
pub const FIRST_WORDS: [&str; 3] = ["respect", "trust", "dignity"];

/// The most words of a partnership. With more, nobody remembers that a word was agreed on.
pub const MOST_WORDS: usize = 100;

/// From how many partners someone must have said what they mean before one meaning is adopted.
///
/// In plain words: a meaning can be adopted once at least two partners have said theirs, so that
/// nobody's meaning passes for everyone's.
pub const LEAST_MEANINGS_FLOOR: usize = 2;

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Names it.
    pub id: WordId,
    /// The word, in each language in which it is used.
    pub terms: BTreeMap<Language, Text>,
    /// What each partner means by it, in the languages they said it in.
    pub meanings: BTreeMap<PartnerId, BTreeMap<Language, Text>>,
    /// What was adopted, the first one first. The last one holds.
    pub adopted: Vec<Meaning>,
}

/// A meaning that was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// In each language.
    pub texts: BTreeMap<Language, Text>,
    /// The decision that adopted it.
    pub decision: DecisionId,
    /// The day.
    pub day: Day,
}

/// What someone reads beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// The adopted meaning in their language.
    Adopted(&'a Text),
    /// The adopted meaning in another language: there is none in theirs yet.
    AdoptedIn(&'a Language, &'a Text),
    /// Not agreed yet.
    NotAgreedYet,
}

/// Why a word stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordRefused {
    /// Only members say what their partner means.
    NotAMember,
    /// There is such a word already.
    SameWord {
        /// Which.
        word: WordId,
    },
    /// There is no room for more words.
    TooManyWords {
        /// The most there can be.
        most: usize,
    },
    /// Too few partners said what they mean.
    TooFewMeanings {
        /// From how many partners it takes one.
        least: usize,
    },
    /// A meaning without words in any language.
    NoText,
}

/// A new word, among those there are.
///
/// Refuses: a word that is there in the same language; more than [`MOST_WORDS`].
pub fn add(
    words: &[Word],
    language: Language,
    term: Text,
    moment: &Moment,
) -> Result<Word, WordRefused> {
    let is_same = |word: &&Word| {
        let there = word.terms.get(&language);
        there.is_some_and(|there| folded(there.as_str()) == folded(term.as_str()))
    };
    if let Some(word) = words.iter().find(is_same) {
        return Err(WordRefused::SameWord { word: word.id });
    }
    if words.len() >= MOST_WORDS {
        return Err(WordRefused::TooManyWords { most: MOST_WORDS });
    }
    Ok(Word {
        id: WordId::random(moment),
        terms: [(language, term)].into(),
        meanings: BTreeMap::new(),
        adopted: Vec::new(),
    })
}

impl Word {
    /// The word after a member said what their partner means by it, in place of what was there.
    pub fn meant(
        mut self,
        members: &BTreeMap<PersonId, Membership>,
        by: PersonId,
        (language, text): (Language, Text),
    ) -> Result<Self, WordRefused> {
        let partner = members.get(&by).ok_or(WordRefused::NotAMember)?.partner;
        self.meanings.entry(partner).or_default().insert(language, text);
        Ok(self)
    }

    /// The word after a decision adopted a meaning. The same decision adopts once.
    ///
    /// Refuses: fewer than [`LEAST_MEANINGS_FLOOR`] partners with a meaning; a meaning in no language.
    pub fn adopt(mut self, meaning: Meaning) -> Result<Self, WordRefused> {
        if self.adopted.iter().any(|there| there.decision == meaning.decision) {
            return Ok(self);
        }
        if meaning.texts.is_empty() {
            return Err(WordRefused::NoText);
        }
        let least = LEAST_MEANINGS_FLOOR;
        if self.meanings.values().filter(|texts| !texts.is_empty()).count() < least {
            return Err(WordRefused::TooFewMeanings { least });
        }
        self.adopted.push(meaning);
        Ok(self)
    }

    /// What stands beside it for someone who reads this language.
    pub fn shown(&self, language: &Language) -> Shown<'_> {
        let Some(meaning) = self.adopted.last() else { return Shown::NotAgreedYet };
        let first = || meaning.texts.iter().next();
        match meaning.texts.get(language) {
            Some(text) => Shown::Adopted(text),
            None => {
                first().map_or(Shown::NotAgreedYet, |(other, text)| Shown::AdoptedIn(other, text))
            }
        }
    }
}

/// Where words stand in a text of this language, in order; each place once, the longest word first.
///
/// Units: bytes of `text`.
pub fn places(text: &str, language: &Language, words: &[Word]) -> Vec<(Range<usize>, WordId)> {
    let named = words.iter().filter_map(|word| Some((word.id, word.terms.get(language)?.as_str())));
    places_of(text, &named.collect::<Vec<_>>())
}

/// The same for words as other practices read them: what names each, and what it is called in the
/// language of the text.
pub fn places_of<Id: Copy + Ord>(text: &str, terms: &[(Id, &str)]) -> Vec<(Range<usize>, Id)> {
    let mut found: Vec<(Range<usize>, Id)> = Vec::new();
    for (id, term) in terms {
        found.extend(whole_words(text, term).map(|place| (place, *id)));
    }
    found.sort_by_key(|(place, id)| (place.start, std::cmp::Reverse(place.end), *id));
    let mut end = 0;
    found.retain(|(place, _)| {
        let is_free = place.start >= end;
        if is_free {
            end = place.end;
        }
        is_free
    });
    found
}

impl Refusal for WordRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAMember => "words.not_a_member",
            Self::SameWord { .. } => "words.same_word",
            Self::TooManyWords { .. } => "words.too_many_words",
            Self::TooFewMeanings { .. } => "words.too_few_meanings",
            Self::NoText => "words.no_text",
        }
    }
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// Places of `term` between signs that belong to no word, whatever the capitals.
fn whole_words<'a>(text: &'a str, term: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let n_letters = term.chars().count();
    text.char_indices().filter_map(move |(start, _)| {
        let rest = text.get(start..)?;
        let end = start + rest.char_indices().nth(n_letters).map_or(rest.len(), |(at, _)| at);
        let is_inside = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let before = text.get(..start)?.chars().next_back();
        let after = text.get(end..)?.chars().next();
        let is_it = folded(text.get(start..end)?) == folded(term);
        (is_it && !is_inside(before) && !is_inside(after)).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use powerwith_core::Millis;

    use super::*;

    fn day() -> Day {
        Day::parse("2026-04-01").unwrap()
    }

    fn moment(seed: u8) -> Moment {
        Moment::new(Millis(0), day(), [seed; 32])
    }

    fn text(words: &str) -> Text {
        Text::long(words).unwrap()
    }

    fn spanish() -> Language {
        Language::parse("es").unwrap()
    }

    fn word(seed: u8, term: &str) -> Word {
        add(&[], Language::english(), text(term), &moment(seed)).unwrap()
    }

    fn members() -> BTreeMap<PersonId, Membership> {
        let of = |seed| Membership { partner: PartnerId::random(&moment(seed)), is_host: false };
        [(PersonId::random(&moment(1)), of(50)), (PersonId::random(&moment(2)), of(51))].into()
    }

    fn said_by(n_people: usize) -> Word {
        let members = members();
        let said = members.keys().take(n_people).fold(word(9, "respect"), |word, by| {
            word.meant(&members, *by, (Language::english(), text("To listen."))).unwrap()
        });
        assert_eq!(said.meanings.len(), n_people);
        said
    }

    fn meaning(seed: u8) -> Meaning {
        let texts = [(Language::english(), text("We hear each other out."))].into();
        Meaning { texts, decision: DecisionId::random(&moment(seed)), day: day() }
    }

    #[test]
    fn a_word_is_not_agreed_on_until_a_decision_adopts_a_meaning() {
        let said = said_by(2);
        assert_eq!(said.shown(&Language::english()), Shown::NotAgreedYet);
        let adopted = said.adopt(meaning(20)).unwrap();
        let hears = text("We hear each other out.");
        assert_eq!(adopted.shown(&Language::english()), Shown::Adopted(&hears));
        assert_eq!(adopted.shown(&spanish()), Shown::AdoptedIn(&Language::english(), &hears));
        assert_eq!(adopted.clone().adopt(meaning(20)).unwrap(), adopted, "once for each decision");
        assert_eq!(adopted.adopt(meaning(21)).unwrap().adopted.len(), 2, "versions stay");
    }

    #[test]
    fn the_meaning_of_one_partner_is_not_everyones() {
        let least = LEAST_MEANINGS_FLOOR;
        assert_eq!(said_by(1).adopt(meaning(20)), Err(WordRefused::TooFewMeanings { least }));
        let empty = Meaning { texts: BTreeMap::new(), ..meaning(20) };
        assert_eq!(said_by(2).adopt(empty), Err(WordRefused::NoText));
    }

    #[test]
    fn strangers_define_nothing_and_a_word_is_there_once() {
        let stranger = PersonId::random(&moment(7));
        let said = word(9, "trust").meant(&members(), stranger, (spanish(), text("No.")));
        assert_eq!(said, Err(WordRefused::NotAMember));
        let there = [word(9, "trust")];
        let same = add(&there, Language::english(), text("Trust"), &moment(3));
        assert_eq!(same, Err(WordRefused::SameWord { word: there[0].id }));
    }

    #[test]
    fn a_word_is_found_wherever_it_stands_whole() {
        let words = [word(1, "trust"), word(2, "shared trust"), word(3, "Würde")];
        let check = |title: &str, expected: &[&str]| {
            let places = places(title, &Language::english(), &words);
            let found: Vec<_> = places.iter().map(|(place, _)| &title[place.clone()]).collect();
            assert_eq!(found, expected, "{title}");
        };
        check("Trust, and how we trust", &["Trust", "trust"]);
        check("Distrust and trustees", &[]);
        check("Our shared trust", &["shared trust"]);
        check("Die WÜRDE aller", &["WÜRDE"]);
        assert_eq!(places("Trust", &spanish(), &words), []);
    }
}
