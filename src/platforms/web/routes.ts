/** What is answered at each of the page's addresses. It is a value, so it may be made anywhere. */

import { answerAsk, answerPress, answerSuggest, describeApi } from "./api-handlers.ts";
import { answerPage } from "./page-handler.ts";
import type { PageResponse } from "./response.ts";
import type { Address, PageContext } from "./web-types.ts";

const answers: Readonly<
  Record<string, (given: URLSearchParams, answering: PageContext) => PageResponse>
> = {
  "/": answerPage,
  "/api": describeApi,
  "/api/ask": answerAsk,
  "/api/suggest": answerSuggest,
  "/api/press": answerPress,
};

export const paths: readonly string[] = Object.keys(answers);

/** @throws where the path is none of these */
export function handleRoute({ path, search }: Address, answering: PageContext): PageResponse {
  const answer = answers[path];
  if (answer === undefined) throw new Error(`no answer at ${path}`);
  return answer(new URLSearchParams(search), answering);
}
