//! Any text as a recovery code; whatever is read is written and read the same.

#![no_main]

use sealed_tokens::RecoveryCode;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match RecoveryCode::read(&text) {
        Ok(code) => {
            for written in [code.grouped(), code.plain()] {
                let again = RecoveryCode::read(&written).expect("it was just written");
                assert_eq!(again.secret().expose(), code.secret().expose());
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
