//! What the store promises, on both databases.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId, Stop};
use powerwith_store::{Store, on_both};
use reflection_rules::{
    answer::{Answer, Audience, ItemAnswer, Said, Story},
    instrument::{
        Form, InLanguages, InstrumentId, ItemRef, Library, OwnQuestion, WithStory, own_questions,
    },
    round::{
        Breakdown, ChangeCode, Choice, Keeping, Label, Labels, Lead, Plan, Refusal, Roster,
        RosterPerson, Round, RoundId, RoundItem, RoundState, Stage, Watch, labels, offer,
    },
};
use sea_orm::{ConnectionTrait, Statement};
use small_groups::Floor;

use super::{
    answers::{self, Hand, Response, Sent},
    instruments, records,
    roster::{self, Pairs},
    rounds,
};

fn at(day: &str) -> Moment {
    let seed = [u8::try_from(day.bytes().map(u32::from).sum::<u32>() % 251).unwrap(); 32];
    Moment::new(Millis(1_776_000_000_000), Day::parse(day).unwrap(), seed)
}

fn person(number: u8) -> PersonId {
    PersonId::random(&Moment::new(Millis(0), Day::parse("2026-01-01").unwrap(), [number; 32]))
}

fn partnership() -> PartnershipId {
    PartnershipId::random(&at("2026-01-01"))
}

fn items() -> Vec<ItemRef> {
    ["guidelines@1/guide.differences", "guidelines@1/guide.brave"]
        .map(|name| name.parse().unwrap())
        .to_vec()
}

fn round() -> Round {
    let plan = Plan {
        title: "Spring check-in".to_owned(),
        stage: Some(Stage::Deepening),
        keeping: Keeping::Confidential,
        why: "Why".to_owned(),
        who_asks: "Luz and Amina".to_owned(),
        who_sees: "The funder".to_owned(),
        what_happens: "We pick three".to_owned(),
        closes: Day::parse("2026-04-18"),
        answer_due: Day::parse("2026-05-02"),
        watch: Some(Watch { title: "A video".into(), url: "https://x.org".into(), minutes: 32 }),
        breakdowns: BTreeSet::from([Breakdown::Groups]),
        floor: Floor::new(6).unwrap(),
        lead: Lead::GoesFirst { name: "Luz".into(), words: "I did not listen.".into() },
        items: items().into_iter().map(|item| RoundItem { item, is_focus: true }).collect(),
    };
    Round {
        id: RoundId::new(&at("2026-04-01")),
        plan,
        state: RoundState::Open,
        made_by: Some(person(1)),
        opened: Day::parse("2026-04-10"),
        closed: None,
        close_agreed: Day::parse("2026-04-12"),
        n_took_part: None,
        labels: vec![Label { kind: Breakdown::Groups, key: "g".into(), name: "Families".into() }],
    }
}

async fn with_open_round(store: &Store) -> Round {
    let round = round();
    let save = async |tx: powerwith_store::Tx| rounds::save(&tx, partnership(), &round).await;
    store.with_write_tx("save", save).await.unwrap();
    round
}

fn said(point: u8, story: Option<(&str, Audience)>) -> ItemAnswer {
    let mut answers = BTreeMap::from([(Form::Extent5, Answer::Single(Said::Point(point)))]);
    if let Some((text, audience)) = story {
        let story = Story::new(text, audience).unwrap().unwrap();
        answers.insert(Form::Story, Answer::Story(story));
    }
    ItemAnswer::new(answers).unwrap()
}

async fn send(
    store: &Store,
    (who, code): (u8, &ChangeCode),
    said: &[(ItemRef, ItemAnswer)],
    day: &str,
) -> Result<Sent, Stop<Refusal>> {
    let labels = Labels { group: round().labels.first().cloned(), partner: None, links: None };
    let response = Response {
        person: person(who),
        hand: Hand::Own,
        name: "Amina",
        code,
        labels: &labels,
        said,
    };
    let mut seed = [who; 32];
    seed[0] = u8::try_from(code.to_string().bytes().map(u32::from).sum::<u32>() % 251).unwrap();
    let moment = Moment::new(Millis(1), Day::parse(day).unwrap(), seed);
    store
        .with_write_tx("send", async |tx| {
            answers::send(&tx, (partnership(), round().id), &response, &moment).await
        })
        .await
}

