//! What the demo's people decided: one decision to be looked at again, one proposal on its way.

use decision_rules::{
    impact::{Field, Impact},
    proposal::{
        Cards, Command, DecisionWish, Doers, Hand, Plan, Proposal, ProposalId, Stage, Trial, Voice,
        VoiceWish, Wish,
    },
    text::Text,
};
use decision_server::store::{
    change::{self, No},
    known, proposals,
};
use powerwith_core::{Fault, Moment, PersonId, Stop};
use powerwith_store::{Store, Tx};

use super::{Past, cast::Here, unexpected};

/// What one proposal of the demo says.
struct Script {
    title: &'static str,
    text: &'static str,
    asked_by: &'static str,
    pays: &'static str,
    fixed: &'static str,
    open: &'static str,
    impact: [&'static str; 4],
    guess: Option<&'static str>,
    seat: &'static str,
}

const BUS: Script = Script {
    title: "A later bus on Thursdays",
    text: "City Parks pays for one more bus, at a quarter past nine on Thursdays, until the summer.",
    asked_by: "Families of the Somali Youth Circle",
    pays: "City Parks, from the program money",
    fixed: "The bus company only runs on the main road.",
    open: "Which stops it takes.",
    impact: [
        "Young people who stay for the last hour, and their families.",
        "The driver works longer. The parks have less for snacks.",
        "Few come, and the money is gone.",
        "We count who gets on, each Thursday.",
    ],
    guess: Some("Twelve young people take it each week."),
    seat: "Youth",
};

const SUPPER: Script = Script {
    title: "Child care at every supper",
    text: "At each planning supper two people look after the children, in the room next door. We pay them.",
    asked_by: "Familias Unidas",
    pays: "Each partner gives the same",
    fixed: "The supper is on the first Tuesday.",
    open: "Who looks after the children, and how they are found.",
    impact: [
        "Parents who could not come so far.",
        "Small partners, who pay as much as the large ones.",
        "The same two people do it every time.",
        "We ask the parents after three suppers.",
    ],
    guess: None,
    seat: "Families",
};

/// Plays both.
pub(super) async fn live(store: &Store, here: &Here, past: &Past) -> Result<(), Fault> {
    let bus = Played::begin(store, here, past, (&BUS, 120)).await?;
    bus.until_asked("Zak").await?;
    bus.speaks("Zak", Voice::TryIt, 108).await?;
    bus.speaks("Luz", Voice::Worry(text("The stop at the church has no light.")?), 107).await?;
    bus.speaks("Ruth", Voice::TryIt, 106).await?;
    bus.speaks("Kim", Voice::TryIt, 106).await?;
    let closed = past.days_ago(98, 77);
    change::come_due(store, Some(here.id), &closed).await?;
    bus.decides("Ruth").await?;
    let supper = Played::begin(store, here, past, (&SUPPER, 6)).await?;
    supper.until_understood("Luz").await?;
    let ask = Wish::Ask { text: text("Can older children help, too?")? };
    supper.wish(("Hodan", ask), 2).await
}

/// One proposal on the stage of the demo.
struct Played<'a> {
    store: &'a Store,
    here: &'a Here,
    past: &'a Past,
    id: ProposalId,
    script: &'a Script,
    began_days_ago: i64,
}

