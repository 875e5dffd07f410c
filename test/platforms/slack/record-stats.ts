/** What the page of the app says of the record, in tests. */
import type { HandlerOptions } from "../../../src/platforms/slack/answering/handler-context.ts";
import { bot } from "../../real-book.ts";

export const asking: HandlerOptions = {
  bot,
  locale: "en-GB",
  record: {
    record: { version: "2026.1", date: "2026-11-30", reaches: "2026-03-31" },
    span: {
      names: ["Salisbury, 2018", "Britain, 1971"],
      from: "1971-09-24",
      to: "2018-04-16",
    },
    expulsions: 32,
    quotes: 59,
    sources: 71,
    programVersion: "1.2.3",
  },
  commandNames: {},

  hasMentions: true,
  hasDirectMessages: true,
};
