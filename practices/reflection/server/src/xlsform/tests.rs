//! XLSForm files: there and back, in pyxform, and files that want to do harm.

use std::{io::Write, path::PathBuf, process::Command, sync::OnceLock};

use flate2::{Compression, Crc, write::DeflateEncoder};
use proptest::prelude::*;
use reflection_rules::{
    answer::{Part, PartKey},
    instrument::{InstrumentId, Library, own_copy},
    xlsform,
};

use super::*;

fn partners() -> Vec<Part> {
    ["parks", "youth"]
        .map(|key| Part { key: PartKey::parse(key).unwrap(), name: key.to_uppercase() })
        .to_vec()
}

/// The sheets of every built-in questionnaire.
fn workbooks() -> Vec<Workbook> {
    let library = Library::built_in();
    library.instruments().map(|one| xlsform::write(one, library, &partners())).collect()
}

/// The same rows without empty cells at their ends, which a file does not hold.
fn trimmed(sheet: &Sheet) -> Vec<Vec<String>> {
    let rows = sheet.0.iter().map(|row| {
        let end = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        row[..end].to_vec()
    });
    rows.collect()
}

/// A zip file with one part.
fn zip(name: &str, text: &[u8]) -> Vec<u8> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::fast());
    deflate.write_all(text).unwrap();
    let packed = deflate.finish().unwrap();
    let mut crc = Crc::new();
    crc.update(text);
    let long = |n: usize| u32::try_from(n).unwrap().to_le_bytes().to_vec();
    let short = |n: usize| u16::try_from(n).unwrap().to_le_bytes().to_vec();
    let about = [
        vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0],
        crc.sum().to_le_bytes().to_vec(),
        long(packed.len()),
        long(text.len()),
        short(name.len()),
        short(0),
    ]
    .concat();
    let head = [b"PK\x03\x04".to_vec(), about.clone(), name.as_bytes().to_vec()].concat();
    let entry =
        [b"PK\x01\x02\x14\x00".to_vec(), about, vec![0; 14], name.as_bytes().to_vec()].concat();
    let start = head.len() + packed.len();
    let end =
        [b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec(), long(entry.len()), long(start), short(0)]
            .concat();
    [head, packed, entry, end].concat()
}

#[test]
fn a_questionnaire_goes_into_a_file_and_comes_back() {
    for instrument in Library::built_in().instruments() {
        let ours = own_copy(instrument, InstrumentId::parse("ours").unwrap()).unwrap();
        let sheets = xlsform::write(&ours, Library::built_in(), &partners());
        let bytes = write_file(&sheets).unwrap();
        assert!(bytes.len() < MAX_FILE_BYTES / 10);
        let read = read_file(&bytes).unwrap();
        assert_eq!(trimmed(&read.survey), trimmed(&sheets.survey));
        assert_eq!(trimmed(&read.choices), trimmed(&sheets.choices));
        let again = xlsform::read(&read, Library::built_in()).unwrap();
        assert_eq!(again.items(), ours.items());
    }
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let sheet = Sheet(vec![vec!["=1+1".to_owned(), "@SUM(A1)".to_owned()]]);
    let sheets = Workbook { survey: sheet.clone(), ..Workbook::default() };
    assert_eq!(read_file(&write_file(&sheets).unwrap()).unwrap().survey, sheet);
}

#[test]
fn the_file_converts_in_pyxform_without_warnings() {
    let told = std::env::var("XLSFORM_PYTHON").ok();
    let python = told.clone().unwrap_or_else(|| "python3".to_owned());
    let import = Command::new(&python).args(["-c", "import pyxform"]).output();
    if told.is_none() && !import.is_ok_and(|import| import.status.success()) {
        println!("not checked here: pyxform is not installed (pip install pyxform)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (at, sheets) in workbooks().iter().enumerate() {
        let file = folder.path().join(format!("{at}.xlsx"));
        std::fs::write(&file, write_file(sheets).unwrap()).unwrap();
        files.push(file);
    }
    let check = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/xlsform/check.py");
    let output = Command::new(&python).arg(check).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_file_that_is_no_spreadsheet_is_told() {
    let check = |bytes: &[u8]| assert_eq!(read_file(bytes), Err(FileProblem::NotASpreadsheet));
    check(b"");
    check(b"type,name,label\ntext,q,Why?\n");
    check(&zip("readme.txt", b"hello"));
    check(&[0xD0, 0xCF, 0x11, 0xE0].repeat(200));
    let whole = write_file(&workbooks()[0]).unwrap();
    check(&whole[..whole.len() - 100]);
    check(&[&whole[..], b"more"].concat());
}

#[test]
fn a_file_that_is_too_large_is_told() {
    assert_eq!(read_file(&vec![b'x'; MAX_FILE_BYTES + 1]), Err(FileProblem::TooLarge));
    let much = zip("xl/sharedStrings.xml", &vec![b' '; 9 * 1024 * 1024]);
    assert!(much.len() < 100_000);
    assert_eq!(read_file(&much), Err(FileProblem::TooMuchInside));
}

#[test]
fn a_cell_far_away_takes_no_memory() {
    let mut file = File::new();
    let page = file.add_worksheet().set_name("survey").unwrap();
    page.write_string(1_000_000, 16_000, "far").unwrap();
    let bytes = file.save_to_buffer().unwrap();
    assert_eq!(read_file(&bytes), Err(FileProblem::TooMuchInside));
}

#[test]
fn many_cells_of_one_long_text_are_too_much() {
    let mut file = File::new();
    let page = file.add_worksheet().set_name("survey").unwrap();
    let long = "x".repeat(MAX_CELL_CHARS);
    for row in 0..1_100 {
        for column in 0..2 {
            page.write_string(row, column, &long).unwrap();
        }
    }
    let bytes = file.save_to_buffer().unwrap();
    assert_eq!(read_file(&bytes), Err(FileProblem::TooMuchInside));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let mut file = File::new();
    let page = file.add_worksheet().set_name("Settings").unwrap();
    page.write_number(0, 0, 2.0).unwrap().write_boolean(0, 1, true).unwrap();
    let read = read_file(&file.save_to_buffer().unwrap()).unwrap();
    assert_eq!(read.settings.0, [["2", "yes"]]);
}

/// The bytes of a small file, written once for all cases.
fn small_file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| write_file(&workbooks()[3]).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_file_is_read_or_told(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = small_file().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(sheets) = read_file(&bytes) {
            let _ = xlsform::read(&sheets, Library::built_in());
        }
    }

    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(read_file(&bytes).is_err());
    }
}
