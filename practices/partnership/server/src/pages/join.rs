//! Joining by an invite: who invites, what this is, and the little we ask.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{Command, GroupWish, PartnerId, Partnership, Refused, decide};
use powerwith_core::{Fault, Outcome, PersonId, Stop, by_name};
use powerwith_store::{Tx, WriteTx};
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit, Visitor,
    account::{self, OneTimeCode, Person},
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::sign_in;
use crate::{
    fields::{
        AboutMe, ONLY_FORM, about_me_fields, apart, join_buttons, only_form, read_about_me, wrong,
    },
    groups::Offer,
    refusal::{self, No},
    session::{Whose, problem, signed_in, start_session},
    store::{self, WayInRow},
    words,
};

/// Minutes in which the same form, sent twice, makes one person: a double tap on a slow line.
const TWICE_MINUTES: i64 = 1;

/// The letters of a form's own token.
const ONCE_LETTERS: usize = 52;

/// An invite as its page needs it.
struct Invited {
    code: String,
    way_in: WayInRow,
    here: Partnership,
    host: Option<String>,
    offer: Offer,
}

/// What was said, read.
struct Joining {
    about: Option<AboutMe>,
    partner: Option<PartnerId>,
    groups: GroupWish,
}

/// Shows the invite. Looking does not use it up.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let invited = match find(&visit).await? {
        Ok(invited) => invited,
        Err(reply) => return Ok(reply),
    };
    if let Err(refused) = invited.way_in.way_in.check(visit.moment.today()) {
        return Ok(closed(&visit, &refused));
    }
    if is_member(&visit, &invited) {
        return Ok(there_already(&visit, &invited));
    }
    Ok(page(&visit, &invited, &[]).into())
}

/// Joins.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let invited = match find(&visit).await? {
        Ok(invited) => invited,
        Err(reply) => return Ok(reply),
    };
    if visit.form.has("lang") {
        return Ok(page(&visit, &invited, &[]).into());
    }
    let joining = match read(&visit, &invited)? {
        Ok(joining) => joining,
        Err(errors) => {
            let page = page(&visit, &invited, &errors);
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
        }
    };
    let token = account::new_token(visit.moment.dice());
    let work = async |tx: Tx| join(&visit, &tx, (&invited, &joining), &token).await;
    match visit.site.store.with_write_tx("join a partnership", work).await {
        Ok(()) => {}
        Err(Stop::Refused(No(refused @ (Refused::InviteEnded { .. } | Refused::InviteUsedUp)))) => {
            return Ok(closed(&visit, &refused));
        }
        Err(Stop::Refused(No(Refused::MemberAlready))) => {
            return Ok(there_already(&visit, &invited));
        }
        Err(other) => return Err(problem(&visit, other)),
    }
    let to = format!("/p/{}/us/welcome", invited.here.slug);
    Ok(match visit.visitor {
        Visitor::Person(_) => Reply::SeeOther(to),
        Visitor::Stranger => signed_in(token, Whose::read(&visit), to),
    })
}

/// Writes the person down, if they are new, and their membership; counts the code.
async fn join(
    visit: &Visit,
    tx: &WriteTx,
    (invited, joining): (&Invited, &Joining),
    token: &str,
) -> Outcome<(), No> {
    let whose = Whose::read(visit);
    let once = once_key(visit);
    if let (Some(key), Visitor::Stranger) = (&once, &visit.visitor) {
        let twice = account::code_person(tx, account::hash(key), &visit.moment).await?;
        if let Some(person) = twice {
            start_session(visit, tx, (token, person), whose).await?;
            return Ok(());
        }
    }
    // Read again inside the transaction: someone else may have used the code meanwhile.
    let way_in = store::find_way_in(tx, &invited.code).await?;
    let way_in = way_in.ok_or(Stop::Refused(No(Refused::InviteUsedUp)))?;
    let person = match (&visit.visitor, &joining.about) {
        (Visitor::Person(person), _) => person.person,
        (Visitor::Stranger, Some(about)) => add_person(visit, tx, about).await?,
        (Visitor::Stranger, None) => return Err(Fault::new("join without a name").into()),
    };
    let here = store::load(tx, way_in.partnership).await?;
    let command = Command::Join {
        person,
        way_in: way_in.way_in,
        partner: joining.partner,
        groups: joining.groups.clone(),
    };
    let changes = decide(&here, command, &visit.moment).map_err(No)?;
    store::apply(tx, here.id, &changes, &visit.moment).await?;
    store::use_way_in(tx, &way_in).await?;
    if matches!(visit.visitor, Visitor::Stranger) {
        start_session(visit, tx, (token, person), whose).await?;
        if let Some(key) = &once {
            let ends = visit.moment.now().plus_minutes(TWICE_MINUTES);
            let again = OneTimeCode { code: key, person, ends, reusable: true };
            account::add_code(tx, again).await?;
        }
    }
    Ok(())
}

