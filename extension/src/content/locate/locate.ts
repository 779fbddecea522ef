/** Whether the element in focus is a compose box, and what is known of it beside its text. */

import type { Channel, DraftInput } from "../../protocol.ts";
import { editorOf } from "../editors/choose.ts";
import type { Editor } from "../editors/editor.ts";
import { siteOf } from "../sites/choose.ts";
import { addressee, means } from "./labels.ts";
import { captionsOf, labelsOf } from "./names.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { couldHoldMessage } from "./root.ts";
import { isReply, recipientsIn, scopeOf, subjectField } from "./surroundings.ts";

/** A place where a message is written. */
export interface ComposeBox {
  readonly root: HTMLElement;
  readonly editor: Editor;
  readonly owner: Owner | null;
  /** The part of the page that belongs to this message. */
  readonly scope: Element;
}

/** What the page says of a draft, apart from its text. */
export type Surroundings = Omit<DraftInput, "text" | "caret">;

export function locate(root: HTMLElement): ComposeBox | null {
  if (!couldHoldMessage(root)) return null;
  const owner = ownerOf(root);
  if (owner === null && !labelsOf(root).some((label) => means(label, "write") || means(label, "reply") || means(label, "comment")))
    return null;
  return { root, editor: editorOf(root), owner, scope: scopeOf(root, owner?.element ?? null) };
}

export function surroundings(box: ComposeBox): Surroundings {
  const subject = subjectField(box.scope, box.root);
  const channel = siteOf(location)?.channel ?? channelOf(box, subject !== null);
  return {
    channel,
    is_reply: isReply(box.root, box.owner, subject?.value ?? null) || (channel === "issue" && labelled(box, "comment")),
    subject: subject?.value ?? null,
    context: labelsOf(box.root).map(addressee).find((name) => name !== null) ?? null,
    recipients: recipientsIn(box.scope, box.root),
  };
}

function channelOf(box: ComposeBox, hasSubject: boolean): Channel {
  if (hasSubject) return "email";
  return labelled(box, "comment") ? "issue" : "chat";
}

function labelled(box: ComposeBox, meaning: "comment"): boolean {
  const captions = box.owner === null ? [] : captionsOf(box.owner.button);
  return [...labelsOf(box.root), ...captions].some((label) => means(label, meaning));
}
