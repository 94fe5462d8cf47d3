//! Writing a questionnaire as sheets.

use std::collections::BTreeSet;

use powerwith_core::Language;

use super::{
    AUDIENCE_LIST, Sheet, Workbook,
    item::Details,
    label::{self, Label},
};
use crate::{
    answer::{Audience, Context, MAX_PICKS, MAX_STORY_CHARS, Part, bean_parts, names},
    instrument::{Form, Half, InLanguages, Instrument, Item, Kind, Library, Scale},
};

/// Writes a questionnaire as sheets that survey tools can convert.
///
/// Shape: `partners` are whom questions about beans and links are asked of; [`super::read()`] passes
/// them over, for they belong to the partnership and not to the questionnaire.
/// What to watch first and the names of domains do not travel.
pub fn write(instrument: &Instrument, library: &Library, partners: &[Part]) -> Workbook {
    let writer = Writer { library, partners, languages: languages(instrument) };
    let mut lines = Vec::new();
    for item in instrument.items() {
        writer.item(item, &mut lines);
    }
    Workbook {
        survey: writer.survey(&lines),
        choices: writer.choices(instrument),
        settings: settings(instrument, writer.languages.first()),
    }
}

/// One row of the sheet survey.
#[derive(Default)]
struct Line {
    kind: String,
    name: String,
    label: Label,
    appearance: &'static str,
    constraint: String,
    relevant: &'static str,
    details: String,
}

struct Writer<'a> {
    library: &'a Library,
    partners: &'a [Part],
    languages: Vec<Language>,
}

fn line(kind: impl Into<String>, name: impl Into<String>, label: Label) -> Line {
    Line { kind: kind.into(), name: name.into(), label, ..Line::default() }
}

fn end() -> Line {
    line("end_group", "", Label::new())
}

