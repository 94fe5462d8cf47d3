//! What must hold for every secret, answer and byte.

use proptest::prelude::*;

use crate::game::{N_SLOTS, ROUND, bundle, envelope, key, secret, slot, tokens};
use crate::*;

#[test]
fn a_sent_answer_counts_and_gets_the_receipt_its_sender_expects() {
    let key = key();
    for (number, n_bytes) in [(0, 0), (1, 807), (2, 808), (0, 3879), (1, 3880), (2, 16_167)] {
        let sent = envelope(&key, 1, number, (1, &vec![b'x'; n_bytes]));
        let arrived = Envelope::decode(&sent.encode()).unwrap();
        assert_eq!(arrived, sent);
        let verified = key.verify(arrived).unwrap();
        assert_eq!(Receipt::decode(&verified.receipt().encode()).unwrap(), Receipt::of(&sent));
    }
}

#[test]
fn an_envelope_has_one_of_three_sizes() {
    let key = key();
    let size = |n_bytes| envelope(&key, 1, 0, (1, &vec![b'x'; n_bytes])).encode().len();
    assert_eq!([size(0), size(807), size(808), size(3879)], [1024, 1024, 4096, 4096]);
    assert_eq!([size(3880), size(MAX_PAYLOAD_BYTES)], [16_384, 16_384]);
    let token = &tokens(&key, &secret(1))[0];
    let long = vec![0; MAX_PAYLOAD_BYTES + 1];
    let refused = seal(&secret(1), (ROUND, slot(0)), token, (1, &long));
    assert_eq!(refused, Err(SealError::TooLong { n_bytes: MAX_PAYLOAD_BYTES + 1 }));
}

#[test]
fn a_reply_by_another_key_is_refused_by_the_one_who_asked() {
    let (key, marked) = (key(), RoundKey::from_seed([6; 32], ROUND, N_SLOTS));
    let request = Request::new(&secret(1), ROUND, N_SLOTS);
    let reply = marked.evaluate(&request).unwrap();
    assert_eq!(finalize(&secret(1), &key.public(), &reply), Err(IssueError::WrongKey(0)));
}

#[test]
fn a_reply_with_a_proof_for_something_else_is_refused() {
    let key = key();
    let reply = |who| key.evaluate(&Request::new(&secret(who), ROUND, N_SLOTS)).unwrap().encode();
    let (mine, mut mixed) = (reply(1), reply(1));
    // Header 19 bytes, then 96 for each slot: 32 of point, 64 of proof.
    mixed[19 + 32..19 + 96].copy_from_slice(&reply(2)[19 + 32..19 + 96]);
    let finish =
        |bytes: &[u8]| finalize(&secret(1), &key.public(), &Evaluation::decode(bytes).unwrap());
    assert!(finish(&mine).is_ok());
    assert_eq!(finish(&mixed), Err(IssueError::WrongKey(0)));
    assert_eq!(finish(&reply(2)), Err(IssueError::WrongKey(0)));
}

#[test]
fn another_request_by_the_same_member_is_refused_and_the_same_one_gets_the_same_reply() {
    let key = key();
    let first = Request::new(&secret(1), ROUND, N_SLOTS);
    assert_eq!(first.after(None), Ok(()));
    assert_eq!(first.clone().after(Some(&first)), Ok(()));
    assert_eq!(key.evaluate(&first).unwrap(), key.evaluate(&first.clone()).unwrap());
    let second = Request::new(&secret(2), ROUND, N_SLOTS);
    assert_eq!(second.after(Some(&first)), Err(IssueError::AlreadyIssued));
}

#[test]
fn a_request_for_another_round_or_number_of_slots_is_refused() {
    let key = key();
    let other_round = Request::new(&secret(1), RoundId([9; 16]), N_SLOTS);
    let fewer = Request::new(&secret(1), ROUND, N_SLOTS - 1);
    assert_eq!(key.evaluate(&other_round), Err(IssueError::OtherRound));
    assert_eq!(key.evaluate(&fewer), Err(IssueError::OtherSlots));
}

