//! Being asked: try it, try it with a worry, not yet, I need to know more, or stand aside. Hidden
//! until the close, from hosts too.

use std::sync::Arc;

use axum::http::StatusCode;
use decision_rules::{
    proposal::{Hand, Proposal, Stage, Voice, VoiceWish, Wish, seen},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::Stop;
use powerwith_web::{
    Answer, Form, Page, Speech, Visit,
    fields::{Reading, Size, form, written},
    parts::{FieldError, TextField, error_summary},
    say,
};

use super::{room::Room, show::to_proposal};
use crate::{store::change::No, words};

/// What can be said, by its name in the form, in the order people see it.
const VOICES: [&str; 5] = ["try-it", "worry", "not-yet", "know-more", "stand-aside"];

/// Shows what can be said.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, (&Form::default(), &[])).into())
}

/// Says it.
pub(super) async fn say(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let Some(voice) = read(&visit, &mut reading) else {
        let page = page(&room, (&visit.form, &reading.errors));
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let wish = wish(&visit, (voice, Hand::Own));
    match room.attempt(Wish::Speak(Box::new(wish))).await {
        Ok(_) => Ok(to_proposal(&room)),
        Err(Stop::Refused(No::Rules(refusal))) => Err(room.refused(*refusal)),
        Err(stop) => Err(room.problem(stop)),
    }
}

/// What the form says, with the version that was read and how often they spoke before.
pub(super) fn wish(visit: &Visit, (voice, hand): (Voice, Hand)) -> VoiceWish {
    VoiceWish {
        version: visit.form.value("version").unwrap_or(0),
        turn: visit.form.value("turn").unwrap_or(0),
        voice,
        hand,
    }
}

/// Reads what was said; what needs words has a field of its own.
pub(super) fn read(visit: &Visit, reading: &mut Reading<'_>) -> Option<Voice> {
    let words = words(visit.speech);
    match visit.form.text("voice") {
        "try-it" => Some(Voice::TryIt),
        "stand-aside" => Some(Voice::StandAside),
        "worry" => {
            let empty = say!(words, "voice-worry-empty");
            reading.needed("worry-text", Size::Long, empty).map(Voice::Worry)
        }
        "not-yet" => {
            let empty = say!(words, "voice-not-yet-empty");
            reading.needed("not-yet-text", Size::Long, empty).map(Voice::NotYet)
        }
        "know-more" => {
            let empty = say!(words, "voice-know-more-empty");
            reading.needed("know-more-text", Size::Long, empty).map(Voice::KnowMore)
        }
        _ => {
            reading.wrong("voice", say!(words, "voice-none"));
            None
        }
    }
}

/// A voice in words.
pub(super) fn in_words(voice: &Voice, speech: Speech) -> String {
    let words = words(speech);
    match voice {
        Voice::TryIt => say!(words, "voice-try-it"),
        Voice::Worry(_) => say!(words, "voice-worry"),
        Voice::NotYet(_) => say!(words, "voice-not-yet"),
        Voice::KnowMore(_) => say!(words, "voice-know-more"),
        Voice::StandAside => say!(words, "voice-stand-aside"),
    }
}

/// The words that belong to a voice.
pub(super) const fn text_of(voice: &Voice) -> Option<&Text> {
    match voice {
        Voice::Worry(text) | Voice::NotYet(text) | Voice::KnowMore(text) => Some(text),
        Voice::TryIt | Voice::StandAside => None,
    }
}

const fn name_of(voice: &Voice) -> &'static str {
    match voice {
        Voice::TryIt => "try-it",
        Voice::Worry(_) => "worry",
        Voice::NotYet(_) => "not-yet",
        Voice::KnowMore(_) => "know-more",
        Voice::StandAside => "stand-aside",
    }
}

