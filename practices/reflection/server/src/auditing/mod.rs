//! Auditors' statements about closed sealed rounds: made on the command line, brought by a member of
//! a partner, shown with the results, and never hidden.

mod bring;
mod page;
mod sign;
mod store;

pub use bring::bring;
pub(crate) use page::note;
pub use sign::look;
pub(crate) use store::{AUDITS, forget};

use powerwith_web::{Access, Routes, Speech, say};

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const AUDITS: &str = "/p/{partnership}/see/{round}/audits";
    Routes::new().get(AUDITS, Access::Member, "see-audits", page::show).post(
        AUDITS,
        Access::Member,
        "bring-audit",
        page::take,
    )
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    match act {
        "see-audits" => Some(say!(words, "act-see-audits")),
        "bring-audit" => Some(say!(words, "act-bring-audit")),
        _ => None,
    }
}
