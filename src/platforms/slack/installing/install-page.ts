/** Renders the pages of the installation as HTML, without scripts and resources, and their security headers. */
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Words } from "../../../words/words.ts";

export interface InstallPageContent {
  readonly title: string;
  readonly lines: readonly string[];
  readonly next: { readonly label: string; readonly href: string };
  readonly language: Words["locale"];
}

const style =
  ":root{color-scheme:light dark}" +
  "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}" +
  "h1{font-size:1.6rem;line-height:1.25}" +
  "a{display:inline-block;margin-top:.5rem;padding:.6rem 1.1rem;border:2px solid;border-radius:.4rem;" +
  "color:inherit;font-weight:600;text-decoration:none}" +
  "a:focus-visible{outline:3px solid Highlight;outline-offset:3px}"; // for machines: CSS

const styleHash = createHash("sha256").update(style).digest("base64");

/** The page's address has a code of Slack's: it must get neither into a referrer nor into a cache. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`, // for machines: a header
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

export const installPageHtml = ({
  title,
  lines,
  next,
  language,
}: InstallPageContent) => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${lines.map(
  (line) => html`<p>${line}</p>
`,
)}<p><a href="${next.href}">${next.label}</a></p>
</main>
</body>
</html>
`; // for machines: the words are filled in
