//! The way through a round: what travels in the form, and where each button leads.

use std::fmt;

use powerwith_core::{Dice, PersonId};
use powerwith_web::Form;
use reflection_rules::{
    answer::{Context, FieldProblem, ItemAnswer, find_pressed, parse, press, to_fields},
    instrument::{Form as AnswerForm, Item, ItemRef},
    round::{ChangeCode, Choice},
    sealed::MAX_NAME_CHARS,
};

use sealed_tokens::RecoveryCode;

use crate::store::instruments::Asked;

/// A page on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The cards on the table.
    Card,
    /// Which group one speaks with.
    Who,
    /// A question, counted from 0.
    Question(usize),
    /// All answers, before they are sent.
    Check,
}

/// What a person wants to do on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// See the same page again: another language was picked.
    Stay,
    /// Keep what is on this page and go on.
    Next,
    /// Go on without an answer.
    Skip,
    /// Go back; what is on this page is kept as it is.
    Back,
    /// Look at one page again, then come back to the check page.
    Edit(Place),
    /// Send it.
    Send,
    /// Give one part a bean more or less: the button's name.
    Press(String),
}

/// The code that changes the answers later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum OwnCode {
    /// Of a confidential round; made when the flow starts.
    Confidential(ChangeCode),
    /// Of a sealed round: it stands on a card that was drawn.
    Sealed(RecoveryCode),
}

/// What travels in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flow {
    /// The code that changes the answers later.
    pub(super) code: OwnCode,
    /// The page that is shown.
    pub(super) place: Place,
    /// Whether Next leads back to the check page.
    pub(super) returns_to_check: bool,
    /// What goes along with the answers.
    pub(super) choice: Choice,
    /// The name under stories that are told with a name, where nobody signs in.
    pub(super) signed: String,
    /// Whose answers a host types in from paper; none for one's own.
    pub(super) typed_for: Option<PersonId>,
    /// Every answer field, as typed.
    pub(super) fields: Vec<(String, String)>,
}

/// What comes of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// A page is shown, with what is wrong on it.
    Show(Vec<FieldProblem>),
    /// All answers can be read and are sent.
    Send(Vec<(ItemRef, ItemAnswer)>),
}

/// What must be known to find the way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way<'a> {
    /// What the round asks.
    pub(super) asked: &'a [Asked],
    /// The partners.
    pub(super) context: Context<'a>,
    /// Whether there is a group or partner to pick.
    pub(super) asks_who: bool,
}

impl Flow {
    /// A way that begins now, with a new code.
    pub(super) fn start(dice: &Dice) -> Self {
        Self::with(OwnCode::Confidential(ChangeCode::new(dice)))
    }

    /// A way that begins now, with a code that is there already.
    pub(super) const fn with(code: OwnCode) -> Self {
        Self {
            code,
            place: Place::Card,
            returns_to_check: false,
            choice: Choice { group: None, partner: None },
            signed: String::new(),
            typed_for: None,
            fields: Vec::new(),
        }
    }

    /// Reads what travelled in the form. `None` when it is not from one of these pages.
    pub(super) fn read(form: &Form, asked: &[Asked]) -> Option<Self> {
        let some = |name: &str| Some(form.text(name).to_owned()).filter(|text| !text.is_empty());
        let is_answer = |name: &str| asked.iter().any(|asked| is_of(asked.item.as_ref(), name));
        let fields = form.fields().iter().filter(|(name, _)| is_answer(name)).cloned();
        Some(Self {
            code: OwnCode::read(form.text("code"))?,
            place: Place::parse(form.text("at")).filter(|place| place.is_there(asked.len()))?,
            returns_to_check: form.has("to-check"),
            choice: Choice { group: some("group"), partner: some("partner") },
            signed: clean(form.text("signed")),
            typed_for: form.value("for"),
            fields: fields.collect(),
        })
    }

    /// The hidden fields that carry everything that is not on the page itself.
    pub(super) fn hidden(&self, asked: &[Asked]) -> Vec<(String, String)> {
        let mut hidden =
            vec![("code".to_owned(), self.code.to_string()), ("at".to_owned(), self.place.name())];
        if self.returns_to_check {
            hidden.push(("to-check".to_owned(), "1".to_owned()));
        }
        if self.place != Place::Who {
            let along = [("group", &self.choice.group), ("partner", &self.choice.partner)];
            let along = along.into_iter().filter_map(|(name, key)| Some((name, key.clone()?)));
            hidden.extend(along.map(|(name, key)| (name.to_owned(), key)));
        }
        if self.place != Place::Check && !self.signed.is_empty() {
            hidden.push(("signed".to_owned(), self.signed.clone()));
        }
        hidden.extend(self.typed_for.map(|person| ("for".to_owned(), person.to_string())));
        let here = self.here(asked);
        let elsewhere = self
            .fields
            .iter()
            .filter(|(name, _)| here.is_none_or(|item| !is_of(item, name)) && !is_button(name));
        hidden.extend(elsewhere.cloned());
        hidden
    }

