//! Typing in for someone without a device: that person sees who typed, and gets a code to change it.

use std::sync::Arc;

use decision_rules::proposal::{CodeTag, Command, Hand, SeatId, Stage, VoiceWish, Wish};
use maud::{Markup, html};
use powerwith_core::OwnCode;
use powerwith_web::{
    Answer, Page, Problem, Visit,
    fields::{Reading, again, form, written},
    parts::{FieldError, TextField, error_summary},
    say,
};

use super::{
    room::Room,
    show::to_proposal,
    someone::{people, person, select},
    voice,
};
use crate::words;

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).await?.into())
}

/// Says it for them, and shows the code to hand over.
pub(super) async fn say_it(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let mut reading = Reading::of(&visit);
    let by = person(&room);
    if by.is_none() {
        reading.wrong("person", say!(words, "people-none"));
    }
    let voice = voice::read(&visit, &mut reading);
    let typed = visit.form.text("code");
    let code = if typed.is_empty() {
        Some(OwnCode::new(visit.moment.dice()))
    } else {
        OwnCode::read(typed)
    };
    if code.is_none() {
        reading.wrong("code", say!(words, "no-unknown-code"));
    }
    let (Some(by), Some(voice), Some(code)) = (by, voice, code) else {
        return Ok(again(page(&room, &reading.errors).await?, &reading.errors).into());
    };
    let tag = CodeTag::of(room.proposal.id, code.letters());
    // Whoever has the code may change what was said last, whatever that was.
    let before = room.proposal.voices.get(&by).filter(|given| given.code == Some(tag));
    let wish = VoiceWish {
        version: visit.form.value("version").unwrap_or(0),
        turn: before.map_or(0, |given| given.turn),
        voice,
        hand: Hand::Helper { helper: room.viewer.person, code: tag },
    };
    let command = Command::Wish { by, wish: Wish::Speak(Box::new(wish)) };
    room.command(command).await.map_err(|stop| room.problem(stop))?;
    Ok(handed(&room, &code).into())
}

/// Types in someone's own yes to a seat.
pub(super) async fn sit(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: Option<SeatId> = visit.form.value("seat");
    let (Some(by), Some(seat)) = (person(&room), seat) else {
        let text = say!(words(visit.speech), "people-none");
        let errors = [FieldError { field: "person".to_owned(), text }];
        return Ok(again(page(&room, &errors).await?, &errors).into());
    };
    let wish = Wish::TakeSeat { seat, helper: Some(room.viewer.person) };
    let command = Command::Wish { by, wish };
    room.command(command).await.map_err(|stop| room.problem(stop))?;
    Ok(to_proposal(&room))
}

async fn page(room: &Room<'_>, errors: &[FieldError]) -> Result<Page, Problem> {
    let visit = room.visit;
    let words = words(visit.speech);
    let title = say!(words, "helper-title");
    let people = people(room, None).await?;
    let label = say!(words, "helper-who");
    let inside = if room.proposal.stage == Stage::Consent {
        saying(room, &select(room, &label, (&people, errors)), errors)
    } else {
        sitting(room, &select(room, &label, (&people, errors)))
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "helper-lead")) }
            (inside)
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

fn saying(room: &Room<'_>, who: &Markup, errors: &[FieldError]) -> Markup {
    let visit = room.visit;
    let words = words(visit.speech);
    let code = TextField {
        name: "code",
        label: &say!(words, "helper-code"),
        hint: &say!(words, "helper-code-hint"),
        value: visit.form.raw("code"),
        kind: "text",
        autocomplete: "off",
        most: 30,
    };
    html! {
        @if let Some(version) = room.version() { div.card { (written(&version.text)) } }
        (form(visit, &room.path("for"), &html! {
            (voice::hidden(&room.proposal, 0))
            (who)
            (voice::choices(visit.speech, None, (&visit.form, errors)))
            (code.show(errors))
            div.row {
                button.btn { (say!(words, "helper-send")) }
                a href=(room.path("")) { (say!(words, "back")) }
            }
        }))
    }
}

fn sitting(room: &Room<'_>, who: &Markup) -> Markup {
    let words = words(room.visit.speech);
    let free = room.proposal.seats.iter().filter(|(_, seat)| seat.holder.is_none());
    let typed = room.visit.form.text("seat");
    html! {
        (form(room.visit, &room.path("for/seat"), &html! {
            (who)
            fieldset.field {
                legend.big { (say!(words, "helper-seat")) }
                @for (id, seat) in free {
                    label.radio {
                        input type="radio" name="seat" value=(id) checked[typed == id.to_string()];
                        span { bdi { (seat.group) } }
                    }
                }
            }
            div.row {
                button.btn { (say!(words, "helper-sit")) }
                a href=(room.path("")) { (say!(words, "back")) }
            }
        }))
    }
}

/// The code, shown once.
fn handed(room: &Room<'_>, code: &OwnCode) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "handed-title");
    let address = format!("{}/voice", room.visit.site.settings.public_url);
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "handed-lead")) }
            p.change-code { (code) }
            p { (say!(words, "handed-where")) " " span.address { (address) } }
            p.soft { (say!(words, "handed-once")) }
            p { a.btn.quiet href=(room.path("")) { (say!(words, "no-back")) } }
        }
    };
    Page::new(title, body).at("decide")
}
