//! The engine's one entry, asked as the extension asks it.

mod support;

use engine::handle;
use proptest::prelude::*;
use protocol::{Channel, DraftInput, Reply, Request};
use support::{NOW, analyse, convert, draft, environment, five_cities, overlap, person, rotation, shown};

#[test]
fn thursday_five_in_california_is_friday_morning_in_bangalore() {
    let conversion = convert("Need approval by Thursday 5pm PT", &environment(five_cities()));
    let [time] = &conversion.times[..] else { panic!("{conversion:?}") };
    assert_eq!(shown(&time.utc), "2026-03-06 01:00");
    assert!(!time.zone.implied);
    let readers: Vec<_> = time
        .readers
        .iter()
        .map(|reader| (reader.name.as_str(), shown(&reader.start), reader.start.day_change))
        .collect();
    assert_eq!(
        readers,
        [
            ("San Francisco", "2026-03-05 17:00".to_owned(), 0),
            ("New York", "2026-03-05 20:00".to_owned(), 0),
            ("London", "2026-03-06 01:00".to_owned(), 1),
            ("Berlin", "2026-03-06 02:00".to_owned(), 1),
            ("Bangalore", "2026-03-06 06:30".to_owned(), 1),
        ]
    );
    assert!(conversion.text.contains("Fri 6 Mar, 01:00 UTC"), "{}", conversion.text);
    assert!(conversion.text.contains("Fri 6 Mar, 06:30 Bangalore (+1 day)"), "{}", conversion.text);
}

#[test]
fn a_week_later_the_clocks_of_california_have_changed() {
    let mut later = environment(five_cities());
    later.now += 7.0 * 24.0 * 3_600_000.0;
    let conversion = convert("Thursday 5pm PT", &later);
    assert_eq!(shown(&conversion.times[0].utc), "2026-03-13 00:00");
    assert_eq!(shown(&conversion.times[0].readers[4].start), "2026-03-13 05:30");
}

#[test]
fn a_time_without_a_zone_is_the_writers_and_says_so() {
    let conversion = convert("tomorrow at 10:30", &environment(Vec::new()));
    assert!(conversion.times[0].zone.implied);
    assert_eq!(shown(&conversion.times[0].utc), "2026-03-06 18:30");
}

#[test]
fn an_ambiguous_zone_asks_and_a_choice_settles_it() {
    let conversion = convert("tomorrow 5pm IST", &environment(Vec::new()));
    let [time] = &conversion.times[..] else { panic!("{conversion:?}") };
    assert!(time.notices.iter().any(|notice| notice.code == protocol::NoticeCode::AmbiguousZone));
    let india = time.zone.candidates.iter().find(|candidate| candidate.zone == "Asia/Kolkata").unwrap();
    let edit = &india.fix.as_ref().unwrap().edit;
    assert_eq!(edit.expect, "IST");
    let settled = "tomorrow 5pm IST".replace("IST", &edit.insert);
    let conversion = convert(&settled, &environment(Vec::new()));
    assert_eq!(shown(&conversion.times[0].utc), "2026-03-06 11:30");
    assert!(conversion.times[0].notices.is_empty(), "{conversion:?}");
}

#[test]
fn whoever_reads_decides_which_zone_is_offered_first() {
    let first = |city: &str, zone: &str| {
        let conversion = convert("tomorrow 5pm IST", &environment(vec![person(city, zone)]));
        conversion.times[0].zone.zone.clone()
    };
    assert_eq!(first("Tel Aviv", "Asia/Jerusalem"), "Asia/Jerusalem");
    assert_eq!(first("Bangalore", "Asia/Kolkata"), "Asia/Kolkata");
}

#[test]
fn zones_with_the_same_clock_are_one_candidate() {
    let conversion = convert("9 July 5pm CST", &environment(Vec::new()));
    let offsets: Vec<_> = conversion.times[0]
        .zone
        .candidates
        .iter()
        .map(|candidate| candidate.label.split('(').nth(1).unwrap())
        .collect();
    let mut unlike = offsets.clone();
    unlike.sort_unstable();
    unlike.dedup();
    assert!(offsets.len() > 2 && unlike.len() == offsets.len(), "{offsets:?}");
}

