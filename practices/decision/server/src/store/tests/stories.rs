//! Stories of a partnership with three partners and seven people, told by chance.

use std::collections::{BTreeMap, BTreeSet};

use decision_rules::{
    impact::{Field, Impact, Offered, Value},
    open_log::PartnerNames,
    proposal::*,
    text::Text,
};
use partnership_rules::{Membership, PartnerId, two_keys::SecondKey};
use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId};

/// Who proposes: a person of the first partner who hosts nothing.
pub(super) const PROPOSER: u8 = 6;

pub(super) fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn day(number: i32) -> Day {
    Day::parse("2026-04-01").unwrap().plus_days(number - 1)
}

pub(super) fn moment_on(day: Day, seed: u8) -> Moment {
    Moment::new(Millis(1_775_000_000_000), day, [seed; 32])
}

pub(super) fn moment(on: i32, seed: u8) -> Moment {
    moment_on(day(on), seed)
}

pub(super) fn here() -> PartnershipId {
    PartnershipId::random(&moment(1, 200))
}

pub(super) fn person(number: u8) -> PersonId {
    PersonId::random(&moment(1, number))
}

pub(super) fn partner(number: u8) -> PartnerId {
    PartnerId::random(&moment(1, 100 + number))
}

pub(super) fn names() -> PartnerNames {
    (1..=3).map(|number| (partner(number), format!("Partner {number}"))).collect()
}

pub(super) fn impact(words: &str) -> Impact {
    let fields = Field::ALL.into_iter().map(|field| (field, text(words))).collect();
    let by_value =
        [(Value::Offered(Offered::Dignity), text(words)), (Value::Own(text("Rest")), text(words))];
    Impact { fields, by_value: by_value.into() }
}

pub(super) fn plan() -> Plan {
    Plan {
        cards: Cards {
            title: Some(text("Quiet hours in the gym")),
            asked_by: Some(text("The schools")),
            pays: Some(text("The parks")),
            fixed: Some(text("The gym closes at nine.")),
            open: Some(text("Which evening.")),
        },
        text: Some(text("The gym is quiet on Mondays.")),
        impact: impact("Families gain."),
        ..Plan::empty()
    }
}

pub(super) struct Story {
    pub members: BTreeMap<PersonId, Membership>,
    pub proposal: Option<Proposal>,
    pub events: Vec<Event>,
    terms: Terms,
    today: i32,
    chance: u64,
}

impl Story {
    pub fn new(seed: u64) -> Self {
        let of = |partner_no, is_host| Membership { partner: partner(partner_no), is_host };
        let people = [
            (1, of(1, true)),
            (2, of(2, true)),
            (3, of(3, false)),
            (4, of(2, false)),
            (5, of(3, false)),
            (6, of(1, false)),
            (7, of(3, true)),
        ];
        Self {
            members: people.into_iter().map(|(number, stands)| (person(number), stands)).collect(),
            proposal: None,
            events: Vec::new(),
            terms: decision_rules::terms::founding().terms,
            today: 1,
            chance: seed.wrapping_mul(2).wrapping_add(1),
        }
    }

    /// A number below this one, by a small generator: stories need no good chance, only the same
    /// one every time.
    fn below(&mut self, most: usize) -> usize {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        usize::try_from(self.chance % u64::try_from(most).unwrap()).unwrap()
    }

