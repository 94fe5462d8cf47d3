//! The languages of the pages, and where each crate finds its words.

use i18n_embed::{I18nAssets, LanguageLoader, fluent::FluentLanguageLoader};
use powerwith_core::{Day, Language};

use crate::say;

/// A language the pages speak. Adding one: a variant here and a folder beside `i18n/en`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speech {
    /// English; every text exists in it.
    English,
    /// Spanish.
    Spanish,
    /// A test language: English turned right-to-left and made long, to see that pages hold.
    Test,
}

impl Speech {
    /// Every language, in the order the menu shows them.
    pub const ALL: [Self; 3] = [Self::English, Self::Spanish, Self::Test];

    /// The tag for `lang` attributes and folders.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Test => "ar-XB",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Test => "\u{202e}Test (right to left)\u{202c}",
        }
    }

    /// `ltr` or `rtl`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::English | Self::Spanish => "ltr",
            Self::Test => "rtl",
        }
    }

    /// The language in which instruments and other texts of people are looked up.
    pub fn content(self) -> Language {
        match self {
            Self::English | Self::Test => Language::english(),
            Self::Spanish => Language::parse("es").unwrap_or_else(Language::english),
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|speech| speech.tag().eq_ignore_ascii_case(tag.trim()))
    }

    /// The first language of an `Accept-Language` header that the pages speak.
    pub fn from_accept(header: &str) -> Option<Self> {
        header.split(',').take(20).find_map(|range| {
            let tag = range.split(';').next().unwrap_or("").trim();
            let primary = tag.split('-').next().unwrap_or("");
            Self::from_tag(primary)
        })
    }

    /// A day in words: `April 18, 2026`, `18 de abril de 2026`.
    pub fn day(self, day: Day) -> String {
        say!(
            crate::words(self),
            "day-long",
            day = day.0.day(),
            month = day.0.month(),
            year = day.0.year().to_string()
        )
    }
}

/// One crate's words in every language.
#[derive(Debug)]
pub struct Shelf(Vec<FluentLanguageLoader>);

impl Shelf {
    /// Loads the texts once. English stands in where a text is missing; a test finds those.
    pub fn load(texts: &dyn I18nAssets, make: fn() -> FluentLanguageLoader) -> Self {
        Self(Speech::ALL.into_iter().map(|speech| load_one(texts, make(), speech)).collect())
    }

    /// The words in one language.
    #[expect(clippy::expect_used, reason = "one loader per language was made in `load`")]
    pub fn of(&self, speech: Speech) -> &FluentLanguageLoader {
        let at = Speech::ALL.iter().position(|each| *each == speech).unwrap_or(0);
        // Cannot fail: `load` makes one loader for every language in `ALL`.
        self.0.get(at).expect("a loader per language")
    }
}

fn load_one(
    texts: &dyn I18nAssets,
    loader: FluentLanguageLoader,
    speech: Speech,
) -> FluentLanguageLoader {
    let english = loader.fallback_language().clone();
    let wanted = match speech {
        Speech::English | Speech::Test => vec![english],
        Speech::Spanish => vec![speech.tag().parse().unwrap_or(english.clone()), english],
    };
    if let Err(error) = loader.load_languages(texts, &wanted) {
        tracing::error!(%error, language = speech.tag(), "texts could not be read");
    }
    // Names are set apart by `<bdi>` in the pages, not by invisible marks in the text.
    loader.set_use_isolating(false);
    if speech == Speech::Test {
        loader.with_bundles_mut(|bundle| bundle.set_transform(Some(stretch)));
    }
    loader
}

/// Makes every word longer and turns it right-to-left, so that a page shows where it breaks.
fn stretch(text: &str) -> std::borrow::Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        let core = word.trim_end();
        let space = word.get(core.len()..).unwrap_or("");
        if core.chars().any(char::is_alphabetic) {
            out.push('\u{202e}');
            out.push_str(core);
            out.extend(core.chars().filter(|c| "aeiou".contains(*c)));
            out.push('\u{202c}');
        } else {
            out.push_str(core);
        }
        out.push_str(space);
    }
    out.into()
}

/// Gives a crate its `words(speech)` function over the Fluent files in its folder.
///
/// The crate needs an `i18n.toml`, `i18n/en/<crate>.ftl` and one file per further language; then
/// `fl!(words(speech), "key", name = value)` is checked when the crate is compiled.
#[macro_export]
macro_rules! words_in {
    ($folder:literal) => {
        #[derive(rust_embed::RustEmbed)]
        #[folder = $folder]
        struct Texts;

        /// The words of this crate in the visitor's language.
        pub(crate) fn words(
            speech: $crate::language::Speech,
        ) -> &'static i18n_embed::fluent::FluentLanguageLoader {
            static WORDS: std::sync::OnceLock<$crate::language::Shelf> = std::sync::OnceLock::new();
            WORDS
                .get_or_init(|| {
                    $crate::language::Shelf::load(
                        &Texts,
                        || i18n_embed::fluent::fluent_language_loader!(),
                    )
                })
                .of(speech)
        }
    };
}

/// Says a text of a crate: `say!(words(speech), "key", name = value)`. The key and the names of its
/// values are checked when the crate is compiled.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:tt) => {
        i18n_embed_fl::fl!($words, $key)
    };
    ($words:expr, $key:tt, $($values:tt)+) => {{
        #[expect(
            clippy::disallowed_types,
            reason = "Fluent takes its values in a HashMap; their order reaches no one"
        )]
        let said = i18n_embed_fl::fl!($words, $key, $($values)+);
        said
    }};
}

pub use words_in as words;
