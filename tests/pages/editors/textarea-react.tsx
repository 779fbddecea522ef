import { useState } from "react";
import { createRoot } from "react-dom/client";
import { place } from "./model.ts";

/** What React holds: a value that it writes back into the field with every change. */
let state = "";

function Composer() {
  const [value, setValue] = useState("");
  state = value;
  return (
    <textarea className="box" rows={6} aria-label="Message" value={value} onChange={(event) => setValue(event.target.value)} />
  );
}

createRoot(place()).render(<Composer />);

window.model = {
  text: () => state,
  marks: [],
  marked: () => state,
  caret: () => document.querySelector("textarea")?.selectionStart ?? -1,
  sent: () => ({ type: "text/plain", data: state }),
};
