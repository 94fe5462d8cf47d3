//! The second page of a draft: up to three focus items; the rest takes its turn.

use std::{collections::BTreeMap, sync::Arc};

use jiff::tz::TimeZone;
use maud::{Markup, html};
use powerwith_core::{Day, Millis};
use powerwith_web::{
    Answer, Page, Problem, Speech, Visit,
    parts::{FieldError, error_summary},
    say,
};
use reflection_rules::{
    instrument::{
        self, Instrument, ItemRef, Library, Set,
        load::{self, History, MAX_FOCUS, MAX_ITEMS, Wish},
    },
    round::{Refusal, Round, RoundItem, RoundState},
};

use super::{
    draft::{self, Step},
    newcomers,
    say::in_words,
};
use crate::{
    store::{instruments, roster, rounds},
    words,
};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    let focus: Vec<String> =
        round.plan.items.iter().filter(|item| item.is_focus).map(|i| i.item.to_string()).collect();
    Ok(page(&visit, &round, (&focus, &[])).await?.into())
}

/// Keeps the focus and lets others take their turn.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    let typed: Vec<String> = visit.form.all("focus").map(str::to_owned).collect();
    let focus: Vec<ItemRef> = typed.iter().filter_map(|name| name.parse().ok()).collect();
    let others = if visit.form.text("others") == "no" { Others::StayOut } else { Others::RotateIn };
    match pick(&visit, &round, (focus, others)).await? {
        Ok(items) => {
            let plan = reflection_rules::round::Plan { items, ..round.plan.clone() };
            draft::keep(&visit, (round.id, plan), Step::More).await
        }
        Err(refusal) => {
            let (title, text) = in_words(&Refusal::Questions(refusal), visit.speech);
            let errors =
                [FieldError { field: "focus".to_owned(), text: format!("{title}. {text}") }];
            Ok(page(&visit, &round, (&typed, &errors)).await?.into())
        }
    }
}

/// Whether items that no one picked take their turn in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Others {
    RotateIn,
    StayOut,
}

impl Others {
    /// What the host chose before: others stay out when there is a focus and nothing but it.
    pub(super) fn of(round: &Round, own: Option<&Instrument>) -> Self {
        let is_own = |item: &RoundItem| own.is_some_and(|own| *own.id() == item.item.instrument);
        let mut rest = round.plan.items.iter().filter(|item| !is_own(item));
        let has_focus = round.plan.items.iter().any(|item| item.is_focus);
        if has_focus && rest.all(|item| item.is_focus) { Self::StayOut } else { Self::RotateIn }
    }
}

/// The items of a round with this focus: focus first, then those whose turn it is, then the own
/// questions.
pub(super) async fn pick(
    visit: &Visit,
    round: &Round,
    (focus, others): (Vec<ItemRef>, Others),
) -> Result<Result<Vec<RoundItem>, instrument::Refusal>, Problem> {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let own = instruments::of_round(db, viewer.partnership, round.id).await?;
    pick_with(visit, (focus, others), own.as_ref()).await
}

