/** `nongrata ask --format discord`: the callback that Discord would be sent, exactly. */
import { callbackKind } from "./platforms/discord/protocol.ts";
import { toDiscord } from "./platforms/discord/to-discord.ts";
import { printableJson } from "./platforms/printable.ts";
import type { Format } from "./platforms/terminal/format.ts";

/** Nobody's id: it stands where the asker's would, in the button for deleting. */
const nobody = "0";

export const discordFormat: Format = {
  reply(_, reply) {
    const hidden = reply.answer.audience === "asker";
    const data = toDiscord(reply, { hidden, asker: nobody });
    return printableJson({ type: callbackKind.message, data });
  },
  trouble: (asked, error) => printableJson({ asked, error }),
  between: "",
};
