//! What the panel says of a draft: the rows of the elements, and which one button is the primary one.

use protocol::{Advice, Element, ElementRow, Evidence, Kind, Level, Status};

/// The rows that a message of this kind needs, always in the order of the five.
#[must_use]
pub fn needed_rows(advice: &Advice) -> Vec<&ElementRow> {
    advice.elements.iter().filter(|row| row.needed).collect()
}

/// The words to quote for a row: the shortest of those that show it, for there is room for one line.
#[must_use]
pub fn quoted(row: &ElementRow) -> Option<String> {
    let words = |evidence: &Evidence| evidence.text.split_whitespace().collect::<Vec<_>>().join(" ");
    row.evidence.iter().map(words).filter(|words| !words.is_empty()).min_by_key(|words| words.chars().count())
}

/// Cuts a text to so many characters, at a word's end where there is one.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let at_word = cut.rfind(' ').filter(|end| *end > cut.len() / 2).map_or(cut.as_str(), |end| &cut[..end]);
    format!("{}…", at_word.trim_end())
}

/// The fix whose button is the primary one: an element's offer before a remark's, and a loud remark before a hint.
#[must_use]
pub fn primary_fix(advice: &Advice) -> Option<&str> {
    let of_findings = |level| {
        advice
            .findings
            .iter()
            .filter(move |finding| finding.level == level)
            .filter_map(|finding| finding.fix.as_ref())
    };
    advice
        .fixes
        .iter()
        .chain(of_findings(Level::Advice))
        .chain(of_findings(Level::Hint))
        .map(|fix| fix.id.as_str())
        .next()
}

/// How many of the needed elements are there, and how many are needed.
#[must_use]
pub fn tally(advice: &Advice) -> (usize, usize) {
    let rows = needed_rows(advice);
    (rows.iter().filter(|row| row.status == Status::Present).count(), rows.len())
}

/// The message key of an element's name.
#[must_use]
pub fn element_key(element: Element) -> &'static str {
    match element {
        Element::Purpose => "panel_element_purpose",
        Element::Question => "panel_element_question",
        Element::Rationale => "panel_element_rationale",
        Element::Supporting => "panel_element_supporting",
        Element::Timeline => "panel_element_timeline",
    }
}

/// The message key of a status.
#[must_use]
pub fn status_key(status: Status) -> &'static str {
    match status {
        Status::Present => "panel_status_present",
        Status::Partial => "panel_status_partial",
        Status::Absent => "panel_status_absent",
    }
}

/// The message key of a kind.
#[must_use]
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "panel_kind_incident",
        Kind::Meeting => "panel_kind_meeting",
        Kind::Request => "panel_kind_request",
        Kind::Decision => "panel_kind_decision",
        Kind::Status => "panel_kind_status",
        Kind::Announcement => "panel_kind_announcement",
        Kind::Answer => "panel_kind_answer",
        Kind::Ping => "panel_kind_ping",
        Kind::Social => "panel_kind_social",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use protocol::{Edit, Finding, Fix, Span};

    use super::*;

    fn fix(id: &str) -> Fix {
        Fix {
            id: id.to_owned(),
            label: id.to_owned(),
            edit: Edit { span: Span { start: 0, end: 0 }, expect: String::new(), insert: "x".to_owned() },
        }
    }

    fn finding(level: Level, id: &str) -> Finding {
        Finding {
            rule: id.to_owned(),
            name: String::new(),
            level,
            span: None,
            message: String::new(),
            why: String::new(),
            fix: Some(fix(id)),
        }
    }

    fn row(element: Element, needed: bool, evidence: &[&str]) -> ElementRow {
        ElementRow {
            element,
            status: if evidence.is_empty() { Status::Absent } else { Status::Present },
            needed,
            evidence: evidence.iter().map(|text| Evidence { span: None, text: (*text).to_owned() }).collect(),
            question: None,
        }
    }

    fn advice() -> Advice {
        Advice {
            kind: Kind::Request,
            readable: true,
            score: Some(60),
            elements: vec![
                row(Element::Purpose, true, &["the   API\ndesign review", "API design"]),
                row(Element::Rationale, false, &[]),
                row(Element::Timeline, true, &[]),
            ],
            findings: vec![finding(Level::Hint, "hint"), finding(Level::Advice, "loud")],
            times: Vec::new(),
            fixes: vec![fix("timeline")],
            sync: false,
            vague_reference: false,
        }
    }

    #[test]
    fn only_needed_rows_are_shown_and_counted() {
        let advice = advice();
        let shown: Vec<_> = needed_rows(&advice).iter().map(|row| row.element).collect();
        assert_eq!(shown, [Element::Purpose, Element::Timeline]);
        assert_eq!(tally(&advice), (1, 2));
    }

    #[test]
    fn the_shortest_evidence_is_quoted_on_one_line() {
        assert_eq!(quoted(&advice().elements[0]).as_deref(), Some("API design"));
        assert_eq!(quoted(&advice().elements[1]), None);
    }

    #[test]
    fn there_is_one_primary_button_and_its_order_is_fixed() {
        let mut advice = advice();
        assert_eq!(primary_fix(&advice), Some("timeline"));
        advice.fixes.clear();
        assert_eq!(primary_fix(&advice), Some("loud"));
        advice.findings.pop();
        assert_eq!(primary_fix(&advice), Some("hint"));
        advice.findings.clear();
        assert_eq!(primary_fix(&advice), None);
    }

    proptest! {
        #[test]
        fn a_shortened_text_fits_and_begins_as_the_whole_does(text in ".{0,80}", most in 1usize..60) {
            let short = shortened(&text, most);
            prop_assert!(short.chars().count() <= most.max(1));
            prop_assert!(text.starts_with(short.trim_end_matches('…')) || short == text);
        }
    }
}
