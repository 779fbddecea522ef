//! The tree of meaning: what was said, before anybody's clock is looked at.

use super::{
    date_meaning::{Date, StretchPart},
    unit::{Length, Unit},
};
use crate::zone::ZoneName;
use draft::Span;

/// What a mention says.
///
/// ```
/// use when::{Conventions, mention::Meaning, read};
/// let meaning = |text: &str| read(text, &Conventions::default()).remove(0).meaning;
/// assert!(matches!(meaning("at 5pm"), Meaning::Point(_)));
/// assert!(matches!(meaning("from 2 to 3pm"), Meaning::Range { .. }));
/// assert!(matches!(meaning("a 30-minute call"), Meaning::Duration(_)));
/// assert!(matches!(meaning("every Monday at 9am"), Meaning::Recurring { count: 1, .. }));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// One time: "tomorrow at 5pm", "next week".
    Point(Point),
    /// From one time to another: "2-3pm", "Mon-Wed".
    Range {
        /// Its beginning; what it leaves out ("2" in "2-3pm") is taken from the end.
        from: Point,
        /// Its end; what it leaves out ("5th" in "May 3rd to 5th") is taken from the beginning.
        to: Point,
    },
    /// From a time on, for so long: "from 4pm for thirty minutes".
    Lasting {
        /// Its beginning.
        from: Point,
        /// How long it lasts.
        length: Length,
    },
    /// Only a length: "a 30-minute call".
    Duration(Length),
    /// Again and again: "every Monday at 9am".
    Recurring {
        /// The first time that is meant.
        first: Point,
        /// How many units lie between one time and the next.
        count: u8,
        /// The unit.
        unit: Unit,
    },
}

impl Meaning {
    /// Both ends of a range, the one time of anything else, none of a length.
    pub(super) fn points_mut(&mut self) -> impl Iterator<Item = &mut Point> {
        let (from, to) = match self {
            Self::Point(point) | Self::Lasting { from: point, .. } | Self::Recurring { first: point, .. } => {
                (Some(point), None)
            }
            Self::Range { from, to } => (Some(from), Some(to)),
            Self::Duration(_) => (None, None),
        };
        from.into_iter().chain(to)
    }
}

/// One time: each part is there when it was said.
///
/// ```
/// use when::{Conventions, read};
/// let found = read("tomorrow evening at 8 Berlin time", &Conventions::default());
/// let point = found[0].point().unwrap();
/// assert!(point.date.is_some() && point.part.is_some() && point.zone.is_some());
/// assert_eq!(point.clock.unwrap().hour, 20);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The day, or a longer unit, or a distance from now.
    pub date: Option<Date>,
    /// The part of the day.
    pub part: Option<DayPart>,
    /// The clock time.
    pub clock: Option<Clock>,
    /// The zone.
    pub zone: Option<ZoneMention>,
}

/// A zone, and the words that name it.
///
/// ```
/// let text = "tomorrow 9am London time";
/// let found = when::read(text, &when::Conventions::default());
/// let zone = found[0].point().unwrap().zone.as_ref().unwrap();
/// assert_eq!(zone.span.of(text), "London time");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneMention {
    /// The zone's name.
    pub name: ZoneName,
    /// Where it is named, in bytes.
    pub span: Span,
}

impl Point {
    /// A point that says a date and nothing else.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Self { date: Some(date), ..Self::default() }
    }
}

/// A clock time as it was said.
///
/// ```
/// use when::mention::{DayHalf, Precision};
/// use when::{Conventions, read};
/// let found = read("at 4:30", &Conventions::default());
/// let clock = found[0].point().unwrap().clock.unwrap();
/// assert_eq!((clock.hour, clock.minute, clock.precision), (4, 30, Precision::Minute));
/// assert_eq!(clock.half, DayHalf::Unsaid);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// How exact it was said.
    pub precision: Precision,
    /// How the hour is to be taken.
    pub half: DayHalf,
}

/// How exact a clock time was said.
///
/// ```
/// use when::mention::Precision;
/// use when::{Conventions, read};
/// let precision = |text: &str| read(text, &Conventions::default())[0].point().unwrap().clock.unwrap().precision;
/// assert_eq!(precision("5pm"), Precision::Hour);
/// assert_eq!(precision("5:00pm"), Precision::Minute);
/// assert_eq!(precision("17:00:00"), Precision::Second);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Precision {
    Hour,
    Minute,
    Second,
}

/// Which half of the day an hour lies in.
///
/// ```
/// use when::mention::DayHalf;
/// use when::{Conventions, read};
/// let half = |text: &str| read(text, &Conventions::default())[0].point().unwrap().clock.unwrap().half;
/// assert_eq!(half("at 5pm"), DayHalf::Known);
/// assert_eq!(half("at 5"), DayHalf::Unsaid);
/// assert_eq!(half("at midnight"), DayHalf::Midnight);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayHalf {
    /// The hour is one of 24: "17:00", "5pm", "noon".
    Known,
    /// The hour is one of 12 and nothing says which half: "at 3", "4:30".
    Unsaid,
    /// Midnight, which belongs to the end of the day named.
    Midnight,
}

/// Before or after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meridiem {
    Am,
    Pm,
}

/// A part of the day, and which part of that.
///
/// ```
/// use when::mention::{DayPart, PartOfDay, StretchPart};
/// use when::{Conventions, read};
/// let found = read("late in the afternoon", &Conventions::default());
/// let late = DayPart { part: PartOfDay::Afternoon, stretch: Some(StretchPart::Late) };
/// assert_eq!(found[0].point().unwrap().part, Some(late));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// The part.
    pub part: PartOfDay,
    /// "early", "late".
    pub stretch: Option<StretchPart>,
}

/// The parts of a day.
///
/// ```
/// use when::mention::PartOfDay;
/// use when::{Conventions, read};
/// let found = read("tomorrow evening", &Conventions::default());
/// assert_eq!(found[0].point().unwrap().part.unwrap().part, PartOfDay::Evening);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PartOfDay {
    Breakfast,
    Morning,
    Brunch,
    Lunch,
    Afternoon,
    Evening,
    Dinner,
    Night,
    Daytime,
}
