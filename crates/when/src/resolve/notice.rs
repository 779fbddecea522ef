//! What is noteworthy about a resolved time.

use chrono::Datelike;

use super::{
    Grain, Notice, Resolution, Writer,
    calendar::View,
    instant::restated,
    stretch::{Stretch, midnight, plus_days},
};
use crate::{
    mention::{Date, Meaning, Mention, Point, Relation},
    zone::{Fit, Season, Zone, ZoneName},
};

/// What is noteworthy about a resolved time.
pub(super) fn notices(
    mention: &Mention,
    writer: &Writer,
    resolution: &Resolution,
    ambiguous: bool,
) -> Vec<Notice> {
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
