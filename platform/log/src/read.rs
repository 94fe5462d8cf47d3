//! Reading the log: entries, proofs, tiles, checkpoints, and the whole of it to take along.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::StoreContext;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use tile_log::{
    Body, Checkpoint, Entry, Hash, Inclusion, Node, Note, Tile, VerifierKey,
    bundle::{BundledEntry, write_end, write_entry, write_head},
    encode_entries, nodes_of, prove_inclusion,
};

use crate::rows::{self, from_row, to_row};

/// How many rows are read at once for a bundle.
const ROWS: u64 = 1_000;

/// One entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub seq: u64,
    /// What it holds.
    pub entry: Entry,
    /// Its exact bytes.
    pub text: String,
    /// What it says in full; nothing when that was erased.
    pub body: Option<Body>,
}

impl Kept {
    /// What it says in full, as text; nothing when that was erased.
    pub fn said(&self) -> Option<String> {
        let body = self.body.as_ref()?;
        Some(String::from_utf8_lossy(&body.bytes).into_owned())
    }
}

/// Which entries to read: the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of these kinds; all when there are none. Our own words, and few.
    pub kinds: BTreeSet<String>,
    /// Only those before this number.
    pub before: Option<u64>,
}

/// How many entries there are.
pub async fn size(db: &impl ConnectionTrait, here: PartnershipId) -> Result<u64, Fault> {
    Ok(rows::find(db, here).await?.map_or(0, |log| log.edge.size()))
}

