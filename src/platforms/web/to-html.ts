/** Converts an answer to HTML, as the page shows it before its script runs or without one. */
import type { Answer, FollowUp, Source } from "../../answer/answer.ts";
import { date, text } from "../../answer/builders.ts";
import type { Words } from "../../words/words.ts";
import { formatAskText } from "../ask-text.ts";
import { printableUrl } from "../printable.ts";
import { blockHtml } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { inlineHtml, lineHtml, linkHtml } from "./inline.ts";
import { questionUrl } from "./question-url.ts";
import type { PictureUrlOf } from "./web-types.ts";

/** @param pictureUrl without it, a picture's replacement is shown alone */
export function toHtml(answer: Answer, words: Words, pictureUrl?: PictureUrlOf): string {
  const { title, tone, blocks, sources, followUps } = answer;
  return [
    `<article class="answer ${tone}" lang="${escapeHtml(words.locale)}">`,
    `<h2>${lineHtml(title, words.locale)}</h2>`,
    ...blocks.map((block) => blockHtml(block, words, pictureUrl)),
    ...sourcesHtml(sources, words),
    ...followUpsHtml(followUps, words),
    "</article>",
  ].join("\n");
}

function sourcesHtml(sources: readonly Source[], words: Words): readonly string[] {
  if (sources.length === 0) return [];
  const items = sources.map((source) => `<li>${sourceHtml(source, words)}</li>`);
  const heading = escapeHtml(words.sources.heading(sources.length));
  return [`<footer><h3>${heading}</h3>`, "<ul>", ...items, "</ul></footer>"];
}

/** A URL that is none of the web is shown as text. */
function sourceHtml(source: Source, { sources, locale }: Words): string {
  const { publisher, title, place, remark, url } = source;
  const isLink = url !== undefined && printableUrl(url) !== undefined;
  const name = isLink ? linkHtml(publisher, url) : escapeHtml(publisher);
  const plainUrl = url === undefined || isLink ? "" : ` ${escapeHtml(url)}`;
  const day = source.date === undefined ? [] : [inlineHtml(date(source.date), locale)];
  const titles = title === undefined ? [] : [inlineHtml(text(sources.title(title)), locale)];
  const part = place === undefined ? "" : `: ${escapeHtml(place)}`;
  const note = remark === undefined ? "" : ` (${escapeHtml(remark)})`;
  return `${[name + plainUrl, ...day, ...titles].join(", ")}${part}${note}`;
}

/** Links, where other platforms have buttons: a link can be shared. */
function followUpsHtml(followUps: readonly FollowUp[], { page }: Words): readonly string[] {
  if (followUps.length === 0) return [];
  const links = followUps.map(
    ({ label, ask }) =>
      `<a href="${escapeHtml(questionUrl(formatAskText(ask)))}">${escapeHtml(label) || escapeHtml(page.ask)}</a>`,
  );
  return [`<nav aria-label="${escapeHtml(page.next)}">`, ...links, "</nav>"];
}