/// The same with own questions that are not kept yet.
pub(super) async fn pick_with(
    visit: &Visit,
    (focus, others): (Vec<ItemRef>, Others),
    own: Option<&Instrument>,
) -> Result<Result<Vec<RoundItem>, instrument::Refusal>, Problem> {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let library = instruments::library(db, viewer.partnership).await?;
    let all = rounds::rounds(db, viewer.partnership).await?;
    let n_partners = roster::labels(db, viewer.partnership)
        .await?
        .iter()
        .filter(|label| label.kind == reflection_rules::round::Breakdown::Partners)
        .count();
    let own_items = own.map(Instrument::items).unwrap_or_default();
    let own_seconds = own_items.iter().map(|item| load::seconds(item, n_partners)).sum();
    let wanted = match others {
        Others::RotateIn => MAX_ITEMS.saturating_sub(own_items.len()),
        Others::StayOut => focus.len().min(MAX_ITEMS),
    };
    let owed = newcomers::owed(db, viewer.partnership, (&library, &all)).await?;
    let owed = owed.into_iter().collect();
    let wish = Wish { focus: focus.clone(), owed, wanted, n_partners, own_seconds };
    let picked = match load::pick_items(&library, &wish, &history(&all), &visit.moment) {
        Ok(picked) => picked,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let own_names = own
        .into_iter()
        .flat_map(|own| own.items().iter().map(|item| ItemRef::new(own, item)).collect::<Vec<_>>());
    let mut items: Vec<RoundItem> = Vec::new();
    for item in picked.into_iter().chain(own_names) {
        // Fields are named after items: of two with one name, such as a copy, only the first fits.
        if !items.iter().any(|known| known.item.item == item.item) {
            let is_focus = focus.contains(&item);
            items.push(RoundItem { item, is_focus });
        }
    }
    Ok(Ok(items))
}

fn history(all: &[Round]) -> History {
    let mut history = BTreeMap::new();
    for round in all.iter().filter(|round| round.state != RoundState::Draft) {
        let Some(when) = round.opened.map(midnight) else { continue };
        for item in &round.plan.items {
            let last = history.entry(item.item.clone()).or_insert(when);
            *last = when.max(*last);
        }
    }
    history
}

fn midnight(day: Day) -> Millis {
    let start = day.0.to_zoned(TimeZone::UTC);
    Millis(start.map_or(0, |start| start.timestamp().as_millisecond()))
}

async fn page(
    visit: &Visit,
    round: &Round,
    (focus, errors): (&[String], &[FieldError]),
) -> Result<Page, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let viewer = visit.viewer()?;
    let library = instruments::library(visit.site.store.read(), viewer.partnership).await?;
    let all = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
    let known = (&library, all.as_slice());
    let owed = newcomers::owed(visit.site.store.read(), viewer.partnership, known).await?;
    let title = say!(words, "draft-questions-title");
    let body = html! {
        div.narrow.below {
            (draft::steps(viewer, (round.id, Step::Questions), speech))
            form.stack method="post" {
                (visit.form_token())
                (error_summary(speech, errors))
                div {
                    h1 { (title) }
                    p.lead { (say!(words, "draft-questions-lead", most = MAX_FOCUS, all = MAX_ITEMS)) }
                }
                @if owed.is_some() { p.note { (say!(words, "draft-newcomer")) } }
                div #focus tabindex="-1" {
                    @for set in Set::ALL { (one_set(&library, set, (focus, speech))) }
                }
                fieldset.field {
                    legend.big { (say!(words, "draft-others")) }
                    p.soft.small { (say!(words, "draft-others-hint")) }
                    label.radio {
                        input type="radio" name="others" value="yes" checked;
                        span { (say!(words, "draft-others-yes")) }
                    }
                    label.radio {
                        input type="radio" name="others" value="no";
                        span { (say!(words, "draft-others-no")) }
                    }
                }
                div.row { button.btn { (say!(words, "draft-save")) } }
            }
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

fn one_set(library: &Library, set: Set, (focus, speech): (&[String], Speech)) -> Markup {
    let language = speech.content();
    let instruments: Vec<&Instrument> = library.latest().filter(|one| one.set() == set).collect();
    html! {
        @for instrument in instruments {
            @let names: Vec<String> = instrument.items().iter().map(|item| ItemRef::new(instrument, item).to_string()).collect();
            @let n_picked = names.iter().filter(|name| focus.contains(name)).count();
            details.fold open[n_picked > 0 || set == Set::Stops] {
                summary { (instrument.details().title.get(&language)) " (" (names.len()) ")" }
                @for (item, name) in instrument.items().iter().zip(&names) {
                    @let wording = item.words(&language);
                    label.radio.item-pick {
                        input type="checkbox" name="focus" value=(name) checked[focus.contains(name)];
                        span {
                            @if let Some(title) = &wording.title { b { (title) } br; }
                            (wording.ask)
                        }
                    }
                }
            }
        }
    }
}
