//! Writing down what the rules decided.

use std::collections::BTreeSet;

use partnership_rules::{
    Change, GroupId, Logged, Membership, Name, NewCodeId, PartnerId, Started, log_change, log_start,
};
use powerwith_core::{Fault, Moment, PartnershipId, PersonId};
use powerwith_log::{Role, ToLog};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter,
    prelude::Uuid,
    sea_query::{Expr, Query},
};

use super::invites::{end_invite, make_invite};
use crate::tables::{invite, member, member_group, new_code, partner, partnership, people_group};
use crate::{agreements, our_words, roles};

/// Writes a partnership down that just began. Its hosts are added to the people by the caller.
pub async fn found(tx: &WriteTx, started: &Started, moment: &Moment) -> Result<(), Fault> {
    let here = &started.partnership;
    let pen = Pen::new(tx, here.id, moment);
    let row = partnership::Model {
        partnership_id: here.id.uuid(),
        slug: here.slug.clone(),
        name: here.name.to_string(),
        since_day: pen.today.clone(),
    };
    insert(tx, row).await.store("start a partnership")?;
    for (id, partner) in &here.partners {
        pen.add_partner(*id, &partner.name, None).await?;
    }
    for (person, membership) in &here.members {
        pen.add_member(*person, *membership).await?;
    }
    pen.add_first_code(started).await?;
    our_words::wait_from_the_first_day(tx, here.id, moment).await?;
    pen.log(&log_start(here), moment).await
}

/// Writes the changes down, in their order.
pub async fn apply(
    tx: &WriteTx,
    here: PartnershipId,
    changes: &[Change],
    moment: &Moment,
) -> Result<(), Fault> {
    let pen = Pen::new(tx, here, moment);
    for change in changes {
        match change {
            Change::PartnerAdded { id, name, by } => pen.add_partner(*id, name, Some(*by)).await?,
            Change::GroupAdded { id, name, by } => pen.add_group(*id, name, *by).await?,
            Change::GroupOffered { id, by, .. } => pen.offer_group(*id, *by).await?,
            Change::GroupsSaid { person, groups } => pen.say_groups(*person, groups).await?,
            Change::HostMade { person, by } => pen.make_host(*person, *by).await?,
            Change::HostSteppedDown { person } | Change::HostRemoved { person } => {
                pen.step_down(*person).await?;
            }
            Change::PartnerRemoved { id, .. } => pen.remove_partner(*id).await?,
            Change::InviteMade { invite } => make_invite(tx, here, invite, moment).await?,
            Change::InviteEnded { id } => end_invite(tx, here, *id).await?,
            Change::Joined { person, partner } => {
                let membership = Membership { partner: *partner, is_host: false };
                pen.add_member(*person, membership).await?;
            }
            Change::Left { person } => pen.leave(*person).await?,
            Change::CodeAsked { id, person, by } => pen.ask_code(*id, *person, *by).await?,
            Change::CodeGiven { id, by, .. } => pen.answer_code(*id, *by, "given").await?,
            Change::CodeDeclined { id, by } => pen.answer_code(*id, *by, "declined").await?,
            // The code itself is made by the caller, who alone knows it.
            Change::FirstCodeRenewed { .. } => {}
        }
        pen.log_change(change, moment).await?;
    }
    Ok(())
}

/// Writes in one partnership, on one day, in one transaction.
struct Pen<'a> {
    tx: &'a WriteTx,
    partnership: PartnershipId,
    here: Uuid,
    today: String,
}

impl<'a> Pen<'a> {
    fn new(tx: &'a WriteTx, here: PartnershipId, moment: &Moment) -> Self {
        let today = moment.today().to_string();
        Self { tx, partnership: here, here: here.uuid(), today }
    }

