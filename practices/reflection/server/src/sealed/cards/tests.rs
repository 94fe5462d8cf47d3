//! Cards through the store: one right each, and no more than people took.

use powerwith_core::{PersonId, Stop};
use powerwith_store::{Store, on_both};
use reflection_rules::round::Refusal;
use sealed_tokens::Request;

use super::*;
use crate::sealed::tests::{FIRST_DAY, ask, at, close, count, open_round, partnership, person};

fn secret(number: u8) -> Secret {
    Secret::from_bytes([number; 16])
}

async fn print(store: &Store, round: RoundId, n_cards: u8) {
    let names: Vec<CardName> = (0..n_cards).map(|number| secret(number).card_name()).collect();
    let work = async |tx: Tx| cards::make(&tx, (partnership(), round), &names).await;
    store.with_write_tx("print", work).await.unwrap();
}

async fn take_one(store: &Store, round: RoundId, who: PersonId) {
    let at = (partnership(), round);
    let work = async |tx: Tx| sealed::set_let_in(&tx, at, (who, &LetIn::Card)).await;
    store.with_write_tx("take a card", work).await.unwrap();
}

/// Answers with a card; `asks` is the secret behind what is asked, mostly the card's own.
async fn use_it(
    store: &Store,
    round: RoundId,
    (card, asks): (u8, u8),
    day: &str,
) -> Result<(), Stop<Refusal>> {
    let (name, moment) = (secret(card).card_name(), at(day, card));
    let request = Request::new(&secret(asks), token_round(round), 4);
    let work = async |tx: Tx| let_card_in(&tx, (name, &request), &moment).await;
    store.with_write_tx("use a card", work).await
}

fn refusal(outcome: Result<(), Stop<Refusal>>) -> Option<Refusal> {
    match outcome {
        Ok(()) => None,
        Err(Stop::Refused(refusal)) => Some(refusal),
        Err(Stop::Fault(fault)) => panic!("{fault:?}"),
    }
}

on_both!(
    &crate::testing::steps(),
    a_card_has_one_right_however_often_it_is_used,
    async |store: &Store| {
        let round = open_round(store).await.id;
        print(store, round, 3).await;
        take_one(store, round, person(1)).await;
        take_one(store, round, person(2)).await;
        // Half of them ask with the card's own secret, half with another: whoever is first has it.
        let tasks: Vec<_> = (0..64_u8)
            .map(|task| {
                let store = store.clone();
                tokio::spawn(async move { use_it(&store, round, (0, task % 2), FIRST_DAY).await })
            })
            .collect();
        let mut n_let_in = 0;
        for task in tasks {
            match refusal(task.await.unwrap()) {
                None => n_let_in += 1,
                Some(refused) => assert_eq!(refused, Refusal::CardUsed),
            }
        }
        assert_eq!(n_let_in, 32);
        assert_eq!(cards::counts(store.read(), (partnership(), round)).await.unwrap().n_used, 1);
    }
);

on_both!(
    &crate::testing::steps(),
    no_card_is_used_beyond_those_who_took_one,
    async |store: &Store| {
        let round = open_round(store).await.id;
        print(store, round, 3).await;
        let check = async |card: u8, expected: Option<Refusal>| {
            assert_eq!(refusal(use_it(store, round, (card, card), FIRST_DAY).await), expected);
        };
        check(0, Some(Refusal::CardNotTaken)).await;
        take_one(store, round, person(1)).await;
        check(0, None).await;
        check(1, Some(Refusal::CardNotTaken)).await;
        let at = (partnership(), round);
        let work = async |tx: Tx| cards::set_replaced(&tx, at, person(1)).await;
        store.with_write_tx("give another", work).await.unwrap();
        check(1, None).await;
        check(2, Some(Refusal::CardNotTaken)).await;
        check(9, Some(Refusal::UnknownCode)).await;
        assert_eq!(cards::replaced_for(store.read(), at).await.unwrap(), [person(1)]);
        // Whoever was let in on a device and leaves makes room for no card.
        ask(store, round, (3, &secret(30)), FIRST_DAY).await.unwrap();
        let work = async |tx: Tx| sealed::forget(&tx, person(3)).await;
        store.with_write_tx("leave", work).await.unwrap();
        check(2, Some(Refusal::CardNotTaken)).await;
        // Whoever leaves takes no one else's right along.
        take_one(store, round, person(2)).await;
        let work = async |tx: Tx| sealed::forget(&tx, person(2)).await;
        store.with_write_tx("leave", work).await.unwrap();
        check(2, None).await;
    }
);

on_both!(
    &crate::testing::steps(),
    after_the_last_day_cards_open_nothing_and_are_forgotten,
    async |store: &Store| {
        let round = open_round(store).await.id;
        print(store, round, 3).await;
        take_one(store, round, person(1)).await;
        take_one(store, round, person(2)).await;
        assert_eq!(refusal(use_it(store, round, (0, 0), FIRST_DAY).await), None);
        let late = "2026-04-19";
        // Used before: the same right, as long as answers are taken.
        assert_eq!(refusal(use_it(store, round, (0, 0), late).await), None);
        let refused = refusal(use_it(store, round, (1, 1), late).await);
        assert_eq!(refused, Some(Refusal::TooLate));
        close(store).await;
        assert_eq!(refusal(use_it(store, round, (0, 0), late).await), Some(Refusal::UnknownCode));
        assert_eq!(count(store, "sealed_card").await, 0);
    }
);
