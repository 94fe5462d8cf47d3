//! Random people do random things at random times, and nothing is decided past anyone.
//!
//! What holds is read from the events alone, by a ledger that shares no code with the rules. And the
//! ledger itself is tried: with one guard taken away after the other, it has to find the gap.

use partnership_rules::two_keys::SecondKey;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use super::{ledger::Ledger, story::*};
use crate::{
    impact::Impact,
    proposal::{
        gate::{GUARDS, Guards, TO_ASK, TO_DECIDE},
        *,
    },
};

/// What someone tries to do. What the numbers mean depends on what is there.
#[derive(Clone, Debug)]
struct Turn {
    by: u8,
    choice: u8,
    extra: usize,
    days: i32,
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let days = prop_oneof![30 => Just(0), 10 => 1..7_i32, 1 => -500..500_i32];
    // What leads on comes more often than what gets in the way, or few stories would get far.
    let leads_on = prop::sample::select(vec![0, 0, 0, 14, 15, 16, 28, 28, 29, 29, 30]);
    let choice = prop_oneof![2 => leads_on, 1 => 0..32_u8];
    let turn = (1..=7_u8, choice, 0..64_usize, days).prop_map(|(by, choice, extra, days)| Turn {
        by,
        choice,
        extra,
        days,
    });
    prop::collection::vec(turn, 30..70)
}

/// How it begins: what it touches, how many seats, how many of them are taken, how far it is.
fn starts() -> impl Strategy<Value = (bool, usize, usize, u8)> {
    let n_taken = prop_oneof![3 => Just(2), 1 => 0..2_usize];
    (any::<bool>(), 1..3_usize, n_taken, 0..3_u8)
}

struct Play {
    story: Story,
    ledger: Ledger,
}

impl Play {
    fn begin(guards: Guards, (rules, n_seats, n_taken, far): (bool, usize, usize, u8)) -> Self {
        let mut story = Story::new();
        story.guards = guards;
        story.terms.quorum.people = 4;
        let touches = if rules { Touches::Rules } else { Touches::Work };
        story.draft(Plan { touches, ..plan() });
        let mut play = Self { story, ledger: Ledger::new(touches, partner(1)) };
        for from in [Stage::Draft, Stage::Impact] {
            play.tries(PROPOSER, Wish::MoveOn { from }).unwrap();
        }
        for (number, holder) in (0..n_seats).zip([3, 4]) {
            let group = text(&format!("group {number}"));
            play.tries(PROPOSER, Wish::NameSeat { group }).unwrap();
            if number < n_taken {
                let seat = play.story.seat(number);
                play.tries(holder, Wish::TakeSeat { seat, helper: None }).unwrap();
            }
        }
        for from in [Stage::Seats, Stage::Understand].into_iter().take(usize::from(far)) {
            play.tries(PROPOSER, Wish::MoveOn { from }).unwrap();
        }
        play
    }

    fn command(&mut self, command: &Command) -> Result<(), String> {
        if let Ok(events) = self.story.command(command.clone()) {
            self.ledger.watch(command, &events, (&self.story.members, day(self.story.today)))?;
        }
        Ok(())
    }

    fn tries(&mut self, by: u8, wish: Wish) -> Result<(), String> {
        self.command(&Command::Wish { by: person(by), wish })
    }

    fn says(&mut self, by: u8, voice: Voice) -> Result<(), String> {
        let wish = self.story.voice(by, voice);
        self.tries(by, wish)
    }

    fn any_seat(&self, extra: usize) -> SeatId {
        *self.story.here().seats.keys().nth(extra % self.story.here().seats.len()).unwrap()
    }

    fn takes(&mut self, turn: &Turn) -> Result<(), String> {
        self.story.today += turn.days;
        let (by, extra, stage) = (turn.by, turn.extra, self.story.here().stage);
        match turn.choice {
            0..=3 => self.tries(PROPOSER, Wish::MoveOn { from: stage }),
            4 => self.tries(by, Wish::MoveOn { from: stage }),
            5..=7 => self.says(by, Voice::TryIt),
            8 => self.says(by, Voice::NotYet(text("Because."))),
            9 => self.says(by, Voice::KnowMore(text("How?"))),
            10 => self.says(by, Voice::StandAside),
            11 => {
                let seat = self.any_seat(extra);
                self.tries(by, Wish::TakeSeat { seat, helper: None })
            }
            12 => {
                let seat = self.any_seat(extra);
                self.tries(by, Wish::LeaveSeat { seat })
            }
            13 if extra < 8 => self.tries(by, Wish::NameSeat { group: text("night shift") }),
            14 => self.rewords(extra),
            15 => self.ends_an_objection(by, extra),
            16 => self.answers(extra),
            17 => self.tries(by, Wish::React { text: text("Well.") }),
            18 => self.asks_for_keys(by, extra),
            19 | 20 => self.turns_keys(by, extra),
            21 => self.tries(by, Wish::Decide(self.story.wants())),
            _ => self.takes_more(turn),
        }
    }