async fn count(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = Statement::from_string(store.read().get_database_backend(), sql);
    store.read().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

on_both!(&crate::testing::steps(), a_round_is_found_as_it_was_kept, async |store: &Store| {
    let mut round = with_open_round(store).await;
    let db = store.read();
    assert_eq!(rounds::round(db, partnership(), round.id).await.unwrap(), Some(round.clone()));
    round.plan.items.reverse();
    round.plan.watch = None;
    round.plan.lead = Lead::DoesNotGoFirst;
    let save = async |tx: powerwith_store::Tx| rounds::save(&tx, partnership(), &round).await;
    store.with_write_tx("save", save).await.unwrap();
    assert_eq!(rounds::rounds(db, partnership()).await.unwrap(), vec![round.clone()]);
    let elsewhere = PartnershipId::random(&at("2026-02-02"));
    assert_eq!(rounds::round(db, elsewhere, round.id).await.unwrap(), None);
});

on_both!(
    &crate::testing::steps(),
    the_same_answer_sent_twice_counts_once,
    async |store: &Store| {
        with_open_round(store).await;
        let code = ChangeCode::new(at("2026-04-11").dice());
        let first = [(items()[0].clone(), said(3, None)), (items()[1].clone(), said(1, None))];
        assert_eq!(send(store, (1, &code), &first, "2026-04-11").await.unwrap(), Sent::New);
        assert_eq!(send(store, (1, &code), &first, "2026-04-11").await.unwrap(), Sent::Changed);
        assert_eq!(count(store, "answer").await, 2);
        assert_eq!(count(store, "took_part").await, 1);
        let other = ChangeCode::new(at("2026-04-12").dice());
        let refused = send(store, (1, &other), &first, "2026-04-12").await;
        assert!(matches!(refused, Err(Stop::Refused(Refusal::AlreadyAnswered))));
        assert_eq!(send(store, (2, &other), &first, "2026-04-12").await.unwrap(), Sent::New);
        assert_eq!(count(store, "answer").await, 4);
    }
);

on_both!(&crate::testing::steps(), many_sends_at_once_count_once, async |store: &Store| {
    with_open_round(store).await;
    let code = ChangeCode::new(at("2026-04-11").dice());
    let tasks: Vec<_> = (0..12)
        .map(|_| {
            let (store, code) = (store.clone(), code.clone());
            tokio::spawn(async move {
                let first = [(items()[0].clone(), said(3, None))];
                send(&store, (1, &code), &first, "2026-04-11").await.unwrap()
            })
        })
        .collect();
    let mut n_new = 0;
    for task in tasks {
        n_new += i32::from(task.await.unwrap() == Sent::New);
    }
    assert_eq!((n_new, count(store, "answer").await), (1, 1));
});

on_both!(
    &crate::testing::steps(),
    a_code_opens_what_was_sent_and_changes_it,
    async |store: &Store| {
        let round = with_open_round(store).await;
        let code = ChangeCode::new(at("2026-04-11").dice());
        let story = Some(("It was good.\nAnd hard.", Audience::Everyone));
        let first = [(items()[0].clone(), said(3, story)), (items()[1].clone(), said(1, None))];
        send(store, (1, &code), &first, "2026-04-11").await.unwrap();
        assert_eq!(count(store, "answer").await, 3);
        let find = async |code: &ChangeCode| {
            let at = (partnership(), round.id);
            let mut found =
                answers::find_by_code(store.read(), at, (code, &items())).await.unwrap().said;
            found.sort_by_key(|(item, _)| items().iter().position(|known| known == item));
            found
        };
        assert_eq!(find(&code).await, first);
        let change =
            [(items()[0].clone(), said(5, None)), (items()[1].clone(), ItemAnswer::default())];
        assert_eq!(send(store, (1, &code), &change, "2026-04-18").await.unwrap(), Sent::Changed);
        assert_eq!(find(&code).await, change[..1]);
        assert_eq!(find(&ChangeCode::new(at("2026-04-13").dice())).await, []);
    }
);

on_both!(
    &crate::testing::steps(),
    a_response_with_nothing_in_it_leaves_nothing,
    async |store: &Store| {
        with_open_round(store).await;
        let code = ChangeCode::new(at("2026-04-11").dice());
        let nothing = [(items()[0].clone(), ItemAnswer::default())];
        assert_eq!(send(store, (1, &code), &nothing, "2026-04-11").await.unwrap(), Sent::Nothing);
        assert_eq!(count(store, "took_part").await, 0);
        let something = [(items()[0].clone(), said(2, None))];
        assert_eq!(send(store, (1, &code), &something, "2026-04-11").await.unwrap(), Sent::New);
    }
);

on_both!(
    &crate::testing::steps(),
    after_its_last_day_a_round_takes_no_answers,
    async |store: &Store| {
        with_open_round(store).await;
        let code = ChangeCode::new(at("2026-04-11").dice());
        let refused =
            send(store, (1, &code), &[(items()[0].clone(), said(2, None))], "2026-04-19").await;
        let closed = Day::parse("2026-04-19");
        assert!(
            matches!(refused, Err(Stop::Refused(Refusal::NotOpen { closed: day })) if day == closed)
        );
        assert_eq!(count(store, "answer").await, 0);
    }
);

on_both!(
    &crate::testing::steps(),
    the_close_keeps_the_count_and_forgets_who,
    async |store: &Store| {
        let round = with_open_round(store).await;
        let stories = [("for me", Audience::OnlyMe), ("for hosts", Audience::Hosts)];
        for (who, story) in (1..).zip(stories) {
            let code = ChangeCode::new(at(&format!("2026-04-1{who}")).dice());
            let sent = [(items()[0].clone(), said(3, Some(story)))];
            send(store, (who, &code), &sent, "2026-04-12").await.unwrap();
        }
        let moment = at("2026-04-19");
        crate::rounds::close_everything_due(store, &moment).await.unwrap();
        crate::rounds::close_everything_due(store, &moment).await.unwrap();
        let closed = rounds::round(store.read(), partnership(), round.id).await.unwrap().unwrap();
        assert_eq!((closed.state, closed.n_took_part), (RoundState::Closed, Some(2)));
        assert_eq!(count(store, "took_part").await, 0);
        let kept = answers::of_round(store.read(), partnership(), round.id).await.unwrap();
        let stories: Vec<_> =
            kept.iter().filter_map(|kept| kept.said.story()).map(Story::text).collect();
        assert_eq!((kept.len(), stories), (3, vec!["for hosts"]));
        assert!(kept.iter().all(|kept| kept.group_label.as_deref() == Some("g")));
        let code = ChangeCode::new(at("2026-04-11").dice());
        let at = (partnership(), round.id);
        let found = answers::find_by_code(store.read(), at, (&code, &items())).await.unwrap();
        assert_eq!(found.said, []);
    }
);

on_both!(&crate::testing::steps(), only_a_story_with_a_name_keeps_a_name, async |store: &Store| {
    let round = with_open_round(store).await;
    let code = ChangeCode::new(at("2026-04-11").dice());
    let sent = [
        (items()[0].clone(), said(3, Some(("with my name", Audience::Named)))),
        (items()[1].clone(), said(4, Some(("without", Audience::Everyone)))),
    ];
    send(store, (1, &code), &sent, "2026-04-12").await.unwrap();
    let kept = answers::of_round(store.read(), partnership(), round.id).await.unwrap();
    let signed: Vec<_> = kept.iter().filter_map(|kept| kept.signed.as_deref()).collect();
    assert_eq!(signed, ["Amina"]);
});

on_both!(
    &crate::testing::steps(),
    own_questions_are_asked_like_all_others,
    async |store: &Store| {
        let mut round = with_open_round(store).await;
        let question = OwnQuestion {
            ask: InLanguages::new(
                powerwith_core::Language::english(),
                "Is the bus on time?".to_owned(),
            ),
            form: Form::Often5,
            with_story: WithStory::Yes,
        };
        let id = InstrumentId::parse("own-1").unwrap();
        let title = (&powerwith_core::Language::english(), "Own".to_owned());
        let own = own_questions(id, title, &[question]).unwrap();
        let name = ItemRef::new(&own, &own.items()[0]);
        round.state = RoundState::Draft;
        round.plan.items.push(RoundItem { item: name.clone(), is_focus: false });
        let save = async |tx: powerwith_store::Tx| {
            instruments::save(&tx, partnership(), (&own, Some(round.id))).await?;
            instruments::save(&tx, partnership(), (&own, Some(round.id))).await?;
            rounds::save(&tx, partnership(), &round).await
        };
        store.with_write_tx("save", save).await.unwrap();
        let db = store.read();
        let asked = instruments::asked(db, partnership(), &round.plan.items).await.unwrap();
        assert_eq!(
            asked[2].item.words(&powerwith_core::Language::english()).ask,
            "Is the bus on time?"
        );
        assert_eq!(asked[0].item.as_ref(), Library::built_in().item(&items()[0]).unwrap());
        assert_eq!(instruments::own(db, partnership()).await.unwrap().len(), 0);
        let key = (own.id(), own.version());
        let usage = instruments::usage(db, partnership(), key).await.unwrap();
        assert_eq!(usage, reflection_rules::instrument::Usage::NotYetAsked);
        round.state = RoundState::Open;
        let save = async |tx: powerwith_store::Tx| rounds::save(&tx, partnership(), &round).await;
        store.with_write_tx("open", save).await.unwrap();
        let usage = instruments::usage(db, partnership(), key).await.unwrap();
        assert_eq!(usage, reflection_rules::instrument::Usage::Asked);
    }
);

on_both!(
    &crate::testing::steps(),
    a_person_who_leaves_takes_their_traces_along,
    async |store: &Store| {
        let round = with_open_round(store).await;
        let code = ChangeCode::new(at("2026-04-11").dice());
        let sent = [(items()[0].clone(), said(3, None))];
        send(store, (1, &code), &sent, "2026-04-12").await.unwrap();
        let forget = async |tx: powerwith_store::Tx| {
            answers::forget(&tx, person(1)).await?;
            rounds::forget(&tx, person(1)).await
        };
        store.with_write_tx("forget", forget).await.unwrap();
        assert_eq!(count(store, "took_part").await, 0);
        let left = rounds::round(store.read(), partnership(), round.id).await.unwrap().unwrap();
        assert_eq!(left.made_by, None);
    }
);

on_both!(&crate::testing::steps(), the_roster_says_who_shares_what, async |store: &Store| {
    let uuid = |number| person(number).uuid();
    let write = async |tx: powerwith_store::Tx| {
        let add = async |sql: &str, values: Vec<sea_orm::Value>| {
            let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
            tx.execute_raw(statement).await.unwrap();
        };
        let at: sea_orm::Value = partnership().uuid().into();
        let sql = "INSERT INTO partner_v1 VALUES ($1, $2, 'Schools')";
        add(sql, vec![at.clone(), uuid(20).into()]).await;
        let sql = "INSERT INTO group_v1 VALUES ($1, $2, 'Families')";
        add(sql, vec![at.clone(), uuid(30).into()]).await;
        let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 1, '2026-01-01')";
        add(sql, vec![at.clone(), uuid(1).into(), uuid(20).into()]).await;
        let sql = "INSERT INTO member_group_v1 VALUES ($1, $2, $3)";
        add(sql, vec![at, uuid(1).into(), uuid(30).into()]).await;
        Ok::<(), powerwith_core::Fault>(())
    };
    store.with_write_tx("fill", write).await.unwrap();
    let db = store.read();
    let round = crowd_round();
    let asked = (&round, person(1), Pairs::Every);
    let found = roster::around(db, partnership(), asked).await.unwrap();
    assert_eq!(roster::alone(db, partnership(), person(1)).await.unwrap().people.len(), 1);
    assert!(found.people[&person(1)].groups.contains(&uuid(30).to_string()));
    let labels = roster::labels(db, partnership()).await.unwrap();
    let names: Vec<_> = labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(names, ["Schools", "Families"]);
    assert_eq!(roster::hosts(db, partnership()).await.unwrap()[0].person, person(1));
    assert_eq!(roster::members(db, partnership()).await.unwrap(), [person(1)]);
});

