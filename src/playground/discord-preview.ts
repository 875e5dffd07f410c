/** What Discord is sent for a reply: the callback in words, and what the message is edited to when its picture is there. */
import type { Reply } from "../answer/reply.ts";
import { callbackKind } from "../platforms/discord/api-constants.ts";
import type {
  Illustrated,
  Illustration,
} from "../platforms/discord/rendering/picture-attachment.ts";
import {
  illustrated,
  illustrationOf,
  wantedBy,
} from "../platforms/discord/rendering/picture-attachment.ts";
import type { Message, Showing } from "../platforms/discord/rendering/to-discord.ts";
import { toDiscord } from "../platforms/discord/rendering/to-discord.ts";
import type { Wanted } from "../platforms/picture-renderer.ts";
import { printableJson } from "../platforms/printable.ts";
import type { Format } from "../platforms/terminal/output-formats.ts";

export interface Callback {
  readonly type: typeof callbackKind.message;
  readonly data: Message;
}

export const callbackFor = (reply: Reply, showing: Partial<Showing> = {}): Callback => ({
  type: callbackKind.message,
  data: toDiscord(reply, whole(reply, showing)),
});

/** Nothing where there is no picture. */
export function editFor(
  reply: Reply,
  showing: Partial<Showing> = {},
): Omit<Illustrated, "flags"> | undefined {
  const illustrates = pictured(reply, showing);
  if (illustrates === undefined) return undefined;
  const { flags: _, ...edit } = illustrated(illustrates);
  return edit;
}

/** The picture that goes with the edit, as a file. */
export function attachedTo(reply: Reply, showing: Partial<Showing> = {}): Wanted | undefined {
  const illustrates = pictured(reply, showing);
  return illustrates && wantedBy(illustrates);
}

const pictured = (reply: Reply, showing: Partial<Showing>): Illustration | undefined =>
  illustrationOf("message", reply, whole(reply, showing)).illustrates;

/** Nobody's id: it stands where the asker's would, in the button for deleting. */
const nobody = "0";

const whole = (reply: Reply, showing: Partial<Showing>): Showing => ({
  ...{ hidden: reply.answer.audience === "asker", asker: nobody },
  ...showing,
});

/* merged: `nongrata ask --format discord`: the callback that Discord would be sent, exactly. */

export const discordFormat: Format = printing((reply) => callbackFor(reply));

/** What the message is then edited to, with its picture; `null` where there is none. */
export const discordEditFormat: Format = printing((reply) => editFor(reply) ?? null);

function printing(sent: (reply: Reply) => unknown): Format {
  return {
    reply: (_, reply) => printableJson(sent(reply)),
    trouble: (asked, error) => printableJson({ asked, error }),
    between: "",
  };
}
