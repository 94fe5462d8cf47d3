//! The power map and the map of links: words and spreads in a table, never a ranking.

use maud::{Markup, html};
use powerwith_web::{Speech, say};
use reflection_rules::findings::{Bond, Gap, LinkMap, PowerMap, Tie, TieSide, Weight};
use small_groups::BeanSpread;

use super::Names;
use crate::words;

/// Who has the say now and what would be fair, in beans out of ten.
pub(super) fn power(map: &PowerMap, names: &Names, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        figure {
            div.beans role="img" aria-label=(power_in_words(map, names, speech)) {
                @for weight in &map.weights { (weight_picture(weight, names, speech)) }
            }
            p.small.soft { (say!(words, "beans-legend")) }
            details {
                summary { (say!(words, "see-as-table")) }
                (power_table(map, names, speech))
            }
        }
    }
}

/// The power map as a table.
pub(super) fn power_table(map: &PowerMap, names: &Names, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(say!(words, "beans-caption")) {
            table {
                caption { (say!(words, "beans-caption")) }
                thead { tr {
                    th scope="col" { (say!(words, "beans-who")) }
                    th scope="col" { (say!(words, "beans-now")) }
                    th scope="col" { (say!(words, "beans-fair")) }
                    th scope="col" { (say!(words, "beans-gap")) }
                } }
                tbody {
                    @for weight in &map.weights {
                        tr {
                            th scope="row" { bdi { (name(&weight.name, names)) } }
                            td { (spread(weight.now, speech)) }
                            td { (fair(weight, speech)) }
                            td { (gap(weight.gap, speech)) }
                        }
                    }
                }
            }
        }
    }
}

fn weight_picture(weight: &Weight, names: &Names, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        div.bean-row {
            span.zone-who { bdi { (name(&weight.name, names)) } }
            span.bean-line { small { (say!(words, "beans-now")) } (bean_bar(weight.now, "now")) }
            @if let Some(fair) = weight.fair {
                span.bean-line { small { (say!(words, "beans-fair")) } (bean_bar(fair, "fair")) }
            }
        }
    }
}

/// Ten places; the spread is tinted and the middle is filled.
fn bean_bar(spread: BeanSpread, class: &str) -> Markup {
    html! {
        svg.bean-bar.(class) viewBox="0 0 220 22" width="220" height="22" aria-hidden="true"
            focusable="false" {
            @for place in 0..=10_u8 {
                @let x = 10 + 20 * u16::from(place);
                circle.(bean_class(place, spread)) cx=(x) cy="11" r="7" {}
            }
        }
    }
}

fn bean_class(place: u8, spread: BeanSpread) -> &'static str {
    if (spread.middle.0..=spread.middle.1).contains(&place) {
        "middle"
    } else if (spread.spread.0..=spread.spread.1).contains(&place) {
        "spread"
    } else {
        "none"
    }
}

fn power_in_words(map: &PowerMap, names: &Names, speech: Speech) -> String {
    let words = words(speech);
    let rows = map.weights.iter().map(|weight| {
        let now = spread(weight.now, speech);
        let fair = fair(weight, speech);
        let who = name(&weight.name, names);
        say!(words, "beans-row-words", who = who, now = now, fair = fair)
    });
    rows.collect::<Vec<_>>().join(" ")
}

/// The middle answer and where the middle half lies.
pub(super) fn spread(spread: BeanSpread, speech: Speech) -> String {
    let BeanSpread { middle, spread } = spread;
    say!(
        words(speech),
        "beans-spread",
        middle_from = middle.0,
        middle_to = middle.1,
        from = spread.0,
        to = spread.1
    )
}

fn fair(weight: &Weight, speech: Speech) -> String {
    match weight.fair {
        Some(fair) => spread(fair, speech),
        None => say!(words(speech), "held-few"),
    }
}

fn gap(gap: Gap, speech: Speech) -> String {
    let words = words(speech);
    match gap {
        Gap::None => say!(words, "gap-none"),
        Gap::More => say!(words, "gap-more"),
        Gap::Less => say!(words, "gap-less"),
        Gap::HeldBack => say!(words, "held-few"),
    }
}

/// What partners say of working with each other. A tie shows when both sides have a crowd; those
/// that do not are named in one sentence.
pub(super) fn links(map: &LinkMap, facets: &[String], names: &Names, speech: Speech) -> Markup {
    let words = words(speech);
    let (shown, thin): (Vec<&Tie>, Vec<&Tie>) = map.ties.iter().partition(|tie| is_shown(tie));
    html! {
        @if !shown.is_empty() {
            div.scroll tabindex="0" role="region" aria-label=(say!(words, "links-caption")) {
                table {
                    caption { (say!(words, "links-caption")) }
                    thead { tr {
                        th scope="col" { (say!(words, "links-between")) }
                        @for facet in facets { th scope="col" { (facet) } }
                    } }
                    tbody { @for tie in &shown { (tie_row(tie, names, speech)) } }
                }
            }
        }
        @if !thin.is_empty() {
            p.soft { (say!(words, "links-thin")) }
            details {
                summary { (say!(words, "links-thin-which")) }
                ul { @for tie in &thin { li { (between(tie, names)) } } }
            }
        }
    }
}

fn is_shown(tie: &Tie) -> bool {
    tie.facets.iter().any(|side| matches!(side, TieSide::Shown { .. }))
}

fn between(tie: &Tie, names: &Names) -> Markup {
    html! { bdi { (name(&tie.partners.0, names)) } " – " bdi { (name(&tie.partners.1, names)) } }
}

fn tie_row(tie: &Tie, names: &Names, speech: Speech) -> Markup {
    let (one, other) = (name(&tie.partners.0, names), name(&tie.partners.1, names));
    html! {
        tr {
            th scope="row" { (between(tie, names)) }
            @for side in &tie.facets { td { (tie_side(*side, (one, other), speech)) } }
        }
    }
}

fn tie_side(side: TieSide, (one, other): (&str, &str), speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        @match side {
            TieSide::NotEnoughYet => { span.soft { (say!(words, "links-not-enough")) } }
            TieSide::Shown { forth, back } => {
                @if forth == back {
                    (say!(words, "links-both", bond = bond(forth, speech)))
                } @else {
                    span.said { (say!(words, "links-one", who = one, bond = bond(forth, speech))) }
                    " "
                    span.said { (say!(words, "links-one", who = other, bond = bond(back, speech))) }
                }
            }
        }
    }
}

fn bond(bond: Bond, speech: Speech) -> String {
    let words = words(speech);
    match bond {
        Bond::Strong => say!(words, "bond-strong"),
        Bond::Thin => say!(words, "bond-thin"),
        Bond::Mixed => say!(words, "bond-mixed"),
        Bond::Unknown => say!(words, "bond-unknown"),
    }
}

fn name<'a>(key: &'a str, names: &'a Names) -> &'a str {
    names.get(key).map_or(key, String::as_str)
}
