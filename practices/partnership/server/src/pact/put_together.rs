//! Putting the pact together from what was decided, once for the page and once for a file.

use std::fmt::Write as _;

use maud::{Markup, html};
use partnership_rules::{PartnerId, roles::RoleState};
use powerwith_core::{Day, Fault, Language, Seated, by_name};
use powerwith_store::StoreContext;
use powerwith_web::{Speech, Viewer, Visit, our_words::OurWords, say};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement};

use super::{
    kept::{self, Version},
    tables::agreement_that_holds,
};
use crate::{roles, store, words};

/// The pact as it is today.
pub(super) struct Pact {
    /// The version that holds; `None` before one was adopted.
    pub version: Option<Version>,
    /// The day each partner signed it; `None` for who has not, or whose day cannot be read.
    pub signed: Vec<(PartnerId, String, Option<Day>)>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part with its heading.
pub(super) struct Part {
    /// Names it on the page.
    pub id: &'static str,
    heading: String,
    lines: Vec<Line>,
}

/// A line of a part.
enum Line {
    /// A sentence of ours.
    Plain(String),
    /// Words of the people here, with what they are called.
    Named { name: String, text: String, language: Option<Language> },
    /// Words of the people here.
    Own(String),
}

/// Puts it together.
pub(super) async fn pact(visit: &Visit, viewer: &Viewer) -> Result<Pact, Fault> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let here = viewer.partnership;
    let version = kept::versions(db, here).await?.into_iter().next();
    let partners = store::partner_names(db, here).await?;
    let days = match &version {
        Some(version) => kept::signed(db, here, version.number).await?,
        None => Vec::new(),
    };
    let day = |id: PartnerId| days.iter().find(|(partner, _)| *partner == id).and_then(|at| at.1);
    let signed = partners.iter().map(|(id, name)| (*id, name.clone(), day(*id))).collect();
    let shaped = match &version {
        Some(version) => kept::shaped(db, here, version.number).await?,
        None => Vec::new(),
    };
    let purpose = match &version {
        Some(version) => Line::Own(version.text.clone()),
        None => Line::Plain(say!(words, "pact-purpose-none")),
    };
    let equals = [Line::Plain(say!(words, "pact-partners-text"))].into_iter();
    let equals = equals.chain(partners.iter().map(|(_, name)| Line::Own(name.clone())));
    let [deciding, wrong, leaving] = standing(visit.speech);
    let some = |lines: Vec<Line>| match lines.as_slice() {
        [] => vec![Line::Plain(say!(words, "pact-nothing-yet"))],
        _ => lines,
    };
    let (ours, agreed) = (our_words(visit, viewer).await?, agreements(visit, viewer).await?);
    let roles = roles(visit, viewer, &partners).await?;
    let decided = decisions(visit, viewer).await?;
    let parts = vec![
        part("purpose", say!(words, "pact-purpose"), vec![purpose]),
        part("shaped", say!(words, "pact-shaped"), who_shaped(visit.speech, &shaped)),
        part("partners", say!(words, "us-partners"), equals.collect()),
        part("words", say!(words, "words-title"), some(ours)),
        part("agreements", say!(words, "agreements-title"), some(agreed)),
        part("roles", say!(words, "roles-title"), roles),
        deciding,
        part("decisions", say!(words, "pact-decisions"), some(decided)),
        wrong,
        leaving,
    ];
    Ok(Pact { version, signed, parts })
}

fn part(id: &'static str, heading: String, lines: Vec<Line>) -> Part {
    Part { id, heading, lines }
}

/// Which groups were at the table, and which seats were empty.
fn who_shaped(speech: Speech, seats: &[Seated]) -> Vec<Line> {
    let words = words(speech);
    if seats.is_empty() {
        return vec![Line::Plain(say!(words, "pact-shaped-none"))];
    }
    let seat = |seat: &Seated| Line::Named {
        name: seat.group.clone(),
        text: if seat.is_filled {
            say!(words, "pact-shaped-there")
        } else {
            say!(words, "pact-shaped-empty")
        },
        language: None,
    };
    seats.iter().map(seat).collect()
}

/// What is the same in every pact: how we decide, what helps when something goes wrong, and how a
/// partner leaves.
fn standing(speech: Speech) -> [Part; 3] {
    let words = words(speech);
    let plain = |texts: [String; 3]| texts.into_iter().map(Line::Plain).collect::<Vec<_>>();
    let deciding = plain([
        say!(words, "pact-deciding-consent"),
        say!(words, "pact-deciding-affected"),
        say!(words, "pact-deciding-keys"),
    ]);
    let wrong = plain([
        say!(words, "pact-wrong-talk"),
        say!(words, "pact-wrong-helper"),
        say!(words, "pact-wrong-law"),
    ]);
    let leaving = plain([
        say!(words, "pact-leaving-free"),
        say!(words, "pact-leaving-hand"),
        say!(words, "pact-leaving-keys"),
    ]);
    [
        part("deciding", say!(words, "pact-deciding"), deciding),
        part("wrong", say!(words, "pact-wrong"), wrong),
        part("leaving", say!(words, "pact-leaving"), leaving),
    ]
}

