//! A month on one sheet, to hang on a wall.

use std::sync::Arc;

use gathering_rules::{
    gathering::{Gathering, State},
    rhythm::Break,
};
use jiff::{ToSpan, civil::Date};
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, say};

use crate::{
    store::{breaks, gatherings},
    words, words_of,
};

/// The weeks that a month can touch: 31 days that begin on a Saturday touch six.
const MOST_WEEKS: i64 = 6;

/// Shows the month of the link, or this one.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let first = first_day(&visit)?;
    let next = first.saturating_add(1.month());
    let db = visit.site.store.read();
    let all_breaks = breaks::all(db, viewer.partnership).await?;
    let mut all = gatherings::coming(db, viewer.partnership, Day(first)).await?;
    all.retain(|one| one.day.0 < next && one.state == State::On);
    all.retain(|one| one.rests(&all_breaks).is_none());
    let title = month_name(first, visit.speech);
    let link = |month: Date| {
        viewer.path(&format!("gather/month?month={:04}-{:02}", month.year(), month.month()))
    };
    let before = first.saturating_sub(1.month());
    let body = html! {
        div.wrap.below.stack {
            div {
                p.eyebrow.no-print {
                    a href=(viewer.path("gather")) { (say!(words(visit.speech), "gather-title")) }
                }
                h1 { (title) }
            }
            nav.row.no-print aria-label=(say!(words(visit.speech), "month-others")) {
                @for month in [before, next] {
                    a.btn.quiet href=(link(month)) { (month_name(month, visit.speech)) }
                }
            }
            (sheet(&visit, viewer, (first, &title), (&all, &all_breaks)))
            p.soft.small { (words_of::by_which_clocks(&visit.site.settings.zone, visit.speech)) }
        }
    };
    Ok(Page::new(title, body).at("gather").into())
}

/// The first day of the month that is asked for.
fn first_day(visit: &Visit) -> Result<Date, Problem> {
    let asked = visit.query.text("month");
    let day = if asked.is_empty() {
        visit.moment.today()
    } else {
        Day::parse(&format!("{asked}-01")).ok_or(Problem::NotFound)?
    };
    Ok(day.0.first_of_month())
}

fn month_name(first: Date, speech: Speech) -> String {
    let year = i32::from(first.year()).to_string();
    say!(words(speech), "month-long", month = first.month(), year = year)
}

fn sheet(
    visit: &Visit,
    viewer: &Viewer,
    (first, title): (Date, &str),
    (all, breaks): (&[Gathering], &[Break]),
) -> Markup {
    let words = words(visit.speech);
    let lead = i64::from(first.weekday().to_sunday_zero_offset());
    let sunday = first.saturating_sub(lead.days());
    let weeks: Vec<Date> = (0..MOST_WEEKS)
        .map(|week| sunday.saturating_add(week.weeks()))
        .filter(|from| *from < first.saturating_add(1.month()))
        .collect();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) {
            table.month {
                thead {
                    tr {
                        @for number in [7, 1, 2, 3, 4, 5, 6] {
                            th scope="col" { (say!(words, "weekday-short", weekday = number)) }
                        }
                    }
                }
                tbody {
                    @for from in weeks {
                        tr {
                            @for day in 0..7_i64 {
                                (cell(
                                    visit, viewer, (from.saturating_add(day.days()), first),
                                    (all, breaks),
                                ))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cell(
    visit: &Visit,
    viewer: &Viewer,
    (date, first): (Date, Date),
    (all, breaks): (&[Gathering], &[Break]),
) -> Markup {
    let day = Day(date);
    let on_day = all.iter().filter(|one| one.day == day);
    let rest = breaks.iter().find(|one| one.first == day);
    html! {
        td {
            @if date.month() == first.month() {
                b { (date.day()) }
                @for one in on_day {
                    p {
                        a href=(viewer.path(&format!("gather/{}", one.id))) {
                            bdi { (one.plan.title) }
                        }
                        br;
                        span.small { (words_of::time(one.plan.starts, visit.speech)) }
                    }
                }
                @if let Some(rest) = rest { p.small.soft { bdi { (rest.name) } } }
            }
        }
    }
}