impl<'a> Played<'a> {
    async fn begin(
        store: &'a Store,
        here: &'a Here,
        past: &'a Past,
        (script, began_days_ago): (&'a Script, i64),
    ) -> Result<Self, Fault> {
        let moment = past.days_ago(began_days_ago, 71);
        let plan = plan(script, &moment)?;
        let author = person(here, "Teresa")?;
        let work =
            async |tx: Tx| change::begin(&tx, here.id, (author, plan.clone()), &moment).await;
        let id = store.with_write_tx("make a proposal of the demo", work).await.map_err(no)?;
        Ok(Self { store, here, past, id, script, began_days_ago })
    }

    async fn until_understood(&self, holder: &'static str) -> Result<(), Fault> {
        let day = self.began_days_ago;
        self.wish(("Teresa", Wish::MoveOn { from: Stage::Draft }), day).await?;
        self.wish(("Teresa", Wish::MoveOn { from: Stage::Impact }), day).await?;
        let group = text(self.script.seat)?;
        self.wish(("Teresa", Wish::NameSeat { group }), day).await?;
        let proposal = self.now().await?;
        let seat = proposal.seats.keys().next().copied();
        let seat = seat.ok_or_else(|| Fault::new("make the demo: a seat is missing"))?;
        self.wish((holder, Wish::TakeSeat { seat, helper: None }), day - 1).await?;
        self.wish(("Teresa", Wish::MoveOn { from: Stage::Seats }), day - 2).await
    }

    async fn until_asked(&self, holder: &'static str) -> Result<(), Fault> {
        self.until_understood(holder).await?;
        let day = self.began_days_ago;
        self.wish(("Teresa", Wish::MoveOn { from: Stage::Understand }), day - 8).await?;
        let react = Wish::React { text: text("I could stay for the last game.")? };
        self.wish((holder, react), day - 9).await?;
        self.wish(("Teresa", Wish::MoveOn { from: Stage::React }), day - 12).await
    }

    async fn speaks(&self, by: &'static str, voice: Voice, days: i64) -> Result<(), Fault> {
        let wish = VoiceWish { version: 1, turn: 0, voice, hand: Hand::Own };
        self.wish((by, Wish::Speak(Box::new(wish))), days).await
    }

    async fn decides(&self, by: &'static str) -> Result<(), Fault> {
        let known = known::here(self.store.read(), self.here.id).await?;
        let parks = known.partners.iter().find(|(_, name)| *name == "City Parks");
        let parks = parks.ok_or_else(|| Fault::new("make the demo: a partner is missing"))?;
        let today = self.past.days_ago(97, 78).today();
        let wish = DecisionWish {
            version: 1,
            doers: Doers { partners: [*parks.0].into(), role: None },
            until: today.plus_days(200),
            review: today.plus_days(90),
        };
        self.wish((by, Wish::Decide(wish)), 97).await
    }

    async fn wish(&self, (by, wish): (&'static str, Wish), days: i64) -> Result<(), Fault> {
        let n_events = self.now().await?.n_events;
        let throw = u8::try_from(n_events % 100).unwrap_or(0).wrapping_add(100);
        let moment = self.past.days_ago(days, throw);
        let at = (self.here.id, self.id);
        let command = Command::Wish { by: person(self.here, by)?, wish };
        let work =
            async |tx: Tx| change::carry_out_untold(&tx, at, (command.clone(), &moment)).await;
        self.store.with_write_tx("play a proposal of the demo", work).await.map_err(no)?;
        Ok(())
    }

    async fn now(&self) -> Result<Proposal, Fault> {
        let found = proposals::load(self.store.read(), self.here.id, self.id).await?;
        found.ok_or_else(|| Fault::new("make the demo: a proposal is missing"))
    }
}

fn plan(script: &Script, moment: &Moment) -> Result<Plan, Fault> {
    let fields = Field::ALL.into_iter().zip(script.impact);
    let fields = fields.map(|(field, words)| Ok((field, text(words)?)));
    let trial = match script.guess {
        Some(guess) => Some(Trial { guess: text(guess)?, ends: moment.today().plus_days(113) }),
        None => None,
    };
    Ok(Plan {
        cards: Cards {
            title: Some(text(script.title)?),
            asked_by: Some(text(script.asked_by)?),
            pays: Some(text(script.pays)?),
            fixed: Some(text(script.fixed)?),
            open: Some(text(script.open)?),
        },
        text: Some(text(script.text)?),
        impact: Impact { fields: fields.collect::<Result<_, Fault>>()?, by_value: [].into() },
        trial,
        ..Plan::empty()
    })
}

pub(super) fn person(here: &Here, name: &str) -> Result<PersonId, Fault> {
    let found = here.people.iter().find(|member| member.name == name);
    found.map(|member| member.id).ok_or_else(|| Fault::new("make the demo: a person is missing"))
}

fn text(words: &str) -> Result<Text, Fault> {
    Text::long(words).map_err(|problem| Fault::new(format!("make the demo: {problem:?}")))
}

fn no(stop: Stop<No>) -> Fault {
    unexpected(stop)
}
