//! What the demo's people say: by group and item, with chance, so that it looks like life.

use std::collections::BTreeMap;

use powerwith_core::{Dice, Fault, Moment, Stop};
use powerwith_store::Store;
use reflection_rules::{
    answer::{
        Answer, Audience, BEANS, Beans, Context, ItemAnswer, Part, PartKey, Said, Story, bean_parts,
    },
    instrument::{Form, Item, ItemRef, Kind},
    round::{ChangeCode, Labels, Refusal, Round, RoundId},
};
use reflection_server::store::{
    answers::{self, Hand, Response},
    instruments, rounds,
};

use super::{
    Past,
    cast::{Here, Member},
    unexpected,
};

/// Which round it is, for what people say in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// A year together: warm, tired of late meetings.
    Winter,
    /// After the cut: families trust less than school staff do.
    Spring,
    /// The open round: the first few have answered.
    Summer,
}

/// The round, how many of each group answered, and how many days ago.
type Turnout = (Mood, &'static [(&'static str, usize)], i64);

/// Who answered.
const TURNOUT: [Turnout; 3] = [
    (
        Mood::Winter,
        &[
            ("Families", 9),
            ("Community groups", 11),
            ("School staff", 10),
            ("Youth", 5),
            ("Agencies", 5),
        ],
        100,
    ),
    (
        Mood::Spring,
        &[
            ("Families", 11),
            ("Community groups", 10),
            ("School staff", 10),
            ("Youth", 0),
            ("Agencies", 5),
        ],
        12,
    ),
    (
        Mood::Summer,
        &[("Families", 3), ("Community groups", 3), ("School staff", 2), ("Agencies", 2)],
        3,
    ),
];

/// What people told, by round and item.
const STORIES: [(Mood, &str, Audience, &str); 10] = [
    (
        Mood::Winter,
        "stop.belonging",
        Audience::Everyone,
        "The supper in the gym. My mother sang and nobody looked at the clock.",
    ),
    (
        Mood::Winter,
        "stop.healing",
        Audience::Everyone,
        "We never talked about the field trip. I still think of it.",
    ),
    (
        Mood::Spring,
        "stop.trust",
        Audience::Everyone,
        "When the bus money was cut we read about it in the paper. That hurt more than the cut.",
    ),
    (
        Mood::Spring,
        "stop.community",
        Audience::Everyone,
        "You came to our kitchen table. That is when I knew it was for real.",
    ),
    (
        Mood::Spring,
        "stop.vulnerability",
        Audience::Everyone,
        "I asked a question that sounded silly, and three people said they had the same one.",
    ),
    (
        Mood::Spring,
        "guide.brave",
        Audience::Hosts,
        "Some of us stay quiet because the minutes have names in them.",
    ),
    (
        Mood::Spring,
        "guide.brave",
        Audience::Named,
        "I said “I don’t know” in front of the whole board. It was fine.",
    ),
    (
        Mood::Spring,
        "stop.trust",
        Audience::OnlyMe,
        "I need to talk with my sister about this first.",
    ),
    (
        Mood::Summer,
        "stop.reflection",
        Audience::Everyone,
        "I noticed that I always book the room that suits me.",
    ),
    (
        Mood::Summer,
        "stop.intention",
        Audience::Everyone,
        "I said I would call every family. I called four. The new secretary at the pool did the rest.",
    ),
];

/// Everyone who answers, answers.
pub(super) async fn answer_all(
    store: &Store,
    (here, past): (&Here, &Past),
    (round, mood): (RoundId, Mood),
) -> Result<(), Fault> {
    let Some((_, turnout, days_ago)) = TURNOUT.iter().find(|(of, _, _)| *of == mood) else {
        return Ok(());
    };
    let loaded = rounds::round(store.read(), here.id, round).await?;
    let loaded = loaded.ok_or_else(|| Fault::new("make the demo: a round is gone"))?;
    let items = instruments::asked(store.read(), here.id, &loaded.plan.items).await?;
    let items: Vec<(ItemRef, Item)> =
        items.into_iter().map(|asked| (asked.name, asked.item.into_owned())).collect();
    let moment = past.days_ago(*days_ago, 30);
    let mut stories: Vec<_> = STORIES.iter().filter(|(of, ..)| *of == mood).collect();
    for (group, n_people) in *turnout {
        for (at, member) in
            here.people.iter().filter(|m| m.group == *group).take(*n_people).enumerate()
        {
            let mind = Mind { mood, member, at, dice: moment.dice() };
            let tale = if at.is_multiple_of(2) { stories.pop() } else { None };
            let said =
                mind.said(&items, &loaded, tale.map(|(_, item, who, text)| (*item, *who, *text)));
            send(store, (here, &loaded), (&mind, &said), &moment).await?;
        }
    }
    Ok(())
}

async fn send(
    store: &Store,
    (here, round): (&Here, &Round),
    (mind, said): (&Mind<'_>, &[(ItemRef, ItemAnswer)]),
    moment: &Moment,
) -> Result<(), Fault> {
    let key = here.groups.get(mind.member.group).map(ToString::to_string);
    let group = round.groups().find(|label| Some(&label.key) == key.as_ref()).cloned();
    let labels = Labels { group, partner: None, links: None };
    let code = ChangeCode::new(moment.dice());
    let response = Response {
        person: mind.member.id,
        hand: Hand::Own,
        name: mind.member.name,
        code: &code,
        labels: &labels,
        said,
    };
    let sent: Result<_, Stop<Refusal>> = store
        .with_write_tx("answer in the demo", async |tx| {
            answers::send(&tx, (here.id, round.id), &response, moment).await
        })
        .await;
    sent.map(drop).map_err(unexpected)
}

/// What one person thinks.
struct Mind<'a> {
    mood: Mood,
    member: &'a Member,
    at: usize,
    dice: &'a Dice,
}

