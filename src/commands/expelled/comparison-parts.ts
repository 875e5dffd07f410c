/** The parts of a comparison: names of its rows, its bars and its figures. */
import type { Answer, Block, Line } from "../../answer/answer.ts";
import type { Bar } from "../../answer/picture.ts";
import type { Figure, Scope } from "../../answer/reply.ts";
import { factsOf } from "../../book/wave.ts";
import type { Comparison, ComparisonRow } from "../../query/compare.ts";
import { numberOf } from "../../query/compare.ts";
import { actorOf, askedActor } from "../draft/actors.ts";
import { barsBlock } from "../draft/bars-block.ts";
import type { CommandContext } from "../draft/command.ts";
import { actorFigures, sumFigure, sumFigures } from "../draft/figures.ts";
import { keyOfSum } from "../draft/sum-keys.ts";

/** In a table or beside a bar. */
export function nameOf(context: CommandContext, row: ComparisonRow): Line {
  const { names } = context.words;
  const actor = askedActor(context, row.code);
  if (actor.kind === "organisation") return subjectLine(context, row);
  return [names.plainName(actor), ...names.leavingOut(actor.without)];
}

/** In a sentence: "NATO itself" is not "the members of NATO". */
export function subjectLine(context: CommandContext, { code, counts }: ComparisonRow): Line {
  const { words } = context;
  const actor = askedActor(context, code);
  if (actor.kind !== "organisation") return words.names.nameInSentence(actor);
  return counts === "itself"
    ? words.total.compare.itself(actorOf(context, code))
    : words.total.compare.membersOf(actor);
}

export function comparisonBarsBlock(
  context: CommandContext,
  { rows, scope }: Comparison,
  answer: Pick<Answer, "title"> & Partial<Answer>,
): readonly Block[] {
  const bars = rows.map((row) => barOf(context, row, scope));
  return barsBlock(context, answer, bars);
}

/** Alone above its bar, a name begins with a capital. */
function labelOf(context: CommandContext, row: ComparisonRow): Line {
  const actor = askedActor(context, row.code);
  const isMembers = actor.kind === "organisation" && row.counts === "members";
  return isMembers ? context.words.pictures.bars.members(actor) : nameOf(context, row);
}

/** Does the wave's list not have it? As of a day, the list is not asked. */
export const isUnlisted = ({ asOf, whole }: CommandContext, { article }: ComparisonRow): boolean =>
  asOf === undefined && article === undefined && whole.article !== undefined;

function barOf(context: CommandContext, row: ComparisonRow, scope: Scope): Bar {
  const { words, book } = context;
  const { bars: strings } = words.pictures;
  const value = numberOf(row, scope);
  const isApart = row.counts === "itself" && book.groups.has(row.code);
  const none = [{ kind: "text", text: words.total.compare.none } as const];
  const label = labelOf(context, row);
  if (value < 0) return { label, remark: none, isApart };
  const remark = isApart ? strings.apart() : isUnlisted(context, row) ? strings.unlisted() : [];
  return { label, value, remark, isApart };
}

/** The figures of each row, and of their sum; those of countries with their share of all countries. */
export function comparisonFigures(context: CommandContext, found: Comparison): readonly Figure[] {
  return figuresOf(context, found).map((figure) => {
    const { key, of, value, scope } = figure;
    const isItself = key === "expelled" && context.book.groups.has(of);
    const { value: whole } = found.whole[scope];
    if (key === "accreditations-denied" || isItself || value === null || whole === 0) return figure;
    return { ...figure, share: value / whole };
  });
}

function figuresOf(
  { wave, without }: CommandContext,
  { rows, together }: Comparison,
): readonly Figure[] {
  const each = rows.flatMap(({ code, counts, article, record }) => {
    if (counts === "itself") {
      const { expulsions, denials } = factsOf(wave, code);
      return [
        ...actorFigures(wave, "expelled", code, expulsions),
        ...actorFigures(wave, "accreditations-denied", code, denials),
      ];
    }
    const key = keyOfSum("members-expelled", without);
    return [
      ...(article === undefined ? [] : sumFigure(wave, key, code, "article", article)),
      ...(record === undefined ? [] : sumFigure(wave, key, code, "record", record)),
    ];
  });
  const all = [...new Set(rows.map(({ code }) => code))].join("+");
  return [...each, ...sumFigures(wave, keyOfSum("total", without), all, together)];
}
