//! Opening a way in: through which partner, for how many, until when.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{
    Change, Command, InviteId, InviteKind, InviteWish, MOST_LINK_PEOPLE, MOST_SHEET_CODES,
    PartnerId, Refused,
};
use powerwith_core::{Day, Stop};
use powerwith_mail::Address;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit, account,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};

use super::invites::Kind;
use crate::{
    fields::{apart, form, wrong},
    mails,
    refusal::{self, No},
    session::{carry_out, problem, try_to},
    store::{self, Roster},
    words,
};

/// Days a way in stays open unless a host says otherwise: a month of meetings.
const USUAL_DAYS: i32 = 30;

/// The most addresses at once; a page waits for them all.
const MOST_ADDRESSES: usize = 20;

/// The value of "people choose their partner themselves".
const ANY_PARTNER: &str = "any";

/// Shows the form for a new way in.
pub(crate) async fn show_new(visit: Arc<Visit>) -> Answer {
    let kind = kind_of(&visit)?;
    Ok(new_page(&visit, kind, &[]).await?.into())
}

/// Opens a way in.
pub(crate) async fn send_new(visit: Arc<Visit>) -> Answer {
    let kind = kind_of(&visit)?;
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let addresses = match kind {
        Kind::Email => read_addresses(&visit, &mut errors),
        Kind::Link | Kind::Sheet => Vec::new(),
    };
    let wish = match read_wish(&visit, kind, &mut errors)? {
        Some(wish) if errors.is_empty() => wish,
        _ => return again(&visit, kind, &errors).await,
    };
    if kind == Kind::Email {
        return send_mails(&visit, wish, &addresses).await;
    }
    match try_to(&visit, Command::Invite { by: viewer.person, wish }).await {
        Ok(changes) => {
            let to =
                made(&changes).map_or("us/invites".to_owned(), |id| format!("us/invites/{id}"));
            Ok(Reply::SeeOther(viewer.path(&to)))
        }
        Err(stop) => match at_field(&visit, stop) {
            Ok(error) => again(&visit, kind, &[error]).await,
            Err(problem) => Err(problem),
        },
    }
}

/// Invites each address. What could not be sent is taken back, and stays in the form to try again.
async fn send_mails(visit: &Visit, wish: InviteWish, addresses: &[Address]) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let Some(mailer) = &visit.site.settings.mail else { return Err(Problem::NotFound) };
    let mut failed = Vec::new();
    for address in addresses {
        let command = Command::Invite { by: viewer.person, wish };
        let changes = match try_to(visit, command).await {
            Ok(changes) => changes,
            Err(stop) => {
                return match at_field(visit, stop) {
                    Ok(error) => again(visit, Kind::Email, &[error]).await,
                    Err(problem) => Err(problem),
                };
            }
        };
        let Some(id) = made(&changes) else { continue };
        let rows = store::invite_rows(visit.site.store.read(), viewer.partnership).await?;
        let code =
            rows.into_iter().find(|row| row.id == id).and_then(|row| row.codes.into_iter().next());
        let code = account::show_code(&code.map(|(code, _)| code).unwrap_or_default());
        if mailer.send(&mails::invite(visit, (address.clone(), &code))).await.is_err() {
            carry_out(visit, Command::EndInvite { by: viewer.person, id }).await?;
            failed.push(address.text().to_owned());
        }
    }
    if failed.is_empty() {
        return Ok(Reply::SeeOther(viewer.path("us/invites")));
    }
    let n_sent = addresses.len().saturating_sub(failed.len());
    let text = say!(words, "invite-mail-failed", sent = n_sent, failed = failed.len());
    let errors = [wrong("addresses", text)];
    let page = form_page(visit, Kind::Email, &errors, &failed.join("\n")).await?;
    Ok(page.status(StatusCode::BAD_GATEWAY).into())
}

fn made(changes: &[Change]) -> Option<InviteId> {
    changes.iter().find_map(|change| match change {
        Change::InviteMade { invite } => Some(invite.id),
        _ => None,
    })
}

/// Puts a refusal at the field it is about.
fn at_field(visit: &Visit, stop: Stop<No>) -> Result<FieldError, Problem> {
    match stop {
        Stop::Refused(No(refused @ Refused::InviteSize { .. })) => {
            Ok(wrong("people", refusal::text(&refused, visit.speech)))
        }
        Stop::Refused(No(refused @ Refused::InviteDay { .. })) => {
            Ok(wrong("ends", refusal::text(&refused, visit.speech)))
        }
        stop => Err(problem(visit, stop)),
    }
}

fn kind_of(visit: &Visit) -> Result<Kind, Problem> {
    let kind: Kind = visit.part("kind")?;
    let is_offered = kind != Kind::Email || visit.site.settings.mail.is_some();
    if is_offered { Ok(kind) } else { Err(Problem::NotFound) }
}

