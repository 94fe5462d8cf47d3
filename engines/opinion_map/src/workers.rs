//! Who does the work: this engine starts no threads itself; whoever calls it may lend some.

use std::num::NonZeroUsize;

/// A piece of work that does not wait for any other.
pub type Job<'a> = Box<dyn FnOnce() + Send + 'a>;

/// How to do several pieces of work.
///
/// Why: starting threads is a matter for programs. The answer does not depend on how many work.
#[derive(Debug, Clone, Copy)]
pub struct Workers {
    count: NonZeroUsize,
    run: for<'a> fn(Vec<Job<'a>>),
}

impl Workers {
    /// One piece after the other.
    pub const ONE: Self = Self { count: NonZeroUsize::MIN, run: one_by_one };

    /// `count` pieces at once, done by `run`, which returns when all of them are done.
    pub const fn new(count: NonZeroUsize, run: for<'a> fn(Vec<Job<'a>>)) -> Self {
        Self { count, run }
    }

    /// How many work at once.
    pub const fn count(&self) -> usize {
        self.count.get()
    }

    pub(crate) fn run(&self, jobs: Vec<Job<'_>>) {
        (self.run)(jobs);
    }
}

fn one_by_one(jobs: Vec<Job<'_>>) {
    for job in jobs {
        job();
    }
}
