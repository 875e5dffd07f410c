/** Writes the page of an answer as HTML, as it is before its script runs: the answer, the previews' places, the payloads. */
import type { Words } from "../../words/words.ts";
import type { AssetNames } from "./asset-names.ts";
import { escapeHtml, escapeHtmlSpecial } from "./escape.ts";
import { layOutPage } from "./layout.ts";
import type { PageModel } from "./page-model.ts";
import { toQuestionUrl } from "./question-url.ts";

export function toPage(
  model: PageModel,
  examples: readonly string[],
  words: Words,
  names: AssetNames,
): string {
  const { title, typed, question, html } = model;
  const { page } = words;
  const main = `<h1 class="unseen">${escapeHtml(page.name)}</h1>
${examplesHtml(examples, question, words)}
<div id="answer" tabindex="-1" data-asked="${escapeHtml(question)}">
${html}
${previewsHtml(words)}
${rawHtml(model, words)}
</div>`; // for machines: HTML
  const fullTitle = typed === "" ? `${page.name}: ${page.tagline}` : page.title(title);
  return layOutPage({ title: fullTitle, typed, question, main }, words, names);
}

function examplesHtml(examples: readonly string[], current: string, { page }: Words): string {
  const links = examples.map(
    (question) =>
      `<li><a href="${escapeHtml(toQuestionUrl(question))}"${question === current ? ' aria-current="page"' : ""}>${escapeHtml(question)}</a></li>`,
  );
  return `<nav class="examples" aria-label="${escapeHtml(page.examples)}"><ul>${links.join("")}</ul></nav>`;
}

/** Filled by the script, and hidden without one. */
function previewsHtml({ page }: Words): string {
  const stageHtml = (
    id: string,
    name: string,
  ) => `<section class="reply" aria-labelledby="${id}-name">
<h3 id="${id}-name">${escapeHtml(name)}</h3>
<div class="stage" id="${id}"><p class="drawing">${escapeHtml(page.live.drawing)}</p></div>
</section>`; // for machines: HTML
  return `<section class="previews" aria-labelledby="previews-name">
<h2 id="previews-name">${escapeHtml(page.previews)}</h2>
<div class="replies">
${stageHtml("discord", page.onDiscord)}
${stageHtml("slack", page.onSlack)}
</div>
</section>`; // for machines: HTML
}

function rawHtml({ raw, attached }: PageModel, { page }: Words): string {
  const parts = raw.map(
    ({ format, text }) =>
      `<details><summary>${escapeHtml(page.raw[format])}</summary>` +
      `<pre id="raw-${format}" tabindex="0" aria-label="${escapeHtml(page.raw[format])}"${format === "discord-edit" ? attachedHtml(attached) : ""}>${escapeHtmlSpecial(text)}</pre></details>`, // for machines: HTML
  );
  return `<section class="raw" aria-labelledby="below"><h2 id="below">${escapeHtml(page.below)}</h2>
${parts.join("\n")}
</section>`;
}

/** On the payload that the file goes with. */
const attachedHtml = (attached = ""): string => ` data-attached="${escapeHtml(attached)}"`;
