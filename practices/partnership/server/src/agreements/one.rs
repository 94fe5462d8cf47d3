//! The page of one agreement: its words, where I stand, and asking everyone for consent.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{
    AgreementId,
    agreements::{Adopted, Stand},
    text::Text,
};
use powerwith_core::{Outcome, PersonId};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    our_words::OurWords,
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::{
    kept::{self, Kept},
    list::{adopted, talk, with_words},
};
use crate::{
    candidates::ask_address,
    fields::{form, wrong},
    not::{Not, problem},
    store,
    typed::{Length, language_note, read_text, text_field},
    words,
};

/// Shows an agreement.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &find(&visit).await?, &[]).await?.into())
}

/// The agreement of the address, as this visitor may see it.
pub(super) async fn find(visit: &Visit) -> Result<Kept, Problem> {
    let viewer = visit.viewer()?;
    let id: AgreementId = visit.part("agreement")?;
    let who = Some(viewer.person);
    let found = kept::find(visit.site.store.read(), viewer.partnership, (id, who)).await?;
    found.ok_or(Problem::NotFound)
}

/// Says where I stand.
pub(crate) async fn stand(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let kept = find(&visit).await?;
    let mut errors = Vec::new();
    let stand = match visit.form.text("stand") {
        "behind" => Some(Stand::Behind),
        "talk" => Some(Stand::AskToTalk),
        "change" => {
            let empty = say!(words, "stand-change-empty");
            read_text(&visit, ("words", Length::Long), empty, &mut errors).map(Stand::Change)
        }
        _ => {
            errors.push(wrong("stand", say!(words, "stand-empty")));
            None
        }
    };
    let Some(stand) = stand else {
        let page = page(&visit, &kept, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let viewer = visit.viewer()?;
    let id = kept.agreement.id;
    write(&visit, (id, viewer.person), stand).await.map_err(|stop| problem(&visit, stop))?;
    Ok(Reply::SeeOther(viewer.path(&format!("decide/agreements/{id}"))))
}

async fn write(visit: &Visit, (id, by): (AgreementId, PersonId), stand: Stand) -> Outcome<(), Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let kept = kept::find(&*tx, here, (id, Some(by))).await?.ok_or(Not::Gone)?;
        let members = store::members_among(&*tx, here, &[by]).await?;
        kept.agreement.stood(&members, by, stand.clone()).map_err(Not::Agreement)?;
        kept::say_stand(&tx, here, (id, by), &stand).await?;
        Ok(())
    };
    visit.site.store.with_write_tx("say where one stands", work).await
}

async fn page(visit: &Visit, kept: &Kept, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let ours = OurWords::read(visit.site.store.read(), viewer.partnership).await?;
    let mine = kept.agreement.stands.get(&viewer.person);
    let body = html! {
        div.wrap.below {
            (error_summary(visit.speech, errors))
            p { a href=(viewer.path("decide/agreements")) { (say!(words, "agreements-title")) } }
            h1 { bdi lang=(kept.language.tag()) { (kept.title) } }
            div.two {
                div.stack { (what_it_says(visit, (kept, &ours))?) (consent(visit, kept)?) }
                (where_i_stand(visit, (kept, mine), errors)?)
            }
        }
    };
    Ok(Page::new(kept.title.clone(), body).at("decide"))
}

fn what_it_says(visit: &Visit, (kept, ours): (&Kept, &OurWords)) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let now = &kept.agreement.text;
    let holds = kept.agreement.holds();
    let is_new = holds.is_none_or(|holds| holds.text != *now);
    let is_due = kept.agreement.is_review_due(visit.moment.today());
    let says = |text: &Text| with_words(viewer, (&kept.language, text.as_str()), ours);
    Ok(html! {
        @if let Some(holds) = holds {
            section.card aria-labelledby="holds" {
                h2 #holds { (say!(words, "agreement-holds")) }
                (language_note(visit.speech, &kept.language))
                (says(&holds.text))
                (adopted(visit.speech, (holds.day, holds.review)))
                @if is_due { p.note.owe { (say!(words, "agreement-due")) } }
                (earlier(visit, kept))
            }
        }
        @if is_new {
            section.card aria-labelledby="asked" {
                h2 #asked { (say!(words, "agreement-asked")) }
                (language_note(visit.speech, &kept.language))
                (says(now))
                (talk(visit.speech, &kept.agreement))
            }
        }
    })
}

fn earlier(visit: &Visit, kept: &Kept) -> Markup {
    let words = words(visit.speech);
    let before: Vec<&Adopted> = kept.agreement.adopted.iter().rev().skip(1).collect();
    html! {
        @if !before.is_empty() {
            details {
                summary { (say!(words, "agreement-earlier")) }
                @for adopted in before {
                    h3 { (visit.speech.day(adopted.day)) }
                    p.typed lang=(kept.language.tag()) dir="auto" { (adopted.text) }
                }
            }
        }
    }
}

fn consent(visit: &Visit, kept: &Kept) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let here = format!("decide/agreements/{}", kept.agreement.id);
    let ask = ask_address(viewer, ("agreement", kept.agreement.id.uuid()));
    Ok(html! {
        section.card aria-labelledby="consent" {
            h2 #consent { (say!(words, "agreement-consent")) }
            @if kept.agreement.waits_for_talk() {
                p { (say!(words, "refused-talk-first")) }
            } @else {
                p { (say!(words, "agreement-consent-hint")) }
                p { a.btn href=(ask) { (say!(words, "ask-consent")) } }
            }
            p { a href=(viewer.path(&format!("{here}/words?language={}", kept.language))) { (say!(words, "agreement-reword")) } }
        }
    })
}

fn where_i_stand(
    visit: &Visit,
    (kept, mine): (&Kept, Option<&Stand>),
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let here = format!("decide/agreements/{}", kept.agreement.id);
    let choices = [
        ("behind".to_owned(), say!(words, "stand-behind")),
        ("talk".to_owned(), say!(words, "stand-talk")),
        ("change".to_owned(), say!(words, "stand-change")),
    ];
    let said = match mine {
        Some(Stand::Behind) => "behind",
        Some(Stand::AskToTalk) => "talk",
        Some(Stand::Change(_)) => "change",
        None => "",
    };
    let is_sent = visit.form.has("words");
    let chosen = [if is_sent { visit.form.text("stand") } else { said }.to_owned()];
    let my_words = match mine {
        Some(Stand::Change(text)) => text.as_str(),
        _ => "",
    };
    let typed = if is_sent { visit.form.raw("words") } else { my_words };
    let (legend, hint) = (say!(words, "stand-legend"), say!(words, "stand-hint"));
    let (label, words_hint) = (say!(words, "stand-words"), say!(words, "stand-words-hint"));
    let fields = html! {
        (Choices { name: "stand", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen }
            .one(errors))
        (text_field(("words", Length::Long), (&label, &words_hint), typed, errors))
        button.btn type="submit" { (say!(words, "stand-send")) }
    };
    Ok(html! {
        section.card aria-labelledby="mine" {
            h2 #mine { (say!(words, "stand-title")) }
            (form(visit, &viewer.path(&format!("{here}/stand")), &fields))
            @if !my_words.is_empty() {
                p {
                    a href=(viewer.path(&format!("{here}/words?mine=1&language={}", kept.language))) {
                        (say!(words, "stand-put"))
                    }
                }
            }
        }
    })
}
