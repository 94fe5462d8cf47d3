//! `powerwith serve`: the partnerships kept in a folder or a PostgreSQL database.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::Args;
use powerwith_mail::Mailer;
use powerwith_store::{Place, Store};

use crate::{
    clock,
    holder::Holder,
    serving::{self, SendingAt},
    wiring::{self, Choices, Kind, TestLanguage},
};

/// Where to listen, where the data lives, and what people see.
#[derive(Args, Debug)]
pub struct ServeArgs {
    /// The address to listen on. Put a reverse proxy with TLS in front of it.
    #[arg(long, default_value = "127.0.0.1:8080", env = "POWERWITH_LISTEN")]
    listen: String,
    /// The folder for the data. It must exist; it is all there is to back up.
    #[arg(long, value_name = "DIR", env = "POWERWITH_DATA")]
    data: PathBuf,
    /// Keep the data in this PostgreSQL database instead of SQLite in the folder.
    #[arg(long, value_name = "URL", env = "POWERWITH_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// The address people use, such as `https://together.example.org`.
    #[arg(long, value_name = "URL", env = "POWERWITH_PUBLIC_URL")]
    public_url: Option<String>,
    /// The address to listen on for sealed answers: another host or port than the site, so that no
    /// cookie goes along. Left out, it is one port after --listen with --sending-url, and otherwise
    /// any free port. Keep no access log of it.
    #[arg(long, value_name = "ADDRESS", env = "POWERWITH_SENDING_LISTEN")]
    sending_listen: Option<String>,
    /// The address browsers send sealed answers to, such as `https://send.example.org`.
    #[arg(long, value_name = "URL", env = "POWERWITH_SENDING_URL")]
    sending_url: Option<String>,
    /// Sealed answers are held by another powerwith of this installation: the address of its site,
    /// as this machine reaches it, such as `https://inside.example.org`; plain http only through a
    /// tunnel. Both need the same database.
    #[arg(long, value_name = "URL", env = "POWERWITH_HOLDER", requires = "holder_sending")]
    holder: Option<String>,
    /// The address at which that one listens for sealed answers, such as `https://inside.example.org:8443`.
    #[arg(long, value_name = "URL", env = "POWERWITH_HOLDER_SENDING", requires = "holder")]
    holder_sending: Option<String>,
    /// The time zone in which days begin and end, such as `America/Los_Angeles`;
    /// the machine's own when left out.
    #[arg(long, value_name = "ZONE", env = "POWERWITH_TIME_ZONE")]
    time_zone: Option<String>,
    /// The mail server, such as `smtps://name:password@mail.example.org`. Without it, invites and
    /// sign-in links are handed over by link, QR or on paper.
    #[arg(
        long,
        value_name = "URL",
        env = "POWERWITH_SMTP_URL",
        hide_env_values = true,
        requires = "mail_from"
    )]
    smtp_url: Option<String>,
    /// Who mails come from, such as `Roots and Rivers <together@example.org>`.
    #[arg(long, value_name = "SENDER", env = "POWERWITH_MAIL_FROM", requires = "smtp_url")]
    mail_from: Option<String>,
    /// Offer the right-to-left test language in the menu.
    #[arg(long)]
    test_language: bool,
}

/// Serves until asked to stop.
pub fn run(args: &ServeArgs) -> anyhow::Result<()> {
    super::start_logging();
    super::runtime()?.block_on(async {
        let place = match &args.database_url {
            Some(url) => Place::Postgres(url.clone()),
            None => Place::Folder(args.data.clone()),
        };
        let zone = clock::zone(args.time_zone.as_deref())?;
        let holder = holder(args)?;
        let mut store = Store::open(&place).await?;
        if holder.is_none() {
            store = store.with_sealed(&args.data).await?;
        }
        let (listener, at) = serving::listen(&args.listen).await?;
        let public_url = match &args.public_url {
            Some(url) => public_url(url)?,
            None => format!("http://{at}"),
        };
        let sending = match (&args.sending_listen, &args.sending_url) {
            (Some(address), _) => SendingAt::Given(address),
            (None, Some(_)) => SendingAt::NextPort,
            (None, None) => SendingAt::AnyPort,
        };
        let (sending, sending_at) = serving::listen_for_sending(sending, at).await?;
        let sending_url = match &args.sending_url {
            Some(url) => self::public_url(url)?,
            None => format!("http://{sending_at}"),
        };
        anyhow::ensure!(
            sending_url != public_url,
            "--sending-url and --public-url are both {public_url}; sealed answers need an address \
             of their own, such as https://send.example.org"
        );
        let sending_url = Some(sending_url);
        let test_language =
            if args.test_language { TestLanguage::Offered } else { TestLanguage::Left };
        let mail = mailer(args)?;
        let kind = Kind::Real;
        let choices = Choices { public_url, zone, test_language, kind, mail, sending_url };
        let site = wiring::site(store, choices).await?;
        serving::say_ready(at);
        serving::serve((listener, sending), site, holder).await
    })
}

/// The program that holds the sealed answers, where it is another one.
fn holder(args: &ServeArgs) -> anyhow::Result<Option<Arc<Holder>>> {
    let (Some(site), Some(sending)) = (&args.holder, &args.holder_sending) else { return Ok(None) };
    Holder::at(site, sending).map(Some)
}

/// The mailer, where a mail server is set.
fn mailer(args: &ServeArgs) -> anyhow::Result<Option<Arc<Mailer>>> {
    let (Some(url), Some(from)) = (&args.smtp_url, &args.mail_from) else { return Ok(None) };
    Ok(Some(Arc::new(Mailer::new(url, from)?)))
}

/// Checks an address people use.
fn public_url(given: &str) -> anyhow::Result<String> {
    let url = given.trim_end_matches('/');
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.filter(|rest| !rest.is_empty() && !rest.contains(['/', ' ', '?', '#']));
    host.with_context(|| {
        format!("{given} is no address people can use; write it as https://together.example.org")
    })?;
    Ok(url.to_owned())
}
