//! The store, on both databases.

use std::collections::BTreeSet;

use partnership_rules::{
    Act, Beginning, Command, Ended, FirstPartners, GroupWish, InviteKind, InviteWish, KeyId, Name,
    PartnerId, Refused, Started, WayIn, Wish, decide, slug_of, start, two_keys::SecondKey,
};
use powerwith_core::{Fault, Happened, KeyTurn, Millis, Moment, Outcome, PersonId, Stop};
use powerwith_store::{Store, Tx, on_both};
use powerwith_web::account::{self, Person};
use sea_orm::{ConnectionTrait, EntityTrait, Statement};

use super::*;
use crate::{
    our_words,
    tables::{member_group, partner, people_group},
    testing::{moment, steps},
};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

async fn add(store: &Store, id: PersonId, called: &str) {
    let person = Person {
        id,
        name: called.to_owned(),
        languages: vec![],
        reach: String::new(),
        email: None,
        since: moment(0).today(),
    };
    store.with_write_tx("add", async |tx| account::add_person(&tx, &person).await).await.unwrap();
}

/// A session on a new device, by its hash.
async fn signed_in(store: &Store, person: PersonId) -> [u8; 32] {
    let token = person.to_string();
    let start = async |tx: Tx| -> Result<(), Fault> {
        let moment = moment(0);
        let ends = account::session_end(moment.now(), account::OWN_DEVICE_DAYS);
        account::start_session(&tx, (&token, person), ("a phone", ends), &moment).await
    };
    store.with_write_tx("sign in", start).await.unwrap();
    account::hash(&token)
}

async fn started(store: &Store, seed: u8) -> Started {
    let moment = moment(seed);
    let partners = FirstPartners::new(vec![name("School"), name("Bethel Church")]).unwrap();
    let beginning = Beginning {
        name: name("Roots & Rivers"),
        partners,
        first_partner_idx: 0,
        second_partner_idx: 1,
    };
    let slug = free_slug(store.read(), &slug_of(&beginning.name)).await.unwrap();
    let started = start(&beginning, slug, &moment).unwrap();
    add(store, started.first, "Luz").await;
    add(store, started.second, "Sam").await;
    let write = async |tx: Tx| found(&tx, &started, &moment).await;
    store.with_write_tx("start", write).await.unwrap();
    started
}

async fn wish(store: &Store, started: &Started, command: Command, seed: u8) {
    let moment = moment(seed);
    let id = started.partnership.id;
    let write = async |tx: Tx| -> Result<(), Fault> {
        let here = load(&*tx, id).await?;
        let changes = decide(&here, command.clone(), &moment).unwrap();
        apply(&tx, id, &changes, &moment).await
    };
    store.with_write_tx("wish", write).await.unwrap();
}

