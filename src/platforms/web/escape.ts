/** The one place where text becomes HTML. */
import { printable } from "../printable.ts";

const special = /[&<>"']/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For an element's text, and for an attribute in quotes. */
export const escaped = (text: string): string => verbatim(printable(text));

/** The same for a text whose line breaks and indents are to stay. */
export const verbatim = (text: string): string =>
  text.replace(special, (character) => entities[character] ?? "");
