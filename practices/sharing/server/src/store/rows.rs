//! Between lines of the ledger and the rows they are kept in.

use partnership_rules::PartnerId;
use powerwith_core::{Day, Fault, PartnershipId};
use sharing_rules::{
    LineId,
    amount::{Currency, Minutes, Money},
    ledger::{Answer, Gift, Kind, Line, Pay, Reply, Said, To, Version, Work},
    text::Text,
};

use super::{
    odd,
    tables::{share_line, share_line_answer, share_line_version},
};

/// The row of a line.
pub(super) fn line(here: PartnershipId, line: &Line) -> share_line::Model {
    share_line::Model {
        partnership_id: here.uuid(),
        id: line.id.uuid(),
        by_partner_id: line.by.uuid(),
        day: line.now().said.day.to_string(),
        taken_back_day: line.taken_back.map(|day| day.to_string()),
    }
}

/// The row of one version.
pub(super) fn version(
    (here, id): (PartnershipId, LineId),
    version: &Version,
) -> share_line_version::Model {
    let said = &version.said;
    let mut row = share_line_version::Model {
        partnership_id: here.uuid(),
        line_id: id.uuid(),
        nth: number(version.nth),
        written_day: version.written.to_string(),
        from_partner_id: said.from.uuid(),
        to_partner_id: match said.to {
            To::Partner(partner) => Some(partner.uuid()),
            To::All => None,
        },
        kind: said.gift.kind().id().to_owned(),
        minor: None,
        currency: None,
        minutes: None,
        work: None,
        is_paid: None,
        measure: None,
        day: said.day.to_string(),
        words: said.words.to_string(),
    };
    match &said.gift {
        Gift::Money(money) => {
            row.minor = Some(money.minor());
            row.currency = Some(money.currency().code().to_owned());
        }
        Gift::Hours { minutes, work, pay } => {
            row.minutes = Some(minutes.get());
            row.work = Some(work.id().to_owned());
            row.is_paid = Some(i32::from(*pay == Pay::Paid));
        }
        Gift::Space(measure) | Gift::Things(measure) => row.measure = Some(measure.to_string()),
        Gift::Credit => {}
    }
    row
}

/// The row of one answer.
pub(super) fn answer(
    (here, id): (PartnershipId, LineId),
    (position, answer): (usize, &Answer),
) -> share_line_answer::Model {
    share_line_answer::Model {
        partnership_id: here.uuid(),
        line_id: id.uuid(),
        position: i32::try_from(position).unwrap_or(i32::MAX),
        nth: number(answer.nth),
        partner_id: answer.partner.uuid(),
        day: answer.day.to_string(),
        correct_words: match &answer.reply {
            Reply::Yes => None,
            Reply::Correct(words) => Some(words.to_string()),
        },
    }
}

/// A line from its rows; both lists are in their order.
pub(super) fn whole(
    row: &share_line::Model,
    versions: &[share_line_version::Model],
    answers: &[share_line_answer::Model],
) -> Result<Line, Fault> {
    let odd = || odd("line", row.id);
    let versions = versions.iter().map(read_version).collect::<Option<Vec<_>>>().ok_or_else(odd)?;
    let answers = answers.iter().map(read_answer).collect::<Option<Vec<_>>>().ok_or_else(odd)?;
    let taken_back = match &row.taken_back_day {
        Some(day) => Some(Day::parse(day).ok_or_else(odd)?),
        None => None,
    };
    let names = (LineId::from_uuid(row.id), PartnerId::from_uuid(row.by_partner_id));
    Line::kept(names, versions, answers, taken_back).ok_or_else(odd)
}

fn read_version(row: &share_line_version::Model) -> Option<Version> {
    let to = row.to_partner_id.map_or(To::All, |id| To::Partner(PartnerId::from_uuid(id)));
    let said = Said {
        from: PartnerId::from_uuid(row.from_partner_id),
        to,
        gift: gift(row)?,
        day: Day::parse(&row.day)?,
        words: Text::long(&row.words).ok()?,
    };
    let nth = u32::try_from(row.nth).ok()?;
    Some(Version { nth, written: Day::parse(&row.written_day)?, said })
}

fn gift(row: &share_line_version::Model) -> Option<Gift> {
    let measure = || Text::long(row.measure.as_deref()?).ok();
    Some(match Kind::parse(&row.kind)? {
        Kind::Money => {
            let currency = Currency::parse(row.currency.as_deref()?)?;
            Gift::Money(Money::new(row.minor?, currency).ok()?)
        }
        Kind::Hours => Gift::Hours {
            minutes: Minutes::new(row.minutes?).ok()?,
            work: Work::parse(row.work.as_deref()?)?,
            pay: if row.is_paid? == 1 { Pay::Paid } else { Pay::Unpaid },
        },
        Kind::Space => Gift::Space(measure()?),
        Kind::Things => Gift::Things(measure()?),
        Kind::Credit => Gift::Credit,
    })
}

fn read_answer(row: &share_line_answer::Model) -> Option<Answer> {
    let reply = match &row.correct_words {
        None => Reply::Yes,
        Some(words) => Reply::Correct(Text::long(words).ok()?),
    };
    Some(Answer {
        nth: u32::try_from(row.nth).ok()?,
        partner: PartnerId::from_uuid(row.partner_id),
        day: Day::parse(&row.day)?,
        reply,
    })
}

/// Cannot be reached: a line has few versions.
fn number(nth: u32) -> i32 {
    i32::try_from(nth).unwrap_or(i32::MAX)
}
