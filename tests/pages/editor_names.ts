/** The pages with one editor each, with what people call it. */
export const EDITORS = {
  textarea: "textarea",
  "textarea-react": "textarea controlled by React",
  plain: "contenteditable",
  quill1: "Quill 1",
  quill2: "Quill 2",
  prosemirror: "ProseMirror",
  tiptap: "Tiptap",
  slate: "Slate",
  lexical: "Lexical",
  draft: "Draft.js",
  ckeditor5: "CKEditor 5",
  tinymce: "TinyMCE",
  roosterjs: "RoosterJS",
  squire: "Squire",
  trix: "Trix",
  codemirror: "CodeMirror 6",
  unrecognised: "one that is not recognised",
} as const;
export type EditorName = keyof typeof EDITORS;

/** Every editor's page, in the order of the documents. */
export const EDITOR_NAMES = Object.keys(EDITORS) as readonly EditorName[];
