//! The controls of every response form, each usable by keyboard, by touch and without script.

use maud::{Markup, html};
use powerwith_core::Language;
use powerwith_web::{Speech, parts::FieldError, say};
use reflection_rules::{
    answer::{
        Audience, BEANS, Context, MAX_STORY_CHARS, Part, bean_parts, beans_left,
        names::{self, CANT_SAY},
    },
    instrument::{Form, Half, Item, Kind, Library, ScaleWording},
};

use crate::words;

/// One item on a page, with what was typed.
#[derive(Clone, Copy)]
pub(super) struct Control<'a> {
    pub(super) item: &'a Item,
    pub(super) context: Context<'a>,
    pub(super) fields: &'a [(String, String)],
    pub(super) errors: &'a [FieldError],
    /// The partner of the person who answers: links are about the others.
    pub(super) own_partner: Option<&'a str>,
    /// Where the form goes, for buttons that come back to their place on the page.
    pub(super) action: &'a str,
    pub(super) speech: Speech,
}

impl Control<'_> {
    /// The controls of one form. `heading` stands in the legend of a form that asks once.
    pub(super) fn show(&self, form: Form, heading: Option<&Markup>) -> Markup {
        match form.kind() {
            Kind::Single => self.single(form, heading),
            Kind::Pair => html! {
                @for half in form.halves() { (self.half(form, *half)) }
            },
            Kind::Allocate => html! {
                @for half in form.halves() { (self.beans(form, *half)) }
            },
            Kind::MatrixByPartner => self.links(form),
            Kind::Multi => self.picks(form),
            Kind::Text => self.story(form),
            Kind::Computed => html! {},
        }
    }

    fn single(&self, form: Form, heading: Option<&Markup>) -> Markup {
        let field = names::whole(&self.item.id, form);
        let stem = Library::built_in().stem(self.item, form, &self.language());
        let stem_id = format!("{field}.stem");
        html! {
            fieldset.field id=(field) tabindex="-1" {
                @if let Some(heading) = heading {
                    legend { (heading) }
                    p.soft id=(stem_id) { (stem) }
                    (self.error(&field))
                    div.steps role="radiogroup" aria-labelledby=(stem_id) { (self.steps(form, &field)) }
                } @else {
                    legend.stem { (stem) }
                    (self.error(&field))
                    div.steps { (self.steps(form, &field)) }
                }
            }
        }
    }

    fn half(&self, form: Form, half: Half) -> Markup {
        let field = names::half(&self.item.id, form, half);
        let stem = Library::built_in().half_stem(self.item, (form, half), &self.language());
        html! {
            fieldset.field id=(field) tabindex="-1" {
                legend.stem { (stem) }
                (self.error(&field))
                div.steps { (self.steps(form, &field)) }
            }
        }
    }

    fn steps(&self, form: Form, field: &str) -> Markup {
        let Some(scale) = scale(form, &self.language()) else { return html! {} };
        let chosen = self.value(field);
        let n_dots = scale.points.len().saturating_sub(1);
        html! {
            @for (point, number) in scale.points.iter().zip(1_usize..) {
                label.step {
                    input type="radio" name=(field) value=(number) checked[chosen == number.to_string()];
                    b { (point) }
                    @if is_ordered(form) {
                        span.grow aria-hidden="true" {
                            @for dot in 1..=n_dots { i.f[dot < number] {} }
                        }
                    }
                }
            }
            @if let Some(cant_say) = &scale.cant_say {
                label.step.cant {
                    input type="radio" name=(field) value=(CANT_SAY) checked[chosen == CANT_SAY];
                    b { (cant_say) }
                }
            }
        }
    }

    fn beans(&self, form: Form, half: Half) -> Markup {
        let field = names::half(&self.item.id, form, half);
        let stem = Library::built_in().half_stem(self.item, (form, half), &self.language());
        let left = beans_left(self.item, self.context, half, self.fields);
        let parts = bean_parts(self.item, self.context, &self.language());
        html! {
            fieldset.field.share-out id=(field) tabindex="-1" {
                legend.stem { (stem) }
                (self.error(&field))
                // A script puts its own count in place of `#`.
                p.soft data-left=(say!(words(self.speech), "beans-left", left = "#", all = BEANS))
                    data-left0=(say!(words(self.speech), "beans-left", left = 0, all = BEANS))
                    data-left1=(say!(words(self.speech), "beans-left", left = 1, all = BEANS)) {
                    (say!(words(self.speech), "beans-left", left = left, all = BEANS))
                }
                @for part in &parts { (self.bean(half, part, &field)) }
            }
        }
    }

    fn bean(&self, half: Half, part: &Part, group: &str) -> Markup {
        let words = words(self.speech);
        let field = names::bean(&self.item.id, half, &part.key);
        let back_here = format!("{}#{group}", self.action);
        let name = part.name.as_str();
        html! {
            div.bean {
                label for=(field) { bdi { (name) } }
                (self.error(&field))
                div.counter {
                    button.count type="submit" name=(names::less(&self.item.id, half, &part.key))
                        value="1" formaction=(back_here) formnovalidate
                        aria-label=(say!(words, "beans-less", part = name)) { "−" }
                    input id=(field) name=(field) type="number" inputmode="numeric" min="0"
                        max=(BEANS) value=(self.value(&field)) autocomplete="off";
                    button.count type="submit" name=(names::more(&self.item.id, half, &part.key))
                        value="1" formaction=(back_here) formnovalidate
                        aria-label=(say!(words, "beans-more", part = name)) { "+" }
                }
            }
        }
    }

    /// Each other partner behind a fold of its own: one opens those one knows.
    fn links(&self, form: Form) -> Markup {
        let others = self
            .context
            .partners
            .iter()
            .filter(|partner| self.own_partner != Some(partner.key.as_str()));
        let stem = Library::built_in().stem(self.item, form, &self.language());
        html! {
            div.field {
                p.stem { (stem) }
                @for partner in others { (self.link(form, partner)) }
            }
        }
    }

    fn link(&self, form: Form, partner: &Part) -> Markup {
        let Some(scale) = scale(form, &self.language()) else { return html! {} };
        let facets: Vec<(String, &String)> = scale
            .facets
            .iter()
            .zip(1_u8..)
            .map(|(facet, number)| (names::link(&self.item.id, &partner.key, number), facet))
            .collect();
        let is_used = facets.iter().any(|(field, _)| !self.value(field).is_empty());
        html! {
            details.fold open[is_used] {
                summary { bdi { (partner.name) } }
                @for (field, facet) in &facets {
                    fieldset.field id=(field) tabindex="-1" {
                        legend { b { (facet) } span.vh { " – " (partner.name) } }
                        (self.error(field))
                        @for (point, number) in scale.points.iter().zip(1_usize..) {
                            (self.radio(field, &number.to_string(), point))
                        }
                        @if let Some(cant_say) = &scale.cant_say {
                            (self.radio(field, CANT_SAY, cant_say))
                        }
                    }
                }
            }
        }
    }

    fn radio(&self, field: &str, value: &str, label: &str) -> Markup {
        html! {
            label.radio {
                input type="radio" name=(field) value=(value) checked[self.value(field) == value];
                span { (label) }
            }
        }
    }

    fn picks(&self, form: Form) -> Markup {
        let field = names::whole(&self.item.id, form);
        let language = self.language();
        let stem = Library::built_in().stem(self.item, form, &language);
        let choices = &self.item.words(&language).choices;
        let is_picked = |number: usize| {
            self.fields.iter().any(|(name, value)| *name == field && *value == number.to_string())
        };
        html! {
            fieldset.field id=(field) tabindex="-1" {
                legend.stem { (stem) }
                (self.error(&field))
                div.steps {
                    @for (choice, number) in choices.iter().zip(1_usize..) {
                        label.step {
                            input.square type="checkbox" name=(field) value=(number)
                                checked[is_picked(number)];
                            b { (choice) }
                        }
                    }
                }
            }
        }
    }

    /// The story: open where it is asked first, folded where it is extra.
    fn story(&self, form: Form) -> Markup {
        let text = names::story_text(&self.item.id);
        let is_first = self.item.asked_forms().next() == Some(Form::Story);
        let has_error = self.errors.iter().any(|error| error.field == text);
        let is_open = has_error || !self.value(&text).is_empty();
        html! {
            @if is_first {
                div.field { (self.story_fields(form)) }
            } @else {
                details.fold open[is_open] {
                    summary { (say!(words(self.speech), "story-add")) }
                    (self.story_fields(form))
                }
            }
        }
    }

    fn story_fields(&self, form: Form) -> Markup {
        let language = self.language();
        let (text, who) = (names::story_text(&self.item.id), names::story_who(&self.item.id));
        let own = self.item.words(&language).story.as_deref();
        let ask = own.unwrap_or_else(|| Library::built_in().stem(self.item, form, &language));
        let hint = format!("{text}.hint");
        let chosen = Some(self.value(&who)).filter(|who| Audience::parse(who).is_some());
        let chosen = chosen.unwrap_or(Audience::OnlyMe.id());
        let audiences = scale(form, &language).map(|scale| scale.audiences.as_slice());
        html! {
            label.big for=(text) { (ask) }
            p.soft.small id=(hint) { (say!(words(self.speech), "story-hint")) }
            (self.error(&text))
            textarea id=(text) name=(text) rows="5" maxlength=(MAX_STORY_CHARS)
                aria-describedby=(hint) { (self.value(&text)) }
            fieldset.field id=(who) tabindex="-1" {
                legend { b { (say!(words(self.speech), "story-who")) } }
                (self.error(&who))
                @for (audience, label) in Audience::ALL.iter().zip(audiences.unwrap_or_default()) {
                    label.radio {
                        input type="radio" name=(who) value=(audience.id())
                            checked[chosen == audience.id()];
                        span { (label) }
                    }
                }
                p.soft.small { (say!(words(self.speech), "story-only-me")) }
            }
        }
    }

    fn error(&self, field: &str) -> Markup {
        let error = self.errors.iter().find(|error| error.field == field);
        html! {
            @if let Some(error) = error { p.error id={ (field) "-error" } { (error.text) } }
        }
    }

    fn value(&self, field: &str) -> &str {
        let found = self.fields.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, value)| value.as_str())
    }

    fn language(&self) -> Language {
        self.speech.content()
    }
}

/// The words of a form.
pub(super) fn scale(form: Form, language: &Language) -> Option<&'static ScaleWording> {
    Some(Library::built_in().scale(form)?.wording.get(language))
}

/// Whether the points grow from one to the next, so that dots may say how far.
const fn is_ordered(form: Form) -> bool {
    matches!(form, Form::Extent5 | Form::Often5 | Form::NowHope5 | Form::Spectrum6)
}
