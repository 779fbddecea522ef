//! What holds for every text, every zone and every hour.

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use when::{
    Conventions, Mention, Resolution, Writer,
    zone::{Fit, Zone},
};

fn writer() -> Writer {
    Writer {
        now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
        zone: chrono_tz::America::Los_Angeles,
        conventions: Conventions::default(),
        readers: vec![chrono_tz::Asia::Kolkata],
    }
}

fn read(text: &str) -> Vec<Mention> {
    when::read(text, &Conventions::default())
}

/// Pieces that the grammar knows, in any order, with whatever may stand between them.
fn near_times() -> impl Strategy<Value = String> {
    let words = "at|on|in|of|by|from|to|between|and|or|the|a|next|last|this|every|until|for|within|before|after|ago|\
                 Monday|fri|March|may|5|15|2026|3rd|twenty|half|quarter|past|pm|am|p|h|noon|midnight|tomorrow|tonight|\
                 morning|week|days|month|hours|second|EOD|end|early|PT|IST|London|time|your|-|–|/|:|.|,|(|)|+|@|'|s|T|Z|\
                 99999|0|31|12:30|1/2|Q3|W/C|Christmas|new|year|eve|weekend|now|é|👍|ש|\u{301}|\n|\r\n";
    let words: Vec<String> = words.split('|').map(str::to_owned).collect();
    let gap = prop::sample::select(vec!["", " ", " ", " ", "  "]);
    prop::collection::vec((prop::sample::select(words), gap), 0..14)
        .prop_map(|pieces| pieces.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn spans_reproduce_the_text_and_nothing_panics(text in near_times()) {
        check_spans(&text)?;
    }
}

proptest! {
    #[test]
    fn any_characters_are_read(text in "\\PC{0,80}") {
        check_spans(&text)?;
    }

    /// Every zone, every hour: near a clock change as often as not.
    #[test]
    fn a_formatted_time_is_read_back(
        zone in prop::sample::select(&TZ_VARIANTS[..]),
        hour in 0_i64..(7 * 366 * 24),
        change in any::<prop::sample::Index>(),
        near in -3_i64..=3,
        minute in 0_i64..60,
        at_change in any::<bool>(),
        style in 0_usize..4,
    ) {
        let first = Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).unwrap();
        let changes = changes(zone, first);
        let base = if at_change && !changes.is_empty() {
            changes[change.index(changes.len())] + Duration::hours(near)
        } else {
            first + Duration::hours(hour)
        };
        let instant = base + Duration::minutes(minute);
        let civil = Zone::Named(zone).civil(instant);
        // The other names of zones are those of places and abbreviations, which have cases of their own.
        prop_assume!(zone.name().contains('/'));
        let format = ["%Y-%m-%d %H:%M", "%B %-d, %Y at %-I:%M %p", "%-d %b %Y, %-I:%M%P", "%H:%M on %A %d %B %Y"][style];
        let text = format!("The window opens {} {}.", civil.format(format), zone.name());
        let text = if style == 3 { format!("It is {} ({}).", civil.format(format), zone.name()) } else { text };
        let found = read(&text);
        prop_assert_eq!(found.len(), 1, "{}: {:?}", text, found);
        let resolution = found[0].resolve(&writer()).unwrap();
        prop_assert_eq!(resolution.start, Some(civil), "{}", text);
        prop_assert_eq!(resolution.zone, Zone::Named(zone), "{}", text);
        if Zone::Named(zone).fit(civil) == Fit::Once {
            prop_assert_eq!(resolution.start_instant(), Some(instant), "{}", text);
        }
    }

    #[test]
    fn neutral_words_around_a_time_do_not_change_it(
        time in prop::sample::select(TIMES.to_vec()),
        before in prop::collection::vec(prop::sample::select(NEUTRAL.to_vec()), 0..5),
        after in prop::collection::vec(prop::sample::select(NEUTRAL.to_vec()), 0..5),
        comma in any::<bool>(),
    ) {
        let alone = values(&format!("We meet {time}."));
        prop_assert_eq!(alone.len(), 1, "{}", time);
        let comma = if comma || after.is_empty() { "," } else { "" };
        let text = format!("{} we meet {time}{comma} {}.", before.join(" "), after.join(" "));
        prop_assert_eq!(values(&text), alone, "{}", text);
    }
}

const TIMES: &[&str] = &[
    "at 5pm",
    "on Friday",
    "tomorrow at 9am PT",
    "by EOD Thursday",
    "between 3pm and 6pm",
    "on 14 August 2026",
    "in two hours",
    "next week",
    "from Wed to Fri",
    "at noon on Monday",
    "on August 3rd at 17:00 UTC",
    "within 24h",
    "at half past four",
    "this evening",
    "two days after Christmas",
    "at 9am London time",
    "every Monday at 9am",
];

const NEUTRAL: &[&str] = &[
    "please", "team", "report", "then", "with", "Priya", "whose", "numbers", "look", "🙂", "so", "we", "ship",
];

fn values(text: &str) -> Vec<Option<Resolution>> {
    read(text).iter().map(|mention| mention.resolve(&writer())).collect()
}

fn check_spans(text: &str) -> Result<(), TestCaseError> {
    let mut end = 0;
    for mention in read(text) {
        prop_assert!(mention.span.start >= end && mention.span.start < mention.span.end);
        prop_assert!(text.is_char_boundary(mention.span.start) && text.is_char_boundary(mention.span.end));
        let piece = mention.span.of(text);
        prop_assert_eq!(piece.trim(), piece, "a time begins and ends with its words");
        if let Some(zone) = mention.zone_span() {
            prop_assert!(mention.span.contains(zone));
        }
        end = mention.span.end;
        prop_assert!(mention.resolve(&writer()).is_none_or(|found| !found.candidates.is_empty()));
    }
    Ok(())
}

/// The instants between the given one and seven years later at which a zone's offset changes, to the hour.
fn changes(zone: Tz, first: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let offset = |instant: DateTime<Utc>| Zone::Named(zone).offset_at(instant);
    let days = (0..7 * 366).map(|day| first + Duration::days(day));
    days.filter(|day| offset(*day) != offset(*day + Duration::days(1)))
        .map(|day| {
            (0..24)
                .map(|hour| day + Duration::hours(hour))
                .rfind(|hour| offset(*hour) == offset(day))
                .unwrap_or(day)
        })
        .collect()
}

#[test]
fn a_skipped_hour_is_read_with_the_offset_before_the_change() {
    let zone = Zone::Named(chrono_tz::America::Los_Angeles);
    let civil: NaiveDateTime = "2027-03-14T02:30:00".parse().unwrap();
    assert_eq!(zone.fit(civil), Fit::Skipped);
    assert_eq!(zone.instant(civil).to_rfc3339(), "2027-03-14T10:30:00+00:00");
}
