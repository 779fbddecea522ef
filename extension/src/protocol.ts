// Written by `cargo xtask generate` from crates/protocol. Change the Rust types, then run it.

export type Span = { 
/**
 * The first code unit.
 */
start: number, 
/**
 * The code unit after the last one.
 */
end: number, };

export type Kind = "incident" | "meeting" | "request" | "decision" | "status" | "announcement" | "answer" | "ping" | "social";

export type Element = "purpose" | "question" | "rationale" | "supporting" | "timeline";

export type Status = "absent" | "partial" | "present";

export type Evidence = { 
/**
 * Where in the text; `null` for words of the subject.
 */
span: Span | null, 
/**
 * The words themselves.
 */
text: string, };

export type ElementRow = { 
/**
 * Which of the five.
 */
element: Element, 
/**
 * How much of it is there.
 */
status: Status, 
/**
 * Whether a message of this kind needs it at all.
 */
needed: boolean, 
/**
 * The words that show it, best first.
 */
evidence: Array<Evidence>, 
/**
 * What a colleague would ask for; `null` where nothing is missing.
 */
question: string | null, };

export type Level = "hint" | "advice";

export type Finding = { 
/**
 * The rule that found it, by its file's name.
 */
rule: string, 
/**
 * What the rule remarks on in general, in the language of the draft.
 */
name: string, 
/**
 * How loudly it speaks.
 */
level: Level, 
/**
 * The words that it is about.
 */
span: Span | null, 
/**
 * What was found, in the language of the draft.
 */
message: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * A change that would settle it.
 */
fix: Fix | null, };

export type Fix = { 
/**
 * Names the fix within this advice.
 */
id: string, 
/**
 * What the button says, in the language of the draft.
 */
label: string, 
/**
 * The change.
 */
edit: Edit, };

export type Edit = { 
/**
 * What is replaced; empty for an insertion.
 */
span: Span, 
/**
 * The text that stands there.
 */
expect: string, 
/**
 * The text that shall stand there.
 */
insert: string, };

export type Advice = { 
/**
 * What the message is for.
 */
kind: Kind, 
/**
 * Whether the language is one that can be judged; where not, everything else is empty.
 */
readable: boolean, 
/**
 * 0 to 100; `null` where nothing is due.
 */
score: number | null, 
/**
 * Purpose, Question, Rationale, Supporting, Timeline, in this order.
 */
elements: Array<ElementRow>, 
/**
 * Remarks beside the elements.
 */
findings: Array<Finding>, 
/**
 * Every time named, with each reader's local time.
 */
times: Array<TimeRow>, 
/**
 * Offers that belong to an element: a timeline line to insert.
 */
fixes: Array<Fix>, 
/**
 * Whether the draft pulls the reader into real time for something that could be written down.
 */
sync: boolean, 
/**
 * Whether it leans on something that the reader can't find.
 */
vague_reference: boolean, };

export type Segment = { 
/**
 * Which of the five.
 */
element: Element, 
/**
 * How it is drawn: filled, half, hollow.
 */
status: Status, 
/**
 * Whether it would be asked for.
 */
asked: boolean, };

export type Underline = { 
/**
 * Which words.
 */
span: Span, 
/**
 * The element that they show; `null` for a finding.
 */
element: Element | null, };

export type Marks = { 
/**
 * Whether there is anything to show; `false` on a thank-you.
 */
shown: boolean, 
/**
 * The score on the badge.
 */
score: number | null, 
/**
 * The five segments; empty where nothing is shown.
 */
segments: Array<Segment>, 
/**
 * Evidence, drawn while the badge is hovered, and findings.
 */
underlines: Array<Underline>, };

export type Channel = "email" | "chat" | "issue" | "meeting" | "announcement" | "status" | "incident" | "decision";

export type Recipient = { 
/**
 * The name shown, if any.
 */
name: string | null, 
/**
 * An e-mail address or a handle, if any.
 */
address: string | null, 
/**
 * What their clock shows now, as the page writes it, if it does: "5:42 PM".
 */
local_time: string | null, };

export type DraftInput = { 
/**
 * The whole text, lines broken as a person sees them.
 */
text: string, 
/**
 * Where the caret stands, in UTF-16 code units.
 */
caret: number | null, 
/**
 * The surface.
 */
channel: Channel, 
/**
 * Whether it answers an earlier message.
 */
is_reply: boolean, 
/**
 * The subject line, where there is one.
 */
subject: string | null, 
/**
 * One line on where it is written: a channel's or a thread's name.
 */
context: string | null, 
/**
 * Who will read it, as far as the page says.
 */
recipients: Array<Recipient>, };

