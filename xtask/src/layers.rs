//! Who may lean on whom: the table of `ARCHITECTURE.md`, held against `cargo metadata`.

use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::repo::Finding;

/// What pure crates may use from outside: sums, chance from given bytes, hashes, calendar, ids and
/// reading data. Nothing here opens a file, a socket or a clock.
pub const PURE_LIST: &[&str] = &[
    "jiff",
    "num-bigint",
    "num-integer",
    "num-traits",
    "rand_chacha",
    "rand_core",
    "serde",
    "sha2",
    "thiserror",
    "toml",
    "uuid",
];

/// Exceptions to the pure list: crate, what it uses, and why.
pub const ARGUED: &[(&str, &str, &str)] = &[
    ("sealed_tokens", "ed25519-dalek", "signatures are not written by hand; it does no I/O"),
    ("sealed_tokens", "hkdf", "keys are derived as RFC 5869 says; it does no I/O"),
    ("sealed_tokens", "subtle", "tokens are compared in constant time"),
    ("sealed_tokens", "voprf", "RFC 9497 is not written by hand; it does no I/O"),
    ("sealed_tokens", "zeroize", "secrets are wiped when they are dropped"),
    ("tile_log", "data-encoding", "notes are base 64 in its one form; it does no I/O"),
    ("tile_log", "ed25519-dalek", "signatures are not written by hand; it does no I/O"),
];

/// The floor of the house that a crate stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Shared vocabulary.
    Core,
    /// Pure algorithms.
    Engine,
    /// What a practice means; pure.
    Rules,
    /// Store, web, mail.
    Platform,
    /// Store and pages of one practice.
    Server,
    /// Wiring.
    App,
    /// Upkeep, not part of the program.
    Xtask,
}

/// One crate of the workspace.
#[derive(Debug, Clone)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Where its manifest is, from the root.
    pub manifest: String,
    /// What it leans on.
    pub edges: Vec<Edge>,
}

/// One line under `[dependencies]`.
#[derive(Debug, Clone)]
pub struct Edge {
    /// The crate it points to.
    pub to: String,
    /// Where that crate's folder is, from the root; nothing for a crate from outside.
    pub folder: Option<String>,
    /// Whether only tests use it.
    pub only_tests: bool,
    /// Whether a feature turns it on.
    pub optional: bool,
}

/// Reads the crates of the workspace at `root`.
pub fn read(root: &Path) -> Result<Vec<Crate>> {
    let metadata = MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .exec()
        .context("cargo metadata could not read the workspace")?;
    let root = metadata.workspace_root.clone();
    let inside = |path: &str| path.strip_prefix(root.as_str()).map(|p| p[1..].to_owned());
    let crates = metadata.packages.iter().map(|package| Crate {
        name: package.name.to_string(),
        manifest: inside(package.manifest_path.as_str()).unwrap_or_default(),
        edges: package
            .dependencies
            .iter()
            .map(|dependency| Edge {
                to: dependency.name.clone(),
                folder: dependency.path.as_ref().and_then(|path| inside(path.as_str())),
                only_tests: dependency.kind == DependencyKind::Development,
                optional: dependency.optional,
            })
            .collect(),
    });
    Ok(crates.collect())
}

/// The floor that the folder belongs to; nothing for a folder that has no place in the house.
pub fn layer(folder: &str) -> Option<Layer> {
    let parts: Vec<&str> = folder.split('/').collect();
    match parts.as_slice() {
        ["core"] => Some(Layer::Core),
        ["engines", _] => Some(Layer::Engine),
        ["practices", _, "rules"] => Some(Layer::Rules),
        ["practices", _, "server"] => Some(Layer::Server),
        ["platform", _] => Some(Layer::Platform),
        ["app"] => Some(Layer::App),
        ["xtask"] => Some(Layer::Xtask),
        _ => None,
    }
}

/// Every edge that the table does not allow.
pub fn findings(crates: &[Crate]) -> Vec<Finding> {
    let mut found = Vec::new();
    for member in crates {
        let folder = member.manifest.trim_end_matches("Cargo.toml").trim_end_matches('/');
        let mut say = |what: String| {
            found.push(Finding { path: member.manifest.clone(), line: 0, what });
        };
        let Some(from) = layer(folder) else {
            say(format!("{} has no place in ARCHITECTURE.md", member.name));
            continue;
        };
        for edge in &member.edges {
            if let Err(reason) = check_edge(from, folder, &member.name, edge) {
                say(format!("{} must not use {}: {reason}", member.name, edge.to));
            }
        }
    }
    found
}

fn check_edge(from: Layer, folder: &str, name: &str, edge: &Edge) -> Result<(), String> {
    match &edge.folder {
        // A crate may turn on its own testing feature in its own tests.
        Some(to) if to == folder && edge.only_tests => Ok(()),
        Some(to) => match layer(to) {
            Some(to_layer) => check_inside((from, folder), (to_layer, to)),
            None => Err("it has no place in ARCHITECTURE.md".to_owned()),
        },
        None => check_outside(from, name, edge),
    }
}

fn check_inside(
    (from, from_folder): (Layer, &str),
    (to, to_folder): (Layer, &str),
) -> Result<(), String> {
    use Layer::{App, Core, Engine, Platform, Rules, Server, Xtask};
    let allowed = match (from, to) {
        (Engine | Rules | Platform | Server | App | Xtask, Core)
        | (Rules | Server | App | Xtask, Engine)
        | (Server | App | Xtask, Rules)
        | (Platform | Server | App, Platform)
        | (App, Server) => true,
        // The log is kept where every practice can write to it, and what a log is, is an engine.
        (Platform, Engine) => (from_folder, to_folder) == ("platform/log", "engines/tile_log"),
        (Rules, Rules) => to_folder == "practices/partnership/rules",
        _ => false,
    };
    if allowed { Ok(()) } else { Err(format!("{from:?} does not lean on {to:?}")) }
}

fn check_outside(from: Layer, name: &str, edge: &Edge) -> Result<(), String> {
    let is_pure = matches!(from, Layer::Core | Layer::Engine | Layer::Rules);
    let to = edge.to.as_str();
    if edge.only_tests {
        return Ok(());
    }
    if to == "anyhow" && !matches!(from, Layer::App | Layer::Xtask) {
        return Err("anyhow is for the app; crates have errors of their own".to_owned());
    }
    if !is_pure || PURE_LIST.contains(&to) {
        return Ok(());
    }
    if to == "rayon" && from == Layer::Engine {
        let advice = "make rayon optional: engines work on one core too";
        return if edge.optional { Ok(()) } else { Err(advice.to_owned()) };
    }
    if ARGUED.iter().any(|(who, what, _)| *who == name && *what == to) {
        return Ok(());
    }
    Err("it is not on the pure list of xtask/src/layers.rs; argue for it there".to_owned())
}

#[cfg(test)]
mod tests;
