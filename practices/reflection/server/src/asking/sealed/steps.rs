//! The steps of a sealed round, one after the other on one page; a script shows them one by one.

use maud::{Markup, html};
use powerwith_web::{
    Speech, Visit,
    parts::{Choices, FieldError, TextField},
    say,
};

use super::super::{Sitting, answer::Desk, hints, later, question, who};
use crate::{store::sealed::LetIn, words};

/// Where the code of a sealed answer is typed.
pub(crate) fn code_field(speech: Speech, (typed, errors): (&str, &[FieldError])) -> Markup {
    let words = words(speech);
    let field = TextField {
        name: "code",
        label: &say!(words, "sealed-code-label"),
        hint: &say!(words, "sealed-code-hint"),
        value: typed,
        kind: "text",
        autocomplete: "off",
        most: 60,
    };
    field.show(errors)
}

/// Coming back with a code: to go on, or to change what was sent.
pub(super) fn come_back(before: Option<&LetIn>, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        @if before.is_some() { p { b { (say!(words, "sealed-begun")) } } }
        details.fold open[before.is_some()] {
            summary { (say!(words, "sealed-have-code")) }
            p.error data-problem tabindex="-1" role="alert" {}
            (code_field(speech, ("", &[])))
            button.btn.quiet value="open" { (say!(words, "sealed-code-open")) }
        }
    }
}

pub(super) fn group(visit: &Visit, sitting: &Sitting, desk: &Desk) -> Markup {
    let words = words(visit.speech);
    let offer = desk.offer();
    // A group with which the partner can go along too.
    let goes_with_partner = |group: &str| {
        offer.partners.iter().any(|partner| desk.go_together(sitting, group, &partner.key))
    };
    let floor_people = sitting.round.plan.floor.people();
    html! {
        section data-step="who" hidden {
            (back(visit.speech))
            h1 { (say!(words, "who-title")) }
            p.lead { (say!(words, "who-lead", floor = floor_people)) }
            @if !offer.groups.is_empty() {
                fieldset.field {
                    legend.big { (say!(words, "who-group")) }
                    @for group in &offer.groups {
                        label.radio {
                            input type="radio" name="group" value=(group.key)
                                data-both=[goes_with_partner(&group.key).then_some("1")];
                            span { bdi { (group.name) } }
                        }
                    }
                    label.radio {
                        input type="radio" name="group" value="";
                        span { (say!(words, "who-rather-not")) }
                    }
                }
            }
            @if let Some((legend, choices)) = who::partners(sitting, offer, visit.speech) {
                (Choices {
                    name: "partner",
                    legend: &legend,
                    hint: &say!(words, "who-partner-hint"),
                    choices: &choices,
                    chosen: &[],
                }.one(&[]))
            }
            div.row.onward { button.btn value="next" { (say!(words, "ask-next")) } }
        }
    }
}

pub(super) fn one(
    visit: &Visit,
    sitting: &Sitting,
    (at, own_partner): (usize, Option<&str>),
) -> Markup {
    let words = words(visit.speech);
    let Some(asked) = sitting.asked.get(at) else { return html! {} };
    let (number, all) = (at.saturating_add(1), sitting.asked.len());
    let minutes = sitting.minutes_from(at);
    html! {
        section data-step="question" data-item=(asked.item.id.as_str()) hidden {
            div.where {
                button.link value="back" { (say!(words, "ask-back")) }
                span { (say!(words, "ask-where", number = number, all = all, minutes = minutes)) }
            }
            p.error data-problem tabindex="-1" role="alert" {}
            (question::alone(sitting, (at, own_partner), visit.speech))
            div.row.onward {
                button.btn value="next" { (say!(words, "ask-next")) }
                button.btn.quiet value="skip" { (say!(words, "ask-skip")) }
            }
            p.soft.small { (say!(words, "sealed-stop")) }
        }
    }
}

pub(super) fn look_over(sitting: &Sitting, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section data-step="check" hidden {
            (back(speech))
            h1 { (say!(words, "check-title")) }
            p.lead { (say!(words, "sealed-check-lead")) }
            (hints::note(sitting, speech))
            dl.answers data-answers {}
            p.soft data-no-hints { (say!(words, "sealed-names")) }
            div.row.onward { button.btn value="next" { (say!(words, "sealed-to-code")) } }
            p.soft.small { (say!(words, "check-not-sent")) }
        }
    }
}

pub(super) fn code(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section data-step="code" hidden {
            (back(speech))
            h1 { (say!(words, "sent-code")) }
            p.lead { (say!(words, "sealed-code-lead")) }
            (shown_code(speech))
            p.soft.small { (say!(words, "sent-code-power")) }
            label.radio {
                input type="checkbox" name="keep" value="1";
                span { (say!(words, "sealed-keep")) }
            }
            p.error data-problem tabindex="-1" role="alert" {}
            div.row.onward { button.btn value="send" { (say!(words, "sealed-send")) } }
        }
    }
}

fn shown_code(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        p.change-code data-code {}
        div.qr data-qr {}
        p.row {
            button.btn.quiet type="button" data-do="copy" data-copy data-text="" { (say!(words, "sealed-copy")) }
            button.btn.quiet type="button" data-do="print" { (say!(words, "sent-print")) }
        }
    }
}

pub(super) fn sent(visit: &Visit, sitting: &Sitting) -> Markup {
    let words = words(visit.speech);
    let plan = &sitting.round.plan;
    let day =
        |day: Option<powerwith_core::Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
    html! {
        section data-step="sent" hidden {
            h1 { (say!(words, "sent-title")) }
            p.lead { (say!(words, "sealed-sent-lead")) }
            h2 { (say!(words, "sent-code")) }
            (shown_code(visit.speech))
            p { (say!(words, "sealed-sent-code", day = day(plan.closes))) }
            ol {
                li { (say!(words, "sealed-sent-close", day = day(plan.last_sending_day()))) }
                li { (say!(words, "sent-next-answer", day = day(plan.answer_due))) }
            }
            @if let Some(home) = sitting.home(visit) {
                p { a.btn href=(home) { (say!(words, "sent-home")) } }
            } @else {
                p.note { (say!(words, "later-sent")) }
            }
        }
    }
}

/// Being let in today and answering on another day: why, and what stays on the device.
pub(super) fn get_ready(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        section data-step="later" data-back="card" hidden {
            (back(visit.speech))
            h1 { (say!(words, "later-why-title")) }
            p.lead { (say!(words, "later-why")) }
            p { (say!(words, "later-how")) }
            p.soft { (say!(words, "later-device")) }
            p.error data-problem tabindex="-1" role="alert" {}
            div.row.onward {
                a.btn data-take rel="noreferrer" href=(later::address(visit)) { (say!(words, "later-get-ready")) }
            }
        }
    }
}

fn back(speech: Speech) -> Markup {
    html! {
        div.where { button.link value="back" { (say!(words(speech), "ask-back")) } }
    }
}
