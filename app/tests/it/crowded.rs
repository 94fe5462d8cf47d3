//! A proposal with two hundred people and thirty reasons against it.

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

use crate::house::House;

/// Cards on which nothing is missing.
pub const CARDS: [(&str, &str); 7] = [
    ("title", "Quiet hours in the gym"),
    ("text", "The gym is quiet on Mondays from six to eight."),
    ("asked-by", "Families of the youth circle"),
    ("pays", "City Parks"),
    ("fixed", "The gym closes at nine."),
    ("open", "Which evening it is."),
    ("touches", "work"),
];

/// What such a proposal does to people.
pub const IMPACT: [(&str, &str); 4] = [
    ("gains", "Children who need less noise."),
    ("load", "Staff who close up later."),
    ("wrong", "Nobody comes."),
    ("know", "We count the children each month."),
];

const HARBOR: &str = "/p/harbor-and-hills-partnership";

/// Fills a house with two hundred people, of whom thirty say "not yet" to a proposal, each with a
/// reason, a week ago. Gives its address and who made it.
pub async fn proposal(house: &House) -> (String, PersonId) {
    let crowd = (200, Keeping::Confidential);
    let store = &house.site.store;
    demo::fill_with_a_crowd(store, &TimeZone::UTC, &house.moment(), crowd).await.unwrap();
    let people = ids(house, "SELECT DISTINCT person_id AS id FROM member_v1").await;
    let people: Vec<_> = people.into_iter().map(PersonId::from_uuid).collect();
    let here = ids(house, "SELECT id FROM partnership_v1").await[0];
    let author = people[100];
    let to = asked(house, (author, people[101])).await;
    let proposal: ProposalId = to.rsplit('/').next().unwrap().parse().unwrap();
    let at = (PartnershipId::from_uuid(here), proposal);
    for (nth, by) in people.iter().enumerate() {
        let voice = match nth {
            0..30 => {
                Voice::NotYet(Text::long(&format!("The bus leaves too early, {nth}.")).unwrap())
            }
            _ => Voice::TryIt,
        };
        let said = VoiceWish { version: 1, turn: 0, voice, hand: Hand::Own };
        wish(house, at, *by, Wish::Speak(Box::new(said))).await;
    }
    house.days_pass(8).await;
    (to, author)
}

/// A proposal that everyone is asked about: from its cards to the asking, with one seat that is held.
async fn asked(house: &House, (author, holder): (PersonId, PersonId)) -> String {
    let mut first = house.signed_in_as(author).await;
    first.get(&format!("{HARBOR}/decide/new")).await;
    let to = first.post_only(&format!("{HARBOR}/decide/new"), &CARDS).await.leads_to().unwrap();
    first.post(&format!("{to}/on"), &[("from", "draft")]).await;
    first.post(&format!("{to}/impact"), &IMPACT).await;
    first.post(&format!("{to}/on"), &[("from", "impact")]).await;
    first.post(&format!("{to}/seats"), &[("group", "Families")]).await;
    let mut second = house.signed_in_as(holder).await;
    let shown = second.get(&to).await;
    let seat = shown.attributes("form[action$='/take']", "action")[0].clone();
    second.post(&seat, &[]).await;
    first.post(&format!("{to}/on"), &[("from", "seats")]).await;
    first.post(&format!("{to}/on"), &[("from", "understand")]).await;
    second.post(&format!("{to}/react"), &[("reaction", "Good for us.")]).await;
    first.post(&format!("{to}/on"), &[("from", "react")]).await;
    to
}

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
