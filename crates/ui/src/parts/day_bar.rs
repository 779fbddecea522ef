//! A reader's day as a bar. It says nothing that the words beside it do not, so screen readers pass it by.

use leptos::prelude::*;
use protocol::{DayPosition, ReaderTime, WorkingWeek};

use crate::pure::day_bar::day_bar;

/// The bar for a reader; `working` where the roster has hours of their own.
pub(crate) fn draw(reader: &ReaderTime, working: Option<&WorkingWeek>) -> AnyView {
    let day_off = matches!(reader.position, DayPosition::Weekend | DayPosition::Holiday);
    let bar = day_bar(&reader.start.civil, working, day_off);
    let share = |minutes: u16| format!("calc(100% * {minutes} / 1440)");
    let work = bar.work.map(|(from, length)| {
        view! {
            <span class="day-bar-work" style:inset-inline-start=share(from) style:inline-size=share(length)></span>
        }
    });
    view! {
        <span class="day-bar" aria-hidden="true">
            {work}
            <span class="day-bar-mark" style:inset-inline-start=share(bar.mark)></span>
        </span>
    }
    .into_any()
}
