/** What goes out to Slack, as far as whoever carries it has to know: in a message, a view, it does not look. */
import type { Settings } from "../../store/store.ts";
import type { Told } from "../event-log-entry.ts";
import type { Wanted } from "../picture-renderer.ts";
import type { Files } from "./rendering/files.ts";
import type { PictureSource } from "./rendering/picture-source.ts";
import type { Wishes } from "./wishes.ts";

/** What messages and views are, to whoever writes them; to whoever carries them, anything. */
interface Shown {
  readonly message: object;
  readonly update: object;
  readonly response: { readonly replace_original: boolean };
  readonly modal: object;
  readonly home: object;
}

/** What is done after the acknowledgement. */
export type StepOf<As extends Shown> =
  | SentStepOf<As>
  /** A picture is uploaded into the workspace; what comes then depends on how that went. */
  | {
      readonly kind: "illustrate";
      readonly wanted: Wanted;
      readonly following: (source: PictureSource) => readonly StepOf<As>[];
    };

/** One call, and what is done instead where it is refused. */
export type SentStepOf<As extends Shown> =
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  | (Failing<As> & {
      readonly kind: "respond";
      readonly url: string;
      readonly body: As["response"];
    })
  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  | (Failing<As> & { readonly kind: "post-message"; readonly body: As["message"] })
  /** Of what was posted before it. https://docs.slack.dev/reference/methods/chat.update */
  | (Failing<As> & { readonly kind: "update-message"; readonly body: As["update"] })
  /** https://docs.slack.dev/reference/methods/chat.postEphemeral */
  | (Failing<As> & {
      readonly kind: "post-ephemeral";
      readonly body: As["message"] & { readonly user: string };
    })
  /** https://docs.slack.dev/reference/methods/views.open; a trigger works once, within 3 seconds */
  | (Failing<As> & {
      readonly kind: "open-view";
      readonly trigger: string;
      readonly view: As["modal"];
    })
  | (Failing<As> & {
      readonly kind: "update-view";
      readonly id: string;
      readonly view: As["modal"];
    })
  /** https://docs.slack.dev/reference/methods/views.publish */
  | (Failing<As> & {
      readonly kind: "publish-home";
      readonly user: string;
      readonly view: As["home"];
    })
  /** What the workspace wants from now on. */
  | (Failing<As> & { readonly kind: "keep"; readonly settings: Settings });

interface Failing<As extends Shown> {
  /** What would come after it is then left out. */
  readonly otherwise?: readonly StepOf<As>[];
  /** What of the workspace's it shows: Slack refuses that until it has looked at it. */
  readonly file?: string | undefined;
}

export type Step = StepOf<Shown>;
export type SentStep = SentStepOf<Shown>;

export interface OutgoingOf<As extends Shown> {
  /** The body of the acknowledgement, where it carries something: an answer, options, a view. */
  readonly acknowledge?: object;
  /** In this order, once it is acknowledged. */
  readonly steps: readonly StepOf<As>[];
  /** What the answer is complete without: a picture that follows. */
  readonly afterwards?: readonly StepOf<As>[];
  readonly told: Told;
}

export type Outgoing = OutgoingOf<Shown>;

/** Says what is to go out for what came in. */
export interface Responder<Out extends Outgoing = Outgoing> {
  /** For a slash command as Slack sends it, over either way in. Never throws. */
  readonly toCommand: (raw: unknown, wishes?: Wishes, files?: Files) => Out;
  /** For a press, a choice, a form, a shortcut, a menu that wants options. Never throws. */
  readonly toInteraction: (raw: unknown, wishes?: Wishes, files?: Files) => Out;
  /** For an event with its envelope; nothing where it isn't for the bot. Never throws. */
  readonly toEvent: (raw: unknown, wishes?: Wishes, files?: Files) => Out | undefined;
  /** What to do instead, when a response to an interaction was refused as too late. Never throws. */
  readonly tooOld: (raw: unknown) => Out["steps"];
  /** The same three for what comes while the bot is ending. */
  readonly refuse: Pick<Responder<Out>, "toCommand" | "toInteraction" | "toEvent">;
}
