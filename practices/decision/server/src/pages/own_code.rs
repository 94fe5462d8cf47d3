//! What someone without a device can do with their code: read what was typed in for them, and
//! change it.

use std::sync::Arc;

use axum::http::StatusCode;
use decision_rules::proposal::{CodeTag, Command, Hand, Proposal, Wish};
use maud::{Markup, html};
use powerwith_core::{OwnCode, PartnershipId, PersonId};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Visit, account,
    fields::{Reading, form, written},
    parts::{FieldError, TextField, error_summary},
    say,
};

use super::voice;
use crate::{
    refusal::explain,
    store::{change::carry_out, proposals},
    words,
};

/// Where a code leads: a proposal people are asked about, and whose voice it changes.
struct Opened {
    at: PartnershipId,
    proposal: Proposal,
    person: PersonId,
    tag: CodeTag,
}

/// Asks for the code.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    Ok(asking(&visit, &[]).into())
}

/// Shows what was said.
pub(super) async fn open(visit: Arc<Visit>) -> Answer {
    match find(&visit).await? {
        Some(opened) => Ok(page(&visit, &opened, &[]).await?.into()),
        None => Ok(unknown(&visit).into()),
    }
}

/// Changes it.
pub(super) async fn change(visit: Arc<Visit>) -> Answer {
    let Some(opened) = find(&visit).await? else { return Ok(unknown(&visit).into()) };
    let mut reading = Reading::of(&visit);
    let Some(said) = voice::read(&visit, &mut reading) else {
        let page = page(&visit, &opened, &reading.errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let wish = voice::wish(&visit, (said, Hand::Code(opened.tag)));
    let command = Command::Wish { by: opened.person, wish: Wish::Speak(Box::new(wish)) };
    let at = (opened.at, opened.proposal.id);
    let work =
        async |tx: Tx| carry_out((&tx, &visit.site), at, (command.clone(), &visit.moment)).await;
    let done = visit.site.store.with_write_tx("change a voice by its code", work).await;
    done.map_err(|stop| explain(&visit, stop, "/voice"))?;
    let words = words(visit.speech);
    let title = say!(words, "code-done-title");
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "code-done-text")) }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}

/// Looks for the voice of a code among the proposals people are asked about now.
async fn find(visit: &Visit) -> Result<Option<Opened>, Problem> {
    let Some(code) = OwnCode::read(visit.form.text("code")) else { return Ok(None) };
    visit.site.limiter.check(visit.moment.now())?;
    for (at, proposal) in proposals::being_asked(visit.site.store.read()).await? {
        let tag = CodeTag::of(proposal.id, code.letters());
        let theirs = proposal.voices.iter().find(|(_, given)| given.code == Some(tag));
        if let Some((person, _)) = theirs {
            return Ok(Some(Opened { at, person: *person, tag, proposal }));
        }
    }
    visit.site.limiter.count(visit.moment.now());
    Ok(None)
}

fn unknown(visit: &Visit) -> Page {
    let text = say!(words(visit.speech), "no-unknown-code");
    let errors = [FieldError { field: "code".to_owned(), text }];
    asking(visit, &errors).status(StatusCode::UNPROCESSABLE_ENTITY)
}

fn asking(visit: &Visit, errors: &[FieldError]) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "code-title");
    let field = TextField {
        name: "code",
        label: &say!(words, "code-label"),
        hint: &say!(words, "code-hint"),
        value: visit.form.raw("code"),
        kind: "text",
        autocomplete: "off",
        most: 30,
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "code-lead")) }
            (form(visit, "/voice", &html! {
                (field.show(errors))
                div { button.btn { (say!(words, "code-open")) } }
            }))
        }
    };
    Page::new(title, body).quiet()
}

async fn page(visit: &Visit, opened: &Opened, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let title = say!(words, "code-page-title");
    let given = opened.proposal.voices.get(&opened.person);
    let turn = given.map_or(0, |given| given.turn);
    let helper = match given.and_then(|given| given.helper) {
        Some(helper) => account::person(visit.site.store.read(), helper).await?,
        None => None,
    };
    let name = helper.map_or_else(|| say!(words, "someone-gone"), |helper| helper.name);
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { @if let Some(title) = &opened.proposal.plan.cards.title { (title) } } }
            h1 { (title) }
            p.lead { (say!(words, "code-page-lead", name = name)) }
            (text(&opened.proposal))
            (form(visit, "/voice/say", &html! {
                input type="hidden" name="code" value=(visit.form.text("code"));
                (voice::hidden(&opened.proposal, turn))
                (voice::choices(visit.speech, given.map(|given| &given.voice), (&visit.form, errors)))
                div { button.btn { (say!(words, "voice-send")) } }
            }))
        }
    };
    Ok(Page::new(title, body).quiet())
}

fn text(proposal: &Proposal) -> Markup {
    html! {
        @if let Some(version) = proposal.version() { div.card { (written(&version.text)) } }
    }
}
