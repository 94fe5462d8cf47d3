//! Votes as they came, packed small until the table is made.

/// The largest step between two times that is kept in two bytes.
const LARGEST_STEP: u64 = u16::MAX as u64;

/// Some votes that came one after the other.
pub(super) struct Block {
    pub(super) rows: Vec<u32>,
    pub(super) codes: Vec<u16>,
    pub(super) times: Times,
}

/// When the votes of a block were cast, as small as they allow.
pub(super) enum Times {
    /// Never going back: steps from the vote before.
    Steps(i64, Vec<u16>),
    /// Close together: distance from the earliest.
    Offsets(i64, Vec<u32>),
    /// Anything.
    Full(Vec<i64>),
}

impl Times {
    /// Packs times as small as they allow.
    pub(super) fn pack(times: &[i64]) -> Self {
        let first = times.first().copied().unwrap_or(0);
        let before = std::iter::once(&first).chain(times);
        let step = |(before, time): (&i64, &i64)| time.wrapping_sub(*before).cast_unsigned();
        // A step back is a huge one here.
        if times.iter().zip(times.iter().skip(1)).map(step).fold(0, |all, one| all | one)
            <= LARGEST_STEP
        {
            // Cannot lose bits: no step is larger than that.
            let steps = before.zip(times).map(|pair| step(pair) as u16).collect();
            return Self::Steps(first, steps);
        }
        let least = times.iter().copied().min().unwrap_or(0);
        let offset = |&time: &i64| u32::try_from(time.checked_sub(least)?).ok();
        match times.iter().map(offset).collect::<Option<Vec<u32>>>() {
            Some(offsets) => Self::Offsets(least, offsets),
            None => Self::Full(times.to_vec()),
        }
    }

    /// Calls `each` with place and time of every vote.
    pub(super) fn for_each(&self, mut each: impl FnMut(usize, i64)) {
        match self {
            Self::Steps(first, steps) => {
                let mut time = *first;
                for (idx, &step) in steps.iter().enumerate() {
                    time = time.wrapping_add(i64::from(step));
                    each(idx, time);
                }
            }
            Self::Offsets(least, offsets) => {
                offsets.iter().enumerate().for_each(|(idx, &o)| each(idx, least + i64::from(o)));
            }
            Self::Full(times) => times.iter().enumerate().for_each(|(idx, &time)| each(idx, time)),
        }
    }
}
