//! Decided: what, who, until when, and when it is looked at again; and the review beside what really
//! happened.

use std::{collections::BTreeSet, sync::Arc};

use decision_rules::{
    impact::{Field, Impact, Value},
    proposal::{Act, Decision, DecisionWish, Doers, Next, Refusal, Review, Stage, Touches, Wish},
    say::SeatWas,
};
use maud::{Markup, html};
use partnership_rules::PartnerId;
use powerwith_core::{Day, Stop};
use powerwith_web::{
    Answer, Form, Page, Problem, Visit,
    fields::{Asks, Reading, Size, again, form, written},
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::{cards::for_good, impact, room::Room, show::to_proposal, words_of};
use crate::{refusal, store::change::No, who, words};

/// How long a decision holds when nobody says otherwise.
const HOLDS_DAYS: i32 = 365;

/// After how many days it is looked at again when nobody says otherwise: half a year.
const REVIEW_DAYS: i32 = 182;

/// Shows what has to be said when something is decided.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    at_asked(&room)?;
    let today = room.today();
    let trial = room.proposal.plan.trial.as_ref().map(|trial| trial.ends);
    let review = trial.unwrap_or(today.plus_days(REVIEW_DAYS));
    let fields = [("until", today.plus_days(HOLDS_DAYS)), ("review", review)];
    let typed = fields.map(|(name, day)| (name.to_owned(), day.to_string()));
    Ok(page(&room, (&Form::from_fields(typed.into()), &[])).into())
}

/// Says that it is decided; what touches the rules is asked of a second key.
pub(super) async fn decide(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let mut reading = Reading::of(&visit);
    let until = reading.needed_day("until", say!(words, "decide-until-empty"));
    let review = reading.needed_day("review", say!(words, "decide-review-empty"));
    let role = reading.text("role", Size::Line);
    let partners = partners(&room, &visit.form);
    if partners.is_empty() {
        reading.wrong("partners", say!(words, "no-no-doers"));
    }
    let (Some(until), Some(review), true) = (until, review, reading.errors.is_empty()) else {
        return Ok(again(page(&room, (&visit.form, &reading.errors)), &reading.errors).into());
    };
    let version = visit.form.value("version").unwrap_or(0);
    let wish = DecisionWish { version, doers: Doers { partners, role }, until, review };
    let touches_rules = room.proposal.plan.touches == Touches::Rules;
    let wish =
        if touches_rules { Wish::AskKey(Box::new(Act::Decide(wish))) } else { Wish::Decide(wish) };
    match room.attempt(wish).await {
        Ok(_) => Ok(to_proposal(&room)),
        Err(Stop::Refused(No::Rules(no))) if matches!(*no, Refusal::ReviewDay { .. }) => {
            let text = refusal::text(&no, visit.speech);
            let errors = [FieldError { field: "review".to_owned(), text }];
            Ok(again(page(&room, (&visit.form, &errors)), &errors).into())
        }
        Err(stop) => Err(room.problem(stop)),
    }
}

/// Shows the fields of the impact again, to say beside them what happened.
pub(super) async fn show_review(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    if room.proposal.stage != Stage::Decided {
        return Err(room.refused(Refusal::OtherStage { stage: room.proposal.stage }));
    }
    Ok(review_page(&room, (&Form::default(), &[])).into())
}

/// Keeps what really happened.
pub(super) async fn review(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let values = looked_at(&room);
    let mut reading = Reading::of(&visit);
    let happened = impact::read(&mut reading, &values);
    if reading.errors.is_empty() {
        reading.errors = impact::gaps(&visit, &happened.gaps(&values), &values);
    }
    let learned = reading.needed("learned", Size::Long, say!(words, "review-learned-empty"));
    let next = NEXT.into_iter().find(|next| next.id() == visit.form.text("next"));
    if next.is_none() {
        reading.wrong("next", say!(words, "review-next-empty"));
    }
    let (Some(learned), Some(next), true) = (learned, next, reading.errors.is_empty()) else {
        let page = review_page(&room, (&visit.form, &reading.errors));
        return Ok(again(page, &reading.errors).into());
    };
    let review = Review { day: room.today(), happened, learned, next };
    room.wish(Wish::Review(Box::new(review))).await?;
    Ok(to_proposal(&room))
}

const NEXT: [Next; 3] = [Next::GoOn, Next::Change, Next::End];

