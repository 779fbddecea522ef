//! Clock times and parts of the day become civil times of a day.

use chrono::{NaiveDateTime, TimeDelta};

use super::{Grain, stretch::Stretch};
use crate::mention::{Clock, DayHalf, DayPart, PartOfDay, Precision, StretchPart};

pub(super) fn minutes(clock: Clock) -> u32 {
    u32::from(clock.hour) * 60 + u32::from(clock.minute)
}

/// The half of the day for an hour that names none: what colleagues mean, from 7 in the morning to 6 in the evening.
pub(super) fn settled(clock: Clock) -> Clock {
    match clock.half {
        DayHalf::Unsaid if clock.hour <= 6 => Clock { hour: clock.hour + 12, half: DayHalf::Known, ..clock },
        _ => clock,
    }
}

pub(super) fn on_day(clock: Clock, day: NaiveDateTime) -> Option<NaiveDateTime> {
    let seconds = (i64::from(clock.hour) * 60 + i64::from(clock.minute)) * 60 + i64::from(clock.second);
    day.checked_add_signed(TimeDelta::seconds(seconds))
}

pub(super) fn grain(precision: Precision) -> Grain {
    match precision {
        Precision::Hour => Grain::Hour,
        Precision::Minute => Grain::Minute,
        Precision::Second => Grain::Second,
    }
}

/// The hours of a part of the day.
pub(super) fn day_part(part: DayPart, day: NaiveDateTime) -> Option<Stretch> {
    let (from, to) = match part.part {
        PartOfDay::Breakfast => (8, 10),
        PartOfDay::Morning => (8, 12),
        PartOfDay::Brunch => (10, 12),
        PartOfDay::Lunch => (12, 14),
        PartOfDay::Afternoon => (12, 17),
        PartOfDay::Evening => (18, 22),
        PartOfDay::Dinner => (18, 20),
        PartOfDay::Night => (20, 24),
        PartOfDay::Daytime => (8, 18),
    };
    let half = (to - from) / 2;
    let (from, to) = match part.stretch {
        Some(StretchPart::Early) => (from, to - half),
        Some(StretchPart::Late) => (from + half, to),
        Some(StretchPart::Middle) => (from + 1, to - 1),
        _ => (from, to),
    };
    let hour = |hour: i64| day.checked_add_signed(TimeDelta::hours(hour));
    let end = hour(to).map(|end| if to == 24 { end - TimeDelta::minutes(1) } else { end });
    Some(Stretch { start: hour(from)?, end, grain: Grain::Hour })
}
