//! Sentences about forming a partnership, and laws that hold for any sequence of wishes.

mod codes;
mod two_keys;
mod ways_in;

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Millis, Moment, PersonId, Refusal};
use proptest::prelude::*;

use crate::{
    Act, Asking, Beginning, Change, CodeRequest, CodeState, Command, Ended, FirstPartners, Group,
    GroupWish, InviteKind, InviteWish, KeyId, MOST_INVITE_DAYS, MOST_LINK_PEOPLE, MOST_SHEET_CODES,
    MOST_WAITING_ACTS, Membership, Name, Partner, PartnerId, Partnership, Refused, Started, WayIn,
    Wish, answer_act, ask_act, decide, is_over, slug_of, start, take_back_act,
};

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(1_776_500_000_000), today(), [seed; 32])
}

fn today() -> Day {
    Day::parse("2026-04-18").unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn partners(names: &[&str]) -> Result<FirstPartners, Refused> {
    FirstPartners::new(names.iter().map(|text| name(text)).collect())
}

fn beginning(first: usize, second: usize) -> Beginning {
    Beginning {
        name: name("Roots & Rivers"),
        partners: partners(&["School", "Church", "Parks"]).unwrap(),
        first_partner_idx: first,
        second_partner_idx: second,
    }
}

fn begun() -> Started {
    start(&beginning(0, 1), "roots-and-rivers".to_owned(), &moment(1)).unwrap()
}

/// Writes changes into a partnership, as the store does.
fn apply(here: &mut Partnership, changes: &[Change]) {
    for change in changes {
        match change.clone() {
            Change::PartnerAdded { id, name, .. } => {
                here.partners.insert(id, Partner { name });
            }
            Change::GroupAdded { id, name, by } => {
                here.groups.insert(id, Group { name, is_offered: by.is_some() });
            }
            Change::GroupOffered { id, .. } => {
                here.groups.get_mut(&id).unwrap().is_offered = true;
            }
            Change::HostMade { person, .. } => {
                here.members.get_mut(&person).unwrap().is_host = true;
            }
            Change::PartnerRemoved { id, .. } => {
                here.partners.remove(&id);
            }
            Change::HostSteppedDown { person } | Change::HostRemoved { person } => {
                here.members.get_mut(&person).unwrap().is_host = false;
            }
            Change::Joined { person, partner } => {
                here.members.insert(person, Membership { partner, is_host: false });
            }
            Change::Left { person } => {
                here.members.remove(&person);
                here.codes.retain(|_, code| code.person != person);
            }
            Change::CodeAsked { id, person, by } => {
                let state = CodeState::Waiting;
                here.codes.insert(id, CodeRequest { person, asked_by: Some(by), state });
            }
            Change::CodeGiven { id, .. } => {
                here.codes.get_mut(&id).unwrap().state = CodeState::Given;
            }
            Change::CodeDeclined { id, .. } => {
                here.codes.get_mut(&id).unwrap().state = CodeState::Declined;
            }
            Change::GroupsSaid { .. }
            | Change::InviteMade { .. }
            | Change::InviteEnded { .. }
            | Change::FirstCodeRenewed { .. } => {}
        }
    }
}

fn wish(here: &mut Partnership, command: Command, seed: u8) -> Result<Vec<Change>, Refused> {
    let changes = decide(here, command, &moment(seed))?;
    apply(here, &changes);
    Ok(changes)
}

fn wish_of(here: &Partnership, act: &Act) -> Wish {
    Wish { act: act.name().to_owned(), about: act.about(), called: act.called(here), why: None }
}

/// One host asks for an act, and another one says yes.
fn turn(
    here: &mut Partnership,
    (by, second): (PersonId, PersonId),
    act: &Act,
) -> Result<Vec<Change>, Refused> {
    act.check(here)?;
    let asking = Asking { by, wish: wish_of(here, act), today: today() };
    let asked = ask_act(here, &BTreeMap::new(), asking)?;
    answer_act(here, &asked, second, today())?;
    let read = Act::read(&asked.act.act, &asked.act.about, &asked.act.called).unwrap();
    let changes = read.happen(here, by)?;
    apply(here, &changes);
    Ok(changes)
}

fn way_in(partner: Option<PartnerId>) -> WayIn {
    WayIn { partner, ends: today(), uses_left: 1 }
}

fn join(here: &mut Partnership, partner_idx: usize, seed: u8) -> PersonId {
    let person = PersonId::new(&moment(seed));
    let partner = here.partners.keys().nth(partner_idx).copied();
    let groups = GroupWish::default();
    let command = Command::Join { person, way_in: way_in(partner), partner: None, groups };
    wish(here, command, seed).unwrap();
    person
}

/// The partner of a person, by its place.
fn partner_idx(here: &Partnership, person: PersonId) -> usize {
    let partner = here.partner_of(person).unwrap();
    here.partners.keys().position(|id| *id == partner).unwrap()
}

// Beginning.

fn library(seed: u8, text: &str) -> Act {
    Act::AddPartner { id: PartnerId::new(&moment(seed)), name: name(text) }
}

#[test]
fn a_partnership_begins_with_two_hosts_from_two_partners() {
    let started = begun();
    let here = &started.partnership;
    assert_eq!(here.partners.len(), 3);
    assert_eq!(here.hosts().count(), 2);
    assert_ne!(here.partner_of(started.first), here.partner_of(started.second));
    assert_eq!(here.codes[&started.second_code].state, CodeState::First);
}

#[test]
fn one_partner_alone_is_no_partnership() {
    assert_eq!(partners(&["School"]), Err(Refused::TooFewPartners));
    assert_eq!(partners(&[]), Err(Refused::TooFewPartners));
}

#[test]
fn two_partners_cannot_be_the_same_in_other_capitals() {
    assert_eq!(partners(&["School", "SCHOOL"]), Err(Refused::SamePartner { name: name("SCHOOL") }));
}

#[test]
fn six_partners_fit_on_the_first_page_and_no_more() {
    assert!(partners(&["a", "b", "c", "d", "e", "f"]).is_ok());
    let most = crate::MOST_FIRST_PARTNERS;
    assert_eq!(
        partners(&["a", "b", "c", "d", "e", "f", "g"]),
        Err(Refused::TooManyPartners { most })
    );
}

#[test]
fn both_first_hosts_cannot_come_from_one_partner() {
    let refused = start(&beginning(1, 1), "x".to_owned(), &moment(1));
    assert_eq!(refused.unwrap_err(), Refused::HostsOfOnePartner);
    let nowhere = start(&beginning(0, 9), "x".to_owned(), &moment(1));
    assert_eq!(nowhere.unwrap_err(), Refused::NoSuchPartner);
}

#[test]
fn a_name_becomes_an_address() {
    let check = |text: &str, slug: &str| assert_eq!(slug_of(&name(text)), slug, "{text}");
    check("Roots & Rivers", "roots-and-rivers");
    check("Niños, Familias y Más", "ninos-familias-y-mas");
    check("هُدى", "together");
    check("!!!", "together");
    check("1", "1");
    check(&"long ".repeat(30), "long-long-long-long-long-long-long-long");
}

// Hosts.

#[test]
fn a_host_can_step_down_only_when_two_keys_remain() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let down = Command::StepDown { person: first };
    assert_eq!(wish(&mut here, down.clone(), 2), Err(Refused::NeedsTwoKeys));
    // A third host of the second host's partner does not help: the keys are in one hand.
    let idx = partner_idx(&here, second);
    let third = join(&mut here, idx, 3);
    turn(&mut here, (first, second), &Act::MakeHost { person: third }).unwrap();
    assert_eq!(wish(&mut here, down.clone(), 5), Err(Refused::NeedsTwoKeys));
    let other = join(&mut here, 2, 6);
    turn(&mut here, (first, second), &Act::MakeHost { person: other }).unwrap();
    assert!(wish(&mut here, down, 8).is_ok());
    assert!(!here.is_host(first));
}

