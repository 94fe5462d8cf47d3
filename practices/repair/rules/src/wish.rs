//! What comes of what someone wishes in a repair.

use std::collections::BTreeSet;

use powerwith_core::{Day, Moment, PersonId};

use crate::{
    agreement::{Agreement, AgreementLine, MOST_LINES},
    refused::Refused,
    repair::{Circle, How, MOST_NOTES, Note, Part, Repair, Room, Side, Stage},
    text::Text,
};

/// The most days until a line of an agreement is done: a year.
pub const MOST_LINE_DAYS: u16 = 366;

/// Who is here.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The members of the partnership.
    pub members: &'a BTreeSet<PersonId>,
    /// Those of them who said that they help.
    pub helpers: &'a BTreeSet<PersonId>,
}

/// What someone in a repair can wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Choose a helper.
    Choose(PersonId),
    /// Choose another helper later.
    Another,
    /// Help.
    Help,
    /// Not help, or help no longer.
    StepBack,
    /// Take the days of this step once more.
    MoreTime,
    /// Ask someone to come as the side that is missing.
    Invite(PersonId),
    /// Come.
    Join,
    /// Not come.
    NotJoin,
    /// Write something down.
    Write {
        /// Who reads it.
        room: Room,
        /// The words.
        text: Text,
    },
    /// Set when and where both sides meet.
    Meet(Circle),
    /// Write what both sides could agree.
    Propose {
        /// Who does what by when.
        lines: Vec<AgreementLine>,
        /// The day on which the harmed side is asked how it is.
        ask_on: Day,
        /// The day on which the notes are deleted.
        delete_on: Day,
    },
    /// Say yes to the agreement in this version.
    Agree(u32),
    /// It is mended.
    Mended,
    /// It is not mended yet: meet once more.
    NotYet,
    /// End it.
    End,
    /// Take back what nobody else came to.
    TakeBack,
}

/// The repair after someone's wish; `None` when nothing of it is left.
///
/// Refuses: see [`Refused`]. Who is not in it learns nothing else than that.
/// Source: Seven Pit Stops, Healing; "only the harmed side closes it".
pub fn wish(
    repair: Repair,
    known: Known<'_>,
    (by, wish): (PersonId, Wish),
    moment: &Moment,
) -> Result<Option<Repair>, Refused> {
    let part = repair.part(by).ok_or(Refused::NotInIt)?;
    if repair.is_closed() {
        return Err(Refused::NotNow);
    }
    let today = moment.today();
    match wish {
        Wish::Choose(helper) => choose(repair, known, (part, helper), today).map(Some),
        Wish::Another | Wish::MoreTime | Wish::Invite(_) | Wish::TakeBack => {
            steer(repair, known, (part, wish), today)
        }
        Wish::Help | Wish::StepBack | Wish::Meet(_) => help(repair, (part, wish), today).map(Some),
        Wish::Join | Wish::NotJoin => come(repair, (part, by, wish), today).map(Some),
        Wish::Write { room, text } => write(repair, (part, room), text).map(Some),
        Wish::Propose { lines, ask_on, delete_on } => {
            propose(repair, part, (lines, ask_on, delete_on), today).map(Some)
        }
        Wish::Agree(version) => agree(repair, (part, version)).map(Some),
        Wish::Mended | Wish::NotYet | Wish::End => close(repair, (part, wish), today),
    }
}

fn after(today: Day, days: u16) -> Day {
    today.plus_days(i32::from(days))
}

/// Whether this part leads it on: the side that asked, and the harmed side.
fn steers(repair: &Repair, part: Part) -> bool {
    part == Part::Of(repair.asker) || part == Part::Of(Side::Harmed)
}

fn choose(
    mut repair: Repair,
    known: Known<'_>,
    (part, helper): (Part, PersonId),
    today: Day,
) -> Result<Repair, Refused> {
    if !steers(&repair, part) || repair.helper.is_some() {
        return Err(Refused::NotNow);
    }
    if !known.helpers.contains(&helper) || repair.is_involved(helper) {
        return Err(Refused::NotAHelper);
    }
    repair.helper = Some(helper);
    repair.stage = Stage::Asked { until: after(today, repair.limits.answer) };
    Ok(repair)
}

