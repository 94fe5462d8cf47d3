//! Boards through the store, on both databases.

use decision_rules::{
    both_and::{Board, BoardRefused, Kind, Line, Side},
    text::Text,
};
use powerwith_core::{Fault, Stop};
use powerwith_store::{Store, Tx, on_both};

use super::store::{add, all, begin, forget, load, remove, take_back};
use crate::testing::{moment, partnership, person, steps};

fn tables() -> &'static [powerwith_store::Migration] {
    steps().leak()
}

fn text(words: &str) -> Text {
    Text::line(words).unwrap()
}

fn line(side: Side, words: &str, by: u8) -> Line {
    Line { side, kind: Kind::Good, text: text(words), by: Some(person(by)) }
}

/// A board that person 1 began.
async fn begun(store: &Store) -> Board {
    let truths = [text("We need rules."), text("We need room.")];
    let board = Board::new(text("Rules and room"), truths, (person(1), &moment(1, 1))).unwrap();
    let work = async |tx: Tx| begin(&tx, partnership(), &board, &moment(3, 1)).await;
    store.with_write_tx("begin", work).await.unwrap();
    board
}

/// The number is the chance of the moment.
async fn written(store: &Store, board: &Board, line: Line, throw: u8) {
    let (at, moment) = ((partnership(), board.id), moment(4, throw));
    let work = async |tx: Tx| add(&tx, at, &line, &moment).await;
    assert!(store.with_write_tx("write", work).await.unwrap());
}

on_both!(tables(), a_board_is_found_again_with_its_lines, async |store: &Store| {
    let board = begun(store).await;
    written(store, &board, line(Side::One, "It is calm.", 1), 5).await;
    written(store, &board, line(Side::One, "It is calm.", 1), 6).await;
    written(store, &board, line(Side::Other, "It is free.", 2), 7).await;
    let found = load(store.read(), (partnership(), board.id)).await.unwrap().unwrap();
    let said = |side| found.beside(side, Kind::Good).map(|(_, line)| line.clone()).collect();
    let (one, other): (Vec<Line>, Vec<Line>) = (said(Side::One), said(Side::Other));
    assert_eq!(one, [line(Side::One, "It is calm.", 1)]);
    assert_eq!(other, [line(Side::Other, "It is free.", 2)]);
    let listed = all(store.read(), partnership()).await.unwrap();
    assert_eq!(listed, [(moment(3, 1).today(), board)]);
});

on_both!(tables(), a_line_goes_with_its_writer_alone, async |store: &Store| {
    let board = begun(store).await;
    written(store, &board, line(Side::One, "It is calm.", 2), 5).await;
    let at = (partnership(), board.id);
    let found = load(store.read(), at).await.unwrap().unwrap();
    let id = *found.lines.keys().next().unwrap();
    let work = async |tx: Tx| take_back(&tx, at, (id, person(1))).await;
    let refused = store.with_write_tx("take back", work).await;
    assert!(matches!(refused, Err(Stop::Refused(BoardRefused::NotYours))));
    let work = async |tx: Tx| remove(&tx, at, person(1)).await;
    let refused = store.with_write_tx("remove", work).await;
    assert!(matches!(refused, Err(Stop::Refused(BoardRefused::OthersWroteHere))));

    let work = async |tx: Tx| take_back(&tx, at, (id, person(2))).await;
    assert!(store.with_write_tx("take back", work).await.unwrap());
    let work = async |tx: Tx| remove(&tx, at, person(1)).await;
    assert!(store.with_write_tx("remove", work).await.unwrap());
    assert_eq!(load(store.read(), at).await.unwrap(), None);
});

on_both!(tables(), who_is_deleted_leaves_words_and_no_trace, async |store: &Store| {
    let board = begun(store).await;
    written(store, &board, line(Side::One, "It is calm.", 1), 5).await;
    let work = async |tx: Tx| {
        forget(&tx, person(1)).await?;
        Ok::<(), Fault>(())
    };
    store.with_write_tx("forget", work).await.unwrap();
    let found = load(store.read(), (partnership(), board.id)).await.unwrap().unwrap();
    assert_eq!(found.begun_by, None);
    let by: Vec<_> = found.lines.values().map(|line| line.by).collect();
    assert_eq!(by, [None]);
});
