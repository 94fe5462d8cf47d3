//! Answers: read from fields, pressed, kept and read back.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::instrument::{BeansOver, Form, Half, Item, ItemId, Library};

fn partners() -> Vec<Part> {
    ["district", "parks", "youth"]
        .map(|key| Part { key: key_of(key), name: key.to_uppercase() })
        .to_vec()
}

fn key_of(text: &str) -> PartKey {
    PartKey::parse(text).unwrap()
}

fn item(id: &str) -> Item {
    let id = ItemId::parse(id).unwrap();
    let mut items = Library::built_in().latest_items();
    items.find(|(name, ..)| name.item == id).unwrap().2.clone()
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn read(id: &str, pairs: &[(&str, &str)]) -> Result<ItemAnswer, Vec<FieldProblem>> {
    let partners = partners();
    parse(&item(id), Context { partners: &partners }, &fields(pairs))
}

/// The problems as `(field, problem)`.
fn wrong(id: &str, pairs: &[(&str, &str)]) -> Vec<(String, Problem)> {
    let problems = read(id, pairs).unwrap_err();
    problems.into_iter().map(|one| (one.field, one.problem)).collect()
}

mod reading {
    use super::*;

    #[test]
    fn a_page_sent_as_it_came_says_nothing() {
        let empty = [
            ("stop.trust.now_hope5.now", ""),
            ("stop.trust.link4.parks.1", ""),
            ("stop.healing.story.text", "\r\n  "),
            ("csrf", "abc"),
        ];
        assert!(read("stop.trust", &empty).unwrap().is_skipped());
        assert!(read("stop.healing", &empty).unwrap().is_skipped());
        let beans = [("guide.power_with.ten_beans.now.parks", "0")];
        assert!(read("guide.power_with", &beans).unwrap().is_skipped());
    }

    #[test]
    fn now_and_hoped_for_are_two_choices_of_which_one_may_be_missing() {
        let both = [("stop.trust.now_hope5.now", "2"), ("stop.trust.now_hope5.hope", "4")];
        let answer = read("stop.trust", &both).unwrap();
        assert_eq!(answer.now_hope(), (Some(Said::Point(2)), Some(Said::Point(4))));
        let answer = read("stop.trust", &both[1..]).unwrap();
        assert_eq!(answer.now_hope(), (None, Some(Said::Point(4))));
    }

    #[test]
    fn i_cannot_say_yet_is_kept_as_itself() {
        let answer = read("guide.heart", &[("guide.heart.extent5", "cant")]).unwrap();
        assert_eq!(answer.single(Form::Extent5), Some(Said::CantSay));
        assert_eq!(encode(&answer), "1\nextent5=cant");
        // Where "I'm not sure" is a point, there is no other way to say it.
        assert_eq!(
            wrong("guide.conflict_ready", &[("guide.conflict_ready.yes_notyet_unsure", "cant")]),
            [("guide.conflict_ready.yes_notyet_unsure".to_owned(), Problem::UnknownChoice)]
        );
    }

    #[test]
    fn a_choice_that_is_not_there_is_told_at_its_field() {
        for value in ["0", "6", "-1", "05", "3 ", "on", "١", "9999999999999999999999"] {
            let problems = wrong("guide.heart", &[("guide.heart.extent5", value)]);
            assert_eq!(problems, [("guide.heart.extent5".to_owned(), Problem::UnknownChoice)]);
        }
        let two = [("guide.heart.extent5", "1"), ("guide.heart.extent5", "2")];
        assert_eq!(wrong("guide.heart", &two)[0].1, Problem::TwoChoices);
    }

    #[test]
    fn ten_beans_add_up_to_ten() {
        let beans = |now: [&str; 3]| {
            let names = ["district", "parks", "youth"]
                .map(|key| format!("guide.power_with.ten_beans.now.{key}"));
            let pairs = [
                (names[0].as_str(), now[0]),
                (names[1].as_str(), now[1]),
                (names[2].as_str(), now[2]),
            ];
            read("guide.power_with", &pairs).map_err(|problems| problems[0].problem)
        };
        let answer = beans(["8", "2", ""]).unwrap();
        let counts = answer.beans().0.unwrap().counts().values().copied().collect::<Vec<_>>();
        assert_eq!(counts, [8, 2, 0], "a partner without a bean is kept as none");
        assert_eq!(beans(["3", "3", "3"]), Err(Problem::BeansDoNotAddUp { given: 9 }));
        assert_eq!(beans(["10", "1", ""]), Err(Problem::BeansDoNotAddUp { given: 11 }));
        assert_eq!(beans(["300", "", ""]), Err(Problem::BeansDoNotAddUp { given: 300 }));
        for count in ["x", "-1", "1.5", "1e1", "10000"] {
            assert_eq!(beans([count, "5", "5"]), Err(Problem::NotACount), "{count}");
        }
    }

    #[test]
    fn beans_can_be_shared_between_the_parts_of_an_item() {
        let mut shares = item("guide.fair_shares");
        shares.beans_over = BeansOver::Parts;
        let sent = fields(&[
            ("guide.fair_shares.ten_beans.fair.1", "4"),
            ("guide.fair_shares.ten_beans.fair.4", "6"),
        ]);
        let answer = parse(&shares, Context { partners: &[] }, &sent).unwrap();
        assert_eq!(answer.beans().1.unwrap().counts().len(), 4);
    }

    #[test]
    fn links_are_about_partners_and_about_those_only() {
        let sent = [("stop.trust.link4.parks.1", "4"), ("stop.trust.link4.parks.3", "cant")];
        let answer = read("stop.trust", &sent).unwrap();
        let parks = &answer.links().unwrap()[&key_of("parks")];
        assert_eq!(parks, &BTreeMap::from([(1, Said::Point(4)), (3, Said::CantSay)]));
        for field in ["stop.trust.link4.maria.1", "stop.trust.link4.parks.5"] {
            let problems = wrong("stop.trust", &[(field, "1")]);
            assert_eq!(problems, [(field.to_owned(), Problem::UnknownField)]);
        }
    }

    #[test]
    fn up_to_three_can_be_picked() {
        let field = "q.equity.work.pick3";
        let pick = |values: &[&str]| {
            let sent: Vec<_> = values.iter().map(|value| (field, *value)).collect();
            read("q.equity.work", &sent).map_err(|problems| problems[0].problem)
        };
        assert_eq!(pick(&["1", "6", "1"]).unwrap().picks(), Some(&BTreeSet::from([1, 6])));
        assert_eq!(pick(&["1", "2", "3", "4"]), Err(Problem::TooManyPicks { given: 4 }));
        assert_eq!(pick(&["7"]), Err(Problem::UnknownChoice));
        assert_eq!(pick(&["0"]), Err(Problem::UnknownChoice));
    }

    #[test]
    fn a_story_without_a_chosen_reader_is_for_its_writer_alone() {
        let text = ("stop.healing.story.text", " We met.\r\nIt helped.\0 ");
        let answer = read("stop.healing", &[text]).unwrap();
        let story = answer.story().unwrap();
        assert_eq!((story.text(), story.audience()), ("We met.\nIt helped.", Audience::OnlyMe));
        let answer = read("stop.healing", &[text, ("stop.healing.story.who", "named")]).unwrap();
        let story = answer.story().unwrap().clone();
        assert_eq!(story.audience(), Audience::Named);
        assert_eq!(story.clone().narrowed(Audience::Hosts).audience(), Audience::Hosts);
        assert_eq!(
            story.narrowed(Audience::Hosts).narrowed(Audience::Named).audience(),
            Audience::Hosts
        );
    }

    #[test]
    fn a_reader_without_a_story_says_nothing() {
        let who = ("stop.healing.story.who", "everyone");
        assert!(read("stop.healing", &[who]).unwrap().is_skipped());
        let problems = wrong("stop.healing", &[("stop.healing.story.who", "the mayor")]);
        assert_eq!(problems[0].1, Problem::UnknownChoice);
    }

    #[test]
    fn a_story_is_counted_in_characters() {
        let tell = |chars: usize| {
            let text = "ñ".repeat(chars);
            read("stop.healing", &[("stop.healing.story.text", &text)])
                .map_err(|problems| problems[0].problem)
        };
        assert!(tell(1500).is_ok());
        assert_eq!(tell(1501), Err(Problem::StoryTooLong { chars: 1501 }));
        assert_eq!(tell(20_000), Err(Problem::TooMuch));
    }

    #[test]
    fn every_problem_of_an_item_is_told_at_once() {
        let long = "a".repeat(1600);
        let sent = [
            ("stop.healing.now_hope5.now", "9"),
            ("stop.healing.now_hope5.hope", "x"),
            ("stop.healing.story.text", long.as_str()),
            ("stop.healing.extent5", "1"),
        ];
        let problems: Vec<_> =
            wrong("stop.healing", &sent).into_iter().map(|(_, problem)| problem).collect();
        assert_eq!(
            problems,
            [
                Problem::UnknownField,
                Problem::UnknownChoice,
                Problem::UnknownChoice,
                Problem::StoryTooLong { chars: 1600 }
            ]
        );
    }

    #[test]
    fn skipping_keeps_nothing_of_what_was_filled_in() {
        let sent = [("guide.heart.extent5", "4"), ("guide.heart.skip", "1")];
        assert!(read("guide.heart", &sent).unwrap().is_skipped());
    }

    #[test]
    fn fields_of_an_item_with_a_longer_name_belong_to_that_item() {
        let mut heart = item("guide.heart");
        heart.id = ItemId::parse("guide").unwrap();
        let sent = fields(&[("guide.heart.extent5", "4"), ("guide.extent5", "2")]);
        let answer = parse(&heart, Context { partners: &[] }, &sent).unwrap();
        assert_eq!(answer.single(Form::Extent5), Some(Said::Point(2)));
    }
}

mod pressing {
    use super::*;

    const NOW: &str = "guide.power_with.ten_beans.now";

    fn after(buttons: &[&str], pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let partners = partners();
        let context = Context { partners: &partners };
        let item = item("guide.power_with");
        buttons.iter().fold(fields(pairs), |mut fields, button| {
            fields.push((format!("{NOW}.{button}"), String::new()));
            let pressed = find_pressed(&item, context, &fields).unwrap().to_owned();
            press(&item, context, &pressed, &fields).unwrap()
        })
    }

    #[test]
    fn each_press_gives_or_takes_one_bean() {
        let parks = format!("{NOW}.parks");
        assert_eq!(after(&["parks.more"; 2], &[]), fields(&[(&parks, "2")]));
        let less = after(&["parks.less"], &[("a", "b"), (&parks, "2")]);
        assert_eq!(less, fields(&[("a", "b"), (&parks, "1")]));
    }

    #[test]
    fn no_press_gives_an_eleventh_bean_or_takes_one_that_is_not_there() {
        let parks = format!("{NOW}.parks");
        let youth = format!("{NOW}.youth");
        assert_eq!(after(&["parks.more"; 12], &[]), fields(&[(&parks, "10")]));
        let full = after(&["youth.more"], &[(&parks, "10")]);
        assert_eq!(full, fields(&[(&parks, "10"), (&youth, "0")]));
        assert_eq!(after(&["parks.less"; 3], &[(&parks, "1")]), fields(&[(&parks, "0")]));
    }

    #[test]
    fn the_halves_have_ten_beans_each() {
        let partners = partners();
        let context = Context { partners: &partners };
        let sent = fields(&[(&format!("{NOW}.parks"), "7"), (&format!("{NOW}.youth"), "abc")]);
        let item = item("guide.power_with");
        assert_eq!(beans_left(&item, context, Half::Now, &sent), 3);
        assert_eq!(beans_left(&item, context, Half::Fair, &sent), 10);
    }

    #[test]
    fn a_button_of_another_page_is_no_button_here() {
        let partners = partners();
        let context = Context { partners: &partners };
        let item = item("guide.power_with");
        for button in [
            "guide.power_with.ten_beans.now.mayor.more",
            "guide.power_with.ten_beans.hope.parks.more",
            "guide.power_with.ten_beans.now.parks.more.more",
            "guide.power_with.ten_beans.now.parks",
            "guide.fair_shares.ten_beans.now.parks.more",
            "",
        ] {
            assert_eq!(press(&item, context, button, &[]), None, "{button}");
        }
    }
}

mod keeping {
    use super::*;

    #[test]
    fn a_kept_answer_is_compact_text() {
        let sent = [
            ("stop.healing.now_hope5.now", "2"),
            ("stop.healing.now_hope5.hope", "cant"),
            ("stop.healing.story.text", "One\\two\nthree: four"),
            ("stop.healing.story.who", "hosts"),
        ];
        let answer = read("stop.healing", &sent).unwrap();
        let text = "1\nnow_hope5=2,cant\nstory=hosts:One\\\\two\\nthree: four";
        assert_eq!(encode(&answer), text);
        assert_eq!(decode(text).unwrap(), answer);
    }

    #[test]
    fn beans_and_links_are_kept_by_partner() {
        let check = |text: &str| assert_eq!(encode(&decode(text).unwrap()), text);
        check("1");
        check("1\nten_beans=a:6,b:4/a:5,b:5\npick3=1,4");
        check("1\nten_beans=/a:5,b:5,c:0\nlink4=a:1-3,2-cant/b:1-4");
    }

    #[test]
    fn any_other_text_is_no_answer() {
        for text in [
            "",
            "2",
            "1\n",
            "1\nextent5=6",
            "1\nextent5=3\nextent5=3",
            "1\nstory=me:b\nextent5=3",
            "1\nrecord=1",
            "1\nnow_hope5=,",
            "1\nten_beans=a:5,b:4/",
            "1\nten_beans=a:10/",
            "1\nten_beans=a:05,b:5/",
            "1\nlink4=",
            "1\nlink4=a:",
            "1\nlink4=a:5-1",
            "1\npick3=1,2,3,4",
            "1\npick3=2,1",
            "1\nstory=me: padded",
            "1\nstory=me:half\\",
            "1\nstory=all:text",
        ] {
            assert!(decode(text).is_err(), "{text:?}");
        }
        assert!(decode(&format!("1\nstory=me:{}", "a".repeat(100_000))).is_err());
    }
}

mod laws {
    use super::*;

    const IDS: [&str; 8] = [
        "stop.trust",
        "stop.healing",
        "stop.community",
        "guide.power_with",
        "guide.conflict_ready",
        "guide.honest_talk",
        "q.equity.work",
        "q.coordination.across",
    ];

    fn said(form: Form) -> impl Strategy<Value = Said> {
        let points = (1..=form.n_points()).prop_map(Said::Point);
        let cant = Just(Said::CantSay);
        if form.has_cant_say() { prop_oneof![points, cant].boxed() } else { points.boxed() }
    }

    fn beans() -> impl Strategy<Value = Option<Beans>> {
        let share = (0_u8..=10, 0_u8..=10).prop_map(|(one, two)| {
            let (low, high) = (one.min(two), one.max(two));
            let counts = [low, high - low, 10 - high];
            let keys = partners().into_iter().map(|part| part.key);
            Beans::new(keys.zip(counts).collect()).unwrap()
        });
        prop::option::of(share)
    }

    fn answer_in(form: Form) -> BoxedStrategy<Option<Answer>> {
        let maybe = || prop::option::of(said(form));
        match form {
            Form::NowHope5 => {
                (maybe(), maybe()).prop_map(|(now, hope)| Some(Answer::Pair { now, hope })).boxed()
            }
            Form::TenBeans => {
                (beans(), beans()).prop_map(|(now, fair)| Some(Answer::Beans { now, fair })).boxed()
            }
            Form::Link4 => {
                let keys = prop::sample::select(vec!["district", "parks", "youth"]);
                let facets = prop::collection::btree_map(1_u8..=4, said(form), 1..=4);
                prop::collection::btree_map(keys.prop_map(key_of), facets, 0..=3)
                    .prop_map(|links| Some(Answer::Links(links)))
                    .boxed()
            }
            Form::Pick3 => prop::collection::btree_set(1_u8..=6, 0..=3)
                .prop_map(|picks| Some(Answer::Picks(picks)))
                .boxed(),
            Form::Story => (any::<String>(), prop::sample::select(Audience::ALL.to_vec()))
                .prop_map(|(text, who)| Some(Answer::Story(Story::new(&text, who).ok()??)))
                .boxed(),
            Form::Record => Just(None).boxed(),
            _ => maybe().prop_map(|said| said.map(Answer::Single)).boxed(),
        }
    }

    fn answered() -> impl Strategy<Value = (Item, ItemAnswer)> {
        prop::sample::select(IDS.to_vec()).prop_flat_map(|id| {
            let item = item(id);
            let answers: Vec<_> =
                item.forms.iter().map(|form| (Just(*form), answer_in(*form))).collect();
            (Just(item), answers).prop_map(|(item, answers)| {
                let answers = answers.into_iter().filter_map(|(form, one)| Some((form, one?)));
                (item, ItemAnswer::new(answers.collect()).unwrap())
            })
        })
    }

    fn scraps() -> impl Strategy<Value = Vec<(String, String)>> {
        let leaf = prop::sample::select(vec![
            "extent5",
            "often5",
            "now_hope5.now",
            "now_hope5",
            "ten_beans.now.parks",
            "ten_beans.now.parks.more",
            "link4.parks.1",
            "pick3",
            "story.text",
            "story.who",
            "skip",
            "..",
        ]);
        let value = prop_oneof!["[0-9]{0,4}", Just("cant".to_owned()), any::<String>()];
        let name = (prop::sample::select(IDS.to_vec()), leaf)
            .prop_map(|(id, leaf)| format!("{id}.{leaf}"));
        prop::collection::vec((prop_oneof![name, any::<String>()], value), 0..30)
    }

    proptest! {
        #[test]
        fn what_is_written_into_fields_is_read_back((item, answer) in answered()) {
            let partners = partners();
            let context = Context { partners: &partners };
            let fields = to_fields(&item.id, &answer);
            prop_assert_eq!(parse(&item, context, &fields), Ok(answer));
        }

        #[test]
        fn what_is_kept_is_read_back((_, answer) in answered()) {
            prop_assert_eq!(decode(&encode(&answer)), Ok(answer));
        }

        #[test]
        fn whatever_is_sent_is_read_or_told(fields in scraps()) {
            let partners = partners();
            let context = Context { partners: &partners };
            for id in IDS {
                let item = item(id);
                if let Ok(answer) = parse(&item, context, &fields) {
                    prop_assert_eq!(decode(&encode(&answer)), Ok(answer));
                }
                for (name, _) in &fields {
                    if let Some(after) = press(&item, context, name, &fields) {
                        prop_assert!(after.len() <= fields.len());
                    }
                }
            }
        }

        #[test]
        fn whatever_is_kept_is_an_answer_or_an_error(text in "1?\n?(extent5|story|link4|ten_beans|pick3)?=?.{0,40}") {
            if let Ok(answer) = decode(&text) {
                prop_assert_eq!(encode(&answer), text);
            }
        }
    }
}
