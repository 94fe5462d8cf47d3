//! What the file for sealed answers promises.

#![expect(clippy::unwrap_used, reason = "tests may")]

use std::{collections::BTreeMap, path::Path};

use powerwith_store::{NotPut, OpenProblem, Put, SEALED_FILE, SealedRow, SealedStore};
use sea_orm::{ConnectionTrait, Database, Statement};

const ROUND: [u8; 16] = *b"sixteen id bytes";

/// A row whose tag and words are as good as chance, made from a number.
fn row(number: u64, version: u32) -> SealedRow {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03;
    let mut byte = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32).to_le_bytes()[0]
    };
    let tag = std::array::from_fn(|_| byte());
    let n_bytes = 240 + usize::from(byte()) * 4;
    SealedRow {
        slot: (number % 16) as u8,
        tag,
        version,
        bytes: (0..n_bytes).map(|_| byte()).collect(),
    }
}

fn newest(row: &SealedRow, before: Option<&SealedRow>) -> Result<Put, u32> {
    match before {
        Some(before) if before == row => Ok(Put::Again),
        Some(before) if before.version >= row.version => Err(before.version),
        _ => Ok(Put::Keep),
    }
}

async fn fill(folder: &Path, order: &[u64], batch: usize) -> Vec<u8> {
    let sealed = SealedStore::open(folder).await.unwrap();
    for numbers in order.chunks(batch) {
        let rows = numbers.iter().map(|number| row(*number, 1)).collect();
        sealed.put(ROUND, rows, newest).await.unwrap();
    }
    std::fs::read(folder.join(SEALED_FILE)).unwrap()
}

/// The counters in the head of the file say how often it was written, and not in which order.
fn without_counters(mut bytes: Vec<u8>) -> Vec<u8> {
    for at in (24..28).chain(40..44).chain(92..96) {
        bytes[at] = 0;
    }
    bytes
}

#[tokio::test]
async fn the_file_is_the_same_whatever_the_order_of_arrival() {
    let forwards: Vec<u64> = (0..480).collect();
    let mut backwards = forwards.clone();
    backwards.reverse();
    let stirred: Vec<u64> = (0..480).map(|n| n * 277 % 480).collect();
    let mut files = Vec::new();
    for (order, batch) in [(&forwards, 16), (&backwards, 16), (&stirred, 96), (&stirred, 4)] {
        let folder = tempfile::tempdir().unwrap();
        files.push(without_counters(fill(folder.path(), order, batch).await));
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().collect();
        // The file and its lock; no journal, no log, no copy.
        assert_eq!(left.len(), 2, "{left:?}");
    }
    assert!(files[0].len() > 200_000);
    assert!(files.iter().all(|file| *file == files[0]));
}

#[tokio::test]
async fn a_changed_answer_leaves_nothing_of_the_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    let others = (10..40).map(|number| row(number, 1)).collect();
    sealed.put(ROUND, others, newest).await.unwrap();
    let words = "what I said first and took back".repeat(40);
    let first = SealedRow { bytes: words.clone().into_bytes(), ..row(1, 1) };
    sealed.put(ROUND, vec![first], newest).await.unwrap();
    let changed = SealedRow { bytes: b"what I say now".to_vec(), ..row(1, 2) };
    sealed.put(ROUND, vec![changed.clone()], newest).await.unwrap();
    let file = std::fs::read(folder.path().join(SEALED_FILE)).unwrap();
    let has = |text: &[u8]| file.windows(text.len()).any(|part| part == text);
    assert!(has(b"what I say now"));
    assert!(!has(b"took back"));
    assert_eq!(sealed.find(ROUND, &[(changed.slot, changed.tag)]).await.unwrap(), [changed]);
}

#[tokio::test]
async fn rows_are_put_together_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    sealed.put(ROUND, vec![row(1, 2)], newest).await.unwrap();
    let refused = sealed.put(ROUND, vec![row(2, 1), row(1, 1)], newest).await;
    assert!(matches!(refused, Err(NotPut::Judged(2))));
    assert_eq!(sealed.of_round(ROUND).await.unwrap(), [row(1, 2)]);
    assert_eq!(sealed.of_round([0; 16]).await.unwrap(), []);
}