async fn add_person(visit: &Visit, tx: &WriteTx, about: &AboutMe) -> Result<PersonId, Fault> {
    let id = PersonId::new(&visit.moment);
    let person = Person {
        id,
        name: about.name.to_string(),
        languages: about.languages.clone(),
        reach: about.reach.clone(),
        email: about.email.clone(),
        since: visit.moment.today(),
    };
    account::add_person(tx, &person).await?;
    Ok(id)
}

/// What makes two sendings of one form the same. Never the text of a sign-in code.
fn once_key(visit: &Visit) -> Option<String> {
    let once = visit.form.text("once");
    let is_ours = once.len() == ONCE_LETTERS && once.bytes().all(|b| b.is_ascii_alphanumeric());
    is_ours.then(|| format!("join{once}"))
}

/// Finds the invite of the address, or the page to show instead.
async fn find(visit: &Visit) -> Result<Result<Invited, Reply>, Problem> {
    let code: String = visit.part("code")?;
    visit.site.limiter.check(visit.moment.now())?;
    let db = visit.site.store.read();
    let Some(way_in) = store::find_way_in(db, &code).await? else {
        let hash = account::hash(&code);
        if account::code_person(db, hash, &visit.moment).await?.is_some() {
            let to = format!("/in/{}", account::show_code(&code));
            return Ok(Err(Reply::SeeOther(to)));
        }
        visit.site.limiter.count(visit.moment.now());
        return Ok(Err(sign_in::gone(visit)));
    };
    let here = store::load(db, way_in.partnership).await?;
    let named = store::named_groups(db, here.id).await?;
    let host = match way_in.made_by {
        Some(id) => account::names(db, &[id]).await?.remove(&id),
        None => None,
    };
    let offer = Offer::new(named, Vec::new());
    Ok(Ok(Invited { code: account::show_code(&code), way_in, here, host, offer }))
}

fn read(visit: &Visit, invited: &Invited) -> Result<Result<Joining, Vec<FieldError>>, Problem> {
    let mut errors = Vec::new();
    let about = match visit.visitor {
        Visitor::Person(_) => None,
        Visitor::Stranger => read_about_me(visit, &mut errors),
    };
    let partner = match (invited.way_in.way_in.partner, visit.form.text("partner")) {
        (Some(partner), _) => Some(partner),
        (None, "") => {
            let text = refusal::text(&Refused::NoPartnerChosen, visit.speech);
            errors.push(wrong("partner", text));
            None
        }
        (None, typed) => Some(typed.parse().map_err(|_| Problem::NotFound)?),
    };
    let groups = invited.offer.read(visit, &mut errors)?;
    Ok(match groups {
        Some(groups) if errors.is_empty() => Ok(Joining { about, partner, groups }),
        _ => Err(errors),
    })
}

fn is_member(visit: &Visit, invited: &Invited) -> bool {
    match &visit.visitor {
        Visitor::Person(person) => invited.here.members.contains_key(&person.person),
        Visitor::Stranger => false,
    }
}

fn there_already(visit: &Visit, invited: &Invited) -> Reply {
    let words = words(visit.speech);
    let title = say!(words, "join-there", partnership = apart(invited.here.name.text()));
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "join-there-text")) }
            p { a.btn href={ "/p/" (invited.here.slug) "/" } { (say!(words, "to-home")) } }
        }
    };
    Page::new(title, body).quiet().into()
}

