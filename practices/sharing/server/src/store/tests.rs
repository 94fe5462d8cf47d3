//! Sharing through the store, on both databases.

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Fault, Millis, Moment, PartnershipId, PersonId, Stop};
use powerwith_log::Role;
use powerwith_store::{Migration, Store, Tx, on_both};
use sea_orm::{ConnectionTrait, Statement, Value, prelude::Uuid};
use sharing_rules::{
    Refused,
    amount::{Currency, Minutes, Money},
    ledger::{Gift, Pay, Reply, Said, To, Work},
    stipend::End,
    strength::{self, Owner},
    text::Text,
};

use super::{here, lines, stipends, strengths};

/// The views of other practices, as plain tables.
const OTHERS: Migration = Migration {
    practice: "others",
    number: 1,
    sql: "CREATE TABLE partner_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE partner_ever_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL);
          CREATE TABLE group_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_group_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              group_id UUID NOT NULL);
          CREATE TABLE seat_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL,
              proposal_id UUID NOT NULL, holder_id UUID, group_name TEXT, title TEXT, pays TEXT,
              decided_day TEXT);
          CREATE TABLE gathering_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, title TEXT,
              day TEXT, kind TEXT);",
};

fn tables() -> &'static [Migration] {
    let log = powerwith_log::MIGRATIONS.iter().copied();
    let all: Vec<Migration> =
        crate::MIGRATIONS.iter().copied().chain(log).chain([OTHERS]).collect();
    all.leak()
}

fn moment(day: u8, throw: u8) -> Moment {
    let day = Day::parse(&format!("2026-04-{day:02}")).unwrap();
    Moment::new(Millis(1_776_000_000_000), day, [throw; 32])
}

fn day(number: u8) -> Day {
    moment(number, 1).today()
}

fn partnership() -> PartnershipId {
    PartnershipId::random(&moment(1, 200))
}

fn person(number: u8) -> PersonId {
    PersonId::random(&moment(1, number))
}

fn partner(number: u8) -> PartnerId {
    PartnerId::random(&moment(1, 100 + number))
}

fn group() -> GroupId {
    GroupId::random(&moment(1, 250))
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn dollars(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap()).unwrap()
}

fn said(gift: Gift) -> Said {
    let to = To::Partner(partner(2));
    Said { from: partner(1), to, gift, day: day(3), words: text("For the supper.") }
}

/// The seat in which person 5 sits.
const SEAT: Uuid = Uuid::from_u128(7);

async fn run(store: &Store, sql: &str, values: Vec<Value>) {
    let backend = store.read().get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let work = async |tx: Tx| -> Result<(), Fault> {
        tx.execute_raw(statement.clone()).await.map_err(|error| Fault::caused("run", error))?;
        Ok(())
    };
    store.with_write_tx("run", work).await.unwrap();
}

/// Partners 1 to 3 with a person each, person 5 of partner 2 in a seat, persons 1 and 5 of a group.
async fn settle(store: &Store) {
    let at = partnership().uuid();
    for number in 1..=3_u8 {
        for view in ["partner_v1", "partner_ever_v1"] {
            let sql = format!("INSERT INTO {view} VALUES ($1, $2, $3)");
            let name = format!("Partner {number}");
            run(store, &sql, vec![at.into(), partner(number).uuid().into(), name.into()]).await;
        }
    }
    for (number, of) in [(1, 1), (2, 2), (3, 3), (5, 2)] {
        let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 0)";
        let values = vec![at.into(), person(number).uuid().into(), partner(of).uuid().into()];
        run(store, sql, values).await;
    }
    let sql = "INSERT INTO group_v1 VALUES ($1, $2, 'Families')";
    run(store, sql, vec![at.into(), group().uuid().into()]).await;
    for number in [1, 5] {
        let sql = "INSERT INTO member_group_v1 VALUES ($1, $2, $3)";
        let values = vec![at.into(), person(number).uuid().into(), group().uuid().into()];
        run(store, sql, values).await;
    }
    let sql =
        "INSERT INTO seat_v1 VALUES ($1, $2, $3, $4, 'Families', 'A later bus', 'Parks', NULL)";
    let proposal = Uuid::from_u128(8);
    let values = vec![at.into(), SEAT.into(), proposal.into(), person(5).uuid().into()];
    run(store, sql, values).await;
}

async fn log(store: &Store) -> Vec<(String, String)> {
    let mut entries = Vec::new();
    for seq in 0.. {
        let found = powerwith_log::entry(store.read(), partnership(), seq).await.unwrap();
        let Some(kept) = found else { break };
        entries.push((kept.entry.kind.as_str().to_owned(), kept.said().unwrap().clone()));
    }
    entries
}

