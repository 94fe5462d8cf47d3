//! Sealed answers while the real program is killed under load: what was acknowledged is there, and
//! nothing is there twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use powerwith_store::SealedStore;
use reflection_server::sealed::Known;
use sea_orm::ConnectionTrait;
use sealed_tokens::{Request, Secret, finalize, seal, slots};

use crate::{house::House, sealed::sealed_round};

/// People who answer; each sends what is one envelope for each place.
const N_PEOPLE: u16 = 400;
/// How often the program is killed in a test run.
const N_KILLS: usize = 10;
/// How long it may work before the next kill; each time another while.
const SHORTEST_LIFE: Duration = Duration::from_millis(120);
const CLIENTS: usize = 8;

fn start(folder: &Path, sending: &str) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_powerwith"))
        .args(["serve", "--listen", "127.0.0.1:0", "--sending-listen", sending, "--data"])
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.starts_with("ready "), "{said}");
    child
}

/// Sends one response; whether it was acknowledged with as many receipts as envelopes.
fn send(sending: &str, body: &[u8]) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect(sending)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let head = format!(
        "POST /send HTTP/1.1\r\nhost: send.test\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)?;
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply)?;
    Ok(reply.starts_with(b"HTTP/1.1 200"))
}

fn secret(number: u16) -> Secret {
    let mut bytes = [7; 16];
    bytes[..2].copy_from_slice(&number.to_be_bytes());
    Secret::from_bytes(bytes)
}

/// Everyone's responses, in two versions: the second is a change.
fn responses(known: &Known) -> Vec<[Vec<u8>; 2]> {
    let (key, n_slots) = (&known.key, known.key.n_slots());
    let one = |number: u16| {
        let secret = secret(number);
        let reply = key.evaluate(&Request::new(&secret, key.round(), n_slots)).unwrap();
        let tokens = finalize(&secret, &key.public(), &reply).unwrap();
        [1, 2].map(|version| {
            let envelope = |(slot, token)| {
                let said = (version, b"1".as_slice());
                seal(&secret, (key.round(), slot), token, said).unwrap().encode()
            };
            slots(n_slots).zip(&tokens).flat_map(envelope).collect()
        })
    };
    (0..N_PEOPLE).map(one).collect()
}

/// A folder as a running program leaves it, with a sealed round that is open for long.
async fn folder_with_round() -> (tempfile::TempDir, Known) {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let known = Known::find(house.site.store.read(), round).await.unwrap().unwrap();
    // The program has a clock of its own, by which this round must still be open.
    let db = house.site.store.read();
    let sql = "UPDATE round SET closes_day = '2999-01-01' WHERE title = 'Sealed check-in'";
    db.execute_unprepared(sql).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(house.store.folder()).unwrap().flatten() {
        if file.file_name() != "sealed.lock" {
            std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        }
    }
    (folder, known)
}

/// By person: the latest version that was acknowledged.
type Acknowledged = Arc<Mutex<BTreeMap<usize, u32>>>;

/// Starts the program, lets everyone send who still has something to send, and kills it after a
/// while.
fn live_and_die(
    (folder, sending): (&Path, &str),
    responses: &Arc<Vec<[Vec<u8>; 2]>>,
    acknowledged: &Acknowledged,
    life: Duration,
) {
    let mut child = start(folder, sending);
    let stop = Arc::new(AtomicBool::new(false));
    // Closed when the last client is done.
    let (is_busy, all_done) = mpsc::channel::<()>();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (responses, sending) = (Arc::clone(responses), sending.to_owned());
            let (acknowledged, stop) = (Arc::clone(acknowledged), Arc::clone(&stop));
            let is_busy = is_busy.clone();
            thread::spawn(move || {
                let _is_busy = is_busy;
                for person in (client..responses.len()).step_by(CLIENTS) {
                    let before = acknowledged.lock().unwrap().get(&person).copied();
                    let next = before.unwrap_or(0);
                    if next >= 2 || stop.load(Ordering::Relaxed) {
                        continue;
                    }
                    let body = &responses[person][usize::try_from(next).unwrap()];
                    // The same again after a lost reply is fine, so an error proves nothing.
                    if send(&sending, body).unwrap_or(false) {
                        acknowledged.lock().unwrap().insert(person, next + 1);
                    }
                }
            })
        })
        .collect();
    drop(is_busy);
    assert!(all_done.recv_timeout(life).is_err(), "nothing is said on this channel");
    child.kill().unwrap();
    child.wait().unwrap();
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.join().unwrap();
    }
}

#[tokio::test]
async fn what_was_acknowledged_outlives_every_kill_and_counts_once() {
    let (folder, known) = folder_with_round().await;
    let responses = Arc::new(responses(&known));
    let sending = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let acknowledged = Acknowledged::default();
    for kill in 0..N_KILLS {
        let life = SHORTEST_LIFE + Duration::from_millis(u64::try_from(kill % 7).unwrap() * 37);
        live_and_die((folder.path(), &sending), &responses, &acknowledged, life);
    }
    live_and_die((folder.path(), &sending), &responses, &acknowledged, Duration::from_secs(1));
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() >= N_KILLS, "only {} were acknowledged", acknowledged.len());
    let file = SealedStore::open(folder.path()).await.unwrap();
    let rows = file.of_round(known.key.round().0).await.unwrap();
    let mut versions: BTreeMap<[u8; 32], u32> = BTreeMap::new();
    for row in &rows {
        assert!(versions.insert(row.tag, row.version).is_none(), "a tag is there twice");
    }
    // All of a response or nothing of it.
    assert_eq!(rows.len() % usize::from(known.key.n_slots()), 0);
    for (person, version) in acknowledged {
        let secret = secret(u16::try_from(person).unwrap());
        let kept: BTreeSet<u32> = slots(known.key.n_slots())
            .filter_map(|slot| versions.get(&secret.tag(known.key.round(), slot).0).copied())
            .collect();
        assert!(kept.iter().all(|kept| *kept >= version), "{person}: {kept:?} < {version}");
        assert_eq!(kept.len(), 1, "{person} is there in parts: {kept:?}");
    }
}
