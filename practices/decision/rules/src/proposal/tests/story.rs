//! A partnership to tell stories about: three partners, seven people.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{Membership, PartnerId, two_keys::SecondKey};
use powerwith_core::{Day, Millis, Moment, PersonId};

use crate::{
    impact::{Field, Impact, Offered, Value},
    proposal::{
        decide::{Here, decide_guarded},
        gate::{GUARDS, Guards},
        *,
    },
    text::Text,
};

/// Person 1 hosts for the schools, 2 for the youth circle; 3 and 5 are families, 4 is youth, 6 is
/// schools, 7 hosts for the families. The schools pay, so they lead. Person 6 proposes.
pub(crate) const PROPOSER: u8 = 6;

pub(crate) fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

pub(crate) fn day(number: i32) -> Day {
    Day::parse("2026-04-01").unwrap().plus_days(number - 1)
}

pub(crate) fn person(number: u8) -> PersonId {
    PersonId::random(&seeded(1, [number; 32]))
}

pub(crate) fn partner(number: u8) -> PartnerId {
    PartnerId::random(&seeded(1, [100 + number; 32]))
}

fn seeded(on: i32, seed: [u8; 32]) -> Moment {
    Moment::new(Millis(1_775_000_000_000).plus_days(i64::from(on)), day(on), seed)
}

pub(crate) fn impact(words: &str) -> Impact {
    let fields = Field::ALL.into_iter().map(|field| (field, text(words))).collect();
    let by_value = [(Value::Offered(Offered::Dignity), text(words))].into();
    Impact { fields, by_value }
}

pub(crate) fn plan() -> Plan {
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

#[derive(Clone)]
pub(crate) struct Story {
    pub members: BTreeMap<PersonId, Membership>,
    pub leads: BTreeSet<PartnerId>,
    pub terms: Terms,
    pub(in crate::proposal) guards: Guards,
    pub proposal: Option<Proposal>,
    pub events: Vec<Event>,
    pub today: i32,
    throws: u32,
}

impl Story {
    pub(crate) fn new() -> Self {
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
            leads: [partner(1)].into(),
            terms: Terms {
                quorum: Quorum { partners: 2, people: 3 },
                open_days: 5,
                values: [Value::Offered(Offered::Dignity)].into(),
                set_by: None,
            },
            guards: GUARDS,
            proposal: None,
            events: Vec::new(),
            today: 1,
            throws: 0,
        }
    }

    /// A moment with dice of its own.
    pub(crate) fn moment(&mut self) -> Moment {
        self.throws += 1;
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&self.throws.to_be_bytes());
        seeded(self.today, seed)
    }

    pub(crate) fn here(&self) -> &Proposal {
        self.proposal.as_ref().unwrap()
    }

    pub(crate) fn draft(&mut self, plan: Plan) -> &mut Self {
        let moment = self.moment();
        let known = Known { members: &self.members, leads: &self.leads, terms: &self.terms };
        let event = draft(&known, person(PROPOSER), plan, &moment).unwrap();
        self.keep(vec![event]);
        self
    }

    pub(crate) fn command(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let moment = self.moment();
        let known = Known { members: &self.members, leads: &self.leads, terms: &self.terms };
        let proposal = self.proposal.as_ref().unwrap();
        let here = Here { proposal, known: &known, moment: &moment };
        let events = decide_guarded(&self.guards, here, command)?;
        self.keep(events.clone());
        Ok(events)
    }

    pub(crate) fn wish(&mut self, by: u8, wish: Wish) -> Result<Vec<Event>, Refusal> {
        self.command(Command::Wish { by: person(by), wish })
    }

    /// What they wish for happens.
    pub(crate) fn does(&mut self, by: u8, wish: Wish) -> &mut Self {
        let what = format!("{by}: {wish:?}");
        if let Err(refusal) = self.wish(by, wish) {
            panic!("{what} came to {refusal:?}");
        }
        self
    }

    /// What they wish for does not happen.
    pub(crate) fn refused(&mut self, by: u8, wish: Wish) -> Refusal {
        let before = self.proposal.clone();
        let refusal = self.wish(by, wish).unwrap_err();
        assert_eq!(self.proposal, before, "a refusal changes nothing");
        refusal
    }

    fn keep(&mut self, events: Vec<Event>) {
        for event in &events {
            self.proposal = apply(self.proposal.take(), event);
        }
        self.events.extend(events);
    }

    pub(crate) fn days_pass(&mut self, n_days: i32) -> &mut Self {
        self.today += n_days;
        self
    }

    pub(crate) fn day_came(&mut self) -> &mut Self {
        self.command(Command::DayCame).unwrap();
        self
    }

    pub(crate) fn seat(&self, number: usize) -> SeatId {
        let named = self.events.iter().filter_map(|event| match event.what {
            What::SeatNamed { seat, .. } => Some(seat),
            _ => None,
        });
        named.collect::<Vec<_>>()[number]
    }

    pub(crate) fn key(&self) -> KeyId {
        *self.here().keys.keys().next().unwrap()
    }

    pub(crate) fn objection(&self) -> ObjectionId {
        self.here().open_objections().next().unwrap()
    }

    /// Up to the stage in which people ask, with a seat for families that person 3 takes.
    pub(crate) fn understood(&mut self) -> &mut Self {
        self.draft(plan());
        self.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
        self.does(PROPOSER, Wish::MoveOn { from: Stage::Impact });
        self.does(PROPOSER, Wish::NameSeat { group: text("families") });
        let seat = self.seat(0);
        self.does(3, Wish::TakeSeat { seat, helper: None });
        self.does(PROPOSER, Wish::MoveOn { from: Stage::Seats })
    }

    /// Up to the stage in which people are asked for consent.
    pub(crate) fn asked(&mut self) -> &mut Self {
        self.understood();
        self.does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
        self.does(3, Wish::React { text: text("Good for us.") });
        self.does(PROPOSER, Wish::MoveOn { from: Stage::React })
    }

    pub(crate) fn says(&mut self, by: u8, voice: Voice) -> &mut Self {
        let wish = self.voice(by, voice);
        self.does(by, wish)
    }

    pub(crate) fn voice(&self, by: u8, voice: Voice) -> Wish {
        let turn = self.here().voices.get(&person(by)).map_or(0, |given| given.turn);
        let version = self.here().version_nth();
        Wish::Speak(Box::new(VoiceWish { version, turn, voice, hand: Hand::Own }))
    }

    /// The last day to speak passes.
    pub(crate) fn closes(&mut self) -> &mut Self {
        self.days_pass(6).day_came()
    }

    pub(crate) fn wants(&self) -> DecisionWish {
        DecisionWish {
            version: self.here().version_nth(),
            doers: Doers { partners: [partner(1)].into(), role: None },
            until: day(self.today + 200),
            review: day(self.today + 60),
        }
    }

    pub(crate) fn decides(&mut self, by: u8) -> Result<Vec<Event>, Refusal> {
        let wish = Wish::Decide(self.wants());
        self.wish(by, wish)
    }

    pub(crate) fn two_keys(&mut self, act: Act) -> &mut Self {
        self.does(1, Wish::AskKey(Box::new(act)));
        let key = self.key();
        self.does(2, Wish::TurnKey { key, answer: SecondKey::Yes })
    }
}
