/** Finds the wave that a question means without naming it. */
import type { Book } from "../../book/book.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, codesFoundBy, findActs } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";

/**
 * The frame with the wave that is meant: the default one for what is "on the list"; that of the first or the last act, where
 * one actor's is asked for; and where only another wave has the number that is claimed, that one.
 */
export function withMeantWave(book: Book, frame: Frame): Frame {
  const { when, waves, by, isEver, isListed } = frame;
  if (when !== undefined || waves.length > 0 || isEver) return frame;
  if (isListed) return { ...frame, waves: [book.wave] };
  const [code, ...more] = by.flatMap(({ codes }) => codes);
  const meant = code === undefined || more.length > 0 ? undefined : meantAct(book, code, frame);
  return meant === undefined || meant.wave === book.wave
    ? frame
    : { ...frame, waves: [meant.wave] };
}

/** "was Germany the first to expel", "the first EU member": a place among those of a wave, and not among the own acts of one. */
const isRankAmongSeveral = ({ groups }: Book, code: string, { rank, asked }: Frame): boolean =>
  rank !== undefined && (asked === "whether" || (asked === "who" && groups.has(code)));

/** The act that has the place, or the number, that is asked about. */
function meantAct(book: Book, code: string, frame: Frame): FoundAct | undefined {
  const { rank, claimed, of } = frame;
  if (isRankAmongSeveral(book, code, frame)) return undefined;
  const whose = of.flatMap(({ codes }) => codes.flatMap((each) => codesFoundBy(book, each)));
  const own = findActs(book, { by: actorsFoundBy(book, code) }).filter(
    ({ act }) =>
      act.kind === "expelled" &&
      (whose.length === 0 || act.of.some((each) => whose.includes(each))),
  );
  if (rank?.kind === "last") return own[0];
  if (rank?.kind === "first") return own.at(-1);
  const claimedOnes = own.filter(({ act }) => claimed !== undefined && act.count === claimed);
  return claimedOnes.find(({ wave }) => wave === book.wave) ?? claimedOnes[0];
}
