/** Escapes text for HTML; nothing else writes text into markup. */
import { printable } from "../printable.ts";

const special = /[&<>"']/g;

const htmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For an element's text, and for an attribute in quotes. */
export const escapeHtml = (text: string): string => escapeHtmlSpecial(printable(text));

/** The same for a text whose line breaks and indents stay. */
export const escapeHtmlSpecial = (text: string): string =>
  text.replace(special, (character) => htmlEntities[character] ?? "");
