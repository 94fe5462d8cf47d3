//! One proposal as a visitor finds it, and how their wishes reach it.

use std::collections::{BTreeMap, BTreeSet};

use decision_rules::proposal::{
    Command, Event, Proposal, ProposalId, Refusal, Stage, Version, Wish,
};
use powerwith_core::{Day, Outcome, PersonId, Stop};
use powerwith_store::Tx;
use powerwith_web::{Problem, Viewer, Visit, say};

use crate::{
    refusal::explain,
    store::{
        change::{self, No, carry_out},
        known::{self, Here},
        proposals,
    },
    words,
};

/// A proposal, who is here, and who looks.
pub(super) struct Room<'a> {
    pub visit: &'a Visit,
    pub viewer: &'a Viewer,
    pub here: Here,
    pub proposal: Proposal,
    names: BTreeMap<PersonId, String>,
}

impl<'a> Room<'a> {
    /// The proposal of the address, after what its days brought.
    ///
    /// Refuses: not found, also for a draft of someone else.
    pub async fn open(visit: &'a Visit) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let (store, here) = (&visit.site.store, viewer.partnership);
        change::come_due(store, Some(here), &visit.moment).await?;
        let id: ProposalId = visit.part("proposal")?;
        let found = proposals::load(store.read(), here, id).await?;
        let proposal = found.ok_or(Problem::NotFound)?;
        if !may_see(&proposal, viewer.person) {
            // What was taken back or sleeps stays for everyone once it had been laid on the table:
            // then the open log tells of it.
            let is_over = matches!(proposal.stage, Stage::Withdrawn | Stage::Lapsed);
            let entries = proposals::entries(store.read(), (here, id)).await?;
            if !is_over || entries.is_empty() {
                return Err(Problem::NotFound);
            }
        }
        let names = known::names(store.read(), &people_of(&proposal, viewer.person)).await?;
        let here = known::here(store.read(), here).await?;
        Ok(Self { visit, viewer, here, proposal, names })
    }

    /// An address inside the proposal.
    pub fn path(&self, inside: &str) -> String {
        let at = self.inside();
        let at = if inside.is_empty() { at } else { format!("{at}/{inside}") };
        self.viewer.path(&at)
    }

    /// Where it stands inside the partnership.
    pub fn inside(&self) -> String {
        format!("decide/{}", self.proposal.id)
    }

    /// What it is called.
    pub fn title(&self) -> String {
        let title = self.proposal.plan.cards.title.as_ref().map(ToString::to_string);
        title.unwrap_or_else(|| say!(words(self.visit.speech), "untitled"))
    }

    /// The newest version.
    pub fn version(&self) -> Option<&Version> {
        self.proposal.version()
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.visit.moment.today()
    }

    /// What someone is called; whoever left is someone who has left.
    pub fn name(&self, person: Option<PersonId>) -> String {
        let name = person.and_then(|person| self.names.get(&person)).cloned();
        name.unwrap_or_else(|| say!(words(self.visit.speech), "someone-gone"))
    }

    /// Whether the viewer began it.
    pub fn is_author(&self) -> bool {
        self.proposal.author == Some(self.viewer.person)
    }

    /// Whether the viewer can lead it on: its author and hosts.
    pub fn steers(&self) -> bool {
        self.is_author() || (self.viewer.is_host && self.proposal.stage != Stage::Draft)
    }

    /// A day in the visitor's words.
    pub fn day(&self, day: Day) -> String {
        self.visit.speech.day(day)
    }

    /// Does what the viewer wishes.
    ///
    /// Refuses: what the rules refuse, in words.
    pub async fn wish(&self, wish: Wish) -> Result<(Proposal, Vec<Event>), Problem> {
        self.attempt(wish).await.map_err(|stop| self.problem(stop))
    }

    /// Does what the viewer wishes, or gives the refusal, for pages that show it at a field.
    pub async fn attempt(&self, wish: Wish) -> Outcome<(Proposal, Vec<Event>), No> {
        self.command(Command::Wish { by: self.viewer.person, wish }).await
    }

    /// Does what a command asks for.
    pub async fn command(&self, command: Command) -> Outcome<(Proposal, Vec<Event>), No> {
        let at = (self.viewer.partnership, self.proposal.id);
        let moment = &self.visit.moment;
        let work =
            async |tx: Tx| carry_out((&tx, &self.visit.site), at, (command.clone(), moment)).await;
        self.visit.site.store.with_write_tx("change a proposal", work).await
    }

    /// What a refusal looks like as a page, with the way back here.
    pub fn problem(&self, stop: Stop<No>) -> Problem {
        explain(self.visit, stop, &self.path(""))
    }

    /// A refusal that the page itself finds.
    pub fn refused(&self, refusal: Refusal) -> Problem {
        self.problem(Stop::Refused(refusal.into()))
    }
}

/// A draft is its author's alone, and so is one that was taken back before others saw it.
pub(crate) fn may_see(proposal: &Proposal, person: PersonId) -> bool {
    let is_hidden = matches!(proposal.stage, Stage::Draft | Stage::Withdrawn | Stage::Lapsed);
    !is_hidden || proposal.author == Some(person)
}

/// The people whose names stand on the page. Who objected, who spoke and who paused are not among
/// them.
fn people_of(proposal: &Proposal, viewer: PersonId) -> BTreeSet<PersonId> {
    let holders = proposal.seats.values().filter_map(|seat| seat.holder.as_ref());
    let sits = holders.flat_map(|holder| [Some(holder.person), holder.helper]);
    let own_helper = proposal.voices.get(&viewer).and_then(|given| given.helper);
    let own_proxy = proposal.proxies.get(&viewer).copied();
    let asked = proposal.keys.values().map(|asked| asked.by);
    let spoke = proposal.reactions.keys().copied().chain(asked);
    let some = sits.chain([proposal.author, own_helper, own_proxy]).flatten();
    some.chain(spoke).collect()
}
