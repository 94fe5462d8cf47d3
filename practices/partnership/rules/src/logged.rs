//! What the open log is told when a partnership begins or changes: partners by name, people as roles.

use powerwith_core::{Day, Written};

use crate::{Change, Ended, Invite, KeyId, Name, Partnership, Wish};

/// What is written down for everyone, before the log gives it a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// What happened: `partner.added`.
    pub kind: &'static str,
    /// What is said of it, one value to a line.
    pub said: String,
}

/// The entry for a partnership that just began: its name, its partners, and the partners its hosts
/// come from.
///
/// Why no people: what is in the log stays, and people may leave. Who the hosts are is on the page
/// of the partnership.
pub fn log_start(here: &Partnership) -> Logged {
    let partners = here.partners.values().map(|partner| ("partner", &partner.name));
    let hosts = here.hosts().filter_map(|(_, partner)| here.partners.get(&partner));
    let hosts = hosts.map(|partner| ("host-from", &partner.name));
    let mut lines: Vec<(&str, &Name)> = partners.chain(hosts).collect();
    // In the order of the alphabet, so that the order of typing ranks nobody.
    lines.sort();
    record("partnership.made", [("name", &here.name)].into_iter().chain(lines))
}

/// The entry for a change that a host makes for others, or that changes who may do what; `None` for
/// what people say of themselves, and for who comes and goes.
///
/// Shape: `from` is the partner that the person of the change comes from, for changes of hosts.
/// Why a way in without how many it is for, and a new code without for whom: a small number, or a
/// partner of few people, would tell.
pub fn log_change(change: &Change, from: Option<&Name>) -> Option<Logged> {
    match change {
        Change::PartnerAdded { name, .. } => Some(record("partner.added", [("partner", name)])),
        Change::HostMade { .. } => Some(record("host.added", from.map(|name| ("host-from", name)))),
        Change::HostSteppedDown { .. } => {
            Some(record("host.stepped-down", from.map(|name| ("host-from", name))))
        }
        Change::HostRemoved { .. } => {
            Some(record("host.removed", from.map(|name| ("host-from", name))))
        }
        Change::PartnerRemoved { name, .. } => Some(record("partner.removed", [("partner", name)])),
        Change::GroupAdded { name, by: Some(_), .. } | Change::GroupOffered { name, .. } => {
            Some(record("group.offered", [("group", name)]))
        }
        Change::InviteMade { invite } => Some(way_in(invite)),
        Change::InviteEnded { .. } => Some(record("invite.ended", [])),
        Change::CodeAsked { .. } => Some(record("code.asked", [])),
        Change::CodeGiven { .. } => Some(record("code.given", [])),
        Change::CodeDeclined { .. } => Some(record("code.declined", [])),
        Change::GroupAdded { by: None, .. }
        | Change::GroupsSaid { .. }
        | Change::Joined { .. }
        | Change::Left { .. }
        | Change::FirstCodeRenewed { .. } => None,
    }
}

/// One step of an act with two keys, for its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine<'a> {
    /// Which asked act.
    pub key: KeyId,
    /// What would happen, and to what.
    pub wish: &'a Wish,
    /// The partner whose host takes this step; `None` when the days were over.
    pub partner: Option<&'a str>,
    /// The last day on which it can be confirmed, where that is news.
    pub until: Option<Day>,
}

/// The entry for a step of an act with two keys: asked (`None`), or how it ended.
///
/// Why the thing is named by what it is called, and not by its id: ids of partners and people tell
/// when they came, and people are in the log as the partner they come from.
pub fn log_key(ended: Option<Ended>, line: &KeyLine<'_>) -> Logged {
    let kind = match ended {
        None => "key.asked",
        Some(ended) => ended.kind(),
    };
    let mut said = format!("powerwith record 1\nkind {kind}\nkey {}\n", line.key);
    let mut add = |word: &str, value: &str| {
        let value: Vec<&str> = value.split_whitespace().collect();
        said = format!("{said}{word} {}\n", value.join(" "));
    };
    add("act", &line.wish.act);
    add("called", &line.wish.called);
    if let Some(partner) = line.partner {
        add("partner", partner);
    }
    if let Some(until) = line.until {
        add("until", &until.to_string());
    }
    if let (Some(why), None) = (&line.wish.why, ended) {
        add("why", why);
    }
    Logged { kind, said }
}

