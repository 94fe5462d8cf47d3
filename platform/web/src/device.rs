//! What a device is, in the two words a person needs to know it again in their list.

use crate::{Speech, say, words};

/// Browsers by what they say of themselves, the more special first: most say they are all others.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];

/// Two words for a device, from what its browser says of itself: `phone Firefox`. Nothing else of
/// it is kept.
pub(crate) fn label(user_agent: &str) -> String {
    let is_phone = ["Mobi", "Android", "iPhone"].iter().any(|sign| user_agent.contains(sign));
    let kind = if is_phone { "phone" } else { "computer" };
    let browser = BROWSERS.iter().find(|(sign, _)| user_agent.contains(sign));
    browser.map_or(kind.to_owned(), |(_, name)| format!("{kind} {name}"))
}

/// A kept label in the visitor's language: `Phone, Firefox`.
pub fn describe(label: &str, speech: Speech) -> String {
    let words = words(speech);
    let (kind, browser) = label.split_once(' ').unwrap_or((label, ""));
    let kind = match kind {
        "phone" => say!(words, "device-phone"),
        _ => say!(words, "device-computer"),
    };
    if browser.is_empty() { kind } else { format!("{kind}, {browser}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_known_again_by_two_words() {
        let android = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0";
        let windows = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
        assert_eq!(label(android), "phone Firefox");
        assert_eq!(label(windows), "computer Chrome");
        assert_eq!(label(""), "computer");
        assert_eq!(describe("phone Firefox", Speech::English), "Phone, Firefox");
    }
}
