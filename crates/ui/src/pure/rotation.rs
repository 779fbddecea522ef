//! A plan of meetings: whose turn the bad hour is, and the turns that it costs.

use protocol::{Person, PersonInWindow, Proposal};

use super::clock::Style;

/// One week of a plan, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// "Tue 3 Mar".
    pub day: String,
    /// "14:00–14:30 UTC".
    pub utc: String,
    /// "all at work", or "3 of 5 at work".
    pub at_work: String,
    /// "Berlin’s turn, 17:00"; `None` where all are at work.
    pub turn: Option<String>,
    /// The others who meet outside their working time: "Bangalore 21:30".
    pub outside: Vec<String>,
}

/// The weeks of a plan.
#[must_use]
pub fn meetings(proposals: &[Proposal], style: &Style) -> Vec<Meeting> {
    proposals.iter().map(|proposal| meeting(proposal, style)).collect()
}

fn meeting(proposal: &Proposal, style: &Style) -> Meeting {
    let say = style.say;
    let is_due = |person: &PersonInWindow| Some(&person.person) == proposal.turn.as_ref();
    let all = proposal.people.len();
    let best = proposal.people.iter().filter(|person| person.at_work).count();
    let there = |key, person: &PersonInWindow| say(key, &[&person.name, &style.clock(&person.start.civil)]);
    Meeting {
        day: style.day(&proposal.start.civil),
        utc: say("popup_golden_window", &[&style.clocks(&proposal.start, Some(&proposal.end))]),
        at_work: if best == all {
            say("popup_plan_all", &[])
        } else {
            say("popup_plan_some", &[&best.to_string(), &all.to_string()])
        },
        turn: proposal
            .people
            .iter()
            .find(|person| is_due(person))
            .map(|person| there("popup_plan_turn", person)),
        outside: proposal
            .people
            .iter()
            .filter(|person| !person.at_work && !is_due(person))
            .map(|person| there("popup_plan_outside", person))
            .collect(),
    }
}

/// The plan as lines of plain text, to paste into a message: each week in UTC and on everybody's clock.
#[must_use]
pub fn plan_text(proposals: &[Proposal], style: &Style) -> String {
    let line = |proposal: &Proposal| {
        let meeting = meeting(proposal, style);
        let clocks: Vec<String> = proposal
            .people
            .iter()
            .map(|person| {
                (style.say)("popup_plan_outside", &[&person.name, &style.clock(&person.start.civil)])
            })
            .collect();
        (style.say)("popup_plan_line", &[&meeting.day, &meeting.utc, &clocks.join(", ")])
    };
    proposals.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Those who meet outside their working time in a plan, each with the turns that they have had after it.
#[must_use]
pub fn after<'a>(people: impl Iterator<Item = &'a Person>, proposals: &[Proposal]) -> Vec<Person> {
    people
        .filter_map(|person| {
            let everybody = proposals.iter().flat_map(|proposal| &proposal.people);
            let taken = everybody.filter(|view| view.person == person.id && !view.at_work).count() as u32;
            (taken > 0).then(|| Person { turns: person.turns.saturating_add(taken), ..person.clone() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use protocol::{CivilTime, LocalTime};

    use super::super::language::tests::{british, english};
    use super::*;

    fn at(hour: u8, minute: u8) -> LocalTime {
        LocalTime {
            civil: CivilTime { year: 2026, month: 3, day: 3, weekday: 1, hour, minute },
            offset: 0,
            abbreviation: "UTC".to_owned(),
            day_change: 0,
        }
    }

    fn view(id: &str, name: &str, hour: u8, at_work: bool) -> PersonInWindow {
        PersonInWindow {
            person: id.to_owned(),
            name: name.to_owned(),
            start: at(hour, 0),
            end: at(hour, 30),
            at_work,
        }
    }

    fn proposal(turn: Option<&str>, people: Vec<PersonInWindow>) -> Proposal {
        Proposal { start: at(14, 0), end: at(14, 30), people, turn: turn.map(str::to_owned) }
    }

    fn plan() -> Vec<Proposal> {
        vec![
            proposal(
                Some("a"),
                vec![view("a", "Alex", 6, false), view("k", "Kim", 14, true), view("r", "Asha", 19, false)],
            ),
            proposal(
                None,
                vec![view("a", "Alex", 9, true), view("k", "Kim", 14, true), view("r", "Asha", 16, true)],
            ),
            proposal(
                Some("r"),
                vec![view("a", "Alex", 9, true), view("k", "Kim", 14, true), view("r", "Asha", 22, false)],
            ),
        ]
    }

    fn style() -> Style {
        Style { calendar: british(), clock_24: true, say: english }
    }

    #[test]
    fn a_week_says_whose_turn_it_is_and_who_else_is_outside() {
        let weeks = meetings(&plan(), &style());
        assert_eq!(weeks[0].utc, "14:00–14:30 UTC");
        assert_eq!(weeks[0].at_work, "1 of 3 at work");
        assert_eq!(weeks[0].turn.as_deref(), Some("Alex’s turn, 06:00"));
        assert_eq!(weeks[0].outside, ["Asha 19:00"]);
        assert_eq!((weeks[1].at_work.as_str(), &weeks[1].turn), ("all at work", &None));
    }

    #[test]
    fn the_plan_is_copied_with_everybodys_clock() {
        let text = plan_text(&plan()[..1], &style());
        assert_eq!(
            text.replace('\u{a0}', " "),
            "Tue 3 Mar, 14:00–14:30 UTC (Alex 06:00, Kim 14:00, Asha 19:00)"
        );
    }

    #[test]
    fn every_meeting_outside_counts_as_a_turn() {
        let person = |id: &str, turns| Person { id: id.to_owned(), turns, ..Person::default() };
        let people = [person("a", 2), person("k", 1), person("r", 0)];
        let counted: Vec<_> =
            after(people.iter(), &plan()).into_iter().map(|person| (person.id, person.turns)).collect();
        assert_eq!(counted, [("a".to_owned(), 3), ("r".to_owned(), 2)]);
    }
}
