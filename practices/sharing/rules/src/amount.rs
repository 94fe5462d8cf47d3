//! Amounts of money and of time: whole numbers of the smallest unit, never a fraction.

use std::fmt;

/// The most of the smallest unit that one line can hold: ten thousand million dollars, far more than
/// any partnership shares and far less than a number in the store can hold.
pub const MOST_MINOR: i64 = 1_000_000_000_000;

/// The most minutes of one line: a year of days and nights. More is two lines.
pub const MOST_MINUTES: i64 = 366 * 24 * 60;

/// Money that a partnership counts in, by its three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency {
    code: &'static str,
    name: &'static str,
    digits: u32,
}

/// Some money: whole units of the smallest coin of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Time that someone gave, in whole minutes. One hour is one hour, whatever was done in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(i64);

/// Why what was typed is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// It does not read as a number.
    NotANumber,
    /// It is nothing.
    Zero,
    /// It has more places behind the point than there are coins for.
    TooFine {
        /// How many places there may be.
        digits: u32,
    },
    /// It is more than one line holds.
    TooMuch,
}

impl Currency {
    /// The currencies that are offered, by their letters: code, own name, places behind the point.
    ///
    /// Source: ISO 4217.
    pub const ALL: [Self; 30] = [
        Self::new("AUD", "Australian dollar", 2),
        Self::new("BRL", "real", 2),
        Self::new("CAD", "Canadian dollar", 2),
        Self::new("CHF", "Franken · franc", 2),
        Self::new("CLP", "peso chileno", 0),
        Self::new("COP", "peso colombiano", 2),
        Self::new("CZK", "koruna", 2),
        Self::new("DKK", "krone", 2),
        Self::new("ETB", "ብር", 2),
        Self::new("EUR", "euro", 2),
        Self::new("GBP", "pound", 2),
        Self::new("GTQ", "quetzal", 2),
        Self::new("INR", "रुपया · rupee", 2),
        Self::new("JPY", "円", 0),
        Self::new("KES", "shilingi", 2),
        Self::new("KRW", "원", 0),
        Self::new("KWD", "دينار", 3),
        Self::new("MXN", "peso mexicano", 2),
        Self::new("NGN", "naira", 2),
        Self::new("NOK", "krone", 2),
        Self::new("NZD", "New Zealand dollar", 2),
        Self::new("PEN", "sol", 2),
        Self::new("PHP", "piso", 2),
        Self::new("PLN", "złoty", 2),
        Self::new("SEK", "krona", 2),
        Self::new("SOS", "shilin", 2),
        Self::new("UGX", "shilingi", 0),
        Self::new("USD", "US dollar", 2),
        Self::new("VND", "đồng", 0),
        Self::new("ZAR", "rand", 2),
    ];

    const fn new(code: &'static str, name: &'static str, digits: u32) -> Self {
        Self { code, name, digits }
    }

    /// The currency with these letters.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code == code)
    }

    /// Its three letters.
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// Its own name, as its people call it.
    pub const fn name(self) -> &'static str {
        self.name
    }
}

impl Money {
    /// Reads `12`, `12.50` or `12,5`; blanks may stand between thousands.
    ///
    /// Refuses: anything else, nothing, and more than [`MOST_MINOR`]. "1.200" with coins of a
    /// hundredth is refused and not guessed at: it may be a thousand, and it may be one.
    pub fn parse(typed: &str, currency: Currency) -> Result<Self, AmountProblem> {
        let (whole, part) = halves(typed)?;
        let digits = currency.digits;
        let places = u32::try_from(part.len()).map_err(|_| AmountProblem::TooFine { digits })?;
        let missing = digits.checked_sub(places).ok_or(AmountProblem::TooFine { digits })?;
        let whole = number(&whole)?.checked_mul(10_i64.pow(digits));
        let part = number(&part)?.checked_mul(10_i64.pow(missing));
        let minor = whole.zip(part).and_then(|(whole, part)| whole.checked_add(part));
        Self::new(minor.ok_or(AmountProblem::TooMuch)?, currency)
    }

