//! A proposal as one document, and back.

use decision_rules::{
    impact::{Field, Impact, Offered, Value as ImpactValue},
    proposal::{
        Act, Asking, Cards, Decision, DecisionWish, Doers, End, Exception, Given, Holder, Next,
        Objection, Pause, Plan, Proposal, Question, Quorum, Reaction, Review, Seat, Stage,
        Standing, Terms, Touches, Trial, Version, Voice,
    },
    say::{SeatRecord, SeatWas},
};
use partnership_rules::two_keys::Asked;
use serde_json::Value;

use super::json::{Doc, named, object, part, parts};

/// The version of the format. A change that older programs can't read raises it.
const FORMAT: u32 = 1;

/// The document of a proposal.
pub(super) fn write(proposal: &Proposal) -> String {
    object([("v", FORMAT.write()), ("proposal", proposal.write())]).to_string()
}

/// The proposal of a document; `None` when it is not one that [`write()`] made.
pub(super) fn read(document: &str) -> Option<Proposal> {
    let json: Value = serde_json::from_str(document).ok()?;
    let is_ours = part::<u32>(&json, "v")? == FORMAT;
    if is_ours { part(&json, "proposal") } else { None }
}

parts!(Proposal {
    id,
    author,
    author_partner,
    stage,
    plan,
    versions,
    seats,
    questions,
    reactions,
    asking,
    voices,
    proxies,
    objections,
    worries,
    keys,
    pause,
    paused_by,
    decision,
    review,
    stage_day,
    last_day,
    n_events,
});
parts!(Plan { cards, text, impact, trial, touches, after, about });
parts!(Cards { title, asked_by, pays, fixed, open });
parts!(Trial { guess, ends });
parts!(Impact { fields, by_value });
parts!(Version { nth, day, text, impact, why, mends });
parts!(Seat { group, holder, exceptions });
parts!(Holder { person, helper });
parts!(Exception { reason, day, counts });
parts!(Question { by, text, answer });
parts!(Reaction { text, standing });
parts!(Asking { version, closes, terms });
parts!(Terms { quorum, open_days, values, set_by });
parts!(Quorum { partners, people });
parts!(Given { voice, turn, helper, code });
parts!(Objection { by, because, end });
parts!(Pause { by, until });
parts!(Doers { partners, role });
parts!(Decision { version, doers, until, review, day, by_rule, seats });
parts!(DecisionWish { version, doers, until, review });
parts!(SeatRecord { group, was });
parts!(Review { day, happened, learned, next });

named!(Stage, Stage::ALL);
named!(Field, Field::ALL);
named!(Touches, [Touches::Work, Touches::Rules]);
named!(Next, [Next::GoOn, Next::Change, Next::End]);

impl Doc for Standing {
    fn write(&self) -> Value {
        Value::from(match self {
            Self::Other => "other",
            Self::Lead => "lead",
        })
    }
    fn read(json: &Value) -> Option<Self> {
        match json.as_str()? {
            "other" => Some(Self::Other),
            "lead" => Some(Self::Lead),
            _ => None,
        }
    }
}

impl Doc for Asked<Act> {
    fn write(&self) -> Value {
        let Self { act, by, partner, day, until } = self;
        object([
            ("act", act.write()),
            ("by", by.write()),
            ("partner", partner.write()),
            ("day", day.write()),
            ("until", until.write()),
        ])
    }
    fn read(json: &Value) -> Option<Self> {
        Some(Self {
            act: part(json, "act")?,
            by: part(json, "by")?,
            partner: part(json, "partner")?,
            day: part(json, "day")?,
            until: part(json, "until")?,
        })
    }
}

/// One of several, by its name, with what belongs to it.
fn one<const N: usize>(is: &str, parts: [(&str, Value); N]) -> Value {
    let mut json = object(parts);
    if let Some(map) = json.as_object_mut() {
        map.insert("is".to_owned(), Value::from(is));
    }
    json
}

fn which(json: &Value) -> Option<&str> {
    json.get("is")?.as_str()
}

impl Doc for ImpactValue {
    fn write(&self) -> Value {
        match self {
            Self::Offered(offered) => one("offered", [("value", Value::from(offered.id()))]),
            Self::Own(text) => one("own", [("value", text.write())]),
        }
    }
    fn read(json: &Value) -> Option<Self> {
        match which(json)? {
            "offered" => Offered::parse(json.get("value")?.as_str()?).map(Self::Offered),
            "own" => Some(Self::Own(part(json, "value")?)),
            _ => None,
        }
    }
}

impl Doc for Voice {
    fn write(&self) -> Value {
        match self {
            Self::TryIt => one("try-it", []),
            Self::Worry(text) => one("worry", [("text", text.write())]),
            Self::NotYet(text) => one("not-yet", [("text", text.write())]),
            Self::KnowMore(text) => one("know-more", [("text", text.write())]),
            Self::StandAside => one("stand-aside", []),
        }
    }
    fn read(json: &Value) -> Option<Self> {
        match which(json)? {
            "try-it" => Some(Self::TryIt),
            "worry" => Some(Self::Worry(part(json, "text")?)),
            "not-yet" => Some(Self::NotYet(part(json, "text")?)),
            "know-more" => Some(Self::KnowMore(part(json, "text")?)),
            "stand-aside" => Some(Self::StandAside),
            _ => None,
        }
    }
}

impl Doc for End {
    fn write(&self) -> Value {
        match self {
            Self::Integrated { version } => one("integrated", [("version", version.write())]),
            Self::TakenBack => one("taken-back", []),
            Self::Answered { answer } => one("answered", [("answer", answer.write())]),
        }
    }
    fn read(json: &Value) -> Option<Self> {
        match which(json)? {
            "integrated" => Some(Self::Integrated { version: part(json, "version")? }),
            "taken-back" => Some(Self::TakenBack),
            "answered" => Some(Self::Answered { answer: part(json, "answer")? }),
            _ => None,
        }
    }
}

impl Doc for SeatWas {
    fn write(&self) -> Value {
        match self {
            Self::Heard => one("heard", []),
            Self::Excepted { reason } => one("excepted", [("reason", reason.write())]),
        }
    }
    fn read(json: &Value) -> Option<Self> {
        match which(json)? {
            "heard" => Some(Self::Heard),
            "excepted" => Some(Self::Excepted { reason: part(json, "reason")? }),
            _ => None,
        }
    }
}

impl Doc for Act {
    fn write(&self) -> Value {
        match self {
            Self::CloseEarly { version } => one(self.id(), [("version", version.write())]),
            Self::ExceptSeat { seat, reason } => {
                one(self.id(), [("seat", seat.write()), ("reason", reason.write())])
            }
            Self::AnswerObjection { objection, answer } => {
                one(self.id(), [("objection", objection.write()), ("answer", answer.write())])
            }
            Self::Decide(wish) => one(self.id(), [("wish", wish.write())]),
        }
    }
    fn read(json: &Value) -> Option<Self> {
        match which(json)? {
            "close-early" => Some(Self::CloseEarly { version: part(json, "version")? }),
            "except-seat" => {
                Some(Self::ExceptSeat { seat: part(json, "seat")?, reason: part(json, "reason")? })
            }
            "answer-objection" => Some(Self::AnswerObjection {
                objection: part(json, "objection")?,
                answer: part(json, "answer")?,
            }),
            "decide" => Some(Self::Decide(part(json, "wish")?)),
            _ => None,
        }
    }
}
