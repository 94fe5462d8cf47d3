//! How much a round may ask, and which items take their turn.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Millis, Moment};

use super::{Form, InstrumentId, Item, ItemId, ItemRef, Library, Refusal, Set};

/// The fewest items a host is offered; 6 to 8 is what people answer with care.
pub const MIN_ITEMS: usize = 6;
/// The most items in a round, own questions among them.
///
/// Source: guideline 10, depth over numbers.
pub const MAX_ITEMS: usize = 8;
/// The most focus items: limits the work on purpose.
pub const MAX_FOCUS: usize = 3;
/// The longest a round may take, in seconds: six minutes, about a stop light and a bus ride.
pub const MAX_SECONDS: u32 = 6 * 60;

/// Seconds to read one statement and choose a point: 15 to 20 words at 200 words a minute is
/// 5 s, and choosing takes 10 s.
pub const SINGLE_SECONDS: u32 = 15;
/// Seconds for now and hoped for: one statement, two choices.
pub const PAIR_SECONDS: u32 = 25;
/// Seconds for ten beans: twice ten taps at 2 s, and time to think.
pub const BEANS_SECONDS: u32 = 60;
/// Seconds for one partner's links: four facets at 3 s.
pub const LINK_SECONDS_PER_PARTNER: u32 = 12;
/// Seconds to read the choices and pick up to three.
pub const PICK_SECONDS: u32 = 25;
/// Seconds for a story, on average over all people: most write none or a few words.
pub const STORY_SECONDS: u32 = 20;

/// Seconds kept free for each item still to come while items take their turn.
const SHORTEST_ITEM_SECONDS: u32 = SINGLE_SECONDS;

/// When each item was last asked.
pub type History = BTreeMap<ItemRef, Millis>;

/// What a host wants to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The items picked as focus, in their order: up to three.
    pub focus: Vec<ItemRef>,
    /// Items that this round has to ask, whatever else it asks.
    pub owed: Vec<ItemRef>,
    /// How many items in all: 6 to 8. Fewer come back when the library or the minutes run out.
    pub wanted: usize,
    /// How many partners are rated in a question about links.
    pub n_partners: usize,
    /// How long the host's own questions take, in seconds; they count against the minutes.
    pub own_seconds: u32,
}

/// How long an item takes, in seconds.
pub fn seconds(item: &Item, n_partners: usize) -> u32 {
    item.asked_forms().map(|form| form_seconds(form, n_partners)).fold(0, u32::saturating_add)
}

/// How long items take together, in whole minutes, rounded up.
pub fn minutes<'a>(items: impl IntoIterator<Item = &'a Item>, n_partners: usize) -> u32 {
    total_seconds(items, n_partners).div_ceil(60)
}

/// Whether a round with these items (own questions among them) asks no more than it may.
///
/// Shape: the answer is the time it takes, in whole minutes.
/// Refuses: `TooManyItems` over 8 items, `TooLong` over 6 minutes.
/// Source: guideline 10, depth over numbers.
pub fn check_load(items: &[&Item], n_partners: usize) -> Result<u32, Refusal> {
    if items.len() > MAX_ITEMS {
        return Err(Refusal::TooManyItems { items: items.len(), most: MAX_ITEMS });
    }
    let seconds = total_seconds(items.iter().copied(), n_partners);
    within_time(seconds)?;
    Ok(seconds.div_ceil(60))
}

/// The items a round asks: the focus first, then what is owed, then those whose turn it is.
///
/// The rest takes turns: never asked comes first, then least recently asked; among equals the set
/// that has least in this round, then chance. What was asked in an earlier version counts as
/// asked. An item that would not fit in the minutes waits for the next round.
///
/// Refuses: `FourthFocus`, `UnknownItem`, `TooManyItems`, `TooLong` (when the focus, what is owed and
/// the own questions alone take too long).
/// Why: everyone is asked a little, and over time about everything.
pub fn pick_items(
    library: &Library,
    wish: &Wish,
    history: &History,
    moment: &Moment,
) -> Result<Vec<ItemRef>, Refusal> {
    check_wish(wish)?;
    let mut round = Round::new(library, wish)?;
    let asked = last_asked(history);
    let mut waiting: Vec<_> = library
        .latest_items()
        .filter(|(name, _, _)| !wish.focus.contains(name) && !wish.owed.contains(name))
        .map(|(name, set, item)| Candidate {
            asked: asked.get(&(&name.instrument, &name.item)).copied(),
            name,
            set,
            seconds: seconds(item, wish.n_partners),
        })
        .collect();
    // Equals must not always come in the order of the files.
    moment.dice().shuffle(&mut waiting);
    while round.picked.len() < wish.wanted {
        let next = waiting
            .iter()
            .enumerate()
            .filter(|(_, candidate)| round.has_time_for(candidate.seconds, wish.wanted))
            .min_by_key(|(_, candidate)| (candidate.asked, round.count(candidate.set)))
            .map(|(at, _)| at);
        match next {
            Some(at) => round.take(waiting.swap_remove(at)),
            None => break,
        }
    }
    Ok(round.picked)
}

