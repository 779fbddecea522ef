//! Dates become stretches of days, seen from a day.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};

use super::{
    Grain,
    holiday::day_of,
    part::first_of,
    stretch::{
        Stretch, is_weekend, midnight, on_or_after, on_or_before, plus, plus_days, plus_months, week_start,
    },
};
use crate::{
    Conventions,
    mention::{Date, Holiday, Month, Season, Unit, Which, Year},
};

/// The view from which relative dates are counted.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The writer's clock.
    pub(super) now: NaiveDateTime,
    /// How the writer names times.
    pub(super) conventions: &'a Conventions,
    /// Whether what is named is past: "since Monday".
    pub(super) back: bool,
}

impl View<'_> {
    pub(super) fn today(self) -> NaiveDate {
        self.now.date()
    }

    /// The stretch that a date means.
    pub(super) fn stretch(self, date: &Date) -> Option<Stretch> {
        match date {
            Date::Now => Some(Stretch::at(self.now, Grain::Second)),
            Date::Unit { unit, offset } => self.unit(*unit, *offset),
            Date::Window { unit, count } => self.window(*unit, *count),
            Date::Offset { length, from } => {
                let from = match from {
                    Some(point) => self.point(point)?,
                    None if length.clock => Stretch::at(self.now, Grain::Second),
                    None => Stretch::day(self.today()),
                };
                let grain = match (length.clock, length.seconds % 60, from.grain) {
                    (true, 0, _) => Grain::Minute,
                    (true, _, _) => Grain::Second,
                    (false, _, grain) => grain.min(Grain::Day),
                };
                Some(Stretch::at(plus(from.start, *length)?, grain))
            }
            Date::Weekdays { weekday, count, from } => {
                let from = match from {
                    Some(date) => self.stretch(date)?.start.date(),
                    None => self.today(),
                };
                let first = if *count > 0 {
                    on_or_after(from.succ_opt()?, *weekday)?
                } else {
                    on_or_before(from.pred_opt()?, *weekday)?
                };
                Some(Stretch::day(plus_days(first, 7 * (count - count.signum()))?))
            }
            Date::Weekday { weekday, which } => self.weekday(*weekday, *which).map(Stretch::day),
            Date::Day { year, month, day, weekday } => {
                self.day(*year, *month, *day, *weekday).map(Stretch::day)
            }
            Date::Month { year, month, which } => {
                let year = self.month_year(*year, *month, *which);
                Some(Stretch::at(
                    midnight(NaiveDate::from_ymd_opt(year, u32::from(*month), 1)?),
                    Grain::Month,
                ))
            }
            Date::Year(year) => {
                Some(Stretch::at(midnight(NaiveDate::from_ymd_opt(*year, 1, 1)?), Grain::Year))
            }
            Date::Decade(first) => decade(*first),
            Date::Quarter { year, number, halves } => {
                let year = self.year(*year).unwrap_or(self.today().year());
                let months = if *halves { 6 } else { 3 };
                let first = NaiveDate::from_ymd_opt(year, (u32::from(*number) - 1) * months + 1, 1)?;
                let mut stretch = Stretch::at(midnight(first), Grain::Quarter);
                if *halves {
                    stretch.end = Some(midnight(plus_months(first, 6)?.pred_opt()?));
                }
                Some(stretch)
            }
            Date::Season { season, year, which } => self.season(*season, *year, *which),
            Date::Weekend(which) => {
                let saturday = plus_days(week_start(self.today(), Weekday::Mon), 5)?;
                let steps =
                    if *which == Which::Coming && !is_weekend(self.today()) { 0 } else { which.steps() };
                Some(Stretch::at(midnight(plus_days(saturday, 7 * steps)?), Grain::Weekend))
            }
            Date::Workday(which) => {
                let steps = if *which == Which::Bare { 1 } else { which.steps() };
                Some(Stretch::day(super::stretch::plus_working_days(self.today(), steps)?))
            }
            Date::Holiday { holiday, year, which } => self.holiday(*holiday, *year, *which).map(Stretch::day),
            Date::Nth { number, what, of } => self.nth(*number, *what, of.as_deref()),
            Date::Part { part, of } => self.part(*part, &self.stretch(of)?),
            Date::WeekOf(day) => {
                let day = self.stretch(day)?.start.date();
                Some(Stretch::at(midnight(week_start(day, self.conventions.week_start)), Grain::Week))
            }
            Date::WeekendOf(day) => {
                // Three days on, so that a Monday's or Tuesday's is the weekend before it.
                let day = plus_days(self.stretch(day)?.start.date(), 3)?;
                Some(Stretch::at(midnight(on_or_before(day, Weekday::Sat)?), Grain::Weekend))
            }
            Date::WeekNumber { number, year } => {
                let year = self.year(*year).unwrap_or(self.today().year());
                let monday = NaiveDate::from_isoywd_opt(year, u32::from(*number), Weekday::Mon)?;
                Some(Stretch::at(midnight(monday), Grain::Week))
            }
            Date::Within { day, week } => {
                let start = self.stretch(week)?.start.date();
                on_or_after(start, *day).map(Stretch::day)
            }
            Date::FiscalYear(year) => {
                let current = self.fiscal_year_end()?.year();
                let year = match *year {
                    Year::Number(year) => year,
                    Year::Offset(offset) => current + offset,
                };
                let (first, last) = (self.fiscal_end_in(year - 1)?.succ_opt()?, self.fiscal_end_in(year)?);
                Some(Stretch { start: midnight(first), end: Some(midnight(last)), grain: Grain::Year })
            }
            Date::FiscalYearEnd => self.fiscal_year_end().map(Stretch::day),
            Date::First { count, unit, of } => first_of(*count, *unit, &self.stretch(of)?),
            Date::EndOf { unit, of } => self.end_of(*unit, of.as_deref()),
        }
    }

    /// The last day of the present fiscal year.
    fn fiscal_year_end(self) -> Option<NaiveDate> {
        let year = self.today().year();
        (year..=year + 1).filter_map(|year| self.fiscal_end_in(year)).find(|end| *end >= self.today())
    }

    /// The last day of the fiscal year that ends in a year.
    fn fiscal_end_in(self, year: i32) -> Option<NaiveDate> {
        let (month, day) = self.conventions.fiscal_year_end;
        let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
        // A 30th of February is its last.
        first.with_day(u32::from(day)).or_else(|| plus_months(first, 1)?.pred_opt())
    }

    pub(super) fn unit(self, unit: Unit, offset: i32) -> Option<Stretch> {
        let today = self.today();
        let stretch = match unit {
            Unit::Second => Stretch::at(
                self.now.checked_add_signed(TimeDelta::seconds(i64::from(offset)))?,
                Grain::Second,
            ),
            Unit::Minute => Stretch::at(
                self.now.with_second(0)?.checked_add_signed(TimeDelta::minutes(i64::from(offset)))?,
                Grain::Minute,
            ),
            Unit::Hour => Stretch::at(
                self.now
                    .with_second(0)?
                    .with_minute(0)?
                    .checked_add_signed(TimeDelta::hours(i64::from(offset)))?,
                Grain::Hour,
            ),
            Unit::Day | Unit::Night | Unit::WorkingDay => Stretch::day(plus_days(today, offset)?),
            Unit::Week | Unit::Fortnight => {
                let days = if unit == Unit::Week { 7 } else { 14 };
                let first = plus_days(week_start(today, self.conventions.week_start), days * offset)?;
                Stretch {
                    start: midnight(first),
                    end: plus_days(first, days - 1).map(midnight),
                    grain: Grain::Week,
                }
            }
            Unit::Sprint => {
                let sprint = self.conventions.sprint?;
                let days = i64::from(sprint.days.max(1));
                let number = (today - sprint.first_day).num_days().div_euclid(days) + i64::from(offset);
                let first = sprint.first_day.checked_add_signed(TimeDelta::try_days(number * days)?)?;
                Stretch::days(first, plus_days(first, i32::from(sprint.days.max(1)) - 1)?)
            }
            Unit::Weekend => return self.stretch(&Date::Weekend(Which::This)),
            Unit::Month => Stretch::at(midnight(plus_months(today.with_day(1)?, offset)?), Grain::Month),
            Unit::Quarter | Unit::Season => {
                let first = NaiveDate::from_ymd_opt(today.year(), today.month0() / 3 * 3 + 1, 1)?;
                Stretch::at(midnight(plus_months(first, 3 * offset)?), Grain::Quarter)
            }
            Unit::Decade => return decade((today.year().div_euclid(10) + offset) * 10),
            Unit::Year => Stretch::at(
                midnight(NaiveDate::from_ymd_opt(today.year().checked_add(offset)?, 1, 1)?),
                Grain::Year,
            ),
        };
        Some(stretch)
    }

    /// The next or last so many units: hours from now on, days and longer units without today.
    fn window(self, unit: Unit, count: i32) -> Option<Stretch> {
        let length = crate::mention::Length::of(i64::from(count.abs()), 1, unit);
        if length.clock {
            let length = if count < 0 { length.back() } else { length };
            let other = plus(self.now, length)?;
            let grain = if unit == Unit::Second { Grain::Second } else { Grain::Minute };
            return Some(Stretch { start: self.now.min(other), end: Some(self.now.max(other)), grain });
        }
        let today = midnight(self.today());
        let (first, last) = if count > 0 {
            (plus_days(self.today(), 1)?, plus(today, length)?.date())
        } else {
            (plus(today, length.back())?.date(), plus_days(self.today(), -1)?)
        };
        Some(Stretch::days(first, last.max(first)))
    }

    fn weekday(self, weekday: Weekday, which: Which) -> Option<NaiveDate> {
        let today = self.today();
        match which {
            Which::Bare if self.back => on_or_before(today, weekday),
            Which::Bare | Which::This => on_or_after(today, weekday),
            Which::Coming => on_or_after(today.succ_opt()?, weekday),
            Which::Next(steps) if self.conventions.next_is_next_week => {
                let monday = week_start(today, self.conventions.week_start);
                on_or_after(plus_days(monday, 7 * i32::from(steps))?, weekday)
            }
            Which::Next(steps) => {
                plus_days(on_or_after(today.succ_opt()?, weekday)?, 7 * (i32::from(steps) - 1))
            }
            Which::Last(steps) if self.conventions.next_is_next_week => {
                let monday = week_start(today, self.conventions.week_start);
                on_or_after(plus_days(monday, -7 * i32::from(steps))?, weekday)
            }
            Which::Past => on_or_before(today.pred_opt()?, weekday),
            Which::Last(steps) => {
                plus_days(on_or_before(today.pred_opt()?, weekday)?, -7 * (i32::from(steps) - 1))
            }
        }
    }

    fn year(self, year: Option<Year>) -> Option<i32> {
        match year? {
            Year::Number(year) => Some(year),
            Year::Offset(offset) => Some(self.today().year() + offset),
        }
    }

    /// The year of a month that is named without one.
    fn month_year(self, year: Option<Year>, month: u8, which: Which) -> i32 {
        let (this_year, this_month) = (self.today().year(), self.today().month() as u8);
        if let Some(year) = self.year(year) {
            return year;
        }
        match which {
            Which::Bare if self.back => this_year - i32::from(month > this_month),
            Which::Bare | Which::This | Which::Coming => this_year + i32::from(month < this_month),
            Which::Next(steps) => this_year + i32::from(steps) - i32::from(month > this_month),
            Which::Past => this_year - 1 + i32::from(month < this_month),
            Which::Last(steps) => this_year - i32::from(steps) + i32::from(month < this_month),
        }
    }

    fn day(
        self,
        year: Option<Year>,
        month: Option<Month>,
        day: u8,
        weekday: Option<Weekday>,
    ) -> Option<NaiveDate> {
        let today = self.today();
        let day = u32::from(day);
        match month {
            Some(Month::Number(month)) => {
                if let Some(year) = self.year(year) {
                    return NaiveDate::from_ymd_opt(year, u32::from(month), day);
                }
                self.yearless(month, day)
            }
            Some(Month::Which(month, which)) => {
                let year = if which == Which::This && self.year(year).is_none() {
                    today.year()
                } else {
                    self.month_year(year, month, which)
                };
                NaiveDate::from_ymd_opt(year, u32::from(month), day)
            }
            Some(Month::Offset(offset)) => plus_months(today.with_day(1)?, offset)?.with_day(day),
            None => {
                // The first that is to come; with a weekday, the first of the next months' that falls on it. Further away,
                // one of the two is a mistake.
                let days = |months: i32| {
                    (0..months).filter_map(|ahead| plus_months(today.with_day(1)?, ahead)?.with_day(day))
                };
                let fits = |date: &NaiveDate| weekday.is_none_or(|weekday| date.weekday() == weekday);
                if self.back {
                    let days = (0..12).filter_map(|ago| plus_months(today.with_day(1)?, -ago)?.with_day(day));
                    return days.filter(|date| *date <= today).find(fits);
                }
                let to_come = |date: &NaiveDate| *date >= today;
                days(4).filter(to_come).find(fits).or_else(|| days(12).find(to_come))
            }
        }
    }

    /// A day and month without a year: this year's or next year's, whichever comes first; a day of the last months past is
    /// this year's.
    fn yearless(self, month: u8, day: u32) -> Option<NaiveDate> {
        let today = self.today();
        let this_year = NaiveDate::from_ymd_opt(today.year(), u32::from(month), day);
        // The 29th of February waits for a leap year.
        let later =
            || (1..=8).find_map(|years| NaiveDate::from_ymd_opt(today.year() + years, u32::from(month), day));
        match this_year {
            Some(date) if self.back && date > today => {
                NaiveDate::from_ymd_opt(today.year() - 1, u32::from(month), day)
            }
            Some(date) if self.back || date >= today => Some(date),
            Some(date) if !self.conventions.forward && (today - date).num_days() < RECENT_DAYS => Some(date),
            _ => later(),
        }
    }

    fn season(self, season: Option<Season>, year: Option<Year>, which: Which) -> Option<Stretch> {
        let today = self.today();
        let first_month = |season| match season {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        };
        let first = if let Some(season) = season {
            let month = first_month(season);
            let year = match (self.year(year), which) {
                (Some(year), _) => year,
                (None, Which::Last(steps)) => {
                    today.year() - i32::from(steps) + i32::from(month + 3 <= today.month())
                }
                (None, Which::Next(steps)) => {
                    today.year() + i32::from(steps) - i32::from(month > today.month())
                }
                (None, _) => today.year() + i32::from(month + 2 < today.month()),
            };
            NaiveDate::from_ymd_opt(year, month, 1)?
        } else {
            let back = today.month() % 3;
            plus_months(today.with_day(1)?, 3 * which.steps() - back as i32)?
        };
        Some(Stretch::at(midnight(first), Grain::Season))
    }

    fn holiday(self, holiday: Holiday, year: Option<Year>, which: Which) -> Option<NaiveDate> {
        let today = self.today();
        if let Some(year) = self.year(year) {
            return day_of(holiday, year);
        }
        let year = today.year();
        match which {
            Which::Bare if self.back => {
                (0..=1).filter_map(|back| day_of(holiday, year - back)).find(|day| *day <= today)
            }
            Which::Last(_) | Which::Past => {
                (0..=1).filter_map(|back| day_of(holiday, year - back)).find(|day| *day < today)
            }
            Which::Next(_) | Which::Coming => {
                (0..=1).filter_map(|ahead| day_of(holiday, year + ahead)).find(|day| *day > today)
            }
            Which::This => day_of(holiday, year),
            Which::Bare => {
                (0..=1).filter_map(|ahead| day_of(holiday, year + ahead)).find(|day| *day >= today)
            }
        }
    }
}

/// The ten years from one on.
fn decade(first: i32) -> Option<Stretch> {
    let (start, end) = (NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(first + 9, 12, 31)?);
    Some(Stretch { start: midnight(start), end: Some(midnight(end)), grain: Grain::Year })
}

/// A day and month this little in the past are spoken of as past: nobody writes "3 March" in April for the year to come.
const RECENT_DAYS: i64 = 60;
