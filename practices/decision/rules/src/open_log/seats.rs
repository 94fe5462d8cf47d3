//! Who was at the table, read back from the entries of decisions in the open log.

/// How many of the newest decisions are looked at: with more, what changed lately would not show.
///
/// In plain words: we look at the last ten decisions.
pub const LAST_DECISIONS: usize = 10;

/// With fewer decisions a share says more about one of them than about the partnership.
///
/// In plain words: with fewer than three decisions nothing is said about how often seats are filled.
pub const FEWEST_DECISIONS: usize = 3;

/// In how many of the newest decisions every seat was filled. It is about the partnership, never
/// about a person, a partner or one seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtTheTable {
    /// There are too few decisions to say.
    TooFew {
        /// From how many on it is said.
        least: usize,
    },
    /// In so many of so many, someone sat in every seat and spoke.
    Of {
        /// Decisions in which every seat was filled.
        filled: usize,
        /// Decisions that were looked at.
        all: usize,
    },
}

/// The texts in the body of a decision: each has its length in bytes behind its name.
const TEXTS: [&str; 6] = ["partner", "title", "text", "role", "seat-of", "seat-empty-because"];

/// In how many of these decisions every seat was filled.
///
/// Shape: the bodies of entries `decision.made`, the newest first; more than [`LAST_DECISIONS`] are
/// left out. A body that was erased or says nothing about seats is left out by the caller or here.
/// Source: 22 points, "Those most touched help decide".
pub fn at_the_table<'a>(newest_first: impl IntoIterator<Item = &'a str>) -> AtTheTable {
    let known: Vec<bool> =
        newest_first.into_iter().filter_map(every_seat_was_filled).take(LAST_DECISIONS).collect();
    if known.len() < FEWEST_DECISIONS {
        return AtTheTable::TooFew { least: FEWEST_DECISIONS };
    }
    let filled = known.iter().filter(|filled| **filled).count();
    AtTheTable::Of { filled, all: known.len() }
}

/// Whether someone sat in every seat of this decision; `None` when it says nothing about seats.
fn every_seat_was_filled(body: &str) -> Option<bool> {
    let (mut rest, mut seen, mut empty) = (body, false, false);
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        let (name, value) = line.split_once(' ')?;
        if !TEXTS.contains(&name) {
            seen |= name == "seat";
            continue;
        }
        let bytes: usize = value.parse().ok()?;
        // The text and the line break behind it.
        rest = rest.get(bytes..)?.strip_prefix('\n')?;
        empty |= name == "seat-empty-because";
        seen |= name == "seat-empty-because";
    }
    seen.then_some(!empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILLED: &str =
        "powerwith decision 1\nproposal x\ntitle 4\nTime\nseat-of 8\nFamilies\nseat heard\n";
    const EMPTY: &str =
        "powerwith decision 1\nproposal x\nseat-of 5\nYouth\nseat-empty-because 10\nNobody\nyet\n";

    fn check(bodies: &[&str], expected: AtTheTable) {
        assert_eq!(at_the_table(bodies.iter().copied()), expected);
    }

    #[test]
    fn below_three_decisions_nothing_is_said() {
        for bodies in [&[][..], &[FILLED], &[FILLED, EMPTY]] {
            check(bodies, AtTheTable::TooFew { least: 3 });
        }
        check(&[FILLED, EMPTY, FILLED], AtTheTable::Of { filled: 2, all: 3 });
    }

    #[test]
    fn only_the_last_ten_count() {
        let mut bodies = vec![EMPTY; 10];
        bodies.extend([FILLED; 5]);
        check(&bodies, AtTheTable::Of { filled: 0, all: 10 });
    }

    #[test]
    fn no_text_can_pass_for_a_seat() {
        let forged = "Fine.\nseat-empty-because 4\nnone";
        let forged = format!("text {}\n{forged}\nseat-of 1\nA\nseat heard\n", forged.len());
        check(&[&forged, FILLED, FILLED], AtTheTable::Of { filled: 3, all: 3 });
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let broken =
            ["", "title 900\nShort\n", "title -1\nx\n", "no body\u{1f331}", "title 1\n🌱\n"];
        let mut bodies = broken.to_vec();
        bodies.extend([FILLED; 3]);
        check(&bodies, AtTheTable::Of { filled: 3, all: 3 });
    }
}