struct Candidate {
    name: ItemRef,
    set: Set,
    seconds: u32,
    asked: Option<Millis>,
}

struct Round {
    picked: Vec<ItemRef>,
    sets: BTreeMap<Set, usize>,
    seconds: u32,
}

impl Round {
    fn new(library: &Library, wish: &Wish) -> Result<Self, Refusal> {
        let mut round =
            Self { picked: Vec::new(), sets: BTreeMap::new(), seconds: wish.own_seconds };
        for name in wish.focus.iter().chain(&wish.owed) {
            if round.picked.contains(name) {
                continue;
            }
            let (Some(item), Some(instrument)) =
                (library.item(name), library.instrument(&name.instrument, name.version))
            else {
                return Err(Refusal::UnknownItem { item: name.to_string() });
            };
            round.take(Candidate {
                name: name.clone(),
                set: instrument.set(),
                seconds: seconds(item, wish.n_partners),
                asked: None,
            });
        }
        within_time(round.seconds)?;
        Ok(round)
    }

    fn take(&mut self, candidate: Candidate) {
        *self.sets.entry(candidate.set).or_default() += 1;
        self.seconds = self.seconds.saturating_add(candidate.seconds);
        self.picked.push(candidate.name);
    }

    fn count(&self, set: Set) -> usize {
        self.sets.get(&set).copied().unwrap_or(0)
    }

    fn has_time_for(&self, seconds: u32, wanted: usize) -> bool {
        let still_to_come = wanted.saturating_sub(self.picked.len().saturating_add(1));
        let kept_free =
            u32::try_from(still_to_come).unwrap_or(u32::MAX).saturating_mul(SHORTEST_ITEM_SECONDS);
        self.seconds.saturating_add(seconds).saturating_add(kept_free) <= MAX_SECONDS
    }
}

fn check_wish(wish: &Wish) -> Result<(), Refusal> {
    let focus: BTreeSet<_> = wish.focus.iter().collect();
    if focus.len() > MAX_FOCUS {
        return Err(Refusal::FourthFocus { focus: wish.focus.clone() });
    }
    if wish.wanted > MAX_ITEMS {
        return Err(Refusal::TooManyItems { items: wish.wanted, most: MAX_ITEMS });
    }
    Ok(())
}

fn within_time(seconds: u32) -> Result<(), Refusal> {
    if seconds <= MAX_SECONDS {
        return Ok(());
    }
    Err(Refusal::TooLong { minutes: seconds.div_ceil(60), most_minutes: MAX_SECONDS / 60 })
}

fn last_asked(history: &History) -> BTreeMap<(&InstrumentId, &ItemId), Millis> {
    let mut asked = BTreeMap::new();
    for (name, when) in history {
        let latest = asked.entry((&name.instrument, &name.item)).or_insert(*when);
        *latest = (*latest).max(*when);
    }
    asked
}

fn total_seconds<'a>(items: impl IntoIterator<Item = &'a Item>, n_partners: usize) -> u32 {
    items.into_iter().map(|item| seconds(item, n_partners)).fold(0, u32::saturating_add)
}

fn form_seconds(form: Form, n_partners: usize) -> u32 {
    match form {
        Form::Extent5 | Form::Often5 | Form::YesNotyetUnsure | Form::Spectrum6 | Form::Consent4 => {
            SINGLE_SECONDS
        }
        Form::NowHope5 => PAIR_SECONDS,
        Form::TenBeans => BEANS_SECONDS,
        Form::Link4 => {
            u32::try_from(n_partners).unwrap_or(u32::MAX).saturating_mul(LINK_SECONDS_PER_PARTNER)
        }
        Form::Pick3 => PICK_SECONDS,
        Form::Story => STORY_SECONDS,
        Form::Record => 0,
    }
}
