//! The days of the holidays that people name as dates.

use chrono::{NaiveDate, Weekday};

use super::stretch::{on_or_after, on_or_before, plus_days};
use crate::mention::Holiday;

/// The day of a holiday in a year, by the rule of the United States where countries differ (Mother's Day, Labor Day).
pub(super) fn day_of(holiday: Holiday, year: i32) -> Option<NaiveDate> {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let nth = |month, weekday, nth: i32| plus_days(on_or_after(on(month, 1)?, weekday)?, 7 * (nth - 1));
    let last_monday = |month, last_day| on_or_before(on(month, last_day)?, Weekday::Mon);
    match holiday {
        Holiday::NewYear => on(1, 1),
        Holiday::NewYearsEve => on(12, 31),
        Holiday::MartinLutherKingDay => nth(1, Weekday::Mon, 3),
        Holiday::ValentinesDay => on(2, 14),
        Holiday::PresidentsDay => nth(2, Weekday::Mon, 3),
        Holiday::SaintPatricksDay => on(3, 17),
        Holiday::GoodFriday => plus_days(easter(year)?, -2),
        Holiday::Easter => easter(year),
        Holiday::EasterMonday => plus_days(easter(year)?, 1),
        Holiday::MothersDay => nth(5, Weekday::Sun, 2),
        Holiday::MemorialDay | Holiday::SpringBankHoliday => last_monday(5, 31),
        Holiday::FathersDay => nth(6, Weekday::Sun, 3),
        Holiday::Juneteenth => on(6, 19),
        Holiday::CanadaDay => on(7, 1),
        Holiday::IndependenceDay => on(7, 4),
        Holiday::LabourDay => nth(9, Weekday::Mon, 1),
        Holiday::ColumbusDay => nth(10, Weekday::Mon, 2),
        Holiday::Halloween => on(10, 31),
        Holiday::VeteransDay => on(11, 11),
        Holiday::Thanksgiving => nth(11, Weekday::Thu, 4),
        Holiday::BlackFriday => plus_days(nth(11, Weekday::Thu, 4)?, 1),
        Holiday::CyberMonday => plus_days(nth(11, Weekday::Thu, 4)?, 4),
        Holiday::ChristmasEve => on(12, 24),
        Holiday::Christmas => on(12, 25),
        Holiday::BoxingDay => on(12, 26),
        Holiday::EarlyMayBankHoliday => nth(5, Weekday::Mon, 1),
        Holiday::SummerBankHoliday => last_monday(8, 31),
    }
}

/// Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher, with their letters.
#[allow(clippy::many_single_char_names)]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (days / 31) as u32, (days % 31 + 1) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_the_days_that_almanacs_give() {
        for (year, month, day) in [(2016, 3, 27), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day));
        }
    }

    #[test]
    fn thanksgiving_is_the_fourth_thursday() {
        assert_eq!(day_of(Holiday::Thanksgiving, 2026), NaiveDate::from_ymd_opt(2026, 11, 26));
        assert_eq!(day_of(Holiday::MemorialDay, 2026), NaiveDate::from_ymd_opt(2026, 5, 25));
    }
}