/// The page for an invite that is over. It says nothing about the people inside.
fn closed(visit: &Visit, refused: &Refused) -> Reply {
    let words = words(visit.speech);
    let title = refusal::title(refused, visit.speech);
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (refusal::text(refused, visit.speech)) }
            p.row {
                a.btn href="/sign-in" { (say!(words, "to-sign-in")) }
                a href="/" { (say!(words, "to-start")) }
            }
        }
    };
    Page::new(title, body).quiet().status(StatusCode::GONE).into()
}

fn page(visit: &Visit, invited: &Invited, errors: &[FieldError]) -> Page {
    let words = words(visit.speech);
    let name = invited.here.name.text();
    let title = say!(words, "join-title", partnership = apart(name));
    let action = format!("/join/{}", invited.code);
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { (say!(words, "join-eyebrow")) }
            h1 { (title) }
            (who_invites(visit, invited))
            (only_form(visit, &action, &fields(visit, invited, errors)))
        }
    };
    Page::new(title, body).quiet().language_by_form(ONLY_FORM)
}

fn who_invites(visit: &Visit, invited: &Invited) -> Markup {
    let words = words(visit.speech);
    let mut partners: Vec<&str> = invited.here.partners.values().map(|p| p.name.text()).collect();
    partners.sort_by_key(|name| by_name(name));
    html! {
        @if let Some(host) = &invited.host {
            p.lead { (say!(words, "join-lead-host", host = apart(host))) }
        } @else {
            p.lead { (say!(words, "join-lead")) }
        }
        ul.chips { @for name in partners { li.chip { bdi { (name) } } } }
        p.after-chips { (say!(words, "join-what")) }
        section.note.seal.spaced aria-labelledby="join-kept" {
            h2 #join-kept { (say!(words, "join-kept")) }
            p { (say!(words, "join-kept-text")) }
        }
    }
}

fn fields(visit: &Visit, invited: &Invited, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let once = match visit.form.text("once") {
        "" => account::new_token(visit.moment.dice()),
        typed => typed.to_owned(),
    };
    html! {
        @match &visit.visitor {
            Visitor::Person(person) => {
                p { (say!(words, "join-as", name = apart(&person.name))) }
            }
            Visitor::Stranger => {
                input type="hidden" name="once" value=(once);
                (about_me_fields(visit.speech, &visit.form, errors))
            }
        }
        (partner_field(visit, invited, errors))
        (invited.offer.show(visit, &visit.form, errors))
        @match &visit.visitor {
            Visitor::Person(_) => div { button.btn type="submit" { (say!(words, "join-send")) } },
            Visitor::Stranger => (join_buttons(visit.speech)),
        }
    }
}

fn partner_field(visit: &Visit, invited: &Invited, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    if let Some(partner) = invited.way_in.way_in.partner {
        let name = invited.here.partners.get(&partner).map_or("", |partner| partner.name.text());
        return html! { p { (say!(words, "join-through", partner = apart(name))) } };
    }
    let mut choices: Vec<(String, String)> = invited
        .here
        .partners
        .iter()
        .map(|(id, partner)| (id.to_string(), partner.name.to_string()))
        .collect();
    choices.sort_by_key(|(_, name)| by_name(name));
    let chosen: Vec<String> = visit.form.all("partner").map(str::to_owned).collect();
    Choices {
        name: "partner",
        legend: &say!(words, "join-partner"),
        hint: &say!(words, "join-partner-hint"),
        choices: &choices,
        chosen: &chosen,
    }
    .one(errors)
}

/// The first page of someone who just joined: what now, and how to come back.
pub(crate) async fn welcome(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "welcome-title", name = apart(&viewer.name));
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead {
                (say!(words, "welcome-lead", partnership = apart(&viewer.partnership_name)))
            }
            section.card aria-labelledby="come-back" {
                h2 #come-back { (say!(words, "welcome-back")) }
                p { (say!(words, "welcome-back-text")) }
                p { a.btn.quiet href="/me/codes" { (say!(words, "welcome-spare")) } }
            }
            p { a.btn href=(viewer.path("")) { (say!(words, "to-home")) } }
        }
    };
    Ok(Page::new(title, body).into())
}
