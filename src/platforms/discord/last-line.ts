/** Why the bot can't go on, as one line that names the setting to mend. */
import { GatewayCloseCodes } from "discord.js";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import { newReference } from "../log.ts";
import { faultOf, isUnauthorized } from "./errors.ts";

const said = english.discord.operator;

/** For the codes after which discord.js does not come back: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function lineForClose(code: number): string {
  switch (code) {
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return said.sharding(code);
    case GatewayCloseCodes.InvalidAPIVersion:
      return said.version(code);
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return said.intents(code);
  }
  return said.token;
}

/** For what was thrown: a refused token, or a bug, which goes to the log with its stack. */
export function lineForError(error: unknown, log: Log): string {
  if (isUnauthorized(error)) return said.token;
  const reference = newReference();
  log.error({ platform: "discord", reference, ...faultOf(error) }, said.bug(reference));
  return said.bug(reference);
}
