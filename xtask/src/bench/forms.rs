//! Reads the forms of a page, as a browser would before anyone types.

use std::collections::BTreeMap;

/// One form of a page.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it goes; empty for the page itself.
    pub action: String,
    /// Whether it changes something.
    pub is_post: bool,
    /// What would be sent if nobody touched it: hidden fields, texts, what is chosen already.
    pub filled: Vec<(String, String)>,
    /// What could be chosen: radio buttons and check boxes, name to values.
    pub choices: BTreeMap<String, Vec<String>>,
    /// Fields for words that are still empty or hold what was typed.
    pub texts: Vec<String>,
    /// Fields for a number, and the most each takes.
    pub numbers: Vec<(String, u32)>,
    /// The buttons, name and value; empty names for plain ones.
    pub buttons: Vec<(String, String)>,
}

/// Every form of the page, in order.
pub fn forms(page: &str) -> Vec<Form> {
    let mut all = Vec::new();
    let mut form: Option<Form> = None;
    for tag in tags(page) {
        match (tag.name, form.as_mut()) {
            ("form", _) => {
                form = Some(Form {
                    action: tag.value("action").unwrap_or_default(),
                    is_post: tag.value("method").is_some_and(|m| m.eq_ignore_ascii_case("post")),
                    ..Form::default()
                });
            }
            ("/form", Some(_)) => all.extend(form.take()),
            ("input" | "textarea" | "select" | "button", Some(form)) => add_field(form, &tag),
            _ => {}
        }
    }
    all
}

/// Where the links, styles, scripts and pictures of a page lead.
pub fn addresses(page: &str, name: &str, attribute: &str) -> Vec<String> {
    tags(page).filter(|tag| tag.name == name).filter_map(|tag| tag.value(attribute)).collect()
}

fn add_field(form: &mut Form, tag: &Tag) {
    let name = tag.value("name").unwrap_or_default();
    let value = tag.value("value").unwrap_or_default();
    let kind = tag.value("type").unwrap_or_default();
    match (tag.name, kind.as_str()) {
        ("button", _) | ("input", "submit") => form.buttons.push((name, value)),
        ("input", "radio" | "checkbox") => {
            if tag.has("checked") {
                form.filled.push((name.clone(), value.clone()));
            }
            form.choices.entry(name).or_default().push(value);
        }
        ("input", "hidden") => form.filled.push((name, value)),
        ("input", "number") => {
            let most = tag.value("max").and_then(|max| max.parse().ok()).unwrap_or(10);
            form.numbers.push((name, most));
        }
        _ => form.texts.push(name),
    }
}

struct Tag<'page> {
    name: &'page str,
    rest: &'page str,
}

impl Tag<'_> {
    fn value(&self, attribute: &str) -> Option<String> {
        let mut rest = self.rest;
        while let Some(at) = rest.find(attribute) {
            let starts = rest[..at].ends_with(|c: char| c.is_whitespace()) || at == 0;
            rest = &rest[at + attribute.len()..];
            if let Some(quoted) = rest.strip_prefix("=\"").filter(|_| starts) {
                let value = quoted.split('"').next().unwrap_or_default();
                return Some(unescape(value));
            }
        }
        None
    }

    fn has(&self, attribute: &str) -> bool {
        self.rest.split_whitespace().any(|word| word.split('=').next() == Some(attribute))
    }
}

fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    page.split('<').skip(1).filter_map(|piece| {
        let tag = piece.split('>').next()?;
        let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        Some(Tag { name, rest })
    })
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_a_browser_reads_it() {
        let page = "<form method=\"post\" action=\"/a?b&amp;c\">\
            <input type=\"hidden\" name=\"token\" value=\"t\">\
            <input type=\"radio\" name=\"now\" value=\"1\"><input type=\"radio\" name=\"now\" \
            value=\"2\" checked><textarea name=\"story\"></textarea>\
            <input type=\"number\" name=\"beans\" max=\"10\">\
            <button name=\"go\" value=\"next\">Next</button></form>";
        let all = forms(page);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].action, "/a?b&c");
        assert!(all[0].is_post);
        let filled = [("token", "t"), ("now", "2")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(all[0].filled, filled);
        assert_eq!(all[0].choices["now"], ["1", "2"]);
        assert_eq!(all[0].texts, ["story"]);
        assert_eq!(all[0].numbers, [("beans".to_owned(), 10)]);
        assert_eq!(all[0].buttons, [("go".to_owned(), "next".to_owned())]);
    }

    #[test]
    fn what_a_page_brings_along_is_found() {
        let page = "<link rel=\"stylesheet\" href=\"/a.css\"><script src=\"/b.js\"></script>";
        assert_eq!(addresses(page, "link", "href"), ["/a.css"]);
        assert_eq!(addresses(page, "script", "src"), ["/b.js"]);
    }
}
