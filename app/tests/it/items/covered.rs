//! Which of the 43 items have a test through the real pages, and which wait for what they need.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Items whose test waits for a practice that does not stand yet: promises, pots, circles and pods,
/// the journal. Whoever builds one takes its items out of here.
const WAITING: [&str; 6] = [
    "guide.equity",
    "guide.fair_shares",
    "guide.joint",
    "guide.power_talk",
    "stop.reflection",
    "structure.pods_circles",
];

/// The items in the questionnaires of the program.
fn items() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../practices/reflection/instruments");
    let mut items = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().flatten() {
        let text = fs::read_to_string(file.path()).unwrap();
        items.extend(text.lines().filter_map(|line| {
            let id = line.strip_prefix("id = \"")?.strip_suffix('"')?;
            id.contains('.').then(|| id.to_owned())
        }));
    }
    items
}

/// The items that a test says it is about: `// guide.quality` at the start of a line.
fn tested() -> BTreeSet<String> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it")];
    let mut tested = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                let text = fs::read_to_string(entry.path()).unwrap();
                let said = text.lines().filter_map(|line| line.trim_start().strip_prefix("// "));
                let names = said.flat_map(|said| said.split([',', ':', ';', ' ']));
                tested.extend(names.filter(|name| name.contains('.')).map(str::to_owned));
            }
        }
    }
    tested
}

#[test]
fn every_item_is_tested_through_the_pages_or_waits_by_name() {
    let items = items();
    assert_eq!(items.len(), 43);
    let tested = tested();
    let waiting: Vec<&str> =
        items.iter().map(String::as_str).filter(|item| !tested.contains(*item)).collect();
    assert_eq!(waiting, WAITING);
}