#[test]
fn a_zone_that_was_chosen_once_is_not_asked_about_again() {
    let mut settled = environment(Vec::new());
    settled.settings.zone_choices =
        vec![protocol::ZoneChoice { name: "ist".into(), zone: "Asia/Jerusalem".into() }];
    let conversion = convert("tomorrow from 4pm to 5pm IST", &settled);
    let [time] = &conversion.times[..] else { panic!("{conversion:?}") };
    assert!(time.notices.is_empty() && time.zone.candidates.is_empty(), "{time:?}");
    assert_eq!(shown(&time.utc), "2026-03-06 14:00");
    // A zone that the name can't mean is no answer.
    settled.settings.zone_choices[0].zone = "Asia/Tokyo".into();
    assert!(!convert("tomorrow 5pm IST", &settled).times[0].notices.is_empty());
}

#[test]
fn a_place_brings_its_own_holidays() {
    let christmas = environment(vec![person("London", "Europe/London"), person("London", "Asia/Tokyo")]);
    let conversion = convert("2026-12-25 15:00 UTC", &christmas);
    let holidays: Vec<_> =
        conversion.times[0].readers.iter().map(|reader| reader.holiday.as_deref()).collect();
    assert_eq!(holidays, [Some("Christmas Day"), None]);
}

#[test]
fn the_bad_hour_goes_to_the_one_with_the_fewest_turns() {
    let mut people = five_cities();
    people.truncate(4);
    for person in &mut people {
        person.turns = u32::from(person.name != "Berlin");
    }
    let proposals = rotation(Some("2026-02-03"), 4, &environment(people));
    assert_eq!(proposals.len(), 4);
    assert_eq!(proposals[0].turn.as_deref(), Some("berlin"));
    let berlin = proposals[0].people.iter().find(|person| person.name == "Berlin").unwrap();
    assert!(!berlin.at_work);
    let days: Vec<_> = proposals.iter().map(|proposal| proposal.start.civil.weekday).collect();
    assert_eq!(days, [1; 4], "each on a Tuesday");
}

#[test]
fn a_plan_begins_on_the_writers_next_working_day() {
    let mut friday = environment(five_cities());
    friday.now += 24.0 * 3_600_000.0;
    let [proposal] = &rotation(None, 1, &friday)[..] else { panic!() };
    assert!(shown(&proposal.start).starts_with("2026-03-09"), "{proposal:?}");
}

#[test]
fn the_five_cities_are_never_all_at_work() {
    let report = overlap("2026-03-05", &environment(five_cities()));
    assert_eq!((report.people, report.best), (5, 3));
    let windows: Vec<_> =
        report.windows.iter().map(|window| (shown(&window.start), shown(&window.end))).collect();
    // London, Berlin and Bangalore until 17:30 there; then New York, London and Berlin until 17:00 in Berlin.
    assert!(windows.contains(&("2026-03-05 09:00".to_owned(), "2026-03-05 11:30".to_owned())), "{windows:?}");
    assert!(windows.contains(&("2026-03-05 14:00".to_owned(), "2026-03-05 16:00".to_owned())), "{windows:?}");
}

#[test]
fn a_bare_opener_is_asked_for_what_is_missing() {
    let (advice, marks, _) = analyse(draft("Can we discuss the API design?"), &environment(Vec::new()));
    let present = advice.elements.iter().filter(|row| row.status == protocol::Status::Present).count();
    assert!(present <= 1, "{advice:?}");
    assert!(advice.elements.iter().any(|row| row.question.is_some()), "{advice:?}");
    assert!(marks.shown);
    assert_eq!(marks.segments.len(), 5);
}

