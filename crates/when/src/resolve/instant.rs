//! Times become civil times in a zone.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Grain, Resolution, Writer,
    calendar::View,
    clock::{day_part, grain, on_day, settled},
    notice::notices,
    stretch::{Stretch, midnight, plus},
};
use crate::{
    mention::{Date, Meaning, Mention, Point, Relation, Unit},
    zone::{Zone, ZoneName},
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
}

/// The instant that was stated before for another zone.
pub(super) fn restated(meaning: &Meaning, writer: &Writer) -> Option<DateTime<Utc>> {
    let first = Mention {
        span: draft::Span::new(0, 0),
        relation: Relation::At,
        meaning: meaning.clone(),
        restates: None,
    };
    resolve(&first, writer)?.start_instant()
}
