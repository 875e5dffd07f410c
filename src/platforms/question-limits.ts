/** Limits how many questions one person, and everybody in one server, may ask within a minute. */
import type { Words } from "../words/words.ts";
import type { RateLimit } from "./rate-limit.ts";

export const defaultQuestionLimits = { perPerson: 20, perServer: 200 } as const;

/** Ids as the platform has them. They are held for a minute, and go into no log. */
export interface Asker {
  readonly platform: string;
  readonly person: string;
  /** Empty outside of a server. */
  readonly server: string;
}

export interface ReachedLimit {
  readonly kind: "person" | "server";
  readonly max: number;
  readonly retryAfterSeconds: number;
}

/**
 * The events that ask something, as they stand in the log. A press on a button makes an answer and counts; completions while
 * somebody types, views of App Home and deletions do not.
 */
const questionEvents: ReadonlySet<string> = new Set([
  "command",
  "button",
  "share",
  "post",
  "look-up",
  "verify",
  "form-submitted",
  "mention",
  "direct-message",
]);

interface QuestionLimitsOptions {
  /** Undefined: without a limit. */
  readonly perPerson: RateLimit | undefined;
  /** A server of Discord, a workspace of Slack. */
  readonly perServer: RateLimit | undefined;
}

export class QuestionLimits {
  readonly #perPerson: RateLimit | undefined;
  readonly #perServer: RateLimit | undefined;

  constructor({ perPerson, perServer }: QuestionLimitsOptions) {
    this.#perPerson = perPerson;
    this.#perServer = perServer;
  }

  /**
   * Counts a question. One that a person may not ask does not count for the server.
   *
   * @param event as in the log
   * @returns undefined where it may be answered, or is no question. Never rejects.
   */
  async take(
    event: string,
    { platform, person, server }: Asker,
  ): Promise<ReachedLimit | undefined> {
    if (!questionEvents.has(event)) return undefined;
    const ofPerson = person === "" ? undefined : this.#perPerson;
    const personal = await ofPerson?.take(`${platform} ${person}`);
    if (personal !== undefined) return { kind: "person", ...personal };
    const ofServer = server === "" ? undefined : this.#perServer;
    const shared = await ofServer?.take(`${platform} ${server}`);
    return shared && { kind: "server", ...shared };
  }
}

/** The line for the asker, and for nobody else. */
export const limitMessage = (
  { kind, max, retryAfterSeconds }: ReachedLimit,
  { trouble }: Words,
): string =>
  kind === "person"
    ? trouble.tooManyOfOne(max, retryAfterSeconds)
    : trouble.tooManyHere(max, retryAfterSeconds);
