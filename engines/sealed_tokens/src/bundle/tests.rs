//! Bundles as text: read back, and refused with the line.

use super::*;
use crate::game::{QUESTIONS, bundle, counts, envelope, key};

fn check(text: &str, line: usize, fault: BundleFault) {
    assert_eq!(Bundle::decode(text.as_bytes()), Err(BundleError { line, fault }));
}

#[test]
fn a_bundle_is_read_back_as_it_was() {
    for n_people in [0, 1, 5] {
        let bundle = bundle(n_people);
        let text = bundle.encode();
        let read = Bundle::decode(text.as_bytes()).unwrap();
        assert_eq!(read, bundle);
        assert_eq!(read.encode(), text);
        assert!(text.ends_with(&format!("sum {}\n", hex(&bundle.sum()))));
    }
}

#[test]
fn a_mistake_is_named_with_its_line() {
    let text = bundle(1).encode();
    check("", 1, BundleFault::Word(text::HEAD));
    check("something else\n", 1, BundleFault::Word(text::HEAD));
    check(&text.replace("eligible 2", "eligible 02"), 4, BundleFault::Value("eligible"));
    check(&text.replace("eligible 2", "eligible -2"), 4, BundleFault::Value("eligible"));
    check(&text.replace("slots 3", "slots 33"), 10, BundleFault::Value("slots"));
    check(&text.replace("eligible 2", "eligible 3"), 17, BundleFault::Sum);
    check(&format!("{text}\n"), 18, BundleFault::Rest);
    check(&text.replace('\n', "\r\n"), 1, BundleFault::Word(text::HEAD));
    let told = Bundle::decode(text.replace("issued", "isued").as_bytes()).unwrap_err();
    assert_eq!(told.to_string(), "line 5: \"issued\" should stand here");
}

#[test]
fn a_list_out_of_order_or_with_an_entry_twice_is_refused() {
    let text = bundle(2).encode();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(13, 14);
    check(&(lines.join("\n") + "\n"), 15, BundleFault::Order);
    lines.swap(13, 14);
    lines[14] = lines[13];
    check(&(lines.join("\n") + "\n"), 15, BundleFault::Order);
    let leaf = Leaf::of(&envelope(&key(), 1, 0, (1, b"3")));
    let twice = Bundle::new(&key(), QUESTIONS, counts(1), vec![leaf.clone(), leaf]);
    assert_eq!(twice, Err(BundleFault::Order));
}

#[test]
fn a_leaf_is_found_and_has_a_way_to_the_root() {
    let bundle = bundle(4);
    let Published { root, counts, .. } = bundle.published();
    for leaf in bundle.leaves() {
        assert_eq!(bundle.leaf(leaf.slot, leaf.tag), Some(leaf));
        let proof = bundle.inclusion(leaf.slot, leaf.tag).unwrap();
        assert!(proof.leads(leaf.hash(), (*root, counts.received)));
    }
}
