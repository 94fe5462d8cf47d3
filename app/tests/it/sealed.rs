//! Sealed rounds through the real routers: let in under a name, send without one, check afterwards.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use powerwith_core::Stop;
use powerwith_store::SEALED_FILE;
use reflection_rules::{
    answer::{Answer, ItemAnswer, Said},
    instrument::{Form, Library},
    round::{Command, Keeping, Part, Plan, Refusal, RoundId, RoundItem, Stage},
    sealed::{Payload, Record, place_of, write},
};
use sealed_tokens::{
    Bundle, Evaluation, Finding, Request as Asked, Secret, check, finalize, seal, slots,
};
use tower::ServiceExt;

use crate::house::{Browser, House, Shown};

pub const AT: &str = "/p/roots-and-rivers-partnership";
const ITEMS: [&str; 2] = ["guide.differences", "guide.brave"];
/// What must be found nowhere afterwards.
const CANARY: &str = "canary-7f3a91";

/// An open sealed round of two questions, after the answer that was owed is given.
pub async fn sealed_round(house: &House) -> RoundId {
    sealed_round_of(house, &ITEMS).await
}

/// The same with these questions.
pub async fn sealed_round_of(house: &House, items: &[&str]) -> RoundId {
    let (here, by) = (house.partnership().await, house.person("Amina").await);
    house.gives_the_owed_answer().await;
    let moment = house.moment();
    let find = |id: &str| {
        let mut all = Library::built_in().latest_items();
        all.find(|(_, _, item)| item.id.as_str() == id).map(|(name, _, _)| name).unwrap()
    };
    let plan = Plan {
        title: "Sealed check-in".to_owned(),
        stage: Some(Stage::Deepening),
        keeping: Keeping::Sealed,
        why: "To hear what is hard to say.".to_owned(),
        who_asks: "Amina and Pat".to_owned(),
        what_happens: "We read it together.".to_owned(),
        closes: Some(moment.today().plus_days(7)),
        answer_due: Some(moment.today().plus_days(20)),
        items: items.iter().map(|id| RoundItem { item: find(id), is_focus: true }).collect(),
        ..Plan::empty()
    };
    let file = house.site.store.sealed();
    let work = async |tx: powerwith_store::Tx| {
        let draft = Command::Draft { by, plan: Box::new(plan.clone()) };
        let drafted = reflection_server::carry_out(&tx, file, here, (draft, &moment)).await?;
        let round = drafted[0].round();
        let open = Command::Open { round };
        reflection_server::carry_out(&tx, file, here, (open, &moment)).await?;
        Ok::<RoundId, Stop<Refusal>>(round)
    };
    house.site.store.with_write_tx("open a sealed round", work).await.unwrap()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn token_round(round: RoundId) -> sealed_tokens::RoundId {
    sealed_tokens::RoundId(*round.uuid().as_bytes())
}

async fn let_in(browser: &mut Browser<'_>, round: RoundId, secret: &Secret) -> Shown {
    browser.get("/me").await;
    let request = hex(&Asked::new(secret, token_round(round), 4).encode());
    browser.post_only(&format!("{AT}/reflect/{round}/let-in"), &[("request", &request)]).await
}

/// The envelopes of one response.
async fn response(
    browser: &mut Browser<'_>,
    round: RoundId,
    (secret, reply): (&Secret, &[u8]),
    (version, point): (u32, u8),
) -> Vec<u8> {
    let record = browser.get(&format!("{AT}/see/{round}/record.txt")).await;
    let Record::Opened(opened) = Record::decode(&record.html()).unwrap() else { panic!() };
    let tokens = finalize(secret, &opened.keys, &Evaluation::decode(reply).unwrap()).unwrap();
    let one = |slot: sealed_tokens::Slot| {
        let (item_idx, part) = place_of(slot);
        let mut all = Library::built_in().latest_items();
        let (_, _, item) = all.find(|(_, _, item)| item.id.as_str() == ITEMS[item_idx]).unwrap();
        let answers = BTreeMap::from([(Form::Extent5, Answer::Single(Said::Point(point)))]);
        let said = match part {
            Part::Scales => ItemAnswer::new(answers).unwrap(),
            Part::Story => ItemAnswer::default(),
        };
        let bytes = write(item, part, &Payload { said, ..Payload::default() });
        let token = &tokens[usize::from(slot.number())];
        seal(secret, (token_round(round), slot), token, (version, &bytes)).unwrap().encode()
    };
    slots(4).flat_map(one).collect()
}

pub async fn post(house: &House, path: &str, bytes: Vec<u8>) -> (StatusCode, HeaderMap, Vec<u8>) {
    let request = Request::post(path)
        .header(header::USER_AGENT, format!("{CANARY} browser"))
        .header(header::COOKIE, format!("powerwith={CANARY}"))
        .header("x-forwarded-for", CANARY)
        .header(header::REFERER, format!("http://{CANARY}.test/"))
        .body(Body::from(bytes))
        .unwrap();
    let response = house.sending.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes().to_vec())
}

