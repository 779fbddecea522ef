//! The panel beside a compose box: what a reader will miss, and when they will read it.

mod connection;
mod elements;
mod fixes;
mod remarks;
mod strangers;
mod times;

use leptos::prelude::*;
use protocol::{Advice, EditOutcome};

use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::parts::{quiet, status_line};
use crate::pure::panel_rows::{kind_key, tally};
use crate::store::store;
use connection::Connection;

/// The whole panel.
pub(crate) fn draw() -> AnyView {
    let connection = Connection::open();
    // Parts of the advice that stay the same are not drawn again while somebody types.
    let strangers =
        Memo::new(move |_| connection.shown.with(|shown| shown.as_ref().map(|s| s.strangers.clone())));
    view! {
        <header class="page-header">
            {move || heading(connection)}
            <button
                type="button"
                class="icon-button"
                aria-label=text("common_close")
                title=text("common_close")
                on:click=move |_| connection.close()
            >
                {Icon::Cross.draw()}
            </button>
        </header>
        <main>
            {status_line::store_failure()}
            {move || advice(connection)}
            {move || strangers::draw(strangers.get().unwrap_or_default())}
            {outcome(connection)}
        </main>
        <footer class="panel-foot">
            <button type="button" class="button link" on:click=move |_| connection.silence_message()>
                {text("panel_quiet_message")}
            </button>
            <button type="button" class="button link" on:click=move |_| be_quiet(connection)>
                {text("popup_quiet")}
            </button>
        </footer>
    }
    .into_any()
}

/// Nothing more until midnight, this panel included.
fn be_quiet(connection: Connection) {
    store().change_settings(|settings| settings.quiet_until = Some(quiet::next_midnight()));
    connection.close();
}

fn heading(connection: Connection) -> AnyView {
    let parts = connection.shown.with(|shown| {
        shown
            .as_ref()
            .map(|shown| (shown.advice.kind, shown.advice.readable, shown.advice.score, tally(&shown.advice)))
    });
    let Some((kind, readable, score, (there, needed))) = parts else {
        return view! { <h1 class="panel-title">{text("common_name")}</h1> }.into_any();
    };
    let title = if readable { text(kind_key(kind)) } else { text("common_name") };
    let score = score.map(|score| {
        let full = text_with("panel_score_of", &[&score.to_string()]);
        view! {
            <span class="score" role="img" aria-label=full>
                <span aria-hidden="true">{score}</span>
                <span class="score-meter" aria-hidden="true"><span style:inline-size=format!("{score}%")></span></span>
            </span>
        }
    });
    let count = (readable && needed > 0)
        .then(|| text_with("panel_tally", &[&there.to_string(), &needed.to_string()]));
    view! {
        <div class="panel-heading">
            <h1 class="panel-title">{title}</h1>
            <p class="panel-tally">{count}</p>
        </div>
        {score}
    }
    .into_any()
}

fn advice(connection: Connection) -> AnyView {
    let Some(shown) = connection.shown.get() else {
        return view! { <p class="empty">{text("panel_waiting")}</p> }.into_any();
    };
    let Advice { readable, score, .. } = shown.advice;
    if !readable {
        return view! { <p class="empty">{text("panel_english_only")}</p> {times::draw(connection, &shown)} }
            .into_any();
    }
    let nothing_due = (score.is_none() && shown.advice.findings.is_empty() && shown.advice.times.is_empty())
        .then(|| view! { <p class="empty">{text("panel_nothing_due")}</p> });
    view! {
        {nothing_due}
        {elements::draw(&shown.advice)}
        {fixes::draw(connection, &shown)}
        {remarks::draw(connection, &shown)}
        {times::draw(connection, &shown)}
    }
    .into_any()
}

/// What became of the last fix.
fn outcome(connection: Connection) -> AnyView {
    let words = move || {
        connection.outcome.get().map(|outcome| {
            text(match outcome {
                EditOutcome::Done => "panel_outcome_done",
                EditOutcome::Changed => "panel_outcome_changed",
                EditOutcome::Composing => "panel_outcome_composing",
                EditOutcome::Failed => "panel_outcome_failed",
            })
        })
    };
    let copy = move || {
        let failed = connection.outcome.get() == Some(EditOutcome::Failed);
        connection.applied.get().filter(|_| failed).map(|edit| fixes::copy_instead(edit.insert))
    };
    view! { <div class="outcome" class:shown=move || connection.outcome.get().is_some()>{status_line::draw(words)} {copy}</div> }
        .into_any()
}
