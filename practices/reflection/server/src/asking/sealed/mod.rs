//! A sealed round on one page: what is typed stays in the browser until it is sealed, so the whole
//! round is there at once, and a script shows it step by step.

mod steps;

pub(crate) use steps::code_field;

use maud::{Markup, html};
use powerwith_web::{
    Page, Problem, Speech, Visit, icon::Icon, qr_module, say, sealing_module, sealing_script,
};
use reflection_rules::sealed::Record;

use super::{Sitting, answer::Desk, card, later};
use crate::{
    store::{
        records,
        roster::Pairs,
        sealed::{self, LetIn},
    },
    words,
};

/// The page: the cards on the table, and behind them everything else.
pub(super) async fn page(visit: &Visit, sitting: &Sitting) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (db, at) = (visit.site.store.read(), (viewer.partnership, sitting.round.id));
    let before = sealed::let_in(db, at, viewer.person).await?;
    if before == Some(LetIn::Card) {
        return took_card(visit, sitting).await;
    }
    let cards = card::cards(visit, sitting).await?;
    let may_begin = sitting.round.lets_in_on(visit.moment.today());
    let is_too_late = before.is_none() && !may_begin;
    let (let_in, name) = (sitting.path(visit, "/let-in")?, viewer.name.clone());
    let records = records::of_round(db, at.0, at.1).await?;
    let data = Data::here(visit, &records, SignedIn { let_in, name, before, may_begin });
    let body = html! {
        div.narrow.below {
            @if let (Some(script), Some(data)) = (sealing_script(), data) {
                (script)
                (form(visit, sitting, &data, &cards).await?)
                div data-without-script {
                    (cards)
                    (kept(visit))
                    div.note.owe {
                        h2 { (say!(words, "sealed-no-script")) }
                        p { (say!(words, "sealed-no-script-text")) }
                    }
                }
            } @else {
                (cards)
                (kept(visit))
                div.note.owe {
                    h2 { (say!(words, "sealed-no-module")) }
                    p { (say!(words, "sealed-no-module-text")) }
                }
            }
            @if is_too_late {
                p.soft { (say!(words, "sealed-too-late")) }
            }
            (by_card(visit, sitting)?)
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet())
}

/// For a person who took a card: the way to its page. No token is given out to them any more.
async fn took_card(visit: &Visit, sitting: &Sitting) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let cards = card::cards(visit, sitting).await?;
    let body = html! {
        div.narrow.below {
            (cards)
            div.note.seal {
                h2 { (say!(words, "took-card")) }
                p { (say!(words, "took-card-text")) }
                p.address { (visit.site.sending_url()) }
                p.soft.small { (say!(words, "took-card-not-me")) }
            }
            (paper_way(visit, sitting)?)
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet())
}

/// The other way to answer: with a card, on any device or on paper.
fn by_card(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    Ok(html! {
        details.fold data-by-card {
            summary { (say!(words, "by-card")) }
            p { (say!(words, "by-card-text")) }
            p.address { (visit.site.sending_url()) }
            (paper_way(visit, sitting)?)
        }
    })
}

fn paper_way(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let to = sitting.path(visit, "/paper")?;
    Ok(html! { p { a href=(to) { (say!(words(visit.speech), "by-card-paper")) } } })
}

/// How answers to a sealed round are kept, in at most 60 words.
pub(crate) fn kept(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        div.note.seal.kept {
            (Icon::Lock.sized(28))
            div {
                h2 { (say!(words, "card-sealed")) }
                p {
                    (say!(words, "card-sealed-text"))
                    @if let Ok(viewer) = visit.viewer() {
                        " " a href=(viewer.path("open/kept")) { (say!(words, "kept-how")) }
                    }
                }
            }
        }
    }
}

/// What the script needs to know, as attributes of the form.
pub(super) struct Data {
    module: String,
    qr: String,
    published: String,
    round: String,
    /// Where answers go; nothing where the page itself is at that address.
    sending: String,
    /// Under which tag the right to answer waits on the device; nothing for who is signed in.
    tag: String,
    /// What only who is signed in is told; nothing for who was let in on an earlier day.
    signed_in: Option<SignedIn>,
}

struct SignedIn {
    let_in: String,
    name: String,
    /// What they were let in with before.
    before: Option<LetIn>,
    /// Whether they may still be let in.
    may_begin: bool,
}

