//! Times become civil times in a zone, with what is noteworthy about them.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::{
    Grain, Notice, Resolution, Writer,
    calendar::View,
    stretch::{Stretch, midnight, plus, plus_days, plus_months},
};
use crate::{
    mention::{
        Clock, Date, DayHalf, DayPart, Meaning, Mention, Month, PartOfDay, Point, Precision, Relation,
        StretchPart, Unit, Which, Year,
    },
    zone::{Fit, Season, Zone, ZoneName},
};

/// What a mention means for a writer.
pub(crate) fn resolve(mention: &Mention, writer: &Writer) -> Option<Resolution> {
    let named = mention.zone();
    let (candidates, ambiguous) = zones(named, writer);
    let zone = *candidates.first()?;
    let now = Zone::Named(writer.zone).civil(writer.now);
    let back = mention.relation == Relation::Since;
    let view = View { now, conventions: &writer.conventions, back };
    let mut stretch = view.meaning(&mention.meaning)?;
    if stretch.grain > Grain::Day && stretch.end.is_none() {
        stretch.end = Some(midnight(stretch.last_day()));
    }
    let days = days_on(mention, writer, zone.instant(stretch.start));
    stretch.start = stretch.start.checked_add_signed(TimeDelta::days(days))?;
    stretch.end = stretch.end.and_then(|end| end.checked_add_signed(TimeDelta::days(days)));
    let mut resolution = Resolution {
        start: Some(stretch.start),
        end: stretch.end,
        grain: stretch.grain,
        zone,
        zone_named: named.is_some(),
        candidates,
        notices: Vec::new(),
    };
    resolution.notices = notices(mention, writer, &resolution, ambiguous);
    Some(resolution)
}

/// Whether the clocks of a person's zone are called `written` at some time of the year, and show then what `zone` shows.
fn uses(person: Zone, written: &str, zone: Zone, writer: &Writer) -> bool {
    let half_year = TimeDelta::days(182);
    [writer.now, writer.now + half_year].into_iter().any(|instant| {
        person.offset_at(instant) == zone.offset_at(instant)
            && person.abbreviation_at(instant).eq_ignore_ascii_case(written)
    })
}

/// How many days later than today an hour is meant that names no day.
fn days_on(mention: &Mention, writer: &Writer, instant: DateTime<Utc>) -> i64 {
    // "your EOD", written when the reader's day is over, is the next one's.
    let open_end = |point: &Point| matches!(point.date, Some(Date::EndOf { unit: Unit::Day, of: None }));
    if mention.zone().is_some() && mention.point().is_some_and(open_end) {
        return i64::from(instant <= writer.now);
    }
    if mention.has_date() {
        return 0;
    }
    // "8am ET / 2pm CET": the second is the one nearest to the first.
    if let Some(first) = mention.restates.as_deref().and_then(|meaning| restated(meaning, writer)) {
        const HALF_DAY: i64 = 12 * 60;
        return ((first - instant).num_minutes() + HALF_DAY).div_euclid(2 * HALF_DAY);
    }
    // "9am London time", written in San Francisco in the evening, is of London's next day, which has begun there.
    let ahead = writer.conventions.forward && mention.relation != Relation::Since;
    let grace = if ahead {
        TimeDelta::zero()
    } else if mention.zone().is_some() {
        TimeDelta::hours(12)
    } else {
        return 0;
    };
    i64::from(instant + grace <= writer.now)
}

/// The zones that a name may mean, likeliest first, and whether that is in doubt.
fn zones(named: Option<&ZoneName>, writer: &Writer) -> (Vec<Zone>, bool) {
    let own = Zone::Named(writer.zone);
    match named {
        None | Some(ZoneName::Mine) => (vec![own], false),
        Some(ZoneName::Offset(minutes)) => (vec![Zone::Fixed(*minutes)], false),
        Some(ZoneName::Yours) => {
            let mut readers: Vec<_> = writer.readers.iter().map(|zone| Zone::Named(*zone)).collect();
            let doubt = readers.len() > 1;
            if readers.is_empty() {
                readers.push(own);
            }
            (readers, doubt)
        }
        Some(ZoneName::Known { written, candidates, mixed_up, .. }) => {
            // Whoever is in the conversation decides what an ambiguous name means.
            let offset = |zone: Zone| zone.offset_at(writer.now);
            let people: Vec<_> =
                std::iter::once(own).chain(writer.readers.iter().map(|zone| Zone::Named(*zone))).collect();
            let kept = |zone: Zone| {
                people.iter().any(|person| *person == zone || uses(*person, written, zone, writer))
            };
            let mut candidates = candidates.clone();
            candidates.sort_by_key(|zone| !kept(*zone));
            let evident = candidates.iter().filter(|zone| kept(**zone)).count();
            let differ = candidates[..evident].iter().any(|zone| offset(*zone) != offset(candidates[0]));
            let doubt = *mixed_up && (evident == 0 || differ);
            (candidates, doubt)
        }
    }
}