#[tokio::test]
async fn a_member_is_let_in_by_name_sends_without_one_and_checks() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut hodan = house.signed_in("Hodan").await;
    let secret = Secret::from_bytes(*b"canary secret 7f");
    let reply = let_in(&mut hodan, round, &secret).await;
    assert_eq!(reply.status, StatusCode::OK);
    let again = let_in(&mut hodan, round, &secret).await;
    assert_eq!(again.bytes, reply.bytes);
    let other = let_in(&mut hodan, round, &Secret::from_bytes([3; 16])).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(other.main().contains("begun this round already"), "{}", other.main());

    let first = response(&mut hodan, round, (&secret, &reply.bytes), (1, 2)).await;
    let (status, headers, receipts) = post(&house, "/send", first.clone()).await;
    assert_eq!((status, receipts.len() % 4), (StatusCode::OK, 0));
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(headers[header::REFERRER_POLICY], "no-referrer");
    assert_eq!(headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "http://house.test");
    assert!(headers.get(header::SET_COOKIE).is_none());
    assert!(headers.get(header::ACCESS_CONTROL_ALLOW_CREDENTIALS).is_none());
    assert_eq!(post(&house, "/send", first.clone()).await.2, receipts);

    let mut places = round.uuid().as_bytes().to_vec();
    for (slot, tag) in secret.tags(token_round(round), 4) {
        places.push(slot.number());
        places.extend_from_slice(&tag.0);
    }
    let (status, _, recalled) = post(&house, "/recall", places.clone()).await;
    assert_eq!((status, recalled.len()), (StatusCode::OK, 4096));
    assert!(recalled.windows(9).any(|part| part == b"extent5=2"));
    let change = response(&mut hodan, round, (&secret, &reply.bytes), (2, 5)).await;
    assert_eq!(post(&house, "/send", change).await.0, StatusCode::OK);
    let (status, _, why) = post(&house, "/send", first).await;
    assert_eq!((status, why.as_slice()), (StatusCode::CONFLICT, b"older 2".as_slice()));

    assert_eq!(hodan.get(&format!("{AT}/see/{round}/receipts.txt")).await.status, 404);
    house.days_pass(9).await;
    let bundle = hodan.get(&format!("{AT}/see/{round}/receipts.txt")).await;
    let bundle = Bundle::decode(&bundle.bytes).unwrap();
    assert_eq!(check(&bundle, &secret), Finding::Counted { n_answers: 4 });
    assert_eq!(post(&house, "/recall", places).await.0, StatusCode::GONE);
    let record = hodan.get(&format!("{AT}/see/{round}/record.txt")).await.html();
    assert_eq!(record.matches("powerwith record 1").count(), 3);
    assert_eq!(hodan.get(&format!("{AT}/see/{round}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_sending_origin_leaves_no_trace_of_who_asked() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let (secret, mut hodan) = (Secret::from_bytes([8; 16]), house.signed_in("Hodan").await);
    let reply = let_in(&mut hodan, round, &secret).await;
    let bytes = response(&mut hodan, round, (&secret, &reply.bytes), (1, 2)).await;
    assert_eq!(post(&house, &format!("/send?{CANARY}"), bytes).await.0, StatusCode::OK);
    let code = secret.code().plain().to_string();
    let grouped = secret.code().grouped().to_string();
    let raw = secret.expose();
    for file in std::fs::read_dir(house.store.folder()).unwrap().flatten() {
        let bytes = std::fs::read(file.path()).unwrap();
        let has = |part: &[u8]| bytes.windows(part.len()).any(|found| found == part);
        let name = file.file_name();
        for part in [CANARY.as_bytes(), code.as_bytes(), grouped.as_bytes(), raw] {
            assert!(!has(part), "{name:?}");
        }
        if name == SEALED_FILE {
            for who in ["Hodan", "Amina"] {
                assert!(!has(house.person(who).await.uuid().as_bytes()), "{who}");
            }
        }
    }
}

#[tokio::test]
async fn what_the_sending_origin_does_not_take_it_says_in_one_word() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let (secret, mut hodan) = (Secret::from_bytes([8; 16]), house.signed_in("Hodan").await);
    let reply = let_in(&mut hodan, round, &secret).await;
    let whole = response(&mut hodan, round, (&secret, &reply.bytes), (1, 2)).await;
    let check = async |path: &str, bytes: &[u8], expected: (u16, &str)| {
        let (status, _, why) = post(&house, path, bytes.to_vec()).await;
        assert_eq!((status.as_u16(), String::from_utf8(why).unwrap().as_str()), expected);
    };
    check("/send", b"", (400, "malformed")).await;
    check("/send", &whole[1024..], (400, "malformed")).await;
    check("/recall", &[0; 20], (400, "malformed")).await;
    let mut elsewhere = whole.clone();
    elsewhere[2] ^= 1;
    check("/send", &elsewhere, (410, "ended")).await;
    let mut changed = whole.clone();
    changed[60] ^= 1;
    check("/send", &changed, (403, "token")).await;
}

/// An open sealed round that one person has answered.
pub async fn answered(house: &House) -> RoundId {
    let round = sealed_round(house).await;
    let (secret, mut hodan) = (Secret::from_bytes([8; 16]), house.signed_in("Hodan").await);
    let reply = let_in(&mut hodan, round, &secret).await;
    let bytes = response(&mut hodan, round, (&secret, &reply.bytes), (1, 2)).await;
    assert_eq!(post(house, "/send", bytes).await.0, StatusCode::OK);
    round
}

/// The same after its close.
pub async fn closed_round(house: &House) -> RoundId {
    let round = answered(house).await;
    house.days_pass(9).await;
    round
}

/// Runs the program, and gives what it says and whether it was content.
pub fn run(arguments: &[&str]) -> (bool, String) {
    let program = env!("CARGO_BIN_EXE_powerwith");
    let done = std::process::Command::new(program).args(arguments).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8(said).unwrap())
}

