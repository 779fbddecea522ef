//! The dates in the tree of meaning: days, longer units, distances.

use chrono::Weekday;

use super::{
    Point,
    unit::{Length, Unit},
};

/// A day, a longer unit, or a distance.
///
/// ```
/// use when::mention::{Date, Unit};
/// use when::{Conventions, read};
/// let found = read("next week", &Conventions::default());
/// assert_eq!(found[0].point().unwrap().date, Some(Date::Unit { unit: Unit::Week, offset: 1 }));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Date {
    /// "now", "asap".
    Now,
    /// A whole unit by its distance from the present one: "today" (day 0), "next week" (week 1), "this year" (year 0).
    Unit {
        /// The unit.
        unit: Unit,
        /// How many units from the present one.
        offset: i32,
    },
    /// Several whole units: "the next 3 days", "the last two weeks".
    Window {
        /// The unit.
        unit: Unit,
        /// How many; negative for the past.
        count: i32,
    },
    /// So far from a time, or from now: "in two hours", "3 days ago", "two weeks after Christmas".
    Offset {
        /// The distance; negative for the past.
        length: Length,
        /// From where; `None` for now.
        from: Option<Box<Point>>,
    },
    /// So many of a weekday from now or from a day: "two Fridays from now", "the Friday before Labor Day".
    Weekdays {
        /// The weekday.
        weekday: Weekday,
        /// How many; negative for the past.
        count: i32,
        /// From which day; `None` for today.
        from: Option<Box<Date>>,
    },
    /// A day of the week.
    Weekday {
        /// The day.
        weekday: Weekday,
        /// Which of them.
        which: Which,
    },
    /// A day by its number, with or without month and year: "4 March", "the 15th", "3/4/2026".
    Day {
        /// The year.
        year: Option<Year>,
        /// The month.
        month: Option<Month>,
        /// The day of the month from 1.
        day: u8,
        /// The weekday that was named beside it.
        weekday: Option<Weekday>,
    },
    /// A month.
    Month {
        /// The year.
        year: Option<Year>,
        /// The month from 1.
        month: u8,
        /// Which of them.
        which: Which,
    },
    /// A year.
    Year(i32),
    /// A decade, by its first year.
    Decade(i32),
    /// A quarter of a year from 1, or with `halves` a half of one.
    Quarter {
        /// The year.
        year: Option<Year>,
        /// Its number from 1.
        number: u8,
        /// Whether halves are counted and not quarters.
        halves: bool,
    },
    /// A season.
    Season {
        /// The season; `None` for the present one ("next season").
        season: Option<Season>,
        /// The year.
        year: Option<Year>,
        /// Which of them.
        which: Which,
    },
    /// A weekend.
    Weekend(Which),
    /// "next weekday": the first working day after or before today.
    Workday(Which),
    /// A holiday.
    Holiday {
        /// The holiday.
        holiday: Holiday,
        /// The year.
        year: Option<Year>,
        /// Which of them.
        which: Which,
    },
    /// The so-manieth unit or weekday of a longer stretch: "first Monday of next month", "last day of 2026".
    Nth {
        /// From 1; negative counts from the end.
        number: i16,
        /// What is counted.
        what: Counted,
        /// In what; `None` for the present month or year.
        of: Option<Box<Date>>,
    },
    /// The first so many units of a stretch: "the first three days of May"; negative for the last.
    First {
        /// How many.
        count: i32,
        /// The unit.
        unit: Unit,
        /// Of what.
        of: Box<Date>,
    },
    /// A part of a stretch: "end of next week", "mid March".
    Part {
        /// Which part.
        part: StretchPart,
        /// Of what.
        of: Box<Date>,
    },
    /// The week in which a day lies: "week commencing 14 July", "week of March 3".
    WeekOf(Box<Date>),
    /// The weekend nearest to a day: "Labor Day weekend".
    WeekendOf(Box<Date>),
    /// A week by its ISO number.
    WeekNumber {
        /// From 1.
        number: u8,
        /// The year.
        year: Option<Year>,
    },
    /// A day within another stretch: "Friday next week".
    Within {
        /// The day.
        day: Weekday,
        /// The week.
        week: Box<Date>,
    },
    /// A fiscal year, by the year in which it ends: "FY27", "next fiscal year".
    FiscalYear(Year),
    /// The last day of the fiscal year: "FY end".
    FiscalYearEnd,
    /// The working-day end of a unit: EOD, EOW, EOM.
    EndOf {
        /// The unit.
        unit: Unit,
        /// Of which: "EOD Thursday"; `None` for the present one.
        of: Option<Box<Date>>,
    },
}

