//! Values of the rules as parts of a JSON document, read back with every check they were made with.
//!
//! Why not derived: types of the rules know nothing of how they are kept, and what is read from
//! the store goes through the same doors as what people type.

use std::collections::{BTreeMap, BTreeSet};

use decision_rules::{proposal::CodeTag, text::Text};
use powerwith_core::{Day, Id, IdKind, Subject};
use serde_json::Value;

/// A value that can be part of a document.
pub(super) trait Doc: Sized {
    /// The value as JSON.
    fn write(&self) -> Value;
    /// The value again; `None` when this is not what [`Doc::write`] made.
    fn read(json: &Value) -> Option<Self>;
}

/// A part of an object; what is not there reads as null.
pub(super) fn part<T: Doc>(json: &Value, name: &str) -> Option<T> {
    T::read(json.get(name).unwrap_or(&Value::Null))
}

/// An object of these parts.
pub(super) fn object<const N: usize>(parts: [(&str, Value); N]) -> Value {
    Value::Object(parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect())
}

/// `parts!(Cards { title, pays })`: an object with a part for each field.
macro_rules! parts {
    ($name:ty { $($field:ident),+ $(,)? }) => {
        impl Doc for $name {
            fn write(&self) -> Value {
                object([$((stringify!($field), self.$field.write())),+])
            }
            fn read(json: &Value) -> Option<Self> {
                Some(Self { $($field: part(json, stringify!($field))?),+ })
            }
        }
    };
}

/// `named!(Stage, Stage::ALL)`: the stable name of a value, one of these.
macro_rules! named {
    ($name:ty, $all:expr) => {
        impl Doc for $name {
            fn write(&self) -> Value {
                Value::from(self.id())
            }
            fn read(json: &Value) -> Option<Self> {
                let id = json.as_str()?;
                $all.into_iter().find(|one: &$name| one.id() == id)
            }
        }
    };
}

pub(super) use {named, parts};

impl Doc for u32 {
    fn write(&self) -> Value {
        Value::from(*self)
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl Doc for i32 {
    fn write(&self) -> Value {
        Value::from(*self)
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_i64()?.try_into().ok()
    }
}

impl Doc for usize {
    fn write(&self) -> Value {
        Value::from(*self)
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl Doc for bool {
    fn write(&self) -> Value {
        Value::from(*self)
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_bool()
    }
}

impl Doc for Text {
    fn write(&self) -> Value {
        Value::from(self.as_str())
    }
    fn read(json: &Value) -> Option<Self> {
        let kept = json.as_str()?;
        Self::long(kept).ok().filter(|text| text.as_str() == kept)
    }
}

impl Doc for Day {
    fn write(&self) -> Value {
        Value::from(self.to_string())
    }
    fn read(json: &Value) -> Option<Self> {
        Self::parse(json.as_str()?)
    }
}

impl<K: IdKind> Doc for Id<K> {
    fn write(&self) -> Value {
        Value::from(self.to_string())
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_str()?.parse().ok()
    }
}

impl Doc for Subject {
    fn write(&self) -> Value {
        Value::from(self.to_string())
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_str()?.parse().ok()
    }
}

impl Doc for CodeTag {
    fn write(&self) -> Value {
        let hex: Vec<String> = self.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        Value::from(hex.concat())
    }
    fn read(json: &Value) -> Option<Self> {
        let hex = json.as_str().filter(|hex| hex.len() == 64)?;
        let byte = |at: usize| u8::from_str_radix(hex.get(at..at.checked_add(2)?)?, 16).ok();
        let bytes: Option<Vec<u8>> = (0..64).step_by(2).map(byte).collect();
        bytes?.try_into().ok().map(Self::from_bytes)
    }
}

impl<T: Doc> Doc for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, Doc::write)
    }
    fn read(json: &Value) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::read(json).map(Some) }
    }
}

impl<T: Doc> Doc for Vec<T> {
    fn write(&self) -> Value {
        Value::Array(self.iter().map(Doc::write).collect())
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_array()?.iter().map(T::read).collect()
    }
}

impl<T: Doc + Ord> Doc for BTreeSet<T> {
    fn write(&self) -> Value {
        Value::Array(self.iter().map(Doc::write).collect())
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_array()?.iter().map(T::read).collect()
    }
}

impl<A: Doc, B: Doc> Doc for (A, B) {
    fn write(&self) -> Value {
        Value::Array(vec![self.0.write(), self.1.write()])
    }
    fn read(json: &Value) -> Option<Self> {
        match json.as_array()?.as_slice() {
            [first, second] => Some((A::read(first)?, B::read(second)?)),
            _ => None,
        }
    }
}

impl<K: Doc + Ord, V: Doc> Doc for BTreeMap<K, V> {
    fn write(&self) -> Value {
        let pair = |(key, value): (&K, &V)| Value::Array(vec![key.write(), value.write()]);
        Value::Array(self.iter().map(pair).collect())
    }
    fn read(json: &Value) -> Option<Self> {
        json.as_array()?.iter().map(<(K, V)>::read).collect()
    }
}
