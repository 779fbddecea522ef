//! Any text is read and resolved without a panic, and its spans lie on its characters.
#![no_main]

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use when::{Conventions, Writer, read};

fuzz_target!(|input: (i32, bool, &str)| {
    let (now, day_first, text) = input;
    let writer = Writer {
        now: DateTime::<Utc>::from_timestamp(i64::from(now), 0).unwrap_or_default(),
        zone: timezone::America::Los_Angeles,
        conventions: Conventions { day_first, ..Conventions::default() },
        readers: vec![timezone::Asia::Kolkata],
    };
    let mut end = 0;
    for mention in read(text, &writer.conventions) {
        assert!(end <= mention.span.start && mention.span.start < mention.span.end);
        assert!(!mention.span.of(text).is_empty());
        end = mention.span.end;
        if let Some(resolution) = mention.resolve(&writer) {
            let _ = (resolution.start_instant(), resolution.end_instant());
        }
    }
});
