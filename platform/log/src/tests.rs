//! What the log promises, on both databases.

use std::collections::BTreeSet;

use powerwith_core::{Day, Fault, Millis, Moment, PartnershipId};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::ConnectionTrait;
use tile_log::{Hash, Known, ProofFile, Seen, Tile, Tree, tiles, verify};

use super::*;

fn at(day: &str, seed: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse(day).unwrap(), [seed; 32])
}

fn here() -> PartnershipId {
    PartnershipId::random(&at("2026-01-01", 1))
}

fn opened(n: u8) -> ToLog {
    let said = format!("powerwith record 1\nkind round.opened\nround {n}\n");
    let kind = if n.is_multiple_of(3) { "round.closed" } else { "round.opened" };
    ToLog { kind, by: Role::Host, said, about: BTreeSet::new() }
}

async fn write(store: &Store, here: PartnershipId, n: u8) -> u64 {
    let moment = at("2026-04-10", n.wrapping_add(7));
    let work = async |tx: Tx| append(&tx, here, &opened(n), &moment).await;
    store.with_write_tx("write to the log", work).await.unwrap()
}

async fn filled(store: &Store, n_entries: u8) {
    for n in 0..n_entries {
        assert_eq!(write(store, here(), n).await, u64::from(n));
    }
}

async fn by_hand(store: &Store, sql: &str) -> Result<(), Fault> {
    use powerwith_store::StoreContext;
    let work = async |tx: Tx| tx.execute_unprepared(sql).await.map(drop).store("meddle");
    store.with_write_tx("meddle", work).await
}

async fn faults(store: &Store) -> Vec<tile_log::Fault> {
    let bundle = bundle(store.read(), here()).await.unwrap().unwrap();
    verify(&bundle, Known::default()).unwrap().faults
}

on_both!(MIGRATIONS, a_log_is_whole_and_every_entry_has_its_proof, async |store: &Store| {
    assert_eq!(bundle(store.read(), here()).await.unwrap(), None);
    assert_eq!(checkpoint(store.read(), here()).await.unwrap(), None);
    filled(store, 20).await;
    let db = store.read();
    let (checkpoint, note) = checkpoint(db, here()).await.unwrap().unwrap();
    let key = key(db, here()).await.unwrap().unwrap();
    for seq in 0..20 {
        let kept = entry(db, here(), seq).await.unwrap().unwrap();
        assert_eq!(kept.entry.seq, seq);
        assert_eq!(kept.body.as_ref().unwrap().commitment(), kept.entry.body);
        let proof = inclusion(db, here(), (seq, 20)).await.unwrap().unwrap();
        let file = ProofFile { extra: None, inclusion: proof, checkpoint: note.clone() };
        assert_eq!(file.verify(kept.text.as_bytes(), &key).unwrap(), checkpoint);
    }
    assert_eq!(entry(db, here(), 20).await.unwrap(), None);
    assert_eq!(inclusion(db, here(), (20, 20)).await.unwrap(), None);
    let bundle = bundle(db, here()).await.unwrap().unwrap();
    let known = Known { key: Some(key), seen: vec![Seen::of(&checkpoint)] };
    let report = verify(&bundle, known).unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!((report.n_entries, report.n_bodies), (20, 20));
});

on_both!(MIGRATIONS, its_tiles_are_those_of_its_tree, async |store: &Store| {
    filled(store, 10).await;
    let db = store.read();
    let (checkpoint, _) = checkpoint(db, here()).await.unwrap().unwrap();
    let mut found = Vec::new();
    for wanted in tiles(10) {
        found.push((wanted, tile(db, here(), &wanted).await.unwrap().unwrap()));
    }
    let read = |wanted: &Tile| {
        found.iter().find(|(known, _)| known == wanted).map(|(_, bytes)| bytes.clone())
    };
    let tree = Tree::from_tiles(checkpoint.head(), read).unwrap();
    let bytes = read(&Tile::parse("tile/entries/000.p/10").unwrap()).unwrap();
    let entries = tile_log::decode_entries(&bytes, 10).unwrap();
    for (seq, text) in (0..).zip(entries) {
        let node = tile_log::Node { level: 0, idx: seq };
        assert_eq!(tree.node(node), Some(Hash::leaf(text)));
    }
    let narrower = Tile::parse("tile/0/000.p/7").unwrap();
    assert_eq!(tile(db, here(), &narrower).await.unwrap().unwrap().len(), 7 * 32);
    let wider = Tile::parse("tile/0/000.p/11").unwrap();
    assert_eq!(tile(db, here(), &wider).await.unwrap(), None);
});

