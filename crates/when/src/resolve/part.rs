//! Parts of a stretch of days, and what is counted in one.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::{
    Grain,
    calendar::View,
    stretch::{Stretch, midnight, on_or_after, on_or_before, plus, plus_days, plus_months, week_start},
};
use crate::mention::{Counted, Date, Length, StretchPart, Unit};

impl View<'_> {
    pub(super) fn nth(self, number: i16, what: Counted, of: Option<&Date>) -> Option<Stretch> {
        let of = match of {
            Some(date) => self.stretch(date)?,
            None => self.unit(Unit::Month, 0)?,
        };
        // "first Monday in 3 months" counts in the month that is three months away.
        let (first, last) = if of.grain <= Grain::Day && of.end.is_none() {
            let first = of.start.date().with_day(1)?;
            (first, plus_months(first, 1)?.pred_opt()?)
        } else {
            (of.start.date(), of.last_day())
        };
        let steps = i32::from(number.abs()) - 1;
        let backwards = number < 0;
        let within = |day: NaiveDate| (first..=last).contains(&day).then_some(day);
        let nth_weekday = |weekday| {
            let day = if backwards {
                plus_days(on_or_before(last, weekday)?, -7 * steps)
            } else {
                plus_days(on_or_after(first, weekday)?, 7 * steps)
            };
            within(day?)
        };
        let nth_month = |months: i32, grain| {
            let day = if backwards {
                plus_months(last.with_day(1)?, 1 - months - months * steps)
            } else {
                plus_months(first, months * steps)
            };
            Some(Stretch::at(midnight(within(day?)?), grain))
        };
        match what {
            Counted::Weekday(weekday) => nth_weekday(weekday).map(Stretch::day),
            Counted::Weekend => {
                nth_weekday(Weekday::Sat).map(|day| Stretch::at(midnight(day), Grain::Weekend))
            }
            // As ISO 8601 has it for years: a week belongs where its Thursday is.
            Counted::Unit(Unit::Week | Unit::Fortnight) => {
                let thursday = if of.grain == Grain::Week { None } else { nth_weekday(Weekday::Thu) }?;
                Some(Stretch::at(midnight(plus_days(thursday, -3)?), Grain::Week))
            }
            Counted::Unit(Unit::Month) => nth_month(1, Grain::Month),
            Counted::Unit(Unit::Quarter) => nth_month(3, Grain::Quarter),
            Counted::Unit(Unit::Year | Unit::Decade) => None,
            Counted::Unit(_) => {
                within(if backwards { plus_days(last, -steps)? } else { plus_days(first, steps)? })
                    .map(Stretch::day)
            }
        }
    }

    pub(super) fn part(self, part: StretchPart, of: &Stretch) -> Option<Stretch> {
        let (first, last) = (of.start.date(), of.last_day());
        let days = |from: i32, to: i32| Some(Stretch::days(plus_days(first, from)?, plus_days(first, to)?));
        let months = |from: i32, to: i32| {
            Some(Stretch::days(plus_months(first, from)?, plus_months(first, to)?.pred_opt()?))
        };
        let length = (last - first).num_days() as i32;
        match (part, of.grain) {
            (StretchPart::Whole, _) => Some(*of),
            (StretchPart::Rest, _) => Some(Stretch::days(self.today().max(first), last.max(self.today()))),
            (StretchPart::Start | StretchPart::Early, Grain::Week) => days(0, 2),
            (StretchPart::Middle, Grain::Week) => days(1, 3),
            (StretchPart::End | StretchPart::Late, Grain::Week) => days(4, 6),
            (StretchPart::Start | StretchPart::Early, Grain::Month) => days(0, 9),
            (StretchPart::Middle, Grain::Month) => days(10, 19),
            (StretchPart::End | StretchPart::Late, Grain::Month) => days(20, length),
            (StretchPart::Start | StretchPart::Early, Grain::Year) => months(0, 3),
            (StretchPart::Middle, Grain::Year) => months(4, 8),
            (StretchPart::End | StretchPart::Late, Grain::Year) => months(9, 12),
            (StretchPart::FirstHalf, Grain::Year) => months(0, 6),
            (StretchPart::SecondHalf, Grain::Year) => months(6, 12),
            (StretchPart::FirstHalf, _) => days(0, length / 2),
            (StretchPart::SecondHalf, _) => days(length / 2 + 1, length),
            (_, Grain::Quarter | Grain::Season) => match part {
                StretchPart::Start | StretchPart::Early => months(0, 1),
                StretchPart::Middle => months(1, 2),
                _ => months(2, 3),
            },
            _ => Some(*of),
        }
    }

    /// EOD is an hour, EOW a Friday, EOM and longer the last day.
    pub(super) fn end_of(self, unit: Unit, of: Option<&Date>) -> Option<Stretch> {
        let of = match of {
            Some(date) => Some(self.stretch(date)?),
            None => None,
        };
        let day = of.map_or(self.today(), |stretch| stretch.start.date());
        if unit == Unit::Day {
            let minutes = TimeDelta::minutes(i64::from(self.conventions.end_of_day));
            return Some(Stretch::at(midnight(day).checked_add_signed(minutes)?, Grain::Hour));
        }
        let from = View { now: midnight(day), ..self };
        let last = match unit {
            Unit::Week => plus_days(week_start(day, Weekday::Mon), 4)?,
            unit => from.unit(unit, 0)?.last_day(),
        };
        Some(Stretch::day(last))
    }
}

/// The first so many units of a stretch, or its last.
pub(super) fn first_of(count: i32, unit: Unit, of: &Stretch) -> Option<Stretch> {
    let (first, last) = (of.start.date(), of.last_day());
    let length = Length::of(i64::from(count.abs()), 1, unit);
    if count > 0 {
        let end = plus(midnight(first), length)?.date().pred_opt()?;
        return Some(Stretch::days(first, end.min(last)));
    }
    let start = plus(midnight(last.succ_opt()?), length.back())?.date();
    Some(Stretch::days(start.max(first), last))
}
