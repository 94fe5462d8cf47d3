//! What a records request would get: the page follows the tables as they are.

use std::collections::BTreeSet;

use powerwith_core::Fault;
use powerwith_store::{StoreContext, Table};
use powerwith_web::Speech;
use sea_orm::ConnectionTrait;

use crate::house::House;

const AT: &str = "/p/roots-and-rivers-partnership/open/records";

/// Every table of both databases.
async fn tables(house: &House) -> Vec<Table> {
    let mut tables = house.site.store.tables().await.unwrap();
    assert!(tables.len() > 20, "{tables:?}");
    tables.extend(house.site.store.sealed().unwrap().tables().await.unwrap());
    tables
}

/// Every table and column has its words in both languages, and no words speak of what is not there.
async fn everything_is_described(house: &House) {
    let tables = tables(house).await;
    for speech in [Speech::English, Speech::Spanish] {
        for table in &tables {
            let name = &table.name;
            let known = house.site.table_in_words(speech, name);
            let known = known.unwrap_or_else(|| panic!("{name} has no words: see TABLES"));
            for (column, said) in house.site.columns_in_words(speech, table) {
                let said = said.unwrap_or_default();
                assert!(!said.is_empty(), "{name}.{column} has no {} words", speech.tag());
            }
            let columns: BTreeSet<&str> = table.columns.iter().map(String::as_str).collect();
            for column in known.described().keys() {
                assert!(columns.contains(column), "{name} has no column {column} any more");
            }
        }
    }
}

#[tokio::test]
async fn every_table_and_column_is_described_on_both_databases() {
    let house = House::lively().await;
    everything_is_described(&house).await;
    let main = tables(&house).await;
    let house = House::lively_on_postgres().await;
    everything_is_described(&house).await;
    assert_eq!(main, tables(&house).await, "both databases keep the same");
}

#[tokio::test]
async fn the_page_names_every_table_and_says_first_what_it_means_for_a_person() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    for (language, who) in
        [("en", "Who gave which sealed answer"), ("es", "Quién dio qué respuesta sellada")]
    {
        hodan.get(&format!("/?lang={language}")).await;
        let shown = hodan.get(AT).await;
        let names = shown.texts("main h4");
        for table in tables(&house).await {
            assert!(names.contains(&table.name), "{} is not on the page", table.name);
        }
        let main = shown.main();
        let (first, tables) = (main.find(who).unwrap(), main.find("round_release").unwrap());
        assert!(first < tables, "{main}");
        for unknown in
            ["Nobody has described", "nobody has described", "adie ha descrito", "adie la ha"]
        {
            assert!(!main.contains(unknown), "{main}");
        }
    }
}

#[tokio::test]
async fn a_table_that_nobody_described_is_shown_as_such() {
    let house = House::lively().await;
    let work = async |tx: powerwith_store::Tx| {
        for sql in
            ["CREATE TABLE visitor_note (seen TEXT)", "ALTER TABLE person ADD COLUMN mood TEXT"]
        {
            tx.execute_unprepared(sql).await.store("add by hand")?;
        }
        Ok::<(), Fault>(())
    };
    house.site.store.with_write_tx("add by hand", work).await.unwrap();
    let mut hodan = house.signed_in("Hodan").await;
    let main = hodan.get(AT).await.main();
    assert!(main.contains("visitor_note Nobody has described this table yet."), "{main}");
    assert!(main.contains("mood : nobody has described this yet"), "{main}");
}

#[tokio::test]
async fn the_pages_on_rules_and_on_keeping_lead_there() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    for page in ["kept", "rules"] {
        let shown = hodan.get(&format!("/p/roots-and-rivers-partnership/open/{page}")).await;
        assert!(shown.attributes("main a", "href").contains(&AT.to_owned()), "{page}");
    }
}
