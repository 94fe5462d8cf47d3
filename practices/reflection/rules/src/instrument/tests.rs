//! Questionnaires: the data, how it reads, changing it, and how much a round may ask.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use powerwith_core::{Day, Language, Millis, Moment, Refusal as _};
use proptest::prelude::*;

use super::{
    load::{History, MAX_SECONDS, Wish, check_load, minutes, pick_items, seconds},
    *,
};

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn all() -> Vec<(ItemRef, Set, &'static Item)> {
    Library::built_in().latest_items().collect()
}

fn name(text: &str) -> ItemRef {
    text.parse().unwrap()
}

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(1_700_000_000_000), Day::parse("2026-04-18").unwrap(), [seed; 32])
}

/// Every text of the built-in items and forms in one language, with where it is from.
fn texts(tag: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (name, _, item) in all() {
        let words = item.wording.find(&language(tag)).unwrap();
        let stems = words.stems.values();
        let lists = words.parts.iter().chain(&words.choices).chain(stems).chain(&words.story);
        for text in words.title.iter().chain([&words.ask]).chain(lists) {
            texts.push((name.to_string(), text.clone()));
        }
    }
    for scale in Library::built_in().scales().values() {
        let words = scale.wording.find(&language(tag)).unwrap();
        let lists = words.halves.iter().chain(&words.points).chain(&words.facets);
        for text in lists
            .chain(&words.audiences)
            .chain(&words.readers)
            .chain(&words.cant_say)
            .chain([&words.stem])
        {
            texts.push((scale.form.to_string(), text.clone()));
        }
    }
    texts
}

mod data {
    use super::*;

    #[test]
    fn all_43_items_are_there() {
        let mut sets: BTreeMap<Set, usize> = BTreeMap::new();
        for (_, set, _) in all() {
            *sets.entry(set).or_default() += 1;
        }
        let expected =
            [(Set::Stops, 8), (Set::Guidelines, 22), (Set::Questions, 8), (Set::Structures, 5)];
        assert_eq!(sets, BTreeMap::from(expected));
        let ids: BTreeSet<_> = all().iter().map(|(name, ..)| name.item.clone()).collect();
        assert_eq!(ids.len(), 43, "an item's name is used once in all sets");
    }

    #[test]
    fn belonging_alone_is_where_the_road_leads() {
        let leads = all().into_iter().filter(|(.., item)| item.is_destination);
        let ids: Vec<_> = leads.map(|(name, ..)| name.to_string()).collect();
        assert_eq!(ids, ["stops@1/stop.belonging"]);
    }

    #[test]
    fn each_item_has_a_form_a_capability_and_the_name_its_source_gives_it() {
        for (name, _, item) in all() {
            assert!(item.asked_forms().next().is_some(), "{name}");
            assert!(!item.capability.is_empty(), "{name}");
            assert!(!item.source_ref.is_empty(), "{name}");
        }
    }

    #[test]
    fn each_questionnaire_names_its_source() {
        let names: Vec<_> = Library::built_in()
            .instruments()
            .map(|one| (one.details().seed.clone().unwrap(), one.details().source.clone().unwrap()))
            .map(|(seed, source)| (seed, source.name))
            .collect();
        assert_eq!(names[0].0, "000");
        assert!(names[0].1.contains("The Seven Pit Stops Toward a Belonging State"));
        assert!(names[1].1.contains("Creating partnership"));
        assert!(names[2].1.contains("Best Starts for Kids"));
        assert!(names[3].1.contains("BELONG Partners"));
    }

    #[test]
    fn the_questions_open_with_a_video_of_32_minutes() {
        let questions = InstrumentId::parse("questions").unwrap();
        let questions = Library::built_in().instrument(&questions, Version::FIRST).unwrap();
        assert_eq!(questions.details().opening.as_ref().unwrap().minutes, 32);
        for item in questions.items() {
            let domain = item.domain.as_ref().unwrap();
            assert!(questions.details().domains[domain].find(&language("es")).is_some());
        }
    }

    #[test]
    fn each_form_has_its_words_in_english_and_spanish() {
        for form in Form::ALL {
            let scale = Library::built_in().scale(form).unwrap();
            for tag in ["en", "es"] {
                let words = scale.wording.find(&language(tag)).unwrap();
                assert_eq!(words.points.len(), usize::from(form.n_points()), "{form} {tag}");
                assert_eq!(words.cant_say.is_some(), form.has_cant_say(), "{form} {tag}");
                assert_eq!(words.halves.len(), form.halves().len(), "{form} {tag}");
                let facets = if form == Form::Link4 { 4 } else { 0 };
                assert_eq!(words.facets.len(), facets, "{form} {tag}");
                let audiences = if form == Form::Story { 4 } else { 0 };
                assert_eq!(words.audiences.len(), audiences, "{form} {tag}");
                assert!(!words.stem.is_empty(), "{form} {tag}");
            }
        }
    }

