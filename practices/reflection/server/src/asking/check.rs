//! All answers on one page, before they are sent.

use maud::{Markup, html};
use powerwith_web::{
    Page, Problem, Speech, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};
use reflection_rules::{
    answer::{Audience, Story, parse},
    instrument::Item,
    round::{Labels, Offer},
};

use super::{
    Sitting,
    flow::Flow,
    look_over::{self, Giveaway},
    question,
    sitting::WayIn,
    tell::tell,
};
use crate::{store::instruments::Asked, words};

/// What the page shows besides the answers.
pub(super) struct Shown<'a> {
    /// What may go along.
    pub(super) offer: &'a Offer,
    /// What goes along.
    pub(super) labels: Labels,
    /// Stories for everyone that seem to name someone.
    pub(super) giveaways: &'a [Giveaway],
    /// What must be looked at before it is sent.
    pub(super) errors: &'a [FieldError],
}

/// The check page.
pub(super) fn page(
    visit: &Visit,
    sitting: &Sitting,
    (flow, shown): (&Flow, &Shown<'_>),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let Shown { offer, labels, giveaways, errors } = shown;
    let body = html! {
        form #answer.narrow.ask method="post" action=(sitting.path(visit, "/answer")?) {
            (visit.form_token())
            (question::hidden(flow, sitting))
            div.where { (question::back(visit.speech)) }
            (question::kept_short(visit, sitting))
            div.main {
                (error_summary(visit.speech, errors))
                h1 { (say!(words, "check-title")) }
                p.lead { (say!(words, "check-lead")) }
                dl.answers {
                    @if !offer.is_empty() { (along(visit, labels)) }
                    @for (asked, at) in sitting.asked.iter().zip(0_usize..) {
                        (one(visit, (sitting, flow), (asked, at)))
                    }
                }
                @if sitting.way_in == WayIn::Card && tells_with_name(sitting, flow) {
                    (TextField {
                        name: "signed",
                        label: &say!(words, "check-name"),
                        hint: &say!(words, "check-name-hint"),
                        value: &flow.signed,
                        kind: "text",
                        autocomplete: "off",
                        most: 80,
                    }.show(errors))
                }
                (look_over::note(giveaways, visit.speech))
                div.row.onward {
                    button.btn name="go" value="send" { (say!(words, "check-send")) }
                    @if let Some(home) = sitting.home(visit) {
                        a.btn.quiet href=(home) { (say!(words, "check-not-now")) }
                    }
                }
                p.soft.small { (say!(words, "check-not-sent")) }
            }
        }
    };
    let title = format!("{} – {}", say!(words, "check-title"), sitting.round.plan.title);
    Ok(Page::new(title, body).quiet().language_by_form("answer"))
}

/// Whether a story is told with a name.
pub(super) fn tells_with_name(sitting: &Sitting, flow: &Flow) -> bool {
    let audience = |item: &Item| {
        let said = parse(item, sitting.context(), &flow.fields).ok()?;
        said.story().map(Story::audience)
    };
    sitting.items().filter_map(audience).any(|audience| audience == Audience::Named)
}

/// What is said when the name is missing.
pub(super) fn name_missing(speech: Speech) -> FieldError {
    FieldError { field: "signed".to_owned(), text: say!(words(speech), "check-name-missing") }
}

fn along(visit: &Visit, labels: &Labels) -> Markup {
    let words = words(visit.speech);
    let names: Vec<&str> =
        [&labels.group, &labels.partner].into_iter().flatten().map(|l| l.name.as_str()).collect();
    html! {
        div.item {
            dt { (say!(words, "check-along")) }
            dd {
                @if names.is_empty() { p { (say!(words, "check-along-nothing")) } }
                @else { p { (names.join(" · ")) } }
                (change(visit, "edit-who", &say!(words, "check-along")))
            }
        }
    }
}

fn one(visit: &Visit, (sitting, flow): (&Sitting, &Flow), (asked, at): (&Asked, usize)) -> Markup {
    let item = asked.item.as_ref();
    let wording = item.words(&visit.speech.content());
    let context = sitting.context();
    html! {
        div.item {
            dt {
                @if let Some(title) = &wording.title { span.eyebrow { (title) } }
                (wording.ask)
            }
            dd {
                @match parse(item, context, &flow.fields) {
                    Ok(answer) => (tell(item, (&answer, context), visit.speech)),
                    Err(_) => p.error { (say!(words(visit.speech), "check-look-again")) },
                }
                (change(visit, &format!("edit-{at}"), wording.name()))
            }
        }
    }
}

fn change(visit: &Visit, go: &str, what: &str) -> Markup {
    html! {
        button.link name="go" value=(go) {
            (say!(words(visit.speech), "check-change")) span.vh { ": " (what) }
        }
    }
}