async fn count(store: &Store, sql: &str) -> i64 {
    let db = store.read();
    let statement = Statement::from_string(db.get_database_backend(), sql);
    db.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

fn parks(seed: u8) -> Act {
    Act::AddPartner { id: PartnerId::new(&moment(seed)), name: name("Parks") }
}

fn first_partner(begun: &Started) -> PartnerId {
    begun.partnership.partner_of(begun.first).unwrap()
}

/// So many days later.
fn later(days: i32) -> Moment {
    Moment::new(Millis(1_776_500_000_000), moment(0).today().plus_days(days), [9; 32])
}

type Done<T> = Outcome<T, crate::refusal::No>;

async fn ask(
    store: &Store,
    begun: &Started,
    (by, act): (PersonId, &Act),
    moment: &Moment,
) -> Done<()> {
    let wish = Wish {
        act: act.name().to_owned(),
        about: act.about(),
        called: act.called(&begun.partnership),
        why: None,
    };
    let here = begun.partnership.id;
    let work = async |tx: Tx| -> Done<()> { ask_act(&tx, here, (by, wish.clone()), moment).await };
    store.with_write_tx("ask", work).await
}

/// The act that waits first, or ended last.
async fn newest(store: &Store, begun: &Started) -> ActRow {
    act_rows(store.read(), begun.partnership.id).await.unwrap().remove(0)
}

/// Answers the newest act, and does what comes of it.
async fn answer(
    store: &Store,
    begun: &Started,
    (by, answer): (PersonId, SecondKey),
    moment: &Moment,
) -> Done<bool> {
    let id = newest(store, begun).await.id;
    answer_to(store, begun, (id, by, answer), moment).await
}

async fn answer_to(
    store: &Store,
    begun: &Started,
    what: (KeyId, PersonId, SecondKey),
    moment: &Moment,
) -> Done<bool> {
    let here = begun.partnership.id;
    let work = async |tx: Tx| -> Done<bool> {
        let turn: Option<KeyTurn> = answer_act(&tx, here, what, moment).await?;
        let Some(turn) = turn else { return Ok(false) };
        let heard =
            powerwith_web::Heard { partnership: here, what: &Happened::KeyTurned(turn), moment };
        crate::keys::hear(&tx, &heard).await.map_err(|_| Fault::new("hindered"))?;
        Ok(true)
    };
    store.with_write_tx("answer", work).await
}

/// What is written in the open log, kind by kind and in full.
async fn logged(store: &Store, begun: &Started) -> (Vec<String>, String) {
    let filter = powerwith_log::Filter::default();
    let mut all =
        powerwith_log::entries(store.read(), begun.partnership.id, &filter, 99).await.unwrap();
    all.reverse();
    let said: Vec<String> = all.iter().filter_map(powerwith_log::Kept::said).collect();
    (all.iter().map(|one| one.entry.kind.as_str().to_owned()).collect(), said.join("\n"))
}

fn refusal<T>(done: Done<T>) -> Option<Refused> {
    match done {
        Err(Stop::Refused(no)) => Some(no.0),
        _ => None,
    }
}

on_both!(steps(), two_keys_add_a_partner_once, async |store: &Store| {
    let begun = started(store, 1).await;
    let (first, second) = (begun.first, begun.second);
    ask(store, &begun, (first, &parks(2)), &moment(2)).await.unwrap();
    let again = ask(store, &begun, (second, &parks(3)), &moment(3)).await;
    assert_eq!(refusal(again), Some(Refused::ActAskedAlready));
    let alone = answer(store, &begun, (first, SecondKey::Yes), &moment(4)).await;
    assert_eq!(refusal(alone), Some(Refused::SameKey));
    assert_eq!(load(store.read(), begun.partnership.id).await.unwrap().partners.len(), 2);
    assert!(answer(store, &begun, (second, SecondKey::Yes), &moment(5)).await.unwrap());
    assert!(!answer(store, &begun, (second, SecondKey::Yes), &moment(6)).await.unwrap());
    let late = answer(store, &begun, (second, SecondKey::No), &moment(7)).await;
    assert_eq!(refusal(late), Some(Refused::ActEnded { how: Ended::Confirmed }));
    let here = load(store.read(), begun.partnership.id).await.unwrap();
    assert_eq!(here.partners.len(), 3);
    let row = newest(store, &begun).await;
    assert_eq!((row.ended, row.by), (Some(Ended::Confirmed), None));
    let (kinds, said) = logged(store, &begun).await;
    assert_eq!(kinds, ["partnership.made", "key.asked", "key.confirmed", "partner.added"]);
    assert!(said.contains("act partner.add\ncalled Parks\npartner School\nuntil 2026-04-25"));
    assert!(!said.contains("Luz") && !said.contains("Sam"), "{said}");
});

on_both!(
    steps(),
    what_nobody_confirms_lapses_once_whatever_the_clock_does,
    async |store: &Store| {
        let begun = started(store, 1).await;
        let here = begun.partnership.id;
        ask(store, &begun, (begun.first, &parks(2)), &moment(2)).await.unwrap();
        let yes = (begun.second, SecondKey::Yes);
        let early = answer(store, &begun, yes, &later(-1)).await;
        assert_eq!(refusal(early), Some(Refused::ClockIsBehind));
        settle(store, here, &later(7)).await.unwrap();
        assert_eq!(newest(store, &begun).await.ended, None);
        let until = later(7).today();
        let late = answer(store, &begun, yes, &later(8)).await;
        assert_eq!(refusal(late), Some(Refused::ActLapsed { until }));
        for _ in 0..2 {
            settle_everything(store, &later(9)).await.unwrap();
        }
        // The clock goes back: what lapsed stays so.
        let back = answer(store, &begun, yes, &later(2)).await;
        assert_eq!(refusal(back), Some(Refused::ActLapsed { until }));
        let (kinds, _) = logged(store, &begun).await;
        assert_eq!(kinds, ["partnership.made", "key.asked", "key.lapsed"]);
        assert_eq!(load(store.read(), here).await.unwrap().partners.len(), 2);
    }
);

on_both!(steps(), what_is_refused_or_taken_back_can_be_asked_anew, async |store: &Store| {
    let begun = started(store, 1).await;
    let here = begun.partnership.id;
    ask(store, &begun, (begun.first, &parks(2)), &moment(2)).await.unwrap();
    assert!(!answer(store, &begun, (begun.second, SecondKey::No), &moment(3)).await.unwrap());
    ask(store, &begun, (begun.first, &parks(4)), &moment(4)).await.unwrap();
    let id = newest(store, &begun).await.id;
    let back = async |by: PersonId| {
        let work =
            async |tx: Tx| -> Done<()> { take_back_act(&tx, here, (id, by), &moment(5)).await };
        store.with_write_tx("take back", work).await
    };
    assert_eq!(refusal(back(begun.second).await), Some(Refused::NotYourAsk));
    back(begun.first).await.unwrap();
    back(begun.first).await.unwrap();
    ask(store, &begun, (begun.second, &parks(6)), &moment(6)).await.unwrap();
    let (kinds, _) = logged(store, &begun).await;
    let expected = ["key.asked", "key.refused", "key.asked", "key.taken-back", "key.asked"];
    assert_eq!(kinds[1..], expected);
});

on_both!(steps(), a_partner_that_goes_stays_by_name_alone, async |store: &Store| {
    let begun = started(store, 1).await;
    let here = begun.partnership.id;
    let keys = [begun.first, begun.second];
    let done = async |act: &Act, seed: u8| {
        ask(store, &begun, (keys[0], act), &moment(seed)).await.unwrap();
        answer(store, &begun, (keys[1], SecondKey::Yes), &moment(seed)).await.unwrap();
    };
    done(&parks(2), 2).await;
    let state = load(store.read(), here).await.unwrap();
    let (parks, _) = state.partners.iter().find(|(_, one)| one.name == name("Parks")).unwrap();
    let person = PersonId::new(&moment(4));
    add(store, person, "Kim").await;
    let way_in = WayIn { partner: Some(*parks), ends: moment(0).today(), uses_left: 9 };
    let groups = GroupWish::default();
    wish(store, &begun, Command::Join { person, way_in, partner: None, groups }, 5).await;
    let kind = InviteKind::Link { people: 3 };
    let wanted = InviteWish { kind, partner: Some(*parks), ends: moment(0).today() };
    wish(store, &begun, Command::Invite { by: keys[0], wish: wanted }, 6).await;
    done(&Act::MakeHost { person }, 7).await;
    ask(store, &begun, (person, &self::parks(8)), &moment(8)).await.unwrap();
    let waits = newest(store, &begun).await.id;
    let mut moved = begun.clone();
    moved.partnership = load(store.read(), here).await.unwrap();
    let act = Act::RemovePartner { id: *parks };
    ask(store, &moved, (keys[0], &act), &moment(9)).await.unwrap();
    let rows = act_rows(store.read(), here).await.unwrap();
    let id = rows.iter().find(|row| row.wish.act == act.name()).unwrap().id;
    let own = answer_to(store, &begun, (id, person, SecondKey::No), &moment(9)).await;
    assert_eq!(refusal(own), Some(Refused::AboutYou));
    answer_to(store, &begun, (id, keys[1], SecondKey::Yes), &moment(9)).await.unwrap();
    let after = load(store.read(), here).await.unwrap();
    assert!(after.partners.len() == 2 && !after.members.contains_key(&person));
    assert!(invite_rows(store.read(), here).await.unwrap().is_empty());
    assert_eq!(count(store, "SELECT COUNT(*) FROM partner_v1").await, 2);
    assert_eq!(count(store, "SELECT COUNT(*) FROM partner_ever_v1").await, 3);
    // What its host asked for opens nothing any more.
    let gone = answer_to(store, &begun, (waits, keys[1], SecondKey::Yes), &moment(9)).await;
    assert_eq!(refusal(gone), Some(Refused::AskerIsGone));
    settle(store, here, &moment(9)).await.unwrap();
    let (kinds, said) = logged(store, &begun).await;
    assert_eq!(kinds.last().unwrap(), "key.lapsed");
    assert!(kinds.contains(&"partner.removed".to_owned()) && !said.contains("Kim"));
});

on_both!(steps(), what_was_started_is_found_again, async |store: &Store| {
    assert_eq!(count_partnerships(store.read()).await.unwrap(), 0);
    let begun = started(store, 1).await;
    assert_eq!(load(store.read(), begun.partnership.id).await.unwrap(), begun.partnership);
    let now = moment(0).now();
    let session = signed_in(store, begun.first).await;
    let viewer = find_viewer(store, "roots-and-rivers", (session, now)).await.unwrap().unwrap();
    assert_eq!(viewer.person, begun.first);
    assert_eq!((viewer.name.as_str(), viewer.is_host), ("Luz", true));
    assert_eq!(viewer.partnership_name, "Roots & Rivers");
    let other = started(store, 2).await;
    assert_eq!(other.partnership.slug, "roots-and-rivers-2");
    let elsewhere = (signed_in(store, other.first).await, now);
    assert!(find_viewer(store, "roots-and-rivers", elsewhere).await.unwrap().is_none());
    let ended = (session, now.plus_days(account::OWN_DEVICE_DAYS));
    assert!(find_viewer(store, "roots-and-rivers", ended).await.unwrap().is_none());
    assert_eq!(partnerships_of(store.read(), other.first).await.unwrap().len(), 1);
});

on_both!(steps(), people_join_by_a_way_in_until_it_is_used_up, async |store: &Store| {
    let begun = started(store, 1).await;
    let partner = *begun.partnership.partners.keys().next().unwrap();
    let wanted = InviteWish {
        kind: InviteKind::Sheet { codes: 2 },
        partner: Some(partner),
        ends: moment(0).today().plus_days(7),
    };
    wish(store, &begun, Command::Invite { by: begun.first, wish: wanted }, 3).await;
    let sheets = invite_rows(store.read(), begun.partnership.id).await.unwrap();
    let sheet = sheets.first().unwrap();
    assert_eq!(sheet.codes.len(), 2);
    let code = &sheet.codes[0].0;
    let typed = format!("{}-{}", &code[..5].to_lowercase(), &code[5..]);
    let found = find_way_in(store.read(), &typed).await.unwrap().unwrap();
    assert_eq!(found.way_in.uses_left, 1);
    let joining = PersonId::new(&moment(4));
    add(store, joining, "Hodan").await;
    let join = Command::Join {
        person: joining,
        way_in: found.way_in,
        partner: None,
        groups: GroupWish { known: BTreeSet::new(), own_words: Some(name("Night shift")) },
    };
    wish(store, &begun, join, 5).await;
    store.with_write_tx("use", async |tx| use_way_in(&tx, &found).await).await.unwrap();
    let after = find_way_in(store.read(), &typed).await.unwrap().unwrap();
    assert_eq!(after.way_in.uses_left, 0);
    assert_eq!(count(store, "SELECT COUNT(*) FROM member_v1").await, 3);
    let groups = groups_of(store.read(), begun.partnership.id, joining).await.unwrap();
    assert_eq!(groups.len(), 1);
});

on_both!(steps(), own_words_are_named_only_when_five_people_share_them, async |store: &Store| {
    let begun = started(store, 1).await;
    let here = begun.partnership.id;
    let way_in = WayIn { partner: None, ends: moment(0).today(), uses_left: 9 };
    let partner = begun.partnership.partners.keys().next().copied();
    let mut last = None;
    for seed in 10..15 {
        assert!(named_groups(store.read(), here).await.unwrap().is_empty());
        assert_eq!(count(store, "SELECT COUNT(*) FROM member_group_v1").await, 0);
        let person = PersonId::new(&moment(seed));
        add(store, person, "Someone").await;
        let groups = GroupWish { known: BTreeSet::new(), own_words: Some(name("night SHIFT")) };
        wish(store, &begun, Command::Join { person, way_in, partner, groups }, seed).await;
        last = Some(person);
    }
    assert_eq!(named_groups(store.read(), here).await.unwrap().len(), 1);
    assert_eq!(count(store, "SELECT COUNT(*) FROM member_group_v1").await, 5);
    let person = last.unwrap();
    let gone = Command::SayGroups { person, groups: GroupWish::default() };
    wish(store, &begun, gone, 20).await;
    assert!(named_groups(store.read(), here).await.unwrap().is_empty());
    assert!(groups_of(store.read(), here, person).await.unwrap().is_empty());
});

on_both!(steps(), own_words_no_one_uses_are_gone_at_once, async |store: &Store| {
    let begun = started(store, 1).await;
    let groups = GroupWish { known: BTreeSet::new(), own_words: Some(name("Night shift")) };
    wish(store, &begun, Command::SayGroups { person: begun.first, groups }, 2).await;
    assert_eq!(people_group::Entity::find().all(store.read()).await.unwrap().len(), 1);
    let none = Command::SayGroups { person: begun.first, groups: GroupWish::default() };
    wish(store, &begun, none, 3).await;
    assert!(people_group::Entity::find().all(store.read()).await.unwrap().is_empty());
});

on_both!(steps(), a_person_who_is_forgotten_leaves_no_trace, async |store: &Store| {
    let begun = started(store, 1).await;
    let by = begun.first;
    ask(store, &begun, (by, &parks(2)), &moment(2)).await.unwrap();
    answer(store, &begun, (begun.second, SecondKey::Yes), &moment(2)).await.unwrap();
    ask(store, &begun, (by, &Act::RemovePartner { id: first_partner(&begun) }), &moment(3))
        .await
        .unwrap();
    wish(store, &begun, Command::OfferGroup { by, name: name("Families") }, 3).await;
    wish(store, &begun, Command::AskNewCode { by, person: begun.second }, 4).await;
    let own = GroupWish { known: BTreeSet::new(), own_words: Some(name("Mine")) };
    wish(store, &begun, Command::SayGroups { person: by, groups: own }, 5).await;
    let wanted =
        InviteWish { kind: InviteKind::Link { people: 3 }, partner: None, ends: moment(0).today() };
    wish(store, &begun, Command::Invite { by, wish: wanted }, 6).await;
    store
        .with_write_tx("forget", async |tx| {
            forget(&tx, by).await?;
            account::forget(&tx, by).await
        })
        .await
        .unwrap();
    assert!(roster(store.read(), begun.partnership.id).await.unwrap().person(by).is_none());
    assert!(member_group::Entity::find().all(store.read()).await.unwrap().is_empty());
    let partners = partner::Entity::find().all(store.read()).await.unwrap();
    assert!(partners.len() == 3 && partners.iter().all(|partner| partner.added_by.is_none()));
    settle(store, begun.partnership.id, &moment(7)).await.unwrap();
    assert_eq!(newest(store, &begun).await.ended, Some(Ended::Lapsed));
    let groups = people_group::Entity::find().all(store.read()).await.unwrap();
    assert_eq!(groups.iter().map(|g| g.name.as_str()).collect::<Vec<_>>(), ["Families"]);
    let codes = codes_about(store.read(), begun.second).await.unwrap();
    assert!(codes.iter().all(|code| code.asked_by.is_none() && code.answered_by.is_none()));
    assert!(invite_rows(store.read(), begun.partnership.id).await.unwrap()[0].made_by.is_none());
});

on_both!(steps(), respect_trust_and_dignity_wait_from_the_first_day, async |store: &Store| {
    let begun = started(store, 1).await;
    let waiting = "SELECT COUNT(*) FROM word_v1 WHERE meaning IS NULL";
    assert_eq!(count(store, waiting).await, 6, "three words in two languages");
    assert_eq!(count(store, "SELECT COUNT(*) FROM subject_v1").await, 0);
    assert_eq!(count(store, "SELECT COUNT(*) FROM agreement_v1").await, 0);
    let forget = async |tx: Tx| -> Result<(), Fault> {
        for sql in ["DELETE FROM word_term", "DELETE FROM word"] {
            let sql = Statement::from_string(tx.get_database_backend(), sql);
            tx.execute_raw(sql).await.unwrap();
        }
        Ok(())
    };
    store.with_write_tx("an older partnership", forget).await.unwrap();
    for _ in 0..2 {
        our_words::wait_everywhere(store, &moment(7)).await.unwrap();
        assert_eq!(count(store, waiting).await, 6, "{}", begun.partnership.slug);
    }
});
