//! An answer in words, for the check page.

use maud::{Markup, html};
use powerwith_web::{Speech, say};
use reflection_rules::{
    answer::{Answer, Audience, Beans, Context, ItemAnswer, Said, bean_parts},
    instrument::{Form, Item},
};

use super::controls::scale;
use crate::words;

/// What was said to an item, in words.
pub(super) fn tell(
    item: &Item,
    (answer, context): (&ItemAnswer, Context<'_>),
    speech: Speech,
) -> Markup {
    if answer.is_skipped() {
        return html! { p.soft { (say!(words(speech), "check-skipped")) } };
    }
    html! {
        @for (form, answer) in answer.answers() {
            (one(item, (form, answer, context), speech))
        }
    }
}

fn one(
    item: &Item,
    (form, answer, context): (Form, &Answer, Context<'_>),
    speech: Speech,
) -> Markup {
    let words = words(speech);
    match answer {
        Answer::Single(said) => html! { p { (point(form, *said, speech)) } },
        Answer::Pair { now, hope } => html! {
            @if let Some(now) = now {
                p { (say!(words, "check-now", said = point(form, *now, speech))) }
            }
            @if let Some(hope) = hope {
                p { (say!(words, "check-hope", said = point(form, *hope, speech))) }
            }
        },
        Answer::Beans { now, fair } => html! {
            @if let Some(now) = now {
                p { (say!(words, "check-now", said = beans(item, (now, context), speech))) }
            }
            @if let Some(fair) = fair {
                p { (say!(words, "check-fair", said = beans(item, (fair, context), speech))) }
            }
        },
        Answer::Links(links) => {
            let names: Vec<&str> = context
                .partners
                .iter()
                .filter(|partner| links.contains_key(&partner.key))
                .map(|partner| partner.name.as_str())
                .collect();
            html! { p { (say!(words, "check-links", partners = names.join(", "))) } }
        }
        Answer::Picks(picks) => html! {
            ul {
                @for (choice, number) in item.words(&speech.content()).choices.iter().zip(1_u8..) {
                    @if picks.contains(&number) { li { (choice) } }
                }
            }
        },
        Answer::Story(story) => html! {
            blockquote { p.typed { (story.text()) } }
            p.soft.small { (audience(story.audience(), speech)) }
        },
    }
}

fn point(form: Form, said: Said, speech: Speech) -> String {
    let Some(scale) = scale(form, &speech.content()) else { return String::new() };
    match said {
        Said::Point(number) => scale.point(number).unwrap_or_default().to_owned(),
        Said::CantSay => scale.cant_say.clone().unwrap_or_default(),
    }
}

fn beans(item: &Item, (beans, context): (&Beans, Context<'_>), speech: Speech) -> String {
    let parts = bean_parts(item, context, &speech.content());
    let told = parts.iter().filter_map(|part| {
        let count = beans.counts().get(&part.key).copied().filter(|count| *count > 0)?;
        Some(format!("{} {count}", part.name))
    });
    told.collect::<Vec<_>>().join(", ")
}

fn audience(audience: Audience, speech: Speech) -> String {
    let at = Audience::ALL.iter().position(|known| *known == audience);
    let scale = scale(Form::Story, &speech.content());
    let words = scale.zip(at).and_then(|(scale, at)| scale.audiences.get(at));
    words.cloned().unwrap_or_default()
}
