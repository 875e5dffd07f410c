/** Calls one method of Slack's Web API with a token, outside of the bot's own clients: no retries, no queue, no SDK. https://docs.slack.dev/apis/web-api */
import { text } from "node:stream/consumers";
import * as z from "zod";
import { errorCodeOf, parseDate, sendRequest } from "../../http-client.ts";
import { parseJson } from "../../parse-json.ts";
import { withSlash } from "./token-request.ts";

export interface SlackCall {
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
  /** `auth.test` */
  readonly method: string;
  readonly token: string;
  readonly body?: object;
}

export type SlackCallResult =
  | {
      readonly kind: "answered";
      readonly body: Readonly<Record<string, unknown>>;
      /** The scopes of the token. */
      readonly scopes: readonly string[];
      /** The time of the response, by Slack's clock, in milliseconds since 1970. */
      readonly time: number | undefined;
    }
  /** With Slack's error code. */
  | { readonly kind: "refused"; readonly error: string; readonly details: readonly string[] }
  | { readonly kind: "unreachable"; readonly reason: string };

const timeoutMs = 10_000;

/** Never rejects, and exposes no secret. */
export async function callSlackApi({
  apiUrl,
  method,
  token,
  body = {},
}: SlackCall): Promise<SlackCallResult> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json; charset=utf-8",
  };
  try {
    const response = await sendRequest(new URL(method, withSlash(apiUrl)), {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = parseJson(await text(response));
    const scopes = splitScopes(response.headers["x-oauth-scopes"]);
    const result = toResult(answer, scopes, parseDate(response.headers.date));
    return result ?? { kind: "unreachable", reason: `HTTP ${response.statusCode}` };
  } catch (error) {
    return { kind: "unreachable", reason: errorCodeOf(error) };
  }
}

const splitScopes = (header: string | string[] | undefined): readonly string[] =>
  String(header ?? "")
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");

const success = z.looseObject({ ok: z.literal(true) });

/** Slack's error codes have this form; anything else is not repeated. */
const refusal = z.object({
  ok: z.literal(false),
  error: z.string().regex(/^[a-z_]{1,64}$/),
  errors: z.array(z.unknown()).catch([]).default([]),
});

/** @returns nothing for what is no response of Slack's */
function toResult(
  answer: unknown,
  scopes: readonly string[],
  time: number | undefined,
): SlackCallResult | undefined {
  const { data } = success.safeParse(answer);
  if (data !== undefined) return { kind: "answered", body: data, scopes, time };
  const refused = refusal.safeParse(answer).data;
  if (refused === undefined) return undefined;
  const details = refused.errors.map((each) =>
    typeof each === "string" ? each : JSON.stringify(each),
  );
  return { kind: "refused", error: refused.error, details };
}
