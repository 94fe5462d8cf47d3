//! Eight letters at once: which of them are digits, and what number they spell.

/// Powers of ten.
pub(super) const TENS: [u64; 9] =
    [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// How many of the eight bytes, from the lowest, are digits.
#[inline]
pub(super) fn leading_digits(chunk: u64) -> usize {
    (marks(chunk).trailing_zeros() / 8) as usize
}

/// The highest bit of each byte that is not a digit.
#[inline]
fn marks(chunk: u64) -> u64 {
    // Digits become 0 to 9; adding 118 to anything above sets the highest bit, and never more.
    let values = chunk ^ 0x3030_3030_3030_3030;
    let above_nine = (values & 0x7F7F_7F7F_7F7F_7F7F) + 0x7676_7676_7676_7676;
    (above_nine | values) & 0x8080_8080_8080_8080
}

/// The number that eight digits spell, the first one in the lowest byte. Zero bytes count as 0.
#[inline]
pub(super) fn eight_digits(chunk: u64) -> u64 {
    let ones = chunk & 0x0F0F_0F0F_0F0F_0F0F;
    let tens = ones.wrapping_mul(10).wrapping_add(ones >> 8) & 0x00FF_00FF_00FF_00FF;
    let hundreds = tens.wrapping_mul(100).wrapping_add(tens >> 16) & 0x0000_FFFF_0000_FFFF;
    hundreds.wrapping_mul(10_000).wrapping_add(hundreds >> 32) & 0xFFFF_FFFF
}
