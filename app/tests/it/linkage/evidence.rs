//! What an attacker holds: every file of the data folder, and where in them each answer is.

use std::{collections::BTreeMap, fs, path::Path};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::{program::copy_files, sealed::hex};

/// The public key of an answer. The list of receipts has all of them.
pub type Tag = [u8; 32];

/// The first and the last place of a tag in a file, in bytes from its beginning.
pub type Places = (usize, usize);

/// Every file and what was found in it.
#[derive(Clone)]
pub struct Evidence {
    /// The tags by place in the round, sorted: what stands there in no order of time.
    pub tags: Vec<Vec<Tag>>,
    /// By file name: where each tag is, as bytes or, shortened, as hexadecimal digits.
    pub places: BTreeMap<String, BTreeMap<Tag, Places>>,
    /// By tag: its row in the sealed file, as SQL shows it.
    pub rows: BTreeMap<Tag, Row>,
    /// Bytes in a page of the sealed file.
    pub page_bytes: usize,
}

/// A row of a table.
#[derive(Clone)]
pub struct Row {
    /// Its number, where the table has row numbers.
    pub number: Option<i64>,
    /// The type and the text of each column; blobs are in hexadecimal.
    pub cells: Vec<(String, String)>,
}

impl Evidence {
    /// Copies a folder as it is and looks through it for these tags (by place in the round).
    pub async fn gather(folder: &Path, tags: &[Vec<Tag>]) -> Self {
        let copy = tempfile::tempdir().unwrap();
        copy_files(folder, (copy.path(), ""));
        let mut places = BTreeMap::new();
        let mut page_bytes = 4096;
        for file in fs::read_dir(copy.path()).unwrap().flatten() {
            let name = file.file_name().into_string().unwrap();
            let bytes = fs::read(file.path()).unwrap();
            if name == SEALED {
                page_bytes = usize::from(u16::from_be_bytes(bytes[16..18].try_into().unwrap()));
            }
            places.insert(name, find(&bytes, tags));
        }
        let mut tags = tags.to_vec();
        for tags in &mut tags {
            tags.sort_unstable();
        }
        let rows = read_rows(copy.path(), &tags).await;
        Self { tags, places, rows, page_bytes }
    }

    /// Where the tags are in the first file that has every one of this place, of those with such a
    /// name.
    pub fn places_in(
        &self,
        slot: usize,
        is_it: fn(&str) -> bool,
    ) -> Option<&BTreeMap<Tag, Places>> {
        let mut files = self.places.iter().filter(|(name, _)| is_it(name));
        let has_all =
            |found: &&BTreeMap<_, _>| self.tags[slot].iter().all(|t| found.contains_key(t));
        files.by_ref().map(|(_, found)| found).find(has_all)
    }
}

/// The name of the file with the answers.
pub const SEALED: &str = "sealed.db";

/// Finds the first and last place of every tag: eight bytes of it, or eight digits of its text.
fn find(bytes: &[u8], tags: &[Vec<Tag>]) -> BTreeMap<Tag, Places> {
    let mut needles: BTreeMap<[u8; 8], Tag> = BTreeMap::new();
    for tag in tags.iter().flatten() {
        let digits = hex(&tag[..4]);
        needles.insert(tag[..8].try_into().unwrap(), *tag);
        needles.insert(digits.as_bytes().try_into().unwrap(), *tag);
    }
    // Most places are ruled out by their first two bytes.
    let mut begins = vec![false; 1 << 16];
    let pair = |bytes: &[u8]| usize::from(u16::from_be_bytes([bytes[0], bytes[1]]));
    for needle in needles.keys() {
        begins[pair(needle)] = true;
    }
    let mut found: BTreeMap<Tag, Places> = BTreeMap::new();
    for (at, window) in bytes.windows(8).enumerate() {
        if begins[pair(window)]
            && let Some(tag) = needles.get(window)
        {
            found.entry(*tag).or_insert((at, at)).1 = at;
        }
    }
    found
}

/// The rows of the sealed file that hold a tag, from whatever table has them.
async fn read_rows(folder: &Path, tags: &[Vec<Tag>]) -> BTreeMap<Tag, Row> {
    let path = folder.join(SEALED);
    let db = Database::connect(format!("sqlite://{}", path.display())).await.unwrap();
    let by_text: BTreeMap<String, Tag> =
        tags.iter().flatten().map(|tag| (hex(tag).to_uppercase(), *tag)).collect();
    let mut rows = BTreeMap::new();
    for table in texts(&db, "SELECT name FROM sqlite_schema WHERE type = 'table'").await {
        let columns = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}')")).await;
        for row in read_table(&db, &table, &columns).await {
            if let Some(tag) = row.cells.iter().find_map(|(_, text)| by_text.get(text)) {
                rows.insert(*tag, row);
            }
        }
    }
    db.close().await.unwrap();
    rows
}

async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    rows.unwrap().iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn read_table(db: &DatabaseConnection, table: &str, columns: &[String]) -> Vec<Row> {
    let cell = |name: &String| {
        format!(
            "typeof({name}), CASE typeof({name}) WHEN 'blob' THEN hex({name}) \
             ELSE COALESCE(CAST({name} AS TEXT), '') END"
        )
    };
    let cells = columns.iter().map(cell).collect::<Vec<_>>().join(", ");
    let ask = |numbers: &str| {
        let sql = format!("SELECT {cells}, {numbers} FROM {table}");
        db.query_all_raw(Statement::from_string(db.get_database_backend(), sql))
    };
    // A table without row numbers says so.
    let (has_numbers, found) = match ask("rowid").await {
        Ok(found) => (true, found),
        Err(_) => (false, ask("0").await.unwrap()),
    };
    let row = |row: &sea_orm::QueryResult| {
        let text = |at: usize| -> String { row.try_get_by_index(at).unwrap() };
        let cells = (0..columns.len()).map(|idx| (text(2 * idx), text(2 * idx + 1))).collect();
        let number = has_numbers.then(|| row.try_get_by_index(2 * columns.len()).unwrap());
        Row { number, cells }
    };
    found.iter().map(row).collect()
}
