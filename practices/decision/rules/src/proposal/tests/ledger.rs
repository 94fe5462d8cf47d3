//! What a stranger who sees all events holds against the rules. It shares no code with them.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{Membership, PartnerId, two_keys::SecondKey};
use powerwith_core::{Day, PersonId};

use crate::{impact::Impact, proposal::*};

type Members = BTreeMap<PersonId, Membership>;

pub(super) struct Ledger {
    touches: Touches,
    author_partner: PartnerId,
    impact: Impact,
    newest: u32,
    asked: Option<(u32, Day)>,
    open: BTreeMap<ObjectionId, PersonId>,
    questions: BTreeSet<QuestionId>,
    seats: BTreeMap<SeatId, (Option<PersonId>, bool)>,
    voices: BTreeMap<PersonId, Voice>,
    proxies: BTreeMap<PersonId, PersonId>,
    keys: BTreeMap<KeyId, (PersonId, PartnerId, Day)>,
    paused: Option<Day>,
    decided: bool,
}

fn must(holds: bool, what: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

impl Ledger {
    pub(super) fn new(touches: Touches, author_partner: PartnerId) -> Self {
        Self {
            touches,
            author_partner,
            impact: super::story::impact("Families gain."),
            newest: 0,
            asked: None,
            open: BTreeMap::new(),
            questions: BTreeSet::new(),
            seats: BTreeMap::new(),
            voices: BTreeMap::new(),
            proxies: BTreeMap::new(),
            keys: BTreeMap::new(),
            paused: None,
            decided: false,
        }
    }

    pub(super) fn watch(
        &mut self,
        command: &Command,
        events: &[Event],
        (members, today): (&Members, Day),
    ) -> Result<(), String> {
        let by = match command {
            Command::Wish { by, .. } => Some(*by),
            Command::DayCame | Command::Left { .. } => None,
        };
        let is_the_end = matches!(command, Command::Wish { wish: Wish::EndPause, .. });
        if let Some(until) = self.paused.filter(|_| by.is_some() && !is_the_end) {
            must(events.is_empty() || today >= until, "someone went on in a pause")?;
        }
        let mut both_keys = false;
        for event in events {
            let turned = self.turn_keys(event, (members, today))?;
            both_keys |= turned;
            self.check(event, (by, both_keys), (members, today))?;
            self.keep(event);
        }
        Ok(())
    }

    /// Whether this event is a second key that may turn.
    fn turn_keys(&self, event: &Event, (members, today): (&Members, Day)) -> Result<bool, String> {
        let What::KeyTurned { key, by, answer, .. } = &event.what else { return Ok(false) };
        let (first, partner, since) = self.keys[key];
        let of = |person| members.get(person).filter(|member| member.is_host);
        let (Some(one), Some(other)) = (of(&first), of(by)) else {
            return Err("a key was turned by someone who is no host".to_owned());
        };
        must(first != *by, "one person was both keys")?;
        must(one.partner != other.partner && partner != other.partner, "one partner, two keys")?;
        must(today <= since.plus_days(7), "a key turned after its days")?;
        Ok(*answer == SecondKey::Yes)
    }

    fn check(
        &self,
        event: &Event,
        (by, both_keys): (Option<PersonId>, bool),
        (members, today): (&Members, Day),
    ) -> Result<(), String> {
        match &event.what {
            What::SeatExcepted { .. } => must(both_keys, "an exception without two keys"),
            What::ConsentOpened(_) => {
                must(self.has_seats(members), "people were asked past an empty seat")?;
                must(self.questions.is_empty(), "people were asked with a question open")?;
                must(self.impact.fields.len() == 4, "people were asked without the impact")
            }
            What::Spoke { .. } => {
                let closes = self.asked.map(|(_, closes)| closes);
                must(closes.is_some_and(|closes| today <= closes), "a voice came late")
            }
            What::Closed(closing) => {
                let is_past = self.asked.is_some_and(|(_, closes)| today > closes);
                must(is_past || both_keys, "closed early without two keys")?;
                let raised: BTreeSet<_> = closing.raised.values().map(|(who, _)| *who).collect();
                must(raised == self.who_objects(), "an objection was lost or made up")?;
                let speaks = |id: &ObjectionId| self.voices.get(&self.open[id]);
                let are_theirs =
                    closing.ended.keys().all(|id| speaks(id).is_some_and(|voice| !voice.stops()));
                must(are_theirs, "an objection ended without its author")
            }
            What::ObjectionEnded { end: End::Answered { .. }, .. } => {
                must(both_keys, "an objection was answered without two keys")
            }
            What::ObjectionEnded { objection, .. } => {
                must(by == Some(self.open[objection]), "someone else ended an objection")
            }
            What::Decided(decision) => self.check_decision(decision, (by, both_keys), members),
            _ => Ok(()),
        }
    }

    fn check_decision(
        &self,
        decision: &Decision,
        (by, both_keys): (Option<PersonId>, bool),
        members: &Members,
    ) -> Result<(), String> {
        must(!self.decided, "decided twice")?;
        must(self.open.is_empty(), "decided with an open objection")?;
        must(self.questions.is_empty(), "decided with an open question")?;
        must(self.has_seats(members), "decided past an empty seat")?;
        let is_heard = |(holder, _): &(Option<PersonId>, bool)| {
            holder.is_none_or(|one| self.voices.contains_key(&one) || !members.contains_key(&one))
        };
        must(self.seats.values().all(is_heard), "decided past a seat that did not speak")?;
        let asked = self.asked.map(|(version, _)| version);
        must(asked == Some(decision.version), "decided what nobody was asked")?;
        must(decision.version == self.newest, "decided an old version")?;
        let by = by.and_then(|by| members.get(&by)).ok_or("nobody decided it")?;
        if self.touches == Touches::Rules {
            must(both_keys, "rules were changed without two keys")?;
        } else {
            must(by.partner != self.author_partner, "whoever proposed decided")?;
        }
        let spoke = self.who_spoke(members);
        let partners = |of: &dyn Fn(&Voice) -> bool| {
            let chosen = spoke.iter().filter(|(_, voice)| of(voice));
            chosen.map(|(person, _)| members[person].partner).collect::<BTreeSet<_>>().len()
        };
        must(spoke.len() >= 4 && partners(&|_| true) >= 2, "too few spoke")?;
        let says_yes = |voice: &Voice| matches!(voice, Voice::TryIt | Voice::Worry(_));
        must(partners(&says_yes) >= 2, "one partner carried it alone")
    }

    fn has_seats(&self, members: &Members) -> bool {
        let is_there = |(holder, excepted): &(Option<PersonId>, bool)| {
            *excepted || holder.is_some_and(|one| members.contains_key(&one))
        };
        !self.seats.is_empty() && self.seats.values().all(is_there)
    }

    fn who_objects(&self) -> BTreeSet<PersonId> {
        let objects = |voice: &Voice| matches!(voice, Voice::NotYet(_));
        self.voices.iter().filter(|(_, voice)| objects(voice)).map(|(who, _)| *who).collect()
    }

    fn who_spoke(&self, members: &Members) -> BTreeMap<PersonId, Voice> {
        let mut spoke = self.voices.clone();
        for (from, to) in &self.proxies {
            let sits = self.seats.values().any(|(holder, _)| *holder == Some(*from));
            if let Some(voice) = self.voices.get(to).filter(|_| !sits && members.contains_key(to)) {
                spoke.entry(*from).or_insert_with(|| voice.clone());
            }
        }
        spoke.retain(|person, _| members.contains_key(person));
        spoke
    }

    fn keep(&mut self, event: &Event) {
        match event.what.clone() {
            What::SeatNamed { seat, .. } => drop(self.seats.insert(seat, (None, false))),
            What::SeatTaken { seat, holder, .. } => {
                self.seats.insert(seat, (Some(holder), false));
            }
            What::SeatLeft { seat } => self.seats.entry(seat).or_default().0 = None,
            What::SeatExcepted { seat, .. } => drop(self.seats.insert(seat, (None, true))),
            What::QuestionAsked { question, .. } => drop(self.questions.insert(question)),
            What::QuestionAnswered { question, .. } => drop(self.questions.remove(&question)),
            What::Reworded(version) => {
                self.newest = version.nth;
                self.impact = version.impact;
            }
            What::ConsentOpened(asking) => {
                self.asked = Some((asking.version, asking.closes));
                self.voices.clear();
            }
            What::Spoke { by, given } => drop(self.voices.insert(by, given.voice)),
            What::ProxyGiven { from, to } => drop(self.proxies.insert(from, to)),
            What::ProxyTakenBack { from } => drop(self.proxies.remove(&from)),
            What::KeyAsked { key, asked } => {
                self.keys.insert(key, (asked.by, asked.partner, asked.day));
            }
            What::Lapsed | What::Withdrawn => self.voices.clear(),
            What::Decided(_) => self.decided = true,
            _ => self.keep_more(event),
        }
    }

    fn keep_more(&mut self, event: &Event) {
        match event.what.clone() {
            What::Closed(closing) => {
                self.open.extend(closing.raised.iter().map(|(id, (who, _))| (*id, *who)));
                self.open.retain(|id, _| !closing.ended.contains_key(id));
                self.questions.extend(closing.questions.keys());
            }
            What::ObjectionEnded { objection, .. } => drop(self.open.remove(&objection)),
            What::Paused { until, .. } => {
                if let Some((_, closes)) = &mut self.asked {
                    let n_days = (until.0 - event.day.0).get_days();
                    *closes = closes.plus_days(n_days);
                }
                self.paused = Some(until);
            }
            What::PauseEnded => self.paused = None,
            What::Gone { person } => {
                self.voices.remove(&person);
                self.proxies.retain(|from, to| *from != person && *to != person);
            }
            _ => {}
        }
    }
}
