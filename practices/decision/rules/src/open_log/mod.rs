//! What everyone may read about a proposal for good: the entry of an event in the open log.
//!
//! Never in it: names, addresses, ids of members, who said what or how many did, who objected, who
//! stood aside, who paused, questions, reactions, worries, what an objection says, times finer than
//! a day. People are there as roles and partners. All ids in it are random.

mod body;
mod seats;

use std::collections::BTreeMap;

use partnership_rules::{PartnerId, two_keys::SecondKey};
use powerwith_core::Day;

use crate::{
    impact::Value,
    proposal::{
        Act, Asking, Decision, End, Event, KeyId, Objection, ObjectionId, Proposal, ProposalId,
        Stage, Version, What,
    },
    say::SeatWas,
    terms::Rulebook,
};
use body::Body;

pub use seats::{AtTheTable, FEWEST_DECISIONS, LAST_DECISIONS, at_the_table};

/// What the open log holds of one event: it goes into an entry of `tile_log`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// What happened, as the log names it: `decision.made`.
    pub kind: &'static str,
    /// In which role someone did it.
    pub actor_role: &'static str,
    /// The day, and no finer time.
    pub day: Day,
    /// What it says in full. Its bytes are exact: one value to a line, texts with their length
    /// in bytes before them.
    pub body: String,
}

/// The names of the partners, as they are when the entry is written.
pub type PartnerNames = BTreeMap<PartnerId, String>;

/// The entry of an event; `None` for what the open log never knows.
///
/// Shape: `before` is the proposal before the event.
/// Why: an entry can never be taken back. What is in none can't be asked for, by nobody.
/// Source: PRIVACY.md, section 3.
pub fn logged(before: &Proposal, event: &Event, names: &PartnerNames) -> Option<Logged> {
    let (kind, body) = entry(before, event, names)?;
    let actor_role = event.role.id();
    Some(Logged { kind, actor_role, day: event.day, body: body.finish() })
}

/// What the entry of a changed rule says: how it was decided before and how from now on, both in
/// full, with the decision that changed it. No people in it.
pub fn ruled(
    before: &Rulebook,
    after: &Rulebook,
    decision: ProposalId,
    names: &PartnerNames,
) -> String {
    let body = rulebook(Body::about(decision), "old", before, names);
    rulebook(body, "new", after, names).finish()
}

fn rulebook(body: Body, when: &str, book: &Rulebook, names: &PartnerNames) -> Body {
    let quorum = book.terms.quorum;
    let mut body = body
        .value(&format!("{when}-quorum-partners"), quorum.partners)
        .value(&format!("{when}-quorum-people"), quorum.people)
        .value(&format!("{when}-days"), book.terms.open_days);
    for value in &book.terms.values {
        let name = format!("{when}-value");
        body = match value {
            Value::Offered(offered) => body.value(&name, offered.id()),
            Value::Own(own) => body.text(&name, own),
        };
    }
    let lead = format!("{when}-lead");
    book.leads.iter().fold(body, |body, one| body.partner_as(&lead, names, *one))
}

