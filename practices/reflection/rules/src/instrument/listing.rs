//! All items as `powerwith instruments --json` lists them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Half, Instrument, Item, Library};

/// The whole list. A kept interface: fields are added, never renamed or taken away.
#[derive(Debug, Serialize)]
pub struct Listing {
    /// The version of this list's shape.
    pub schema: u32,
    /// The questionnaires.
    pub instruments: Vec<ListedInstrument>,
    /// The items of all questionnaires.
    pub items: Vec<ListedItem>,
    /// The forms by name, with their words per language.
    pub forms: BTreeMap<&'static str, BTreeMap<String, ListedScale>>,
}

/// One questionnaire.
#[derive(Debug, Serialize)]
pub struct ListedInstrument {
    /// Its name.
    pub id: String,
    /// Its set.
    pub set: &'static str,
    /// Its version.
    pub version: u32,
    /// The number of the source text.
    pub seed: Option<String>,
    /// What people call it, per language.
    pub title: BTreeMap<String, String>,
    /// The name of the source text.
    pub source: Option<String>,
    /// Who the source text is from.
    pub by: Option<String>,
    /// Where to read it.
    pub link: Option<String>,
}

/// One item.
#[derive(Debug, Serialize)]
pub struct ListedItem {
    /// Its name.
    pub id: String,
    /// Its set.
    pub set: &'static str,
    /// The number of the source text.
    pub seed: Option<String>,
    /// The name of its questionnaire.
    pub instrument: String,
    /// The version of its questionnaire.
    pub version: u32,
    /// What the source calls it.
    #[serde(rename = "ref")]
    pub source_ref: String,
    /// How it is answered.
    pub forms: Vec<&'static str>,
    /// Whether answers are kept apart from who gave them.
    pub seal: &'static str,
    /// What in the program makes it more than text.
    pub capability: Vec<String>,
    /// Its words per language.
    pub wording: BTreeMap<String, ListedWording>,
}

/// The words of one item in one language.
#[derive(Debug, Serialize)]
pub struct ListedWording {
    /// A short name.
    pub title: Option<String>,
    /// The statement or question.
    pub ask: String,
    /// What to tell, if one likes.
    pub story: Option<String>,
    /// Its halves.
    pub parts: Vec<String>,
    /// What may be picked.
    pub choices: Vec<String>,
}

/// The words of one form in one language.
#[derive(Debug, Serialize)]
pub struct ListedScale {
    /// What is asked.
    pub stem: String,
    /// What is asked in each half, by its name.
    pub halves: BTreeMap<&'static str, String>,
    /// The word of each point.
    pub points: Vec<String>,
    /// "I can't say yet", where it is an answer.
    pub cant_say: Option<String>,
    /// What each partner is rated on.
    pub facets: Vec<String>,
    /// Who may read a story.
    pub audiences: Vec<String>,
}

/// Lists every item of the latest versions.
pub fn list(library: &Library) -> Listing {
    let items =
        |instrument| Instrument::items(instrument).iter().map(|item| listed(instrument, item));
    Listing {
        schema: 1,
        instruments: library.latest().map(listed_instrument).collect(),
        items: library.latest().flat_map(items).collect(),
        forms: forms(library),
    }
}

fn listed_instrument(instrument: &Instrument) -> ListedInstrument {
    let details = instrument.details();
    let source = details.source.as_ref();
    let title = details.title.iter().map(|(language, text)| (language.to_string(), text.clone()));
    ListedInstrument {
        id: details.id.to_string(),
        set: details.set.id(),
        version: details.version.number(),
        seed: details.seed.clone(),
        title: title.collect(),
        source: source.map(|source| source.name.clone()),
        by: source.and_then(|source| source.by.clone()),
        link: source.and_then(|source| source.link.clone()),
    }
}

fn listed(instrument: &Instrument, item: &Item) -> ListedItem {
    let wording = item.wording.iter().map(|(language, words)| {
        let words = words.clone();
        let listed = ListedWording {
            title: words.title,
            ask: words.ask,
            story: words.story,
            parts: words.parts,
            choices: words.choices,
        };
        (language.to_string(), listed)
    });
    ListedItem {
        id: item.id.to_string(),
        set: instrument.set().id(),
        seed: instrument.details().seed.clone(),
        instrument: instrument.id().to_string(),
        version: instrument.version().number(),
        source_ref: item.source_ref.clone(),
        forms: item.forms.iter().map(|form| form.id()).collect(),
        seal: item.seal.id(),
        capability: item.capability.clone(),
        wording: wording.collect(),
    }
}

fn forms(library: &Library) -> BTreeMap<&'static str, BTreeMap<String, ListedScale>> {
    let listed = |(form, scale): (&super::Form, &super::Scale)| {
        let languages = scale.wording.iter().map(|(language, words)| {
            let half = |half: &Half| (half.id(), words.half(*form, *half).to_owned());
            let listed = ListedScale {
                stem: words.stem.clone(),
                halves: form.halves().iter().map(half).collect(),
                points: words.points.clone(),
                cant_say: words.cant_say.clone(),
                facets: words.facets.clone(),
                audiences: words.audiences.clone(),
            };
            (language.to_string(), listed)
        });
        (form.id(), languages.collect())
    };
    library.scales().iter().map(listed).collect()
}
