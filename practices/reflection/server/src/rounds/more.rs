//! The third page of a draft: own questions, something to watch first, and groups to see by.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use powerwith_web::{
    Answer, Form, Page, Problem, Speech, Visit,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};
use reflection_rules::{
    instrument::{
        Form as AnswerForm, InLanguages, Instrument, InstrumentId, Library, MAX_OWN_QUESTIONS,
        MAX_TEXT_CHARS, OWN_QUESTION_FORMS, Opening, OwnQuestion, WithStory, own_questions,
    },
    round::{Breakdown, Command, MAX_TITLE_CHARS, MAX_WATCH_MINUTES, Plan, Refusal, Round, Watch},
};

use super::{
    carry_out,
    draft::{self, Step},
    questions::{Others, pick_with},
    say::{OrExplain, in_words},
};
use crate::{store::instruments, words};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let own = instruments::of_round(db, viewer.partnership, round.id).await?;
    Ok(page(&visit, &round, (&typed(&round.plan, own.as_ref()), &[]))?.into())
}

/// Keeps what was typed; the items that take their turn make room for own questions.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    let viewer = visit.viewer()?;
    let (plan, own) = match read(&visit.form, &round, visit.speech) {
        Ok(read) => read,
        Err(errors) => return Ok(page(&visit, &round, (&visit.form, &errors))?.into()),
    };
    let db = visit.site.store.read();
    let before = instruments::of_round(db, viewer.partnership, round.id).await?;
    let others = Others::of(&round, before.as_ref());
    let focus = round
        .plan
        .items
        .iter()
        .filter(|item| item.is_focus)
        .map(|item| item.item.clone())
        .collect();
    let items = match pick_with(&visit, (focus, others), own.as_ref()).await? {
        Ok(items) => items,
        Err(refusal) => {
            let (title, text) = in_words(&Refusal::Questions(refusal), visit.speech);
            let text = format!("{title}. {text}");
            let errors = [FieldError { field: "own-1".to_owned(), text }];
            return Ok(page(&visit, &round, (&visit.form, &errors))?.into());
        }
    };
    let command = Command::Change { round: round.id, plan: Box::new(Plan { items, ..plan }) };
    visit
        .site
        .store
        .with_write_tx("change a round", async |tx| {
            instruments::discard_of_round(&tx, viewer.partnership, round.id).await?;
            if let Some(own) = &own {
                instruments::save(&tx, viewer.partnership, (own, Some(round.id))).await?;
            }
            carry_out(
                &tx,
                visit.site.store.sealed(),
                viewer.partnership,
                (command.clone(), &visit.moment),
            )
            .await
        })
        .await
        .or_explain(&visit)?;
    let to = draft::step_path(viewer, round.id, Step::Preview);
    Ok(powerwith_web::Reply::SeeOther(to))
}

