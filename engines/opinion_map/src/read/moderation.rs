//! Which statements hosts took out, and which only ask about people: `{"mod_out": [], "meta": []}`.

use super::bad_input::BadInput;
use super::json::Reader;
use crate::Moderation;

/// Reads a moderation file.
///
/// Shape: an object with two optional lists of statement ids, `mod_out` and `meta`; anything else
/// in it is passed over. Ids may name statements that nobody voted on.
/// Refuses: text that is not JSON or lists that hold anything but whole numbers.
pub fn read_moderation(bytes: &[u8]) -> Result<Moderation, BadInput> {
    let mut reader = Reader::new(bytes)?;
    let mut moderation = Moderation::default();
    reader.object("an object with \"mod_out\" and \"meta\"", |reader, key| {
        let ids = match key {
            "mod_out" => &mut moderation.taken_out,
            "meta" => &mut moderation.about_people,
            _ => return reader.skip(),
        };
        reader.list("a list of statement ids", |reader| {
            ids.insert(reader.whole("a statement id, a whole number from 0")?);
            Ok(())
        })
    })?;
    reader.end()?;
    Ok(moderation)
}
