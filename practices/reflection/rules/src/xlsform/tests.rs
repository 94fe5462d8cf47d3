//! XLSForm sheets: there and back, from elsewhere, and what is wrong where.

use std::collections::BTreeMap;

use powerwith_core::Language;
use proptest::prelude::*;

use super::*;
use crate::{
    answer::{Part, PartKey},
    instrument::{
        Flaw, InLanguages, Instrument, InstrumentId, Item, Library, OwnQuestion, WithStory,
        next_version, own_copy, own_questions,
    },
};

fn partners() -> Vec<Part> {
    ["parks", "youth"]
        .map(|key| Part { key: PartKey::parse(key).unwrap(), name: key.to_uppercase() })
        .to_vec()
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

/// A copy of a built-in questionnaire without what does not travel.
fn ours(set: usize) -> Instrument {
    let instrument = Library::built_in().instruments().nth(set).unwrap();
    let mut draft =
        own_copy(instrument, InstrumentId::parse("ours").unwrap()).unwrap().into_draft();
    draft.opening = None;
    draft.domains = BTreeMap::new();
    Instrument::new(draft).unwrap()
}

fn sheet(rows: &[&[&str]]) -> Sheet {
    Sheet(rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect())
}

fn settings() -> Sheet {
    sheet(&[&["form_title", "form_id"], &["Our questions", "ours"]])
}

fn book(survey: &[&[&str]], choices: &[&[&str]]) -> Workbook {
    Workbook { survey: sheet(survey), choices: sheet(choices), settings: settings() }
}

fn read_items(survey: &[&[&str]], choices: &[&[&str]]) -> Vec<Item> {
    read(&book(survey, choices), Library::built_in()).unwrap().items().to_vec()
}

/// The problems in words.
fn told(workbook: &Workbook) -> Vec<String> {
    read(workbook, Library::built_in()).unwrap_err().iter().map(ToString::to_string).collect()
}

/// The one problem of a survey with this row after a good first one.
fn told_of_row(head: &[&str], row: &[&str]) -> String {
    let good: Vec<_> = head
        .iter()
        .map(|column| match *column {
            "type" => "text",
            "name" => "good",
            "label" => "How was it?",
            _ => "",
        })
        .collect();
    let problems = told(&book(&[head, &good, row], &[]));
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].clone()
}

mod there_and_back {
    use super::*;

    #[test]
    fn each_questionnaire_comes_back_as_it_went() {
        for set in 0..4 {
            let instrument = next_version(&ours(set));
            let sheets = write(&instrument, Library::built_in(), &partners());
            assert_eq!(read(&sheets, Library::built_in()).as_ref(), Ok(&instrument));
        }
    }

    #[test]
    fn partners_stay_at_home() {
        let none = write(&ours(0), Library::built_in(), &[]);
        assert_eq!(read(&none, Library::built_in()), Ok(ours(0)));
    }

    #[test]
    fn a_question_in_one_other_language_comes_back() {
        let ask = InLanguages::new(language("so"), "Maxaa inoo shaqeeyay?".to_owned());
        let question = OwnQuestion { ask, form: Form::NowHope5, with_story: WithStory::Yes };
        let title = (&language("so"), "Su'aalaheenna".to_owned());
        let id = InstrumentId::parse("round-1").unwrap();
        let instrument = own_questions(id, title, &[question]).unwrap();
        let sheets = write(&instrument, Library::built_in(), &[]);
        assert_eq!(sheets.survey.0[0][2], "label::Soomaali (so)");
        assert_eq!(read(&sheets, Library::built_in()), Ok(instrument));
    }

    #[test]
    fn a_built_in_questionnaire_comes_back_under_another_name_only() {
        let stops = Library::built_in().instruments().next().unwrap();
        let sheets = write(stops, Library::built_in(), &[]);
        assert_eq!(
            told(&sheets),
            ["sheet settings, row 2, column form_id: this is the name of a questionnaire that \
              comes with the program; write another name instead"]
        );
    }

