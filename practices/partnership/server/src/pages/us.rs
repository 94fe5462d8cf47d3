//! Who we are: partners as equals, people by name, groups without their people, the ways in.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::GroupId;
use powerwith_core::{Day, PersonId};
use powerwith_web::{Answer, Page, Speech, Viewer, Visit, say};

use crate::{
    fields::apart,
    store::{self, PartnerRow, PersonRow, Roster},
    words,
};

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let roster = store::roster(db, viewer.partnership).await?;
    let groups = store::named_groups(db, viewer.partnership).await?;
    let title = say!(words, "us-title");
    let body = html! {
        div.wrap.below {
            h1 { (title) }
            p.lead { (say!(words, "us-lead")) }
            div.two {
                div.stack {
                    (partners_card(visit.speech, &roster))
                    (people_card(visit.speech, &roster))
                }
                div.stack {
                    @if viewer.is_host { (host_card(visit.speech, viewer)) }
                    (keys_card(visit.speech, viewer))
                    (shared_card(visit.speech, viewer))
                    (groups_card(visit.speech, viewer, &groups))
                    (ways_note(visit.speech, viewer))
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

fn partners_card(speech: Speech, roster: &Roster) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="partners" {
            h2 #partners { (say!(words, "us-partners")) }
            p.soft { (say!(words, "us-partners-equal")) }
            ul.plain {
                @for partner in &roster.partners {
                    li {
                        h3 { bdi { (partner.name) } }
                        p.pair { (partner_since(speech, roster, partner)) }
                    }
                }
            }
        }
    }
}

fn partner_since(speech: Speech, roster: &Roster, partner: &PartnerRow) -> String {
    let words = words(speech);
    let day = partner.since.map(|day| speech.day(day)).unwrap_or_default();
    match partner.added_by.and_then(|by| roster.name(by)) {
        Some(name) => say!(words, "us-partner-added", name = apart(name), day = day),
        None => say!(words, "us-partner-since", day = day),
    }
}

fn people_card(speech: Speech, roster: &Roster) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="people" {
            h2 #people { (say!(words, "us-people")) }
            p.soft { (say!(words, "us-people-hint")) }
            ul.people {
                @for person in &roster.people {
                    li {
                        span.called { bdi { (person.name) } }
                        " "
                        span.soft { bdi { (roster.partner(person.partner).unwrap_or("")) } }
                        @if let Some(since) = person.host_since {
                            " " (host_chip(speech, roster, (person, since)))
                        }
                    }
                }
            }
        }
    }
}

fn host_chip(speech: Speech, roster: &Roster, (person, since): (&PersonRow, Day)) -> Markup {
    let words = words(speech);
    let day = speech.day(since);
    let by = |by: PersonId| roster.name(by);
    html! {
        span.chip { (say!(words, "us-host")) }
        @if let Some(name) = person.host_added_by.and_then(by) {
            span.soft.small.by { (say!(words, "us-host-added", name = apart(name), day = day)) }
        }
    }
}

fn groups_card(speech: Speech, viewer: &Viewer, groups: &[(GroupId, String)]) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="groups" {
            h2 #groups { (say!(words, "us-groups")) }
            p.soft { (say!(words, "us-groups-hint")) }
            @if groups.is_empty() { p { (say!(words, "us-groups-none")) } }
            ul.chips { @for (_, name) in groups { li.chip { bdi { (name) } } } }
            p.after-chips { a href={ "/me/groups/" (viewer.slug) } { (say!(words, "us-groups-mine")) } }
        }
    }
}

fn shared_card(speech: Speech, viewer: &Viewer) -> Markup {
    let words = words(speech);
    let links = [
        ("decide/agreements", say!(words, "agreements-title")),
        ("decide/pact", say!(words, "pact-title")),
        ("decide/words", say!(words, "words-title")),
        ("us/roles", say!(words, "roles-title")),
        ("decide/pact/leave", say!(words, "leave-title")),
    ];
    html! {
        section.card aria-labelledby="shared" {
            h2 #shared { (say!(words, "us-shared")) }
            ul.links {
                @for (path, label) in links { li { a href=(viewer.path(path)) { (label) } } }
            }
        }
    }
}

fn host_card(speech: Speech, viewer: &Viewer) -> Markup {
    let words = words(speech);
    let links = [
        ("us/invites", say!(words, "us-do-invite")),
        ("us/reach", say!(words, "reach-title")),
        ("us/groups/new", say!(words, "us-do-group")),
        ("us/new-codes", say!(words, "us-do-code")),
        ("us/hosts/step-down", say!(words, "us-do-step-down")),
    ];
    html! {
        section.card aria-labelledby="host-work" {
            h2 #host-work { (say!(words, "us-host-work")) }
            ul.links {
                @for (path, label) in links { li { a href=(viewer.path(path)) { (label) } } }
            }
        }
    }
}

/// What takes two keys: everyone can look, hosts can ask.
fn keys_card(speech: Speech, viewer: &Viewer) -> Markup {
    let words = words(speech);
    let asks = [
        ("us/partners/new", say!(words, "us-do-partner")),
        ("us/partners/remove", say!(words, "us-do-remove-partner")),
        ("us/hosts/new", say!(words, "us-do-host")),
        ("us/hosts/remove", say!(words, "us-do-remove-host")),
    ];
    html! {
        section.card aria-labelledby="two-keys" {
            h2 #two-keys { (say!(words, "us-keys")) }
            p { (say!(words, "us-keys-text")) }
            ul.links {
                li { a href=(viewer.path("us/keys")) { (say!(words, "us-do-keys")) } }
                @if viewer.is_host {
                    @for (path, label) in asks { li { a href=(viewer.path(path)) { (label) } } }
                }
            }
        }
    }
}

fn ways_note(speech: Speech, viewer: &Viewer) -> Markup {
    let words = words(speech);
    html! {
        section.note aria-labelledby="ways" {
            h2 #ways { (say!(words, "us-ways")) }
            p { (say!(words, "us-ways-text")) }
            p { a href=(viewer.path("us/ways-in")) { (say!(words, "ways-title")) } }
        }
    }
}
