//! One repair as someone in it finds it, and how their wishes reach it.

use std::collections::BTreeMap;

use powerwith_core::{Day, Outcome, PersonId};
use powerwith_store::Tx;
use powerwith_web::{Problem, Reply, Viewer, Visit, account, say};
use repair_rules::{Part, Refused, Repair, RepairId, Side, Stage, Wish};

use super::parts::apart;
use crate::{
    known::{self, Here},
    refusal::explain,
    store, words,
};

/// A repair, who is here, and who looks.
pub(super) struct Room<'a> {
    pub visit: &'a Visit,
    pub viewer: &'a Viewer,
    pub here: Here,
    pub repair: Repair,
    pub part: Part,
    names: BTreeMap<PersonId, String>,
}

impl<'a> Room<'a> {
    /// The repair of the address, after what its days brought.
    ///
    /// Refuses: not found, for everyone who is not in it, as if there were none.
    pub async fn open(visit: &'a Visit) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let (store, at) = (&visit.site.store, viewer.partnership);
        let id: RepairId = visit.part("repair")?;
        store::come_due(store, at, &visit.moment).await?;
        let found = store::load(store.read(), (at, id)).await?;
        let repair = found.ok_or(Problem::NotFound)?;
        let part = repair.part(viewer.person).ok_or(Problem::NotFound)?;
        let here = known::here(store.read(), at).await?;
        let people = [repair.harmed, repair.other, repair.helper, repair.invited];
        let mut ids: Vec<PersonId> = people.into_iter().flatten().collect();
        ids.extend(repair.named.iter().copied());
        let names = account::names(store.read(), &ids).await?;
        Ok(Self { visit, viewer, here, repair, part, names })
    }

    /// An address inside the repair.
    pub fn path(&self, inside: &str) -> String {
        let at = format!("mend/{}", self.repair.id);
        let at = if inside.is_empty() { at } else { format!("{at}/{inside}") };
        self.viewer.path(&at)
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.visit.moment.today()
    }

    /// A day in the visitor's words.
    pub fn day(&self, day: Day) -> String {
        self.visit.speech.day(day)
    }

    /// What someone is called, set apart for use in a sentence.
    pub fn name(&self, person: Option<PersonId>) -> String {
        let name = person.and_then(|person| self.names.get(&person));
        name.map_or_else(|| say!(words(self.visit.speech), "someone-gone"), |name| apart(name))
    }

    /// Who a part is, by name.
    pub fn name_of(&self, part: Part) -> String {
        match part {
            Part::Of(side) => self.name(self.repair.on(side)),
            Part::Helper => self.name(self.repair.helper),
            Part::Invited => self.name(self.repair.invited),
        }
    }

    /// Whether the viewer leads it on: the side that asked, and the harmed side.
    pub fn steers(&self) -> bool {
        self.part == Part::Of(self.repair.asker) || self.is_harmed()
    }

    /// Whether the viewer is the harmed side.
    pub fn is_harmed(&self) -> bool {
        self.part == Part::Of(Side::Harmed)
    }

    /// Whether the viewer is asked something that they have not said yet: to come, or to help.
    pub const fn is_at_the_door(&self) -> bool {
        match self.part {
            Part::Invited => true,
            Part::Helper => matches!(self.repair.stage, Stage::Asked { .. }),
            Part::Of(_) => false,
        }
    }

    /// Does what the viewer wishes and goes back to the repair, or to the front when nothing of it
    /// is left for them.
    ///
    /// Refuses: what the rules refuse, in words.
    pub async fn wish(&self, wish: Wish) -> Result<Reply, Problem> {
        let back = self.path("");
        let after = self.attempt(wish).await.map_err(|stop| explain(self.visit, stop, &back))?;
        let is_in = after.is_some_and(|repair| repair.part(self.viewer.person).is_some());
        Ok(Reply::SeeOther(if is_in { back } else { self.viewer.path("mend") }))
    }

    /// Does what the viewer wishes, or gives the refusal, for pages that show it at a field.
    pub async fn attempt(&self, wish: Wish) -> Outcome<Option<Repair>, Refused> {
        let at = (self.viewer.partnership, self.repair.id);
        let (by, moment) = (self.viewer.person, &self.visit.moment);
        let work = async |tx: Tx| store::carry_out(&tx, at, (by, wish.clone()), moment).await;
        self.visit.site.store.with_write_tx("go on with a repair", work).await
    }
}
