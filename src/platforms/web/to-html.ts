/** Converts an answer to HTML, as the page shows it before its script runs or without one. */
import type { Answer, FollowUp, Source } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { formatAskText } from "../ask-text.ts";
import { sourceLine } from "../source-line.ts";
import { renderBlock } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { renderLine } from "./inline.ts";
import { toQuestionUrl } from "./question-url.ts";
import type { PictureUrlOf } from "./web-types.ts";

/** @param pictureUrl without it, a picture's replacement is shown alone */
export function toHtml(answer: Answer, words: Words, pictureUrl?: PictureUrlOf): string {
  const { title, tone, blocks, sources, followUps } = answer;
  return [
    `<article class="answer ${tone}" lang="${escapeHtml(words.locale)}">`,
    `<h2>${renderLine(title, words.locale)}</h2>`,
    ...blocks.map((block) => renderBlock(block, words, pictureUrl)),
    ...sourcesHtml(sources, words),
    ...followUpsHtml(followUps, words),
    "</article>",
  ].join("\n");
}

function sourcesHtml(sources: readonly Source[], words: Words): readonly string[] {
  if (sources.length === 0) return [];
  const items = sources.map(
    (source) => `<li>${renderLine(sourceLine(source, words), words.locale)}</li>`,
  );
  const heading = escapeHtml(words.sources.heading(sources.length));
  return [`<footer><h3>${heading}</h3>`, "<ul>", ...items, "</ul></footer>"];
}

/** Links, where other platforms have buttons: they lead to an address that can be shared. */
function followUpsHtml(next: readonly FollowUp[], { page }: Words): readonly string[] {
  if (next.length === 0) return [];
  const links = next.map(
    ({ label, ask }) =>
      `<a href="${escapeHtml(toQuestionUrl(formatAskText(ask)))}">${escapeHtml(label) || escapeHtml(page.ask)}</a>`,
  );
  return [`<nav aria-label="${escapeHtml(page.next)}">`, ...links, "</nav>"];
}
