//! Working days and hours.

use leptos::prelude::*;
use protocol::WorkingWeek;

use crate::browser::text;
use crate::pure::clock::{end_minutes_from_field, field_from_minutes, minutes_from_field};
use crate::pure::roster::check_week;
use crate::store::store;

/// Days as a row of toggles and the two ends of the day. `id` tells two such fields in one page apart.
pub(crate) fn draw(
    id: &str,
    legend: String,
    week: Signal<WorkingWeek>,
    changed: Callback<WorkingWeek>,
) -> AnyView {
    let store = store();
    let fault = RwSignal::new(false);
    let change = move |edit: &dyn Fn(&mut WorkingWeek)| {
        let mut new = week.get_untracked();
        edit(&mut new);
        let good = check_week(&new, "").is_empty();
        fault.set(!good);
        if good {
            changed.run(new);
        }
    };
    let first = move || store.setting(|settings| settings.week_start);
    let days = move || {
        (0..7u8)
            .map(|step| (first() + step) % 7)
            .map(|day| {
                let calendar = store.style().calendar;
                let short = calendar.weekdays_short[usize::from(day)].clone();
                let long = calendar.weekdays_long[usize::from(day)].clone();
                let toggle = move |on: bool| {
                    change(&|week| {
                        week.days.retain(|known| *known != day);
                        if on {
                            week.days.push(day);
                            week.days.sort_unstable();
                        }
                    });
                };
                view! {
                    <label class="day-toggle">
                        <input
                            type="checkbox"
                            aria-label=long
                            prop:checked=move || week.with(|week| week.days.contains(&day))
                            on:change:target=move |event| toggle(event.target().checked())
                        />
                        <span aria-hidden="true">{short}</span>
                    </label>
                }
            })
            .collect_view()
    };
    let (from_id, to_id) = (format!("{id}-from"), format!("{id}-to"));
    view! {
        <fieldset class="working-week">
            <legend>{legend}</legend>
            <div class="day-toggles">{days}</div>
            <div class="hours">
                <div class="field">
                    <label for=from_id.clone()>{text("people_works_from")}</label>
                    <input
                        id=from_id
                        type="time"
                        prop:value=move || field_from_minutes(week.with(|week| week.start))
                        on:change:target=move |event| {
                            if let Some(start) = minutes_from_field(&event.target().value()) {
                                change(&|week| week.start = start);
                            }
                        }
                    />
                </div>
                <div class="field">
                    <label for=to_id.clone()>{text("people_works_to")}</label>
                    <input
                        id=to_id
                        type="time"
                        prop:value=move || field_from_minutes(week.with(|week| week.end))
                        on:change:target=move |event| {
                            if let Some(end) = end_minutes_from_field(&event.target().value()) {
                                change(&|week| week.end = end);
                            }
                        }
                    />
                </div>
            </div>
            <p class="field-fault" role="alert">{move || fault.get().then(|| text("people_hours_fault"))}</p>
        </fieldset>
    }
    .into_any()
}