impl Writer<'_> {
    fn item(&self, item: &Item, lines: &mut Vec<Line>) {
        let id = &item.id;
        lines.push(Line {
            appearance: "field-list",
            details: Details::of(item).to_text(),
            ..line("begin_group", id.as_str(), label::of(&item.wording, |words| Some(words.name())))
        });
        let ask = label::of(&item.wording, |words| Some(&words.ask));
        lines.push(line("note", format!("{id}.ask"), ask));
        let n_parts = item.words(item.wording.first()).parts.len();
        for at in 0..n_parts {
            let part = label::of(&item.wording, |words| words.parts.get(at).map(String::as_str));
            // Halves are asked in a closer look only, never in the round itself.
            lines.push(Line {
                relevant: "false()",
                ..line("note", format!("{id}.part.{}", at + 1), part)
            });
        }
        for form in item.asked_forms() {
            self.form(item, form, lines);
        }
        lines.push(end());
    }

    fn form(&self, item: &Item, form: Form, lines: &mut Vec<Line>) {
        let name = names::whole(&item.id, form);
        let stem = self.stem(item, form);
        match form.kind() {
            Kind::Single => lines.push(line(format!("select_one {form}"), name, stem)),
            Kind::Pair => {
                self.own_stem(item, form, lines);
                for half in form.halves() {
                    let name = names::half(&item.id, form, *half);
                    let stem = self.half_stem(item, form, *half);
                    lines.push(line(format!("select_one {form}"), name, stem));
                }
            }
            Kind::Allocate => self.beans(item, form, lines),
            Kind::MatrixByPartner => self.links(item, form, lines),
            Kind::Multi => lines.push(Line {
                constraint: format!("count-selected(.) <= {MAX_PICKS}"),
                ..line(format!("select_multiple {name}"), name, stem)
            }),
            Kind::Text => self.story(item, stem, lines),
            Kind::Computed => {}
        }
    }

    fn beans(&self, item: &Item, form: Form, lines: &mut Vec<Line>) {
        lines.push(line("note", names::whole(&item.id, form), self.stem(item, form)));
        let context = Context { partners: self.partners };
        let in_languages: Vec<_> = item
            .wording
            .iter()
            .map(|(language, _)| (language.clone(), bean_parts(item, context, language)))
            .collect();
        let keys = bean_parts(item, context, item.wording.first());
        if keys.is_empty() {
            return;
        }
        for half in form.halves() {
            let group = names::half(&item.id, form, *half);
            lines.push(line("begin_group", group, self.half_stem(item, form, *half)));
            for (at, part) in keys.iter().enumerate() {
                let label = in_languages.iter().filter_map(|(language, parts)| {
                    Some((language.clone(), parts.get(at)?.name.clone()))
                });
                lines.push(Line {
                    constraint: ". >= 0 and . <= 10".to_owned(),
                    ..line("integer", names::bean(&item.id, *half, &part.key), label.collect())
                });
            }
            lines.push(end());
        }
    }

    fn links(&self, item: &Item, form: Form, lines: &mut Vec<Line>) {
        let name = names::whole(&item.id, form);
        lines.push(line("note", name.clone(), self.stem(item, form)));
        let Some(scale) = self.library.scale(form) else { return };
        for partner in self.partners {
            let label = in_item_languages(item, |_| partner.name.clone());
            lines.push(line("begin_group", format!("{name}.{}", partner.key), label));
            let n_facets = scale.wording.get(scale.wording.first()).facets.len();
            for (at, facet) in (0..n_facets).zip(1..) {
                let label = in_item_languages(item, |language| {
                    scale.wording.get(language).facets.get(at).cloned().unwrap_or_default()
                });
                let name = names::link(&item.id, &partner.key, facet);
                lines.push(line(format!("select_one {form}"), name, label));
            }
            lines.push(end());
        }
    }

    fn story(&self, item: &Item, stem: Label, lines: &mut Vec<Line>) {
        let mut label = stem;
        label.extend(label::of(&item.wording, |words| words.story.as_deref()));
        lines.push(Line {
            constraint: format!("string-length(.) <= {MAX_STORY_CHARS}"),
            ..line("text", names::story_text(&item.id), label)
        });
        let readers = in_item_languages(item, |language| {
            let scale = self.library.scale(Form::Story);
            scale.and_then(|scale| scale.wording.get(language).readers.clone()).unwrap_or_default()
        });
        let kind = format!("select_one {AUDIENCE_LIST}");
        lines.push(line(kind, names::story_who(&item.id), readers));
    }

    /// A note with the words for a whole form, where the item has words of its own for it.
    fn own_stem(&self, item: &Item, form: Form, lines: &mut Vec<Line>) {
        if item.wording.iter().any(|(_, words)| words.stem(form).is_some()) {
            lines.push(line("note", names::whole(&item.id, form), self.stem(item, form)));
        }
    }

    fn stem(&self, item: &Item, form: Form) -> Label {
        in_item_languages(item, |language| self.library.stem(item, form, language).to_owned())
    }

    fn half_stem(&self, item: &Item, form: Form, half: Half) -> Label {
        in_item_languages(item, |language| {
            self.library.half_stem(item, (form, half), language).to_owned()
        })
    }

    fn survey(&self, lines: &[Line]) -> Sheet {
        let mut head = vec!["type".to_owned(), "name".to_owned()];
        head.extend(self.label_heads());
        head.extend(["appearance", "constraint", "relevant", "powerwith"].map(str::to_owned));
        let rows = lines.iter().map(|line| {
            let mut row = vec![line.kind.clone(), line.name.clone()];
            row.extend(self.labels(&line.label));
            row.extend(
                [line.appearance, &line.constraint, line.relevant, &line.details].map(clean),
            );
            row
        });
        Sheet(std::iter::once(head).chain(rows).collect())
    }

    fn choices(&self, instrument: &Instrument) -> Sheet {
        let mut head = vec!["list_name".to_owned(), "name".to_owned()];
        head.extend(self.label_heads());
        let mut rows = vec![head];
        let mut choice = |list: &str, name: String, label: &Label| {
            let mut row = vec![list.to_owned(), name];
            row.extend(self.labels(label));
            rows.push(row);
        };
        let forms: BTreeSet<_> = instrument.items().iter().flat_map(Item::asked_forms).collect();
        for scale in forms.iter().filter_map(|form| self.library.scale(*form)) {
            for (list, name, label) in self.scale_choices(scale) {
                choice(list, name, &label);
            }
        }
        for item in instrument.items().iter().filter(|item| item.has(Form::Pick3)) {
            for at in 0..item.words(item.wording.first()).choices.len() {
                let label =
                    label::of(&item.wording, |words| words.choices.get(at).map(String::as_str));
                choice(&names::whole(&item.id, Form::Pick3), (at + 1).to_string(), &label);
            }
        }
        Sheet(rows)
    }

    fn scale_choices(&self, scale: &Scale) -> Vec<(&'static str, String, Label)> {
        scale_choices(scale, |words| self.in_all_languages(words))
    }

    fn in_all_languages(&self, text: &dyn Fn(&Language) -> String) -> Label {
        self.languages.iter().map(|language| (language.clone(), text(language))).collect()
    }

    fn label_heads(&self) -> impl Iterator<Item = String> {
        self.languages.iter().map(|language| format!("label::{}", label::language_name(language)))
    }

    fn labels(&self, label: &Label) -> impl Iterator<Item = String> {
        self.languages
            .iter()
            .map(|language| label.get(language).map_or(String::new(), |s| clean(s)))
    }
}

