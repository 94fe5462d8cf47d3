//! Roles in the store, on both databases.

use partnership_rules::{
    PartnerId, RoleId,
    roles::{Role, RoleState, Term, Work, add},
    text::Text,
};
use powerwith_core::{Day, Decided, Fault, Language, Millis, Moment, PartnershipId, Subject};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::prelude::Uuid;

use super::{home::mine, kept};
use crate::{
    candidates::{self, CandidateId, Kind, Proposed},
    testing::{found_here, logged, moment, person, steps, tell_decided},
};

fn day(number: i32) -> Day {
    Day::parse("2026-04-18").unwrap().plus_days(number)
}

fn text(words: &str) -> Text {
    Text::line(words).unwrap()
}

/// A partnership in which person 40 gives rides for 30 days, and person 41 is next.
async fn rides(store: &Store) -> (PartnershipId, Role) {
    let here = PartnershipId::random(&moment(1));
    let mut role = add(&[], text("Rides"), Work::Unseen, &moment(2)).unwrap();
    role.term = Some(Term {
        holder: person(40),
        partner: PartnerId::random(&moment(50)),
        until: day(30),
        renewed_by: None,
    });
    role.next = Some(person(41));
    let write = async |tx: Tx| -> Result<(), Fault> {
        found_here(&tx, here).await;
        kept::add(&tx, here, &role, &moment(2)).await?;
        kept::change(&tx, here, &role).await
    };
    store.with_write_tx("begin", write).await.unwrap();
    (here, role)
}

async fn seen(store: &Store, here: PartnershipId, id: RoleId) -> Role {
    let all = kept::load(store.read(), here).await.unwrap();
    all.into_iter().find(|role| role.id == id).unwrap()
}

async fn proposed(
    store: &Store,
    here: PartnershipId,
    (kind, of): (Kind, Option<RoleId>),
) -> CandidateId {
    let proposed = Proposed {
        kind,
        of: of.map(RoleId::uuid),
        language: Language::english(),
        title: "Rides".to_owned(),
        text: text("One more term."),
    };
    let write = async |tx: Tx| candidates::put(&tx, here, &proposed, &moment(3)).await;
    store.with_write_tx("propose", write).await.unwrap()
}

/// The code of the refusal, or nothing when it happened.
async fn decide(
    store: &Store,
    (here, kind, about): (PartnershipId, Kind, CandidateId),
    (says, days): (&str, i32),
) -> Option<&'static str> {
    let moment = moment(9);
    let decided = Decided {
        decision: Uuid::from_u128(7),
        about: Some(Subject { kind: kind.word().to_owned(), id: about.uuid() }),
        text: says.to_owned(),
        until: day(days),
        review: day(20),
        seats: Vec::new(),
    };
    tell_decided(store, (here, decided), &moment).await
}

on_both!(steps(), a_term_ends_on_its_day_and_only_consent_renews_it, async |store: &Store| {
    let (here, role) = rides(store).await;
    assert_eq!(seen(store, here, role.id).await, role);
    let after = |number| Moment::new(Millis(1_776_500_000_000), day(number), [8; 32]);
    kept::end_what_is_over(store, &after(30)).await.unwrap();
    assert!(logged(store).await.is_empty(), "the last day is still theirs");
    for _ in 0..2 {
        kept::end_what_is_over(store, &after(31)).await.unwrap();
        assert_eq!(logged(store).await, ["role.ended"]);
    }
    let about = proposed(store, here, (Kind::Term, Some(role.id))).await;
    let at = (here, Kind::Term, about);
    assert_eq!(decide(store, at, ("One more term.", 4_000)).await, Some("roles.term_day"));
    for _ in 0..2 {
        assert_eq!(decide(store, at, ("One more term.", 100)).await, None);
    }
    assert_eq!(logged(store).await, ["role.ended", "role.renewed"]);
    let renewed = seen(store, here, role.id).await;
    let held = RoleState::Held { holder: person(40), until: day(100) };
    assert_eq!(renewed.state_on(day(99)), held);
    kept::end_what_is_over(store, &after(101)).await.unwrap();
    assert_eq!(logged(store).await.last().unwrap(), "role.ended", "the next end is an end too");
});

on_both!(steps(), a_decision_sets_how_many_roles_one_partner_holds, async |store: &Store| {
    let (here, _) = rides(store).await;
    assert_eq!(kept::share(store.read(), here).await.unwrap().most_percent, kept::USUAL_SHARE);
    let about = proposed(store, here, (Kind::RoleShare, None)).await;
    let at = (here, Kind::RoleShare, about);
    assert_eq!(decide(store, at, ("Half of them.", 100)).await, Some("roles.no_share"));
    assert_eq!(decide(store, at, ("At most 40 percent.", 100)).await, None);
    let share = kept::share(store.read(), here).await.unwrap();
    assert_eq!((share.most_percent, share.since), (40, Some(day(0))));
});

on_both!(steps(), who_is_forgotten_is_in_no_role, async |store: &Store| {
    let (here, role) = rides(store).await;
    let leave = async |tx: Tx| kept::leave(&tx, here, person(41)).await;
    store.with_write_tx("leave", leave).await.unwrap();
    assert_eq!(seen(store, here, role.id).await.next, None);
    let held = mine(store.read(), person(40)).await.unwrap();
    assert_eq!(held, ["Rides"]);
    store.with_write_tx("forget", async |tx| kept::forget(&tx, person(40)).await).await.unwrap();
    assert_eq!(seen(store, here, role.id).await.state_on(day(0)), RoleState::Free);
    assert!(mine(store.read(), person(40)).await.unwrap().is_empty());
});