fn steer(
    mut repair: Repair,
    known: Known<'_>,
    (part, wish): (Part, Wish),
    today: Day,
) -> Result<Option<Repair>, Refused> {
    if !steers(&repair, part) {
        return Err(Refused::NotNow);
    }
    match wish {
        Wish::Another if repair.helper.is_some() => repair.let_go(),
        Wish::MoreTime => more_time(&mut repair, today)?,
        Wish::Invite(person) => invite(&mut repair, known, (part, person))?,
        Wish::TakeBack if !repair.has_both() => return Ok(None),
        _ => return Err(Refused::NotNow),
    }
    Ok(Some(repair))
}

fn more_time(repair: &mut Repair, today: Day) -> Result<(), Refused> {
    let limits = repair.limits;
    match &mut repair.stage {
        Stage::Preparing { until } => *until = after(today, limits.prepare),
        Stage::Meeting { until, .. } => *until = after(today, limits.circle),
        _ => return Err(Refused::NotNow),
    }
    Ok(())
}

fn invite(
    repair: &mut Repair,
    known: Known<'_>,
    (part, person): (Part, PersonId),
) -> Result<(), Refused> {
    let has_place = matches!(repair.stage, Stage::Preparing { .. }) && !repair.has_both();
    if part != Part::Of(repair.asker) || !has_place || repair.invited.is_some() {
        return Err(Refused::NotNow);
    }
    if repair.helper == Some(person) {
        return Err(Refused::IsTheHelper);
    }
    if repair.part(person).is_some() || !known.members.contains(&person) {
        return Err(Refused::CannotCome);
    }
    repair.invited = Some(person);
    repair.named.insert(person);
    Ok(())
}

fn help(mut repair: Repair, (part, wish): (Part, Wish), today: Day) -> Result<Repair, Refused> {
    if part != Part::Helper {
        return Err(Refused::NotNow);
    }
    let (has_both, latest) = (repair.has_both(), after(today, repair.limits.circle));
    match (wish, &mut repair.stage) {
        (Wish::Help, Stage::Asked { until }) if *until < today => {
            return Err(Refused::TooLate { until: *until });
        }
        (Wish::Help, Stage::Asked { .. }) => {
            repair.stage = if has_both {
                Stage::Meeting { until: latest, circle: None }
            } else {
                Stage::Preparing { until: after(today, repair.limits.prepare) }
            };
        }
        (Wish::StepBack, _) => repair.let_go(),
        (Wish::Meet(set), Stage::Meeting { until, circle }) => {
            if set.day < today || set.day > *until {
                return Err(Refused::Day { from: today, until: *until });
            }
            *circle = Some(set);
        }
        _ => return Err(Refused::NotNow),
    }
    Ok(repair)
}

fn come(
    mut repair: Repair,
    (part, by, wish): (Part, PersonId, Wish),
    today: Day,
) -> Result<Repair, Refused> {
    if part != Part::Invited {
        return Err(Refused::NotNow);
    }
    repair.invited = None;
    if wish == Wish::NotJoin {
        return Ok(repair);
    }
    match repair.asker.across() {
        Side::Harmed => repair.harmed = Some(by),
        Side::Other => repair.other = Some(by),
    }
    if matches!(repair.stage, Stage::Preparing { .. }) {
        let until = after(today, repair.limits.circle);
        repair.stage = Stage::Meeting { until, circle: None };
    }
    Ok(repair)
}

