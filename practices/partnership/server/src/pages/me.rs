//! What is kept about me: seen, changed, taken along, deleted.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::agreements::Stand;
use powerwith_core::{Fault, PersonId};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Speech, Visit,
    account::{self, Person},
    device,
    parts::{FieldError, error_summary},
    say,
};

use crate::{
    agreements,
    fields::{LANGUAGES, about_me_fields, apart, form, read_about_me},
    roles,
    store::{self, CodeRow},
    words,
};

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let me = myself(&visit).await?;
    let mut sections = Vec::new();
    for practice in visit.site.practices.iter() {
        sections.extend((practice.me)(&visit).await?);
    }
    let notices = notices(&visit, me.id).await?;
    let devices = devices(&visit, me.id).await?;
    let title = say!(words, "me-title");
    let body = html! {
        div.wrap.below {
            h1 { (title) }
            p.lead { (say!(words, "me-lead")) }
            (notices)
            div.two {
                div.stack {
                    (about_card(visit.speech, &me))
                    @for section in &sections { (section) }
                }
                div.stack { (devices) (take_card(visit.speech)) (delete_card(visit.speech)) }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// The person who is signed in.
pub(crate) async fn myself(visit: &Visit) -> Result<Person, Problem> {
    let id = visit.person()?.person;
    account::person(visit.site.store.read(), id).await?.ok_or(Problem::NotFound)
}

fn about_card(speech: Speech, me: &Person) -> Markup {
    let words = words(speech);
    let not_said = say!(words, "me-not-said");
    let languages = language_names(&me.languages);
    let or_not = |text: &str| if text.is_empty() { not_said.clone() } else { text.to_owned() };
    html! {
        section.card aria-labelledby="about" {
            h2 #about { (say!(words, "me-about")) }
            dl.facts {
                dt { (say!(words, "me-name")) } dd { bdi { (me.name) } }
                dt { (say!(words, "me-languages")) } dd { bdi { (or_not(&languages)) } }
                dt { (say!(words, "me-reach")) } dd { bdi { (or_not(&me.reach)) } }
                dt { (say!(words, "me-email")) }
                dd { bdi { (or_not(me.email.as_deref().unwrap_or(""))) } }
            }
            p { a href="/me/change" { (say!(words, "me-change")) } }
        }
    }
}

/// Languages by their own names.
pub(crate) fn language_names(tags: &[String]) -> String {
    let name = |tag: &String| {
        let known = LANGUAGES.iter().find(|(known, _)| known == tag);
        known.map_or_else(|| tag.clone(), |(_, name)| (*name).to_owned())
    };
    tags.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What hosts did for this person: a new code was made, or asked for.
async fn notices(visit: &Visit, me: PersonId) -> Result<Markup, Fault> {
    let db = visit.site.store.read();
    let rows = store::codes_about(db, me).await?;
    let rows: Vec<CodeRow> = rows.into_iter().filter(|row| row.state != "declined").collect();
    let hosts: Vec<PersonId> =
        rows.iter().flat_map(|row| [row.asked_by, row.answered_by]).flatten().collect();
    let names = account::names(db, &hosts).await?;
    let words = words(visit.speech);
    let someone = say!(words, "me-a-host");
    let name = |id: Option<PersonId>| {
        id.and_then(|id| names.get(&id)).map_or_else(|| someone.clone(), |name| apart(name))
    };
    Ok(html! {
        @if !rows.is_empty() {
            section.note.owe.spaced aria-labelledby="notices" {
                h2 #notices { (say!(words, "me-notices")) }
                ul {
                    @for row in &rows {
                        @let asked = row.asked.map(|day| visit.speech.day(day)).unwrap_or_default();
                        li {
                            @if row.state == "given" {
                                @let day = row.answered.map(|day| visit.speech.day(day));
                                (say!(words, "me-notice-given", first = name(row.asked_by),
                                    second = name(row.answered_by), day = day.unwrap_or_default()))
                            } @else {
                                (say!(words, "me-notice-asked", first = name(row.asked_by),
                                    day = asked))
                            }
                        }
                    }
                }
                p { (say!(words, "me-notices-text")) }
            }
        }
    })
}

async fn devices(visit: &Visit, me: PersonId) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let here = visit.person()?.session;
    let devices = account::devices(&visit.site.store, me).await?;
    Ok(html! {
        section.card aria-labelledby="devices" {
            h2 #devices { (say!(words, "me-devices")) }
            ul.plain {
                @for each in &devices {
                    @let since = powerwith_core::Day::parse(&each.since);
                    @let id = session_word(each.session);
                    li {
                        h3 { (device::describe(&each.label, visit.speech)) }
                        p.pair {
                            @if each.session == here { span.chip { (say!(words, "me-device-here")) } }
                            (say!(words, "me-device-since",
                                day = since.map(|day| visit.speech.day(day)).unwrap_or_default()))
                        }
                        @let label = html! {
                            button.plain-button type="submit" {
                                (say!(words, "me-device-end"))
                                span.vh { " – " (device::describe(&each.label, visit.speech)) }
                            }
                        };
                        (form(visit, &format!("/me/devices/{id}/end"), &label))
                    }
                }
            }
            p { a href="/me/codes" { (say!(words, "own-codes-title")) } }
        }
    })
}

/// A session's name in an address: the first half of its hash says which, and opens nothing.
fn session_word(session: [u8; 32]) -> String {
    session.iter().take(16).fold(String::new(), |word, byte| word + &format!("{byte:02x}"))
}

/// Signs one device out.
pub(crate) async fn end_device(visit: Arc<Visit>) -> Answer {
    let person = visit.person()?;
    let wanted: String = visit.part("device")?;
    let devices = account::devices(&visit.site.store, person.person).await?;
    let Some(device) = devices.into_iter().find(|each| session_word(each.session) == wanted) else {
        // Signed out meanwhile, by a second tap.
        return Ok(Reply::SeeOther("/me".to_owned()));
    };
    let work = async |tx: Tx| account::end_session(&tx, person.person, device.session).await;
    visit.site.store.with_write_tx("sign a device out", work).await?;
    if device.session == person.session {
        return Ok(Reply::SignOut { to: "/".to_owned() });
    }
    Ok(Reply::SeeOther("/me".to_owned()))
}

fn take_card(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="take" {
            h2 #take { (say!(words, "me-take")) }
            p { (say!(words, "me-take-text")) }
            ul.links {
                li { a href="/me/kept.txt" { (say!(words, "me-take-plain")) } }
                li { a href="/me/kept.json" { (say!(words, "me-take-json")) } }
            }
        }
    }
}

fn delete_card(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.note aria-labelledby="leave" {
            h2 #leave { (say!(words, "me-leave")) }
            p { (say!(words, "me-leave-text")) }
            p { a href="/me/delete" { (say!(words, "delete-title")) } }
        }
    }
}

/// Shows the fields about oneself.
pub(crate) async fn show_change(visit: Arc<Visit>) -> Answer {
    let me = myself(&visit).await?;
    let mut fields = vec![
        ("name".to_owned(), me.name),
        ("reach".to_owned(), me.reach),
        ("email".to_owned(), me.email.unwrap_or_default()),
    ];
    fields.extend(me.languages.into_iter().map(|tag| ("language".to_owned(), tag)));
    Ok(change_page(&visit, &Form::from_fields(fields), &[]).into())
}

/// Keeps what the person says about themself now.
pub(crate) async fn change(visit: Arc<Visit>) -> Answer {
    let me = myself(&visit).await?;
    let mut errors = Vec::new();
    let Some(about) = read_about_me(&visit, &mut errors) else {
        let page = change_page(&visit, &visit.form, &errors);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let changed = Person {
        name: about.name.to_string(),
        languages: about.languages,
        reach: about.reach,
        email: about.email,
        ..me
    };
    let work = async |tx: Tx| account::save_person(&tx, &changed).await;
    visit.site.store.with_write_tx("save a person", work).await?;
    Ok(Reply::SeeOther("/me".to_owned()))
}

fn change_page(visit: &Visit, values: &Form, errors: &[FieldError]) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "me-change-title");
    let fields = html! {
        (about_me_fields(visit.speech, values, errors))
        div.row {
            button.btn type="submit" { (say!(words, "me-change-send")) }
            a href="/me" { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            (form(visit, "/me/change", &fields))
        }
    };
    Page::new(title, body)
}

/// This practice's own sections of the page: where the person belongs, and their groups.
pub(crate) async fn sections(visit: &Visit) -> Result<Vec<Markup>, Fault> {
    let Ok(signed_in) = visit.person() else { return Ok(Vec::new()) };
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let mut sections = Vec::new();
    for (id, slug, name) in store::partnerships_of(db, signed_in.person).await? {
        let here = store::load(db, id).await?;
        let groups = store::groups_of(db, id, signed_in.person).await?;
        let partner = here.partner_of(signed_in.person).and_then(|id| here.partners.get(&id));
        let partner = partner.map_or("", |partner| partner.name.text());
        let heading = format!("in-{slug}");
        sections.push(html! {
            section.card aria-labelledby=(heading) {
                h2 id=(heading) { a href={ "/p/" (slug) "/" } { bdi { (name) } } }
                p { (say!(words, "me-through", partner = apart(partner))) }
                @if here.is_host(signed_in.person) { p { (say!(words, "me-host")) } }
                h3 { (say!(words, "us-groups")) }
                @if groups.is_empty() { p { (say!(words, "me-not-said")) } }
                ul.chips { @for (_, name) in &groups { li.chip { bdi { (name) } } } }
                p.after-chips {
                    a href={ "/me/groups/" (slug) } {
                        (say!(words, "me-groups-change"))
                        span.vh { " – " bdi { (name) } }
                    }
                }
            }
        });
    }
    let roles = roles::mine(db, signed_in.person).await?;
    if !roles.is_empty() {
        sections.push(html! {
            section.card aria-labelledby="my-roles" {
                h2 #my-roles { (say!(words, "me-roles")) }
                ul.chips { @for name in &roles { li.chip { bdi { (name) } } } }
            }
        });
    }
    let stands = agreements::stands_of(db, signed_in.person).await?;
    if !stands.is_empty() {
        sections.push(stands_card(visit.speech, &stands));
    }
    Ok(sections)
}

fn stands_card(speech: Speech, stands: &[(String, Stand)]) -> Markup {
    let words = words(speech);
    let said = |stand: &Stand| match stand {
        Stand::Behind => say!(words, "stand-behind"),
        Stand::AskToTalk => say!(words, "stand-talk"),
        Stand::Change(_) => say!(words, "stand-change"),
    };
    html! {
        section.card aria-labelledby="my-stands" {
            h2 #my-stands { (say!(words, "me-stands")) }
            p.soft { (say!(words, "me-stands-hint")) }
            dl.facts {
                @for (title, stand) in stands {
                    dt { bdi { (title) } }
                    dd {
                        (said(stand))
                        @if let Stand::Change(text) = stand { span.typed { ": " (text) } }
                    }
                }
            }
        }
    }
}
