//! A secret of one's own, in a file that only its owner can read: an auditor's key, a witness's key.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::Path,
};

use anyhow::{Context, bail};
use powerwith_core::Moment;

use crate::clock;

/// Whose secret it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whose {
    /// The first line of the file.
    pub head: &'static str,
    /// What the file is: "key of an auditor".
    pub what: &'static str,
}

/// The secret in this file; makes one when the file is not there.
pub(super) fn read_or_make(file: &Path, whose: Whose) -> anyhow::Result<[u8; 32]> {
    let name = file.display();
    match fs::read_to_string(file) {
        Ok(text) => {
            refuse_others(file)?;
            read(&text, whose.head).with_context(|| format!("{name} is no {}", whose.what))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make(file, whose.head, &clock::now(&clock::zone(None)?))
        }
        Err(error) => Err(error).with_context(|| format!("{name} cannot be read")),
    }
}

fn make(file: &Path, head: &str, moment: &Moment) -> anyhow::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    moment.dice().fill(&mut bytes);
    let hex = bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || {
        let mut file = options.open(file)?;
        file.write_all(format!("{head}\nsecret {hex}\n").as_bytes())?;
        file.sync_all()
    };
    write().with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(bytes)
}

/// A key that others can read vouches for no one.
#[cfg(unix)]
fn refuse_others(file: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let name = file.display();
    let about = fs::metadata(file).with_context(|| format!("{name} cannot be read"))?;
    if about.permissions().mode() & 0o077 != 0 {
        bail!("{name} can be read by others; run: chmod 600 {name}");
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_others(_: &Path) -> anyhow::Result<()> {
    Ok(())
}

fn read(text: &str, head: &str) -> anyhow::Result<[u8; 32]> {
    let mut lines = text.lines();
    if lines.next() != Some(head) {
        bail!("line 1 is not \"{head}\"");
    }
    let secret = lines.next().and_then(|line| line.strip_prefix("secret "));
    let secret = secret.and_then(unhex).context("line 2 has no secret of 64 digits")?;
    if lines.next().is_some() {
        bail!("line 3 should not be there");
    }
    Ok(secret)
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let digit = |sign: char| sign.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits: Vec<u8> = text.chars().map(digit).collect::<Option<_>>()?;
    let pairs = digits.chunks(2).map(|pair| match pair {
        [high, low] => Some(high << 4 | low),
        _ => None,
    });
    pairs.collect::<Option<Vec<u8>>>()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "powerwith auditor key 1";
    const AUDITOR: Whose = Whose { head: HEAD, what: "key of an auditor" };

    #[test]
    fn a_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key.txt");
        let first = read_or_make(&file, AUDITOR).unwrap();
        let again = read_or_make(&file, AUDITOR).unwrap();
        assert_eq!(first, again);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |mode| fs::Permissions::from_mode(mode);
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&file, mode(0o644)).unwrap();
            let refused = read_or_make(&file, AUDITOR).unwrap_err().to_string();
            assert!(refused.contains("chmod 600"), "{refused}");
        }
    }

    #[test]
    fn what_is_no_key_is_told_with_its_line() {
        let digits = "0".repeat(64);
        for (text, told) in [
            (String::new(), "line 1"),
            ("something else\n".to_owned(), "line 1"),
            (format!("{HEAD}\n"), "line 2"),
            (format!("{HEAD}\nsecret abc\n"), "line 2"),
            (format!("{HEAD}\nsecret {}\n", "x".repeat(64)), "line 2"),
            (format!("{HEAD}\nsecret {digits}\nmore\n"), "line 3"),
        ] {
            let refused = read(&text, HEAD).unwrap_err().to_string();
            assert!(refused.contains(told), "{text}: {refused}");
        }
        assert!(read(&format!("{HEAD}\nsecret {digits}\n"), HEAD).is_ok());
    }
}