#[test]
fn a_host_the_keys_need_cannot_leave() {
    let Started { partnership: mut here, first, .. } = begun();
    let leave = Command::Leave { person: first };
    assert_eq!(wish(&mut here, leave, 2), Err(Refused::NeedsTwoKeys));
    let member = join(&mut here, 0, 3);
    assert!(wish(&mut here, Command::Leave { person: member }, 4).is_ok());
}

#[test]
fn a_member_who_is_no_host_cannot_do_the_work_of_hosts() {
    let Started { partnership: mut here, first, second_code, .. } = begun();
    let by = join(&mut here, 0, 2);
    let ends = today();
    let invite = InviteWish { kind: InviteKind::Email, partner: None, ends };
    let work = [
        Command::OfferGroup { by, name: name("Youth") },
        Command::StepDown { person: by },
        Command::Invite { by, wish: invite },
        Command::EndInvite { by, id: crate::InviteId::new(&moment(3)) },
        Command::AskNewCode { by, person: first },
        Command::SayYes { by, id: second_code },
        Command::SayNo { by, id: second_code },
        Command::RenewFirstCode { by, id: second_code },
    ];
    for command in work {
        assert_eq!(wish(&mut here, command.clone(), 4), Err(Refused::NotAHost), "{command:?}");
    }
}

