//! What stands between a proposal and the next step, for everyone, hosts too.

use sea_orm::ConnectionTrait;

use super::*;

#[tokio::test]
async fn an_empty_part_of_the_impact_is_named() {
    // stop.intention
    let house = House::lively().await;
    let table = Table::laid(&house, &CARDS).await;
    let mut denise = table.visit("Denise").await;
    let shown = denise.post(&table.path("impact"), &IMPACT[..3]).await;
    refused(&shown, "Please write something here: How will we know?");
    assert_eq!(shown.texts("textarea[name=gains]"), ["Children who need less noise."]);
    assert_eq!(shown.attributes(".wrong a", "href"), ["#know"]);
    refused(&table.on("Denise", "impact").await, "How will we know?");
    refused(&table.on("Amina", "impact").await, "How will we know?");
}

#[tokio::test]
async fn what_is_fixed_has_to_lie_on_the_table() {
    // guide.no_hidden
    let house = House::lively().await;
    let mut denise = house.signed_in("Denise").await;
    let at = draft(&mut denise, &cards_with("fixed", " ")).await;
    let shown = denise.get(&at).await;
    assert!(shown.texts("#now ~ ul").concat().contains("What is already fixed?"));
    let shown = denise.post(&format!("{at}/on"), &[("from", "draft")]).await;
    refused(&shown, "What is already fixed?");
}

#[tokio::test]
async fn a_draft_is_its_authors_alone() {
    let house = House::lively().await;
    let mut denise = house.signed_in("Denise").await;
    let at = draft(&mut denise, &CARDS).await;
    for name in ["Pat", "Amina", "Hodan"] {
        let mut other = house.signed_in(name).await;
        other.get(&format!("{HOME}/decide/new")).await;
        assert_eq!(other.get(&at).await.status, StatusCode::NOT_FOUND, "{name}");
        let shown = other.post(&format!("{at}/on"), &[("from", "draft")]).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name}");
        let list = other.get(&format!("{HOME}/decide")).await;
        assert!(!list.main().contains("Quiet hours"), "{name}");
    }
    denise.post(&format!("{at}/withdraw"), &[]).await;
    let mut amina = house.signed_in("Amina").await;
    assert_eq!(amina.get(&at).await.status, StatusCode::NOT_FOUND);
    assert!(!amina.get(&format!("{HOME}/decide")).await.main().contains("Quiet hours"));
    assert!(!amina.get(&format!("{HOME}/open/bundle")).await.html().contains("Quiet hours"));
}

#[tokio::test]
async fn an_empty_seat_holds_back_everyone_hosts_too() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    // It can be talked about, and not be asked.
    table.on("Denise", "seats").await;
    table.on("Denise", "understand").await;
    house.days_pass(4).await;
    for name in ["Denise", "Amina", "Pat"] {
        refused(&table.on(name, "react").await, "Nobody sits here yet: Families.");
    }
}

#[tokio::test]
async fn whoever_proposes_sits_in_no_seat() {
    // guide.at_the_table
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    let mut denise = table.visit("Denise").await;
    let page = denise.get(&table.at).await;
    assert!(page.attributes("form[action$='/take']", "action").is_empty(), "no button for it");
    let seat = &table.seen_by("Hodan").await.attributes("form[action$='/take']", "action")[0];
    refused(&denise.post(seat, &[]).await, "Whoever proposes sits in no seat");
}

#[tokio::test]
async fn a_seat_holder_who_leaves_leaves_an_empty_seat() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    table.sits("Hodan").await;
    table.on("Denise", "seats").await;
    let mut hodan = table.visit("Hodan").await;
    let me = hodan.get("/me").await.main();
    assert!(me.contains("My seats Quiet hours in the gym – Families"), "{me}");
    hodan.get("/me/delete").await;
    let shown = hodan.post("/me/delete", &[]).await;
    assert!(shown.status.is_success(), "{}", shown.main());
    let shown = table.seen_by("Luz").await;
    assert!(shown.main().contains("This seat is free."), "{}", shown.main());
    assert!(!shown.html().contains("Hodan"));
    assert!(table_log(&house).await.contains("kind seat.left"));
}

async fn table_log(house: &House) -> String {
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{HOME}/open/bundle")).await.html()
}

#[tokio::test]
async fn lead_partners_answers_stand_after_the_others() {
    // q.leadership.room
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    table.sits("Hodan").await;
    table.on("Denise", "seats").await;
    table.on("Denise", "understand").await;
    let react = async |name: &str, text: &str| {
        let mut browser = table.visit(name).await;
        browser.post(&table.path("react"), &[("reaction", text)]).await
    };
    refused(&react("Pat", "First!").await, "you speak last");
    refused(&react("Denise", "First!").await, "you speak last");
    react("Hodan", "Good for us.").await;
    react("Pat", "The hosts are fine with it.").await;
    let shown = react("Luz", "Fine, later.").await;
    let said = shown.texts("#reactions ~ ul li");
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[2].starts_with("Pat leads"), "{said:?}");
}

