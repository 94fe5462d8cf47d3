//! Signing in: with a code, a link, an e-mail; and signing out.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use powerwith_core::{Fault, PersonId};
use powerwith_mail::Address;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    account::{self, OneTimeCode},
    parts::{FieldError, TextField, error_summary},
    say,
};

use crate::{
    fields::{device_buttons, form, wrong},
    mails::{self, MAIL_MINUTES},
    session::{Whose, signed_in, start_session, way_home},
    store, words,
};

/// The letters a code field takes: a code is 11, and people may add blanks.
const MOST_CODE_LETTERS: u16 = 40;

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).into())
}

/// Signs in with a typed code. The code of an invite leads to its page.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let typed = account::read_code(visit.form.text("code"));
    if typed.is_empty() {
        let error = wrong("code", say!(words(visit.speech), "sign-in-empty"));
        return Ok(unfinished(page(&visit, &[error])).into());
    }
    visit.site.limiter.check(visit.moment.now())?;
    if let Some(reply) = redeem(&visit, &typed).await? {
        return Ok(reply);
    }
    if store::find_way_in(visit.site.store.read(), &typed).await?.is_some() {
        return Ok(Reply::SeeOther(format!("/join/{}", account::show_code(&typed))));
    }
    visit.site.limiter.count(visit.moment.now());
    let error = wrong("code", say!(words(visit.speech), "sign-in-unknown"));
    Ok(unfinished(page(&visit, &[error])).into())
}

/// Uses a code up and signs its person in; nothing when it does not work.
async fn redeem(visit: &Visit, code: &str) -> Result<Option<Reply>, Problem> {
    let token = account::new_token(visit.moment.dice());
    let whose = Whose::read(visit);
    let work = async |tx: Tx| -> Result<Option<PersonId>, Fault> {
        let Some(person) = account::use_code(&tx, code, &visit.moment).await? else {
            return Ok(None);
        };
        start_session(visit, &tx, (&token, person), whose).await?;
        Ok(Some(person))
    };
    let Some(person) = visit.site.store.with_write_tx("sign in", work).await? else {
        return Ok(None);
    };
    Ok(Some(signed_in(token, whose, way_home(visit, person).await?)))
}

/// Shows what a sign-in link leads to; looking does not use it up, so previews do no harm.
pub(crate) async fn show_link(visit: Arc<Visit>) -> Answer {
    let code: String = visit.part("code")?;
    visit.site.limiter.check(visit.moment.now())?;
    let hash = account::hash(&code);
    let db = visit.site.store.read();
    if account::code_person(db, hash, &visit.moment).await?.is_none() {
        if store::find_way_in(db, &code).await?.is_some() {
            return Ok(Reply::SeeOther(format!("/join/{}", account::show_code(&code))));
        }
        visit.site.limiter.count(visit.moment.now());
        return Ok(gone(&visit));
    }
    let words = words(visit.speech);
    let title = say!(words, "in-title");
    let action = format!("/in/{}", account::show_code(&code));
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "in-lead")) }
            (form(&visit, &action, &device_buttons(visit.speech)))
        }
    };
    Ok(Page::new(title, body).quiet().into())
}

/// Signs in by a link.
pub(crate) async fn send_link(visit: Arc<Visit>) -> Answer {
    let code: String = visit.part("code")?;
    visit.site.limiter.check(visit.moment.now())?;
    if let Some(reply) = redeem(&visit, &code).await? {
        return Ok(reply);
    }
    visit.site.limiter.count(visit.moment.now());
    Ok(gone(&visit))
}

/// Signs in at once, in the demo only.
pub(crate) async fn demo(visit: Arc<Visit>) -> Answer {
    if !visit.site.settings.is_demo {
        return Err(Problem::NotFound);
    }
    let code: String = visit.part("code")?;
    let token = account::new_token(visit.moment.dice());
    let work = async |tx: Tx| -> Result<Option<PersonId>, Fault> {
        let person = account::use_code(&tx, &code, &visit.moment).await?;
        if let Some(person) = person {
            start_session(&visit, &tx, (&token, person), Whose::Own).await?;
        }
        Ok(person)
    };
    let person = visit.site.store.with_write_tx("sign in to the demo", work).await?;
    let person = person.ok_or(Problem::NotFound)?;
    Ok(signed_in(token, Whose::Own, way_home(&visit, person).await?))
}

