//! A both-and board: two truths side by side, each with what is good in it and what it risks.
//!
//! What is deliberately absent: a winner, a vote, a total, an end. Nothing here chooses.

use std::collections::BTreeMap;

use powerwith_core::{Moment, PersonId, Refusal};

use crate::text::Text;

powerwith_core::ids! {
    /// One board; random, so that it says nothing about when it was begun.
    BoardId / BoardKind = "board";
    /// One line on a board.
    LineId / LineKind = "line";
}

/// The most lines of one kind on one side: what still can be read beside the other side.
pub const MOST_LINES: usize = 12;

/// Two truths that are held at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Names it.
    pub id: BoardId,
    /// What it is about.
    pub title: Text,
    /// The one and the other, in no order of weight.
    pub truths: [Text; 2],
    /// What people wrote beside them.
    pub lines: BTreeMap<LineId, Line>,
}

/// Something someone wrote beside a truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Beside which.
    pub side: Side,
    /// As what.
    pub kind: Kind,
    /// The words.
    pub text: Text,
    /// Who wrote it, so that they can take it back; none once that person was deleted.
    pub by: Option<PersonId>,
}

/// Beside which truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one.
    One,
    /// The other.
    Other,
}

/// What a line says about its truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What is good in it.
    Good,
    /// What goes wrong when there is only this one.
    Risk,
}

/// Why a board stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardRefused {
    /// Both sides say the same: nothing is held side by side.
    SameTruth,
    /// There is no room on this side.
    Full {
        /// The most lines of this kind on one side.
        most: usize,
    },
    /// The line is not there, or someone else wrote it.
    NotYours,
}

impl Board {
    /// A new board.
    ///
    /// Refuses: two truths with the same words.
    /// Source: 22 points, "Good for all of us"; capability "both-and board".
    pub fn new(title: Text, truths: [Text; 2], moment: &Moment) -> Result<Self, BoardRefused> {
        let [one, other] = &truths;
        if one.as_str().to_lowercase() == other.as_str().to_lowercase() {
            return Err(BoardRefused::SameTruth);
        }
        Ok(Self { id: BoardId::random(moment), title, truths, lines: BTreeMap::new() })
    }

    /// The board with one more line. The same line by the same person is there once.
    ///
    /// Refuses: more than [`MOST_LINES`] of a kind on a side; both sides have the same room.
    pub fn with(mut self, line: Line, moment: &Moment) -> Result<Self, BoardRefused> {
        if self.lines.values().any(|there| *there == line) {
            return Ok(self);
        }
        let is_beside = |there: &&Line| there.side == line.side && there.kind == line.kind;
        if self.lines.values().filter(is_beside).count() >= MOST_LINES {
            return Err(BoardRefused::Full { most: MOST_LINES });
        }
        self.lines.insert(LineId::random(moment), line);
        Ok(self)
    }

    /// The board after someone took their own line back.
    pub fn without(mut self, line: LineId, by: PersonId) -> Result<Self, BoardRefused> {
        match self.lines.get(&line) {
            Some(there) if there.by == Some(by) => {
                self.lines.remove(&line);
                Ok(self)
            }
            _ => Err(BoardRefused::NotYours),
        }
    }

    /// What stands beside a truth, in an order that says nothing.
    pub fn beside(&self, side: Side, kind: Kind) -> impl Iterator<Item = &Text> {
        let is_there = move |line: &&Line| line.side == side && line.kind == kind;
        self.lines.values().filter(is_there).map(|line| &line.text)
    }
}

impl Refusal for BoardRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::SameTruth => "decision.board_same_truth",
            Self::Full { .. } => "decision.board_full",
            Self::NotYours => "decision.board_not_yours",
        }
    }
}

#[cfg(test)]
mod tests {
    use powerwith_core::{Day, Millis};

    use super::*;

    fn moment(seed: usize) -> Moment {
        let seed = u8::try_from(seed).unwrap();
        Moment::new(Millis(0), Day::parse("2026-04-01").unwrap(), [seed; 32])
    }

    fn text(words: &str) -> Text {
        Text::long(words).unwrap()
    }

    fn board() -> Board {
        let truths = [text("We need rules."), text("We need room.")];
        Board::new(text("Rules and room"), truths, &moment(1)).unwrap()
    }

    fn line(side: Side, words: &str, by: PersonId) -> Line {
        Line { side, kind: Kind::Good, text: text(words), by: Some(by) }
    }

    #[test]
    fn two_truths_stand_side_by_side_with_the_same_room() {
        let by = PersonId::random(&moment(2));
        let mut board = board();
        for (side, seed) in [(Side::One, 10), (Side::Other, 50)] {
            for number in 0..MOST_LINES {
                let line = line(side, &format!("Line {number}"), by);
                board = board.with(line, &moment(seed + number)).unwrap();
            }
            let one_more = board.clone().with(line(side, "One more", by), &moment(90));
            assert_eq!(one_more, Err(BoardRefused::Full { most: MOST_LINES }));
        }
        let room = |side| board.beside(side, Kind::Good).count();
        assert_eq!(room(Side::One), room(Side::Other));
        assert_eq!(board.beside(Side::One, Kind::Risk).count(), 0);
    }

    #[test]
    fn the_same_truth_twice_is_no_board() {
        let truths = [text("We need rules."), text("we need RULES.")];
        let board = Board::new(text("Rules"), truths, &moment(1));
        assert_eq!(board, Err(BoardRefused::SameTruth));
    }

    #[test]
    fn a_line_sent_twice_is_there_once_and_goes_only_with_its_writer() {
        let (ana, ben) = (PersonId::random(&moment(2)), PersonId::random(&moment(3)));
        let once = board().with(line(Side::One, "It is calm.", ana), &moment(4)).unwrap();
        let twice = once.clone().with(line(Side::One, "It is calm.", ana), &moment(5)).unwrap();
        assert_eq!(once, twice);
        let id = *once.lines.keys().next().unwrap();
        assert_eq!(once.clone().without(id, ben), Err(BoardRefused::NotYours));
        assert_eq!(once.without(id, ana), Ok(board()));
    }
}
