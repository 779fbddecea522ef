//! The rows of the requirements that are about times and people, each shown by the command that a person would type.

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const FIVE: [&str; 5] = ["San Francisco", "New York", "London", "Berlin", "Bangalore"];

fn daylight(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daylight"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// What the command prints; it must succeed and complain of nothing.
#[track_caller]
fn printed(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(status.success() && stderr.is_empty(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// The words of the one line of complaint.
#[track_caller]
fn refused(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let complaint = String::from_utf8(stderr).unwrap();
    assert_eq!(status.code(), Some(2), "{complaint}");
    assert!(stdout.is_empty() && complaint.trim_end().lines().count() == 1, "{complaint}");
    complaint
}

/// Converts what somebody in San Francisco wrote at this time for the five cities.
#[track_caller]
fn converted(text: &str, now: &str) -> String {
    let mut command = daylight(&["convert", text, "--zone", "San Francisco", "--now", now]);
    for city in FIVE {
        command.args(["--to", city]);
    }
    printed(&mut command)
}

/// The line of somebody, white space made even.
#[track_caller]
fn line_of(name: &str, output: &str) -> String {
    let line = output.lines().find(|line| line.trim_start().starts_with(name)).expect(output);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn roster(name: &str, content: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn row_24_three_ways_to_name_a_time() {
    for (text, utc) in [
        ("Thursday 5pm PT", "Fri 2026-03-06 01:00"),
        ("EOD Thursday", "Fri 2026-03-06 02:00"),
        ("2026-03-05 17:00Z", "Thu 2026-03-05 17:00"),
    ] {
        let output = converted(&format!("Could you approve it by {text}?"), "2026-03-02T09:00");
        assert_eq!(line_of("UTC", &output), format!("UTC {utc}"), "{text}");
    }
}

#[test]
fn row_26_a_deadline_on_every_clock_and_a_week_later_after_the_clock_change() {
    let output = converted("Need approval by Thursday 5pm PT", "2026-03-05T09:00");
    for line in [
        "San Francisco -8:00 Thu 2026-03-05 17:00",
        "New York -5:00 Thu 2026-03-05 20:00",
        "London +0:00 Fri 2026-03-06 01:00 (+1 day)",
        "Berlin +1:00 Fri 2026-03-06 02:00 (+1 day)",
        "Bangalore +5:30 Fri 2026-03-06 06:30 (+1 day)",
        "UTC Fri 2026-03-06 01:00",
    ] {
        let name = line.split([' ', '-', '+']).next().unwrap();
        assert!(line_of(name, &output).starts_with(line), "{line} is not in {output}");
    }
    let later = converted("Need approval by Thursday 5pm PT", "2026-03-12T09:00");
    assert!(line_of("Bangalore", &later).starts_with("Bangalore +5:30 Fri 2026-03-13 05:30"), "{later}");
}

#[test]
fn row_27_an_end_of_day_and_another_hour_disagree() {
    let remark = "differ by 1 h. Keep one.";
    let both = "Can you approve it by Thursday EOD? Need approval by Thursday 5pm PT.";
    assert!(converted(both, "2026-03-02T09:00").contains(remark));
    assert!(converted("by Thursday EOD, i.e. 5pm PT", "2026-03-02T09:00").contains(remark));
    assert!(!converted("by Thursday EOD, i.e. 6pm PT", "2026-03-02T09:00").contains("differ"));
}

#[test]
fn row_32_cities_by_name_with_their_offsets() {
    let output = converted("2026-03-05 17:00 PT", "2026-03-02T09:00");
    for (city, offset) in FIVE.into_iter().zip(["-8:00", "-5:00", "+0:00", "+1:00", "+5:30"]) {
        assert!(line_of(city, &output).starts_with(&format!("{city} {offset} ")), "{output}");
    }
}

#[test]
fn row_33_the_golden_hours_of_five_cities() {
    let output = printed(daylight(&["overlap", "--date", "2026-03-05"]).args(FIVE));
    assert!(output.starts_with("none for all; best 3 of 5:\n"), "{output}");
    let windows: Vec<_> = output.lines().filter(|line| line.ends_with(" UTC")).map(str::trim).collect();
    assert_eq!(windows, ["Thu 2026-03-05 09:00–11:30 UTC", "Thu 2026-03-05 14:00–16:00 UTC"]);
    assert_eq!(line_of("Bangalore", &output), "Bangalore Thu 2026-03-05 14:30–17:00 at work");
    let two = printed(&mut daylight(&["overlap", "London", "Berlin", "--date", "2026-03-05"]));
    assert!(two.starts_with("all 2:\n  Thu 2026-03-05 09:00–16:00 UTC"), "{two}");
}

#[test]
fn row_34_asking_for_something_now_at_two_in_the_morning() {
    let output = converted("Can you look at this now?", "2026-03-05T12:30");
    assert!(line_of("Bangalore", &output).contains("Fri 2026-03-06 02:00 (+1 day) night"), "{output}");
    assert!(
        output.contains("! It is Fri 02:00 in Bangalore now. Say “when you are back, no rush”"),
        "{output}"
    );
    // Who only asks what time it is asks nobody for anything.
    assert!(!converted("now", "2026-03-05T12:30").contains('!'));
}

#[test]
fn row_35_the_fourth_proposal_goes_to_one_with_the_fewest_turns() {
    let mut command = daylight(&["overlap", "--date", "2026-02-03", "--weeks", "4", "--json"]);
    let proposals: Value = serde_json::from_str(&printed(command.args(FIVE))).unwrap();
    let proposals = proposals.as_array().unwrap();
    assert_eq!(proposals.len(), 4);
    let outside = |person: &&Value| person["at_work"] == false;
    let turns = |name: &str| {
        let earlier = proposals[..3].iter().flat_map(|proposal| proposal["people"].as_array().unwrap());
        earlier.filter(outside).filter(|person| person["name"] == name).count()
    };
    let due = proposals[3]["turn"].as_str().unwrap();
    assert_eq!(turns(due), FIVE.into_iter().map(turns).min().unwrap());
    let fourth = proposals[3]["people"].as_array().unwrap();
    assert!(fourth.iter().filter(outside).any(|person| person["name"] == due));
}

#[test]
fn row_35_the_counter_starts_from_the_turns_that_are_stored() {
    let people = |berlin: u32, york: u32| {
        format!(
            r#"{{"daylight": 1, "people": [
                {{"name": "Ana", "place": "Berlin", "turns": {berlin}}},
                {{"name": "Bo", "place": "New York", "turns": {york}}},
                {{"name": "Cy", "place": "Bangalore", "turns": 9}}]}}"#
        )
    };
    let whose = |name: &str, content: &str| {
        let file = roster(name, content);
        let weeks = ["overlap", "--weeks", "1", "--date", "2026-02-03", "--people"];
        printed(daylight(&weeks).arg(file)).lines().next().unwrap().to_owned()
    };
    assert!(whose("berlin.json", &people(0, 3)).ends_with("Ana's turn"));
    assert!(whose("york.json", &people(3, 0)).ends_with("Bo's turn"));
}

#[test]
fn row_36_every_time_carries_utc_unless_it_is_switched_off() {
    let output = converted("Tue 2pm or Wed 10am PT", "2026-03-02T09:00");
    assert_eq!(output.matches("\n  UTC ").count(), 2, "{output}");
    let file = roster("no-utc.json", r#"{"daylight": 1, "people": [], "settings": {"show_utc": false}}"#);
    let output = printed(daylight(&["convert", "Tue 2pm PT", "--people"]).arg(file));
    assert!(!output.contains("  UTC"), "{output}");
}

#[test]
fn row_37_public_holidays_and_own_days_off() {
    let converted = |text: &str| {
        let file = roster(
            "days-off.json",
            r#"[{"name": "Ana", "place": "London"}, {"name": "Bo", "place": "Dubai", "days_off": ["2026-12-24"]}]"#,
        );
        let now = ["convert", text, "--now", "2026-12-01T09:00", "--people"];
        printed(daylight(&now).arg(file))
    };
    let christmas = converted("please send it by 2026-12-25");
    assert!(christmas.contains("! Fri 25 Dec is Christmas Day in London."), "{christmas}");
    let own = converted("please send it by 2026-12-24 15:00 UTC");
    assert!(own.contains("! Thu 24 Dec is a day off for Bo."), "{own}");
    assert!(!converted("please send it by 2026-12-22 15:00 UTC").contains('!'));
    let file =
        roster("off.json", r#"[{"place": "London", "days_off": ["2026-03-05"]}, {"place": "Berlin"}]"#);
    let alone = printed(daylight(&["overlap", "--date", "2026-03-05", "--people"]).arg(file));
    assert!(alone.starts_with("none for all; best 1 of 2:"), "{alone}");
}

#[test]
fn bad_input_gets_one_line_that_helps() {
    let unknown = refused(&mut daylight(&["overlap", "London", "Bangolore"]));
    assert!(unknown.contains("Bangolore") && unknown.contains("Bangalore"), "{unknown}");
    for arguments in [
        &["convert", "مرحبا يا أصدقاء"][..],
        &["convert", "👩🏽‍💻 🕔"],
        &["convert", "5pm", "--to", "🕔"],
        &["convert", "5pm", "--now", "the ides of March"],
        &["convert", "5pm", "--people", "no-such-file.json"],
        &["overlap"],
        &["overlap", "London", "--date", "2026-02-30"],
        &["overlap", "London", "--date", "+262142-12-31"],
        &["overlap", "London", "--weeks", "0"],
    ] {
        refused(&mut daylight(arguments));
    }
    for content in ["", "{}", "7", r#"[{"name": 7}]"#, r#"[{"place": "Atlantis"}]"#, r#"{"people": 7}"#] {
        let file = roster("broken.json", content);
        let complaint = refused(daylight(&["overlap", "--people"]).arg(file));
        assert!(complaint.contains("broken.json"), "{content}: {complaint}");
    }
}

#[test]
fn a_line_of_a_megabyte_is_answered() {
    let fed = |text: &str| {
        let mut child = daylight(&["convert"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let words = "lorem ipsum ".repeat(90_000);
    let found = fed(&format!("{words} 2026-03-05 17:00Z {words}"));
    assert!(found.status.success());
    assert!(String::from_utf8(found.stdout).unwrap().contains("Thu 2026-03-05 17:00 UTC"));
    let nothing = fed(&words);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(nothing.stderr.len() < 200, "{} bytes of complaint", nothing.stderr.len());
}

#[test]
fn whoever_stops_reading_hears_no_complaint() {
    let mut child = daylight(&["convert"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The pipe is closed before there is anything to write.
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all("5pm UTC ".repeat(20_000).as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}
