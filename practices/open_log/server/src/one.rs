//! One entry: what it says, its exact bytes, its proof and the checkpoint.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_log::Kept;
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, say};
use sea_orm::ConnectionTrait;
use tile_log::{ERASED, Note};

use crate::{erase, keys, said, words};

/// Shows the entry.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let seq: u64 = visit.part("seq")?;
    let here = viewer.partnership;
    let kept = powerwith_log::entry(db, here, seq).await?.ok_or(Problem::NotFound)?;
    let checkpoint = powerwith_log::checkpoint(db, here).await?.ok_or(Problem::NotFound)?;
    let erased_by = erased_by(db, here, &kept).await?;
    let asked = erase::asked_until(db, (here, seq), visit.moment.today()).await?;
    let words = words(visit.speech);
    let title = said::kind(&visit, kept.entry.kind.as_str());
    let body = html! {
        div.wrap.below.stack {
            p { a href=(viewer.path("open")) { (say!(words, "entry-back")) } }
            div {
                h1 { (title) }
                p.lead {
                    (said::when_and_who(visit.speech, &kept)) " · "
                    (say!(words, "entry-number", seq = seq.to_string()))
                }
                (about(viewer, &kept, visit.speech))
                @if let Some(rule) = said::rule(&visit, kept.entry.kind.as_str()) {
                    p { a href=(viewer.path(rule)) { (say!(words, "entry-rule")) } }
                }
            }
            (full(viewer, (&kept, erased_by.as_ref()), visit.speech))
            (proof(viewer, &kept, &checkpoint.1, visit.speech))
            @if viewer.is_host && erase::can_go(&kept) {
                section aria-labelledby="erase" {
                    h2 #erase { (say!(words, "erase-title")) }
                    @if let Some(until) = asked {
                        (keys::waiting(&visit, viewer, until))
                    } @else {
                        p { (say!(words, "erase-lead")) }
                        p {
                            a href=(viewer.path(&format!("open/entries/{seq}/erase"))) {
                                (say!(words, "erase-go"))
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// The entry that says why the body of this one is gone.
async fn erased_by(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    kept: &Kept,
) -> Result<Option<Kept>, Fault> {
    if kept.body.is_some() {
        return Ok(None);
    }
    let all = powerwith_log::of_kinds(db, here, &[ERASED]).await?;
    Ok(all.into_iter().find(|other| other.entry.refs.contains(&kept.seq)))
}

fn about(viewer: &Viewer, kept: &Kept, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        @if !kept.entry.refs.is_empty() {
            p {
                (say!(words, "entry-about"))
                @for seq in &kept.entry.refs {
                    " " a href=(viewer.path(&format!("open/entries/{seq}"))) {
                        (say!(words, "entry-number", seq = seq.to_string()))
                    }
                }
            }
        }
    }
}

fn full(viewer: &Viewer, (kept, erased_by): (&Kept, Option<&Kept>), speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="full" {
            h2 #full { (say!(words, "entry-full")) }
            @match (kept.said(), erased_by) {
                (Some(text), _) => { pre.statement tabindex="0" { (text) } },
                (None, Some(by)) => {
                    p { (say!(words, "entry-erased-text")) }
                    p { q { (by.said().unwrap_or_default()) } }
                    p {
                        a href=(viewer.path(&format!("open/entries/{}", by.seq))) {
                            (say!(words, "entry-number", seq = by.seq.to_string()))
                        }
                    }
                },
                (None, None) => { p { strong { (say!(words, "entry-gone")) } } },
            }
        }
    }
}

fn proof(viewer: &Viewer, kept: &Kept, checkpoint: &Note, speech: Speech) -> Markup {
    let words = words(speech);
    let file = viewer.path(&format!("open/entries/{}/proof", kept.seq));
    html! {
        section.card aria-labelledby="proof" {
            h2 #proof { (say!(words, "entry-proof")) }
            p { (say!(words, "entry-proof-text")) }
            p { a href=(file) download { (say!(words, "entry-proof-take")) } }
            details {
                summary { (say!(words, "entry-bytes")) }
                p { (say!(words, "entry-bytes-text")) }
                pre.statement tabindex="0" { (kept.text) }
            }
            details {
                summary { (say!(words, "entry-checkpoint")) }
                pre.statement tabindex="0" { (checkpoint.encode()) }
            }
        }
    }
}
