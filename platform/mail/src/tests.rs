//! Mail, against a small SMTP server on loopback that speaks RFC 5321.

use std::sync::Arc;

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

use crate::{Address, BadMailSetting, Mail, Mailer, NotSent};

/// What the server does with a mail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Server {
    Takes,
    RefusesTheAddress,
}

/// Serves one connection; gives the mail it took.
async fn serve(server: Server) -> (String, oneshot::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (give, take) = oneshot::channel();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let _ = give.send(talk(stream, server).await);
    });
    (url, take)
}

async fn talk(stream: TcpStream, server: Server) -> String {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut heard = String::new();
    let mut is_mail = false;
    write.write_all(b"220 loopback ready\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        heard.push_str(&line);
        heard.push('\n');
        let answer = match line.split(' ').next().unwrap_or("") {
            "." if is_mail => {
                is_mail = false;
                "250 taken"
            }
            _ if is_mail => continue,
            "EHLO" => "250 loopback",
            "RCPT" if server == Server::RefusesTheAddress => "550 no one here named that",
            "DATA" => {
                is_mail = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        let said = write.write_all(format!("{answer}\r\n").as_bytes()).await;
        if said.is_err() || answer.starts_with("221") {
            break;
        }
    }
    heard
}

fn mail(text: &str) -> Mail {
    let to = Address::parse("hodan@example.org").unwrap();
    Mail { to, subject: "Únete a\r\nBcc: Roots & Rivers".to_owned(), text: text.to_owned() }
}

#[tokio::test]
async fn a_mail_arrives_as_plain_text() {
    let (url, took) = serve(Server::Takes).await;
    let mailer = Mailer::new(&url, "Roots and Rivers <together@example.org>").unwrap();
    mailer.send(&mail("Hello Hodan\n.\nhttps://together.example.org/in/ABC\n")).await.unwrap();
    drop(mailer);
    let heard = took.await.unwrap();
    assert!(heard.contains("MAIL FROM:<together@example.org>"), "{heard}");
    assert!(heard.contains("RCPT TO:<hodan@example.org>"));
    assert!(heard.contains("Content-Type: text/plain; charset=utf-8"));
    assert!(heard.contains("https://together.example.org/in/ABC"));
    assert!(!heard.lines().any(|line| line.starts_with("Bcc")), "a subject stays one line");
}

#[tokio::test]
async fn a_mail_that_the_server_refuses_is_not_sent() {
    let (url, _took) = serve(Server::RefusesTheAddress).await;
    let mailer = Mailer::new(&url, "together@example.org").unwrap();
    assert_eq!(mailer.send(&mail("Hello")).await, Err(NotSent));
}

#[tokio::test]
async fn a_server_that_is_not_there_takes_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let mailer = Mailer::new(&url, "together@example.org").unwrap();
    assert_eq!(mailer.send(&mail("Hello")).await, Err(NotSent));
}

#[tokio::test]
async fn a_mail_sent_later_arrives_too() {
    let (url, took) = serve(Server::Takes).await;
    let mailer = Arc::new(Mailer::new(&url, "together@example.org").unwrap());
    mailer.send_later(mail("Later"));
    drop(mailer);
    assert!(took.await.unwrap().contains("Later"));
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
