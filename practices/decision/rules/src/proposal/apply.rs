//! What a proposal is after an event.

use powerwith_core::{Day, PersonId};

use super::{
    Asking, Closing, Event, Exception, Holder, Objection, Pause, Plan, Proposal, Question, Seat,
    SeatId, Stage, What,
};
/// The proposal after an event; `None` only when there was none before.
///
/// An event that was applied already, or is not the next one, changes nothing: a replay comes to
/// the same proposal however often an event is in it.
pub fn apply(before: Option<Proposal>, event: &Event) -> Option<Proposal> {
    let mut after = match (before, &event.what) {
        (Some(before), _) => before,
        (None, What::Drafted { author, partner, plan }) => begun(event, (*author, *partner), plan),
        (None, _) => return None,
    };
    if event.proposal != after.id || event.nth != after.n_events {
        return Some(after);
    }
    after.n_events = after.n_events.saturating_add(1);
    after.last_day = event.day;
    change(&mut after, event);
    Some(after)
}

fn begun(
    event: &Event,
    (author, author_partner): (PersonId, partnership_rules::PartnerId),
    plan: &Plan,
) -> Proposal {
    Proposal {
        id: event.proposal,
        author: Some(author),
        author_partner,
        stage: Stage::Draft,
        plan: plan.clone(),
        versions: Vec::new(),
        seats: [].into(),
        questions: [].into(),
        reactions: [].into(),
        asking: None,
        voices: [].into(),
        proxies: [].into(),
        objections: [].into(),
        worries: [].into(),
        keys: [].into(),
        pause: None,
        paused_by: [].into(),
        decision: None,
        review: None,
        stage_day: event.day,
        last_day: event.day,
        n_events: 0,
    }
}

fn change(after: &mut Proposal, event: &Event) {
    match event.what.clone() {
        What::Drafted { .. } => {}
        What::Planned(plan) => after.plan = *plan,
        What::Moved { to } | What::TakenUp { at: to } => move_to(after, to, event.day),
        What::SeatNamed { seat, group } => {
            after.seats.insert(seat, Seat::empty(group));
        }
        What::SeatTaken { seat, holder, helper } => {
            take_seat(after, seat, Holder { person: holder, helper });
        }
        What::SeatLeft { seat } => with_seat(after, seat, |seat| seat.holder = None),
        What::SeatExcepted { seat, reason } => {
            let exception = Exception { reason, day: event.day, counts: true };
            with_seat(after, seat, |seat| seat.exceptions.push(exception));
        }
        What::QuestionAsked { question, by, text } => {
            after.questions.insert(question, Question { by: Some(by), text, answer: None });
        }
        What::QuestionAnswered { question, text } => {
            if let Some(question) = after.questions.get_mut(&question) {
                question.answer = Some(text);
            }
        }
        What::Reacted { by, reaction } => {
            after.reactions.insert(by, reaction);
        }
        What::Reworded(version) => after.versions.push(*version),
        What::ConsentOpened(asking) => open(after, *asking, event.day),
        What::Closed(closing) => close(after, *closing, event.day),
        What::Gone { person } => forget(after, person),
        _ => change_more(after, event),
    }
}

/// The other half of [`change`].
fn change_more(after: &mut Proposal, event: &Event) {
    match event.what.clone() {
        What::Spoke { by, given } => {
            after.voices.insert(by, given);
        }
        What::ProxyGiven { from, to } => {
            after.proxies.insert(from, to);
        }
        What::ProxyTakenBack { from } => {
            after.proxies.remove(&from);
        }
        What::ObjectionEnded { objection, end } => {
            if let Some(objection) = after.objections.get_mut(&objection) {
                objection.end = Some(end);
            }
        }
        What::Paused { by, until } => pause(after, (by, until), event.day),
        What::PauseEnded => after.pause = None,
        What::KeyAsked { key, asked } => {
            after.keys.insert(key, *asked);
        }
        What::KeyTurned { key, .. } | What::KeyLapsed { key } | What::KeyTakenBack { key } => {
            after.keys.remove(&key);
        }
        What::Decided(decision) => {
            after.decision = Some(*decision);
            end(after, Stage::Decided, event.day);
        }
        What::Withdrawn => end(after, Stage::Withdrawn, event.day),
        What::Lapsed => end(after, Stage::Lapsed, event.day),
        What::Reviewed(review) => {
            after.review = Some(*review);
            move_to(after, Stage::Reviewed, event.day);
        }
        _ => {}
    }
}

