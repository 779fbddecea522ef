/** What else than a button to send it with says that a message is written in a box. */

import { means } from "./labels.ts";
import { isNamed, labelsOf } from "./names.ts";
import { before, partAround } from "./nearby.ts";
import { MESSAGE_WORDS } from "./root.ts";
import { CHIPS, FIELDS, isAbove, isForPeople, PARTS } from "./scope.ts";
import { closest, isVisible, upwards } from "./tree.ts";

/** Whether its label says so, in a language that is known here, or what developers call it and the nearest around it. */
export function isCalledMessage(root: HTMLElement): boolean {
  const labelled = labelsOf(root).some((label) => means(label, "write") || means(label, "reply") || means(label, "comment"));
  return labelled || isNamed(root, MESSAGE_WORDS, 3);
}

/** A pane holds its messages and its box within so many levels. */
const LEVELS = 8;
const MESSAGES =
  "[role=log], [role=feed], [role=article], article, [data-message-id], " +
  "[id*=message i], [class*=message i], [data-list-id*=message i], [class*=comment i], [class*=timeline i]";

/** Whether earlier messages stand above it in the same pane: some chats have no button at all. */
export function followsMessages(root: HTMLElement): boolean {
  for (const branch of upwards(root, LEVELS)) {
    for (const above of before(branch)) if (above.matches(MESSAGES) && isVisible(above)) return true;
  }
  return false;
}

/** Whether a field for people stands above it in the same form, dialog or pane, as in every mail. */
export function followsRecipients(root: HTMLElement): boolean {
  const scope = closest(root, PARTS);
  if (scope === null) return false;
  const part = partAround(root, scope);
  const fields = Array.from(part.querySelectorAll(FIELDS)).filter((field) => isForPeople(field, "to"));
  return [...fields, ...part.querySelectorAll(CHIPS)].some((field) => isVisible(field) && isAbove(field, root));
}