    #[test]
    fn text_that_survey_tools_would_read_as_a_name_is_parted() {
        let mut draft = ours(0).into_draft();
        draft.items.truncate(1);
        let words = draft.items[0].wording.get(&language("en")).clone();
        let words = crate::instrument::Wording { ask: "Is ${this} true?\u{7}".to_owned(), ..words };
        draft.items[0].wording = InLanguages::new(language("en"), words);
        let sheets = write(&Instrument::new(draft).unwrap(), Library::built_in(), &[]);
        assert_eq!(sheets.survey.0[2][2], "Is $ {this} true?");
    }
}

mod from_elsewhere {
    use super::*;

    #[test]
    fn a_plain_form_from_another_tool_is_read() {
        let items = read_items(
            &[
                &[
                    "type",
                    "name",
                    "label::English (en)",
                    "label::Español (es)",
                    "hint::English (en)",
                ],
                &["begin group", "trust", "About trust", "Sobre la confianza", ""],
                &["select one extent5", "q1", "We keep our word.", "Cumplimos.", "Is it so?"],
                &["text", "q2", "What helps?", "¿Qué ayuda?", ""],
                &["end group", "", "", "", ""],
                &["", "", "", "", ""],
                &["select_multiple next", "q3", "What is next?", "¿Qué sigue?", ""],
            ],
            &[
                &["list_name", "name", "label::English (en)", "label::Español (es)"],
                &["next", "a", "Meals", "Comida"],
                &["next", "b", "Rides", "Transporte"],
                &["yes_notyet_unsure", "1", "Yes", "Sí"],
            ],
        );
        let forms: Vec<_> = items.iter().map(|item| item.forms.clone()).collect();
        assert_eq!(forms, [[Form::Extent5], [Form::Story], [Form::Pick3]]);
        let english = items[0].wording.find(&language("en")).unwrap();
        assert_eq!(english.title.as_deref(), Some("About trust"));
        assert_eq!(english.stem(Form::Extent5), Some("Is it so?"));
        let spanish = items[2].wording.find(&language("es")).unwrap();
        assert_eq!(spanish.choices, ["Comida", "Transporte"]);
    }

    #[test]
    fn labels_without_a_language_are_in_the_language_of_the_form() {
        let mut workbook = book(&[&["type", "name", "label"], &["text", "q", "¿Qué falta?"]], &[]);
        workbook.settings = sheet(&[
            &["form_title", "form_id", "default_language", "version"],
            &["Preguntas", "ours", "Español (es)", "2.0"],
        ]);
        let instrument = read(&workbook, Library::built_in()).unwrap();
        assert_eq!(instrument.items()[0].wording.first(), &language("es"));
        assert_eq!(instrument.version().number(), 2);
    }
}

mod what_is_wrong {
    use super::*;

    const HEAD: [&str; 3] = ["type", "name", "label"];

    #[test]
    fn an_unknown_type_names_its_place_and_what_to_write() {
        assert_eq!(
            told_of_row(&HEAD, &["range", "r", "How much?"]),
            "sheet survey, row 3, column type: “range” is not a way of answering here; write \
             “select_one extent5” instead"
        );
        assert!(told_of_row(&HEAD, &["select_one colours", "r", "Which?"]).starts_with(
            "sheet survey, row 3, column type: “colours” is not one of our lists; write extent5"
        ));
    }

    #[test]
    fn names_and_texts_are_asked_for() {
        let check = |row: &[&str], says: &str| {
            let problem = told_of_row(&HEAD, row);
            assert!(problem.starts_with(says), "{problem}");
        };
        check(&["text", "", "Why?"], "sheet survey, row 3, column name: the name is missing");
        check(&["text", "1st", "Why?"], "sheet survey, row 3, column name: “1st” cannot be a name");
        check(&["text", "story", "Why?"], "sheet survey, row 3, column name: “story” cannot be");
        check(&["text", "good", "Why?"], "sheet survey, row 3, column name: “good” is the name of");
        check(&["text", "GOOD", "Why?"], "sheet survey, row 3, column name: two questions are");
        check(&["text", "why", ""], "sheet survey, row 3, column label: the text is missing");
        check(&["end_group", "", ""], "sheet survey, row 3, column type: no group is open");
        check(
            &["begin_group", "g", "G"],
            "sheet survey, row 3, column type: the group “g” is never",
        );
        let long = "a".repeat(700);
        check(
            &["text", "why", &long],
            "sheet survey, row 3, column label: a text of “why” has 700",
        );
    }