/// A round with two partners (20, 21) and two groups (30, 31), and a floor of 6.
fn crowd_round() -> Round {
    let label = |kind, number: u8| Label {
        kind,
        key: person(number).uuid().to_string(),
        name: number.to_string(),
    };
    let kinds = [Breakdown::Partners, Breakdown::Groups];
    let numbers = [(kinds[0], 20), (kinds[0], 21), (kinds[1], 30), (kinds[1], 31)];
    let mut round = round();
    round.plan.breakdowns = BTreeSet::from(kinds);
    round.labels = numbers.map(|(kind, number)| label(kind, number)).to_vec();
    round
}

on_both!(
    &crate::testing::steps(),
    whoever_is_left_out_of_the_roster_changes_nothing,
    async |store: &Store| {
        let uuid = |number| person(number).uuid();
        // 12 people, 7 and 5 by partner; 8 in one group, 6 of them with the first partner; 5 in the
        // other.
        let partner = |who: u8| if who <= 7 { 20 } else { 21 };
        let groups = |who: u8| [(30, who <= 6 || who >= 11), (31, (5..10).contains(&who))];
        let mut everyone = Roster::default();
        let write = async |tx: powerwith_store::Tx| {
            let add = async |sql: &str, values: Vec<sea_orm::Value>| {
                let statement =
                    Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
                tx.execute_raw(statement).await.unwrap();
            };
            let at: sea_orm::Value = partnership().uuid().into();
            for who in 1..=12 {
                let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 0, '2026-01-01')";
                add(sql, vec![at.clone(), uuid(who).into(), uuid(partner(who)).into()]).await;
                for (group, _) in groups(who).into_iter().filter(|(_, is_in)| *is_in) {
                    let sql = "INSERT INTO member_group_v1 VALUES ($1, $2, $3)";
                    add(sql, vec![at.clone(), uuid(who).into(), uuid(group).into()]).await;
                }
            }
            Ok::<(), powerwith_core::Fault>(())
        };
        store.with_write_tx("fill", write).await.unwrap();
        for who in 1..=12 {
            let key = |number: u8| uuid(number).to_string();
            let is_in = groups(who).into_iter().filter(|(_, is_in)| *is_in);
            let row = RosterPerson {
                partners: BTreeSet::from([key(partner(who))]),
                groups: is_in.map(|(group, _)| key(group)).collect(),
            };
            everyone.people.insert(person(who), row);
        }
        let round = crowd_round();
        for who in 1..=12 {
            for group in [None, Some(30), Some(31)] {
                let group = group.map(|number| uuid(number).to_string());
                let own = uuid(partner(who)).to_string();
                let choice = Choice { group, partner: Some(own) };
                for pairs in [Pairs::Chosen(&choice), Pairs::Every] {
                    let asked = (&round, person(who), pairs);
                    let around = roster::around(store.read(), partnership(), asked).await.unwrap();
                    let (all, some) = (
                        offer(&round, &everyone, Some(person(who))),
                        offer(&round, &around, Some(person(who))),
                    );
                    assert_eq!(all, some);
                    let along = labels(&round, &everyone, (&all, &choice));
                    assert_eq!(along, labels(&round, &around, (&some, &choice)));
                }
            }
        }
    }
);

