//! Bringing a questionnaire in as a spreadsheet.

use std::sync::Arc;

use powerwith_core::Stop;
use powerwith_web::{Answer, Reply, Speech, Visit, parts::FieldError, say};
use reflection_rules::{
    instrument::{self, Instrument, Library, Usage},
    round::Refusal,
    xlsform::{self, SheetProblem},
};

use super::list;
use crate::{
    rounds::say::in_words,
    store::instruments,
    words,
    xlsform::{FileProblem, MAX_FILE_BYTES, read_file},
};

/// Reads the file and keeps what is in it. A version that people were asked with stays as it is.
pub(super) async fn bring(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let instrument = match read(&visit) {
        Ok(instrument) => instrument,
        Err(errors) => return Ok(list::page(&visit, &errors).await?.into()),
    };
    let key = (instrument.id(), instrument.version());
    let kept = visit
        .site
        .store
        .with_write_tx("bring a questionnaire in", async |tx| {
            if instruments::usage(&*tx, viewer.partnership, key).await? == Usage::Asked {
                return Err(Stop::from(Refusal::Questions(instrument::Refusal::InstrumentInUse {
                    instrument: instrument.id().clone(),
                    version: instrument.version(),
                })));
            }
            instruments::save(&tx, viewer.partnership, (&instrument, None)).await?;
            Ok(())
        })
        .await;
    match kept {
        Ok(()) => Ok(Reply::SeeOther(viewer.path("reflect/instruments"))),
        Err(Stop::Fault(fault)) => Err(fault.into()),
        Err(Stop::Refused(refusal)) => {
            let (title, text) = in_words(&refusal, visit.speech);
            let hint = say!(words(visit.speech), "own-in-use-hint");
            let errors = [error(format!("{title}. {text} {hint}"))];
            Ok(list::page(&visit, &errors).await?.into())
        }
    }
}

fn read(visit: &Visit) -> Result<Instrument, Vec<FieldError>> {
    let words = words(visit.speech);
    let upload = visit.uploads.iter().find(|upload| upload.field == "file");
    let Some(upload) = upload.filter(|upload| !upload.bytes.is_empty()) else {
        return Err(vec![error(say!(words, "own-no-file"))]);
    };
    let workbook = read_file(&upload.bytes).map_err(|problem| {
        vec![error(match problem {
            FileProblem::TooLarge | FileProblem::TooMuchInside => {
                let most_kilobytes = MAX_FILE_BYTES / 1024;
                say!(words, "own-file-too-large", most = most_kilobytes)
            }
            FileProblem::NotASpreadsheet => say!(words, "own-file-no-spreadsheet"),
        })]
    })?;
    xlsform::read(&workbook, Library::built_in()).map_err(|problems| {
        problems.iter().map(|problem| error(place(problem, visit.speech))).collect()
    })
}

/// A problem with its place: sheet, row and column as a spreadsheet names them.
fn place(problem: &SheetProblem, speech: Speech) -> String {
    let words = words(speech);
    let (sheet, wrong) = (problem.sheet.to_string(), problem.wrong.to_string());
    let row = problem.row;
    match problem.column.as_str() {
        "" => say!(words, "own-row", sheet = sheet, row = row, wrong = wrong),
        column => {
            say!(words, "own-cell", sheet = sheet, row = row, column = column, wrong = wrong)
        }
    }
}

fn error(text: String) -> FieldError {
    FieldError { field: "file".to_owned(), text }
}