impl View<'_> {
    fn meaning(self, meaning: &Meaning) -> Option<Stretch> {
        match meaning {
            Meaning::Point(point) => self.point(point),
            Meaning::Recurring { first, .. } => self.first_to_come(first),
            Meaning::Range { from, to } => self.range(from, to),
            Meaning::Lasting { from, length } => {
                let from = self.point(from)?;
                let end = plus(from.start, *length)?;
                if from.grain >= Grain::Day && !length.clock {
                    return Some(Stretch::days(from.start.date(), end.date().pred_opt()?));
                }
                Some(Stretch { start: from.start, end: Some(end), grain: from.grain.min(Grain::Minute) })
            }
            Meaning::Duration(_) => None,
        }
    }

    /// The first of a recurring time: "every first Monday of the month" is next month's where this month's is past.
    fn first_to_come(self, first: &Point) -> Option<Stretch> {
        let found = self.point(first)?;
        let Some(Date::Nth { number, what, of: None }) = first.date else { return Some(found) };
        if found.start.date() >= self.today() {
            return Some(found);
        }
        let of = Some(Box::new(Date::Unit { unit: Unit::Month, offset: 1 }));
        self.point(&Point { date: Some(Date::Nth { number, what, of }), ..first.clone() })
    }

    /// The stretch that a time means.
    pub(super) fn point(self, point: &Point) -> Option<Stretch> {
        let date = match &point.date {
            Some(date) => Some(self.stretch(date)?),
            None => None,
        };
        let day = date.map_or(self.now.date(), |stretch| stretch.start.date());
        if let Some(clock) = point.clock {
            let time = on_day(settled(clock), midnight(day))?;
            let grain = grain(clock.precision);
            return Some(Stretch::at(time, grain));
        }
        if let Some(part) = point.part {
            return day_part(part, midnight(day));
        }
        date
    }

    fn range(self, from: &Point, to: &Point) -> Option<Stretch> {
        let (mut from, mut to) = (from.clone(), to.clone());
        let own_date = to.date.is_some() && from.date.is_some();
        let borrowed = from.date.is_none();
        share(&mut from, &mut to);
        share_clock(&mut from, &mut to);
        let mut first = self.point(&from)?;
        if matches!(to.date, Some(Date::Now)) && to.clock.is_none() && first.start > self.now {
            // "between Jan 22 and now" looks back.
            let year = plus_months(first.start.date(), -12)?;
            first.start = year.and_time(first.start.time());
        }
        if matches!(from.date, Some(Date::Now))
            && let Some(clock) = &mut to.clock
        {
            to.date = Some(Date::Unit { unit: Unit::Day, offset: 0 });
            let settled = settled(*clock);
            let evening = Clock { hour: settled.hour + 12, half: DayHalf::Known, ..settled };
            let passed = minutes(settled) <= self.now.hour() * 60 + self.now.minute();
            *clock =
                if clock.half == DayHalf::Unsaid && settled.hour < 12 && passed { evening } else { settled };
        }
        // "Monday to Friday": the Friday after that Monday.
        let bare_start = matches!(from.date, Some(Date::Weekday { which: Which::Bare, .. }));
        let follows = match to.date {
            Some(Date::Weekday { which: Which::Next(_), .. }) => bare_start,
            Some(
                Date::Weekday { which: Which::Bare, .. }
                | Date::Day { year: None, .. }
                | Date::Month { year: None, .. },
            ) => true,
            _ => false,
        };
        let view = if follows && own_date { View { now: first.start, ..self } } else { self };
        let mut last = view.point(&to)?;
        let tomorrow = matches!(to.date, Some(Date::Unit { unit: Unit::Day, offset: 1.. }));
        if last.start < first.start && borrowed && tomorrow {
            // "from 6pm to 6am tomorrow" begins today.
            first.start = first.start.checked_sub_signed(TimeDelta::days(1))?;
        } else if last.start < first.start {
            last = later(&to, own_date, last, first)?;
        }
        if first.grain == Grain::Day && (last.grain == Grain::Day || matches!(to.date, Some(Date::Now)))
            || first.grain > Grain::Day
            || last.grain > Grain::Day
        {
            let grain = first.grain.min(last.grain).max(Grain::Day);
            return Some(Stretch { start: first.start, end: Some(midnight(last.last_day())), grain });
        }
        let end = last.end.unwrap_or(last.start);
        Some(Stretch { start: first.start, end: Some(end), grain: first.grain.min(last.grain) })
    }
}

