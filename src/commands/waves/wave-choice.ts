/** Asks which event is meant, where a picture can only show one and several are on record for what was typed. */
import type { Block, FollowUp } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Wave } from "../../book/wave.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";

/** At most so many events have a button, beside the one to the next page. */
const maxButtons = 4;

/** @param list the answer that lists the events; it is returned as it is where it lists none */
export function askWhichWave(context: CommandContext, list: ReplyDraft): ReplyDraft {
  const { words } = context;
  const { waves = [], outcome, answer } = list;
  if (outcome !== "answered" || waves.length === 0) return list;
  const question: Block = paragraph([text(words.trouble.whichEvent)]);
  const pages = (answer.followUps ?? []).filter(({ ask }) => ask.command === context.command);
  return {
    ...list,
    outcome: "ambiguous",
    answer: {
      ...answer,
      tone: "trouble",
      audience: "asker",
      blocks: [question, ...(answer.blocks ?? [])],
      followUps: [
        ...waveButtons(
          context,
          waves.map(({ id }) => id),
        ),
        ...pages,
      ],
    },
  };
}

/** The same question about each of some events, those with the most expulsions first. */
export function waveButtons(context: CommandContext, ids: readonly string[]): readonly FollowUp[] {
  const { book, command, text: who, asOf } = context;
  const named = new Set(ids);
  return book.waves
    .filter((wave) => named.has(wave.id) && countExpulsions(wave) > 0)
    .toSorted((one, other) => countExpulsions(other) - countExpulsions(one))
    .slice(0, maxButtons)
    .map(({ id, name }) => ({
      label: name,
      ask: makeAsk(command, command === "map" ? who : "", {
        wave: id,
        ...(asOf !== undefined && { "as-of": asOf }),
      }),
    }));
}

const countExpulsions = ({ acts }: Wave): number =>
  acts.filter(({ kind }) => kind === "expelled").length;
