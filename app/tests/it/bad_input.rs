//! Whatever is sent: a clear message, the right status, nothing lost, no panic.

use std::{io::Read, net::TcpListener, path::Path, process::Command};

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use powerwith_store::{Place, Store};
use powerwith_web::{Access, Method};
use rust_xlsxwriter::Workbook;
use sea_orm::{ConnectionTrait, Statement};

use crate::{
    house::{Browser, House, Shown},
    items::{FAMILIES, HOME, by_groups, close, lines, open, quiet_house, reads, with_all},
};

/// What is typed into fields that were not made for it.
fn odd_values() -> Vec<String> {
    vec![
        String::new(),
        " ".to_owned(),
        "x".repeat(201),
        "ع".repeat(20_000),
        "\u{202e}\u{0}\u{7}\r\n\u{feff}🌻".to_owned(),
        "-1".to_owned(),
        "999999999999999999999999".to_owned(),
        "9999-99-99".to_owned(),
        "+262142-12-31".to_owned(),
        "<script>alert(1)</script>'; DROP TABLE round; --".to_owned(),
        "=HYPERLINK(\"http://x\")".to_owned(),
        "../../../etc/passwd".to_owned(),
    ]
}

/// A form on a page: where it goes and what is in it.
struct OnPage {
    to: String,
    fields: Vec<(String, String)>,
}

fn forms(shown: &Shown, path: &str) -> Vec<OnPage> {
    let html = scraper::Html::parse_document(&shown.html());
    let select = |text: &str| scraper::Selector::parse(text).unwrap();
    let of = |form: scraper::ElementRef<'_>| OnPage {
        to: form.value().attr("action").unwrap_or(path).to_owned(),
        fields: form
            .select(&select("input, select, textarea, button[name]"))
            .filter_map(|field| {
                let name = field.value().attr("name").filter(|name| *name != "_token")?;
                let value = field.value().attr("value").unwrap_or("").to_owned();
                Some((name.to_owned(), value))
            })
            .collect(),
    };
    html.select(&select("form[method=post]")).map(of).collect()
}

/// What an answer to a strange form may be: a page, a way on, or a kind no. Never a fault.
fn is_told_in_words(shown: &Shown) -> bool {
    let known = [200, 303, 400, 403, 404, 409, 413, 422, 429];
    let has_words = shown.status == StatusCode::SEE_OTHER || shown.main().len() > 20;
    known.contains(&shown.status.as_u16()) && has_words
}