async fn our_words(visit: &Visit, viewer: &Viewer) -> Result<Vec<Line>, Fault> {
    let ours = OurWords::read(visit.site.store.read(), viewer.partnership).await?;
    let language = visit.speech.content();
    let adopted = ours.in_language(&language).filter_map(|word| {
        let (language, text) = word.meaning.clone()?;
        Some(Line::Named { name: word.term.clone(), text, language: Some(language) })
    });
    Ok(adopted.collect())
}

async fn agreements(visit: &Visit, viewer: &Viewer) -> Result<Vec<Line>, Fault> {
    let rows = agreement_that_holds::Entity::find()
        .filter(agreement_that_holds::Column::PartnershipId.eq(viewer.partnership.uuid()))
        .order_by_asc(agreement_that_holds::Column::Title)
        .all(visit.site.store.read())
        .await
        .store("list the agreements that hold")?;
    let line = |row: agreement_that_holds::Model| Line::Named {
        name: row.title,
        text: row.text,
        language: Language::parse(&row.language),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Roles with the partner that has them: the pact names no people.
async fn roles(
    visit: &Visit,
    viewer: &Viewer,
    partners: &[(PartnerId, String)],
) -> Result<Vec<Line>, Fault> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let mut all = roles::load(db, viewer.partnership).await?;
    all.sort_by_key(|role| (by_name(role.name.as_str()), role.id));
    let share = roles::share(db, viewer.partnership).await?.most_percent.to_string();
    let mut lines = vec![Line::Plain(say!(words, "roles-share-text", most = share))];
    for role in all {
        let name = |id| partners.iter().find(|(partner, _)| *partner == id);
        let partner = role.term.and_then(|term| name(term.partner));
        let text = match (role.state_on(visit.moment.today()), partner) {
            (RoleState::Held { until, .. }, Some((_, partner))) => {
                let until = visit.speech.day(until);
                say!(words, "pact-role", partner = partner.as_str(), until = until)
            }
            (RoleState::TimeToRotate { .. }, _) => say!(words, "role-rotate"),
            _ => say!(words, "role-free"),
        };
        lines.push(Line::Named { name: role.name.to_string(), text, language: None });
    }
    Ok(lines)
}

/// The decisions that hold today, through the view of the practice of deciding.
async fn decisions(visit: &Visit, viewer: &Viewer) -> Result<Vec<Line>, Fault> {
    const DOING: &str = "list the decisions in force";
    const SQL: &str = "SELECT title, text, until FROM decision_v1 \
         WHERE partnership_id = $1 AND until >= $2 ORDER BY day, title";
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let today = visit.moment.today().to_string();
    let values = [viewer.partnership.uuid().into(), today.into()];
    let query = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let rows = db.query_all_raw(query).await.store(DOING)?;
    let mut lines = Vec::new();
    for row in rows {
        let get = |column: &str| -> Result<String, sea_orm::DbErr> { row.try_get("", column) };
        let (title, text) = (get("title").store(DOING)?, get("text").store(DOING)?);
        let until = Day::parse(&get("until").store(DOING)?).map(|day| visit.speech.day(day));
        let until = say!(words, "pact-until", until = until.unwrap_or_default());
        lines.push(Line::Named { name: title, text: format!("{text}\n{until}"), language: None });
    }
    Ok(lines)
}

impl Part {
    /// As a part of the page.
    pub fn show(&self) -> Markup {
        html! {
            section aria-labelledby=(self.id) {
                h2 id=(self.id) { (self.heading) }
                @for line in &self.lines {
                    @match line {
                        Line::Plain(text) => { p { (text) } },
                        Line::Own(text) => { p.typed dir="auto" { (text) } },
                        Line::Named { name, text, language } => {
                            h3 { bdi { (name) } }
                            p.typed dir="auto" lang=[language.as_ref().map(Language::tag)] { (text) }
                        },
                    }
                }
            }
        }
    }

    fn markdown(&self, to: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(to, "\n## {}\n", plain(&self.heading));
        for line in &self.lines {
            let _ = match line {
                Line::Plain(text) | Line::Own(text) => write!(to, "\n{}\n", plain(text)),
                Line::Named { name, text, .. } => {
                    write!(to, "\n### {}\n\n{}\n", plain(name), plain(text))
                }
            };
        }
    }
}

impl Pact {
    /// As a file in Markdown.
    pub fn markdown(&self, (title, partnership): (&str, &str), speech: Speech) -> String {
        let words = words(speech);
        let mut to = format!("# {}: {}\n", plain(title), plain(partnership));
        for part in &self.parts {
            part.markdown(&mut to);
        }
        // Writing to a string cannot fail.
        let _ = write!(to, "\n## {}\n\n", say!(words, "pact-signed"));
        for (_, name, day) in &self.signed {
            let said = match day {
                Some(day) => say!(words, "pact-signed-on", day = speech.day(*day)),
                None => say!(words, "pact-not-signed"),
            };
            let _ = writeln!(to, "- {}: {said}", plain(name));
        }
        to
    }
}

/// A text whose signs mean nothing to Markdown: what people wrote stays text.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if !out.is_empty() {
            // Two blanks keep a line a line.
            out.push_str("  \n");
        }
        for sign in line.chars() {
            if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
                out.push('\\');
            }
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text_in_markdown() {
        assert_eq!(plain("<b>*Hi*</b>\n# two"), "\\<b\\>\\*Hi\\*\\</b\\>  \n\\# two");
    }
}
