/** Adds to an answer about the default wave what else is on record of the actor. */
import type { Block, Fact } from "../../answer/answer.ts";
import { facts } from "../../answer/builders.ts";
import { otherActsFollowUp, otherActsLine, otherExpulsions } from "../acts/other-acts.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";

/** The answer with one line more and a button; the same where nothing else is on record. */
export function withOtherActs(
  context: CommandContext,
  code: string,
  draft: ReplyDraft,
): ReplyDraft {
  const others = otherExpulsions(context, code, [context.wave]);
  if (others.length === 0) return draft;
  const { blocks = [], followUps = [] } = draft.answer;
  const label = context.words.acts.labels.otherWaves;
  const also = { label, value: otherActsLine(context, others) };
  return {
    ...draft,
    answer: {
      ...draft.answer,
      blocks: withFact(blocks, also),
      followUps: [...followUps, ...otherActsFollowUp(context, code, others)],
    },
  };
}

/** The blocks with a fact more, behind the last of the facts that are there. */
function withFact(blocks: readonly Block[], fact: Fact): readonly Block[] {
  const at = blocks.findLastIndex(({ kind }) => kind === "facts");
  const block = blocks[at];
  if (block?.kind !== "facts") return [...blocks, facts([fact])];
  return blocks.with(at, facts([...block.facts, fact]));
}
