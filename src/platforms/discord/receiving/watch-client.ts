/** Writes down how discord.js's client fares. Its debug messages stay out: they show tokens in part, and bodies. */
import type { Client } from "discord.js";
import { Events } from "discord.js";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { faultOf } from "../errors.ts";

interface Watching {
  readonly log: Log;
  readonly applicationId: string;
  /** By `performance.now()`. */
  readonly began: number;
}

const platform = "discord";
const said = english.discord.operator;

export function watchClient(client: Client, { log, applicationId, began }: Watching): void {
  client.once(Events.ClientReady, ({ application, ws }) => {
    const milliseconds = Math.round(performance.now() - began);
    log.info({ platform, shards: ws.shards.size, milliseconds }, said.ready);
    if (application.id !== applicationId)
      log.warn({ platform }, said.otherApplication(application.id));
  });
  // What comes of it is told by the gate; this is why.
  client.on(Events.ShardError, (error, shard) =>
    log.debug({ platform, shard, ...faultOf(error) }, said.shardError),
  );
  client.on(Events.Error, (error) => log.error({ platform, ...faultOf(error) }, said.clientError));
}
