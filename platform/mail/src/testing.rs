//! A small post office for tests: an SMTP server on loopback that speaks RFC 5321.

#![expect(clippy::expect_used, reason = "a test without its server must fail at once")]

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

/// An SMTP server on loopback.
#[derive(Debug)]
pub struct PostOffice {
    /// Its address, as settings take it.
    pub url: String,
    taken: mpsc::UnboundedReceiver<String>,
}

impl PostOffice {
    /// A server that takes every mail, except those to addresses that begin with `no-one`.
    ///
    /// # Panics
    /// When loopback cannot be listened on: then no mail test means anything.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("Cannot go on: no loopback");
        let at = listener.local_addr().expect("a listener has an address");
        let (give, taken) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, give.clone()));
            }
        });
        Self { url: format!("smtp://{at}"), taken }
    }

    /// The next mail it took, with the sender's and the receiver's line first. Waits for it.
    pub async fn next(&mut self) -> String {
        self.taken.recv().await.unwrap_or_default()
    }

    /// The address of a server that is not there any more.
    pub async fn closed() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("Cannot go on: no loopback");
        format!("smtp://{}", listener.local_addr().expect("a listener has an address"))
    }
}

/// Speaks with one client until it leaves.
async fn talk(stream: TcpStream, give: mpsc::UnboundedSender<String>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut heard = String::new();
    let mut is_mail = false;
    let mut answer = "220 loopback ready";
    loop {
        if !answer.is_empty() && write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err()
        {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else { return };
        answer = match line.split(' ').next().unwrap_or("") {
            "." if is_mail => {
                is_mail = false;
                // No one may listen any more; then the mail is gone.
                let _is_heard = give.send(std::mem::take(&mut heard));
                "250 taken"
            }
            _ if is_mail => "",
            "RCPT" if line.contains("<no-one") => "550 there is no one of that name",
            "DATA" => {
                is_mail = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        heard.push_str(&line);
        heard.push('\n');
    }
}
