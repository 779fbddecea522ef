/**
 * Changes a draft exactly, or not at all.
 *
 * The text is read afresh before and after. What is not the wanted text afterwards is taken back by one undo; where the
 * writer has typed, moved on or is composing, nothing is done.
 */

import type { Edit, EditOutcome } from "../../protocol.ts";
import type { Editor } from "../editors/editor.ts";
import { readBox } from "../read/read.ts";
import { caretPlace, selected, type Place, type Reading } from "../read/reading.ts";
import { undo, type Insertion } from "./insert.ts";
import { frames, milliseconds, select, selectionIn, setSelection } from "./selection.ts";
import { shifted, splice, trimmed, widened } from "./splice.ts";
import { WriterWatch } from "./writer_watch.ts";

/** What an edit has to know of a box. */
export interface Editable {
  readonly root: HTMLElement;
  readonly editor: Editor;
  /** Whether an input method has an unfinished composition. */
  readonly composing: boolean;
  /** When the writer last typed, as `performance.now()` counts. */
  readonly lastInput: number;
}

/** Longer than any editor was seen to take from an event to the page: half a second of frames. */
const PATIENCE = 30;

/** @param text the draft that the edit was made for */
export async function applyEdit(box: Editable, text: string, edit: Edit): Promise<EditOutcome> {
  const { root, editor } = box;
  const wanted = splice(text, edit);
  if (wanted === null) return "changed";
  const obstacle = (): EditOutcome | null =>
    box.composing ? "composing" : !root.isConnected || read(box).text !== text ? "changed" : null;
  const before = obstacle();
  if (before !== null) return before;

  const caret = caretOf(box);
  await takeFocus(root);
  if (typeof editor.undoGroup === "number") await passed(box.lastInput + editor.undoGroup);
  const least = trimmed(edit);
  const inserts = least.span.start === least.span.end;
  const widens = inserts ? editor.undoGroup === "replacement" : least.insert === "" && editor.undoGroup !== "selection";
  const change = widens ? widened(text, least) : least;

  for (const insertion of change.insert.includes("\n") ? editor.insertions.lines : editor.insertions.withinLine) {
    const writer = new WriterWatch(() => putCaret(box, caret));
    const refused = (await selectSpan(box, change)) ?? obstacle();
    writer.stop();
    if (writer.acted) return "changed";
    if (refused !== null) {
      putCaret(box, caret);
      return refused;
    }
    const became = await insertAndWatch(box, insertion, change.insert, text, wanted);
    if (became === wanted) {
      await placeCaret(box, caret === null ? null : [shifted(caret[0], edit), shifted(caret[1], edit)]);
      return "done";
    }
    if (became !== text && !(await takeBack(box, text))) return "failed";
  }
  await placeCaret(box, caret);
  return "failed";
}

function read({ root, editor }: Editable): Reading {
  return readBox(root, editor.ornaments);
}

/** Anchor and focus as offsets. */
type Caret = readonly [number, number];

function caretOf({ root, editor }: Editable): Caret | null {
  const places = selectionIn(root);
  if (places === null) return null;
  const [anchor, focus] = readBox(root, editor.ornaments, places).offsets;
  return anchor === undefined || anchor === null || focus === undefined || focus === null ? null : [anchor, focus];
}

async function takeFocus(root: HTMLElement): Promise<void> {
  if (isFocused(root)) return;
  root.focus({ preventScroll: true });
  await frames(2);
}

function isFocused(root: HTMLElement): boolean {
  const tree = root.getRootNode() as Document | ShadowRoot;
  return root.ownerDocument.hasFocus() && tree.activeElement === root;
}

async function passed(instant: number): Promise<void> {
  const left = instant - performance.now();
  if (left > 0) await milliseconds(left);
}

async function selectSpan(box: Editable, edit: Edit): Promise<EditOutcome | null> {
  const places = selected(read(box), edit.span);
  if (places === null) return "changed";
  if (box.editor.undoGroup === "selection") moveAside(box);
  await select(box.root, places.start, places.end, box.editor.noticesSelectionWithin);
  return null;
}

/** A browser ends the step of what was typed when the caret leaves its place, be it for an instant. */
function moveAside(box: Editable): void {
  const reading = read(box);
  for (const offset of [0, reading.text.length]) {
    const place = caretPlace(reading, offset);
    if (place !== null) setSelection(box.root, place, place);
  }
}

/** Inserts, and waits for the wanted text, or for any other that stays. */
async function insertAndWatch(box: Editable, insertion: Insertion, insert: string, text: string, wanted: string): Promise<string> {
  const heard = insertion(box.root, insert);
  let now = read(box).text;
  let stillFor = 0;
  for (let frame = 0; frame < PATIENCE && now !== wanted; frame += 1) {
    if (!heard && stillFor > 2) break;
    await frames(1);
    const next = read(box).text;
    stillFor = next === now ? stillFor + 1 : 0;
    now = next;
  }
  if (now !== wanted) return now;
  // Some editors show a change and take it back in the next frame.
  await frames(2);
  return read(box).text === wanted ? wanted : read(box).text === text ? text : read(box).text;
}

async function takeBack(box: Editable, text: string): Promise<boolean> {
  undo(box.root);
  for (let frame = 0; frame < PATIENCE; frame += 1) {
    if (read(box).text === text) return true;
    await frames(1);
  }
  return false;
}

async function placeCaret(box: Editable, caret: Caret | null): Promise<void> {
  if (box.editor.undoGroup === "selection") moveAside(box);
  const places = caretPlaces(box, caret);
  if (places !== null) await select(box.root, ...places, box.editor.noticesSelectionWithin);
}

/** The same at once, for a writer who does not wait. */
function putCaret(box: Editable, caret: Caret | null): void {
  const places = box.root.isConnected ? caretPlaces(box, caret) : null;
  if (places !== null) setSelection(box.root, ...places);
}

function caretPlaces(box: Editable, caret: Caret | null): readonly [Place, Place] | null {
  if (caret === null) return null;
  const reading = read(box);
  const [anchor, focus] = [caretPlace(reading, caret[0]), caretPlace(reading, caret[1])];
  return anchor === null || focus === null ? null : [anchor, focus];
}