on_both!(MIGRATIONS, entries_are_read_newest_first_and_by_kind, async |store: &Store| {
    filled(store, 10).await;
    let db = store.read();
    let seqs = async |filter: &Filter| -> Vec<u64> {
        let found = entries(db, here(), filter, 3).await.unwrap();
        found.iter().map(|kept| kept.seq).collect()
    };
    assert_eq!(seqs(&Filter::default()).await, [9, 8, 7]);
    assert_eq!(seqs(&Filter { before: Some(2), ..Filter::default() }).await, [1, 0]);
    let named =
        |all: &[&str]| -> BTreeSet<String> { all.iter().map(|kind| (*kind).to_owned()).collect() };
    let closed = named(&["round.closed"]);
    assert_eq!(seqs(&Filter { kinds: closed.clone(), before: None }).await, [9, 6, 3]);
    assert_eq!(seqs(&Filter { kinds: closed, before: Some(3) }).await, [0]);
    assert!(seqs(&Filter { kinds: named(&["no such"]), before: None }).await.is_empty());
    let both = named(&["no such", "round.closed", "round.opened"]);
    assert_eq!(seqs(&Filter { kinds: both, before: Some(8) }).await, [7, 6, 5]);
    let of = async |kinds: &[&str]| -> Vec<u64> {
        of_kinds(db, here(), kinds).await.unwrap().iter().map(|kept| kept.seq).collect()
    };
    assert_eq!(of(&["round.closed", "no such"]).await, [0, 3, 6, 9]);
    assert_eq!(of(&["round.closed", "round.opened"]).await, (0..10).collect::<Vec<_>>());
    assert!(of(&[]).await.is_empty());
    let kinds = kinds(db, here()).await.unwrap();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["round.closed", "round.opened"]);
});

on_both!(MIGRATIONS, an_erased_body_leaves_a_whole_log, async |store: &Store| {
    filled(store, 5).await;
    let moment = at("2026-05-01", 9);
    let erasing = |seq, reason: &str| Erase { seq, by: Role::Host, reason: reason.to_owned() };
    let erased = async |what: Erase| {
        let work = async |tx: Tx| erase(&tx, here(), &what, &moment).await;
        store.with_write_tx("erase", work).await
    };
    assert_eq!(erased(erasing(2, "It named someone.")).await.unwrap(), 5);
    assert!(matches!(erased(erasing(2, "Again.")).await, Err(NotErased::NothingThere)));
    assert!(matches!(erased(erasing(9, "Not there.")).await, Err(NotErased::NothingThere)));
    assert!(matches!(erased(erasing(5, "The reason.")).await, Err(NotErased::StaysForGood)));
    assert!(matches!(erased(erasing(1, " \n")).await, Err(NotErased::NoReason)));
    assert_eq!(entry(store.read(), here(), 2).await.unwrap().unwrap().body, None);
    let bundle = bundle(store.read(), here()).await.unwrap().unwrap();
    let report = verify(&bundle, Known::default()).unwrap();
    assert!(report.is_whole(), "{report:?}");
    let said = report.sentences().join("\n");
    assert!(said.contains("entry 2 was erased in the open (entry 5): It named someone."), "{said}");
});

on_both!(MIGRATIONS, the_database_refuses_to_change_the_past, async |store: &Store| {
    filled(store, 5).await;
    for sql in [
        "UPDATE log_entry SET kind = 'other' WHERE seq = 2",
        "UPDATE log_entry SET seq = 9 WHERE seq = 4",
        "DELETE FROM log_entry WHERE seq = 4",
        "DELETE FROM log_entry",
        "UPDATE log_body SET said = 'other' WHERE seq = 2",
    ] {
        assert!(by_hand(store, sql).await.is_err(), "{sql}");
    }
    assert!(faults(store).await.is_empty());
});

