//! The agreement: who, what, by when; written by one of those in it, and held by the yes of both.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Day, Stop};
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{Asks, Reading, Size, again, form, saying_button, typed},
    parts::{FieldError, error_summary},
    say,
};
use repair_rules::{AgreementLine, MOST_LINES, Part, Refused, Side, Stage, Who, Wish};

use super::room::Room;
use crate::{refusal, words};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    if !can_write(&room) {
        return Err(Problem::NotFound);
    }
    Ok(page(&room, &[]).into())
}

/// Writes what both sides could agree.
pub(super) async fn propose(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let lines = lines(&room, &mut reading);
    let (ask_on, delete_on) = (reading.day("ask-on"), reading.day("delete-on"));
    let (Some(ask_on), Some(delete_on), true) = (ask_on, delete_on, reading.errors.is_empty())
    else {
        return Ok(again(page(&room, &reading.errors), &reading.errors).into());
    };
    match room.attempt(Wish::Propose { lines, ask_on, delete_on }).await {
        Err(Stop::Refused(refused @ (Refused::Day { .. } | Refused::Lines { .. }))) => {
            let field = at_fault(&room, &refused, ask_on);
            reading.wrong(field, refusal::text(&refused, visit.speech));
            Ok(again(page(&room, &reading.errors), &reading.errors).into())
        }
        Err(stop) => Err(refusal::explain(&visit, stop, &room.path(""))),
        Ok(_) => Ok(Reply::SeeOther(room.path(""))),
    }
}

/// Says yes to what was read.
pub(super) async fn yes(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let version = visit.form.value("version").ok_or(Problem::NotFound)?;
    room.wish(Wish::Agree(version)).await
}

/// The agreement, as it stands on the page of a repair.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let can_write = can_write(room);
    let agreement = room.repair.agreement.as_ref().filter(|_| !room.is_at_the_door());
    let Some(agreement) = agreement else {
        return html! {
            @if can_write {
                section.card aria-labelledby="agreement" {
                    h2 #agreement { (say!(words, "agreement-title")) }
                    p { (say!(words, "agreement-none")) }
                    p { a href=(room.path("agreement")) { (say!(words, "agreement-write")) } }
                }
            }
        };
    };
    let said = |side: Side| agreement.yes.contains(&side);
    let is_asked = matches!(room.part, Part::Of(side) if !said(side))
        && matches!(room.repair.stage, Stage::Meeting { .. });
    html! {
        section.card aria-labelledby="agreement" {
            h2 #agreement { (say!(words, "agreement-title")) }
            dl.cards {
                @for line in &agreement.lines {
                    div {
                        dt { (who(room, line.who)) }
                        dd {
                            p dir="auto" { (line.what.as_str()) }
                            p.soft.small { (say!(words, "agreement-by", day = room.day(line.by))) }
                        }
                    }
                }
            }
            p { (say!(words, "agreement-ask-on", day = room.day(agreement.ask_on))) }
            p { (say!(words, "agreement-delete-on", day = room.day(agreement.delete_on))) }
            @if !agreement.holds() {
                @for side in Side::ALL {
                    @if said(side) {
                        p { (say!(words, "agreement-said-yes", name = room.name_of(Part::Of(side)))) }
                    }
                }
            }
            @if is_asked {
                (saying_button(room.visit, &room.path("agreement/yes"),
                    ("btn", say!(words, "agreement-yes")),
                    ("version", &agreement.version.to_string())))
            }
            @if can_write {
                p { a href=(room.path("agreement")) { (say!(words, "agreement-change")) } }
            }
        }
    }
}

fn can_write(room: &Room<'_>) -> bool {
    let is_time = matches!(room.repair.stage, Stage::Meeting { .. });
    is_time && room.repair.has_both() && room.part != Part::Invited
}

fn who(room: &Room<'_>, who: Who) -> String {
    match who {
        Who::One(side) => room.name_of(Part::Of(side)),
        Who::Both => say!(words(room.visit.speech), "agreement-both"),
    }
}

