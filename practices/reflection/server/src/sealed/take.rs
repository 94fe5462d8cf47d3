//! Taking answers that have no name: all envelopes of one response, or none.

use powerwith_core::{Day, Fault};
use powerwith_store::{NotPut, Put, SealedRow, SealedStore};
use reflection_rules::{
    answer::Context,
    sealed::{place_of, read},
};
use sealed_tokens::{Envelope, Receipt, SIZES_BYTES, Verified, slots};

use super::Known;

/// Bytes of an envelope before its answer; see `sealed_tokens::MAX_PAYLOAD_BYTES`.
const HEAD_BYTES: usize = SIZES_BYTES[2] - sealed_tokens::MAX_PAYLOAD_BYTES;

/// Why a response is not taken. Nothing of it was kept.
#[derive(Debug)]
pub enum NotTaken {
    /// It is not a row of envelopes, one for each place of one round.
    Malformed,
    /// The round takes nothing (any more).
    Ended,
    /// An envelope has no valid token or was changed on the way.
    Refused(sealed_tokens::Refused),
    /// An answer does not fit its question.
    Answer {
        /// The place.
        slot: u8,
        /// The field of the form, where one can be named.
        field: String,
    },
    /// A later change of these answers is there.
    Older {
        /// Its version.
        stored: u32,
    },
    /// The file failed.
    Fault(Fault),
}

/// Takes the envelopes of one response: one for each place of the round, all or none.
///
/// Why all at once: what fails half-way leaves nothing behind, and sending again is safe.
pub async fn take(
    (known, file): (&Known, &SealedStore),
    bytes: &[u8],
    today: Day,
) -> Result<Vec<Receipt>, NotTaken> {
    // The state in the main database is asked before this; a day that is past needs no asking.
    if known.round.plan.last_sending_day().is_none_or(|last| today > last) {
        return Err(NotTaken::Ended);
    }
    let envelopes = split(bytes).ok_or(NotTaken::Malformed)?;
    let places = envelopes.iter().map(Envelope::slot);
    if !places.eq(slots(known.key.n_slots())) {
        return Err(NotTaken::Malformed);
    }
    let mut rows = Vec::with_capacity(envelopes.len());
    let mut receipts = Vec::with_capacity(envelopes.len());
    for envelope in envelopes {
        let verified = known.key.verify(envelope).map_err(NotTaken::Refused)?;
        check_payload(known, &verified)?;
        receipts.push(verified.receipt());
        rows.push(to_row(&verified));
    }
    let round = known.key.round().0;
    file.put(round, rows, judge).await.map_err(|refused| match refused {
        NotPut::Ended => NotTaken::Ended,
        NotPut::Judged(stored) => NotTaken::Older { stored },
        NotPut::Fault(fault) => NotTaken::Fault(fault),
    })?;
    Ok(receipts)
}

/// An envelope as it was put into the file, its padding put back.
pub(crate) fn from_row(row: &SealedRow) -> Option<Envelope> {
    let size = SIZES_BYTES.into_iter().find(|size| *size >= row.bytes.len())?;
    let mut bytes = row.bytes.clone();
    bytes.resize(size, 0);
    Envelope::decode(&bytes).ok()
}

/// An envelope as it is put into the file: without its padding.
fn to_row(verified: &Verified) -> SealedRow {
    let envelope = verified.envelope();
    let mut bytes = envelope.encode();
    bytes.truncate(HEAD_BYTES.saturating_add(envelope.payload().len()));
    SealedRow {
        slot: envelope.slot().number(),
        tag: envelope.tag().0,
        version: envelope.version(),
        bytes,
    }
}

/// What becomes of a row: a later version takes the place of an earlier one, the same again changes
/// nothing, anything else is refused with the version that is there.
fn judge(row: &SealedRow, before: Option<&SealedRow>) -> Result<Put, u32> {
    match before {
        None => Ok(Put::Keep),
        Some(before) if row == before => Ok(Put::Again),
        Some(before) if row.version > before.version => Ok(Put::Keep),
        Some(before) => Err(before.version),
    }
}

/// Takes a row of envelopes apart; each says how long its answer is, and so how large it is.
fn split(mut bytes: &[u8]) -> Option<Vec<Envelope>> {
    let mut envelopes = Vec::new();
    while !bytes.is_empty() {
        let length = bytes.get(HEAD_BYTES.checked_sub(2)?..HEAD_BYTES)?;
        let n_payload_bytes = usize::from(u16::from_be_bytes(length.try_into().ok()?));
        let n_bytes = HEAD_BYTES.checked_add(n_payload_bytes)?;
        let size = SIZES_BYTES.into_iter().find(|size| *size >= n_bytes)?;
        envelopes.push(Envelope::decode(bytes.get(..size)?).ok()?);
        bytes = bytes.get(size..)?;
    }
    Some(envelopes)
}

fn check_payload(known: &Known, verified: &Verified) -> Result<(), NotTaken> {
    let envelope = verified.envelope();
    let slot = envelope.slot().number();
    let (item_idx, part) = place_of(envelope.slot());
    let (_, item) = known.items.get(item_idx).ok_or(NotTaken::Malformed)?;
    let context = Context { partners: &known.partners };
    let read = read((item, part), context, envelope.payload());
    read.map(drop).map_err(|wrong| {
        let field = match wrong {
            reflection_rules::sealed::NotAPayload::Answer { field } => field,
            _ => String::new(),
        };
        NotTaken::Answer { slot, field }
    })
}
