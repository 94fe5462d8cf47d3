//! `powerwith demo`: a lively partnership to try everything with.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::Context;
use clap::Args;
use powerwith_store::{Place, Store};
use reflection_rules::round::Keeping;

use crate::{
    clock::{self, DaysLater},
    demo::{self, SignIn},
    serving::{self, SendingAt},
    wiring::{self, Choices, Kind, TestLanguage},
};

/// Where to listen and where to put the made-up data.
#[derive(Args, Debug)]
pub struct DemoArgs {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Keep the demo in this folder instead of a temporary one.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Instead of the lively partnership, make one of this many people with an open round of
    /// eight questions, to see how the program carries them.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=100_000))]
    people: Option<u32>,
    /// With `--people`: let the open round be sealed.
    #[arg(long, requires = "people")]
    sealed: bool,
    /// Let the demo's clock run this many days ahead, to see what becomes of things with time.
    /// With `--data`, the same demo can be opened again and again, each time later.
    #[arg(
        long,
        value_name = "DAYS",
        default_value = "0",
        allow_hyphen_values = true,
        value_parser = DaysLater::read
    )]
    days_later: DaysLater,
}

/// Serves the demo until asked to stop.
pub fn run(args: &DemoArgs) -> anyhow::Result<()> {
    super::start_logging();
    let temporary = tempfile::tempdir().context("make a temporary folder")?;
    let folder = match &args.data {
        Some(folder) => {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("make the folder {}", folder.display()))?;
            folder.clone()
        }
        None => temporary.path().to_owned(),
    };
    super::runtime()?.block_on(async {
        let store = Store::open(&Place::Folder(folder.clone())).await?.with_sealed(&folder).await?;
        let (listener, at) = serving::listen(&args.listen).await?;
        let (sending, sending_at) = serving::listen_for_sending(SendingAt::AnyPort, at).await?;
        let choices = Choices {
            public_url: format!("http://{at}"),
            zone: clock::zone(None)?,
            test_language: TestLanguage::Offered,
            kind: Kind::Demo(args.days_later),
            mail: None,
            sending_url: Some(format!("http://{sending_at}")),
        };
        let zone = choices.zone.clone();
        let site = wiring::site(store, choices).await?;
        // It is made as of today, and what falls due until the later day happens before anyone looks.
        let now = clock::now(&zone);
        match args.people {
            None => demo::fill(&site.store, &zone, &now).await?,
            Some(n_people) => {
                let n_people = usize::try_from(n_people)?;
                let keeping = if args.sealed { Keeping::Sealed } else { Keeping::Confidential };
                demo::fill_with_a_crowd(&site.store, &zone, &now, (n_people, keeping)).await?;
            }
        }
        serving::do_what_is_due(&site).await;
        for link in &demo::links(&site.store, &(site.settings.moment)()).await? {
            say_link(link, at);
        }
        serving::say_ready(at);
        serving::serve((listener, sending), site, None).await
    })
}

#[expect(clippy::print_stdout, reason = "people and programs read these lines")]
fn say_link(link: &SignIn, at: SocketAddr) {
    println!("sign-in {} http://{at}/demo/{}", link.name, link.code);
}
