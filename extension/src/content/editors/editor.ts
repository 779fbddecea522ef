/** What has to be known of a class of editors to read it and to change it. One file each beside this one. */

import type { Insertion } from "../edit/insert.ts";

export interface Editor {
  readonly name: string;
  /**
   * The files are asked in the order of this number, smaller ones first: a fork before what it is a fork of, the plain
   * kinds last.
   */
  readonly rank: number;
  /** Whether a root is one of this class. */
  readonly recognises: (root: HTMLElement) => boolean;
  /** What the editor itself puts among the text, as a placeholder; a selector. */
  readonly ornaments: string | null;
  /** The ways to insert text that were found to work, best first; the next is tried where one does not give the wanted text. */
  readonly insertions: {
    readonly withinLine: readonly Insertion[];
    /** For text with line breaks. */
    readonly lines: readonly Insertion[];
  };
  /** How the undo step of what was typed before is closed, so that ours is one of its own. */
  readonly undoGroup: UndoGroup;
  /** For how long it puts off noticing a moved selection, in milliseconds, beyond the event and a frame. */
  readonly noticesSelectionWithin: number;
}

/**
 * - `selection`: a move of the caret closes it;
 * - a number: it closes by itself this many milliseconds after the last input;
 * - `replacement`: text that is typed on is joined, text that is replaced is not.
 */
export type UndoGroup = "selection" | "replacement" | number;
