//! Quiet for today: when it ends.

/// The end of today on the browser's clock.
pub(crate) fn next_midnight() -> f64 {
    let date = js_sys::Date::new_0();
    // The browser sets the clock forward over whatever a clock change does to this night.
    date.set_hours(24);
    date.set_minutes(0);
    date.set_seconds(0);
    date.set_milliseconds(0);
    date.get_time()
}
