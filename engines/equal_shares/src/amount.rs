//! Money and points as whole numbers of a smallest unit, read from and written as decimals.

/// The most decimals an amount may carry after trailing zeros are dropped.
///
/// Currencies use at most three; a fourth leaves room for points. More would make the largest
/// amount below too small to be useful.
pub const MAX_DECIMALS: u32 = 4;

/// The largest amount, in smallest units.
///
/// 10^15 stays below 2^53 = 9.007 × 10^15, so that every amount is exact as a 64-bit float too.
pub const MAX_AMOUNT: u64 = 1_000_000_000_000_000;

/// A number as it was written: `mantissa` divided by ten to the power of `decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub mantissa: u64,
    pub decimals: u32,
}

impl Decimal {
    /// The number in units of ten to the power of minus `decimals`, or nothing when it is too large.
    pub(crate) fn in_units(self, decimals: u32) -> Option<u64> {
        let factor = 10_u64.checked_pow(decimals.checked_sub(self.decimals)?)?;
        self.mantissa.checked_mul(factor).filter(|&amount| amount <= MAX_AMOUNT)
    }
}

/// Reads a plain decimal such as `1200`, `1200.50` or `1200,50`.
///
/// Refuses: anything else, with the words for what was expected.
pub(crate) fn parse_decimal(text: &str) -> Result<Decimal, &'static str> {
    let text = text.trim();
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) {
        return Err("a number of zero or more, such as 1200 or 1200.50");
    }
    let decimals = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    if decimals > MAX_DECIMALS {
        return Err("at most 4 digits after the point");
    }
    let mut mantissa: u64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        mantissa = mantissa
            .checked_mul(10)
            .and_then(|value| value.checked_add(u64::from(digit - b'0')))
            .filter(|&value| value <= MAX_AMOUNT)
            .ok_or("a number of at most 1000000000000000 in its smallest unit")?;
    }
    Ok(Decimal { mantissa, decimals })
}

/// Reads an amount in smallest units, `decimals` of whose digits are a fraction; nothing when the
/// text is not an amount, is finer than that, or is over `MAX_AMOUNT`.
pub fn read_amount(text: &str, decimals: u32) -> Option<u64> {
    parse_decimal(text).ok()?.in_units(decimals)
}

/// Writes an amount of smallest units as a decimal; `decimals` is how many of them are a fraction.
pub fn show_amount(amount: u64, decimals: u32) -> String {
    if decimals == 0 {
        return amount.to_string();
    }
    let unit = 10_u64.saturating_pow(decimals);
    let width = decimals as usize;
    format!("{}.{:0width$}", amount / unit, amount % unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_with_point_or_comma_and_without_trailing_zeros() {
        let check = |text: &str, mantissa, decimals| {
            assert_eq!(parse_decimal(text), Ok(Decimal { mantissa, decimals }), "{text}");
        };
        check("1200", 1200, 0);
        check("4000.0", 4000, 0);
        check(" 2828094.61 ", 282_809_461, 2);
        check("0,5", 5, 1);
        check("0", 0, 0);
        for bad in ["", "-1", "1e3", "1.2.3", ".5", "1 000", "NaN", "0.00001", "1000000000000001"] {
            assert!(parse_decimal(bad).is_err(), "{bad}");
        }
        assert!(parse_decimal(&"9".repeat(400)).is_err());
    }

    #[test]
    fn amounts_are_written_as_they_were_read() {
        assert_eq!(show_amount(282_809_461, 2), "2828094.61");
        assert_eq!(show_amount(5, 2), "0.05");
        assert_eq!(show_amount(5, 0), "5");
    }
}
