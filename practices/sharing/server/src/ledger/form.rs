//! The form of a line: its fields for one kind of gift, and how they are read.

use maud::{Markup, html};
use partnership_rules::PartnerId;
use powerwith_web::{
    Form, Visit,
    fields::Asks,
    parts::{Choices, FieldError},
    say,
};
use sharing_rules::{
    Refused,
    amount::{Minutes, Money},
    ledger::{Gift, Kind, Pay, Said, To, Work},
};

use crate::{fields::Reading, room::Room, words, words_of};

/// What a line is about: a kind of gift, and for time a kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Time, in which this was done.
    Hours(Work),
    /// Anything else.
    Other(Kind),
}

impl What {
    /// What the address or the form names; none when it names nothing that is there.
    pub fn named(form: &Form) -> Option<Self> {
        match Kind::parse(form.text("kind"))? {
            Kind::Hours => Work::parse(form.text("work")).map(Self::Hours),
            kind => Some(Self::Other(kind)),
        }
    }

    /// What a line is about.
    pub const fn of(gift: &Gift) -> Self {
        match gift {
            Gift::Hours { work, .. } => Self::Hours(*work),
            other => Self::Other(other.kind()),
        }
    }

    /// Its name.
    pub fn title(self, visit: &Visit) -> String {
        match self {
            Self::Hours(work) => words_of::work(work, visit.speech),
            Self::Other(kind) => words_of::kind(kind, visit.speech),
        }
    }

    const fn ids(self) -> (Kind, Option<Work>) {
        match self {
            Self::Hours(work) => (Kind::Hours, Some(work)),
            Self::Other(kind) => (kind, None),
        }
    }
}

