//! A proposal with many people and many reasons against it.

use super::*;
use crate::crowded;

/// The most a page of a proposal may weigh, in bytes.
const MOST_BYTES: usize = 30 * 1_024;

#[tokio::test]
async fn with_two_hundred_people_and_thirty_reasons_the_page_stays_small() {
    let house = House::demo().await;
    let (at, author) = crowded::proposal(&house).await;
    let shown = house.signed_in_as(author).await.get(&at).await;
    assert_eq!(shown.texts("#objections ~ ul li").len(), 30, "{}", shown.main());
    assert!(shown.bytes.len() <= MOST_BYTES, "{} bytes", shown.bytes.len());
}
