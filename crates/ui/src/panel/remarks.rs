//! What a colleague would remark on beside the five elements.

use leptos::prelude::*;
use protocol::{Finding, Level};

use super::connection::{Connection, Shown};
use super::fixes;
use crate::browser::text;
use crate::parts::icon::Icon;

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
        </li>
    }
    .into_any()
}
