//! A time as it was understood: on the stated clock, in UTC, on the writer's clock, and what is noteworthy about it.

use leptos::prelude::*;
use protocol::{Fix, Notice, NoticeCode, TimeRow, ZoneCandidate};

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
            <span class="stated-note">{zone}</span>
        </p>
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

/// What is noteworthy, each with the press that settles it. `choose` is called with the zone that a name of several
/// meanings stands for, `mend` with any other change.
pub(crate) fn notices(time: &TimeRow, choose: Callback<ZoneCandidate>, mend: Callback<Fix>) -> AnyView {
    let notices: Vec<_> = time.notices.iter().map(|notice| remark(time, notice, choose, mend)).collect();
    view! { <ul class="notices">{notices}</ul> }.into_any()
}

fn remark(time: &TimeRow, notice: &Notice, choose: Callback<ZoneCandidate>, mend: Callback<Fix>) -> AnyView {
    let presses = if notice.code == NoticeCode::AmbiguousZone {
        choices(&time.zone.candidates, choose)
    } else {
        let fix = notice.fix.clone();
        fix.map(|fix| {
            let label = fix.label.clone();
            view! { <button type="button" class="chip" on:click=move |_| mend.run(fix.clone())>{label}</button> }
        })
        .into_any()
    };
    view! {
        <li class="notice">
            {Icon::of_notice(notice.code).draw()}
            <span>{notice.message.clone()}</span>
            {presses}
        </li>
    }
    .into_any()
}

fn choices(candidates: &[ZoneCandidate], choose: Callback<ZoneCandidate>) -> AnyView {
    let buttons: Vec<_> = candidates
        .iter()
        .filter(|candidate| candidate.fix.is_some())
        .cloned()
        .map(|candidate| {
            let label = candidate.label.clone();
            let press = move |_| choose.run(candidate.clone());
            view! { <button type="button" class="chip" on:click=press>{label}</button> }
        })
        .collect();
    view! { <span class="choices" role="group" aria-label=text("time_which_zone")>{buttons}</span> }
        .into_any()
}
