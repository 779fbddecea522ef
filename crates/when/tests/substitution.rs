//! Another word of the same class gives another meaning of the same shape: "by Monday at 5pm" and "by thurs at noon" differ in
//! nothing else. Every word of a class is put into every frame, and so is every spelling of it.

mod describe;

use std::collections::HashSet;

use when::{Conventions, read};

/// Words, and what they say.
type Class = &'static [(&'static str, &'static str)];

const WEEKDAYS: Class = &[
    ("Monday", "Mon"),
    ("monday", "Mon"),
    ("MONDAY", "Mon"),
    ("Mon", "Mon"),
    ("Tuesday", "Tue"),
    ("tues", "Tue"),
    ("Wednesday", "Wed"),
    ("weds", "Wed"),
    ("wensday", "Wed"),
    ("Thursday", "Thu"),
    ("thurs", "Thu"),
    ("Thu", "Thu"),
    ("Friday", "Fri"),
    ("fri", "Fri"),
    ("Saturday", "Sat"),
    ("sunday", "Sun"),
];

const MONTHS: Class = &[
    ("January", "month 1"),
    ("jan", "month 1"),
    ("February", "month 2"),
    ("Feb.", "month 2"),
    ("March", "month 3"),
    ("Mar", "month 3"),
    ("april", "month 4"),
    ("May", "month 5"),
    ("june", "month 6"),
    ("JULY", "month 7"),
    ("Aug", "month 8"),
    ("september", "month 9"),
    ("Sept.", "month 9"),
    ("Oct", "month 10"),
    ("November", "month 11"),
    ("dec", "month 12"),
];

const DAYS: Class = &[
    ("1st", "1"),
    ("first", "1"),
    ("2nd", "2"),
    ("3rd", "3"),
    ("third", "3"),
    ("4th", "4"),
    ("eleventh", "11"),
    ("15th", "15"),
    ("twentieth", "20"),
    ("21st", "21"),
    ("twenty-first", "21"),
    ("twenty second", "22"),
    ("28th", "28"),
];

const NUMBERS: Class = &[
    ("2", "2"),
    ("two", "2"),
    ("3", "3"),
    ("five", "5"),
    ("11", "11"),
    ("twelve", "12"),
    ("twenty", "20"),
    ("twenty-one", "21"),
    ("thirty five", "35"),
    ("90", "90"),
    ("a hundred", "100"),
];

const CLOCKS: Class = &[
    ("5pm", "17 h"),
    ("5 PM", "17 h"),
    ("5 p.m.", "17 h"),
    ("17:00", "17:00 h"),
    ("9am", "9 h"),
    ("9:30 AM", "9:30 h"),
    ("noon", "12 h"),
    ("half past four", "4:30 of 12"),
    ("quarter to six", "5:45 of 12"),
    ("11 o'clock", "11 of 12"),
    ("ten thirty", "10:30 of 12"),
    ("20h15", "20:15 h"),
];

const PARTS: Class = &[
    ("morning", "morning"),
    ("afternoon", "afternoon"),
    ("Evening", "evening"),
    ("night", "night"),
    ("late afternoon", "late afternoon"),
    ("early morning", "early morning"),
];

const UNITS: Class =
    &[("week", "week"), ("month", "month"), ("quarter", "quarter"), ("year", "year"), ("decade", "decade")];

const ZONES: Class = &[
    ("PT", "\"PT\""),
    ("CEST", "\"CEST\""),
    ("IST", "\"IST\""),
    ("UTC", "\"UTC\""),
    ("UTC+5:30", "+330 minutes"),
    ("London time", "\"London\""),
    ("Eastern", "\"Eastern\""),
    ("Asia/Tokyo", "\"Asia/Tokyo\""),
    ("your time", "your zone"),
];

const HOLIDAYS: Class = &[
    ("Christmas", "Christmas"),
    ("xmas", "Christmas"),
    ("Thanksgiving", "Thanksgiving"),
    ("New Year's Eve", "NewYearsEve"),
    ("labor day", "LabourDay"),
    ("Easter Monday", "EasterMonday"),
];

