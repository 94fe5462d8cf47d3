//! A powerwith of our own to measure: started in a temporary folder, watched through `/proc`.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

/// The unit of processor time in `/proc`: Linux has counted in hundredths of a second on every
/// machine we know.
const TICK_MS: f64 = 10.0;

/// A running program. It is ended when this is dropped.
pub struct House {
    child: Child,
    /// `127.0.0.1:PORT`.
    pub host: String,
    /// Its sign-in lines: name and address.
    pub sign_in: Vec<(String, String)>,
    /// From the start of the process to its `ready` line.
    pub start_time: Duration,
}

impl House {
    /// Starts the program with these words on the folder and waits for its `ready` line.
    #[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
    pub fn start(program: &Path, words: &[&str], folder: &Path) -> Result<Self> {
        let began = Instant::now();
        let mut child = Command::new(program)
            .args(words)
            .args(["--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let out = child.stdout.take().context("the program has no output")?;
        let mut sign_in = Vec::new();
        let mut host = None;
        let mut start_time = Duration::ZERO;
        for line in BufReader::new(out).lines() {
            let line = line?;
            if let Some((name, address)) =
                line.strip_prefix("sign-in ").and_then(|rest| rest.rsplit_once(' '))
            {
                sign_in.push((name.to_owned(), address.to_owned()));
            }
            if let Some(address) = line.strip_prefix("ready http://") {
                host = Some(address.trim_end_matches('/').to_owned());
                start_time = began.elapsed();
                break;
            }
        }
        let host = host.context("the program ended before it was ready")?;
        Ok(Self { child, host, sign_in, start_time })
    }

    /// Processor time the program has used so far, in milliseconds.
    pub fn cpu_ms(&self) -> Result<f64> {
        cpu_ms(&self.child.id().to_string())
    }

    /// The most memory it has held so far, in MiB.
    pub fn peak_mib(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib: f64 =
            line.and_then(|rest| rest.split_whitespace().next()).context("read /proc")?.parse()?;
        Ok(kib / 1024.0)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // Nothing to do when it has ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Processor time this program itself has used so far, in milliseconds.
pub fn own_cpu_ms() -> Result<f64> {
    cpu_ms("self")
}

fn cpu_ms(process: &str) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name in brackets may hold anything; the numbers follow the last bracket.
    let (_, numbers) = stat.rsplit_once(')').context("read /proc")?;
    let field = |n: usize| -> Result<f64> {
        let word = numbers.split_whitespace().nth(n).context("read /proc")?;
        Ok(word.parse()?)
    };
    Ok((field(11)? + field(12)?) * TICK_MS)
}

/// Builds the program as people run it and says where it is.
pub fn build(root: &Path) -> Result<PathBuf> {
    let status = Command::new("cargo")
        .args(["build", "--release", "--locked", "--package", "powerwith"])
        .current_dir(root)
        .status()
        .context("cargo is needed to build the program")?;
    ensure!(status.success(), "the program does not build");
    Ok(root.join("target/release/powerwith"))
}
