//! Runs the tables under `tests/cases`: each row is a text, what it says, and what that means.
//!
//! A file is Markdown that reads as documentation. A row of a table has three cells: the text; the meaning of each time it
//! names; and its resolution for someone who writes on Tuesday 7 July 2026 at 10:00 in Los Angeles to a reader in Bangalore.
//! Several times are parted by a semicolon. A text that names no time has a dash in both cells.

mod describe;

use std::{fs, path::Path};

use chrono::{TimeZone, Utc};
use when::{Conventions, Grain, Notice, Resolution, Writer, zone::Zone};

fn writer() -> Writer {
    Writer {
        now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
        zone: timezone::America::Los_Angeles,
        conventions: Conventions::default(),
        readers: vec![timezone::Asia::Kolkata],
    }
}

#[test]
fn every_row_reads_and_resolves_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    let mut rows = 0;
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let Some([text, meaning, resolution]) = row(line) else { continue };
            rows += 1;
            let found = [read(&text), (meaning, resolution)];
            if found[0] != found[1] {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                wrong.push(format!(
                    "{name}:{} {text:?}\n  says  {}\n  found {}\n  says  {}\n  found {}",
                    number + 1,
                    found[1].0,
                    found[0].0,
                    found[1].1,
                    found[0].1,
                ));
            }
        }
    }
    assert!(rows > 100, "only {rows} rows were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The cells of a row; `None` for prose, a heading and its rule.
fn row(line: &str) -> Option<[String; 3]> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<_> = inner.split('|').map(|cell| cell.trim().to_owned()).collect();
    let cells: [String; 3] = cells.try_into().ok()?;
    let heading = cells[0] == "text" || cells[0].starts_with("--");
    (!heading).then_some(cells)
}

/// The meanings and the resolutions of the times that a text names.
fn read(text: &str) -> (String, String) {
    let writer = writer();
    let mentions = when::read(text, &writer.conventions);
    if mentions.is_empty() {
        return ("-".to_owned(), "-".to_owned());
    }
    let meanings: Vec<_> = mentions.iter().map(describe::mention).collect();
    let resolutions: Vec<_> = mentions
        .iter()
        .map(|mention| {
            mention.resolve(&writer).map_or_else(|| "no instant".to_owned(), |found| resolved(&found))
        })
        .collect();
    (meanings.join("; "), resolutions.join("; "))
}

fn resolved(resolution: &Resolution) -> String {
    let format = match resolution.grain {
        Grain::Second => "%Y-%m-%d %H:%M:%S",
        Grain::Minute | Grain::Hour => "%Y-%m-%d %H:%M",
        _ => "%Y-%m-%d",
    };
    let mut parts: Vec<String> = Vec::new();
    let end = resolution.end.map(|end| format!(" to {}", end.format(format)));
    let zone = match resolution.zone {
        _ if !resolution.zone_named => String::new(),
        Zone::Named(zone) => format!(" in {}", zone.name()),
        Zone::Fixed(minutes) => format!(" at {minutes:+} minutes"),
    };
    let start = resolution.start.map(|start| start.format(format).to_string());
    parts.push(start.unwrap_or_default() + &end.unwrap_or_default() + &zone);
    parts.extend(resolution.notices.iter().map(|notice| match notice {
        Notice::Skipped => "skipped by the clocks".to_owned(),
        Notice::Doubled => "twice on that day".to_owned(),
        Notice::WrongSeason { written, holds } => format!("{written} but {holds} holds"),
        Notice::WeekdayDisagrees { is } => format!("a {is}"),
        Notice::Past => "past".to_owned(),
        Notice::AmbiguousZone => "ambiguous zone".to_owned(),
        Notice::Disagrees { minutes } => format!("{minutes} minutes from the other"),
    }));
    parts.join(", ")
}