export type WorkingWeek = { 
/**
 * The working days, 0 for Monday to 6 for Sunday.
 */
days: Array<number>, 
/**
 * Start of the day in minutes after midnight.
 */
start: number, 
/**
 * End of the day in minutes after midnight, at most 1,440.
 */
end: number, };

export type Person = { 
/**
 * Stays the same when anything else about the person changes.
 */
id: string, 
/**
 * As the writer calls them.
 */
name: string, 
/**
 * The place as the writer chose it: "Bangalore".
 */
place: string, 
/**
 * The IANA zone name: "Asia/Kolkata".
 */
zone: string, 
/**
 * E-mail addresses and handles by which pages name them.
 */
addresses: Array<string>, 
/**
 * When they work; `null` for what is usual where they live.
 */
working: WorkingWeek | null, 
/**
 * Whose public holidays they keep: a country ("IN") or a part of one ("DE-BE"); `null` for the place's own.
 */
holidays: string | null, 
/**
 * Days off of their own, as "2026-12-25".
 */
days_off: Array<string>, 
/**
 * How many meetings they have taken outside their working time so that others need not.
 */
turns: number, };

export type UpcomingWeekday = "nextweek" | "nearest";

export type SiteSetting = { 
/**
 * A host name: "mail.google.com".
 */
host: string, 
/**
 * On or off.
 */
enabled: boolean, };

export type ZoneChoice = { 
/**
 * The name as it is written, in any case: "IST".
 */
name: string, 
/**
 * The IANA zone name: "Asia/Kolkata".
 */
zone: string, };

export type SilencedRule = { 
/**
 * The rule, by its file's name.
 */
rule: string, 
/**
 * What it remarks on in general.
 */
name: string, };

export type Settings = { 
/**
 * The writer's zone; `null` for the browser's.
 */
zone: string | null, 
/**
 * When the writer works.
 */
working: WorkingWeek, 
/**
 * When "end of day" is, in minutes after midnight.
 */
end_of_day: number, 
/**
 * Whether 3/4 is the third of April.
 */
day_first: boolean, 
/**
 * The first day of a week, 0 for Monday to 6 for Sunday.
 */
week_start: number, 
/**
 * Which day "next Thursday" is.
 */
next_weekday: UpcomingWeekday, 
/**
 * Whether clocks are shown as 17:30 and not as 5:30 pm.
 */
clock_24: boolean, 
/**
 * Whether lines that are copied or inserted carry UTC.
 */
show_utc: boolean, 
/**
 * Nothing is shown before this instant; `null` for no such pause.
 */
quiet_until: number | null, 
/**
 * Sites whose setting differs from what ships.
 */
sites: Array<SiteSetting>, 
/**
 * Zone names that the writer was asked about; each name once.
 */
zone_choices: Array<ZoneChoice>, 
/**
 * Remarks that the writer does not want to read again; each rule once.
 */
silenced: Array<SilencedRule>, };

export type Environment = { 
/**
 * The present instant in milliseconds since 1970-01-01T00:00Z.
 */
now: number, 
/**
 * The browser's zone by its IANA name.
 */
zone: string, 
/**
 * The roster.
 */
people: Array<Person>, 
/**
 * The settings.
 */
settings: Settings, };

export type CivilTime = { 
/**
 * The year.
 */
year: number, 
/**
 * 1 to 12.
 */
month: number, 
/**
 * 1 to 31.
 */
day: number, 
/**
 * 0 for Monday to 6 for Sunday.
 */
weekday: number, 
/**
 * 0 to 23.
 */
hour: number, 
/**
 * 0 to 59.
 */
minute: number, };

export type DayPosition = "before" | "within" | "after" | "weekend" | "holiday" | "night";

export type LocalTime = { 
/**
 * Date and clock there.
 */
civil: CivilTime, 
/**
 * Minutes east of UTC.
 */
offset: number, 
/**
 * The zone's abbreviation on that date, or "+05:30".
 */
abbreviation: string, 
/**
 * The calendar day against the writer's: -1 the day before, 1 the day after.
 */
day_change: number, };

