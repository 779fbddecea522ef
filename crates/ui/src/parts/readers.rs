//! Each reader's local time.

use leptos::prelude::*;
use protocol::{DayPosition, ReaderTime, TimeRow};

use super::day_bar;
use super::icon::Icon;
use crate::browser::text_with;
use crate::pure::clock::Style;
use crate::pure::roster::Roster;

/// One reader: name and place, day and clock, position in their day in words and as a bar.
pub(crate) fn row(reader: &ReaderTime, style: &Style, roster: &Roster, beside: Option<AnyView>) -> AnyView {
    let working = roster.get(&reader.person).and_then(|person| person.working.clone());
    let change = style
        .day_change(reader.start.day_change)
        .map(|words| view! { <span class="day-change">{words}</span> });
    let position = match style.next_at_work(reader) {
        Some(next) => text_with("time_position_and_next", &[&style.position(reader), &next]),
        None => style.position(reader),
    };
    view! {
        <li class="reader" data-position=position_name(reader.position)>
            <p class="reader-line">
                <span class="reader-name">{reader.name.clone()}</span>
                <span class="reader-time">
                    {change}
                    <span class="day">{style.day(&reader.start.civil)}</span>
                    <span class="clock">{style.clocks(&reader.start, reader.end.as_ref())}</span>
                </span>
            </p>
            <p class="reader-line">
                <span class="reader-place">{reader.place.clone()}</span>
                <span class="reader-position">
                    {Icon::of_position(reader.position).draw()}
                    <span>{position}</span>
                </span>
            </p>
            {day_bar::draw(reader, working.as_ref())}
            {beside}
        </li>
    }
    .into_any()
}

/// Everybody's local time, from west to east.
pub(crate) fn list(time: &TimeRow, style: &Style, roster: &Roster, compact: bool) -> AnyView {
    if !time.has_clock || time.readers.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = time.readers.iter().map(|reader| row(reader, style, roster, None)).collect();
    view! { <ul class="readers" class:compact=compact>{rows}</ul> }.into_any()
}

/// The position as the style sheet knows it; what people read are the words beside it.
fn position_name(position: DayPosition) -> &'static str {
    match position {
        DayPosition::Within => "within",
        DayPosition::Before | DayPosition::After => "near",
        DayPosition::Night => "night",
        DayPosition::Weekend | DayPosition::Holiday => "off",
    }
}
