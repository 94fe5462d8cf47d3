//! What gathering brings to Home: what comes next, and the talk about keeping going when it is time.

use gathering_rules::{
    gathering::{Gathering, State, most_of_each},
    keep_going::offered,
    plan::Kind,
};
use maud::{Markup, html};
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::StoreContext;
use powerwith_web::{HomePart, HomePlace, Speech, Viewer, Visit, say};
use sea_orm::{ConnectionTrait, Statement};

use crate::{
    feedback,
    pages::lines,
    store::{breaks, gatherings},
    words, words_of,
};

/// The most lines: Home is to be read in one look.
const MOST_LINES: usize = 3;

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let breaks = breaks::all(db, viewer.partnership).await?;
    let mut next = gatherings::coming(db, viewer.partnership, today).await?;
    next.retain(|one| one.state == State::On && one.rests(&breaks).is_none());
    let mut next = most_of_each(next, 1);
    next.truncate(MOST_LINES);
    let offer = keep_going(db, viewer.partnership, today).await?;
    let mut parts: Vec<HomePart> = feedback::home(visit, viewer).await?.into_iter().collect();
    if !next.is_empty() || offer.is_some() {
        let markup = card(visit, viewer, &next, offer);
        parts.push(HomePart { place: HomePlace::Side, order: 3, markup });
    }
    Ok(parts)
}

fn card(visit: &Visit, viewer: &Viewer, next: &[Gathering], offer: Option<Day>) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="gatherings" {
            h2 #gatherings { (say!(words, "home-gatherings")) }
            (lines(visit, viewer, next, &[]))
            @if let Some(day) = offer { (offer_note(visit.speech, viewer, day)) }
            ul.links.row {
                li { a href=(viewer.path("gather")) { (say!(words, "home-all")) } }
                li { a href=(viewer.path("gather/calendar")) { (say!(words, "home-calendar")) } }
            }
        }
    }
}

/// The talk about keeping going, offered as next: an offer, and nobody is late.
pub(crate) fn offer_note(speech: Speech, viewer: &Viewer, day: Day) -> Markup {
    let words = words(speech);
    let call = format!("gather/new?kind={}&day={day}", Kind::KeepGoing.id());
    html! {
        div.note.owe.keep-going {
            h3 { (words_of::kind(Kind::KeepGoing, speech)) }
            p { (say!(words, "keep-going-offer")) }
            p { a href=(viewer.path(&call)) { (say!(words, "keep-going-call")) } }
        }
    }
}

/// The day for which that talk is offered, when it is.
pub(crate) async fn keep_going(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    today: Day,
) -> Result<Option<Day>, Fault> {
    let days = gatherings::keep_going_days(db, here).await?;
    Ok(offered(days, since(db, here).await?.unwrap_or(today), today))
}

/// The day on which the first of those who are here came.
async fn since(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Option<Day>, Fault> {
    const DOING: &str = "find out since when a partnership is";
    let sql = "SELECT MIN(since_day) AS since FROM member_v1 WHERE partnership_id = $1";
    let here = [here.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, here);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let since: Option<String> = row.try_get("", "since").store(DOING)?;
    Ok(since.as_deref().and_then(Day::parse))
}
