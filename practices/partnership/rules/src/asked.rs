//! Acts of every practice that wait for their second key: asked, answered, taken back, lapsed.

use std::collections::BTreeMap;

use powerwith_core::{Day, PersonId, Subject};

use crate::{
    Act, KeyId, Partnership, Refused,
    two_keys::{self, Asked},
};

/// The most acts that wait at once: a list that two hosts can still talk through in one meeting.
pub const MOST_WAITING_ACTS: usize = 30;

/// What a host asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Its stable name: `partner.add`, `round.close-early`.
    pub act: String,
    /// To what it would happen.
    pub about: Subject,
    /// What that is called. Never a person's name: it stands in the open log.
    pub called: String,
    /// Why, where the act needs a reason.
    pub why: Option<String>,
}

/// An act that waits.
pub type AskedAct = Asked<Wish>;

/// How an asked act ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    /// A host of another partner said yes, and it happened.
    Confirmed,
    /// A host of another partner said no.
    Refused,
    /// Whoever asked took it back.
    TakenBack,
    /// Nobody answered in time, or whoever asked is no host any more.
    Lapsed,
}

/// Who asks for what, on which day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The host.
    pub by: PersonId,
    /// What they ask for.
    pub wish: Wish,
    /// Today.
    pub today: Day,
}

impl Ended {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Confirmed, Self::Refused, Self::TakenBack, Self::Lapsed];

    /// Its kind of entry in the open log.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Confirmed => "key.confirmed",
            Self::Refused => "key.refused",
            Self::TakenBack => "key.taken-back",
            Self::Lapsed => "key.lapsed",
        }
    }

    /// Its word in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::TakenBack => "taken-back",
            Self::Lapsed => "lapsed",
        }
    }

    /// The way with this word.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ended| ended.id() == id)
    }
}

/// A host asks for an act. `waiting` are those that still can be confirmed.
///
/// Refuses: whoever is no host, what waits already, and more than can wait at once.
pub fn ask_act(
    here: &Partnership,
    waiting: &BTreeMap<KeyId, AskedAct>,
    asking: Asking,
) -> Result<AskedAct, Refused> {
    let Asking { by, wish, today } = asking;
    let asked = two_keys::ask(&here.members, by, wish, today)?;
    if waiting.values().any(|other| is_same(&other.act, &asked.act)) {
        return Err(Refused::ActAskedAlready);
    }
    if waiting.len() >= MOST_WAITING_ACTS {
        return Err(Refused::TooManyActs { most: MOST_WAITING_ACTS });
    }
    Ok(asked)
}

/// Whether this host may say yes or no to it.
///
/// Refuses: what [`Asked::check_second`] refuses, whoever the act is against, and a clock that
/// stands before the day on which it was asked: with it the days to answer could be stretched.
pub fn answer_act(
    here: &Partnership,
    asked: &AskedAct,
    by: PersonId,
    today: Day,
) -> Result<(), Refused> {
    asked.check_second(&here.members, by, today)?;
    if today < asked.day {
        return Err(Refused::ClockIsBehind);
    }
    let own = Act::read(&asked.act.act, &asked.act.about, &asked.act.called);
    if own.is_some_and(|act| act.is_against(here, by)) {
        return Err(Refused::AboutYou);
    }
    Ok(())
}

/// Whoever asked takes it back.
///
/// Refuses: everyone else.
pub fn take_back_act(asked: &AskedAct, by: PersonId) -> Result<(), Refused> {
    if asked.by == by { Ok(()) } else { Err(Refused::NotYourAsk) }
}

/// Whether it can be confirmed by nobody any more.
pub fn is_over(here: &Partnership, asked: &AskedAct, today: Day) -> bool {
    asked.has_lapsed(today) || !here.is_host(asked.by)
}

/// The same act on the same thing; a partner that would come in has nothing but its name.
fn is_same(one: &Wish, other: &Wish) -> bool {
    let names_it = one.about.kind == "partner" && one.act == "partner.add";
    let same_name = || one.called.to_lowercase() == other.called.to_lowercase();
    one.act == other.act && (one.about == other.about || names_it && same_name())
}
