//! What waits for consent: words that someone proposed for everyone. A decision adopts them, and
//! nothing else does.

use partnership_rules::text::Text;
use powerwith_core::{Fault, FaultContext, Language, Moment, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use powerwith_web::Viewer;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::Uuid,
    sea_query::Expr,
};

use crate::{not::Not, store::insert};

mod tables {
    //! The table of this file.

    use crate::tables::table;

    table!(candidate, "candidate", {
        partnership_id: Uuid, id: Uuid;
        kind: String, of_id: Option<Uuid>, language: String, title: String, text: String,
        since_day: String, decision_id: Option<Uuid>,
    });
}

use tables::candidate;

powerwith_core::ids! {
    /// Something that waits for consent. Random: it may stand in the open log.
    CandidateId / CandidateKind = "candidate";
}

/// The most that wait for consent about one thing. With more, nobody compares them.
pub(crate) const MOST_WAITING: usize = 12;

/// What kind of thing waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One meaning of a word for everyone.
    Meaning,
    /// The next term of a role, by the one who holds it.
    Term,
    /// How many roles one partner holds at most.
    RoleShare,
    /// What we are together for.
    Pact,
    /// How an aim of the bigger effort and we fit together.
    Aim,
}

impl Kind {
    /// Its word in subjects.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Meaning => "meaning",
            Self::Term => "term",
            Self::RoleShare => "role-share",
            Self::Pact => "pact",
            Self::Aim => "aim",
        }
    }
}

/// Something that waits, or waited, for consent.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Names it.
    pub id: CandidateId,
    /// The word or role it is about.
    pub of: Option<Uuid>,
    /// The language it is written in.
    pub language: Language,
    /// What the thing is called.
    pub title: String,
    /// What is proposed.
    pub text: Text,
    /// The decision that adopted it; `None` while it waits.
    decision: Option<Uuid>,
}

impl Candidate {
    /// Whether this decision adopted it already.
    pub fn is_adopted_by(&self, decision: Uuid) -> bool {
        self.decision == Some(decision)
    }
}

/// What is proposed, before it waits.
#[derive(Clone, Debug)]
pub(crate) struct Proposed {
    /// What kind of thing.
    pub kind: Kind,
    /// The word or role it is about.
    pub of: Option<Uuid>,
    /// The language it is written in.
    pub language: Language,
    /// What the thing is called.
    pub title: String,
    /// What is proposed.
    pub text: Text,
}

/// Lets something wait for consent. The same words wait once.
///
/// Refuses: more than [`MOST_WAITING`] about one thing.
pub(crate) async fn put(
    tx: &WriteTx,
    here: PartnershipId,
    proposed: &Proposed,
    moment: &Moment,
) -> powerwith_core::Outcome<CandidateId, Not> {
    let there = waiting(tx, here, (proposed.kind, proposed.of)).await?;
    let same = |one: &&Candidate| one.text == proposed.text && one.language == proposed.language;
    if let Some(same) = there.iter().find(same) {
        return Ok(same.id);
    }
    if there.len() >= MOST_WAITING {
        return Err(Not::TooManyWaiting { most: MOST_WAITING }.into());
    }
    let id = CandidateId::random(moment);
    let row = candidate::Model {
        partnership_id: here.uuid(),
        id: id.uuid(),
        kind: proposed.kind.word().to_owned(),
        of_id: proposed.of,
        language: proposed.language.tag().to_owned(),
        title: proposed.title.clone(),
        text: proposed.text.to_string(),
        since_day: moment.today().to_string(),
        decision_id: None,
    };
    insert(tx, row).await.store("let something wait for consent")?;
    Ok(id)
}

/// What waits about one thing, the first written first.
pub(crate) async fn waiting(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (kind, of): (Kind, Option<Uuid>),
) -> Result<Vec<Candidate>, Fault> {
    let of = match of {
        Some(of) => candidate::Column::OfId.eq(of),
        None => candidate::Column::OfId.is_null(),
    };
    let rows = candidate::Entity::find()
        .filter(candidate::Column::PartnershipId.eq(here.uuid()))
        .filter(candidate::Column::Kind.eq(kind.word()))
        .filter(of)
        .filter(candidate::Column::DecisionId.is_null())
        .order_by_asc(candidate::Column::SinceDay)
        .order_by_asc(candidate::Column::Id)
        .all(db)
        .await
        .store("list what waits for consent")?;
    rows.iter().map(read).collect()
}

/// The decisions that were made about one thing.
pub(crate) async fn decided(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (kind, of): (Kind, Option<Uuid>),
) -> Result<Vec<Uuid>, Fault> {
    let rows: Vec<Option<Uuid>> = candidate::Entity::find()
        .select_only()
        .column(candidate::Column::DecisionId)
        .filter(candidate::Column::PartnershipId.eq(here.uuid()))
        .filter(candidate::Column::Kind.eq(kind.word()))
        .filter(candidate::Column::OfId.eq(of))
        .filter(candidate::Column::DecisionId.is_not_null())
        .order_by_asc(candidate::Column::Id)
        .into_tuple()
        .all(db)
        .await
        .store("list what was decided about one thing")?;
    Ok(rows.into_iter().flatten().collect())
}

/// The candidate that a decision is about.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (kind, id): (Kind, Uuid),
) -> Result<Option<Candidate>, Fault> {
    let row = candidate::Entity::find_by_id((here.uuid(), id))
        .filter(candidate::Column::Kind.eq(kind.word()))
        .one(db)
        .await
        .store("find what waits for consent")?;
    row.as_ref().map(read).transpose()
}

/// Writes down that a decision adopted it.
pub(crate) async fn adopted(
    tx: &WriteTx,
    here: PartnershipId,
    (id, decision): (CandidateId, Uuid),
) -> Result<(), Fault> {
    candidate::Entity::update_many()
        .col_expr(candidate::Column::DecisionId, Expr::value(Some(decision)))
        .filter(candidate::Column::PartnershipId.eq(here.uuid()))
        .filter(candidate::Column::Id.eq(id.uuid()))
        .exec(tx)
        .await
        .store("write down what was adopted")?;
    Ok(())
}

/// Where a member asks everyone for consent to it.
pub(crate) fn ask_address(viewer: &Viewer, (kind, id): (&str, Uuid)) -> String {
    viewer.path(&format!("decide/new?about={kind}:{id}"))
}

fn read(row: &candidate::Model) -> Result<Candidate, Fault> {
    const DOING: &str = "read what waits for consent";
    Ok(Candidate {
        id: CandidateId::from_uuid(row.id),
        of: row.of_id,
        language: Language::parse(&row.language).ok_or_else(|| Fault::new(DOING))?,
        title: row.title.clone(),
        text: stored_text(&row.text).fault(DOING)?,
        decision: row.decision_id,
    })
}

/// A text as it was written down: the rules read it before, so it reads again.
pub(crate) fn stored_text(text: &str) -> Result<Text, String> {
    Text::long(text).map_err(|problem| format!("a stored text is {problem:?}"))
}
