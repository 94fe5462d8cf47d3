//! What the open log is told: partners by name, days, amounts. Never a person, never words of
//! thanks, never a strength.

use powerwith_core::{Fault, Moment, PartnershipId, Written};
use powerwith_log::{Role, ToLog};
use powerwith_store::WriteTx;

/// An entry that is being written.
pub(super) struct Record {
    kind: &'static str,
    body: Written,
}

impl Record {
    /// An entry of this kind.
    pub fn of(kind: &'static str) -> Self {
        Self { kind, body: Written::under("powerwith sharing 1") }
    }

    /// A value that has no line breaks of its own.
    pub fn value(self, name: &str, value: impl std::fmt::Display) -> Self {
        Self { body: self.body.value(name, value), ..self }
    }

    /// A text, with its length in bytes.
    pub fn text(self, name: &str, text: &str) -> Self {
        Self { body: self.body.text(name, text), ..self }
    }

    /// Writes it, in the transaction of the change.
    pub async fn log(
        self,
        tx: &WriteTx,
        (here, by): (PartnershipId, Role),
        moment: &Moment,
    ) -> Result<(), Fault> {
        let about = [].into();
        let to_log = ToLog { kind: self.kind, by, said: self.body.finish(), about };
        powerwith_log::append(tx, here, &to_log, moment).await?;
        Ok(())
    }
}
