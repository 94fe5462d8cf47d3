//! Changing a questionnaire, and why one in use stays as it is.

use powerwith_core::Language;

use super::{Flaw, InLanguages, Instrument, InstrumentId, Item, ItemId, ItemRef, Set, Version};

/// Why the rules about questionnaires say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// People were already asked with this version. A next version can be written.
    InstrumentInUse {
        /// The questionnaire.
        instrument: InstrumentId,
        /// The version in use.
        version: Version,
    },
    /// It came with the program. A copy of it can be written.
    InstrumentBuiltIn {
        /// The questionnaire.
        instrument: InstrumentId,
    },
    /// The change would leave a questionnaire that cannot be asked.
    InstrumentFlawed {
        /// What must be mended.
        flaws: Vec<Flaw>,
    },
    /// There is no such item; it may have been taken out meanwhile.
    UnknownItem {
        /// The item that was asked for.
        item: String,
    },
    /// A round would ask more than people can be asked at once. The host chooses what to cut.
    TooManyItems {
        /// How many items it would have.
        items: usize,
        /// How many it may have.
        most: usize,
    },
    /// A round would take longer than it may. The host chooses what to cut.
    TooLong {
        /// How long it would take.
        minutes: u32,
        /// How long it may take.
        most_minutes: u32,
    },
    /// A fourth focus was picked. The host chooses which one to let go.
    FourthFocus {
        /// All that were picked.
        focus: Vec<ItemRef>,
    },
}

/// Whether people were asked with a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// No round has opened with it.
    NotYetAsked,
    /// A round opened with it, be it open, closed or answered now.
    Asked,
}

/// A change to a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Calls it something else.
    Retitle {
        /// The language of the new title.
        language: Language,
        /// The new title.
        title: String,
    },
    /// Puts an item in place of the one with the same name, or at the end.
    PutItem(Box<Item>),
    /// Takes an item out.
    RemoveItem(ItemId),
}

impl powerwith_core::Refusal for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::InstrumentInUse { .. } => "reflection.instrument_in_use",
            Self::InstrumentBuiltIn { .. } => "reflection.instrument_built_in",
            Self::InstrumentFlawed { .. } => "reflection.instrument_flawed",
            Self::UnknownItem { .. } => "reflection.unknown_item",
            Self::TooManyItems { .. } => "reflection.too_many_items",
            Self::TooLong { .. } => "reflection.too_long",
            Self::FourthFocus { .. } => "reflection.fourth_focus",
        }
    }
}

/// The questionnaire after a change.
///
/// Refuses: `InstrumentInUse` once people were asked with it, `InstrumentBuiltIn`,
/// `UnknownItem` for taking out what is not there, `InstrumentFlawed`.
/// Why: an answer means what its question said; if the words could change under it, no one could
/// trust a result.
pub fn decide(instrument: &Instrument, usage: Usage, edit: Edit) -> Result<Instrument, Refusal> {
    if instrument.set() != Set::Own {
        return Err(Refusal::InstrumentBuiltIn { instrument: instrument.id().clone() });
    }
    if usage == Usage::Asked {
        return Err(Refusal::InstrumentInUse {
            instrument: instrument.id().clone(),
            version: instrument.version(),
        });
    }
    let mut draft = instrument.clone().into_draft();
    match edit {
        Edit::Retitle { language, title } => draft.title = draft.title.with(language, title),
        Edit::PutItem(item) => match draft.items.iter_mut().find(|old| old.id == item.id) {
            Some(old) => *old = *item,
            None => draft.items.push(*item),
        },
        Edit::RemoveItem(id) => {
            if instrument.item(&id).is_none() {
                return Err(Refusal::UnknownItem { item: id.to_string() });
            }
            draft.items.retain(|item| item.id != id);
        }
    }
    Instrument::new(draft).map_err(|flaws| Refusal::InstrumentFlawed { flaws })
}

/// The next version of a questionnaire, to change before it is asked.
pub fn next_version(instrument: &Instrument) -> Instrument {
    let mut draft = instrument.clone().into_draft();
    draft.version = draft.version.next();
    // Cannot fail: the version is not checked, and everything else was.
    Instrument::new(draft).unwrap_or_else(|_| instrument.clone())
}

/// A partnership's own copy of a questionnaire, as its first version, to change as it likes.
/// The source stays named.
///
/// Refuses: `InstrumentFlawed` when `id` is the name of a built-in questionnaire.
pub fn own_copy(instrument: &Instrument, id: InstrumentId) -> Result<Instrument, Refusal> {
    let mut draft = instrument.clone().into_draft();
    draft.id = id;
    draft.set = Set::Own;
    draft.version = Version::FIRST;
    Instrument::new(draft).map_err(|flaws| Refusal::InstrumentFlawed { flaws })
}

/// A text in one language.
pub(super) fn only(language: &Language, text: String) -> InLanguages<String> {
    InLanguages::new(language.clone(), text)
}
