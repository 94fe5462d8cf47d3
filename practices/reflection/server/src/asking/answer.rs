//! Every step on the way is a form that is sent; the last one writes.

use std::sync::Arc;

use axum::http::StatusCode;
use powerwith_core::PersonId;
use powerwith_store::Tx;
use powerwith_web::{Answer, Page, Problem, Reply, Visit, parts::FieldError};
use reflection_rules::{
    answer::{FieldProblem, ItemAnswer},
    instrument::{Form, ItemRef},
    round::{ChangeCode, Choice, Labels, Offer, Roster},
    sealed::Telling,
};

use super::{
    Sitting, card, check, drawn,
    flow::{Act, Flow, OwnCode, Place, Turn, Way},
    look_over::{self, Giveaway},
    question, sent, who,
};
use crate::{
    rounds::OrExplain,
    store::{
        answers::{self, Hand, Response, Sent},
        roster::{self, Pairs},
    },
};

/// The address of the way opened by hand: it begins at the cards.
pub(super) async fn begin_again(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open_confidential(&visit).await?;
    Ok(Reply::SeeOther(sitting.path(&visit, "")?))
}

/// One step.
pub(super) async fn step(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open_confidential(&visit).await?;
    let Some(flow) = Flow::read(&visit.form, &sitting.asked) else {
        return Ok(Reply::SeeOther(sitting.path(&visit, "")?));
    };
    let person = who_answers(&visit, &flow).await?;
    go(&visit, &sitting, (flow, Some(person))).await
}

/// One step of someone: a person, or whoever answers with a card.
pub(super) async fn go(
    visit: &Visit,
    sitting: &Sitting,
    (mut flow, person): (Flow, Option<PersonId>),
) -> Answer {
    // Who shares what with whom is looked up only where it matters: most pages are fast.
    let mut desk = Desk::bare(person);
    let act = Act::read(&visit.form, &flow, desk.way(sitting));
    if act.may_lead_to_who(flow.place) {
        desk = Desk::set(visit, sitting, (person, Pairs::Chosen(&flow.choice))).await?;
    }
    let turn = flow.turn(act, desk.way(sitting));
    if !desk.is_set && Desk::is_needed((&flow, &turn)) {
        desk = Desk::set(visit, sitting, (person, Pairs::Chosen(&flow.choice))).await?;
    } else if !desk.is_set && flow.here(&sitting.asked).is_some_and(|item| item.has(Form::Link4)) {
        desk.roster = sitting.alone(visit, person).await?;
    }
    match turn {
        Turn::Show(problems) => {
            if flow.place == Place::Check {
                desk.giveaways = look_over::giveaways(visit, sitting, &flow).await?;
            }
            Ok(desk.page(visit, sitting, (&flow, &problems)).await?.into())
        }
        Turn::Send(said) => {
            if !look_over::is_passed(visit) {
                desk.giveaways = look_over::giveaways(visit, sitting, &flow).await?;
            }
            let asked = desk.asks_before_sending(visit, sitting, &flow);
            if asked.is_empty() {
                return desk.send(visit, sitting, (flow, said)).await;
            }
            flow.place = Place::Check;
            let shown = desk.on_check(sitting, &flow, &asked);
            Ok(check::page(visit, sitting, (&flow, &shown))?.into())
        }
    }
}

/// What lies on the desk of who answers.
pub(super) struct Desk {
    /// None for whoever answers with a card.
    person: Option<PersonId>,
    roster: Roster,
    offer: Offer,
    giveaways: Vec<Giveaway>,
    is_set: bool,
}

impl Desk {
    /// A desk on which nothing is looked up yet.
    fn bare(person: Option<PersonId>) -> Self {
        let offer = Offer { groups: Vec::new(), partners: Vec::new() };
        Self { person, roster: Roster::default(), offer, giveaways: Vec::new(), is_set: false }
    }

    /// Whether what comes now needs to know who shares what with whom.
    const fn is_needed((flow, turn): (&Flow, &Turn)) -> bool {
        matches!(turn, Turn::Send(_)) || matches!(flow.place, Place::Who | Place::Check)
    }