on_both!(tables(), a_line_is_found_with_every_word_it_ever_said, async |store: &Store| {
    settle(store).await;
    let minutes = Minutes::new(90).unwrap();
    let hours = Gift::Hours { minutes, work: Work::Meals, pay: Pay::Unpaid };
    let gifts = [
        Gift::Money(dollars(4_050)),
        hours,
        Gift::Space(text("The hall")),
        Gift::Things(text("40 meals")),
        Gift::Credit,
    ];
    for (throw, gift) in (10..).zip(gifts) {
        let said = said(gift);
        let moment = moment(4, throw);
        let work = async |tx: Tx| {
            lines::write(&tx, partnership(), (said.clone(), partner(1)), &moment).await
        };
        let line = store.with_write_tx("write", work).await.unwrap();
        let at = (partnership(), line.id);
        assert_eq!(lines::load(store.read(), at).await.unwrap(), Some(line.clone()));

        let ask = Reply::Correct(text("It was Friday."));
        let work = async |tx: Tx| {
            lines::answer(&tx, at, (ask.clone(), partner(2)), &self::moment(5, 1)).await
        };
        store.with_write_tx("ask", work).await.unwrap();
        let other = Said { day: day(2), ..said.clone() };
        let work = async |tx: Tx| {
            lines::correct(&tx, at, (other.clone(), partner(1)), &self::moment(6, 1)).await
        };
        store.with_write_tx("correct", work).await.unwrap();
        let work = async |tx: Tx| {
            lines::answer(&tx, at, (Reply::Yes, partner(2)), &self::moment(7, 1)).await
        };
        store.with_write_tx("yes", work).await.unwrap();
        let found = lines::load(store.read(), at).await.unwrap().unwrap();
        assert_eq!(found.versions()[0].said, said);
        assert_eq!(found.now().said, other);
        assert!(found.said_yes(partner(2)));
        assert_eq!(found.answers.len(), 2);
    }
    let all = lines::newest(store.read(), partnership(), 10).await.unwrap();
    assert_eq!(all.len(), 5);
});

on_both!(tables(), the_open_log_hears_of_money_and_of_nothing_else, async |store: &Store| {
    settle(store).await;
    for (throw, gift) in [(10, Gift::Credit), (11, Gift::Money(dollars(4_050)))] {
        let work = async |tx: Tx| {
            let said = said(gift.clone());
            lines::write(&tx, partnership(), (said, partner(1)), &moment(4, throw)).await
        };
        let line = store.with_write_tx("write", work).await.unwrap();
        let at = (partnership(), line.id);
        let work =
            async |tx: Tx| lines::answer(&tx, at, (Reply::Yes, partner(2)), &moment(5, 1)).await;
        store.with_write_tx("yes", work).await.unwrap();
        let work = async |tx: Tx| lines::take_back(&tx, at, partner(1), &moment(6, 1)).await;
        store.with_write_tx("take back", work).await.unwrap();
    }
    let entries = log(store).await;
    let kinds: Vec<&str> = entries.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["share.money", "share.money-agreed", "share.money-taken-back"]);
    let (_, body) = &entries[0];
    for there in ["Partner 1", "Partner 2", "amount 40.50 USD", "day 2026-04-03"] {
        assert!(body.contains(there), "{there}: {body}");
    }
    assert!(!body.contains("supper"), "the words stay here: {body}");
});

on_both!(tables(), a_stipend_is_owed_until_its_holder_speaks, async |store: &Store| {
    settle(store).await;
    let at = (partnership(), SEAT);
    let take = async |by: u8, of: u8, throw: u8| {
        let work = async |tx: Tx| {
            let by = (person(by), partner(of));
            stipends::take_on(&tx, at, (by, dollars(2_500)), &moment(4, throw)).await
        };
        store.with_write_tx("take on", work).await
    };
    let own = take(5, 2, 20).await;
    assert!(matches!(own, Err(Stop::Refused(Refused::NotForYourself))));
    let stipend = take(1, 1, 21).await.unwrap();
    assert!(matches!(take(3, 3, 22).await, Err(Stop::Refused(Refused::TakenOn))));
    let all = stipends::all(store.read(), partnership()).await.unwrap();
    assert_eq!(all, std::slice::from_ref(&stipend));
    let seats = stipends::seats(store.read(), partnership()).await.unwrap();
    assert!(stipends::to_thank(&seats, &all).is_empty());
    assert_eq!(stipends::to_thank(&seats, &[]).len(), 1);

    for (by, is_theirs) in [(1, false), (5, true)] {
        let work = async |tx: Tx| {
            stipends::settle(&tx, stipend.id, (person(by), End::NotWanted), &moment(6, 1)).await
        };
        assert_eq!(store.with_write_tx("settle", work).await.is_ok(), is_theirs, "{by}");
    }
    let entries = log(store).await;
    let kinds: Vec<&str> = entries.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["stipend.owed", "stipend.settled"]);
    for (_, body) in &entries {
        assert!(body.contains("A later bus") && body.contains("Families"), "{body}");
        assert!(!body.contains(&person(5).to_string()), "{body}");
        assert!(!body.contains("want"), "how it ended is nobody's business: {body}");
    }
});