#[tokio::test]
async fn every_field_of_every_form_takes_anything_without_breaking() {
    let house = House::lively().await;
    let closed = house.round("Spring check-in").await;
    let open = house.round("Before the summer").await;
    // By who it is: one of these forms changes the name.
    let amina = house.person("Amina").await;
    let mut paths: Vec<String> = Vec::new();
    for (_, route) in house.site.routes() {
        if route.method == Method::Get && route.access != Access::Code {
            for round in [&closed, &open] {
                let path = crate::access::address(route.path, round);
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
    }
    let mut begun = house.signed_in("Amina").await;
    begun.get(&format!("{HOME}/reflect")).await;
    let draft = begun.post_only(&format!("{HOME}/reflect/new"), &[]).await.leads_to().unwrap();
    paths.extend(["", "/questions", "/more"].map(|page| format!("{draft}{page}")));
    let (mut n_forms, mut n_fields) = (0, 0);
    for path in paths {
        let shown = house.signed_in_as(amina).await.get(&path).await;
        for form in forms(&shown, &path) {
            if form.to == "/me/delete" {
                continue;
            }
            n_forms += 1;
            let names: Vec<&String> = form.fields.iter().map(|(name, _)| name).collect();
            for (at, name) in names.iter().enumerate() {
                if names[..at].contains(name) {
                    continue;
                }
                n_fields += 1;
                // Signed in anew for each field: some of these forms sign out.
                let mut browser = house.signed_in_as(amina).await;
                browser.get(&path).await;
                for odd in odd_values() {
                    let mut sent: Vec<(&str, &str)> = form
                        .fields
                        .iter()
                        .filter(|(other, _)| other != *name)
                        .map(|(other, value)| (other.as_str(), value.as_str()))
                        .collect();
                    sent.push((name, &odd));
                    let shown = browser.post_only(&form.to, &sent).await;
                    assert!(
                        is_told_in_words(&shown),
                        "{} {name}={odd:.20}: {} {}",
                        form.to,
                        shown.status,
                        shown.main()
                    );
                }
            }
        }
    }
    assert!(n_forms > 25 && n_fields > 50, "{n_forms} forms with {n_fields} fields");
}

/// Sends bytes as they are.
async fn sends(browser: &mut Browser<'_>, path: &str, media: &str, bytes: Vec<u8>) -> Shown {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, media)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(bytes))
        .unwrap();
    browser.send(request).await
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn what_is_no_text_or_no_form_is_refused_in_words_and_changes_nothing() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let page = hodan.get("/me/change").await;
    let token = page.attributes("main input[name=_token]", "value").remove(0);
    let name = |value: &str| format!("_token={token}&name={value}").into_bytes();
    let mut latin = name("Mar");
    latin.push(0xed);
    let utf16: Vec<u8> =
        format!("_token={token}&name=Nope").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = [name("x"), "&a=1".repeat(2_001).into_bytes()].concat();
    let boundary = "multipart/form-data; boundary=here";
    let torn = format!("--here\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n{token}");
    let latin_part = [
        format!("--here\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n{token}\r\n")
            .into_bytes(),
        b"--here\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMar\xeda\r\n--here--\r\n"
            .to_vec(),
    ]
    .concat();
    let json = format!("{{\"_token\":\"{token}\",\"name\":\"Nope\"}}").into_bytes();
    let cases: [(&str, &str, Vec<u8>, StatusCode); 10] = [
        ("Latin-1, escaped", FORM, name("Mar%EDa"), StatusCode::BAD_REQUEST),
        ("Latin-1, raw", FORM, latin, StatusCode::BAD_REQUEST),
        ("half a letter", FORM, name("%E2%82"), StatusCode::BAD_REQUEST),
        ("UTF-16", FORM, utf16, StatusCode::BAD_REQUEST),
        ("a flood of fields", FORM, many, StatusCode::BAD_REQUEST),
        ("a torn upload", boundary, torn.into_bytes(), StatusCode::BAD_REQUEST),
        ("an upload in Latin-1", boundary, latin_part, StatusCode::BAD_REQUEST),
        ("JSON", "application/json", json, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("plain text", "text/plain", name("Nope"), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("too much", FORM, name(&"x".repeat(300 * 1024)), StatusCode::PAYLOAD_TOO_LARGE),
    ];
    for (what, media, bytes, status) in cases {
        let shown = sends(&mut hodan, "/me/change", media, bytes).await;
        assert_eq!(shown.status, status, "{what}: {}", shown.main());
        assert!(shown.main().len() > 40, "{what} has no words: {}", shown.main());
    }
    assert!(hodan.get("/me").await.main().contains("Hodan"), "nothing was changed");
}

#[tokio::test]
async fn a_form_with_another_token_or_from_another_site_changes_nothing() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get("/me/change").await;
    let luz = house.signed_in("Luz").await.get("/me/change").await;
    let of_luz = luz.attributes("main input[name=_token]", "value").remove(0);
    for forged in ["", "x", &of_luz] {
        let body = format!("_token={forged}&name=Forged").into_bytes();
        let shown = sends(&mut hodan, "/me/change", FORM, body).await;
        assert_eq!(shown.status, StatusCode::FORBIDDEN);
        assert!(shown.main().contains("This page is too old"), "{}", shown.main());
        assert!(shown.main().contains("what you wrote is still on the page before"));
    }
    let own =
        hodan.get("/me/change").await.attributes("main input[name=_token]", "value").remove(0);
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "http://elsewhere.test")] {
        let request = Request::post("/me/change")
            .header(header::CONTENT_TYPE, FORM)
            .header(header::HOST, "house.test")
            .header(name, value)
            .body(Body::from(format!("_token={own}&name=Forged")))
            .unwrap();
        assert_eq!(hodan.send(request).await.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert!(!hodan.get("/me").await.main().contains("Forged"));
    // A page that stayed open on a device that was signed out meanwhile sends nothing.
    let mut stale = house.signed_in("Hodan").await;
    stale.get("/me/change").await;
    stale.post_only("/sign-out", &[]).await;
    let shown = stale.post_only("/me/change", &[("name", "Forged")]).await;
    assert!(!shown.status.is_success() && shown.main().len() > 40, "{}", shown.main());
}

/// A whole answer to the one item of a round, as the check page sends it.
fn whole_answer(code: &str) -> [(&str, &str); 4] {
    [("code", code), ("at", "check"), ("go", "send"), ("guide.brave.extent5", "4")]
}

#[tokio::test]
async fn the_same_answers_sent_twice_count_once() {
    let house = quiet_house().await;
    let round = open(&house, by_groups("Twice", &["guide.brave"])).await;
    for person in &FAMILIES[..4] {
        let mut browser = house.signed_in(person).await;
        let card = browser.get(&format!("{HOME}/reflect/{round}")).await;
        let code = card.attributes("#answer input[name=code]", "value").remove(0);
        let fields = whole_answer(&code);
        for _ in 0..3 {
            let sent = browser.post(&format!("{HOME}/reflect/{round}/answer"), &fields).await;
            assert_eq!(sent.status, StatusCode::OK, "{}", sent.main());
        }
    }
    close(&house, &round).await;
    // Twelve forms of four people are four answers: too few to show.
    let csv = lines(&house, &round).await;
    let of_all = with_all(&csv, &["guide.brave", "All of us"]);
    assert!(of_all.iter().all(|line| line.contains("too few answers")), "{of_all:?}");
}

#[tokio::test]
async fn the_same_answers_sent_at_the_same_time_count_once() {
    let house = quiet_house().await;
    let round = open(&house, by_groups("At once", &["guide.brave"])).await;
    for person in &FAMILIES[..4] {
        let (mut one, mut other) = (house.signed_in(person).await, house.signed_in(person).await);
        let card = one.get(&format!("{HOME}/reflect/{round}")).await;
        other.get(&format!("{HOME}/reflect/{round}")).await;
        let code = card.attributes("#answer input[name=code]", "value").remove(0);
        let fields = whole_answer(&code);
        let to = format!("{HOME}/reflect/{round}/answer");
        let (first, second) = tokio::join!(one.post(&to, &fields), other.post(&to, &fields));
        assert_eq!((first.status, second.status), (StatusCode::OK, StatusCode::OK));
    }
    close(&house, &round).await;
    let page = reads(&house, "Hodan", &round).await;
    assert!(page.main().contains("Fewer than 5 people answered"), "{}", page.main());
    assert!(page.texts("#agree ~ .finding").is_empty());
}

#[tokio::test]
async fn an_owed_answer_at_its_limits_is_kept_and_past_them_is_told() {
    let house = House::lively().await;
    let page = format!("{HOME}/see/{}/answer", house.round("Spring check-in").await);
    let mut host = house.signed_in("Amina").await;
    host.get(&page).await;
    let too_long = "x".repeat(100_000);
    let fields = [("heard", too_long.as_str()), ("will-0", "Do it"), ("level-0", "nowhere")];
    let shown = host.post(&page, &fields).await;
    assert_ne!(shown.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!shown.texts("[role=alert]").is_empty(), "{}", shown.main());
    assert_eq!(shown.attributes("#will-0", "value"), ["Do it"], "nothing typed is lost");
    assert_eq!(shown.texts("#heard"), [too_long], "nothing typed is lost");
}

#[tokio::test]
async fn a_late_visitor_with_an_old_link_is_told_who_can_help() {
    let house = House::lively().await;
    let mut host = house.signed_in("Amina").await;
    let new = format!("{HOME}/us/invites/new/link");
    host.get(&new).await;
    let fields = [("partner", "any"), ("people", "9"), ("ends", "2026-04-03")];
    let code = host.post(&new, &fields).await.texts(".code").remove(0);
    let mut guest = house.browser();
    let open = guest.get(&format!("/join/{code}")).await;
    assert_eq!(open.status, StatusCode::OK, "{}", open.main());
    house.days_pass(4).await;
    let late = guest.get(&format!("/join/{code}")).await;
    assert!(late.main().contains("This invite has ended"), "{}", late.main());
    let partner = open.attributes("input[name=partner]", "value").remove(0);
    let fields = [("name", "Late"), ("partner", &partner), ("device", "own")];
    let sent = guest.post(&format!("/join/{code}"), &fields).await;
    assert!(sent.main().contains("This invite has ended"), "{}", sent.main());
    assert!(!host.get(&format!("{HOME}/us")).await.main().contains("Late"));
}

/// Uploads a file as the page for questionnaires does.
async fn uploads(browser: &mut Browser<'_>, file: &[u8]) -> Shown {
    let all = format!("{HOME}/reflect/instruments");
    let page = browser.get(&all).await;
    let token = page.attributes("main input[name=_token]", "value").remove(0);
    let part = "Content-Disposition: form-data; name=";
    let body = [
        format!("--here\r\n{part}\"_token\"\r\n\r\n{token}\r\n").into_bytes(),
        format!("--here\r\n{part}\"file\"; filename=\"own.xlsx\"\r\n\r\n").into_bytes(),
        file.to_vec(),
        b"\r\n--here--\r\n".to_vec(),
    ]
    .concat();
    let sent = sends(browser, &all, "multipart/form-data; boundary=here", body).await;
    match sent.leads_to() {
        Some(to) => browser.get(&to).await,
        None => sent,
    }
}

#[tokio::test]
async fn a_broken_questionnaire_is_told_by_sheet_row_and_column() {
    let house = House::lively().await;
    let mut host = house.signed_in("Amina").await;
    let mut book = Workbook::new();
    let survey = book.add_worksheet().set_name("survey").unwrap();
    for (row, cells) in
        [["type", "name", "label"], ["teleport", "bus", "Is the bus back?"]].iter().enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            survey.write_string(at.0, at.1, *cell).unwrap();
        }
    }
    let file = book.save_to_buffer().unwrap();
    let told = uploads(&mut host, &file).await;
    let said = told.texts("[role=alert]").join(" ");
    assert!(said.contains("Sheet “survey”, row 2, column “type”"), "{said}");
    assert!(said.contains("teleport"), "{said}");
    let whole = host.get(&format!("{HOME}/reflect/instruments/stops/1/form.xlsx")).await.bytes;
    let torn = &whole[..whole.len() / 2];
    for (what, file) in [("torn", torn), ("no spreadsheet", b"PK not at all".as_slice())] {
        let told = uploads(&mut host, file).await;
        let said = told.texts("[role=alert]").join(" ");
        assert!(said.contains("We could not read this file"), "{what}: {said}");
    }
    let large = vec![b'x'; 1024 * 1024 + 1];
    let told = uploads(&mut host, &large).await;
    assert!(told.main().contains("too large"), "{}", told.main());
    assert!(!host.get(&format!("{HOME}/reflect")).await.main().contains("bus back"));
}

/// Runs the program until it gives up, and gives its exit code and what it said.
fn runs(arguments: &[&str]) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_powerwith"))
        .args(arguments)
        .env_remove("POWERWITH_DATABASE_URL")
        .output()
        .unwrap();
    (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
}

fn serves(folder: &Path) -> (Option<i32>, String) {
    runs(&["serve", "--listen", "127.0.0.1:0", "--data", folder.to_str().unwrap()])
}

#[test]
fn a_folder_that_is_missing_or_cannot_be_written_is_said_in_words() {
    let (code, said) = serves(Path::new("/nowhere/at/all"));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("/nowhere/at/all") && said.contains("make it first"), "{said}");
    // No one writes here, whoever runs the tests.
    let (code, said) = serves(Path::new("/proc"));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("/proc") && !said.contains("panicked"), "{said}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let (code, said) = serves(&file);
    assert_eq!(code, Some(1), "{said}");
    let (code, said) = runs(&["serve", "--listen"]);
    assert_eq!(code, Some(2), "wrong use: {said}");
}

