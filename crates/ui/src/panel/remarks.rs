//! What a colleague would remark on beside the five elements.

use leptos::prelude::*;
use protocol::{Finding, Level};

use super::connection::{Connection, Shown};
use super::fixes;
use crate::browser::{text, text_with};
use crate::parts::icon::Icon;
use crate::pure::settings::silence_rule;
use crate::store::store;

/// The remarks.
pub(super) fn draw(connection: Connection, shown: &Shown) -> AnyView {
    let remarks: Vec<_> =
        shown.advice.findings.iter().map(|finding| remark(connection, shown, finding)).collect();
    if remarks.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="remarks-title">
            <h2 id="remarks-title" class="section-title">{text("panel_remarks")}</h2>
            <ul class="remarks">{remarks}</ul>
        </section>
    }
    .into_any()
}

fn remark(connection: Connection, shown: &Shown, finding: &Finding) -> AnyView {
    let (icon, level) = match finding.level {
        Level::Advice => (Icon::Caution, "advice"),
        Level::Hint => (Icon::Hint, "hint"),
    };
    let fix = finding.fix.as_ref().map(|fix| fixes::offer(connection, shown, fix));
    view! {
        <li class="remark" data-level=level>
            {icon.draw()}
            <div>
                <p class="remark-message">{finding.message.clone()}</p>
                <p class="remark-why">{finding.why.clone()}</p>
                {fix}
            </div>
            {silence(finding)}
        </li>
    }
    .into_any()
}

/// One press, and this rule is heard no more; the settings take it back.
fn silence(finding: &Finding) -> AnyView {
    let (rule, name) = (finding.rule.clone(), finding.name.clone());
    let label = text_with("panel_silence_rule", &[&name]);
    let press = move |_| store().change_settings(|settings| silence_rule(settings, &rule, &name));
    view! {
        <button type="button" class="icon-button" aria-label=label.clone() title=label on:click=press>
            {Icon::Mute.draw()}
        </button>
    }
    .into_any()
}
