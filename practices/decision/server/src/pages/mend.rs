//! Mending: objections, worries, a new version linked to what it takes up.

use std::{collections::BTreeSet, sync::Arc};

use decision_rules::{
    proposal::{End, NewVersion, Objection, ObjectionId, Refusal, Stage, Touches, Wish, seen},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::Stop;
use powerwith_web::{
    Answer, Form, Page, Visit,
    fields::{Asks, Reading, Size, again, button, form, written},
    parts::{FieldError, error_summary},
    say,
};

use super::{
    cards::for_good,
    impact,
    room::Room,
    show::{on, to_proposal},
};
use crate::{store::change::No, words};

/// Shows the text to be mended.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let text = room.version().map(|version| version.text.to_string()).unwrap_or_default();
    let values = impact::values_of(&room);
    let mut fields = vec![("text".to_owned(), text)];
    fields.extend_from_slice(impact::typed(room.proposal.impact(), &values).fields());
    Ok(page(&room, (&Form::from_fields(fields), &[])).into())
}

/// Keeps a new version.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let mut reading = Reading::of(&visit);
    let text = reading.needed("text", Size::Long, say!(words, "mend-text-empty"));
    let why = reading.text("why", Size::Long);
    let impact = impact::read(&mut reading, &impact::values_of(&room));
    let mends = read_mends(&room, &visit.form);
    let shown = |errors: &[FieldError]| -> Answer {
        Ok(again(page(&room, (&visit.form, errors)), errors).into())
    };
    let Some(text) = text.filter(|_| reading.errors.is_empty()) else {
        return shown(&reading.errors);
    };
    let base = visit.form.value("version").unwrap_or(0);
    let new = NewVersion { base, text, impact: Some(impact), why, mends };
    match room.attempt(Wish::Reword(Box::new(new))).await {
        Ok(_) => Ok(to_proposal(&room)),
        Err(Stop::Refused(No::Rules(refusal))) if *refusal == Refusal::SameText => {
            shown(&[FieldError { field: "why".to_owned(), text: say!(words, "no-same-text") }])
        }
        Err(stop) => Err(room.problem(stop)),
    }
}

/// Its author says that the newest version meets their objection.
pub(super) async fn met(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let objection: ObjectionId = visit.part("objection")?;
    room.wish(Wish::Met { objection }).await?;
    Ok(to_proposal(&room))
}

/// Its author takes it back.
pub(super) async fn take_back(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let objection: ObjectionId = visit.part("objection")?;
    room.wish(Wish::TakeBack { objection }).await?;
    Ok(to_proposal(&room))
}

/// The objections that a new version takes up; names of others are left out, not guessed at.
fn read_mends(room: &Room<'_>, form: &Form) -> BTreeSet<ObjectionId> {
    let typed = form.all("mends").filter_map(|id| id.parse::<ObjectionId>().ok());
    typed.filter(|id| room.proposal.objections.contains_key(id)).collect()
}

fn page(room: &Room<'_>, (typed, errors): (&Form, &[FieldError])) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "mend-title");
    let open: Vec<_> = room.proposal.objections.iter().filter(|(_, one)| one.is_open()).collect();
    let text = Asks { name: "text", label: say!(words, "card-text"), hint: String::new() };
    let why =
        Asks { name: "why", label: say!(words, "mend-why"), hint: say!(words, "mend-why-hint") };
    let values = impact::values_of(room);
    let body = html! {
        input type="hidden" name="version" value=(room.proposal.version_nth());
        @if !open.is_empty() {
            fieldset.field {
                legend.big { (say!(words, "mend-takes-up")) }
                @for (id, objection) in open {
                    @let is_on = typed.all("mends").any(|one| one == id.to_string());
                    label.radio {
                        input type="checkbox" name="mends" value=(id) checked[is_on];
                        span dir="auto" { (newest_because(objection)) }
                    }
                }
            }
        }
        (text.lines(typed.raw("text"), errors))
        (why.lines(typed.raw("why"), errors))
        details.fold {
            summary { (say!(words, "mend-impact")) }
            (impact::fields(room.visit, &values, (typed, errors)))
        }
        (for_good(room.visit))
        div.row {
            button.btn { (say!(words, "mend-send")) }
            a href=(room.path("")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(room.visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "mend-lead")) }
            (form(room.visit, &room.path("mend"), &body))
        }
    };
    Page::new(title, body).at("decide")
}

fn newest_because(objection: &Objection) -> String {
    objection.because.values().next_back().map(ToString::to_string).unwrap_or_default()
}