/// The public key of the log; `None` before its first entry.
pub async fn key(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<VerifierKey>, Fault> {
    let Some(log) = rows::find(db, here).await? else { return Ok(None) };
    Ok(Some(log.key()?.public()))
}

/// The log as it is now, signed; `None` before its first entry.
pub async fn checkpoint(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<(Checkpoint, Note)>, Fault> {
    let Some(log) = rows::find(db, here).await? else { return Ok(None) };
    let odd = || Fault::new("sign a checkpoint");
    let checkpoint = Checkpoint::new(log.origin(), log.edge.head()).ok_or_else(odd)?;
    let note = checkpoint.sign(&log.key()?).ok_or_else(odd)?;
    Ok(Some((checkpoint, note)))
}

/// The newest `n_most` entries that fit the filter, the newest first.
pub async fn entries(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    filter: &Filter,
    n_most: u64,
) -> Result<Vec<Kept>, Fault> {
    let before = to_row(filter.before.unwrap_or(u64::MAX));
    let mut values: Vec<Value> = vec![here.uuid().into(), before.into(), to_row(n_most).into()];
    let newest = "SELECT seq FROM log_entry WHERE partnership_id = $1 AND seq < $2";
    let last = "ORDER BY seq DESC LIMIT $3";
    // A step along the index for each kind: the newest of all are among the newest of each.
    let of_kind = |place: usize| format!("SELECT seq FROM ({newest} AND kind = ${place} {last}) k");
    let of_kinds: Vec<String> = (4..).take(filter.kinds.len()).map(of_kind).collect();
    let seqs =
        if of_kinds.is_empty() { format!("{newest} {last}") } else { of_kinds.join(" UNION ALL ") };
    values.extend(filter.kinds.iter().cloned().map(Value::from));
    let sql = format!(
        "{SELECT} WHERE e.partnership_id = $1 AND e.seq IN ({seqs}) ORDER BY e.seq DESC LIMIT $3"
    );
    rows::all(db, &sql, values).await?.iter().map(kept).collect()
}

/// Every entry of these kinds that has its body, in their order.
///
/// Shape: `kinds` are our own words, and few.
pub async fn of_kinds(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    kinds: &[&str],
) -> Result<Vec<Kept>, Fault> {
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..).take(kinds.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "{SELECT} WHERE e.partnership_id = $1 AND e.kind IN ({}) AND b.said IS NOT NULL \
         ORDER BY e.seq",
        places.join(", ")
    );
    let kinds = kinds.iter().map(|kind| Value::from((*kind).to_owned()));
    let values: Vec<Value> = [here.uuid().into()].into_iter().chain(kinds).collect();
    rows::all(db, &sql, values).await?.iter().map(kept).collect()
}

/// The entry with this number.
pub async fn entry(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    seq: u64,
) -> Result<Option<Kept>, Fault> {
    let sql = format!("{SELECT} WHERE e.partnership_id = $1 AND e.seq = $2");
    let rows = rows::all(db, &sql, [here.uuid().into(), to_row(seq).into()]).await?;
    rows.first().map(kept).transpose()
}

/// Which kinds of entries there are.
pub async fn kinds(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<BTreeSet<String>, Fault> {
    // One step along the index for each kind, and not one for each entry.
    let sql = "SELECT MIN(kind) AS kind FROM log_entry WHERE partnership_id = $1 AND kind > $2";
    let (mut kinds, mut last) = (BTreeSet::new(), String::new());
    loop {
        let rows = rows::all(db, sql, [here.uuid().into(), last.into()]).await?;
        let kind = rows.first().map(|row| row.try_get::<Option<String>>("", "kind"));
        match kind.transpose().store("list the kinds of entries")?.flatten() {
            Some(kind) => {
                kinds.insert(kind.clone());
                last = kind;
            }
            None => return Ok(kinds),
        }
    }
}

/// The proof that an entry is in the log of `size` entries; `None` when it is not.
pub async fn inclusion(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (seq, size): (u64, u64),
) -> Result<Option<Inclusion>, Fault> {
    let needed = nodes_of(|read| drop(prove_inclusion(seq, size, read)));
    let nodes = nodes(db, here, &needed).await?;
    Ok(prove_inclusion(seq, size, |node| nodes.get(&node).copied()))
}

/// The bytes of a tile; `None` when the log does not have it.
pub async fn tile(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    tile: &Tile,
) -> Result<Option<Vec<u8>>, Fault> {
    if !tile.is_in(size(db, here).await?) {
        return Ok(None);
    }
    let Some(needed) = tile.nodes().map(Iterator::collect::<Vec<Node>>) else {
        let (first, width) = (tile.first(), u64::from(tile.width()));
        let found = span(db, here, (first, first.saturating_add(width))).await?;
        return Ok(encode_entries(found.iter().map(|entry| entry.bytes.as_slice())));
    };
    let nodes = nodes(db, here, &needed).await?;
    let hashes: Option<Vec<[u8; 32]>> =
        needed.iter().map(|node| nodes.get(node).map(|hash| hash.0)).collect();
    Ok(hashes.map(|hashes| hashes.concat()))
}

/// The whole log in one file to take along, part by part: a log may be longer than memory.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    here: PartnershipId,
    size: u64,
    /// The first entry of the next part; none once the end is written.
    next: Option<u64>,
}

impl Bundle {
    /// Its beginning, with the checkpoint that everything after it is under; `None` before the
    /// first entry.
    pub async fn begin(
        db: &impl ConnectionTrait,
        here: PartnershipId,
    ) -> Result<Option<(Self, Vec<u8>)>, Fault> {
        let Some((checkpoint, note)) = checkpoint(db, here).await? else { return Ok(None) };
        let Some(key) = key(db, here).await? else { return Ok(None) };
        let bundle = Self { here, size: checkpoint.head().size, next: Some(0) };
        Ok(Some((bundle, write_head(&key, &[], &note).into_bytes())))
    }

    /// The next part; `None` after the last one.
    pub async fn part(&mut self, db: &impl ConnectionTrait) -> Result<Option<Vec<u8>>, Fault> {
        let Some(from) = self.next else { return Ok(None) };
        let to = from.saturating_add(ROWS).min(self.size);
        let found = span(db, self.here, (from, to)).await?;
        let mut bytes: Vec<u8> = found.iter().flat_map(write_entry).collect();
        self.next = Some(to).filter(|to| *to < self.size);
        if self.next.is_none() {
            bytes.extend_from_slice(write_end(self.size).as_bytes());
        }
        Ok(Some(bytes))
    }
}

/// The whole log in one piece; `None` before its first entry.
pub async fn bundle(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<Vec<u8>>, Fault> {
    let Some((mut rest, mut bytes)) = Bundle::begin(db, here).await? else { return Ok(None) };
    while let Some(part) = rest.part(db).await? {
        bytes.extend_from_slice(&part);
    }
    Ok(Some(bytes))
}

const SELECT: &str = "SELECT e.seq, e.entry, e.hashes, b.salt, b.said FROM log_entry e \
     LEFT JOIN log_body b ON b.partnership_id = e.partnership_id AND b.seq = e.seq";

/// Entries `from..to` as a bundle holds them, in their order, whether or not they can be read: what
/// was altered is for those who check to find.
async fn span(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (from, to): (u64, u64),
) -> Result<Vec<BundledEntry>, Fault> {
    let sql = format!(
        "{SELECT} WHERE e.partnership_id = $1 AND e.seq >= $2 AND e.seq < $3 ORDER BY e.seq"
    );
    let values = [here.uuid().into(), to_row(from).into(), to_row(to).into()];
    let bundled = |row: &QueryResult| {
        let text: String = row.try_get("", "entry").store(READING)?;
        let leaf = hashes(row)?.first().copied().ok_or_else(|| Fault::new(READING))?;
        Ok(BundledEntry { bytes: text.into_bytes(), leaf, body: body(row)? })
    };
    rows::all(db, &sql, values).await?.iter().map(bundled).collect()
}

const READING: &str = "read an entry of the log";

fn kept(row: &QueryResult) -> Result<Kept, Fault> {
    let seq = from_row(row.try_get("", "seq").store(READING)?)?;
    let text: String = row.try_get("", "entry").store(READING)?;
    let entry = Entry::decode(text.as_bytes())
        .map_err(|error| Fault::caused(format!("read entry {seq} of the log"), error))?;
    Ok(Kept { seq, entry, text, body: body(row)? })
}

fn body(row: &QueryResult) -> Result<Option<Body>, Fault> {
    let salt: Option<Vec<u8>> = row.try_get("", "salt").store(READING)?;
    let said: Option<String> = row.try_get("", "said").store(READING)?;
    let Some((salt, said)) = salt.zip(said) else { return Ok(None) };
    let salt = salt.try_into().map_err(|_| Fault::new(READING))?;
    Ok(Some(Body { salt, bytes: said.into_bytes() }))
}

fn hashes(row: &QueryResult) -> Result<Vec<Hash>, Fault> {
    let bytes: Vec<u8> = row.try_get("", "hashes").store(READING)?;
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() {
        Ok(hashes.iter().map(|hash| Hash(*hash)).collect())
    } else {
        Err(Fault::new(READING))
    }
}

/// The hashes of nodes, which lie with the entries that completed them.
async fn nodes(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    needed: &[Node],
) -> Result<BTreeMap<Node, Hash>, Fault> {
    let seqs: BTreeSet<u64> = needed.iter().map(|node| node.completed_by()).collect();
    if seqs.is_empty() {
        return Ok(BTreeMap::new());
    }
    // Numbers of ours, at most 256 of them; nothing that anyone typed.
    let list: Vec<String> = seqs.iter().map(u64::to_string).collect();
    let sql = format!(
        "SELECT seq, hashes FROM log_entry WHERE partnership_id = $1 AND seq IN ({})",
        list.join(", ")
    );
    let mut found = BTreeMap::new();
    for row in rows::all(db, &sql, [here.uuid().into()]).await? {
        let seq = from_row(row.try_get("", "seq").store(READING)?)?;
        for (level, hash) in (0_u8..).zip(hashes(&row)?) {
            found.insert(Node { level, idx: seq >> level }, hash);
        }
    }
    Ok(found)
}
