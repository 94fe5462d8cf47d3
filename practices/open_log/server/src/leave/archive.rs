//! The file itself: pages that open without this program, tables, and the open log, in one zip.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};

use maud::html;
use powerwith_core::{Fault, FaultContext};
use powerwith_web::{
    Problem, Visit, say,
    taken::{self, Taken},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::words;

const DOING: &str = "put everything in one file";

/// Everything that every member may read.
pub(super) async fn make(visit: &Visit) -> Result<Vec<u8>, Problem> {
    let found = collect(visit).await?;
    Ok(pack(visit, &found)?)
}

/// What each practice gives, by its address. What is not there for everyone yet (the results of a
/// round that is still read by its first readers) is left out.
async fn collect(visit: &Visit) -> Result<Vec<(String, Taken)>, Problem> {
    let mut found = Vec::new();
    for practice in visit.site.practices.iter() {
        for inside in (practice.take_along)(visit).await? {
            match taken::take(visit, &inside).await {
                Ok(taken) => found.push((inside, taken)),
                Err(Problem::Fault(fault)) => return Err(Problem::Fault(fault)),
                Err(_) => {}
            }
        }
    }
    Ok(found)
}

fn pack(visit: &Visit, found: &[(String, Taken)]) -> Result<Vec<u8>, Fault> {
    let home = visit.viewer().map(|viewer| viewer.path("")).unwrap_or_default();
    let names: BTreeMap<String, String> = found.iter().map(name).collect();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    put(&mut to, "powerwith.css", taken::style())?;
    let first =
        taken::alone(visit.speech, (&title(visit), &contents(visit, found)), (&home, &names));
    put(&mut to, "index.html", first.as_bytes())?;
    for (inside, taken) in found {
        let Some(name) = names.get(inside) else { continue };
        match taken {
            Taken::Page { title, body } => {
                let page = taken::alone(visit.speech, (title, body), (&home, &names));
                put(&mut to, name, page.as_bytes())?;
            }
            Taken::File { bytes, .. } => put(&mut to, name, bytes)?,
        }
    }
    Ok(to.finish().fault(DOING)?.into_inner())
}

fn put(to: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), Fault> {
    // The format's own first day stands for the time: when it was made is in its name.
    to.start_file(name, SimpleFileOptions::default()).fault(DOING)?;
    to.write_all(bytes).fault(DOING)
}

/// The name of a file beside the others: its address with hyphens.
fn name((inside, taken): &(String, Taken)) -> (String, String) {
    let file = match taken {
        Taken::Page { .. } => format!("{}.html", inside.replace('/', "-")),
        Taken::File { name, .. } => {
            let (folder, _) = inside.rsplit_once('/').unwrap_or(("", ""));
            format!("{}-{name}", folder.replace('/', "-"))
        }
    };
    (inside.clone(), file)
}

fn title(visit: &Visit) -> String {
    let name = visit.viewer().map(|viewer| viewer.partnership_name.clone()).unwrap_or_default();
    say!(words(visit.speech), "leave-index", name = name)
}

/// The first page: what is here, and how to check it.
fn contents(visit: &Visit, found: &[(String, Taken)]) -> String {
    let words = words(visit.speech);
    let home = visit.viewer().map(|viewer| viewer.path("")).unwrap_or_default();
    let (pages, files): (Vec<_>, Vec<_>) =
        found.iter().partition(|(_, taken)| matches!(taken, Taken::Page { .. }));
    let called = |(_, taken): &(String, Taken)| match taken {
        Taken::Page { title: name, .. } | Taken::File { name, .. } => name.clone(),
    };
    let list = |some: &[&(String, Taken)]| {
        html! {
            ul {
                @for one in some {
                    li { a href={ (home) (one.0) } { bdi { (called(one)) } } }
                }
            }
        }
    };
    let page = html! {
        div.narrow.below.stack {
            h1 { (title(visit)) }
            p.lead { (say!(words, "leave-index-day", day = visit.speech.day(visit.moment.today()))) }
            p { (say!(words, "leave-index-check")) }
            h2 { (say!(words, "leave-index-pages")) }
            (list(&pages))
            h2 { (say!(words, "leave-index-files")) }
            (list(&files))
        }
    };
    page.into_string()
}