    fn takes_more(&mut self, turn: &Turn) -> Result<(), String> {
        let (by, extra) = (turn.by, turn.extra);
        match turn.choice {
            22 if extra < 16 => {
                let until = day(self.story.today + 1 + i32::try_from(extra % 7).unwrap());
                self.tries(by, Wish::Pause { until })
            }
            22 => self.tries(by, Wish::EndPause),
            23 if extra < 12 => self.comes_or_goes(by, extra),
            24 => self.tries(by, Wish::GiveProxy { to: person(1 + (by + turn.choice) % 7) }),
            25 if extra < 16 => self.tries(by, Wish::TakeProxyBack),
            26 if extra < 4 => self.tries(by, Wish::TakeUp),
            27 if extra < 2 => self.tries(by, Wish::Ask { text: text("Why?") }),
            28 => self.all_speak(by, extra),
            29 => {
                self.story.today += 6;
                self.command(&Command::DayCame)
            }
            30 | 31 => self.tries_everything_to_decide(),
            _ => self.command(&Command::DayCame),
        }
    }

    /// All of them say "try it", or some do; or all stand aside but one.
    fn all_speak(&mut self, by: u8, extra: usize) -> Result<(), String> {
        for one in 1..=7 {
            match extra % 8 {
                1 if one != by => self.says(one, Voice::StandAside)?,
                3 | 5 | 7 if (extra >> (one - 1)) & 1 == 1 => {}
                _ => self.says(one, Voice::TryIt)?,
            }
        }
        Ok(())
    }

    fn rewords(&mut self, extra: usize) -> Result<(), String> {
        let open: Vec<_> = self.story.here().open_objections().collect();
        let mends = if extra.is_multiple_of(2) { open.into_iter().collect() } else { [].into() };
        let base = self.story.here().version_nth().saturating_sub(u32::from(extra == 9));
        let impact = (extra == 7).then(Impact::default);
        let words = format!("Words {}.", extra % 3);
        let new = NewVersion { base, text: text(&words), impact, why: None, mends };
        self.tries(PROPOSER, Wish::Reword(Box::new(new)))
    }

    fn ends_an_objection(&mut self, by: u8, extra: usize) -> Result<(), String> {
        let Some(objection) = self.story.here().open_objections().next() else { return Ok(()) };
        let author = self.story.here().objections[&objection].by;
        let by = if extra < 48 { author.unwrap_or(person(by)) } else { person(by) };
        let wish = match extra % 2 {
            0 => Wish::Met { objection },
            _ => Wish::TakeBack { objection },
        };
        self.command(&Command::Wish { by, wish })
    }

    fn answers(&mut self, extra: usize) -> Result<(), String> {
        let Some(question) = self.story.here().open_questions().next() else { return Ok(()) };
        let by = if extra == 0 { 4 } else { PROPOSER };
        self.tries(by, Wish::Answer { question, text: text("So.") })
    }

    fn asks_for_keys(&mut self, by: u8, extra: usize) -> Result<(), String> {
        let open = self.story.here().open_objections().next();
        let version = self.story.here().version_nth();
        let act = match (extra % 4, open) {
            (0, _) => Act::CloseEarly { version },
            (1, _) => Act::ExceptSeat { seat: self.any_seat(extra / 4), reason: text("Nobody.") },
            (2, Some(objection)) => Act::AnswerObjection { objection, answer: text("Heard.") },
            _ => Act::Decide(self.story.wants()),
        };
        self.tries(by, Wish::AskKey(Box::new(act)))
    }

    fn turns_keys(&mut self, by: u8, extra: usize) -> Result<(), String> {
        let keys: Vec<_> = self.story.here().keys.keys().copied().collect();
        let answer = if extra < 60 { SecondKey::Yes } else { SecondKey::No };
        keys.into_iter().try_for_each(|key| self.tries(by, Wish::TurnKey { key, answer }))
    }

