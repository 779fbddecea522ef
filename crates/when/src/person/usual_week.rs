//! Which days people work, by country.

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::WorkingWeek;

/// The working days that are usual in a country, by its ISO 3166 code or a holiday region of it, from 9:00 to 17:00, as
/// of 2026.
///
/// ```
/// use chrono::Weekday::{Fri, Sun};
/// let days = |country| when::person::usual_week(country).days;
/// assert!(days("IL").contains(&Sun) && !days("IL").contains(&Fri));
/// assert!(days("AE").contains(&Fri) && !days("AE").contains(&Sun)); // Since 2022.
/// assert!(days("US-CA").contains(&Fri));
/// ```
#[must_use]
pub fn usual_week(country: &str) -> WorkingWeek {
    WorkingWeek { days: working_days(country).to_vec(), start: 9 * 60, end: 17 * 60 }
}

/// From the countries' labour laws and the hours of their public administration, as the Unicode CLDR (`weekData`) and the
/// Python package `holidays` have them; where the two differ, the law in force in 2026.
fn working_days(region: &str) -> &'static [Weekday] {
    match region {
        // Kedah, Kelantan and Terengganu; Johor went over to the rest of Malaysia in 2025.
        "MY-02" | "MY-03" | "MY-11" => return &[Sun, Mon, Tue, Wed, Thu],
        _ => {}
    }
    match region.get(..2).unwrap_or_default() {
        "AF" | "BD" | "BH" | "DJ" | "DZ" | "EG" | "IL" | "IQ" | "JO" | "KW" | "LY" | "MV" | "OM" | "PS"
        | "QA" | "SA" | "SD" | "SY" | "YE" => &[Sun, Mon, Tue, Wed, Thu],
        "IR" => &[Sat, Sun, Mon, Tue, Wed],
        "BN" => &[Mon, Tue, Wed, Thu, Sat],
        "NP" => &[Sun, Mon, Tue, Wed, Thu, Fri],
        _ => &[Mon, Tue, Wed, Thu, Fri],
    }
}