    /// Writes into the open log what belongs there.
    async fn log_change(&self, change: &Change, moment: &Moment) -> Result<(), Fault> {
        let (Change::HostMade { person, .. }
        | Change::HostSteppedDown { person }
        | Change::HostRemoved { person }) = change
        else {
            return match log_change(change, None) {
                Some(logged) => self.log(&logged, moment).await,
                None => Ok(()),
            };
        };
        let from = partner::Entity::find()
            .filter(partner::Column::PartnershipId.eq(self.here))
            .filter(
                partner::Column::Id.in_subquery(
                    Query::select()
                        .column(member::Column::PartnerId)
                        .from(member::Entity)
                        .and_where(member::Column::PartnershipId.eq(self.here))
                        .and_where(member::Column::PersonId.eq(person.uuid()))
                        .to_owned(),
                ),
            )
            .one(self.tx)
            .await
            .store("find the partner of a host")?;
        let from = from.and_then(|partner| Name::parse(&partner.name).ok());
        match log_change(change, from.as_ref()) {
            Some(logged) => self.log(&logged, moment).await,
            None => Ok(()),
        }
    }

    async fn log(&self, logged: &Logged, moment: &Moment) -> Result<(), Fault> {
        let to_log = ToLog {
            kind: logged.kind,
            by: Role::Host,
            said: logged.said.clone(),
            about: BTreeSet::new(),
        };
        powerwith_log::append(self.tx, self.partnership, &to_log, moment).await.map(drop)
    }

    async fn add_partner(
        &self,
        id: PartnerId,
        name: &Name,
        by: Option<PersonId>,
    ) -> Result<(), Fault> {
        let row = partner::Model {
            partnership_id: self.here,
            id: id.uuid(),
            name: name.to_string(),
            added_by: by.map(PersonId::uuid),
            since_day: self.today.clone(),
            gone_day: None,
        };
        insert(self.tx, row).await.store("add a partner")
    }

    /// Its people left before, each by a change of their own; its ways in lead nowhere now.
    async fn remove_partner(&self, id: PartnerId) -> Result<(), Fault> {
        const DOING: &str = "remove a partner";
        invite::Entity::delete_many()
            .filter(invite::Column::PartnershipId.eq(self.here))
            .filter(invite::Column::PartnerId.eq(id.uuid()))
            .exec(self.tx)
            .await
            .store(DOING)?;
        partner::Entity::update_many()
            .col_expr(partner::Column::GoneDay, Expr::value(Some(self.today.clone())))
            .filter(partner::Column::PartnershipId.eq(self.here))
            .filter(partner::Column::Id.eq(id.uuid()))
            .exec(self.tx)
            .await
            .store(DOING)?;
        Ok(())
    }

    async fn add_member(&self, person: PersonId, membership: Membership) -> Result<(), Fault> {
        let row = member::Model {
            partnership_id: self.here,
            person_id: person.uuid(),
            partner_id: membership.partner.uuid(),
            since_day: self.today.clone(),
            host_since_day: membership.is_host.then(|| self.today.clone()),
            host_added_by: None,
        };
        insert(self.tx, row).await.store("add a member")
    }

    async fn add_group(&self, id: GroupId, name: &Name, by: Option<PersonId>) -> Result<(), Fault> {
        let row = people_group::Model {
            partnership_id: self.here,
            id: id.uuid(),
            name: name.to_string(),
            offered: i32::from(by.is_some()),
            added_by: by.map(PersonId::uuid),
            // Own words keep no day: it would tell who wrote them.
            since_day: by.map(|_| self.today.clone()).unwrap_or_default(),
        };
        insert(self.tx, row).await.store("add a group")
    }

    async fn offer_group(&self, id: GroupId, by: PersonId) -> Result<(), Fault> {
        people_group::Entity::update_many()
            .col_expr(people_group::Column::Offered, Expr::value(1))
            .col_expr(people_group::Column::AddedBy, Expr::value(Some(by.uuid())))
            .col_expr(people_group::Column::SinceDay, Expr::value(self.today.clone()))
            .filter(people_group::Column::PartnershipId.eq(self.here))
            .filter(people_group::Column::Id.eq(id.uuid()))
            .exec(self.tx)
            .await
            .store("offer a group")?;
        Ok(())
    }

    async fn say_groups(&self, person: PersonId, groups: &BTreeSet<GroupId>) -> Result<(), Fault> {
        const DOING: &str = "keep what a person says of their groups";
        member_group::Entity::delete_many()
            .filter(member_group::Column::PartnershipId.eq(self.here))
            .filter(member_group::Column::PersonId.eq(person.uuid()))
            .exec(self.tx)
            .await
            .store(DOING)?;
        for group in groups {
            let row = member_group::Model {
                partnership_id: self.here,
                person_id: person.uuid(),
                group_id: group.uuid(),
            };
            insert(self.tx, row).await.store(DOING)?;
        }
        self.drop_empty_own_words().await
    }

