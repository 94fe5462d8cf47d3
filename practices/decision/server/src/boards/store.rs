//! Reading and writing boards.

use std::collections::BTreeMap;

use decision_rules::{
    both_and::{Board, BoardId, BoardRefused, Kind, Line, LineId, MOST_BOARDS, Side},
    text::Text,
};
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId, Stop, by_name};
use powerwith_store::{Migration, StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    prelude::Uuid, sea_query::Expr,
};

use super::tables::{board, board_line};

/// The tables of boards.
pub(crate) const BOARDS: Migration = Migration {
    practice: "decision",
    number: 3,
    sql: include_str!("../../migrations/0003_boards.sql"),
};

/// A board of a partnership.
pub(super) type At = (PartnershipId, BoardId);

/// Every board without its lines, the newest day first.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<(Day, Board)>, Fault> {
    let rows = board::Entity::find()
        .filter(board::Column::PartnershipId.eq(partnership.uuid()))
        .all(db)
        .await
        .store("list the boards")?;
    let mut boards = Vec::new();
    for row in rows {
        let day = Day::parse(&row.begun_day).ok_or_else(|| odd(row.id))?;
        boards.push((day, from_row(&row, BTreeMap::new())?));
    }
    boards.sort_by_key(|(day, board)| {
        (std::cmp::Reverse(*day), by_name(board.title.as_str()), board.id)
    });
    Ok(boards)
}

/// A board with its lines.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    (partnership, id): At,
) -> Result<Option<Board>, Fault> {
    const DOING: &str = "read a board";
    let key = (partnership.uuid(), id.uuid());
    let Some(row) = board::Entity::find_by_id(key).one(db).await.store(DOING)? else {
        return Ok(None);
    };
    let rows = board_line::Entity::find()
        .filter(board_line::Column::PartnershipId.eq(key.0))
        .filter(board_line::Column::BoardId.eq(key.1))
        .all(db)
        .await
        .store(DOING)?;
    let lines = rows.iter().map(line).collect::<Result<_, Fault>>()?;
    from_row(&row, lines).map(Some)
}

/// Writes a new board down.
///
/// Refuses: more than [`MOST_BOARDS`].
pub(super) async fn begin(
    tx: &WriteTx,
    partnership: PartnershipId,
    board: &Board,
    moment: &Moment,
) -> Outcome<(), BoardRefused> {
    const DOING: &str = "begin a board";
    let here = board::Column::PartnershipId.eq(partnership.uuid());
    let n_boards = board::Entity::find().filter(here).count(tx).await.store(DOING)?;
    if usize::try_from(n_boards).unwrap_or(usize::MAX) >= MOST_BOARDS {
        return Err(BoardRefused::TooManyBoards { most: MOST_BOARDS }.into());
    }
    let [one, other] = &board.truths;
    let row = board::Model {
        partnership_id: partnership.uuid(),
        id: board.id.uuid(),
        title: board.title.as_str().to_owned(),
        one: one.as_str().to_owned(),
        other: other.as_str().to_owned(),
        begun_day: moment.today().to_string(),
        begun_by: board.begun_by.map(PersonId::uuid),
    };
    let row = row.into_active_model();
    board::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    Ok(())
}

/// Adds a line, when there is such a board.
///
/// Refuses: see [`Board::with`].
pub(super) async fn add(
    tx: &WriteTx,
    at: At,
    line: &Line,
    moment: &Moment,
) -> Outcome<bool, BoardRefused> {
    let Some(before) = load(tx, at).await? else { return Ok(false) };
    let known: Vec<LineId> = before.lines.keys().copied().collect();
    let after = before.with(line.clone(), moment)?;
    let new = after.lines.into_iter().filter(|(id, _)| !known.contains(id));
    for (id, line) in new {
        let row = board_line::Model {
            partnership_id: at.0.uuid(),
            board_id: at.1.uuid(),
            id: id.uuid(),
            side: line.side.id().to_owned(),
            kind: line.kind.id().to_owned(),
            words: line.text.as_str().to_owned(),
            written_by: line.by.map(PersonId::uuid),
        };
        let row = row.into_active_model();
        board_line::Entity::insert(row).exec_without_returning(tx).await.store("write a line")?;
    }
    Ok(true)
}

/// Takes a line back.
///
/// Refuses: see [`Board::without`].
pub(super) async fn take_back(
    tx: &WriteTx,
    at: At,
    (line, by): (LineId, PersonId),
) -> Outcome<bool, BoardRefused> {
    let Some(before) = load(tx, at).await? else { return Ok(false) };
    before.without(line, by)?;
    let key = (at.0.uuid(), at.1.uuid(), line.uuid());
    board_line::Entity::delete_by_id(key).exec(tx).await.store("take a line back")?;
    Ok(true)
}

/// Takes a whole board back.
///
/// Refuses: see [`Board::check_take_back`].
pub(super) async fn remove(tx: &WriteTx, at: At, by: PersonId) -> Outcome<bool, BoardRefused> {
    let Some(before) = load(tx, at).await? else { return Ok(false) };
    before.check_take_back(by).map_err(Stop::Refused)?;
    let key = (at.0.uuid(), at.1.uuid());
    board::Entity::delete_by_id(key).exec(tx).await.store("take a board back")?;
    Ok(true)
}

/// Takes a deleted person off. What they wrote stays: others answered it, and nobody's name was
/// ever beside it.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget who wrote on a board";
    board::Entity::update_many()
        .col_expr(board::Column::BegunBy, Expr::value(None::<Uuid>))
        .filter(board::Column::BegunBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    board_line::Entity::update_many()
        .col_expr(board_line::Column::WrittenBy, Expr::value(None::<Uuid>))
        .filter(board_line::Column::WrittenBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

fn from_row(row: &board::Model, lines: BTreeMap<LineId, Line>) -> Result<Board, Fault> {
    let text = |words: &str| Text::long(words).map_err(|_| odd(row.id));
    Ok(Board {
        id: BoardId::from_uuid(row.id),
        title: text(&row.title)?,
        truths: [text(&row.one)?, text(&row.other)?],
        begun_by: row.begun_by.map(PersonId::from_uuid),
        lines,
    })
}

fn line(row: &board_line::Model) -> Result<(LineId, Line), Fault> {
    let odd = || odd(row.board_id);
    let line = Line {
        side: Side::parse(&row.side).ok_or_else(odd)?,
        kind: Kind::parse(&row.kind).ok_or_else(odd)?,
        text: Text::long(&row.words).map_err(|_| odd())?,
        by: row.written_by.map(PersonId::from_uuid),
    };
    Ok((LineId::from_uuid(row.id), line))
}

fn odd(board: Uuid) -> Fault {
    Fault::new(format!("the board {board} is kept in an odd form"))
}
