/** Deletes the message that a press was on. It needs no token but the interaction's own. */
import type { Log } from "../log.ts";
import type { Called } from "./call-discord.ts";
import { callDiscord } from "./call-discord.ts";
import type { Application } from "./settings.ts";

export interface Deletion {
  readonly settings: Pick<Application, "applicationId" | "apiUrl">;
  readonly log: Log;
  /** The interaction. */
  readonly raw: unknown;
  readonly reference: string;
}

/** Tried twice. Never rejects: the asker sees that the message stays, the log says why. */
export async function deleteOriginal({ settings, log, raw, reference }: Deletion): Promise<void> {
  const { applicationId, apiUrl } = settings;
  const path = `/webhooks/${applicationId}/${tokenOf(raw)}/messages/@original`;
  try {
    const { status } = await twice(() => callDiscord({ apiUrl, method: "DELETE", path }));
    // 404: somebody else was quicker.
    if (status < 300 || status === 404) return;
    log.warn({ platform: "discord", event: "delete", status, reference }, "not deleted");
  } catch (err) {
    log.warn({ platform: "discord", event: "delete", err, reference }, "not deleted");
  }
}

async function twice(call: () => Promise<Called>): Promise<Called> {
  try {
    const called = await call();
    return called.status < 500 ? called : await call();
  } catch {
    // The connection, not the call: the second error is the one to tell.
    return call();
  }
}

const tokenOf = (raw: unknown): string =>
  typeof raw === "object" && raw !== null && "token" in raw && typeof raw.token === "string"
    ? encodeURIComponent(raw.token)
    : "";
