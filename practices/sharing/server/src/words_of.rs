//! Kinds, work, amounts and answers in words. One hour is one hour, whatever was done in it.

use powerwith_core::by_name;
use powerwith_web::{Speech, say};
use sharing_rules::{
    amount::Minutes,
    ledger::{Gift, Kind, Pay, Work},
};

use crate::words;

/// A kind of gift.
pub(crate) fn kind(kind: Kind, speech: Speech) -> String {
    let words = words(speech);
    match kind {
        Kind::Money => say!(words, "kind-of-money"),
        Kind::Hours => say!(words, "kind-of-hours"),
        Kind::Space => say!(words, "kind-of-space"),
        Kind::Things => say!(words, "kind-of-things"),
        Kind::Credit => say!(words, "kind-of-credit"),
    }
}

/// A kind of work.
pub(crate) fn work(work: Work, speech: Speech) -> String {
    let words = words(speech);
    match work {
        Work::ChildCare => say!(words, "work-child-care"),
        Work::CleaningUp => say!(words, "work-cleaning-up"),
        Work::Listening => say!(words, "work-listening"),
        Work::Managing => say!(words, "work-managing"),
        Work::Meals => say!(words, "work-meals"),
        Work::Rides => say!(words, "work-rides"),
        Work::Teaching => say!(words, "work-teaching"),
        Work::Translating => say!(words, "work-translating"),
        Work::Other => say!(words, "work-other"),
    }
}

/// Every kind of work by its name in this language, something else last.
pub(crate) fn works(speech: Speech) -> Vec<(Work, String)> {
    let mut all: Vec<_> = Work::ALL.into_iter().map(|one| (one, work(one, speech))).collect();
    all.sort_by_key(|(one, name)| (*one == Work::Other, by_name(name)));
    all
}

/// How long: the same words for every kind of work.
pub(crate) fn hours(minutes: Minutes, speech: Speech) -> String {
    let words = words(speech);
    match minutes.hours() {
        (hours, 0) => say!(words, "hours", hours = hours),
        (0, minutes) => say!(words, "minutes", minutes = minutes),
        (hours, minutes) => {
            let (hours, minutes) =
                (say!(words, "hours", hours = hours), say!(words, "minutes", minutes = minutes));
            say!(words, "hours-and-minutes", hours = hours, minutes = minutes)
        }
    }
}

/// What was given, in one line.
pub(crate) fn gift(gift: &Gift, speech: Speech) -> String {
    let words = words(speech);
    let of = |what: String, amount: &str| say!(words, "amount-of", what = what, amount = amount);
    match gift {
        Gift::Money(money) => money.to_string(),
        Gift::Hours { minutes, work, .. } => {
            of(self::work(*work, speech), &hours(*minutes, speech))
        }
        Gift::Space(measure) => of(kind(Kind::Space, speech), measure.as_str()),
        Gift::Things(measure) => of(kind(Kind::Things, speech), measure.as_str()),
        Gift::Credit => kind(Kind::Credit, speech),
    }
}

/// Whether time was paid.
pub(crate) fn pay(pay: Pay, speech: Speech) -> String {
    match pay {
        Pay::Paid => say!(words(speech), "pay-paid"),
        Pay::Unpaid => say!(words(speech), "pay-unpaid"),
    }
}
