//! Ways to write bytes and numbers of which each has exactly one form.

use std::fmt::Write as _;

use data_encoding::{BASE64, HEXLOWER};

/// Bytes as small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

/// Bytes from what [`hex`] writes; nothing for anything else.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// Bytes in base 64, as RFC 4648 says in section 4.
pub(crate) fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Bytes from what [`base64`] writes; nothing for anything else, loose bits at the end included.
pub(crate) fn unbase64(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text.as_bytes()).ok()
}

/// A number without sign and without zeros in front.
pub(crate) fn number(text: &str) -> Option<u64> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let has_zeros = text.len() > 1 && text.starts_with('0');
    if is_plain && !has_zeros { text.parse().ok() } else { None }
}

/// How many lines end in these bytes.
pub(crate) fn n_line_ends(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// A number as people read it: 12,345.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            text.push(',');
        }
        // Writing to a string cannot fail.
        let _ = text.write_char(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_bytes_have_one_form() {
        assert_eq!(number("0"), Some(0));
        assert_eq!(number("18446744073709551615"), Some(u64::MAX));
        for wrong in ["", "00", "01", "+1", "-1", " 1", "1 ", "18446744073709551616", "٣"] {
            assert_eq!(number(wrong), None, "{wrong:?}");
        }
        assert_eq!(unhex::<2>("0aff"), Some([10, 255]));
        for wrong in ["0AFF", "0af", "0aff00", "0a f"] {
            assert_eq!(unhex::<2>(wrong), None, "{wrong:?}");
        }
        assert_eq!(unbase64("AA=="), Some(vec![0]));
        for wrong in ["AB==", "AA", "AA=", "A A=="] {
            assert_eq!(unbase64(wrong), None, "{wrong:?}");
        }
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
