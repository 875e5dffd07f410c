/** Routes of the page and the API. A response is a value, so that it can be made in a worker thread. */
import { handleAbout } from "./about-page.ts";
import { handleApi, handleAsk, handlePress, handleSuggest } from "./api-handlers.ts";
import { handlePage } from "./page-handler.ts";
import type { PageResponse } from "./response.ts";
import type { PageContext, PageUrl } from "./web-types.ts";

const handlers: Readonly<
  Record<string, (query: URLSearchParams, context: PageContext) => PageResponse>
> = {
  "/": handlePage,
  "/about": handleAbout,
  "/api": handleApi,
  "/api/ask": handleAsk,
  "/api/suggest": handleSuggest,
  "/api/press": handlePress,
};

export const paths: readonly string[] = Object.keys(handlers);

/** @throws where the path is none of these */
export function handleRoute({ path, search }: PageUrl, context: PageContext): PageResponse {
  const handle = handlers[path];
  if (handle === undefined) throw new Error(`no answer at ${path}`);
  return handle(new URLSearchParams(search), context);
}
