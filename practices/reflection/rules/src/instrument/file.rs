//! Questionnaires as text: the format of the data files, also used to keep own ones.

use std::collections::BTreeMap;

use powerwith_core::Language;
use serde::{Deserialize, Serialize};

use super::{
    BeansOver, Draft, Flaw, Form, InLanguages, Instrument, InstrumentId, Item, ItemId, Library,
    Opening, Scale, ScaleWording, Seal, Set, Source, Version, Who, Wording,
};

/// Why a text is no questionnaire.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is not in the format.
    #[error("the text is not in the format of a questionnaire: {0}")]
    Format(#[from] toml::de::Error),
    /// A value is none of those the format knows.
    #[error("`{value}` is no {field}")]
    Value {
        /// The field it is in.
        field: &'static str,
        /// The value.
        value: String,
    },
    /// It can be read and not be asked.
    #[error("the questionnaire cannot be asked: {0:?}")]
    Flawed(Vec<Flaw>),
}

/// Reads one questionnaire.
///
/// Refuses: [`Unreadable`] with what is wrong. Never panics.
pub fn from_toml(text: &str) -> Result<Instrument, Unreadable> {
    let file: InstrumentFile = toml::from_str(text)?;
    Instrument::new(file.into_draft()?).map_err(Unreadable::Flawed)
}

/// Writes one questionnaire so that [`from_toml`] reads the same.
pub fn to_toml(instrument: &Instrument) -> String {
    // Cannot fail: the file types hold only texts, numbers, lists and tables with text keys.
    toml::to_string(&InstrumentFile::from_draft(instrument.details())).unwrap_or_default()
}

/// Reads the questionnaires that come with the program.
pub(super) fn built_in() -> Result<Library, Unreadable> {
    let scales = scales(include_str!("../../../instruments/scales.toml"))?;
    let instruments = [
        from_toml(include_str!("../../../instruments/stops.toml"))?,
        from_toml(include_str!("../../../instruments/guidelines.toml"))?,
        from_toml(include_str!("../../../instruments/questions.toml"))?,
        from_toml(include_str!("../../../instruments/structures.toml"))?,
    ];
    Ok(Library::new(scales, instruments))
}

