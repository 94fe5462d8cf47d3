//! Our icons: drawn as lines, decorative, always beside words.

use maud::{Markup, PreEscaped, html};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The bridge: the partnership itself.
    Bridge,
    /// The globe: languages.
    Globe,
    /// The lock: how answers are kept.
    Lock,
    /// Words: what people said.
    Speech,
    /// The closed eye: held back.
    Hidden,
    /// A rising sun: look in, own our part.
    Sunrise,
    /// A compass: act on purpose.
    Compass,
    /// A heart in a hand: safe to be brave.
    Heart,
    /// A sprout: open to change.
    Sprout,
    /// A circle of people: community in the middle.
    Circle,
    /// A mended bowl: mend what we harm.
    Bowl,
    /// A bridge that stands: trust, in the open.
    Span,
    /// A house: belonging.
    House,
}

impl Icon {
    const fn lines(self) -> &'static str {
        match self {
            Self::Bridge => r#"<path d="M6 20c4-9 16-9 20 0M4 25h24M11 25v-5m10 5v-5"/>"#,
            Self::Globe => {
                r#"<circle cx="16" cy="16" r="12"/><path d="M4 16h24M16 4c-8 7-8 17 0 24M16 4c8 7 8 17 0 24"/>"#
            }
            Self::Lock => {
                r#"<rect x="7" y="14" width="18" height="13" rx="3"/><path d="M11 14v-4a5 5 0 0 1 10 0v4M16 19v3"/>"#
            }
            Self::Speech => r#"<path d="M5 6h22v15H15l-6 6v-6H5z"/>"#,
            Self::Hidden => {
                r#"<path d="M3 16c5-8 21-8 26 0-5 8-21 8-26 0zM5 27 27 5"/><circle cx="16" cy="16" r="4"/>"#
            }
            Self::Sunrise => {
                r#"<path d="M4 17h24M8 17a8 8 0 0 1 16 0M9 21h14M12 25h8M16 3v2M6.5 7l1.4 1.4M25.5 7l-1.4 1.4"/>"#
            }
            Self::Compass => r#"<circle cx="16" cy="16" r="12"/><path d="m21 11-3 7-7 3 3-7z"/>"#,
            Self::Heart => {
                r#"<path d="M4 20c3-1 5 0 7 2h6c2 0 2-3 0-3h-4m4 1 7-4c2-1 4 1 2 3l-7 6H10l-3-2H4M16 12c-3-2-5-4-5-6 0-3 4-3 5-1 1-2 5-2 5 1 0 2-2 4-5 6z"/>"#
            }
            Self::Sprout => {
                r#"<path d="M16 28V14M16 18c-6 0-9-3-9-8 6 0 9 3 9 8zM16 14c0-5 3-8 9-8 0 5-3 8-9 8zM10 28h12"/>"#
            }
            Self::Circle => {
                r#"<circle cx="16" cy="6.5" r="2.8"/><circle cx="25.5" cy="13" r="2.8"/><circle cx="22" cy="24.5" r="2.8"/><circle cx="10" cy="24.5" r="2.8"/><circle cx="6.5" cy="13" r="2.8"/><circle cx="16" cy="16" r="3"/>"#
            }
            Self::Bowl => {
                r#"<path d="M4 12h24c0 8-5 14-12 14S4 20 4 12zM11 26v2h10v-2M13 12l2 4-3 3 3 3-1 4M19 12l-1 3 2 2"/>"#
            }
            Self::Span => {
                r#"<path d="M3 24V12M29 24V12M3 15c6 6 20 6 26 0M3 24h26M9 18.5V24M16 19.5V24M23 18.5V24"/>"#
            }
            Self::House => {
                r#"<path d="M4 16 16 5l12 11M7 14v13h18V14M13 27v-6a3 3 0 0 1 6 0v6M20 8V5h3v6"/>"#
            }
        }
    }

    /// The icon at this many pixels.
    pub fn sized(self, pixels: u8) -> Markup {
        html! {
            svg viewBox="0 0 32 32" width=(pixels) height=(pixels) fill="none" stroke="currentColor"
                stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
                aria-hidden="true" focusable="false" {
                (PreEscaped(self.lines()))
            }
        }
    }
}
