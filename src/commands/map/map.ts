/** The command `/map [who]`: the number of each country on a map; those that are named stand out. */
import type { Answer, Block, FollowUp } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import { findActingOrganisations } from "../../query/acting-groups.ts";
import { findSides } from "../../query/wave-sides.ts";
import { allCountriesCode, askAgain, askFurther, entityOf } from "../draft/actors.ts";
import { numberFurther } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { fewestSources, mergeSources } from "../draft/sources.ts";
import { answerSubjects } from "../expelled/answer-subjects.ts";
import { contextOfAnswer } from "../waves/answer-context.ts";
import { askWhichWave, waveButtons } from "../waves/wave-choice.ts";
import { mapBlock } from "./map-block.ts";

export const map: Command = {
  name: "map",
  options: [
    { name: "who", kind: "actors" },
    { name: "wave", kind: "wave" },
    { name: "without", kind: "actors" },
    { name: "as-of", kind: "day" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: mapReply,
};

/** The answer that the figures would have, with the map in the place of its tables. */
function mapReply(question: CommandContext): ReplyDraft {
  const draft = answerSubjects(question);
  if (draft.waves !== undefined) return askWhichWave(question, draft);
  const context = contextOfAnswer(question, draft);
  const { subjects = [], answer, outcome } = draft;
  const codes = emphasisedCodes(question, subjects);
  const isShown = outcome === "answered" || (outcome === "not-listed" && codes.length > 0);
  if (context === undefined) return withMapButtons(question, draft);
  if (!isShown || !hasExpulsions(context)) return draft;
  const { blocks = [] } = answer;
  const shown = fewestSources(context, expelledBefore(context));
  const own = answer.sources ?? [];
  // the map of another wave shows all that its list of acts says
  const isWhole = codes.length === 0 && context.wave.article === undefined;
  // the other countries' sources would be many times those of the answer: the picture names their publishers
  const isLong = codes.length > 0 && context.wave.article === undefined;
  const isReplaced = (block: Block) => isWhole || isTable(block);
  const picture = mapBlock(context, codes, {
    title: answer.title,
    sources: mergeSources(shown, own),
    instead: blocks.filter((block) => isReplaced(block) && block.kind !== "picture"),
  });
  const others = blocks.filter((block) => !isReplaced(block) && block.kind !== "picture");
  return {
    ...draft,
    answer: {
      ...answer,
      blocks: [picture, ...others],
      sources: isLong ? own : numberFurther(mergeSources(own, shown)),
      followUps: followUpsOf(context, codes, answer),
    },
  };
}

/** Of all countries none stands out, but where somebody is left out of them. */
function emphasisedCodes(
  { without }: CommandContext,
  subjects: readonly Subject[],
): readonly string[] {
  const codes = subjects.map(({ code }) => code).filter((code) => code !== allCountriesCode);
  return codes.length === 0 && without.length > 0 ? [allCountriesCode] : codes;
}

/** Of acts in several events, each has a map of its own. */
function withMapButtons(context: CommandContext, draft: ReplyDraft): ReplyDraft {
  const ids = [...new Set((draft.figures ?? []).map(({ wave }) => wave))];
  if (ids.length < 2) return draft;
  const followUps = [...waveButtons(context, ids), ...(draft.answer.followUps ?? [])];
  return { ...draft, answer: { ...draft.answer, followUps } };
}

const hasExpulsions = ({ wave }: CommandContext): boolean =>
  wave.acts.some(({ kind }) => kind === "expelled");

/** What the map's figures are of. */
function expelledBefore({ wave, whole }: CommandContext) {
  const { announced, inReturn } = findSides(wave, whole);
  return wave.article === undefined ? [...announced, ...inReturn] : announced;
}

const isTable = ({ kind }: Block): boolean => kind === "table" || kind === "facts";

function followUpsOf(
  context: CommandContext,
  codes: readonly string[],
  { followUps = [] }: Partial<Answer>,
): readonly FollowUp[] {
  const { book, text, words } = context;
  const strings = words.catalogue.next;
  const groups = codes.length > 0 ? [] : findActingOrganisations(book, context.whole);
  const quotes = followUps.filter(({ ask }) => ask.command === "quote");
  return [
    { label: strings.figures, ask: askAgain(context, "expelled", text) },
    { label: strings.timeline, ask: askFurther(context, "timeline") },
    ...groups.map((code) => ({
      label: strings.mapOf(entityOf(book, code).name),
      ask: askFurther(context, "map", code),
    })),
    ...(codes.length > 0 ? [{ label: strings.map, ask: askFurther(context, "map") }] : []),
    ...quotes,
  ];
}
