//! Two keys: what waits for a second one, and what came of it. Every member sees it; hosts of
//! another partner answer.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::{
    Ended, KeyId, Partnership, Refused, answer_act,
    two_keys::{KEY_DAYS, SecondKey},
};
use powerwith_core::{Happened, Outcome, PersonId, Refusal, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Heard, Hindered, KeyAct, Page, Problem, Reply, Said, Viewer, Visit, say,
};

use crate::{
    came_back,
    fields::{apart, form},
    refusal::{self, No},
    session::problem,
    store::{self, ActRow, Roster},
    words,
};

/// What stands between a host and an act.
#[derive(Debug)]
enum KeyNo {
    /// The rules of two keys.
    No(No),
    /// The practice whose act it is.
    Hindered(Hindered),
}

impl Refusal for KeyNo {
    fn code(&self) -> &'static str {
        match self {
            Self::No(no) => no.code(),
            Self::Hindered(hindered) => hindered.code,
        }
    }
}

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    store::settle(&visit.site.store, viewer.partnership, &visit.moment).await?;
    let rows = store::act_rows(db, viewer.partnership).await?;
    let roster = store::roster(db, viewer.partnership).await?;
    let state = store::load(db, viewer.partnership).await?;
    let (waiting, ended): (Vec<&ActRow>, Vec<&ActRow>) =
        rows.iter().partition(|row| row.ended.is_none());
    let title = say!(words, "keys-title");
    let rests = came_back::section(&visit).await?;
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "keys-lead", days = KEY_DAYS)) }
            }
            (rests)
            section aria-labelledby="waiting" {
                h2 #waiting { (say!(words, "keys-waiting")) }
                @if waiting.is_empty() { p { (say!(words, "keys-none")) } }
                div.stack {
                    @for row in waiting { (waits(&visit, viewer, (row, &roster, &state))) }
                }
            }
            section aria-labelledby="ended" {
                h2 #ended { (say!(words, "keys-ended")) }
                @if ended.is_empty() {
                    p { (say!(words, "keys-ended-none")) }
                } @else {
                    p.soft { (say!(words, "keys-ended-text")) }
                    ul.plain.card { @for row in ended { li { (over(&visit, row)) } } }
                }
            }
            section.note {
                p { (say!(words, "keys-rule")) }
                p { a href=(viewer.path("open")) { (say!(words, "keys-log")) } }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// The second yes: it happens now, in one transaction, or not at all.
pub(crate) async fn say_yes(visit: Arc<Visit>) -> Answer {
    answer(&visit, SecondKey::Yes).await
}

/// A no: it does not happen.
pub(crate) async fn say_no(visit: Arc<Visit>) -> Answer {
    answer(&visit, SecondKey::No).await
}

/// Whoever asked takes it back.
pub(crate) async fn take_back(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: KeyId = visit.part("key")?;
    let work = async |tx: Tx| -> Outcome<(), No> {
        store::take_back_act(&tx, viewer.partnership, (id, viewer.person), &visit.moment).await
    };
    match visit.site.store.with_write_tx("take an act with two keys back", work).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path("us/keys"))),
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn answer(visit: &Visit, answer: SecondKey) -> Answer {
    let viewer = visit.viewer()?;
    let id: KeyId = visit.part("key")?;
    let (partnership, moment) = (viewer.partnership, &visit.moment);
    let work = async |tx: Tx| -> Outcome<(), KeyNo> {
        let by = viewer.person;
        let turned = store::answer_act(&tx, partnership, (id, by, answer), moment).await;
        let Some(turn) = turned.map_err(|stop| stop.map_refusal(KeyNo::No))? else { return Ok(()) };
        let what = Happened::KeyTurned(turn);
        let told = visit.site.tell(&tx, &Heard { partnership, what: &what, moment }).await;
        told.map_err(|stop| stop.map_refusal(KeyNo::Hindered))
    };
    match visit.site.store.with_write_tx("answer an act with two keys", work).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path("us/keys"))),
        Err(Stop::Fault(fault)) => Err(Problem::Fault(fault)),
        Err(Stop::Refused(KeyNo::No(no))) => {
            // What lapsed is written down as such, also when a late yes is what noticed it.
            store::settle(&visit.site.store, partnership, moment).await?;
            Err(problem(visit, Stop::Refused(no)))
        }
        Err(Stop::Refused(KeyNo::Hindered(hindered))) => Err(Problem::Refused(Said {
            code: hindered.code,
            title: say!(words(visit.speech), "refused-title"),
            text: (hindered.text)(visit.speech),
            way_on: Some((viewer.path("us/keys"), say!(words(visit.speech), "keys-title"))),
        })),
    }
}

