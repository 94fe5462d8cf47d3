//! Sealed answers while the real program is killed under load: what was acknowledged is there, and
//! nothing is there twice. `cargo xtask torture --kills 1000` kills more often.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    net::SocketAddr,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use powerwith_store::{SEALED_FILE, SealedRow, SealedStore};
use reflection_server::sealed::Known;
use sealed_tokens::{Request, Secret, Token, finalize, seal, slots};

use crate::{
    house::House,
    program::{Program, close_round, copy_files, copy_of, post, sending_port, set_last_day},
    sealed::sealed_round,
};

/// People who answer and change their answers without end; each sends one envelope for each place.
const N_PEOPLE: u16 = 400;
/// How often the program is killed, unless `POWERWITH_KILLS` says another number.
const N_KILLS: u64 = 10;
/// How long it may work before the next kill; each time another while.
const SHORTEST_LIFE: Duration = Duration::from_millis(120);
const CLIENTS: usize = 8;

fn secret(number: u16) -> Secret {
    let mut bytes = [7; 16];
    bytes[..2].copy_from_slice(&number.to_be_bytes());
    Secret::from_bytes(bytes)
}

/// One person's device.
pub struct Device {
    secret: Secret,
    tokens: Vec<Token>,
    /// The latest version that was acknowledged; 0 before the first.
    acknowledged: Mutex<u32>,
}

impl Device {
    pub fn new(number: u16, known: &Known) -> Self {
        let (key, secret) = (&known.key, secret(number));
        let reply = key.evaluate(&Request::new(&secret, key.round(), key.n_slots())).unwrap();
        let tokens = finalize(&secret, &key.public(), &reply).unwrap();
        Self { secret, tokens, acknowledged: Mutex::default() }
    }

    fn response(&self, known: &Known, version: u32) -> Vec<u8> {
        let (round, n_slots) = (known.key.round(), known.key.n_slots());
        let envelope = |(slot, token)| {
            let said = (version, b"1".as_slice());
            seal(&self.secret, (round, slot), token, said).unwrap().encode()
        };
        slots(n_slots).zip(&self.tokens).flat_map(envelope).collect()
    }

    /// Sends the next version. The same again after a lost reply is fine, so an error proves
    /// nothing.
    pub fn send_next(&self, known: &Known, sending: SocketAddr) -> bool {
        let mut acknowledged = self.acknowledged.lock().unwrap();
        let body = self.response(known, *acknowledged + 1);
        let is_taken = post(sending, ("/send", ""), &body).is_ok_and(|reply| reply.is_fine);
        *acknowledged += u32::from(is_taken);
        is_taken
    }
}

/// Everyone, what they know of the round, and whose tag is whose.
struct Crowd {
    known: Known,
    devices: Vec<Device>,
    whose: BTreeMap<[u8; 32], usize>,
    n_taken: AtomicUsize,
}

impl Crowd {
    fn new(known: Known) -> Self {
        let devices: Vec<Device> = (0..N_PEOPLE).map(|n| Device::new(n, &known)).collect();
        let tags = |(person, device): (usize, &Device)| {
            let (round, n_slots) = (known.key.round(), known.key.n_slots());
            let tags: Vec<_> =
                slots(n_slots).map(|slot| (device.secret.tag(round, slot).0, person)).collect();
            tags
        };
        let whose = devices.iter().enumerate().flat_map(tags).collect();
        Self { known, devices, whose, n_taken: AtomicUsize::new(0) }
    }