    /// Looks up what this person may let go along.
    pub(super) async fn set(
        visit: &Visit,
        sitting: &Sitting,
        (person, pairs): (Option<PersonId>, Pairs<'_>),
    ) -> Result<Self, Problem> {
        let roster = sitting.roster(visit, (person, pairs)).await?;
        let offer = sitting.offer(&roster, person);
        Ok(Self { person, roster, offer, giveaways: Vec::new(), is_set: true })
    }

    /// What must be known to find the way.
    pub(super) fn way<'a>(&self, sitting: &'a Sitting) -> Way<'a> {
        Way { asked: &sitting.asked, context: sitting.context(), asks_who: !self.offer.is_empty() }
    }

    /// The page of the place where the way is.
    pub(super) async fn page(
        &self,
        visit: &Visit,
        sitting: &Sitting,
        (flow, problems): (&Flow, &[FieldProblem]),
    ) -> Result<Page, Problem> {
        match flow.place {
            Place::Card => card::page(visit, sitting, flow).await,
            Place::Who => who::page(visit, sitting, (flow, &self.offer)),
            Place::Question(at) => {
                let own = self.partner().or(flow.choice.partner.as_deref());
                question::page(visit, sitting, (flow, at, own), problems)
            }
            Place::Check => check::page(visit, sitting, (flow, &self.on_check(sitting, flow, &[]))),
        }
    }

    /// What must be looked at once more: a story for everyone seems to name someone, or one that is
    /// told with a name has none.
    fn asks_before_sending(
        &self,
        visit: &Visit,
        sitting: &Sitting,
        flow: &Flow,
    ) -> Vec<FieldError> {
        let names = (!self.giveaways.is_empty()).then(|| look_over::asked(visit.speech));
        let is_unsigned = self.person.is_none()
            && flow.signed.is_empty()
            && check::tells_with_name(sitting, flow);
        let unsigned = is_unsigned.then(|| check::name_missing(visit.speech));
        names.into_iter().chain(unsigned).collect()
    }

    fn on_check<'a>(
        &'a self,
        sitting: &Sitting,
        flow: &Flow,
        errors: &'a [FieldError],
    ) -> check::Shown<'a> {
        let labels = self.labels(sitting, flow);
        check::Shown { offer: &self.offer, labels, giveaways: &self.giveaways, errors }
    }

    fn labels(&self, sitting: &Sitting, flow: &Flow) -> Labels {
        sitting.labels(&self.roster, (&self.offer, &flow.choice))
    }

    /// The partner of the person who answers, whatever goes along: links are about the others.
    pub(super) fn partner(&self) -> Option<&str> {
        let person = self.roster.people.get(&self.person?)?;
        person.partners.iter().next().map(String::as_str)
    }

    /// What may go along.
    pub(super) const fn offer(&self) -> &Offer {
        &self.offer
    }

    /// Whether a group and a partner may go along together.
    pub(super) fn go_together(&self, sitting: &Sitting, group: &str, partner: &str) -> bool {
        let choice = Choice { group: Some(group.to_owned()), partner: Some(partner.to_owned()) };
        sitting.labels(&self.roster, (&self.offer, &choice)).partner.is_some()
    }

    async fn send(
        &self,
        visit: &Visit,
        sitting: &Sitting,
        (mut flow, said): (Flow, Vec<(ItemRef, ItemAnswer)>),
    ) -> Answer {
        let labels = self.labels(sitting, &flow);
        let sent = match (&flow.code, self.person) {
            (OwnCode::Confidential(code), Some(person)) => {
                send(visit, sitting, (person, code), (&labels, &said)).await?
            }
            (OwnCode::Sealed(code), None) => {
                let telling = Telling { labels: &labels, signed: &flow.signed };
                match drawn::send(visit, sitting, code, (&said, &telling)).await {
                    Ok(sent) => sent,
                    // What was typed stays on the page, to be sent again.
                    Err(Problem::Refused(refused)) => {
                        flow.place = Place::Check;
                        let field = question::FORM.to_owned();
                        let errors = [FieldError { field, text: refused.text }];
                        let shown = self.on_check(sitting, &flow, &errors);
                        let page = check::page(visit, sitting, (&flow, &shown))?;
                        return Ok(page.status(StatusCode::CONFLICT).into());
                    }
                    Err(problem) => return Err(problem),
                }
            }
            // A code of the other kind of round.
            _ => return Err(Problem::NotFound),
        };
        Ok(sent::page(visit, sitting, (&flow, sent))?.into())
    }
}

/// Whose answers these are: one's own, or those of a member whose paper a host types in.
///
/// Refuses: not found, for anyone else.
async fn who_answers(visit: &Visit, flow: &Flow) -> Result<PersonId, Problem> {
    let viewer = visit.viewer()?;
    let Some(person) = flow.typed_for.filter(|person| *person != viewer.person) else {
        return Ok(viewer.person);
    };
    let members = roster::members(visit.site.store.read(), viewer.partnership).await?;
    if viewer.is_host && members.contains(&person) { Ok(person) } else { Err(Problem::NotFound) }
}

async fn send(
    visit: &Visit,
    sitting: &Sitting,
    (person, code): (PersonId, &ChangeCode),
    (labels, said): (&Labels, &[(ItemRef, ItemAnswer)]),
) -> Result<Sent, Problem> {
    let viewer = visit.viewer()?;
    let name = name_of(visit, person).await?;
    let hand = if person == viewer.person { Hand::Own } else { Hand::Host };
    let response = Response { person, hand, name: &name, code, labels, said };
    let at = (viewer.partnership, sitting.round.id);
    visit
        .site
        .store
        .with_write_tx("send answers", async |tx: Tx| {
            answers::send(&tx, at, &response, &visit.moment).await
        })
        .await
        .or_explain(visit)
}

/// The name under stories that are told with a name.
async fn name_of(visit: &Visit, person: PersonId) -> Result<String, Problem> {
    let viewer = visit.viewer()?;
    if person == viewer.person {
        return Ok(viewer.name.clone());
    }
    let found = powerwith_web::account::person(visit.site.store.read(), person).await?;
    Ok(found.map(|person| person.name).unwrap_or_default())
}
