//! "What a records request would get": made from the tables as the databases themselves list them,
//! so that nothing that is kept can be left out.

use std::{collections::BTreeMap, sync::Arc};

use i18n_embed::fluent::FluentLanguageLoader;
use maud::{Markup, html};
use powerwith_store::Table;

use crate::{Answer, Page, Site, Speech, TableInWords, Visit, practice::TablesInWords, say, words};

/// Shows what is kept, table by table, and first what that means for a person.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let speech = visit.speech;
    let words = words(speech);
    let store = &visit.site.store;
    let main = store.tables().await?;
    let sealed = match store.sealed() {
        Some(file) => Some(file.tables().await?),
        None => None,
    };
    let kept = visit.viewer()?.path("open/kept");
    let title = say!(words, "records-title");
    let place = if store.is_sqlite() {
        say!(words, "records-place-file")
    } else {
        say!(words, "records-place-server")
    };
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "records-lead")) }
                p { a href=(kept) { (say!(words, "foot-kept")) } }
            }
            (in_short(words))
            (by_practice(&visit.site, main, (&place, speech)))
            section.card aria-labelledby="sealed-file" {
                h3 #sealed-file { (say!(words, "records-sealed")) }
                p { (say!(words, "records-sealed-text")) }
                @match &sealed {
                    Some(tables) => { @for table in tables { (one(&visit.site, table, speech)) } },
                    None => { p.soft { (say!(words, "records-sealed-elsewhere")) } },
                }
            }
            section.note aria-labelledby="besides" {
                h2 #besides { (say!(words, "records-besides")) }
                p { (say!(words, "records-besides-text")) }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// What someone with everything in hand would know of a person, and what not.
fn in_short(words: &FluentLanguageLoader) -> Markup {
    let get = [
        say!(words, "records-get-you"),
        say!(words, "records-get-devices"),
        say!(words, "records-get-groups"),
        say!(words, "records-get-sealed"),
        say!(words, "records-get-answers"),
        say!(words, "records-get-confidential"),
        say!(words, "records-get-signed"),
    ];
    let not = [
        say!(words, "records-not-sealed"),
        say!(words, "records-not-whether"),
        say!(words, "records-not-whereabouts"),
        say!(words, "records-not-alone"),
    ];
    html! {
        section.card aria-labelledby="would" {
            h2 #would { (say!(words, "records-get")) }
            ul { @for line in get { li { (line) } } }
        }
        section.note.seal aria-labelledby="would-not" {
            h2 #would-not { (say!(words, "records-not")) }
            ul { @for line in not { li { (line) } } }
            p { (say!(words, "records-left")) }
        }
    }
}

/// The tables of the main database under the practice that describes them; those that no one
/// describes last, so that they stand out.
fn by_practice(site: &Site, tables: Vec<Table>, (place, speech): (&str, Speech)) -> Markup {
    let mut groups: BTreeMap<Option<usize>, Vec<Table>> = BTreeMap::new();
    for table in tables {
        let whose = in_words(site).position(|words| (words.of)(speech, &table.name).is_some());
        groups.entry(whose).or_default().push(table);
    }
    let unknown = groups.remove(&None).unwrap_or_default();
    html! {
        div {
            h2 { (say!(words(speech), "records-tables")) }
            p { (place) " " (say!(words(speech), "records-tables-text")) }
        }
        @for (at, tables_in_words) in in_words(site).enumerate() {
            @if let Some(tables) = groups.get(&Some(at)) {
                (section(&format!("tables-{at}"), (&(tables_in_words.title)(speech), tables), site, speech))
            }
        }
        @if !unknown.is_empty() {
            (section("tables-unknown", (&say!(words(speech), "records-unknown"), &unknown), site, speech))
        }
    }
}

fn section(id: &str, (title, tables): (&str, &[Table]), site: &Site, speech: Speech) -> Markup {
    html! {
        section.card aria-labelledby=(id) {
            h3 id=(id) { (title) }
            @for table in tables { (one(site, table, speech)) }
        }
    }
}

fn one(site: &Site, table: &Table, speech: Speech) -> Markup {
    let words = words(speech);
    let known = site.table_in_words(speech, &table.name);
    let columns = site.columns_in_words(speech, table);
    html! {
        div.kept-table {
            h4.address { (table.name) }
            @match &known {
                Some(TableInWords { what, .. }) => { p { (what) } },
                None => { p { strong { (say!(words, "records-table-unknown")) } } },
            }
            details {
                summary {
                    (say!(words, "records-columns", n = columns.len()))
                    span.vh { " – " (table.name) }
                }
                ul {
                    @for (column, said) in &columns {
                        li {
                            code { (column) } ": "
                            @match said {
                                Some(said) => { (said) },
                                None => { strong { (say!(words, "records-column-unknown")) } },
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Site {
    /// What a table keeps, in words; `None` when nobody has described it.
    pub fn table_in_words(&self, speech: Speech, table: &str) -> Option<TableInWords> {
        in_words(self).find_map(|words| (words.of)(speech, table))
    }

    /// The columns of a table in their order, each with its words; `None` for one that nobody has
    /// described.
    pub fn columns_in_words<'a>(
        &self,
        speech: Speech,
        table: &'a Table,
    ) -> Vec<(&'a str, Option<String>)> {
        // The test language turns the names of the columns too.
        let speech = if speech == Speech::Test { Speech::English } else { speech };
        let own = self.table_in_words(speech, &table.name).map(|known| known.columns);
        let shared = own.is_some().then(|| say!(words(speech), "columns-shared"));
        let own = lines(own.as_deref().unwrap_or(""));
        let shared = lines(shared.as_deref().unwrap_or(""));
        let said = |column: &'a String| {
            let said = own.get(column.as_str()).or_else(|| shared.get(column.as_str()));
            (column.as_str(), said.map(|said| (*said).to_owned()))
        };
        table.columns.iter().map(said).collect()
    }
}

impl TableInWords {
    /// The columns that are described, each with its words.
    pub fn described(&self) -> BTreeMap<&str, &str> {
        lines(&self.columns)
    }
}

fn lines(text: &str) -> BTreeMap<&str, &str> {
    text.lines().filter_map(|line| line.split_once(": ")).collect()
}

/// The site's own tables first, then those of each practice.
fn in_words(site: &Site) -> impl Iterator<Item = TablesInWords> {
    std::iter::once(OWN).chain(site.practices.iter().map(|practice| practice.tables))
}

const OWN: TablesInWords = TablesInWords {
    title: |speech| say!(words(speech), "tables-own"),
    of: |speech, table| {
        let words = words(speech);
        let (what, columns) = match table {
            "person" => (say!(words, "table-person"), say!(words, "table-person-columns")),
            "session" => (say!(words, "table-session"), say!(words, "table-session-columns")),
            "one_time_code" => (say!(words, "table-code"), say!(words, "table-code-columns")),
            "applied_migration" => (say!(words, "table-step"), say!(words, "table-step-columns")),
            _ => return None,
        };
        Some(TableInWords { what, columns })
    },
};
