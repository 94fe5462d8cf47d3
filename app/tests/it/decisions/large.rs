//! A proposal with many people and many reasons against it.

use decision_rules::{
    proposal::{Command, Hand, ProposalId, Voice, VoiceWish, Wish},
    text::Text,
};
use decision_server::store::change::carry_out_untold;
use jiff::tz::TimeZone;
use powerwith::demo;
use powerwith_core::{Moment, PartnershipId, PersonId};
use powerwith_store::Tx;
use reflection_rules::round::Keeping;
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use super::*;

/// The most a page of a proposal may weigh, in bytes.
const MOST_BYTES: usize = 30 * 1_024;

const HARBOR: &str = "/p/harbor-and-hills-partnership";

async fn ids(house: &House, sql: &str) -> Vec<Uuid> {
    let db = house.site.store.read();
    let find = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(find).await.unwrap();
    rows.iter().map(|row| row.try_get("", "id").unwrap()).collect()
}

/// What someone says in a store of its own, without a browser for each of two hundred people.
async fn wish(house: &House, at: (PartnershipId, ProposalId), by: PersonId, wish: Wish) {
    let now = house.moment();
    let mut seed = [0; 32];
    now.dice().fill(&mut seed);
    let moment = Moment::new(now.now(), now.today(), seed);
    let command = Command::Wish { by, wish };
    let work = async |tx: Tx| carry_out_untold(&tx, at, (command.clone(), &moment)).await;
    house.site.store.with_write_tx("wish", work).await.unwrap();
}

#[tokio::test]
async fn with_two_hundred_people_and_thirty_reasons_the_page_stays_small() {
    let house = House::demo().await;
    let crowd = (200, Keeping::Confidential);
    let store = &house.site.store;
    demo::fill_with_a_crowd(store, &TimeZone::UTC, &house.moment(), crowd).await.unwrap();
    let people = ids(&house, "SELECT DISTINCT person_id AS id FROM member_v1").await;
    let people: Vec<_> = people.into_iter().map(PersonId::from_uuid).collect();
    let here = ids(&house, "SELECT id FROM partnership_v1").await[0];
    let (author, holder) = (people[100], people[101]);
    let mut first = house.signed_in_as(author).await;
    first.get(&format!("{HARBOR}/decide/new")).await;
    let to = first.post_only(&format!("{HARBOR}/decide/new"), &CARDS).await.leads_to().unwrap();
    let proposal: ProposalId = to.rsplit('/').next().unwrap().parse().unwrap();
    let at = (PartnershipId::from_uuid(here), proposal);
    first.post(&format!("{to}/on"), &[("from", "draft")]).await;
    first.post(&format!("{to}/impact"), &IMPACT).await;
    first.post(&format!("{to}/on"), &[("from", "impact")]).await;
    let shown = first.post(&format!("{to}/seats"), &[("group", "Families")]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    let mut second = house.signed_in_as(holder).await;
    let shown = second.get(&to).await;
    let seat = shown.attributes("form[action$='/take']", "action")[0].clone();
    second.post(&seat, &[]).await;
    first.post(&format!("{to}/on"), &[("from", "seats")]).await;
    first.post(&format!("{to}/on"), &[("from", "understand")]).await;
    second.post(&format!("{to}/react"), &[("reaction", "Good for us.")]).await;
    first.post(&format!("{to}/on"), &[("from", "react")]).await;
    for (nth, by) in people.iter().enumerate() {
        let voice = match nth {
            0..30 => {
                Voice::NotYet(Text::long(&format!("The bus leaves too early, {nth}.")).unwrap())
            }
            _ => Voice::TryIt,
        };
        let said = VoiceWish { version: 1, turn: 0, voice, hand: Hand::Own };
        wish(&house, at, *by, Wish::Speak(Box::new(said))).await;
    }
    house.days_pass(8).await;
    let shown = first.get(&to).await;
    assert_eq!(shown.texts("#objections ~ ul li").len(), 30, "{}", shown.main());
    assert!(shown.bytes.len() <= MOST_BYTES, "{} bytes", shown.bytes.len());
}
