//! What was asked, as far as findings need to know it: an id and the shape of the answer.

use crate::instrument::{BeansOver, Form, Half, Item, ItemRef, Kind};
use powerwith_core::Language;
use small_groups::{Refused, Scale, Tally};

/// One question of a round: one item in one response form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Unique in the round, such as `stop.trust.now_hope5`.
    pub id: String,
    /// What an answer looks like.
    pub shape: Shape,
}

/// What an answer looks like, and which end of it is which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One ordered scale, shown in three zones. For `extent5`, `often5`, `spectrum6`.
    Zones {
        /// How many points the form has.
        n_points: usize,
    },
    /// Now and hoped for, each on the same ordered scale. For `now_hope5`.
    NowAndHope {
        /// How many points each half has.
        n_points: usize,
    },
    /// Yes, not yet, not sure; many "not sure" are a finding. For `yes_notyet_unsure`.
    YesNotYet,
    /// Try it, try it with a worry, not yet, need to know more. For `consent4`.
    Consent,
    /// Some of several options. For `pick3`.
    Picks {
        /// How many options there are.
        n_options: usize,
    },
    /// Beans shared out twice: how it is now, and what would be fair. For `ten_beans`.
    Beans {
        /// What the beans go to, in order.
        columns: Vec<String>,
    },
    /// Ratings of partners by partners. For `link4`.
    Ties {
        /// The partners, in the order pages show them.
        partners: Vec<String>,
        /// How many sides of working together are rated.
        n_facets: usize,
        /// How many points a rating has.
        n_points: usize,
    },
}

impl Question {
    /// The question that an item asks in one of its forms. `None` for stories and the log, which
    /// are not counted.
    ///
    /// Shape: `partners` are the keys of the partners, in the order pages show them; they are what
    /// beans go to and who is rated. Beans that go to the parts of an item have the keys "1", "2",
    /// and so on, the same in every language.
    pub fn of(
        item_ref: &ItemRef,
        item: &Item,
        (form, partners): (Form, &[String]),
    ) -> Option<Self> {
        let n_points = usize::from(form.n_points());
        let partners = partners.to_vec();
        let words = item.words(&Language::english());
        let shape = match form.kind() {
            Kind::Text | Kind::Computed => return None,
            Kind::Single if form == Form::YesNotyetUnsure => Shape::YesNotYet,
            Kind::Single if form == Form::Consent4 => Shape::Consent,
            Kind::Single => Shape::Zones { n_points },
            Kind::Pair => Shape::NowAndHope { n_points },
            Kind::Multi => Shape::Picks { n_options: words.choices.len() },
            Kind::MatrixByPartner => Shape::Ties { partners, n_facets: N_FACETS, n_points },
            Kind::Allocate => Shape::Beans {
                columns: match item.beans_over {
                    BeansOver::Partners => partners,
                    BeansOver::Parts => (1..=words.parts.len()).map(|n| n.to_string()).collect(),
                },
            },
        };
        Some(Self { id: format!("{item_ref}.{form}"), shape })
    }

    /// The halves under which answers are counted; one, `Now`, where the form asks once.
    pub fn halves(&self) -> &'static [Half] {
        match self.shape {
            Shape::NowAndHope { .. } => &[Half::Now, Half::Hope],
            Shape::Beans { .. } => &[Half::Now, Half::Fair],
            _ => &[Half::Now],
        }
    }

    /// The name under which answers to a half are counted in the tally and found in the release.
    pub fn key(&self, half: Half) -> String {
        match self.halves() {
            [_] => self.id.clone(),
            _ => format!("{}.{}", self.id, half.id()),
        }
    }

    /// Announces the question to the tally of its round.
    ///
    /// Refuses: what [`Tally`] refuses: double or bad names, too many points.
    pub fn announce(&self, tally: &mut Tally) -> Result<(), Refused> {
        self.halves().iter().try_for_each(|half| self.announce_half(&self.key(*half), tally))
    }

    fn announce_half(&self, key: &str, tally: &mut Tally) -> Result<(), Refused> {
        match &self.shape {
            Shape::Zones { n_points } | Shape::NowAndHope { n_points } => {
                tally.ask(key, Scale::three_zones(*n_points)?)
            }
            Shape::YesNotYet => tally.ask(key, Scale::each_point(3)?),
            Shape::Consent => tally.ask(key, Scale::each_point(4)?),
            Shape::Picks { n_options } => tally.ask(key, Scale::picks(*n_options)?),
            Shape::Beans { columns } => tally.ask_beans(key, columns),
            Shape::Ties { partners, n_facets, n_points } => {
                tally.ask_ties(key, partners, (*n_facets, Scale::two_halves(*n_points)?))
            }
        }
    }
}

/// In touch, keeping one's word, hard talks, bringing what is needed: the four facets of a link.
const N_FACETS: usize = 4;
