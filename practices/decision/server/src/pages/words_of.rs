//! Words for what the rules name: stages, fields, values, cards.

use decision_rules::{
    impact::{Field, Gap, Offered, Value},
    proposal::{Missing, Next, Stage},
};
use powerwith_web::{Speech, say};

use crate::words;

/// What happens at a stage, as a sentence.
pub(crate) fn stage(stage: Stage, speech: Speech) -> String {
    let words = words(speech);
    match stage {
        Stage::Draft => say!(words, "stage-draft"),
        Stage::Impact => say!(words, "stage-impact"),
        Stage::Seats => say!(words, "stage-seats"),
        Stage::Understand => say!(words, "stage-understand"),
        Stage::React => say!(words, "stage-react"),
        Stage::Consent => say!(words, "stage-consent"),
        Stage::Asked => say!(words, "stage-asked"),
        Stage::Decided => say!(words, "stage-decided"),
        Stage::Reviewed => say!(words, "stage-reviewed"),
        Stage::Withdrawn => say!(words, "stage-withdrawn"),
        Stage::Lapsed => say!(words, "stage-lapsed"),
    }
}

/// A field of the impact, as a question.
pub(crate) fn field(field: Field, speech: Speech) -> String {
    let words = words(speech);
    match field {
        Field::Gains => say!(words, "impact-gains"),
        Field::Load => say!(words, "impact-load"),
        Field::Wrong => say!(words, "impact-wrong"),
        Field::Know => say!(words, "impact-know"),
    }
}

/// The name of a value.
pub(crate) fn value(value: &Value, speech: Speech) -> String {
    let words = words(speech);
    match value {
        Value::Own(own) => own.to_string(),
        Value::Offered(Offered::Justice) => say!(words, "value-justice"),
        Value::Offered(Offered::Access) => say!(words, "value-access"),
        Value::Offered(Offered::Ubuntu) => say!(words, "value-ubuntu"),
        Value::Offered(Offered::Equity) => say!(words, "value-equity"),
        Value::Offered(Offered::Love) => say!(words, "value-love"),
        Value::Offered(Offered::Dignity) => say!(words, "value-dignity"),
        Value::Offered(Offered::Belonging) => say!(words, "value-belonging"),
    }
}

/// A part of the impact that is not written.
pub(crate) fn gap(gap: &Gap, speech: Speech) -> String {
    match gap {
        Gap::Field(one) => field(*one, speech),
        Gap::Value(one) => value(one, speech),
    }
}

/// A card that is not on the table.
pub(crate) fn missing(missing: Missing, speech: Speech) -> String {
    let words = words(speech);
    match missing {
        Missing::Title => say!(words, "card-title"),
        Missing::AskedBy => say!(words, "card-asked-by"),
        Missing::Pays => say!(words, "card-pays"),
        Missing::Fixed => say!(words, "card-fixed"),
        Missing::Open => say!(words, "card-open"),
        Missing::Text => say!(words, "card-text"),
        Missing::TrialEnds => say!(words, "card-trial-ends"),
    }
}

/// What the group is asked next, after a review.
pub(crate) fn next(next: Next, speech: Speech) -> String {
    let words = words(speech);
    match next {
        Next::GoOn => say!(words, "next-go-on"),
        Next::Change => say!(words, "next-change"),
        Next::End => say!(words, "next-end"),
    }
}
