/** `nongrata ask --format discord`: the callback that Discord would be sent, exactly. */
import type { Reply } from "../answer/reply.ts";
import { printableJson } from "../platforms/printable.ts";
import type { Format } from "../platforms/terminal/output-formats.ts";
import { callbackFor, editFor } from "./discord-preview.ts";

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
