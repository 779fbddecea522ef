//! Days written down from calendars, not from the data.

use chrono::NaiveDate;

use super::{on, regions};

fn on_date(region: &str, text: &str) -> Option<&'static str> {
    on(region, text.parse().unwrap())
}

#[track_caller]
fn is(region: &str, text: &str, name: &str) {
    let found = on_date(region, text);
    assert!(found.is_some_and(|found| found.contains(name)), "{region} {text}: {found:?} is not {name}");
}

#[track_caller]
fn is_none(region: &str, text: &str) {
    assert_eq!(on_date(region, text), None, "{region} {text}");
}

#[test]
fn india() {
    is("IN-KA", "2024-10-31", "Diwali");
    is("IN-KA", "2025-10-20", "Diwali");
    is("IN-KA", "2026-11-08", "Diwali");
    is("IN-KA", "2026-11-01", "Rajyotsava");
    is_none("IN-MH", "2027-11-01");
    is("IN-MH", "2026-05-01", "Maharashtra Day");
    is("IN", "2026-08-15", "Independence Day");
    is("IN-TN", "2027-01-26", "Republic Day");
}

#[test]
fn united_kingdom() {
    is("GB-SCT", "2026-01-02", "New Year");
    is_none("GB-ENG", "2026-01-02");
    is("GB-ENG", "2026-04-06", "Easter Monday");
    is_none("GB-SCT", "2026-04-06");
    is("GB-NIR", "2027-03-17", "Patrick");
    is_none("GB-WLS", "2027-03-17");
    is("GB-NIR", "2028-07-12", "Boyne");
    // The last Monday of August in England, the first in Scotland.
    is("GB-ENG", "2029-08-27", "Summer Bank Holiday");
    is("GB-SCT", "2029-08-06", "Summer Bank Holiday");
    is_none("GB-SCT", "2029-08-27");
}

#[test]
fn germany() {
    is("DE-BY", "2026-01-06", "Epiphany");
    is("DE-BY", "2026-06-04", "Corpus Christi");
    is("DE-BY", "2026-11-01", "All Saints");
    is_none("DE-BE", "2026-06-04");
    is("DE-BE", "2027-03-08", "Women");
    is_none("DE-BY", "2027-03-08");
    is("DE-SN", "2028-11-22", "Repentance");
    is("DE-HH", "2029-10-31", "Reformation");
    is("DE", "2030-10-03", "Unity");
    is_none("DE-BY", "2030-10-31");
}

#[test]
fn north_america() {
    is("US", "2024-11-28", "Thanksgiving");
    is("US", "2026-09-07", "Labor Day");
    is("US", "2027-05-31", "Memorial Day");
    // California does not keep Columbus Day.
    is("US", "2026-10-12", "Columbus Day");
    is_none("US-CA", "2026-10-12");
    is("US-TX", "2028-03-02", "Texas Independence");
    is("US-MA", "2026-04-20", "Patriots");
    is_none("US-CA", "2026-04-20");
    is("CA", "2026-07-01", "Canada Day");
    is("CA-QC", "2026-06-24", "Baptist");
    is_none("CA-ON", "2026-06-24");
    is("CA-ON", "2027-02-15", "Family Day");
    // Victoria Day is the Monday before 25 May.
    is("CA-ON", "2026-05-18", "Victoria Day");
}

#[test]
fn labour_day_is_in_may_nearly_everywhere() {
    for country in ["BR", "CN", "DE", "FR", "IT", "MX", "PL", "SE", "SG", "ZA"] {
        for year in 2024..=2030 {
            assert!(on(country, NaiveDate::from_ymd_opt(year, 5, 1).unwrap()).is_some(), "{country} {year}");
        }
    }
    is_none("US", "2026-05-01");
    is_none("NL", "2026-05-01");
}

#[test]
fn moving_feasts() {
    is("GR", "2026-04-10", "Good Friday");
    is("RO", "2027-05-03", "Easter");
    is("FR", "2026-05-14", "Ascension");
    is("CN", "2026-02-17", "Chinese New Year");
    is("KR", "2027-02-07", "New Year");
    is("IL", "2026-09-12", "Rosh Hashanah");
    is("SA", "2024-04-10", "Eid al-Fitr");
    is("TR", "2025-06-06", "Eid al-Adha");
    is("JP", "2026-05-05", "Children's Day");
    is("AU-VIC", "2026-11-03", "Cup");
}

#[test]
fn a_region_that_is_not_known_keeps_its_country_s_days() {
    is("FR-IDF", "2026-07-14", "National Day");
    is_none("XX", "2026-12-25");
    is_none("", "2026-12-25");
    is_none("é", "2026-12-25");
    is_none("US", "2023-12-25");
    is_none("US", "2031-12-25");
}

#[test]
fn sixty_countries_and_the_parts_of_those_where_they_matter() {
    let regions: Vec<_> = regions().collect();
    assert!(regions.is_sorted());
    assert!(regions.iter().filter(|region| region.len() == 2).count() >= 60);
    for (country, parts) in [("US", 51), ("DE", 16), ("IN", 28), ("GB", 4), ("CA", 13)] {
        let found = regions.iter().filter(|region| region.starts_with(country) && region.len() > 2).count();
        assert!(found >= parts, "{country} has {found} parts");
    }
}

#[test]
fn every_region_has_holidays_from_the_first_year_to_the_last() {
    // Sri Lanka's are gazetted a year ahead, because they follow the moon.
    for region in regions().filter(|&region| region != "LK") {
        for year in [2024, 2030] {
            let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take(365);
            let found = days.filter(|&date| on(region, date).is_some()).count();
            assert!((3..60).contains(&found), "{region} has {found} in {year}");
        }
    }
}
