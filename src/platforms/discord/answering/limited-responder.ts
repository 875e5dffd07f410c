/** Answers what Discord sends as the responder does, unless a person or a server has asked too much. */
import type { Asker, QuestionLimits, ReachedLimit } from "../../question-limits.ts";
import { limitMessage } from "../../question-limits.ts";
import { Throttle } from "../../throttle.ts";
import { textAt } from "../../unknown-payload.ts";
import type { InteractionResponse, MessageReply } from "../response-types.ts";
import type { BotIdentity } from "./from-discord.ts";
import type { Refusal, Responder } from "./responder.ts";

export class LimitedResponder {
  readonly #responder: Responder;
  readonly #limits: QuestionLimits | undefined;
  /** A reply to a message is seen by everybody: it says once a minute that somebody asked too much. */
  readonly #messageRefusals = new Throttle(60_000);

  constructor(responder: Responder, limits: QuestionLimits | undefined) {
    this.#responder = responder;
    this.#limits = limits;
  }

  /** Never rejects. */
  async toInteraction(raw: unknown): Promise<InteractionResponse> {
    const response = this.#responder.toInteraction(raw);
    const reached = await this.#limits?.take(response.meta.event, askerIn(raw));
    return reached === undefined ? response : this.#responder.refuse(raw, refusalFor(reached));
  }

  /** @returns undefined where the message isn't for the bot, or was refused a moment ago. Never rejects. */
  async toMessage(raw: unknown, self: BotIdentity): Promise<MessageReply | undefined> {
    const reply = this.#responder.toMessage(raw, self);
    const asker = askerIn(raw);
    const reached = reply && (await this.#limits?.take(reply.meta.event, asker));
    if (reached === undefined) return reply;
    return this.#messageRefusals.tryAcquire(asker.person)
      ? this.#responder.refuseMessage(raw, refusalFor(reached))
      : undefined;
  }

  /** While the bot is shutting down. */
  refuse(raw: unknown): InteractionResponse {
    return this.#responder.refuse(raw);
  }
}

const refusalFor = (reached: ReachedLimit): Refusal => ({
  outcome: "limited",
  message: (words) => limitMessage(reached, words),
});

/** In a server the person stands in `member`, elsewhere in `user`; of a message in `author`. */
function askerIn(raw: unknown): Asker {
  const { member, user, author } = Object(raw);
  const person = textAt(member?.user, "id") || textAt(user, "id") || textAt(author, "id");
  return { platform: "discord", person, server: textAt(raw, "guild_id") };
}
