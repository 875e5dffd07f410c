/** Counts what was asked in vain, around a bot: in the words that its reader knows, and without who asked. */
import type { Ask } from "./answer/ask.ts";
import { lookUpCommand, verifyCommand } from "./answer/ask.ts";
import type { Reply } from "./answer/reply.ts";
import type { Bot } from "./bot.ts";

/** A question without an answer. */
export interface Miss {
  /** `/expelled …`: every word that the reader does not know is left out. */
  readonly words: string;
  readonly outcome: MissOutcome;
}

export type MissOutcome = "not-listed" | "unknown";

/**
 * @param schedule when `onMiss` is called: by default once the answer is under way, so that it waits for nothing
 * @returns the bot, each of whose vain questions is counted; texts that are looked through for names or claims are not
 */
export function withMisses(
  bot: Bot,
  onMiss: (miss: Miss) => void,
  schedule: (work: () => void) => void = setImmediate,
): Bot {
  return {
    ...bot,
    reply(ask) {
      const reply = bot.reply(ask);
      const outcome = missOf(reply, ask);
      // "and France?" is asked again with the question before it.
      const count = (of: MissOutcome) => {
        if (!bot.isContinuing(ask)) onMiss({ words: bot.knownWords(ask), outcome: of });
      };
      if (outcome !== undefined) schedule(() => count(outcome));
      return reply;
    },
  };
}

function missOf({ outcome, command }: Reply, ask: Ask): MissOutcome | undefined {
  const isText = [ask.command, command].some(
    (name) => name === lookUpCommand || name === verifyCommand,
  );
  if (isText) return undefined;
  return outcome === "unknown" || outcome === "not-listed" ? outcome : undefined;
}
