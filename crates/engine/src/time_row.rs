//! A time mention as the panel and the popup show it.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};
use draft::{Span, Utf16Index};
use protocol::{
    CivilTime, DayPosition, Edit, Fix, LocalTime, Notice, NoticeCode, ReaderTime, TimeRow, ZoneCandidate,
    ZoneReading,
};
use when::{Grain, Mention, Resolution, Writer, person, zone::Zone};

use crate::{
    wording,
    world::{Reader, World},
};

/// Everything that the rows of one text are made from.
pub(crate) struct Rows<'a> {
    pub(crate) text: &'a str,
    pub(crate) index: &'a Utf16Index,
    pub(crate) world: &'a World<'a>,
    pub(crate) readers: &'a [Reader<'a>],
    pub(crate) writer: &'a Writer,
}

impl Rows<'_> {
    /// A row for each mention that stands for a point in time; bare durations have none.
    pub(crate) fn of(&self, mentions: &[Mention]) -> Vec<TimeRow> {
        mentions.iter().filter_map(|mention| self.row(mention)).collect()
    }

    fn row(&self, mention: &Mention) -> Option<TimeRow> {
        let resolution = mention.resolve(self.writer)?;
        let (civil, end) = match (resolution.start, resolution.end) {
            (Some(start), end) => (start, end),
            (None, Some(end)) => (end, None),
            (None, None) => return None,
        };
        let has_clock = resolution.grain <= Grain::Hour;
        let instant = resolution.zone.instant(civil);
        let end_instant = end.filter(|_| has_clock).map(|end| resolution.zone.instant(end));
        let writer_date = self.world.zone_time(instant).date();
        Some(TimeRow {
            span: span(mention.span, self.index),
            text: mention.span.of(self.text).to_owned(),
            has_clock,
            zone: self.zone_reading(mention, &resolution),
            stated: local(instant, resolution.zone, writer_date),
            utc: local(instant, Zone::Named(chrono_tz::UTC), writer_date),
            utc_end: end_instant.map(|end| local(end, Zone::Named(chrono_tz::UTC), writer_date)),
            writer: local(instant, Zone::Named(self.world.zone), writer_date),
            readers: self
                .readers
                .iter()
                .map(|reader| reader_time(reader, instant, end_instant, writer_date))
                .collect(),
            notices: resolution
                .notices
                .iter()
                .map(|notice| self::notice(notice, mention.span.of(self.text)))
                .collect(),
        })
    }

    fn zone_reading(&self, mention: &Mention, resolution: &Resolution) -> ZoneReading {
        let candidates = if resolution.candidates.len() > 1 { &resolution.candidates[..] } else { &[] };
        ZoneReading {
            zone: zone_name(resolution.zone),
            implied: !resolution.zone_named,
            candidates: candidates.iter().map(|&zone| self.candidate(mention, resolution, zone)).collect(),
        }
    }

    fn candidate(&self, mention: &Mention, resolution: &Resolution, zone: Zone) -> ZoneCandidate {
        let at = resolution.start.or(resolution.end).map_or(self.world.now, |civil| zone.instant(civil));
        let offset = wording::utc_offset(zone.offset_at(at));
        let label = match zone {
            Zone::Named(zone) => format!("{} ({offset})", wording::zone_city(zone.name())),
            Zone::Fixed(_) => offset.clone(),
        };
        let fix = mention.zone_span().map(|written| Fix {
            id: format!("zone-{}-{}", mention.span.start, zone_name(zone)),
            label: label.clone(),
            edit: Edit {
                span: span(written, self.index),
                expect: written.of(self.text).to_owned(),
                insert: offset,
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

fn notice(notice: &when::Notice, written: &str) -> Notice {
    let code = match notice {
        when::Notice::Skipped => NoticeCode::Skipped,
        when::Notice::Doubled => NoticeCode::Doubled,
        when::Notice::WrongSeason { .. } => NoticeCode::StandardInSummer,
        when::Notice::WeekdayDisagrees { .. } => NoticeCode::WeekdayDisagrees,
        when::Notice::Past => NoticeCode::Past,
        when::Notice::AmbiguousZone => NoticeCode::AmbiguousZone,
        when::Notice::Disagrees { .. } => NoticeCode::Disagrees,
    };
    Notice { code, message: wording::notice(notice, written) }
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
