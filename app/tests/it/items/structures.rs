//! Structures: shared power.

use axum::http::StatusCode;

use super::HOME;
use crate::house::House;

#[tokio::test]
async fn from_any_decision_in_the_log_one_click_leads_to_its_rule_and_who_set_it() {
    // structure.shared_power; that a change of the rule is itself a decision by consent is in
    // `decisions/about.rs`.
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let list = hodan.get(&format!("{HOME}/open?of=decision.made")).await;
    let entries = list.attributes("main h3 a", "href");
    assert!(!entries.is_empty(), "the demo has decided something");
    for entry in entries {
        let shown = hodan.get(&entry).await;
        let to = shown.attributes("main a", "href").into_iter().find(|to| to.ends_with("/who"));
        let rule = hodan.get(&to.unwrap_or_else(|| panic!("{}", shown.main()))).await;
        assert_eq!(rule.status, StatusCode::OK);
        let said = rule.main();
        assert!(said.contains("Who decides what") && said.contains("The founding"), "{said}");
    }
}

#[tokio::test]
async fn every_kind_of_entry_leads_to_a_rule_that_everyone_can_read() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let kinds = house.site.practices.iter().flat_map(|practice| practice.log_kinds);
    let pages: std::collections::BTreeSet<&str> = kinds.map(|kind| kind.rule.page()).collect();
    assert_eq!(pages, ["decide/who", "open/rules"].into());
    for page in pages {
        assert_eq!(luz.get(&format!("{HOME}/{page}")).await.status, StatusCode::OK, "{page}");
    }
}