/// Takes the triggers away, as someone can who owns the database.
async fn without_triggers(store: &Store) {
    let all: &[&str] = if store.is_sqlite() {
        &[
            "DROP TRIGGER log_entry_not_changed",
            "DROP TRIGGER log_entry_not_deleted",
            "DROP TRIGGER log_body_not_changed",
        ]
    } else {
        &["DROP TRIGGER log_entry_kept ON log_entry", "DROP TRIGGER log_body_kept ON log_body"]
    };
    for sql in all {
        by_hand(store, sql).await.unwrap();
    }
}

on_both!(MIGRATIONS, whoever_owns_the_database_and_alters_a_row_is_found, async |store: &Store| {
    filled(store, 6).await;
    without_triggers(store).await;
    let sql = "UPDATE log_entry SET entry = replace(entry, 'by host', 'by member') WHERE seq = 3";
    by_hand(store, sql).await.unwrap();
    assert_eq!(faults(store).await, [tile_log::Fault::Altered { seq: 3 }]);
    let back = "UPDATE log_entry SET entry = replace(entry, 'by member', 'by host') WHERE seq = 3";
    by_hand(store, back).await.unwrap();
    assert!(faults(store).await.is_empty());
    by_hand(store, "UPDATE log_body SET said = 'other' WHERE seq = 1").await.unwrap();
    by_hand(store, "DELETE FROM log_body WHERE seq = 4").await.unwrap();
    let found = faults(store).await;
    assert_eq!(found, [tile_log::Fault::Body { seq: 1 }, tile_log::Fault::BodyGone { seq: 4 }]);
    by_hand(store, "DELETE FROM log_entry WHERE seq = 5").await.unwrap();
    assert!(faults(store).await.contains(&tile_log::Fault::CutOff { there: 5, signed: 6 }));
});

on_both!(MIGRATIONS, logs_of_two_partnerships_are_apart, async |store: &Store| {
    let other = PartnershipId::random(&at("2026-01-02", 2));
    filled(store, 3).await;
    assert_eq!(write(store, other, 40).await, 0);
    assert_eq!(write(store, here(), 3).await, 3);
    let (mine, theirs) = (key(store.read(), here()).await, key(store.read(), other).await);
    assert_ne!(mine.unwrap().unwrap(), theirs.unwrap().unwrap());
    assert_eq!(size(store.read(), other).await.unwrap(), 1);
    assert!(faults(store).await.is_empty());
});

on_both!(MIGRATIONS, an_entry_of_work_that_failed_is_not_there, async |store: &Store| {
    filled(store, 2).await;
    let moment = at("2026-04-10", 5);
    let work = async |tx: Tx| {
        append(&tx, here(), &opened(2), &moment).await?;
        Err::<(), Fault>(Fault::new("something else went wrong"))
    };
    assert!(store.with_write_tx("fail", work).await.is_err());
    assert_eq!(size(store.read(), here()).await.unwrap(), 2);
    assert_eq!(write(store, here(), 2).await, 2);
    assert!(faults(store).await.is_empty());
});

on_both!(MIGRATIONS, what_could_not_be_read_back_is_not_written, async |store: &Store| {
    filled(store, 1).await;
    let moment = at("2026-04-10", 5);
    let odd = [
        ToLog { kind: "Two words", ..opened(1) },
        ToLog { about: [1].into(), ..opened(1) },
        ToLog { said: "a".repeat(tile_log::MAX_BODY_BYTES + 1), ..opened(1) },
    ];
    for to_log in odd {
        let work = async |tx: Tx| append(&tx, here(), &to_log, &moment).await;
        assert!(store.with_write_tx("write something odd", work).await.is_err());
    }
    assert_eq!(size(store.read(), here()).await.unwrap(), 1);
});
