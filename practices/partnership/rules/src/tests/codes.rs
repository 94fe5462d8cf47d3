//! Sign-in codes that hosts make for someone else.

use super::*;

#[test]
fn a_new_code_needs_a_host_of_another_partner() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let lost = join(&mut here, 2, 2);
    let idx = partner_idx(&here, first);
    let colleague = join(&mut here, idx, 3);
    turn(&mut here, (first, second), &Act::MakeHost { person: colleague }).unwrap();
    let asked = wish(&mut here, Command::AskNewCode { by: first, person: lost }, 5).unwrap();
    let Change::CodeAsked { id, .. } = asked[0] else { panic!("{asked:?}") };
    let yes = |by| Command::SayYes { by, id };
    assert_eq!(wish(&mut here, yes(first), 6), Err(Refused::SameKey), "not the one who asked");
    assert_eq!(wish(&mut here, yes(colleague), 6), Err(Refused::SameKey), "not their colleague");
    assert_eq!(wish(&mut here, yes(lost), 6), Err(Refused::NotAHost));
    assert!(wish(&mut here, yes(second), 6).is_ok());
    assert_eq!(wish(&mut here, yes(second), 7), Err(Refused::CodeAnsweredAlready));
}

#[test]
fn no_one_is_the_second_key_to_their_own_code() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let ask = |by, person| Command::AskNewCode { by, person };
    assert_eq!(wish(&mut here, ask(first, first), 2), Err(Refused::OwnCode));
    let asked = wish(&mut here, ask(first, second), 3).unwrap();
    let Change::CodeAsked { id, .. } = asked[0] else { panic!("{asked:?}") };
    let refused = wish(&mut here, Command::SayYes { by: second, id }, 4);
    assert_eq!(refused, Err(Refused::OwnCode));
    assert_eq!(wish(&mut here, ask(second, second), 5), Err(Refused::OwnCode));
    assert_eq!(wish(&mut here, ask(first, second), 6), Err(Refused::CodeAskedAlready));
}

#[test]
fn a_request_whose_asker_is_gone_has_to_be_made_anew() {
    let Started { partnership: mut here, first, second, .. } = begun();
    let lost = join(&mut here, 2, 2);
    let asked = wish(&mut here, Command::AskNewCode { by: first, person: lost }, 3).unwrap();
    let Change::CodeAsked { id, .. } = asked[0] else { panic!("{asked:?}") };
    here.codes.get_mut(&id).unwrap().asked_by = None;
    assert_eq!(wish(&mut here, Command::SayYes { by: second, id }, 4), Err(Refused::SameKey));
}

#[test]
fn only_the_first_host_renews_the_second_hosts_first_code() {
    let Started { partnership: mut here, first, second, second_code: id } = begun();
    assert!(wish(&mut here, Command::RenewFirstCode { by: first, id }, 2).is_ok());
    let by = second;
    assert_eq!(wish(&mut here, Command::RenewFirstCode { by, id }, 2), Err(Refused::SameKey));
}