export type ReaderTime = { 
/**
 * The person's id in the roster.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their place.
 */
place: string, 
/**
 * The time there.
 */
start: LocalTime, 
/**
 * The end there, for a range.
 */
end: LocalTime | null, 
/**
 * Where the start falls in their working time.
 */
position: DayPosition, 
/**
 * The name of the holiday, where it is one.
 */
holiday: string | null, 
/**
 * The first moment from `start` on when they are at work; `null` where they are.
 */
next_at_work: LocalTime | null, };

export type ZoneCandidate = { 
/**
 * The IANA zone name, or an offset as "+05:30".
 */
zone: string, 
/**
 * What to call it: "India (UTC+05:30)".
 */
label: string, 
/**
 * The change that would say so in the draft: "5pm IST" to "5pm India time".
 */
fix: Fix | null, };

export type ZoneReading = { 
/**
 * The IANA zone name, or an offset as "+05:30".
 */
zone: string, 
/**
 * Whether the draft names no zone, so that it is the writer's.
 */
implied: boolean, 
/**
 * All that the name may mean, likeliest first; empty where it is clear.
 */
candidates: Array<ZoneCandidate>, 
/**
 * The name, where people in different countries mean different zones by it, so that a choice for it is worth keeping.
 */
shared_name: string | null, };

export type NoticeCode = "skipped" | "doubled" | "standard_in_summer" | "weekday_disagrees" | "past" | "ambiguous_zone" | "disagrees" | "zone_unsaid" | "clock_change" | "reader_away";

export type Notice = { 
/**
 * What kind of remark.
 */
code: NoticeCode, 
/**
 * The remark, in the language of the draft.
 */
message: string, 
/**
 * A change that would settle it.
 */
fix: Fix | null, };

export type TimeRow = { 
/**
 * Where it is named.
 */
span: Span, 
/**
 * The words.
 */
text: string, 
/**
 * Whether a clock is named, and not only a day: the rows of readers need one.
 */
has_clock: boolean, 
/**
 * The zone it is read in.
 */
zone: ZoneReading, 
/**
 * On the clock of that zone.
 */
stated: LocalTime, 
/**
 * In UTC.
 */
utc: LocalTime, 
/**
 * The end in UTC, for a range.
 */
utc_end: LocalTime | null, 
/**
 * On the writer's clock.
 */
writer: LocalTime, 
/**
 * On each reader's clock, from west to east.
 */
readers: Array<ReaderTime>, 
/**
 * What is noteworthy about it.
 */
notices: Array<Notice>, };

export type Conversion = { 
/**
 * Every time found in what was typed.
 */
times: Array<TimeRow>, 
/**
 * The same as lines of plain text, to copy.
 */
text: string, };

export type Place = { 
/**
 * What to call it: "Bangalore".
 */
name: string, 
/**
 * The country's name, to tell two places apart.
 */
country: string, 
/**
 * The IANA zone name.
 */
zone: string, 
/**
 * The holiday region, "IN-KA" or "IN", where one is known.
 */
holidays: string | null, 
/**
 * Minutes east of UTC now.
 */
offset: number, };

export type GuessReason = "local_time" | "domain";

export type Guess = { 
/**
 * The place.
 */
place: Place, 
/**
 * What says so.
 */
reason: GuessReason, 
/**
 * The very words that say so: "9:42 PM", ".de".
 */
sign: string, };

export type Stranger = { 
/**
 * What the page says of them; without a place.
 */
person: Person, 
/**
 * Where they may live, if anything says so: to be offered, never taken for granted.
 */
guess: Guess | null, };

export type PersonInWindow = { 
/**
 * The person's id in the roster.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * The window's start there.
 */
start: LocalTime, 
/**
 * The window's end there.
 */
end: LocalTime, 
/**
 * Whether they are at work all through it.
 */
at_work: boolean, };

export type OverlapWindow = { 
/**
 * Its start in UTC.
 */
start: LocalTime, 
/**
 * Its end in UTC.
 */
end: LocalTime, 
/**
 * Everybody's view of it, from west to east.
 */
people: Array<PersonInWindow>, };

export type OverlapReport = { 
/**
 * How many were asked for.
 */
people: number, 
/**
 * How many of them are at work in the best windows.
 */
best: number, 
/**
 * The windows with that many, in order of time.
 */
windows: Array<OverlapWindow>, };

