/** Reads HTML as a browser shows it: nothing that was put in as text may have become markup. */

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Its tags as they are written. */
export const tagsIn = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

export const textIn = (html: string): string => unescaped(html.replace(/<[^>]*>/g, " "));

export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = ""]) => unescaped(href));
}
