//! The checkpoint of the open log on what people print and keep: there it is out of the reach of
//! whoever keeps the log.

use maud::{Markup, html};
use powerwith_core::Fault;

use crate::{Visit, say, words};

/// The line for a page that is printed; nothing before the log has its first entry.
pub async fn printed(visit: &Visit) -> Result<Markup, Fault> {
    let line = line(visit).await?;
    Ok(html! { @if let Some(line) = line { p.small.soft { (line) } } })
}

/// The same for a file.
pub async fn line(visit: &Visit) -> Result<Option<String>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(None) };
    let found = powerwith_log::checkpoint(visit.site.store.read(), viewer.partnership).await?;
    let said = |short: String| say!(words(visit.speech), "checkpoint-printed", short = short);
    Ok(found.map(|(checkpoint, _)| said(checkpoint.short())))
}
