//! One row per element that the message needs: what shows it, or the one question left open.

use leptos::prelude::*;
use protocol::{Advice, ElementRow, Status};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::pure::panel_rows::{element_key, needed_rows, quoted, shortened, status_key};

/// A quotation longer than this is cut: one or two lines of the panel.
const LONGEST_QUOTATION: usize = 72;

/// The rows, always in the same order.
pub(super) fn draw(advice: &Advice) -> AnyView {
    let rows: Vec<_> = needed_rows(advice).into_iter().map(row).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <ul class="elements" aria-label=text("panel_elements")>{rows}</ul> }.into_any()
}

fn row(row: &ElementRow) -> AnyView {
    let name = text(element_key(row.element));
    let initial: String = name.chars().take(1).collect();
    let found = quoted(row).map(|words| {
        let quotation = text_with("common_quoted", &[&shortened(&words, LONGEST_QUOTATION)]);
        view! { <q class="evidence" title=words>{quotation}</q> }
    });
    let question = (row.status != Status::Present)
        .then(|| row.question.clone())
        .flatten()
        .map(|question| view! { <span class="question">{question}</span> });
    view! {
        <li class="element" data-status=status_name(row.status)>
            <span class="element-initial" aria-hidden="true">{initial}</span>
            <span class="element-name">{name}</span>
            <span class="element-status">{Icon::of_status(row.status).draw()} <span>{text(status_key(row.status))}</span></span>
            <span class="element-detail">{found} {question}</span>
        </li>
    }
    .into_any()
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Present => "present",
        Status::Partial => "partial",
        Status::Absent => "absent",
    }
}
