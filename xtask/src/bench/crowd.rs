//! Many people at once, each on a connection of their own.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use super::{
    answering::{self, Page},
    house::House,
    http::{Cookies, Visitor},
};

/// A person who is signed in and has a round to answer.
#[derive(Debug, Clone)]
pub struct Guest {
    /// What makes the program know them again.
    pub cookies: Cookies,
    /// Where their round is.
    pub round: String,
}

/// How a crowd answers.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// People at the same time.
    pub n_users: usize,
    /// What each waits between two pages.
    pub pause: Duration,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// Whole responses.
    pub n_responses: usize,
    /// From the first page to the last.
    pub took: Duration,
    /// Processor time of the program meanwhile, in milliseconds.
    pub cpu_ms: f64,
    /// Processor time of the load generator meanwhile, in milliseconds.
    pub own_cpu_ms: f64,
    /// How long each page took, in milliseconds, sorted.
    pub page_ms: Vec<f64>,
    /// The same for the pages that write.
    pub sent_ms: Vec<f64>,
}

impl Outcome {
    /// Whole responses a second.
    pub fn rate(&self) -> f64 {
        count(self.n_responses) / self.took.as_secs_f64()
    }

    /// Processor time of the program for one whole response, in milliseconds.
    pub fn cpu_ms_each(&self) -> f64 {
        self.cpu_ms / count(self.n_responses)
    }

    /// Pages of one response.
    pub fn pages_each(&self) -> f64 {
        count(self.page_ms.len()) / count(self.n_responses)
    }
}

/// The value below which `share` of the sorted values lie.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a length is a place in it"
    )]
    let at = (count(sorted.len()) * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// Signs everyone in, a few at a time.
pub fn sign_in(house: &House, links: &[(String, String)]) -> Result<Vec<Guest>> {
    let guests = at_once(4, links.len(), |turns| {
        let mut visitor = Visitor::new(&house.host)?;
        let mut guests = Vec::new();
        while let Some(link) = turns.next().and_then(|turn| links.get(turn)) {
            visitor.become_person(&Cookies::new());
            let round = answering::sign_in(&mut visitor, &link.1)
                .with_context(|| format!("sign {} in", link.0))?;
            guests.push(Guest { cookies: visitor.cookies().clone(), round });
        }
        Ok(guests)
    })?;
    Ok(guests.into_iter().flatten().collect())
}

/// Lets everyone answer, so many at the same time, and watches the program.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
pub fn answer(house: &House, guests: &[Guest], pace: Pace) -> Result<Outcome> {
    let (cpu_before, own_before) = (house.cpu_ms()?, super::house::own_cpu_ms()?);
    let began = Instant::now();
    let pages = at_once(pace.n_users, guests.len(), |turns| {
        let mut visitor = Visitor::new(&house.host)?;
        let mut pages: Vec<(Page, Duration)> = Vec::new();
        while let Some(turn) = turns.next() {
            let Some(guest) = guests.get(turn) else { break };
            visitor.become_person(&guest.cookies);
            let one = answering::respond(&mut visitor, &guest.round, (turn, pace.pause))?;
            pages.extend(one.pages);
        }
        Ok(pages)
    })?;
    let took = began.elapsed();
    let (cpu_after, own_after) = (house.cpu_ms()?, super::house::own_cpu_ms()?);
    let all: Vec<(Page, Duration)> = pages.into_iter().flatten().collect();
    let sorted = |wanted: &dyn Fn(Page) -> bool| {
        let those = all.iter().filter(|(page, _)| wanted(*page));
        let mut ms: Vec<f64> = those.map(|(_, took)| took.as_secs_f64() * 1000.0).collect();
        ms.sort_by(f64::total_cmp);
        ms
    };
    Ok(Outcome {
        n_responses: guests.len(),
        took,
        cpu_ms: cpu_after - cpu_before,
        own_cpu_ms: own_after - own_before,
        page_ms: sorted(&|_| true),
        sent_ms: sorted(&|page| page == Page::Sent),
    })
}

/// Whose turn it is, handed out to many.
pub(super) struct Turns<'a> {
    next: &'a AtomicUsize,
    n_turns: usize,
}

impl Turns<'_> {
    pub(super) fn next(&self) -> Option<usize> {
        let turn = self.next.fetch_add(1, Ordering::Relaxed);
        (turn < self.n_turns).then_some(turn)
    }
}

/// Does the work on so many threads until all turns are taken, and gathers what each brings.
pub(super) fn at_once<T: Send>(
    n_threads: usize,
    n_turns: usize,
    work: impl Fn(&Turns<'_>) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let turns = Turns { next: &next, n_turns };
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..n_threads {
            scope.spawn(|| {
                let result = work(&turns);
                results.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(result);
            });
        }
    });
    let results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.into_iter().collect()
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 of anything here")]
pub(super) fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!((quantile(&values, 0.5), quantile(&values, 0.99)), (50.0, 99.0));
        assert!(quantile(&[], 0.5).is_nan());
    }
}
