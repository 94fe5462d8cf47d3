//! The pages of mending.

mod agreement;
mod choose;
mod front;
mod helping;
mod meeting;
mod new;
mod notes;
mod parts;
mod path;
mod room;
mod safe;
mod set;
mod show;
mod start;
mod steer;

use powerwith_web::{Access, Routes, Speech, say};
use repair_rules::Step;

pub(crate) use parts::held_text;

use crate::words;

/// Days that notes are kept after the end, before anyone changes it: two weeks to read once more.
pub(crate) const FIRST_KEEP_DAYS: u16 = 14;

/// The pages.
pub(crate) fn routes() -> Routes {
    Routes::join([around(), of_one()])
}

/// What stands around repairs: the way in, the path, who helps.
fn around() -> Routes {
    const FRONT: &str = "/p/{partnership}/mend";
    const PATH: &str = "/p/{partnership}/mend/path";
    const CHANGE: &str = "/p/{partnership}/mend/path/change";
    const HELP: &str = "/p/{partnership}/mend/help";
    const NEW: &str = "/p/{partnership}/mend/new";
    Routes::new()
        .get("/mend", Access::Anyone, "see-safety", safe::show)
        .get(FRONT, Access::Member, "see-mending", front::show)
        .get(PATH, Access::Member, "see-path", path::show)
        .get(CHANGE, Access::Host, "set-path", set::show)
        .post(CHANGE, Access::Host, "set-path", set::save)
        .post(HELP, Access::Member, "be-helper", path::help)
        .get(NEW, Access::Member, "begin-repair", new::show)
        .post(NEW, Access::Member, "begin-repair", new::begin)
}

/// One repair.
fn of_one() -> Routes {
    const ONE: &str = "/p/{partnership}/mend/{repair}";
    const HELPER: &str = "/p/{partnership}/mend/{repair}/helper";
    const ANSWER: &str = "/p/{partnership}/mend/{repair}/answer";
    const STEER: &str = "/p/{partnership}/mend/{repair}/steer";
    const INVITE: &str = "/p/{partnership}/mend/{repair}/invite";
    const JOIN: &str = "/p/{partnership}/mend/{repair}/join";
    const WRITE: &str = "/p/{partnership}/mend/{repair}/write";
    const CIRCLE: &str = "/p/{partnership}/mend/{repair}/circle";
    const AGREEMENT: &str = "/p/{partnership}/mend/{repair}/agreement";
    const YES: &str = "/p/{partnership}/mend/{repair}/agreement/yes";
    const SAY: &str = "/p/{partnership}/mend/{repair}/say";
    Routes::new()
        .get(ONE, Access::Member, "see-repair", show::show)
        .post(HELPER, Access::Member, "choose-helper", choose::choose)
        .post(ANSWER, Access::Member, "answer-as-helper", helping::answer)
        .post(STEER, Access::Member, "choose-helper", steer::steer)
        .post(INVITE, Access::Member, "ask-to-come", start::invite)
        .post(JOIN, Access::Member, "come-to-repair", start::join)
        .post(WRITE, Access::Member, "write-in-repair", notes::write)
        .post(CIRCLE, Access::Member, "set-circle", meeting::set)
        .get(AGREEMENT, Access::Member, "agree-in-repair", agreement::show)
        .post(AGREEMENT, Access::Member, "agree-in-repair", agreement::propose)
        .post(YES, Access::Member, "agree-in-repair", agreement::yes)
        .post(SAY, Access::Member, "close-repair", steer::say_how)
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-safety" => Some(say!(words, "act-see-safety")),
        "see-mending" => Some(say!(words, "act-see-mending")),
        "see-path" => Some(say!(words, "act-see-path")),
        "set-path" => Some(say!(words, "act-set-path")),
        "be-helper" => Some(say!(words, "act-be-helper")),
        "begin-repair" => Some(say!(words, "act-begin-repair")),
        "see-repair" => Some(say!(words, "act-see-repair")),
        "choose-helper" => Some(say!(words, "act-choose-helper")),
        "answer-as-helper" => Some(say!(words, "act-answer-as-helper")),
        "ask-to-come" => Some(say!(words, "act-ask-to-come")),
        "come-to-repair" => Some(say!(words, "act-come-to-repair")),
        "write-in-repair" => Some(say!(words, "act-write-in-repair")),
        "set-circle" => Some(say!(words, "act-set-circle")),
        "agree-in-repair" => Some(say!(words, "act-agree-in-repair")),
        "close-repair" => Some(say!(words, "act-close-repair")),
        _ => None,
    }
}

/// What a step is called.
pub(crate) fn step_name(speech: Speech, step: Step) -> String {
    let words = words(speech);
    match step {
        Step::Answer => say!(words, "step-answer"),
        Step::Prepare => say!(words, "step-prepare"),
        Step::Circle => say!(words, "step-circle"),
        Step::After => say!(words, "step-after"),
    }
}

/// What stands in the form for a step before anyone changes it.
pub(crate) fn first_words(speech: Speech, step: Step) -> String {
    let words = words(speech);
    match step {
        Step::Answer => say!(words, "first-answer"),
        Step::Prepare => say!(words, "first-prepare"),
        Step::Circle => say!(words, "first-circle"),
        Step::After => say!(words, "first-after"),
    }
}
