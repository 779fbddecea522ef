import { useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node, type Descendant } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { place } from "./model.ts";

const editor = withHistory(withReact(createEditor()));
const empty: Descendant[] = [{ children: [{ text: "" }] }];

function Composer() {
  const [value] = useState(empty);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable className="box" aria-label="Message" />
    </Slate>
  );
}

createRoot(place()).render(<Composer />);

window.model = {
  text: () => editor.children.map((block) => Node.string(block)).join("\n"),
  caret: () => {
    if (editor.selection === null) return -1;
    const { focus } = editor.selection;
    const block = focus.path[0] ?? 0;
    const above = editor.children.slice(0, block).map((each) => `${Node.string(each)}\n`);
    return above.join("").length + Editor.string(editor, { anchor: Editor.start(editor, [block]), focus }).length;
  },
};
