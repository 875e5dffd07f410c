/** A message of Discord's as a reader sees it, and an answer as they turn its pages. */
import type { Answer } from "../../../src/answer/answer.ts";
import type { Ask } from "../../../src/answer/ask.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { decodeCustomId } from "../../../src/platforms/discord/custom-id.ts";
import type {
  Message,
  MessageOptions,
} from "../../../src/platforms/discord/rendering/to-discord.ts";
import { toDiscord } from "../../../src/platforms/discord/rendering/to-discord.ts";
import { zeroWidthSpace } from "../../../src/platforms/text-limits.ts";

export const openly: MessageOptions = { isEphemeral: false, asker: "80351110224678912" };

/** A reply with that answer, whatever was asked. */
export const replyOf = (answer: Answer, asked: Ask = makeAsk("expelled", "germany")): Reply => ({
  ask: asked,
  command: "expelled",
  outcome: "answered",
  subjects: [],
  figures: [],
  quotes: [],

  suggestions: [],
  answer,
});

/** Every part of an answer, as long as a button leads to another. */
export function pagesOf(answer: Answer): readonly Message[] {
  const reply = replyOf(answer);
  const pages: Message[] = [];
  for (let part = 1; ; part += 1) {
    const page = toDiscord(reply, { ...openly, part });
    pages.push(page);
    if (!codesIn(page).some((code) => leadsTo(code, part + 1))) return pages;
  }
}

function leadsTo(code: string, part: number): boolean {
  const press = decodeCustomId(code);
  return press?.kind === "ask" && press.part === part;
}

export function markdownOf({ content, embeds }: Message): string {
  const texts = embeds.flatMap(({ description, fields = [] }) => [
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...texts]
    .filter((text) => text !== undefined && text !== "" && text !== zeroWidthSpace)
    .join("\n");
}

/** In the order in which they stand: of a menu, what is chosen. */
export function codesIn({ components }: Message): readonly string[] {
  return components.flatMap(({ components: inRow }) =>
    inRow.flatMap((each) =>
      each.type === 2 ? [each.custom_id] : each.options.map(({ value }) => value),
    ),
  );
}