fn scales(text: &str) -> Result<BTreeMap<Form, Scale>, Unreadable> {
    let file: BTreeMap<String, BTreeMap<String, ScaleFile>> = toml::from_str(text)?;
    let mut scales = BTreeMap::new();
    for (id, languages) in file {
        let form = known("form", &id, Form::parse)?;
        let words = languages.into_iter().map(|(tag, scale)| (tag, ScaleWording::from(scale)));
        scales.insert(form, Scale { form, wording: in_languages("scale", words)? });
    }
    Ok(scales)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleFile {
    stem: String,
    #[serde(default)]
    halves: Vec<String>,
    #[serde(default)]
    points: Vec<String>,
    cant_say: Option<String>,
    #[serde(default)]
    facets: Vec<String>,
    #[serde(default)]
    audiences: Vec<String>,
    readers: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct InstrumentFile {
    id: String,
    version: u32,
    set: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceFile>,
    title: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opening: Option<OpeningFile>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    domain: BTreeMap<String, BTreeMap<String, String>>,
    item: Vec<ItemFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningFile {
    name: String,
    link: String,
    minutes: u32,
}

#[derive(Serialize, Deserialize)]
struct ItemFile {
    id: String,
    #[serde(default, rename = "ref", skip_serializing_if = "String::is_empty")]
    source_ref: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    forms: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    beans_over: Option<String>,
    seal: String,
    #[serde(default)]
    capability: Vec<String>,
    #[serde(default)]
    destination: bool,
    /// Whatever is left is a language with its words; an unknown field is thus no language.
    #[serde(flatten)]
    wording: BTreeMap<String, WordingFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordingFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    ask: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    choices: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    stems: BTreeMap<String, String>,
}

impl InstrumentFile {
    fn into_draft(self) -> Result<Draft, Unreadable> {
        let domains =
            self.domain.into_iter().map(|(id, names)| Ok((id, in_languages("domain", names)?)));
        Ok(Draft {
            id: known("id", &self.id, InstrumentId::parse)?,
            version: Version::new(self.version)
                .ok_or_else(|| unknown("version", &self.version.to_string()))?,
            set: known("set", &self.set, Set::parse)?,
            seed: self.seed,
            source: self.source.map(|SourceFile { name, by, link }| Source { name, by, link }),
            title: in_languages("title", self.title)?,
            opening: self.opening.map(|OpeningFile { name, link, minutes }| Opening {
                name,
                link,
                minutes,
            }),
            domains: domains.collect::<Result<_, Unreadable>>()?,
            items: self.item.into_iter().map(ItemFile::into_item).collect::<Result<_, _>>()?,
        })
    }

    fn from_draft(draft: &Draft) -> Self {
        let source = |Source { name, by, link }| SourceFile { name, by, link };
        let opening = |Opening { name, link, minutes }| OpeningFile { name, link, minutes };
        Self {
            id: draft.id.to_string(),
            version: draft.version.number(),
            set: draft.set.id().to_owned(),
            seed: draft.seed.clone(),
            source: draft.source.clone().map(source),
            title: by_tag(&draft.title),
            opening: draft.opening.clone().map(opening),
            domain: draft.domains.iter().map(|(id, names)| (id.clone(), by_tag(names))).collect(),
            item: draft.items.iter().map(ItemFile::from_item).collect(),
        }
    }
}

impl ItemFile {
    fn into_item(self) -> Result<Item, Unreadable> {
        let forms = self.forms.iter().map(|form| known("form", form, Form::parse));
        let words = self.wording.into_iter().map(|(tag, words)| (tag, words.into_wording()));
        Ok(Item {
            id: known("item id", &self.id, ItemId::parse)?,
            source_ref: self.source_ref,
            domain: self.domain,
            forms: forms.collect::<Result<_, _>>()?,
            beans_over: match self.beans_over.as_deref() {
                None | Some("partners") => BeansOver::Partners,
                Some("parts") => BeansOver::Parts,
                Some(other) => return Err(unknown("beans_over", other)),
            },
            who: Who::Person,
            seal: match self.seal.as_str() {
                "sealed" => Seal::Sealed,
                "named" => Seal::Named,
                other => return Err(unknown("seal", other)),
            },
            capability: self.capability,
            is_destination: self.destination,
            wording: in_languages("item", words)?,
        })
    }

    fn from_item(item: &Item) -> Self {
        Self {
            id: item.id.to_string(),
            source_ref: item.source_ref.clone(),
            domain: item.domain.clone(),
            forms: item.forms.iter().map(ToString::to_string).collect(),
            beans_over: (item.beans_over == BeansOver::Parts)
                .then(|| item.beans_over.id().to_owned()),
            seal: item.seal.id().to_owned(),
            capability: item.capability.clone(),
            destination: item.is_destination,
            wording: item
                .wording
                .iter()
                .map(|(language, words)| (language.to_string(), WordingFile::from_wording(words)))
                .collect(),
        }
    }
}

impl WordingFile {
    fn into_wording(self) -> Wording {
        let Self { title, ask, story, parts, choices, stems } = self;
        Wording { title, ask, story, parts, choices, stems }
    }

    fn from_wording(words: &Wording) -> Self {
        let Wording { title, ask, story, parts, choices, stems } = words.clone();
        Self { title, ask, story, parts, choices, stems }
    }
}

impl From<ScaleFile> for ScaleWording {
    fn from(file: ScaleFile) -> Self {
        let ScaleFile { stem, halves, points, cant_say, facets, audiences, readers } = file;
        Self { stem, halves, points, cant_say, facets, audiences, readers }
    }
}

fn unknown(field: &'static str, value: &str) -> Unreadable {
    Unreadable::Value { field, value: value.to_owned() }
}

fn known<T>(
    field: &'static str,
    value: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Unreadable> {
    parse(value).ok_or_else(|| unknown(field, value))
}

fn in_languages<T>(
    field: &'static str,
    words: impl IntoIterator<Item = (String, T)>,
) -> Result<InLanguages<T>, Unreadable> {
    let words = words
        .into_iter()
        .map(|(tag, text)| Ok((known("language", &tag, Language::parse)?, text)))
        .collect::<Result<BTreeMap<_, _>, Unreadable>>()?;
    InLanguages::from_map(words).ok_or_else(|| unknown(field, "a text in no language"))
}

fn by_tag(words: &InLanguages<String>) -> BTreeMap<String, String> {
    words.iter().map(|(language, text)| (language.to_string(), text.clone())).collect()
}
