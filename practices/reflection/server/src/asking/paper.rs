//! The whole round on paper, in large type; and for hosts the way to type a sheet in.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{PersonId, by_name};
use powerwith_web::{Answer, Page, Problem, Speech, Visit, account, say};
use reflection_rules::{
    answer::{BEANS, bean_parts},
    instrument::{Form, Half, Item, Kind, Library},
};

use super::{Sitting, card, controls::scale, flow::Flow, our_words, question};
use crate::{store::roster, words};

/// Shows the sheet.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open(&visit).await?;
    let is_sealed = sitting.is_sealed();
    let words = words(visit.speech);
    let speech = visit.speech;
    let floor_people = sitting.round.plan.floor.people();
    let cards = card::cards(&visit, &sitting).await?;
    let body = html! {
        div.narrow.below.paper {
            div.no-print.note {
                p {
                    @if is_sealed { (say!(words, "paper-lead-sealed", address = visit.site.sending_url())) }
                    @else { (say!(words, "paper-lead")) }
                }
                div.row {
                    button.btn type="button" hidden data-do="print" { (say!(words, "sent-print")) }
                    a href=(visit.viewer()?.path("reflect")) { (say!(words, "no-back")) }
                }
            }
            (cards)
            @if is_sealed {
                p { b { (say!(words, "kept-short-card-name")) } " " (say!(words, "card-drawn-text")) }
            } @else {
                p { b { (say!(words, "kept-short-name")) } " " (say!(words, "card-kept-text")) }
            }
            @if !sitting.round.plan.breakdowns.is_empty() {
                section.paper-item {
                    h2 { (say!(words, "who-title")) }
                    p.soft { (say!(words, "who-lead", floor = floor_people)) }
                    p.line {}
                    p.box { (say!(words, "who-rather-not")) }
                }
            }
            @for (item, number) in sitting.items().zip(1_usize..) {
                (sheet(&sitting, (item, number), speech))
            }
            p { (say!(words, "paper-thanks")) }
            @if visit.viewer()?.is_host && !is_sealed { (type_in(&visit, &sitting).await?) }
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet().into())
}

fn sheet(sitting: &Sitting, (item, number): (&Item, usize), speech: Speech) -> Markup {
    let wording = item.words(&speech.content());
    html! {
        section.paper-item {
            @if let Some(title) = &wording.title { p.eyebrow { (number) ". " (title) } }
            @else { p.eyebrow { (number) "." } }
            h2 { (wording.ask) }
            (our_words::on_paper(sitting, item, speech))
            @for form in item.asked_forms() { (one(sitting, (item, form), speech)) }
        }
    }
}

fn one(sitting: &Sitting, (item, form): (&Item, Form), speech: Speech) -> Markup {
    let language = speech.content();
    let library = Library::built_in();
    let stem = library.stem(item, form, &language);
    let half_stem = |half: Half| library.half_stem(item, (form, half), &language);
    match form.kind() {
        Kind::Single => html! { p { b { (stem) } } (boxes(form, speech)) },
        Kind::Pair => html! {
            @for half in form.halves() { p { b { (half_stem(*half)) } } (boxes(form, speech)) }
        },
        Kind::Allocate => html! {
            @for half in form.halves() {
                p { b { (half_stem(*half)) } }
                ul.blanks {
                    @for part in bean_parts(item, sitting.context(), &language) { li { span.blank {} (part.name) } }
                    li { b { (say!(words(speech), "paper-beans", all = BEANS)) } }
                }
            }
        },
        Kind::MatrixByPartner => links(sitting, form, speech),
        Kind::Multi => html! {
            p { b { (stem) } }
            ul.boxes { @for choice in &item.words(&language).choices { li { (choice) } } }
        },
        Kind::Text => html! {
            p { b { (item.words(&language).story.as_deref().unwrap_or(stem)) } }
            p.line {} p.line {} p.line {}
            p { (say!(words(speech), "story-who")) }
            @if let Some(scale) = scale(form, &language) {
                ul.boxes { @for audience in &scale.audiences { li { (audience) } } }
            }
        },
        Kind::Computed => html! {},
    }
}

fn boxes(form: Form, speech: Speech) -> Markup {
    let Some(scale) = scale(form, &speech.content()) else { return html! {} };
    html! {
        ul.boxes {
            @for point in &scale.points { li { (point) } }
            @if let Some(cant_say) = &scale.cant_say { li { (cant_say) } }
        }
    }
}

fn links(sitting: &Sitting, form: Form, speech: Speech) -> Markup {
    let Some(scale) = scale(form, &speech.content()) else { return html! {} };
    let choices: Vec<String> = scale
        .points
        .iter()
        .chain(&scale.cant_say)
        .zip(1..)
        .map(|(choice, number)| format!("{number} = {choice}"))
        .collect();
    html! {
        p { b { (scale.stem) } }
        p { (choices.join(" · ")) }
        table {
            thead { tr { td {} @for facet in &scale.facets { th scope="col" { (facet) } } } }
            tbody {
                @for partner in &sitting.partners {
                    tr { th scope="row" { (partner.name) } @for _ in &scale.facets { td {} } }
                }
            }
        }
    }
}

/// Hosts choose whose sheet they hold, so that each voice counts once.
async fn type_in(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mut people: Vec<(String, PersonId)> = Vec::new();
    for person in roster::members(db, viewer.partnership).await? {
        if let Some(found) = account::person(db, person).await? {
            people.push((found.name, person));
        }
    }
    people.sort_by_key(|(name, person)| (by_name(name), *person));
    let flow = Flow::start(visit.moment.dice());
    Ok(html! {
        section.card.no-print aria-labelledby="type-in" {
            h2 #type-in { (say!(words, "paper-type")) }
            p { (say!(words, "paper-type-text")) }
            form.stack method="post" action=(sitting.path(visit, "/answer")?) {
                (visit.form_token())
                (question::hidden(&flow, sitting))
                div.field {
                    label.big for="for" { (say!(words, "paper-whose")) }
                    select id="for" name="for" required {
                            option value="" { "–" }
                        @for (name, person) in people { option value=(person) { (name) } }
                    }
                }
                button.btn name="go" value="next" { (say!(words, "paper-type-start")) }
            }
        }
    })
}
