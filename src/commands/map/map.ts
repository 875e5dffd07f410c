/** The command `/map [who]`: the number of each country on a map; those that are named stand out. */
import type { Answer, Block, FollowUp, Line } from "../../answer/answer.ts";
import { actorsIn, claimedSums, findSides, targetsIn } from "../../query/wave-sides.ts";
import { actorOf, allCountriesCode, askFurther, entityOf } from "../draft/actors.ts";
import { numberFurther } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { fewestSources, mergeSources } from "../draft/sources.ts";
import { answerSubjects } from "../expelled/answer-subjects.ts";
import { mapBlock } from "./map-block.ts";

export const map: Command = {
  name: "map",
  options: [
    { name: "who", kind: "actors" },
    { name: "wave", kind: "wave" },
    { name: "as-of", kind: "day" },
    { name: "private", kind: "flag" },
  ],
  reply: mapReply,
};

/** The answer that the figures would have, with the map in the place of its tables. */
function mapReply(context: CommandContext): ReplyDraft {
  const draft = answerSubjects(context);
  const { subjects = [], answer, outcome } = draft;
  const codes = subjects.map(({ code }) => code).filter((code) => code !== allCountriesCode);
  const expelled = context.wave.acts.filter(({ kind }) => kind === "expelled");
  const isShown = outcome === "answered" || outcome === "not-listed";
  if (!isShown || expelled.length === 0) return draft;
  const isOfNobody = codes.length === 0 && outcome === "not-listed";
  const { tone, blocks = [], ...rest }: Partial<Answer> = isOfNobody ? {} : answer;
  const shown = fewestSources(context, expelledBefore(context));
  const own = answer.sources ?? [];
  const options = {
    title: codes.length > 0 ? answer.title : titleOf(context, answer.title),
    sources: mergeSources(shown, own),
    instead: blocks.filter(isTable),
  };
  const picture = mapBlock(context, codes, options);
  const others = blocks.filter((block) => !isTable(block) && block.kind !== "picture");
  return {
    ...draft,
    outcome: isOfNobody ? "answered" : outcome,
    answer: {
      ...rest,
      ...(tone !== undefined && { tone }),
      title: options.title,
      blocks: [picture, ...others],
      sources: numberFurther(mergeSources(own, shown)),
      followUps: followUpsOf(context, codes, answer),
    },
  };
}

/** What the map's figures are of. */
function expelledBefore({ wave, whole }: CommandContext) {
  const { announced, inReturn } = findSides(wave, whole);
  return wave.article === undefined ? [...announced, ...inReturn] : announced;
}

/** Where no sum is claimed, the actors and those whose diplomats they expelled. */
function titleOf(context: CommandContext, title: Line): Line {
  const { wave, whole, words } = context;
  const sides = findSides(wave, whole);
  if (claimedSums(wave, sides).announced && sides.hub === whole.target) return title;
  const actors = (codes: readonly string[]) => codes.map((code) => actorOf(context, code));
  return words.pictures.map.title(
    actors(actorsIn(sides.announced)),
    actors(targetsIn(sides.announced)),
  );
}

const isTable = ({ kind }: Block): boolean => kind === "table" || kind === "facts";

function followUpsOf(
  context: CommandContext,
  codes: readonly string[],
  { followUps = [] }: Partial<Answer>,
): readonly FollowUp[] {
  const { book, text, words } = context;
  const strings = words.catalogue.next;
  const groups = codes.length > 0 ? [] : ["NATO", "EU"].filter((code) => book.groups.has(code));
  const quotes = followUps.filter(({ ask }) => ask.command === "quote");
  return [
    { label: strings.figures, ask: askFurther(context, "expelled", text) },
    { label: strings.timeline, ask: askFurther(context, "timeline") },
    ...groups.map((code) => ({
      label: strings.mapOf(entityOf(book, code).name),
      ask: askFurther(context, "map", code),
    })),
    ...(codes.length > 0 ? [{ label: strings.map, ask: askFurther(context, "map") }] : []),
    ...quotes,
  ];
}
