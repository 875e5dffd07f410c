/** The API: the same answers as the command line's, for whoever reads them with a program. */

import { plainWords } from "../../answer/ask.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import { eventMeta } from "../event-log-entry.ts";
import { printableJson } from "../printable.ts";
import { suggestForLine } from "../suggest-for-line.ts";
import { openApi } from "./open-api.ts";
import type { Read } from "./parse-query.ts";
import { readAsk, readLine, readPress } from "./parse-query.ts";
import type { PageResponse } from "./response.ts";
import { readable } from "./send-response.ts";
import type { FormatName, PageContext } from "./web-types.ts";

const types = {
  text: "text/plain; charset=utf-8",
  json: "application/json",
  discord: "application/json",
  "discord-edit": "application/json",
  slack: "application/json",
} satisfies Record<FormatName, string>;

export function describeApi(_: URLSearchParams, { locale }: PageContext): PageResponse {
  return json(200, openApi(wordsFor(locale)));
}

export function answerAsk(given: URLSearchParams, settings: PageContext): PageResponse {
  const { bot, locale, formats } = settings;
  return whenRead(readAsk(given, wrongIn(settings)), ({ question, format }) => {
    const ask = parseAskText(question, locale);
    const reply = bot.reply(ask);
    return {
      status: 200,
      type: types[format],
      body: `${formats[format](question, reply)}\n`,
      headers: readable,
      meta: { ...eventMeta(bot, "ask", reply), format },
      isCacheable: ask.command !== plainWords,
    };
  });
}

export function answerSuggest(given: URLSearchParams, settings: PageContext): PageResponse {
  return whenRead(readLine(given, wrongIn(settings)), ({ line }) => {
    const { offers, replaced } = suggestForLine(settings.bot, line);
    const kept = line.slice(0, line.length - replaced.length);
    return json(200, {
      offers: offers.map(({ label, text, why }) => ({ label, why, line: `${kept}${text}` })),
    });
  });
}

export function answerPress(given: URLSearchParams, settings: PageContext): PageResponse {
  return whenRead(readPress(given, wrongIn(settings)), ({ on, code }) => {
    const pressed = settings.press[on](code);
    if (pressed === undefined) return json(400, { error: wrongIn(settings).code });
    return json(200, pressed);
  });
}

const wrongIn = ({ locale }: PageContext) => wordsFor(locale).page.wrong;

function whenRead<Value>(read: Read<Value>, answer: (value: Value) => PageResponse): PageResponse {
  switch (read.kind) {
    case "wrong":
      return json(400, { error: read.reasons.join(" ") });
    case "read":
      return answer(read.value);
  }
}

const json = (status: 200 | 400, value: unknown): PageResponse => ({
  status,
  type: "application/json",
  body: `${printableJson(value)}\n`,
  headers: readable,
});
