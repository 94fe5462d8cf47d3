//! XLSForm files: bytes to sheets of text and back, with a limit on everything that can grow.
//!
//! What the sheets mean is in `reflection_rules::xlsform`.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use flate2::read::DeflateDecoder;
use powerwith_core::{Fault, FaultContext};
use reflection_rules::xlsform::{
    MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS, Sheet, SheetName, Workbook,
};
use rust_xlsxwriter::{Format, Workbook as File};

/// The largest file that is read: all 43 items in two languages are 30 kB.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;
/// The most bytes that a file may unpack to. A file is packed text; 1 MiB of it can unpack to
/// 1 GiB, which would take the memory of the whole server.
const MAX_UNPACKED_BYTES: u64 = 8 * 1024 * 1024;
/// The most parts a file may have. A spreadsheet of three sheets has about 15.
const MAX_PARTS: usize = 200;
/// The most bytes of text in all cells. A cell may point to a long text that stands elsewhere, so
/// many small cells can ask for much memory.
const MAX_TEXT_BYTES: usize = 4 * 1024 * 1024;

/// Why a file cannot be read as sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// The file is larger than [`MAX_FILE_BYTES`].
    TooLarge,
    /// The file unpacks to more than any questionnaire needs.
    TooMuchInside,
    /// The file is no spreadsheet of the kind `.xlsx`, or it is damaged.
    NotASpreadsheet,
}

impl FileProblem {
    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "reflection.file_too_large",
            Self::TooMuchInside => "reflection.file_too_much_inside",
            Self::NotASpreadsheet => "reflection.file_not_a_spreadsheet",
        }
    }
}

/// Reads the sheets of a file. A sheet that is not there has no rows.
///
/// Refuses: [`FileProblem`]. Never panics, and never holds more than the limits above.
pub fn read_file(bytes: &[u8]) -> Result<Workbook, FileProblem> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileProblem::TooLarge);
    }
    check_unpacked(bytes)?;
    let mut file: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_: XlsxError| FileProblem::NotASpreadsheet)?;
    let names = file.sheet_names();
    let mut read = |wanted: SheetName| {
        let name = names.iter().find(|name| name.trim().eq_ignore_ascii_case(wanted.id()));
        name.map_or(Ok(Sheet::default()), |name| read_sheet(&mut file, name))
    };
    Ok(Workbook {
        survey: read(SheetName::Survey)?,
        choices: read(SheetName::Choices)?,
        settings: read(SheetName::Settings)?,
    })
}

/// Writes sheets as a file. Every cell is text, so that none is taken for a formula.
pub fn write_file(workbook: &Workbook) -> Result<Vec<u8>, Fault> {
    let mut file = File::new();
    let heading = Format::new().set_bold();
    for (name, sheet) in [
        (SheetName::Survey, &workbook.survey),
        (SheetName::Choices, &workbook.choices),
        (SheetName::Settings, &workbook.settings),
    ] {
        let page = file.add_worksheet().set_name(name.id()).fault("name a sheet")?;
        for (row, cells) in (0_u32..).zip(&sheet.0) {
            for (column, cell) in (0_u16..).zip(cells) {
                if cell.is_empty() {
                    continue;
                }
                let written = if row == 0 {
                    page.write_string_with_format(row, column, cell, &heading)
                } else {
                    page.write_string(row, column, cell)
                };
                written.fault("write a cell")?;
            }
        }
        page.set_freeze_panes(1, 0).fault("keep the first row in sight")?;
    }
    file.save_to_buffer().fault("write an XLSForm file")
}

fn read_sheet(file: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, FileProblem> {
    let damaged = |_: XlsxError| FileProblem::NotASpreadsheet;
    let mut cells = file.worksheet_cells_reader(name).map_err(damaged)?;
    let mut sheet = Sheet::default();
    let mut text_bytes = 0_usize;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else {
            return Err(FileProblem::TooMuchInside);
        };
        text_bytes = text_bytes.saturating_add(text.len());
        // One row, column or character over the limit is kept, so that the reading of the sheet
        // can name the place.
        if row > MAX_ROWS || column > MAX_COLUMNS || text_bytes > MAX_TEXT_BYTES {
            return Err(FileProblem::TooMuchInside);
        }
        if sheet.0.len() <= row {
            sheet.0.resize(row + 1, Vec::new());
        }
        if let Some(cells) = sheet.0.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            if let Some(kept) = cells.get_mut(column) {
                *kept = text;
            }
        }
    }
    Ok(sheet)
}

/// A cell as text, at most one character longer than a cell may be.
fn text(value: &DataRef<'_>) -> String {
    let cut = |text: &str| text.chars().take(MAX_CELL_CHARS + 1).collect();
    match value {
        DataRef::Int(number) => number.to_string(),
        // A whole number is written without its `.0`.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            cut(text)
        }
        DataRef::SharedString(text) => cut(text),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Unpacks every part of the file once, keeping nothing, to see how large it is.
///
/// Why: what a file says of its own size can be a lie, and the reader of spreadsheets has no limit
/// of its own.
fn check_unpacked(bytes: &[u8]) -> Result<(), FileProblem> {
    let mut left = MAX_UNPACKED_BYTES;
    for part in parts(bytes).ok_or(FileProblem::NotASpreadsheet)? {
        let size = match part.method {
            0 => u64::try_from(part.packed.len()).unwrap_or(u64::MAX),
            8 => {
                let mut unpacked = DeflateDecoder::new(part.packed).take(left + 1);
                let size = std::io::copy(&mut unpacked, &mut std::io::sink());
                size.map_err(|_| FileProblem::NotASpreadsheet)?
            }
            _ => return Err(FileProblem::NotASpreadsheet),
        };
        left = left.checked_sub(size).ok_or(FileProblem::TooMuchInside)?;
    }
    Ok(())
}

/// One packed part of a file.
struct PackedPart<'a> {
    method: u16,
    packed: &'a [u8],
}

/// The parts of a zip file, from the list at its end. `None` when it is not in that format, or in
/// a rare variant (comments, several discs, 64-bit sizes) that no spreadsheet of 1 MiB needs.
fn parts(bytes: &[u8]) -> Option<Vec<PackedPart<'_>>> {
    const END_BYTES: usize = 22;
    let end = bytes.get(bytes.len().checked_sub(END_BYTES)?..)?;
    let n_parts = usize::from(short(end, 10)?);
    let has_comment = short(end, 20)? != 0;
    if end.get(..4)? != b"PK\x05\x06" || has_comment || n_parts > MAX_PARTS {
        return None;
    }
    let mut at = long(end, 16)?;
    let mut parts = Vec::new();
    for _ in 0..n_parts {
        let entry = bytes.get(at..)?;
        if entry.get(..4)? != b"PK\x01\x02" {
            return None;
        }
        let lengths = [short(entry, 28)?, short(entry, 30)?, short(entry, 32)?];
        at = at.checked_add(46)?.checked_add(lengths.into_iter().map(usize::from).sum())?;
        let head = bytes.get(long(entry, 42)?..)?;
        if head.get(..4)? != b"PK\x03\x04" {
            return None;
        }
        let start = 30 + usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
        let packed = head.get(start..)?.get(..long(entry, 20)?)?;
        parts.push(PackedPart { method: short(entry, 10)?, packed });
    }
    // The list must end where the end begins: nothing can hide between them.
    (at == bytes.len() - END_BYTES).then_some(parts)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?);
    usize::try_from(number).ok()
}

#[cfg(test)]
mod tests;
