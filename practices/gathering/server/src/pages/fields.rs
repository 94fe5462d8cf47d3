//! The fields that say what a gathering is: shown, filled, read.

use std::collections::BTreeSet;

use gathering_rules::{
    gathering::{Gathering, Refused, check_plan},
    plan::{Ease, Kind, Plan},
    when::{Clocks, clocks, read_time, write_time},
};
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{
    Form, Speech, Visit,
    parts::{Choices, FieldError},
    say,
};

use crate::{
    refusal,
    typed::{self, Length, wrong},
    words, words_of,
};

/// How long gatherings are, as offered, in minutes.
const LENGTHS: [u16; 8] = [30, 45, 60, 90, 120, 150, 180, 240];

/// The fields for what a gathering is and when.
pub(super) fn show(visit: &Visit, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let said = |key: String, hint: String| (key, hint);
    let title = said(say!(words, "field-title"), say!(words, "field-title-hint"));
    let day = said(say!(words, "field-day"), String::new());
    let clocks = words_of::by_which_clocks(&visit.site.settings.zone, visit.speech);
    let starts = said(say!(words, "field-starts"), clocks);
    let about = said(say!(words, "field-about"), say!(words, "field-about-hint"));
    let text = |name: &str, length, (label, hint): &(String, String)| {
        typed::text_field((name, length), (label, hint), values.raw(name), errors)
    };
    html! {
        (kinds(visit.speech, values, errors))
        (text("title", Length::Line, &title))
        div.tiles {
            (typed::picked_field(("day", "date"), (&day.0, &day.1), values.raw("day"), errors))
            (typed::picked_field(
                ("starts", "time"), (&starts.0, &starts.1), values.raw("starts"), errors,
            ))
            (lengths(visit.speech, values, errors))
        }
        (places(visit.speech, values, errors))
        (easy(visit.speech, values, errors))
        (text("about", Length::Long, &about))
    }
}

fn kinds(speech: Speech, values: &Form, errors: &[FieldError]) -> Markup {
    let legend = say!(words(speech), "field-kind");
    let choices: Vec<(String, String)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind.id().to_owned(), words_of::kind(kind, speech)))
        .collect();
    let chosen = [values.text("kind").to_owned()];
    Choices { name: "kind", legend: &legend, hint: "", choices: &choices, chosen: &chosen }
        .one(errors)
}

fn lengths(speech: Speech, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(speech);
    let typed = values.text("minutes");
    let error = errors.iter().find(|error| error.field == "minutes");
    // What was kept with another length stays what it is.
    let odd: Option<u16> = typed.parse().ok().filter(|minutes| !LENGTHS.contains(minutes));
    html! {
        div.field {
            label.big for="minutes" { (say!(words, "field-minutes")) }
            @if let Some(error) = error { p.error #minutes-error { (error.text) } }
            select #minutes name="minutes" autocomplete="off"
                aria-describedby=[error.map(|_| "minutes-error")]
                aria-invalid=[error.map(|_| "true")] {
                option value="" { (say!(words, "field-minutes-choose")) }
                @for minutes in LENGTHS.into_iter().chain(odd) {
                    @let value = minutes.to_string();
                    @let (hours, rest) = (minutes / 60, minutes % 60);
                    option value=(value) selected[value == typed] {
                        (say!(words, "minutes", hours = hours, minutes = rest))
                    }
                }
            }
        }
    }
}

fn places(speech: Speech, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(speech);
    let field = |name: &str, label: String, hint: String| {
        let field = (name, Length::Line);
        typed::text_field(field, (&label, &hint), values.raw(name), errors)
    };
    html! {
        (field("place", say!(words, "field-place"), say!(words, "field-place-hint")))
        (field("joining", say!(words, "field-joining"), say!(words, "field-joining-hint")))
    }
}

fn easy(speech: Speech, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(speech);
    let (legend, hint) = (say!(words, "field-ease"), say!(words, "field-ease-hint"));
    let choices: Vec<(String, String)> = Ease::ALL
        .into_iter()
        .map(|ease| (ease.id().to_owned(), words_of::ease(ease, speech)))
        .collect();
    let chosen: Vec<String> = values.all("ease").map(str::to_owned).collect();
    let boxes =
        Choices { name: "ease", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    let (label, hint) = (say!(words, "field-ease-words"), say!(words, "field-ease-words-hint"));
    let more = ("ease-words", Length::Line);
    html! {
        (boxes.several(errors))
        (typed::text_field(more, (&label, &hint), values.raw("ease-words"), errors))
    }
}

/// Reads the fields: what people are told, and the day.
///
/// What cannot be said at a field of its own stands at the day.
pub(super) fn read(visit: &Visit, errors: &mut Vec<FieldError>) -> Option<(Plan, Day)> {
    let words = words(visit.speech);
    let form = &visit.form;
    let kind = Kind::parse(form.text("kind"));
    if kind.is_none() {
        errors.push(wrong("kind", say!(words, "field-kind-empty")));
    }
    let title = ("title", Length::Line);
    let title = typed::text(visit, title, say!(words, "field-title-empty"), errors);
    let day = typed::day(visit, "day", say!(words, "field-day-empty"), errors);
    let starts = read_time(form.text("starts"));
    if starts.is_none() {
        errors.push(wrong("starts", say!(words, "field-starts-empty")));
    }
    let minutes: Option<u16> = form.value("minutes");
    if minutes.is_none() {
        errors.push(wrong("minutes", say!(words, "field-minutes-empty")));
    }
    let place = typed::text_if_any(visit, ("place", Length::Line), errors);
    let joining = typed::text_if_any(visit, ("joining", Length::Line), errors);
    let ease_words = typed::text_if_any(visit, ("ease-words", Length::Line), errors);
    let about = typed::text_if_any(visit, ("about", Length::Long), errors);
    let ease: BTreeSet<Ease> = form.all("ease").filter_map(Ease::parse).collect();
    let ((kind, title), (day, starts, minutes)) = (kind.zip(title)?, (day?, starts?, minutes?));
    let plan = Plan { kind, title, about, starts, minutes, place, joining, ease, ease_words };
    if let Err(refused) = check(visit, &plan, day) {
        errors.push(refusal::at_field(&refused, visit.speech));
    }
    errors.is_empty().then_some((plan, day))
}

fn check(visit: &Visit, plan: &Plan, day: Day) -> Result<(), Refused> {
    check_plan(plan, day, visit.moment.today())?;
    if clocks(day, plan.starts, &visit.site.settings.zone) == Clocks::Never {
        return Err(Refused::NoSuchTime);
    }
    Ok(())
}

/// The fields with what a gathering says now.
pub(super) fn filled(gathering: &Gathering) -> Form {
    let plan = &gathering.plan;
    let mut fields = vec![
        ("kind", plan.kind.id().to_owned()),
        ("title", plan.title.to_string()),
        ("day", gathering.day.to_string()),
        ("starts", write_time(plan.starts)),
        ("minutes", plan.minutes.to_string()),
    ];
    let texts = [
        ("place", &plan.place),
        ("joining", &plan.joining),
        ("ease-words", &plan.ease_words),
        ("about", &plan.about),
    ];
    fields
        .extend(texts.iter().filter_map(|(name, text)| Some((*name, text.as_ref()?.to_string()))));
    fields.extend(plan.ease.iter().map(|ease| ("ease", ease.id().to_owned())));
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