#[tokio::test]
async fn sixty_four_at_once_are_all_kept_and_none_twice() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    let tasks: Vec<_> = (0..64_u64)
        .map(|task| {
            let sealed = sealed.clone();
            tokio::spawn(async move {
                // Each is sent by four at once.
                sealed.put(ROUND, vec![row(task / 4, 1)], newest).await.unwrap();
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(sealed.of_round(ROUND).await.unwrap().len(), 16);
}

#[tokio::test]
async fn an_ended_round_takes_nothing_more_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    let tasks: Vec<_> = (0..64_u64)
        .map(|task| {
            let sealed = sealed.clone();
            tokio::spawn(async move {
                let put = sealed.put(ROUND, vec![row(task, 1)], newest).await;
                assert!(matches!(put, Ok(()) | Err(NotPut::Ended)), "{put:?}");
                put.is_ok()
            })
        })
        .collect();
    let ended = sealed.end(ROUND).await.unwrap();
    let mut n_acknowledged = 0;
    for task in tasks {
        n_acknowledged += usize::from(task.await.unwrap());
    }
    assert_eq!(ended.len(), n_acknowledged);
    assert_eq!(sealed.end(ROUND).await.unwrap(), ended);
    let late = sealed.put(ROUND, vec![row(99, 1)], newest).await;
    assert!(matches!(late, Err(NotPut::Ended)));
    sealed.put([7; 16], vec![row(99, 1)], newest).await.unwrap();
}

#[tokio::test]
async fn what_is_removed_leaves_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    let private = SealedRow { bytes: b"for me alone".repeat(30), ..row(3, 1) };
    sealed.put(ROUND, vec![private.clone(), row(4, 1)], newest).await.unwrap();
    sealed.end(ROUND).await.unwrap();
    assert_eq!(sealed.unsettled().await.unwrap(), [ROUND]);
    sealed.settle(ROUND, &[(private.slot, private.tag)]).await.unwrap();
    assert_eq!(sealed.unsettled().await.unwrap(), [[0; 16]; 0]);
    assert_eq!(sealed.of_round(ROUND).await.unwrap(), [row(4, 1)]);
    let file = std::fs::read(folder.path().join(SEALED_FILE)).unwrap();
    assert!(!file.windows(12).any(|part| part == b"for me alone"));
}

#[tokio::test]
async fn one_program_holds_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    let second = SealedStore::open(folder.path()).await.unwrap_err();
    assert!(matches!(second, OpenProblem::SealedInUse(_)));
    assert!(second.to_string().contains("held by another powerwith"));
    drop(sealed);
    SealedStore::open(folder.path()).await.unwrap();
}

/// `PRIVACY` 4.7: no time, sequence, person or foreign key; no row numbers; the pragmas are on.
#[tokio::test]
async fn the_shape_of_the_file_says_nothing_of_who_and_when() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = SealedStore::open(folder.path()).await.unwrap();
    sealed.put(ROUND, vec![row(1, 1)], newest).await.unwrap();
    let shape = sealed.shape().await.unwrap();
    let tables: BTreeMap<&str, &str> =
        shape.iter().map(|(name, sql)| (name.as_str(), sql.as_str())).collect();
    assert_eq!(tables.keys().copied().collect::<Vec<_>>(), ["ended_round", "envelope"]);
    for sql in tables.values() {
        let sql = sql.to_lowercase();
        assert!(sql.ends_with("without rowid"), "{sql}");
        let banned = [
            "autoincrement",
            "references",
            "foreign",
            "default",
            "time",
            "date",
            "_ms",
            "day",
            "seq",
            "person",
            "member",
            "rowid integer",
            "created",
        ];
        for word in banned {
            assert!(!sql.contains(word), "{word} in {sql}");
        }
    }
    let told = sealed.pragmas().await.unwrap();
    assert_eq!(
        told,
        [("journal_mode", "delete"), ("synchronous", "2"), ("secure_delete", "1")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}

/// The power of the test above: the same rows with the same keys, only not written anew.
#[tokio::test]
async fn without_writing_anew_the_order_of_arrival_is_in_the_file() {
    let mut files = Vec::new();
    let forwards: Vec<u64> = (0..64).collect();
    let backwards: Vec<u64> = (0..64).rev().collect();
    for order in [forwards, backwards] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(SEALED_FILE);
        let db = Database::connect(format!("sqlite://{}?mode=rwc", path.display())).await.unwrap();
        let shape =
            "CREATE TABLE envelope (tag BLOB PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID";
        db.execute_unprepared(shape).await.unwrap();
        for number in order {
            let row = row(number, 1);
            let values = [row.tag.to_vec().into(), row.bytes.into()];
            let sql = "INSERT INTO envelope VALUES ($1, $2)";
            let write = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
            db.execute_raw(write).await.unwrap();
        }
        db.close().await.unwrap();
        files.push(without_counters(std::fs::read(path).unwrap()));
    }
    assert_ne!(files[0], files[1]);
}
