//! Acts that two hosts of two partners do together.

use super::*;

#[test]
fn a_partner_comes_in_once() {
    let Started { partnership: mut here, first, second, .. } = begun();
    turn(&mut here, (first, second), &library(2, "Library")).unwrap();
    let again = turn(&mut here, (first, second), &library(3, "library"));
    assert_eq!(again, Err(Refused::SamePartner { name: name("library") }));
    assert_eq!(here.partners.len(), 4);
}

#[test]
fn only_a_host_of_another_partner_confirms() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let member = join(&mut here, 2, 3);
    let colleague = join(&mut here, partner_idx(&begun().partnership, first), 4);
    let act = library(2, "Library");
    for (by, says) in [(first, Refused::SameKey), (member, Refused::NotAHost)] {
        assert_eq!(turn(&mut here, (first, by), &act), Err(says));
    }
    assert_eq!(turn(&mut here, (member, second), &act), Err(Refused::NotAHost));
    turn(&mut here, (first, second), &Act::MakeHost { person: colleague }).unwrap();
    assert_eq!(turn(&mut here, (first, colleague), &act), Err(Refused::SameKey));
    assert!(turn(&mut here, (first, second), &act).is_ok());
}

/// A partnership with a third partner that has a host.
fn three_keys() -> (Partnership, [PersonId; 3]) {
    let Started { partnership: mut here, first, second, .. } = begun();
    let third = join(&mut here, 2, 3);
    turn(&mut here, (first, second), &Act::MakeHost { person: third }).unwrap();
    (here, [first, second, third])
}

#[test]
fn a_partner_that_goes_takes_its_people_along_and_leaves_two_keys() {
    let (mut here, [first, second, third]) = three_keys();
    let member = join(&mut here, 2, 5);
    let id = here.partner_of(third).unwrap();
    let act = Act::RemovePartner { id };
    // Nobody is judge in their own case.
    assert_eq!(turn(&mut here, (first, third), &act), Err(Refused::AboutYou));
    let changes = turn(&mut here, (first, second), &act).unwrap();
    assert_eq!(changes.len(), 3);
    assert!(!here.members.contains_key(&member) && !here.members.contains_key(&third));
    let last = Act::RemovePartner { id: here.partner_of(second).unwrap() };
    assert_eq!(last.check(&here), Err(Refused::TwoPartnersStay));
}

#[test]
fn a_partner_the_keys_need_stays() {
    let Started { partnership: here, second, .. } = begun();
    let act = Act::RemovePartner { id: here.partner_of(second).unwrap() };
    assert_eq!(here.partners.len(), 3);
    assert_eq!(act.check(&here), Err(Refused::TwoKeysStay));
}

#[test]
fn the_host_role_is_taken_by_two_others_while_two_keys_remain() {
    let (mut here, [first, second, third]) = three_keys();
    let act = Act::RemoveHost { person: third };
    assert_eq!(turn(&mut here, (first, third), &act), Err(Refused::AboutYou));
    turn(&mut here, (first, second), &act).unwrap();
    assert!(!here.is_host(third) && here.members.contains_key(&third));
    assert_eq!(Act::RemoveHost { person: second }.check(&here), Err(Refused::TwoKeysStay));
}

#[test]
fn what_waits_is_not_asked_for_twice_and_not_without_end() {
    let Started { partnership: here, first: by, .. } = begun();
    let ask = |waiting: &BTreeMap<KeyId, _>, act: &Act| {
        ask_act(&here, waiting, Asking { by, wish: wish_of(&here, act), today: today() })
    };
    let asked = ask(&BTreeMap::new(), &library(2, "Library")).unwrap();
    let mut waiting = BTreeMap::from([(KeyId::random(&moment(2)), asked)]);
    assert_eq!(ask(&waiting, &library(3, "LIBRARY")), Err(Refused::ActAskedAlready));
    for seed in (10..).take(MOST_WAITING_ACTS - 1) {
        let asked = ask(&waiting, &library(seed, &format!("Partner {seed}"))).unwrap();
        waiting.insert(KeyId::random(&moment(seed)), asked);
    }
    let most = MOST_WAITING_ACTS;
    assert_eq!(ask(&waiting, &library(3, "One more")), Err(Refused::TooManyActs { most }));
}

#[test]
fn a_clock_that_jumps_opens_nothing() {
    let Started { partnership: mut here, first: by, second, .. } = begun();
    let wish = wish_of(&here, &library(2, "Library"));
    let asked = ask_act(&here, &BTreeMap::new(), Asking { by, wish, today: today() }).unwrap();
    let on = |days| answer_act(&here, &asked, second, today().plus_days(days));
    assert_eq!(on(-1), Err(Refused::ClockIsBehind));
    assert_eq!(on(8), Err(Refused::ActLapsed { until: today().plus_days(7) }));
    assert_eq!(on(7), Ok(()));
    assert!(is_over(&here, &asked, today().plus_days(8)) && !is_over(&here, &asked, today()));
    assert_eq!(take_back_act(&asked, second), Err(Refused::NotYourAsk));
    here.members.get_mut(&by).unwrap().is_host = false;
    assert!(is_over(&here, &asked, today()));
    let gone = answer_act(&here, &asked, second, today());
    assert_eq!(gone, Err(Refused::AskerIsGone));
}

#[test]
fn an_act_reads_as_it_was_asked() {
    let (here, [first, second, _]) = three_keys();
    let id = here.partner_of(first).unwrap();
    let acts = [
        library(2, "Library"),
        Act::RemovePartner { id },
        Act::MakeHost { person: first },
        Act::RemoveHost { person: second },
    ];
    assert_eq!(acts.each_ref().map(Act::name), Act::NAMES);
    for act in acts {
        let read = Act::read(act.name(), &act.about(), &act.called(&here));
        assert_eq!(read.as_ref(), Some(&act));
    }
    assert_eq!(Act::read("round.close-early", &library(2, "x").about(), "x"), None);
    assert_eq!(Act::read("host.add", &library(2, "x").about(), "x"), None);
    for ended in Ended::ALL {
        assert_eq!(Ended::parse(ended.id()), Some(ended));
    }
}