#[test]
fn the_identity_and_points_in_another_encoding_are_refused() {
    let request = Request::new(&secret(1), ROUND, N_SLOTS).encode();
    let identity = [0; 32];
    // The field's prime, which is 0 again: the same point in another encoding.
    let mut zero_again = [0xff; 32];
    (zero_again[0], zero_again[31]) = (0xed, 0x7f);
    // 1 is odd, which no encoding of a ristretto point is.
    let mut negative = [0; 32];
    negative[0] = 1;
    for bad in [identity, zero_again, negative, [0xff; 32]] {
        let mut bytes = request.clone();
        bytes[19 + 32..19 + 64].copy_from_slice(&bad);
        assert_eq!(Request::decode(&bytes), Err(Malformed::Point(1)));
        let mut keys = key().public().encode();
        keys[19..19 + 32].copy_from_slice(&bad);
        assert_eq!(PublicKeys::decode(&keys), Err(Malformed::Point(0)));
    }
}

#[test]
fn proofs_with_numbers_in_another_encoding_are_refused() {
    let reply = key().evaluate(&Request::new(&secret(1), ROUND, N_SLOTS)).unwrap().encode();
    for bad in [[0; 32], [0xff; 32]] {
        let mut bytes = reply.clone();
        bytes[19 + 64..19 + 96].copy_from_slice(&bad);
        assert_eq!(Evaluation::decode(&bytes), Err(Malformed::Proof(0)));
    }
}

#[test]
fn a_token_is_good_for_its_slot_its_round_and_its_tag_alone() {
    let key = key();
    let mine = tokens(&key, &secret(1));
    let try_with = |who: u8, round, number, token: &Token| {
        let sealed = seal(&secret(who), (round, slot(number)), token, (1, b"3")).unwrap();
        key.verify(sealed).map(|_| ())
    };
    assert_eq!(try_with(1, ROUND, 0, &mine[0]), Ok(()));
    assert_eq!(try_with(1, ROUND, 1, &mine[0]), Err(Refused::Token));
    assert_eq!(try_with(2, ROUND, 0, &mine[0]), Err(Refused::Token));
    assert_eq!(try_with(1, ROUND, N_SLOTS, &mine[0]), Err(Refused::NoSuchSlot));
    assert_eq!(try_with(1, RoundId([9; 16]), 0, &mine[0]), Err(Refused::OtherRound));
    let other = RoundKey::from_seed([6; 32], ROUND, N_SLOTS);
    assert_eq!(try_with(1, ROUND, 0, &tokens(&other, &secret(1))[0]), Err(Refused::Token));
}

#[test]
fn a_member_cannot_answer_one_slot_twice_by_blinding_for_it_twice() {
    // The request of another secret's slot 0 in the place of slot 1: the wrong key answers it.
    let key = key();
    let (me, other) = (secret(1), secret(2));
    let mut bytes = Request::new(&me, ROUND, N_SLOTS).encode();
    let second = Request::new(&other, ROUND, N_SLOTS).encode();
    bytes[19 + 32..19 + 64].copy_from_slice(&second[19..19 + 32]);
    let reply = key.evaluate(&Request::decode(&bytes).unwrap()).unwrap().encode();
    let mut for_other = key.evaluate(&Request::decode(&second).unwrap()).unwrap().encode();
    for_other[19..19 + 96].copy_from_slice(&reply[19 + 96..19 + 192]);
    let reply = Evaluation::decode(&for_other).unwrap();
    assert_eq!(finalize(&other, &key.public(), &reply), Err(IssueError::WrongKey(0)));
}

#[test]
fn sending_again_is_safe_changing_replaces_and_older_changes_are_refused() {
    let key = key();
    let verified =
        |version, answer: &[u8]| key.verify(envelope(&key, 1, 0, (version, answer))).unwrap();
    let (first, changed) = (verified(1, b"3"), verified(2, b"4"));
    assert_eq!(first.place(None), Ok(Place::New));
    assert_eq!(first.place(Some(first.stored())), Ok(Place::Again));
    assert_eq!(changed.place(Some(first.stored())), Ok(Place::Instead));
    let older = PlaceError::Older { stored: 2 };
    assert_eq!(first.place(Some(changed.stored())), Err(older));
    let same = PlaceError::SameVersion { stored: 1 };
    assert_eq!(verified(1, b"5").place(Some(first.stored())), Err(same));
}