    /// Own words that no one uses any more go at once.
    async fn drop_empty_own_words(&self) -> Result<(), Fault> {
        let in_use = Query::select()
            .column(member_group::Column::GroupId)
            .from(member_group::Entity)
            .and_where(member_group::Column::PartnershipId.eq(self.here))
            .to_owned();
        people_group::Entity::delete_many()
            .filter(people_group::Column::PartnershipId.eq(self.here))
            .filter(people_group::Column::Offered.eq(0))
            .filter(people_group::Column::Id.not_in_subquery(in_use))
            .exec(self.tx)
            .await
            .store("drop own words that no one uses")?;
        Ok(())
    }

    async fn make_host(&self, person: PersonId, by: PersonId) -> Result<(), Fault> {
        self.set_host(person, Some(self.today.clone()), Some(by)).await
    }

    async fn step_down(&self, person: PersonId) -> Result<(), Fault> {
        self.set_host(person, None, None).await
    }

    async fn set_host(
        &self,
        person: PersonId,
        since: Option<String>,
        by: Option<PersonId>,
    ) -> Result<(), Fault> {
        member::Entity::update_many()
            .col_expr(member::Column::HostSinceDay, Expr::value(since))
            .col_expr(member::Column::HostAddedBy, Expr::value(by.map(PersonId::uuid)))
            .filter(member::Column::PartnershipId.eq(self.here))
            .filter(member::Column::PersonId.eq(person.uuid()))
            .exec(self.tx)
            .await
            .store("write down who is a host")?;
        Ok(())
    }

    async fn leave(&self, person: PersonId) -> Result<(), Fault> {
        const DOING: &str = "let a person leave";
        self.say_groups(person, &BTreeSet::new()).await?;
        agreements::leave(self.tx, self.partnership, person).await?;
        roles::leave(self.tx, self.partnership, person).await?;
        new_code::Entity::delete_many()
            .filter(new_code::Column::PartnershipId.eq(self.here))
            .filter(new_code::Column::PersonId.eq(person.uuid()))
            .exec(self.tx)
            .await
            .store(DOING)?;
        member::Entity::delete_by_id((self.here, person.uuid()))
            .exec(self.tx)
            .await
            .store(DOING)?;
        Ok(())
    }

    async fn add_first_code(&self, started: &Started) -> Result<(), Fault> {
        let row = new_code::Model {
            partnership_id: self.here,
            id: started.second_code.uuid(),
            person_id: started.second.uuid(),
            state: "first".to_owned(),
            asked_by: Some(started.first.uuid()),
            asked_day: self.today.clone(),
            answered_by: Some(started.first.uuid()),
            answered_day: Some(self.today.clone()),
            code_hash: None,
        };
        insert(self.tx, row).await.store("write down the second host's first code")
    }

    async fn ask_code(&self, id: NewCodeId, person: PersonId, by: PersonId) -> Result<(), Fault> {
        let row = new_code::Model {
            partnership_id: self.here,
            id: id.uuid(),
            person_id: person.uuid(),
            state: "waiting".to_owned(),
            asked_by: Some(by.uuid()),
            asked_day: self.today.clone(),
            answered_by: None,
            answered_day: None,
            code_hash: None,
        };
        insert(self.tx, row).await.store("ask for a new code")
    }

    async fn answer_code(&self, id: NewCodeId, by: PersonId, state: &str) -> Result<(), Fault> {
        new_code::Entity::update_many()
            .col_expr(new_code::Column::State, Expr::value(state))
            .col_expr(new_code::Column::AnsweredBy, Expr::value(Some(by.uuid())))
            .col_expr(new_code::Column::AnsweredDay, Expr::value(Some(self.today.clone())))
            .filter(new_code::Column::PartnershipId.eq(self.here))
            .filter(new_code::Column::Id.eq(id.uuid()))
            .exec(self.tx)
            .await
            .store("answer for a new code")?;
        Ok(())
    }
}

/// Inserts one row.
pub(crate) async fn insert<M, A>(tx: &WriteTx, row: M) -> Result<(), DbErr>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    <A::Entity as EntityTrait>::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}
