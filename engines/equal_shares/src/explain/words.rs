//! The story of an idea as a few plain sentences.

use super::{IdeaStory, Rival, WhatIf, Why};
use crate::amount::show_amount;
use crate::outcome::How;
use crate::{Election, FLOOR_PEOPLE};

/// Puts a story into words. Counts of fewer than five people are not told.
pub fn tell(election: &Election, story: &IdeaStory) -> String {
    let teller = Teller { election };
    let mut words = teller.what_happened(story);
    words.push_str(&teller.what_if(story.what_if));
    words
}

struct Teller<'a> {
    election: &'a Election,
}

impl Teller<'_> {
    fn what_happened(&self, story: &IdeaStory) -> String {
        let supporters = people(story.n_supporters);
        let price = self.money(story.price);
        match &story.why {
            Why::Funded { how, envelope } => self.funded(story, (*how, envelope)),
            Why::NoSupport => "Not funded: nobody voted for it.".to_owned(),
            Why::TooLittleSupport { together } => format!(
                "Not funded: {supporters} voted for it, and their shares come to {} together. \
                 It asks for {price}.",
                self.money(*together)
            ),
            Why::SpentElsewhere { left, rivals } => {
                let opening = format!(
                    "Not funded: {supporters} voted for it. They had {} left, and it asks for \
                     {price}.",
                    self.money(*left)
                );
                opening + &self.where_it_went(story, rivals)
            }
            Why::OneStepShort { left } => format!(
                "Not funded: {supporters} voted for it. They had {} left, and it asks for {price}. \
                 With shares one step larger they could have paid, but then all the ideas together \
                 would cost more than there is.",
                self.money(*left)
            ),
            Why::DidNotFit { left } => format!(
                "Not funded: {supporters} voted for it. It asks for {price}, and {} was left.",
                self.money(*left)
            ),
            Why::NotYetEarned => format!(
                "Not funded: {supporters} voted for it. Before they had earned its cost of \
                 {price}, another idea no longer fitted, and the sharing ended."
            ),
        }
    }

    fn where_it_went(&self, story: &IdeaStory, rivals: &[Rival]) -> String {
        let shown = rivals.iter().filter(|rival| rival.n_paid >= FLOOR_PEOPLE);
        let sentence = |(rival, number): (&Rival, usize)| {
            let opening = if number == 0 { " Their money went to" } else { " And to" };
            let percent = percent_of(rival.n_paid, story.n_supporters);
            let (name, paid) = (self.name(rival.idea), self.money(rival.paid));
            format!("{opening} \"{name}\": {percent} in 100 of them paid {paid} for it.")
        };
        shown.zip(0..).map(sentence).collect()
    }

    fn funded(&self, story: &IdeaStory, (how, envelope): (How, &str)) -> String {
        let supporters = people(story.n_supporters);
        let from = if envelope.is_empty() {
            String::new()
        } else {
            format!(" from the envelope \"{envelope}\"")
        };
        match how {
            How::Free => format!("Funded: it costs nothing, and {supporters} voted for it."),
            How::Paid => format!(
                "Funded{from}: {supporters} voted for it and paid {} together.",
                self.money(story.price)
            ),
            How::Filled => format!(
                "Funded{from}: {supporters} voted for it, and it fitted into what was left over."
            ),
        }
    }

    fn what_if(&self, what_if: WhatIf) -> String {
        let at = what_if.price().map(|price| format!("at a cost of {}", self.money(price)));
        let with = what_if.n_more().map(|n_more| match n_more {
            1 => "with the vote of one more person".to_owned(),
            _ => format!("with the votes of {n_more} more people"),
        });
        let enough: Vec<String> = at.into_iter().chain(with).collect();
        if enough.is_empty() {
            return String::new();
        }
        let opening = match what_if {
            WhatIf::SameShare { .. } => " With the same share for each person, it",
            WhatIf::WholeRule { .. } | WhatIf::NotAsked => " It",
        };
        format!("{opening} would have been funded {}.", enough.join(", or "))
    }

    fn money(&self, amount: u64) -> String {
        show_amount(amount, self.election.decimals())
    }

    fn name(&self, idea: usize) -> &str {
        self.election.ideas().get(idea).map_or("", |idea| &idea.name)
    }
}

fn people(count: u64) -> String {
    if count < FLOOR_PEOPLE { "fewer than 5 people".to_owned() } else { format!("{count} people") }
}

fn percent_of(part: u64, whole: u64) -> u64 {
    (part * 100).checked_div(whole).unwrap_or(0)
}