// Acts that take two keys.

#[test]
fn making_a_host_of_a_stranger_or_twice_is_refused() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let person = PersonId::new(&moment(9));
    let keys = (first, second);
    assert_eq!(turn(&mut here, keys, &Act::MakeHost { person }), Err(Refused::NoSuchPerson));
    let again = Act::MakeHost { person: second };
    assert_eq!(turn(&mut here, keys, &again), Err(Refused::HostAlready));
    let member = join(&mut here, 0, 3);
    assert_eq!(turn(&mut here, keys, &Act::RemoveHost { person: member }), Err(Refused::NoHost));
}

// Groups.

#[test]
fn own_words_become_a_group_that_leads_back_to_no_one() {
    let mut here = begun().partnership;
    let person = join(&mut here, 0, 2);
    let groups = GroupWish { known: BTreeSet::new(), own_words: Some(name("Night shift")) };
    let changes = wish(&mut here, Command::SayGroups { person, groups }, 3).unwrap();
    assert!(matches!(&changes[0], Change::GroupAdded { by: None, .. }));
    let Change::GroupsSaid { groups, .. } = &changes[1] else { panic!("{changes:?}") };
    assert_eq!(groups.len(), 1);
}

#[test]
fn the_same_words_are_the_same_group() {
    let mut here = begun().partnership;
    let own = |text| GroupWish { known: BTreeSet::new(), own_words: Some(name(text)) };
    for (seed, text) in [(2, "Night shift"), (3, "night SHIFT")] {
        let person = join(&mut here, 0, seed);
        let say = Command::SayGroups { person, groups: own(text) };
        wish(&mut here, say, seed + 10).unwrap();
    }
    assert_eq!(here.groups.len(), 1);
}

#[test]
fn offering_a_group_says_nothing_about_who_used_these_words_before() {
    let Started { partnership: mut here, first: by, .. } = begun();
    let person = join(&mut here, 0, 2);
    let groups = GroupWish { known: BTreeSet::new(), own_words: Some(name("Night shift")) };
    wish(&mut here, Command::SayGroups { person, groups }, 3).unwrap();
    let offer = Command::OfferGroup { by, name: name("night shift") };
    assert!(wish(&mut here, offer.clone(), 4).is_ok());
    assert!(here.groups.values().all(|group| group.is_offered));
    assert_eq!(wish(&mut here, offer, 5), Ok(vec![]), "twice is fine and changes nothing");
}