on_both!(tables(), who_is_deleted_takes_their_strengths_along, async |store: &Store| {
    settle(store).await;
    let me = here::someone(store.read(), partnership(), person(5)).await.unwrap().unwrap();
    let mut written = Vec::new();
    for (throw, owner) in [(30, Owner::Person(person(5))), (31, Owner::Group(group()))] {
        let work = async |tx: Tx| {
            let new = (owner, text("We know the street."), &me);
            strengths::write(&tx, partnership(), new, &moment(4, throw)).await
        };
        written.push(store.with_write_tx("write", work).await.unwrap());
    }
    let at = (partnership(), written[0]);
    let work = async |tx: Tx| strengths::ask(&tx, at, (text("A key."), &me), &moment(5, 32)).await;
    store.with_write_tx("ask", work).await.unwrap();
    let one = strengths::load(store.read(), at).await.unwrap().unwrap();
    let other = here::someone(store.read(), partnership(), person(3)).await.unwrap().unwrap();
    let yes = strength::Reply::Yes { what: text("Here."), by: day(9) };
    let work = async |tx: Tx| {
        strengths::answer(&tx, at, (one.asks[0].id, yes.clone(), &other), &moment(6, 33)).await
    };
    store.with_write_tx("answer", work).await.unwrap();
    let one = strengths::load(store.read(), at).await.unwrap().unwrap();
    assert_eq!(one.asks[0].answers[0].reply, yes);

    let work = async |tx: Tx| {
        let by = (person(1), partner(1));
        stipends::take_on(&tx, (partnership(), SEAT), (by, dollars(100)), &moment(4, 34)).await
    };
    store.with_write_tx("take on", work).await.unwrap();
    let work = async |tx: Tx| {
        stipends::forget(&tx, person(5), &moment(8, 1)).await?;
        strengths::forget(&tx, person(5)).await
    };
    store.with_write_tx("forget", work).await.unwrap();
    let left = strengths::all(store.read(), partnership()).await.unwrap();
    let owners: Vec<Owner> = left.iter().map(|one| one.owner).collect();
    assert_eq!(owners, [Owner::Group(group())], "what a group says stays");
    let all = stipends::all(store.read(), partnership()).await.unwrap();
    assert_eq!((all[0].holder, all[0].end), (None, Some((End::Left, day(8)))));
});

on_both!(tables(), the_money_is_chosen_once_by_anyone_and_later_by_hosts, async |store: &Store| {
    settle(store).await;
    let choose = async |code: &str, by: Role| {
        let currency = Currency::parse(code).unwrap();
        let work = async |tx: Tx| {
            here::choose_currency(&tx, partnership(), (currency, by), &moment(4, 1)).await
        };
        store.with_write_tx("choose", work).await
    };
    choose("USD", Role::Member).await.unwrap();
    let other = choose("EUR", Role::Member).await;
    assert!(matches!(other, Err(Stop::Refused(Refused::CurrencyChosen))));
    choose("EUR", Role::Host).await.unwrap();
    let found = here::find(store.read(), partnership(), person(1)).await.unwrap();
    assert_eq!(found.currency, Currency::parse("EUR"));
    assert_eq!(found.by_name().len(), 3);
    let entries = log(store).await;
    assert!(entries[1].1.contains("currency EUR\nbefore USD"), "{entries:?}");
});

on_both!(tables(), days_of_gatherings_are_read_from_the_calendar, async |store: &Store| {
    let sql = "INSERT INTO gathering_v1 VALUES ($1, $2, 'Supper', '2026-04-20', 'gathering')";
    run(store, sql, vec![partnership().uuid().into(), Uuid::from_u128(1).into()]).await;
    let days = here::gatherings(store.read(), partnership()).await.unwrap();
    assert_eq!(days, [day(20)]);
});
