//! Mail, against a small SMTP server on loopback that speaks RFC 5321.

use std::sync::Arc;

use crate::{Address, BadMailSetting, Mail, Mailer, NotSent, testing::PostOffice};

fn mail(text: &str) -> Mail {
    let to = Address::parse("hodan@example.org").unwrap();
    Mail { to, subject: "Únete a\r\nBcc: Roots & Rivers".to_owned(), text: text.to_owned() }
}

#[tokio::test]
async fn a_mail_arrives_as_plain_text() {
    let mut office = PostOffice::open().await;
    let mailer = Mailer::new(&office.url, "Roots and Rivers <together@example.org>").unwrap();
    mailer.send(&mail("Hello Hodan\n.\nhttps://together.example.org/in/ABC\n")).await.unwrap();
    let heard = office.next().await;
    assert!(heard.contains("MAIL FROM:<together@example.org>"), "{heard}");
    assert!(heard.contains("RCPT TO:<hodan@example.org>"));
    assert!(heard.contains("Content-Type: text/plain; charset=utf-8"));
    assert!(heard.contains("https://together.example.org/in/ABC"));
    assert!(!heard.lines().any(|line| line.starts_with("Bcc")), "a subject stays one line");
}

#[tokio::test]
async fn a_mail_that_the_server_refuses_is_not_sent() {
    let office = PostOffice::open().await;
    let mailer = Mailer::new(&office.url, "together@example.org").unwrap();
    let to = Address::parse("no-one@example.org").unwrap();
    assert_eq!(mailer.send(&Mail { to, ..mail("Hello") }).await, Err(NotSent));
}

#[tokio::test]
async fn a_server_that_is_not_there_takes_nothing() {
    let mailer = Mailer::new(&PostOffice::closed().await, "together@example.org").unwrap();
    assert_eq!(mailer.send(&mail("Hello")).await, Err(NotSent));
}

#[tokio::test]
async fn a_mail_sent_later_arrives_too() {
    let mut office = PostOffice::open().await;
    let mailer = Arc::new(Mailer::new(&office.url, "together@example.org").unwrap());
    mailer.send_later(mail("Later"));
    drop(mailer);
    assert!(office.next().await.contains("Later"));
}

#[test]
fn addresses_are_read_as_people_type_them() {
    for good in ["a@b.org", " hodan@example.org ", "luz.maria+school@mail.example.org"] {
        assert_eq!(Address::parse(good).unwrap().text(), good.trim());
    }
    let long = format!("{}@example.org", "a".repeat(250));
    for bad in ["", "hodan", "hodan@", "@example.org", "a@b", "a b@example.org", &long] {
        assert!(Address::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn an_address_is_never_printed_by_accident() {
    let mail = mail("Hello");
    assert!(!format!("{mail:?}").contains("hodan"));
    let mailer = Mailer::new("smtp://me:secret@127.0.0.1:25", "a@example.org").unwrap();
    assert!(!format!("{mailer:?}").contains("secret"));
}

#[test]
fn wrong_settings_are_said_in_words() {
    assert!(matches!(Mailer::new("mail.example.org", "a@b.org"), Err(BadMailSetting::Server)));
    assert!(matches!(Mailer::new("smtp://127.0.0.1", "nobody"), Err(BadMailSetting::From)));
}
