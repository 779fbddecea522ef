// Drafts as colleagues write them, no two alike.

const PEOPLE = ["Priya", "Tom", "Ana", "Mehmet", "Sofie", "Kwame", "Li", "Nadia"];
const THINGS = ["importer", "invoice run", "schema", "release notes", "dashboard", "contract", "staging cluster", "price list"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "tomorrow", "March 12"];

/** Numbers without end, always the same for the same seed. */
function* numbers(seed) {
  let state = seed * 2654435761 + 1;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

function paragraph(pick, number) {
  const thing = pick(THINGS);
  const kinds = [
    () => `The ${thing} has been slow since ${pick(DAYS)}, and two of the older accounts still fail validation. Nobody has noticed so far.`,
    () => `Can you look at PROJ-${number(900)} and tell us whether the fix belongs in the ${thing} or in the ${pick(THINGS)}? We need to know by ${pick(DAYS)} 5pm PT because the release train leaves on ${pick(DAYS)}.`,
    () => `- ${pick(PEOPLE)} keeps the ${thing} as it is\n- ${pick(PEOPLE)} moves ${number(80)} rows a day by hand`,
    () => `The logs are at https://example.org/logs/${number(5000)}. Nothing else changed since the last run, and the customers of the ${thing} have been told what they should expect from us.`,
    () => `I talked to ${pick(PEOPLE)} about the ${thing} yesterday. We think that it is better to wait for the numbers of the ${pick(THINGS)}, as ${number(60)} percent of the orders depend on them, but I would like to hear what you would do.`,
    () => `${pick(PEOPLE)} will send the ${thing} when the review is over, so please keep an hour free for it.`,
  ];
  return pick(kinds)();
}

/** So many drafts of so many characters. */
export function drafts(length, count) {
  return Array.from({ length: count }, (_, nth) => {
    const random = numbers(nth + length);
    const number = (below) => random.next().value % below;
    const pick = (list) => list[number(list.length)];
    let text = `Hi ${pick(PEOPLE)},`;
    while (text.length < length) text += `\n\n${paragraph(pick, number)}`;
    return text.slice(0, length);
  });
}
