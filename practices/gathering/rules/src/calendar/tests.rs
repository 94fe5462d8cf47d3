//! Calendar files, byte by byte.

use proptest::prelude::*;

use super::*;

fn stamp(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn supper(title: &str) -> Entry {
    Entry {
        uid: "7@powerwith".to_owned(),
        when: When::Between(stamp("2026-04-30T00:30:00Z"), stamp("2026-04-30T02:30:00Z")),
        title: title.to_owned(),
        place: Some("Northside Elementary, room 4; by the gym".to_owned()),
        text: Some("Bring a dish.\nOr bring nothing.".to_owned()),
        url: Some("https://together.example.org/p/roots/gather/7".to_owned()),
        n_changes: 2,
        status: Status::Sure,
    }
}

fn written(entries: Vec<Entry>) -> String {
    let name = Some("Roots & Rivers".to_owned());
    Calendar { name, made: stamp("2026-04-01T09:00:00Z"), entries }.write()
}

/// The lines of a file as a reader sees them: what was folded is one line again.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_calendar_is_written_as_the_standard_has_it() {
    let file = written(vec![supper("Supper and open table")]);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//powerwith//gatherings//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Roots & Rivers",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "BEGIN:VEVENT",
        "UID:7@powerwith",
        "DTSTAMP:20260401T090000Z",
        "DTSTART:20260430T003000Z",
        "DTEND:20260430T023000Z",
        "SUMMARY:Supper and open table",
        "LOCATION:Northside Elementary\\, room 4\\; by the gym",
        "DESCRIPTION:Bring a dish.\\nOr bring nothing.",
        "URL:https://together.example.org/p/roots/gather/7",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file, expected.join("\r\n"));
}

#[test]
fn what_is_offered_is_a_day_on_which_nobody_is_busy() {
    let day = Day::parse("2026-12-31").unwrap();
    let offer = Entry { when: When::On(day), status: Status::Offered, ..supper("Keep going") };
    let lines = unfolded(&written(vec![offer]));
    for line in [
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(lines.contains(&line.to_owned()), "{line}: {lines:?}");
    }
}

#[test]
fn what_is_called_off_says_so() {
    let off = Entry { status: Status::Off, ..supper("Supper") };
    assert!(unfolded(&written(vec![off])).contains(&"STATUS:CANCELLED".to_owned()));
}

#[test]
fn a_text_can_not_add_lines_of_its_own() {
    let file = written(vec![supper("Supper\r\nBEGIN:VEVENT\rEND:VCALENDAR")]);
    assert_eq!(unfolded(&file).iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    assert!(file.contains("SUMMARY:Supper\\nBEGIN:VEVENTEND:VCALENDAR\r\n"), "{file}");
}

proptest! {
    #[test]
    fn no_line_is_longer_than_the_standard_allows_and_none_loses_a_word(
        title in "(\\PC|[,;\\\\]){0,200}",
    ) {
        let file = written(vec![supper(&title)]);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= LINE_BYTES, "{}", line);
        }
        let summary = format!("SUMMARY:{}", escaped(&title));
        prop_assert!(unfolded(&file).contains(&summary));
    }
}
