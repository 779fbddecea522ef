//! The tree of meaning in words, for the tables of cases.

use when::{
    Mention,
    mention::{
        Clock, Counted, Date, DayHalf, Length, Meaning, Month, Point, Precision, Relation, StretchPart,
        Which, Year,
    },
    zone::ZoneName,
};

pub(crate) fn mention(mention: &Mention) -> String {
    let relation = match mention.relation {
        Relation::At => String::new(),
        other => format!("{other:?} ").to_lowercase(),
    };
    let restates = if mention.restates.is_some() { "the same as " } else { "" };
    let meaning = match &mention.meaning {
        Meaning::Point(at) => point(at),
        Meaning::Range { from, to } => format!("from {} to {}", point(from), point(to)),
        Meaning::Lasting { from, length: lasting } => format!("{} for {}", point(from), length(*lasting)),
        Meaning::Duration(lasting) => format!("a length of {}", length(*lasting)),
        Meaning::Recurring { first, count, unit } => {
            format!("{} every {count} {}", point(first), lower(unit))
        }
    };
    format!("{relation}{restates}{meaning}")
}

fn point(point: &Point) -> String {
    let mut parts = Vec::new();
    parts.extend(point.date.as_ref().map(date));
    parts.extend(point.part.map(|part| {
        let stretch = part.stretch.map_or_else(String::new, |stretch| lower(&stretch) + " ");
        stretch + &lower(&part.part)
    }));
    parts.extend(point.clock.map(clock));
    parts.extend(point.zone.as_ref().map(|said| zone(&said.name)));
    parts.join(", ")
}

fn date(of: &Date) -> String {
    match of {
        Date::Now => "now".to_owned(),
        Date::Unit { unit, offset } => format!("{} {offset:+}", lower(unit)),
        Date::Window { unit, count } => format!("window of {count:+} {}", lower(unit)),
        Date::Offset { length: distance, from } => {
            let from = from.as_ref().map_or_else(|| "now".to_owned(), |from| point(from));
            format!("{} from {from}", length(*distance))
        }
        Date::Weekdays { weekday, count, from } => {
            let from = from.as_ref().map_or_else(String::new, |from| format!(" from {}", date(from)));
            format!("{count:+} {weekday}{from}")
        }
        Date::Weekday { weekday, which: one } => which(*one) + &weekday.to_string(),
        Date::Day { year: of_year, month, day, weekday } => {
            let weekday = weekday.map_or_else(String::new, |weekday| format!("{weekday} "));
            let month = month.map_or_else(String::new, |month| match month {
                Month::Number(number) => format!(" of month {number}"),
                Month::Which(number, one) => format!(" of {}month {number}", which(one)),
                Month::Offset(offset) => format!(" of month {offset:+}"),
            });
            format!("{weekday}day {day}{month}{}", year(*of_year))
        }
        Date::Month { year: of_year, month, which: one } => {
            format!("{}month {month}{}", which(*one), year(*of_year))
        }
        Date::Year(number) => format!("year {number}"),
        Date::Decade(first) => format!("decade {first}"),
        Date::Quarter { year: of_year, number, halves } => {
            format!("{} {number}{}", if *halves { "half" } else { "quarter" }, year(*of_year))
        }
        Date::Season { season, year: of_year, which: one } => {
            let name = season.map_or_else(|| "season".to_owned(), |season| lower(&season));
            format!("{}{name}{}", which(*one), year(*of_year))
        }
        Date::Weekend(one) => which(*one) + "weekend",
        Date::Workday(one) => which(*one) + "working day",
        Date::Holiday { holiday, year: of_year, which: one } => {
            format!("{}{holiday:?}{}", which(*one), year(*of_year))
        }
        Date::Nth { number, what, of } => {
            let what = match what {
                Counted::Unit(unit) => lower(unit),
                Counted::Weekday(weekday) => weekday.to_string(),
                Counted::Weekend => "weekend".to_owned(),
            };
            let of = of.as_ref().map_or_else(|| "this month".to_owned(), |of| date(of));
            format!("{what} {number} of {of}")
        }
        Date::Part { part, of } => format!("{} of {}", stretch(*part), date(of)),
        Date::WeekOf(day) => format!("week of {}", date(day)),
        Date::WeekendOf(day) => format!("weekend of {}", date(day)),
        Date::WeekNumber { number, year: of_year } => format!("week number {number}{}", year(*of_year)),
        Date::Within { day, week } => format!("{day} of {}", date(week)),
        Date::FiscalYear(of_year) => format!("fiscal year{}", year(Some(*of_year))),
        Date::First { count, unit, of } if *count < 0 => {
            format!("last {} {} of {}", -count, lower(unit), date(of))
        }
        Date::First { count, unit, of } => format!("first {count} {} of {}", lower(unit), date(of)),
        Date::FiscalYearEnd => "fiscal year end".to_owned(),
        Date::EndOf { unit, of } => {
            let of = of.as_ref().map_or_else(String::new, |of| format!(" of {}", date(of)));
            format!("close of {}{of}", lower(unit))
        }
    }
}

fn stretch(part: StretchPart) -> String {
    lower(&part)
}

fn which(which: Which) -> String {
    match which {
        Which::Bare => String::new(),
        Which::Next(1) => "next ".to_owned(),
        Which::Last(1) => "last ".to_owned(),
        other => format!("{other:?} ").to_lowercase(),
    }
}

fn year(year: Option<Year>) -> String {
    match year {
        None => String::new(),
        Some(Year::Number(number)) => format!(" of {number}"),
        Some(Year::Offset(offset)) => format!(" of year {offset:+}"),
    }
}

fn clock(clock: Clock) -> String {
    let digits = match clock.precision {
        Precision::Hour => format!("{}", clock.hour),
        Precision::Minute => format!("{}:{:02}", clock.hour, clock.minute),
        Precision::Second => format!("{}:{:02}:{:02}", clock.hour, clock.minute, clock.second),
    };
    match clock.half {
        DayHalf::Known => digits + " h",
        DayHalf::Unsaid => digits + " of 12",
        DayHalf::Midnight => "midnight".to_owned(),
    }
}

fn length(length: Length) -> String {
    let parts = [
        (i64::from(length.months), "months"),
        (i64::from(length.days), "days"),
        (i64::from(length.working_days), "working days"),
        (length.seconds, "seconds"),
    ];
    let said: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count != 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    said.join(" ")
}

fn zone(name: &ZoneName) -> String {
    match name {
        ZoneName::Offset(minutes) => format!("{minutes:+} minutes"),
        ZoneName::Known { written, .. } => format!("{written:?}"),
        ZoneName::Mine => "my zone".to_owned(),
        ZoneName::Yours => "your zone".to_owned(),
    }
}

fn lower(thing: &impl std::fmt::Debug) -> String {
    format!("{thing:?}").to_lowercase()
}
