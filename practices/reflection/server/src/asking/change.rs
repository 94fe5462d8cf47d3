//! Changing one's answers while the round is open: the code opens them again.

use std::sync::Arc;

use maud::html;
use powerwith_web::{
    Answer, Page, Problem, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};
use reflection_rules::{
    answer::to_fields,
    round::{ChangeCode, Choice},
};

use super::{
    Sitting,
    answer::Desk,
    flow::{Flow, OwnCode, Place},
};
use crate::{
    store::{answers, roster::Pairs},
    words,
};

/// Asks for the code.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open_confidential(&visit).await?;
    Ok(page(&visit, &sitting, ("", &[]))?.into())
}

/// Opens the answers on the check page.
pub(super) async fn open(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open_confidential(&visit).await?;
    let viewer = visit.viewer()?;
    let typed = visit.form.text("code");
    let unknown = || {
        let text = say!(words(visit.speech), "no-unknown-code-text");
        [FieldError { field: "code".to_owned(), text }]
    };
    if visit.form.has("lang") {
        return Ok(page(&visit, &sitting, (typed, &[]))?.into());
    }
    let Some(code) = ChangeCode::read(typed) else {
        return Ok(page(&visit, &sitting, (typed, &unknown()))?.into());
    };
    visit.site.limiter.check(visit.moment.now())?;
    let items: Vec<_> = sitting.asked.iter().map(|asked| asked.name.clone()).collect();
    let at = (viewer.partnership, sitting.round.id);
    let found = answers::find_by_code(visit.site.store.read(), at, (&code, &items)).await?;
    if found.said.is_empty() {
        visit.site.limiter.count(visit.moment.now());
        return Ok(page(&visit, &sitting, (typed, &unknown()))?.into());
    }
    let fields =
        found.said.iter().flat_map(|(name, answer)| to_fields(&name.item, answer)).collect();
    let flow = Flow {
        place: Place::Check,
        returns_to_check: false,
        choice: Choice { group: found.group_label, partner: found.partner_label },
        fields,
        ..Flow::with(OwnCode::Confidential(code))
    };
    let desk =
        Desk::set(&visit, &sitting, (Some(viewer.person), Pairs::Chosen(&flow.choice))).await?;
    Ok(desk.page(&visit, &sitting, (&flow, &[])).await?.into())
}

fn page(
    visit: &Visit,
    sitting: &Sitting,
    (typed, errors): (&str, &[FieldError]),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let title = say!(words, "change-title");
    let field = TextField {
        name: "code",
        label: &say!(words, "change-code"),
        hint: &say!(words, "change-code-hint"),
        value: typed,
        kind: "text",
        autocomplete: "off",
        most: 40,
    };
    let body = html! {
        div.narrow.below {
            form #answer.stack method="post" action=(sitting.path(visit, "/change")?) {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                div {
                    h1 { (title) }
                    p.lead { (say!(words, "change-lead")) }
                }
                (field.show(errors))
                div.row {
                    button.btn { (say!(words, "change-open")) }
                    a.btn.quiet href=(visit.viewer()?.path("reflect")) { (say!(words, "no-back")) }
                }
                p.soft.small { (say!(words, "change-lost")) }
            }
        }
    };
    Ok(Page::new(title, body).quiet().language_by_form("answer"))
}
