//! A time mention as the panel and the popup show it.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};
use draft::{Span, Utf16Index};
use protocol::{
    CivilTime, DayPosition, Edit, Fix, LocalTime, Notice, ReaderTime, TimeRow, ZoneCandidate, ZoneReading,
};
use when::{
    Mention, Writer, person,
    zone::{Zone, ZoneName},
};

use crate::{
    notice::notices,
    said::Said,
    wording,
    world::{Reader, World},
    zone_choice::settled,
};

/// Everything that the rows of one text are made from.
pub(crate) struct Rows<'a> {
    pub(crate) text: &'a str,
    pub(crate) index: &'a Utf16Index,
    pub(crate) world: &'a World<'a>,
    pub(crate) readers: &'a [Reader<'a>],
    pub(crate) writer: &'a Writer,
    /// Whether the text is a draft that the readers will see, and not a question about times.
    pub(crate) is_draft: bool,
}

impl Rows<'_> {
    /// A row for each mention that stands for a point in time; bare durations have none.
    pub(crate) fn of(&self, mentions: &[Mention]) -> Vec<TimeRow> {
        let choices = &self.world.settings.zone_choices;
        let times: Vec<Said> =
            mentions.iter().filter_map(|mention| Said::of(settled(mention, choices), self.writer)).collect();
        let notices = notices(self, &times);
        times
            .iter()
            .zip(notices)
            // "Now" is now on every clock: a draft that says so has nothing to convert.
            .filter(|(time, notices)| !(self.is_draft && time.is_now() && notices.is_empty()))
            .map(|(time, notices)| self.row(time, notices))
            .collect()
    }

    fn row(&self, time: &Said, notices: Vec<Notice>) -> TimeRow {
        let utc = Zone::Named(timezone::UTC);
        let writer_date = self.world.zone_time(time.instant).date();
        let readers = self.readers.iter();
        TimeRow {
            span: span(time.mention.span, self.index),
            text: time.mention.span.of(self.text).to_owned(),
            has_clock: time.has_clock(),
            zone: self.zone_reading(time),
            stated: local(time.instant, time.resolution.zone, writer_date),
            utc: local(time.instant, utc, writer_date),
            utc_end: time.end.map(|end| local(end, utc, writer_date)),
            writer: local(time.instant, Zone::Named(self.world.zone), writer_date),
            readers: readers.map(|reader| reader_time(reader, time.instant, time.end, writer_date)).collect(),
            notices,
        }
    }

    fn zone_reading(&self, time: &Said) -> ZoneReading {
        let resolution = &time.resolution;
        // Zones that show the same hour then are one answer to the question which is meant.
        let mut offsets = Vec::new();
        let mut candidates = resolution.candidates.clone();
        candidates.retain(|zone| {
            let offset = zone.offset_at(zone.instant(time.civil));
            let is_new = !offsets.contains(&offset);
            offsets.push(offset);
            is_new
        });
        if candidates.len() == 1 {
            candidates.clear();
        }
        ZoneReading {
            zone: zone_name(resolution.zone),
            implied: !resolution.zone_named,
            candidates: candidates.into_iter().map(|zone| self.candidate(time, zone)).collect(),
            shared_name: match time.mention.zone() {
                Some(ZoneName::Known { written, mixed_up: true, .. }) => Some(written.clone()),
                _ => None,
            },
        }
    }

    fn candidate(&self, time: &Said, zone: Zone) -> ZoneCandidate {
        let offset = zone.offset_at(zone.instant(time.civil));
        let label = match zone {
            Zone::Named(_) => format!("{} ({})", wording::zone_place(zone), wording::short_offset(offset)),
            Zone::Fixed(_) => wording::short_offset(offset),
        };
        let fix = time.mention.zone_span().map(|written| Fix {
            id: format!("zone-{}-{}", time.mention.span.start, zone_name(zone)),
            label: label.clone(),
            edit: Edit {
                span: span(written, self.index),
                expect: written.of(self.text).to_owned(),
                insert: wording::utc_offset(offset),
            },
        });
        ZoneCandidate { zone: zone_name(zone), label, fix }
    }
}

fn reader_time(
    reader: &Reader,
    instant: DateTime<Utc>,
    end: Option<DateTime<Utc>>,
    writer_date: chrono::NaiveDate,
) -> ReaderTime {
    let zone = Zone::Named(reader.clock.zone);
    let (position, holiday) = match reader.clock.position(instant) {
        person::DayPosition::Before => (DayPosition::Before, None),
        person::DayPosition::Within => (DayPosition::Within, None),
        person::DayPosition::After => (DayPosition::After, None),
        person::DayPosition::Weekend => (DayPosition::Weekend, None),
        person::DayPosition::Night => (DayPosition::Night, None),
        person::DayPosition::Holiday(name) => (DayPosition::Holiday, name.map(str::to_owned)),
    };
    let next_at_work = (position != DayPosition::Within)
        .then(|| reader.clock.next_at_work(instant))
        .flatten()
        .map(|next| local(next, zone, writer_date));
    ReaderTime {
        person: reader.person.id.clone(),
        name: reader.person.name.clone(),
        place: reader.person.place.clone(),
        start: local(instant, zone, writer_date),
        end: end.map(|end| local(end, zone, writer_date)),
        position,
        holiday,
        next_at_work,
    }
}

/// An instant on the clock of `zone`; the day change is counted from `writer_date`.
pub(crate) fn local(instant: DateTime<Utc>, zone: Zone, writer_date: chrono::NaiveDate) -> LocalTime {
    let offset = zone.offset_at(instant);
    let civil = instant.naive_utc() + TimeDelta::minutes(offset.into());
    LocalTime {
        civil: civil_time(civil),
        offset,
        abbreviation: zone.abbreviation_at(instant),
        day_change: (civil.date() - writer_date).num_days().clamp(i8::MIN.into(), i8::MAX.into()) as i8,
    }
}

fn civil_time(civil: NaiveDateTime) -> CivilTime {
    CivilTime {
        year: civil.year(),
        month: civil.month() as u8,
        day: civil.day() as u8,
        weekday: civil.weekday().num_days_from_monday() as u8,
        hour: civil.hour() as u8,
        minute: civil.minute() as u8,
    }
}

/// The IANA name, or the offset as "+05:30".
fn zone_name(zone: Zone) -> String {
    match zone {
        Zone::Named(zone) => zone.name().to_owned(),
        Zone::Fixed(minutes) => wording::iso_offset(minutes),
    }
}

/// The same place in UTF-16 code units.
pub(crate) fn span(span: Span, index: &Utf16Index) -> protocol::Span {
    protocol::Span { start: index.utf16(span.start) as u32, end: index.utf16(span.end) as u32 }
}
