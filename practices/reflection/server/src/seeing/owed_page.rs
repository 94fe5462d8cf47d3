//! The page on which hosts write the answer that a closed round owes.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, Moment, Outcome, PartnershipId};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Speech, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};
use reflection_rules::{
    owed::{Flaw, Level, MAX_TEXT_CHARS, MAX_WILL_CHARS, MOST_WILLS, OwedAnswer, Typed},
    round::{Command, Refusal, RoundId, RoundState, logged},
};

use super::{Seen, owed, page, results, store};
use crate::{
    rounds::{carry_out, say::OrExplain},
    store::{records, rounds},
    words,
};

/// Shows the form, empty, beside what was found.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let seen = owing(&visit).await?;
    Ok(form_page(&visit, &seen, &Typed::default(), &[]).into())
}

/// Takes the answer and publishes it to everyone.
pub(super) async fn give(visit: Arc<Visit>) -> Answer {
    let seen = owing(&visit).await?;
    let typed = typed(&visit.form);
    let answer = match OwedAnswer::take(&typed) {
        Ok(answer) => answer,
        Err(flaws) => {
            let errors = errors(&flaws, &typed, visit.speech);
            return Ok(form_page(&visit, &seen, &typed, &errors).into());
        }
    };
    let viewer = visit.viewer()?;
    publish(&visit, &seen, &answer).await.or_explain(&visit)?;
    Ok(Reply::SeeOther(viewer.path(&format!("see/{}", seen.round.id))))
}

async fn publish(visit: &Visit, seen: &Seen, answer: &OwedAnswer) -> Outcome<(), Refusal> {
    let viewer = visit.viewer().map_err(|_| Fault::new("answer a round as a host"))?;
    let at = (viewer.partnership, seen.round.id);
    visit
        .site
        .store
        .with_write_tx("answer a round", async |tx| {
            give_answer(&tx, at, (answer, &visit.moment)).await
        })
        .await
}

/// Gives the answer that a closed round owes.
///
/// Refuses: `NothingOwed`, `UnknownRound`.
pub async fn give_answer(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (answer, moment): (&OwedAnswer, &Moment),
) -> Outcome<(), Refusal> {
    carry_out(tx, None, partnership, (Command::Answer { round }, moment)).await?;
    if let Some(round) = rounds::round(tx, partnership, round).await? {
        let said = logged::answered(&round, answer);
        records::say(tx, partnership, (logged::ANSWERED, Role::Host, said), moment).await?;
    }
    let given = store::Given { answer: answer.clone(), day: moment.today() };
    store::keep_answer(tx, (partnership, round), &given).await?;
    Ok(())
}

/// The round of the address, whose answer is owed.
///
/// Refuses: says kindly when it was answered before.
async fn owing(visit: &Visit) -> Result<Seen, Problem> {
    let seen = results::load(visit).await?;
    match seen.round.state {
        RoundState::Closed => Ok(seen),
        _ => Err(Refusal::NothingOwed).or_explain(visit),
    }
}

fn typed(form: &Form) -> Typed {
    let will = (0..MOST_WILLS).map(|at| {
        let level = Level::parse(form.text(&format!("level-{at}")));
        (form.text(&format!("will-{at}")).to_owned(), level)
    });
    Typed {
        heard: form.text("heard").to_owned(),
        will: will.collect(),
        wont: form.text("wont").to_owned(),
        unknown: form.text("unknown").to_owned(),
    }
}