/// Reads the form into the plan and the own questions.
pub(super) fn read(
    form: &Form,
    round: &Round,
    speech: Speech,
) -> Result<(Plan, Option<Instrument>), Vec<FieldError>> {
    let mut errors = Vec::new();
    let questions = own(form, speech, &mut errors);
    let watch = watch(form, speech, &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    let breakdowns: BTreeSet<Breakdown> =
        form.all("breakdown").filter_map(Breakdown::parse).collect();
    let plan = Plan { watch, breakdowns, ..round.plan.clone() };
    if questions.is_empty() {
        return Ok((plan, None));
    }
    // One name per round, so that no two rounds share own questions.
    let id = InstrumentId::parse(&format!("r{}", round.id.uuid().simple()));
    let title = (&speech.content(), say!(words(speech), "own-questions"));
    let made = id.map(|id| own_questions(id, title, &questions));
    match made {
        Some(Ok(instrument)) => Ok((plan, Some(instrument))),
        _ => {
            let text = say!(words(speech), "no-flawed-text");
            Err(vec![FieldError { field: "own-1".to_owned(), text }])
        }
    }
}

fn own(form: &Form, speech: Speech, errors: &mut Vec<FieldError>) -> Vec<OwnQuestion> {
    let mut questions = Vec::new();
    for number in 1..=MAX_OWN_QUESTIONS {
        let (ask, how) = (format!("own-{number}"), format!("own-{number}-form"));
        let text = form.text(&ask);
        if text.is_empty() {
            continue;
        }
        let chars = text.chars().count();
        if chars > MAX_TEXT_CHARS {
            let most = MAX_TEXT_CHARS;
            let text = say!(words(speech), "draft-too-long", chars = chars, most = most);
            errors.push(FieldError { field: ask.clone(), text });
        }
        let how = AnswerForm::parse(form.text(&how)).filter(|how| OWN_QUESTION_FORMS.contains(how));
        let Some(how) = how else {
            let text = say!(words(speech), "draft-own-form-missing");
            errors.push(FieldError { field: format!("own-{number}-form"), text });
            continue;
        };
        let with_story =
            if form.has(&format!("own-{number}-story")) { WithStory::Yes } else { WithStory::No };
        let ask = InLanguages::new(speech.content(), text.to_owned());
        questions.push(OwnQuestion { ask, form: how, with_story });
    }
    questions
}

fn watch(form: &Form, speech: Speech, errors: &mut Vec<FieldError>) -> Option<Watch> {
    let words = words(speech);
    let (title, url) = (form.text("watch-title"), form.text("watch-url"));
    let minutes = form.text("watch-minutes");
    if title.is_empty() && url.is_empty() && minutes.is_empty() {
        return None;
    }
    let mut wrong = |field: &str, text: String| {
        errors.push(FieldError { field: field.to_owned(), text });
    };
    if title.is_empty() || title.chars().count() > MAX_TITLE_CHARS {
        wrong("watch-title", say!(words, "draft-watch-title-wrong", most = MAX_TITLE_CHARS));
    }
    let is_address = (url.starts_with("https://") || url.starts_with("http://"))
        && url.len() <= 500
        && !url.chars().any(|c| c.is_whitespace() || c.is_control());
    if !is_address {
        wrong("watch-url", say!(words, "draft-watch-url-wrong"));
    }
    let parsed = minutes.parse().ok().filter(|minutes| (1..=MAX_WATCH_MINUTES).contains(minutes));
    let Some(minutes) = parsed else {
        wrong("watch-minutes", say!(words, "draft-watch-minutes-wrong", most = MAX_WATCH_MINUTES));
        return None;
    };
    Some(Watch { title: title.to_owned(), url: url.to_owned(), minutes })
}

fn typed(plan: &Plan, own: Option<&Instrument>) -> Form {
    let mut fields = Vec::new();
    for breakdown in &plan.breakdowns {
        fields.push(("breakdown".to_owned(), breakdown.id().to_owned()));
    }
    if let Some(watch) = &plan.watch {
        fields.push(("watch-title".to_owned(), watch.title.clone()));
        fields.push(("watch-url".to_owned(), watch.url.clone()));
        fields.push(("watch-minutes".to_owned(), watch.minutes.to_string()));
    }
    for (item, number) in own.into_iter().flat_map(Instrument::items).zip(1..) {
        let ask = item.words(item.wording.first()).ask.clone();
        fields.push((format!("own-{number}"), ask));
        let form = item.forms.first().copied().unwrap_or(AnswerForm::Story);
        fields.push((format!("own-{number}-form"), form.id().to_owned()));
        if item.has(AnswerForm::Story) {
            fields.push((format!("own-{number}-story"), "1".to_owned()));
        }
    }
    Form::from_fields(fields)
}

fn page(
    visit: &Visit,
    round: &Round,
    (typed, errors): (&Form, &[FieldError]),
) -> Result<Page, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "draft-more-title");
    let body = html! {
        div.narrow.below {
            (draft::steps(viewer, (round.id, Step::More), speech))
            form.stack method="post" {
                (visit.form_token())
                (error_summary(speech, errors))
                div { h1 { (title) } p.lead { (say!(words, "draft-more-lead")) } }
                section aria-labelledby="own" {
                    h2 #own { (say!(words, "own-questions")) }
                    p.soft { (say!(words, "draft-own-hint")) }
                    @for number in 1..=MAX_OWN_QUESTIONS { (own_fields(number, (typed, errors), speech)) }
                }
                section aria-labelledby="watch" {
                    h2 #watch { (say!(words, "card-watch")) }
                    p.soft { (say!(words, "draft-watch-hint")) }
                    @for opening in openings(round) {
                        p.soft.small {
                            (say!(words, "draft-watch-example",
                                name = opening.name.as_str(), link = opening.link.as_str(),
                                minutes = opening.minutes))
                        }
                    }
                    (watch_fields(typed, errors, speech))
                }
                section aria-labelledby="by" {
                    h2 #by { (say!(words, "draft-by")) }
                    (see_by(typed, errors, speech))
                    p {
                        (say!(words, "draft-fewest", people = round.plan.floor.people())) " "
                        a href=(viewer.path("reflect/fewest")) { (say!(words, "draft-fewest-go")) }
                    }
                }
                div.row { button.btn { (say!(words, "draft-save")) } }
            }
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

/// What the questionnaires of this round begin with in their source.
fn openings(round: &Round) -> Vec<&'static Opening> {
    let asked = |instrument: &Instrument| {
        round.plan.items.iter().any(|item| item.item.instrument == *instrument.id())
    };
    let asked = Library::built_in().latest().filter(|instrument| asked(instrument));
    asked.filter_map(|instrument| instrument.details().opening.as_ref()).collect()
}

fn own_fields(number: usize, (typed, errors): (&Form, &[FieldError]), speech: Speech) -> Markup {
    let words = words(speech);
    let (name, how) = (format!("own-{number}"), format!("own-{number}-form"));
    let label = say!(words, "draft-own-number", number = number);
    let most = u16::try_from(MAX_TEXT_CHARS).unwrap_or(u16::MAX);
    let (kind, value) = ("text", typed.raw(&name));
    let field =
        TextField { name: &name, label: &label, hint: "", value, kind, autocomplete: "off", most };
    let wrong = errors.iter().find(|error| error.field == how);
    html! {
        div.own {
            (field.show_lines(2, errors))
            div.field {
                label for=(how) { (say!(words, "draft-own-form")) }
                @if let Some(wrong) = wrong { p.error id={ (how) "-error" } { (wrong.text) } }
                select id=(how) name=(how) aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=[wrong.map(|_| format!("{how}-error"))] {
                    option value="" { "–" }
                    @for form in OWN_QUESTION_FORMS {
                        option value=(form.id()) selected[typed.text(&how) == form.id()] {
                            (form_in_words(form, speech))
                        }
                    }
                }
            }
            label.radio {
                input type="checkbox" name={ "own-" (number) "-story" } value="1"
                    checked[typed.has(&format!("own-{number}-story"))];
                span { (say!(words, "draft-own-story")) }
            }
        }
    }
}

/// A form as a host chooses it: its points, or what it is.
fn form_in_words(form: AnswerForm, speech: Speech) -> String {
    let scale = Library::built_in().scale(form).map(|scale| scale.wording.get(&speech.content()));
    let Some(scale) = scale else { return form.id().to_owned() };
    match (scale.points.first(), scale.points.last()) {
        (Some(first), Some(last)) => format!("{} {first} … {last}", scale.stem),
        _ => scale.stem.clone(),
    }
}

fn watch_fields(typed: &Form, errors: &[FieldError], speech: Speech) -> Markup {
    let words = words(speech);
    let fields = [
        ("watch-title", say!(words, "draft-watch-title"), "text"),
        ("watch-url", say!(words, "draft-watch-url"), "url"),
        ("watch-minutes", say!(words, "draft-watch-minutes"), "number"),
    ];
    html! {
        @for (name, label, kind) in &fields {
            (TextField {
                name, label, hint: "", value: typed.raw(name), kind, autocomplete: "off", most: 500,
            }.show(errors))
        }
    }
}

fn see_by(typed: &Form, errors: &[FieldError], speech: Speech) -> Markup {
    let words = words(speech);
    let choices = [
        (Breakdown::Groups.id().to_owned(), say!(words, "draft-by-groups")),
        (Breakdown::Partners.id().to_owned(), say!(words, "draft-by-partners")),
    ];
    let chosen: Vec<String> = typed.all("breakdown").map(str::to_owned).collect();
    html! {
        (Choices {
            name: "breakdown",
            legend: &say!(words, "draft-by-legend"),
            hint: &say!(words, "draft-by-hint"),
            choices: &choices,
            chosen: &chosen,
        }.several(errors))
    }
}
