//! The give-and-get ledger: what partners gave each other, as both sides see it.
//!
//! A line belongs to a partner, never to a person: who wrote it is nowhere. What was written first
//! stays readable beside every correction. Nothing here adds up: there is no total and no order but
//! the day and the name.

use partnership_rules::PartnerId;
use powerwith_core::{Day, Moment};

use crate::{
    LineId, Refused,
    amount::{Minutes, Money},
    text::Text,
};

/// The most versions of one line: whoever corrects it more often than that should talk first.
pub const MOST_VERSIONS: usize = 20;

/// The most answers to one line.
pub const MOST_ANSWERS: usize = 50;

/// What someone gave.
///
/// Source: 22 points, "Each role counts"; capability "ledger".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gift {
    /// Money.
    Money(Money),
    /// Time, in which some work was done.
    Hours {
        /// How long.
        minutes: Minutes,
        /// What was done.
        work: Work,
        /// Whether whoever did it was paid for it.
        pay: Pay,
    },
    /// Room to be in, in plain words: "the hall, three evenings".
    Space(Text),
    /// Things, in plain words: "40 meals".
    Things(Text),
    /// Credit: to say in the open what someone did.
    Credit,
}

/// A kind of gift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Money.
    Money,
    /// Time.
    Hours,
    /// Room to be in.
    Space,
    /// Things.
    Things,
    /// Credit in words.
    Credit,
}

/// Work that is done in hours. All of it counts in the same unit.
///
/// Source: 22 points, "Each role counts": rides, meals, child care, translating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Looking after children.
    ChildCare,
    /// Cleaning up and setting up.
    CleaningUp,
    /// Being there for someone.
    Listening,
    /// Planning, leading meetings, keeping the books.
    Managing,
    /// Cooking and serving.
    Meals,
    /// Taking people there and home.
    Rides,
    /// Teaching and showing how.
    Teaching,
    /// Putting words into another language.
    Translating,
    /// Something else; the sentence says what.
    Other,
}

/// Whether time was paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pay {
    /// It was part of someone's paid work.
    Paid,
    /// It was given.
    Unpaid,
}

/// To whom something was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    /// To one partner.
    Partner(PartnerId),
    /// To all of us.
    All,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Who gave.
    pub from: PartnerId,
    /// Who got.
    pub to: To,
    /// What.
    pub gift: Gift,
    /// When.
    pub day: Day,
    /// A sentence about it.
    pub words: Text,
}

/// One version of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub nth: u32,
    /// The day it was written.
    pub written: Day,
    /// What it says.
    pub said: Said,
}

/// What the other side said to a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// To which version.
    pub nth: u32,
    /// Which partner said it.
    pub partner: PartnerId,
    /// The day.
    pub day: Day,
    /// What.
    pub reply: Reply,
}

/// What one can say to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Yes, so it was.
    Yes,
    /// Please correct it, because.
    Correct(Text),
}

/// A line of the ledger, with everything it ever said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Names it.
    pub id: LineId,
    /// The partner it was written for.
    pub by: PartnerId,
    /// What it says, the first words first. Never empty.
    versions: Vec<Version>,
    /// What the other side said.
    pub answers: Vec<Answer>,
    /// The day it was taken back.
    pub taken_back: Option<Day>,
}

/// Both ways of one partner, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides<'a> {
    /// What it gave.
    pub gave: Vec<&'a Line>,
    /// What it got.
    pub got: Vec<&'a Line>,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Money, Self::Hours, Self::Space, Self::Things, Self::Credit];

    /// The stable name, used in forms and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Hours => "hours",
            Self::Space => "space",
            Self::Things => "things",
            Self::Credit => "credit",
        }
    }

    /// The kind with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Work {
    /// Every kind of work, in the order of their stable names; something else comes last.
    pub const ALL: [Self; 9] = [
        Self::ChildCare,
        Self::CleaningUp,
        Self::Listening,
        Self::Managing,
        Self::Meals,
        Self::Rides,
        Self::Teaching,
        Self::Translating,
        Self::Other,
    ];

    /// The stable name, used in forms and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ChildCare => "child-care",
            Self::CleaningUp => "cleaning-up",
            Self::Listening => "listening",
            Self::Managing => "managing",
            Self::Meals => "meals",
            Self::Rides => "rides",
            Self::Teaching => "teaching",
            Self::Translating => "translating",
            Self::Other => "other",
        }
    }

    /// The work with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|work| work.id() == id)
    }
}

impl Gift {
    /// What kind it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Money(_) => Kind::Money,
            Self::Hours { .. } => Kind::Hours,
            Self::Space(_) => Kind::Space,
            Self::Things(_) => Kind::Things,
            Self::Credit => Kind::Credit,
        }
    }
}

impl Said {
    /// Whether this partner gave or got, by these words.
    pub fn is_about(&self, partner: PartnerId) -> bool {
        self.from == partner || self.to == To::Partner(partner)
    }