fn errors(flaws: &[Flaw], typed: &Typed, speech: Speech) -> Vec<FieldError> {
    let words = words(speech);
    let long = |most: usize| say!(words, "answer-error-long", most = most);
    let error = |flaw: &Flaw| {
        let (field, text) = match flaw {
            Flaw::NothingHeard => ("heard".to_owned(), say!(words, "answer-error-heard")),
            Flaw::NeitherWillNorWont => {
                ("will-0".to_owned(), say!(words, "answer-error-will-or-wont"))
            }
            Flaw::NoLevel(at) => {
                let text = typed.will.get(*at).map_or("", |(text, _)| text);
                (format!("level-{at}"), say!(words, "answer-error-level", text = text))
            }
            Flaw::HeardTooLong => ("heard".to_owned(), long(MAX_TEXT_CHARS)),
            Flaw::WillTooLong(at) => (format!("will-{at}"), long(MAX_WILL_CHARS)),
            Flaw::WontTooLong => ("wont".to_owned(), long(MAX_TEXT_CHARS)),
            Flaw::UnknownTooLong => ("unknown".to_owned(), long(MAX_TEXT_CHARS)),
        };
        FieldError { field, text }
    };
    flaws.iter().map(error).collect()
}

fn form_page(visit: &Visit, seen: &Seen, typed: &Typed, errors: &[FieldError]) -> Page {
    let speech = visit.speech;
    let words = words(speech);
    let title = say!(words, "answer-page-title", round = seen.round.plan.title.as_str());
    let body = html! {
        div.wrap.below {
            h1 { (title) }
            p.lead { (say!(words, "answer-page-lead")) }
            p.note { (say!(words, "answer-page-stays")) }
            div.two {
                form.card.stack method="post" {
                    (visit.form_token())
                    (error_summary(speech, errors))
                    (text(
                        ("heard", &typed.heard),
                        (say!(words, "answer-heard"), say!(words, "answer-heard-hint")),
                        errors,
                    ))
                    (wills(typed, errors, speech))
                    (text(
                        ("wont", &typed.wont),
                        (say!(words, "answer-wont"), say!(words, "answer-wont-hint")),
                        errors,
                    ))
                    (text(
                        ("unknown", &typed.unknown),
                        (say!(words, "answer-unknown"), say!(words, "answer-unknown-hint")),
                        errors,
                    ))
                    p { button.btn { (say!(words, "answer-send")) } }
                }
                div.stack {
                    (page::results(seen, (None, speech)))
                    (page::stories(seen, super::Readers::Everyone, speech))
                    (page::stories(seen, super::Readers::Hosts, speech))
                }
            }
        }
    };
    Page::new(title, body).at("see")
}

fn text(
    (name, value): (&str, &str),
    (label, hint): (String, String),
    errors: &[FieldError],
) -> Markup {
    let field = TextField {
        name,
        label: &label,
        hint: &hint,
        value,
        kind: "text",
        autocomplete: "off",
        most: 1_500,
    };
    field.show_lines(5, errors)
}

fn wills(typed: &Typed, errors: &[FieldError], speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        fieldset.field {
            legend.big { (say!(words, "answer-will")) }
            p.soft.small { (say!(words, "answer-will-hint")) }
            @for at in 0..MOST_WILLS {
                @let (text, level) = typed.will.get(at).cloned().unwrap_or_default();
                (one_will(at, (&text, level), errors, speech))
            }
        }
    }
}

fn one_will(
    at: usize,
    (text, level): (&str, Option<Level>),
    errors: &[FieldError],
    speech: Speech,
) -> Markup {
    let words = words(speech);
    let (name, level_name) = (format!("will-{at}"), format!("level-{at}"));
    let number = at + 1;
    let label = say!(words, "answer-will-number", n = number);
    let field = TextField {
        name: &name,
        label: &label,
        hint: "",
        value: text,
        kind: "text",
        autocomplete: "off",
        most: 300,
    };
    let wrong = errors.iter().find(|error| error.field == level_name);
    html! {
        div.will {
            (field.show(errors))
            div.field {
                label for=(level_name) { (say!(words, "answer-level")) }
                @if let Some(wrong) = wrong { p.error id={ (level_name) "-error" } { (wrong.text) } }
                select id=(level_name) name=(level_name) aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=[wrong.map(|_| format!("{level_name}-error"))] {
                    option value="" { "–" }
                    @for each in Level::ALL {
                        option value=(each.id()) selected[level == Some(each)] {
                            (owed::level(each, speech))
                        }
                    }
                }
            }
        }
    }
}
