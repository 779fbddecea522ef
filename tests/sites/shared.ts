/**
 * Further pages of the same sites, made by others; they lie beside the repository where they are there at all. What is to be
 * found in them is said here.
 */

import type { Expected } from "./expected.ts";

const nobody = { subject: null, context: null, recipients: [] } as const;

export const SHARED: Readonly<Record<string, Expected>> = {
  "gmail.html": {
    address: "https://mail.google.com/mail/u/0/#inbox?compose=new",
    boxes: [
      {
        box: "[id=':r2']", channel: "email", reply: true, subject: "Re: Quarterly report", context: null,
        recipients: [{ name: "Dana Lee", address: "dana@example.test" }],
      },
      {
        box: "[id=':r1']", channel: "email", reply: false, subject: "Review of the plan", context: null,
        recipients: [
          { name: "Aiko Tanaka", address: "aiko@example.test" },
          { name: null, address: "ravi@example.test" },
          { name: "Sam Ortiz", address: "sam@example.test" },
        ],
      },
    ],
  },
  "outlook.html": {
    address: "https://outlook.office.com/mail/",
    boxes: [
      {
        box: "#editorParent_1 > div", channel: "email", reply: true, subject: "Review of the plan", context: null,
        recipients: [
          { name: "Aiko Tanaka", address: "aiko@example.test" },
          { name: null, address: "ravi@example.test" },
          { name: "Sam Ortiz", address: null },
        ],
      },
    ],
  },
  "slack.html": {
    address: "https://app.slack.com/client/T0EXAMPLE1/C0EXAMPLE1",
    boxes: [
      { ...nobody, box: "[data-view-context=message-pane] .ql-editor", channel: "chat", reply: false, context: "releases" },
      { ...nobody, box: "[data-view-context=threads-flexpane] .ql-editor", channel: "chat", reply: true, context: "releases" },
    ],
  },
  "teams.html": {
    address: "https://teams.cloud.microsoft/",
    boxes: [
      {
        box: "#new-message-x1", channel: "chat", reply: false, subject: null, context: "Lom Miv",
        recipients: [{ name: "Lom Miv", address: null }],
      },
    ],
  },
  "discord.html": {
    address: "https://discord.com/channels/1/100",
    boxes: [
      { ...nobody, box: "main [data-slate-editor]", channel: "chat", reply: true, context: "#general" },
      { ...nobody, box: "section [data-slate-editor]", channel: "chat", reply: true, context: "Release feedback" },
    ],
  },
  "google-chat.html": {
    address: "https://chat.google.com/app/chat/BBB",
    boxes: [{ ...nobody, box: "[jsname=yrriRe]", channel: "chat", reply: false, context: "Project Space" }],
  },
  "github.html": {
    address: "https://github.com/o/r/issues/1",
    boxes: [
      { ...nobody, box: "#react-issue-comment-composer textarea", channel: "issue", reply: true },
      { ...nobody, box: "#new_comment_field", channel: "issue", reply: true },
      { ...nobody, box: ".AddCommentEditor-module__wrapper__x2 textarea", channel: "issue", reply: true },
    ],
  },
  "jira.html": {
    address: "https://example.atlassian.net/browse/NPT-1",
    boxes: [{ ...nobody, box: "#ak-editor-textarea", channel: "issue", reply: true, context: "Example issue" }],
  },
}; // prettier-ignore