#[test]
fn a_port_in_use_is_said_in_words() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let (code, said) = runs(&["serve", "--listen", &at, "--data", data]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(&at) && said.contains("in use by another program"), "{said}");
}

/// A folder with the data of a first run, and its one statement more.
async fn folder_with(sql: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Place::Folder(folder.path().to_owned())).await.unwrap();
    store.migrate(&[], powerwith_core::Millis(1)).await.unwrap();
    let backend = store.read().get_database_backend();
    let statement = Statement::from_string(backend, sql);
    let done: Result<_, powerwith_core::Fault> = store
        .with_write_tx("prepare a folder", async |tx| {
            tx.execute_raw(statement.clone()).await.unwrap();
            Ok(())
        })
        .await;
    done.unwrap();
    store.close().await;
    folder
}

#[tokio::test]
async fn data_from_a_newer_program_is_left_as_it_is() {
    let folder = folder_with(
        "INSERT INTO applied_migration (practice, number, checksum, applied_ms) \
         VALUES ('reflection', 999, 'x', 1)",
    )
    .await;
    let file = folder.path().join("powerwith.db");
    let before = bytes(&file);
    let (code, said) = serves(folder.path());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("newer powerwith"), "{said}");
    assert_eq!(bytes(&file).len(), before.len(), "the data is left as it is");
}

#[tokio::test]
async fn a_database_that_another_program_holds_is_said_in_words() {
    let folder = folder_with("CREATE TABLE held (id INTEGER)").await;
    let file = folder.path().join("powerwith.db");
    let mut options = sea_orm::ConnectOptions::new(format!("sqlite://{}", file.display()));
    options.max_connections(1);
    let other = sea_orm::Database::connect(options).await.unwrap();
    for sql in ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "INSERT INTO held VALUES (1)"]
    {
        other.execute_unprepared(sql).await.unwrap();
    }
    let path = folder.path().to_owned();
    let (code, said) = tokio::task::spawn_blocking(move || serves(&path)).await.unwrap();
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("another"), "{said}");
    other.execute_unprepared("COMMIT").await.unwrap();
}

fn bytes(file: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::fs::File::open(file).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}
