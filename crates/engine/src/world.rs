//! The environment of a request in the terms of `when` and `pqrst`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use protocol::{Environment, Person, Settings, UpcomingWeekday, WorkingWeek};
use timezone::Tz;
use when::{Conventions, Writer, person, zone::Zone};

/// Everything that an answer depends on beside the question.
pub(crate) struct World<'a> {
    pub(crate) now: DateTime<Utc>,
    /// The writer's zone.
    pub(crate) zone: Tz,
    pub(crate) settings: &'a Settings,
    pub(crate) conventions: Conventions,
    /// The roster, from west to east; people whose zone is unknown are left out.
    pub(crate) readers: Vec<Reader<'a>>,
}

/// A person of the roster.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    pub(crate) person: &'a Person,
    pub(crate) clock: person::Person,
}

impl<'a> World<'a> {
    pub(crate) fn new(environment: &'a Environment) -> Result<Self, String> {
        let settings = &environment.settings;
        let name = settings.zone.as_deref().unwrap_or(&environment.zone);
        let zone = name.parse().map_err(|_| format!("no zone has the name {name:?}"))?;
        let now = DateTime::from_timestamp_millis(environment.now as i64)
            .ok_or_else(|| format!("{} is not an instant", environment.now))?;
        let mut readers: Vec<Reader> = environment.people.iter().filter_map(Reader::new).collect();
        readers.sort_by_key(|reader| reader.offset_at(now));
        let conventions = Conventions {
            day_first: settings.day_first,
            week_start: weekday(settings.week_start),
            end_of_day: settings.end_of_day,
            next_is_next_week: settings.next_weekday == UpcomingWeekday::NextWeek,
            forward: true,
            ..Conventions::default()
        };
        Ok(Self { now, zone, settings, conventions, readers })
    }

    /// The writer, with the zones of those who will read as evidence for ambiguous names.
    pub(crate) fn writer(&self, readers: &[Reader]) -> Writer {
        // "Your time" is in doubt only where the readers' clocks are several.
        let mut zones: Vec<Tz> = Vec::new();
        for reader in readers {
            if !zones.contains(&reader.clock.zone) {
                zones.push(reader.clock.zone);
            }
        }
        Writer { now: self.now, zone: self.zone, conventions: self.conventions.clone(), readers: zones }
    }

    /// The date and clock of an instant in the writer's zone.
    pub(crate) fn zone_time(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.with_timezone(&self.zone).naive_local()
    }

    /// When a day of the writer's begins.
    pub(crate) fn midnight(&self, date: NaiveDate) -> DateTime<Utc> {
        Zone::Named(self.zone).instant(date.and_time(NaiveTime::MIN))
    }

    /// The first day after today on which the writer works; tomorrow for one who never does.
    pub(crate) fn next_working_day(&self) -> NaiveDate {
        let tomorrow = self.zone_time(self.now).date() + TimeDelta::days(1);
        let next = self.writer_clock().next_at_work(self.midnight(tomorrow));
        next.map_or(tomorrow, |next| self.zone_time(next).date())
    }

    /// Everybody's clock and working time, from west to east.
    pub(crate) fn clocks(&self) -> Vec<person::Person> {
        self.readers.iter().map(|reader| reader.clock.clone()).collect()
    }

    /// The writer's minutes east of UTC at an instant.
    pub(crate) fn writer_offset(&self, instant: DateTime<Utc>) -> i32 {
        Zone::Named(self.zone).offset_at(instant)
    }

    /// The writer's own clock and working time.
    pub(crate) fn writer_clock(&self) -> person::Person {
        person::Person {
            zone: self.zone,
            working: working_week(&self.settings.working),
            holidays: None,
            days_off: Vec::new(),
        }
    }
}

impl<'a> Reader<'a> {
    fn new(person: &'a Person) -> Option<Self> {
        let zone: Tz = person.zone.parse().ok()?;
        let holidays = person.holidays.clone().or_else(|| holidays_of(&person.place, zone));
        let country = holidays.as_deref().map_or("", |region| region.split('-').next().unwrap_or(region));
        let working = person.working.as_ref().map_or_else(|| person::usual_week(country), working_week);
        let days_off = person.days_off.iter().filter_map(|day| day.parse::<NaiveDate>().ok()).collect();
        Some(Self { person, clock: person::Person { zone, working, holidays, days_off } })
    }

    pub(crate) fn zone(&self) -> Zone {
        Zone::Named(self.clock.zone)
    }

    pub(crate) fn offset_at(&self, instant: DateTime<Utc>) -> i32 {
        self.zone().offset_at(instant)
    }

    /// Where they are, as the writer calls it; their name where no place is kept.
    pub(crate) fn place(&self) -> &'a str {
        if self.person.place.is_empty() { &self.person.name } else { &self.person.place }
    }
}

/// Whose public holidays are kept at a place: that of several of its name which lies in the zone.
fn holidays_of(place: &str, zone: Tz) -> Option<String> {
    let here = when::place::lookup(place).find(|place| place.zone == zone)?;
    (!here.holidays.is_empty()).then(|| here.holidays.to_owned())
}

fn working_week(week: &WorkingWeek) -> person::WorkingWeek {
    person::WorkingWeek {
        days: week.days.iter().copied().map(weekday).collect(),
        start: week.start,
        end: week.end,
    }
}

/// The weekday of a number that counts from Monday; anything beyond Sunday is Sunday.
fn weekday(number: u8) -> Weekday {
    Weekday::try_from(number).unwrap_or(Weekday::Sun)
}

/// A day as it is written in requests, of a year with four digits.
pub(crate) fn date(text: &str) -> Result<NaiveDate, String> {
    let date = text.parse().ok().filter(|date: &NaiveDate| (1000..=9999).contains(&date.year()));
    date.ok_or_else(|| format!("{text:?} is not a date: write 2026-03-05"))
}