export type Proposal = { 
/**
 * Its start in UTC.
 */
start: LocalTime, 
/**
 * Its end in UTC.
 */
end: LocalTime, 
/**
 * Everybody's view of it, from west to east.
 */
people: Array<PersonInWindow>, 
/**
 * The id of the person whose turn it is; `null` where all are at work.
 */
turn: string | null, };

export type Request = { "type": "analyse", 
/**
 * The draft.
 */
draft: DraftInput, } | { "type": "convert", 
/**
 * What was typed.
 */
text: string, } | { "type": "places", 
/**
 * What was typed.
 */
query: string, } | { "type": "overlap", 
/**
 * The first day, as "2026-03-05", in the writer's zone; `null` for today.
 */
date: string | null, } | { "type": "rotation", 
/**
 * The first day, as "2026-03-05", in the writer's zone; `null` for the writer's next working day.
 */
date: string | null, 
/**
 * How many weeks, 1 to 52.
 */
weeks: number, 
/**
 * How long it lasts in minutes, 1 to 480.
 */
minutes: number, };

export type Reply = { "type": "advice", 
/**
 * All that is said of the draft.
 */
advice: Advice, 
/**
 * The part drawn in the page.
 */
marks: Marks, 
/**
 * Readers whom the page names and the roster does not know: to be offered, never added silently.
 */
strangers: Array<Stranger>, } | { "type": "conversion", 
/**
 * The times found.
 */
conversion: Conversion, } | { "type": "places", 
/**
 * The likeliest first, at most eight.
 */
places: Array<Place>, } | { "type": "overlap", 
/**
 * The windows found.
 */
report: OverlapReport, } | { "type": "rotation", 
/**
 * One for each week.
 */
proposals: Array<Proposal>, } | { "type": "refused", 
/**
 * Why, for people.
 */
message: string, };

export type EditOutcome = "done" | "changed" | "composing" | "failed";

export type ContentMessage = { "type": "draft", 
/**
 * Names the box within its frame.
 */
box_id: number, 
/**
 * Counts the drafts of this box; answers carry it back.
 */
revision: number, 
/**
 * The draft.
 */
draft: DraftInput, } | { "type": "gone", 
/**
 * Which.
 */
box_id: number, } | { "type": "panel_opened", 
/**
 * Which.
 */
box_id: number, 
/**
 * A random token that only this frame and the panel know.
 */
token: string, } | { "type": "edited", 
/**
 * Which box.
 */
box_id: number, 
/**
 * Which edit.
 */
edit_id: number, 
/**
 * What became of it.
 */
outcome: EditOutcome, };

export type ContentCommand = { "type": "marks", 
/**
 * Which box.
 */
box_id: number, 
/**
 * The draft that was judged.
 */
revision: number, 
/**
 * What to draw.
 */
marks: Marks, } | { "type": "edit", 
/**
 * Which box.
 */
box_id: number, 
/**
 * Comes back with the outcome.
 */
edit_id: number, 
/**
 * The draft that the edit was made for.
 */
revision: number, 
/**
 * The change.
 */
edit: Edit, } | { "type": "resize_panel", 
/**
 * Which box.
 */
box_id: number, 
/**
 * The height.
 */
height: number, } | { "type": "close_panel", 
/**
 * Which box.
 */
box_id: number, } | { "type": "toggle_panel" } | { "type": "silence" } | { "type": "silence_message", 
/**
 * Which box.
 */
box_id: number, } | { "type": "announce" };

export type PanelMessage = { "type": "hello", 
/**
 * The token from its own address.
 */
token: string, } | { "type": "apply", 
/**
 * The draft that the fix was offered for.
 */
revision: number, 
/**
 * The change.
 */
edit: Edit, } | { "type": "resize", 
/**
 * The height.
 */
height: number, } | { "type": "close" } | { "type": "silence_message" };

export type PanelCommand = { "type": "advice", 
/**
 * The draft that was judged.
 */
revision: number, 
/**
 * All that is said of it.
 */
advice: Advice, 
/**
 * The settings that matter for showing it.
 */
settings: Settings, 
/**
 * Readers whom the page names and the roster does not know.
 */
strangers: Array<Stranger>, } | { "type": "edited", 
/**
 * What became of it.
 */
outcome: EditOutcome, };

export type PageRequest = { 
/**
 * Comes back with the reply.
 */
id: number, 
/**
 * The question.
 */
request: Request, };

export type PageReply = { 
/**
 * The request's.
 */
id: number, 
/**
 * The answer.
 */
reply: Reply, };
