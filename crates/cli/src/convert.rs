//! `daylight convert`: show a time on other clocks.

use std::{
    io::{Read, Write, stdin},
    path::PathBuf,
};

use anyhow::{Context, bail};
use clap::Args;
use protocol::{DayPosition, Environment, LocalTime, NoticeCode, ReaderTime, Reply, Request, TimeRow};

use crate::{Outcome, people, place, time_argument};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Words that name a time: "Thursday 5pm PT"; standard input where none are given.
    text: Option<String>,
    /// A city or zone to convert to; may be given several times.
    #[arg(long = "to", value_name = "PLACE")]
    to: Vec<String>,
    /// A roster file, as the options page exports it: convert for everybody in it, by the settings in it.
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
    /// Read the words as if it were this instant, as 2026-03-05T09:00.
    #[arg(long)]
    now: Option<String>,
    /// The city or zone of whoever says it; UTC where neither this nor the roster file says it.
    #[arg(long)]
    zone: Option<String>,
    /// Print one JSON object, as the extension gets it.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments, mut output: impl Write) -> anyhow::Result<Outcome> {
    let roster = people::people(arguments.people.as_deref(), &arguments.to)?;
    let zone = arguments.zone.as_deref().or(roster.settings.zone.as_deref()).unwrap_or("UTC");
    let zone = place::locate(zone)?.zone;
    let mut settings = roster.settings;
    settings.zone = Some(zone.to_string());
    let show_utc = settings.show_utc;
    let environment = Environment {
        now: time_argument::instant(arguments.now.as_deref(), zone)?.timestamp_millis() as f64,
        zone: zone.to_string(),
        people: roster.people,
        settings,
    };
    let text = match &arguments.text {
        Some(text) => text.clone(),
        None => read_all()?,
    };
    let conversion = match engine::handle(&Request::Convert { text: text.clone() }, &environment) {
        Reply::Conversion { conversion } => conversion,
        Reply::Refused { message } => bail!(message),
        other => bail!("the engine answered {other:?}"),
    };
    if conversion.times.is_empty() {
        bail!("no time is named in {:?}", place::shortened(text.trim()));
    }
    if arguments.json {
        writeln!(output, "{}", serde_json::to_string_pretty(&conversion)?)?;
        return Ok(Outcome::Answered);
    }
    for time in &conversion.times {
        print(&mut output, time, show_utc)?;
    }
    Ok(Outcome::Answered)
}

fn read_all() -> anyhow::Result<String> {
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text).context("standard input can't be read as text")?;
    Ok(text)
}

fn print(output: &mut impl Write, row: &TimeRow, show_utc: bool) -> std::io::Result<()> {
    let implied = if row.zone.implied && row.has_clock { " (no zone named)" } else { "" };
    let zone = if row.has_clock { format!(" {}", row.stated.abbreviation) } else { String::new() };
    writeln!(output, "{}: {}{zone}{implied}", row.text, civil(&row.stated, row.has_clock))?;
    if row.has_clock {
        let width = row.readers.iter().map(|reader| reader.name.chars().count()).max().unwrap_or(0).max(3);
        if show_utc {
            writeln!(output, "  {:width$}  {:6}  {}", "UTC", "", civil(&row.utc, true))?;
        }
        for reader in &row.readers {
            let there = format!("{}{}", civil(&reader.start, true), day_change(&reader.start));
            let offset = offset(reader.start.offset);
            writeln!(output, "  {:width$}  {offset:6}  {there:29}  {}", reader.name, position(reader))?;
        }
    }
    for notice in &row.notices {
        let offer = notice.fix.as_ref().map_or_else(String::new, |fix| format!(" {}", fix.label));
        writeln!(output, "  ! {}{offer}", notice.message)?;
        if notice.code == NoticeCode::AmbiguousZone {
            for candidate in &row.zone.candidates {
                writeln!(output, "    {}", candidate.label)?;
            }
        }
    }
    Ok(())
}

/// "before work, at work from Fri 2026-03-06 09:00".
fn position(reader: &ReaderTime) -> String {
    let position = match (reader.position, &reader.holiday) {
        (DayPosition::Holiday, Some(name)) => name,
        (DayPosition::Holiday, None) => "day off",
        (DayPosition::Within, _) => "at work",
        (DayPosition::Before, _) => "before work",
        (DayPosition::After, _) => "after work",
        (DayPosition::Weekend, _) => "weekend",
        (DayPosition::Night, _) => "night",
    };
    match &reader.next_at_work {
        Some(next) => format!("{position}, at work from {}", civil(next, true)),
        None => position.to_owned(),
    }
}

/// "Fri 2026-03-06 06:30".
pub(crate) fn civil(time: &LocalTime, with_clock: bool) -> String {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let civil = &time.civil;
    let weekday = WEEKDAYS[usize::from(civil.weekday)];
    let date = format!("{weekday} {:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
    if with_clock { format!("{date} {:02}:{:02}", civil.hour, civil.minute) } else { date }
}

/// "+5:30".
fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn day_change(time: &LocalTime) -> String {
    match time.day_change {
        0 => String::new(),
        1 | -1 => format!(" ({:+} day)", time.day_change),
        days => format!(" ({days:+} days)"),
    }
}