fn read_wish(
    visit: &Visit,
    kind: Kind,
    errors: &mut Vec<FieldError>,
) -> Result<Option<InviteWish>, Problem> {
    let words = words(visit.speech);
    let partner: Option<PartnerId> = match visit.form.text("partner") {
        "" => {
            errors.push(wrong("partner", say!(words, "invite-partner-empty")));
            return Ok(None);
        }
        ANY_PARTNER => None,
        typed => Some(typed.parse().map_err(|_| Problem::NotFound)?),
    };
    let people: Option<u32> = visit.form.value("people");
    if kind != Kind::Email && people.is_none() {
        errors.push(wrong("people", say!(words, "invite-size-empty", most = kind.most())));
    }
    let ends = Day::parse(visit.form.text("ends"));
    if ends.is_none() {
        errors.push(wrong("ends", say!(words, "invite-day-empty")));
    }
    let people = people.unwrap_or(0);
    let kind = match kind {
        Kind::Link => InviteKind::Link { people },
        Kind::Sheet => InviteKind::Sheet { codes: people },
        Kind::Email => InviteKind::Email,
    };
    Ok(ends.map(|ends| InviteWish { kind, partner, ends }))
}

fn read_addresses(visit: &Visit, errors: &mut Vec<FieldError>) -> Vec<Address> {
    let words = words(visit.speech);
    let typed: Vec<&str> = visit
        .form
        .text("addresses")
        .split([',', ';', '\n', ' '])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect();
    let mut addresses: Vec<Address> = Vec::new();
    for word in &typed {
        match Address::parse(word) {
            Some(address) if !addresses.contains(&address) => addresses.push(address),
            Some(_) => {}
            None => {
                let text = say!(words, "invite-address-wrong", address = apart(word));
                errors.push(wrong("addresses", text));
                return Vec::new();
            }
        }
    }
    if addresses.is_empty() {
        errors.push(wrong("addresses", say!(words, "invite-addresses-empty")));
    }
    if addresses.len() > MOST_ADDRESSES {
        let text = say!(words, "invite-addresses-many", most = MOST_ADDRESSES);
        errors.push(wrong("addresses", text));
    }
    addresses
}

async fn again(visit: &Visit, kind: Kind, errors: &[FieldError]) -> Answer {
    let page = new_page(visit, kind, errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn new_page(visit: &Visit, kind: Kind, errors: &[FieldError]) -> Result<Page, Problem> {
    form_page(visit, kind, errors, visit.form.raw("addresses")).await
}

async fn form_page(
    visit: &Visit,
    kind: Kind,
    errors: &[FieldError],
    addresses: &str,
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let roster = store::roster(visit.site.store.read(), viewer.partnership).await?;
    let title = kind.title(visit);
    let fields = html! {
        (partner_choice(visit, &roster, errors))
        (size_field(visit, kind, errors))
        @if kind == Kind::Email { (addresses_field(visit, addresses, errors)) }
        (day_field(visit, errors))
        div.row {
            button.btn type="submit" {
                @match kind {
                    Kind::Link => { (say!(words, "invite-link-send")) }
                    Kind::Sheet => { (say!(words, "invite-sheet-send")) }
                    Kind::Email => { (say!(words, "invite-email-send")) }
                }
            }
            a href=(viewer.path("us/invites")) { (say!(words, "back")) }
        }
    };
    let action = viewer.path(&format!("us/invites/new/{}", kind.word()));
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (kind.lead(visit)) }
            (form(visit, &action, &fields))
        }
    };
    Ok(Page::new(title, body))
}

fn partner_choice(visit: &Visit, roster: &Roster, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let mut choices = vec![(ANY_PARTNER.to_owned(), say!(words, "invite-partner-any"))];
    choices.extend(roster.partners.iter().map(|p| (p.id.to_string(), p.name.clone())));
    let chosen: Vec<String> = visit.form.all("partner").map(str::to_owned).collect();
    Choices {
        name: "partner",
        legend: &say!(words, "invite-partner"),
        hint: &say!(words, "invite-partner-hint"),
        choices: &choices,
        chosen: &chosen,
    }
    .one(errors)
}

fn size_field(visit: &Visit, kind: Kind, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let (label, hint) = match kind {
        Kind::Link => (
            say!(words, "invite-link-size"),
            say!(words, "invite-link-size-hint", most = MOST_LINK_PEOPLE),
        ),
        Kind::Sheet => (
            say!(words, "invite-sheet-size"),
            say!(words, "invite-sheet-size-hint", most = MOST_SHEET_CODES),
        ),
        Kind::Email => return html! {},
    };
    TextField {
        name: "people",
        label: &label,
        hint: &hint,
        value: visit.form.raw("people"),
        kind: "number",
        autocomplete: "off",
        most: 3,
    }
    .show(errors)
}

fn day_field(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let usual = visit.moment.today().plus_days(USUAL_DAYS).to_string();
    let value = if visit.form.has("ends") { visit.form.raw("ends").to_owned() } else { usual };
    TextField {
        name: "ends",
        label: &say!(words, "invite-day"),
        hint: &say!(words, "invite-day-hint"),
        value: &value,
        kind: "date",
        autocomplete: "off",
        most: 10,
    }
    .show(errors)
}

fn addresses_field(visit: &Visit, value: &str, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    TextField {
        name: "addresses",
        label: &say!(words, "invite-addresses"),
        hint: &say!(words, "invite-addresses-hint", most = MOST_ADDRESSES),
        value,
        kind: "text",
        autocomplete: "off",
        most: 6_000,
    }
    .show_lines(4, errors)
}
