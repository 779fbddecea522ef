//! Everything the pages work out without a browser: formatting, the roster, the settings, import and export.
//!
//! Nothing here knows the DOM or a browser's interfaces, so all of it is tested on the host.

pub mod backup;
pub mod clock;
pub mod combobox;
pub mod day_bar;
pub mod edit;
pub mod json;
pub mod language;
pub mod latest;
pub mod overlap;
pub mod panel_rows;
pub mod problem;
pub mod roster;
pub mod rotation;
pub mod settings;
pub mod site;
