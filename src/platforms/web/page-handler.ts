/** Handles `/`: the page for a question, or without one for an example question. */
import { plainWords } from "../../answer/ask.ts";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { errorReply } from "../error-reply.ts";
import { eventMeta } from "../event-log-entry.ts";
import { askedQuestion } from "./asked-question.ts";
import { exampleQuestions } from "./example-questions.ts";
import { toPageModel } from "./page-model.ts";
import type { QueryResult, QuestionQuery } from "./parse-query.ts";
import { parseQuestionQuery } from "./parse-query.ts";
import type { PageResponse } from "./response.ts";
import { toPage } from "./to-page.ts";
import type { PageContext } from "./web-types.ts";

export const htmlType = "text/html; charset=utf-8";

export function handlePage(query: URLSearchParams, context: PageContext): PageResponse {
  const words = wordsFor(context.locale);
  const parsed = parseQuestion(query, words);
  switch (parsed.kind) {
    case "ok":
      return answerQuestion(parsed.value, context, words);
    case "invalid": {
      const reply = errorReply(parsed.reasons.join(" "), words);
      const model = toPageModel({ typed: "", question: "" }, reply, context, words);
      const examples = exampleQuestions(context.bot, words);
      return {
        status: 400,
        type: htmlType,
        body: toPage(model, examples, words, context.assetNames),
      };
    }
  }
}

/** A form sent empty is no error: it gets the page as it is at first. */
function parseQuestion(query: URLSearchParams, { page }: Words): QueryResult<QuestionQuery> {
  const isEmpty = query.getAll("q").join("").trim() === "";
  return isEmpty
    ? { kind: "ok", value: { question: "", after: "" } }
    : parseQuestionQuery(query, page.wrong);
}

function answerQuestion(query: QuestionQuery, context: PageContext, words: Words): PageResponse {
  const { bot, locale, assetNames } = context;
  const examples = exampleQuestions(bot, words);
  const isEmpty = query.question === "";
  const { question, ask } = askedQuestion(
    bot,
    isEmpty ? { question: examples[0], after: "" } : query,
    locale,
  );
  const typed = isEmpty ? "" : question;
  const reply = bot.reply(ask);
  const model = toPageModel({ typed, question }, reply, context, words);
  return {
    status: 200,
    type: htmlType,
    body: toPage(model, examples, words, assetNames),
    meta: eventMeta(bot, "page", reply),
    isCacheable: ask.command !== plainWords,
  };
}
