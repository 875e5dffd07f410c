/** Handles `/about`: what the bot is, who makes it, how to cite an answer, where to report a mistake, how to use the API. */
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import { toPlainText } from "../plain-text.ts";
import { escapeHtml } from "./escape.ts";
import { exampleQuestions } from "./example-questions.ts";
import { layOutPage } from "./layout.ts";
import { htmlType } from "./page-handler.ts";
import { toQuestionUrl } from "./question-url.ts";
import type { PageResponse } from "./response.ts";
import type { PageContext } from "./web-types.ts";

/** Any query is ignored: links that are shared get some (`utm_source`). */
export function handleAbout(_: URLSearchParams, context: PageContext): PageResponse {
  const words = wordsFor(context.locale);
  const { about } = words.page;
  const main = `<div class="prose" id="answer" tabindex="-1">
<h1>${escapeHtml(about.title)}</h1>
${sectionsHtml(context, words).join("\n")}
</div>`; // for machines: HTML
  const parts = { title: words.page.title(about.title), typed: "", main };
  return {
    status: 200,
    type: htmlType,
    body: layOutPage(parts, words, context.assetNames),
    isCacheable: true,
  };
}

function sectionsHtml(context: PageContext, words: Words): readonly string[] {
  const { about } = words.page;
  return [
    renderSection(about.whatTitle, [
      escapeHtml(about.what),
      linkHtml(toQuestionUrl("/help"), about.help),
    ]),
    renderSection(about.whoTitle, [escapeHtml(about.who)]),
    renderSection(about.citeTitle, [escapeHtml(about.cite), citationHtml(context, words)]),
    renderSection(about.reportTitle, reportHtml(context, words)),
    renderSection(about.privacyTitle, [
      escapeHtml(about.privacy),
      ...(context.keepsMisses === "off" ? [] : [escapeHtml(words.privacy.misses)]),
      ...optionalLinkHtml(context.privacyUrl, about.privacyLink),
    ]),
    apiHtml(context, words),
  ];
}

const renderSection = (title: string, paragraphs: readonly string[]): string =>
  `<h2>${escapeHtml(title)}</h2>${paragraphs.map((html) => `<p>${html}</p>`).join("")}`;

const linkHtml = (url: string, text: string): string =>
  `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const optionalLinkHtml = (url: string | undefined, text: string): readonly string[] =>
  url === undefined ? [] : [linkHtml(url, text)];

/** The first example, as somebody would cite it. */
function citationHtml({ bot, locale, publicUrl }: PageContext, words: Words): string {
  const { name, about } = words.page;
  const [example] = exampleQuestions(bot, words);
  const { answer } = bot.reply(parseAskText(example, locale));
  const title = toPlainText(answer.title, words.locale).trim();
  const url = `${publicUrl()}${toQuestionUrl(example)}`;
  return `<cite>${escapeHtml(about.citation(name, title, url))}</cite>`;
}

function reportHtml({ supportUrl }: PageContext, { page }: Words): readonly string[] {
  const { about } = page;
  if (supportUrl === undefined) return [escapeHtml(about.reportNowhere)];
  return [escapeHtml(about.report), linkHtml(supportUrl, about.reportLink)];
}

function apiHtml({ bot, publicUrl }: PageContext, words: Words): string {
  const { about } = words.page;
  const [example] = exampleQuestions(bot, words);
  const question = toQuestionUrl(example).slice(1);
  const calls = [
    [`/api/ask${question}`, about.apiJson],
    [`/api/ask${question}&format=text`, about.apiText],
    [`/api/suggest${question.slice(0, -1)}`, about.apiSuggest],
    ["/api", about.apiAll],
  ] as const;
  const items = calls.map(
    ([path, text]) =>
      `<li><a href="${escapeHtml(path)}"><code>${escapeHtml(`${publicUrl()}${path}`)}</code></a> ${escapeHtml(text)}</li>`,
  );
  return `<h2 id="api">${escapeHtml(about.apiTitle)}</h2><p>${escapeHtml(about.api)}</p><ul>${items.join("")}</ul>`;
}
