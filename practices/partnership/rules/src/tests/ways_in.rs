//! Joining, and the ways in.

use super::*;

fn check_join(way_in: WayIn, partner: Option<PartnerId>, expected: &Result<usize, Refused>) {
    let mut here = begun().partnership;
    let person = PersonId::new(&moment(5));
    let command = Command::Join { person, way_in, partner, groups: GroupWish::default() };
    let outcome = wish(&mut here, command, 6).map(|_| here.members.len());
    assert_eq!(&outcome, expected);
}

#[test]
fn a_way_in_works_through_its_last_day_and_as_often_as_was_said() {
    let partner = begun().partnership.partners.keys().next().copied();
    check_join(way_in(partner), None, &Ok(3));
    check_join(way_in(None), partner, &Ok(3));
    check_join(way_in(None), None, &Err(Refused::NoPartnerChosen));
    let ended = today().plus_days(-1);
    let late = WayIn { ends: ended, ..way_in(partner) };
    check_join(late, None, &Err(Refused::InviteEnded { ended }));
    let empty = WayIn { uses_left: 0, ..way_in(partner) };
    check_join(empty, None, &Err(Refused::InviteUsedUp));
    let elsewhere = Some(PartnerId::new(&moment(77)));
    check_join(way_in(None), elsewhere, &Err(Refused::NoSuchPartner));
}

#[test]
fn a_way_in_that_is_for_one_partner_does_not_let_people_choose_another() {
    let mut here = begun().partnership;
    let fixed = here.partners.keys().next().copied();
    let other = here.partners.keys().nth(1).copied();
    let person = PersonId::new(&moment(5));
    let groups = GroupWish::default();
    let command = Command::Join { person, way_in: way_in(fixed), partner: other, groups };
    wish(&mut here, command.clone(), 6).unwrap();
    assert_eq!(here.partner_of(person), fixed);
    assert_eq!(wish(&mut here, command, 7), Err(Refused::MemberAlready));
}

fn check_invite(kind: InviteKind, days: i32, expected: &Result<(), Refused>) {
    let Started { partnership: mut here, first: by, .. } = begun();
    let wanted = InviteWish { kind, partner: None, ends: today().plus_days(days) };
    assert_eq!(wish(&mut here, Command::Invite { by, wish: wanted }, 2).map(|_| ()), *expected);
}

#[test]
fn ways_in_have_a_size_and_a_last_day() {
    let link = |people| InviteKind::Link { people };
    let sheet = |codes| InviteKind::Sheet { codes };
    let latest = today().plus_days(MOST_INVITE_DAYS);
    check_invite(link(1), 0, &Ok(()));
    check_invite(link(MOST_LINK_PEOPLE), MOST_INVITE_DAYS, &Ok(()));
    check_invite(link(0), 0, &Err(Refused::InviteSize { most: MOST_LINK_PEOPLE }));
    check_invite(
        link(MOST_LINK_PEOPLE + 1),
        0,
        &Err(Refused::InviteSize { most: MOST_LINK_PEOPLE }),
    );
    check_invite(sheet(MOST_SHEET_CODES), 0, &Ok(()));
    check_invite(sheet(u32::MAX), 0, &Err(Refused::InviteSize { most: MOST_SHEET_CODES }));
    check_invite(InviteKind::Email, -1, &Err(Refused::InviteDay { latest }));
    check_invite(InviteKind::Email, MOST_INVITE_DAYS + 1, &Err(Refused::InviteDay { latest }));
}