    #[test]
    fn what_is_not_done_here_is_told_rather_than_dropped() {
        let check = |column: &str, cell: &str, says: &str| {
            let head = ["type", "name", "label", column];
            let problem = told_of_row(&head, &["text", "why", "Why?", cell]);
            let place = format!("sheet survey, row 3, column {column}: ");
            assert_eq!(problem, format!("{place}{says}; leave this cell empty"));
        };
        check("required", "yes", "every question can be skipped here");
        check("relevant", "${a} = 1", "every question is asked of everyone here");
        check("default", "3", "nothing is chosen ahead of people here");
        check("calculation", "1 + 1", "nothing is worked out or recorded unasked here");
    }

    #[test]
    fn our_lists_hold_our_choices() {
        let survey: &[&[&str]] = &[&HEAD, &["select_one extent5", "q", "We keep our word."]];
        let check = |rows: &[&[&str]], says: &str| {
            let problems = told(&book(survey, rows));
            assert!(problems[0].starts_with(says), "{problems:?}");
        };
        let head: &[&str] = &["list_name", "name", "label"];
        check(
            &[head, &["extent5", "1", "Not true yet"], &["extent5", "2", "Strongly agree"]],
            "sheet choices, row 3, column label: the list extent5 has its own choices, and \
             “Strongly agree” is not one of them",
        );
        check(&[head, &["extent5", "9", "More"]], "sheet choices, row 2, column name: the list");
        check(
            &[&["list", "name"], &["a", "b"]],
            "sheet choices, row 1, column list_name: this column",
        );
        let survey: &[&[&str]] = &[&HEAD, &["select_multiple next", "q", "What is next?"]];
        let problems = told(&book(survey, &[head, &["next", "1", "Meals"]]));
        assert!(problems[0].contains("fewer than 2"), "{problems:?}");
    }

    #[test]
    fn rows_of_an_item_fit_together() {
        let check = |row: &[&str], says: &str| {
            let start: &[&str] = &["begin_group", "q", "Trust"];
            let ask: &[&str] = &["note", "q.ask", "We keep our word."];
            let problems = told(&book(&[&HEAD, start, ask, row, &["end_group", "", ""]], &[]));
            assert!(problems[0].starts_with(says), "{problems:?}");
        };
        check(
            &["select_one often5", "q.extent5", "Is it so?"],
            "sheet survey, row 4, column type: “select_one often5” is not a way of answering \
             here; write “select_one extent5” instead",
        );
        check(&["note", "q.story", "?"], "sheet survey, row 4, column name: “q.story” is no part");
        check(&["text", "other", "?"], "sheet survey, row 4, column name: “other” is no part");
        check(&["note", "q.ask", "?"], "sheet survey, row 4, column name: “q.ask” is the name of");
        check(&["note", "q.part.1", "A"], "sheet survey, row 2, column label: “q” has no way of");
        check(&["select_multiple x", "q.pick3", "?"], "sheet survey, row 4, column type: the list");
    }

    #[test]
    fn a_language_nobody_knows_is_told_at_its_column() {
        let head = ["type", "name", "label::Klingon!"];
        assert_eq!(
            told(&book(&[&head, &["text", "q", "nuqneH"]], &[])),
            ["sheet survey, row 1, column label::Klingon!: we do not know the language \
              “Klingon!”; write its name and tag instead, like “Español (es)”"]
        );
    }

