/** The page for a question; without one, with an example that is answered. */

import { plainWords } from "../../answer/ask.ts";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import { errorReply } from "../error-reply.ts";
import { eventMeta } from "../event-log-entry.ts";
import { pageModel } from "./page-model.ts";
import type { Read } from "./parse-query.ts";
import { readQuestion } from "./parse-query.ts";
import type { PageResponse } from "./response.ts";
import { toPage } from "./to-page.ts";
import type { PageContext } from "./web-types.ts";

const type = "text/html; charset=utf-8";

export function answerPage(given: URLSearchParams, settings: PageContext): PageResponse {
  const words = wordsFor(settings.locale);
  const read = questionIn(given, words);
  switch (read.kind) {
    case "read":
      return answered(read.value.question, settings, words);
    case "wrong": {
      const reply = errorReply(read.reasons.join(" "), words);
      const shown = pageModel({ typed: "", asked: "" }, reply, settings, words);
      return { status: 400, type, body: toPage(shown, words, settings.names) };
    }
  }
}

/** A line sent empty asks for nothing, and so for the page as it is at first. */
function questionIn(given: URLSearchParams, { page }: Words): Read<{ question: string }> {
  const isEmpty = given.getAll("q").join("").trim() === "";
  return isEmpty ? { kind: "read", value: { question: "" } } : readQuestion(given, page.wrong);
}

function answered(typed: string, settings: PageContext, words: Words): PageResponse {
  const { bot, locale, names } = settings;
  const [example = ""] = words.page.exampleQuestions;
  const asked = typed === "" ? example : typed;
  const ask = parseAskText(asked, locale);
  const reply = bot.reply(ask);
  const body = toPage(pageModel({ typed, asked }, reply, settings, words), words, names);
  return {
    ...{ status: 200, type, body },
    meta: eventMeta(bot, "page", reply),
    isCacheable: ask.command !== plainWords,
  };
}
