//! The partnership as a visitor finds it, and addresses inside it.

use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::Store;
use powerwith_web::{Problem, Viewer, Visit, say};
use sharing_rules::stipend::Due;

use crate::{
    store::here::{self, Here},
    words,
};

/// Who looks, and at what.
pub(crate) struct Room<'a> {
    pub visit: &'a Visit,
    pub viewer: &'a Viewer,
    pub here: Here,
}

impl<'a> Room<'a> {
    /// The partnership of the address.
    pub async fn open(visit: &'a Visit) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let here = here::find(visit.site.store.read(), viewer.partnership, viewer.person).await?;
        Ok(Self { visit, viewer, here })
    }

    /// An address under `share`.
    pub fn path(&self, inside: &str) -> String {
        if inside.is_empty() {
            return self.viewer.path("share");
        }
        self.viewer.path(&format!("share/{inside}"))
    }

    /// Where it is kept.
    pub fn store(&self) -> &'a Store {
        &self.visit.site.store
    }
}

/// The days of the gatherings in the calendar; none where nobody keeps one.
pub(crate) async fn gatherings(
    visit: &Visit,
    partnership: PartnershipId,
) -> Result<Vec<Day>, Fault> {
    if !visit.site.practices.iter().any(|practice| practice.name == "gathering") {
        return Ok(Vec::new());
    }
    here::gatherings(visit.site.store.read(), partnership).await
}

/// When a stipend is due, in words.
pub(crate) fn due_in_words(visit: &Visit, due: Due) -> String {
    let words = words(visit.speech);
    match due {
        Due::BeforeGathering(day) => {
            say!(words, "due-before-gathering", day = visit.speech.day(day))
        }
        Due::By(day) => say!(words, "due-by", day = visit.speech.day(day)),
    }
}
