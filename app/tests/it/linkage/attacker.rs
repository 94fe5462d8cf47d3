//! The attacker: puts the people in one order and the answers in another, and lays them side by
//! side.

use std::cmp::Reverse;

use super::{
    evidence::{Evidence, SEALED, Tag},
    game::Seat,
};
use crate::{program::LOG, sealed::hex};

/// One way to guess.
pub struct Strategy {
    /// What it goes by.
    pub name: &'static str,
    people: People,
    answers: Answers,
    turn: Turn,
}

/// The order that people are put in.
#[derive(Clone, Copy)]
enum People {
    /// As they were let in.
    LetIn,
    /// By how many bytes they sent.
    Sent,
    /// By what the server signed for them.
    Signed,
    /// By their id.
    Id,
}

/// The order that answers are put in.
#[derive(Clone, Copy)]
enum Answers {
    /// By the numbers of their rows.
    RowNumber,
    /// By the first column that is another for every row, and neither key nor words.
    Counter,
    /// By where they are in the sealed file.
    FileOrder,
    /// By page, and in a page from its end, as it fills.
    PageOrder,
    /// By where they are in the sealed file for the last time: what was left behind.
    LastPlace,
    /// By where they are in the log or journal of a database.
    Journal,
    /// By where they are in the main database.
    MainFile,
    /// By where logs speak of them.
    Logs,
    /// By how long they are.
    Length,
    /// By their tokens.
    Token,
}

/// Which way the two orders are laid beside each other.
#[derive(Clone, Copy)]
enum Turn {
    Forwards,
    Backwards,
}

const fn by(name: &'static str, people: People, answers: Answers, turn: Turn) -> Strategy {
    Strategy { name, people, answers, turn }
}

/// Everything that is tried.
pub const STRATEGIES: [Strategy; 20] = [
    by("row numbers", People::LetIn, Answers::RowNumber, Turn::Forwards),
    by("row numbers, backwards", People::LetIn, Answers::RowNumber, Turn::Backwards),
    by("time or counter", People::LetIn, Answers::Counter, Turn::Forwards),
    by("time or counter, backwards", People::LetIn, Answers::Counter, Turn::Backwards),
    by("file order", People::LetIn, Answers::FileOrder, Turn::Forwards),
    by("file order, backwards", People::LetIn, Answers::FileOrder, Turn::Backwards),
    by("order in pages", People::LetIn, Answers::PageOrder, Turn::Forwards),
    by("order in pages, backwards", People::LetIn, Answers::PageOrder, Turn::Backwards),
    by("what was left behind", People::LetIn, Answers::LastPlace, Turn::Forwards),
    by("left behind, backwards", People::LetIn, Answers::LastPlace, Turn::Backwards),
    by("journal or log of writes", People::LetIn, Answers::Journal, Turn::Forwards),
    by("journal, backwards", People::LetIn, Answers::Journal, Turn::Backwards),
    by("main database", People::LetIn, Answers::MainFile, Turn::Forwards),
    by("main database, backwards", People::LetIn, Answers::MainFile, Turn::Backwards),
    by("logs", People::LetIn, Answers::Logs, Turn::Forwards),
    by("logs, backwards", People::LetIn, Answers::Logs, Turn::Backwards),
    by("size", People::Sent, Answers::Length, Turn::Forwards),
    by("size, backwards", People::Sent, Answers::Length, Turn::Backwards),
    by("the round's key", People::Signed, Answers::Token, Turn::Forwards),
    by("ids", People::Id, Answers::FileOrder, Turn::Forwards),
];

/// For each person, in the order in which they were let in, the answer that a strategy takes for
/// theirs, at one place of the round.
pub fn guess(
    strategy: &Strategy,
    slot: usize,
    (seats, evidence): (&[Seat], &Evidence),
) -> Vec<Tag> {
    let mut people: Vec<usize> = (0..seats.len()).collect();
    match strategy.people {
        People::LetIn => {}
        People::Sent => people.sort_by_key(|idx| seats[*idx].n_bytes_sent),
        People::Signed => people.sort_by_key(|idx| signed(&seats[*idx].reply, slot)),
        People::Id => people.sort_by_key(|idx| seats[*idx].id),
    }
    let mut answers = evidence.tags[slot].clone();
    // Where a sign is missing, the order of the tags stays, which is as good as chance.
    if answers.iter().all(|tag| key(strategy.answers, slot, (tag, evidence)).is_some()) {
        answers.sort_by_key(|tag| key(strategy.answers, slot, (tag, evidence)));
    }
    if matches!(strategy.turn, Turn::Backwards) {
        answers.reverse();
    }
    let mut guessed = vec![[0; 32]; seats.len()];
    for (person, tag) in people.into_iter().zip(answers) {
        guessed[person] = tag;
    }
    guessed
}

/// The point that the server signed at a place: after a head of 19 bytes, 96 for each.
fn signed(reply: &[u8], slot: usize) -> Vec<u8> {
    reply[19 + 96 * slot..][..32].to_vec()
}

/// What answers are sorted by: numbers first, then text.
type Key = (u64, Reverse<u64>, String);

fn key(answers: Answers, slot: usize, (tag, evidence): (&Tag, &Evidence)) -> Option<Key> {
    let number = |n: usize| (n as u64, Reverse(0), String::new());
    let first_in =
        |is_it: fn(&str) -> bool| Some(number(evidence.places_in(slot, is_it)?.get(tag)?.0));
    let row = evidence.rows.get(tag);
    match answers {
        Answers::RowNumber => Some(number(usize::try_from(row?.number?).ok()?)),
        Answers::Counter => {
            let (kind, text) = &row?.cells[counter_column(evidence, slot)?];
            let value = if kind == "text" { None } else { text.parse::<u64>().ok() };
            Some((value.unwrap_or(0), Reverse(0), text.clone()))
        }
        Answers::FileOrder => first_in(|name| name == SEALED),
        Answers::PageOrder => {
            let (at, _) = evidence.places_in(slot, |name| name == SEALED)?.get(tag)?;
            let (page, within) = (at / evidence.page_bytes, at % evidence.page_bytes);
            Some((page as u64, Reverse(within as u64), String::new()))
        }
        Answers::LastPlace => {
            Some(number(evidence.places_in(slot, |name| name == SEALED)?.get(tag)?.1))
        }
        Answers::Journal => first_in(|name| name.ends_with("-wal") || name.ends_with("-journal")),
        Answers::MainFile => first_in(|name| name == "powerwith.db"),
        Answers::Logs => first_in(|name| name.starts_with("access") || name == LOG),
        Answers::Length => Some(number(row?.cells.iter().map(|(_, text)| text.len()).sum())),
        Answers::Token => {
            // In an envelope the token follows the tag.
            let tag = hex(tag).to_uppercase();
            let cells = &row?.cells;
            let token = cells.iter().find_map(|(_, text)| Some(text.split_once(&tag)?.1));
            Some((0, Reverse(0), token?.to_owned()))
        }
    }
}

/// The first column with numbers or text in which no two answers of this place are alike.
fn counter_column(evidence: &Evidence, slot: usize) -> Option<usize> {
    let rows: Vec<_> = evidence.tags[slot].iter().filter_map(|t| evidence.rows.get(t)).collect();
    (0..rows.first()?.cells.len()).find(|column| {
        let mut texts: Vec<_> = rows.iter().map(|row| &row.cells[*column]).collect();
        texts.sort_unstable();
        texts.windows(2).all(|pair| pair[0].1 != pair[1].1 && pair[0].0 != "blob")
    })
}
