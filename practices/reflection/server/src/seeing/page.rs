//! The page of a closed round: text first, then the picture, then the same as a table.

use i18n_embed::fluent::FluentLanguageLoader;
use maud::{Markup, html};
use powerwith_web::{Speech, Viewer, say};
use reflection_rules::{
    findings::{Finding, Findings, Headline, LinkMap, PowerMap, Question},
    instrument::{Form, Half, Library},
};
use small_groups::ItemResult;

use super::{
    Asked, Reader, Readers, Seen, ToldStory, both_and, held, maps,
    picture::{Column, Picture, Row, Tone},
    speak::{self, Family},
};
use crate::{first_readers, words};

/// Everything of the results but the frame: for hosts and members the same. Where no viewer is
/// given, nothing leads on from it.
pub(super) fn results(seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    let (_, speech) = to;
    let words = words(speech);
    let findings = seen.closed.findings();
    html! {
        (section(("agree", say!(words, "see-agree")), (&findings.agree, Tone::Leaf), seen, to))
        (section(("differ", say!(words, "see-differ")), (&findings.differ, Tone::Plum), seen, to))
        @if !findings.cant_say.is_empty() {
            (section(
                ("cant-say", say!(words, "see-cant-say")),
                (&findings.cant_say, Tone::Sun),
                seen,
                to,
            ))
        }
        @if !findings.power.is_empty() { (power_section(&findings, seen, to)) }
        @if !findings.links.is_empty() { (links_section(&findings, seen, to)) }
    }
}

/// The note on what is held back.
pub(super) fn held_note(seen: &Seen, speech: Speech) -> Markup {
    let held = seen.closed.findings().held;
    let is_rough = |asked: &&Asked| {
        let halves = asked.question.halves().iter();
        halves.map(|half| asked.question.key(*half)).any(|key| seen.bounds.in_words(&key))
    };
    let rough: Vec<String> =
        seen.asked.iter().filter(is_rough).map(|asked| asked.question.id.clone()).collect();
    let floor = seen.closed.release.views().floor();
    held::note((&held, &rough), floor, (&seen.titles(speech), seen.reader(speech)))
}

fn section(
    (id, title): (&str, String),
    (findings, tone): (&[Finding], Tone),
    seen: &Seen,
    to: (Option<&Viewer>, Speech),
) -> Markup {
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if findings.is_empty() {
                p.soft { (nothing_here(tone, to.1)) }
            }
            @for finding in findings { (one(finding, tone, seen, to)) }
        }
    }
}

fn nothing_here(tone: Tone, speech: Speech) -> String {
    match tone {
        Tone::Leaf => say!(words(speech), "see-empty-agree"),
        Tone::Plum | Tone::Sun => say!(words(speech), "see-empty-differ"),
    }
}

fn one(finding: &Finding, tone: Tone, seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    let (viewer, speech) = to;
    let words = words(speech);
    let Some(asked) = seen.asked(&finding.question) else { return html! {} };
    let family = Family::of(asked.form);
    let choices = &asked.item.words(&speech.content()).choices;
    let (first, support) = speak::headline(finding, (family, choices), seen.reader(speech));
    let title = asked.title(speech);
    let drawn = pictures(&asked.question, (&title, tone), seen, speech);
    html! {
        div.finding {
            h3 { (first) }
            p.soft {
                (say!(words, "see-on")) " " b { (seen.title(asked, to)) } (full_stop(&title)) " " (support)
                @if let Some(distance) = finding.distance {
                    " " (speak::distance(distance, speech))
                }
            }
            p.small.asked { q { (asked.item.words(&speech.content()).ask) } }
            @for (at, (picture, heading)) in drawn.iter().enumerate() {
                @if at == 0 {
                    @if let Some(heading) = heading { h4 { (heading) } }
                    (picture.show(seen.reader(speech)))
                } @else {
                    details {
                        summary { (heading.as_deref().unwrap_or(&title)) }
                        (picture.show(seen.reader(speech)))
                    }
                }
            }
            @if let Some(viewer) = viewer.filter(|_| is_two_ways(finding)) {
                (both_and::offer(asked, viewer, speech))
            }
        }
    }
}

