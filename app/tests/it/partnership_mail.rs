//! Invites and sign-in links by e-mail, through a real SMTP server on loopback.

use axum::http::StatusCode;
use powerwith_mail::testing::PostOffice;

use crate::house::{Browser, House};

const NEW: &str = "/p/roots-and-rivers/us/invites/new/email";

async fn host(house: &House) -> Browser<'_> {
    let mut host = house.browser();
    let fields = [
        ("partnership", "Roots & Rivers"),
        ("partner-1", "Lakeside School"),
        ("host-1", "Luz"),
        ("partner-2", "Bethel Church"),
        ("host-2", "Sam"),
    ];
    host.post("/start", &fields).await;
    host.get(NEW).await;
    host
}

/// The address in a mail that begins with `start`, without the break that mail puts into long lines.
fn link(mail: &str, start: &str) -> String {
    let whole = mail.replace("=\n", "");
    let at = whole.find(start).unwrap_or_else(|| panic!("no {start} in {whole}"));
    whole[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn an_invite_by_mail_lets_one_person_in_and_keeps_no_address() {
    let mut office = PostOffice::open().await;
    let house = House::with_mail(&office.url).await;
    let mut host = host(&house).await;
    let fields = [
        ("partner", "any"),
        ("addresses", "hodan@example.org\nomar@example.org, hodan@example.org"),
        ("ends", "2026-04-30"),
    ];
    let shown = host.post(NEW, &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    let (first, second) = (office.next().await, office.next().await);
    assert!(first.contains("RCPT TO:<hodan@example.org>"), "{first}");
    assert!(second.contains("RCPT TO:<omar@example.org>"), "{second}");
    assert!(first.contains("Luz invites you to Roots & Rivers"), "{first}");
    assert!(!shown.html().contains("example.org"), "the address is not kept");
    let path = link(&first, "/join/");
    let mut guest = house.browser();
    let page = guest.get(&path).await;
    assert!(page.main().contains("You are invited"), "{path}: {}", page.main());
    let partner = page.attributes("input[name=partner]", "value").remove(0);
    let join = [("name", "Hodan"), ("partner", partner.as_str()), ("device", "own")];
    assert!(guest.post(&path, &join).await.main().contains("Welcome"));
    assert_eq!(house.browser().get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_mail_that_does_not_go_out_is_said_and_loses_nothing() {
    let mut office = PostOffice::open().await;
    let house = House::with_mail(&office.url).await;
    let mut host = host(&house).await;
    let fields = [
        ("partner", "any"),
        ("addresses", "hodan@example.org no-one@example.org"),
        ("ends", "2026-04-30"),
    ];
    let shown = host.post(NEW, &fields).await;
    assert_eq!(shown.status, StatusCode::BAD_GATEWAY);
    assert!(shown.main().contains("One invite was sent"), "{}", shown.main());
    assert_eq!(shown.texts("#addresses"), ["no-one@example.org"], "only what is left to send");
    assert!(office.next().await.contains("hodan@example.org"));
    let list = host.get("/p/roots-and-rivers/us/invites").await;
    assert_eq!(list.texts("#open-invites + ul > li").len(), 1, "the other invite is taken back");
}

#[tokio::test]
async fn a_mail_server_that_is_gone_leaves_other_ways() {
    let house = House::with_mail(&PostOffice::closed().await).await;
    let mut host = host(&house).await;
    let fields = [("partner", "any"), ("addresses", "a@example.org"), ("ends", "2026-04-30")];
    let shown = host.post(NEW, &fields).await;
    assert_eq!(shown.status, StatusCode::BAD_GATEWAY);
    assert!(shown.main().contains("use a link or a sheet"), "{}", shown.main());
    for (addresses, says) in [("", "at least one"), ("a@b", "does not look like")] {
        let fields = [("partner", "any"), ("addresses", addresses), ("ends", "2026-04-30")];
        let shown = host.post(NEW, &fields).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.main().contains(says), "{}", shown.main());
    }
}

#[tokio::test]
async fn a_sign_in_link_comes_by_mail_and_the_page_tells_no_one_who_is_known() {
    let mut office = PostOffice::open().await;
    let house = House::with_mail(&office.url).await;
    let mut host = host(&house).await;
    host.get("/me/change").await;
    let about = [("name", "Luz"), ("language", "es"), ("email", "luz@example.org")];
    host.post("/me/change", &about).await;
    let mut elsewhere = house.browser();
    let known = elsewhere.post("/sign-in/mail", &[("email", "LUZ@example.org")]).await;
    let unknown = house.browser().post("/sign-in/mail", &[("email", "x@example.org")]).await;
    assert_eq!(known.html(), unknown.html());
    let mail = office.next().await;
    assert!(mail.contains("Hola, Luz"), "in her own language: {mail}");
    let path = link(&mail, "/in/");
    elsewhere.get(&path).await;
    let home = elsewhere.post(&path, &[("device", "own")]).await;
    assert!(home.main().contains("Our road so far"), "{}", home.main());
}
