/** Paginates: splits chunks greedily into pages that fit the limits of one message. What does not fit comes on the next page. */

export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Rows, lines and quotes on a page: nobody scrolls further on a phone. */
export const maxRowsPerPage = 40;

/** What one message of a platform holds, and how chunks become one. */
export interface PageFormat<Chunk, Page> {
  /** Whether the tail is short enough to stand on every page; a longer one comes once, after all chunks. */
  readonly isShortTail: (tail: readonly Chunk[]) => boolean;
  /** @returns whether chunks fit on one page above that tail */
  readonly fitsAbove: (tail: readonly Chunk[]) => (chunks: readonly Chunk[]) => boolean;
  readonly toPage: (chunks: readonly Chunk[]) => Page;
}

/**
 * Spreads the chunks of an answer over pages.
 *
 * @param tail what ends each page, as long as there is room for it: the sources
 * @returns the pages, each with the number of items on those after it
 */
export function paginateAnswer<Chunk extends { readonly items: number }, Page>(
  chunks: readonly Chunk[],
  tail: readonly Chunk[],
  { isShortTail, fitsAbove, toPage }: PageFormat<Chunk, Page>,
): NonEmpty<Page & { readonly remaining: number }> {
  const isOnEvery = isShortTail(tail);
  const end = isOnEvery ? tail : [];
  const [first, ...others] = paginate(isOnEvery ? chunks : [...chunks, ...tail], fitsAbove(end));
  const pageOf = (group: readonly Chunk[], later: readonly (readonly Chunk[])[]) => ({
    ...toPage([...group, ...end]),
    remaining: sum(later.flat().map(({ items }) => items)),
  });
  return [pageOf(first, others), ...others.map((group, at) => pageOf(group, others.slice(at + 1)))];
}

/** @returns groups as large as fit; none is empty, except the only one where there are no chunks */
function paginate<Chunk>(
  chunks: readonly Chunk[],
  isFitting: (group: readonly Chunk[]) => boolean,
): NonEmpty<readonly Chunk[]> {
  if (isFitting(chunks)) return [chunks];
  let group: Chunk[] = [];
  const groups: [Chunk[], ...Chunk[][]] = [group];
  for (const chunk of chunks) {
    if (group.length === 0 || isFitting([...group, chunk])) group.push(chunk);
    else {
      group = [chunk];
      groups.push(group);
    }
  }
  return groups;
}

/** @param part number of the page, from 1; beyond the last, the last */
export function pageAt<Page>(
  pages: NonEmpty<Page>,
  part = 1,
): { readonly page: Page; part: number } {
  const number = Math.min(part, pages.length);
  return { page: pages[number - 1] ?? pages[0], part: number };
}

export const sum = (values: readonly number[]): number =>
  values.reduce((all, each) => all + each, 0);
