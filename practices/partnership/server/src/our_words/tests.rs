//! Words in the store, on both databases.

use partnership_rules::{PartnerId, WordId, text::Text, words::Shown};
use powerwith_core::{Decided, Fault, Language, PartnershipId, Subject};
use powerwith_store::{Store, Tx, on_both};
use sea_orm::prelude::Uuid;

use super::{kept::load, *};
use crate::{
    candidates::{self, CandidateId, Kind, Proposed},
    not::Not,
    testing::{found_here, moment, rows, steps, tell_decided},
};

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn spanish() -> Language {
    Language::parse("es").unwrap()
}

/// A partnership in which the first words wait.
async fn begun(store: &Store) -> PartnershipId {
    let here = PartnershipId::random(&moment(1));
    let write = async |tx: Tx| -> Result<(), Fault> {
        found_here(&tx, here).await;
        wait_from_the_first_day(&tx, here, &moment(2)).await
    };
    store.with_write_tx("begin", write).await.unwrap();
    here
}

async fn respect(store: &Store, here: PartnershipId) -> partnership_rules::words::Word {
    let all = load(store.read(), here).await.unwrap();
    all.into_iter().find(|word| word.terms.values().any(|term| term.as_str() == "respect")).unwrap()
}

async fn means(store: &Store, here: PartnershipId, (word, partner): (WordId, u8), said: &str) {
    let partner = PartnerId::random(&moment(partner));
    let write = async |tx: Tx| -> Result<(), Fault> {
        let english = Language::english();
        kept::say_meaning(&tx, here, (word, partner, &english), &text(said)).await
    };
    store.with_write_tx("mean", write).await.unwrap();
}

async fn proposed(
    store: &Store,
    here: PartnershipId,
    (word, language, seed): (WordId, Language, u8),
) -> CandidateId {
    let proposed = Proposed {
        kind: Kind::Meaning,
        of: Some(word.uuid()),
        language: language.clone(),
        title: "respect".to_owned(),
        text: text(&format!("We listen. {seed}")),
    };
    let write = async |tx: Tx| candidates::put(&tx, here, &proposed, &moment(seed)).await;
    store.with_write_tx("propose", write).await.unwrap()
}

/// The code of the refusal, or nothing when it was adopted.
async fn decide(
    store: &Store,
    here: PartnershipId,
    (about, decision): (CandidateId, u128),
    says: &str,
) -> Option<&'static str> {
    let decided = Decided {
        decision: Uuid::from_u128(decision),
        about: Some(Subject { kind: "meaning".to_owned(), id: about.uuid() }),
        text: says.to_owned(),
        until: moment(0).today().plus_days(300),
        review: moment(0).today().plus_days(200),
        seats: Vec::new(),
    };
    tell_decided(store, (here, decided), &moment(9)).await
}

const ENGLISH: &str = "SELECT meaning FROM word_v1 WHERE term = 'respect' AND meaning IS NOT NULL";
const SPANISH: &str = "SELECT meaning FROM word_v1 WHERE term = 'respeto' AND meaning IS NOT NULL";

on_both!(
    steps(),
    a_meaning_is_adopted_by_a_decision_once_two_partners_said_theirs,
    async |store: &Store| {
        let here = begun(store).await;
        let word = respect(store, here).await.id;
        means(store, here, (word, 50), "To hear me out.").await;
        let candidate = proposed(store, here, (word, Language::english(), 3)).await;
        assert_eq!(
            rows(store, "SELECT title FROM subject_v1 WHERE kind = 'meaning'").await,
            ["respect"]
        );
        let hindered = decide(store, here, (candidate, 1), "We listen.").await;
        assert_eq!(hindered, Some("words.too_few_meanings"));
        assert!(rows(store, ENGLISH).await.is_empty());
        means(store, here, (word, 51), "To come on time.").await;
        assert_eq!(decide(store, here, (candidate, 1), "We listen, all of us.").await, None);
        assert_eq!(
            rows(store, ENGLISH).await,
            ["We listen, all of us."],
            "the text that was decided"
        );
        assert_eq!(
            rows(store, SPANISH).await,
            ["We listen, all of us."],
            "until there is one in Spanish"
        );
        assert!(rows(store, "SELECT title FROM subject_v1").await.is_empty(), "it waits no more");
        assert_eq!(decide(store, here, (candidate, 1), "We listen, all of us.").await, None);
        assert_eq!(respect(store, here).await.adopted.len(), 1, "the same decision adopts once");
        let log = rows(store, "SELECT kind FROM log_entry WHERE kind = 'meaning.adopted'").await;
        assert_eq!(log.len(), 1);
    }
);

on_both!(steps(), each_language_joins_and_new_words_begin_a_version, async |store: &Store| {
    let here = begun(store).await;
    let word = respect(store, here).await.id;
    means(store, here, (word, 50), "To hear me out.").await;
    means(store, here, (word, 51), "To come on time.").await;
    let english = proposed(store, here, (word, Language::english(), 3)).await;
    let other = proposed(store, here, (word, spanish(), 4)).await;
    let later = proposed(store, here, (word, Language::english(), 5)).await;
    assert_eq!(decide(store, here, (english, 1), "We listen.").await, None);
    assert_eq!(decide(store, here, (other, 2), "Nos escuchamos.").await, None);
    assert_eq!(rows(store, ENGLISH).await, ["We listen."]);
    assert_eq!(rows(store, SPANISH).await, ["Nos escuchamos."]);
    assert_eq!(decide(store, here, (later, 3), "We listen first.").await, None);
    assert_eq!(rows(store, ENGLISH).await, ["We listen first."]);
    assert_eq!(
        rows(store, SPANISH).await,
        ["We listen first."],
        "the Spanish one said the old one"
    );
    let word = respect(store, here).await;
    assert_eq!(word.adopted.len(), 3, "versions stay");
    assert!(matches!(word.shown(&spanish()), Shown::AdoptedIn(..)));
});

on_both!(
    steps(),
    what_is_not_there_is_not_adopted_and_the_same_words_wait_once,
    async |store: &Store| {
        let here = begun(store).await;
        let word = respect(store, here).await.id;
        let gone = decide(store, here, (CandidateId::random(&moment(8)), 1), "We listen.").await;
        assert_eq!(gone, Some("candidates.gone"));
        let first = proposed(store, here, (word, Language::english(), 3)).await;
        assert_eq!(first, proposed(store, here, (word, Language::english(), 3)).await);
        for seed in 4..3 + u8::try_from(candidates::MOST_WAITING).unwrap() {
            proposed(store, here, (word, Language::english(), seed)).await;
        }
        let one_more = Proposed {
            kind: Kind::Meaning,
            of: Some(word.uuid()),
            language: Language::english(),
            title: "respect".to_owned(),
            text: text("One more."),
        };
        let write = async |tx: Tx| candidates::put(&tx, here, &one_more, &moment(99)).await;
        let full = store.with_write_tx("propose", write).await;
        let most = candidates::MOST_WAITING;
        assert!(
            matches!(full, Err(powerwith_core::Stop::Refused(Not::TooManyWaiting { most: m })) if m == most)
        );
    }
);