/// What an act is, in words.
pub(crate) fn in_words(visit: &Visit, row: &ActRow) -> String {
    let act = KeyAct { act: &row.wish.act, called: &row.wish.called };
    let said = visit.site.practices.iter().find_map(|one| (one.key_words)(visit.speech, act));
    said.unwrap_or_else(|| say!(words(visit.speech), "key-other"))
}

/// Whether this host is the second key, or why not.
pub(crate) fn may_answer(visit: &Visit, state: &Partnership, row: &ActRow) -> Result<(), Refused> {
    let by = visit.viewer().map_err(|_| Refused::NotAHost)?.person;
    let asked = row.asked().ok_or(Refused::AskerIsGone)?;
    answer_act(state, &asked, by, visit.moment.today())
}

fn waits(
    visit: &Visit,
    viewer: &Viewer,
    (row, roster, state): (&ActRow, &Roster, &Partnership),
) -> Markup {
    let words = words(visit.speech);
    let day = |day| visit.speech.day(day);
    let asked = say!(
        words,
        "keys-asked",
        partner = apart(&row.partner),
        day = day(row.asked),
        until = day(row.until)
    );
    let heading = format!("act-{}", row.id);
    html! {
        section.card aria-labelledby=(heading) {
            h3 id=(heading) { (in_words(visit, row)) }
            p.pair { (asked) }
            @if let Some(name) = about(row, roster) {
                p { (say!(words, "keys-about", name = apart(name))) }
            }
            @if let Some(why) = &row.wish.why {
                p { (say!(words, "keys-why")) " " q { bdi { (why) } } }
            }
            (answers(visit, viewer, (row, state)))
        }
    }
}

/// The person it is about, for members; the open log only knows the partner.
fn about<'a>(row: &ActRow, roster: &'a Roster) -> Option<&'a str> {
    let is_person = row.wish.about.kind == "person";
    roster.name(PersonId::from_uuid(row.wish.about.id)).filter(|_| is_person)
}

fn answers(visit: &Visit, viewer: &Viewer, (row, state): (&ActRow, &Partnership)) -> Markup {
    let words = words(visit.speech);
    let action = |what: &str| viewer.path(&format!("us/keys/{}/{what}", row.id));
    if row.by == Some(viewer.person) {
        let back = html! {
            button.btn.quiet type="submit" { (say!(words, "keys-take-back")) }
        };
        return html! {
            p { (say!(words, "keys-own")) }
            div.row.forms { (form(visit, &action("back"), &back)) }
        };
    }
    if !viewer.is_host {
        return html! { p.soft { (say!(words, "keys-member")) } };
    }
    if let Err(no) = may_answer(visit, state, row) {
        return html! { p.soft { (refusal::text(&no, visit.speech)) } };
    }
    let yes = html! { button.btn type="submit" { (say!(words, "keys-yes")) } };
    let no = html! { button.btn.quiet type="submit" { (say!(words, "keys-no")) } };
    html! {
        @if let Some(means) = means(visit, row) { p { (means) } }
        div.row.forms { (form(visit, &action("yes"), &yes)) (form(visit, &action("no"), &no)) }
    }
}

fn means(visit: &Visit, row: &ActRow) -> Option<String> {
    let words = words(visit.speech);
    match row.wish.act.as_str() {
        "partner.remove" => Some(say!(words, "key-partner-remove-means")),
        "host.add" => Some(say!(words, "key-host-add-means")),
        "host.remove" => Some(say!(words, "key-host-remove-means")),
        _ => None,
    }
}

/// How an act ended, in a sentence.
pub(crate) fn over(visit: &Visit, row: &ActRow) -> Markup {
    let words = words(visit.speech);
    let day = row.ended_day.map(|day| visit.speech.day(day)).unwrap_or_default();
    let (partner, other) = (apart(&row.partner), apart(row.answered.as_deref().unwrap_or("")));
    let (state, said) = match row.ended {
        Some(Ended::Confirmed) => (
            say!(words, "keys-state-confirmed"),
            say!(words, "keys-confirmed", partner = partner, other = other, day = day),
        ),
        Some(Ended::Refused) => (
            say!(words, "keys-state-refused"),
            say!(words, "keys-refused", partner = partner, other = other, day = day),
        ),
        Some(Ended::TakenBack) => (
            say!(words, "keys-state-taken-back"),
            say!(words, "keys-taken-back", partner = partner, day = day),
        ),
        Some(Ended::Lapsed) | None => (
            say!(words, "keys-state-lapsed"),
            say!(words, "keys-lapsed", partner = partner, day = day),
        ),
    };
    html! {
        h3 { (in_words(visit, row)) }
        p.pair { span.chip { (state) } " " (said) }
    }
}
