//! How soon an answer can be expected, by the surface that asks for it.
//!
//! The four classes are those of teams that work across time zones: mail a day or two, chat a day, what is called urgent
//! half a working day, an incident a quarter of an hour.

use protocol::{Channel, Kind};

/// How soon an answer can be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Within a quarter of an hour.
    Incident,
    /// Within 4 to 8 hours.
    Urgent,
    /// Within 24 hours.
    Chat,
    /// Within 24 to 48 hours.
    Mail,
}

impl Pace {
    /// The pace of a message.
    pub(crate) fn of(channel: Channel, kind: Kind, urgent: bool) -> Self {
        match channel {
            _ if kind == Kind::Incident => Self::Incident,
            Channel::Incident => Self::Incident,
            _ if urgent => Self::Urgent,
            Channel::Email => Self::Mail,
            _ => Self::Chat,
        }
    }

    /// The least time that an answer is usually given, in hours.
    pub(crate) const fn hours(self) -> i64 {
        match self {
            Self::Incident => 0,
            Self::Urgent => 4,
            Self::Chat | Self::Mail => 24,
        }
    }

    /// The key of its wording.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Urgent => "urgent",
            Self::Chat => "chat",
            Self::Mail => "mail",
        }
    }
}
