//! What is kept about a person, as a file they can take with them.

use serde::Serialize;

/// Everything that is kept about a person.
#[derive(Serialize)]
pub(crate) struct Kept {
    /// What they want to be called.
    pub name: String,
    /// Tags of their languages.
    pub languages: Vec<String>,
    /// How to reach them.
    pub how_to_reach_me: String,
    /// Their e-mail address.
    pub email: Option<String>,
    /// The day they were added.
    pub since: String,
    /// The devices they are signed in on.
    pub devices: Vec<KeptDevice>,
    /// What each practice keeps, in the words of their page.
    pub more: Vec<String>,
}

/// A device in the file.
#[derive(Serialize)]
pub(crate) struct KeptDevice {
    /// What it is.
    pub device: String,
    /// The day it was signed in.
    pub since: String,
}

impl Kept {
    /// As JSON, to read by a program.
    pub fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec_pretty(self)
    }
}

/// The words of a piece of a page, without its tags: one line for each block.
pub(crate) fn plain_text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&decode(before));
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or("");
        let is_block = matches!(
            name,
            "p" | "li"
                | "ul"
                | "ol"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "div"
                | "section"
                | "tr"
                | "dt"
                | "dd"
                | "br"
                | "form"
                | "blockquote"
        );
        if is_block {
            text.push('\n');
        }
        // Hidden fields and drawings are no words.
        rest = match name {
            "svg" => behind.split_once("</svg>").map_or("", |(_, behind)| behind),
            _ => behind,
        };
    }
    text.push_str(&decode(rest));
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The few marks that our pages write as entities.
fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_page_reads_as_lines() {
        let html = "<section class=\"card\"><h2>Roots &amp; Rivers</h2><svg><path/></svg>\
                    <ul><li>Fam<b>ilies</b></li><li>&lt;3</li></ul></section>";
        assert_eq!(plain_text(html), "Roots & Rivers\nFamilies\n<3");
        assert_eq!(plain_text("1 < 2"), "1");
        assert_eq!(plain_text(""), "");
    }
}
