//! One person answers a round as a browser without script would: reads the form of each page,
//! chooses, and sends it on.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    forms::{Form, addresses, forms},
    http::{Reply, Visitor, path_of},
};

/// More pages than this and the way leads round in a circle.
const MOST_PAGES: usize = 40;

/// What people who tell a story tell: about 200 letters.
const STORY: &str = "When the bus was late the third time, someone from the library waited with \
    us and called ahead. Nobody asked her to. That is when I thought: we can plan something \
    together, it may really work.";

/// What one whole response took.
#[derive(Debug, Default)]
pub struct Response {
    /// How long each page took, from sending to its last byte, and which page it was.
    pub pages: Vec<(Page, Duration)>,
}

/// A page on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The cards on the table.
    Card,
    /// Any page between the cards and sending.
    Step,
    /// The page after sending: its request writes the answers.
    Sent,
}

/// Signs a person in by their link and says where the round is that waits for them.
pub fn sign_in(visitor: &mut Visitor, link: &str) -> Result<String> {
    let code = link.rsplit('/').next().unwrap_or_default();
    let (at, reply) = visitor.follow(&format!("/in/{code}"))?;
    ensure_fine(&at, &reply)?;
    let form = posting(&reply.text()).with_context(|| format!("{at} has no form to sign in"))?;
    let (at, reply) = visitor.submit(&target(&at, &form), &answer(&form, 0))?;
    ensure_fine(&at, &reply)?;
    let page = reply.text();
    let round = addresses(&page, "a", "href").into_iter().find(|to| is_round(to));
    round.with_context(|| format!("no open round is to be seen on {at}"))
}

/// The first page is opened within so many pauses.
const FIRST_PAUSES: u32 = 12;

