//! A closed round as its pages need it, in the reader's language and with names.

use std::collections::BTreeMap;

use maud::{Markup, html};
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::Store;
use powerwith_web::{Speech, Viewer, our_words::OurWords};
use reflection_rules::{
    findings::{Closed, Question},
    instrument::{BeansOver, Form, Item, ItemRef},
    round::{Round, RoundId, RoundState},
};

use super::{speak, store};
use sea_orm::ConnectionTrait;
use small_groups::Bounds;

use crate::{
    asking::{in_title, words_on_paper},
    first_readers,
    store::{answers::OnPaper, instruments, rounds},
};

/// Names of partners, groups and parts by the key they are counted under.
pub(super) type Names = BTreeMap<String, String>;

/// Who reads: their language, and the names of groups and partners.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    /// The language.
    pub(super) speech: Speech,
    /// The names.
    pub(super) names: &'a Names,
}

impl Reader<'_> {
    /// The name behind a key.
    pub(super) fn name(&self, key: &str) -> String {
        self.names.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }
}

/// Who may read a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readers {
    /// The hosts.
    Hosts,
    /// Everyone in the partnership.
    Everyone,
}

impl Readers {
    /// The stable name, used in the store.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Hosts => "hosts",
            Self::Everyone => "everyone",
        }
    }

    /// The readers with this name; the fewest for any other.
    pub(super) fn parse(id: &str) -> Self {
        if id == Self::Everyone.id() { Self::Everyone } else { Self::Hosts }
    }
}

/// A story as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ToldStory {
    /// The item's full name.
    pub(crate) item: String,
    /// Who may read it.
    pub(crate) readers: Readers,
    /// What was written.
    pub(crate) text: String,
    /// The writer's name, where they signed it.
    pub(crate) name: Option<String>,
}

/// A question with the item it is about.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The question.
    pub(super) question: Question,
    /// The item's full name.
    pub(crate) item_ref: ItemRef,
    /// The item.
    pub(crate) item: Item,
    /// The form it is asked in.
    pub(super) form: Form,
}

impl Asked {
    /// The item's title, or its question where it has none.
    pub(super) fn title(&self, speech: Speech) -> String {
        self.item.words(&speech.content()).name().to_owned()
    }
}

/// A closed round: what was asked, what may be shown, what people shared.
#[derive(Debug)]
pub(crate) struct Seen {
    /// The round.
    pub(crate) round: Round,
    /// What may be shown.
    pub(crate) closed: Closed,
    /// What rounds before held back of it.
    pub(super) bounds: Bounds,
    /// How many people were members at the close.
    pub(super) roster_people: u32,
    /// Whether a host typed sheets in.
    pub(super) on_paper: OnPaper,
    /// Every question with its item.
    pub(super) asked: Vec<Asked>,
    /// Stories, in the order chance gave them; without those that wait.
    pub(super) stories: Vec<ToldStory>,
    /// The day on which stories for everyone come out at the latest, while two people read them
    /// first.
    pub(super) stories_wait_until: Option<Day>,
    /// The answer, where it was given.
    pub(super) given: Option<store::Given>,
    /// The names of partners and groups as they were when the round opened.
    pub(super) names: Names,
    /// The words the partnership talks about; none before [`Seen::with_our_words`].
    ours: OurWords,
}

impl Seen {
    /// The closed round with this id; `None` when there is none, or it is not closed yet.
    pub(crate) async fn load(
        db: &Store,
        partnership: PartnershipId,
        id: RoundId,
    ) -> Result<Option<Self>, Fault> {
        let Some(round) = rounds::round(db.read(), partnership, id).await? else {
            return Ok(None);
        };
        if !matches!(round.state, RoundState::Closed | RoundState::Answered) {
            return Ok(None);
        }
        let at = (partnership, id);
        let Some(kept) = store::load_release(db.read(), at).await? else { return Ok(None) };
        let items = instruments::asked(db.read(), partnership, &round.plan.items).await?;
        let asked = asked(&round, &items);
        let questions = asked.iter().map(|asked| asked.question.clone()).collect();
        let stories_wait_until = first_readers::waits_until(db.read(), at).await?;
        let mut stories = store::load_stories(db.read(), at).await?;
        stories.retain(|told| stories_wait_until.is_none() || told.readers == Readers::Hosts);
        Ok(Some(Self {
            names: names(&round),
            closed: Closed { questions, release: kept.release },
            bounds: kept.bounds,
            roster_people: kept.roster_people,
            on_paper: kept.on_paper,
            asked,
            stories,
            stories_wait_until,
            given: store::load_answer(db.read(), at).await?,
            ours: OurWords::default(),
            round,
        }))
    }

