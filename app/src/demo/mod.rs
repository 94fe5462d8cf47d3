//! The demo: a lively partnership of made-up people, as if it had been at work for a while.
//!
//! It goes through the same rules and the same store as real people do, only at earlier moments.

mod answering;
mod cast;
mod crowd;
mod gatherings;
mod mending;
mod proposals;
mod rounds;
mod sharing;

use jiff::{Span, Timestamp, tz::TimeZone};
use powerwith_core::{Fault, Millis, Moment, PersonId, Stop};
use powerwith_store::Store;
use powerwith_web::account::{self, OneTimeCode};
use reflection_rules::round::Keeping;

/// One person of the demo, with the code that signs them in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// What they are called.
    pub name: String,
    /// The code for `/demo/<code>`.
    pub code: String,
}

/// How long the printed links work: as long as anyone looks at a demo.
const LINK_DAYS: i64 = 365;

/// Fills an empty store; one that is filled is left as it is.
pub async fn fill(store: &Store, zone: &TimeZone, now: &Moment) -> Result<(), Fault> {
    let past = Past { now: now.now(), zone: zone.clone() };
    if !cast::is_there(store).await? {
        let here = cast::meet(store, &past).await?;
        mending::set_path(store, &here, &past).await?;
        rounds::live(store, &here, &past).await?;
        proposals::live(store, &here, &past).await?;
        mending::live(store, &here, &past).await?;
        sharing::live(store, &here, &past).await?;
        gatherings::come(store, &here, &past).await?;
    }
    Ok(())
}

/// Fills an empty store with a large partnership that has just opened a round of eight questions;
/// one that is filled is left as it is.
pub async fn fill_with_a_crowd(
    store: &Store,
    zone: &TimeZone,
    now: &Moment,
    (n_people, keeping): (usize, Keeping),
) -> Result<(), Fault> {
    let past = Past { now: now.now(), zone: zone.clone() };
    if !cast::is_there(store).await? {
        crowd::gather(store, &past, (n_people, keeping)).await?;
    }
    Ok(())
}

/// Gives every person a link that works from this moment on.
pub async fn links(store: &Store, now: &Moment) -> Result<Vec<SignIn>, Fault> {
    let people = cast::people(store).await?;
    let links: Vec<(PersonId, SignIn)> = people
        .into_iter()
        .map(|(id, name)| (id, SignIn { name, code: account::new_code(now.dice()) }))
        .collect();
    store
        .with_write_tx("make links for the demo", async |tx| {
            for (person, link) in &links {
                let ends = now.now().plus_days(LINK_DAYS);
                let code = OneTimeCode { code: &link.code, person: *person, ends, reusable: true };
                account::add_code(&tx, code).await?;
            }
            Ok::<(), Fault>(())
        })
        .await?;
    Ok(links.into_iter().map(|(_, link)| link).collect())
}

/// Earlier moments, counted back from now.
struct Past {
    now: Millis,
    zone: TimeZone,
}

impl Past {
    /// The moment so many days ago, with chance of its own.
    fn days_ago(&self, days: i64, throw: u8) -> Moment {
        let stamp = Timestamp::from_millisecond(self.now.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let then = stamp.to_zoned(self.zone.clone()).saturating_sub(Span::new().days(days));
        let then = Millis(then.timestamp().as_millisecond());
        let mut seed = [throw; 32];
        seed.iter_mut().zip(days.to_le_bytes()).for_each(|(place, byte)| *place ^= byte);
        Moment::new(then, then.day(&self.zone), seed)
    }
}

/// A refusal in the demo is a mistake of ours: its data must pass every rule.
fn unexpected<R: std::fmt::Debug>(stop: Stop<R>) -> Fault {
    match stop {
        Stop::Fault(fault) => fault,
        Stop::Refused(refusal) => Fault::new(format!("make the demo: {refusal:?}")),
    }
}
