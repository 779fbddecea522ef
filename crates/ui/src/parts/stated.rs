//! A time as it was understood: on the stated clock, in UTC, on the writer's clock, and what is noteworthy about it.

use leptos::prelude::*;
use protocol::{Fix, Notice, NoticeCode, TimeRow};

use super::icon::Icon;
use crate::browser::{text, text_with};
use crate::pure::clock::{Style, zone_words};

/// The three clocks that do not depend on the roster.
pub(crate) fn clocks(time: &TimeRow, style: &Style) -> AnyView {
    let zone = if time.zone.implied {
        text("time_your_zone")
    } else {
        zone_words(&time.zone.zone, time.stated.offset)
    };
    let stated = if time.has_clock {
        text_with("time_day_and_clock", &[&style.day(&time.stated.civil), &style.clock(&time.stated.civil)])
    } else {
        style.day(&time.stated.civil)
    };
    let utc = time.has_clock.then(|| {
        clock_row("UTC", &style.day(&time.utc.civil), &style.clocks(&time.utc, time.utc_end.as_ref()))
    });
    let elsewhere = time.has_clock && !time.zone.implied && time.writer.offset != time.stated.offset;
    let writer = elsewhere.then(|| {
        clock_row(&text("time_you"), &style.day(&time.writer.civil), &style.clock(&time.writer.civil))
    });
    view! {
        <p class="stated">
            <span class="stated-moment">{stated}</span>
            <span class="stated-zone">{time.has_clock.then(|| Style::zone(&time.stated))}</span>
        </p>
        <p class="stated-note">{zone}</p>
        <dl class="clocks">{utc}{writer}</dl>
    }
    .into_any()
}

fn clock_row(label: &str, day: &str, clock: &str) -> AnyView {
    view! {
        <div class="clock-row">
            <dt>{label.to_owned()}</dt>
            <dd><span class="day">{day.to_owned()}</span> <span class="clock">{clock.to_owned()}</span></dd>
        </div>
    }
    .into_any()
}

/// What is noteworthy, and the choice between zones where the name means several.
pub(crate) fn notices(time: &TimeRow, choose: Callback<Fix>) -> AnyView {
    let remarks: Vec<_> = time.notices.iter().map(remark).collect();
    let several = time.notices.iter().any(|notice| notice.code == NoticeCode::AmbiguousZone);
    let choices: Vec<_> = time
        .zone
        .candidates
        .iter()
        .filter(|_| several)
        .filter_map(|candidate| candidate.fix.clone().map(|fix| (candidate.label.clone(), fix)))
        .map(|(label, fix)| {
            view! { <button type="button" class="chip" on:click=move |_| choose.run(fix.clone())>{label}</button> }
        })
        .collect();
    let question = (!choices.is_empty()).then(|| {
        view! {
            <div class="choices" role="group" aria-label=text("time_which_zone")>{choices}</div>
        }
    });
    view! { <ul class="notices">{remarks}</ul> {question} }.into_any()
}

fn remark(notice: &Notice) -> AnyView {
    view! { <li class="notice">{Icon::Caution.draw()}<span>{notice.message.clone()}</span></li> }.into_any()
}
