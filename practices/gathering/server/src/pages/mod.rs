//! The pages of gatherings.

mod breaks;
mod change;
mod fields;
mod hold;
mod list;
mod month;
mod new;
mod note;
mod off;
mod one;
mod table;

use gathering_rules::gathering::{Gathering, GatheringId};
use powerwith_web::{Access, Problem, Routes, Speech, Visit, say};

use crate::{store::gatherings, words};

pub(crate) use list::lines;

/// The pages of gatherings.
pub(crate) fn routes() -> Routes {
    const LIST: &str = "/p/{partnership}/gather";
    const NEW: &str = "/p/{partnership}/gather/new";
    const MONTH: &str = "/p/{partnership}/gather/month";
    const BREAKS: &str = "/p/{partnership}/gather/breaks";
    const END: &str = "/p/{partnership}/gather/breaks/{break}/end";
    const ONE: &str = "/p/{partnership}/gather/{gathering}";
    const CHANGE: &str = "/p/{partnership}/gather/{gathering}/change";
    const OFF: &str = "/p/{partnership}/gather/{gathering}/off";
    const HOLD: &str = "/p/{partnership}/gather/{gathering}/hold";
    const BACK: &str = "/p/{partnership}/gather/{gathering}/hold/back";
    const NOTE: &str = "/p/{partnership}/gather/{gathering}/note";
    Routes::new()
        .get(LIST, Access::Member, "see-gatherings", list::show)
        .get(NEW, Access::Member, "call-gathering", new::show)
        .post(NEW, Access::Member, "call-gathering", new::send)
        .get(MONTH, Access::Member, "see-gatherings", month::show)
        .get(BREAKS, Access::Member, "name-break", breaks::show)
        .post(BREAKS, Access::Member, "name-break", breaks::add)
        .post(END, Access::Member, "name-break", breaks::remove)
        .get(ONE, Access::Member, "see-gatherings", one::show)
        .get(CHANGE, Access::Member, "move-gathering", change::show)
        .post(CHANGE, Access::Member, "move-gathering", change::send)
        .get(OFF, Access::Member, "move-gathering", off::show)
        .post(OFF, Access::Member, "move-gathering", off::send)
        .post(HOLD, Access::Member, "hold-gathering", hold::take)
        .post(BACK, Access::Member, "hold-gathering", hold::give_back)
        .get(NOTE, Access::Member, "write-note", note::show)
        .post(NOTE, Access::Member, "write-note", note::send)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-gatherings" => Some(say!(words, "act-see-gatherings")),
        "call-gathering" => Some(say!(words, "act-call-gathering")),
        "name-break" => Some(say!(words, "act-name-break")),
        "move-gathering" => Some(say!(words, "act-move-gathering")),
        "hold-gathering" => Some(say!(words, "act-hold-gathering")),
        "write-note" => Some(say!(words, "act-write-note")),
        _ => None,
    }
}

/// The gathering of the address.
async fn load(visit: &Visit) -> Result<Gathering, Problem> {
    let viewer = visit.viewer()?;
    let id: GatheringId = visit.part("gathering")?;
    let db = visit.site.store.read();
    gatherings::load(db, (viewer.partnership, id)).await?.ok_or(Problem::NotFound)
}

/// The address of a gathering.
pub(crate) fn path(visit: &Visit, id: GatheringId) -> Result<String, Problem> {
    Ok(visit.viewer()?.path(&format!("gather/{id}")))
}
