/** Reads Discord's markdown with a parser that is not ours: what a person sees, where links lead, what it is made of. */
import { parse } from "discord-markdown-parser";
import * as z from "zod";

const shape = z.looseObject({ type: z.string() });
type Node = z.output<typeof shape>;

/** Every node, outermost first. */
function nodesIn(markdown: string): readonly Node[] {
  const visit = (node: unknown): readonly Node[] => {
    if (Array.isArray(node)) return node.flatMap(visit);
    const read = shape.safeParse(node).data;
    return read === undefined ? [] : [read, ...visit(read["content"])];
  };
  return visit(parse(markdown, "extended"));
}

/** As it is shown: no mark left that has a meaning, no backslash that hides one. */
export function shownText(markdown: string): string {
  return nodesIn(markdown).map(textOf).join("");
}

/** The kinds of things in it: `text`, `strong`, `link` … */
export const kindsIn = (markdown: string): readonly string[] => [
  ...new Set(nodesIn(markdown).map(({ type }) => type)),
];

export function linksIn(markdown: string): readonly string[] {
  return nodesIn(markdown)
    .flatMap(({ target }) => (typeof target === "string" ? [target] : []))
    .map((url) => url.replaceAll("%28", "(").replaceAll("%29", ")"));
}

function textOf({ type, content, name }: Node): string {
  if (type === "twemoji" || type === "emoticon") return String(name ?? content);
  if (type === "br" || type === "newline") return "\n";
  return typeof content === "string" ? content : "";
}
