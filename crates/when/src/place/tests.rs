use proptest::prelude::*;
use timezone::{Africa, America, Asia, Australia, Europe, Tz};

use super::{PlaceKind, country_name, fold::fold, lookup, places, table::IN_ORDER};
use crate::holiday;

#[track_caller]
fn is(name: &str, country: &str, zone: timezone::Tz, holidays: &str) {
    let place = lookup(name).next().unwrap_or_else(|| panic!("{name} is not found"));
    assert_eq!((place.country, place.zone, place.holidays), (country, zone, holidays), "{name}");
}

#[test]
fn places_by_the_names_that_people_use() {
    is("Bangalore", "IN", Asia::Kolkata, "IN-KA");
    is("bengaluru", "IN", Asia::Kolkata, "IN-KA");
    is("Bombay", "IN", Asia::Kolkata, "IN-MH");
    is("SF", "US", America::Los_Angeles, "US-CA");
    is("San Francisco", "US", America::Los_Angeles, "US-CA");
    is("nyc", "US", America::New_York, "US-NY");
    is("Washington DC", "US", America::New_York, "US-DC");
    is("Saigon", "VN", Asia::Ho_Chi_Minh, "VN");
    is("Kiev", "UA", Europe::Kyiv, ""); // Ukraine has suspended its public holidays.
    is("the UK", "GB", Europe::London, "GB");
    is("The Hague", "NL", Europe::Amsterdam, "NL");
    is("Edinburgh", "GB", Europe::London, "GB-SCT");
    is("Munich", "DE", Europe::Berlin, "DE-BY");
    is("MÜNCHEN", "DE", Europe::Berlin, "DE-BY");
    is("Zurich", "CH", Europe::Zurich, "CH-ZH");
    is("sao paulo", "BR", America::Sao_Paulo, "BR-SP");
    is("St. John's", "CA", America::St_Johns, "CA-NL");
    is("St Johns", "CA", America::St_Johns, "CA-NL");
    is("Lagos", "NG", Africa::Lagos, "NG");
    is("New South Wales", "AU", Australia::Sydney, "AU-NSW");
    is("Queensland", "AU", Australia::Brisbane, "AU-QLD");
}

#[test]
fn a_name_of_several_places_gives_them_all() {
    let zones = |name| lookup(name).map(|place| place.zone).collect::<Vec<_>>();
    assert_eq!(zones("Cambridge")[..2], [Europe::London, America::New_York]);
    assert_eq!(zones("Portland"), [America::Los_Angeles, America::New_York]);
    assert_eq!(zones("Valencia"), [Europe::Madrid, America::Caracas]);
    let us = zones("US");
    assert_eq!(us[0], America::New_York);
    assert!([America::Chicago, America::Denver, America::Los_Angeles].iter().all(|zone| us.contains(zone)));
    assert_eq!(zones("China"), [Asia::Shanghai]);
    assert_eq!(zones("Ukraine"), [Europe::Kyiv]);
}

#[test]
fn words_that_are_no_places() {
    for word in
        ["", " ", "the", "tomorrow", "center", "christmas", "easter", "meeting", "\u{1f600}", "\u{301}"]
    {
        let found: Vec<_> = lookup(word).map(|place| place.name).collect();
        assert!(found.is_empty(), "{word} is {found:?}");
    }
}

#[test]
fn the_likeliest_comes_first_while_typing() {
    let names = |query| places(query, 5).iter().map(|place| place.name).collect::<Vec<_>>();
    assert_eq!(names("lond")[0], "London");
    assert_eq!(names("san f")[0], "San Francisco");
    assert_eq!(names("Bengal")[0], "Bengaluru");
    assert_eq!(names("LA")[0], "Los Angeles");
    assert_eq!(names("new y")[0], "New York");
    assert_eq!(names("san fran")[0], "San Francisco");
    assert_eq!(names("zür")[0], "Zurich");
    assert_eq!(names("philly")[0], "Philly");
    assert_eq!(places("a", 3).len(), 3);
    assert_eq!(places("a", 0).len(), 0);
}

#[test]
fn the_table_is_whole() {
    let places: Vec<_> = IN_ORDER.iter().flat_map(|name| name.places()).collect();
    let cities = places.iter().filter(|place| place.kind == PlaceKind::City).count();
    assert!(cities >= 1_000, "{cities} cities");
    for place in &places {
        assert!(country_name(place.country).is_some(), "{place:?} has no country");
        assert!(
            place.holidays.is_empty() || holiday::regions().any(|region| region == place.holidays),
            "{place:?}"
        );
    }
    let keys: Vec<String> = IN_ORDER.iter().map(|name| fold(name.spelling()).collect()).collect();
    assert!(keys.is_sorted());
    let named: Vec<_> = IN_ORDER.iter().map(|name| name.line_start()).zip(&keys).collect();
    let mut once = named.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), named.len(), "no place has a name twice");
    let known = |zone| places.iter().any(|place| place.zone == zone);
    for zone in [Asia::Kolkata, Europe::Kyiv, America::Nuuk, Africa::Ceuta, Australia::Lord_Howe] {
        assert!(known(zone), "{zone}");
    }
    assert!(Tz::all().filter(|&zone| known(zone)).count() > 400);
}

proptest! {
    #[test]
    fn what_is_typed_begins_what_is_found(query in "[a-zA-Z .'-]{1,6}", limit in 0..20_usize) {
        let folded: String = fold(&query).collect();
        let found = places(&query, limit);
        prop_assert!(found.len() <= limit);
        for place in &found {
            let mut here = IN_ORDER.iter().filter(|name| name.zones().any(|zone| zone == place.zone));
            prop_assert!(here.any(|name| fold(name.spelling()).collect::<String>().starts_with(&folded)));
        }
    }

    #[test]
    fn every_name_is_found_however_it_is_written(index in any::<prop::sample::Index>()) {
        let name = IN_ORDER[index.index(IN_ORDER.len())];
        let key: String = fold(name.spelling()).collect();
        for place in name.places() {
            for spelling in [name.spelling().to_owned(), name.spelling().to_uppercase(), key.clone()] {
                prop_assert!(lookup(&spelling).any(|found| found == place), "{}", spelling);
                prop_assert!(places(&spelling, usize::MAX).iter().any(|found| found.zone == place.zone));
            }
        }
    }

    #[test]
    fn nothing_that_is_typed_panics(query in any::<String>()) {
        let _ = (lookup(&query).count(), places(&query, 3));
    }
}
