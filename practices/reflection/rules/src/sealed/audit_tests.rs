//! What auditors say: written, signed, read, and counted together.

use powerwith_core::Day;
use proptest::prelude::*;
use sealed_tokens::VouchKey;

use super::{
    Audited, Found, Look, MOST_STATEMENTS, NotARecord, NotTaken, Record, Statement, may_take,
    vouchers,
};
use crate::round::RoundId;

fn look(found: Found) -> Look {
    let round = "01900000-0000-7000-8000-000000000001".parse::<RoundId>().unwrap();
    let day = Day::parse("2026-04-21").unwrap();
    Look { round, day, shown: [9; 32], found, n_answers: 44, n_deleted: 2 }
}

fn statement(found: Found, auditor: u8) -> Statement {
    look(found).sign(&VouchKey::from_bytes(&[auditor; 32]))
}

fn audited(partner: &str, found: Found, auditor: u8) -> Audited {
    let day = Day::parse("2026-04-22").unwrap();
    Audited { day, partner: partner.to_owned(), statement: statement(found, auditor) }
}

/// The partners of those who vouch together.
fn check(audits: &[Audited], expected: &[&str]) {
    let partners: Vec<&str> =
        vouchers(audits).iter().map(|audited| audited.partner.as_str()).collect();
    assert_eq!(partners, expected, "{audits:?}");
}

#[test]
fn two_auditors_from_two_partners_vouch_together() {
    check(&[], &[]);
    check(&[audited("a", Found::Agrees, 1)], &["a"]);
    check(&[audited("a", Found::Agrees, 1), audited("b", Found::Agrees, 2)], &["a", "b"]);
    // Two of one partner are one; so are two keys in one hand and one key in two.
    check(&[audited("a", Found::Agrees, 1), audited("a", Found::Agrees, 2)], &["a"]);
    check(&[audited("a", Found::Agrees, 1), audited("b", Found::Agrees, 1)], &["b"]);
}

#[test]
fn whoever_does_not_agree_does_not_vouch() {
    for found in Found::ALL.into_iter().filter(|found| *found != Found::Agrees) {
        check(&[audited("a", found, 1), audited("b", Found::Agrees, 2)], &["b"]);
    }
}

#[test]
fn the_last_word_of_an_auditor_counts() {
    let first = [audited("a", Found::Agrees, 1), audited("b", Found::Agrees, 2)];
    let mut later = first.to_vec();
    later.push(audited("a", Found::OtherSum, 1));
    check(&later, &["b"]);
    later.push(audited("a", Found::Agrees, 1));
    check(&later, &["b", "a"]);
}

#[test]
fn a_pair_is_found_also_when_the_first_one_has_no_partner_for_it() {
    let audits = [
        audited("a", Found::Agrees, 1),
        audited("a", Found::Agrees, 2),
        audited("a", Found::Agrees, 3),
        audited("b", Found::Agrees, 3),
    ];
    check(&audits, &["a", "b"]);
}

#[test]
fn a_statement_is_read_as_it_was_written_also_with_other_line_ends() {
    let statement = statement(Found::Agrees, 1);
    let text = statement.encode();
    assert!(text.starts_with("powerwith audit 1\nround 01900000000070008000000000000001\n"));
    assert!(text.contains("\nfound agrees\nanswers 44\ndeleted 2\nauditor "));
    assert!(text.len() < 700, "{}", text.len());
    for brought in [text.clone(), text.replace('\n', "\r\n"), format!("\n  {text}\n\n")] {
        assert_eq!(Statement::decode(&brought), Ok(statement));
    }
    assert!(statement.is_genuine());
    assert_eq!(Statement::decode(""), Err(NotARecord { line: 1 }));
    assert_eq!(Statement::decode("hello"), Err(NotARecord { line: 1 }));
    assert!(Statement::decode(&format!("{text}more 1\n")).is_err());
}

#[test]
fn whatever_is_changed_in_a_statement_is_noticed() {
    let text = statement(Found::OtherSum, 1).encode();
    for at in 0..text.len() {
        let mut flipped = text.clone().into_bytes();
        flipped[at] ^= 1;
        if let Ok(flipped) = String::from_utf8(flipped)
            && let Ok(other) = Statement::decode(&flipped)
            && other.encode() != text
        {
            assert!(!other.is_genuine(), "{flipped}");
        }
    }
    let forged = text.replace("found other-sum", "found agrees");
    assert!(!Statement::decode(&forged).unwrap().is_genuine());
}

#[test]
fn an_audit_stands_in_the_record_with_its_signature() {
    for found in Found::ALL {
        let record = Record::Audited(audited("01900000-0000-7000-8000-00000000000a", found, 1));
        let text = record.encode();
        assert!(text.starts_with("powerwith record 1\nkind round.audited\nround "));
        assert_eq!(Record::decode(&text), Ok(record.clone()));
        assert_eq!(record.kind(), "round.audited");
        let Ok(Record::Audited(again)) = Record::decode(&text) else { panic!("{text}") };
        assert!(again.statement.is_genuine());
        assert!(Record::decode(&text[..text.len() - 1]).is_err());
        assert_eq!(Found::parse(found.id()), Some(found));
    }
}

#[test]
fn a_statement_is_taken_once_and_only_for_what_it_is_about() {
    let good = statement(Found::OtherSum, 1);
    let (round, shown) = (good.look.round, good.look.shown);
    let before = [audited("a", Found::Agrees, 1)];
    assert_eq!(may_take(&good, (round, shown), &before), Ok(()));
    let other = "01900000-0000-7000-8000-000000000002".parse().unwrap();
    assert_eq!(may_take(&good, (other, shown), &before), Err(NotTaken::OtherRound));
    assert_eq!(may_take(&good, (round, [8; 32]), &before), Err(NotTaken::OtherResults));
    let forged = Statement { look: look(Found::Agrees), ..good };
    assert_eq!(may_take(&forged, (round, shown), &before), Err(NotTaken::NotSigned));
    let again = statement(Found::Agrees, 1);
    assert_eq!(may_take(&again, (round, shown), &before), Err(NotTaken::ThereAlready));
    let many: Vec<_> = (0..MOST_STATEMENTS)
        .map(|n| audited("a", Found::Agrees, u8::try_from(n + 2).unwrap()))
        .collect();
    assert_eq!(may_take(&good, (round, shown), &many), Err(NotTaken::TooMany));
}

proptest! {
    #[test]
    fn whatever_is_brought_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Statement::decode(&String::from_utf8_lossy(&bytes));
    }
}
