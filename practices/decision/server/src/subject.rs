//! What a proposal is about, when that is kept somewhere: its title and its text, as the proposal
//! begins with them.

use decision_rules::{terms::TermsId, text::Text};
use powerwith_core::{Fault, PartnershipId, Subject};
use powerwith_store::StoreContext;
use powerwith_web::Speech;
use sea_orm::{ConnectionTrait, Statement};

use crate::{terms, who};

/// A title and a text to begin a proposal with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The title.
    pub title: Text,
    /// What is proposed.
    pub text: Text,
}

/// What this subject says, in the language of whoever proposes it; `None` when there is no such
/// thing here.
pub async fn find(
    db: &impl ConnectionTrait,
    speech: Speech,
    (partnership, subject): (PartnershipId, &Subject),
) -> Result<Option<About>, Fault> {
    if subject.kind != terms::SUBJECT {
        return elsewhere(db, partnership, subject).await;
    }
    let id = TermsId::from_uuid(subject.id);
    let candidate = terms::candidate(db, (partnership, id)).await?;
    let Some(candidate) = candidate.filter(|candidate| !candidate.has_held) else {
        return Ok(None);
    };
    let now = terms::rulebook(db, partnership).await?;
    let names = terms::partner_names(db, partnership).await?;
    let both = who::as_proposal(speech, (&now.book, &candidate.book), &names);
    Ok(both.map(|(title, text)| About { title, text }))
}

/// What another practice publishes about it.
async fn elsewhere(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    subject: &Subject,
) -> Result<Option<About>, Fault> {
    const DOING: &str = "read what a proposal is about";
    let sql = "SELECT title, text FROM subject_v1 \
               WHERE partnership_id = $1 AND kind = $2 AND id = $3";
    let values = [partnership.uuid().into(), subject.kind.as_str().into(), subject.id.into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let title: String = row.try_get("", "title").store(DOING)?;
    let text: String = row.try_get("", "text").store(DOING)?;
    let both = Text::line(&title).ok().zip(Text::long(&text).ok());
    Ok(both.map(|(title, text)| About { title, text }))
}
