//! Signing a person in on the device of a visit, and writing what the rules decide.

use partnership_rules::{Act, Change, Command, Refused, Wish, decide};
use powerwith_core::{Fault, Outcome, PersonId, Stop};
use powerwith_store::WriteTx;
use powerwith_web::{
    Problem, Reply, SayRefusal, Visit, Visitor,
    account::{self, OWN_DEVICE_DAYS, SHARED_DEVICE_DAYS},
};

use crate::{refusal::No, store};

/// Whose device it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The person's own: they stay signed in.
    Own,
    /// Shared: signed out when the browser closes.
    Shared,
}

impl Whose {
    /// What the person said with one of the two buttons. Anything else counts as shared, the
    /// careful one.
    pub fn read(visit: &Visit) -> Self {
        if visit.form.text("device") == "own" { Self::Own } else { Self::Shared }
    }

    const fn days(self) -> i64 {
        match self {
            Self::Own => OWN_DEVICE_DAYS,
            Self::Shared => SHARED_DEVICE_DAYS,
        }
    }
}

/// Starts a session for a person on the device of this visit, in place of the one that is there.
pub(crate) async fn start_session(
    visit: &Visit,
    tx: &WriteTx,
    (token, person): (&str, PersonId),
    whose: Whose,
) -> Result<(), Fault> {
    if let Visitor::Person(before) = &visit.visitor {
        account::end_session(tx, before.person, before.session).await?;
    }
    let ends = account::session_end(visit.moment.now(), whose.days());
    account::start_session(tx, (token, person), (&visit.device, ends), &visit.moment).await
}

/// Sends the person on with their new session.
pub(crate) fn signed_in(token: String, whose: Whose, to: String) -> Reply {
    let days = match whose {
        Whose::Own => Some(whose.days()),
        Whose::Shared => None,
    };
    Reply::SignIn { token, days, to }
}

/// Where a person goes who just came in: Home, when they are in one partnership.
pub(crate) async fn way_home(visit: &Visit, person: PersonId) -> Result<String, Fault> {
    let partnerships = store::partnerships_of(visit.site.store.read(), person).await?;
    Ok(match partnerships.as_slice() {
        [(_, slug, _)] => format!("/p/{slug}/"),
        _ => "/".to_owned(),
    })
}

/// Does what a member wishes, or says in their language why not.
pub(crate) async fn carry_out(visit: &Visit, command: Command) -> Result<Vec<Change>, Problem> {
    try_to(visit, command).await.map_err(|stop| problem(visit, stop))
}

/// What a refusal or fault looks like on a page. An id from somewhere else leads nowhere: whether
/// there is such a thing elsewhere is not for this visitor to learn.
pub(crate) fn problem(visit: &Visit, stop: Stop<No>) -> Problem {
    match stop {
        Stop::Refused(No(
            Refused::NoSuchPartner
            | Refused::NoSuchPerson
            | Refused::NoSuchGroup
            | Refused::NoSuchCode
            | Refused::NoSuchAct,
        )) => Problem::NotFound,
        Stop::Refused(no) => Problem::Refused(no.say(visit)),
        Stop::Fault(fault) => Problem::Fault(fault),
    }
}

/// Does what a member wishes, or gives the refusal, for pages that show it at a field.
pub(crate) async fn try_to(visit: &Visit, command: Command) -> Outcome<Vec<Change>, No> {
    let here = match visit.viewer() {
        Ok(viewer) => viewer.partnership,
        Err(_) => return Err(Fault::new("act in a partnership without being in it").into()),
    };
    let work = async |tx: powerwith_store::Tx| -> Outcome<Vec<Change>, No> {
        let state = store::load(&*tx, here).await?;
        let changes = decide(&state, command.clone(), &visit.moment).map_err(No)?;
        store::apply(&tx, here, &changes, &visit.moment).await?;
        Ok(changes)
    };
    visit.site.store.with_write_tx("change a partnership", work).await
}

/// Asks for an act that takes two keys, or gives the refusal. Asked twice is asked once.
pub(crate) async fn try_to_ask(visit: &Visit, act: &Act) -> Outcome<(), No> {
    let (here, by) = match visit.viewer() {
        Ok(viewer) => (viewer.partnership, viewer.person),
        Err(_) => return Err(Fault::new("ask in a partnership without being in it").into()),
    };
    let work = async |tx: powerwith_store::Tx| -> Outcome<(), No> {
        let state = store::load(&*tx, here).await?;
        act.check(&state).map_err(No)?;
        let wish = Wish {
            act: act.name().to_owned(),
            about: act.about(),
            called: act.called(&state),
            why: None,
        };
        store::ask_act(&tx, here, (by, wish), &visit.moment).await
    };
    match visit.site.store.with_write_tx("ask for an act with two keys", work).await {
        Err(Stop::Refused(No(Refused::ActAskedAlready))) => Ok(()),
        other => other,
    }
}