/// Frames: what is written, what it says, and the classes whose words stand for `{0}` and `{1}`.
const FRAMES: &[(&str, &str, &[Class])] = &[
    ("{0}", "{0}", &[WEEKDAYS]),
    ("by {0}", "by {0}", &[WEEKDAYS]),
    ("next {0}", "next {0}", &[WEEKDAYS]),
    ("last {0}", "last {0}", &[WEEKDAYS]),
    ("{0} next week", "{0} of week +1", &[WEEKDAYS]),
    ("{0} the week after next", "{0} of week +2", &[WEEKDAYS]),
    ("{0} at {1}", "{0}, {1}", &[WEEKDAYS, CLOCKS]),
    ("{1} on {0}", "{0}, {1}", &[WEEKDAYS, CLOCKS]),
    ("every {0} at {1}", "coming {0}, {1} every 1 week", &[WEEKDAYS, CLOCKS]),
    ("{0} {1}", "{0}, {1}", &[WEEKDAYS, PARTS]),
    ("from {0} to {1}", "from {0} to {1}", &[WEEKDAYS, WEEKDAYS]),
    ("first {0} of {1}", "{0} 1 of {1}", &[WEEKDAYS, MONTHS]),
    ("the last {0} in {1}", "{0} -1 of {1}", &[WEEKDAYS, MONTHS]),
    ("the {0} of {1}", "day {0} of {1}", &[DAYS, MONTHS]),
    ("{1} {0}", "day {0} of {1}", &[DAYS, MONTHS]),
    ("{1} the {0}, 2027", "day {0} of {1} of 2027", &[DAYS, MONTHS]),
    ("{0} {1} 2027", "day {0} of {1} of 2027", &[DAYS, MONTHS]),
    ("before the {0} of next month", "before day {0} of month +1", &[DAYS]),
    ("{0} 2027", "{0} of 2027", &[MONTHS]),
    ("end of {0}", "end of {0}", &[MONTHS]),
    ("early {0} 2027", "early of {0} of 2027", &[MONTHS]),
    ("the week of {1} {0}", "week of day {0} of {1}", &[DAYS, MONTHS]),
    ("in {0} days", "{0} days from now", &[NUMBERS]),
    ("{0} days ago", "-{0} days from now", &[NUMBERS]),
    ("within {0} days", "within {0} days from now", &[NUMBERS]),
    ("{0} business days from now", "{0} working days from now", &[NUMBERS]),
    ("the next {0} weeks", "window of +{0} week", &[NUMBERS]),
    ("the past {0} months", "window of -{0} month", &[NUMBERS]),
    ("{0} days after {1}", "{0} days from {1}", &[NUMBERS, HOLIDAYS]),
    ("in {0} days at {1}", "{0} days from now, {1}", &[NUMBERS, CLOCKS]),
    ("tomorrow at {0}", "day +1, {0}", &[CLOCKS]),
    ("before {0} tomorrow", "before day +1, {0}", &[CLOCKS]),
    ("tomorrow {0}", "day +1, {0}", &[PARTS]),
    ("tomorrow at {0} {1}", "day +1, {0}, {1}", &[CLOCKS, ZONES]),
    ("{0} {1} on 4 August", "day 4 of month 8, {0}, {1}", &[CLOCKS, ZONES]),
    ("from {0} to 11pm", "from {0} to 23 h", &[CLOCKS]),
    ("this {0}", "{0} +0", &[UNITS]),
    ("next {0}", "{0} +1", &[UNITS]),
    ("last {0}", "{0} -1", &[UNITS]),
    ("{0}", "{0}", &[HOLIDAYS]),
    ("the day before {0}", "-1 days from {0}", &[HOLIDAYS]),
    ("by {0} 2027", "by {0} of 2027", &[HOLIDAYS]),
];

/// What stands around a time.
const SURROUNDINGS: &[(&str, &str)] = &[("", ""), ("We can do it ", "."), ("please, ", ", then we ship")];

/// The words that fill a frame, one of each class, in every combination.
fn fillings(classes: &[Class]) -> Vec<Vec<(&'static str, &'static str)>> {
    classes.iter().fold(vec![Vec::new()], |fillings, class| {
        let longer = |filling: &Vec<_>| {
            class.iter().map(|word| [filling.as_slice(), &[*word]].concat()).collect::<Vec<_>>()
        };
        fillings.iter().flat_map(longer).collect()
    })
}

#[test]
fn another_word_of_the_class_changes_that_word_alone() {
    let mut wrong = HashSet::new();
    let mut count = 0;
    for (frame, says, classes) in FRAMES {
        for filling in fillings(classes) {
            let (mut text, mut meaning) = ((*frame).to_owned(), (*says).to_owned());
            for (place, (word, said)) in filling.iter().enumerate() {
                text = text.replace(&format!("{{{place}}}"), word);
                meaning = meaning.replace(&format!("{{{place}}}"), said);
            }
            for (before, after) in SURROUNDINGS {
                count += 1;
                let text = format!("{before}{text}{after}");
                let found: Vec<_> =
                    read(&text, &Conventions::default()).iter().map(describe::mention).collect();
                if found != [meaning.clone()] {
                    wrong.insert(format!("{text:?} says {found:?} and not {meaning:?}"));
                }
            }
        }
    }
    let mut wrong: Vec<_> = wrong.into_iter().collect();
    wrong.sort();
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