impl Mind<'_> {
    fn said(
        &self,
        items: &[(ItemRef, Item)],
        round: &Round,
        story: Option<(&str, Audience, &str)>,
    ) -> Vec<(ItemRef, ItemAnswer)> {
        let one = |(name, item): &(ItemRef, Item)| {
            let mut answers: BTreeMap<Form, Answer> = item
                .asked_forms()
                .filter_map(|form| Some((form, self.answer(item, form, round)?)))
                .collect();
            if let Some((of, audience, text)) = story.filter(|(of, ..)| *of == item.id.as_str())
                && let (Ok(Some(story)), true) = (Story::new(text, audience), item.has(Form::Story))
            {
                debug_assert_eq!(of, item.id.as_str());
                answers.insert(Form::Story, Answer::Story(story));
            }
            (name.clone(), ItemAnswer::new(answers).unwrap_or_default())
        };
        items.iter().map(one).collect()
    }

    fn answer(&self, item: &Item, form: Form, round: &Round) -> Option<Answer> {
        let id = item.id.as_str();
        match form.kind() {
            Kind::Pair => {
                let now = self.point(id, form);
                let hope = Said::Point(4 + u8::try_from(self.dice.below(2)).unwrap_or(0));
                Some(Answer::Pair { now: Some(now), hope: Some(hope) })
            }
            Kind::Single => Some(Answer::Single(self.point(id, form))),
            Kind::Allocate => Some(self.beans(item, round)),
            Kind::MatrixByPartner => self.links(round),
            Kind::Multi | Kind::Text | Kind::Computed => None,
        }
    }

    /// A point by group and item: a usual place, and a little chance around it.
    fn point(&self, item: &str, form: Form) -> Said {
        if self.dice.below(100) < Self::cant_say_percent(item) && form != Form::YesNotyetUnsure {
            return Said::CantSay;
        }
        let highest = form.n_points();
        let usual = self.usual(item);
        let shift = [0, 0, 0, 1, 0, 2][self.dice.below(6)];
        let percent = usual + shift * 9;
        let steps = usize::from(highest.saturating_sub(1));
        let point = (percent.min(100) * steps + 50) / 100 + 1;
        Said::Point(u8::try_from(point).unwrap_or(1).clamp(1, highest))
    }

    /// Where someone of this group usually stands, in percent of the scale.
    fn usual(&self, item: &str) -> usize {
        match (self.mood, item, self.member.group) {
            (Mood::Spring, "stop.community", _) => [0, 8, 25, 45][self.at % 4],
            (Mood::Spring, "stop.trust", "Families") => [0, 10, 25, 20][self.at % 4],
            (Mood::Spring, "stop.trust", "School staff") => [75, 90, 60, 85][self.at % 4],
            (Mood::Spring, "stop.trust", _) => [5, 20, 80, 15, 95][self.at % 5],
            (Mood::Spring, "stop.vulnerability", _) => [45, 60, 40, 52][self.at % 4],
            (Mood::Spring, "guide.conflict_ready", _) => [40, 55, 45][self.at % 3],
            (Mood::Spring, "guide.honest_talk", "School staff") => 62,
            (Mood::Winter, "stop.trust", "School staff") => [55, 50, 40, 90][self.at % 4],
            (Mood::Winter, "stop.trust", _) => [0, 5, 10, 55][self.at % 4],
            (Mood::Winter, "stop.belonging", _) => [70, 80, 60, 90][self.at % 4],
            (Mood::Winter, "stop.healing", "Youth" | "Families") => [10, 20, 30][self.at % 3],
            _ => [30, 45, 60, 70, 50][self.at % 5],
        }
    }

    fn cant_say_percent(item: &str) -> usize {
        match item {
            "guide.brave" => 48,
            "stop.healing" => 12,
            _ => 4,
        }
    }

    /// Beans: most say one or two partners hold the say; what would be fair is more even.
    fn beans(&self, item: &Item, round: &Round) -> Answer {
        let partners = partners(round);
        let context = Context { partners: &partners };
        let parts = bean_parts(item, context, &powerwith_core::Language::english());
        let heavy = parts.iter().position(|part| part.name.contains("School")).unwrap_or(0);
        let now = self.share(&parts, heavy, 5);
        let fair = self.share(&parts, self.at % parts.len().max(1), 1);
        Answer::Beans { now, fair }
    }

    fn share(&self, parts: &[Part], heavy: usize, extra: u8) -> Option<Beans> {
        let mut counts: BTreeMap<PartKey, u8> =
            parts.iter().map(|part| (part.key.clone(), 0)).collect();
        for bean in 0..BEANS {
            let to = if bean < extra { heavy } else { self.dice.below(parts.len().max(1)) };
            if let Some(count) = parts.get(to).and_then(|part| counts.get_mut(&part.key)) {
                *count += 1;
            }
        }
        Beans::new(counts).ok()
    }

    fn links(&self, round: &Round) -> Option<Answer> {
        let partners = partners(round);
        let rate = |part: &Part| {
            let facets = (1..=4).map(|facet| {
                let point = 1 + u8::try_from(self.dice.below(4)).unwrap_or(0);
                (facet, if self.dice.below(6) == 0 { Said::CantSay } else { Said::Point(point) })
            });
            (part.key.clone(), facets.collect())
        };
        self.at.is_multiple_of(2).then(|| Answer::Links(partners.iter().map(rate).collect()))
    }
}

fn partners(round: &Round) -> Vec<Part> {
    let part = |label: &reflection_rules::round::Label| {
        Some(Part { key: PartKey::parse(&label.key)?, name: label.name.clone() })
    };
    round.partners().filter_map(part).collect()
}