fn way_in(invite: &Invite) -> Logged {
    let kind = "invite.made";
    let written = Written::record(kind).value("way", invite.wish.kind.id());
    Logged { kind, said: written.value("ends", invite.wish.ends).finish() }
}

fn record<'a>(kind: &'static str, lines: impl IntoIterator<Item = (&'a str, &'a Name)>) -> Logged {
    let head = format!("powerwith record 1\nkind {kind}\n");
    let said =
        lines.into_iter().fold(head, |said, (word, name)| said + word + " " + name.text() + "\n");
    Logged { kind, said }
}

#[cfg(test)]
mod tests {
    use powerwith_core::{Millis, Moment, PersonId};

    use super::*;
    use crate::{
        Beginning, FirstPartners, GroupId, InviteId, InviteKind, InviteWish, NewCodeId, PartnerId,
        start,
    };

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    fn moment() -> Moment {
        Moment::new(Millis(1_776_500_000_000), Day::parse("2026-04-18").unwrap(), [3; 32])
    }

    #[test]
    fn a_partnership_begins_with_its_partners_and_no_people() {
        let beginning = Beginning {
            name: name("Roots & Rivers"),
            partners: FirstPartners::new(vec![name("School"), name("Bethel Church")]).unwrap(),
            first_partner_idx: 0,
            second_partner_idx: 1,
        };
        let started = start(&beginning, "roots".to_owned(), &moment()).unwrap();
        let logged = log_start(&started.partnership);
        assert_eq!(logged.kind, "partnership.made");
        let expected = "powerwith record 1\nkind partnership.made\nname Roots & Rivers\n\
            host-from Bethel Church\nhost-from School\npartner Bethel Church\npartner School\n";
        assert_eq!(logged.said, expected);
    }

    #[test]
    fn hosts_are_written_down_as_coming_from_a_partner() {
        let (person, by) = (PersonId::new(&moment()), PersonId::new(&moment()));
        let made = log_change(&Change::HostMade { person, by }, Some(&name("School"))).unwrap();
        assert_eq!(made.said, "powerwith record 1\nkind host.added\nhost-from School\n");
        let left = log_change(&Change::HostSteppedDown { person }, Some(&name("School"))).unwrap();
        assert_eq!(left.kind, "host.stepped-down");
        let id = PartnerId::new(&moment());
        let added = Change::PartnerAdded { id, name: name("Parks"), by };
        assert_eq!(
            log_change(&added, None).unwrap().said,
            "powerwith record 1\nkind partner.added\npartner Parks\n"
        );
    }

    #[test]
    fn what_hosts_do_for_others_is_written_down_without_those_others() {
        let (person, by) = (PersonId::new(&moment()), PersonId::new(&moment()));
        let said = |change: &Change| log_change(change, Some(&name("School"))).unwrap().said;
        let wish = InviteWish {
            kind: InviteKind::Sheet { codes: 3 },
            partner: Some(PartnerId::new(&moment())),
            ends: Day::parse("2026-05-18").unwrap(),
        };
        let invite = Invite { id: InviteId::new(&moment()), wish, by };
        assert_eq!(
            said(&Change::InviteMade { invite }),
            "powerwith record 1\nkind invite.made\nway sheet\nends 2026-05-18\n"
        );
        let id = NewCodeId::new(&moment());
        let asked = said(&Change::CodeAsked { id, person, by });
        assert_eq!(asked, "powerwith record 1\nkind code.asked\n");
        let id = GroupId::new(&moment());
        let offered = said(&Change::GroupOffered { id, name: name("Youth"), by });
        assert_eq!(offered, "powerwith record 1\nkind group.offered\ngroup Youth\n");
    }

    #[test]
    fn what_people_say_of_themselves_and_who_comes_and_goes_is_not_written_down() {
        let (person, partner) = (PersonId::new(&moment()), PartnerId::new(&moment()));
        for change in [
            Change::Joined { person, partner },
            Change::Left { person },
            Change::GroupsSaid { person, groups: [].into() },
            Change::GroupAdded { id: GroupId::random(&moment()), name: name("Youth"), by: None },
        ] {
            assert_eq!(log_change(&change, Some(&name("School"))), None);
        }
    }
}