fn page(room: &Room<'_>, (typed, errors): (&Form, &[FieldError])) -> Page {
    let visit = room.visit;
    let words = words(visit.speech);
    let own = room.proposal.voices.get(&room.viewer.person);
    let title = say!(words, "voice-title");
    let turn = own.map_or(0, |given| given.turn);
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "voice-lead")) }
            @if let Some(version) = room.version() {
                div.card {
                    p.soft.small { (say!(words, "text-version", nth = version.nth, day = room.day(version.day))) }
                    (written(&version.text))
                }
            }
            (form(visit, &room.path("speak"), &html! {
                (hidden(&room.proposal, turn))
                (choices(visit.speech, own.map(|given| &given.voice), (typed, errors)))
                (closes(room))
                div.row {
                    button.btn { (say!(words, "voice-send")) }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(title, body).at("decide")
}

/// What the form carries along: the version that is read, and how often they spoke.
pub(super) fn hidden(proposal: &Proposal, turn: u32) -> Markup {
    html! {
        input type="hidden" name="version" value=(proposal.version_nth());
        input type="hidden" name="turn" value=(turn);
    }
}

/// What can be said; nothing is chosen before.
pub(super) fn choices(
    speech: Speech,
    own: Option<&Voice>,
    (typed, errors): (&Form, &[FieldError]),
) -> Markup {
    let words = words(speech);
    let chosen = if typed.has("voice") { typed.text("voice") } else { own.map_or("", name_of) };
    let error = errors.iter().find(|error| error.field == "voice");
    html! {
        fieldset.field #voice tabindex="-1" {
            legend.big { (say!(words, "voice-legend")) }
            @if let Some(error) = error { p.error #voice-error { (error.text) } }
            @for name in VOICES {
                @let (label, hint) = label_of(name, speech);
                label.radio {
                    input type="radio" name="voice" value=(name) checked[chosen == name];
                    span { strong { (label) } br; span.soft.small { (hint) } }
                }
                @if let Some(label) = more_of(name, speech) {
                    @let field = format!("{name}-text");
                    @let kept = own.filter(|voice| name_of(voice) == name).and_then(text_of);
                    @let value = if typed.has(&field) { typed.raw(&field) } else { kept.map_or("", Text::as_str) };
                    div.indent {
                        (TextField { name: &field, label: &label, hint: "", value, kind: "text", autocomplete: "off", most: 5_000 }
                            .show_lines(2, errors))
                    }
                }
            }
        }
    }
}

fn label_of(name: &str, speech: Speech) -> (String, String) {
    let words = words(speech);
    match name {
        "try-it" => (say!(words, "voice-try-it"), say!(words, "voice-try-it-hint")),
        "worry" => (say!(words, "voice-worry"), say!(words, "voice-worry-hint")),
        "not-yet" => (say!(words, "voice-not-yet"), say!(words, "voice-not-yet-hint")),
        "know-more" => (say!(words, "voice-know-more"), say!(words, "voice-know-more-hint")),
        _ => (say!(words, "voice-stand-aside"), say!(words, "voice-stand-aside-hint")),
    }
}

fn more_of(name: &str, speech: Speech) -> Option<String> {
    let words = words(speech);
    match name {
        "worry" => Some(say!(words, "voice-worry-ask")),
        "not-yet" => Some(say!(words, "voice-not-yet-ask")),
        "know-more" => Some(say!(words, "voice-know-more-ask")),
        _ => None,
    }
}

fn closes(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    html! {
        @if let Some(asking) = &room.proposal.asking {
            p.soft { (say!(words, "voice-closes", day = room.day(asking.closes))) }
        }
    }
}

/// Being asked, as it stands on the page of a proposal: one's own word, and the way to change it.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    if room.proposal.stage != Stage::Consent {
        return html! {};
    }
    let seen = seen(&room.proposal, room.viewer.person);
    html! {
        section.note.seal aria-labelledby="now" {
            h2 #now { (say!(words, "consent-title")) }
            p { (say!(words, "consent-text")) }
            (closes(room))
            @match &seen.own {
                Some(voice) => {
                    p { (say!(words, "consent-own")) " " strong { (in_words(voice, room.visit.speech)) } }
                    @if let Some(text) = text_of(voice) { (written(text)) }
                    @if seen.helper.is_some() {
                        p { (say!(words, "consent-helper", name = room.name(seen.helper))) }
                    }
                    p { a.btn.quiet href=(room.path("speak")) { (say!(words, "consent-change")) } }
                }
                None => { p { a.btn href=(room.path("speak")) { (say!(words, "consent-say")) } } }
            }
            ul.links {
                li { a href=(room.path("someone")) { (say!(words, "consent-someone")) } }
                li { a href=(room.path("for")) { (say!(words, "consent-for")) } }
            }
        }
    }
}
