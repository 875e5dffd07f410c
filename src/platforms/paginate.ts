/** Spreads what does not fit into one message over several. Nothing is left out: what does not fit comes next. */

/** As many in each group as it takes; there is always one, and none is empty but that. */
export function paginate<Piece>(
  pieces: readonly Piece[],
  fits: (group: readonly Piece[]) => boolean,
): readonly (readonly Piece[])[] {
  if (fits(pieces)) return [pieces];
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    const group = groups.at(-1) ?? [];
    if (group.length === 0 || fits([...group, piece])) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

export const sum = (values: readonly number[]): number =>
  values.reduce((all, each) => all + each, 0);
