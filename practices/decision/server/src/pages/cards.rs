//! Cards on the table: who asks, who pays, what is fixed, what is open, and what is proposed.

use std::sync::Arc;

use decision_rules::{
    proposal::{Cards, Missing, Plan, ProposalId, Stage, Touches, Trial, Wish, missing_cards},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::{Stop, Subject};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    fields::{Asks, Reading, Size, again, form},
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::{room::Room, show::to_proposal, words_of};
use crate::{
    refusal::explain,
    store::{
        change::{self, No},
        proposals,
    },
    subject, words,
};

/// The kind of thing whose decision changes no rule: the meaning of a word.
const MEANING: &str = "meaning";

/// Shows the empty cards.
pub(super) async fn new(visit: Arc<Visit>) -> Answer {
    let plan = begun_with(&visit).await?;
    Ok(page(&visit, None, (&typed(&plan), &[]))?.into())
}

/// Begins a draft with what was typed.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let plan = match read(&visit, begun_with(&visit).await?) {
        Ok(plan) => plan,
        Err(errors) => {
            return Ok(again(page(&visit, None, (&visit.form, &errors))?, &errors).into());
        }
    };
    let work = async |tx: Tx| {
        let draft = (viewer.person, plan.clone());
        change::begin(&tx, viewer.partnership, draft, &visit.moment).await
    };
    let begun: Result<ProposalId, Stop<No>> =
        visit.site.store.with_write_tx("begin a proposal", work).await;
    let id = begun.map_err(|stop| explain(&visit, stop, &viewer.path("decide")))?;
    Ok(Reply::SeeOther(viewer.path(&format!("decide/{id}"))))
}

/// Shows the cards of a proposal, to be changed.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let typed = typed(&room.proposal.plan);
    Ok(page(&visit, Some(&room), (&typed, &[]))?.into())
}

/// Keeps what was typed.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let shown = |errors: &[FieldError]| -> Answer {
        Ok(again(page(&visit, Some(&room), (&visit.form, errors))?, errors).into())
    };
    let plan = match read(&visit, room.proposal.plan.clone()) {
        Ok(plan) => plan,
        Err(errors) => return shown(&errors),
    };
    if room.proposal.stage != Stage::Draft {
        let missing = missing_cards(&plan, room.today());
        if !missing.is_empty() {
            return shown(&lacking(&visit, &missing));
        }
    }
    room.wish(Wish::Change(Box::new(plan))).await?;
    Ok(to_proposal(&room))
}

/// Takes the whole proposal back.
pub(super) async fn withdraw(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    room.wish(Wish::Withdraw).await?;
    Ok(Reply::SeeOther(room.viewer.path("decide")))
}

/// Takes up what had lapsed.
pub(super) async fn take_up(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    room.wish(Wish::TakeUp).await?;
    Ok(to_proposal(&room))
}

/// What a new proposal begins with: what it is about, and what it follows from.
async fn begun_with(visit: &Visit) -> Result<Plan, Problem> {
    let viewer = visit.viewer()?;
    let said = |name: &str| {
        let typed = visit.form.text(name);
        if typed.is_empty() { visit.query.text(name).to_owned() } else { typed.to_owned() }
    };
    let mut plan = Plan::empty();
    if let Ok(about) = said("about").parse::<Subject>() {
        let at = (viewer.partnership, &about);
        // What is not here, or can't be asked for any more, is nothing to propose about.
        let found = subject::find(visit.site.store.read(), visit.speech, at).await?;
        let subject::About { title, text } = found.ok_or(Problem::NotFound)?;
        plan.cards.title = Some(title);
        plan.text = Some(text);
        plan.about = Some(about);
    }
    if let Ok(id) = said("after").parse::<ProposalId>() {
        let found = proposals::load(visit.site.store.read(), viewer.partnership, id).await?;
        if let Some(before) = found.filter(|before| before.decision.is_some()) {
            plan.after = Some(id);
            plan.text = before.version().map(|version| version.text.clone());
            plan.cards = before.plan.cards;
            plan.touches = before.plan.touches;
            plan.about = before.plan.about;
        }
    }
    Ok(plan)
}

/// The errors for cards that are not there.
pub(super) fn lacking(visit: &Visit, missing: &[Missing]) -> Vec<FieldError> {
    let words = words(visit.speech);
    let error = |what: &Missing| {
        let field = match what {
            Missing::Title => "title",
            Missing::AskedBy => "asked-by",
            Missing::Pays => "pays",
            Missing::Fixed => "fixed",
            Missing::Open => "open",
            Missing::Text => "text",
            Missing::TrialEnds => "trial-ends",
        };
        let card = words_of::missing(*what, visit.speech);
        FieldError { field: field.to_owned(), text: say!(words, "card-missing", card = card) }
    };
    missing.iter().map(error).collect()
}

