/** What the page of the app says of the record, in tests. */
import type { HandlerOptions } from "../../../src/platforms/slack/answering/handler-context.ts";
import { bot } from "../../real-book.ts";

export const asking: HandlerOptions = {
  bot,
  locale: "en-GB",
  record: {
    waves: ["Salisbury, 2018"],

    expulsions: 32,
    quotes: 59,
    sources: 71,
    version: "1.2.3",
  },
  commandNames: {},

  hasMentions: true,
  hasDirectMessages: true,
};
