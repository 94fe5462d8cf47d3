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

/// The most boards of one partnership: what still can be looked through for one that fits.
pub const MOST_BOARDS: usize = 200;

/// Two truths that are held at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Names it.
    pub id: BoardId,
    /// What it is about.
    pub title: Text,
    /// The one and the other, in no order of weight.
    pub truths: [Text; 2],
    /// Who began it, so that they can take it back; none once that person was deleted.
    pub begun_by: Option<PersonId>,
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
    /// Someone else began the board, or others wrote on it since.
    OthersWroteHere,
    /// There is no room for one more board.
    TooManyBoards {
        /// The most.
        most: usize,
    },
}

impl Board {
    /// A new board.
    ///
    /// Refuses: two truths with the same words.
    /// Source: 22 points, "Good for all of us"; capability "both-and board".
    pub fn new(
        title: Text,
        truths: [Text; 2],
        (by, moment): (PersonId, &Moment),
    ) -> Result<Self, BoardRefused> {
        let [one, other] = &truths;
        if one.as_str().to_lowercase() == other.as_str().to_lowercase() {
            return Err(BoardRefused::SameTruth);
        }
        let id = BoardId::random(moment);
        Ok(Self { id, title, truths, begun_by: Some(by), lines: BTreeMap::new() })
    }

    /// Whether this person may take the whole board back.
    ///
    /// Why: what others wrote is not one person's to throw away.
    pub fn check_take_back(&self, by: PersonId) -> Result<(), BoardRefused> {
        let is_alone = self.lines.values().all(|line| line.by == Some(by));
        if self.begun_by == Some(by) && is_alone {
            Ok(())
        } else {
            Err(BoardRefused::OthersWroteHere)
        }
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
    pub fn beside(&self, side: Side, kind: Kind) -> impl Iterator<Item = (LineId, &Line)> {
        let is_there = move |(_, line): &(&LineId, &Line)| line.side == side && line.kind == kind;
        self.lines.iter().filter(is_there).map(|(id, line)| (*id, line))
    }
}

impl Side {
    /// Both, in no order of weight.
    pub const ALL: [Self; 2] = [Self::One, Self::Other];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Other => "other",
        }
    }

    /// The side with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.id() == id)
    }
}

impl Kind {
    /// Both, what is good first.
    pub const ALL: [Self; 2] = [Self::Good, Self::Risk];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Risk => "risk",
        }
    }

    /// The kind with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Refusal for BoardRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::SameTruth => "decision.board_same_truth",
            Self::Full { .. } => "decision.board_full",
            Self::NotYours => "decision.board_not_yours",
            Self::OthersWroteHere => "decision.board_others_wrote",
            Self::TooManyBoards { .. } => "decision.board_too_many",
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
        let ana = PersonId::random(&moment(2));
        Board::new(text("Rules and room"), truths, (ana, &moment(1))).unwrap()
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
        let ana = PersonId::random(&moment(2));
        let board = Board::new(text("Rules"), truths, (ana, &moment(1)));
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

    #[test]
    fn a_board_is_taken_back_by_who_began_it_until_others_write_on_it() {
        let (ana, ben) = (PersonId::random(&moment(2)), PersonId::random(&moment(3)));
        assert_eq!(board().check_take_back(ben), Err(BoardRefused::OthersWroteHere));
        let own = board().with(line(Side::One, "It is calm.", ana), &moment(4)).unwrap();
        assert_eq!(own.check_take_back(ana), Ok(()));
        let both = own.with(line(Side::Other, "It is free.", ben), &moment(5)).unwrap();
        assert_eq!(both.check_take_back(ana), Err(BoardRefused::OthersWroteHere));
    }

    #[test]
    fn sides_and_kinds_are_found_by_their_names() {
        assert!(Side::ALL.into_iter().all(|side| Side::parse(side.id()) == Some(side)));
        assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.id()) == Some(kind)));
    }
}
