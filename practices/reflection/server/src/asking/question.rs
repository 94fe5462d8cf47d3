//! One question, and nothing else.

use maud::{Markup, html};
use powerwith_core::Language;
use powerwith_web::{
    Page, Problem, Speech, Visit,
    icon::Icon,
    parts::{FieldError, error_summary},
    say,
};
use reflection_rules::{
    answer::{FieldProblem, Problem as Wrong},
    instrument::{Form, Item, Kind},
};

use super::{Sitting, controls::Control, flow::Flow, our_words};
use crate::words;

/// The id of the form on every page of the way.
pub(super) const FORM: &str = "answer";

/// The page of one question.
pub(super) fn page(
    visit: &Visit,
    sitting: &Sitting,
    (flow, at, own_partner): (&Flow, usize, Option<&str>),
    problems: &[FieldProblem],
) -> Result<Page, Problem> {
    let (speech, words) = (visit.speech, words(visit.speech));
    let asked = sitting.asked.get(at).ok_or(Problem::NotFound)?;
    let errors = in_words(problems, speech);
    let action = sitting.path(visit, "/answer")?;
    let control = Control {
        item: asked.item.as_ref(),
        context: sitting.context(),
        fields: &flow.fields,
        errors: &errors,
        own_partner,
        action: &action,
        speech,
    };
    let body = html! {
        form #answer.narrow.ask method="post" action=(action) {
            (visit.form_token())
            (hidden(flow, sitting))
            (where_we_are(sitting, at, speech))
            (kept_short(visit, sitting))
            div.main {
                (error_summary(speech, &errors))
                (body(&control))
                (our_words::below(sitting, asked.item.as_ref(), speech))
                div.row.onward {
                    button.btn name="go" value="next" {
                        @if flow.returns_to_check { (say!(words, "ask-back-to-check")) }
                        @else { (say!(words, "ask-next")) }
                    }
                    button.btn.quiet name="go" value="skip" formnovalidate { (say!(words, "ask-skip")) }
                }
                p.soft.small { (say!(words, "ask-stop")) }
            }
        }
    };
    let item_words = asked.item.words(&speech.content());
    let title = format!("{} – {}", item_words.name(), sitting.round.plan.title);
    Ok(Page::new(title, body).quiet().language_by_form("answer"))
}

/// A question as people will see it, for hosts before the round opens.
pub(crate) fn preview(sitting: &Sitting, at: usize, speech: Speech) -> Markup {
    let Some(asked) = sitting.asked.get(at) else { return html! {} };
    let control = Control {
        item: asked.item.as_ref(),
        context: sitting.context(),
        fields: &[],
        errors: &[],
        own_partner: None,
        action: "",
        speech,
    };
    html! { (body(&control)) (our_words::below(sitting, asked.item.as_ref(), speech)) }
}

/// A question by itself, on a page that holds all of them.
pub(super) fn alone(
    sitting: &Sitting,
    (at, own_partner): (usize, Option<&str>),
    speech: Speech,
) -> Markup {
    let Some(asked) = sitting.asked.get(at) else { return html! {} };
    let control = Control {
        item: asked.item.as_ref(),
        context: sitting.context(),
        fields: &[],
        errors: &[],
        own_partner,
        action: "",
        speech,
    };
    html! { (body(&control)) (our_words::below(sitting, asked.item.as_ref(), speech)) }
}

/// Everything that travels along unseen.
pub(super) fn hidden(flow: &Flow, sitting: &Sitting) -> Markup {
    html! {
        @for (name, value) in flow.hidden(&sitting.asked) {
            input type="hidden" name=(name) value=(value);
        }
    }
}

/// The back button as it stands on every page of the way.
pub(super) fn back(speech: Speech) -> Markup {
    html! {
        button.link name="go" value="back" formnovalidate { (say!(words(speech), "ask-back")) }
    }
}

/// How the answers are kept, in one breath.
pub(super) fn kept_short(visit: &Visit, sitting: &Sitting) -> Markup {
    let words = words(visit.speech);
    let (name, text) = if sitting.is_sealed() {
        (say!(words, "kept-short-card-name"), say!(words, "kept-short-card"))
    } else {
        (say!(words, "kept-short-name"), say!(words, "kept-short"))
    };
    let kept = sitting.home(visit).map(|home| format!("{home}open/kept"));
    html! {
        div.note.seal.small.kept {
            (Icon::Lock.sized(24))
            p {
                b { (name) } " " (text)
                @if let Some(kept) = kept {
                    " " a href=(kept) target="_blank" rel="noopener" { (say!(words, "kept-how")) }
                }
            }
        }
    }
}

/// Problems with fields as errors people can act on.
pub(super) fn in_words(problems: &[FieldProblem], speech: Speech) -> Vec<FieldError> {
    problems
        .iter()
        .map(|problem| FieldError {
            field: problem.field.clone(),
            text: wrong(problem.problem, speech),
        })
        .collect()
}

fn where_we_are(sitting: &Sitting, at: usize, speech: Speech) -> Markup {
    let number = at.saturating_add(1);
    let minutes = sitting.minutes_from(at);
    let all = sitting.asked.len();
    html! {
        div.where {
            (back(speech))
            span { (say!(words(speech), "ask-where", number = number, all = all, minutes = minutes)) }
        }
    }
}

fn body(control: &Control<'_>) -> Markup {
    let item = control.item;
    let forms: Vec<Form> = item.asked_forms().collect();
    let scales: Vec<Form> =
        forms.iter().copied().filter(|form| form.kind() != Kind::Text).collect();
    // With one scale the question is that scale's legend, so that it is read out with it.
    let in_legend = matches!(scales.as_slice(), [one] if one.kind() == Kind::Single && forms.first() == Some(one));
    let heading = heading(item, &control.speech.content());
    html! {
        @if !in_legend { (heading) }
        @for form in forms {
            (control.show(form, Some(&heading).filter(|_| in_legend && form.kind() == Kind::Single)))
        }
    }
}

fn heading(item: &Item, language: &Language) -> Markup {
    let (found, words) = item.wording.get_with_language(language);
    let lang = (found != language).then(|| found.tag());
    html! {
        @if let Some(title) = &words.title {
            span.eyebrow lang=[lang] { (title) }
        }
        h1.question lang=[lang] { (words.ask) }
    }
}

fn wrong(problem: Wrong, speech: Speech) -> String {
    let words = words(speech);
    match problem {
        Wrong::UnknownChoice | Wrong::UnknownField => say!(words, "wrong-choice"),
        Wrong::TwoChoices => say!(words, "wrong-two-choices"),
        Wrong::NotACount => say!(words, "wrong-count"),
        Wrong::BeansDoNotAddUp { given } => say!(words, "wrong-beans", given = given),
        Wrong::TooManyPicks { given } => say!(words, "wrong-picks", given = given),
        Wrong::StoryTooLong { chars } => say!(words, "wrong-story", chars = chars),
        Wrong::TooMuch => say!(words, "wrong-too-much"),
    }
}
