//! What people differ in when they name times.

/// Choices between readings that are all sensible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// Whether 3/4 is the third of April.
    pub day_first: bool,
    /// The first day of a week.
    pub week_start: chrono::Weekday,
    /// When "end of day" is, in minutes after midnight.
    pub end_of_day: u16,
    /// Whether "next Thursday" is always the one of next week, and not the first that comes.
    pub next_is_next_week: bool,
    /// Whether a bare weekday, day or clock that is past means the one to come.
    pub forward: bool,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            day_first: false,
            week_start: chrono::Weekday::Mon,
            end_of_day: 18 * 60,
            next_is_next_week: true,
            forward: false,
        }
    }
}
