//! Writes down what chrono-tz knows, so that chrono-tz itself, which has every clock change of two centuries for every name, is
//! not shipped.

use std::{collections::BTreeMap, env, fmt::Write, fs, path::PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS, Tz};

#[path = "src/yearly.rs"]
mod yearly;

use yearly::{Change, LAST_YEAR, Yearly};

/// Nobody asks when a meeting of the last century was; the clock changes since 1970 are four times as many.
const FIRST_YEAR: i32 = 2000;

/// How far apart chrono-tz is asked, in seconds: less than any offset has held since 1970, which is nearly a week.
const STEP: i64 = 2 * 86_400;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/yearly.rs");
    let mut names: Vec<(&str, Tz)> = TZ_VARIANTS.iter().map(|zone| (zone.name(), *zone)).collect();
    names.sort_unstable_by_key(|(name, _)| *name);
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write"));
    let write = |file: &str, code: String| {
        fs::write(target.join(file), code).expect("the target folder can be written to");
    };
    write("table.rs", table(&names));
    write("names.rs", Names::of(&names).code());
}

/// What holds for some time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    offset: i32,
    daylight_saving: i32,
    abbreviation: Option<String>,
}

impl Span {
    fn at(zone: Tz, instant: i64) -> Self {
        let instant = DateTime::from_timestamp(instant, 0).expect("chrono's years are many");
        let offset = zone.offset_from_utc_datetime(&instant.naive_utc());
        Self {
            offset: offset.fix().local_minus_utc(),
            daylight_saving: offset.dst_offset().num_seconds() as i32,
            abbreviation: offset.abbreviation().map(str::to_owned),
        }
    }
}

/// Things that are written once, each at its place.
struct Places<T>(Vec<T>);

impl<T: PartialEq> Places<T> {
    fn of(&mut self, thing: T) -> usize {
        self.0.iter().position(|known| *known == thing).unwrap_or_else(|| {
            self.0.push(thing);
            self.0.len() - 1
        })
    }
}

/// A zone's offsets, as places in the list of spans: the first, and the others with the instants at which they begin.
type Changes = (u8, Vec<(i64, u8)>);

/// The code of the table: names, and what their clocks show.
fn table(names: &[(&str, Tz)]) -> String {
    let mut spans = Places(Vec::new());
    let mut histories = Places(Vec::new());
    let history_of: Vec<usize> =
        names.iter().map(|(_, zone)| histories.of(changes(*zone, &mut spans))).collect();
    let mut yearly = Places(Vec::new());
    let histories: Vec<String> =
        histories.0.iter().map(|history| history_code(history, &mut yearly)).collect();
    let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let list = |name: &str, kind: &str, length: usize, list: String| {
        format!("pub(crate) static {name}: [{kind}; {length}] = {list};\n")
    };
    [
        format!("/// The first year that is known.\npub const FIRST_YEAR: i32 = {FIRST_YEAR};\n"),
        list("NAMES", "&str", names.len(), format!("{names:?}")),
        list("HISTORY_OF", "u8", history_of.len(), format!("{history_of:?}")),
        list("SPANS", "Span", spans.0.len(), format!("{:?}", spans.0)),
        list("YEARLY", "Yearly", yearly.0.len(), format!("{:?}", yearly.0)),
        list("HISTORIES", "History", histories.len(), format!("[{}]", histories.join(", "))),
    ]
    .concat()
}

