//! What the pages have in common.

pub(crate) mod day_bar;
pub(crate) mod icon;
pub(crate) mod person_form;
pub(crate) mod place_field;
pub(crate) mod quiet;
pub(crate) mod readers;
pub(crate) mod site_switch;
pub(crate) mod stated;
pub(crate) mod status_line;
pub(crate) mod working_week;
