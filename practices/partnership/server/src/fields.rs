//! Fields that several pages share, and how they are read.

use maud::{Markup, html};
use partnership_rules::{MOST_NAME_LETTERS, Name, NameProblem};
use powerwith_mail::{Address, MOST_ADDRESS_LETTERS};
use powerwith_web::{
    Form, Speech, Visit,
    account::OWN_DEVICE_DAYS,
    parts::{FieldError, TextField},
    say,
};

use crate::words;

/// The most letters of "how to reach me". Two sentences.
pub(crate) const MOST_REACH_LETTERS: usize = 300;

/// Languages people can choose, by their own names: those of the places we know best, and the most
/// common ones beside them. Anyone can say another one under "how to reach me".
pub(crate) const LANGUAGES: [(&str, &str); 21] = [
    ("en", "English"),
    ("es", "Español"),
    ("so", "Soomaali"),
    ("ar", "العربية"),
    ("vi", "Tiếng Việt"),
    ("am", "አማርኛ"),
    ("ti", "ትግርኛ"),
    ("om", "Afaan Oromoo"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("zh-Hans", "简体中文"),
    ("ko", "한국어"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("ht", "Kreyòl ayisyen"),
    ("pt", "Português"),
    ("sw", "Kiswahili"),
    ("hi", "हिन्दी"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("fa", "فارسی"),
    ("ase", "ASL"),
];

/// What a person says about themself; only the name is needed.
#[derive(Clone, Debug)]
pub(crate) struct AboutMe {
    /// What they want to be called.
    pub name: Name,
    /// Tags of their languages.
    pub languages: Vec<String>,
    /// How to reach them, in their own words.
    pub reach: String,
    /// Their e-mail address, if they gave one.
    pub email: Option<String>,
}

/// A name for use inside a sentence: set apart, so that a name written from right to left does not
/// move the words around it.
pub(crate) fn apart(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

/// An error at a field.
pub(crate) fn wrong(field: &str, text: String) -> FieldError {
    FieldError { field: field.to_owned(), text }
}

/// A form that sends to `action`.
pub(crate) fn form(visit: &Visit, action: &str, body: &Markup) -> Markup {
    named_form(visit, (None, action), body)
}

/// The id of the one form of a page that the language menu sends along, so that what was typed is
/// kept (see [`powerwith_web::Page::language_by_form`]).
pub(crate) const ONLY_FORM: &str = "only-form";

/// The one form of a page, with the id [`ONLY_FORM`].
pub(crate) fn only_form(visit: &Visit, action: &str, body: &Markup) -> Markup {
    named_form(visit, (Some(ONLY_FORM), action), body)
}

fn named_form(visit: &Visit, (id, action): (Option<&str>, &str), body: &Markup) -> Markup {
    html! {
        form.stack id=[id] method="post" action=(action) novalidate {
            (visit.form_token())
            (body)
        }
    }
}

/// A name field.
pub(crate) fn name_field<'a>(
    name: &'a str,
    (label, hint): (&'a str, &'a str),
    value: &'a str,
) -> TextField<'a> {
    let most = u16::try_from(MOST_NAME_LETTERS).unwrap_or(u16::MAX);
    TextField { name, label, hint, value, kind: "text", autocomplete: "off", most }
}

/// Reads a name; `empty` says what is missing.
pub(crate) fn read_name(
    visit: &Visit,
    field: &str,
    empty: String,
    errors: &mut Vec<FieldError>,
) -> Option<Name> {
    let problem = match Name::parse(visit.form.raw(field)) {
        Ok(name) => return Some(name),
        Err(problem) => problem,
    };
    let text = match problem {
        NameProblem::Empty => empty,
        NameProblem::TooLong => {
            say!(words(visit.speech), "name-too-long", most = MOST_NAME_LETTERS)
        }
    };
    errors.push(wrong(field, text));
    None
}

/// The fields about oneself.
pub(crate) fn about_me_fields(speech: Speech, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(speech);
    let (name, name_hint) = (say!(words, "me-name"), say!(words, "me-name-hint"));
    let (reach, reach_hint) = (say!(words, "me-reach"), say!(words, "me-reach-hint"));
    let (email, email_hint) = (say!(words, "me-email"), say!(words, "me-email-hint"));
    let mut name = name_field("name", (&name, &name_hint), values.raw("name"));
    name.autocomplete = "nickname";
    let reach = TextField {
        name: "reach",
        label: &reach,
        hint: &reach_hint,
        value: values.raw("reach"),
        kind: "text",
        autocomplete: "off",
        most: u16::try_from(MOST_REACH_LETTERS).unwrap_or(u16::MAX),
    };
    let email = TextField {
        name: "email",
        label: &email,
        hint: &email_hint,
        value: values.raw("email"),
        kind: "email",
        autocomplete: "email",
        most: u16::try_from(MOST_ADDRESS_LETTERS).unwrap_or(u16::MAX),
    };
    let is_open = ["language", "reach", "email"].iter().any(|field| !values.text(field).is_empty())
        || errors.iter().any(|error| error.field == "reach" || error.field == "email");
    html! {
        (name.show(errors))
        details.field open[is_open] {
            summary { (say!(words, "me-more")) }
            (language_fields(speech, values))
            (reach.show(errors))
            (email.show(errors))
        }
    }
}

fn language_fields(speech: Speech, values: &Form) -> Markup {
    let words = words(speech);
    let chosen: Vec<&str> = values.all("language").collect();
    html! {
        fieldset.field id="language" aria-describedby="language-hint" {
            legend.big { (say!(words, "me-languages")) }
            p.soft.small #language-hint { (say!(words, "me-languages-hint")) }
            div.tiles {
                @for (tag, own_name) in LANGUAGES {
                    label.radio {
                        input type="checkbox" name="language" value=(tag)
                            checked[chosen.contains(&tag)];
                        span lang=(tag) { bdi { (own_name) } }
                    }
                }
            }
        }
    }
}

/// Reads the fields about oneself.
pub(crate) fn read_about_me(visit: &Visit, errors: &mut Vec<FieldError>) -> Option<AboutMe> {
    let words = words(visit.speech);
    let name = read_name(visit, "name", say!(words, "me-name-empty"), errors);
    let is_offered = |tag: &&str| LANGUAGES.iter().any(|(offered, _)| offered == tag);
    let mut languages: Vec<String> = Vec::new();
    for tag in visit.form.all("language").filter(is_offered) {
        if !languages.iter().any(|known| known == tag) {
            languages.push(tag.to_owned());
        }
    }
    let reach: String = visit.form.text("reach").split_whitespace().collect::<Vec<_>>().join(" ");
    if reach.chars().count() > MOST_REACH_LETTERS {
        errors.push(wrong("reach", say!(words, "me-reach-long", most = MOST_REACH_LETTERS)));
    }
    let email = read_email(visit, "email", errors);
    let is_fine = errors.is_empty();
    name.filter(|_| is_fine).map(|name| AboutMe { name, languages, reach, email })
}

fn read_email(visit: &Visit, field: &str, errors: &mut Vec<FieldError>) -> Option<String> {
    let typed = visit.form.text(field);
    if typed.is_empty() {
        return None;
    }
    let address = Address::parse(typed).map(|address| address.text().to_owned());
    if address.is_none() {
        errors.push(wrong(field, say!(words(visit.speech), "me-email-wrong")));
    }
    address
}

/// The two buttons that end every way of signing in: they ask whose device it is.
pub(crate) fn device_buttons(speech: Speech) -> Markup {
    let words = words(speech);
    two_buttons(speech, (say!(words, "device-own"), say!(words, "device-shared")))
}

/// The same at the end of joining.
pub(crate) fn join_buttons(speech: Speech) -> Markup {
    let words = words(speech);
    two_buttons(speech, (say!(words, "join-own"), say!(words, "join-shared")))
}

fn two_buttons(speech: Speech, (own, shared): (String, String)) -> Markup {
    let words = words(speech);
    html! {
        section.field aria-labelledby="whose-device" {
            h2.ask-small #whose-device { (say!(words, "device-whose")) }
            p.soft.small { (say!(words, "device-hint", days = OWN_DEVICE_DAYS)) }
            div.row {
                button.btn type="submit" name="device" value="own" { (own) }
                button.btn.quiet type="submit" name="device" value="shared" { (shared) }
            }
        }
    }
}

/// A list to choose one from.
pub(crate) struct Select<'a> {
    /// The field's name and `id`.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// The words of the empty first choice.
    pub empty: &'a str,
    /// Value and words of each choice.
    pub choices: &'a [(String, String)],
    /// What is chosen already.
    pub chosen: &'a str,
}

impl Select<'_> {
    /// The list with its label and error.
    pub fn show(&self, errors: &[FieldError]) -> Markup {
        let error = errors.iter().find(|error| error.field == self.name);
        let error_id = format!("{}-error", self.name);
        html! {
            div.field {
                label.big for=(self.name) { (self.label) }
                @if let Some(error) = error { p.error id=(error_id) { (error.text) } }
                select id=(self.name) name=(self.name) autocomplete="off"
                    aria-describedby=[error.map(|_| error_id.as_str())]
                    aria-invalid=[error.map(|_| "true")] {
                    option value="" { (self.empty) }
                    @for (value, label) in self.choices {
                        option value=(value) selected[self.chosen == value] { (label) }
                    }
                }
            }
        }
    }
}
