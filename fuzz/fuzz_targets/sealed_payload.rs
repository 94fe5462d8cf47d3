//! Any bytes as what an envelope holds, for every question and both of its parts; whatever is read
//! is written and read the same.

#![no_main]

use std::sync::LazyLock;

use reflection_rules::{
    answer::{Context, Part as Partner, PartKey},
    instrument::{Item, Library},
    round::Part,
    sealed::{read, write},
};

static ITEMS: LazyLock<Vec<&'static Item>> =
    LazyLock::new(|| Library::built_in().latest_items().map(|(_, _, item)| item).collect());

static PARTNERS: LazyLock<Vec<Partner>> = LazyLock::new(|| {
    let partner = |key| Partner {
        key: PartKey::parse(key).expect("it is a key"),
        name: String::from(key),
    };
    ["schools", "parks"].map(partner).to_vec()
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((which, said)) = bytes.split_first() else { return };
    let item = ITEMS[usize::from(*which) % ITEMS.len()];
    // As it came, and with the first line in its place, so that more than the version is reached.
    for said in [said.to_vec(), [b"1\n", said].concat()] {
        for part in [Part::Scales, Part::Story] {
            look((item, part), &said);
        }
    }
});

fn look(at: (&Item, Part), said: &[u8]) {
    let context = Context { partners: &PARTNERS };
    match read(at, context, said) {
        Ok(payload) => {
            let written = write(at.0, at.1, &payload);
            assert_eq!(read(at, context, &written), Ok(payload));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
