/** Lays out every page: the head, the masthead, the form, and the imprint below. */
import type { Words } from "../../words/words.ts";
import type { AssetNames } from "./asset-names.ts";
import { escapeHtml } from "./escape.ts";
import { maxLength } from "./parse-query.ts";

export interface PageParts {
  readonly title: string;
  /** The text in the form's input. */
  readonly typed: string;
  /** The question that is answered below, which the next may continue. */
  readonly question?: string;
  /** What stands below the form, as HTML. */
  readonly main: string;
}

export function layOutPage(parts: PageParts, words: Words, names: AssetNames): string {
  const { page } = words;
  return `<!doctype html>
<html lang="${escapeHtml(words.locale)}">
<head>
${headHtml(parts, words, names)}
</head>
<body>
<a class="skip" href="#answer">${escapeHtml(page.skip)}</a>
<header class="masthead">
<p class="wordmark"><a href="/">${escapeHtml(page.name)}</a></p>
<p class="tagline">${escapeHtml(page.tagline)}</p>
</header>
<main>
${formHtml(parts, words)}
${parts.main}
</main>
${imprintHtml(words)}
<script type="application/json" id="words">${inScript(page.live)}</script>
</body>
</html>
`; // for machines: HTML, the words are filled in
}

/** @param source the file's name in the sources: `main.ts` */
const assetUrl = (names: AssetNames, source: string): string =>
  `/page/${escapeHtml(names[source] ?? source)}`;

/** Browsers that show no SVG as an icon take the other; the page itself takes the SVG. */
function headHtml({ title }: PageParts, { page }: Words, names: AssetNames): string {
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.tagline)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" type="image/svg+xml" href="${assetUrl(names, "icon.svg")}">
<link rel="stylesheet" href="${assetUrl(names, "page.css")}">
<noscript><link rel="stylesheet" href="${assetUrl(names, "no-script.css")}"></noscript>
<script type="module" src="${assetUrl(names, "main.ts")}"></script>`; // for machines: HTML
}

/** A combobox as soon as the script is there: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
function formHtml({ typed, question }: PageParts, { page }: Words): string {
  return `<form class="ask" action="/" method="get" role="search">
<label class="unseen" for="q">${escapeHtml(page.question)}</label>
<input id="q" name="q" type="text" value="${escapeHtml(typed)}" placeholder="${escapeHtml(page.placeholder)}" maxlength="${maxLength}" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go">
${afterHtml(question)}<button type="submit">${escapeHtml(page.ask)}</button>
<ul id="offers" role="listbox" aria-label="${escapeHtml(page.live.offers)}" hidden></ul>
</form>
<p class="status unseen" role="status" id="status"></p>`; // for machines: HTML
}

const afterHtml = (question: string | undefined): string =>
  question === undefined
    ? ""
    : `<input id="after" name="after" type="hidden" value="${escapeHtml(question)}">\n`; // for machines: HTML

function imprintHtml({ page }: Words): string {
  return `<footer class="imprint"><span>${escapeHtml(page.imprint)}</span>
<nav><a href="/about">${escapeHtml(page.about.link)}</a> <a href="/about#api">${escapeHtml(page.api)}</a></nav></footer>`; // for machines: HTML
}

/** JSON that can't end the script element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
