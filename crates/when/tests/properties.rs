//! What holds for every text, every zone and every hour.

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Utc};
use proptest::prelude::*;
use timezone::Tz;
use when::{
    Conventions, Mention, Notice, Resolution, Writer,
    zone::{Fit, Zone},
};

fn writer() -> Writer {
    Writer {
        now: Utc.with_ymd_and_hms(2026, 7, 7, 17, 0, 0).unwrap(),
        zone: timezone::America::Los_Angeles,
        conventions: Conventions::default(),
        readers: vec![timezone::Asia::Kolkata],
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

    /// Every zone, any hour of seven years.
    #[test]
    fn a_formatted_time_is_read_back(
        zone in prop::sample::select(Tz::all().collect::<Vec<_>>()),
        minutes in 0_i64..(7 * 366 * 24 * 60),
        style in 0_usize..4,
    ) {
        prop_assume!(named_by_a_path(zone));
        check_read_back(zone, first_instant() + Duration::minutes(minutes), style)?;
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

/// The years from here on are tried.
fn first_instant() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).unwrap()
}

/// The other names of zones are those of places and abbreviations, which have cases of their own.
fn named_by_a_path(zone: Tz) -> bool {
    zone.name().contains('/')
}

/// Writes an instant as people write it, and reads it.
fn check_read_back(zone: Tz, instant: DateTime<Utc>, style: usize) -> Result<(), TestCaseError> {
    let civil = Zone::Named(zone).civil(instant);
    let (format, before, after) = [
        ("%Y-%m-%d %H:%M", " ", "."),
        ("%B %-d, %Y at %-I:%M %p", " ", "."),
        ("%-d %b %Y, %-I:%M%P", " ", "."),
        ("%H:%M on %A %d %B %Y", " (", ")."),
    ][style];
    let text = format!("It opens {}{before}{}{after}", civil.format(format), zone.name());
    let found = read(&text);
    prop_assert_eq!(found.len(), 1, "{}: {:?}", text, found);
    let resolution = found[0].resolve(&writer()).unwrap();
    prop_assert_eq!(resolution.start, Some(civil), "{}", text);
    prop_assert_eq!(resolution.zone, Zone::Named(zone), "{}", text);
    let doubled = resolution.notices.contains(&Notice::Doubled);
    match Zone::Named(zone).fit(civil) {
        Fit::Once => prop_assert_eq!(resolution.start_instant(), Some(instant), "{}", text),
        // A clock shows it twice: read is the first.
        Fit::Doubled => prop_assert!(doubled && resolution.start_instant() <= Some(instant), "{}", text),
        Fit::Skipped => prop_assert!(false, "no clock shows {}", text),
    }
    Ok(())
}

/// The instants of seven years, to the hour, before which a zone's offset changes.
fn changes(zone: Tz) -> Vec<DateTime<Utc>> {
    let offset = |instant: DateTime<Utc>| Zone::Named(zone).offset_at(instant);
    let days = (0..=7 * 366).map(|day| first_instant() + Duration::days(day));
    let pairs = days.clone().zip(days.skip(1)).filter(|(day, next)| offset(*day) != offset(*next));
    pairs
        .map(|(day, _)| {
            let mut hours = (0..24).map(|hour| day + Duration::hours(hour));
            hours.rfind(|hour| offset(*hour) == offset(day)).unwrap_or(day)
        })
        .collect()
}

#[test]
fn every_hour_around_every_clock_change_is_read_back() {
    let mut count = 0;
    for zone in Tz::all().filter(|zone| named_by_a_path(*zone)) {
        for change in changes(zone) {
            for hour in -2..=3 {
                let instant = change + Duration::hours(hour) + Duration::minutes(30);
                check_read_back(zone, instant, count % 4).unwrap_or_else(|wrong| panic!("{wrong}"));
                count += 1;
            }
        }
    }
    assert!(count > 10_000, "{count} hours");
}

#[test]
fn a_skipped_hour_is_read_with_the_offset_before_the_change() {
    let zone = Zone::Named(timezone::America::Los_Angeles);
    let civil: NaiveDateTime = "2027-03-14T02:30:00".parse().unwrap();
    assert_eq!(zone.fit(civil), Fit::Skipped);
    assert_eq!(zone.instant(civil).to_rfc3339(), "2027-03-14T10:30:00+00:00");
}

/// A text as long as a megabyte, of one line.
fn megabyte(seed: &str) -> String {
    seed.repeat(1_000_000 / seed.len() + 1)
}

#[test]
fn what_nobody_writes_is_answered_too() {
    let texts = [
        String::new(),
        "\0\0 5pm \0".to_owned(),
        "\u{feff}\u{202e}mp5 ta \u{200f}مساء ٥ الساعة 5pm".to_owned(),
        "٥pm ５pm ⑤pm 5ｐｍ".to_owned(),
        "👩‍👩‍👧 at 5pm 🕔🇮🇳 IST".to_owned(),
        "e\u{301}\u{301}\u{301}5pm\u{301}".to_owned(),
        "99999999999999999999999pm in 99999999999 days on 99/99/9999".to_owned(),
        "in 999999999 years, 999999999 weeks ago, 999999999 business days after tomorrow".to_owned(),
        "31 February 0000 at 25:61:61 UTC+99:99".to_owned(),
        "year 2147483647, week 99, day 999 of 2026, FY99999, the 0th of Smarch".to_owned(),
        megabyte("Thursday 5pm PT or Friday, the 3rd; "),
        megabyte("1"),
        megabyte("1 "),
        megabyte("a"),
        megabyte("("),
        megabyte("👍"),
        megabyte("of the next "),
        megabyte("ש"),
        "5pm\n".repeat(200_000),
        "\r\n".repeat(200_000),
    ];
    for text in texts {
        check_spans(&text).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

#[test]
fn digits_of_other_scripts_are_no_numbers() {
    assert_eq!(read("at ٥pm or 5pm").len(), 1);
    assert_eq!(read("🕔 5pm 🇮🇳").len(), 1);
    assert_eq!(read("\u{202e}5pm").len(), 1, "a mark of direction hides nothing");
}
