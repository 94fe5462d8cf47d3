//! The + and − buttons of ten beans, for pages without script: each press sends the form and shows
//! the page again with one bean more or less.

use powerwith_core::Language;

use super::{BEANS, Context, Fields, PartKey, bean_parts, names, parse::count};
use crate::instrument::{Form, Half, Item};

/// The name of the + or − button of this item that was pressed. `None` when none was.
pub fn find_pressed<'a>(item: &Item, context: Context<'_>, fields: &'a Fields) -> Option<&'a str> {
    let names = fields.iter().map(|(name, _)| name.as_str());
    names.into_iter().find(|name| find_button(item, context, name).is_some())
}

/// The fields after a press: the count of one part is one more or one less.
///
/// Shape: the same fields in the same order, without the button.
/// `None` when this item has no such button.
/// A press does nothing when no bean is left to give, or the part has none to take.
pub fn press(
    item: &Item,
    context: Context<'_>,
    button: &str,
    fields: &Fields,
) -> Option<Vec<(String, String)>> {
    let Button { half, part, adds } = find_button(item, context, button)?;
    let field = names::bean(&item.id, half, &part);
    let before = count_in(fields, &field);
    let after = match adds {
        Adds::One if beans_left(item, context, half, fields) > 0 => before.saturating_add(1),
        Adds::One => before,
        Adds::MinusOne => before.saturating_sub(1),
    };
    let mut fields: Vec<_> = fields.iter().filter(|(name, _)| name != button).cloned().collect();
    match fields.iter_mut().find(|(name, _)| *name == field) {
        Some((_, value)) => *value = after.to_string(),
        None => fields.push((field, after.to_string())),
    }
    Some(fields)
}

/// How many beans are left to give in one half.
pub fn beans_left(item: &Item, context: Context<'_>, half: Half, fields: &Fields) -> u8 {
    let parts = parts(item, context);
    let given = parts.iter().map(|part| count_in(fields, &names::bean(&item.id, half, part)));
    let given = u8::try_from(given.fold(0, u32::saturating_add)).unwrap_or(u8::MAX);
    BEANS.saturating_sub(given)
}

struct Button {
    half: Half,
    part: PartKey,
    adds: Adds,
}

enum Adds {
    One,
    MinusOne,
}

fn find_button(item: &Item, context: Context<'_>, name: &str) -> Option<Button> {
    if !item.has(Form::TenBeans) {
        return None;
    }
    let rest = name.strip_prefix(item.id.as_str())?.strip_prefix(".ten_beans.")?;
    let mut words = rest.split('.');
    let (half, part, adds) = (words.next()?, words.next()?, words.next()?);
    let half = *Form::TenBeans.halves().iter().find(|known| known.id() == half)?;
    let part = parts(item, context).into_iter().find(|known| known.as_str() == part)?;
    let adds = match adds {
        "more" => Adds::One,
        "less" => Adds::MinusOne,
        _ => return None,
    };
    words.next().is_none().then_some(Button { half, part, adds })
}

fn parts(item: &Item, context: Context<'_>) -> Vec<PartKey> {
    bean_parts(item, context, &Language::english()).into_iter().map(|part| part.key).collect()
}

/// The count in a field; 0 where it is missing or cannot be read.
fn count_in(fields: &Fields, field: &str) -> u32 {
    let value = fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str());
    value.and_then(count).unwrap_or(0)
}
