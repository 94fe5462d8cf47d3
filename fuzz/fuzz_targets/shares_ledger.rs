//! Any bytes as a ledger: the verifier comes to an end, and agrees only with what the ballots say.
#![no_main]

use equal_shares::{Ledger, verify_ledger};
use libfuzzer_sys::fuzz_target;

const BALLOTS: &str = "META\nkey;value\nbudget;60\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                       a;40\nb;30\nc;25\nVOTES\nvoter_id;vote;circle\n1;a,b;east\n2;b,c;east\n\
                       3;c;east\n4;a;east\n5;a,c;east\n6;;west\n";

fuzz_target!(|bytes: &[u8]| {
    let Ok(ledger) = serde_json::from_slice::<Ledger>(bytes) else { return };
    if let Ok(verified) = verify_ledger(&ledger, BALLOTS.as_bytes()) {
        assert_eq!(verified.n_rounds, ledger.rounds.len());
        assert_eq!(ledger.n_ballots, 6);
    }
});
