//! The practices, put together: one line each.

use std::sync::Arc;

use jiff::tz::TimeZone;
use powerwith_core::Moment;
use powerwith_mail::Mailer;
use powerwith_store::{MigrationProblem, Store};
use powerwith_web::{Practice, Site, SiteSettings, Speech};

use crate::clock::{self, DaysLater};

/// Every practice of the program.
pub fn practices() -> Vec<Practice> {
    vec![
        open_log_server::practice(),
        partnership_server::practice(),
        reflection_server::practice(),
        decision_server::practice(),
        gathering_server::practice(),
        repair_server::practice(),
        sharing_server::practice(),
    ]
}

/// What an installation decides when it starts.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The address people use, without a slash at its end.
    pub public_url: String,
    /// Where the partnership is.
    pub zone: TimeZone,
    /// Whether the right-to-left test language is in the menu.
    pub test_language: TestLanguage,
    /// Whether this is the demo.
    pub kind: Kind,
    /// Sends mail; `None` where no server is set.
    pub mail: Option<Arc<Mailer>>,
    /// The address that sealed answers are sent to; `None` where none are taken.
    pub sending_url: Option<String>,
}

/// Whether the right-to-left test language is in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestLanguage {
    /// It is.
    Offered,
    /// It is not.
    Left,
}

/// What this installation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Trying out, with made-up people, so many days from now.
    Demo(DaysLater),
    /// Real work. Its clock cannot be turned: what lapses and falls due there binds people.
    Real,
}

impl Kind {
    /// The moment it is now for this installation.
    fn moment(self, zone: &TimeZone) -> Moment {
        let now = clock::now(zone);
        match self {
            Self::Demo(later) => later.after(&now, zone),
            Self::Real => now,
        }
    }
}

/// Brings the tables up to date and puts the site together.
pub async fn site(store: Store, choices: Choices) -> Result<Arc<Site>, MigrationProblem> {
    let (kind, zone) = (choices.kind, choices.zone.clone());
    site_at(store, choices, Box::new(move || kind.moment(&zone))).await
}

/// The same with a given clock, for tests.
pub async fn site_at(
    store: Store,
    choices: Choices,
    moment: Box<dyn Fn() -> Moment + Send + Sync>,
) -> Result<Arc<Site>, MigrationProblem> {
    migrate(&store, &moment()).await?;
    reflection_server::bring_to_log(&store, &moment()).await?;
    let languages = Speech::ALL
        .into_iter()
        .filter(|speech| *speech != Speech::Test || choices.test_language == TestLanguage::Offered)
        .collect();
    let settings = SiteSettings {
        public_url: choices.public_url,
        languages,
        zone: choices.zone,
        moment,
        find_viewer: partnership_server::find_viewer,
        is_first_run: partnership_server::is_first_run,
        mail: choices.mail,
        sending_url: choices.sending_url,
        is_demo: matches!(choices.kind, Kind::Demo(_)),
    };
    Ok(Site::new(store, settings, practices()))
}

/// Brings the tables up to date.
pub async fn migrate(store: &Store, moment: &Moment) -> Result<(), MigrationProblem> {
    store.migrate(&Site::migrations(&practices()), moment.now()).await
}
