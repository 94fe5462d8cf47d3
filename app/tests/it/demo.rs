//! The demo as a program: it is opened again on a later day, and real work has no such thing.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

/// The demo while it runs. It is killed when this is dropped.
struct Demo {
    child: Child,
    at: String,
    /// Where the printed link of Amina leads.
    amina: String,
}

impl Demo {
    fn open(folder: &Path, days_later: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_powerwith"))
            .args(["demo", "--listen", "127.0.0.1:0", "--days-later", days_later, "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        let mut demo = Self { child, at: String::new(), amina: String::new() };
        for line in said.lines().map(Result::unwrap) {
            if let Some(link) = line.strip_prefix("sign-in Amina http://") {
                let (_, path) = link.split_once('/').unwrap();
                demo.amina = format!("/{path}");
            }
            if let Some(at) = line.strip_prefix("ready http://") {
                at.clone_into(&mut demo.at);
                break;
            }
        }
        assert!(!demo.at.is_empty() && !demo.amina.is_empty(), "the demo was not ready");
        demo
    }

    fn get(&self, path: &str, cookie: &str) -> String {
        let mut stream = TcpStream::connect(&self.at).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let ask = format!(
            "GET {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n",
            self.at
        );
        stream.write_all(ask.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    /// Home of whoever this link signs in.
    fn home(&self, link: &str) -> String {
        let signed_in = self.get(link, "");
        let head = |name: &str| {
            let found = signed_in.lines().find_map(|line| line.strip_prefix(name));
            found.unwrap_or_else(|| panic!("no {name} in {signed_in}")).to_owned()
        };
        let cookie = head("set-cookie: ");
        self.get(&head("location: "), cookie.split(';').next().unwrap())
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // Nothing to do where it has ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn refused(arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_powerwith")).args(arguments).output().unwrap();
    assert_eq!(done.status.code(), Some(2), "{arguments:?}");
    String::from_utf8_lossy(&done.stderr).into_owned()
}

#[test]
fn a_demo_that_is_opened_again_later_shows_what_became_of_it_meanwhile() {
    const LATE: &str = "The answer was due";
    let folder = TempDir::new().unwrap();
    let today = Demo::open(folder.path(), "0");
    let (home, first_link) = (today.home(&today.amina), today.amina.clone());
    assert!(home.contains("We owe you an answer") && !home.contains(LATE), "{home}");
    drop(today);
    let later = Demo::open(folder.path(), "30");
    assert!(later.home(&later.amina).contains(LATE));
    assert!(later.home(&first_link).contains(LATE), "the link of the first day still works");
    drop(later);
    let last = Demo::open(folder.path(), "400");
    assert!(last.home(&last.amina).contains(LATE));
}

#[test]
fn a_demo_cannot_be_opened_in_the_past_or_too_far_ahead() {
    for days in ["-1", "401", "99999999999", "soon", "1.5", ""] {
        let said = refused(&["demo", "--days-later", days]);
        assert!(said.contains("write a number of days from 0 to 400"), "{days}: {said}");
    }
}

#[test]
fn the_clock_of_a_real_partnership_cannot_be_turned() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let said = refused(&["serve", "--data", data, "--days-later", "1"]);
    assert!(said.contains("unexpected argument '--days-later'"), "{said}");
    let help = Command::new(env!("CARGO_BIN_EXE_powerwith")).args(["serve", "--help"]).output();
    assert!(!String::from_utf8_lossy(&help.unwrap().stdout).contains("DAYS"));
}