#[test]
fn a_thank_you_is_left_alone() {
    for text in ["Thanks a lot, Priya!", "👍", "Great work everyone 🎉", ""] {
        let (advice, marks, _) = analyse(draft(text), &environment(five_cities()));
        assert!(!marks.shown, "{text}: {advice:?}");
        assert!(advice.fixes.is_empty(), "{text}: {advice:?}");
    }
}

#[test]
fn nothing_is_marked_before_anything_is_written() {
    let titled = |text: &str| DraftInput { subject: Some("The nightly job".into()), ..draft(text) };
    let marks = |text: &str| analyse(titled(text), &environment(Vec::new())).1;
    assert!(!marks(" \n").shown);
    assert!(marks("Can you review it?").shown);
}

#[test]
fn a_pause_silences_the_marks_and_ends() {
    let mut quiet = environment(Vec::new());
    quiet.settings.quiet_until = Some(NOW + 1.0);
    assert!(!analyse(draft("Can we discuss the API design?"), &quiet).1.shown);
    quiet.now += 1.0;
    assert!(analyse(draft("Can we discuss the API design?"), &quiet).1.shown);
}

#[test]
fn the_recipients_of_the_page_are_found_in_the_roster() {
    let mut priya = person("Priya", "Asia/Kolkata");
    priya.addresses = vec!["priya@example.com".into()];
    let mut written = draft("Could you send me the figures for March by tomorrow 3pm?");
    written.recipients = vec![
        protocol::Recipient { name: None, address: Some("PRIYA@example.com".into()), local_time: None },
        protocol::Recipient {
            name: Some("Sam Okafor".into()),
            address: Some("sam@example.com".into()),
            local_time: None,
        },
    ];
    let (advice, _, strangers) =
        analyse(written, &environment(vec![priya, person("Berlin", "Europe/Berlin")]));
    let readers: Vec<_> = advice.times[0].readers.iter().map(|reader| reader.name.as_str()).collect();
    assert_eq!(readers, ["Priya"]);
    let strangers: Vec<_> = strangers.iter().map(|stranger| stranger.person.name.as_str()).collect();
    assert_eq!(strangers, ["Sam Okafor"]);
}

#[test]
fn a_conversation_with_somebody_of_the_roster_is_read_by_nobody_else() {
    let team = || environment(vec![person("Priya", "Asia/Kolkata"), person("Berlin", "Europe/Berlin")]);
    let readers = |context: &str| {
        let mut written = draft("Could you send me the figures for March by tomorrow 3pm?");
        written.context = Some(context.into());
        let (advice, _, strangers) = analyse(written, &team());
        assert_eq!(strangers, [], "{context}");
        advice.times[0].readers.len()
    };
    assert_eq!(readers("@priya"), 1);
    assert_eq!(readers("#releases"), 2);
}

#[test]
fn a_reply_by_line_waits_for_the_readers_working_days() {
    let mut people = five_cities();
    people.truncate(1);
    people[0].holidays = Some("IN-KA".into());
    let mut friday = environment(people);
    friday.now += 24.0 * 3_600_000.0; // Friday 22:30 in Bangalore: the week there is over.
    let mut written = draft("Hi all,\n\nCould you send me the figures for March?\n\nBest,\nAna");
    written.channel = Channel::Chat;
    let (advice, ..) = analyse(written.clone(), &friday);
    let [fix] = &advice.fixes[..] else { panic!("{advice:?}") };
    assert!(fix.edit.insert.contains("Mon 9 Mar, 11:30 UTC"), "{fix:?}");
    assert!(fix.edit.insert.contains("17:00 in Bangalore"), "{fix:?}");
    let at = fix.edit.span.start as usize;
    let text = format!("{}{}{}", &written.text[..at], fix.edit.insert, &written.text[at..]);
    let (advice, ..) = analyse(draft(&text), &friday);
    assert_eq!(advice.elements[4].status, protocol::Status::Present, "{text}");
}