#[test]
fn nothing_secret_is_printed() {
    let key = key();
    let sealed = envelope(&key, 1, 0, (1, b"3"));
    let printed = format!(
        "{:?} {:?} {:?} {sealed:?} {:?} {:?}",
        secret(1),
        secret(1).code(),
        sealed.token(),
        Leaf::of(&sealed),
        RoundKey::from_seed([0x41; 32], RoundId([0; 16]), 1),
    );
    assert_eq!(
        printed,
        "Secret(…) RecoveryCode(…) Token(…) Envelope(…) Leaf { slot: Slot(0), .. } \
         RoundKey { round: RoundId([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. }"
    );
}

#[test]
fn a_card_that_was_drawn_gets_the_same_token_as_one_who_asked() {
    let key = key();
    let me = secret(1);
    let asked = tokens(&key, &me);
    for slot in slots(N_SLOTS) {
        let drawn = key.token(slot, me.tag(ROUND, slot)).unwrap();
        assert_eq!(drawn, asked[usize::from(slot.number())]);
    }
    assert_ne!(me.card_name(), secret(2).card_name());
}

#[test]
fn tags_of_one_person_and_keys_of_one_round_are_all_different() {
    let mut tags: Vec<Tag> = slots(MAX_SLOTS).map(|slot| secret(1).tag(ROUND, slot)).collect();
    tags.extend(slots(MAX_SLOTS).map(|slot| secret(1).tag(RoundId([9; 16]), slot)));
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(tags.len(), 2 * usize::from(MAX_SLOTS));
    let public = RoundKey::from_seed([5; 32], ROUND, MAX_SLOTS).public();
    let mut keys: Vec<_> = public.keys().collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), usize::from(MAX_SLOTS));
    assert_eq!(PublicKeys::decode(&public.encode()).unwrap(), public);
}

#[test]
fn every_byte_of_a_bundle_matters() {
    let text = bundle(2).encode().into_bytes();
    for at in 0..text.len() {
        for flip in [1, 0x20, 0x80] {
            let mut bytes = text.clone();
            bytes[at] ^= flip;
            assert!(Bundle::decode(&bytes).is_err(), "byte {at} with {flip}");
        }
    }
    for length in 0..text.len() {
        assert!(Bundle::decode(&text[..length]).is_err(), "only {length} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_flipped_byte_of_an_envelope_is_refused(
        at in 0_usize..4096, flip in 1_u8.., answer in proptest::collection::vec(any::<u8>(), 0..2000)
    ) {
        let key = key();
        let mut bytes = envelope(&key, 1, 0, (1, &answer)).encode();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        let is_accepted = Envelope::decode(&bytes).is_ok_and(|sent| key.verify(sent).is_ok());
        prop_assert!(!is_accepted);
    }

    #[test]
    fn every_encoding_is_read_back_as_it_was(
        bytes in any::<[u8; 16]>(), round in any::<[u8; 16]>(), n_slots in 1..=4_u8
    ) {
        let (me, round) = (Secret::from_bytes(bytes), RoundId(round));
        let key = RoundKey::from_seed([7; 32], round, n_slots);
        let request = Request::new(&me, round, n_slots);
        prop_assert_eq!(&Request::decode(&request.encode()).unwrap(), &request);
        let reply = key.evaluate(&request).unwrap();
        prop_assert_eq!(&Evaluation::decode(&reply.encode()).unwrap(), &reply);
        let tokens = finalize(&me, &key.public(), &reply).unwrap();
        for (slot, token) in slots(n_slots).zip(&tokens) {
            prop_assert!(key.is_token(slot, me.tag(round, slot), token));
        }
        let code = me.code();
        for written in [code.grouped(), code.plain()] {
            let read = RecoveryCode::read(&written).unwrap().secret();
            prop_assert_eq!(read.expose(), &bytes);
        }
    }

    #[test]
    fn whatever_is_read_is_written_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let started = |kind| [&[1, kind], bytes.as_slice()].concat();
        if let Ok(read) = Request::decode(&started(b'Q')) {
            prop_assert_eq!(read.encode(), started(b'Q'));
        }
        if let Ok(read) = Receipt::decode(&started(b'R')) {
            prop_assert_eq!(read.encode(), started(b'R'));
        }
        if let Ok(read) = InclusionProof::decode(&started(b'I')) {
            prop_assert_eq!(read.encode(), started(b'I'));
        }
    }
}
