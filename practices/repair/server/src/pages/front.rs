//! "Something feels off": what to do first, how it goes on, and what one is in already.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Viewer, Visit, say};
use repair_rules::{Part, Path, Repair, Step};

use super::parts::{no_report, safety, steps};
use crate::{path_store, store, words};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    store::come_due(&visit.site.store, viewer.partnership, &visit.moment).await?;
    let path = path_store::held(db, viewer.partnership).await?.map(|kept| kept.path);
    let mine = store::of_person(db, viewer.partnership, viewer.person).await?;
    let title = say!(words, "mend-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "mend-lead")) }
            }
            (safety(visit.speech, path.as_ref()))
            (no_report(visit.speech))
            @if !mine.is_empty() { (own(&visit, viewer, &mine)) }
            @match &path {
                Some(path) => {
                    div.row { a.btn href=(viewer.path("mend/new")) { (say!(words, "mend-begin")) } }
                    (how(&visit, viewer, path))
                }
                None => { (no_path(&visit, viewer)) }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// What the viewer is in. Nobody else's page has this part.
fn own(visit: &Visit, viewer: &Viewer, mine: &[(Repair, Part)]) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="yours" {
            h2 #yours { (say!(words, "mend-yours")) }
            p.soft { (say!(words, "mend-yours-text")) }
            ul.links {
                @for (repair, part) in mine {
                    li {
                        a href=(viewer.path(&format!("mend/{}", repair.id))) {
                            (called(visit, repair, *part))
                        }
                    }
                }
            }
        }
    }
}

/// What a repair is called in a list of one's own, without anyone's name.
pub(super) fn called(visit: &Visit, repair: &Repair, part: Part) -> String {
    let words = words(visit.speech);
    match part {
        Part::Helper if repair.about.is_some() => say!(words, "called-stung-helper"),
        Part::Helper => say!(words, "called-helper"),
        Part::Invited => say!(words, "called-invited"),
        Part::Of(_) if repair.about.is_some() => say!(words, "called-stung"),
        Part::Of(_) => say!(words, "called-own"),
    }
}

fn how(visit: &Visit, viewer: &Viewer, path: &Path) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="how-it-goes" {
            h2 #how-it-goes { (say!(words, "path-title")) }
            p { (say!(words, "mend-how", n = path.days(Step::Answer))) }
            details {
                summary { (say!(words, "mend-steps")) }
                (steps(visit, path))
            }
            p { a href=(viewer.path("mend/path")) { (say!(words, "mend-path-go")) } }
        }
    }
}

fn no_path(visit: &Visit, viewer: &Viewer) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="no-path" {
            h2 #no-path { (say!(words, "no-path-title")) }
            p { (say!(words, "no-path-text")) }
            p {
                @if viewer.is_host {
                    a href=(viewer.path("mend/path/change")) { (say!(words, "path-set-go")) }
                } @else {
                    a href=(viewer.path("mend/path")) { (say!(words, "mend-path-go")) }
                }
            }
        }
    }
}
