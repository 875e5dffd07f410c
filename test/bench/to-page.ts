/** Figures as the page docs/figures.md. */
import type { Chapter, Figure } from "./figure.ts";
import { columnsOf, headings } from "./figure.ts";

export interface Measured extends Pick<Chapter, "title" | "how"> {
  readonly figures: readonly Figure[];
}

export function toPage(chapters: readonly Measured[], day: string, machine: string): string {
  return [
    "# Figures",
    "Speed and size as ratios of two things measured in turns within one run, so that they mean the same on any machine.\n" +
      "The ratio is the median of the rounds' ratios; the middle half of the rounds lies where its column says.\n" +
      "A control sets two equal things side by side: it would be 1.00 without noise.",
    `Made by \`npm run bench -- --page\` on ${day}.\n${machine}.`,
    ...chapters.flatMap(({ title, how, figures }) => [`## ${title}`, how, tableOf(figures)]),
  ]
    .join("\n\n")
    .concat("\n");
}

function tableOf(figures: readonly Figure[]): string {
  const rows = [headings, headings.map(() => "---"), ...figures.map(columnsOf)];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
