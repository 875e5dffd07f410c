/** Handles the API's routes: the same answers as the command line's, for programs. */
import { plainWords } from "../../answer/ask.ts";
import { wordsFor } from "../../words/words.ts";
import { eventMeta } from "../event-log-entry.ts";
import { printableJson } from "../printable.ts";
import { suggestForLine } from "../suggest-for-line.ts";
import { askedQuestion } from "./asked-question.ts";
import { openApi } from "./open-api.ts";
import type { QueryResult } from "./parse-query.ts";
import { parseAskQuery, parsePressQuery, parseSuggestQuery } from "./parse-query.ts";
import type { PageResponse } from "./response.ts";
import { corsHeaders } from "./send-response.ts";
import type { FormatName, PageContext } from "./web-types.ts";

const types = {
  text: "text/plain; charset=utf-8",
  json: "application/json",
  discord: "application/json",
  "discord-edit": "application/json",
  slack: "application/json",
} satisfies Record<FormatName, string>;

export function handleApi(_: URLSearchParams, { locale }: PageContext): PageResponse {
  return jsonResponse(200, openApi(wordsFor(locale)));
}

export function handleAsk(query: URLSearchParams, context: PageContext): PageResponse {
  const { bot, locale, formats } = context;
  return respondTo(parseAskQuery(query, messagesFor(context)), ({ format, ...query }) => {
    const { question, ask } = askedQuestion(bot, query, locale);
    const reply = bot.reply(ask);
    return {
      status: 200,
      type: types[format],
      body: `${formats[format](question, reply)}\n`,
      headers: corsHeaders,
      meta: { ...eventMeta(bot, "ask", reply), format },
      isCacheable: ask.command !== plainWords,
    };
  });
}

export function handleSuggest(query: URLSearchParams, context: PageContext): PageResponse {
  return respondTo(parseSuggestQuery(query, messagesFor(context)), ({ line }) => {
    const { offers, replaced } = suggestForLine(context.bot, line);
    const kept = line.slice(0, line.length - replaced.length);
    return jsonResponse(200, {
      offers: offers.map(({ label, text, why }) => ({ label, why, line: `${kept}${text}` })),
    });
  });
}

export function handlePress(query: URLSearchParams, context: PageContext): PageResponse {
  return respondTo(parsePressQuery(query, messagesFor(context)), ({ on, code }) => {
    const effect = context.press[on](code);
    if (effect === undefined) return jsonResponse(400, { error: messagesFor(context).code });
    return jsonResponse(200, effect);
  });
}

const messagesFor = ({ locale }: PageContext) => wordsFor(locale).page.wrong;

function respondTo<Value>(
  query: QueryResult<Value>,
  respond: (value: Value) => PageResponse,
): PageResponse {
  switch (query.kind) {
    case "invalid":
      return jsonResponse(400, { error: query.reasons.join(" ") });
    case "ok":
      return respond(query.value);
  }
}

const jsonResponse = (status: 200 | 400, value: unknown): PageResponse => ({
  status,
  type: "application/json",
  body: `${printableJson(value)}\n`,
  headers: corsHeaders,
});
