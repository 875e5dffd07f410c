/** Slack: which way in. */
import type { Log } from "../log.ts";
import type { Mounting } from "../mounting.ts";
import type { Running } from "../running.ts";
import type { Responder } from "./outgoing.ts";
import type { SlackSettings } from "./settings.ts";

export interface SlackStart {
  readonly settings: Exclude<SlackSettings, { mode: "off" }>;
  readonly responder: Responder;
  readonly log: Log;
  /** Only the way over HTTP hangs something on it. */
  readonly front: Pick<Mounting, "receive">;
}

/** What isn't used is not loaded. */
export async function startSlack({
  settings,
  responder,
  log,
  front,
}: SlackStart): Promise<Running> {
  if (settings.mode === "http") {
    const { startHttp } = await import("./http.ts");
    return startHttp({ settings, responder, log, front });
  }
  const { startSocket } = await import("./socket.ts");
  return startSocket({ settings, responder, log });
}
