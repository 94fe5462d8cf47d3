//! The whole answer in the format `powerwith-opinion-map-expected/1`, for checking one engine
//! against another. It holds every person's place: for whoever has the votes anyway, never for
//! pages.

use std::fmt::Write as _;

use crate::map::{Answer, Facts, NoMapYet, WholeMap};
use crate::settings::Mode;
use crate::statistics::{Common, Representative, Side};

/// The whole answer as JSON.
///
/// Shape: agree is +1; ids are keys in rising order; numbers have all their digits. Without a map
/// there are only the facts and `no_map_yet` with a `code` and `words`.
pub fn to_json(answer: &Answer) -> String {
    match answer {
        Answer::Map(map) => map_json(map),
        Answer::NotYet(reason, facts) => not_yet_json(reason, facts),
    }
}

const FORMAT: &str = "powerwith-opinion-map-expected/1";

/// An object that is being written.
struct Object {
    text: String,
}

impl Object {
    fn new() -> Self {
        Self { text: "{".to_owned() }
    }

    /// Adds a value that is JSON already.
    fn raw(mut self, key: &str, value: &str) -> Self {
        if self.text.len() > 1 {
            self.text.push_str(", ");
        }
        let _ = write!(self.text, "\"{key}\": {value}");
        self
    }

    fn text(self, key: &str, value: &str) -> Self {
        self.raw(key, &format!("{value:?}"))
    }

    fn whole(self, key: &str, value: usize) -> Self {
        self.raw(key, &value.to_string())
    }

    fn number(self, key: &str, value: f64) -> Self {
        self.raw(key, &number(value))
    }

    fn end(mut self) -> String {
        self.text.push('}');
        self.text
    }
}

fn number(value: f64) -> String {
    if value.is_finite() { value.to_string() } else { "null".to_owned() }
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

fn keyed(values: impl Iterator<Item = (u64, String)>) -> String {
    let parts: Vec<String> = values.map(|(key, value)| format!("\"{key}\": {value}")).collect();
    format!("{{{}}}", parts.join(", "))
}

fn facts(object: Object, facts: &Facts) -> Object {
    object
        .text("format", FORMAT)
        .text("sign", "agree=+1")
        .whole("n_participants", facts.n_people)
        .whole("n_statements", facts.n_statements)
        .whole("n_votes", facts.n_votes)
}

fn not_yet_json(reason: &NoMapYet, known: &Facts) -> String {
    let why = Object::new().text("code", reason.code()).text("words", &reason.to_string()).end();
    facts(Object::new(), known).raw("no_map_yet", &why).end()
}

fn map_json(map: &WholeMap) -> String {
    let mut people: Vec<usize> = (0..map.people.len()).collect();
    people.sort_by_key(|&idx| map.people[idx]);
    let columns = columns_by_id(map);
    let by_statement =
        |values: &[f64]| keyed(columns.iter().map(|&c| (map.statements[c], number(values[c]))));
    let mut in_conv: Vec<u64> = map.grouped.iter().map(|&idx| map.people[idx]).collect();
    in_conv.sort_unstable();
    let place = |&idx: &usize| (map.people[idx], list(map.places[idx].map(number).into_iter()));
    let label = |&idx: &usize| Some((map.people[idx], map.groups.of[idx]?.to_string()));
    let ks = |idx: usize| (idx + 2) as u64;
    let silhouettes = map.groups.silhouettes.iter().enumerate();
    let object = facts(Object::new(), &map.facts)
        .text("mode", mode_name(&map.mode))
        .raw("in_conv", &list(in_conv.iter().map(u64::to_string)))
        .raw("pca", &pca_json(map, &columns))
        .raw("projection", &keyed(people.iter().map(place)))
        .raw("comment_extremity", &by_statement(&map.extremity))
        .whole("n_base_clusters", map.groups.n_base_clusters)
        .raw("silhouettes", &keyed(silhouettes.map(|(idx, &fit)| (ks(idx), number(fit)))))
        .whole("k", map.groups.sizes.len())
        .raw("group_sizes", &list(map.groups.sizes.iter().map(usize::to_string)))
        .raw("group_label", &keyed(people.iter().filter_map(label)))
        .raw("group_aware_consensus_agree", &by_statement(&map.across_agree))
        .raw("group_aware_consensus_disagree", &by_statement(&map.across_disagree))
        .raw("repness", &repness_json(map))
        .raw("consensus", &consensus_json(map))
        .raw("comment_priorities", &by_statement(&map.priorities));
    match map.mode {
        Mode::Robust => object.raw("by_k", &ways_json(map)).end(),
        Mode::Compat | Mode::Given(_) => object.end(),
    }
}

fn mode_name(mode: &Mode) -> &'static str {
    match mode {
        Mode::Robust => "robust",
        Mode::Compat => "compat",
        Mode::Given(_) => "given",
    }
}

/// The statements by rising id.
pub(crate) fn columns_by_id(map: &WholeMap) -> Vec<usize> {
    let mut columns: Vec<usize> = (0..map.statements.len()).collect();
    columns.sort_by_key(|&column| map.statements[column]);
    columns
}

fn pca_json(map: &WholeMap, columns: &[usize]) -> String {
    let numbers = |values: &[f64]| list(columns.iter().map(|&c| number(values[c])));
    Object::new()
        .raw("tids", &list(columns.iter().map(|&c| map.statements[c].to_string())))
        .raw("center", &numbers(&map.means))
        .raw("comp1", &numbers(&map.axes.first))
        .raw("comp2", &numbers(&map.axes.second))
        .raw("eigenvalues_top3", &list(map.axes.strengths.map(number).into_iter()))
        .end()
}

fn ways_json(map: &WholeMap) -> String {
    let way = |(idx, way): (usize, &crate::groups::Way)| {
        let object = Object::new()
            .number("inertia", way.inertia)
            .number("silhouette", way.silhouette)
            .raw("sizes", &list(way.sizes.iter().map(usize::to_string)));
        (idx as u64 + 2, object.end())
    };
    keyed(map.groups.ways.iter().enumerate().map(way))
}

fn repness_json(map: &WholeMap) -> String {
    let group = |(group, named): (usize, &Vec<Representative>)| {
        (group as u64, list(named.iter().map(|one| representative_json(map, one))))
    };
    keyed(map.representatives.iter().enumerate().map(group))
}

fn representative_json(map: &WholeMap, one: &Representative) -> String {
    let side = match one.side {
        Side::Agree => "agree",
        Side::Disagree => "disagree",
    };
    let object = Object::new()
        .raw("tid", &map.statements[one.column].to_string())
        .whole("n-success", one.n_success as usize)
        .whole("n-trials", one.n_trials as usize)
        .number("p-success", one.p_success)
        .number("p-test", one.p_test)
        .number("repness", one.repness)
        .number("repness-test", one.repness_test)
        .text("repful-for", side);
    match one.best_agree {
        Some(n_agree) => object.whole("n-agree", n_agree as usize).raw("best-agree", "true").end(),
        None => object.end(),
    }
}

fn consensus_json(map: &WholeMap) -> String {
    let common = |one: &Common| {
        Object::new()
            .raw("tid", &map.statements[one.column].to_string())
            .whole("n-success", one.n_success as usize)
            .whole("n-trials", one.n_trials as usize)
            .number("p-success", one.p_success)
            .number("p-test", one.p_test)
            .end()
    };
    let [agree, disagree] = &map.consensus;
    Object::new()
        .raw("agree", &list(agree.iter().map(common)))
        .raw("disagree", &list(disagree.iter().map(common)))
        .end()
}
