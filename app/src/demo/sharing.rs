//! What the demo's partners give and get, what two of its people bring, and a stipend that is owed.

use partnership_rules::PartnerId;
use powerwith_core::{Fault, PersonId, Stop};
use powerwith_log::Role;
use powerwith_store::{Store, Tx};
use sharing_rules::{
    LineId, Refused,
    amount::{Currency, Minutes, Money},
    ledger::{Gift, Pay, Reply, Said, To, Work},
    strength::{self, Owner, Someone},
    text::Text,
};
use sharing_server::store::{
    here::{self, Here},
    lines, stipends, strengths,
};

use super::{Past, cast, unexpected};

const SCHOOL: &str = "Lakeside School District";
const PARKS: &str = "City Parks";
const YOUTH: &str = "Somali Youth Circle";
const CHURCH: &str = "Bethel Church";
const FAMILIES: &str = "Familias Unidas";

/// A line of the demo: from, to (empty for all), what, a sentence, how many days ago.
type Script = (&'static str, &'static str, What, &'static str, i64);

/// What a line of the demo gives.
enum What {
    Cents(i64),
    Hours(i64, Work, Pay),
    Space(&'static str),
    Things(&'static str),
    Credit,
}

const LINES: [Script; 9] = [
    (PARKS, FAMILIES, What::Cents(30_000), "For child care at the planning suppers.", 40),
    (YOUTH, "", What::Hours(180, Work::Translating, Pay::Unpaid), "The letters of spring.", 33),
    (SCHOOL, "", What::Hours(180, Work::Managing, Pay::Paid), "The plan for the spring.", 33),
    (SCHOOL, YOUTH, What::Space("The gym, four Saturdays"), "For the games.", 26),
    (FAMILIES, SCHOOL, What::Hours(360, Work::Meals, Pay::Unpaid), "Supper for the staff.", 20),
    (CHURCH, FAMILIES, What::Hours(90, Work::ChildCare, Pay::Unpaid), "In the next room.", 13),
    (CHURCH, YOUTH, What::Hours(60, Work::Rides, Pay::Unpaid), "Home after the last game.", 12),
    (YOUTH, SCHOOL, What::Things("Twenty name signs in Somali"), "For the front hall.", 9),
    (PARKS, YOUTH, What::Credit, "In the city paper we said whose idea the bus was.", 6),
];

/// Plays it all.
pub(super) async fn live(store: &Store, cast: &cast::Here, past: &Past) -> Result<(), Fault> {
    let host = cast.hosts[0];
    let here = here::find(store.read(), cast.id, host).await?;
    let dollars = currency()?;
    let begun = past.days_ago(41, 90);
    let work =
        async |tx: Tx| here::choose_currency(&tx, cast.id, (dollars, Role::Host), &begun).await;
    store.with_write_tx("make the demo: money", work).await.map_err(no)?;
    let stage = Stage { store, cast, past, here };
    stage.ledger().await?;
    stage.stipend().await?;
    stage.strengths().await
}

struct Stage<'a> {
    store: &'a Store,
    cast: &'a cast::Here,
    past: &'a Past,
    here: Here,
}

impl Stage<'_> {
    /// Lines of both directions; one was corrected, one waits for a yes.
    async fn ledger(&self) -> Result<(), Fault> {
        for (throw, script) in (91..).zip(&LINES) {
            let said = self.said(script)?;
            let (from, to, days) = (said.from, said.to, script.4);
            let moment = self.past.days_ago(days - 1, throw);
            let work =
                async |tx: Tx| lines::write(&tx, self.cast.id, (said.clone(), from), &moment).await;
            let line = self.store.with_write_tx("make the demo: a line", work).await.map_err(no)?;
            if script.3 == "In the next room." {
                let asked = Reply::Correct(text("It was two hours, until nine.")?);
                self.says(line.id, (asked, to), days - 3).await?;
                let minutes = Minutes::new(120).map_err(|_| wrong("two hours"))?;
                let gift = Gift::Hours { minutes, work: Work::ChildCare, pay: Pay::Unpaid };
                let said = Said { gift, ..said };
                let (at, moment) = ((self.cast.id, line.id), self.past.days_ago(days - 4, throw));
                let work =
                    async |tx: Tx| lines::correct(&tx, at, (said.clone(), from), &moment).await;
                let done = self.store.with_write_tx("make the demo: a correction", work).await;
                done.map_err(no)?;
                self.says(line.id, (Reply::Yes, to), days - 5).await?;
            } else if days > 10 {
                self.says(line.id, (Reply::Yes, to), days - 3).await?;
            }
        }
        Ok(())
    }

    fn said(&self, (from, to, what, words, days): &Script) -> Result<Said, Fault> {
        let gift = match what {
            What::Cents(cents) => {
                Gift::Money(Money::new(*cents, currency()?).map_err(|_| wrong("money"))?)
            }
            What::Hours(minutes, work, pay) => {
                let minutes = Minutes::new(*minutes).map_err(|_| wrong("time"))?;
                Gift::Hours { minutes, work: *work, pay: *pay }
            }
            What::Space(measure) => Gift::Space(text(measure)?),
            What::Things(measure) => Gift::Things(text(measure)?),
            What::Credit => Gift::Credit,
        };
        let to = if to.is_empty() { To::All } else { To::Partner(self.partner(to)?) };
        let day = self.past.days_ago(*days, 90).today();
        Ok(Said { from: self.partner(from)?, to, gift, day, words: text(words)? })
    }

    /// The other side says something to a line; what was for all is answered by nobody here.
    async fn says(&self, line: LineId, (reply, to): (Reply, To), days: i64) -> Result<(), Fault> {
        let To::Partner(by) = to else { return Ok(()) };
        let (at, moment) = ((self.cast.id, line), self.past.days_ago(days, 90));
        let work = async |tx: Tx| lines::answer(&tx, at, (reply.clone(), by), &moment).await;
        self.store.with_write_tx("make the demo: an answer", work).await.map_err(no)
    }

    /// The parks pay for the time of whoever sits for the youth.
    async fn stipend(&self) -> Result<(), Fault> {
        let kim = self.someone("Kim").await?;
        let seats = stipends::seats(self.store.read(), self.cast.id).await?;
        let seat = seats.values().find(|seat| seat.decided.is_some() && seat.seat.holder.is_some());
        let seat = seat.ok_or_else(|| Fault::new("make the demo: a seat is missing"))?.seat.id;
        let money = Money::new(4_000, currency()?).map_err(|_| wrong("money"))?;
        let (by, moment) = ((kim.person, kim.partner), self.past.days_ago(5, 110));
        let at = (self.cast.id, seat);
        let work = async |tx: Tx| stipends::take_on(&tx, at, (by, money), &moment).await;
        self.store.with_write_tx("make the demo: a stipend", work).await.map_err(no)?;
        Ok(())
    }

    /// What one person and one group bring; the person asked for backing and was answered.
    async fn strengths(&self) -> Result<(), Fault> {
        let (hodan, zak) = (self.someone("Hodan").await?, self.someone("Zak").await?);
        let know = "I know most families on our street, and they open the door when I knock.";
        let one = self.brings((Owner::Person(hodan.person), &hodan), know, 30).await?;
        let group = self.cast.groups.get("Youth").copied();
        let group = group.ok_or_else(|| Fault::new("make the demo: a group is missing"))?;
        let reach = "We can tell three schools in one evening. Nobody reads the flyers.";
        self.brings((Owner::Group(group), &zak), reach, 28).await?;

        let at = (self.cast.id, one);
        let (words, asked) =
            (text("A phone card, so that I can call them all.")?, self.past.days_ago(21, 120));
        let work = async |tx: Tx| strengths::ask(&tx, at, (words.clone(), &hodan), &asked).await;
        self.store.with_write_tx("make the demo: an ask", work).await.map_err(no)?;
        let kim = self.someone("Kim").await?;
        let found = strengths::load(self.store.read(), at).await?;
        let ask = found.and_then(|one| one.asks.first().map(|ask| ask.id));
        let ask = ask.ok_or_else(|| Fault::new("make the demo: an ask is missing"))?;
        let answered = self.past.days_ago(17, 121);
        let what = text("The parks pay for a card each month until the summer.")?;
        let reply = strength::Reply::Yes { what, by: answered.today().plus_days(7) };
        let work =
            async |tx: Tx| strengths::answer(&tx, at, (ask, reply.clone(), &kim), &answered).await;
        self.store.with_write_tx("make the demo: an answer", work).await.map_err(no)
    }

    async fn brings(
        &self,
        (owner, by): (Owner, &Someone),
        words: &str,
        days: i64,
    ) -> Result<sharing_rules::StrengthId, Fault> {
        let (words, moment) = (text(words)?, self.past.days_ago(days, 119));
        let work = async |tx: Tx| {
            strengths::write(&tx, self.cast.id, (owner, words.clone(), by), &moment).await
        };
        self.store.with_write_tx("make the demo: a strength", work).await.map_err(no)
    }

    async fn someone(&self, name: &str) -> Result<Someone, Fault> {
        let missing = || Fault::new("make the demo: a person is missing");
        let member = self.cast.people.iter().find(|member| member.name == name);
        let person: PersonId = member.ok_or_else(missing)?.id;
        here::someone(self.store.read(), self.cast.id, person).await?.ok_or_else(missing)
    }

    fn partner(&self, name: &str) -> Result<PartnerId, Fault> {
        let found = self.here.names.iter().find(|(_, known)| *known == name);
        found.map(|(id, _)| *id).ok_or_else(|| Fault::new("make the demo: a partner is missing"))
    }
}

fn currency() -> Result<Currency, Fault> {
    Currency::parse("USD").ok_or_else(|| wrong("money"))
}

fn text(words: &str) -> Result<Text, Fault> {
    Text::long(words).map_err(|_| wrong("words"))
}

fn wrong(what: &str) -> Fault {
    Fault::new(format!("make the demo: odd {what}"))
}

fn no(stop: Stop<Refused>) -> Fault {
    unexpected(stop)
}
