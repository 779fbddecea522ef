//! Zones and instants as they are given on the command line.

use anyhow::{Context, bail};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use when::zone::Zone;

/// The zone that `name` stands for: an IANA name, a city, a country or an abbreviation; the likeliest where it means several.
pub(crate) fn zone(name: &str) -> anyhow::Result<Tz> {
    if let Ok(zone) = name.parse() {
        return Ok(zone);
    }
    let place = when::place::places(name, 1).into_iter().next();
    if let Some(place) = place.filter(|place| place.name.eq_ignore_ascii_case(name)) {
        return Ok(place.zone);
    }
    for candidate in when::zone::candidates(name) {
        if let Zone::Named(zone) = candidate {
            return Ok(zone);
        }
    }
    if let Some(place) = place {
        return Ok(place.zone);
    }
    bail!("no zone is known by the name {name:?}: give a city, or a name like Asia/Kolkata")
}

/// The instant that `text` states, as ISO 8601; without an offset it is read on the clock of `zone`. `None` is the present.
pub(crate) fn instant(text: Option<&str>, zone: Tz) -> anyhow::Result<DateTime<Utc>> {
    let Some(text) = text else { return Ok(Utc::now()) };
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(instant.with_timezone(&Utc));
    }
    let civil = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .or_else(|| text.parse::<NaiveDate>().ok().and_then(|date| date.and_hms_opt(0, 0, 0)))
        .with_context(|| {
            format!("{text:?} is not an instant: write 2026-03-05T17:00 or 2026-03-05T17:00Z")
        })?;
    Ok(Zone::Named(zone).instant(civil))
}
