//! The real program as a process of its own, on a folder as a running program leaves it.

use std::{
    fs::{self, OpenOptions},
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        atomic::{AtomicU16, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    time::Duration,
};

use powerwith_store::{Place, Store};
use sea_orm::{ConnectionTrait, Statement};
use sealed_tokens::Bundle;
use tempfile::TempDir;

use crate::house::House;

/// What the program says while it runs, beside its data.
pub const LOG: &str = "program.log";

/// How long to wait before asking again whether the program has closed a round.
const ASK_AGAIN: Duration = Duration::from_millis(10);

/// The running program. It is killed when this is dropped.
pub struct Program {
    child: Child,
    /// The site.
    pub site: SocketAddr,
    /// The origin that sealed answers are sent to.
    pub sending: SocketAddr,
}

impl Program {
    /// Serves a folder. What it says goes to [`LOG`] in it, and it is told to say a lot.
    pub fn start(folder: &Path, sending: SocketAddr) -> Self {
        Self::with(folder, sending, &[])
    }

    /// Serves the same folder beside the program that holds its sealed answers.
    pub fn beside(folder: &Path, sending: SocketAddr, holder: &Self) -> Self {
        let [site, its_sending] = [holder.site, holder.sending].map(|at| format!("http://{at}"));
        Self::with(folder, sending, &["--holder", &site, "--holder-sending", &its_sending])
    }

    fn with(folder: &Path, sending: SocketAddr, more: &[&str]) -> Self {
        let log = OpenOptions::new().create(true).append(true).open(folder.join(LOG)).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_powerwith"))
            .args(["serve", "--listen", "127.0.0.1:0", "--sending-listen", &sending.to_string()])
            .args(["--time-zone", "UTC", "--data"])
            .arg(folder)
            .args(more)
            .env("RUST_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let site = said.trim().strip_prefix("ready http://");
        let site = site.unwrap_or_else(|| panic!("{said}{}", log_of(folder)));
        Self { child, site: site.parse().unwrap(), sending }
    }

    /// Ends it as a power cut does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Nothing to do where it has ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn log_of(folder: &Path) -> String {
    fs::read_to_string(folder.join(LOG)).unwrap_or_default()
}

/// A free port that the system does not hand out for calls, so that it stays free between a kill and
/// the next start.
pub fn sending_port() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 10_000).unwrap() + 20_000;
    (0..2_000)
        .map(|_| first + NEXT.fetch_add(1, Ordering::Relaxed) % 2_000)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .and_then(|listener| listener.local_addr().ok())
        .unwrap()
}

/// Posts bytes; the status line and the body of the reply.
pub fn post(at: SocketAddr, (path, heads): (&str, &str), body: &[u8]) -> std::io::Result<Reply> {
    let mut stream = TcpStream::connect(at)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {at}\r\ncontent-length: {}\r\nconnection: close\r\n{heads}\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body].concat())?;
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply)?;
    let end = reply.windows(4).position(|part| part == b"\r\n\r\n");
    let body = end.map_or(&[][..], |end| &reply[end + 4..]).to_vec();
    Ok(Reply { is_fine: reply.starts_with(b"HTTP/1.1 200"), body })
}

/// What came back.
pub struct Reply {
    pub is_fine: bool,
    pub body: Vec<u8>,
}

/// A copy of the house's files as they are now, for a program of its own.
pub fn copy_of(house: &House) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_files(house.store.folder(), (folder.path(), ""));
    folder
}

/// Copies the files of a folder whose names begin so, but not the lock that a running program holds.
pub fn copy_files(from: &Path, (to, beginning): (&Path, &str)) {
    for file in fs::read_dir(from).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        if name != "sealed.lock" && name.starts_with(beginning) {
            match fs::copy(file.path(), to.join(file.file_name())) {
                // A journal that a running program has done with in between.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                copied => drop(copied.unwrap()),
            }
        }
    }
}

/// Sets the last day of the open round. The program has a clock of its own.
pub async fn set_last_day(folder: &Path, day: &str) {
    let store = Store::open(&Place::Folder(folder.to_owned())).await.unwrap();
    let write = async |tx: powerwith_store::Tx| {
        let sql = format!("UPDATE round SET closes_day = '{day}' WHERE title = 'Sealed check-in'");
        tx.execute_unprepared(&sql).await.map_err(|e| powerwith_core::Fault::caused("turn", e))
    };
    store.with_write_tx("set the last day", write).await.unwrap();
    store.close().await;
}

/// Starts the program on a folder whose sealed round is over, waits until it has closed the round,
/// and gives the list of receipts.
pub async fn close_round(folder: &Path, sending: SocketAddr) -> (Program, Bundle) {
    set_last_day(folder, "2020-01-01").await;
    let program = Program::start(folder, sending);
    let store = Store::open(&Place::Folder(folder.to_owned())).await.unwrap();
    let db = store.read();
    let sql = "SELECT bundle FROM sealed_round WHERE bundle IS NOT NULL";
    // Nothing is ever said here: it is asked again every few milliseconds, for a minute at most.
    let (_silent, said) = mpsc::channel::<()>();
    for _ in 0..6_000 {
        assert_eq!(said.recv_timeout(ASK_AGAIN), Err(RecvTimeoutError::Timeout));
        let ask = Statement::from_string(db.get_database_backend(), sql);
        if let Some(row) = db.query_one_raw(ask).await.unwrap() {
            let bundle: String = row.try_get("", "bundle").unwrap();
            store.close().await;
            return (program, Bundle::decode(bundle.as_bytes()).unwrap());
        }
    }
    panic!("the round was not closed: {}", log_of(folder));
}
