import { useState, type KeyboardEvent } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Element, Node, Text, type Descendant } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact, type RenderLeafProps } from "slate-react";
import { place, spellMarks } from "./model.ts";

type Marked = { text: string; bold?: boolean; code?: boolean };

const editor = withHistory(withReact(createEditor()));
const empty: Descendant[] = [{ children: [{ text: "" }] }];

function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  const { bold, code } = leaf as Marked;
  const inner = code ? <code>{children}</code> : children;
  return <span {...attributes}>{bold ? <strong>{inner}</strong> : inner}</span>;
}

function toggle(mark: "bold" | "code"): void {
  const marks = Editor.marks(editor) as Partial<Marked> | null;
  if (marks?.[mark]) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}

function onKeyDown(event: KeyboardEvent): void {
  const mark = event.ctrlKey ? ({ b: "bold", e: "code" } as const)[event.key] : undefined;
  if (mark === undefined) return;
  event.preventDefault();
  toggle(mark);
}

function Composer() {
  const [value] = useState(empty);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable className="box" aria-label="Message" renderLeaf={Leaf} onKeyDown={onKeyDown} />
    </Slate>
  );
}

createRoot(place()).render(<Composer />);

const text = (): string => editor.children.map((block) => Node.string(block)).join("\n");

window.model = {
  text,
  caret: () => {
    if (editor.selection === null) return -1;
    const { focus } = editor.selection;
    const block = focus.path[0] ?? 0;
    const above = editor.children.slice(0, block).map((each) => `${Node.string(each)}\n`);
    return above.join("").length + Editor.string(editor, { anchor: Editor.start(editor, [block]), focus }).length;
  },
  marks: ["bold", "code"],
  marked: () =>
    spellMarks(
      editor.children.map((block) =>
        (Element.isElement(block) ? block.children : []).filter(Text.isText).map((leaf) => {
          const { text, bold, code } = leaf as Marked;
          return { text, bold: bold === true, code: code === true };
        }),
      ),
    ),
  // As Discord: the model's own text.
  sent: () => ({ type: "text/plain", data: text() }),
};