#[test]
fn a_group_from_elsewhere_is_no_group_here() {
    let mut here = begun().partnership;
    let person = join(&mut here, 0, 2);
    let forged = BTreeSet::from([crate::GroupId::new(&moment(99))]);
    let say = Command::SayGroups { person, groups: GroupWish { known: forged, own_words: None } };
    assert_eq!(wish(&mut here, say, 3), Err(Refused::NoSuchGroup));
}

#[test]
fn every_refusal_has_a_code_of_its_own() {
    let most = 1;
    let all = [
        Refused::StartedAlready,
        Refused::TooFewPartners,
        Refused::TooManyPartners { most },
        Refused::SamePartner { name: name("x") },
        Refused::HostsOfOnePartner,
        Refused::NotAHost,
        Refused::NoSuchPartner,
        Refused::NoSuchPerson,
        Refused::NoSuchGroup,
        Refused::TooManyGroups { most },
        Refused::HostAlready,
        Refused::NeedsTwoKeys,
        Refused::MemberAlready,
        Refused::InviteEnded { ended: today() },
        Refused::InviteUsedUp,
        Refused::InviteSize { most: 1 },
        Refused::InviteDay { latest: today() },
        Refused::NoPartnerChosen,
        Refused::TooManyMembers { most },
        Refused::OwnCode,
        Refused::CodeAskedAlready,
        Refused::CodeAnsweredAlready,
        Refused::NoSuchCode,
        Refused::SameKey,
        Refused::TwoPartnersStay,
        Refused::TwoKeysStay,
        Refused::NoHost,
        Refused::OwnHostRole,
        Refused::ActAskedAlready,
        Refused::TooManyActs { most },
        Refused::NoSuchAct,
        Refused::ActEnded { how: Ended::Refused },
        Refused::ActLapsed { until: today() },
        Refused::AskerIsGone,
        Refused::NotYourAsk,
        Refused::AboutYou,
        Refused::ClockIsBehind,
    ];
    let codes: BTreeSet<_> = all.iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), all.len());
    assert!(codes.iter().all(|code| code.starts_with("partnership.")));
}

// Laws.

/// A wish in terms of places, so that it fits whatever partnership it meets.
#[derive(Clone, Debug)]
enum Step {
    Join(usize),
    Turn((usize, usize), Turned),
    GiveUp(usize),
    Leave(usize),
    AskCode(usize, usize),
    SayYes(usize, usize),
}

