//! Any bytes as a whole log, alone and behind a right beginning, in one part and in many; whatever
//! is read is checked and said in words.

#![no_main]

use tile_log::{
    Checkpoint, Edge, Known, LogKey, Report, Verification,
    bundle::{BundleError, Reader, write_head},
    verify,
};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    look(bytes);
    let key = LogKey::from_seed("log", &[7; 32]).unwrap();
    let checkpoint = Checkpoint::new("log", Edge::new().head()).unwrap().sign(&key).unwrap();
    let head = write_head(&key.public(), &[], &checkpoint);
    look(&[head.as_bytes(), bytes].concat());
});

fn look(bytes: &[u8]) {
    let whole = verify(bytes, Known::default());
    match &whole {
        Ok(report) => assert!(!report.sentences().is_empty()),
        Err(error) => assert!(error.line >= 1),
    }
    assert_eq!(in_parts(bytes), whole);
}

fn in_parts(bytes: &[u8]) -> Result<Report, BundleError> {
    let (mut reader, mut verification) = (Reader::new(), Verification::new(Known::default()));
    for part in bytes.chunks(7) {
        reader.feed(part, |piece| verification.take(piece))?;
    }
    reader.finish()?;
    Ok(verification.finish())
}
