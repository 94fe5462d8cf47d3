//! What this practice does when something happened in another one: decisions adopt meanings and
//! agreements, renew terms, set how many roles one partner holds, and make the pact. Acts with two
//! keys are in `keys`.

use powerwith_core::{Decided, Happened, Outcome, Stop};
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, Speech, say};

use crate::{
    agreements, aims, came_back,
    candidates::{self, Candidate, Kind},
    keys,
    not::Not,
    our_words, pact, roles, words,
};

/// Hears what happened.
///
/// Refuses: a decision about something that is gone, or that the rules do not adopt.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::Decided(decided) => adopt(tx, heard, decided).await,
        Happened::KeyAsked(_) => keys::hear(tx, heard).await,
        Happened::KeyTurned(_) => {
            keys::hear(tx, heard).await?;
            came_back::hear(tx, heard).await
        }
        Happened::Begins => Ok(()),
    }
}

async fn adopt(tx: &WriteTx, heard: &Heard<'_>, decided: &Decided) -> Outcome<(), Hindered> {
    let Some(about) = &decided.about else { return Ok(()) };
    let done = match about.kind.as_str() {
        "meaning" => match candidate(tx, heard, (Kind::Meaning, decided)).await {
            Ok(found) => our_words::decided(tx, heard, (&found, decided)).await,
            Err(stop) => Err(stop),
        },
        "term" => match candidate(tx, heard, (Kind::Term, decided)).await {
            Ok(found) => roles::renewed(tx, heard, (&found, decided)).await,
            Err(stop) => Err(stop),
        },
        "role-share" => match candidate(tx, heard, (Kind::RoleShare, decided)).await {
            Ok(found) => roles::share_set(tx, heard, (&found, decided)).await,
            Err(stop) => Err(stop),
        },
        "pact" => match candidate(tx, heard, (Kind::Pact, decided)).await {
            Ok(found) => pact::adopted(tx, heard, (&found, decided)).await,
            Err(stop) => Err(stop),
        },
        "aim" => match candidate(tx, heard, (Kind::Aim, decided)).await {
            Ok(found) => aims::settled(tx, heard, (&found, decided)).await,
            Err(stop) => Err(stop),
        },
        "agreement" => agreements::decided(tx, heard, decided).await,
        _ => Ok(()),
    };
    done.map_err(|stop| stop.map_refusal(|not| hindered(&not)))
}

/// What the decision is about.
///
/// Refuses: when it is not there.
async fn candidate(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (kind, decided): (Kind, &Decided),
) -> Outcome<Candidate, Not> {
    let id = decided.about.as_ref().map(|about| about.id).ok_or(Not::Gone)?;
    let found = candidates::find(tx, heard.partnership, (kind, id)).await?;
    found.ok_or(Stop::Refused(Not::Gone))
}

/// The reason, in words that fit any page.
fn hindered(not: &Not) -> Hindered {
    use partnership_rules::{
        agreements::AgreementRefused::{ReviewDay, TalkFirst},
        roles::RoleRefused::TermDay,
        words::WordRefused::TooFewMeanings,
    };
    use powerwith_core::Refusal;
    let text: fn(Speech) -> String = match not {
        Not::Word(TooFewMeanings { .. }) => |s| say!(words(s), "refused-too-few-meanings"),
        Not::Agreement(TalkFirst) => |s| say!(words(s), "refused-talk-first"),
        Not::Agreement(ReviewDay { .. }) => |s| say!(words(s), "hindered-review-day"),
        Not::Role(TermDay { .. }) => |s| say!(words(s), "hindered-term-day"),
        Not::NoShare => |s| say!(words(s), "hindered-share"),
        _ => |s| say!(words(s), "hindered-gone"),
    };
    Hindered { code: not.code(), text }
}
