//! Bundles the small modules that seal and check answers in the browser, so that the program carries
//! them. Where Node or its packages cannot be had, the program is built without them, says so, and
//! the other ways to answer stay: a card, and the command line.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What the modules are made of; `node_modules` is fetched by the lock file.
const SOURCES: &[&str] = &[
    "build.mjs",
    "bundle.mjs",
    "bytes.mjs",
    "check.mjs",
    "code.mjs",
    "keys.mjs",
    "package-lock.json",
    "package.json",
    "qr.mjs",
    "sealed.mjs",
];
const MODULES: &[&str] = &["sealed.js", "check.js", "qr.js"];

fn main() {
    let from = Path::new("assets/sealed");
    for source in SOURCES {
        println!("cargo:rerun-if-changed={}", from.join(source).display());
    }
    let to = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("sealed");
    if let Err(reason) = bundle(from, &to) {
        println!(
            "cargo:warning=sealing answers in the browser is left out of this build: {reason}. \
             Install Node 20 and npm (apt-get install nodejs npm) and build again."
        );
        // Nothing has this name, so the next build tries again.
        println!("cargo:rerun-if-changed=assets/sealed/not-bundled");
        leave_out(&to);
    }
}

fn bundle(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|error| format!("{} cannot be made: {error}", to.display()))?;
    for source in SOURCES {
        fs::copy(from.join(source), to.join(source))
            .map_err(|error| format!("{source} cannot be copied: {error}"))?;
    }
    // One try, so that a machine without a network does not wait; what npm has kept is enough.
    let fetch = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run(Command::new("npm").args(fetch).args(["--prefer-offline", "--fetch-retries=0"]), to)?;
    run(Command::new("node").args(["build.mjs", "."]), to)
}

fn run(command: &mut Command, folder: &Path) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.current_dir(folder).output();
    let output = output.map_err(|error| format!("{name} cannot be started ({error})"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr).trim().replace('\n', "; ");
    Err(format!("{name} failed: {told}"))
}

fn leave_out(to: &Path) {
    for module in MODULES {
        // A folder that cannot be written to stops the build right after, where it is included.
        drop(fs::write(to.join(module), ""));
    }
}
