//! The whole ledger to take along: every line and every stipend, in no order but the day.

use std::sync::Arc;

use powerwith_web::{Answer, Visit, say, spreadsheet};
use sharing_rules::{
    ledger::{Gift, Line, Pay, Reply, To},
    stipend::Stipend,
};

use crate::{
    room::Room,
    store::{lines, stipends},
    words, words_of,
};

/// The ledger as a file.
pub(crate) async fn take(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let db = visit.site.store.read();
    let all = lines::newest(db, room.here.id, lines::MOST_LINES).await?;
    let seats = stipends::seats(db, room.here.id).await?;
    let owed = stipends::all(db, room.here.id).await?;
    let mut rows = vec![head(&visit)];
    rows.extend(all.iter().map(|line| row(&room, line)));
    rows.extend(owed.iter().map(|one| stipend_row(&room, &seats, one)));
    Ok(spreadsheet::file("ledger.csv", &rows)?)
}

fn head(visit: &Visit) -> Vec<String> {
    let words = words(visit.speech);
    vec![
        say!(words, "csv-day"),
        say!(words, "csv-from"),
        say!(words, "csv-to"),
        say!(words, "csv-kind"),
        say!(words, "csv-amount"),
        say!(words, "csv-unit"),
        say!(words, "csv-paid"),
        say!(words, "csv-words"),
        say!(words, "csv-said"),
    ]
}

fn row(room: &Room<'_>, line: &Line) -> Vec<String> {
    let (words, speech) = (words(room.visit.speech), room.visit.speech);
    let said = &line.now().said;
    let to = match said.to {
        To::Partner(to) => room.here.name(to).to_owned(),
        To::All => say!(words, "line-with-all"),
    };
    let (kind, amount, unit) = amount(room, &said.gift);
    let paid = match said.gift {
        Gift::Hours { pay: Pay::Paid, .. } => say!(words, "pay-paid"),
        Gift::Hours { pay: Pay::Unpaid, .. } => say!(words, "pay-unpaid"),
        _ => String::new(),
    };
    vec![
        said.day.to_string(),
        room.here.name(said.from).to_owned(),
        to,
        kind,
        amount,
        unit,
        paid,
        said.words.to_string(),
        match line.taken_back {
            Some(day) => say!(words, "line-taken-back", day = speech.day(day)),
            None => answers(room, line),
        },
    ]
}

/// Kind, number and unit: hours as a number that a spreadsheet can add.
fn amount(room: &Room<'_>, gift: &Gift) -> (String, String, String) {
    let (words, speech) = (words(room.visit.speech), room.visit.speech);
    let kind = words_of::kind(gift.kind(), speech);
    match gift {
        Gift::Money(money) => (kind, money.number(), money.currency().code().to_owned()),
        Gift::Hours { minutes, work, .. } => {
            let hundredths = (minutes.get() * 100 + 30) / 60;
            let number = format!("{}.{:02}", hundredths / 100, hundredths % 100);
            (words_of::work(*work, speech), number, say!(words, "csv-hours"))
        }
        Gift::Space(measure) | Gift::Things(measure) => (kind, measure.to_string(), String::new()),
        Gift::Credit => (kind, String::new(), String::new()),
    }
}

fn answers(room: &Room<'_>, line: &Line) -> String {
    let words = words(room.visit.speech);
    let said = line.answers_now().map(|answer| {
        let partner = room.here.name(answer.partner);
        match &answer.reply {
            Reply::Yes => say!(words, "answer-yes", partner = partner),
            Reply::Correct(_) => say!(words, "answer-correct", partner = partner),
        }
    });
    said.collect::<Vec<_>>().join("; ")
}

/// A stipend: by the seat and the decision, and whether it is still owed.
fn stipend_row(room: &Room<'_>, seats: &stipends::Seats, one: &Stipend) -> Vec<String> {
    let (words, speech) = (words(room.visit.speech), room.visit.speech);
    let seat = seats.get(&one.seat);
    let (group, title) = seat.map_or(("", ""), |seat| (&seat.group, &seat.title));
    vec![
        one.since.to_string(),
        room.here.name(one.partner).to_owned(),
        say!(words, "stipend-seat", group = group),
        say!(words, "csv-stipend"),
        one.money.number(),
        one.money.currency().code().to_owned(),
        String::new(),
        title.to_owned(),
        match one.end {
            None => say!(words, "csv-owed"),
            Some((_, day)) => say!(words, "stipend-settled", day = speech.day(day)),
        },
    ]
}