    #[test]
    fn spanish_is_complete() {
        let spanish = language("es");
        for (name, _, item) in all() {
            let english = item.words(&Language::english());
            let words = item.wording.find(&spanish).unwrap_or_else(|| panic!("{name}"));
            assert!(words.title.is_some() && english.title.is_some(), "{name}");
            assert_eq!(words.story.is_some(), english.story.is_some(), "{name}");
            assert_eq!(words.parts.len(), english.parts.len(), "{name}");
            assert_eq!(words.choices.len(), english.choices.len(), "{name}");
            assert!(words.stems.keys().eq(english.stems.keys()), "{name}");
            assert_ne!(words.ask, english.ask, "{name}");
        }
        for one in Library::built_in().instruments() {
            assert!(one.details().title.find(&spanish).is_some());
        }
    }

    #[test]
    fn anti_black_racism_is_named_in_each_language() {
        let learning = name("structures@1/structure.monthly_learning");
        let item = Library::built_in().item(&learning).unwrap();
        assert!(item.words(&language("en")).ask.contains("anti-Black racism"));
        assert!(item.words(&language("es")).ask.contains("racismo contra las personas negras"));
    }

    #[test]
    fn stems_name_forms_their_item_has() {
        for (name, _, item) in all() {
            for stem in item.words(&Language::english()).stems.keys() {
                let (form, half) = stem.split_once('.').unwrap_or((stem, ""));
                let form = Form::parse(form).unwrap_or_else(|| panic!("{name}: {stem}"));
                assert!(item.has(form), "{name}: {stem}");
                let known = form.halves().iter().any(|known| known.id() == half);
                assert!(half.is_empty() || known, "{name}: {stem}");
            }
        }
    }

    #[test]
    fn words_for_a_story_are_always_asked() {
        let trust = Library::built_in().item(&name("stops@1/stop.trust")).unwrap();
        assert!(!trust.forms.contains(&Form::Story));
        assert!(trust.asked_forms().eq([Form::NowHope5, Form::Link4, Form::Story]));
    }

    #[test]
    fn hosts_are_called_hosts() {
        for (place, text) in texts("en").into_iter().chain(texts("es")) {
            let text = text.to_lowercase();
            for other in ["facilitator", "convener", "facilitador"] {
                assert!(!text.contains(other), "{place}: {text}");
            }
        }
    }
}

mod reading {
    use super::*;

    /// Syllables as a rough count: groups of vowels, without a silent last e.
    fn syllables(word: &str) -> usize {
        let word = word.to_lowercase();
        let is_vowel = |letter: char| "aeiouy".contains(letter);
        let mut groups = 0;
        let mut before = false;
        for letter in word.chars() {
            groups += usize::from(is_vowel(letter) && !before);
            before = is_vowel(letter);
        }
        let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
        (groups - usize::from(silent)).max(1)
    }

    /// The Flesch-Kincaid grade, estimated.
    fn grade(text: &str) -> f64 {
        let words: Vec<_> = text
            .split(|letter: char| !letter.is_alphabetic() && letter != '\'' && letter != '’')
            .filter(|word| !word.is_empty())
            .collect();
        let sentences =
            text.split(['.', '?', '!', ':']).filter(|part| !part.trim().is_empty()).count();
        let n_syllables: usize = words.iter().map(|word| syllables(word)).sum();
        let count = |n: usize| f64::from(u32::try_from(n).unwrap());
        let n_words = count(words.len());
        0.39 * n_words / count(sentences) + 11.8 * count(n_syllables) / n_words - 15.59
    }

    #[test]
    fn items_read_at_grade_8_or_below() {
        for (name, _, item) in all() {
            let words = item.words(&Language::english());
            let text = format!("{} {}", words.ask, words.story.as_deref().unwrap_or_default());
            assert!(grade(&text) <= 8.0, "{name}: grade {:.1}", grade(&text));
        }
    }

    #[test]
    fn the_estimate_tells_a_hard_sentence_from_a_plain_one() {
        assert!(grade("We share the say.") < 3.0);
        assert!(
            grade("Joint accountability and institutional responsibility is paramount.") > 15.0
        );
    }