/// A second end that lies before the first is one day, week or year later.
fn later(to: &Point, own_date: bool, last: Stretch, first: Stretch) -> Option<Stretch> {
    let step = match (&to.date, own_date) {
        (Some(Date::Weekday { .. }), true) => 7,
        (_, false) => 1,
        _ => return Some(last),
    };
    let start = last.start.checked_add_signed(TimeDelta::days(step))?;
    Some(if start >= first.start { Stretch { start, ..last } } else { last })
}

/// What one end of a range leaves out is taken from the other.
fn share(from: &mut Point, to: &mut Point) {
    match (&mut from.date, &mut to.date) {
        (date @ None, other) => date.clone_from(other),
        (date, other @ None) => other.clone_from(date),
        (
            Some(Date::Day { year: first_year, month: first_month, .. }),
            Some(Date::Day { year, month, .. }),
        ) => {
            *month = month.or(*first_month);
            *first_month = first_month.or(*month);
            let wraps = matches!((*first_month, *month), (Some(Month::Number(first)), Some(Month::Number(second))) if first > second);
            *first_year = first_year.or(year.map(|year| shifted(year, -i32::from(wraps))));
            *year = year.or(first_year.map(|year| shifted(year, i32::from(wraps))));
        }
        (
            Some(Date::Month { year: first_year, month: first, which: Which::Bare }),
            Some(
                Date::Month { year, month: second, .. }
                | Date::Day { year, month: Some(Month::Number(second)), .. },
            ),
        ) => {
            let wraps = i32::from(first > second);
            *first_year = first_year.or(year.map(|year| shifted(year, -wraps)));
        }
        _ => {}
    }
    if to.clock.is_none() && to.part.is_none() && from.clock.is_some() {
        to.clock = from.clock;
    }
}

fn shifted(year: Year, by: i32) -> Year {
    match year {
        Year::Number(year) => Year::Number(year + by),
        Year::Offset(offset) => Year::Offset(offset + by),
    }
}

/// Which halves of the day the two hours of a range lie in: "2-3pm", "11-1pm", "9 to 5".
fn share_clock(from: &mut Point, to: &mut Point) {
    let (Some(first), Some(last)) = (&mut from.clock, &mut to.clock) else { return };
    let same_day = from.date == to.date;
    match (first.half, last.half) {
        (DayHalf::Unsaid, DayHalf::Known | DayHalf::Midnight) if same_day => {
            let end = minutes(*last);
            let end = if end == 0 { 24 * 60 } else { end };
            let afternoon = Clock { hour: first.hour % 12 + 12, half: DayHalf::Known, ..*first };
            let morning = Clock { hour: first.hour % 12, half: DayHalf::Known, ..*first };
            *first = if minutes(afternoon) < end { afternoon } else { morning };
        }
        (_, DayHalf::Unsaid) if same_day => {
            *first = settled(*first);
            let start = minutes(*first);
            let afternoon = Clock { hour: last.hour % 12 + 12, half: DayHalf::Known, ..*last };
            let morning = Clock { hour: last.hour % 12, half: DayHalf::Known, ..*last };
            *last = if minutes(morning) > start || minutes(afternoon) <= start { morning } else { afternoon };
        }
        _ => {}
    }
}