    /// Does an act. Never panics, whatever was sent.
    pub(super) fn turn(&mut self, act: Act, way: Way<'_>) -> Turn {
        match act {
            Act::Press(button) => {
                if let Some(item) = self.here(way.asked)
                    && let Some(fields) = press(item, way.context, &button, &self.fields)
                {
                    self.fields = fields;
                }
            }
            Act::Back => self.place = self.before(way),
            Act::Edit(place) if place.is_there(way.asked.len()) => {
                self.returns_to_check = true;
                self.place = place;
            }
            Act::Stay | Act::Edit(_) => {}
            Act::Skip => {
                if let Some(item) = self.here(way.asked).cloned() {
                    self.fields.retain(|(name, _)| !is_of(&item, name));
                }
                self.go_on(way);
            }
            Act::Next => match self.settle(way) {
                Ok(()) => self.go_on(way),
                Err(problems) => return Turn::Show(problems),
            },
            Act::Send => return self.send(way),
        }
        Turn::Show(Vec::new())
    }

    /// The item on this page, when it is a question.
    pub(super) fn here<'a>(&self, asked: &'a [Asked]) -> Option<&'a Item> {
        match self.place {
            Place::Question(at) => asked.get(at).map(|asked| asked.item.as_ref()),
            _ => None,
        }
    }

    /// Reads the answer on this page and keeps it in its one true form.
    fn settle(&mut self, way: Way<'_>) -> Result<(), Vec<FieldProblem>> {
        let Some(item) = self.here(way.asked) else { return Ok(()) };
        let answer = parse(item, way.context, &self.fields)?;
        let settled = to_fields(&item.id, &answer);
        self.fields.retain(|(name, _)| !is_of(item, name));
        self.fields.extend(settled);
        Ok(())
    }

    fn go_on(&mut self, way: Way<'_>) {
        self.place = if self.returns_to_check { Place::Check } else { self.after(way) };
        if self.place == Place::Check {
            self.returns_to_check = false;
        }
    }

    fn after(&self, way: Way<'_>) -> Place {
        let question = |at: usize| {
            if at < way.asked.len() { Place::Question(at) } else { Place::Check }
        };
        match self.place {
            Place::Card if way.asks_who => Place::Who,
            Place::Card | Place::Who => question(0),
            Place::Question(at) => question(at.saturating_add(1)),
            Place::Check => Place::Check,
        }
    }

    fn before(&self, way: Way<'_>) -> Place {
        match self.place {
            _ if self.returns_to_check => Place::Check,
            Place::Question(0) if way.asks_who => Place::Who,
            Place::Card | Place::Who | Place::Question(0) => Place::Card,
            Place::Question(at) => Place::Question(at.saturating_sub(1)),
            Place::Check => Place::Question(way.asked.len().saturating_sub(1)),
        }
    }

    /// Everything that was said, or the first page on which something can't be read.
    fn send(&mut self, way: Way<'_>) -> Turn {
        let mut said = Vec::with_capacity(way.asked.len());
        for (at, asked) in way.asked.iter().enumerate() {
            match parse(asked.item.as_ref(), way.context, &self.fields) {
                Ok(answer) => said.push((asked.name.clone(), answer)),
                Err(problems) => {
                    self.place = Place::Question(at);
                    self.returns_to_check = true;
                    return Turn::Show(problems);
                }
            }
        }
        Turn::Send(said)
    }
}

impl OwnCode {
    /// Reads a code as people type it. `None` when it is no code. The two kinds differ in length.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let change = ChangeCode::read(typed).map(Self::Confidential);
        change.or_else(|| RecoveryCode::read(typed).ok().map(Self::Sealed))
    }
}

impl fmt::Display for OwnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Confidential(code) => code.fmt(f),
            Self::Sealed(code) => f.write_str(&code.grouped()),
        }
    }
}

impl Act {
    /// What was pressed on the page. Without a button, the Enter key goes on.
    pub(super) fn read(form: &Form, flow: &Flow, way: Way<'_>) -> Self {
        if form.has("lang") {
            return Self::Stay;
        }
        let pressed = flow
            .here(way.asked)
            .and_then(|item| find_pressed(item, way.context, &flow.fields))
            .map(str::to_owned);
        if let Some(button) = pressed {
            return Self::Press(button);
        }
        match form.text("go") {
            "skip" => Self::Skip,
            "back" => Self::Back,
            "send" => Self::Send,
            go => match go.strip_prefix("edit-").and_then(Place::parse) {
                Some(place) => Self::Edit(place),
                None => Self::Next,
            },
        }
    }

    /// Whether it goes past the page that asks which group one speaks with.
    pub(super) const fn may_lead_to_who(&self, place: Place) -> bool {
        matches!((place, self), (Place::Card, _) | (Place::Question(0), Self::Back))
    }
}

impl Place {
    /// The place as a field value: `who`, `3`, `check`.
    pub(super) fn name(self) -> String {
        match self {
            Self::Card => "card".to_owned(),
            Self::Who => "who".to_owned(),
            Self::Question(at) => at.to_string(),
            Self::Check => "check".to_owned(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "card" => Some(Self::Card),
            "who" => Some(Self::Who),
            "check" => Some(Self::Check),
            number => number.parse().ok().map(Self::Question),
        }
    }

    fn is_there(self, n_questions: usize) -> bool {
        !matches!(self, Self::Question(at) if at >= n_questions)
    }
}

/// A name as an envelope takes it.
fn clean(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_control()).take(MAX_NAME_CHARS).collect()
}

/// Whether a field belongs to an item, and not to another whose name only begins like it.
fn is_of(item: &Item, name: &str) -> bool {
    let rest = name.strip_prefix(item.id.as_str()).and_then(|rest| rest.strip_prefix('.'));
    rest.and_then(|rest| rest.split('.').next())
        .is_some_and(|form| AnswerForm::parse(form).is_some())
}

/// The + and − buttons of ten beans do not travel on.
fn is_button(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("more" | "less"))
}