fn move_to(after: &mut Proposal, to: Stage, day: Day) {
    after.stage = to;
    after.stage_day = day;
}

/// What each person said is deleted: the decision stands without it, and nobody can ask for it.
fn end(after: &mut Proposal, to: Stage, day: Day) {
    move_to(after, to, day);
    after.voices.clear();
    after.proxies.clear();
    after.keys.clear();
}

fn with_seat(after: &mut Proposal, seat: SeatId, change: impl FnOnce(&mut Seat)) {
    if let Some(seat) = after.seats.get_mut(&seat) {
        change(seat);
    }
}

fn take_seat(after: &mut Proposal, seat: SeatId, holder: Holder) {
    with_seat(after, seat, |seat| {
        seat.holder = Some(holder);
        for exception in &mut seat.exceptions {
            exception.counts = false;
        }
    });
}

fn open(after: &mut Proposal, asking: Asking, day: Day) {
    after.asking = Some(asking);
    // What was said to another version is not said to this one.
    after.voices.clear();
    move_to(after, Stage::Consent, day);
}

fn close(after: &mut Proposal, closing: Closing, day: Day) {
    let version = closing.version;
    for (id, (by, because)) in closing.raised {
        let objection = after.objections.entry(id).or_insert_with(|| Objection {
            by: Some(by),
            because: [].into(),
            end: None,
        });
        objection.because.insert(version, because);
    }
    for (id, how) in closing.ended {
        if let Some(objection) = after.objections.get_mut(&id) {
            objection.end = Some(how);
        }
    }
    for (id, (by, text)) in closing.questions {
        after.questions.insert(id, Question { by: Some(by), text, answer: None });
    }
    after.worries.extend(closing.worries.into_iter().map(|text| (version, text)));
    move_to(after, Stage::Asked, day);
}

/// The days of a pause are given back to whoever is asked.
fn pause(after: &mut Proposal, (by, until): (PersonId, Day), day: Day) {
    if let Some(asking) = after.asking.as_mut().filter(|_| after.stage == Stage::Consent) {
        let n_days = (until.0 - day.0).get_days();
        asking.closes = asking.closes.plus_days(n_days.max(0));
    }
    after.paused_by.insert((after.version_nth(), by));
    after.pause = Some(Pause { by: Some(by), until });
}

/// Deletes what leads to a person. Objections and questions stay, without them: they were raised
/// before everyone.
pub(super) fn forget(after: &mut Proposal, person: PersonId) {
    let is_them = |by: &Option<PersonId>| *by == Some(person);
    if is_them(&after.author) {
        after.author = None;
    }
    for seat in after.seats.values_mut() {
        if seat.holder.as_ref().is_some_and(|holder| holder.person == person) {
            seat.holder = None;
        }
        if let Some(holder) = seat.holder.as_mut().filter(|holder| is_them(&holder.helper)) {
            holder.helper = None;
        }
    }
    after.objections.values_mut().filter(|one| is_them(&one.by)).for_each(|one| one.by = None);
    after.questions.values_mut().filter(|one| is_them(&one.by)).for_each(|one| one.by = None);
    for given in after.voices.values_mut().filter(|given| is_them(&given.helper)) {
        given.helper = None;
    }
    after.voices.remove(&person);
    after.reactions.remove(&person);
    after.proxies.retain(|from, to| *from != person && *to != person);
    if let Some(pause) = after.pause.as_mut().filter(|pause| is_them(&pause.by)) {
        pause.by = None;
    }
    after.paused_by.retain(|(_, by)| *by != person);
    after.keys.retain(|_, asked| asked.by != person);
}
