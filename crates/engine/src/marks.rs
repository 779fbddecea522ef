//! The part of the advice that is drawn in the page.

use protocol::{Advice, Level, Marks, Segment, Underline};

/// What the badge and the underlines show; nothing where nothing is due.
pub(crate) fn marks(advice: &Advice, quiet: bool) -> Marks {
    let loud = advice.findings.iter().any(|finding| finding.level == Level::Advice);
    if quiet || !advice.readable || (advice.score.is_none() && !loud) {
        return Marks { shown: false, score: None, segments: Vec::new(), underlines: Vec::new() };
    }
    let segments = advice
        .elements
        .iter()
        .map(|row| Segment { element: row.element, status: row.status, asked: row.question.is_some() })
        .collect();
    let evidence = advice.elements.iter().flat_map(|row| {
        row.evidence
            .iter()
            .filter_map(|evidence| evidence.span)
            .map(|span| Underline { span, element: Some(row.element) })
    });
    let findings = advice
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Advice)
        .filter_map(|finding| finding.span)
        .map(|span| Underline { span, element: None });
    Marks { shown: true, score: advice.score, segments, underlines: evidence.chain(findings).collect() }
}