fn minutes(clock: Clock) -> u32 {
    u32::from(clock.hour) * 60 + u32::from(clock.minute)
}

/// The half of the day for an hour that names none: what colleagues mean, from 7 in the morning to 6 in the evening.
fn settled(clock: Clock) -> Clock {
    match clock.half {
        DayHalf::Unsaid if clock.hour <= 6 => Clock { hour: clock.hour + 12, half: DayHalf::Known, ..clock },
        _ => clock,
    }
}

fn on_day(clock: Clock, day: NaiveDateTime) -> Option<NaiveDateTime> {
    let seconds = (i64::from(clock.hour) * 60 + i64::from(clock.minute)) * 60 + i64::from(clock.second);
    day.checked_add_signed(TimeDelta::seconds(seconds))
}

fn grain(precision: Precision) -> Grain {
    match precision {
        Precision::Hour => Grain::Hour,
        Precision::Minute => Grain::Minute,
        Precision::Second => Grain::Second,
    }
}

/// The hours of a part of the day.
fn day_part(part: DayPart, day: NaiveDateTime) -> Option<Stretch> {
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

/// What is noteworthy about a resolved time.
fn notices(mention: &Mention, writer: &Writer, resolution: &Resolution, ambiguous: bool) -> Vec<Notice> {
    let mut notices = Vec::new();
    if ambiguous {
        notices.push(Notice::AmbiguousZone);
    }
    let (Some(start), Some(instant)) = (resolution.start, resolution.start_instant()) else { return notices };
    if resolution.grain < Grain::Day {
        match resolution.zone.fit(start) {
            Fit::Once => {}
            Fit::Skipped => notices.push(Notice::Skipped),
            Fit::Doubled => notices.push(Notice::Doubled),
        }
        if let Some(ZoneName::Known {
            written, season: season @ (Season::Standard | Season::Daylight), ..
        }) = mention.zone()
            && resolution.zone.is_daylight_at(instant) != (*season == Season::Daylight)
        {
            notices.push(Notice::WrongSeason {
                written: written.clone(),
                holds: resolution.zone.abbreviation_at(instant),
            });
        }
    }
    for point in [mention.point(), end_point(&mention.meaning)].into_iter().flatten() {
        if let Some(Date::Day { weekday: Some(weekday), .. }) = point.date {
            let view = View {
                now: Zone::Named(writer.zone).civil(writer.now),
                conventions: &writer.conventions,
                back: mention.relation == Relation::Since,
            };
            if let Some(day) = point.date.as_ref().and_then(|date| view.stretch(date))
                && day.start.weekday() != weekday
            {
                notices.push(Notice::WeekdayDisagrees { is: day.start.weekday() });
            }
        }
    }
    // "since Monday" is past of itself.
    if mention.relation != Relation::Since && is_past(resolution, writer) {
        notices.push(Notice::Past);
    }
    if let Some(first) = mention.restates.as_deref().and_then(|meaning| restated(meaning, writer)) {
        let minutes = (instant - first).num_minutes();
        if minutes != 0 {
            notices.push(Notice::Disagrees { minutes });
        }
    }
    notices
}

fn end_point(meaning: &Meaning) -> Option<&Point> {
    match meaning {
        Meaning::Range { to, .. } => Some(to),
        _ => None,
    }
}

/// Whether all of it is over.
fn is_past(resolution: &Resolution, writer: &Writer) -> bool {
    let Some(start) = resolution.start else { return false };
    let last = resolution.end.unwrap_or(start);
    let over = if resolution.grain >= Grain::Day {
        let stretch = Stretch { start, end: resolution.end, grain: resolution.grain };
        plus_days(stretch.last_day(), 1).map(midnight)
    } else {
        Some(last)
    };
    over.is_some_and(|over| resolution.zone.instant(over) < writer.now)
}

/// The instant that was stated before for another zone.
fn restated(meaning: &Meaning, writer: &Writer) -> Option<DateTime<Utc>> {
    let first = Mention {
        span: draft::Span::new(0, 0),
        relation: Relation::At,
        meaning: meaning.clone(),
        restates: None,
    };
    resolve(&first, writer)?.start_instant()
}
