//! The order of names in lists: by name and by nothing else.

/// What a name is sorted by, in every language we speak.
///
/// Letters with marks stand with their letter, "Ángel" between "Amina" and "Anita"; Ñ follows N, as
/// Spanish has it; capitals do not matter. Other scripts follow in the order of their own letters.
/// Why: a list in which names with marks come last puts the same people last every time.
/// Source: 22 points, "Each role counts".
pub fn by_name(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => key.push('a'),
            'ç' | 'ć' | 'č' => key.push('c'),
            'ď' | 'đ' => key.push('d'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => key.push('e'),
            'ğ' => key.push('g'),
            'ì'..='ï' | 'ī' | 'ı' => key.push('i'),
            'ł' => key.push('l'),
            'ń' | 'ň' => key.push('n'),
            // After every other name that begins with N.
            'ñ' => key.push_str("n\u{10ffff}"),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => key.push('o'),
            'ř' => key.push('r'),
            'ś' | 'š' | 'ş' => key.push('s'),
            'ť' | 'ţ' => key.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => key.push('u'),
            'ý' | 'ÿ' => key.push('y'),
            'ź' | 'ž' | 'ż' => key.push('z'),
            'æ' => key.push_str("ae"),
            'ß' => key.push_str("ss"),
            other if is_mark(other) => {}
            other => key.push(other),
        }
    }
    key
}

/// A mark that is typed behind its letter.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sorted: &[&str]) {
        let mut names = sorted.to_vec();
        names.reverse();
        names.sort_by_key(|name| by_name(name));
        assert_eq!(names, sorted);
    }

    #[test]
    fn letters_with_marks_stand_with_their_letter() {
        check(&["Amina", "Ángel", "Anita", "bell", "Émile", "Zak"]);
    }

    #[test]
    fn a_mark_typed_behind_its_letter_counts_the_same() {
        assert_eq!(by_name("A\u{301}ngel"), by_name("Ángel"));
    }

    #[test]
    fn enye_follows_n() {
        check(&["Naomi", "Nuria", "Ñandu", "Omar"]);
    }

    #[test]
    fn other_scripts_follow() {
        check(&["Zak", "أمل", "هدى"]);
    }
}
