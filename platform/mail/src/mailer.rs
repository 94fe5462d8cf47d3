//! Sending plain-text mail through an SMTP server.

use std::{fmt, sync::Arc, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::Address;

/// How long one mail may take. A person waits for it on a page.
const MOST_WAIT: Duration = Duration::from_secs(10);

/// One mail to one person.
#[derive(Clone, Debug)]
pub struct Mail {
    /// To whom.
    pub to: Address,
    /// Its subject, on one line.
    pub subject: String,
    /// What it says: plain text, no pictures, nothing that tells when it was read.
    pub text: String,
}

/// Sends mail.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// What is wrong with the settings, in words for the person who runs the server.
#[derive(Debug, thiserror::Error)]
pub enum BadMailSetting {
    /// The address of the server does not read as one.
    #[error(
        "the mail server's address cannot be read; write smtps://name:password@mail.example.org or smtp://127.0.0.1:25"
    )]
    Server,
    /// The sender does not read as an address.
    #[error("the sender's address cannot be read; write it as together@example.org")]
    From,
}

/// A mail did not go out. Why is in the log, without the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the mail server did not take a mail")]
pub struct NotSent;

impl Mailer {
    /// A mailer through the server at `url`, such as `smtps://name:password@mail.example.org`,
    /// with `from` as the sender.
    ///
    /// Refuses: settings that cannot be read. Does not look whether the server is there.
    pub fn new(url: &str, from: &str) -> Result<Self, BadMailSetting> {
        let from = from.trim().parse().map_err(|_| BadMailSetting::From)?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.trim())
            .map_err(|_| BadMailSetting::Server)?
            .timeout(Some(MOST_WAIT))
            .build();
        Ok(Self { transport, from })
    }

    /// Sends a mail, and waits until the server has taken it.
    ///
    /// Refuses: `NotSent`, when the server is not there or does not take it.
    pub async fn send(&self, mail: &Mail) -> Result<(), NotSent> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(mail.to.mailbox())
            .subject(one_line(&mail.subject))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone());
        let Ok(message) = message else {
            tracing::error!("a mail could not be written");
            return Err(NotSent);
        };
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                // The server's own words can hold the address, so only their kind is kept.
                let status = error.status().map(|code| code.to_string()).unwrap_or_default();
                let is_late = error.is_timeout();
                tracing::warn!(
                    mail.status = status,
                    mail.is_late = is_late,
                    "a mail did not go out"
                );
                Err(NotSent)
            }
        }
    }

    /// Sends a mail without waiting, so that a page takes as long with a mail as without one.
    pub fn send_later(self: &Arc<Self>, mail: Mail) {
        let mailer = Arc::clone(self);
        tokio::spawn(async move {
            let _is_in_the_log = mailer.send(&mail).await;
        });
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The transport holds a password.
        f.write_str("Mailer(…)")
    }
}

/// A subject is one line: names of people stand in it.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