    #[test]
    fn a_file_without_sheets_says_so() {
        assert_eq!(
            told(&Workbook::default()),
            [
                "sheet survey, row 1: this sheet is missing or empty; add it with a first row \
                 that names the columns",
                "sheet settings, row 1: this sheet is missing or empty; add it with a first row \
                 that names the columns"
            ]
        );
    }

    #[test]
    fn settings_are_read_with_care() {
        let mut workbook = book(&[&HEAD, &["text", "q", "Why?"]], &[]);
        workbook.settings =
            sheet(&[&["form_title", "form_id", "version"], &["", "our form", "spring"]]);
        let problems = told(&workbook);
        assert!(problems[0].contains("column form_id: “our form” cannot be a name"));
        assert!(problems[1].contains("column version: “spring” is not a version"));
        assert!(problems[2].contains("column form_title: the text is missing"));
    }

    #[test]
    fn every_flaw_has_words_with_a_way_on() {
        let item = crate::instrument::ItemId::parse("q").unwrap();
        let flaws = [
            Flaw::NoItems,
            Flaw::TooManyItems { items: 61 },
            Flaw::SameForm { item: item.clone(), form: Form::Story },
            Flaw::UnknownStem { item: item.clone(), stem: "often5".to_owned() },
            Flaw::TooFewParts { item: item.clone(), form: Form::Pick3 },
            Flaw::TooManyParts { item: item.clone() },
            Flaw::PartsDiffer { item: item.clone(), language: language("es") },
            Flaw::NoWords { item, language: language("es") },
        ];
        for flaw in flaws {
            let words = Wrong::Flawed(flaw).to_string();
            assert!(words.contains("write") || words.contains("leave"), "{words}");
        }
    }

    #[test]
    fn a_large_sheet_is_refused_before_it_is_read() {
        let row: &[&str] = &["text", "q", "Why?"];
        let check = |workbook: &Workbook, says: &str| {
            let problems = told(workbook);
            assert!(problems[0].contains(says), "{problems:?}");
        };
        check(&book(&vec![row; MAX_ROWS + 1], &[]), "more than 2000 rows");
        check(&book(&[&["x"; MAX_COLUMNS + 1]], &[]), "more than 64 columns");
        let long = "a".repeat(MAX_CELL_CHARS + 1);
        check(&book(&[&HEAD, &["text", "q", &long]], &[]), "column label: the text has 2001");
    }
}

mod laws {
    use super::*;

    fn cell() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "type",
            "name",
            "label",
            "label::Español (es)",
            "hint",
            "text",
            "note",
            "begin_group",
            "end_group",
            "select_one extent5",
            "select_one now_hope5",
            "select_multiple a",
            "a",
            "a.ask",
            "a.extent5",
            "a.story.text",
            "a.ten_beans.now",
            "a.link4.p.1",
            "a.pick3",
            "",
            "list_name",
            "form_id",
            "form_title",
            "version",
            "powerwith",
            "seal=named; record=yes",
        ]);
        prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
    }

    fn any_sheet(head: &'static [&'static str]) -> impl Strategy<Value = Sheet> {
        let rows = prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12);
        (any::<bool>(), rows).prop_map(move |(has_head, mut rows)| {
            if has_head {
                rows.insert(0, head.iter().map(|cell| (*cell).to_owned()).collect());
            }
            Sheet(rows)
        })
    }

    proptest! {
        #[test]
        fn any_sheets_are_read_or_told(
            survey in any_sheet(&["type", "name", "label", "powerwith"]),
            choices in any_sheet(&["list_name", "name", "label"]),
            has_settings in any::<bool>(),
        ) {
            let settings = if has_settings { settings() } else { survey.clone() };
            match read(&Workbook { survey, choices, settings }, Library::built_in()) {
                Ok(instrument) => {
                    let again = write(&instrument, Library::built_in(), &partners());
                    prop_assert!(read(&again, Library::built_in()).is_ok());
                }
                Err(problems) => prop_assert!(!problems.is_empty()),
            }
        }
    }
}