/// A number from 0 to 100 that follows from who and which page, and looks like chance.
fn uneven_percent((who, n_pages): (usize, usize)) -> u32 {
    let mixed = (who as u64 * 64 + n_pages as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as u32 % 101
}

/// Answers a round from its first page to the last. `who` varies what is chosen; `pause` is the
/// time between two pages, more or less: people do not press in step.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and waits")]
pub fn respond(
    visitor: &mut Visitor,
    round: &str,
    (who, pause): (usize, Duration),
) -> Result<Response> {
    let mut response = Response::default();
    // Not everyone sits down at the same moment.
    std::thread::sleep(pause * uneven_percent((who, 0)) * FIRST_PAUSES / 100);
    let began = Instant::now();
    let reply = visitor.get(round)?;
    response.pages.push((Page::Card, began.elapsed()));
    ensure_fine(round, &reply)?;
    let mut at = round.to_owned();
    let mut page = reply.text();
    for _ in 0..MOST_PAGES {
        let Some(form) = posting(&page) else {
            bail!("{at} has no form to go on with");
        };
        let to = target(&at, &form);
        let fields = answer(&form, who);
        let n_pages = response.pages.len();
        std::thread::sleep(pause * (50 + uneven_percent((who, n_pages))) / 100);
        let began = Instant::now();
        let (now_at, reply) = visitor.submit(&to, &fields)?;
        let took = began.elapsed();
        ensure_fine(&now_at, &reply)?;
        at = now_at;
        page = reply.text();
        let was_last = fields.iter().any(|(_, value)| value == "send");
        response.pages.push((if was_last { Page::Sent } else { Page::Step }, took));
        if was_last {
            ensure!(posting(&page).is_none(), "the answers were not taken at {at}");
            return Ok(response);
        }
    }
    bail!("the round has no end")
}

/// Goes from the cards to the first question and says where it is and what it looks like.
pub fn first_question(visitor: &mut Visitor, round: &str) -> Result<(String, Form)> {
    let mut at = round.to_owned();
    let mut page = visitor.get(round)?.text();
    for _ in 0..MOST_PAGES {
        let form = posting(&page).with_context(|| format!("{at} has no form to go on with"))?;
        let to = target(&at, &form);
        let (now_at, reply) = visitor.submit(&to, &answer(&form, 0))?;
        ensure_fine(&now_at, &reply)?;
        at = now_at;
        page = reply.text();
        let is_question = posting(&page)
            .is_some_and(|form| form.buttons.iter().any(|(_, value)| value == "skip"));
        if is_question {
            return Ok((to, form));
        }
    }
    bail!("the round has no question")
}

/// What a person sends: what the form carries, one choice per question, every bean given.
pub fn answer(form: &Form, who: usize) -> Vec<(String, String)> {
    let mut fields = form.filled.clone();
    for (at, (name, values)) in form.choices.iter().enumerate() {
        let is_chosen = fields.iter().any(|(filled, _)| filled == name);
        if let (false, Some(value)) = (is_chosen, values.get((who + at) % values.len())) {
            fields.push((name.clone(), value.clone()));
        }
    }
    for name in &form.texts {
        fields.push((name.clone(), if who.is_multiple_of(4) { STORY } else { "" }.to_owned()));
    }
    fields.extend(counts(form, who));
    let forward = |value: &str| matches!(value, "next" | "send");
    let go_on = form.buttons.iter().find(|(_, value)| forward(value)).or(form.buttons.first());
    fields.extend(go_on.filter(|(name, _)| !name.is_empty()).cloned());
    fields
}

/// All the beans of each heap, two to each part in turn until none is left.
fn counts(form: &Form, who: usize) -> Vec<(String, String)> {
    let mut heaps: BTreeMap<&str, Vec<(&str, u32)>> = BTreeMap::new();
    for (name, most) in &form.numbers {
        let heap = name.rsplit_once('.').map_or("", |(heap, _)| heap);
        heaps.entry(heap).or_default().push((name, *most));
    }
    let mut fields = Vec::new();
    for parts in heaps.values() {
        let mut counts = vec![0; parts.len()];
        let mut left = parts.iter().map(|(_, most)| *most).max().unwrap_or(0);
        let mut part = who % parts.len();
        while left > 0 {
            let gives = left.min(2);
            counts[part] += gives;
            left -= gives;
            part = (part + 1) % parts.len();
        }
        let filled = parts.iter().zip(counts);
        fields.extend(filled.map(|((name, _), n)| ((*name).to_owned(), n.to_string())));
    }
    fields
}

/// The form a person would send: the first one that changes something.
fn posting(page: &str) -> Option<Form> {
    forms(page).into_iter().find(|form| form.is_post)
}

fn target(at: &str, form: &Form) -> String {
    if form.action.is_empty() { at.to_owned() } else { path_of(&form.action) }
}

/// `/p/SLUG/reflect/ID` and nothing after it.
fn is_round(address: &str) -> bool {
    let parts: Vec<&str> = address.trim_matches('/').split('/').collect();
    matches!(parts.as_slice(), ["p", _, "reflect", id] if id.len() == 36)
}

fn ensure_fine(at: &str, reply: &Reply) -> Result<()> {
    ensure!(reply.status == 200, "{at} answered {}: {}", reply.status, heading(&reply.text()));
    Ok(())
}

/// What a page says first, for messages.
fn heading(page: &str) -> String {
    let inside = page.split("<h1").nth(1).and_then(|rest| rest.split('>').nth(1));
    inside.and_then(|text| text.split('<').next()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_beans_are_all_given() {
        let names = ["q.now.a", "q.now.b", "q.now.c", "q.fair.a", "q.fair.b"];
        let numbers = names.map(|name| (name.to_owned(), 10)).to_vec();
        let form = Form { numbers, ..Form::default() };
        let sum = |heap: &str| -> u32 {
            let all = counts(&form, 1).into_iter().filter(|(name, _)| name.starts_with(heap));
            all.map(|(_, n)| n.parse::<u32>().unwrap()).sum()
        };
        assert_eq!((sum("q.now"), sum("q.fair")), (10, 10));
    }

    #[test]
    fn a_person_goes_on_and_not_back() {
        let button = |value: &str| ("go".to_owned(), value.to_owned());
        let form = Form { buttons: vec![button("back"), button("next")], ..Form::default() };
        assert_eq!(answer(&form, 0), [button("next")]);
    }

    #[test]
    fn a_round_is_known_by_its_address() {
        assert!(is_round("/p/us/reflect/01990000-0000-7000-8000-000000000000"));
        assert!(!is_round("/p/us/reflect/01990000-0000-7000-8000-000000000000/paper"));
        assert!(!is_round("/p/us/reflect"));
    }
}
