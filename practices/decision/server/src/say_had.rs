//! After a decision: what people said about the say those most affected had. It is asked in a round
//! of its own; here stands the way to it, beside what the record says about each seat.

use decision_rules::{
    proposal::{Proposal, ProposalId},
    say::ask_about,
};
use maud::{Markup, html};
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::StoreContext;
use powerwith_web::{Visit, say};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use crate::words;

/// A round about a decision, as the reflection practice publishes it.
struct Asked {
    id: Uuid,
    state: String,
    closes: Option<Day>,
}

/// The part of the page of a decision; nothing before there is one.
pub(crate) async fn section(visit: &Visit, proposal: &Proposal) -> Result<Markup, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(html! {}) };
    if proposal.decision.is_none() {
        return Ok(html! {});
    }
    let (speech, today) = (visit.speech, visit.moment.today());
    let words = words(speech);
    let asked = rounds(visit.site.store.read(), viewer.partnership, proposal.id).await?;
    let may_ask = ask_about(proposal, today);
    if asked.is_empty() && may_ask.is_none() {
        return Ok(html! {});
    }
    Ok(html! {
        section.card aria-labelledby="say-had" {
            h2 #say-had { (say!(words, "say-had")) }
            @for round in &asked {
                p {
                    @if is_over(round, today) {
                        a href=(viewer.path(&format!("see/{}", round.id))) {
                            (say!(words, "say-had-results"))
                        }
                    } @else {
                        a href=(viewer.path(&format!("reflect/{}", round.id))) {
                            (say!(words, "say-had-open"))
                        }
                    }
                }
            }
            @if asked.is_empty() {
                p { (say!(words, "say-had-none")) }
                @if let Some(ask) = may_ask {
                    p.soft.small { (say!(words, "say-had-until", day = speech.day(ask.until))) }
                    @if viewer.is_host {
                        p {
                            a.btn.quiet href=(viewer.path(&format!("reflect/about/{}", proposal.id))) {
                                (say!(words, "say-had-ask"))
                            }
                        }
                    } @else { p.soft.small { (say!(words, "say-had-hosts")) } }
                }
            }
        }
    })
}

fn is_over(round: &Asked, today: Day) -> bool {
    round.state != "open" || round.closes.is_some_and(|closes| closes < today)
}

async fn rounds(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    decision: ProposalId,
) -> Result<Vec<Asked>, Fault> {
    const DOING: &str = "find what people were asked about a decision";
    let sql = "SELECT id, state, closes_day FROM round_v1 WHERE partnership_id = $1 \
               AND about_kind = 'decision' AND about_id = $2 ORDER BY id";
    let values = [partnership.uuid().into(), decision.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut rounds = Vec::new();
    for row in db.query_all_raw(find).await.store(DOING)? {
        let closes: Option<String> = row.try_get("", "closes_day").store(DOING)?;
        rounds.push(Asked {
            id: row.try_get("", "id").store(DOING)?,
            state: row.try_get("", "state").store(DOING)?,
            closes: closes.as_deref().and_then(Day::parse),
        });
    }
    Ok(rounds)
}