fn write(mut repair: Repair, (part, room): (Part, Room), text: Text) -> Result<Repair, Refused> {
    let may = match (part, room) {
        (Part::Invited, _) => false,
        (Part::Of(side), Room::Apart(of)) => side == of,
        (Part::Helper, Room::Apart(side)) => repair.on(side).is_some(),
        (Part::Of(_) | Part::Helper, Room::Together) => repair.has_both(),
    };
    // Before they said yes, whoever was asked to help only answers that.
    let has_begun = !matches!(repair.stage, Stage::Choosing | Stage::Asked { .. });
    if !may || !(has_begun || part != Part::Helper) {
        return Err(Refused::NotNow);
    }
    if repair.notes.len() >= MOST_NOTES {
        return Err(Refused::TooManyNotes { most: MOST_NOTES });
    }
    repair.notes.push(Note { room, by: part, text });
    Ok(repair)
}

fn propose(
    mut repair: Repair,
    part: Part,
    (lines, ask_on, delete_on): (Vec<AgreementLine>, Day, Day),
    today: Day,
) -> Result<Repair, Refused> {
    let is_meeting = matches!(repair.stage, Stage::Meeting { .. }) && repair.has_both();
    if part == Part::Invited || !is_meeting {
        return Err(Refused::NotNow);
    }
    if lines.is_empty() || lines.len() > MOST_LINES {
        return Err(Refused::Lines { most: MOST_LINES });
    }
    let within = |day: Day, from: Day, until: Day| {
        if day < from || day > until { Err(Refused::Day { from, until }) } else { Ok(()) }
    };
    for line in &lines {
        within(line.by, today, after(today, MOST_LINE_DAYS))?;
    }
    within(ask_on, today, after(today, repair.limits.after))?;
    within(delete_on, ask_on, after(ask_on, repair.limits.keep))?;
    let before = repair.agreement.as_ref().map_or(0, |agreement| agreement.version);
    let version = before.saturating_add(1);
    repair.agreement = Some(Agreement { lines, ask_on, delete_on, yes: BTreeSet::new(), version });
    repair.delete_on = None;
    Ok(repair)
}

fn agree(mut repair: Repair, (part, version): (Part, u32)) -> Result<Repair, Refused> {
    let (Part::Of(side), Stage::Meeting { .. }) = (part, &repair.stage) else {
        return Err(Refused::NotNow);
    };
    let agreement = repair.agreement.as_mut().ok_or(Refused::NotNow)?;
    if agreement.version != version {
        return Err(Refused::ChangedMeanwhile);
    }
    agreement.yes.insert(side);
    if agreement.holds() {
        repair.stage = Stage::Agreed { ask_on: agreement.ask_on };
        repair.delete_on = Some(agreement.delete_on);
    }
    Ok(repair)
}

/// Only the harmed side closes a repair, on any day.
fn close(
    mut repair: Repair,
    (part, wish): (Part, Wish),
    today: Day,
) -> Result<Option<Repair>, Refused> {
    if part != Part::Of(Side::Harmed) {
        return Err(Refused::HarmedSideAlone);
    }
    let is_agreed = matches!(repair.stage, Stage::Agreed { .. });
    let how = match wish {
        Wish::End if !repair.has_both() && repair.asker == Side::Harmed => return Ok(None),
        Wish::End => How::Ended,
        Wish::Mended if is_agreed => How::Mended,
        Wish::NotYet if is_agreed => {
            return Ok(Some(once_more(repair, today)));
        }
        _ => return Err(Refused::NotNow),
    };
    let latest = after(today, repair.limits.keep);
    let agreed = repair.delete_on.filter(|day| *day > today);
    repair.delete_on = Some(agreed.map_or(latest, |day| day.min(latest)));
    repair.stage = Stage::Closed(how);
    repair.named.clear();
    repair.passed.clear();
    repair.invited = None;
    Ok(Some(repair))
}

/// They meet once more; what was agreed stays to be read, and is agreed anew.
fn once_more(mut repair: Repair, today: Day) -> Repair {
    if let Some(agreement) = &mut repair.agreement {
        agreement.yes.clear();
        agreement.version = agreement.version.saturating_add(1);
    }
    repair.delete_on = None;
    let until = after(today, repair.limits.circle);
    repair.stage = match repair.helper {
        Some(_) => Stage::Meeting { until, circle: None },
        None => Stage::Choosing,
    };
    repair
}