fn at_asked(room: &Room<'_>) -> Result<(), Problem> {
    match room.proposal.stage {
        Stage::Asked => Ok(()),
        stage => Err(room.refused(Refusal::OtherStage { stage })),
    }
}

fn partners(room: &Room<'_>, form: &Form) -> BTreeSet<PartnerId> {
    let typed = form.all("partners").filter_map(|id| id.parse::<PartnerId>().ok());
    typed.filter(|id| room.here.partners.contains_key(id)).collect()
}

/// The values that were written about before it was decided.
fn looked_at(room: &Room<'_>) -> BTreeSet<Value> {
    room.proposal.impact().by_value.keys().cloned().collect()
}

fn page(room: &Room<'_>, (typed, errors): (&Form, &[FieldError])) -> Page {
    let visit = room.visit;
    let words = words(visit.speech);
    let touches_rules = room.proposal.plan.touches == Touches::Rules;
    let title = say!(words, "decide-title");
    let partners: Vec<(String, String)> = room
        .here
        .partners_by_name()
        .into_iter()
        .map(|(id, name)| (id.to_string(), name.to_owned()))
        .collect();
    let chosen: Vec<String> = typed.all("partners").map(str::to_owned).collect();
    let who = Choices {
        name: "partners",
        legend: &say!(words, "decide-who"),
        hint: &say!(words, "decide-who-hint"),
        choices: &partners,
        chosen: &chosen,
    };
    let role = Asks {
        name: "role",
        label: say!(words, "decide-role"),
        hint: say!(words, "decide-role-hint"),
    };
    let until = Asks {
        name: "until",
        label: say!(words, "decide-until"),
        hint: say!(words, "decide-until-hint"),
    };
    let review = Asks {
        name: "review",
        label: say!(words, "decide-review"),
        hint: say!(words, "decide-review-hint"),
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { @if touches_rules { (say!(words, "decide-lead-rules")) } @else { (say!(words, "decide-lead")) } }
            @if let Some(version) = room.version() { div.card { (written(&version.text)) } }
            (form(visit, &room.path("decided"), &html! {
                input type="hidden" name="version" value=(room.proposal.version_nth());
                (who.several(errors))
                (role.line(typed.raw("role"), errors))
                (until.day(typed.raw("until"), errors))
                (review.day(typed.raw("review"), errors))
                (for_good(visit))
                div.row {
                    button.btn { @if touches_rules { (say!(words, "key-ask")) } @else { (say!(words, "decide-send")) } }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(title, body).at("decide")
}

fn review_page(room: &Room<'_>, (typed, errors): (&Form, &[FieldError])) -> Page {
    let visit = room.visit;
    let words = words(visit.speech);
    let title = say!(words, "review-title");
    let values = looked_at(room);
    let learned = Asks {
        name: "learned",
        label: say!(words, "review-learned"),
        hint: say!(words, "review-learned-hint"),
    };
    let choices = NEXT.map(|next| (next.id().to_owned(), words_of::next(next, visit.speech)));
    let chosen = [typed.text("next").to_owned()];
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "review-lead")) }
            (form(visit, &room.path("review"), &html! {
                (happened_fields(room, &values, (typed, errors)))
                (learned.lines(typed.raw("learned"), errors))
                (Choices {
                    name: "next",
                    legend: &say!(words, "review-next"),
                    hint: &say!(words, "review-next-hint"),
                    choices: &choices,
                    chosen: &chosen,
                }.one(errors))
                (for_good(visit))
                div.row {
                    button.btn { (say!(words, "review-send")) }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(title, body).at("decide")
}

/// Each field with what was written before, so that what happened stands beside it.
fn happened_fields(
    room: &Room<'_>,
    values: &BTreeSet<Value>,
    (typed, errors): (&Form, &[FieldError]),
) -> Markup {
    let speech = room.visit.speech;
    let before = room.proposal.impact();
    let said = |text: Option<&decision_rules::text::Text>| {
        let text = text.map(ToString::to_string).unwrap_or_default();
        say!(words(speech), "review-before", text = text)
    };
    html! {
        @for field in Field::ALL {
            (Asks { name: field.id(), label: words_of::field(field, speech), hint: said(before.fields.get(&field)) }
                .lines(typed.raw(field.id()), errors))
        }
        @for (nth, value) in values.iter().enumerate() {
            @let name = format!("value-{nth}");
            (Asks { name: &name, label: words_of::value(value, speech), hint: said(before.by_value.get(value)) }
                .lines(typed.raw(&name), errors))
        }
    }
}

/// The decision and what came of it, as they stand on the page of a proposal.
pub(super) fn section(room: &Room<'_>) -> Markup {
    html! {
        @if let Some(decision) = &room.proposal.decision {
            (decision_card(room, decision))
            @if let Some(review) = &room.proposal.review { (review_card(room, review)) }
            @else { (review_waits(room, decision.review)) }
        }
    }
}

fn decision_card(room: &Room<'_>, decision: &Decision) -> Markup {
    let words = words(room.visit.speech);
    let doers: Vec<&str> =
        decision.doers.partners.iter().map(|partner| room.here.partner(*partner)).collect();
    html! {
        section.note.seal aria-labelledby="decision" {
            h2 #decision { (say!(words, "decision-title", day = room.day(decision.day))) }
            dl.facts {
                dt { (say!(words, "decide-who")) }
                dd { bdi { (doers.join(", ")) } @if let Some(role) = &decision.doers.role { " · " bdi { (role) } } }
                dt { (say!(words, "decide-until")) }
                dd { (room.day(decision.until)) }
                dt { (say!(words, "decide-review")) }
                dd { (room.day(decision.review)) }
                dt { (say!(words, "by-rule")) }
                dd { (by_rule(room, decision)) }
                dt { (say!(words, "decision-seats")) }
                @for seat in &decision.seats {
                    dd {
                        bdi { (seat.group) } " – "
                        @match &seat.was {
                            SeatWas::Heard => { (say!(words, "decision-heard")) }
                            SeatWas::Excepted { reason } => {
                                (say!(words, "decision-excepted")) (written(reason))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The rule that gave the right to decide, one tap away.
fn by_rule(room: &Room<'_>, decision: &Decision) -> Markup {
    let words = words(room.visit.speech);
    let at = format!("decide/who#{}", who::anchor(decision.by_rule));
    html! {
        a href=(room.viewer.path(&at)) {
            @if decision.by_rule.is_some() { (say!(words, "by-rule-decided")) }
            @else { (say!(words, "by-rule-founding")) }
        }
    }
}

fn review_waits(room: &Room<'_>, review: Day) -> Markup {
    let words = words(room.visit.speech);
    let is_due = room.proposal.is_review_due(room.today());
    html! {
        @if is_due {
            section.note.owe aria-labelledby="review" {
                h2 #review { (say!(words, "review-due")) }
                p { (say!(words, "review-due-text")) }
                p { a.btn href=(room.path("review")) { (say!(words, "review-go")) } }
            }
        } @else {
            p.soft { (say!(words, "review-from", day = room.day(review))) }
        }
    }
}

fn review_card(room: &Room<'_>, review: &Review) -> Markup {
    let words = words(room.visit.speech);
    let again = room.viewer.path(&format!("decide/new?after={}", room.proposal.id));
    html! {
        section.card aria-labelledby="review" {
            h2 #review { (say!(words, "review-shown", day = room.day(review.day))) }
            (beside(room, &review.happened))
            h3 { (say!(words, "review-learned")) }
            (written(&review.learned))
            p { strong { (say!(words, "review-next")) } " " (words_of::next(review.next, room.visit.speech)) }
            p { (say!(words, "review-next-text")) }
            p { a.btn.quiet href=(again) { (say!(words, "review-again")) } }
        }
    }
}

/// What was expected, and what happened, field by field.
fn beside(room: &Room<'_>, happened: &Impact) -> Markup {
    let speech = room.visit.speech;
    let words = words(speech);
    let before = room.proposal.impact();
    let row = |label: String,
               expected: Option<&decision_rules::text::Text>,
               came: &decision_rules::text::Text| {
        html! {
            div {
                dt { (label) }
                @if let Some(expected) = expected {
                    dd { p.soft.small { (say!(words, "review-expected")) } (written(expected)) }
                }
                dd { p.soft.small { (say!(words, "review-happened")) } (written(came)) }
            }
        }
    };
    html! {
        dl.cards.came {
            @for (field, text) in &happened.fields {
                (row(words_of::field(*field, speech), before.fields.get(field), text))
            }
            @for (value, text) in &happened.by_value {
                (row(words_of::value(value, speech), before.by_value.get(value), text))
            }
        }
    }
}