/// The page for a link that does not work any more.
pub(crate) fn gone(visit: &Visit) -> Reply {
    let words = words(visit.speech);
    let title = say!(words, "in-gone");
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "in-gone-lead")) }
            ul {
                li { (say!(words, "in-gone-used")) }
                li { (say!(words, "in-gone-old")) }
                li { (say!(words, "in-gone-typo")) }
            }
            p.row {
                a.btn href="/sign-in" { (say!(words, "to-sign-in")) }
                a href="/lost-device" { (say!(words, "sign-in-lost")) }
            }
        }
    };
    Page::new(title, body).quiet().status(StatusCode::NOT_FOUND).into()
}

/// Signs out on this device.
pub(crate) async fn sign_out(visit: Arc<Visit>) -> Answer {
    let person = visit.person()?;
    let work = async |tx: Tx| account::end_session(&tx, person.person, person.session).await;
    visit.site.store.with_write_tx("sign out", work).await?;
    Ok(Reply::SignOut { to: "/".to_owned() })
}

/// Sends a sign-in link by e-mail. The answer is the same whether we know the address or not, and
/// takes as long.
pub(crate) async fn send_mail(visit: Arc<Visit>) -> Answer {
    let Some(mailer) = &visit.site.settings.mail else { return Err(Problem::NotFound) };
    let Some(address) = Address::parse(visit.form.text("email")) else {
        let error = wrong("email", say!(words(visit.speech), "me-email-wrong"));
        return Ok(unfinished(page(&visit, &[error])).into());
    };
    visit.site.limiter.check(visit.moment.now())?;
    visit.site.limiter.count(visit.moment.now());
    let people = account::people_with_email(visit.site.store.read(), address.text()).await?;
    let ends = visit.moment.now().plus_minutes(MAIL_MINUTES);
    for person in people {
        let code = account::new_code(visit.moment.dice());
        let one_time = OneTimeCode { code: &code, person: person.id, ends, reusable: false };
        let work = async |tx: Tx| account::add_code(&tx, one_time).await;
        visit.site.store.with_write_tx("make a code for a mail", work).await?;
        mailer.send_later(mails::sign_in(&visit, &person, (address.clone(), &code)));
    }
    Ok(Reply::SeeOther("/sign-in/sent".to_owned()))
}

/// Says that a mail is on its way, if we know the address.
pub(crate) async fn sent(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let title = say!(words, "sent-title");
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "sent-lead", minutes = MAIL_MINUTES)) }
            p { (say!(words, "sent-not")) }
            p { a href="/sign-in" { (say!(words, "to-sign-in")) } }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}

/// The field for a code.
pub(crate) fn code_field(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    TextField {
        name: "code",
        label: &say!(words, "sign-in-code"),
        hint: &say!(words, "sign-in-code-hint"),
        value: visit.form.raw("code"),
        kind: "text",
        autocomplete: "one-time-code",
        most: MOST_CODE_LETTERS,
    }
    .show(errors)
}

fn page(visit: &Visit, errors: &[FieldError]) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "sign-in-title");
    let by_code = html! { (code_field(visit, errors)) (device_buttons(visit.speech)) };
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "sign-in-lead")) }
            div.card { (form(visit, "/sign-in", &by_code)) }
            @if visit.site.settings.mail.is_some() { (by_mail(visit, errors)) }
            section.note aria-labelledby="no-code" {
                h2 #no-code { (say!(words, "sign-in-no-code")) }
                p { (say!(words, "sign-in-no-code-text")) }
                p { a href="/lost-device" { (say!(words, "sign-in-lost")) } }
            }
        }
    };
    Page::new(title, body).quiet()
}

fn by_mail(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let field = TextField {
        name: "email",
        label: &say!(words, "sign-in-mail"),
        hint: &say!(words, "sign-in-mail-hint"),
        value: visit.form.raw("email"),
        kind: "email",
        autocomplete: "email",
        most: u16::try_from(powerwith_mail::MOST_ADDRESS_LETTERS).unwrap_or(u16::MAX),
    }
    .show(errors);
    let body = html! {
        (field)
        div { button.btn.quiet type="submit" { (say!(words, "sign-in-mail-send")) } }
    };
    html! { div.card { (form(visit, "/sign-in/mail", &body)) } }
}

fn unfinished(page: Page) -> Page {
    page.status(StatusCode::UNPROCESSABLE_ENTITY)
}
