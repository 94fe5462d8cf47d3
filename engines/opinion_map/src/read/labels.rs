//! Groups that someone brings along: `{"PERSON": GROUP, ...}`, or the same inside `group_label`.

use std::collections::BTreeMap;

use super::bad_input::BadInput;
use super::json::Reader;

/// Most groups a labels file may name. Group numbers run from 0 to this minus one, so a page can
/// never be asked to compare more groups than a person can read.
pub const MAX_GIVEN_GROUPS: u64 = 100;

/// Reads a labels file: who belongs to which group.
///
/// Shape: either an object from person id to group number, or an object that holds such an object
/// under `group_label` (an answer of this engine is one).
/// Refuses: text that is not JSON, ids that are not whole numbers, groups from 100 up.
pub fn read_labels(bytes: &[u8]) -> Result<BTreeMap<u64, u32>, BadInput> {
    // The wrapped form has values of every kind, so look for the wrapper first.
    let mut wrapped = None;
    let mut reader = Reader::new(bytes)?;
    reader.object("an object of groups by person", |reader, key| {
        if key == "group_label" {
            wrapped = Some(people(reader)?);
            Ok(())
        } else {
            reader.skip()
        }
    })?;
    reader.end()?;
    match wrapped {
        Some(labels) => Ok(labels),
        None => people(&mut Reader::new(bytes)?),
    }
}

fn people(reader: &mut Reader<'_>) -> Result<BTreeMap<u64, u32>, BadInput> {
    let mut labels = BTreeMap::new();
    reader.object("an object of groups by person", |reader, key| {
        let all_digits = key.bytes().all(|b| b.is_ascii_digit());
        let person = key.parse::<u64>().ok().filter(|_| all_digits);
        let person = person.ok_or_else(|| reader.wrong("a person id before this"))?;
        let place = "a group number from 0 to 99";
        let group = reader.whole(place)?;
        match u32::try_from(group) {
            Ok(small) if group < MAX_GIVEN_GROUPS => {
                labels.insert(person, small);
                Ok(())
            }
            _ => Err(reader.wrong(place)),
        }
    })?;
    Ok(labels)
}
