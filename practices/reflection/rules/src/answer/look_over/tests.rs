//! Names and roles in stories.

use proptest::prelude::*;

use super::*;

fn check(text: &str, expected: &[&str]) {
    let names = ["Amina", "Luz María Ortiz", "Grace", "هُدى", "Al"].map(str::to_owned);
    let found = find_people(text, &names, &["principal", "directora"]);
    let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_name_is_found_whole_and_also_with_an_ending() {
    check("Amina’s call and AMINA again, not Aminata.", &["Amina", "AMINA"]);
}

#[test]
fn each_part_of_a_name_gives_a_person_away() {
    check("Ask María or Mrs. Ortiz.", &["María", "Ortiz"]);
}

#[test]
fn a_plain_word_is_no_name() {
    check("It was done with grace. Grace was there. Al came.", &["Grace"]);
}

#[test]
fn a_role_is_found_in_any_case() {
    check("The Principal left; la directora también.", &["Principal", "directora"]);
}

#[test]
fn a_name_in_a_script_without_capitals_is_found() {
    check("قالت هدى شيئا", &[]);
    check("قالت Amina", &["Amina"]);
}

#[test]
fn a_story_that_names_no_one_is_free() {
    check("", &[]);
    check("The supper in the gym. Nobody looked at the clock.", &[]);
}

proptest! {
    #[test]
    fn every_find_is_a_word_of_the_text(text in "\\PC{0,80}", name in "\\PC{0,12}") {
        for range in find_people(&text, &[name], &["host"]) {
            let word = text.get(range);
            prop_assert!(word.is_some_and(|word| word.chars().all(char::is_alphanumeric)));
        }
    }

    #[test]
    fn a_capital_name_between_blanks_is_always_found(name in "[A-Z][a-z]{2,9}") {
        let text = format!("It was {name} who spoke.");
        prop_assert!(!find_people(&text, &[name], &[]).is_empty());
    }
}
