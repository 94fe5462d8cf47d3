//! Understanding and reacting: questions, answers, and what people think, those who lead last.

use std::sync::Arc;

use decision_rules::proposal::{QuestionId, Stage, Standing, Wish, reactions_in_order};
use maud::{Markup, html};
use powerwith_web::{Answer, parts::FieldError, say};
use powerwith_web::{
    Visit,
    fields::{Asks, Reading, Size, again, form, written},
};

use super::{
    room::Room,
    show::{self, to_proposal},
    stung,
};
use crate::words;

/// Asks a question.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "question-empty");
    match reading.needed("question", Size::Long, empty) {
        Some(text) => {
            room.wish(Wish::Ask { text }).await?;
            Ok(to_proposal(&room))
        }
        None => {
            let page = show::page(&room, &reading.errors).await?;
            Ok(again(page, &reading.errors).into())
        }
    }
}

/// Answers a question.
pub(super) async fn answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let question: QuestionId = visit.part("question")?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "answer-empty");
    match reading.needed("answer", Size::Long, empty) {
        Some(text) => {
            room.wish(Wish::Answer { question, text }).await?;
            Ok(to_proposal(&room))
        }
        None => {
            // Each question has a field of its own.
            let own = format!("answer-{question}");
            reading.errors.iter_mut().for_each(|error| error.field.clone_from(&own));
            let page = show::page(&room, &reading.errors).await?;
            Ok(again(page, &reading.errors).into())
        }
    }
}

/// Says what one thinks.
pub(super) async fn react(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "reaction-empty");
    match reading.needed("reaction", Size::Long, empty) {
        Some(text) => {
            room.wish(Wish::React { text }).await?;
            Ok(to_proposal(&room))
        }
        None => {
            let page = show::page(&room, &reading.errors).await?;
            Ok(again(page, &reading.errors).into())
        }
    }
}

/// The questions, as they stand on the page of a proposal. Without names: some were asked in place
/// of an answer, when what people said was hidden.
pub(super) fn questions(room: &Room<'_>, errors: &[FieldError]) -> Markup {
    let proposal = &room.proposal;
    let words = words(room.visit.speech);
    let can_ask = matches!(proposal.stage, Stage::Understand | Stage::React);
    let can_answer = room.steers() && (can_ask || proposal.stage == Stage::Asked);
    if proposal.questions.is_empty() && !can_ask {
        return html! {};
    }
    html! {
        section.card aria-labelledby="questions" {
            h2 #questions { (say!(words, "questions-title")) }
            @if proposal.questions.is_empty() { p.soft { (say!(words, "questions-none")) } }
            ul.plain {
                @for (id, question) in &proposal.questions {
                    li {
                        (written(&question.text))
                        (stung::link(room.visit, &room.inside(), "questions"))
                        @match &question.answer {
                            Some(answer) => {
                                p.eyebrow { (say!(words, "question-answer")) }
                                (written(answer))
                            }
                            None if can_answer => { (answering(room, *id, errors)) }
                            None => { p.soft { (say!(words, "question-waits")) } }
                        }
                    }
                }
            }
            @if can_ask {
                (form(room.visit, &room.path("ask"), &html! {
                    (Asks { name: "question", label: say!(words, "question-ask"), hint: say!(words, "question-ask-hint") }
                        .lines(room.visit.form.raw("question"), errors))
                    div { button.btn.quiet { (say!(words, "question-send")) } }
                }))
            }
        }
    }
}

fn answering(room: &Room<'_>, question: QuestionId, errors: &[FieldError]) -> Markup {
    let words = words(room.visit.speech);
    let id = format!("answer-{question}");
    let error = errors.iter().find(|error| error.field == id);
    let error_id = format!("{id}-error");
    html! {
        (form(room.visit, &room.path(&format!("questions/{question}")), &html! {
            div.field {
                label for=(id) { (say!(words, "answer-give")) }
                @if let Some(error) = error { p.error id=(error_id) { (error.text) } }
                textarea id=(id) name="answer" rows="3" maxlength="5000"
                    aria-describedby=[error.map(|_| error_id.as_str())]
                    aria-invalid=[error.map(|_| "true")] {}
            }
            div { button.btn.quiet { (say!(words, "answer-send")) } }
        }))
    }
}

/// What people think, as it stands on the page of a proposal: those who lead come last.
pub(super) fn reactions(room: &Room<'_>, errors: &[FieldError]) -> Markup {
    let proposal = &room.proposal;
    let words = words(room.visit.speech);
    let can_react = proposal.stage == Stage::React;
    if proposal.reactions.is_empty() && !can_react {
        return html! {};
    }
    let mine = proposal.reactions.get(&room.viewer.person);
    let typed = match room.visit.form.raw("reaction") {
        "" => mine.map_or("", |mine| mine.text.as_str()),
        typed => typed,
    };
    html! {
        section.card aria-labelledby="reactions" {
            h2 #reactions { (say!(words, "reactions-title")) }
            p.soft { (say!(words, "reactions-lead")) }
            @if proposal.reactions.is_empty() { p { (say!(words, "reactions-none")) } }
            ul.plain {
                @for (by, reaction) in reactions_in_order(proposal) {
                    li {
                        h3 {
                            bdi { (room.name(Some(by))) }
                            @if reaction.standing == Standing::Lead { " " span.chip { (say!(words, "reaction-leads")) } }
                        }
                        (written(&reaction.text))
                        @if by != room.viewer.person {
                            (stung::link(room.visit, &room.inside(), "reactions"))
                        }
                    }
                }
            }
            @if can_react {
                (form(room.visit, &room.path("react"), &html! {
                    (Asks { name: "reaction", label: say!(words, "reaction-ask"), hint: say!(words, "reaction-ask-hint") }
                        .lines(typed, errors))
                    div { button.btn.quiet { @if mine.is_some() { (say!(words, "reaction-change")) } @else { (say!(words, "reaction-send")) } } }
                }))
            }
        }
    }
}
