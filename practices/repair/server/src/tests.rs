//! Paths, helpers and repairs through the store, on both databases.

use std::collections::BTreeSet;

use powerwith_core::{
    Day, Fault, Happened, KeyTurn, Millis, Moment, PartnershipId, PersonId, Refusal, Stop, Subject,
};
use powerwith_store::{Migration, Store, Tx, on_both};
use powerwith_web::{Heard, Hindered, Speech};
use repair_rules::{
    AgreementLine, Beginning, Circle, Part, Place, Refused, Repair, RepairId, Room, Side, Stage,
    Who, Wish, text::Text,
};
use sea_orm::{ConnectionTrait, Statement};

use crate::{hear, helpers, json, path_store, store};

/// The views that the partnership practice publishes, as plain tables.
const PARTNERSHIP: Migration = Migration {
    practice: "partnership",
    number: 1,
    sql: "CREATE TABLE partner_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL, since_day TEXT);",
};

fn tables() -> &'static [Migration] {
    let log = powerwith_log::MIGRATIONS.iter().copied();
    let all: Vec<_> = crate::MIGRATIONS.iter().copied().chain(log).chain([PARTNERSHIP]).collect();
    all.leak()
}

fn moment(day: u8, throw: u8) -> Moment {
    let day = Day::parse(&format!("2026-04-{day:02}")).unwrap();
    Moment::new(Millis(1_776_000_000_000), day, [throw; 32])
}

fn here() -> PartnershipId {
    PartnershipId::random(&moment(1, 200))
}

fn person(number: u8) -> PersonId {
    PersonId::random(&moment(1, number))
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

/// Six people of three partners who came in turn.
async fn people(store: &Store) {
    let work = async |tx: Tx| {
        for number in 1..=6_u8 {
            let partner = PersonId::random(&moment(1, 100 + number % 3)).uuid();
            let values = [here().uuid().into(), person(number).uuid().into(), partner.into()];
            let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, 0, '2026-01-01')";
            let backend = tx.get_database_backend();
            let insert = Statement::from_sql_and_values(backend, sql, values);
            tx.execute_raw(insert).await.unwrap();
        }
        Ok::<(), Fault>(())
    };
    store.with_write_tx("people", work).await.unwrap();
}

async fn help(store: &Store, number: u8) {
    let work = async |tx: Tx| helpers::join(&tx, here(), person(number)).await;
    assert!(store.with_write_tx("help", work).await.unwrap());
}

async fn set_path(store: &Store, throw: u8) {
    let path = crate::first_path(Speech::English).unwrap();
    let moment = moment(1, throw);
    let work = async |tx: Tx| path_store::set(&tx, here(), &path, &moment).await;
    store.with_write_tx("set", work).await.unwrap();
}

async fn hears(store: &Store, what: &Happened) -> Result<(), Stop<Hindered>> {
    let moment = moment(2, 50);
    let heard = Heard { partnership: here(), what, moment: &moment };
    let work = async |tx: Tx| hear::hear(&tx, &heard).await;
    store.with_write_tx("hear", work).await
}

fn code(done: Result<(), Stop<Hindered>>) -> Option<&'static str> {
    match done {
        Ok(()) => None,
        Err(Stop::Refused(no)) => Some(no.code()),
        Err(Stop::Fault(fault)) => panic!("{}", fault.chain()),
    }
}

/// Person 1 begins; 3 and 4 help.
async fn begun(store: &Store) -> RepairId {
    people(store).await;
    set_path(store, 40).await;
    help(store, 3).await;
    help(store, 4).await;
    let said = Beginning {
        by: person(1),
        side: Side::Harmed,
        named: [person(2)].into(),
        words: Some(text("It hurt.")),
        about: Place::inside("hill", "/p/hill/decide/1#questions"),
    };
    let moment = moment(2, 41);
    let work = async |tx: Tx| store::begin(&tx, here(), said.clone(), &moment).await;
    store.with_write_tx("begin", work).await.unwrap()
}

async fn on(store: &Store, id: RepairId, by: u8, wish: Wish) -> Result<Option<Repair>, Refused> {
    let moment = moment(3, 42);
    let at = (here(), id);
    let work = async |tx: Tx| store::carry_out(&tx, at, (person(by), wish.clone()), &moment).await;
    match store.with_write_tx("go on", work).await {
        Ok(after) => Ok(after),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(Stop::Fault(fault)) => panic!("{}", fault.chain()),
    }
}

on_both!(
    tables(),
    a_partnership_is_held_until_it_has_a_path_and_two_helpers,
    async |store: &Store| {
        people(store).await;
        let begins = Happened::Begins;
        assert_eq!(code(hears(store, &begins).await), Some("repair.no_path"));
        set_path(store, 40).await;
        help(store, 3).await;
        assert_eq!(code(hears(store, &begins).await), Some("repair.few_helpers"));
        // Said twice, it counts once; and 3 and 6 come from one partner.
        help(store, 3).await;
        help(store, 6).await;
        assert_eq!(code(hears(store, &begins).await), Some("repair.helpers_of_one_partner"));
        help(store, 4).await;
        assert_eq!(code(hears(store, &begins).await), None);
        // Once it has begun, a helper who steps down holds nothing back.
        let work = async |tx: Tx| helpers::step_down(&tx, here(), person(4)).await;
        store.with_write_tx("stop", work).await.unwrap();
        assert_eq!(code(hears(store, &begins).await), None);
    }
);

