/** The answer about one wave: what it was about, who expelled how many, what came in return, what else was done. */
import type { Block, Fact, FollowUp, Line } from "../../answer/answer.ts";
import { factOf, facts, list, paragraph, text } from "../../answer/builders.ts";
import type { Figure } from "../../answer/reply.ts";
import type { Act, Wave } from "../../book/wave.ts";
import { isIn } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { leavesOut } from "../../query/find-total.ts";
import { actsLeft, leftOutTest } from "../../query/left-out.ts";
import { findSides } from "../../query/wave-sides.ts";
import { sumActs } from "../../query/wave-sums.ts";
import { missingPageLines, pageFollowUp, pageOf } from "../acts/act-pages.ts";
import { actorCount, actsOfCountries } from "../acts/actor-count.ts";
import { commonSum, recordFacts } from "../acts/acts-answer.ts";
import { actLine, nameAct, plainActLine } from "../acts/named-act.ts";
import { sumLines, whomOf } from "../acts/rows-answer.ts";
import { actorOf, allCountriesCode, askFurther, leftOut } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures, statementFigures, sumOfActsFigure } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { statementLine } from "../draft/statements.ts";

/** The acts of a wave by what they are, each in the order of its days. */
interface Sides {
  readonly first: readonly FoundAct[];
  readonly inReturn: readonly FoundAct[];
  readonly besides: readonly FoundAct[];
}

/** @param question its `wave` is the one to tell */
export function waveAnswer(question: CommandContext, notes: readonly Line[] = []): ReplyDraft {
  const { wave } = question;
  const sides = sidesOf(question);
  const told = [...sides.first, ...sides.inReturn, ...sides.besides];
  const page = pageOf(question, told);
  const context = numberSources(
    question,
    fewestSources(question, [
      ...page.map(({ act }) => act),
      ...(question.page === 1 ? statementsOf(question) : []),
    ]),
  );
  return {
    outcome: "answered",
    wave: wave.id,
    figures: waveFigures(context, sides),
    answer: {
      title: titleOf(context, sides),
      blocks: [
        ...(wave.trigger === undefined ? [] : [paragraph([text(wave.trigger)])]),
        ...actsBlocks(context, sides, page),
        facts([
          ...besidesFacts(context, sides, page),
          ...countedTwiceFacts(context, wave),
          ...recordFacts(context, wave),
        ]),
        ...statementBlocks(context),
        ...missingPageLines(context, told).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [...pageFollowUp(context, told), ...furtherOf(context, sides)],
    },
  };
}

function sidesOf({ book, wave, whole, without }: CommandContext): Sides {
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const acts = actsLeft(
    book,
    without,
    wave.acts.map((act) => ({ wave, act })),
  ).toSorted((one, other) => (one.act.on < other.act.on ? -1 : 1));
  const isOfMany = new Set(wave.acts.flatMap(({ by }) => by)).size > maxOfExchange;
  const sides = findSides(wave, whole);
  const among = (side: readonly Act[]) => acts.filter(({ act }) => side.includes(act));
  // what only those suffered in return who are left out belongs to their acts
  const inReturn = among(sides.inReturn).filter(({ act }) => !act.of.every(isLeftOut));
  return {
    first: ranked(among(sides.announced), isOfMany),
    inReturn: ranked(inReturn, isOfMany),
    besides: acts.filter(({ act }) => act.kind !== "expelled"),
  };
}

/** Up to so many actors are told in the order of the days. */
const maxOfExchange = 3;

/** Of many actors the largest number stands first, and those without one last. */
const ranked = (acts: readonly FoundAct[], isOfMany: boolean): readonly FoundAct[] =>
  isOfMany ? acts.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0)) : acts;

/** An exchange has its numbers in the title; of many, the sum where one is given, else how many states. */
function titleOf(context: CommandContext, { first, inReturn }: Sides): Line {
  const { words, wave } = context;
  const without = words.names.leavingOut(leftOut(context));
  const [only, ...more] = first;
  if (only === undefined) return [text(wave.name), ...without];
  const listed =
    wave.article === undefined ? first : first.filter(({ act }) => isIn("article", act));
  const sum = commonSum(wave, actsOfCountries(context, listed));
  const target = whomOf(context, first);
  if (more.length === 0) {
    const title = [...words.acts.title(nameAct(context, only)), ...without];
    const back = inReturn.length === 1 ? inReturn[0]?.act.count : undefined;
    return inReturn.length === 0 ? title : words.waves.andBack(title, back);
  }
  const summed = sum?.kind === "sum" ? actsOfCountries(context, listed) : first;
  const codes = [...new Set(summed.flatMap(({ act }) => act.by))];
  const [one] = target;
  return sum?.kind === "sum" && one !== undefined && target.length === 1
    ? words.waves.titleSum(one, sum.value, [...byLine(context, codes), ...without])
    : words.acts.titleMany([...actorCount(context, codes), ...without], target);
}

/** One alone is named in the middle of the sentence. */
const byLine = (context: CommandContext, codes: readonly string[]): Line =>
  codes.length > 1
    ? actorCount(context, codes)
    : context.words.waves.by(codes.map((code) => actorOf(context, code)));

