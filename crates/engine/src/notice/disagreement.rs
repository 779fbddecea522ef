//! Two deadlines that cannot both be meant: "Thursday EOD" and "5pm PT".

use protocol::{Notice, NoticeCode};
use when::Grain;

use crate::{said::Said, time_row::Rows, wording};

/// What may stand between a time and the same time in other words: "EOD Thursday, i.e. 5pm PT".
const BETWEEN: [&str; 5] = ["", "and", "i.e.", "ie", "that is"];

/// Said of the later of the two.
pub(super) fn notice(rows: &Rows, earlier: &[Said], time: &Said) -> Option<Notice> {
    let first = earlier.last().filter(|first| is_clock_deadline(first))?;
    let minutes = if is_clock_deadline(time) && time.mention.has_date() {
        // Days apart they are two deadlines.
        (first.civil.date() == time.civil.date()).then(|| (time.instant - first.instant).num_minutes())
    } else if time.mention.has_clock() && !time.mention.has_date() && says_again(rows, first, time) {
        // The day that the first one names is the second one's too.
        let civil = first.civil.date().and_time(time.civil.time());
        Some((time.resolution.zone.instant(civil) - first.instant).num_minutes())
    } else {
        None
    };
    let minutes = minutes.filter(|&minutes| minutes != 0)?;
    let (one, other) = (first.mention.span.of(rows.text), time.mention.span.of(rows.text));
    let message = wording::disagreement(one, other, minutes.unsigned_abs());
    Some(Notice { code: NoticeCode::Disagrees, message, fix: None })
}

fn is_clock_deadline(time: &Said) -> bool {
    time.mention.is_deadline() && time.resolution.grain <= Grain::Hour && time.is_on_a_clock()
}

fn says_again(rows: &Rows, first: &Said, time: &Said) -> bool {
    let between = rows.text.get(first.mention.span.end..time.mention.span.start).unwrap_or_default();
    let words = between.trim_matches(|sign: char| sign.is_whitespace() || "(,;:/–—-".contains(sign));
    !between.contains('\n') && BETWEEN.iter().any(|known| known.eq_ignore_ascii_case(words))
}
