//! A reader's day as a bar. It says nothing that the words beside it do not, so screen readers pass it by.

use leptos::prelude::*;
use protocol::{DayPosition, ReaderTime, WorkingWeek};

use crate::pure::day_bar::day_bar;

/// The bar for a reader; `working` where the roster has hours of their own.
pub(crate) fn draw(reader: &ReaderTime, working: Option<&WorkingWeek>) -> AnyView {
    let day_off = matches!(reader.position, DayPosition::Weekend | DayPosition::Holiday);
    let bar = day_bar(&reader.start.civil, working, day_off);
    let work = bar.work.map(|(from, long)| {
        view! { <span class="day-bar-work" style:inset-inline-start=format!("{from:.2}%") style:inline-size=format!("{long:.2}%")></span> }
    });
    view! {
        <span class="day-bar" aria-hidden="true">
            {work}
            <span class="day-bar-mark" style:inset-inline-start=format!("{:.2}%", bar.mark)></span>
        </span>
    }
    .into_any()
}