/** "In return", or whose acts they are, where not all of them answer one of the others. */
function backHeading(context: CommandContext, inReturn: readonly FoundAct[]): Line {
  const { words } = context;
  if (inReturn.every(({ act }) => act.inReturnFor.length > 0))
    return [text(words.waves.backHeading)];
  const codes = [...new Set(inReturn.flatMap(({ act }) => act.by))];
  return words.waves.byHeading(byLine(context, codes));
}

/** The acts of the page, side by side; the sum of a side behind its last. */
function actsBlocks(
  context: CommandContext,
  { first, inReturn }: Sides,
  page: readonly FoundAct[],
): readonly Block[] {
  const blocksOf = (side: readonly FoundAct[], sum: readonly Line[]): readonly Block[] => {
    const shown = page.filter((each) => side.includes(each));
    if (shown.length === 0) return [];
    const isLast = shown.at(-1) === side.at(-1);
    return [
      list(shown.map((each) => actLine(context, each))),
      ...(isLast && side.length > 1 ? sum.map(paragraph) : []),
    ];
  };
  const back = blocksOf(inReturn, backLines(context, first, inReturn));
  const own = commonSum(context.wave, actsOfCountries(context, first));
  return [
    ...blocksOf(first, own === undefined ? [] : sumLines(context, own)),
    ...(back.length > 0 && first.length > 0 ? [paragraph(backHeading(context, inReturn))] : []),
    ...back,
  ];
}

/** The sum of what came in return, and how it compares. */
function backLines(
  context: CommandContext,
  first: readonly FoundAct[],
  inReturn: readonly FoundAct[],
): readonly Line[] {
  const { wave, words } = context;
  const back = commonSum(wave, inReturn);
  const own = commonSum(wave, first);
  if (back?.kind !== "sum") return [];
  const isOneRound = first.every(({ act }) => act.inReturnFor.length === 0);
  const isRatio = own?.kind === "sum" && wave.complete === "both";
  if (isRatio && (isOneRound || back.value === own.value))
    return [words.waves.ratio(back.value, own.value)];
  return sumLines(context, back);
}

function besidesFacts(
  context: CommandContext,
  { besides }: Sides,
  page: readonly FoundAct[],
): readonly Fact[] {
  const shown = page.filter((each) => besides.includes(each));
  return factOf(
    context.words.waves.labels.besides,
    shown.map((each) => plainActLine(context, each)),
  );
}

function countedTwiceFacts(context: CommandContext, wave: Wave): readonly Fact[] {
  const { words } = context;
  const lines = wave.countedTwice.map(({ by, what, ...fact }) => {
    const named = by.map((code) => actorOf(context, code));
    return citeFacts(context, words.acts.sameCounted(named, what), [fact]);
  });
  return factOf(words.acts.labels.countedTwice, lines);
}

/** Those that leave out the same. */
const statementsOf = ({ wave, without }: CommandContext): Wave["statements"] =>
  wave.statements.filter((each) => leavesOut(each, without));

/** The sums that others reported, which are no sums of the record. */
function statementBlocks(context: CommandContext): readonly Block[] {
  const { words, page } = context;
  const statements = statementsOf(context);
  if (statements.length === 0 || page > 1) return [];
  return [
    paragraph([text(words.total.othersCounted)]),
    list(statements.map((each) => statementLine(context, each))),
  ];
}

function waveFigures(context: CommandContext, { first, inReturn, besides }: Sides) {
  const { wave } = context;
  const all = [...first, ...inReturn, ...besides];
  const acts = all.flatMap(({ act }) => actFigures(wave, act.by[0], act));
  const expulsions = actsOfCountries(context, first).map(({ act }) => act);
  const reported = statementFigures({ ...wave, statements: statementsOf(context) });
  return [...acts, ...totalFigures(context, expulsions), ...reported];
}

/** The sum of all countries; without a value where none is given. */
function totalFigures({ wave, without }: CommandContext, acts: readonly Act[]): readonly Figure[] {
  const states = new Set(acts.flatMap(({ by }) => by));
  if (states.size < 2) return [];
  const sum = sumActs(wave, acts);
  const asked = { of: allCountriesCode, without };
  const figure = sumOfActsFigure(wave, asked, { value: 0, actors: [...states] }, acts);
  return [
    sum.kind === "sum"
      ? { ...figure, value: sum.value }
      : { ...figure, value: null, isComplete: false },
  ];
}

function furtherOf(context: CommandContext, { first }: Sides): readonly FollowUp[] {
  const { words, wave } = context;
  const strings = words.catalogue.next;
  const framed = { ...context, whole: wave, selection: { kind: "waves", waves: [wave] } } as const;
  const target = actorOf(context, wave.target);
  const isShown = new Set(first.flatMap(({ act }) => act.by)).size > 2;
  return [
    ...(isShown
      ? [
          { label: strings.map, ask: askFurther(framed, "map") },
          { label: strings.timeline, ask: askFurther(framed, "timeline") },
        ]
      : []),
    { label: strings.wavesWith(target.name), ask: askFurther(context, "waves", target.name) },
  ];
}
