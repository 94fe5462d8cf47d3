//! Taking a role, stepping in next, laying it down, and asking for one more term: each by one's own
//! yes.

use std::sync::Arc;

use axum::http::StatusCode;
use partnership_rules::{
    RoleId,
    roles::{Role, RoleRefused, RoleState, Taking},
};
use powerwith_core::{Day, Outcome, PartnershipId, PersonId, Stop};
use powerwith_log::Role as By;
use powerwith_store::{Tx, WriteTx};
use powerwith_web::{Answer, Reply, Visit, say};

use super::{kept, one};
use crate::{
    candidates::{self, Kind, Proposed},
    fields::wrong,
    not::{Not, problem},
    record::Record,
    store,
    typed::{Length, read_text},
    words,
};

/// Takes a role.
pub(crate) async fn take(visit: Arc<Visit>) -> Answer {
    let role = one::find(&visit).await?;
    let until = Day::parse(visit.form.text("until"));
    let done = match until {
        Some(until) => change(&visit, role.id, Wish::Take(until)).await,
        None => {
            let words = words(visit.speech);
            let errors = [wrong("until", say!(words, "role-until-empty"))];
            let page = one::page(&visit, &errors).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
        }
    };
    match done {
        Err(Stop::Refused(not @ Not::Role(RoleRefused::TermDay { .. }))) => {
            let page = one::page(&visit, &[wrong("until", not.text(visit.speech))]).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
        }
        done => answer(&visit, role.id, done),
    }
}

/// Steps in next.
pub(crate) async fn next(visit: Arc<Visit>) -> Answer {
    let role = one::find(&visit).await?;
    let done = change(&visit, role.id, Wish::Next).await;
    answer(&visit, role.id, done)
}

/// Lays a role down, or steps back from being next.
pub(crate) async fn lay_down(visit: Arc<Visit>) -> Answer {
    let role = one::find(&visit).await?;
    let done = change(&visit, role.id, Wish::Down).await;
    answer(&visit, role.id, done)
}

fn answer(visit: &Visit, id: RoleId, done: Outcome<(), Not>) -> Answer {
    done.map_err(|stop| problem(visit, stop))?;
    Ok(Reply::SeeOther(visit.viewer()?.path(&format!("us/roles/{id}"))))
}

/// What someone wants with a role.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Take(Day),
    Next,
    Down,
}

async fn change(visit: &Visit, id: RoleId, wish: Wish) -> Outcome<(), Not> {
    let viewer = visit.viewer().map_err(|_| Not::Gone)?;
    let (here, by) = (viewer.partnership, viewer.person);
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let all = kept::load(&*tx, here).await?;
        let role = all.iter().find(|role| role.id == id).cloned().ok_or(Not::Gone)?;
        let changed = match wish {
            Wish::Take(until) => taken(&tx, (visit, here, &all), (role.clone(), by, until)).await?,
            Wish::Next => {
                let people: Vec<PersonId> = role.next.into_iter().chain([by]).collect();
                let members = store::members_among(&*tx, here, &people).await?;
                role.clone().next_is(&members, by).map_err(Not::Role)?
            }
            Wish::Down => role.clone().without(by),
        };
        if changed == role {
            return Ok(());
        }
        kept::change(&tx, here, &changed).await?;
        log(&tx, (visit, here), (&role, &changed)).await
    };
    visit.site.store.with_write_tx("change a role", work).await
}

async fn taken(
    tx: &Tx,
    (visit, here, all): (&Visit, PartnershipId, &[Role]),
    (role, by, until): (Role, PersonId, Day),
) -> Outcome<Role, Not> {
    let people: Vec<PersonId> = role.next.into_iter().chain([by]).collect();
    let members = store::members_among(&**tx, here, &people).await?;
    let most_percent = kept::share(&**tx, here).await?.most_percent;
    let today = visit.moment.today();
    let taking = Taking { members: &members, roles: all, most_percent, today };
    Ok(role.taken(by, until, taking).map_err(Not::Role)?)
}

/// Writes down what changed for everyone: the role and the partner, never the person.
async fn log(
    tx: &WriteTx,
    (visit, here): (&Visit, PartnershipId),
    (before, after): (&Role, &Role),
) -> Outcome<(), Not> {
    let today = visit.moment.today();
    let is_held = |role: &Role| matches!(role.state_on(today), RoleState::Held { .. });
    let (kind, term) = match (is_held(before), is_held(after)) {
        (false, true) => ("role.taken", after.term),
        (true, false) => ("role.laid-down", before.term),
        _ => return Ok(()),
    };
    let Some(term) = term else { return Ok(()) };
    let partners = store::partner_names(tx, here).await?;
    let partner = partners.iter().find(|(id, _)| *id == term.partner);
    let record = Record::of(kind)
        .value("role", after.id)
        .text("name", after.name.as_str())
        .text("partner", partner.map_or("", |(_, name)| name))
        .value("until", term.until);
    record.log(tx, (here, By::Member), &visit.moment).await?;
    Ok(())
}

/// Lets the next term by the one who holds the role wait for consent.
pub(crate) async fn renew(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let role = one::find(&visit).await?;
    let viewer = visit.viewer()?;
    let here = viewer.partnership;
    let mut errors = Vec::new();
    let empty = say!(words, "role-renew-empty");
    let Some(text) = read_text(&visit, ("text", Length::Long), empty, &mut errors) else {
        let page = one::page(&visit, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let proposed = Proposed {
        kind: Kind::Term,
        of: Some(role.id.uuid()),
        language: visit.speech.content(),
        title: role.name.to_string(),
        text,
    };
    let put = async |tx: Tx| candidates::put(&tx, here, &proposed, &visit.moment).await;
    let put = visit.site.store.with_write_tx("ask for one more term", put).await;
    answer(&visit, role.id, put.map(drop))
}