#[tokio::test]
async fn auditors_and_members_check_with_the_program_and_no_network() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let (secret, mut hodan) = (Secret::from_bytes([8; 16]), house.signed_in("Hodan").await);
    let reply = let_in(&mut hodan, round, &secret).await;
    let bytes = response(&mut hodan, round, (&secret, &reply.bytes), (1, 2)).await;
    assert_eq!(post(&house, "/send", bytes).await.0, StatusCode::OK);
    house.days_pass(9).await;
    let folder = tempfile::tempdir().unwrap();
    let copy = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for file in std::fs::read_dir(house.store.folder()).unwrap().flatten() {
        std::fs::copy(file.path(), copy(file.file_name().to_str().unwrap())).unwrap();
    }
    for (name, page) in [("list.txt", "receipts.txt"), ("record.txt", "record.txt")] {
        let shown = hodan.get(&format!("{AT}/see/{round}/{page}")).await;
        std::fs::write(copy(name), shown.bytes).unwrap();
    }
    let (data, id) = (copy(""), round.to_string());
    let (is_fine, said) = run(&["audit-round", "--data", &data, "--round", &id]);
    assert!(is_fine && said.contains("Sealed check-in: everything fits."), "{said}");
    assert!(said.contains("4 sealed answers, each with a valid token"), "{said}");
    let (is_fine, said) = run(&["audit-round", "--data", &data, "--round", "spring"]);
    assert!(!is_fine && said.contains("spring is no round"), "{said}");
    let (list, record) = (copy("list.txt"), copy("record.txt"));
    let code = secret.code().grouped().to_string();
    let check = ["check", "--bundle", &list, "--record", &record, "--code", &code];
    let (is_fine, said) = run(&check);
    assert!(is_fine && said.contains("Your 4 answers were counted."), "{said}");
    let (is_fine, said) = run(&["check", "--bundle", &record, "--code", &code]);
    assert!(!is_fine && said.contains("record.txt is no list of receipts: line 1"), "{said}");
}

#[tokio::test]
async fn after_the_close_the_pages_lead_to_the_check() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut hodan = house.signed_in("Hodan").await;
    let check = format!("{AT}/see/{round}/check");
    assert_eq!(hodan.get(&check).await.status, StatusCode::NOT_FOUND);
    let shown = hodan.get(&format!("{AT}/reflect/{round}")).await;
    assert_eq!(shown.attributes("form[data-sealed]", "method"), ["dialog"]);
    assert!(shown.main().contains("Nobody who reads our database"), "{}", shown.main());
    let policy = shown.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("connect-src 'self' http://send.house.test"), "{policy}");
    for page in ["answer", "change"] {
        let shown = hodan.get(&format!("{AT}/reflect/{round}/{page}")).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{page}");
    }
    house.days_pass(9).await;
    let results = hodan.get(&format!("{AT}/see/{round}")).await;
    assert!(results.attributes("ul.links a", "href").contains(&check), "{}", results.main());
    let shown = hodan.get(&check).await;
    assert!(shown.main().contains("you were not let in to this round"), "{}", shown.main());
}
