//! A secret as a code that people can write down, read out and type in.

use thiserror::Error;
use zeroize::Zeroizing;

use crate::secret::Secret;

/// Crockford's 32 signs: digits and letters without I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The five more that only the check can be, for 32 to 36.
const MORE_CHECKS: &[u8; 5] = b"*~$=U";
/// 26 signs of 5 bits hold 130 bits, the first of them only 3: 128.
const N_SIGNS: usize = 26;
/// With the check.
const N_ALL: usize = N_SIGNS + 1;
/// Signs in a group: as many as one reads at a glance.
const GROUP: usize = 4;

/// The recovery code of a secret: 26 signs and a check, in groups of four.
///
/// Why Crockford's base 32: no sign looks like another one, and the check (modulo 37) finds every
/// single wrong sign and every two neighbours that changed places.
/// Source: Douglas Crockford, "Base 32".
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

/// What is wrong with a code that was typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was typed in.
    #[error("there is no code here; it has {N_ALL} letters and numbers")]
    Empty,
    /// Some of it is missing.
    #[error("the code has {n_signs} letters and numbers, and {N_ALL} are needed: some are missing")]
    TooShort {
        /// How many were read.
        n_signs: usize,
    },
    /// There is more than a code.
    #[error("the code has {n_signs} letters and numbers, and only {N_ALL} are needed")]
    TooLong {
        /// How many were read.
        n_signs: usize,
    },
    /// A sign that no code has.
    #[error("the code has \"{sign}\" as number {position}, which no code has there")]
    ForeignSign {
        /// The sign.
        sign: char,
        /// Where it stands, counted from 1 and without spaces.
        position: usize,
    },
    /// The first sign is too large for any code.
    #[error("the first letter or number is not right; a code starts with a number from 0 to 7")]
    TooLarge,
    /// The check does not fit.
    #[error("the code is not quite right: one letter or number is wrong, or two changed places")]
    Mistyped,
}

impl RecoveryCode {
    pub(crate) fn of(secret: &Secret) -> Self {
        Self(Zeroizing::new(*secret.expose()))
    }

    /// The code as people read it: `0123-4567-89AB-CDEF-GHJK-MNPQ-RST`.
    pub fn grouped(&self) -> Zeroizing<String> {
        let plain = self.plain();
        let mut grouped = Zeroizing::new(String::with_capacity(N_ALL + N_ALL / GROUP));
        for (idx, sign) in plain.chars().enumerate() {
            if idx > 0 && idx % GROUP == 0 {
                grouped.push('-');
            }
            grouped.push(sign);
        }
        grouped
    }

    /// The code without hyphens, as it goes into a QR code.
    pub fn plain(&self) -> Zeroizing<String> {
        let number = u128::from_be_bytes(*self.0);
        let mut plain = Zeroizing::new(String::with_capacity(N_ALL));
        for idx in (0..N_SIGNS).rev() {
            let five_bits = (number >> (5 * idx)) % 32;
            plain.push(sign_of(five_bits));
        }
        plain.push(sign_of(number % 37));
        plain
    }

    /// Reads a code as people type it: small letters, spaces and hyphens are fine, I and L are read
    /// as 1, O as 0.
    ///
    /// Refuses: [`CodeError`], with the mistake that was found.
    pub fn read(text: &str) -> Result<Self, CodeError> {
        let mut number = Zeroizing::new(0_u128);
        let mut n_signs = 0;
        let mut check = None;
        for sign in text.chars().filter(|sign| !is_between(*sign)) {
            n_signs += 1;
            let foreign = CodeError::ForeignSign { sign, position: n_signs };
            let value = value_of(sign).ok_or(foreign)?;
            match n_signs {
                1 if value > 7 => return Err(CodeError::TooLarge),
                1..=N_SIGNS if value >= 32 => return Err(foreign),
                1..=N_SIGNS => *number = (*number << 5) | value,
                N_ALL => check = Some(value),
                // Long enough to know; nobody is told how long a whole file was.
                _ if n_signs > 2 * N_ALL => break,
                _ => {}
            }
        }
        match (n_signs, check) {
            (0, _) => Err(CodeError::Empty),
            (N_ALL, Some(check)) if *number % 37 == check => {
                Ok(Self(Zeroizing::new(number.to_be_bytes())))
            }
            (N_ALL, _) => Err(CodeError::Mistyped),
            (0..N_ALL, _) => Err(CodeError::TooShort { n_signs }),
            _ => Err(CodeError::TooLong { n_signs }),
        }
    }

    /// The secret it stands for.
    pub fn secret(&self) -> Secret {
        Secret::from_bytes(*self.0)
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// Spaces, hyphens and dashes, as phones and word processors put them.
fn is_between(sign: char) -> bool {
    sign.is_whitespace() || sign == '-' || ('\u{2010}'..='\u{2015}').contains(&sign)
}

fn sign_of(value: u128) -> char {
    let idx = usize::try_from(value).unwrap_or(usize::MAX);
    SIGNS.iter().chain(MORE_CHECKS).nth(idx).copied().map_or('0', char::from)
}

fn value_of(sign: char) -> Option<u128> {
    let sign = match sign.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let position = SIGNS.iter().chain(MORE_CHECKS).position(|known| char::from(*known) == sign);
    position.and_then(|idx| u128::try_from(idx).ok())
}

#[cfg(test)]
mod tests;
