//! Answering with a card that was drawn, where nobody signs in. The same plain forms as everywhere,
//! and no script is needed; the code on the card shows and changes what was sent.

use std::sync::Arc;

use maud::html;
use powerwith_core::Fault;
use powerwith_store::{SealedRow, SealedStore, Tx};
use powerwith_web::{
    Access, Answer, Page, Problem, Routes, Visit,
    parts::{FieldError, error_summary},
    say,
};
use reflection_rules::{
    answer::{ItemAnswer, to_fields},
    instrument::ItemRef,
    round::Refusal,
    sealed::{Payload, Telling, place_of, read},
};
use sealed_tokens::{Envelope, RecoveryCode, Request, Secret};

use super::{
    Sitting,
    answer::{Desk, go},
    flow::{Flow, OwnCode, Place},
    sealed::code_field,
    sitting::WayIn,
};
use crate::{
    rounds::OrExplain,
    sealed::{Known, NotTaken, cards::let_card_in, from_row, take},
    store::{
        answers::Sent,
        cards::{self, Card},
        roster::Pairs,
        sealed,
    },
    words,
};

/// The pages at the address where answers without a name arrive.
pub(super) fn routes() -> Routes {
    const ACT: &str = "answer-by-card";
    Routes::new().get("/", Access::Anyone, ACT, show).post("/", Access::Code, ACT, step)
}

async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, ("", &[])).into())
}

/// One step. The code travels in the form, never in an address.
async fn step(visit: Arc<Visit>) -> Answer {
    let typed = visit.form.text("code");
    if visit.form.has("lang") && !visit.form.has("at") {
        return Ok(page(&visit, (typed, &[])).into());
    }
    let wrong = |text: String| {
        let errors = [FieldError { field: "code".to_owned(), text }];
        Ok(page(&visit, (typed, &errors)).into())
    };
    let words = words(visit.speech);
    let Ok(code) = RecoveryCode::read(typed) else {
        return wrong(say!(words, "sealed-problem-code"));
    };
    let store = &visit.site.store;
    // The code of a browser is not taken here: the name of whoever was let in with it is known until
    // the close, and typed in here it would lead to their answers.
    let Some(card) = cards::find(store.read(), code.secret().card_name()).await? else {
        visit.site.limiter.check(visit.moment.now())?;
        visit.site.limiter.count(visit.moment.now());
        return wrong(say!(words, "drawn-unknown"));
    };
    let known = Known::at_hand(store, card.round).await?.ok_or(Problem::NotFound)?;
    let sitting = Sitting::by(&visit, (card.partnership, WayIn::Card), known.round.clone()).await?;
    match Flow::read(&visit.form, &sitting.asked) {
        Some(flow) => go(&visit, &sitting, (flow, None)).await,
        None => open(&visit, &sitting, (&known, &card), code).await,
    }
}

/// What was sent with this secret.
async fn sent_before(
    (known, file): (&Known, &SealedStore),
    secret: &Secret,
) -> Result<Vec<SealedRow>, Fault> {
    let round = known.key.round();
    let places = secret.tags(round, known.key.n_slots());
    let places = places.map(|(slot, tag)| (slot.number(), tag.0));
    file.find(round.0, &places.collect::<Vec<_>>()).await
}

/// The first page behind the code: the cards on the table, or what was sent, to be changed.
async fn open(
    visit: &Visit,
    sitting: &Sitting,
    (known, card): (&Known, &Card),
    code: RecoveryCode,
) -> Answer {
    // Whoever used the card by the last day to begin may still send.
    if card.request.is_none() && !sitting.round.lets_in_on(visit.moment.today()) {
        return Err(Refusal::TooLate).or_explain(visit);
    }
    let file = visit.site.store.sealed().ok_or(Problem::NotFound)?;
    let before = sent_before((known, file), &code.secret()).await?;
    let mut flow = Flow::with(OwnCode::Sealed(code));
    for payload in before.iter().filter_map(|row| said_in(known, sitting, row)) {
        let (item, said) = payload;
        flow.fields.extend(to_fields(&item.item, &said.said));
        flow.choice.group = flow.choice.group.or(said.group);
        flow.choice.partner = flow.choice.partner.or(said.partner);
        flow.signed = said.signed.unwrap_or(flow.signed);
        flow.place = Place::Check;
    }
    let desk = Desk::set(visit, sitting, (None, Pairs::Every)).await?;
    Ok(desk.page(visit, sitting, (&flow, &[])).await?.into())
}