    fn comes_or_goes(&mut self, by: u8, extra: usize) -> Result<(), String> {
        let one = person(by);
        match self.story.members.get_mut(&one) {
            Some(_) if extra < 6 && by != PROPOSER => {
                self.story.members.remove(&one);
                // Sometimes nobody says so.
                if extra < 3 { self.command(&Command::Left { person: one }) } else { Ok(()) }
            }
            Some(member) => {
                member.is_host = !member.is_host;
                Ok(())
            }
            None => {
                let membership = Story::new().members[&one];
                self.story.members.insert(one, membership);
                Ok(())
            }
        }
    }

    fn tries_everything_to_decide(&mut self) -> Result<(), String> {
        for by in [2, 4, 5, 1, PROPOSER, 7] {
            self.tries(by, Wish::Decide(self.story.wants()))?;
            let act = Act::Decide(self.story.wants());
            self.tries(by, Wish::AskKey(Box::new(act)))?;
            self.turns_keys(by, 0)?;
        }
        Ok(())
    }
}

/// Plays; says what went wrong, or how it ended.
fn play(guards: Guards, start: (bool, usize, usize, u8), turns: &[Turn]) -> Result<Play, String> {
    let mut play = Play::begin(guards, start);
    for turn in turns {
        play.takes(turn)?;
    }
    Ok(play)
}

/// Looks for a story in which something goes wrong with these guards.
fn is_caught(guards: Guards) -> bool {
    let mut runner = runner(4_000);
    let found = runner.run(&(starts(), turns()), |(start, turns)| {
        play(guards, start, &turns).map(|_| ()).map_err(TestCaseError::fail)
    });
    found.is_err()
}

/// Throws the same dice every time.
fn runner(cases: u32) -> TestRunner {
    let mut dice = TestRunner::deterministic();
    let settings =
        Config { cases, max_shrink_iters: 0, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(settings, dice.rng().clone())
}

fn without(gates: &[gate::Gate], at: usize) -> &'static [gate::Gate] {
    let mut kept = gates.to_vec();
    kept.remove(at);
    kept.leak()
}

proptest! {
    #![proptest_config(Config::with_cases(1_000))]

    #[test]
    fn nothing_is_decided_past_anyone(start in starts(), turns in turns()) {
        let play = play(GUARDS, start, &turns);
        prop_assert!(play.is_ok(), "{}", play.err().unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(Config::with_cases(200))]

    #[test]
    fn a_replay_comes_to_the_same_proposal(start in starts(), turns in turns()) {
        let Ok(play) = play(GUARDS, start, &turns) else { return Ok(()) };
        let events = &play.story.events;
        let once = events.iter().fold(None, apply);
        let twice = events.iter().flat_map(|event| [event, event]).fold(None, apply);
        let again = events.iter().chain(events).fold(None, apply);
        prop_assert_eq!(&once, &play.story.proposal);
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!(&again, &once);
    }

    #[test]
    fn a_day_that_comes_twice_brings_nothing_new(start in starts(), turns in turns()) {
        let Ok(mut play) = play(GUARDS, start, &turns) else { return Ok(()) };
        play.story.day_came();
        prop_assert_eq!(play.story.command(Command::DayCame), Ok(vec![]));
    }
}

#[test]
fn many_of_these_stories_do_reach_a_decision() {
    let mut runner = runner(400);
    let (work, rules) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let outcome = runner.run(&(starts(), turns()), |(start, turns)| {
        let play = play(GUARDS, start, &turns).map_err(TestCaseError::fail)?;
        if play.story.here().decision.is_some() {
            let count = if start.0 { &rules } else { &work };
            count.set(count.get() + 1);
        }
        Ok(())
    });
    assert!(outcome.is_ok());
    assert!(work.get() >= 15 && rules.get() >= 15, "{} and {}", work.get(), rules.get());
}

#[test]
fn each_gate_before_a_decision_is_missed_when_it_is_gone() {
    for at in 0..TO_DECIDE.len() {
        let guards = Guards { to_decide: without(TO_DECIDE, at), ..GUARDS };
        assert!(is_caught(guards), "gate {at} before a decision could go unnoticed");
    }
}

#[test]
fn each_gate_before_people_are_asked_is_missed_when_it_is_gone() {
    for at in 0..TO_ASK.len() {
        let guards = Guards { to_ask: without(TO_ASK, at), ..GUARDS };
        assert!(is_caught(guards), "gate {at} before people are asked could go unnoticed");
    }
}

#[test]
fn the_second_key_is_missed_when_it_is_gone() {
    assert!(is_caught(Guards { second_key: |_, _, _| Ok(()), ..GUARDS }));
    assert!(is_caught(Guards { keys_needed: |_| false, ..GUARDS }));
}