/// Reads the form; a card may be empty in a draft, but not too long.
fn read(visit: &Visit, before: Plan) -> Result<Plan, Vec<FieldError>> {
    let words = words(visit.speech);
    let mut reading = Reading::of(visit);
    let cards = Cards {
        title: reading.text("title", Size::Line),
        asked_by: reading.text("asked-by", Size::Line),
        pays: reading.text("pays", Size::Line),
        fixed: reading.text("fixed", Size::Long),
        open: reading.text("open", Size::Long),
    };
    let text = reading.text("text", Size::Long);
    let (guess, ends) = (reading.text("guess", Size::Long), reading.day_if_any("trial-ends"));
    let trial = match (guess, ends, visit.form.has("trial")) {
        (_, _, false) => None,
        (Some(guess), Some(ends), true) => Some(Trial { guess, ends }),
        (guess, ends, true) => {
            if guess.is_none() && !reading.errors.iter().any(|error| error.field == "guess") {
                reading.wrong("guess", say!(words, "trial-guess-missing"));
            }
            if ends.is_none() && !reading.errors.iter().any(|error| error.field == "trial-ends") {
                reading.wrong("trial-ends", say!(words, "trial-ends-missing"));
            }
            None
        }
    };
    let touches =
        if visit.form.text("touches") == "rules" { Touches::Rules } else { Touches::Work };
    // What binds people takes two keys; what a word means binds nobody.
    let touches = match &before.about {
        Some(about) if about.kind != MEANING => Touches::Rules,
        Some(_) => Touches::Work,
        None => touches,
    };
    if reading.errors.is_empty() {
        Ok(Plan { cards, text, trial, touches, ..before })
    } else {
        Err(reading.errors)
    }
}

/// The form as it stands for a plan that was kept.
fn typed(plan: &Plan) -> Form {
    let text = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let Cards { title, asked_by, pays, fixed, open } = &plan.cards;
    let mut fields = vec![
        ("title", text(title)),
        ("asked-by", text(asked_by)),
        ("pays", text(pays)),
        ("fixed", text(fixed)),
        ("open", text(open)),
        ("text", text(&plan.text)),
        ("touches", plan.touches.id().to_owned()),
        ("about", plan.about.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("after", plan.after.as_ref().map(ToString::to_string).unwrap_or_default()),
    ];
    if let Some(Trial { guess, ends }) = &plan.trial {
        fields.push(("trial", "1".to_owned()));
        fields.push(("guess", guess.to_string()));
        fields.push(("trial-ends", ends.to_string()));
    }
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn page(
    visit: &Visit,
    room: Option<&Room<'_>>,
    (typed, errors): (&Form, &[FieldError]),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "cards-title");
    let (action, back) = match room {
        Some(room) => (room.path("cards"), room.path("")),
        None => (viewer.path("decide/new"), viewer.path("decide")),
    };
    let is_draft = room.is_none_or(|room| room.proposal.stage == Stage::Draft);
    let body = html! {
        (fields(visit, typed, errors))
        (small_try(visit, typed, errors))
        @if typed.text("about").is_empty() { (touches(visit, typed)) }
        input type="hidden" name="about" value=(typed.text("about"));
        input type="hidden" name="after" value=(typed.text("after"));
        (for_good(visit))
        div.row {
            button.btn { @if is_draft { (say!(words, "cards-keep")) } @else { (say!(words, "cards-change")) } }
            a href=(back) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { @if is_draft { (say!(words, "cards-lead")) } @else { (say!(words, "cards-lead-open")) } }
            (form(visit, &action, &body))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

fn fields(visit: &Visit, typed: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let line = |name, label, hint| Asks { name, label, hint }.line(typed.raw(name), errors);
    let lines = |name, label, hint| Asks { name, label, hint }.lines(typed.raw(name), errors);
    html! {
        (line("title", say!(words, "card-title"), say!(words, "card-title-hint")))
        (lines("text", say!(words, "card-text"), say!(words, "card-text-hint")))
        (line("asked-by", say!(words, "card-asked-by"), say!(words, "card-asked-by-hint")))
        (line("pays", say!(words, "card-pays"), say!(words, "card-pays-hint")))
        (lines("fixed", say!(words, "card-fixed"), say!(words, "card-fixed-hint")))
        (lines("open", say!(words, "card-open"), say!(words, "card-open-hint")))
    }
}

/// A small experiment, folded away until it is one.
fn small_try(visit: &Visit, typed: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let is_on = typed.has("trial");
    let guess = Asks {
        name: "guess",
        label: say!(words, "trial-guess"),
        hint: say!(words, "trial-guess-hint"),
    };
    let ends = Asks {
        name: "trial-ends",
        label: say!(words, "card-trial-ends"),
        hint: say!(words, "trial-ends-hint"),
    };
    html! {
        details.fold open[is_on] {
            summary { (say!(words, "trial-title")) }
            p.soft { (say!(words, "trial-lead")) }
            label.radio {
                input type="checkbox" name="trial" value="1" checked[is_on];
                span { (say!(words, "trial-yes")) }
            }
            (guess.lines(typed.raw("guess"), errors))
            (ends.day(typed.raw("trial-ends"), errors))
        }
    }
}

fn touches(visit: &Visit, typed: &Form) -> Markup {
    let words = words(visit.speech);
    let choices = [
        (Touches::Work.id().to_owned(), say!(words, "touches-work")),
        (Touches::Rules.id().to_owned(), say!(words, "touches-rules")),
    ];
    let chosen = [typed.text("touches").to_owned()];
    Choices {
        name: "touches",
        legend: &say!(words, "touches"),
        hint: &say!(words, "touches-hint"),
        choices: &choices,
        chosen: &chosen,
    }
    .one(&[])
}

/// Says before it is sent that it stays.
pub(super) fn for_good(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        div.note.owe {
            h2 { (say!(words, "for-good")) }
            p { (say!(words, "for-good-text")) }
        }
    }
}
