//! The list of roles: it prints on one page.

use std::{collections::BTreeMap, sync::Arc};

use maud::{Markup, html};
use partnership_rules::{
    PartnerId,
    roles::{Role, RoleState, Work},
};
use powerwith_core::{Fault, PartnershipId, PersonId, by_name};
use powerwith_web::{Answer, Page, Problem, Speech, Visit, account, say};
use sea_orm::ConnectionTrait;

use super::{add::offered, kept};
use crate::{fields::apart, store, words};

/// The people and partners that stand beside roles, by name. No one has a title here.
pub(super) struct Names {
    people: BTreeMap<PersonId, String>,
    partners: Vec<(PartnerId, String)>,
}

impl Names {
    /// Those who hold these roles, and who steps in next.
    pub async fn of(
        db: &impl ConnectionTrait,
        here: PartnershipId,
        roles: &[Role],
    ) -> Result<Self, Fault> {
        let holders = roles.iter().filter_map(|role| role.term.map(|term| term.holder));
        let people: Vec<PersonId> =
            holders.chain(roles.iter().filter_map(|role| role.next)).collect();
        Ok(Self {
            people: account::names(db, &people).await?,
            partners: store::partner_names(db, here).await?,
        })
    }

    /// What someone wants to be called, set apart.
    pub fn person(&self, id: PersonId) -> String {
        apart(self.people.get(&id).map_or("", String::as_str))
    }

    /// What a partner is called, set apart.
    pub fn partner(&self, id: PartnerId) -> String {
        let found = self.partners.iter().find(|(partner, _)| *partner == id);
        apart(found.map_or("", |(_, name)| name))
    }
}

/// Shows the list.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mut roles = kept::load(db, viewer.partnership).await?;
    roles.sort_by_key(|role| (by_name(role.name.as_str()), role.id));
    let names = Names::of(db, viewer.partnership, &roles).await?;
    let share = kept::share(db, viewer.partnership).await?;
    let title = say!(words, "roles-title");
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "roles-lead")) }
            @if roles.is_empty() { p.note { (say!(words, "roles-none")) } }
            @else {
                ul.plain.card.roles {
                    @for role in &roles { li { (line(&visit, (role, &names))?) } }
                }
            }
            p.spaced.no-print { a.btn href=(viewer.path("us/roles/new")) { (say!(words, "roles-add")) } }
            (offered(&visit, &roles)?)
            section.note.spaced aria-labelledby="share" {
                h2 #share { (say!(words, "roles-share")) }
                p { (say!(words, "roles-share-text", most = share.most_percent.to_string())) }
                @if let Some(day) = share.since {
                    p.soft.small { (say!(words, "roles-share-since", day = visit.speech.day(day))) }
                }
                p { a href=(viewer.path("us/roles/share")) { (say!(words, "roles-share-change")) } }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

fn line(visit: &Visit, (role, names): (&Role, &Names)) -> Result<Markup, Problem> {
    let viewer = visit.viewer()?;
    Ok(html! {
        h2 {
            a href=(viewer.path(&format!("us/roles/{}", role.id))) { bdi { (role.name) } }
            @if role.work == Work::Unseen {
                " " span.chip { (say!(words(visit.speech), "role-unseen")) }
            }
        }
        p { (state(visit, (role, names))) }
        @if let Some(next) = next(visit.speech, (role, names)) { p.soft.small { (next) } }
    })
}

/// How it is with a role today, in a sentence. Whoever held it last is not named.
pub(super) fn state(visit: &Visit, (role, names): (&Role, &Names)) -> String {
    let words = words(visit.speech);
    match role.state_on(visit.moment.today()) {
        RoleState::Held { holder, until } => {
            let partner = role.term.map(|term| names.partner(term.partner)).unwrap_or_default();
            let (name, until) = (names.person(holder), visit.speech.day(until));
            say!(words, "role-held", name = name, partner = partner, until = until)
        }
        RoleState::TimeToRotate { .. } => say!(words, "role-rotate"),
        RoleState::Free => say!(words, "role-free"),
    }
}

/// Who steps in next, in a sentence.
pub(super) fn next(speech: Speech, (role, names): (&Role, &Names)) -> Option<String> {
    role.next.map(|next| say!(words(speech), "role-next", name = names.person(next)))
}