/// An act in terms of places.
#[derive(Clone, Copy, Debug)]
enum Turned {
    MakeHost(usize),
    RemoveHost(usize),
    AddPartner(u8),
    RemovePartner(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let turned = prop_oneof![
        4 => (0..9_usize).prop_map(Turned::MakeHost),
        2 => (0..9_usize).prop_map(Turned::RemoveHost),
        1 => (0..3_u8).prop_map(Turned::AddPartner),
        2 => (0..5_usize).prop_map(Turned::RemovePartner),
    ];
    let step = prop_oneof![
        3 => (0..4_usize).prop_map(Step::Join),
        6 => ((0..9_usize, 0..9_usize), turned).prop_map(|(keys, act)| Step::Turn(keys, act)),
        3 => (0..9_usize).prop_map(Step::GiveUp),
        3 => (0..9_usize).prop_map(Step::Leave),
        2 => (0..9_usize, 0..9_usize).prop_map(|(by, person)| Step::AskCode(by, person)),
        2 => (0..9_usize, 0..9_usize).prop_map(|(by, code)| Step::SayYes(by, code)),
    ];
    proptest::collection::vec(step, 0..40)
}

/// The wish that a step stands for here; `None` when there is no one in that place.
fn command(here: &Partnership, step: &Step, seed: u8) -> Option<Command> {
    let person = |idx: usize| here.members.keys().nth(idx % here.members.len()).copied();
    Some(match step {
        Step::Join(idx) => Command::Join {
            person: PersonId::new(&moment(seed)),
            way_in: way_in(here.partners.keys().nth(idx % here.partners.len()).copied()),
            partner: None,
            groups: GroupWish::default(),
        },
        Step::Turn(..) => return None,
        Step::GiveUp(who) => Command::StepDown { person: person(*who)? },
        Step::Leave(who) => Command::Leave { person: person(*who)? },
        Step::AskCode(by, who) => Command::AskNewCode { by: person(*by)?, person: person(*who)? },
        Step::SayYes(by, code) => Command::SayYes {
            by: person(*by)?,
            id: here.codes.keys().nth(code % here.codes.len().max(1)).copied()?,
        },
    })
}

/// Who turned the two keys, and what came of it.
type Tried = ((PersonId, PersonId), Result<Vec<Change>, Refused>);

/// Two people try an act, whoever they are.
fn tried(here: &mut Partnership, step: &Step, seed: u8) -> Option<Tried> {
    let Step::Turn((one, other), turned) = *step else { return None };
    let people: Vec<PersonId> = here.members.keys().copied().collect();
    let person = |idx: usize| people[idx % people.len()];
    let act = match turned {
        Turned::MakeHost(who) => Act::MakeHost { person: person(who) },
        Turned::RemoveHost(who) => Act::RemoveHost { person: person(who) },
        Turned::AddPartner(n) => library(seed, &format!("Partner {n}")),
        Turned::RemovePartner(idx) => {
            Act::RemovePartner { id: *here.partners.keys().nth(idx % here.partners.len()).unwrap() }
        }
    };
    let keys = (person(one), person(other));
    Some((keys, turn(here, keys, &act)))
}

proptest! {
    #[test]
    fn there_are_always_two_hosts_from_two_partners(steps in steps()) {
        let mut here = begun().partnership;
        for (step, seed) in steps.iter().zip(10..) {
            let before = here.clone();
            if let Some(((one, other), Ok(_))) = tried(&mut here, step, seed) {
                prop_assert!(before.is_host(one) && before.is_host(other));
                prop_assert_ne!(before.partner_of(one), before.partner_of(other));
            } else if let Some(command) = command(&here, step, seed) {
                let _ = wish(&mut here, command, seed);
                // Nothing but two keys makes a host or a partner.
                prop_assert_eq!(&here.partners, &before.partners);
                let is_new = |host: &PersonId| !before.is_host(*host);
                prop_assert!(!here.hosts().any(|(host, _)| is_new(&host)));
            }
            prop_assert!(here.partners.len() >= 2);
            let partners: BTreeSet<_> = here.hosts().map(|(_, partner)| partner).collect();
            prop_assert!(here.hosts().count() >= 2 && partners.len() >= 2, "{step:?}");
        }
    }

    #[test]
    fn no_code_is_given_by_people_of_one_partner(steps in steps()) {
        let mut here = begun().partnership;
        for (step, seed) in steps.iter().zip(10..) {
            let Some(command) = command(&here, step, seed) else { continue };
            let before = here.clone();
            for change in wish(&mut here, command, seed).unwrap_or_default() {
                if let Change::CodeGiven { id, person, by } = change {
                    let asked = before.codes[&id].asked_by.unwrap();
                    prop_assert_ne!(before.partner_of(asked), before.partner_of(by));
                    prop_assert!(before.is_host(by) && by != person);
                }
            }
        }
    }

    #[test]
    fn what_is_refused_changes_nothing_and_what_is_decided_can_be_decided_again(steps in steps()) {
        let mut here = begun().partnership;
        for (step, seed) in steps.iter().zip(10..) {
            let Some(command) = command(&here, step, seed) else { continue };
            let once = decide(&here, command.clone(), &moment(seed));
            prop_assert_eq!(&once, &decide(&here, command, &moment(seed)));
            if let Ok(changes) = once {
                apply(&mut here, &changes);
            }
        }
    }

    #[test]
    fn an_address_is_short_and_plain(text in "\\PC{1,120}") {
        if let Ok(name) = Name::parse(&text) {
            let slug = slug_of(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 40);
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            prop_assert!(slug.bytes().all(plain), "{}", slug);
        }
    }
}
