//! The TypeScript declarations of the protocol.

use ts_rs::{Config, TS};

/// The text of `extension/src/protocol.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::default();
    let mut file = String::from(
        "// Written by `cargo xtask generate` from crates/protocol. Change the Rust types, then run it.\n",
    );
    macro_rules! declare {
        ($($name:ident),* $(,)?) => {
            $(
                file.push_str("\nexport ");
                file.push_str(&crate::$name::decl(&config));
                file.push('\n');
            )*
        };
    }
    declare!(
        Span,
        Kind,
        Element,
        Status,
        Evidence,
        ElementRow,
        Level,
        Finding,
        Fix,
        Edit,
        Advice,
        Segment,
        Underline,
        Marks,
        Channel,
        Recipient,
        DraftInput,
        WorkingWeek,
        Person,
        UpcomingWeekday,
        SiteSetting,
        ZoneChoice,
        SilencedRule,
        Settings,
        Environment,
        CivilTime,
        DayPosition,
        LocalTime,
        ReaderTime,
        ZoneCandidate,
        ZoneReading,
        NoticeCode,
        Notice,
        TimeRow,
        Conversion,
        Place,
        GuessReason,
        Guess,
        Stranger,
        PersonInWindow,
        OverlapWindow,
        OverlapReport,
        Proposal,
        Request,
        Reply,
        EditOutcome,
        ContentMessage,
        ContentCommand,
        PanelMessage,
        PanelCommand,
        PageRequest,
        PageReply,
    );
    file
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_declarations_in_the_extension_are_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../extension/src/protocol.ts");
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            written == super::typescript(),
            "extension/src/protocol.ts is stale: run `cargo xtask generate`"
        );
    }
}