/// Which of the things that bear the same name.
///
/// ```
/// use chrono::Weekday::Fri;
/// use when::mention::{Date, Which};
/// use when::{Conventions, read};
/// let found = read("next Friday", &Conventions::default());
/// assert_eq!(found[0].point().unwrap().date, Some(Date::Weekday { weekday: Fri, which: Which::Next(1) }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Nothing was said: "Friday".
    Bare,
    /// "this".
    This,
    /// "next", so many times.
    Next(u8),
    /// "coming", "upcoming": the first after today.
    Coming,
    /// "past", "this past": the latest before today.
    Past,
    /// "last", so many times.
    Last(u8),
}

/// A year, as it was said.
///
/// ```
/// use when::mention::{Date, Year};
/// use when::{Conventions, read};
/// let year = |text: &str| match read(text, &Conventions::default())[0].point().unwrap().date {
///     Some(Date::Day { year, .. }) => year,
///     _ => None,
/// };
/// assert_eq!(year("4 March 2027"), Some(Year::Number(2027)));
/// assert_eq!(year("4 March next year"), Some(Year::Offset(1)));
/// assert_eq!(year("4 March"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// By its number.
    Number(i32),
    /// By its distance from the present one: "next year".
    Offset(i32),
}

/// A month, as it was said with a day.
///
/// ```
/// use when::mention::{Date, Month};
/// use when::{Conventions, read};
/// let month = |text: &str| match read(text, &Conventions::default())[0].point().unwrap().date {
///     Some(Date::Day { month, .. }) => month,
///     _ => None,
/// };
/// assert_eq!(month("the 4th of March"), Some(Month::Number(3)));
/// assert_eq!(month("the 4th of next month"), Some(Month::Offset(1)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// By its number from 1.
    Number(u8),
    /// By its number, with which one: "the 3rd of next March".
    Which(u8, Which),
    /// By its distance from the present one: "the 20th of next month".
    Offset(i32),
}

/// A part of a longer stretch.
///
/// ```
/// use when::mention::{Date, StretchPart, Unit};
/// use when::{Conventions, read};
/// let found = read("early next week", &Conventions::default());
/// let of = Box::new(Date::Unit { unit: Unit::Week, offset: 1 });
/// assert_eq!(found[0].point().unwrap().date, Some(Date::Part { part: StretchPart::Early, of }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum StretchPart {
    Start,
    Early,
    FirstHalf,
    Middle,
    SecondHalf,
    Late,
    End,
    Rest,
    Whole,
}

/// The seasons.
///
/// ```
/// use when::mention::{Date, Season};
/// use when::{Conventions, read};
/// let found = read("fall 2027", &Conventions::default());
/// assert!(matches!(found[0].point().unwrap().date, Some(Date::Season { season: Some(Season::Autumn), .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What an ordinal counts.
///
/// ```
/// use when::mention::{Counted, Date};
/// use when::{Conventions, read};
/// let found = read("the last weekend of May", &Conventions::default());
/// let date = &found[0].point().unwrap().date;
/// assert!(matches!(date, Some(Date::Nth { number: -1, what: Counted::Weekend, .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Units: "first week of".
    Unit(Unit),
    /// Weekdays: "first Monday of".
    Weekday(Weekday),
    /// Weekends.
    Weekend,
}

/// Holidays that people name as dates; their rules are those of the United States where countries differ.
///
/// ```
/// use when::mention::{Date, Holiday};
/// use when::{Conventions, read};
/// let found = read("until new year's eve", &Conventions::default());
/// let date = &found[0].point().unwrap().date;
/// assert!(matches!(date, Some(Date::Holiday { holiday: Holiday::NewYearsEve, .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Holiday {
    NewYear,
    NewYearsEve,
    MartinLutherKingDay,
    ValentinesDay,
    PresidentsDay,
    SaintPatricksDay,
    GoodFriday,
    Easter,
    EasterMonday,
    MothersDay,
    MemorialDay,
    FathersDay,
    Juneteenth,
    CanadaDay,
    IndependenceDay,
    LabourDay,
    ColumbusDay,
    Halloween,
    VeteransDay,
    Thanksgiving,
    BlackFriday,
    CyberMonday,
    ChristmasEve,
    Christmas,
    BoxingDay,
    EarlyMayBankHoliday,
    SpringBankHoliday,
    SummerBankHoliday,
}