    /// Looks through what the file holds: every acknowledged answer, whole and once.
    fn check(&self, rows: &[SealedRow]) {
        let mut kept: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        let mut tags = BTreeSet::new();
        for row in rows {
            assert!(tags.insert(row.tag), "a tag is there twice");
            kept.entry(self.whose[&row.tag]).or_default().insert(row.version);
        }
        // All of a response or nothing of it.
        assert_eq!(rows.len(), kept.len() * usize::from(self.known.key.n_slots()));
        for (person, device) in self.devices.iter().enumerate() {
            let acknowledged = *device.acknowledged.lock().unwrap();
            let kept = kept.remove(&person).unwrap_or_default();
            assert!(kept.len() <= 1, "{person} is there in parts: {kept:?}");
            // One more may have been taken whose reply was lost.
            let version = kept.first().copied().unwrap_or(0);
            let fits = (acknowledged..=acknowledged + 1).contains(&version);
            assert!(fits, "{person} holds a receipt for {acknowledged} and {version} is kept");
        }
    }
}

/// Starts the program, lets everyone send, and kills it after a while.
fn live_and_die((folder, sending): (&Path, SocketAddr), crowd: &Arc<Crowd>, life: Duration) {
    let program = Program::start(folder, sending);
    let stop = Arc::new(AtomicBool::new(false));
    // Closed when the last client is done.
    let (is_busy, all_done) = mpsc::channel::<()>();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (crowd, stop, is_busy) = (Arc::clone(crowd), Arc::clone(&stop), is_busy.clone());
            thread::spawn(move || {
                let _is_busy = is_busy;
                let mine = crowd.devices.iter().skip(client).step_by(CLIENTS);
                // Another one first each time.
                let n_skipped = crowd.n_taken.load(Ordering::Relaxed) % crowd.devices.len();
                for device in mine.cycle().skip(n_skipped) {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let is_taken = device.send_next(&crowd.known, sending);
                    crowd.n_taken.fetch_add(usize::from(is_taken), Ordering::Relaxed);
                }
            })
        })
        .collect();
    drop(is_busy);
    assert!(all_done.recv_timeout(life).is_err(), "nothing is said on this channel");
    program.kill();
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.join().unwrap();
    }
}

/// What a power cut leaves of the sealed file, as the next start reads it; on a copy, so that the
/// program itself has to put it in order too.
async fn rows_after_a_kill(folder: &Path, known: &Known) -> Vec<SealedRow> {
    let copy = tempfile::tempdir().unwrap();
    copy_files(folder, (copy.path(), SEALED_FILE));
    let file = SealedStore::open(copy.path()).await.unwrap();
    file.of_round(known.key.round().0).await.unwrap()
}

#[tokio::test]
async fn what_was_acknowledged_outlives_every_kill_and_counts_once() {
    let n_kills = env::var("POWERWITH_KILLS").map_or(N_KILLS, |n| n.parse().unwrap());
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let known = Known::find(house.site.store.read(), round).await.unwrap().unwrap();
    let (folder, sending) = (copy_of(&house), sending_port());
    set_last_day(folder.path(), "2999-01-01").await;
    let crowd = Arc::new(Crowd::new(known));
    for kill in 0..n_kills {
        let life = SHORTEST_LIFE + Duration::from_millis(kill % 7 * 37);
        live_and_die((folder.path(), sending), &crowd, life);
        crowd.check(&rows_after_a_kill(folder.path(), &crowd.known).await);
        if (kill + 1) % 100 == 0 {
            println!("{} kills, {} acknowledged", kill + 1, crowd.n_taken.load(Ordering::Relaxed));
        }
    }
    let n_taken = crowd.n_taken.load(Ordering::Relaxed);
    println!("{n_kills} kills, {n_taken} responses acknowledged, none lost, none in parts");
    assert!(u64::try_from(n_taken).unwrap() >= n_kills, "only {n_taken} were acknowledged");
    let rows = rows_after_a_kill(folder.path(), &crowd.known).await;
    let (program, bundle) = close_round(folder.path(), sending).await;
    assert_eq!(usize::try_from(bundle.published().counts.received).unwrap(), rows.len());
    program.kill();
    // The same after the count, and after the kill that followed it.
    crowd.check(&rows_after_a_kill(folder.path(), &crowd.known).await);
}
