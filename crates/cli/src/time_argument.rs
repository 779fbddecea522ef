//! Instants as they are given on the command line.

use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use timezone::Tz;
use when::zone::Zone;

/// The instant that `text` states, as ISO 8601; without an offset it is read on the clock of `zone`. `None` is the present.
pub(crate) fn instant(text: Option<&str>, zone: Tz) -> anyhow::Result<DateTime<Utc>> {
    let Some(text) = text else { return Ok(Utc::now()) };
    let without_seconds = || DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%#z");
    if let Ok(instant) = DateTime::parse_from_rfc3339(text).or_else(|_| without_seconds()) {
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