    /// The same with our words, for pages on which they lead on.
    pub(super) async fn with_our_words(
        self,
        db: &impl ConnectionTrait,
        here: PartnershipId,
    ) -> Result<Self, Fault> {
        Ok(Self { ours: OurWords::read(db, here).await?, ..self })
    }

    /// How many stories everyone may read.
    pub(super) fn n_for_everyone(&self) -> usize {
        self.stories.iter().filter(|story| story.readers == Readers::Everyone).count()
    }

    /// The question with this id.
    pub(crate) fn asked(&self, question: &str) -> Option<&Asked> {
        self.asked.iter().find(|asked| asked.question.id == question)
    }

    /// The title of a question, in which our words lead to their pages; without a viewer nothing
    /// leads on from it.
    pub(super) fn title(
        &self,
        asked: &Asked,
        (viewer, speech): (Option<&Viewer>, Speech),
    ) -> Markup {
        let title = asked.title(speech);
        match viewer {
            Some(viewer) => in_title((viewer, speech), &title, &self.ours),
            None => html! { (title) },
        }
    }

    /// What our words in the titles mean, for paper.
    pub(super) fn our_words_on_paper(&self, speech: Speech) -> Markup {
        let titles: Vec<String> = self.asked.iter().map(|asked| asked.title(speech)).collect();
        words_on_paper(&self.ours, &titles.join("\n"), speech)
    }

    /// The title of an item by its full name.
    pub(super) fn title_of_item(&self, item: &str, speech: Speech) -> String {
        let found = self.asked.iter().find(|asked| asked.item_ref.to_string() == item);
        found.map_or_else(String::new, |asked| asked.title(speech))
    }

    /// Titles of questions, for lists.
    pub(super) fn titles(&self, speech: Speech) -> Titles {
        let titles = self.asked.iter().map(|a| (a.question.id.clone(), a.title(speech)));
        Titles(titles.collect())
    }

    /// The reader of a visit.
    pub(super) fn reader(&self, speech: Speech) -> Reader<'_> {
        Reader { speech, names: &self.names }
    }

    /// The names of what the beans of a question went to.
    pub(super) fn bean_names(&self, asked: &Asked, speech: Speech) -> Names {
        match asked.item.beans_over {
            BeansOver::Partners => self.names.clone(),
            BeansOver::Parts => {
                let parts = &asked.item.words(&speech.content()).parts;
                (1..).map(|n: usize| n.to_string()).zip(parts.iter().cloned()).collect()
            }
        }
    }

    /// How many people answered at most, as the release says it: the largest of its totals.
    ///
    /// Beans and links count too: people may have answered nothing else.
    pub(super) fn largest_size(&self) -> Option<small_groups::Size> {
        let release = &self.closed.release;
        let items = release.items().filter_map(|(_, item)| item.total().shown());
        let items = items.map(small_groups::Shown::size);
        let beans = release.all_beans().filter_map(|(_, beans)| beans.outcome().shown());
        let beans = beans.map(small_groups::BeansShown::size);
        let ties = release.all_ties().flat_map(|(_, ties)| ties);
        let ties = ties.filter_map(|tie| tie.outcome().shown());
        let ties = ties.flat_map(|tie| [tie.forth.size(), tie.back.size()]);
        items.chain(beans).chain(ties).max()
    }
}

/// Titles of questions by their id.
#[derive(Clone, Debug)]
pub(super) struct Titles(BTreeMap<String, String>);

impl Titles {
    /// The titles of these questions as a list.
    pub(super) fn list(&self, questions: &[String], speech: Speech) -> String {
        let mut titles: Vec<String> =
            questions.iter().filter_map(|id| self.0.get(id).cloned()).collect();
        titles.dedup();
        speak::list(&titles, speech)
    }
}

/// What a round asked, question by question, in its order.
fn asked(round: &Round, items: &[instruments::Asked]) -> Vec<Asked> {
    let partners: Vec<String> = round.partners().map(|label| label.key.clone()).collect();
    let of_item = |asked: &instruments::Asked| {
        let questions = asked.item.asked_forms().filter_map(|form| {
            let question = Question::of(&asked.name, &asked.item, (form, &partners))?;
            let (item_ref, item) = (asked.name.clone(), asked.item.clone().into_owned());
            Some(Asked { question, item_ref, item, form })
        });
        questions.collect::<Vec<_>>()
    };
    items.iter().flat_map(of_item).collect()
}

fn names(round: &Round) -> Names {
    round.labels.iter().map(|label| (label.key.clone(), label.name.clone())).collect()
}
