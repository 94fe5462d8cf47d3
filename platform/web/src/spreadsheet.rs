//! Spreadsheets to take along: text that no spreadsheet takes for a formula.

use powerwith_core::{Fault, FaultContext};

use crate::{File, Reply};

/// A file of lines, each cell as it is read by people.
pub fn file(name: &str, lines: &[Vec<String>]) -> Result<Reply, Fault> {
    let bytes = bytes(lines)?;
    Ok(Reply::File(File { name: name.to_owned(), media: "text/csv; charset=utf-8", bytes }))
}

/// The lines as CSV that every spreadsheet opens as text: with a byte order mark, so that letters
/// with accents stay whole.
fn bytes(lines: &[Vec<String>]) -> Result<Vec<u8>, Fault> {
    const DOING: &str = "write a spreadsheet";
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::Writer::from_writer(&mut bytes);
    for line in lines {
        writer.write_record(line.iter().map(|cell| harmless(cell))).fault(DOING)?;
    }
    writer.flush().fault(DOING)?;
    drop(writer);
    Ok(bytes)
}

/// A cell that no spreadsheet takes for a formula.
///
/// Why: a group can be called `=HYPERLINK(…)`; opened in a spreadsheet it would run.
fn harmless(cell: &str) -> String {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "|cmd", "%0A"] {
            assert!(harmless(evil).starts_with('\''), "{evil:?}");
        }
        for fine in ["Families", "65%", "few or none", ""] {
            assert_eq!(harmless(fine), fine);
        }
    }
}