fn in_item_languages(item: &Item, text: impl Fn(&Language) -> String) -> Label {
    let languages = item.wording.iter().map(|(language, _)| language);
    languages.map(|language| (language.clone(), text(language))).collect()
}

/// The choices of a scale as rows: list, name, label. `label` puts a text into languages.
pub(super) fn scale_choices(
    scale: &Scale,
    label: impl Fn(&dyn Fn(&Language) -> String) -> Label,
) -> Vec<(&'static str, String, Label)> {
    let mut choices = Vec::new();
    for point in 1..=scale.form.n_points() {
        let text = |language: &Language| {
            scale.wording.get(language).point(point).unwrap_or_default().to_owned()
        };
        choices.push((scale.form.id(), point.to_string(), label(&text)));
    }
    if scale.form.has_cant_say() {
        let text =
            |language: &Language| scale.wording.get(language).cant_say.clone().unwrap_or_default();
        choices.push((scale.form.id(), names::CANT_SAY.to_owned(), label(&text)));
    }
    if scale.form == Form::Story {
        for (at, audience) in Audience::ALL.into_iter().enumerate() {
            let text = |language: &Language| {
                scale.wording.get(language).audiences.get(at).cloned().unwrap_or_default()
            };
            choices.push((AUDIENCE_LIST, audience.id().to_owned(), label(&text)));
        }
    }
    choices
}

/// The languages of the items; the one the first item was written in comes first.
fn languages(instrument: &Instrument) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let of_items = instrument.items().iter().flat_map(|item| item.wording.iter());
    for (language, _) in of_items {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages
}

fn settings(instrument: &Instrument, first: Option<&Language>) -> Sheet {
    let details = instrument.details();
    let mut columns = vec![
        ("form_title".to_owned(), details.title.get(details.title.first()).clone()),
        ("form_id".to_owned(), details.id.to_string()),
        ("version".to_owned(), details.version.to_string()),
    ];
    columns.extend(first.map(|first| ("default_language".to_owned(), label::language_name(first))));
    let source = details.source.as_ref();
    let source = [
        ("powerwith_seed", details.seed.as_ref()),
        ("powerwith_source", source.map(|source| &source.name)),
        ("powerwith_by", source.and_then(|source| source.by.as_ref())),
        ("powerwith_link", source.and_then(|source| source.link.as_ref())),
    ];
    let source =
        source.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.clone())));
    columns.extend(source);
    columns.extend(titles(&details.title));
    let (head, row) = columns.into_iter().map(|(name, text)| (name, clean(&text))).unzip();
    Sheet(vec![head, row])
}

fn titles(title: &InLanguages<String>) -> impl Iterator<Item = (String, String)> {
    title.iter().map(|(language, text)| (format!("powerwith_title_{language}"), text.clone()))
}

/// A text as a cell: survey tools read `${…}` as a question's name, and cannot hold control
/// characters.
fn clean(text: &str) -> String {
    let text: String =
        text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    text.trim().replace("${", "$ {")
}
