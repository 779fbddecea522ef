//! A weekly meeting for everybody: whose turn the bad hour is, counted from the meetings planned before.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Person, Proposal, Reply, Request};

use crate::browser::{clipboard, engine, text, text_with};
use crate::parts::status_line;
use crate::pure::rotation::{Meeting, after, meetings, plan_text};
use crate::store::store;

/// How many weeks are planned at once: a month, so that the turn comes round.
const WEEKS: u32 = 4;

/// The lengths to choose from, in minutes; no meeting needs more than an hour of everybody.
const LENGTHS: [u32; 5] = [15, 25, 30, 45, 60];

#[derive(Clone, Copy)]
struct Planner {
    open: RwSignal<bool>,
    /// The first day as the date field gives it; empty for the next working day.
    first: RwSignal<String>,
    minutes: RwSignal<u32>,
    /// The last answer.
    plan: RwSignal<Result<Vec<Proposal>, String>>,
    /// What was said after the plan was taken.
    taken: RwSignal<Option<String>>,
    /// Everybody who took a turn in it, as they were before.
    before: RwSignal<Vec<Person>>,
}

impl Planner {
    fn ask(self) {
        let date = Some(self.first.get_untracked()).filter(|date| !date.is_empty());
        let request = Request::Rotation { date, weeks: WEEKS, minutes: self.minutes.get_untracked() };
        spawn_local(async move {
            self.plan.set(match engine::ask(request).await {
                Reply::Rotation { proposals } => Ok(proposals),
                Reply::Refused { message } => Err(message),
                _ => Err(text("common_engine_silent")),
            });
        });
    }

    /// Copies the plan and counts its turns.
    fn take(self) {
        let Ok(proposals) = self.plan.get_untracked() else { return };
        let store = store();
        let counted = store.roster.with_untracked(|roster| after(roster.people(), &proposals));
        let before = store.roster.with_untracked(|roster| {
            counted.iter().filter_map(|person| roster.get(&person.id).cloned()).collect()
        });
        self.before.set(before);
        let plan = plan_text(&proposals, &store.style());
        put_all(counted);
        spawn_local(async move {
            let copied = clipboard::copy(&plan).await;
            self.taken.set(Some(text(if copied { "popup_plan_taken" } else { "popup_plan_uncopied" })));
        });
    }

    fn undo(self) {
        put_all(self.before.get_untracked());
        self.taken.set(None);
    }
}

/// The planner, folded up until it is asked for; nothing where there are not two people.
pub(super) fn draw() -> AnyView {
    let store = store();
    let planner = Planner {
        open: RwSignal::new(false),
        first: RwSignal::new(String::new()),
        minutes: RwSignal::new(30),
        plan: RwSignal::new(Ok(Vec::new())),
        taken: RwSignal::new(None),
        before: RwSignal::new(Vec::new()),
    };
    let enough = Memo::new(move |_| store.roster.with(|roster| roster.people().len() > 1));
    Effect::new(move |_| {
        store.roster.track();
        store.settings.track();
        planner.first.track();
        planner.minutes.track();
        if store.ready.get() && enough.get() && planner.open.get() {
            planner.ask();
        }
    });
    let body = move || {
        planner.open.get().then(|| view! { {fields(planner)} {move || answer(planner)} {turns(planner)} })
    };
    let details = move || {
        enough.get().then(|| {
            view! {
                <details
                    class="fold planner"
                    on:toggle:target=move |event| planner.open.set(event.target().open())
                >
                    <summary>{text("popup_plan")}</summary>
                    <div class="planner-body">{body}</div>
                </details>
            }
        })
    };
    view! { {details} }.into_any()
}

fn fields(planner: Planner) -> AnyView {
    let length = move |minutes: u32| {
        let label = text_with("popup_plan_minutes", &[&minutes.to_string()]);
        view! { <option value=minutes.to_string() prop:selected=move || planner.minutes.get() == minutes>{label}</option> }
    };
    view! {
        <div class="planner-fields">
            <div class="field">
                <label for="plan-first">{text("popup_plan_from")}</label>
                <input
                    id="plan-first"
                    type="date"
                    prop:value=planner.first
                    on:change:target=move |event| {
                        planner.taken.set(None);
                        planner.first.set(event.target().value());
                    }
                />
            </div>
            <div class="field">
                <label for="plan-length">{text("popup_plan_length")}</label>
                <select
                    id="plan-length"
                    on:change:target=move |event| {
                        planner.taken.set(None);
                        if let Ok(minutes) = event.target().value().parse() {
                            planner.minutes.set(minutes);
                        }
                    }
                >
                    {LENGTHS.map(length).collect_view()}
                </select>
            </div>
        </div>
    }
    .into_any()
}

/// The plan; after it was taken only that, for the next one would begin with other turns.
fn answer(planner: Planner) -> AnyView {
    if planner.taken.with(Option::is_some) {
        return view! {
            <div class="undo">
                {status_line::draw(move || planner.taken.get())}
                <button type="button" class="button link" on:click=move |_| planner.undo()>{text("common_undo")}</button>
            </div>
        }
        .into_any();
    }
    match planner.plan.get() {
        Err(message) => view! { <p class="failure" role="alert">{message}</p> }.into_any(),
        Ok(proposals) if proposals.is_empty() => ().into_any(),
        Ok(proposals) => {
            let weeks: Vec<_> = meetings(&proposals, &store().style()).into_iter().map(week).collect();
            view! {
                <ol class="plan">{weeks}</ol>
                <button type="button" class="button" on:click=move |_| planner.take()>{text("popup_plan_take")}</button>
            }
            .into_any()
        }
    }
}

fn week(meeting: Meeting) -> AnyView {
    let turn = meeting.turn.map(|turn| view! { <span class="plan-turn">{turn}</span> });
    let outside = (!meeting.outside.is_empty())
        .then(|| view! { <span class="plan-outside">{meeting.outside.join(", ")}</span> });
    view! {
        <li>
            <span class="day">{meeting.day}</span>
            <span class="clock">{meeting.utc}</span>
            <span class="plan-at-work">{meeting.at_work}</span>
            <span class="plan-outsiders">{turn} {outside}</span>
        </li>
    }
    .into_any()
}

/// The turns so far, and the press that forgets them.
fn turns(planner: Planner) -> AnyView {
    let store = store();
    let taken = move || {
        store.roster.with(|roster| {
            roster.people().filter(|person| person.turns > 0).cloned().collect::<Vec<Person>>()
        })
    };
    let reset = move |_| {
        planner.taken.set(None);
        put_all(taken().into_iter().map(|person| Person { turns: 0, ..person }).collect());
    };
    let line = move || {
        let people = taken();
        let counts: Vec<String> =
            people.iter().map(|person| format!("{}\u{a0}{}", person.name, person.turns)).collect();
        (!people.is_empty()).then(|| {
            view! {
                <p class="plan-turns">
                    <span>{text_with("popup_plan_turns", &[&counts.join(", ")])}</span>
                    <button type="button" class="button link" on:click=reset>{text("popup_plan_reset")}</button>
                </p>
            }
        })
    };
    view! { {line} }.into_any()
}

/// Keeps several changed people in one step.
fn put_all(people: Vec<Person>) {
    store().change_roster(|roster| {
        for person in people {
            roster.put(person);
        }
    });
}
