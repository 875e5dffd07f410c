/** The few endpoints of Discord's REST API that are called outside of the gateway's client. */
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number;
}

export interface RestEndpoints {
  readonly apiUrl: string;
  readonly asked: readonly Asked[];
  /** When somebody hung up who had no answer yet. */
  readonly cut: Promise<void>;
}

/** @param answer nothing: the connection is cut */
export async function restEndpoints(
  answer: (asked: Asked) => Answer | "never" | undefined,
): Promise<RestEndpoints> {
  const asked: Asked[] = [];
  let hangUp: () => void = () => undefined;
  const cut = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const server = createServer(async (incoming, outgoing) => {
    const { method = "", url = "", headers } = incoming;
    const body = isJsonWrite(incoming) ? await json(incoming) : undefined;
    const call = { method, path: url, authorization: headers.authorization, body };
    asked.push(call);
    const answered = answer(call);
    if (answered === undefined) return outgoing.destroy();
    if (answered === "never") return outgoing.once("close", hangUp);
    const { status, retryAfter } = answered;
    outgoing.writeHead(
      status,
      retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    );
    return outgoing.end(answered.body === undefined ? "" : JSON.stringify(answered.body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { apiUrl: `http://127.0.0.1:${port}/api`, asked, cut };
}

const isJsonWrite = ({ method = "", headers }: IncomingMessage): boolean =>
  /^(?:PUT|PATCH)$/.test(method) && headers["content-type"] === "application/json";

/** What Discord adds to commands, and takes for granted. */
export function asRegistered(commands: unknown, scope: "global" | "guild" = "global"): unknown[] {
  const added = {
    id: "1",
    application_id: "2",
    version: "3",
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    description: "",
    nsfw: false,
    ...(scope === "guild" && { guild_id: "4", integration_types: [0], contexts: null }),
  };
  return (commands as object[]).map((command) => ({ ...added, ...command }));
}