/// At which field a refusal stands.
fn at_fault(room: &Room<'_>, refused: &Refused, ask_on: Day) -> &'static str {
    let today = room.today();
    let most = |days: u16| today.plus_days(i32::from(days));
    match refused {
        Refused::Day { from, .. } if *from == ask_on && ask_on != today => "delete-on",
        Refused::Day { until, .. } if *until == most(room.repair.limits.after) => "ask-on",
        Refused::Day { from, .. } if *from == today && ask_on == today => "delete-on",
        Refused::Day { .. } => "by-0",
        _ => "what-0",
    }
}

/// The lines that say something.
fn lines(room: &Room<'_>, reading: &mut Reading<'_>) -> Vec<AgreementLine> {
    let mut lines = Vec::new();
    for at in 0..MOST_LINES {
        let Some(what) = reading.text(&format!("what-{at}"), Size::Line) else { continue };
        let by = reading.day(&format!("by-{at}"));
        let who = Who::parse(room.visit.form.text(&format!("who-{at}")));
        if who.is_none() {
            let text = say!(words(room.visit.speech), "agreement-who-empty");
            reading.wrong(&format!("who-{at}"), text);
        }
        if let (Some(who), Some(by)) = (who, by) {
            lines.push(AgreementLine { who, what, by });
        }
    }
    lines
}

fn page(room: &Room<'_>, errors: &[FieldError]) -> Page {
    let visit = room.visit;
    let words = words(visit.speech);
    let title = say!(words, "agreement-page-title");
    let limits = room.repair.limits;
    let before = room.repair.agreement.as_ref();
    let later = |day: Day, days: u16| day.plus_days(i32::from(days));
    let latest = later(room.today(), limits.after);
    let ask_on = before.map_or(latest, |agreement| agreement.ask_on);
    let delete_on = before.map_or(later(ask_on, limits.keep), |agreement| agreement.delete_on);
    let ask = Asks {
        name: "ask-on",
        label: say!(words, "agreement-ask-label"),
        hint: say!(words, "agreement-ask-hint", day = room.day(latest)),
    };
    let delete = Asks {
        name: "delete-on",
        label: say!(words, "agreement-delete-label"),
        hint: say!(words, "agreement-delete-hint", n = limits.keep),
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "agreement-page-lead")) }
            (form(visit, &room.path("agreement"), &html! {
                @for at in 0..MOST_LINES { (line(room, at, errors)) }
                (ask.day(&typed(visit, "ask-on", ask_on.to_string()), errors))
                (delete.day(&typed(visit, "delete-on", delete_on.to_string()), errors))
                div.row {
                    button.btn { (say!(words, "agreement-send")) }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(title, body)
}

/// One line of the form. Those after the second are folded away while they are empty.
fn line(room: &Room<'_>, at: usize, errors: &[FieldError]) -> Markup {
    let visit = room.visit;
    let words = words(visit.speech);
    let number = at.saturating_add(1);
    let before = room.repair.agreement.as_ref().and_then(|agreement| agreement.lines.get(at));
    let (who_field, what, by) = (format!("who-{at}"), format!("what-{at}"), format!("by-{at}"));
    let said = before.map(|line| line.what.to_string()).unwrap_or_default();
    let day = before.map_or(room.today().plus_days(14), |line| line.by).to_string();
    let chosen = typed(visit, &who_field, before.map_or("", |line| line.who.id()));
    let is_open = at < 1 || before.is_some() || !visit.form.text(&what).is_empty();
    let error = errors.iter().find(|error| error.field == who_field);
    let error_id = format!("{who_field}-error");
    html! {
        details.own open[is_open] {
            summary { (say!(words, "agreement-line", number = number)) }
            div.field {
                label.big for=(who_field) { (say!(words, "agreement-who")) }
                @if let Some(error) = error { p.error id=(error_id) { (error.text) } }
                select id=(who_field) name=(who_field) autocomplete="off"
                    aria-describedby=[error.map(|_| error_id.as_str())]
                    aria-invalid=[error.map(|_| "true")] {
                    option value="" { (say!(words, "agreement-who-choose")) }
                    @for one in Who::ALL {
                        option value=(one.id()) selected[chosen == one.id()] { (who(room, one)) }
                    }
                }
            }
            (Asks::plain(&what, say!(words, "agreement-what")).line(&typed(visit, &what, said), errors))
            (Asks::plain(&by, say!(words, "agreement-when")).day(&typed(visit, &by, day), errors))
        }
    }
}