/// What stands in the form for a line that is there.
pub(super) fn values_of(room: &Room<'_>, said: &Said) -> Form {
    let is_given = said.from == room.here.me.partner;
    let with = match said.to {
        To::All => "all".to_owned(),
        To::Partner(to) if is_given => to.to_string(),
        To::Partner(_) => said.from.to_string(),
    };
    let (amount, paid) = match &said.gift {
        Gift::Money(money) => (money.number(), ""),
        Gift::Hours { minutes, pay: Pay::Paid, .. } => (minutes.typed(), "yes"),
        Gift::Hours { minutes, pay: Pay::Unpaid, .. } => (minutes.typed(), "no"),
        Gift::Space(measure) | Gift::Things(measure) => (measure.to_string(), ""),
        Gift::Credit => (String::new(), ""),
    };
    let way = if is_given { "gave" } else { "got" };
    let fields = [
        ("way", way.to_owned()),
        ("with", with),
        ("amount", amount),
        ("paid", paid.to_owned()),
        ("day", said.day.to_string()),
        ("words", said.words.to_string()),
    ];
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Reads what was typed.
pub(super) fn read(room: &Room<'_>, what: What) -> Result<Said, Vec<FieldError>> {
    let mut reading = Reading::of(room.visit);
    let ways = read_ways(room, &mut reading);
    let gift = read_gift(room, what, &mut reading);
    let (day, words) = (reading.day("day"), reading.text("words"));
    match (ways, gift, day, words) {
        (Some((from, to)), Some(gift), Some(day), Some(words)) => {
            Ok(Said { from, to, gift, day, words })
        }
        _ => Err(reading.errors),
    }
}

fn read_ways(room: &Room<'_>, reading: &mut Reading<'_>) -> Option<(PartnerId, To)> {
    let words = words(room.visit.speech);
    let (form, mine) = (&room.visit.form, room.here.me.partner);
    let other = form.value::<PartnerId>("with").filter(|with| room.here.names.contains_key(with));
    let (way, is_all) = (form.text("way"), form.text("with") == "all");
    if !matches!(way, "gave" | "got") {
        reading.wrong("way", say!(words, "line-way-empty"));
    }
    match (way, other) {
        ("got", Some(other)) => Some((other, To::Partner(mine))),
        ("got", None) if is_all => {
            reading.wrong("with", say!(words, "line-with-one"));
            None
        }
        ("gave", Some(other)) => Some((mine, To::Partner(other))),
        ("gave", None) if is_all => Some((mine, To::All)),
        (_, None) if !is_all => {
            reading.wrong("with", say!(words, "line-with-empty"));
            None
        }
        _ => None,
    }
}

fn read_gift(room: &Room<'_>, what: What, reading: &mut Reading<'_>) -> Option<Gift> {
    let form = &room.visit.form;
    match what {
        What::Hours(work) => {
            let minutes = Minutes::parse_hours(form.text("amount")).map_err(Refused::Amount);
            let minutes = reading.kept("amount", minutes);
            let pay = match form.text("paid") {
                "yes" => Some(Pay::Paid),
                "no" => Some(Pay::Unpaid),
                _ => {
                    reading.wrong("paid", say!(words(room.visit.speech), "line-paid-empty"));
                    None
                }
            };
            Some(Gift::Hours { minutes: minutes?, work, pay: pay? })
        }
        What::Other(Kind::Money) => read_money(room, "amount", reading).map(Gift::Money),
        What::Other(Kind::Space) => reading.text("amount").map(Gift::Space),
        What::Other(Kind::Things) => reading.text("amount").map(Gift::Things),
        What::Other(Kind::Credit | Kind::Hours) => Some(Gift::Credit),
    }
}

/// Reads an amount of money in a field.
pub(crate) fn read_money(room: &Room<'_>, field: &str, reading: &mut Reading<'_>) -> Option<Money> {
    let typed = room.visit.form.text(field);
    let read = match room.here.currency {
        Some(currency) => Money::parse(typed, currency).map_err(Refused::Amount),
        None => Err(Refused::NoCurrency),
    };
    reading.kept(field, read)
}

/// The fields.
pub(super) fn fields(
    room: &Room<'_>,
    what: What,
    (values, errors): (&Form, &[FieldError]),
) -> Markup {
    let words = words(room.visit.speech);
    let (kind, work) = what.ids();
    let today = room.visit.moment.today().to_string();
    let day = if values.has("day") { values.text("day") } else { today.as_str() };
    let when = Asks { name: "day", label: say!(words, "line-day"), hint: String::new() };
    let sentence = Asks {
        name: "words",
        label: say!(words, "line-words"),
        hint: say!(words, "line-words-hint"),
    };
    html! {
        input type="hidden" name="kind" value=(kind.id());
        @if let Some(work) = work { input type="hidden" name="work" value=(work.id()); }
        (ways(room, (values, errors)))
        (amount(room, what, (values, errors)))
        @if work.is_some() { (paid(room, (values, errors))) }
        (when.day(day, errors))
        (sentence.lines(values.raw("words"), errors))
        p.soft.small { (say!(words, "line-seen-by")) }
    }
}

fn ways(room: &Room<'_>, (values, errors): (&Form, &[FieldError])) -> Markup {
    let words = words(room.visit.speech);
    let mine = room.here.me.partner;
    let name = room.here.name(mine);
    let choices = [
        ("gave".to_owned(), say!(words, "line-gave", partner = name)),
        ("got".to_owned(), say!(words, "line-got", partner = name)),
    ];
    let chosen = [values.text("way").to_owned()];
    let legend = say!(words, "line-way");
    let way =
        Choices { name: "way", legend: &legend, hint: "", choices: &choices, chosen: &chosen };
    let others = room.here.by_name().into_iter().filter(|other| *other != mine);
    let mut with: Vec<(String, String)> =
        others.map(|other| (other.to_string(), room.here.name(other).to_owned())).collect();
    with.push(("all".to_owned(), say!(words, "line-with-all")));
    let chosen = [values.text("with").to_owned()];
    let legend = say!(words, "line-with");
    let whom = Choices { name: "with", legend: &legend, hint: "", choices: &with, chosen: &chosen };
    html! { (way.one(errors)) (whom.one(errors)) }
}

fn amount(room: &Room<'_>, what: What, (values, errors): (&Form, &[FieldError])) -> Markup {
    let words = words(room.visit.speech);
    let code = room.here.currency.map_or("", |currency| currency.code());
    let (label, hint) = match what {
        What::Hours(_) => (say!(words, "line-how-long"), say!(words, "line-how-long-hint")),
        What::Other(Kind::Money) => {
            (say!(words, "line-how-much"), say!(words, "line-money-hint", code = code))
        }
        What::Other(Kind::Space) => (say!(words, "line-how-much"), say!(words, "line-space-hint")),
        What::Other(Kind::Things) => {
            (say!(words, "line-how-much"), say!(words, "line-things-hint"))
        }
        What::Other(Kind::Credit | Kind::Hours) => return html! {},
    };
    Asks { name: "amount", label, hint }.line(values.raw("amount"), errors)
}

fn paid(room: &Room<'_>, (values, errors): (&Form, &[FieldError])) -> Markup {
    let words = words(room.visit.speech);
    let choices = [
        ("no".to_owned(), say!(words, "line-paid-no")),
        ("yes".to_owned(), say!(words, "line-paid-yes")),
    ];
    let chosen = [values.text("paid").to_owned()];
    let (legend, hint) = (say!(words, "line-paid"), say!(words, "line-paid-hint"));
    Choices { name: "paid", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen }
        .one(errors)
}