type Entry = Option<(&'static str, Body)>;

fn entry(before: &Proposal, event: &Event, names: &PartnerNames) -> Entry {
    let body = Body::about(event.proposal);
    // What lies in a draft is its author's alone.
    let is_draft = before.stage == Stage::Draft;
    match &event.what {
        What::Moved { to } => Some(("proposal.moved", moved(body, before, *to))),
        What::Planned(_) | What::Withdrawn | What::Lapsed if is_draft => None,
        What::Planned(plan) => Some(("proposal.changed", body.plan(plan))),
        What::Reworded(version) => Some(("proposal.version", worded(body, before, version))),
        What::Withdrawn => Some(("proposal.withdrawn", body)),
        What::Lapsed => Some(("proposal.lapsed", body)),
        What::TakenUp { at: Stage::Draft } => None,
        What::TakenUp { at } => Some(("proposal.taken-up", body.value("stage", at.id()))),
        What::SeatNamed { seat, group } => {
            Some(("seat.named", body.value("seat", seat).text("group", group)))
        }
        What::SeatTaken { seat, .. } => Some(("seat.taken", body.value("seat", seat))),
        What::SeatLeft { seat } => Some(("seat.left", body.value("seat", seat))),
        What::SeatExcepted { seat, reason } => {
            Some(("seat.excepted", body.value("seat", seat).text("reason", reason)))
        }
        What::ConsentOpened(asking) => Some(("consent.opened", opened(body, asking))),
        // Not what came out: how many said what would be told by it.
        What::Closed(closing) => Some(("consent.closed", body.value("version", closing.version))),
        What::ObjectionEnded { objection, end: End::Answered { answer } } => {
            Some(("objection.answered", answered(body, before, *objection).text("answer", answer)))
        }
        What::Paused { until, .. } => Some(("proposal.paused", body.value("until", until))),
        What::PauseEnded => Some(("proposal.pause-ended", body)),
        What::Decided(decision) => {
            Some(("decision.made", decided(body, (before, decision), names)))
        }
        What::Reviewed(review) => {
            let beside = body.impact("expected", before.impact());
            Some(("decision.reviewed", beside.review(review)))
        }
        _ => key_entry(before, event, names, body),
    }
}

/// Acts with two keys; and nothing for all the rest.
fn key_entry(before: &Proposal, event: &Event, names: &PartnerNames, body: Body) -> Entry {
    match &event.what {
        What::KeyAsked { key, asked } => {
            let body = body.value("key", key).partner(names, asked.partner);
            let body = body.value("until", asked.until);
            Some(("key.asked", act(body, before, &asked.act, names)))
        }
        What::KeyTurned { key, partner, answer, .. } => {
            let kind = match answer {
                SecondKey::Yes => "key.confirmed",
                SecondKey::No => "key.refused",
            };
            Some((kind, waited(body, before, *key).partner(names, *partner)))
        }
        What::KeyLapsed { key } => Some(("key.lapsed", waited(body, before, *key))),
        What::KeyTakenBack { key } => Some(("key.taken-back", waited(body, before, *key))),
        // Who said, asked, felt or typed something, who speaks for whom, how objections end
        // between people, and who is gone.
        _ => None,
    }
}

fn moved(body: Body, before: &Proposal, to: Stage) -> Body {
    let body = body.value("stage", to.id());
    match to {
        Stage::Impact => body.plan(&before.plan),
        Stage::Seats => body.impact("impact", &before.plan.impact),
        _ => body,
    }
}

/// A version says which asking it answers to, not how many objections: each has one author.
fn worded(body: Body, before: &Proposal, version: &Version) -> Body {
    let mended = version.mends.iter().filter_map(|id| before.objections.get(id));
    let raised = mended.filter_map(raised_against);
    let body = body.value("version", version.nth).text("text", &version.text);
    let body = body.maybe("why", version.why.as_ref()).impact("impact", &version.impact);
    raised
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .fold(body, |body, nth| body.value("mends-objections-to-version", nth))
}

fn raised_against(objection: &Objection) -> Option<u32> {
    objection.because.keys().next_back().copied()
}

fn opened(body: Body, asking: &Asking) -> Body {
    let quorum = asking.terms.quorum;
    body.value("version", asking.version)
        .value("closes", asking.closes)
        .value("quorum-partners", quorum.partners)
        .value("quorum-people", quorum.people)
        .by_rule(asking.terms.set_by)
}

fn answered(body: Body, before: &Proposal, objection: ObjectionId) -> Body {
    let raised = before.objections.get(&objection).and_then(raised_against);
    let body = body.value("objection", objection);
    raised.into_iter().fold(body, |body, nth| body.value("raised-to-version", nth))
}

fn decided(body: Body, (before, decision): (&Proposal, &Decision), names: &PartnerNames) -> Body {
    let mut body = body.value("version", decision.version);
    body = body.maybe("title", before.plan.cards.title.as_ref());
    body = body.maybe("text", before.version().map(|version| &version.text));
    for partner in &decision.doers.partners {
        body = body.partner(names, *partner);
    }
    body = body.maybe("role", decision.doers.role.as_ref());
    body = body.value("until", decision.until).value("review", decision.review);
    body = body.by_rule(decision.by_rule).value("touches", before.plan.touches.id());
    for seat in &decision.seats {
        body = body.text("seat-of", &seat.group);
        body = match &seat.was {
            SeatWas::Heard => body.value("seat", "heard"),
            SeatWas::Excepted { reason } => body.text("seat-empty-because", reason),
        };
    }
    body
}

fn act(body: Body, before: &Proposal, act: &Act, names: &PartnerNames) -> Body {
    let body = body.value("act", act.id());
    match act {
        Act::CloseEarly { version } => body.value("version", version),
        Act::ExceptSeat { seat, reason } => body.value("seat", seat).text("reason", reason),
        Act::AnswerObjection { objection, answer } => {
            answered(body, before, *objection).text("answer", answer)
        }
        Act::Decide(wish) => {
            let body = body.value("version", wish.version).value("until", wish.until);
            let body = body.value("review", wish.review).maybe("role", wish.doers.role.as_ref());
            wish.doers.partners.iter().fold(body, |body, one| body.partner(names, *one))
        }
    }
}

fn waited(body: Body, before: &Proposal, key: KeyId) -> Body {
    let body = body.value("key", key);
    match before.keys.get(&key) {
        Some(asked) => body.value("act", asked.act.id()),
        None => body,
    }
}

#[cfg(test)]
mod tests;
