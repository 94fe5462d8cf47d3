//! Cards to draw: printed by hosts, used without a name and without script, each voice once.

use std::{future::IntoFuture, io::Write, process::Stdio};

use axum::http::StatusCode;
use reflection_rules::round::RoundId;
use sealed_tokens::{Bundle, Finding, RecoveryCode, check};

use crate::{
    house::{Browser, House, Shown},
    sealed::{AT, hex, post, sealed_round},
};

/// The codes on the sheet.
async fn print(host: &mut Browser<'_>, round: RoundId) -> Vec<String> {
    host.get(&format!("{AT}/reflect/{round}/draw")).await;
    let shown = host.post_only(&format!("{AT}/reflect/{round}/draw/print"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    shown.texts(".slips .code")
}

/// Writes down that someone took a card, or lost one.
async fn list(house: &House, host: &mut Browser<'_>, at: (RoundId, &str), who: &str) -> Shown {
    let person = house.person(who).await.to_string();
    let to = format!("{AT}/reflect/{}/draw/{}", at.0, at.1);
    host.post_only(&to, &[("person", &person)]).await
}

/// Sends the form of a page on: what travels in it, and what is typed.
async fn step(browser: &mut Browser<'_>, page: &Shown, typed: &[(&str, &str)]) -> Shown {
    let names = page.attributes("#answer input[type=hidden]", "name");
    let values = page.attributes("#answer input[type=hidden]", "value");
    let mut fields: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    fields.extend(typed);
    browser.post_only("/", &fields).await
}

/// Answers both questions with this point, and sends it.
async fn answer(browser: &mut Browser<'_>, code: &str, point: &str) -> Shown {
    let mut page = browser.post_only("/", &[("code", code)]).await;
    for _ in 0..8 {
        let asks = page.attributes("#answer .main input[type=radio]", "name");
        let mut typed = vec![("go", "next")];
        if let Some(name) = asks.iter().find(|name| name.ends_with(".extent5")) {
            typed.push((name, point));
        }
        if page.main().contains("This is what you said") {
            return step(browser, &page, &[("go", "send")]).await;
        }
        page = step(browser, &page, &typed).await;
    }
    panic!("the round does not end: {}", page.main());
}

#[tokio::test]
async fn a_card_answers_without_a_name_and_changes_until_the_close() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    // One for each of the 46 people, and two to spare.
    assert_eq!(codes.len(), 48);
    assert_eq!(list(&house, &mut amina, (round, "took"), "Hodan").await.status, 303);
    let mut stranger = house.browser_at_sending();
    let sent = answer(&mut stranger, &codes[7], "2").await;
    assert!(sent.main().contains("Thank you"), "{}", sent.main());
    assert!(sent.main().contains(&codes[7]), "{}", sent.main());
    assert!(sent.headers.get("set-cookie").is_none());

    // The same code opens what was sent, on the check page.
    let page = stranger.post_only("/", &[("code", &codes[7].to_lowercase())]).await;
    assert!(page.main().contains("This is what you said"), "{}", page.main());
    let edited = step(&mut stranger, &page, &[("go", "edit-0")]).await;
    let name = edited.attributes("#answer input[type=radio]", "name")[0].clone();
    let page = step(&mut stranger, &edited, &[(&name, "5"), ("go", "next")]).await;
    let sent = step(&mut stranger, &page, &[("go", "send")]).await;
    assert!(sent.main().contains(&codes[7]), "{}", sent.main());

    house.days_pass(9).await;
    let gone = stranger.post_only("/", &[("code", &codes[7])]).await;
    assert!(gone.main().contains("opens nothing now"), "{}", gone.main());
    let bundle = amina.get(&format!("{AT}/see/{round}/receipts.txt")).await;
    let bundle = Bundle::decode(&bundle.bytes).unwrap();
    let counts = bundle.published().counts;
    assert_eq!((counts.issued, counts.replacement_cards, counts.received), (1, 0, 4));
    let secret = RecoveryCode::read(&codes[7]).unwrap().secret();
    assert_eq!(check(&bundle, &secret), Finding::Counted { n_answers: 4 });
}

#[tokio::test]
async fn no_more_cards_are_used_than_people_took() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    let mut stranger = house.browser_at_sending();
    // Whoever printed the cards has the codes, and adds no voice with them.
    let refused = answer(&mut stranger, &codes[0], "1").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("ask a host to write you down"), "{}", refused.main());
    list(&house, &mut amina, (round, "took"), "Hodan").await;
    assert!(answer(&mut stranger, &codes[0], "1").await.main().contains("Thank you"));
    assert_eq!(answer(&mut stranger, &codes[1], "1").await.status, StatusCode::CONFLICT);
    // In use, they are not printed anew.
    let anew = amina.post_only(&format!("{AT}/reflect/{round}/draw/print"), &[]).await;
    assert!(anew.main().contains("cannot be printed anew"), "{}", anew.main());
}

