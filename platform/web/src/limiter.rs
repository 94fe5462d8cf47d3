//! A limit on guessing: counts tries on this installation, not who made them.

use std::sync::Mutex;

use powerwith_core::Millis;

use crate::Problem;

/// Wrong codes per minute on one installation. At 50 bits a code, and 10,000 codes out at once,
/// guessing one takes about 3,000 years at this rate; a sheet handed round a full room stays under.
const MOST_TRIES_A_MINUTE: u32 = 60;

/// Counts wrong codes. No address and no name is kept, so a crowd behind one address is not shut
/// out one by one, and nothing can leak.
#[derive(Debug, Default)]
pub struct Limiter(Mutex<(i64, u32)>);

impl Limiter {
    /// Refuses when too many wrong codes were tried in this minute.
    pub fn check(&self, now: Millis) -> Result<(), Problem> {
        let counted = self.counted(now, 0);
        if counted >= MOST_TRIES_A_MINUTE { Err(Problem::TooManyTries) } else { Ok(()) }
    }

    /// Counts one wrong code.
    pub fn count(&self, now: Millis) {
        self.counted(now, 1);
    }

    fn counted(&self, now: Millis, more: u32) -> u32 {
        let minute = now.0.div_euclid(60_000);
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if state.0 != minute {
            *state = (minute, 0);
        }
        state.1 = state.1.saturating_add(more);
        state.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_stops_for_the_rest_of_the_minute() {
        let limiter = Limiter::default();
        let now = Millis(600_000);
        for _ in 0..60 {
            assert!(limiter.check(now).is_ok());
            limiter.count(now);
        }
        assert!(limiter.check(now).is_err());
        assert!(limiter.check(now.plus_minutes(1)).is_ok());
    }
}