#[tokio::test]
async fn while_it_is_paused_nobody_goes_on_and_nobody_is_named() {
    // guide.no_blame
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    let mut grace = table.visit("Grace").await;
    let shown = grace.post(&table.path("pause"), &[("until", "2026-04-04")]).await;
    assert!(shown.main().contains("Paused until April 4, 2026"), "{}", shown.main());
    for name in ["Hodan", "Amina", "Pat", "Denise"] {
        let shown = table.seen_by(name).await;
        assert!(shown.main().contains("Someone asked for time."), "{}", shown.main());
        assert!(!shown.html().contains("Grace"), "{name} sees whose pause it is");
        refused(&table.says(name, &[("voice", "try-it")]).await, "It goes on again on April 4");
        refused(&table.on(name, "consent").await, "hosts neither");
    }
    let mut amina = table.visit("Amina").await;
    refused(&amina.post(&table.path("pause/end"), &[]).await, "Only the person who asked");
    let log = table.log().await;
    assert!(log.contains("kind proposal.paused\n") && log.contains("until 2026-04-04"), "{log}");
    assert!(!log.contains("Grace"));
    // The days are given back.
    house.days_pass(3).await;
    let shown = table.seen_by("Hodan").await;
    assert!(shown.main().contains("until April 11, 2026"), "{}", shown.main());
}

#[tokio::test]
async fn late_duplicate_and_replayed_posts_change_nothing() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    let first = [("version", "1"), ("turn", "0"), ("voice", "try-it")];
    let mut luz = table.visit("Luz").await;
    luz.post(&table.path("speak"), &first).await;
    let n_entries = table.log().await.matches("kind ").count();
    let again = luz.post(&table.path("speak"), &first).await;
    assert_eq!(again.status, StatusCode::OK, "the same twice is the same");
    luz.post(&table.path("speak"), &[("version", "1"), ("turn", "1"), ("voice", "stand-aside")])
        .await;
    refused(&luz.post(&table.path("speak"), &first).await, "You said something newer");
    let mut denise = table.visit("Denise").await;
    let shown = denise.post(&table.path("on"), &[("from", "react")]).await;
    refused(&shown, "The proposal is at another step now");
    house.days_pass(9).await;
    let late = [("version", "1"), ("turn", "0"), ("voice", "not-yet"), ("not-yet-text", "No.")];
    let mut ruth = table.visit("Ruth").await;
    refused(&ruth.post(&table.path("speak"), &late).await, "People could speak until");
    let log = table.log().await;
    assert_eq!(log.matches("kind ").count(), n_entries + 1, "only the close");
}

#[tokio::test]
async fn a_reason_against_an_old_text_is_not_taken_for_the_new_one() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    house.days_pass(8).await;
    let mut denise = table.visit("Denise").await;
    let mut new: Vec<(&str, &str)> = IMPACT.to_vec();
    new.extend([("version", "1"), ("text", "Mondays from five to seven.")]);
    denise.post(&table.path("mend"), &new).await;
    table.on("Denise", "asked").await;
    let mut luz = table.visit("Luz").await;
    let old = [("version", "1"), ("turn", "0"), ("voice", "not-yet"), ("not-yet-text", "No.")];
    refused(&luz.post(&table.path("speak"), &old).await, "Version 2 is the newest.");
}

#[tokio::test]
async fn fifty_kilobytes_of_pasted_html_are_refused_with_what_to_do_and_less_is_shown_as_text() {
    let house = House::lively().await;
    let mut denise = house.signed_in("Denise").await;
    denise.get(&format!("{HOME}/decide/new")).await;
    let huge = "<p onclick=alert(1)>words</p> ".repeat(1_700);
    let shown = denise.post(&format!("{HOME}/decide/new"), &cards_with("text", &huge)).await;
    refused(&shown, "there is room for 5000. Please make it shorter.");
    assert!(shown.texts("textarea[name=text]")[0].starts_with("<p onclick"), "it is not lost");
    let little = "<script>alert(1)</script> quiet";
    let at = draft(&mut denise, &cards_with("text", little)).await;
    let html = denise.get(&at).await.html();
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; quiet"), "{html}");
    assert!(!html.contains("<script>alert"));
}

#[tokio::test]
async fn nobody_is_asked_before_there_is_a_way_to_mend() {
    // A partnership that forms: it has not begun, and nobody said that they help.
    let house = House::lively().await;
    let forget = async |tx: powerwith_store::Tx| {
        for table in ["mend_begun", "mend_helper"] {
            let delete = format!("DELETE FROM {table}");
            tx.execute_unprepared(&delete).await.unwrap();
        }
        Ok::<(), powerwith_core::Fault>(())
    };
    house.site.store.with_write_tx("form again", forget).await.unwrap();
    let table = Table::with_a_seat(&house, &CARDS).await;
    table.sits("Hodan").await;
    table.on("Denise", "seats").await;
    table.on("Denise", "understand").await;
    let mut hodan = table.visit("Hodan").await;
    hodan.post(&table.path("react"), &[("reaction", "Good for us.")]).await;
    let asked = async || table.log().await.matches("kind consent.opened").count();
    let before = asked().await;
    refused(&table.on("Denise", "react").await, "two people from two partners");
    assert_eq!(asked().await, before, "nothing was written down");
    for name in ["Ruth", "Moira"] {
        table.visit(name).await.post(&format!("{HOME}/mend/help"), &[("go", "yes")]).await;
    }
    let shown = table.on("Denise", "react").await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    assert_eq!(asked().await, before + 1);
}