impl Data {
    /// `None` where this program cannot seal in the browser.
    fn here(visit: &Visit, records: &[Record], signed_in: SignedIn) -> Option<Self> {
        let sending = visit.site.settings.sending_url.clone()?;
        Self::new(records, (sending, String::new()), Some(signed_in))
    }

    /// For who was let in on an earlier day: the right to answer is on their device.
    pub(super) fn later(records: &[Record], tag: &str) -> Option<Self> {
        Self::new(records, (String::new(), tag.to_owned()), None)
    }

    fn new(
        records: &[Record],
        (sending, tag): (String, String),
        signed_in: Option<SignedIn>,
    ) -> Option<Self> {
        let Some(Record::Opened(opened)) = records.first() else { return None };
        let keys = opened.keys.encode();
        Some(Self {
            module: sealing_module()?.address,
            qr: qr_module()?.address,
            published: keys.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")),
            round: opened.round.to_string(),
            sending,
            tag,
            signed_in,
        })
    }
}

pub(super) async fn form(
    visit: &Visit,
    sitting: &Sitting,
    data: &Data,
    cards: &Markup,
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let signed_in = data.signed_in.as_ref();
    let person = visit.viewer().ok().filter(|_| signed_in.is_some()).map(|viewer| viewer.person);
    let desk = Desk::set(visit, sitting, (person, Pairs::Every)).await?;
    let problem = |name: &str| problem(name, visit.speech);
    Ok(html! {
        // Without its script this form leads nowhere: nothing that is typed may reach the server.
        form #answer.ask method="dialog" hidden data-sealed
            data-module=(data.module) data-qr-module=(data.qr) data-sending=(data.sending)
            data-published=(data.published) data-round=(data.round)
            data-let-in=[signed_in.map(|it| it.let_in.as_str())]
            data-name=[signed_in.map(|it| it.name.as_str())]
            data-later=(later::address(visit)) data-tag=(data.tag)
            data-title=(sitting.round.plan.title)
            data-until=(sitting.round.plan.closes.map(|day| visit.speech.day(day)).unwrap_or_default())
            data-skipped=(say!(words, "check-skipped")) data-change=(say!(words, "check-change"))
            data-problem-network=(problem("network")) data-problem-failed=(problem("failed"))
            data-problem-begun=(problem("begun")) data-problem-ended=(problem("ended"))
            data-problem-key=(problem("key")) data-problem-receipt=(problem("receipt"))
            data-problem-again=(problem("again")) data-problem-answer=(problem("answer"))
            data-problem-beans=(problem("beans")) data-problem-picks=(problem("picks"))
            data-problem-code=(problem("code")) {
            (visit.form_token())
            section data-step="card" {
                (cards)
                (kept(visit))
                @if let Some(signed_in) = signed_in {
                    (steps::come_back(signed_in.before.as_ref(), visit.speech))
                }
                div.row.onward {
                    button.btn value="next" { (say!(words, "card-start")) }
                    @if let Some(home) = sitting.home(visit) {
                        a.btn.quiet href=(home) { (say!(words, "card-not-now")) }
                    }
                }
                @if signed_in.is_some_and(|it| it.before.is_none() && it.may_begin) {
                    p { button.link value="later" { (say!(words, "later-offer")) } }
                }
                p.soft.small { (say!(words, "card-free")) }
            }
            @if !desk.offer().is_empty() { (steps::group(visit, sitting, &desk)) }
            @for at in 0..sitting.asked.len() { (steps::one(visit, sitting, (at, desk.partner())))}
            (steps::look_over(sitting, visit.speech))
            (steps::code(visit.speech))
            (steps::sent(visit, sitting))
            @if signed_in.is_some() { (steps::get_ready(visit)) }
        }
    })
}

/// What is wrong, and what can be done now.
fn problem(name: &str, speech: Speech) -> String {
    let words = words(speech);
    match name {
        "network" => say!(words, "sealed-problem-network"),
        "begun" => say!(words, "no-let-in-already-text"),
        "ended" => say!(words, "sealed-problem-ended"),
        "key" => say!(words, "sealed-problem-key"),
        "receipt" => say!(words, "sealed-problem-receipt"),
        "again" => say!(words, "sealed-problem-again"),
        "answer" => say!(words, "check-look-again"),
        "beans" => say!(words, "sealed-problem-beans"),
        "picks" => say!(words, "sealed-problem-picks"),
        "code" => say!(words, "sealed-problem-code"),
        _ => say!(words, "sealed-problem-failed"),
    }
}
