//! Any draft is judged without a panic, its places lie on its characters, and what was typed before it changes nothing.
#![no_main]

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use pqrst::{Channel, Manuscript, Message, Place, judge};
use when::{Conventions, Writer};

/// Where a change begins and ends, in shares of the text, and what stands there then.
type Change<'a> = (u8, u8, &'a str);

const CHANNELS: [Channel; 8] = [
    Channel::Email,
    Channel::Chat,
    Channel::Issue,
    Channel::Meeting,
    Channel::Announcement,
    Channel::Status,
    Channel::Incident,
    Channel::Decision,
];

fuzz_target!(|input: (i32, u8, bool, Option<&str>, &str, Vec<Change>)| {
    let (now, channel, is_reply, subject, text, changes) = input;
    let writer = Writer {
        now: DateTime::<Utc>::from_timestamp(i64::from(now), 0).unwrap_or_default(),
        zone: timezone::America::Los_Angeles,
        conventions: Conventions::default(),
        readers: vec![timezone::Asia::Kolkata],
    };
    let channel = CHANNELS[usize::from(channel) % CHANNELS.len()];
    let mut manuscript = Manuscript::default();
    let mut text = text.to_owned();
    let mut read = |text: &str| {
        let message = Message { channel, is_reply, context: None, subject, text, readers: &[] };
        let judgement = judge(&message, &writer);
        assert_eq!(manuscript.judge(&message, &writer), judgement);
        for place in judgement.elements.iter().flat_map(|row| &row.evidence) {
            match place {
                Place::Text(span) => assert!(!span.of(text).is_empty()),
                Place::Subject(span) => assert!(!span.of(subject.unwrap_or_default()).is_empty()),
            }
        }
        for finding in &judgement.findings {
            let _ = finding.span.map(|span| span.of(text));
            let _ = finding.fix.as_ref().map(|fix| fix.span.of(text));
        }
        assert!(text.is_char_boundary(judgement.insertion_point));
        assert!(judgement.score.is_none_or(|score| score <= 100));
    };
    read(&text);
    for (from, to, piece) in changes.into_iter().take(8) {
        let place = |share: u8| text.floor_char_boundary(text.len() * usize::from(share) / 255);
        let (from, to) = (place(from.min(to)), place(from.max(to)));
        text.replace_range(from..to, piece);
        read(&text);
    }
});
