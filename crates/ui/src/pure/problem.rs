//! What is wrong with a stored or imported value, and how it is said.

use super::language::Say;

/// One thing wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file or the store: "people[2].zone".
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What can be wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It must be there and is not.
    Missing,
    /// It is of another type, or not one of the values that are known.
    WrongValue,
    /// A working day must start before it ends, within 24 hours.
    WorkingHours,
    /// A day must be written as 2026-12-25.
    Date,
    /// Two people have the same identifier.
    TwiceTheSame,
}

impl Problem {
    /// A problem at a path.
    pub fn new(path: impl Into<String>, fault: Fault) -> Self {
        Self { path: path.into(), fault }
    }

    /// The problem as a sentence.
    #[must_use]
    pub fn sentence(&self, say: Say) -> String {
        let key = match self.fault {
            Fault::Missing => "problem_missing",
            Fault::WrongValue => "problem_wrong_value",
            Fault::WorkingHours => "problem_working_hours",
            Fault::Date => "problem_date",
            Fault::TwiceTheSame => "problem_twice_the_same",
        };
        say(key, &[&self.path])
    }
}
