//! The page of one word: what each partner means by it, side by side, and one meaning for everyone.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::{
    PartnerId, WordId,
    words::{Meaning, Word},
};
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, say};

use super::{
    hear::may_be_asked,
    kept,
    list::{meaning, term, term_in},
};
use crate::{
    candidates::{self, Candidate, Kind, ask_address},
    store,
    typed::{language_name, language_note, written},
    words,
};

/// Shows a word.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let word = find(&visit).await?;
    let about = (Kind::Meaning, Some(word.id.uuid()));
    let waiting = candidates::waiting(db, viewer.partnership, about).await?;
    let partners = store::partner_names(db, viewer.partnership).await?;
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let language = visit.speech.content();
    let title = term(&word, &language).1.to_owned();
    let body = html! {
        div.wrap.below {
            p { a href=(viewer.path("decide/words")) { (say!(words, "words-title")) } }
            h1 { (term_in(&language, &word)) }
            (other_terms(&visit, &word)?)
            div.two {
                div.stack {
                    (for_everyone(visit.speech, &word))
                    (side_by_side(&visit, &word, (&partners, mine))?)
                }
                (what_waits(&visit, &word, &waiting)?)
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// The word of the address.
pub(super) async fn find(visit: &Visit) -> Result<Word, Problem> {
    let viewer = visit.viewer()?;
    let id: WordId = visit.part("word")?;
    let all = kept::load(visit.site.store.read(), viewer.partnership).await?;
    all.into_iter().find(|word| word.id == id).ok_or(Problem::NotFound)
}

fn other_terms(visit: &Visit, word: &Word) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let language = visit.speech.content();
    let shown = term(word, &language).0.clone();
    let others = word.terms.iter().filter(|(other, _)| **other != shown);
    Ok(html! {
        div.row.onward {
            ul.chips {
                @for (other, term) in others {
                    li.chip {
                        span.soft lang=(other.tag()) { (language_name(other)) }
                        bdi lang=(other.tag()) { (term) }
                    }
                }
            }
            a href=(viewer.path(&format!("decide/words/{}/term", word.id))) {
                (say!(words, "word-other-language"))
            }
        }
    })
}

fn for_everyone(speech: Speech, word: &Word) -> Markup {
    let words = words(speech);
    let Some(adopted) = word.adopted.last() else {
        return html! {
            section.note.owe aria-labelledby="everyone" {
                h2 #everyone { (say!(words, "word-not-agreed")) }
                p { (say!(words, "word-not-agreed-text")) }
            }
        };
    };
    let language = speech.content();
    let others = adopted
        .texts
        .iter()
        .filter(|(other, _)| adopted.texts.contains_key(&language) && **other != language);
    html! {
        section.card aria-labelledby="everyone" {
            h2 #everyone { (say!(words, "word-everyone")) }
            (meaning(speech, word))
            @for (other, text) in others {
                (language_note(speech, other))
                (written(other, text.as_str()))
            }
            p.soft.small { (say!(words, "word-adopted", day = speech.day(adopted.day))) }
            (earlier(speech, word))
        }
    }
}

fn earlier(speech: Speech, word: &Word) -> Markup {
    let words = words(speech);
    let before: Vec<&Meaning> = word.adopted.iter().rev().skip(1).collect();
    html! {
        @if !before.is_empty() {
            details {
                summary { (say!(words, "word-earlier")) }
                @for meaning in before {
                    h3 { (speech.day(meaning.day)) }
                    @for (language, text) in &meaning.texts {
                        (language_note(speech, language))
                        (written(language, text.as_str()))
                    }
                }
            }
        }
    }
}

fn side_by_side(
    visit: &Visit,
    word: &Word,
    (partners, mine): (&[(PartnerId, String)], Option<PartnerId>),
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let speech = visit.speech;
    let viewer = visit.viewer()?;
    let to_mine = viewer.path(&format!("decide/words/{}/ours", word.id));
    Ok(html! {
        section.card aria-labelledby="each" {
            h2 #each { (say!(words, "word-each")) }
            p.soft { (say!(words, "word-each-hint")) }
            ul.tiles.plain {
                @for (id, name) in partners {
                    li {
                        h3 { bdi { (name) } }
                        @match word.meanings.get(id) {
                            Some(texts) => {
                                @for (language, text) in texts {
                                    (language_note(speech, language))
                                    (written(language, text.as_str()))
                                }
                            },
                            None => { p.soft { (say!(words, "word-each-none")) } },
                        }
                        @if mine == Some(*id) {
                            p { a href=(to_mine) { (say!(words, "word-ours")) } }
                        }
                    }
                }
            }
        }
    })
}

fn what_waits(visit: &Visit, word: &Word, waiting: &[Candidate]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let may_be_asked = may_be_asked(word).is_ok();
    Ok(html! {
        section.card aria-labelledby="waiting" {
            h2 #waiting { (say!(words, "word-shared")) }
            p { (say!(words, "word-shared-hint")) }
            @if !may_be_asked { p.note { (say!(words, "refused-too-few-meanings")) } }
            @for candidate in waiting {
                (one_waiting(visit.speech, viewer, (candidate, may_be_asked)))
            }
            p {
                a.btn.quiet href=(viewer.path(&format!("decide/words/{}/shared", word.id))) {
                    (say!(words, "word-propose"))
                }
            }
        }
    })
}

fn one_waiting(
    speech: Speech,
    viewer: &Viewer,
    (candidate, may_be_asked): (&Candidate, bool),
) -> Markup {
    let words = words(speech);
    let ask = ask_address(viewer, (Kind::Meaning.word(), candidate.id.uuid()));
    html! {
        div.will {
            (language_note(speech, &candidate.language))
            blockquote { (written(&candidate.language, candidate.text.as_str())) }
            @if may_be_asked { p { a href=(ask) { (say!(words, "ask-consent")) } } }
        }
    }
}