    /// The folder of the source texts, where this machine has it beside the project.
    fn seeds() -> Option<PathBuf> {
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        here.ancestors().map(|folder| folder.join("shared/seeds")).find(|seeds| seeds.is_dir())
    }

    fn tokens(text: &str) -> Vec<String> {
        let text = text.to_lowercase().replace('’', "'");
        let is_part = |letter: char| letter.is_ascii_lowercase() || letter == '\'';
        let words = text.split(|letter: char| !is_part(letter));
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn no_run_of_more_than_three_words_is_shared_with_a_source() {
        // The source texts are not part of the project; the test compares where they are at hand.
        let Some(seeds) = seeds() else { return };
        let mut runs = BTreeSet::new();
        for file in std::fs::read_dir(seeds).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            runs.extend(tokens(&text).windows(4).map(<[String]>::to_vec));
        }
        assert!(runs.len() > 500, "the sources were read");
        // Titles may be the names that a source gives to things; names stay.
        let titles: BTreeSet<_> =
            all().into_iter().map(|(.., item)| item.words(&language("en")).title.clone()).collect();
        for (place, text) in texts("en") {
            if titles.contains(&Some(text.clone())) {
                continue;
            }
            for run in tokens(&text).windows(4) {
                assert!(!runs.contains(run), "{place} shares {run:?}");
            }
        }
    }
}

mod library {
    use super::*;

    #[test]
    fn words_fall_back_from_a_region_to_its_language_and_then_to_english() {
        let trust = Library::built_in().item(&name("stops@1/stop.trust")).unwrap();
        let check = |tag: &str, found: &str| {
            assert_eq!(trust.wording.get_with_language(&language(tag)).0.tag(), found);
        };
        check("es-MX", "es");
        check("es", "es");
        check("so", "en");
    }

    #[test]
    fn an_own_question_falls_back_to_the_language_it_was_written_in() {
        let ask = InLanguages::new(language("so"), "Maxaa inoo shaqeeyay?".to_owned());
        assert_eq!(ask.get_with_language(&language("es")).0.tag(), "so");
    }

    #[test]
    fn an_item_speaks_in_its_own_words_where_it_has_some() {
        let library = Library::built_in();
        let shares = library.item(&name("guidelines@1/guide.fair_shares")).unwrap();
        let half = |half| library.half_stem(shares, (Form::TenBeans, half), &language("en"));
        assert!(half(Half::Now).contains("what we have now"));
        assert!(half(Half::Fair).contains("what would be fair"));
    }

    #[test]
    fn only_equal_versions_join() {
        let first = name("stops@1/stop.trust");
        assert!(may_join(&first, &name("stops@1/stop.trust")));
        assert!(!may_join(&first, &name("stops@2/stop.trust")));
        assert!(!may_join(&first, &name("other@1/stop.trust")));
    }