#[test]
fn a_reply_by_line_names_every_readers_clock_and_utc_unless_that_is_switched_off() {
    let ask = |environment: &protocol::Environment| {
        let written = draft("Hi all,\n\nCould you send me the figures for March?\n\nBest,\nAna");
        let (advice, ..) = analyse(written, environment);
        advice.fixes[0].label.clone()
    };
    let mut world = environment(five_cities());
    // It is Thursday, 17:00 in London: of the five, its next two days at work end last.
    assert_eq!(
        ask(&world),
        "Please reply by Mon 9 Mar, 17:00 UTC (10:00 in San Francisco, 13:00 in New York, 18:00 in Berlin, 22:30 in Bangalore)."
    );
    world.settings.show_utc = false;
    assert_eq!(
        ask(&world),
        "Please reply by Mon 9 Mar, 10:00 in San Francisco (13:00 in New York, 17:00 in London, 18:00 in Berlin, 22:30 in Bangalore)."
    );
}

#[test]
fn what_cannot_be_answered_is_refused_in_words() {
    let mut nowhere = environment(Vec::new());
    nowhere.zone = "Mars/Olympus".into();
    let refused = |reply| match reply {
        Reply::Refused { message } => message,
        other => panic!("{other:?}"),
    };
    assert!(refused(handle(&Request::Convert { text: String::new() }, &nowhere)).contains("Mars/Olympus"));
    let request = Request::Overlap { date: Some("the ides of March".into()) };
    assert!(refused(handle(&request, &environment(Vec::new()))).contains("the ides of March"));
    for (weeks, minutes) in [(0, 30), (53, 30), (1, 0), (1, 481)] {
        let request = Request::Rotation { date: None, weeks, minutes };
        assert!(refused(handle(&request, &environment(five_cities()))).contains("can't be planned"));
    }
    let mut timeless = environment(Vec::new());
    timeless.now = f64::INFINITY;
    assert!(!refused(handle(&Request::Places { query: "b".into() }, &timeless)).is_empty());
}

#[test]
fn people_in_zones_that_do_not_exist_are_left_out_and_the_others_answered() {
    let people = vec![person("Nemo", "Atlantis/City"), person("Berlin", "Europe/Berlin")];
    let conversion = convert("Thursday 5pm PT", &environment(people));
    assert_eq!(conversion.times[0].readers.len(), 1);
}

proptest! {
    #[test]
    fn any_draft_is_answered_in_its_own_offsets(
        text in "(\\PC|[ \n]|👩🏽‍💻|by 5pm PT|Could you please|tomorrow|\n> ){0,60}",
        is_reply: bool,
    ) {
        let mut written = draft(&text);
        written.is_reply = is_reply;
        let (advice, marks, _) = analyse(written, &environment(five_cities()));
        let units: Vec<u16> = text.encode_utf16().collect();
        let words = |span: protocol::Span| String::from_utf16(&units[span.start as usize..span.end as usize]);
        for evidence in advice.elements.iter().flat_map(|row| &row.evidence) {
            if let Some(span) = evidence.span {
                prop_assert_eq!(words(span).unwrap(), evidence.text.clone());
            }
        }
        for time in &advice.times {
            prop_assert_eq!(words(time.span).unwrap(), time.text.clone());
        }
        for fix in advice.fixes.iter().chain(advice.findings.iter().filter_map(|finding| finding.fix.as_ref())) {
            prop_assert_eq!(words(fix.edit.span).unwrap(), fix.edit.expect.clone());
        }
        for underline in &marks.underlines {
            prop_assert!(words(underline.span).is_ok());
        }
    }
}

#[test]
fn a_remark_that_was_silenced_is_not_made() {
    let text = "Let's jump on a quick call about the logo?";
    let rules = |environment: &protocol::Environment| -> Vec<String> {
        let (advice, ..) = analyse(draft(text), environment);
        advice.findings.into_iter().map(|finding| finding.rule).collect()
    };
    let mut environment = environment(Vec::new());
    assert!(rules(&environment).contains(&"sync_reflex".to_owned()));
    environment.settings.silenced =
        vec![protocol::SilencedRule { rule: "sync_reflex".into(), name: "A call".into() }];
    assert!(!rules(&environment).contains(&"sync_reflex".to_owned()));
}
