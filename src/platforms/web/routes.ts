/** What is answered at each of the page's addresses. It is a value, so it may be made anywhere. */

import { answerAsk, answerPress, answerSuggest, describeApi } from "./api-handlers.ts";
import { answerPage } from "./page-handler.ts";
import type { Outgoing } from "./response.ts";
import type { Address, Answering } from "./web-types.ts";

const answers: Readonly<
  Record<string, (given: URLSearchParams, answering: Answering) => Outgoing>
> = {
  "/": answerPage,
  "/api": describeApi,
  "/api/ask": answerAsk,
  "/api/suggest": answerSuggest,
  "/api/press": answerPress,
};

export const paths: readonly string[] = Object.keys(answers);

/** @throws where the path is none of these */
export function answerTo({ path, search }: Address, answering: Answering): Outgoing {
  const answer = answers[path];
  if (answer === undefined) throw new Error(`no answer at ${path}`);
  return answer(new URLSearchParams(search), answering);
}