/// What came out of the asking, as it stands on the page of a proposal: without names and without
/// numbers.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let proposal = &room.proposal;
    html! {
        @if !proposal.objections.is_empty() {
            section.card aria-labelledby="objections" {
                h2 #objections { (say!(words, "objections-title")) }
                p.soft { (say!(words, "objections-lead")) }
                ul.plain { @for (id, one) in &proposal.objections { li { (objection(room, *id, one)) } } }
            }
        }
        (worries(room))
    }
}

/// Worries: those that are kept, each once.
fn worries(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    // While people are asked, worries of an earlier asking stay as they were.
    let kept: BTreeSet<&Text> = room.proposal.worries.iter().map(|(_, text)| text).collect();
    html! {
        @if !kept.is_empty() {
            section.card aria-labelledby="worries" {
                h2 #worries { (say!(words, "worries-title")) }
                p.soft { (say!(words, "worries-lead")) }
                ul.plain { @for text in kept { li { (written(text)) } } }
            }
        }
    }
}

fn objection(room: &Room<'_>, id: ObjectionId, one: &Objection) -> Markup {
    let words = words(room.visit.speech);
    let is_mine = one.by == Some(room.viewer.person);
    let stage = room.proposal.stage;
    let can_end = is_mine && one.is_open() && stage.is_on_its_way() && stage != Stage::Consent;
    let is_mended = room.version().is_some_and(|version| version.mends.contains(&id));
    let can_answer = room.viewer.is_host && one.is_open() && stage == Stage::Asked;
    html! {
        @for (nth, because) in &one.because {
            p.eyebrow { (say!(words, "objection-version", nth = nth.to_string())) }
            (written(because))
        }
        @match &one.end {
            None => { p { strong { (say!(words, "objection-open")) } } }
            Some(End::Integrated { version }) => {
                p { (say!(words, "objection-integrated", nth = version.to_string())) }
            }
            Some(End::TakenBack) => { p { (say!(words, "objection-taken-back")) } }
            Some(End::Answered { answer }) => {
                p { (say!(words, "objection-answered")) }
                (written(answer))
            }
        }
        @if can_end {
            div.row.forms {
                @if is_mended {
                    (button(room.visit, &room.path(&format!("objections/{id}/met")), ("btn", say!(words, "objection-met"))))
                }
                (button(room.visit, &room.path(&format!("objections/{id}/back")), ("btn quiet", say!(words, "objection-take-back"))))
            }
        }
        @if can_answer {
            p { a href=(room.path(&format!("objections/{id}/answer"))) { (say!(words, "objection-answer")) } }
        }
    }
}

/// What can be done once people were asked.
pub(super) fn now(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let proposal = &room.proposal;
    if proposal.stage != Stage::Asked {
        return html! {};
    }
    let newest = proposal.version_nth();
    let was_asked = proposal.asking.as_ref().is_some_and(|asking| asking.version == newest);
    let is_open = proposal.open_objections().next().is_some();
    let has_questions = proposal.open_questions().next().is_some();
    let touches_rules = proposal.plan.touches == Touches::Rules;
    let mine = room.here.members.get(&room.viewer.person).map(|member| member.partner);
    // Whoever proposes does not say that it is decided; what touches the rules, hosts ask for.
    let may_decide =
        if touches_rules { room.viewer.is_host } else { mine != Some(proposal.author_partner) };
    html! {
        section.note.seal aria-labelledby="now" {
            h2 #now { (say!(words, "now-title")) }
            @if !was_asked { p { (say!(words, "asked-new-version")) } }
            @else if is_open { p { (say!(words, "asked-mend")) } }
            @else if has_questions { p { (say!(words, "asked-questions")) } }
            @else if touches_rules { p { (say!(words, "asked-clear-rules")) } }
            @else { p { (say!(words, "asked-clear")) } }
            (own(room))
            div.row.forms {
                @if was_asked && !is_open && may_decide {
                    a.btn href=(room.path("decided")) { (say!(words, "asked-decide")) }
                }
                @if room.steers() {
                    @if was_asked {
                        a.btn.quiet href=(room.path("mend")) { (say!(words, "asked-mend-go")) }
                    } @else {
                        (on(room, &say!(words, "asked-again"), "btn"))
                        a href=(room.path("mend")) { (say!(words, "asked-mend-go")) }
                    }
                }
            }
        }
    }
}

/// What the visitor said themselves, after the close.
fn own(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let seen = seen(&room.proposal, room.viewer.person);
    html! {
        @if let Some(voice) = &seen.own {
            p.soft { (say!(words, "consent-own")) " " (super::voice::in_words(voice, room.visit.speech)) }
        }
    }
}
