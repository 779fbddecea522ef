/** Who will read a message, by the fields and chips that stand around it. */

import type { Recipient } from "../../protocol.ts";
import { tidy } from "../read/characters.ts";
import { readText } from "../sites/reading.ts";
import type { PeopleAt } from "../sites/site.ts";
import { CHIPS, isAbove, isForPeople } from "./scope.ts";
import type { ComposeBox } from "./locate.ts";
import { closest, holds, isHtml, isInput, isTextArea } from "./tree.ts";

const ADDRESS = /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:.]+/;
const CARRYING = ["email", "data-hovercard-id", "data-email", "data-address", "title", "aria-label", "data-testid"];
const CARRIERS = CARRYING.map((attribute) => `[${attribute}*="@"]`).join(", ");
/** What a test id puts before an address, as Proton's `remove-address-button-dana@example.org`. */
const TEST_ID = /^.*-(?:button|address|recipient|chip|pill)-/;
/** Parts of a page that show what others wrote. */
const EARLIER = "[role=article], article, [role=log], [role=feed], [data-message-id], [data-legacy-message-id]";
/** More readers than this is an announcement; nobody looks at each one's clock. */
const MOST_READERS = 50;
/** A chip may name the same one several times. */
const MOST_NAMED = 4 * MOST_READERS;
/** Nobody's name is longer, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** The people that a site's own chips, fields and headings name. */
export function peopleAt({ each, named, only, localTime }: PeopleAt, box: ComposeBox): Recipient[] {
  if (only !== undefined && closest(box.root, only) === null && box.scope.querySelector(only) === null) return [];
  const name = named === undefined ? null : readText(named, box);
  const chips = each === undefined ? [] : Array.from(box.scope.querySelectorAll(each)).filter((element) => !holds(box.root, element));
  const people = distinct([...(name === null ? [] : personIn(name, null)), ...chips.flatMap(peopleIn)]);
  const [first, ...others] = people;
  const clock = localTime === undefined ? null : readText(localTime, box);
  return first !== undefined && others.length === 0 ? [{ ...first, local_time: clock }] : people;
}

/** Everybody whom what stands around a message names with an address or as a chip. */
export function recipientsAround(scope: Element, root: HTMLElement): Recipient[] {
  const carriers = carriersAround(scope);
  // A chip may be made of parts that are named after it.
  const chips = Array.from(scope.querySelectorAll(CHIPS)).filter((chip) => isAbove(chip, root) && chip.querySelector(CHIPS) === null);
  const fields = Array.from(scope.querySelectorAll("input, textarea")).filter((field) => isForPeople(field));
  const named = [...fields, ...chips, ...carriers].filter((element) => !holds(root, element) && !holds(element, root));
  return distinct(named.slice(0, MOST_NAMED).flatMap(peopleIn));
}

/** Whether anything but a field names somebody by an address above a message. */
export function namesSomebodyAbove(scope: Element, root: HTMLElement): boolean {
  return carriersAround(scope).some((carrier) => isAbove(carrier, root));
}

/** What holds an address, but for what others wrote. */
function carriersAround(scope: Element): Element[] {
  const carriers = Array.from(scope.querySelectorAll(CARRIERS));
  return carriers.filter((carrier) => carrier.closest(EARLIER) === null || scope.closest(EARLIER) !== null);
}

/** Whom a chip names, or whom a field's list names. */
function peopleIn(element: Element): Recipient[] {
  if (isInput(element) || isTextArea(element)) return element.value.split(/[,;\n]/).flatMap((entry) => personIn(entry, null));
  // The button that takes somebody away stands beside the name.
  const parent = element.parentElement;
  const chip = element.matches("button, [role=button]") && parent !== null ? parent : element;
  const attributes = [chip, ...chip.querySelectorAll(CARRIERS)].flatMap((each) =>
    CARRYING.map((attribute) => each.getAttribute(attribute) ?? ""),
  );
  const address = attributes.map((value) => ADDRESS.exec(value)?.[0]).find((found) => found !== undefined) ?? null;
  const said = chip.getAttribute("data-name") ?? chip.getAttribute("name") ?? "";
  const crosses = Array.from(chip.querySelectorAll("a, button, [role=button]"), ({ textContent }) => tidy(textContent ?? ""));
  const cross = crosses.find((text) => text.length === 1) ?? "";
  const text = tidy(isHtml(chip) ? chip.innerText : (chip.textContent ?? ""));
  // What takes somebody away may be a letter.
  const shown = cross !== "" && text.endsWith(cross) ? text.slice(0, -1) : text;
  return personIn(said === "" ? shown : said, address?.replace(TEST_ID, "") ?? null);
}

/** The person in "Dana Lee <dana@example.org>", in a name and in an address. */
function personIn(entry: string, known: string | null): Recipient[] {
  const address = known ?? ADDRESS.exec(entry)?.[0] ?? null;
  const bare = address === null ? entry : entry.replaceAll(address, "");
  const name = tidy(bare.replace(/[<>()"×✕✖,;]/g, " "));
  const isName = name !== "" && name.length <= LONGEST_NAME && !name.includes("@");
  return address === null && !isName ? [] : [{ name: isName ? name : null, address, local_time: null }];
}

/** Each person once: an address names somebody, and a name where no address does. */
function distinct(people: readonly Recipient[]): Recipient[] {
  const found = new Map<string, Recipient>();
  for (const person of people) {
    const key = person.address?.toLowerCase() ?? person.name ?? "";
    const known = found.get(key);
    if (known !== undefined) found.set(key, { ...known, name: known.name ?? person.name });
    else if (found.size < MOST_READERS) found.set(key, person);
  }
  const named = new Set(Array.from(found.values(), ({ name, address }) => (address === null ? null : name)));
  return Array.from(found.values()).filter(({ name, address }) => address !== null || !named.has(name));
}
