//! A sealed round on one page: what is typed stays in the browser until it is sealed, so the whole
//! round is there at once, and a script shows it step by step.

use maud::{Markup, html};
use powerwith_web::{
    Page, Problem, Speech, Visit,
    icon::Icon,
    parts::{Choices, FieldError, TextField},
    qr_module, say, sealing_module, sealing_script,
};
use reflection_rules::sealed::Record;

use super::{Sitting, answer::Desk, card, hints, question, who};
use crate::{
    store::{
        records,
        roster::Pairs,
        sealed::{self, LetIn},
    },
    words,
};

/// The page: the cards on the table, and behind them everything else.
pub(super) async fn page(visit: &Visit, sitting: &Sitting) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (db, at) = (visit.site.store.read(), (viewer.partnership, sitting.round.id));
    let before = sealed::let_in(db, at, viewer.person).await?;
    if before == Some(LetIn::Card) {
        return took_card(visit, sitting);
    }
    let lets_in = sitting.round.lets_in_on(visit.moment.today());
    let body = html! {
        div.narrow.below {
            @if let (Some(script), Some(data)) = (sealing_script(), data(visit, sitting).await?) {
                (script)
                (form(visit, sitting, (&data, before.as_ref())).await?)
                div data-without-script {
                    (card::cards(sitting, visit.speech))
                    (kept(visit)?)
                    div.note.owe {
                        h2 { (say!(words, "sealed-no-script")) }
                        p { (say!(words, "sealed-no-script-text")) }
                    }
                }
            } @else {
                (card::cards(sitting, visit.speech))
                (kept(visit)?)
                div.note.owe {
                    h2 { (say!(words, "sealed-no-module")) }
                    p { (say!(words, "sealed-no-module-text")) }
                }
            }
            @if before.is_none() && !lets_in {
                p.soft { (say!(words, "sealed-too-late")) }
            }
            (by_card(visit, sitting)?)
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet())
}

/// For a person who took a card: the way to its page. No token is given out to them any more.
fn took_card(visit: &Visit, sitting: &Sitting) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let address = visit.site.settings.sending_url.as_deref().unwrap_or("");
    let body = html! {
        div.narrow.below {
            (card::cards(sitting, visit.speech))
            div.note.seal {
                h2 { (say!(words, "took-card")) }
                p { (say!(words, "took-card-text")) }
                p.address { (address) }
                p.soft.small { (say!(words, "took-card-not-me")) }
            }
            (paper_way(visit, sitting)?)
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet())
}

/// The other way to answer: with a card, on any device or on paper.
fn by_card(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let address = visit.site.settings.sending_url.as_deref().unwrap_or("");
    Ok(html! {
        details.fold data-by-card {
            summary { (say!(words, "by-card")) }
            p { (say!(words, "by-card-text")) }
            p.address { (address) }
            (paper_way(visit, sitting)?)
        }
    })
}

fn paper_way(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let to = sitting.path(visit, "/paper")?;
    Ok(html! { p { a href=(to) { (say!(words(visit.speech), "by-card-paper")) } } })
}

/// How answers to a sealed round are kept, in at most 60 words.
pub(crate) fn kept(visit: &Visit) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    Ok(html! {
        div.note.seal.kept {
            (Icon::Lock.sized(28))
            div {
                h2 { (say!(words, "card-sealed")) }
                p {
                    (say!(words, "card-sealed-text")) " "
                    a href=(visit.viewer()?.path("open/kept")) { (say!(words, "kept-how")) }
                }
            }
        }
    })
}

/// What the script needs to know, as attributes of the form.
struct Data {
    module: String,
    qr: String,
    sending: String,
    let_in: String,
    published: String,
    round: String,
    name: String,
}