#[tokio::test]
async fn a_card_that_was_used_in_time_still_sends_on_the_last_evening() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    for who in ["Hodan", "Luz"] {
        list(&house, &mut amina, (round, "took"), who).await;
    }
    // A program used it, and the connection broke before it sent.
    let secret = RecoveryCode::read(&codes[0]).unwrap().secret();
    let at = sealed_tokens::RoundId(*round.uuid().as_bytes());
    let request = sealed_tokens::Request::new(&secret, at, 4).encode();
    let asked = [secret.card_name().as_slice(), &request].concat();
    assert_eq!(post(&house, "/card/let-in", asked).await.0, StatusCode::OK);
    house.days_pass(8).await;
    let mut stranger = house.browser_at_sending();
    assert!(answer(&mut stranger, &codes[0], "4").await.main().contains("Thank you"));
    let late = stranger.post_only("/", &[("code", &codes[1])]).await;
    assert!(late.main().contains("The last day to begin is over"), "{}", late.main());
}

#[tokio::test]
async fn a_lost_card_is_replaced_once_and_counted() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    let early = list(&house, &mut amina, (round, "lost"), "Hodan").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    list(&house, &mut amina, (round, "took"), "Hodan").await;
    assert_eq!(list(&house, &mut amina, (round, "lost"), "Hodan").await.status, 303);
    let twice = list(&house, &mut amina, (round, "lost"), "Hodan").await;
    assert!(twice.main().contains("only once"), "{}", twice.main());
    let mut stranger = house.browser_at_sending();
    assert!(answer(&mut stranger, &codes[3], "4").await.main().contains("Thank you"));
    house.days_pass(9).await;
    let bundle = amina.get(&format!("{AT}/see/{round}/receipts.txt")).await;
    let counts = Bundle::decode(&bundle.bytes).unwrap().published().counts;
    assert_eq!((counts.issued, counts.replacement_cards, counts.received), (1, 1, 4));
}