    fn moment(&mut self) -> Moment {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.chance.to_le_bytes());
        seed[8..12].copy_from_slice(&u32::try_from(self.events.len()).unwrap().to_le_bytes());
        self.below(2);
        Moment::new(Millis(1_775_000_000_000), day(self.today), seed)
    }

    fn here(&self) -> &Proposal {
        self.proposal.as_ref().unwrap()
    }

    pub fn draft(&mut self, plan: Plan) {
        let moment = self.moment();
        let leads = BTreeSet::new();
        let known = Known { members: &self.members, leads: &leads, terms: &self.terms };
        let event = draft(&known, person(PROPOSER), plan, &moment).unwrap();
        self.keep(vec![event]);
    }

    fn command(&mut self, command: Command) -> Result<(), Refusal> {
        let moment = self.moment();
        let leads = BTreeSet::new();
        let known = Known { members: &self.members, leads: &leads, terms: &self.terms };
        let events = decide(self.here(), &known, command, &moment)?;
        self.keep(events);
        Ok(())
    }

    fn keep(&mut self, events: Vec<Event>) {
        for event in &events {
            self.proposal = apply(self.proposal.take(), event);
        }
        self.events.extend(events);
    }

    fn wish(&mut self, by: u8, wish: Wish) -> Result<(), Refusal> {
        self.command(Command::Wish { by: person(by), wish })
    }

    pub fn says(&mut self, by: u8, voice: Voice) {
        let turn = self.here().voices.get(&person(by)).map_or(0, |given| given.turn);
        let version = self.here().version_nth();
        let wish = VoiceWish { version, turn, voice, hand: Hand::Own };
        drop(self.wish(by, Wish::Speak(Box::new(wish))));
    }

    /// Up to the asking, with a seat for families that person 3 takes.
    pub fn until_asked(&mut self) {
        self.draft(plan());
        self.wish(PROPOSER, Wish::MoveOn { from: Stage::Draft }).unwrap();
        self.wish(PROPOSER, Wish::MoveOn { from: Stage::Impact }).unwrap();
        self.wish(PROPOSER, Wish::NameSeat { group: text("families") }).unwrap();
        let seat = *self.here().seats.keys().next().unwrap();
        self.wish(3, Wish::TakeSeat { seat, helper: None }).unwrap();
        self.wish(PROPOSER, Wish::MoveOn { from: Stage::Seats }).unwrap();
        self.wish(PROPOSER, Wish::MoveOn { from: Stage::Understand }).unwrap();
        self.wish(3, Wish::React { text: text("Good for us.") }).unwrap();
        self.wish(PROPOSER, Wish::MoveOn { from: Stage::React }).unwrap();
    }

    pub fn until_decided(&mut self) {
        self.until_asked();
        for by in 1..=5 {
            self.says(by, Voice::TryIt);
        }
        self.today += 8;
        self.command(Command::DayCame).unwrap();
        self.wish(4, Wish::Decide(self.wants())).unwrap();
    }

    fn wants(&self) -> DecisionWish {
        DecisionWish {
            version: self.here().version_nth(),
            doers: Doers { partners: [partner(1)].into(), role: Some(text("Hosts of the gym")) },
            until: day(self.today + 200),
            review: day(self.today + 60),
        }
    }

    /// Someone does something, and what the rules refuse does not happen.
    pub fn does_something(&mut self) {
        let by = u8::try_from(1 + self.below(7)).unwrap();
        let stage = self.here().stage;
        let choice = self.below(24);
        let other = u8::try_from(1 + self.below(7)).unwrap();
        let seats: Vec<_> = self.here().seats.keys().copied().collect();
        let seat = seats.get(self.below(seats.len().max(1))).copied();
        let objection = self.here().open_objections().next();
        let question = self.here().open_questions().next();
        let key = self.here().keys.keys().next().copied();
        let wish = match choice {
            0..=4 => Some(Wish::MoveOn { from: stage }),
            5 => Some(Wish::NameSeat { group: text(["families", "youth"][self.below(2)]) }),
            6 => {
                let helper = (self.below(3) == 0).then(|| person(other));
                seat.map(|seat| Wish::TakeSeat { seat, helper })
            }
            7 if self.below(6) == 0 => seat.map(|seat| Wish::LeaveSeat { seat }),
            8 => question.map(|question| Wish::Answer { question, text: text("So.") }),
            9 => Some(Wish::React { text: text("Well.") }),
            10..=12 => return self.everyone_speaks(by),
            13 => return self.mends(),
            14 => return self.takes_back(objection),
            15 => self.asks_for_a_key(seat, objection),
            16 | 17 => key.map(|key| Wish::TurnKey {
                key,
                answer: if self.below(5) == 0 { SecondKey::No } else { SecondKey::Yes },
            }),
            18 => Some(Wish::Decide(self.wants())),
            19 => Some(self.reviews()),
            20 => return self.does_something_rare(by, other),
            _ => {
                self.today += i32::try_from(self.below(9)).unwrap();
                drop(self.command(Command::DayCame));
                None
            }
        };
        let steers = matches!(choice, 0..=4 | 8 | 19);
        if let Some(wish) = wish {
            drop(self.wish(if steers { PROPOSER } else { by }, wish));
        }
    }

    fn takes_back(&mut self, objection: Option<ObjectionId>) {
        let author = objection.and_then(|one| self.here().objections.get(&one)?.by);
        if let (Some(objection), Some(by)) = (objection, author) {
            let wish = if self.below(2) == 0 {
                Wish::Met { objection }
            } else {
                Wish::TakeBack { objection }
            };
            drop(self.command(Command::Wish { by, wish }));
        }
    }

    fn does_something_rare(&mut self, by: u8, other: u8) {
        let wish = match self.below(14) {
            0 => Wish::Ask { text: text("Why?") },
            1 => Wish::GiveProxy { to: person(other) },
            2 => Wish::TakeProxyBack,
            3..=5 => Wish::Pause { until: day(self.today + 3) },
            6 => Wish::EndPause,
            7 if self.below(4) == 0 => {
                drop(self.wish(PROPOSER, Wish::Withdraw));
                return;
            }
            8 => {
                self.today += 61;
                drop(self.command(Command::DayCame));
                return;
            }
            9 => {
                drop(self.wish(PROPOSER, Wish::TakeUp));
                return;
            }
            10 => {
                drop(self.command(Command::Left { person: person(by) }));
                return;
            }
            11 => {
                let asked = self.here().keys.iter().next().map(|(key, asked)| (*key, asked.by));
                let Some((key, by)) = asked else { return };
                drop(self.command(Command::Wish { by, wish: Wish::TakeKeyBack { key } }));
                return;
            }
            12 => {
                let mut plan = self.here().plan.clone();
                plan.trial = Some(Trial { guess: text("Fewer come late."), ends: day(900) });
                plan.after = Some(self.here().id);
                drop(self.wish(PROPOSER, Wish::Change(Box::new(plan))));
                return;
            }
            _ => {
                let code = CodeTag::of(self.here().id, "0123456789ABCDEF");
                let hand = Hand::Helper { helper: person(other), code };
                let version = self.here().version_nth();
                let wish = VoiceWish { version, turn: 0, voice: Voice::TryIt, hand };
                Wish::Speak(Box::new(wish))
            }
        };
        drop(self.wish(by, wish));
    }

    fn everyone_speaks(&mut self, by: u8) {
        for one in 1..=7 {
            let voice = match self.below(14) {
                0 if one == by => Voice::NotYet(text("Too late in the evening.")),
                1 => Voice::KnowMore(text("Who opens the door?")),
                2 => Voice::Worry(text("The late bus.")),
                3 => Voice::StandAside,
                _ => Voice::TryIt,
            };
            self.says(one, voice);
        }
    }

    fn mends(&mut self) {
        let open: BTreeSet<_> = self.here().open_objections().collect();
        let words = ["The gym is quiet on Mondays.", "Quiet on Tuesdays."][self.below(2)];
        let new = NewVersion {
            base: self.here().version_nth(),
            text: text(words),
            impact: None,
            why: Some(text("So that the bus runs.")),
            mends: open,
        };
        drop(self.wish(PROPOSER, Wish::Reword(Box::new(new))));
    }

    fn asks_for_a_key(
        &mut self,
        seat: Option<SeatId>,
        objection: Option<ObjectionId>,
    ) -> Option<Wish> {
        let version = self.here().version_nth();
        let act = match self.below(3) {
            0 => Act::CloseEarly { version },
            1 => Act::ExceptSeat { seat: seat?, reason: text("Nobody could come.") },
            _ => Act::AnswerObjection { objection: objection?, answer: text("We heard it.") },
        };
        let host = [1, 2, 7][self.below(3)];
        drop(self.wish(host, Wish::AskKey(Box::new(act))));
        None
    }

    fn reviews(&mut self) -> Wish {
        if let Some(decision) = &self.here().decision {
            let wait = (decision.review.0 - day(self.today).0).get_days();
            self.today += wait.max(0);
        }
        Wish::Review(Box::new(Review {
            day: day(self.today),
            happened: impact("It happened."),
            learned: text("Ask the bus people first."),
            next: Next::Change,
        }))
    }
}