/// `None` where this program cannot seal in the browser.
async fn data(visit: &Visit, sitting: &Sitting) -> Result<Option<Data>, Problem> {
    let viewer = visit.viewer()?;
    let records = records::of_round(visit.site.store.read(), viewer.partnership, sitting.round.id);
    let records = records.await?;
    let (Some(Record::Opened(opened)), Some(module), Some(qr), Some(sending)) =
        (records.first(), sealing_module(), qr_module(), &visit.site.settings.sending_url)
    else {
        return Ok(None);
    };
    let keys = opened.keys.encode();
    let published = keys.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    Ok(Some(Data {
        module: module.address,
        qr: qr.address,
        sending: sending.clone(),
        let_in: sitting.path(visit, "/let-in")?,
        published,
        round: sitting.round.id.to_string(),
        name: viewer.name.clone(),
    }))
}

async fn form(
    visit: &Visit,
    sitting: &Sitting,
    (data, before): (&Data, Option<&LetIn>),
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let person = visit.viewer()?.person;
    let desk = Desk::set(visit, sitting, (Some(person), Pairs::Every)).await?;
    let problem = |name: &str| problem(name, visit.speech);
    Ok(html! {
        // Without its script this form leads nowhere: nothing that is typed may reach the server.
        form #answer.ask method="dialog" hidden data-sealed
            data-module=(data.module) data-qr-module=(data.qr) data-sending=(data.sending) data-let-in=(data.let_in)
            data-published=(data.published) data-round=(data.round) data-name=(data.name)
            data-skipped=(say!(words, "check-skipped")) data-change=(say!(words, "check-change"))
            data-problem-network=(problem("network")) data-problem-failed=(problem("failed"))
            data-problem-begun=(problem("begun")) data-problem-ended=(problem("ended"))
            data-problem-key=(problem("key")) data-problem-receipt=(problem("receipt"))
            data-problem-again=(problem("again")) data-problem-answer=(problem("answer"))
            data-problem-beans=(problem("beans")) data-problem-picks=(problem("picks"))
            data-problem-code=(problem("code")) {
            (visit.form_token())
            section data-step="card" {
                (card::cards(sitting, visit.speech))
                (kept(visit)?)
                (come_back(before, visit.speech))
                div.row.onward {
                    button.btn value="next" { (say!(words, "card-start")) }
                    a.btn.quiet href=(visit.viewer()?.path("")) { (say!(words, "card-not-now")) }
                }
                p.soft.small { (say!(words, "card-free")) }
            }
            @if !desk.offer().is_empty() { (who(visit, sitting, &desk)) }
            @for at in 0..sitting.asked.len() { (one(visit, sitting, (at, desk.partner())))}
            (look_over(sitting, visit.speech))
            (code(visit.speech))
            (sent(visit, sitting)?)
        }
    })
}

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
fn come_back(before: Option<&LetIn>, speech: Speech) -> Markup {
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

fn who(visit: &Visit, sitting: &Sitting, desk: &Desk) -> Markup {
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

fn one(visit: &Visit, sitting: &Sitting, (at, own_partner): (usize, Option<&str>)) -> Markup {
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

fn look_over(sitting: &Sitting, speech: Speech) -> Markup {
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

fn code(speech: Speech) -> Markup {
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

fn sent(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let plan = &sitting.round.plan;
    let day =
        |day: Option<powerwith_core::Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
    Ok(html! {
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
            p { a.btn href=(visit.viewer()?.path("")) { (say!(words, "sent-home")) } }
        }
    })
}

fn back(speech: Speech) -> Markup {
    html! {
        div.where { button.link value="back" { (say!(words(speech), "ask-back")) } }
    }
}

/// What is wrong, and what can be done now.
fn problem(name: &str, speech: Speech) -> String {
    let words = words(speech);
    match name {
        "network" => say!(words, "sealed-problem-network"),
        "begun" => say!(words, "no-let-in-already-text"),
        "ended" => say!(words, "sealed-problem-ended"),
        "key" => say!(words, "sealed-problem-key"),
        "receipt" => say!(words, "sealed-problem-receipt"),
        "again" => say!(words, "sealed-problem-again"),
        "answer" => say!(words, "check-look-again"),
        "beans" => say!(words, "sealed-problem-beans"),
        "picks" => say!(words, "sealed-problem-picks"),
        "code" => say!(words, "sealed-problem-code"),
        _ => say!(words, "sealed-problem-failed"),
    }
}
