//! How the writer reads and writes times: their place, hours, end of day, dates and clocks.

use leptos::prelude::*;
use protocol::{Place, Settings, SilencedRule, UpcomingWeekday, WorkingWeek, ZoneChoice};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::parts::place_field::PlaceField;
use crate::parts::working_week;
use crate::pure::clock::{end_minutes_from_field, field_from_minutes, zone_city};
use crate::pure::settings::{forget_zone, hear_rule};
use crate::store::store;

pub(super) fn draw() -> AnyView {
    view! {
        {own_zone()}
        {own_week()}
        {end_of_day()}
        {choice(
            "options_day_first",
            [("options_day_first_no", false), ("options_day_first_yes", true)],
            |settings| settings.day_first,
            |settings, day_first| settings.day_first = day_first,
        )}
        {choice(
            "options_next_weekday",
            [
                ("options_next_weekday_week", UpcomingWeekday::NextWeek),
                ("options_next_weekday_nearest", UpcomingWeekday::Nearest),
            ],
            |settings| settings.next_weekday,
            |settings, next_weekday| settings.next_weekday = next_weekday,
        )}
        {week_start()}
        {choice(
            "options_clock",
            [("options_clock_24", true), ("options_clock_12", false)],
            |settings| settings.clock_24,
            |settings, clock_24| settings.clock_24 = clock_24,
        )}
        {show_utc()}
        {zone_choices()}
        {silenced()}
    }
    .into_any()
}

fn own_zone() -> AnyView {
    let store = store();
    let zone = move || store.setting(|settings| settings.zone.clone());
    let field = PlaceField::new("");
    let chosen = Callback::new(move |place: Place| {
        store.change_settings(|settings| settings.zone = Some(place.zone));
        field.clear();
    });
    let used = move || match zone() {
        Some(zone) => text_with("options_zone_chosen", &[&zone]),
        None => text("options_zone_browser"),
    };
    let reset = move || {
        zone().is_some().then(|| {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| store.change_settings(|settings| settings.zone = None)
                >
                    {text("options_zone_reset")}
                </button>
            }
        })
    };
    view! {
        <div class="setting">
            <h3>{text("options_zone")}</h3>
            <p class="setting-value" role="status">{used}</p>
            {field.draw("own-place", text("options_zone_change"), chosen)}
            {reset}
        </div>
    }
    .into_any()
}

fn own_week() -> AnyView {
    let store = store();
    let week = move || store.setting(|settings| settings.working.clone());
    let changed =
        Callback::new(move |week: WorkingWeek| store.change_settings(|settings| settings.working = week));
    view! { <div class="setting">{working_week::draw("own", text("options_week"), Signal::derive(week), changed)}</div> }
        .into_any()
}

fn end_of_day() -> AnyView {
    let store = store();
    let end = move || store.setting(|settings| settings.end_of_day);
    view! {
        <div class="setting field short">
            <label for="end-of-day">{text("options_end_of_day")}</label>
            <input
                id="end-of-day"
                type="time"
                aria-describedby="end-of-day-note"
                prop:value=move || field_from_minutes(end())
                on:change:target=move |event| {
                    if let Some(minutes) = end_minutes_from_field(&event.target().value()) {
                        store.change_settings(|settings| settings.end_of_day = minutes);
                    }
                }
            />
            <p id="end-of-day-note" class="field-note">{text("options_end_of_day_why")}</p>
        </div>
    }
    .into_any()
}

/// One of two, as radio buttons; `title` is the key of the question and the name of the group.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    title: &'static str,
    answers: [(&'static str, T); 2],
    read: fn(&Settings) -> T,
    write: fn(&mut Settings, T),
) -> AnyView {
    let store = store();
    let current = move || store.setting(read);
    let buttons = answers.map(|(label, value)| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=title
                    prop:checked=move || current() == value
                    on:change=move |_| store.change_settings(|settings| write(settings, value))
                />
                <span>{text(label)}</span>
            </label>
        }
    });
    view! { <fieldset class="setting"><legend>{text(title)}</legend>{buttons.collect_view()}</fieldset> }
        .into_any()
}

fn week_start() -> AnyView {
    let store = store();
    let start = move || store.setting(|settings| settings.week_start);
    let days = move || {
        // Monday, Sunday and Saturday are the first days of weeks in use.
        [0u8, 6, 5]
            .map(|day| {
                let name = store.style().calendar.weekdays_long[usize::from(day)].clone();
                view! { <option value=day.to_string() prop:selected=move || start() == day>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <div class="setting field short">
            <label for="week-start">{text("options_week_start")}</label>
            <select
                id="week-start"
                on:change:target=move |event| {
                    if let Ok(day) = event.target().value().parse() {
                        store.change_settings(|settings| settings.week_start = day);
                    }
                }
            >
                {days}
            </select>
        </div>
    }
    .into_any()
}

fn show_utc() -> AnyView {
    let store = store();
    let on = move || store.setting(|settings| settings.show_utc);
    view! {
        <label class="setting switch">
            <span>{text("options_show_utc")}</span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change:target=move |event| {
                    let show = event.target().checked();
                    store.change_settings(|settings| settings.show_utc = show);
                }
            />
        </label>
    }
    .into_any()
}

/// The zone names that the writer was asked about; nothing where there were none.
fn zone_choices() -> AnyView {
    let store = store();
    let choices = move || store.setting(|settings| settings.zone_choices.clone());
    let chip = move |ZoneChoice { name, zone }: ZoneChoice| {
        let label = text_with("options_zone_choice", &[&name, &zone_city(&zone)]);
        let action = text_with("options_zone_choice_forget", &[&name]);
        let forget = move |_| store.change_settings(|settings| forget_zone(settings, &name));
        view! {
            <li>
                <button type="button" class="chip" aria-label=action.clone() title=action on:click=forget>
                    {label} {Icon::Cross.draw()}
                </button>
            </li>
        }
    };
    let list = move || {
        let chips = choices().into_iter().map(chip).collect_view();
        view! {
            <div class="setting">
                <h3>{text("options_zone_choices")}</h3>
                <ul class="chips">{chips}</ul>
            </div>
        }
    };
    view! { {move || (!choices().is_empty()).then(list)} }.into_any()
}

/// The remarks that the writer silenced; nothing where there are none.
fn silenced() -> AnyView {
    let store = store();
    let rules = move || store.setting(|settings| settings.silenced.clone());
    let chip = move |SilencedRule { rule, name }: SilencedRule| {
        let action = text_with("options_silenced_hear", &[&name]);
        let hear = move |_| store.change_settings(|settings| hear_rule(settings, &rule));
        view! {
            <li>
                <button type="button" class="chip" aria-label=action.clone() title=action on:click=hear>
                    {name} {Icon::Cross.draw()}
                </button>
            </li>
        }
    };
    let list = move || {
        let chips = rules().into_iter().map(chip).collect_view();
        view! {
            <div class="setting">
                <h3>{text("options_silenced")}</h3>
                <ul class="chips">{chips}</ul>
            </div>
        }
    };
    view! { {move || (!rules().is_empty()).then(list)} }.into_any()
}
