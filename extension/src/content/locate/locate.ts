/** Whether something editable is a compose box, and what is known of it beside its text. */

import type { Channel, DraftInput } from "../../protocol.ts";
import { editorOf } from "../editors/choose.ts";
import type { Editor } from "../editors/editor.ts";
import { siteOf } from "../sites/choose.ts";
import { boxOn, readText } from "../sites/reading.ts";
import type { Site } from "../sites/site.ts";
import { addressee, mentions } from "./labels.ts";
import { captionsOf, identifierWords, isNamed, labelsOf } from "./names.ts";
import { partAround, within } from "./nearby.ts";
import { isAmongSettings, isKept, standsBesideCode } from "./kept.ts";
import { boxesIn, ownerOf, saysSending, type Owner } from "./owner.ts";
import { namesSomebodyAbove, peopleAt, recipientsAround } from "./recipients.ts";
import { isReply } from "./reply.ts";
import { couldHoldMessage, couldHoldText, isWritable, MESSAGE_WORDS } from "./root.ts";
import { followsMessages, followsRecipients, isCalledMessage } from "./signs.ts";
import { hasRecipientField, scopeOf, subjectAround } from "./scope.ts";
import { closest, isInput } from "./tree.ts";

/** A place where a message is written. */
export interface ComposeBox {
  readonly root: HTMLElement;
  readonly editor: Editor;
  readonly owner: Owner | null;
  /** The part of the page that belongs to this message. */
  readonly scope: Element;
  /** What is known of the page beyond what every page shows; `null` where that is all. */
  readonly site: Site | null;
}

/** What the page says of a draft, apart from its text. */
export type Surroundings = Omit<DraftInput, "text" | "caret">;

/**
 * What is known of the site comes first. What it does not know is looked at as on any other page: sites change, and their
 * facts grow old.
 *
 * @param site the site that the page belongs to; `null` for one that nothing is known of
 */
export function locate(root: HTMLElement, site: Site | null = siteOf(root)): ComposeBox | null {
  const known = site === null ? null : boxOn(site, root);
  if (known === "other" || !isWritable(root)) return null;
  if (known !== null) {
    const owner = known.owner ?? ownerOf(root);
    return { root, editor: editorOf(root), owner, scope: known.scope ?? scopeOf(root, owner), site };
  }
  if (!couldHoldText(root)) return null;
  const owner = ownerOf(root);
  if (!couldHoldMessage(root) && !isOnlyBoxOf(owner, root)) return null;
  if (owner === null && !isCalledMessage(root) && !followsMessages(root) && !followsRecipients(root)) return null;
  const scope = scopeOf(root, owner);
  return isSent(root, owner, scope) ? { root, editor: editorOf(root), owner, scope, site } : null;
}

/** Whether what is written goes to somebody: a text may also be kept, as a setting or a page of a wiki. */
function isSent(root: HTMLElement, owner: Owner | null, scope: Element): boolean {
  if (isNamed(root, MESSAGE_WORDS, 3) || (owner !== null && saysSending(owner.button))) return true;
  const among = isAmongSettings(root);
  if (!among && !isKept(root)) return true;
  if (followsRecipients(root)) return true;
  return !among && !standsBesideCode(root) && subjectAround(partAround(root, scope), root) !== null;
}

/** What may be one line is a message where a button sends nothing else, and nobody's name is in it as a chip. */
function isOnlyBoxOf(owner: Owner | null, root: HTMLElement): boolean {
  return owner !== null && boxesIn(partAround(root, owner.element)).length === 0 && root.querySelector("[contenteditable=false]") === null;
}

export function surroundings(box: ComposeBox): Surroundings {
  const part = partOf(box);
  const line = subjectField(box, part);
  const subject = subjectOf(box, line);
  const recipients = recipientsOf(box, part, line);
  const channel = channelOf(box, part, subject !== null, recipients);
  // A comment answers what it stands below, and a mail without a subject the messages above it; a subject begins something.
  const isAnswer = box.site?.reply === undefined && subject === null && (channel === "issue" || (channel === "email" && followsMessages(box.root)));
  return { channel, is_reply: isAnswer || isReply(box, subject, line, channel === "email"), subject, context: contextOf(box), recipients };
}

/** What of its scope is looked through for what no site's file names; a page may have grown since the box was found. */
function partOf({ root, scope }: ComposeBox): Element {
  return partAround(root, scope);
}

/** The field of the subject line; `null` where there is none, or where the subject is no field. */
export function subjectField(box: ComposeBox, part = partOf(box)): HTMLInputElement | null {
  const { site, scope, root } = box;
  const declared = site?.subject === undefined ? null : scope.querySelector<HTMLElement>(site.subject.at);
  return declared?.localName === "input" ? (declared as HTMLInputElement) : subjectAround(part, root);
}

function subjectOf(box: ComposeBox, line: HTMLInputElement | null): string | null {
  const declared = box.site?.subject === undefined ? null : readText(box.site.subject, box);
  return declared ?? line?.value ?? null;
}

function channelOf(box: ComposeBox, part: Element, hasSubject: boolean, recipients: Surroundings["recipients"]): Channel {
  if (box.site !== null) return box.site.comments !== undefined && box.root.matches(box.site.comments) ? "issue" : box.site.channel;
  const hasHead = hasSubject || recipients.some(({ address }) => address !== null);
  if (hasHead && hasRecipientField(part, box.root)) return "email";
  if (hasSubject && namesSomebodyAbove(part, box.root)) return "email";
  return hasSubject || isComment(box) || loadsPageAnew(box.root) ? "issue" : "chat";
}

function contextOf(box: ComposeBox): string | null {
  const declared = box.site?.context === undefined ? null : readText(box.site.context, box);
  return declared ?? labelsOf(box.root).map(addressee).find((name) => name !== null) ?? null;
}

function recipientsOf(box: ComposeBox, part: Element, line: HTMLInputElement | null): Surroundings["recipients"] {
  const { site, root, owner } = box;
  const declared = site?.recipients === undefined ? [] : peopleAt(site.recipients, box);
  if (declared.length > 0 || (site !== null && site.channel !== "email")) return declared;
  // A mail has fields for people above it; elsewhere, addresses are those of whoever wrote before, but for what is right at the box.
  const isMail = site !== null || hasRecipientField(part, root) || line !== null;
  if (isMail) return recipientsAround(part, root);
  return owner === null ? [] : recipientsAround(partAround(root, owner.element), root);
}

const COMMENT: ReadonlySet<string> = new Set(["comment", "comments", "review", "discussion"]);

function isComment({ root, owner }: ComposeBox): boolean {
  const captions = owner === null ? [] : captionsOf(owner.button);
  if (isNamed(root, COMMENT, 6) || asksForGuest(owner) || (owner !== null && isNamed(owner.button, COMMENT))) return true;
  return [...labelsOf(root), ...captions].some((label) => mentions(label, "comment"));
}

/** Whether its form goes to a server that answers with another page, as no chat does. */
function loadsPageAnew(root: HTMLElement): boolean {
  const form = closest(root, "form");
  return form?.getAttribute("method")?.toLowerCase() === "post" && (form.getAttribute("action") ?? "") !== "";
}

/** Whether a visitor is asked for an address and a website with it, as below articles. */
function asksForGuest(owner: Owner | null): boolean {
  const near = owner === null ? [] : Array.from(within(owner.element));
  const fields = near.filter(isInput).map(identifierWords);
  return fields.some((words) => words.includes("email")) && fields.some((words) => words.includes("website") || words.includes("url"));
}
