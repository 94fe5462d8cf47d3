//! An auditor's own key, in a file that only they can read.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::Path,
};

use anyhow::{Context, bail};
use powerwith_core::Moment;
use sealed_tokens::VouchKey;

use crate::clock;

const HEAD: &str = "powerwith auditor key 1";

/// The key in this file; makes one when the file is not there.
pub(super) fn read_or_make(file: &Path) -> anyhow::Result<VouchKey> {
    let name = file.display();
    match fs::read_to_string(file) {
        Ok(text) => {
            refuse_others(file)?;
            read(&text).with_context(|| format!("{name} is no key of an auditor"))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make(file, &clock::now(&clock::zone(None)?))
        }
        Err(error) => Err(error).with_context(|| format!("{name} cannot be read")),
    }
}

fn make(file: &Path, moment: &Moment) -> anyhow::Result<VouchKey> {
    let mut bytes = [0; 32];
    moment.dice().fill(&mut bytes);
    let hex = bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || {
        let mut file = options.open(file)?;
        file.write_all(format!("{HEAD}\nsecret {hex}\n").as_bytes())?;
        file.sync_all()
    };
    write().with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(VouchKey::from_bytes(&bytes))
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

fn read(text: &str) -> anyhow::Result<VouchKey> {
    let mut lines = text.lines();
    if lines.next() != Some(HEAD) {
        bail!("line 1 is not \"{HEAD}\"");
    }
    let secret = lines.next().and_then(|line| line.strip_prefix("secret "));
    let secret = secret.and_then(unhex).context("line 2 has no secret of 64 digits")?;
    if lines.next().is_some() {
        bail!("line 3 should not be there");
    }
    Ok(VouchKey::from_bytes(&secret))
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

    #[test]
    fn a_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key.txt");
        let first = read_or_make(&file).unwrap();
        let again = read_or_make(&file).unwrap();
        assert_eq!(first.public(), again.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |mode| fs::Permissions::from_mode(mode);
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&file, mode(0o644)).unwrap();
            let refused = read_or_make(&file).unwrap_err().to_string();
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
            let refused = read(&text).unwrap_err().to_string();
            assert!(refused.contains(told), "{text}: {refused}");
        }
        assert!(read(&format!("{HEAD}\nsecret {digits}\n")).is_ok());
    }
}
