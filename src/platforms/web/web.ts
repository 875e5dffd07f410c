/** The page where anyone can try the bot, and the API that it is made with. */
import type { Context } from "hono";
import { Hono } from "hono";
import { wordsFor } from "../../words/words.ts";
import { answerPage } from "./answer-page.ts";
import { answerAsk, answerPress, answerSuggest, describeApi } from "./api.ts";
import type { Outgoing } from "./send.ts";
import { readable, send, sendFile } from "./send.ts";
import type { WebSettings } from "./settings.ts";
import { Turns } from "./turns.ts";

/** What a crowd may ask at once; beyond that, one is told to come again. */
const mostWaiting = 1000;

type Answer = (given: URLSearchParams, settings: WebSettings) => Outgoing;

const answers: Readonly<Record<string, Answer>> = {
  "/": answerPage,
  "/api": describeApi,
  "/api/ask": answerAsk,
  "/api/suggest": answerSuggest,
  "/api/press": answerPress,
};

/** To be mounted at `/`. */
export function makeWeb(settings: WebSettings): Hono {
  const web = new Hono();
  const turns = new Turns(mostWaiting);
  for (const [path, answer] of Object.entries(answers)) {
    const work = (c: Context) => () => answer(new URL(c.req.url).searchParams, settings);
    web.get(path, (c) => inTurn(c, turns, work(c), settings));
    web.all(path, (c) => onlyReading(c, settings));
  }
  web.get("/page/:name", (c) => sendFile(c, settings.files.all.get(c.req.param("name"))));
  web.all("/page/:name", (c) => onlyReading(c, settings));
  return web;
}

async function inTurn(c: Context, turns: Turns, work: () => Outgoing, { locale }: WebSettings) {
  const turn = turns.take(work);
  if (turn !== undefined) return send(c, await turn);
  const { crowded } = wordsFor(locale).page.wrong;
  return send(c, { ...refusal(503, crowded), headers: { ...readable, "retry-after": "1" } });
}

function onlyReading(c: Context, { locale }: WebSettings) {
  const allowed = ["GET", "HEAD", "OPTIONS"].join(", ");
  const headers = { ...readable, allow: allowed, "access-control-allow-methods": allowed };
  if (c.req.method === "OPTIONS") return c.body(null, 204, headers);
  return send(c, { ...refusal(405, wordsFor(locale).page.wrong.method(allowed)), headers });
}

const refusal = (status: 405 | 503, error: string) => ({
  status,
  type: "application/json",
  body: JSON.stringify({ error }),
});
