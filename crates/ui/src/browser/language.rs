//! Messages from `_locales`, and calendar names from `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::chrome;
use crate::pure::language::{Calendar, calendar_language};

/// The message with this key.
pub(crate) fn text(key: &str) -> String {
    text_with(key, &[])
}

/// The message with this key, its places filled with the arguments in order.
pub(crate) fn text_with(key: &str, arguments: &[&str]) -> String {
    chrome::get_message(key, &arguments.iter().map(|argument| JsValue::from_str(argument)).collect::<Array>())
}

/// The language that dates are written in.
pub(crate) fn calendar_tag() -> String {
    let browser = chrome::get_ui_language();
    calendar_language(&browser, &text("common_language")).replace('_', "-")
}

/// The names of days and months in this language.
pub(crate) fn calendar(tag: &str) -> Calendar {
    // 5 January 1970 was a Monday.
    let day = |days: usize| date_in(tag, &[("weekday", "short")], 4.0 + days as f64, "weekday");
    let long_day = |days: usize| date_in(tag, &[("weekday", "long")], 4.0 + days as f64, "weekday");
    let month = |month: usize| {
        date_in(tag, &[("month", "short"), ("day", "numeric")], month as f64 * 30.5 + 14.0, "month")
    };
    let half =
        |hours: f64| date_in(tag, &[("hour", "numeric"), ("hourCycle", "h12")], hours / 24.0, "dayPeriod");
    let order = parts(tag, &[("month", "short"), ("day", "numeric")], 14.0);
    let place = |kind: &str| order.iter().position(|(found, _)| found == kind);
    Calendar {
        weekdays_short: std::array::from_fn(day),
        weekdays_long: std::array::from_fn(long_day),
        months_short: std::array::from_fn(month),
        month_first: place("month") < place("day"),
        halves: [half(9.0), half(15.0)],
    }
}

/// One part of a date, so many days after 1 January 1970.
fn date_in(tag: &str, options: &[(&str, &str)], days: f64, kind: &str) -> String {
    parts(tag, options, days)
        .into_iter()
        .find(|(found, _)| found == kind)
        .map(|(_, value)| value)
        .unwrap_or_default()
}

fn parts(tag: &str, options: &[(&str, &str)], days: f64) -> Vec<(String, String)> {
    let settings = Object::new();
    for (name, value) in options.iter().chain(&[("timeZone", "UTC")]) {
        // Setting a property of a fresh plain object can't fail.
        let _ = Reflect::set(&settings, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &settings);
    let date = Date::new(&JsValue::from_f64(days * 86_400_000.0));
    let text = |part: &JsValue, name: &str| {
        Reflect::get(part, &JsValue::from_str(name))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    format
        .format_to_parts(&date)
        .unchecked_into::<Array>()
        .iter()
        .map(|part| (text(&part, "type"), text(&part, "value")))
        .collect()
}
