//! The tables in `cases/notices.md`, run as they stand.

mod support;

use chrono::NaiveDateTime;
use protocol::{Edit, Notice};
use support::{analyse, draft, environment, five_cities};

struct Case<'a> {
    written: &'a str,
    readers: Vec<&'a str>,
    draft: &'a str,
    notices: &'a str,
}

fn cases() -> Vec<Case<'static>> {
    let rows = include_str!("cases/notices.md").lines().filter(|line| line.starts_with("| 2"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [written, readers, draft, notices] = cells[..] else { panic!("{row}") };
        let readers = readers.split(", ").filter(|reader| !reader.is_empty()).collect();
        Case { written, readers, draft, notices }
    })
    .collect()
}

#[test]
fn the_tables_hold() {
    let cases = cases();
    assert!(cases.len() > 30);
    let faults: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = notices(case);
            (found != case.notices).then(|| {
                format!(
                    "{} ({:?}): {}\n  wanted {}\n  found  {found}",
                    case.written, case.readers, case.draft, case.notices
                )
            })
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn notices(case: &Case) -> String {
    let people = five_cities().into_iter().filter(|person| case.readers.contains(&person.name.as_str()));
    let mut environment = environment(people.collect());
    let written = NaiveDateTime::parse_from_str(case.written, "%Y-%m-%d %H:%M").expect(case.written);
    let here = written.and_local_timezone(timezone::America::Los_Angeles).unwrap();
    environment.now = here.timestamp_millis() as f64;
    let (advice, ..) = analyse(draft(case.draft), &environment);
    let shown = advice.times.iter().flat_map(|time| &time.notices).map(|notice| said(notice, case.draft));
    shown.collect::<Vec<_>>().join(" / ")
}

fn said(Notice { message, fix, .. }: &Notice, draft: &str) -> String {
    match fix {
        Some(fix) => format!("{message} → {}", applied(&fix.edit, draft)),
        None => message.clone(),
    }
}

fn applied(edit: &Edit, draft: &str) -> String {
    let units: Vec<u16> = draft.encode_utf16().collect();
    let text = |range: &[u16]| String::from_utf16(range).unwrap();
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    assert_eq!(text(&units[start..end]), edit.expect);
    format!("{}{}{}", text(&units[..start]), edit.insert, text(&units[end..]))
}
