//! Terms through the store, on both databases.

use std::collections::BTreeSet;

use decision_rules::{
    impact::{Offered, Value},
    proposal::ProposalId,
    terms::{Rulebook, TermsId, TermsRefused, founding},
    text::Text,
};
use powerwith_core::{Decided, Happened, Outcome, Stop, Subject};
use powerwith_store::{Store, Tx, on_both};
use powerwith_web::{Heard, Hindered};

use super::*;
use crate::testing::{moment, partner, partnership, people, person, steps};

fn all() -> &'static [powerwith_store::Migration] {
    steps().leak()
}

fn slower() -> Rulebook {
    let mut book = founding();
    book.terms.open_days = 14;
    let own = Value::Own(Text::line("Rest").unwrap());
    book.terms.values = BTreeSet::from([Value::Offered(Offered::Ubuntu), own]);
    book.leads = BTreeSet::from([partner(0)]);
    book
}

fn decision() -> ProposalId {
    ProposalId::random(&moment(1, 77))
}

async fn begin(store: &Store) {
    let work = async |tx: Tx| {
        people(&tx).await;
        Ok::<(), powerwith_core::Fault>(())
    };
    store.with_write_tx("begin", work).await.unwrap();
}

async fn asked(store: &Store, book: &Rulebook, throw: u8) -> Outcome<TermsId, TermsRefused> {
    let moment = moment(2, throw);
    let work = async |tx: Tx| ask(&tx, partnership(), book, &moment).await;
    store.with_write_tx("ask", work).await
}

/// What the decision practice hears when a proposal was decided.
async fn decided(store: &Store, about: impl Into<Option<Subject>>) -> Outcome<(), Hindered> {
    let moment = moment(9, 9);
    let decided = Decided {
        decision: decision().uuid(),
        about: about.into(),
        text: "We take more time.".to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(100),
        seats: Vec::new(),
    };
    let what = Happened::Decided(decided);
    let heard = Heard { partnership: partnership(), what: &what, moment: &moment };
    let work = async |tx: Tx| (crate::practice().hear)(&tx, &heard).await;
    store.with_write_tx("hear", work).await
}

fn about(id: TermsId) -> Subject {
    Subject { kind: SUBJECT.to_owned(), id: id.uuid() }
}

fn code(outcome: Outcome<(), Hindered>) -> &'static str {
    match outcome {
        Err(Stop::Refused(hindered)) => hindered.code,
        other => panic!("{other:?}"),
    }
}

on_both!(all(), the_founding_terms_hold_until_others_are_decided, async |store: &Store| {
    begin(store).await;
    let (terms, leads) = load(store.read(), partnership()).await.unwrap();
    assert_eq!(Rulebook { terms, leads }, founding());
    let id = asked(store, &slower(), 1).await.unwrap();
    let (terms, leads) = load(store.read(), partnership()).await.unwrap();
    assert_eq!(Rulebook { terms, leads }, founding(), "asking changes nothing");

    decided(store, about(id)).await.unwrap();
    let (terms, leads) = load(store.read(), partnership()).await.unwrap();
    assert_eq!((terms.set_by, terms.open_days), (Some(decision()), 14));
    assert_eq!((terms.values, leads), (slower().terms.values, slower().leads));
    let since: Vec<_> =
        history(store.read(), partnership()).await.unwrap().iter().map(|held| held.since).collect();
    assert_eq!(since, [Some(moment(9, 1).today()), None]);
});

on_both!(all(), the_log_has_the_old_and_the_new_in_full_and_no_people, async |store: &Store| {
    begin(store).await;
    let id = asked(store, &slower(), 1).await.unwrap();
    decided(store, about(id)).await.unwrap();
    let entries = powerwith_log::of_kinds(store.read(), partnership(), &["rule.set"]).await;
    let said: Vec<_> = entries.unwrap().iter().filter_map(powerwith_log::Kept::said).collect();
    let [said] = said.as_slice() else { panic!("one entry: {said:?}") };
    let expected = format!(
        "powerwith decision 1\nproposal {}\nold-quorum-partners 2\nold-quorum-people 3\nold-days 7\n\
         new-quorum-partners 2\nnew-quorum-people 3\nnew-days 14\nnew-value ubuntu\n\
         new-value 4\nRest\nnew-lead 9\nPartner 0\n",
        decision()
    );
    assert_eq!(*said, expected);
    for number in 1..=9 {
        assert!(!said.contains(&person(number).to_string()));
    }
});

on_both!(all(), a_change_that_was_overtaken_holds_nothing, async |store: &Store| {
    begin(store).await;
    let first = asked(store, &slower(), 1).await.unwrap();
    let second = asked(store, &Rulebook { leads: BTreeSet::new(), ..slower() }, 2).await.unwrap();
    decided(store, about(first)).await.unwrap();
    assert_eq!(code(decided(store, about(second)).await), "decision.terms_overtaken");
    assert_eq!(code(decided(store, about(first)).await), "decision.terms_not_asked");
    let unknown = TermsId::random(&moment(1, 50));
    assert_eq!(code(decided(store, about(unknown)).await), "decision.terms_not_asked");
    let (_, leads) = load(store.read(), partnership()).await.unwrap();
    assert_eq!(leads, slower().leads);
    decided(store, None).await.unwrap();
    let word = Subject { kind: "word".to_owned(), id: first.uuid() };
    decided(store, word).await.unwrap();
});

on_both!(
    all(),
    terms_by_which_nothing_could_be_decided_are_not_asked_for,
    async |store: &Store| {
        begin(store).await;
        let mut book = slower();
        book.terms.quorum.people = 10;
        let refused = asked(store, &book, 1).await;
        let people = TermsRefused::QuorumPeople { least: 2, most: 9 };
        assert!(matches!(refused, Err(Stop::Refused(why)) if why == people));
    }
);
