import { spellMarks, type Model, type Run } from "./model.ts";

/** What Quill 1 and Quill 2 have in common. */
interface AnyQuill {
  readonly root: HTMLElement;
  getText(): string;
  getSelection(): { readonly index: number } | null;
  getContents(): {
    readonly ops?: readonly { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  };
}

export function quillModel(quill: AnyQuill): Model {
  // Quill ends every text with a line break of its own.
  const withoutLastBreak = (text: string): string => text.replace(/\n$/, "");
  return {
    text: () => withoutLastBreak(quill.getText()),
    caret: () => quill.getSelection()?.index ?? -1,
    marks: ["bold", "code"],
    marked: () => {
      const lines: Run[][] = [[]];
      for (const { insert, attributes } of quill.getContents().ops ?? []) {
        for (const [index, text] of String(insert).split("\n").entries()) {
          if (index > 0) lines.push([]);
          lines.at(-1)?.push({ text, bold: attributes?.["bold"] === true, code: attributes?.["code"] === true });
        }
      }
      return withoutLastBreak(spellMarks(lines));
    },
    sent: () => ({ type: "text/html", data: quill.root.innerHTML }),
  };
}
