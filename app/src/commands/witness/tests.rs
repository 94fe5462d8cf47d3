//! What `powerwith witness` signs and what it refuses, against a small server on this machine.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
};

use tile_log::{Checkpoint, Hash, LogKey, Note, Tile, Tree};

use super::{WitnessArgs, run};

const ORIGIN: &str = "powerwith/0123";

fn log_key() -> LogKey {
    LogKey::from_seed(ORIGIN, &[7; 32]).unwrap()
}

/// A log that serves its checkpoint and tiles, and a witness with files of its own.
struct World {
    folder: tempfile::TempDir,
    tree: Arc<Mutex<Tree>>,
    url: String,
}

fn leaf(seq: u64, past: &str) -> Hash {
    Hash::leaf(format!("{past} {seq}").as_bytes())
}

fn tree(size: u64, past: &str) -> Tree {
    let mut tree = Tree::new();
    for seq in 0..size {
        tree.push(leaf(seq, past));
    }
    tree
}

fn reply(tree: &Tree, path: &str) -> Option<Vec<u8>> {
    if path == "checkpoint" {
        let checkpoint = Checkpoint::new(ORIGIN, tree.head())?;
        return Some(checkpoint.sign(&log_key())?.encode().into_bytes());
    }
    tree.tile(&Tile::parse(path)?)
}

fn world(size: u64) -> World {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/p/roots/open/log/", listener.local_addr().unwrap());
    let tree = Arc::new(Mutex::new(tree(size, "true")));
    let served = Arc::clone(&tree);
    // Ends with the test's process.
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let first = lines.next().unwrap().unwrap();
            lines.by_ref().find(|line| line.as_ref().is_ok_and(String::is_empty));
            let path = first.split(' ').nth(1).unwrap().to_owned();
            let path = path.strip_prefix("/p/roots/open/log/").unwrap_or_default();
            let (status, body) = match reply(&served.lock().unwrap(), path) {
                Some(body) => ("200 OK", body),
                None => ("404 Not Found", Vec::new()),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            stream.write_all(&[head.as_bytes(), &body].concat()).unwrap();
        }
    });
    World { folder: tempfile::tempdir().unwrap(), tree, url }
}

impl World {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn args(&self) -> WitnessArgs {
        WitnessArgs {
            url: self.url.clone(),
            log: log_key().public().to_string(),
            key: self.file("key.txt"),
            name: "families.example/witness".to_owned(),
            keep: self.file("seen.txt"),
        }
    }

    fn becomes(&self, tree: Tree) {
        *self.tree.lock().unwrap() = tree;
    }
}

fn look(args: &WitnessArgs) -> Result<String, String> {
    let mut out = Vec::new();
    run(args, &mut out).map_err(|error| format!("{error:#}"))?;
    Ok(String::from_utf8(out).unwrap())
}

#[test]
fn a_log_that_grows_is_signed_each_time() {
    let world = world(3);
    let args = world.args();
    assert!(look(&args).unwrap().starts_with("Signed for the first time: 3 · "));
    assert!(look(&args).unwrap().starts_with("Nothing new: 3 · "));
    for size in [4, 255, 256, 700] {
        world.becomes(tree(size, "true"));
        let said = look(&args).unwrap();
        assert!(said.starts_with("The log grew without changes since it had "), "{said}");
        assert!(said.contains("\nSigned: "), "{said}");
        let note = Note::decode(&fs::read(world.file("seen.txt")).unwrap()).unwrap();
        assert_eq!(Checkpoint::parse(note.text()).unwrap().head().size, size);
        assert_eq!(note.signatures().len(), 2);
    }
}

#[test]
fn a_log_that_changed_its_past_is_not_signed_and_the_evidence_is_kept() {
    let world = world(300);
    let args = world.args();
    look(&args).unwrap();
    let seen = fs::read(world.file("seen.txt")).unwrap();
    for (size, reason) in [
        (400, "the log was changed: it is not the one that was seen with 300 entries"),
        (300, "the log was changed: it is not the one that was seen with 300 entries"),
    ] {
        world.becomes(tree(size, "false"));
        let said = look(&args).unwrap_err();
        assert!(said.starts_with(reason), "{said}");
        assert!(said.contains("seen.conflict show it: tell everyone"), "{said}");
        let conflict = Note::decode(&fs::read(world.file("seen.conflict")).unwrap()).unwrap();
        assert_eq!(Checkpoint::parse(conflict.text()).unwrap().head().size, size);
    }
    world.becomes(tree(299, "true"));
    let said = look(&args).unwrap_err();
    assert!(said.starts_with("the log had 300 entries, and now it has 299"), "{said}");
    assert_eq!(fs::read(world.file("seen.txt")).unwrap(), seen, "what was seen stays");
    world.becomes(tree(301, "true"));
    assert!(look(&args).is_ok());
}

#[test]
fn bad_input_is_said_with_its_reason() {
    let world = world(5);
    let check = |args: &WitnessArgs, expected: &str| {
        let said = look(args).unwrap_err();
        assert!(said.contains(expected), "{said}");
    };
    check(&WitnessArgs { url: "together.example".to_owned(), ..world.args() }, "--url:");
    check(&WitnessArgs { log: "key".to_owned(), ..world.args() }, "--log: a key is a name");
    check(&WitnessArgs { name: "two words".to_owned(), ..world.args() }, "--name: two words is no");
    let other = LogKey::from_seed(ORIGIN, &[8; 32]).unwrap().public().to_string();
    check(
        &WitnessArgs { log: other, ..world.args() },
        "the checkpoint there: the checkpoint is not",
    );
    let elsewhere = format!("{}nothing/here", world.url);
    check(&WitnessArgs { url: elsewhere, ..world.args() }, "cannot be read");
    look(&world.args()).unwrap();
    let renamed = WitnessArgs { name: "someone.else".to_owned(), ..world.args() };
    check(&renamed, "seen.txt was not signed with this key and name");
    fs::write(world.file("seen.txt"), "something else").unwrap();
    check(&world.args(), "seen.txt is not of this log");
}
