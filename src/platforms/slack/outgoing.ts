/** What goes out to Slack, as far as whoever carries it has to know: in a message, a view, it does not look. */
import type { Settings } from "../../store/store.ts";
import type { Wishes } from "./wishes.ts";

/** What may be told of an event afterwards. */
interface Told {
  readonly event: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reference: string;
}

export type Step =
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  | (Failing & {
      readonly kind: "respond";
      readonly url: string;
      readonly body: { readonly replace_original: boolean };
    })
  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  | (Failing & { readonly kind: "post-message"; readonly body: object })
  /** https://docs.slack.dev/reference/methods/chat.postEphemeral */
  | (Failing & { readonly kind: "post-ephemeral"; readonly body: object })
  /** https://docs.slack.dev/reference/methods/views.open; a trigger works once, within 3 seconds */
  | (Failing & { readonly kind: "open-view"; readonly trigger: string; readonly view: object })
  | (Failing & { readonly kind: "update-view"; readonly id: string; readonly view: object })
  /** https://docs.slack.dev/reference/methods/views.publish */
  | (Failing & { readonly kind: "publish-home"; readonly user: string; readonly view: object })
  /** What the workspace wants from now on. */
  | (Failing & { readonly kind: "keep"; readonly settings: Settings });

interface Failing {
  /** What to do when it is refused; what would come after it is then left out. */
  readonly otherwise?: readonly Step[];
}

export interface Outgoing {
  /** The body of the acknowledgement, where it carries something: an answer, options, a view. */
  readonly acknowledge?: object;
  /** In this order, once it is acknowledged. */
  readonly steps: readonly Step[];
  readonly told: Told;
}

/** Says what is to go out for what came in. */
export interface Responder {
  /** For a slash command as Slack sends it, over either way in. Never throws. */
  readonly toCommand: (raw: unknown, wishes?: Wishes) => Outgoing;
  /** For a press, a choice, a form, a shortcut, a menu that wants options. Never throws. */
  readonly toInteraction: (raw: unknown, wishes?: Wishes) => Outgoing;
  /** For an event with its envelope; nothing where it isn't for the bot. Never throws. */
  readonly toEvent: (raw: unknown, wishes?: Wishes) => Outgoing | undefined;
  /** What to do instead, when a response to an interaction was refused as too late. Never throws. */
  readonly tooOld: (raw: unknown) => readonly Step[];
  /** The same three for what comes while the bot is ending. */
  readonly refuse: Pick<Responder, "toCommand" | "toInteraction" | "toEvent">;
}