#[tokio::test]
async fn whoever_took_a_card_is_not_let_in_on_a_device_and_sees_the_way() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    print(&mut amina, round).await;
    list(&house, &mut amina, (round, "took"), "Hodan").await;
    let mut hodan = house.signed_in("Hodan").await;
    let page = hodan.get(&format!("{AT}/reflect/{round}")).await;
    assert!(page.main().contains("You took a card"), "{}", page.main());
    assert_eq!(page.texts(".note.seal .address"), ["http://send.house.test"]);
    // No way from a page where one is signed in straight to the one without names.
    assert!(page.attributes("a", "href").iter().all(|to| !to.contains("send.house")));
    let let_in = format!("{AT}/reflect/{round}/let-in");
    let secret = RecoveryCode::read("0000-0000-0000-0000-0000-0000-000").unwrap().secret();
    let asked =
        sealed_tokens::Request::new(&secret, sealed_tokens::RoundId(*round.uuid().as_bytes()), 4);
    let request = hex(&asked.encode());
    hodan.get("/me").await;
    let refused = hodan.post_only(&let_in, &[("request", &request)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    // The other way round: who has begun on a device takes no card.
    let mut luz = house.signed_in("Luz").await;
    luz.get("/me").await;
    assert_eq!(luz.post_only(&let_in, &[("request", &request)]).await.status, StatusCode::OK);
    let refused = list(&house, &mut amina, (round, "took"), "Luz").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_code_that_is_no_card_is_told_what_to_do_and_guessing_stops() {
    let house = House::lively().await;
    sealed_round(&house).await;
    let mut stranger = house.browser_at_sending();
    let page = stranger.get("/").await;
    assert!(page.main().contains("Answer with your card"), "{}", page.main());
    assert!(page.attributes("a", "href").iter().all(|to| !to.contains("sign-in")));
    assert_eq!(page.headers["clear-site-data"], "\"cache\"");
    let mistyped = stranger.post_only("/", &[("code", "hello")]).await;
    assert_eq!(mistyped.attributes("[name=code]", "aria-invalid"), ["true"]);
    for _ in 0..60 {
        let unknown =
            stranger.post_only("/", &[("code", "0000-0000-0000-0000-0000-0000-000")]).await;
        assert!(unknown.main().contains("opens nothing now"), "{}", unknown.main());
    }
    let stopped = stranger.post_only("/", &[("code", "0000-0000-0000-0000-0000-0000-000")]).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn no_code_of_a_card_is_kept_and_no_list_says_which_one_was_drawn() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    list(&house, &mut amina, (round, "took"), "Hodan").await;
    answer(&mut house.browser_at_sending(), &codes[5], "3").await;
    for file in std::fs::read_dir(house.store.folder()).unwrap().flatten() {
        let bytes = std::fs::read(file.path()).unwrap();
        let has = |part: &[u8]| bytes.windows(part.len()).any(|found| found == part);
        for code in &codes {
            let secret = RecoveryCode::read(code).unwrap().secret();
            let plain = secret.code().plain().to_string();
            for part in [code.as_bytes(), plain.as_bytes(), secret.expose()] {
                assert!(!has(part), "{:?}", file.file_name());
            }
        }
    }
}

#[tokio::test]
async fn a_card_speaks_spanish_when_asked_to_and_keeps_what_was_typed() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let codes = print(&mut house.signed_in("Amina").await, round).await;
    let mut stranger = house.browser_at_sending();
    let page = stranger.get("/?lang=es").await;
    assert!(page.main().contains("Responde con tu tarjeta"), "{}", page.main());
    let page = stranger.post_only("/", &[("code", &codes[2]), ("lang", "es")]).await;
    assert_eq!(page.attributes("[name=code]", "value"), [codes[2].clone()]);
    assert!(page.headers.get("set-cookie").is_none());
    let page = stranger.post_only("/", &[("code", &codes[2])]).await;
    let page = step(&mut stranger, &page, &[("lang", "es")]).await;
    assert!(page.main().contains("Nadie sabe qué tarjeta sacaste"), "{}", page.main());
    // It stays Spanish from page to page, without a cookie.
    let page = step(&mut stranger, &page, &[("go", "next")]).await;
    let page = step(&mut stranger, &page, &[("go", "next")]).await;
    assert!(page.main().contains("Nadie sabe qué tarjeta sacaste"), "{}", page.main());
    assert!(page.headers.get("set-cookie").is_none());
}

/// Runs `powerwith respond` against the house's sending origin, with these lines on the terminal.
async fn respond(house: &House, arguments: &[&str], typed: &str) -> (bool, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(axum::serve(listener, house.sending.clone()).into_future());
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_powerwith"));
    command.args(["respond", "--url", &url]).args(arguments).env_remove("POWERWITH_CODE");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let typed = typed.to_owned();
    let done = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    });
    let done = done.await.unwrap();
    server.abort();
    (done.status.success(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_answers_from_the_command_line() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let mut amina = house.signed_in("Amina").await;
    let codes = print(&mut amina, round).await;
    for who in ["Hodan", "Luz"] {
        list(&house, &mut amina, (round, "took"), who).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.toml");
    let path = file.to_str().unwrap();
    let code = codes[9].as_str();

    let (is_fine, template) = respond(&house, &["--code", code, "--template"], "").await;
    assert!(is_fine && template.contains("\"extent5\" = \"\""), "{template}");
    std::fs::write(&file, template.replace("\"extent5\" = \"\"", "\"extent5\" = 2")).unwrap();
    let (is_fine, said) = respond(&house, &["--code", code, "--answers", path], "").await;
    assert!(is_fine && said.contains("Sent: 4 sealed places of “Sealed check-in”"), "{said}");
    // Again with other answers: a change, with the same card.
    std::fs::write(&file, template.replace("\"extent5\" = \"\"", "\"extent5\" = 5")).unwrap();
    let (is_fine, said) = respond(&house, &["--code", code, "--answers", path], "").await;
    assert!(is_fine, "{said}");
    let page = house.browser_at_sending().post_only("/", &[("code", code)]).await;
    assert!(page.main().contains("This is what you said"), "{}", page.main());

    // On the terminal: no group, no partner, a point, no story, and Enter through the second item.
    let typed = "\n\n3\n\n\n\nyes\n";
    let (is_fine, said) = respond(&house, &["--code", &codes[1]], typed).await;
    assert!(is_fine && said.contains("The receipts fit"), "{said}");

    house.days_pass(9).await;
    let bundle = amina.get(&format!("{AT}/see/{round}/receipts.txt")).await;
    let bundle = Bundle::decode(&bundle.bytes).unwrap();
    assert_eq!(bundle.published().counts.received, 8);
    let secret = RecoveryCode::read(code).unwrap().secret();
    assert_eq!(check(&bundle, &secret), Finding::Counted { n_answers: 4 });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_command_line_cannot_send_it_says_with_file_and_reason() {
    let house = House::lively().await;
    let round = sealed_round(&house).await;
    let codes = print(&mut house.signed_in("Amina").await, round).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.toml");
    let path = file.to_str().unwrap();
    let check = async |text: &str, code: &str, expected: &str| {
        std::fs::write(&file, text).unwrap();
        let (is_fine, said) = respond(&house, &["--code", code, "--answers", path], "").await;
        assert!(!is_fine && said.contains(expected), "{said}");
    };
    let code = codes[0].as_str();
    check("", "HELLO", "--code").await;
    check("", "0000-0000-0000-0000-0000-0000-000", "no open round has a card with this code").await;
    check("[\"guide.brave\"]\nextent5 = 9", code, "answers.toml: guide.brave.extent5 is not one")
        .await;
    check("[\"stop.trust\"]\nx = 1", code, "stop.trust.x is not asked in this round").await;
    check("group = \"Nobody\"", code, "Nobody is not offered here").await;
    check("[\"guide.brave\"]\nextent5 = 2", code, "ask a host to write you down").await;
    let (is_fine, said) = respond(&house, &["--code", code], "3\n").await;
    assert!(!is_fine && said.contains("nothing was sent"), "{said}");
}
