/** The whole page, as it stands before any script has run. */
import type { Words } from "../../words/words.ts";
import { escaped, verbatim } from "./escape.ts";
import type { PageModel } from "./page-model.ts";
import { maxLength } from "./parse-query.ts";
import { questionUrl } from "./question-url.ts";

/** By the names that the browser's side has in the sources. */
export type Names = Readonly<Record<string, string>>;

export function toPage(shown: PageModel, words: Words, names: Names): string {
  const { page } = words;
  return `<!doctype html>
<html lang="${escaped(words.locale)}">
<head>
${headHtml(shown, words, names)}
</head>
<body>
<a class="skip" href="#answer">${escaped(page.skip)}</a>
<header class="masthead">
<p class="wordmark"><a href="/">${escaped(page.name)}</a></p>
<p class="tagline">${escaped(page.tagline)}</p>
</header>
<main>
<h1 class="unseen">${escaped(page.name)}</h1>
${formHtml(shown, words)}
${examplesHtml(shown, words)}
<p class="status unseen" role="status" id="status"></p>
<div id="answer" tabindex="-1" data-asked="${escaped(shown.asked)}">
${repliesHtml(shown, words)}
${rawHtml(shown, words)}
</div>
</main>
<footer class="imprint"><span>${escaped(page.imprint)}</span> <a href="/api">${escaped(page.api)}</a></footer>
<script type="application/json" id="words">${inScript(page.live)}</script>
</body>
</html>
`; // for machines: HTML, the words are filled in
}

/** The file of that name, wherever the build has put it. */
export const fileAt = (names: Names, source: string): string =>
  `/page/${escaped(names[source] ?? source)}`;

function headHtml({ title, typed }: PageModel, { page }: Words, names: Names): string {
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escaped(page.tagline)}">
<title>${escaped(typed === "" ? `${page.name}: ${page.tagline}` : page.title(title))}</title>
<link rel="icon" type="image/svg+xml" href="${fileAt(names, "icon.svg")}">
<link rel="stylesheet" href="${fileAt(names, "page.css")}">
<noscript><link rel="stylesheet" href="${fileAt(names, "no-script.css")}"></noscript>
<script type="module" src="${fileAt(names, "main.ts")}"></script>`; // for machines: HTML
}

/** A combobox as soon as the script is there: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
function formHtml({ typed }: PageModel, { page }: Words): string {
  return `<form class="ask" action="/" method="get" role="search">
<label class="unseen" for="q">${escaped(page.question)}</label>
<input id="q" name="q" type="text" value="${escaped(typed)}" placeholder="${escaped(page.placeholder)}" maxlength="${maxLength}" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go">
<button type="submit">${escaped(page.ask)}</button>
<ul id="offers" role="listbox" aria-label="${escaped(page.live.offers)}" hidden></ul>
</form>`; // for machines: HTML
}

function examplesHtml({ asked }: PageModel, { page }: Words): string {
  const links = page.exampleQuestions.map(
    (question) =>
      `<li><a href="${escaped(questionUrl(question))}"${question === asked ? ' aria-current="page"' : ""}>${escaped(question)}</a></li>`,
  );
  return `<nav class="examples" aria-label="${escaped(page.examples)}"><ul>${links.join("")}</ul></nav>`;
}

/** The answer stands where Discord's reply will be drawn, so that nothing moves when it is. */
function repliesHtml({ html }: PageModel, { page }: Words): string {
  return `<div class="replies">
<section class="reply" id="on-discord" aria-labelledby="discord-name">
<h2 id="discord-name">${escaped(page.onDiscord)}</h2>
<div class="stage" id="discord">${html}</div>
</section>
<section class="reply" id="on-slack" aria-labelledby="slack-name">
<h2 id="slack-name">${escaped(page.onSlack)}</h2>
<div class="stage" id="slack"><p class="drawing">${escaped(page.live.drawing)}</p></div>
</section>
</div>`; // for machines: HTML
}

function rawHtml({ raw, attached }: PageModel, { page }: Words): string {
  const parts = raw.map(
    ({ format, text }) =>
      `<details><summary>${escaped(page.raw[format])}</summary>` +
      `<pre id="raw-${format}" tabindex="0" aria-label="${escaped(page.raw[format])}"${format === "discord-edit" ? fileHtml(attached) : ""}>${verbatim(text)}</pre></details>`, // for machines: HTML
  );
  return `<section class="raw" aria-labelledby="below"><h2 id="below">${escaped(page.below)}</h2>
${parts.join("\n")}
</section>`;
}

/** Beside the payload that carries it along. */
const fileHtml = (attached = ""): string => ` data-attached="${escaped(attached)}"`;

/** JSON that ends no script, whatever stands in it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
