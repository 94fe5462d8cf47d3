//! People, their devices and their one-time codes: the few global tables.
//!
//! Nothing here refers to a partnership. Tokens and codes are kept only as hashes.

pub mod cookie;
mod store;

use powerwith_core::{Dice, Fault, Millis, Moment, PersonId};
use powerwith_store::{Migration, Store};
use sha2::{Digest, Sha256};

pub use store::{
    Device, OneTimeCode, Person, add_code, add_person, code_person, devices, drop_code, end_all,
    end_session, forget, is_unused, names, people, people_with_email, person, save_person,
    start_session, use_code,
};

use crate::visit::{SignedIn, Visitor};

/// The tables of this module.
pub const MIGRATIONS: &[Migration] = &[Migration {
    practice: "account",
    number: 1,
    sql: include_str!("../../migrations/0001_account.sql"),
}];

/// Days a session lasts on a person's own device. A round comes about monthly: three missed ones
/// ask for a new code.
pub const OWN_DEVICE_DAYS: i64 = 100;

/// Days a session may last on a shared device, where the cookie goes when the browser closes.
pub const SHARED_DEVICE_DAYS: i64 = 1;

/// A secret of 256 bits as 52 letters and digits, for cookies and links.
pub fn new_token(dice: &Dice) -> String {
    let mut bytes = [0; 32];
    dice.fill(&mut bytes);
    data_encoding::BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
}

/// The letters and digits of codes that people type: none looks like another.
const CODE_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code of 50 bits that people can read out and type: `K3F9Q-2XM7A`.
pub fn new_code(dice: &Dice) -> String {
    let mut code = String::with_capacity(11);
    for place in 0..10 {
        if place == 5 {
            code.push('-');
        }
        let letter = CODE_LETTERS.get(dice.below(CODE_LETTERS.len())).copied().unwrap_or(b'0');
        code.push(char::from(letter));
    }
    code
}

/// A code that this session's device can show again, and no one else can know: it is made from the
/// session's form token and `what` it is for.
///
/// Why: a page that shows a code is loaded after the change that made it, and the store keeps only
/// the code's hash.
pub fn code_for(form_token: &str, what: &str) -> String {
    let digest = Sha256::new()
        .chain_update("powerwith/v1/code")
        .chain_update([0])
        .chain_update(form_token)
        .chain_update([0])
        .chain_update(what)
        .finalize();
    let letters = digest.iter().take(10).map(|byte| {
        // Five bits of each byte: 32 letters, each equally likely.
        let place = usize::from(byte & 31);
        char::from(CODE_LETTERS.get(place).copied().unwrap_or(b'0'))
    });
    show_code(&letters.collect::<String>())
}

/// A code as people read it: two halves with a hyphen between.
pub fn show_code(code: &str) -> String {
    let plain = read_code(code);
    match plain.split_at_checked(5) {
        Some((first, rest)) if !rest.is_empty() => format!("{first}-{rest}"),
        _ => plain,
    }
}

/// Reads a code as people type it: blanks, hyphens and case do not matter, and neither does
/// writing O for 0 or I and L for 1.
pub fn read_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .take(64)
        .collect()
}

/// What is kept of a token or code: enough to know it again, not enough to use it.
pub fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(read_code(secret).as_bytes()).into()
}

/// The token that forms carry: known to the session's own pages only.
pub fn form_token(session_token: &str) -> String {
    let digest = Sha256::new().chain_update("powerwith/v1/form").chain_update(session_token);
    data_encoding::BASE32_NOPAD.encode(&digest.finalize()).to_ascii_lowercase()
}

/// Who comes with this session token. An ended or forged one makes a stranger.
pub(crate) async fn visitor(store: &Store, token: &str, moment: &Moment) -> Result<Visitor, Fault> {
    let found = store::find_session(store, hash(token), moment).await?;
    Ok(found.map_or(Visitor::Stranger, |person| signed_in(token, person)))
}

/// The person whose session this token is.
pub(crate) fn signed_in(token: &str, (person, name): (PersonId, String)) -> Visitor {
    Visitor::Person(SignedIn { person, name, session: hash(token), form_token: form_token(token) })
}

/// When a session that starts now ends.
pub fn session_end(now: Millis, days: i64) -> Millis {
    now.plus_days(days)
}

#[cfg(test)]
mod tests {
    use powerwith_core::Day;

    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let moment = Moment::new(Millis(0), Day::parse("2026-01-01").unwrap(), [7; 32]);
        let code = new_code(moment.dice());
        assert_eq!(code.len(), 11);
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(hash(&code), hash(&sloppy));
    }
}
