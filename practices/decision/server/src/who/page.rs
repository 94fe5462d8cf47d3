//! The page: what is decided how, who set it, and what was before.

use std::{collections::BTreeMap, sync::Arc};

use decision_rules::{
    open_log::PartnerNames,
    proposal::{LEADS_WAIT_DAYS, MAX_PAUSE_DAYS, ProposalId},
};
use maud::{Markup, html};
use partnership_rules::two_keys::KEY_DAYS;
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_web::{Answer, Page, Speech, Viewer, Visit, say};
use sea_orm::ConnectionTrait;

use super::in_words::said;
use crate::{
    store::proposals,
    terms::{self, Held},
    words,
};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let speech = visit.speech;
    let words = words(speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let held = terms::history(db, viewer.partnership).await?;
    let names = terms::partner_names(db, viewer.partnership).await?;
    let since = Since {
        founded: terms::founding_day(db, viewer.partnership).await?,
        titles: titles(db, viewer.partnership).await?,
    };
    let title = say!(words, "who-title");
    let now = held.first();
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "who-lead")) }
            }
            div.two {
                div.stack {
                    @if let Some(now) = now { (consent(viewer, speech, (now, &names, &since))) }
                    (takes_consent(speech))
                    (before(viewer, speech, (&held, &names, &since)))
                }
                div.stack {
                    (alone(speech))
                    (two_keys(viewer, speech))
                    (nobody(speech))
                }
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

fn consent(
    viewer: &Viewer,
    speech: Speech,
    (now, names, since): (&Held, &PartnerNames, &Since),
) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="consent" {
            h2 #consent { (say!(words, "who-consent")) }
            p { (say!(words, "who-consent-how")) }
            dl.facts {
                @for said in said(speech, &now.book, names) {
                    dt { (said.about) }
                    dd { bdi { (said.holds) } }
                }
                dt { (say!(words, "who-set-by")) }
                dd { (set_by(viewer, speech, (now, since))) }
            }
            p.soft.small { (say!(words, "who-leads-also", days = LEADS_WAIT_DAYS)) }
            p { (say!(words, "who-change-how")) }
            p { a.btn href=(viewer.path("decide/who/change")) { (say!(words, "who-change-ask")) } }
        }
    }
}

/// What says since when something holds.
struct Since {
    /// The day of the founding.
    founded: Option<Day>,
    /// What decisions are called.
    titles: BTreeMap<ProposalId, String>,
}

async fn titles(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<BTreeMap<ProposalId, String>, Fault> {
    let decided = proposals::decided(db, partnership).await?;
    Ok(decided.into_iter().map(|one| (one.id, one.title)).collect())
}

/// The decision that set terms and the day, or the founding.
fn set_by(viewer: &Viewer, speech: Speech, (held, since): (&Held, &Since)) -> Markup {
    let words = words(speech);
    match (held.book.terms.set_by, held.since, since.founded) {
        (Some(decision), Some(day), _) => {
            let day = speech.day(day);
            let said = match since.titles.get(&decision) {
                Some(title) => {
                    say!(words, "who-set-by-titled", title = title.as_str(), day = day)
                }
                None => say!(words, "who-set-by-decision", day = day),
            };
            html! { a href=(viewer.path(&format!("decide/{decision}"))) { (said) } }
        }
        (_, _, Some(day)) => {
            html! { (say!(words, "who-set-by-founding", day = speech.day(day))) }
        }
        (..) => html! { (say!(words, "who-set-by-founding-alone")) },
    }
}

/// The anchor of terms: of the decision that set them, or of the founding. Pages link to it.
pub(crate) fn anchor(set_by: Option<ProposalId>) -> String {
    set_by.map_or_else(|| "by-the-founding".to_owned(), |decision| format!("by-{decision}"))
}

fn takes_consent(speech: Speech) -> Markup {
    let words = words(speech);
    let things = [
        say!(words, "who-takes-work"),
        say!(words, "who-takes-again"),
        say!(words, "who-takes-rules"),
        say!(words, "who-takes-words"),
    ];
    list(("takes", say!(words, "who-takes")), None, &things)
}

fn alone(speech: Speech) -> Markup {
    let words = words(speech);
    let things = [
        say!(words, "who-alone-propose"),
        say!(words, "who-alone-seat"),
        say!(words, "who-alone-objection"),
        say!(words, "who-alone-pause", days = MAX_PAUSE_DAYS),
        say!(words, "who-alone-board"),
        say!(words, "who-alone-terms"),
        say!(words, "who-alone-log"),
    ];
    list(("alone", say!(words, "who-alone")), None, &things)
}

fn two_keys(viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    let things = [
        say!(words, "who-keys-rules"),
        say!(words, "who-keys-early"),
        say!(words, "who-keys-seat"),
        say!(words, "who-keys-objection"),
        say!(words, "who-keys-code"),
        say!(words, "who-keys-people"),
        say!(words, "who-keys-round"),
        say!(words, "who-keys-erase"),
        say!(words, "who-keys-path"),
    ];
    let how = say!(words, "who-keys-how", days = KEY_DAYS);
    html! {
        (list(("keys", say!(words, "who-keys")), Some(how), &things))
        p { a href=(viewer.path("us/keys")) { (say!(words, "who-keys-see")) } }
        p { a href=(viewer.path("open/rules")) { (say!(words, "who-every-rule")) } }
    }
}

fn nobody(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.note.seal aria-labelledby="nobody" {
            h2 #nobody { (say!(words, "who-nobody")) }
            p { (say!(words, "who-nobody-text")) }
        }
    }
}

fn list((id, title): (&str, String), lead: Option<String>, things: &[String]) -> Markup {
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if let Some(lead) = lead { p { (lead) } }
            ul { @for thing in things { li { (thing) } } }
        }
    }
}

fn before(
    viewer: &Viewer,
    speech: Speech,
    (held, names, since): (&[Held], &PartnerNames, &Since),
) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="over-time" {
            h2 #over-time { (say!(words, "who-over-time")) }
            ul.plain {
                @for (nth, one) in held.iter().enumerate() {
                    li id=(anchor(one.book.terms.set_by)) {
                        h3 { (set_by(viewer, speech, (one, since))) }
                        @if nth == 0 { p.soft { (say!(words, "who-holds-today")) } }
                        details {
                            summary { (say!(words, "who-what-it-said")) }
                            dl.facts {
                                @for said in said(speech, &one.book, names) {
                                    dt { (said.about) }
                                    dd { bdi { (said.holds) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