on_both!(tables(), a_path_that_waits_holds_once_the_second_key_is_turned, async |store: &Store| {
    set_path(store, 40).await;
    let mut other = crate::first_path(Speech::English).unwrap();
    other.keep_days = 3;
    let moment = moment(2, 43);
    let work = async |tx: Tx| path_store::wait(&tx, here(), &other, &moment).await;
    let id = store.with_write_tx("wait", work).await.unwrap();
    let turn = |id| {
        Happened::KeyTurned(KeyTurn {
            act: hear::CHANGE_PATH.to_owned(),
            about: Subject { kind: hear::SUBJECT.to_owned(), id },
            called: String::new(),
            why: None,
            asked_by: person(1),
            confirmed_by: person(2),
        })
    };
    let keep =
        async || path_store::held(store.read(), here()).await.unwrap().unwrap().path.keep_days;
    assert_eq!(keep().await, 14);
    assert_eq!(code(hears(store, &turn(id)).await), None);
    assert_eq!(keep().await, 3);
    // It is not there a second time.
    assert_eq!(code(hears(store, &turn(id)).await), Some("repair.path_gone"));
});

on_both!(tables(), a_repair_is_found_again_as_it_was_left, async |store: &Store| {
    let id = begun(store).await;
    on(store, id, 1, Wish::Choose(person(3))).await.unwrap();
    on(store, id, 3, Wish::Help).await.unwrap();
    on(store, id, 1, Wish::Invite(person(2))).await.unwrap();
    on(store, id, 2, Wish::Join).await.unwrap();
    let day = moment(10, 1).today();
    on(store, id, 3, Wish::Meet(Circle { day, place: text("Here") })).await.unwrap();
    let note = Wish::Write { room: Room::Apart(Side::Other), text: text("I see.") };
    on(store, id, 2, note).await.unwrap();
    let line = AgreementLine { who: Who::Both, what: text("Talk."), by: day };
    let propose = Wish::Propose { lines: vec![line], ask_on: day, delete_on: day.plus_days(3) };
    on(store, id, 2, propose).await.unwrap();
    let after = on(store, id, 1, Wish::Agree(1)).await.unwrap().unwrap();
    let found = store::load(store.read(), (here(), id)).await.unwrap().unwrap();
    assert_eq!(found, after);
    let of = async |number| {
        let mine = store::of_person(store.read(), here(), person(number)).await.unwrap();
        mine.into_iter().map(|(_, part)| part).collect::<Vec<_>>()
    };
    assert_eq!(of(2).await, [Part::Of(Side::Other)]);
    assert_eq!(of(3).await, [Part::Helper]);
    assert_eq!(of(5).await, []);
    assert_eq!(on(store, id, 5, Wish::End).await, Err(Refused::NotInIt));
});

on_both!(tables(), a_day_brings_what_it_brings_once, async |store: &Store| {
    let id = begun(store).await;
    on(store, id, 1, Wish::Choose(person(3))).await.unwrap();
    for _ in 0..2 {
        store::come_due_everywhere(store, &moment(7, 44)).await.unwrap();
        let found = store::load(store.read(), (here(), id)).await.unwrap().unwrap();
        assert_eq!((found.stage, found.helper), (Stage::Choosing, None));
        assert_eq!(found.passed, BTreeSet::from([person(3)]));
    }
});

on_both!(tables(), taken_back_or_left_behind_nothing_of_it_is_kept, async |store: &Store| {
    let id = begun(store).await;
    on(store, id, 1, Wish::Choose(person(3))).await.unwrap();
    // Whoever was named is forgotten: the repair goes on without a trace of them.
    let forget = async |number: u8| {
        let work = async |tx: Tx| {
            store::forget(&tx, person(number)).await?;
            helpers::forget(&tx, person(number)).await
        };
        store.with_write_tx("forget", work).await.unwrap();
    };
    forget(2).await;
    let found = store::load(store.read(), (here(), id)).await.unwrap().unwrap();
    assert!(!json::write(&found).contains(&person(2).to_string()));
    forget(3).await;
    let found = store::load(store.read(), (here(), id)).await.unwrap().unwrap();
    assert!(!json::write(&found).contains(&person(3).to_string()));
    assert_eq!(helpers::all(store.read(), here()).await.unwrap(), [person(4)].into());
    assert_eq!(on(store, id, 1, Wish::TakeBack).await, Ok(None));
    assert_eq!(store::load(store.read(), (here(), id)).await.unwrap(), None);
});

#[test]
fn what_is_odd_is_no_repair() {
    for wrong in ["", "{}", "[]", "{\"format\":1}", "{\"format\":2,\"id\":\"x\"}"] {
        assert_eq!(json::read(wrong), None, "{wrong}");
    }
}
