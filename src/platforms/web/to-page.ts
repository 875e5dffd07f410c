/** Writes the whole page as HTML, as it is before its script runs. */
import type { Words } from "../../words/words.ts";
import type { AssetNames } from "./asset-names.ts";
import { escapeHtml, escapeHtmlSpecial } from "./escape.ts";
import type { PageModel } from "./page-model.ts";
import { maxLength } from "./parse-query.ts";
import { questionUrl } from "./question-url.ts";

export function toPage(model: PageModel, words: Words, names: AssetNames): string {
  const { page } = words;
  return `<!doctype html>
<html lang="${escapeHtml(words.locale)}">
<head>
${headHtml(model, words, names)}
</head>
<body>
<a class="skip" href="#answer">${escapeHtml(page.skip)}</a>
<header class="masthead">
<p class="wordmark"><a href="/">${escapeHtml(page.name)}</a></p>
<p class="tagline">${escapeHtml(page.tagline)}</p>
</header>
<main>
<h1 class="unseen">${escapeHtml(page.name)}</h1>
${formHtml(model, words)}
${examplesHtml(model, words)}
<p class="status unseen" role="status" id="status"></p>
<div id="answer" tabindex="-1" data-asked="${escapeHtml(model.question)}">
${repliesHtml(model, words)}
${rawHtml(model, words)}
</div>
</main>
<footer class="imprint"><span>${escapeHtml(page.imprint)}</span> <a href="/api">${escapeHtml(page.api)}</a></footer>
<script type="application/json" id="words">${inScript(page.live)}</script>
</body>
</html>
`; // for machines: HTML, the words are filled in
}

/** @param source the file's name in the sources: `main.ts` */
export const assetUrl = (names: AssetNames, source: string): string =>
  `/page/${escapeHtml(names[source] ?? source)}`;

function headHtml({ title, typed }: PageModel, { page }: Words, names: AssetNames): string {
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.tagline)}">
<title>${escapeHtml(typed === "" ? `${page.name}: ${page.tagline}` : page.title(title))}</title>
<link rel="icon" type="image/svg+xml" href="${assetUrl(names, "icon.svg")}">
<link rel="stylesheet" href="${assetUrl(names, "page.css")}">
<noscript><link rel="stylesheet" href="${assetUrl(names, "no-script.css")}"></noscript>
<script type="module" src="${assetUrl(names, "main.ts")}"></script>`; // for machines: HTML
}

/** A combobox as soon as the script is there: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
function formHtml({ typed }: PageModel, { page }: Words): string {
  return `<form class="ask" action="/" method="get" role="search">
<label class="unseen" for="q">${escapeHtml(page.question)}</label>
<input id="q" name="q" type="text" value="${escapeHtml(typed)}" placeholder="${escapeHtml(page.placeholder)}" maxlength="${maxLength}" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go">
<button type="submit">${escapeHtml(page.ask)}</button>
<ul id="offers" role="listbox" aria-label="${escapeHtml(page.live.offers)}" hidden></ul>
</form>`; // for machines: HTML
}

function examplesHtml({ question: current }: PageModel, { page }: Words): string {
  const links = page.exampleQuestions.map(
    (question) =>
      `<li><a href="${escapeHtml(questionUrl(question))}"${question === current ? ' aria-current="page"' : ""}>${escapeHtml(question)}</a></li>`,
  );
  return `<nav class="examples" aria-label="${escapeHtml(page.examples)}"><ul>${links.join("")}</ul></nav>`;
}

/** The answer stands where Discord's reply will be drawn, so that nothing moves when it is. */
function repliesHtml({ html }: PageModel, { page }: Words): string {
  return `<div class="replies">
<section class="reply" id="on-discord" aria-labelledby="discord-name">
<h2 id="discord-name">${escapeHtml(page.onDiscord)}</h2>
<div class="stage" id="discord">${html}</div>
</section>
<section class="reply" id="on-slack" aria-labelledby="slack-name">
<h2 id="slack-name">${escapeHtml(page.onSlack)}</h2>
<div class="stage" id="slack"><p class="drawing">${escapeHtml(page.live.drawing)}</p></div>
</section>
</div>`; // for machines: HTML
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

/** JSON that can't end the script element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
