//! Something is asked for now, and it is night, a weekend or a holiday where the reader is.

use protocol::{Edit, Fix, Notice, NoticeCode};
use when::person::DayPosition;

use crate::{
    said::Said,
    time_row::{Rows, local, span},
    wording,
};

/// Says what their clocks show, and offers words that let them sleep.
pub(super) fn notice(rows: &Rows, time: &Said) -> Option<Notice> {
    // Whoever only asks what time it is asks nobody for anything.
    if !time.is_now() || rows.text.trim().len() == time.mention.span.len() {
        return None;
    }
    let mut clocks: Vec<String> = Vec::new();
    for reader in rows.readers {
        if let DayPosition::Night | DayPosition::Weekend | DayPosition::Holiday(_) =
            reader.clock.position(time.instant)
        {
            let there = local(time.instant, reader.zone(), time.civil.date());
            let shown = wording::clock_in(&there, reader.place(), rows.world.settings.clock_24);
            if !clocks.contains(&shown) {
                clocks.push(shown);
            }
        }
    }
    let written = time.mention.span;
    (!clocks.is_empty()).then(|| Notice {
        code: NoticeCode::ReaderAway,
        message: wording::pressure(&wording::list(&clocks)),
        fix: Some(Fix {
            id: format!("pressure-{}", written.start),
            label: wording::say(wording::NO_RUSH),
            edit: Edit {
                span: span(written, rows.index),
                expect: written.of(rows.text).to_owned(),
                insert: wording::NO_RUSH.to_owned(),
            },
        }),
    })
}
