//! Against reference answers, where the folder with them is there: data facts, directions,
//! places, common ground, given groups, the compatible way, and how good the robust groups are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::*;

/// The folder with the reference answers, beside any folder above this one.
fn reference_folder() -> Option<PathBuf> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above.map(|folder| folder.join("shared/data/opinion_map")).find(|folder| folder.is_dir())
}

struct Reference {
    name: String,
    votes: Votes,
    moderation: Moderation,
    expected: Value,
    robust: Value,
    labels: BTreeMap<u64, u32>,
}

fn references() -> Vec<Reference> {
    let Some(folder) = reference_folder() else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    folders.iter().map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Reference {
    let bytes = |name: &str| fs::read(folder.join(name)).unwrap();
    let json = |name: &str| serde_json::from_slice(&bytes(name)).unwrap();
    let file = ["votes.csv", "votes.norm.csv"].into_iter().find(|n| folder.join(n).exists());
    Reference {
        name: folder.display().to_string(),
        votes: read_votes(bytes(file.unwrap()).as_slice()).unwrap(),
        moderation: read_moderation(&bytes("moderation.json")).unwrap(),
        expected: json("expected.oracle.json"),
        robust: json("expected.robust.json"),
        labels: read_labels(&bytes("expected.oracle.json")).unwrap(),
    }
}

fn answer(reference: &Reference, mode: Mode) -> Value {
    let settings = Settings { mode, ..Settings::ROBUST };
    let answer = compute(&reference.votes, &reference.moderation, &settings);
    serde_json::from_str(&to_json(&answer)).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect()
}

fn by_key(value: &Value) -> BTreeMap<String, f64> {
    let entries = value.as_object().unwrap().iter();
    entries.map(|(key, v)| (key.clone(), v.as_f64().unwrap())).collect()
}

fn set(value: &Value) -> BTreeSet<u64> {
    value.as_array().unwrap().iter().map(|v| v.as_u64().unwrap()).collect()
}

/// Every expected number is met to `tolerance`, relative to its size but at least to `least`.
fn assert_close(name: &str, expected: &Value, got: &Value, (tolerance, least): (f64, f64)) {
    let got = by_key(got);
    for (key, value) in by_key(expected) {
        let allowed = tolerance * value.abs().max(least);
        assert!((got[&key] - value).abs() <= allowed, "{name} {key}: {value} {}", got[&key]);
    }
}

fn assert_same_list(name: &str, expected: &Value, got: &Value, fields: &[&str]) {
    let (expected, got) = (expected.as_array().unwrap(), got.as_array().unwrap());
    assert_eq!(expected.len(), got.len(), "{name}");
    for (e, g) in expected.iter().zip(got) {
        assert_eq!((&e["tid"], &e["repful-for"]), (&g["tid"], &g["repful-for"]), "{name}");
        for field in fields {
            let (e, g) = (e[field].as_f64().unwrap(), g[field].as_f64().unwrap());
            assert!((e - g).abs() <= 1e-9 * e.abs().max(1.0), "{name} {field}: {e} {g}");
        }
    }
}

#[test]
fn facts_directions_places_and_consensus_are_the_expected_ones() {
    for reference in references() {
        let (name, e) = (&reference.name, &reference.expected);
        let g = answer(&reference, Mode::Robust);
        for fact in ["n_participants", "n_statements", "n_votes"] {
            assert_eq!(e[fact], g[fact], "{name} {fact}");
        }
        assert_eq!(set(&e["in_conv"]), set(&g["in_conv"]), "{name}");
        assert_eq!(e["pca"]["tids"], g["pca"]["tids"], "{name}");
        let mut signs = [1.0; 2];
        for (axis, key) in ["comp1", "comp2"].into_iter().enumerate() {
            let (one, two) = (numbers(&e["pca"][key]), numbers(&g["pca"][key]));
            let cos: f64 = one.iter().zip(&two).map(|(a, b)| a * b).sum();
            assert!(cos.abs() >= 1.0 - 1e-10, "{name} {key}: {cos}");
            signs[axis] = cos.signum();
        }
        for (a, b) in numbers(&e["pca"]["center"]).iter().zip(numbers(&g["pca"]["center"])) {
            assert!((a - b).abs() <= 1e-9, "{name}");
        }
        for (id, place) in e["projection"].as_object().unwrap() {
            let (one, two) = (numbers(place), numbers(&g["projection"][id]));
            for axis in 0..2 {
                assert!((one[axis] - two[axis] * signs[axis]).abs() <= 1e-6, "{name} {id}");
            }
        }
        // A statement that was taken out has extremity 0; the expected files have rounding noise
        // of 6e-15 there.
        assert_close(name, &e["comment_extremity"], &g["comment_extremity"], (1e-6, 1e-6));
        for side in ["agree", "disagree"] {
            let (one, two) = (&e["consensus"][side], &g["consensus"][side]);
            assert_same_list(name, one, two, &["p-success", "p-test"]);
        }
    }
}

#[test]
fn given_the_expected_groups_all_statistics_are_the_expected_ones() {
    for reference in references() {
        let (name, e) = (&reference.name, &reference.expected);
        let g = answer(&reference, Mode::Given(reference.labels.clone()));
        for key in ["group_aware_consensus_agree", "group_aware_consensus_disagree"] {
            assert_close(name, &e[key], &g[key], (1e-9, 1e-3));
        }
        assert_close(name, &e["comment_priorities"], &g["comment_priorities"], (1e-6, 1e-6));
        for (group, list) in e["repness"].as_object().unwrap() {
            let fields = ["p-success", "p-test", "repness", "repness-test"];
            assert_same_list(name, list, &g["repness"][group], &fields);
        }
    }
}

#[test]
fn the_compatible_way_finds_the_expected_groups() {
    for reference in references() {
        let (name, e) = (&reference.name, &reference.expected);
        let g = answer(&reference, Mode::Compat);
        assert_eq!((&e["k"], &e["n_base_clusters"]), (&g["k"], &g["n_base_clusters"]), "{name}");
        assert_close(name, &e["silhouettes"], &g["silhouettes"], (1e-4, 1.0));
        let (one, two) = (by_key(&e["group_label"]), by_key(&g["group_label"]));
        let mut pairs: BTreeMap<(u64, u64), usize> = BTreeMap::new();
        for (person, label) in &one {
            *pairs.entry((label.to_bits(), two[person].to_bits())).or_default() += 1;
        }
        assert_eq!(pairs.len(), by_group(&one), "{name}: the same people are together");
    }
}

fn by_group(labels: &BTreeMap<String, f64>) -> usize {
    labels.values().map(|label| label.to_bits()).collect::<BTreeSet<_>>().len()
}

#[test]
fn the_robust_way_is_at_least_as_good_as_expected() {
    for reference in references() {
        let (name, e) = (&reference.name, &reference.robust);
        let g = answer(&reference, Mode::Robust);
        for (k, way) in e["by_k"].as_object().unwrap() {
            let number = |v: &Value, key: &str| v[key].as_f64().unwrap();
            let own = &g["by_k"][k];
            assert!(number(own, "inertia") <= 1.001 * number(way, "inertia"), "{name} {k}");
            assert!(number(own, "silhouette") >= number(way, "silhouette") - 0.005, "{name} {k}");
        }
        assert_eq!(e["k_min_group_5"], g["k"], "{name}");
        let few = g["group_sizes"].as_array().unwrap().iter().any(|size| size.as_u64() < Some(5));
        assert!(!few, "{name}");
    }
}