fn midnight_of(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn new_year(year: i32) -> i64 {
    midnight_of(NaiveDate::from_ymd_opt(year, 1, 1).expect("every year has that day"))
}

fn year_of(instant: i64) -> i32 {
    DateTime::from_timestamp(instant, 0).expect("chrono's years are many").year()
}

/// All that chrono-tz knows of a zone from the first year on.
fn changes(zone: Tz, spans: &mut Places<Span>) -> Changes {
    let mut place = |span: &Span| u8::try_from(spans.of(span.clone())).expect("spans have places below 256");
    let (mut from, mut held) = (new_year(FIRST_YEAR), Span::at(zone, new_year(FIRST_YEAR)));
    let first = place(&held);
    let mut changes = Vec::new();
    while from < new_year(LAST_YEAR + 2) {
        let to = from + STEP;
        let next = Span::at(zone, to);
        if next != held {
            // The change is after the one and not after the other.
            let (mut before, mut after) = (from, to);
            while after - before > 1 {
                let middle = i64::midpoint(before, after);
                *(if Span::at(zone, middle) == held { &mut before } else { &mut after }) = middle;
            }
            assert!(Span::at(zone, after) == next, "{zone} changes twice within {STEP} seconds");
            assert!(year_of(after) <= LAST_YEAR, "{zone} changes after {LAST_YEAR}");
            changes.push((after, place(&next)));
            held = next;
        }
        from = to;
    }
    (first, changes)
}

/// The code of a history, with what comes back every year written in the list of such.
fn history_code((first, changes): &Changes, yearly: &mut Places<Yearly>) -> String {
    let repeated = repeated(changes);
    let since = repeated.as_ref().map_or(i32::MAX, |repeated| repeated.since);
    let once: Vec<_> = changes.iter().filter(|(begin, _)| year_of(*begin) < since).collect();
    let begins: Vec<i64> = once.iter().map(|(begin, _)| *begin).collect();
    let spans: Vec<u8> = [*first].into_iter().chain(once.iter().map(|(_, span)| *span)).collect();
    let repeated = repeated.map(|repeated| format!("&YEARLY[{}]", yearly.of(repeated)));
    let repeated = repeated.map_or("None".to_owned(), |yearly| format!("Some({yearly})"));
    format!("History {{ begins: &{begins:?}, spans: &{spans:?}, yearly: {repeated} }}")
}

/// What comes back every year until the last, from the earliest year on that it can be said of.
fn repeated(changes: &[(i64, u8)]) -> Option<Yearly> {
    // A weekday's place in a month shows over the years: in 28 it has been on each of its seven days.
    const ENOUGH: i32 = 28;
    let of_year = |year: i32| -> Vec<(i64, u8)> {
        changes.iter().copied().filter(|(begin, _)| year_of(*begin) == year).collect()
    };
    let years: Vec<Vec<(i64, u8)>> = (LAST_YEAR - ENOUGH + 1..=LAST_YEAR).map(of_year).collect();
    if years.iter().any(|year| year.len() != 2) {
        return None;
    }
    let common = |index: usize| common(&years.iter().map(|year| year[index]).collect::<Vec<_>>());
    let mut yearly = Yearly { since: LAST_YEAR, changes: [common(0)?, common(1)?] };
    let comes = |yearly: &Yearly, year: i32| {
        let changes: Vec<_> =
            yearly.changes.iter().map(|change| (change.instant(year), change.span)).collect();
        changes == of_year(year)
    };
    while comes(&yearly, yearly.since - 1) {
        yearly.since -= 1;
    }
    comes(&yearly, LAST_YEAR).then_some(yearly)
}

/// The change whose instants are these, one a year.
fn common(changes: &[(i64, u8)]) -> Option<Change> {
    // The tz database has its days in UTC or on the clock that is changed, where 24:00 belongs to the day that ends. Days
    // that fit are found by trying, from those in UTC on.
    (0..=24).flat_map(|hours| [hours, -hours]).find_map(|hours| {
        let dates: Vec<NaiveDate> = changes
            .iter()
            .filter_map(|(begin, _)| {
                DateTime::from_timestamp(*begin, 0)?.checked_add_signed(TimeDelta::hours(hours))
            })
            .map(|instant| instant.date_naive())
            .collect();
        let date = dates.iter().min_by_key(|date| date.day())?;
        let (begin, span) = changes[0];
        let change = Change {
            month: date.month() as u8,
            first_day: date.day() as u8,
            weekday: date.weekday().num_days_from_monday() as u8,
            seconds: (begin - midnight_of(dates[0])) as i32,
            span,
        };
        let fits =
            |(begin, span): &(i64, u8)| *span == change.span && change.instant(year_of(*begin)) == *begin;
        (change.first_day <= 25 && changes.iter().all(fits)).then_some(change)
    })
}

/// The names as constants, each in the module that its path says.
#[derive(Default)]
struct Names<'a> {
    /// By the last part of the path: the place in the table, and the whole.
    zones: BTreeMap<&'a str, (usize, &'a str)>,
    modules: BTreeMap<&'a str, Names<'a>>,
}

impl<'a> Names<'a> {
    fn of(names: &[(&'a str, Tz)]) -> Self {
        let mut root = Self::default();
        for (place, (name, _)) in names.iter().enumerate() {
            let mut module = &mut root;
            let mut rest = *name;
            while let Some((first, after)) = rest.split_once('/') {
                module = module.modules.entry(first).or_default();
                rest = after;
            }
            module.zones.insert(rest, (place, name));
        }
        root
    }

    fn code(&self) -> String {
        let mut code = String::new();
        for (last, (place, name)) in &self.zones {
            let constant = constant(last);
            // No case but the tz database's own.
            let allowed = "#[allow(non_upper_case_globals)]";
            writeln!(code, "/// `{name}`.\n{allowed}\npub const {constant}: crate::Tz = crate::Tz({place});")
                .expect("a string takes everything");
        }
        for (name, module) in &self.modules {
            let code_within = module.code();
            let allowed = "#[allow(non_snake_case)]";
            writeln!(code, "/// Zones of `{name}`.\n{allowed}\npub mod {name} {{\n{code_within}}}")
                .expect("a string takes everything");
        }
        code
    }
}

/// A constant's name as chrono-tz has it: "GMT+12" is `GMTPlus12`, "Port-au-Prince" is `PortauPrince`.
fn constant(name: &str) -> String {
    let before_a_digit =
        name.split_once('-').is_some_and(|(_, after)| after.starts_with(|c: char| c.is_ascii_digit()));
    name.replace('+', "Plus").replace('-', if before_a_digit { "Minus" } else { "" })
}
