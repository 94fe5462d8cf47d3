//! What this practice adds to the page about oneself: stipends for one's seats, own strengths.

use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_web::{Visit, Visitor, fields::saying_button, say};
use sharing_rules::stipend::{End, Stipend};

use crate::{
    room::{due_in_words, gatherings},
    store::{here, slug, stipends, strengths},
    words,
};

/// The sections for whoever visits.
pub(crate) async fn sections(visit: &Visit) -> Result<Vec<Markup>, Fault> {
    let Visitor::Person(me) = &visit.visitor else { return Ok(Vec::new()) };
    let db = visit.site.store.read();
    let mut sections = Vec::new();
    let own = stipends::of_person(db, me.person).await?;
    if !own.is_empty() {
        sections.push(stipends_section(visit, &own).await?);
    }
    let strengths = strengths::of_person(db, me.person).await?;
    if !strengths.is_empty() {
        let mut lines = Vec::new();
        for (at, _, words) in strengths {
            lines.push((format!("/p/{}/share/strengths", slug(db, at).await?), words));
        }
        let words = words(visit.speech);
        sections.push(html! {
            section.card aria-labelledby="my-strengths" {
                h2 #my-strengths { (say!(words, "mine-strengths")) }
                ul.plain {
                    @for (at, said) in &lines { li { a href=(at) { bdi { (said) } } } }
                }
            }
        });
    }
    Ok(sections)
}

async fn stipends_section(
    visit: &Visit,
    own: &[(PartnershipId, Stipend)],
) -> Result<Markup, Fault> {
    let words = words(visit.speech);
    let mut lines = Vec::new();
    for (at, one) in own {
        lines.push(one_stipend(visit, *at, one).await?);
    }
    Ok(html! {
        section.card #stipends aria-labelledby="my-stipends" {
            h2 #my-stipends { (say!(words, "mine-stipends")) }
            p.soft { (say!(words, "mine-stipends-lead")) }
            ul.plain { @for line in &lines { li { (line) } } }
        }
    })
}

async fn one_stipend(visit: &Visit, at: PartnershipId, one: &Stipend) -> Result<Markup, Fault> {
    let (words, speech) = (words(visit.speech), visit.speech);
    let db = visit.site.store.read();
    let names = here::names(db, at).await?;
    let partner = names.get(&one.partner).map_or("", String::as_str);
    let seats = stipends::seats(db, at).await?;
    let days = gatherings(visit, at).await?;
    let to = format!("/me/stipends/{}", one.id);
    let end = one.end.map(|(end, day)| match end {
        End::Got => say!(words, "mine-got", day = speech.day(day)),
        End::NotWanted | End::Left => say!(words, "mine-not-wanted", day = speech.day(day)),
    });
    Ok(html! {
        h3 { bdi { (say!(words, "owed-one", partner = partner, amount = one.money.to_string())) } }
        @if let Some(seat) = seats.get(&one.seat) {
            p {
                bdi { (say!(words, "stipend-seat", group = seat.group.as_str())) } " – "
                bdi { (seat.title) }
            }
        }
        @match end {
            Some(end) => { p.pair { (end) } },
            None => {
                p.pair { (due_in_words(visit, one.due(&days))) }
                div.row.forms {
                    (saying_button(visit, &to, ("btn", say!(words, "mine-i-got-it")), ("said", "got")))
                    (saying_button(visit, &to, ("btn quiet", say!(words, "mine-i-dont-want-it")),
                        ("said", "not-wanted")))
                }
            },
        }
    })
}
