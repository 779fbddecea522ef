//! The table that the build wrote.

#![allow(clippy::unreadable_literal)] // Nobody reads it.

use crate::history::{History, Span};
use crate::yearly::{Change, Yearly};

include!(concat!(env!("OUT_DIR"), "/table.rs"));
