/** Tells which class of editor a root is, by its fingerprint and not by the site. */

import found from "folder:./*.ts#editor";
import type { Editor } from "./editor.ts";

const editors: readonly Editor[] = found.toSorted((one, other) => one.rank - other.rank);

export function editorOf(root: HTMLElement): Editor {
  const editor = editors.find((each) => each.recognises(root));
  if (editor === undefined) throw new Error("the plain editor recognises every root");
  return editor;
}
