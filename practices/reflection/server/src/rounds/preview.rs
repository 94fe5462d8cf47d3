//! The last page of a draft: the round exactly as people will see it, and the button that opens it.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Reply, Speech, Visit, say};
use reflection_rules::round::{Missing, Round, missing};

use super::{
    draft::{self, Step},
    say::lacking,
};
use crate::{
    asking::{Sitting, cards, kept_note, preview},
    first_readers,
    store::roster,
    words,
};

/// Shows the round as people will see it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let mut round = draft::load(&visit).await?;
    let viewer = visit.viewer()?;
    // The partners and groups of today stand in for those of the day it opens.
    round.labels = roster::labels(visit.site.store.read(), viewer.partnership).await?;
    let missing = missing(&round.plan, visit.moment.today());
    let id = round.id;
    let sitting = Sitting::of(&visit, round).await?;
    let on_table = cards(&visit, &sitting).await?;
    let read_first = first_readers::host_card(&visit, &sitting.round).await?;
    let (speech, words) = (visit.speech, words(visit.speech));
    let title = say!(words, "draft-preview-title");
    let open_to = viewer.path(&format!("reflect/{id}/draft/open"));
    let body = html! {
        div.narrow.below {
            (draft::steps(viewer, (id, Step::Preview), speech))
            h1 { (title) }
            p.lead { (say!(words, "draft-preview-lead")) }
            @if missing.is_empty() {
                form.row method="post" action=(open_to) {
                    (visit.form_token())
                    button.btn { (say!(words, "draft-open")) }
                }
                p.soft.small { (say!(words, "draft-open-fixed")) }
            } @else {
                (still_missing(&visit, &sitting.round, &missing)?)
            }
            (read_first)
            div.card.preview { (on_table) (kept_note(&visit, sitting.round.plan.keeping)?) }
            @for at in 0..sitting.asked.len() { (one(&sitting, at, speech)) }
        }
    };
    Ok(Page::new(title, body).at("reflect").into())
}

/// Opens the round.
pub(super) async fn open(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    draft::open(&visit, round.id).await?;
    Ok(Reply::SeeOther(visit.viewer()?.path(&format!("reflect/{}/host", round.id))))
}

fn one(sitting: &Sitting, at: usize, speech: Speech) -> Markup {
    let words = words(speech);
    let number = at.saturating_add(1);
    let asked = sitting.asked.get(at);
    html! {
        section.card.preview {
            p.soft.small {
                (say!(words, "draft-preview-number", number = number, all = sitting.asked.len()))
                @if asked.is_some_and(|asked| asked.is_focus) { " · " (say!(words, "draft-preview-focus")) }
            }
            fieldset disabled { (preview(sitting, at, speech)) }
        }
    }
}

fn still_missing(
    visit: &Visit,
    round: &Round,
    missing: &[Missing],
) -> Result<Markup, powerwith_web::Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let step = |what: Missing| match what {
        Missing::Questions => Step::Questions,
        _ => Step::Cards,
    };
    Ok(html! {
        div.note.owe {
            h2 { (say!(words, "no-not-ready")) }
            ul {
                @for what in missing {
                    li { a href=(draft::step_path(viewer, round.id, step(*what))) { (lacking(*what, visit.speech)) } }
                }
            }
        }
    })
}