/// Whether people see it in two ways, and not just a little differently.
fn is_two_ways(finding: &Finding) -> bool {
    matches!(finding.headline, Headline::TwoPeaks | Headline::Opposite { .. })
}

/// What ends a sentence that ends with these words: nothing where they have an end of their own.
fn full_stop(words: &str) -> &'static str {
    if words.ends_with(['.', '?', '!', '؟']) { "" } else { "." }
}

/// The pictures of a question: one, or now and hoped for.
pub(super) fn pictures<'a>(
    question: &Question,
    (title, tone): (&str, Tone),
    seen: &'a Seen,
    speech: Speech,
) -> Vec<(Picture<'a>, Option<String>)> {
    let words = words(speech);
    let Some(asked) = seen.asked(&question.id) else { return Vec::new() };
    let columns = columns(asked.form, &asked.item.words(&speech.content()).choices, speech);
    let halves = question.halves();
    halves
        .iter()
        .filter_map(|half| {
            let result = seen.closed.release.item(&question.key(*half))?;
            let heading = match (halves.len(), half) {
                (1, _) => None,
                (_, Half::Now) => Some(say!(words, "see-now")),
                (_, Half::Hope | Half::Fair) => Some(say!(words, "see-hope")),
            };
            // Both halves of one question stand on one page, so each table has a name of its own.
            let named = heading
                .as_ref()
                .map_or_else(|| title.to_owned(), |half| format!("{title}: {half}"));
            Some((picture(result, (&named, tone), columns.clone(), seen.reader(speech)), heading))
        })
        .collect()
}

fn picture<'a>(
    result: &'a ItemResult,
    (title, tone): (&str, Tone),
    columns: Vec<Column>,
    reader: Reader<'_>,
) -> Picture<'a> {
    let everyone =
        Row { who: say!(words(reader.speech), "see-all-of-us"), outcome: result.total() };
    let groups =
        result.groups().map(|(group, outcome)| Row { who: reader.name(&group.name), outcome });
    let has_cant_say = result.total().shown().is_some_and(|shown| shown.cant_say().is_some());
    Picture {
        title: title.to_owned(),
        columns,
        has_cant_say,
        rows: std::iter::once(everyone).chain(groups).collect(),
        tone,
    }
}

/// The parts of a form, named.
fn columns(form: Form, choices: &[String], speech: Speech) -> Vec<Column> {
    let words = words(speech);
    let Some(scale) = Library::built_in().scale(form) else { return Vec::new() };
    let points = &scale.wording.get(&speech.content()).points;
    let plain = |names: &[String]| {
        names.iter().map(|name| Column { name: name.clone(), holds: None }).collect()
    };
    match form {
        Form::YesNotyetUnsure | Form::Consent4 => plain(points),
        Form::Pick3 => plain(choices),
        _ => zones(zone_names(form, words), points),
    }
}

/// Three zones with the points they hold: five points fold into 2, 1 and 2; six into 2, 2 and 2.
fn zones(names: [String; 3], points: &[String]) -> Vec<Column> {
    let n_outer = points.len().div_ceil(3).min(2);
    let (low, rest) = points.split_at(n_outer.min(points.len()));
    let (middle, high) = rest.split_at(rest.len().saturating_sub(n_outer));
    names
        .into_iter()
        .zip([low, middle, high])
        .map(|(name, held)| {
            let holds = (held.len() > 1).then(|| held.join(", ").to_lowercase());
            Column { name, holds }
        })
        .collect()
}

