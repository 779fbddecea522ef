//! What is noteworthy about the times of a text: one file for each remark that needs more than the time itself.
//!
//! Each says nothing where nothing is at stake: a note that is always there is one that nobody reads.

mod clock_change;
mod disagreement;
mod pressure;
mod reader_away;
mod whose;

use protocol::{Edit, Fix, Notice, NoticeCode};

use crate::{
    said::Said,
    time_row::{Rows, span},
    wording,
};

/// The remarks on each of the times, in the same order.
pub(crate) fn notices(rows: &Rows, times: &[Said]) -> Vec<Vec<Notice>> {
    let mut notices: Vec<Vec<Notice>> = Vec::new();
    for (index, time) in times.iter().enumerate() {
        let mut of_time = of_itself(rows, time);
        of_time.extend(disagreement::notice(rows, &times[..index], time));
        of_time.extend(clock_change::notice(rows, time));
        of_time.extend(reader_away::notices(rows, time));
        of_time.extend(pressure::notice(rows, time));
        // What holds for two times is said at the first.
        let is_said = |notice: &Notice| notices.iter().flatten().any(|said| said.message == notice.message);
        of_time.retain(|notice| !is_said(notice));
        notices.push(of_time);
    }
    if let Some((index, notice)) = whose::notice(rows, times) {
        notices[index].push(notice);
    }
    notices
}

/// What the time says without anybody else: it is skipped, past, in a zone of several meanings.
fn of_itself(rows: &Rows, time: &Said) -> Vec<Notice> {
    let written = time.mention.span.of(rows.text);
    let zone = time.mention.zone_span().map_or(written, |span| span.of(rows.text));
    let notices = time.resolution.notices.iter();
    notices
        .filter_map(|notice| {
            let code = match notice {
                when::Notice::Skipped => NoticeCode::Skipped,
                when::Notice::Doubled => NoticeCode::Doubled,
                when::Notice::WrongSeason { .. } => NoticeCode::StandardInSummer,
                when::Notice::WeekdayDisagrees { .. } => NoticeCode::WeekdayDisagrees,
                // What is told of the past is no mistake; a deadline there is.
                when::Notice::Past if !time.mention.is_deadline() => return None,
                when::Notice::Past => NoticeCode::Past,
                when::Notice::AmbiguousZone => NoticeCode::AmbiguousZone,
                when::Notice::Disagrees { .. } => NoticeCode::Disagrees,
            };
            Some(Notice {
                code,
                message: wording::notice(notice, written, zone),
                fix: season(rows, time, notice),
            })
        })
        .collect()
}

/// "PST" becomes "PDT", where that is what holds.
fn season(rows: &Rows, time: &Said, notice: &when::Notice) -> Option<Fix> {
    let when::Notice::WrongSeason { holds, .. } = notice else { return None };
    let zone = time.mention.zone_span()?;
    let (written, known) = (zone.of(rows.text), holds.starts_with(|first: char| first.is_ascii_alphabetic()));
    known.then(|| Fix {
        id: format!("season-{}", zone.start),
        label: wording::say(holds),
        edit: Edit { span: span(zone, rows.index), expect: written.to_owned(), insert: holds.clone() },
    })
}
