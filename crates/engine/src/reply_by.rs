//! "Reply by": a timeline line to insert, honest about when the readers are at work.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use draft::Utf16Index;
use pqrst::{Judgement, Pace, Status};
use protocol::{Channel, DraftInput, Edit, Fix};
use when::{person::Person, zone::Zone};

use crate::{
    time_row::local,
    wording,
    world::{Reader, World},
};

/// The name of the fix within its advice.
const ID: &str = "reply-by";

/// At most this many clocks beside the first in one line: a team around the globe has five, more would be read by nobody.
const MOST_CLOCKS: usize = 5;

/// Offers the line where an answer is wanted and no time for it is named.
pub(crate) fn fix(
    draft: &DraftInput,
    judgement: &Judgement,
    readers: &[Reader],
    world: &World,
    index: &Utf16Index,
) -> Option<Fix> {
    let wants_answer = matches!(judgement.kind, pqrst::Kind::Incident | pqrst::Kind::Request);
    let [.., timeline] = &judgement.elements;
    if !wants_answer || timeline.status == Status::Present {
        return None;
    }
    let deadline = deadline(judgement.pace, readers, world)?;
    let line = line(deadline, readers, world);
    let at = index.utf16(judgement.insertion_point) as u32;
    let before = &draft.text[..judgement.insertion_point];
    let after = &draft.text[judgement.insertion_point..];
    Some(Fix {
        id: ID.to_owned(),
        label: line.clone(),
        edit: Edit {
            span: protocol::Span { start: at, end: at },
            expect: String::new(),
            insert: own_line(&line, before, after, draft.channel),
        },
    })
}

/// How long a reader may take, in minutes of their own working time: a day of waiting is a day at work.
const fn working_minutes(pace: Pace) -> u32 {
    const DAY: u32 = 8 * 60;
    match pace {
        Pace::Incident => 15,
        Pace::Urgent => DAY / 2,
        Pace::Chat => DAY,
        Pace::Mail => 2 * DAY,
    }
}

/// The instant by which every reader has had their time at work; the writer stands in where no reader is known. `None` where
/// somebody never works.
fn deadline(pace: Pace, readers: &[Reader], world: &World) -> Option<DateTime<Utc>> {
    let minutes = working_minutes(pace);
    if pace == Pace::Incident {
        // An incident does not wait for anybody's morning.
        return Some(round_up(world.now + TimeDelta::minutes(minutes.into()), 5));
    }
    let own = world.writer_clock();
    let clocks: Vec<&Person> =
        if readers.is_empty() { vec![&own] } else { readers.iter().map(|reader| &reader.clock).collect() };
    let answers: Option<Vec<_>> =
        clocks.into_iter().map(|clock| clock.after_working(world.now, minutes)).collect();
    answers?.into_iter().max().map(|latest| round_up(latest, 30))
}

/// The next full `minutes` of an hour.
fn round_up(instant: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
    let step = TimeDelta::minutes(minutes);
    match instant.duration_trunc(step) {
        Ok(down) if down == instant => down,
        Ok(down) => down + step,
        Err(_) => instant,
    }
}

/// "Please reply by Fri 6 Mar, 17:00 UTC (22:30 in Bangalore)", or without UTC where the writer wants none: the first
/// reader's clock stands in its place.
fn line(deadline: DateTime<Utc>, readers: &[Reader], world: &World) -> String {
    let clocks = clocks(readers, world);
    let (lead, first, rest) = match &clocks[..] {
        [(place, zone), rest @ ..] if !world.settings.show_utc => (format!("in {place}"), *zone, rest),
        clocks => ("UTC".to_owned(), Zone::Named(timezone::UTC), clocks),
    };
    let date = first.civil(deadline).date();
    let clock = |zone: Zone| {
        let there = local(deadline, zone, date);
        let day = if there.day_change == 0 { String::new() } else { format!("{} ", wording::date(&there)) };
        format!("{day}{}", wording::clock(&there, world.settings.clock_24))
    };
    let mut shown: Vec<(&str, String)> = Vec::new();
    for (place, zone) in rest.iter().filter(|(_, zone)| zone.offset_at(deadline) != first.offset_at(deadline))
    {
        let clock = clock(*zone);
        if !shown.iter().any(|(_, known)| *known == clock) {
            shown.push((place, clock));
        }
    }
    shown.truncate(MOST_CLOCKS);
    let elsewhere: Vec<String> = shown.iter().map(|(place, clock)| format!("{clock} in {place}")).collect();
    let elsewhere = if elsewhere.is_empty() { String::new() } else { format!(" ({})", elsewhere.join(", ")) };
    let day = wording::date(&local(deadline, first, date));
    format!("Please reply by {day}, {} {lead}{elsewhere}.", clock(first))
}

/// The places of the readers and of the writer, each once.
fn clocks(readers: &[Reader], world: &World) -> Vec<(String, Zone)> {
    let own = (wording::zone_city(world.zone.name()), Zone::Named(world.zone));
    let mut clocks: Vec<(String, Zone)> = Vec::new();
    for (place, zone) in
        readers.iter().map(|reader| (reader.person.place.clone(), reader.zone())).chain([own])
    {
        if !place.is_empty() && !clocks.iter().any(|(known, _)| *known == place) {
            clocks.push((place, zone));
        }
    }
    clocks
}

/// The line with the breaks that set it off: a paragraph of its own in mail, a line of its own elsewhere.
fn own_line(line: &str, before: &str, after: &str, channel: Channel) -> String {
    let wanted: usize = if channel == Channel::Email { 2 } else { 1 };
    let breaks = |text: &str, standing: usize| {
        if text.trim().is_empty() { String::new() } else { "\n".repeat(wanted.saturating_sub(standing)) }
    };
    let standing =
        |part: &mut dyn Iterator<Item = char>| part.take_while(|&character| character == '\n').count();
    let ahead = breaks(before, standing(&mut before.chars().rev()));
    let behind = breaks(after, standing(&mut after.chars()));
    format!("{ahead}{line}{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stands_alone() {
        assert_eq!(own_line("L", "Hi", "", Channel::Chat), "\nL");
        assert_eq!(own_line("L", "Hi\n", "", Channel::Chat), "L");
        assert_eq!(own_line("L", "Hi", "\n\nBest,\nAna", Channel::Email), "\n\nL");
        assert_eq!(own_line("L", "Hi\n\n", "Best,\nAna", Channel::Email), "L\n\n");
        assert_eq!(own_line("L", "", "", Channel::Email), "L");
    }

    #[test]
    fn instants_are_rounded_up_and_full_ones_kept() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(round_up(at("2026-03-05T17:01:00Z"), 30), at("2026-03-05T17:30:00Z"));
        assert_eq!(round_up(at("2026-03-05T17:30:00Z"), 30), at("2026-03-05T17:30:00Z"));
    }
}