on_both!(
    &crate::testing::steps(),
    what_was_written_down_earlier_comes_into_the_log,
    async |store: &Store| {
        use powerwith_store::StoreContext;
        use reflection_rules::sealed::{Closed, Record};
        use sealed_tokens::Counts;

        use super::records;

        let day = Day::parse("2026-03-01").unwrap();
        let counts = Counts { eligible: 9, issued: 8, replacement_cards: 0, received: 64 };
        let (first, second) = (RoundId::new(&at("2026-03-01")), RoundId::new(&at("2026-03-02")));
        let written = [
            Record::Closed(Closed { round: first, day, counts, root: [4; 32] }),
            Record::Key { round: first, seed: [5; 32] },
            Record::Key { round: second, seed: [6; 32] },
        ];
        let insert = async |tx: powerwith_store::Tx| {
            for (number, record) in (1..).zip(&written) {
                let sql = "INSERT INTO open_record (partnership_id, number, kind, text) \
                       VALUES ($1, $2, $3, $4)";
                let values = [
                    partnership().uuid().into(),
                    i32::from(u8::try_from(number).unwrap()).into(),
                    record.kind().into(),
                    record.encode().into(),
                ];
                let row = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
                tx.execute_raw(row).await.store("write it as an earlier version did")?;
            }
            Ok::<(), powerwith_core::Fault>(())
        };
        store.with_write_tx("write", insert).await.unwrap();
        for _ in 0..2 {
            records::bring_to_log(store, &at("2026-04-01")).await.unwrap();
            let of_first = records::of_round(store.read(), partnership(), first).await.unwrap();
            assert_eq!(of_first, written[..2]);
            let of_second = records::of_round(store.read(), partnership(), second).await.unwrap();
            assert_eq!(of_second, written[2..]);
        }
        let log = powerwith_log::bundle(store.read(), partnership()).await.unwrap().unwrap();
        let text = String::from_utf8(log).unwrap();
        for record in &written {
            assert!(text.contains(&record.encode()), "{text}");
        }
    }
);