fn said_in<'a>(
    known: &'a Known,
    sitting: &Sitting,
    row: &SealedRow,
) -> Option<(&'a ItemRef, Payload)> {
    let envelope = from_row(row)?;
    let (item_idx, part) = place_of(envelope.slot());
    let (name, item) = known.items.get(item_idx)?;
    Some((name, read((item, part), sitting.context(), envelope.payload()).ok()?))
}

/// Seals what was said and takes it: for who sends without a script, this program does what a
/// browser would have done.
pub(super) async fn send(
    visit: &Visit,
    sitting: &Sitting,
    code: &RecoveryCode,
    response: (&[(ItemRef, ItemAnswer)], &Telling<'_>),
) -> Result<Sent, Problem> {
    let store = &visit.site.store;
    let file = store.sealed().ok_or(Problem::NotFound)?;
    let known = Known::at_hand(store, sitting.round.id).await?.ok_or(Problem::NotFound)?;
    let secret = code.secret();
    let before = sent_before((&known, file), &secret).await?;
    if before.is_empty() {
        use_card(visit, &known, &secret).await?;
    }
    let newest = before.iter().map(|row| row.version).max().unwrap_or(0);
    let bytes = envelopes(&known, (&secret, newest.saturating_add(1)), response)?;
    let at = (known.partnership, known.round.id);
    if !sealed::is_open(store.read(), at).await? {
        return Err(Refusal::TooLate).or_explain(visit);
    }
    match take((&known, file), &bytes, visit.moment.today()).await {
        Ok(_) => {}
        Err(NotTaken::Fault(fault)) => return Err(fault.into()),
        Err(NotTaken::Ended) => return Err(Refusal::TooLate).or_explain(visit),
        // What this program sealed itself it takes, but when someone else sent with the same code.
        Err(_) => return Err(Refusal::ChangedMeanwhile).or_explain(visit),
    }
    Ok(if before.is_empty() { Sent::New } else { Sent::Changed })
}

/// Writes down that the card is used: with what a browser would have asked with the same code.
async fn use_card(visit: &Visit, known: &Known, secret: &Secret) -> Result<(), Problem> {
    let request = Request::new(secret, known.key.round(), known.key.n_slots());
    let name = secret.card_name();
    let work = async |tx: Tx| let_card_in(&tx, (name, &request), &visit.moment).await;
    visit.site.store.with_write_tx("use a card", work).await.or_explain(visit)
}

/// The envelopes of a whole response, one behind the other.
fn envelopes(
    known: &Known,
    (secret, version): (&Secret, u32),
    (said, telling): (&[(ItemRef, ItemAnswer)], &Telling<'_>),
) -> Result<Vec<u8>, Fault> {
    const DOING: &str = "seal answers";
    let round = known.key.round();
    let tags = secret.tags(round, known.key.n_slots());
    let tokens: Option<Vec<_>> = tags.map(|(slot, tag)| known.key.token(slot, tag)).collect();
    let tokens = tokens.ok_or_else(|| Fault::new(DOING))?;
    let items = known.items.iter().map(|(_, item)| item);
    let asked: Vec<_> = items.zip(said.iter().map(|(_, said)| said)).collect();
    let sealed = telling.seal_all((secret, round), (&tokens, version), &asked);
    let sealed = sealed.map_err(|error| Fault::caused(DOING, error))?;
    Ok(sealed.iter().flat_map(Envelope::encode).collect())
}

fn page(visit: &Visit, (typed, errors): (&str, &[FieldError])) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "drawn-title");
    let body = html! {
        div.narrow.below {
            form #answer.stack method="post" action="/" {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                div { h1 { (title) } p.lead { (say!(words, "drawn-lead")) } }
                (code_field(visit.speech, (typed, errors)))
                div.row { button.btn { (say!(words, "drawn-open")) } }
                p.soft.small { (say!(words, "drawn-change")) }
                p.soft.small { (say!(words, "drawn-helper")) }
            }
        }
    };
    Page::new(title, body).quiet().language_by_form("answer")
}
