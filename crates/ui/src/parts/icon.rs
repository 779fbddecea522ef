//! The icons: drawn on a grid of 16, one stroke, in the colour of the text beside them.

use leptos::prelude::*;
use protocol::{DayPosition, NoticeCode, Status};

/// What an icon shows. It never stands alone: words beside it, or the name of its button, say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// A tick.
    Check,
    /// A tick in a ring.
    Done,
    /// A ring half filled.
    Half,
    /// An empty ring.
    Ring,
    /// A cross.
    Cross,
    /// A sun.
    Sun,
    /// A crescent.
    Moon,
    /// A sun on the horizon.
    Horizon,
    /// A leaf of a calendar.
    Calendar,
    /// A plus.
    Plus,
    /// A pencil.
    Pencil,
    /// Two sheets.
    Copy,
    /// A cogwheel's little sister: two sliders.
    Sliders,
    /// A triangle with a mark.
    Caution,
    /// A lamp.
    Hint,
    /// A bell that is crossed out.
    Mute,
    /// A person.
    Person,
    /// A clock.
    Clock,
    /// An arrow from old to new.
    Arrow,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::Done => "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM5 8.25l2.1 2.1L11 6",
            Self::Half => "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.5v7M10 5.2v5.6M12 7v2",
            Self::Ring => "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
            }
            Self::Moon => "M13.5 9.6A5.9 5.9 0 0 1 6.4 2.5a5.9 5.9 0 1 0 7.1 7.1Z",
            Self::Horizon => "M1 12.5h14M4.5 12.5a3.5 3.5 0 0 1 7 0M8 4v2M2.6 7.6 4 8.8M13.4 7.6 12 8.8",
            Self::Calendar => "M2.5 3.5h11v10h-11zM2.5 6.75h11M5.5 2v3M10.5 2v3",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Pencil => "M2.75 13.25l.6-2.9 7.4-7.4 2.3 2.3-7.4 7.4zM9.4 4.3l2.3 2.3",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Sliders => "M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4",
            Self::Caution => "M8 2.25 14.5 13.5h-13zM8 6.5v3.25M8 11.6v.15",
            Self::Hint => "M6.25 13.75h3.5M6 11.5c0-1.5-2-2.4-2-5a4 4 0 0 1 8 0c0 2.6-2 3.5-2 5z",
            Self::Mute => {
                "M12.4 11.5H3.6c1-1 1.4-2 1.4-4.5M6.2 4.4A3 3 0 0 1 11 6.75c0 1 .1 1.8.25 2.4M7 13.75h2M2.5 2.5l11 11"
            }
            Self::Person => {
                "M8 2.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM2.75 13.75c.4-2.9 2.4-4.25 5.25-4.25s4.85 1.35 5.25 4.25"
            }
            Self::Clock => "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.5V8l2.5 1.75",
            Self::Arrow => "M2.5 8h11M9.5 4l4 4-4 4",
        }
    }

    /// The icon of a position in somebody's day.
    pub(crate) fn of_position(position: DayPosition) -> Self {
        match position {
            DayPosition::Within => Self::Sun,
            DayPosition::Before | DayPosition::After => Self::Horizon,
            DayPosition::Night => Self::Moon,
            DayPosition::Weekend | DayPosition::Holiday => Self::Calendar,
        }
    }

    /// The icon of a remark on a time.
    pub(crate) fn of_notice(code: NoticeCode) -> Self {
        match code {
            NoticeCode::ReaderAway => Self::Calendar,
            NoticeCode::ClockChange | NoticeCode::ZoneUnsaid | NoticeCode::AmbiguousZone => Self::Clock,
            NoticeCode::Skipped
            | NoticeCode::Doubled
            | NoticeCode::StandardInSummer
            | NoticeCode::WeekdayDisagrees
            | NoticeCode::Past
            | NoticeCode::Disagrees => Self::Caution,
        }
    }

    /// The icon of an element's status.
    pub(crate) fn of_status(status: Status) -> Self {
        match status {
            Status::Present => Self::Done,
            Status::Partial => Self::Half,
            Status::Absent => Self::Ring,
        }
    }

    /// The drawing, hidden from screen readers.
    pub(crate) fn draw(self) -> AnyView {
        view! {
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d=self.path() />
            </svg>
        }
        .into_any()
    }
}
