//! Calendar files that phones subscribe to, after RFC 5545: written, never read.

use std::fmt::Write as _;

use jiff::Timestamp;
use powerwith_core::Day;

/// The longest line, in bytes without its end: RFC 5545, 3.1.
const LINE_BYTES: usize = 75;

/// How often a phone should look: twice a day is soon enough for people who plan in days.
const LOOK_AGAIN: &str = "PT12H";

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called; none in a calendar that tells nothing.
    pub name: Option<String>,
    /// When it was made.
    pub made: Timestamp,
    /// What is in it.
    pub entries: Vec<Entry>,
}

/// One thing in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names it, the same for as long as it is in the calendar.
    pub uid: String,
    /// When it is.
    pub when: When,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub place: Option<String>,
    /// What else there is to know.
    pub text: Option<String>,
    /// Its page.
    pub url: Option<String>,
    /// How often it was changed.
    pub n_changes: u32,
    /// How sure it is.
    pub status: Status,
}

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From a point in time to another.
    Between(Timestamp, Timestamp),
    /// On a day, without a time.
    On(Day),
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It takes place.
    Sure,
    /// It is offered; nobody is busy because of it.
    Offered,
    /// It was called off.
    Off,
}

impl Calendar {
    /// The bytes of the file.
    ///
    /// Times are written in UTC, made from the clocks of the place for each day: what is at half
    /// past five stays at half past five when clocks change.
    pub fn write(&self) -> String {
        let mut lines = Lines(String::new());
        lines.plain("BEGIN:VCALENDAR");
        lines.plain("VERSION:2.0");
        lines.plain("PRODID:-//powerwith//gatherings//EN");
        lines.plain("CALSCALE:GREGORIAN");
        if let Some(name) = &self.name {
            lines.text("X-WR-CALNAME", name);
        }
        lines.plain(&format!("REFRESH-INTERVAL;VALUE=DURATION:{LOOK_AGAIN}"));
        lines.plain(&format!("X-PUBLISHED-TTL:{LOOK_AGAIN}"));
        for entry in &self.entries {
            entry.write(&mut lines, self.made);
        }
        lines.plain("END:VCALENDAR");
        lines.0
    }
}

impl Entry {
    fn write(&self, lines: &mut Lines, made: Timestamp) {
        lines.plain("BEGIN:VEVENT");
        lines.text("UID", &self.uid);
        lines.plain(&format!("DTSTAMP:{}", utc(made)));
        match self.when {
            When::Between(begins, ends) => {
                lines.plain(&format!("DTSTART:{}", utc(begins)));
                lines.plain(&format!("DTEND:{}", utc(ends)));
            }
            When::On(day) => {
                lines.plain(&format!("DTSTART;VALUE=DATE:{}", date(day)));
                lines.plain(&format!("DTEND;VALUE=DATE:{}", date(day.plus_days(1))));
            }
        }
        lines.text("SUMMARY", &self.title);
        for (name, text) in [("LOCATION", &self.place), ("DESCRIPTION", &self.text)] {
            if let Some(text) = text {
                lines.text(name, text);
            }
        }
        if let Some(url) = &self.url {
            // An address is no text: nothing in it is escaped. Ours have no line breaks.
            lines.plain(&format!("URL:{}", url.replace(['\r', '\n'], "")));
        }
        lines.plain(&format!("SEQUENCE:{}", self.n_changes));
        lines.plain(match self.status {
            Status::Sure => "STATUS:CONFIRMED",
            Status::Offered => "STATUS:TENTATIVE",
            Status::Off => "STATUS:CANCELLED",
        });
        let is_busy = self.status == Status::Sure;
        lines.plain(if is_busy { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
        lines.plain("END:VEVENT");
    }
}

/// The lines of a file, folded and ended as RFC 5545 has it.
struct Lines(String);

impl Lines {
    /// A property whose value is a text.
    fn text(&mut self, name: &str, text: &str) {
        self.plain(&format!("{name}:{}", escaped(text)));
    }

    /// A line as it is. It goes on in a next line that begins with a blank when it is too long;
    /// no character is cut in two.
    fn plain(&mut self, line: &str) {
        let mut in_line = 0;
        for sign in line.chars() {
            if in_line + sign.len_utf8() > LINE_BYTES {
                self.0.push_str("\r\n ");
                in_line = 1;
            }
            self.0.push(sign);
            in_line += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            // Also the lone return: inside a line it would be read as its end.
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

fn utc(stamp: Timestamp) -> String {
    let at = jiff::tz::TimeZone::UTC.to_datetime(stamp);
    let mut out = date(Day(at.date()));
    // Writing to a string cannot fail.
    let _ = write!(out, "T{:02}{:02}{:02}Z", at.hour(), at.minute(), at.second());
    out
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.0.year(), day.0.month(), day.0.day())
}

#[cfg(test)]
mod tests;
