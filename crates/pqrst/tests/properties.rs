//! What holds for every text.

use pqrst::{Channel, Element, Judgement, Message, Place, Status};
use proptest::prelude::*;
use when::{Conventions, Writer};

fn writer() -> Writer {
    Writer {
        now: "2026-03-04T16:00:00Z".parse().expect("an instant"),
        zone: timezone::UTC,
        conventions: Conventions::default(),
        readers: Vec::new(),
    }
}

fn judge(channel: Channel, subject: Option<&str>, text: &str) -> Judgement {
    let message = Message { channel, is_reply: false, context: None, subject, text, readers: &[] };
    pqrst::judge(&message, &writer())
}

/// Pieces that drafts are made of, and pieces that break readers.
fn draft() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("Can you review the attached spec by Friday 5pm PT? ".to_owned()),
        Just("because it blocks the release. ".to_owned()),
        Just("https://example.org/a_(b)?c ".to_owned()),
        Just("PROJ-123, #412 and `code` ".to_owned()),
        Just("Let's jump on a quick call.\n".to_owned()),
        Just("> quoted\n".to_owned()),
        Just("On Monday Ana wrote:\n".to_owned()),
        Just("- one\n- two\n".to_owned()),
        Just("Thanks,\nTom\n".to_owned()),
        Just("[Name] {{x}} <link> ".to_owned()),
        Just("Why? What? Which one do you want me to take? ".to_owned()),
        Just("🙏🏽👩‍💻é\u{301}\u{200f} ".to_owned()),
        "\\PC{0,12}",
        "[\r\n\t ]{1,3}",
    ];
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

fn statuses(judgement: &Judgement) -> Vec<Status> {
    judgement.elements.iter().map(|row| row.status).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn evidence_findings_and_fixes_are_places_in_the_text(text in draft(), subject in prop::option::of("[a-zA-Z0-9 é👍:?.-]{0,30}")) {
        let judgement = judge(Channel::Email, subject.as_deref(), &text);
        for row in &judgement.elements {
            for place in &row.evidence {
                match place {
                    Place::Text(span) => prop_assert!(text.get(span.range()).is_some()),
                    Place::Subject(span) => prop_assert!(subject.as_deref().unwrap_or("").get(span.range()).is_some()),
                }
            }
            prop_assert_eq!(row.evidence.is_empty() && judgement.readable, row.status == Status::Absent && judgement.readable);
            let sensible = row.question.as_ref().is_none_or(|question| {
                row.status != Status::Present && !question.is_empty() && !question.contains(['{', '}'])
            });
            prop_assert!(sensible, "{:?}", row);
        }
        for finding in &judgement.findings {
            prop_assert!(finding.span.is_none_or(|span| text.get(span.range()).is_some()));
            prop_assert!(finding.fix.as_ref().is_none_or(|fix| text.get(fix.span.range()).is_some()));
            prop_assert!(!finding.message.is_empty() && !finding.why.is_empty());
        }
        prop_assert!(text.is_char_boundary(judgement.insertion_point));
        prop_assert!(judgement.score.is_none_or(|score| score <= 100));
    }

    #[test]
    fn the_same_text_gets_the_same_answer(text in draft()) {
        prop_assert_eq!(judge(Channel::Chat, None, &text), judge(Channel::Chat, None, &text));
    }

    #[test]
    fn a_quote_below_changes_no_verdict(
        own in "(Can you look at PROJ-7 by Friday\\?|Done\\.|The build is red since noon\\.|Thoughts\\?)",
        quoted in "(Is it done\\?|Please reply by Monday, because it blocks us\\.|see https://example.org|hi)",
    ) {
        let alone = judge(Channel::Email, None, &own);
        let below = judge(Channel::Email, None, &format!("{own}\n\n> {quoted}\n> {quoted}"));
        prop_assert_eq!(alone.kind, below.kind);
        prop_assert_eq!(statuses(&alone), statuses(&below));
        prop_assert_eq!(alone.ask_for().collect::<Vec<_>>(), below.ask_for().collect::<Vec<_>>());
        prop_assert_eq!(alone.score, below.score);
    }

    #[test]
    fn a_time_that_was_missing_never_lowers_the_score(
        ask in "(Can you review https://example\\.org/spec|Please approve PROJ-123|Could you send me the March figures)",
        reason in "(, because the supplier waits for it\\.|, so that we can start on Monday\\.|\\?)",
        time in "(I need it by Thursday 17:00 UTC\\.|It is needed by Friday 12:00 UTC\\.|No rush\\.)",
    ) {
        let without = judge(Channel::Email, None, &format!("{ask}{reason}"));
        let with = judge(Channel::Email, None, &format!("{ask}{reason} {time}"));
        prop_assert!(with.score >= without.score, "{:?} then {:?}", without.score, with.score);
    }
}

#[test]
fn long_texts_are_read_in_linear_time() {
    // Twenty times the text may take twenty times as long; quadratic work would take four hundred times.
    let text = |times: usize| {
        "Please check the invoice for PROJ-123 by Friday, it blocks us.\n- one\n> two\n\n".repeat(times)
    };
    let time = |text: &str| {
        let start = std::time::Instant::now();
        for _ in 0..3 {
            std::hint::black_box(judge(Channel::Email, None, text));
        }
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (text(60), text(1200));
    time(&short);
    assert!(time(&long) < 80.0 * time(&short).max(1e-4));
}

#[test]
fn elements_are_in_the_order_of_their_initials() {
    let initials: String =
        Element::ALL.iter().map(|element| format!("{element:?}").chars().next().unwrap_or(' ')).collect();
    assert_eq!(initials, "PQRST");
}
