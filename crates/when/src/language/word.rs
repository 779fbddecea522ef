//! What the words of a language can mean, whichever language it is.

use chrono::Weekday;

use crate::mention::{Holiday, Meridiem, PartOfDay, Season, StretchPart, Unit, Weight};

/// What a word can mean in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A month from 1; `true`: also an everyday word ("may", "march"), which needs a neighbour to be read as a month.
    Month(u8, bool),
    /// A day of the week; `true`: also an everyday word ("sat", "sun", "wed").
    Weekday(Weekday, bool),
    /// Several of a weekday: "Mondays".
    Weekdays(Weekday),
    /// A unit of time, longer than one letter.
    Unit(Unit),
    /// A decade of a century, by its first year: "nineties".
    Decade(u8),
    /// One letter, which is a unit only right after a number: "5m".
    Letter(Unit),
    /// A cardinal below a hundred.
    Cardinal(u8),
    /// "hundred", "thousand".
    Times(u16),
    /// "dozen": twelve.
    Dozen,
    /// An ordinal; "second" is [`Word::Unit`] and asked for apart.
    Ordinal(u8),
    /// "st", "nd", "rd", "th" after digits.
    OrdinalSuffix,
    /// "few", "several", "couple": a quantity that is not exact, and the one to reckon with.
    Vague(u8),
    /// "am", "pm", "a.m.".
    Meridiem(Meridiem),
    /// A day by its distance from today: "today", "tomorrow", "yesterday".
    Day(i8),
    /// "tonight": the night of today.
    Tonight,
    /// A part of the day.
    Part(PartOfDay),
    /// "noon", "midnight": an hour with a name.
    NamedHour(u8),
    /// A season; `true`: also an everyday word ("fall", "spring").
    Season(Season, bool),
    /// "early", "late", "mid", "end", "beginning", "rest".
    Stretch(StretchPart),
    /// "eod", "eow", "eom": the end of a unit in one word.
    EndOf(Unit),
    /// "daily", "fortnightly": every so many units.
    Recurs(u8, Unit),
    /// A holiday's name in one word.
    Holiday(Holiday),
    /// The first word of a holiday's name of several words.
    HolidayName,
    /// A word before a number that makes it no time: "page", "version", "room".
    Label,
    A,
    After,
    Ago,
    All,
    And,
    Around,
    As,
    Asap,
    At,
    Back,
    Before,
    /// "under", "least", "most": how exact a quantity is.
    Bound,
    Between,
    Business,
    By,
    Clock,
    Close,
    Coming,
    Commencing,
    Current,
    Deadline,
    Due,
    During,
    Each,
    Earlier,
    Ending,
    Every,
    Exactly,
    Fiscal,
    Following,
    For,
    From,
    Future,
    H,
    Half,
    Hence,
    In,
    Is,
    Ish,
    Last,
    Later,
    Latest,
    Less,
    Local,
    Minus,
    More,
    My,
    Next,
    No,
    Now,
    O,
    OClock,
    Of,
    On,
    Or,
    Other,
    Our,
    Out,
    Over,
    Past,
    Penultimate,
    Plus,
    Previous,
    Prior,
    Q,
    Quarter,
    Right,
    S,
    Server,
    Sharp,
    Since,
    Starting,
    T,
    Than,
    The,
    This,
    Through,
    Till,
    Time,
    To,
    Until,
    W,
    Weekend,
    Within,
    Workday,
    Your,
    Zero,
}

impl Word {
    /// How far this word can carry a time.
    pub(crate) const fn weight(self) -> Weight {
        match self {
            Self::Month(..)
            | Self::Weekday(..)
            | Self::Weekdays(_)
            | Self::Unit(_)
            | Self::Decade(_)
            | Self::Day(_)
            | Self::Tonight
            | Self::Part(_)
            | Self::NamedHour(_)
            | Self::Season(..)
            | Self::EndOf(_)
            | Self::Recurs(..)
            | Self::Holiday(_)
            | Self::HolidayName
            | Self::Asap
            | Self::Now
            | Self::Weekend
            | Self::Workday
            | Self::OClock
            | Self::Fiscal
            // "the fifteenth" is mostly a day; "the first" rarely.
            | Self::Ordinal(11..)
            | Self::Meridiem(_) => Weight::Anchor,
            Self::Cardinal(_)
            | Self::Ordinal(_)
            | Self::Next
            | Self::Last
            | Self::Past
            | Self::Previous
            | Self::Coming
            | Self::Following
            | Self::Quarter
            | Self::Half
            | Self::Vague(_)
            | Self::Dozen
            | Self::Close
            | Self::Stretch(_)
            | Self::Q
            | Self::H
            | Self::W
            | Self::O => Weight::Half,
            _ => Weight::None,
        }
    }

    /// Whether a time can begin with this word: a cheap look that spares most positions the rules.
    pub(crate) const fn may_begin(self) -> bool {
        !matches!(
            self,
            Self::OrdinalSuffix
                | Self::Letter(_)
                | Self::Label
                | Self::Ago
                | Self::And
                | Self::Back
                | Self::Clock
                | Self::Ending
                | Self::Hence
                | Self::Is
                | Self::Ish
                | Self::Future
                | Self::Of
                | Self::Or
                | Self::Other
                | Self::Out
                | Self::S
                | Self::Sharp
                | Self::T
                | Self::Than
                | Self::Time
        )
    }

    /// Whether this word makes a time of the half one after it: "at seven", "this quarter".
    pub(crate) const fn leads(self) -> bool {
        matches!(
            self,
            Self::At
                | Self::By
                | Self::From
                | Self::Between
                | Self::Until
                | Self::Till
                | Self::Before
                | Self::After
                | Self::Around
                | Self::On
                | Self::To
                | Self::Or
                | Self::Since
                | Self::Due
                | Self::This
                | Self::Current
        )
    }
}
