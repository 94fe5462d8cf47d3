//! What something that stung is about: a page of this partnership, by its address.

/// An address inside the site, without its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(String);

/// The longest address kept; ours have under 150 characters.
const MOST_CHARS: usize = 300;

impl Place {
    /// Reads an address that leads to a page of the partnership with this slug.
    ///
    /// Refuses (`None`): everything that leads elsewhere, or that holds signs our addresses never
    /// have. Why: it comes from the address bar, and a helper will tap it.
    pub fn inside(slug: &str, typed: &str) -> Option<Self> {
        let rest = typed.strip_prefix("/p/")?.strip_prefix(slug)?.strip_prefix('/')?;
        let is_plain =
            |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '/' | '#');
        let is_ours = typed.len() <= MOST_CHARS && rest.chars().all(is_plain);
        (is_ours && !rest.is_empty() && !rest.contains("//")).then(|| Self(typed.to_owned()))
    }

    /// Reads an address that was kept: it leads into the partnership it names.
    pub fn kept(address: &str) -> Option<Self> {
        let (slug, _) = address.strip_prefix("/p/")?.split_once('/')?;
        Self::inside(slug, address)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_this_partnership_is_a_place() {
        let place = |typed| Place::inside("hill", typed).is_some();
        assert!(place("/p/hill/decide/0190#reactions"));
        for wrong in [
            "",
            "decide",
            "/p/hill/",
            "/p/hillside/x",
            "/p/hill",
            "//evil.example/p/hill/x",
            "https://evil.example/p/hill/x",
            "/p/hill//evil.example",
            "/p/hill/../../x",
            "/p/hill/x?next=//y",
            "/p/hill/\\evil",
            "/p/vale/x",
            "/p/hill/a b",
        ] {
            assert!(!place(wrong), "{wrong}");
        }
        assert!(!place(&format!("/p/hill/{}", "a".repeat(400))));
    }
}
