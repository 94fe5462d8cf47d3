//! Codes that people type, and how.

use proptest::prelude::*;

use super::*;

fn check(text: &str, expected: Result<u128, CodeError>) {
    let found = RecoveryCode::read(text).map(|code| u128::from_be_bytes(*code.secret().expose()));
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn codes_are_written_in_groups_of_four() {
    let grouped = |bytes| Secret::from_bytes(bytes).code().grouped().to_string();
    assert_eq!(grouped([0; 16]), "0000-0000-0000-0000-0000-0000-000");
    // 2^36 is 1 modulo 37, so 2^128 - 1 is 2^20 - 1, and that is 32.
    assert_eq!(grouped([0xff; 16]), "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ*");
    assert_eq!(Secret::from_bytes([0; 16]).code().plain().len(), 27);
}

#[test]
fn small_letters_spaces_and_look_alikes_are_fine() {
    let number = 1_u128 << 125 | 1;
    let code = Secret::from_bytes(number.to_be_bytes()).code();
    check(&code.grouped(), Ok(number));
    check(&code.grouped().to_lowercase().replace('-', " \u{2013} "), Ok(number));
    check(&code.plain().replace('1', "l").replace('0', "o"), Ok(number));
    check(&code.plain().replace('1', "I"), Ok(number));
    check(&format!("\n {} ", *code.grouped()), Ok(number));
}

#[test]
fn each_mistake_has_a_name() {
    let code = Secret::from_bytes([0; 16]).code().plain().to_string();
    check("", Err(CodeError::Empty));
    check(" - ", Err(CodeError::Empty));
    check(&code[..26], Err(CodeError::TooShort { n_signs: 26 }));
    check(&format!("{code}0"), Err(CodeError::TooLong { n_signs: 28 }));
    check("00!0", Err(CodeError::ForeignSign { sign: '!', position: 3 }));
    check("0-u", Err(CodeError::ForeignSign { sign: 'u', position: 2 }));
    check(&format!("8{}", &code[1..]), Err(CodeError::TooLarge));
    check(&format!("{}1", &code[..26]), Err(CodeError::Mistyped));
    check(
        &code.replace("00000000000000000000000000", "00000000000100000000000000"),
        Err(CodeError::Mistyped),
    );
    check(&"0".repeat(100_000), Err(CodeError::TooLong { n_signs: 55 }));
}

#[test]
fn a_mistake_is_told_in_words() {
    let told = RecoveryCode::read("12").unwrap_err().to_string();
    assert_eq!(told, "the code has 2 letters and numbers, and 27 are needed: some are missing");
}

proptest! {
    #[test]
    fn one_wrong_sign_is_always_found(bytes in any::<[u8; 16]>(), at in 0..27_usize, by in 1..32_u8) {
        let mut signs: Vec<u8> = Secret::from_bytes(bytes).code().plain().bytes().collect();
        let known: Vec<u8> = SIGNS.iter().chain(MORE_CHECKS).copied().collect();
        let n_known = if at == 26 { 37 } else { 32 };
        let was = known.iter().position(|sign| *sign == signs[at]).unwrap();
        signs[at] = known[(was + usize::from(by)) % n_known];
        let text = String::from_utf8(signs).unwrap();
        prop_assert!(RecoveryCode::read(&text).is_err());
    }

    #[test]
    fn two_neighbours_that_changed_places_are_always_found(bytes in any::<[u8; 16]>(), at in 0..25_usize) {
        let mut signs: Vec<u8> = Secret::from_bytes(bytes).code().plain().bytes().collect();
        prop_assume!(signs[at] != signs[at + 1]);
        signs.swap(at, at + 1);
        let text = String::from_utf8(signs).unwrap();
        prop_assert!(RecoveryCode::read(&text).is_err());
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,60}") {
        let _ = RecoveryCode::read(&text);
    }
}
