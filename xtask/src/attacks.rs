//! Attacks on the real program at full length. They are tests of the app, which run shortly each
//! time; here they run as long as one asks for.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};

/// A test that runs longer when it is told to.
#[derive(Debug, Clone, Copy)]
pub struct Attack {
    test: &'static str,
    /// The setting that says how long.
    setting: &'static str,
}

/// The program is killed under load, again and again.
pub const KILLS: Attack = Attack {
    test: "killed::what_was_acknowledged_outlives_every_kill_and_counts_once",
    setting: "POWERWITH_KILLS",
};

/// Whoever has every file tries to match people and answers.
pub const LINKAGE: Attack = Attack {
    test: "linkage::whoever_has_every_file_links_no_better_than_chance_and_finds_every_seeded_leak",
    setting: "POWERWITH_LINKAGE_ROUNDS",
};

/// Runs an attack so many times and shows what it says.
///
/// Refuses: an attack that won.
pub fn run(root: &Path, attack: Attack, n_times: u64) -> Result<()> {
    let status = Command::new("cargo")
        .args(["test", "--locked", "--package", "powerwith", "--test", "it", "--"])
        .args(["--exact", attack.test, "--nocapture"])
        .env(attack.setting, n_times.to_string())
        .current_dir(root)
        .status()
        .context("cargo is needed to build the tests")?;
    ensure!(status.success(), "{} failed", attack.test);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repo::Repo;

    #[test]
    fn the_attacks_are_there_and_know_their_settings() {
        let repo = Repo::here().unwrap();
        for attack in [KILLS, LINKAGE] {
            let (_, name) = attack.test.rsplit_once("::").unwrap();
            let is_it = |text: &str| text.contains(name) && text.contains(attack.setting);
            let mut tests = repo.ending(&["rs"]).filter(|file| file.path.starts_with("app/tests/"));
            assert!(tests.any(|file| is_it(&file.text)), "{}", attack.test);
        }
    }
}
