//! A printed sheet of codes: cut along the lines, one slip for one person.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Visit, account, parts, say};

use super::invites;
use crate::{fields::apart, words};

/// Shows the sheet; the browser prints it.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let row = invites::find(&visit).await?;
    let title = say!(words, "sheet-title");
    let back = viewer.path(&format!("us/invites/{}", row.id));
    let ends = row.ends.map(|day| visit.speech.day(day)).unwrap_or_default();
    let body = html! {
        div.wrap.below {
            div.no-print {
                h1 { (title) }
                p.lead { (say!(words, "sheet-lead")) }
                p.row {
                    button.btn type="button" hidden data-do="print" { (say!(words, "sheet-print")) }
                    a href=(back) { (say!(words, "back")) }
                }
            }
            ul.slips {
                @for (code, _) in &row.codes { li { (slip(&visit, code, &ends)) } }
            }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}

fn slip(visit: &Visit, code: &str, ends: &str) -> Markup {
    let words = words(visit.speech);
    let code = account::show_code(code);
    let site = &visit.site.settings.public_url;
    let address = format!("{site}/join/{code}");
    let place = visit.viewer().map_or("", |viewer| &viewer.partnership_name);
    html! {
        (parts::qr(&address, &say!(words, "invite-qr")))
        div {
            p.slip-name { (say!(words, "slip-title", partnership = apart(place))) }
            p { (say!(words, "slip-how")) }
            p.address { (site) "/sign-in" }
            p.code { (code) }
            p.small { (say!(words, "slip-until", day = ends)) }
        }
    }
}