fn zone_names(form: Form, words: &FluentLanguageLoader) -> [String; 3] {
    match Family::of(form) {
        Family::Often => [
            say!(words, "zone-often-low"),
            say!(words, "zone-often-middle"),
            say!(words, "zone-often-high"),
        ],
        Family::Say => [
            say!(words, "zone-say-low"),
            say!(words, "zone-say-middle"),
            say!(words, "zone-say-high"),
        ],
        Family::Journey => [
            say!(words, "zone-journey-low"),
            say!(words, "zone-journey-middle"),
            say!(words, "zone-journey-high"),
        ],
        Family::Extent | Family::Have | Family::Consent => [
            say!(words, "zone-extent-low"),
            say!(words, "zone-extent-middle"),
            say!(words, "zone-extent-high"),
        ],
    }
}

fn power_section(findings: &Findings, seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    html! {
        section.card aria-labelledby="power" {
            h2 #power { (say!(words(to.1), "see-power")) }
            @for map in &findings.power { (one_power(map, seen, to)) }
        }
    }
}

fn one_power(map: &PowerMap, seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    let speech = to.1;
    let Some(asked) = seen.asked(&map.question) else { return html! {} };
    html! {
        div.finding {
            h3 { (seen.title(asked, to)) }
            p.small.asked { q { (asked.item.words(&speech.content()).ask) } }
            (maps::power(map, &seen.bean_names(asked, speech), speech))
        }
    }
}

fn links_section(findings: &Findings, seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    html! {
        section.card aria-labelledby="links" {
            h2 #links { (say!(words(to.1), "see-links")) }
            @for map in &findings.links { (one_links(map, seen, to)) }
        }
    }
}

fn one_links(map: &LinkMap, seen: &Seen, to: (Option<&Viewer>, Speech)) -> Markup {
    let speech = to.1;
    let Some(asked) = seen.asked(&map.question) else { return html! {} };
    let facets = Library::built_in()
        .scale(Form::Link4)
        .map(|scale| scale.wording.get(&speech.content()).facets.clone())
        .unwrap_or_default();
    html! {
        div.finding {
            h3 { (seen.title(asked, to)) }
            (maps::links(map, &facets, &seen.names, speech))
        }
    }
}

/// Stories whose writers shared them with these readers; nothing when hosts have none.
pub(super) fn stories(seen: &Seen, readers: Readers, speech: Speech) -> Markup {
    let words = words(speech);
    let told: Vec<_> = seen.stories.iter().filter(|story| story.readers == readers).collect();
    let (id, title, lead) = match readers {
        Readers::Everyone => ("stories", say!(words, "stories-title"), say!(words, "stories-lead")),
        Readers::Hosts if told.is_empty() => return html! {},
        Readers::Hosts => {
            ("for-hosts", say!(words, "stories-hosts-title"), say!(words, "stories-hosts-lead"))
        }
    };
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if told.is_empty() {
                p.soft { (no_stories(seen, speech)) }
            } @else {
                p.small.soft { (lead) }
                @for story in told {
                    blockquote {
                        p { bdi { (first_readers::told(&story.text, speech)) } }
                        footer { (story_by(story, seen, speech)) }
                    }
                }
            }
        }
    }
}

fn no_stories(seen: &Seen, speech: Speech) -> String {
    let words = words(speech);
    match seen.stories_wait_until {
        Some(day) => say!(words, "stories-wait", day = speech.day(day)),
        None => say!(words, "stories-none"),
    }
}

fn story_by(story: &ToldStory, seen: &Seen, speech: Speech) -> String {
    let title = seen.title_of_item(&story.item, speech);
    match &story.name {
        Some(name) => say!(words(speech), "story-by", name = name.as_str(), title = title),
        None => say!(words(speech), "story-on", title = title),
    }
}

/// The names of the parts of a question, as the picture's columns name them.
pub(super) fn part_names(asked: &Asked, speech: Speech) -> Vec<String> {
    let choices = &asked.item.words(&speech.content()).choices;
    columns(asked.form, choices, speech).into_iter().map(|column| column.name).collect()
}

/// The maps of links, for the print sheet.
pub(super) fn links_tables(findings: &Findings, seen: &Seen, speech: Speech) -> Markup {
    html! { @for map in &findings.links { (one_links(map, seen, (None, speech))) } }
}
