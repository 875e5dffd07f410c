/** Responds at a path where nothing is: with a page to a browser, JSON below the API, a line of text to everything else. */
import type { Words } from "../../words/words.ts";
import type { AssetNames } from "./asset-names.ts";
import { escapeHtml } from "./escape.ts";
import { layOutPage } from "./layout.ts";
import { htmlType } from "./page-handler.ts";
import type { PageResponse } from "./response.ts";
import { corsHeaders } from "./send-response.ts";

const status = 404;

export interface UnknownPath {
  /** `/api/asks` */
  readonly path: string;
  /** Does the client read HTML? A browser says so where a person has gone to the path. */
  readonly isForReading: boolean;
}

export function toNotFoundResponse(
  { path, isForReading }: UnknownPath,
  words: Words,
  names: AssetNames,
): PageResponse {
  const headers = { vary: "accept" };
  if (/^\/api(?:\/|$)/.test(path)) {
    const body = JSON.stringify({ error: words.page.wrong.noSuchPath });
    return { status, type: "application/json", body, headers: corsHeaders };
  }
  if (isForReading) return { status, type: htmlType, body: notFoundPage(words, names), headers };
  return { status, type: "text/plain; charset=utf-8", body: "Not Found", headers }; // for machines: the status's name
}

function notFoundPage(words: Words, names: AssetNames): string {
  const { notFound, front, title } = words.page;
  const main = `<div class="prose" id="answer" tabindex="-1">
<h1>${escapeHtml(notFound.title)}</h1>
<p>${escapeHtml(notFound.text)}</p>
<p><a href="/">${escapeHtml(front)}</a></p>
</div>`; // for machines: HTML
  return layOutPage({ title: title(notFound.title), typed: "", main }, words, names);
}