    /// Money from whole units of its smallest coin.
    ///
    /// Refuses: nothing or less, and more than [`MOST_MINOR`].
    pub const fn new(minor: i64, currency: Currency) -> Result<Self, AmountProblem> {
        match minor {
            ..=0 => Err(AmountProblem::Zero),
            1..=MOST_MINOR => Ok(Self { minor, currency }),
            _ => Err(AmountProblem::TooMuch),
        }
    }

    /// Whole units of the smallest coin.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// In which currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The number alone, as people write it: `1200.50`.
    pub fn number(self) -> String {
        let digits = self.currency.digits;
        let unit = 10_i64.pow(digits);
        let (whole, part) = (self.minor / unit, self.minor % unit);
        match usize::try_from(digits).unwrap_or(0) {
            0 => whole.to_string(),
            width => format!("{whole}.{part:0width$}"),
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A blank that does not break: the number and its letters stay on one line.
        write!(f, "{}\u{a0}{}", self.number(), self.currency.code)
    }
}

impl Minutes {
    /// Reads hours: `2`, `1.5`, `1,25` or `1:30`.
    ///
    /// Refuses: anything else, nothing, and more than [`MOST_MINUTES`].
    pub fn parse_hours(typed: &str) -> Result<Self, AmountProblem> {
        if let Some((hours, minutes)) = typed.trim().split_once(':') {
            let is_empty = hours.is_empty() || minutes.is_empty();
            let minutes = number(minutes)?;
            if is_empty || minutes >= 60 {
                return Err(AmountProblem::NotANumber);
            }
            let hours = number(hours)?.checked_mul(60).ok_or(AmountProblem::TooMuch)?;
            return Self::new(hours.saturating_add(minutes));
        }
        let (whole, part) = halves(typed)?;
        if part.len() > 2 {
            return Err(AmountProblem::TooFine { digits: 2 });
        }
        // Hundredths of an hour, to the nearest minute: a third of an hour is typed as 0.33.
        let hundredths = number(&format!("{part:0<2}"))?;
        let hours = number(&whole)?.checked_mul(60).ok_or(AmountProblem::TooMuch)?;
        Self::new(hours.saturating_add((hundredths * 60 + 50) / 100))
    }

    /// So many minutes.
    ///
    /// Refuses: nothing or less, and more than [`MOST_MINUTES`].
    pub const fn new(minutes: i64) -> Result<Self, AmountProblem> {
        match minutes {
            ..=0 => Err(AmountProblem::Zero),
            1..=MOST_MINUTES => Ok(Self(minutes)),
            _ => Err(AmountProblem::TooMuch),
        }
    }

    /// All of them.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whole hours, and the minutes that are left.
    pub const fn hours(self) -> (i64, i64) {
        (self.0 / 60, self.0 % 60)
    }

    /// As it is typed: `2` or `1:30`.
    pub fn typed(self) -> String {
        match self.hours() {
            (hours, 0) => hours.to_string(),
            (hours, minutes) => format!("{hours}:{minutes:02}"),
        }
    }
}

/// What stands before and behind the one point or comma, without blanks.
fn halves(typed: &str) -> Result<(String, String), AmountProblem> {
    let tight: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (whole, part) = tight.split_once(['.', ',']).unwrap_or((&tight, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !is_number(whole) || !is_number(part) {
        return Err(AmountProblem::NotANumber);
    }
    Ok((whole.to_owned(), part.to_owned()))
}

/// A number of digits; none is nothing.
fn number(digits: &str) -> Result<i64, AmountProblem> {
    if digits.is_empty() {
        return Ok(0);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AmountProblem::NotANumber);
    }
    digits.parse().map_err(|_| AmountProblem::TooMuch)
}
