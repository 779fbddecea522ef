//! Public holidays, by country and, where it matters, by the part of it.
//!
//! From 2024 to 2030; the data is `data/holidays.txt`, written by `cargo xtask generate holidays`. Dates that follow the sight of
//! the moon are computed, and their names say "(estimated)" until they are announced.
//! Ukraine has none while it has suspended them, Sri Lanka none beyond 2026, for which it has announced them.

mod calendar;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use self::calendar::calendar;

/// The public holiday on a date in a region ("IN-KA", "GB-SCT") or a country ("FR"), by its English name; the country's where
/// the region is not known. Of several on one date it is the first by name.
///
/// ```
/// use chrono::NaiveDate;
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let second_of_january = date(2026, 1, 2);
/// assert!(when::holiday::on("GB-SCT", second_of_january).is_some());
/// assert_eq!(when::holiday::on("GB-ENG", second_of_january), None);
/// assert_eq!(when::holiday::on("US", date(2026, 11, 26)), Some("Thanksgiving Day"));
/// ```
#[must_use]
pub fn on(region: &str, date: NaiveDate) -> Option<&'static str> {
    calendar().on(region, date)
}

/// All countries and regions whose holidays are known, in alphabetical order: "AD", …, "US", "US-AK", …
///
/// ```
/// assert!(when::holiday::regions().any(|region| region == "DE-BY"));
/// ```
pub fn regions() -> impl Iterator<Item = &'static str> {
    calendar().regions()
}

/// The region itself where it is known, or the country that it is part of; empty where neither is.
pub(crate) fn nearest_region(region: &'static str) -> &'static str {
    let known = |region| calendar().region(region).is_some();
    [region, region.get(..2).unwrap_or_default()].into_iter().find(|region| known(region)).unwrap_or_default()
}
