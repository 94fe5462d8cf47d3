//! What is written down: each side apart with the helper, and together once both are in it.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{
    Answer, Problem, Visit,
    fields::{Asks, Reading, Size, again, form, written},
    parts::FieldError,
    say,
};
use repair_rules::{Part, Room as Notes, Side, Stage, Wish};

use super::{room::Room, show};
use crate::words;

/// Writes something down.
pub(super) async fn write(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let notes = Notes::parse(visit.form.text("room")).ok_or(Problem::NotFound)?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "note-empty");
    match reading.needed(&field(notes), Size::Long, empty) {
        Some(text) => room.wish(Wish::Write { room: notes, text }).await,
        None => Ok(again(show::page(&room, &reading.errors).await?, &reading.errors).into()),
    }
}

/// The notes, as they stand on the page of whoever looks.
pub(super) fn section(room: &Room<'_>, errors: &[FieldError]) -> Markup {
    html! { @for notes in rooms(room) { (one(room, notes, errors)) } }
}

/// The rooms that whoever looks can read.
fn rooms(room: &Room<'_>) -> Vec<Notes> {
    let repair = &room.repair;
    let is_there = |notes: &Notes| match (room.part, notes) {
        (Part::Invited, _) => false,
        (_, Notes::Together) => repair.has_both(),
        (Part::Of(side), Notes::Apart(of)) => side == *of,
        (Part::Helper, Notes::Apart(side)) => repair.on(*side).is_some(),
    };
    Notes::ALL.into_iter().filter(is_there).collect()
}

fn one(room: &Room<'_>, notes: Notes, errors: &[FieldError]) -> Markup {
    let words = words(room.visit.speech);
    let (title, hint) = match (room.part, notes) {
        (_, Notes::Together) => (say!(words, "notes-together"), say!(words, "notes-together-hint")),
        (Part::Helper, Notes::Apart(side)) => {
            let name = room.name_of(Part::Of(side));
            (say!(words, "notes-with", name = name), say!(words, "notes-with-hint"))
        }
        _ => (say!(words, "notes-apart"), say!(words, "notes-apart-hint")),
    };
    let here: Vec<_> = room.repair.notes_for(room.part).filter(|note| note.room == notes).collect();
    let is_open = !room.repair.is_closed();
    let (id, field) = (format!("notes-{}", notes.id()), field(notes));
    html! {
        @if is_open || !here.is_empty() {
            section.card aria-labelledby=(id) {
                h2 id=(id) { (title) }
                p.soft { (hint) }
                @if !here.is_empty() {
                    ul.plain {
                        @for note in here {
                            li {
                                h3 { (room.name_of(note.by)) }
                                (written(&note.text))
                            }
                        }
                    }
                }
                @if is_open {
                    (form(room.visit, &room.path("write"), &html! {
                        input type="hidden" name="room" value=(notes.id());
                        (Asks::plain(&field, say!(words, "note-write"))
                            .lines(room.visit.form.raw(&field), errors))
                        div { button.btn.quiet { (say!(words, "note-send")) } }
                    }))
                    @if is_preparing(room, notes) {
                        details {
                            summary { (say!(words, "prepare-open")) }
                            ul {
                                li { (say!(words, "prepare-what")) }
                                li { (say!(words, "prepare-feel")) }
                                li { (say!(words, "prepare-need")) }
                                li { (say!(words, "prepare-offer")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn is_preparing(room: &Room<'_>, notes: Notes) -> bool {
    let is_own =
        matches!((room.part, notes), (Part::Of(Side::Harmed | Side::Other), Notes::Apart(_)));
    is_own && !matches!(room.repair.stage, Stage::Agreed { .. } | Stage::Closed(_))
}

/// Each room has a field of its own.
fn field(notes: Notes) -> String {
    format!("note-{}", notes.id())
}
