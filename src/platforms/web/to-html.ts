/** An answer as HTML: what is on the screen before any script runs, and all that is needed without one. */
import type { Answer, FollowUp, Source } from "../../answer/answer.ts";
import { date, text } from "../../answer/builders.ts";
import type { Words } from "../../words/words.ts";
import { formatAskText } from "../ask-text.ts";
import { printableUrl } from "../printable.ts";
import { blockHtml } from "./blocks.ts";
import { escaped } from "./escape.ts";
import { inlineHtml, lineHtml, linkHtml } from "./inline.ts";
import { questionUrl } from "./question-url.ts";
import type { PictureAt } from "./web-types.ts";

/** @param pictureAt without it, what stands in the place of a picture is shown alone */
export function toHtml(answer: Answer, words: Words, pictureAt?: PictureAt): string {
  const { title, tone, blocks, sources, followUps } = answer;
  return [
    `<article class="answer ${tone}" lang="${escaped(words.locale)}">`,
    `<h2>${lineHtml(title, words.locale)}</h2>`,
    ...blocks.map((block) => blockHtml(block, words, pictureAt)),
    ...sourcesHtml(sources, words),
    ...nextHtml(followUps, words),
    "</article>",
  ].join("\n");
}

function sourcesHtml(sources: readonly Source[], words: Words): readonly string[] {
  if (sources.length === 0) return [];
  const items = sources.map((source) => `<li>${sourceHtml(source, words)}</li>`);
  const heading = escaped(words.sources.heading(sources.length));
  return [`<footer><h3>${heading}</h3>`, "<ul>", ...items, "</ul></footer>"];
}

/** An address that is none of the web's is told, not led to. */
function sourceHtml(source: Source, { sources, locale }: Words): string {
  const { publisher, title, place, remark, url } = source;
  const isLink = url !== undefined && printableUrl(url) !== undefined;
  const name = isLink ? linkHtml(publisher, url) : escaped(publisher);
  const address = url === undefined || isLink ? "" : ` ${escaped(url)}`;
  const when = source.date === undefined ? [] : [inlineHtml(date(source.date), locale)];
  const what = title === undefined ? [] : [inlineHtml(text(sources.title(title)), locale)];
  const where = place === undefined ? "" : `: ${escaped(place)}`;
  const note = remark === undefined ? "" : ` (${escaped(remark)})`;
  return `${[name + address, ...when, ...what].join(", ")}${where}${note}`;
}

/** Links, where other platforms have buttons: they lead to an address that can be shared. */
function nextHtml(next: readonly FollowUp[], { page }: Words): readonly string[] {
  if (next.length === 0) return [];
  const links = next.map(
    ({ label, ask }) =>
      `<a href="${escaped(questionUrl(formatAskText(ask)))}">${escaped(label) || escaped(page.ask)}</a>`,
  );
  return [`<nav aria-label="${escaped(page.next)}">`, ...links, "</nav>"];
}