    /// Checks what can be checked without knowing the line.
    ///
    /// Refuses: [`Refused::SamePartner`], [`Refused::NotYourLine`], [`Refused::DayToCome`].
    fn check(&self, by: PartnerId, today: Day) -> Result<(), Refused> {
        if self.to == To::Partner(self.from) {
            return Err(Refused::SamePartner);
        }
        if !self.is_about(by) {
            return Err(Refused::NotYourLine);
        }
        if self.day > today {
            return Err(Refused::DayToCome { today });
        }
        Ok(())
    }
}

impl Line {
    /// A new line that someone writes for their own partner.
    ///
    /// Refuses: a partner that neither gave nor got; one that gives to itself; a day to come.
    pub fn write(said: Said, by: PartnerId, moment: &Moment) -> Result<Self, Refused> {
        said.check(by, moment.today())?;
        let first = Version { nth: 1, written: moment.today(), said };
        let (id, versions) = (LineId::random(moment), vec![first]);
        Ok(Self { id, by, versions, answers: Vec::new(), taken_back: None })
    }

    /// A line as it is kept; none when it has no words.
    pub fn kept(
        (id, by): (LineId, PartnerId),
        versions: Vec<Version>,
        answers: Vec<Answer>,
        taken_back: Option<Day>,
    ) -> Option<Self> {
        (!versions.is_empty()).then_some(Self { id, by, versions, answers, taken_back })
    }

    /// Everything it ever said, the first words first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// What it says now.
    #[expect(clippy::expect_used, reason = "a line always says something")]
    pub fn now(&self) -> &Version {
        // Cannot fail: a line is made with one version, and versions are only added.
        self.versions.last().expect("a line says something")
    }

    /// The line with other words; what it said before stays.
    ///
    /// Refuses: anyone but the partner it was written for; another kind of gift; the same again.
    pub fn corrected(&self, said: Said, (by, today): (PartnerId, Day)) -> Result<Self, Refused> {
        self.check_own(by)?;
        said.check(by, today)?;
        let now = self.now();
        if now.said.gift.kind() != said.gift.kind() {
            return Err(Refused::OtherKind);
        }
        if now.said == said {
            return Err(Refused::NothingChanged);
        }
        if self.versions.len() >= MOST_VERSIONS {
            return Err(Refused::Full { most: MOST_VERSIONS });
        }
        let next = Version { nth: now.nth.saturating_add(1), written: today, said };
        let mut line = self.clone();
        line.versions.push(next);
        Ok(line)
    }

    /// The line, taken back: it was not so at all. Its words stay readable.
    ///
    /// Refuses: anyone but the partner it was written for.
    pub fn taken_back(&self, by: PartnerId, today: Day) -> Result<Self, Refused> {
        self.check_own(by)?;
        Ok(Self { taken_back: Some(today), ..self.clone() })
    }

    /// The line with what the other side says to it.
    ///
    /// Refuses: a partner that is not the other side; a second yes to the same words.
    pub fn answered(
        &self,
        reply: Reply,
        (partner, today): (PartnerId, Day),
    ) -> Result<Self, Refused> {
        if self.taken_back.is_some() {
            return Err(Refused::TakenBack);
        }
        if !self.is_other_side(partner) {
            return Err(Refused::NotOtherSide);
        }
        if self.said_yes(partner) {
            return Err(Refused::SaidAlready);
        }
        if self.answers.len() >= MOST_ANSWERS {
            return Err(Refused::Full { most: MOST_ANSWERS });
        }
        let answer = Answer { nth: self.now().nth, partner, day: today, reply };
        let mut line = self.clone();
        line.answers.push(answer);
        Ok(line)
    }

    /// Whether this partner can say that it was so: it gave or got, and did not write the line.
    pub fn is_other_side(&self, partner: PartnerId) -> bool {
        let said = &self.now().said;
        partner != self.by && (said.is_about(partner) || said.to == To::All)
    }

    /// Whether this partner said yes to what the line says now.
    pub fn said_yes(&self, partner: PartnerId) -> bool {
        self.answers_now().any(|one| one.partner == partner && one.reply == Reply::Yes)
    }

    /// What the other side said to what the line says now.
    pub fn answers_now(&self) -> impl Iterator<Item = &Answer> {
        let nth = self.now().nth;
        self.answers.iter().filter(move |one| one.nth == nth)
    }

    fn check_own(&self, by: PartnerId) -> Result<(), Refused> {
        match self.taken_back {
            Some(_) => Err(Refused::TakenBack),
            None if self.by != by => Err(Refused::NotYourLine),
            None => Ok(()),
        }
    }
}

/// What a partner gave and got, the newest day first; what was taken back is on neither side.
pub fn sides<'a>(lines: &'a [Line], of: PartnerId) -> Sides<'a> {
    let pick = |is_it: fn(&Said, PartnerId) -> bool| {
        let holds = |line: &&Line| line.taken_back.is_none() && is_it(&line.now().said, of);
        let mut picked: Vec<&'a Line> = lines.iter().filter(holds).collect();
        picked.sort_by_key(|line| (std::cmp::Reverse(line.now().said.day), line.id));
        picked
    };
    Sides { gave: pick(gave), got: pick(got) }
}

fn gave(said: &Said, partner: PartnerId) -> bool {
    said.from == partner
}

fn got(said: &Said, partner: PartnerId) -> bool {
    match said.to {
        To::Partner(to) => to == partner,
        To::All => said.from != partner,
    }
}
