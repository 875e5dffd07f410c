/** Pages of a long answer: the acts of a page, and the button to the next. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { CommandContext } from "../draft/command.ts";

/** So many lines of acts on a page. */
const maxLines = 12;

/** One line where a page is asked for that there is not. */
export function missingPageLines(
  { page, words }: CommandContext,
  told: readonly unknown[],
  size = maxLines,
): readonly Line[] {
  const last = Math.max(1, Math.ceil(told.length / size));
  return page > last ? [words.acts.lastPage(last)] : [];
}

/** The acts of the page that is asked for; of the last, where there are not so many. */
export function pageOf({ page }: CommandContext, told: readonly FoundAct[]): readonly FoundAct[] {
  const last = Math.max(1, Math.ceil(told.length / maxLines));
  const shown = Math.min(page, last);
  return told.slice((shown - 1) * maxLines, shown * maxLines);
}

/**
 * The button to the next page of a list; none on the last.
 *
 * @param size so many are on a page
 */
export function pageFollowUp(
  context: CommandContext,
  told: readonly unknown[],
  size = maxLines,
): readonly FollowUp[] {
  const { page, ask, words } = context;
  const left = told.length - page * size;
  if (left <= 0) return [];
  const typed = ask.typed.filter(({ option }) => option !== "page");
  const next = { ...ask, typed: [...typed, { option: "page", text: String(page + 1) }] };
  return [{ label: words.catalogue.next.morePages(left), ask: next }];
}
