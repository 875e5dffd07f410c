/** Checks this machine: Node's version, the port, a proxy, and whether the public address leads back here. */
import { createServer } from "node:net";
import manifest from "../../../package.json" with { type: "json" };
import { proxyIn } from "../../config/proxy.ts";
import { errorCodeOf, sendRequest } from "../../platforms/http-client.ts";
import { defaultPort } from "../../server/local-url.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";

const strings = english.setup.doctor.machine;

/** An older Node never comes here: the program ends before. */
export const checkNode = ({ io: { nodeVersion = "" } }: CheckContext): readonly CheckResult[] => [
  { id: "node", outcome: "ok", text: strings.node(nodeVersion, manifest.version) },
];

/** Opens the port for a moment, where the settings need one. */
export async function checkPort({ config }: CheckContext): Promise<readonly CheckResult[]> {
  const { discord, slack, playground, publicUrl } = config;
  const isNeeded =
    discord?.mode === "http" ||
    slack?.mode === "http" ||
    slack?.install !== undefined ||
    playground === "on" ||
    (slack !== undefined && publicUrl !== undefined);
  if (!isNeeded) return [];
  const { port = defaultPort, host } = config;
  const code = await tryListening(port, host);
  const id = "port";
  if (code === undefined) return [{ id, outcome: "ok", text: strings.portFree(port) }];
  return code === "EADDRINUSE"
    ? [{ id, outcome: "advice", text: portText(code, port, host), next: strings.portOfBot }]
    : [{ id, outcome: "wrong", text: portText(code, port, host) }];
}

const set = { port: "PORT", host: "HOST" } as const;

function portText(code: string, port: number, host: string | undefined): string {
  const { taken, denied, noSuchHost, failed } = english.commandLine.httpServer;
  if (code === "EADDRINUSE") return taken(set, port);
  if (code === "EACCES") return denied(set, port);
  return host === undefined ? failed(set, code) : noSuchHost(set, host);
}

/** @returns the code of the error, or nothing where the port is free */
function tryListening(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(errorCodeOf(error)));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

export function checkProxy({ variables, config }: CheckContext): readonly CheckResult[] {
  const name = proxyIn(variables);
  if (name === undefined || (config.discord ?? config.slack) === undefined) return [];
  const text = english.commandLine.settings.unusedProxy(name);
  return [{ id: "proxy", outcome: "advice", text }];
}

const timeoutMs = 10_000;

/** Whatever answers below 500 is there; a proxy in front of a bot that is down answers 502 to 504. */
export async function checkPublicUrl({
  config: { publicUrl },
  isOnline,
}: CheckContext): Promise<readonly CheckResult[]> {
  if (publicUrl === undefined) return [];
  const id = "public-url";
  if (!isOnline) return [{ id, outcome: "skipped", text: strings.publicUrlSkipped(publicUrl) }];
  const reason = await failureOf(new URL("/healthz", publicUrl));
  return reason === undefined
    ? [{ id, outcome: "ok", text: strings.publicUrlAnswers(publicUrl) }]
    : [
        {
          id,
          outcome: "wrong",
          text: strings.publicUrlFails(publicUrl, reason),
          next: strings.publicUrlNext,
        },
      ];
}

async function failureOf(url: URL): Promise<string | undefined> {
  try {
    const response = await sendRequest(url, { signal: AbortSignal.timeout(timeoutMs) });
    response.resume();
    const { statusCode = 0 } = response;
    return statusCode < 500 ? undefined : String(statusCode);
  } catch (error) {
    return errorCodeOf(error);
  }
}
