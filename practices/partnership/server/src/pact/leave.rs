//! When a partner, or its people, leave: what to hand over, so that nothing is lost and nobody is
//! left with it.

use std::sync::Arc;

use maud::html;
use partnership_rules::roles::{Role, RoleState};
use powerwith_core::by_name;
use powerwith_web::{Answer, Page, Visit, say};

use crate::{roles, store, words};

/// Shows the guide.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let mut held = roles::load(db, viewer.partnership).await?;
    let today = visit.moment.today();
    let is_held = |role: &Role| matches!(role.state_on(today), RoleState::Held { .. });
    held.retain(|role| is_held(role) && role.term.map(|term| term.partner) == mine);
    held.sort_by_key(|role| (by_name(role.name.as_str()), role.id));
    let title = say!(words, "leave-title");
    let body = html! {
        div.narrow.below {
            p { a href=(viewer.path("decide/pact")) { (say!(words, "pact-title")) } }
            h1 { (title) }
            p.lead { (say!(words, "leave-lead")) }
            ol.big-steps {
                li { (say!(words, "leave-say")) }
                li {
                    (say!(words, "leave-roles"))
                    @if !held.is_empty() {
                        ul.links {
                            @for role in &held {
                                li {
                                    a href=(viewer.path(&format!("us/roles/{}/hand-over", role.id))) {
                                        bdi { (role.name) }
                                    }
                                }
                            }
                        }
                    }
                }
                li { (say!(words, "leave-promises")) }
                li { (say!(words, "leave-people")) }
                li { (say!(words, "leave-money")) }
                li { (say!(words, "leave-memory")) }
                li { (say!(words, "leave-take")) " " a href="/me" { (say!(words, "to-me")) } }
                li {
                    (say!(words, "leave-partner"))
                    " "
                    @if viewer.is_host {
                        a href=(viewer.path("us/partners/remove")) { (say!(words, "leave-ask")) }
                    } @else {
                        a href=(viewer.path("us")) { (say!(words, "to-us")) }
                    }
                }
            }
            p.note { (say!(words, "leave-door")) }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}
