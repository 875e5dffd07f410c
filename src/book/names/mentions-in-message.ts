/** Finds all mentions in a chat message. Precision goes before recall: a wrong find is worse than none. */
import type { Book } from "../book.ts";
import { actorAt } from "./actor-in-message.ts";
import { splitFlags } from "./flags.ts";
import type { Mention } from "./mention.ts";
import { toMessageLine } from "./message-line.ts";
import { findFlag } from "./name-lookup.ts";
import { personAt } from "./person-in-message.ts";
import { linesOf, tokenizeMessage } from "./tokenize-message.ts";

type Known = Pick<Book, "names" | "groups" | "people" | "wave">;

/** Each once, in the order in which they stand. Never throws, whatever the message is. */
export function mentionsInMessage(book: Known, message: string): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const line of linesOf(message)) {
    for (const mention of mentionsInLine(book, line)) {
      const key = mention.codes.join();
      if (!found.has(key)) found.set(key, mention);
    }
  }
  return [...found.values()];
}

function mentionsInLine(book: Known, text: string): readonly Mention[] {
  return splitFlags(text).flatMap((stretch) =>
    stretch.kind === "flag"
      ? (findFlag(book.names, stretch.typed, stretch.code) ?? [])
      : mentionsInWords(book, stretch.typed),
  );
}

function mentionsInWords(book: Known, text: string): readonly Mention[] {
  const found: Mention[] = [];
  const line = toMessageLine(tokenizeMessage(text));
  for (let at = 0; at < line.words.length; at++) {
    const step = personAt(book, line, at) ?? actorAt(book, line, at);
    if (step?.mention !== undefined) found.push(step.mention);
    if (step !== undefined) at += step.length - 1;
  }
  return found;
}