    #[test]
    fn an_item_has_one_name_that_can_be_read_back() {
        for (item, ..) in all() {
            assert_eq!(name(&item.to_string()), item);
        }
        for bad in ["", "stops", "stops@1", "stops@0/a", "stops@01/a", "stops@+1/a", "s@1/story"] {
            assert_eq!(bad.parse::<ItemRef>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn the_list_holds_every_item_with_its_words() {
        let list = listing::list(Library::built_in());
        assert_eq!(list.items.len(), 43);
        assert_eq!(list.forms.len(), 11);
        assert!(list.items.iter().all(|item| item.wording.contains_key("es")));
    }
}

mod changing {
    use super::*;

    fn own() -> Instrument {
        let stops = Library::built_in().instruments().next().unwrap();
        own_copy(stops, InstrumentId::parse("ours").unwrap()).unwrap()
    }

    fn retitle() -> Edit {
        Edit::Retitle { language: language("en"), title: "Our stops".to_owned() }
    }

    #[test]
    fn a_questionnaire_in_use_cannot_be_changed() {
        let refusal = decide(&own(), Usage::Asked, retitle()).unwrap_err();
        assert_eq!(refusal.code(), "reflection.instrument_in_use");
    }

    #[test]
    fn the_next_version_can_be_changed_and_joins_no_trend_with_the_last() {
        let next = next_version(&own());
        let changed = decide(&next, Usage::NotYetAsked, retitle()).unwrap();
        let first = |instrument: &Instrument| ItemRef::new(instrument, &instrument.items()[0]);
        assert_eq!(changed.version().number(), 2);
        assert!(!may_join(&first(&own()), &first(&changed)));
    }

    #[test]
    fn what_came_with_the_program_is_copied_rather_than_changed() {
        let stops = Library::built_in().instruments().next().unwrap();
        let refusal = decide(stops, Usage::NotYetAsked, retitle()).unwrap_err();
        assert_eq!(refusal.code(), "reflection.instrument_built_in");
    }

    #[test]
    fn an_own_questionnaire_cannot_pass_for_a_built_in_one() {
        let refusal = own_copy(&own(), InstrumentId::parse("stops").unwrap()).unwrap_err();
        assert_eq!(refusal, Refusal::InstrumentFlawed { flaws: vec![Flaw::ReservedName] });
    }

    #[test]
    fn taking_out_the_last_item_is_refused() {
        let mut ours = own();
        let ids: Vec<_> = ours.items().iter().map(|item| item.id.clone()).collect();
        for id in &ids[1..] {
            ours = decide(&ours, Usage::NotYetAsked, Edit::RemoveItem(id.clone())).unwrap();
        }
        let refusal = decide(&ours, Usage::NotYetAsked, Edit::RemoveItem(ids[0].clone()));
        assert_eq!(refusal.unwrap_err().code(), "reflection.instrument_flawed");
    }

    #[test]
    fn an_item_with_the_same_name_is_replaced() {
        let mut item = own().items()[0].clone();
        item.forms = vec![Form::Story];
        let edit = Edit::PutItem(Box::new(item.clone()));
        let changed = decide(&own(), Usage::NotYetAsked, edit).unwrap();
        assert_eq!(changed.items().len(), 8);
        assert_eq!(changed.items()[0], item);
    }

    #[test]
    fn a_questionnaire_can_be_kept_as_text_and_read_back() {
        for instrument in Library::built_in().instruments().chain([&own()]) {
            assert_eq!(&from_toml(&to_toml(instrument)).unwrap(), instrument);
        }
    }

    #[test]
    fn a_text_that_is_no_questionnaire_says_what_is_wrong() {
        let check = |text: &str, says: &str| {
            let error = from_toml(text).unwrap_err().to_string();
            assert!(error.contains(says), "{error}");
        };
        check("", "missing field");
        let text = |line: &str| {
            format!(
                "id = \"a\"\nversion = 1\nset = \"own\"\ntitle = {{ en = \"A\" }}\n[[item]]\n\
                 id = \"q\"\nseal = \"sealed\"\n{line}\n[item.en]\nask = \"Why?\"\n"
            )
        };
        assert!(from_toml(&text("forms = [\"extent5\"]")).is_ok());
        check(&text("forms = [\"stars\"]"), "`stars` is no form");
        check(&text("forms = [\"pick3\"]"), "TooFewParts");
        check(&text("forms = [\"record\"]"), "NoForm");
        check(&text("forms = [\"story\", \"story\"]"), "SameForm");
    }

    #[test]
    fn a_host_adds_up_to_three_questions_in_own_words() {
        let question = |form| OwnQuestion {
            ask: InLanguages::new(language("es"), "¿Qué nos falta?".to_owned()),
            form,
            with_story: WithStory::Yes,
        };
        let make = |questions: &[OwnQuestion]| {
            let title = (&language("es"), "Nuestras preguntas".to_owned());
            own_questions(InstrumentId::parse("round-1").unwrap(), title, questions)
        };
        let two = make(&[question(Form::Extent5), question(Form::Story)]).unwrap();
        assert_eq!(two.items()[0].forms, [Form::Extent5, Form::Story]);
        assert_eq!(two.items()[1].forms, [Form::Story]);
        assert_eq!(two.items()[1].id.as_str(), "own.2");
        assert!(matches!(
            make(&vec![question(Form::Story); 4]).unwrap_err()[..],
            [Flaw::TooManyItems { items: 4 }]
        ));
        assert!(matches!(
            make(&[question(Form::TenBeans)]).unwrap_err()[..],
            [Flaw::NoForm { .. }]
        ));
    }
}

mod how_much {
    use super::*;

    fn wish(focus: &[&str], wanted: usize) -> Wish {
        let focus = focus.iter().map(|item| name(item)).collect();
        Wish { focus, owed: vec![], wanted, n_partners: 5, own_seconds: 0 }
    }

    fn pick(wish: &Wish, history: &History, seed: u8) -> Result<Vec<ItemRef>, Refusal> {
        pick_items(Library::built_in(), wish, history, &moment(seed))
    }

    fn items<'a>(names: impl IntoIterator<Item = &'a ItemRef>) -> Vec<&'static Item> {
        names.into_iter().map(|name| Library::built_in().item(name).unwrap()).collect()
    }

    #[test]
    fn a_round_over_8_items_asks_the_host_to_cut() {
        let nine: Vec<_> = all().into_iter().take(9).map(|(.., item)| item).collect();
        assert_eq!(check_load(&nine, 5), Err(Refusal::TooManyItems { items: 9, most: 8 }));
        assert_eq!(check_load(&nine[..3], 5).unwrap(), minutes(nine[..3].iter().copied(), 5));
    }

    #[test]
    fn a_round_over_6_minutes_asks_the_host_to_cut() {
        let power_with = items(&[name("guidelines@1/guide.power_with")])[0];
        let refusal = check_load(&[power_with; 6], 5).unwrap_err();
        assert_eq!(refusal, Refusal::TooLong { minutes: 8, most_minutes: 6 });
        assert_eq!(refusal.code(), "reflection.too_long");
    }

    #[test]
    fn a_fourth_focus_asks_which_one_to_let_go() {
        let four = wish(
            &[
                "stops@1/stop.trust",
                "stops@1/stop.healing",
                "guidelines@1/guide.risk",
                "guidelines@1/guide.heart",
            ],
            8,
        );
        let refusal = pick(&four, &History::new(), 1).unwrap_err();
        assert_eq!(refusal, Refusal::FourthFocus { focus: four.focus });
        assert_eq!(refusal.code(), "reflection.fourth_focus");
    }

    #[test]
    fn the_focus_comes_first_and_the_rest_takes_turns() {
        let wish = wish(&["stops@1/stop.trust", "guidelines@1/guide.risk"], 7);
        let picked = pick(&wish, &History::new(), 1).unwrap();
        assert_eq!(picked[..2], wish.focus);
        assert_eq!(picked.len(), 7);
    }

    #[test]
    fn a_focus_picked_twice_counts_once() {
        let twice = wish(&["stops@1/stop.trust"; 4], 6);
        assert_eq!(pick(&twice, &History::new(), 1).unwrap().len(), 6);
    }

    #[test]
    fn each_set_has_a_place_in_a_round() {
        let picked = pick(&wish(&[], 8), &History::new(), 3).unwrap();
        let sets: BTreeSet<_> = picked.iter().map(|item| item.instrument.clone()).collect();
        assert_eq!(sets.len(), 4);
    }

    #[test]
    fn every_item_has_had_its_turn_before_one_comes_again() {
        let mut history = History::new();
        let mut rounds = 0;
        while history.len() < 43 {
            let picked = pick(&wish(&[], 8), &history, 7).unwrap();
            let again = picked.iter().filter(|item| history.contains_key(item)).count();
            assert!(again == 0 || history.len() + picked.len() - again == 43);
            rounds += 1;
            history.extend(picked.into_iter().map(|item| (item, Millis(rounds))));
        }
        assert!(rounds <= 8, "{rounds} rounds");
    }

    #[test]
    fn what_was_asked_in_an_earlier_version_waits_its_turn() {
        let asked = all().into_iter().filter(|(name, ..)| name.item.as_str() != "guide.heart");
        let mut history: History = asked.map(|(name, ..)| (name, Millis(5))).collect();
        history.insert(name("guidelines@7/guide.heart"), Millis(9));
        let picked = pick(&wish(&[], 8), &history, 1).unwrap();
        assert!(!picked.contains(&name("guidelines@1/guide.heart")));
    }

    #[test]
    fn an_item_nobody_knows_is_refused() {
        let refusal = pick(&wish(&["stops@9/stop.trust"], 6), &History::new(), 1).unwrap_err();
        assert_eq!(refusal.code(), "reflection.unknown_item");
    }

    proptest! {
        #[test]
        fn a_picked_round_is_never_too_long(
            seed in any::<u8>(),
            wanted in 6_usize..=8,
            n_partners in 0_usize..=20,
            own in 0_u32..=90,
            asked in prop::collection::vec((0_usize..43, 0_i64..50), 0..60),
        ) {
            let library = all();
            let history = asked.into_iter().map(|(at, when)| (library[at].0.clone(), Millis(when)));
            let wish = Wish { focus: vec![], owed: vec![], wanted, n_partners, own_seconds: own };
            let picked = pick(&wish, &history.collect(), seed).unwrap();
            let total: u32 = items(&picked).into_iter().map(|item| seconds(item, n_partners)).sum();
            prop_assert!(total + own <= MAX_SECONDS);
            prop_assert_eq!(picked.len(), wanted);
            prop_assert_eq!(picked.iter().collect::<BTreeSet<_>>().len(), picked.len());
        }
    }
}
