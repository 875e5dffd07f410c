/** Reads the application that a token belongs to, and sets its interactions endpoint. https://discord.com/developers/docs/resources/application */
import * as z from "zod";
import { errorCodeOf } from "../../http-client.ts";
import type { ApiResponse } from "../sending/rest-api.ts";
import { callDiscordApi } from "../sending/rest-api.ts";
import type { DiscordAppSettings } from "../settings.ts";

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  /** https://discord.com/developers/docs/resources/application#application-object-application-flags */
  readonly flags: number;
  /** Where interactions are sent; without one they come over the gateway. */
  readonly interactionsUrl: string | undefined;
}

export type ApplicationResult =
  | {
      readonly kind: "application";
      readonly application: Application;
      /** The time of the response, by Discord's clock, in milliseconds since 1970. */
      readonly time: number | undefined;
    }
  | { readonly kind: "unauthorised" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreachable"; readonly reason: string };

type Credentials = Pick<DiscordAppSettings, "token" | "apiUrl">;

const path = "/applications/@me";

/** Never rejects. */
export const fetchApplication = (credentials: Credentials): Promise<ApplicationResult> =>
  settle(callDiscordApi({ ...credentials, method: "GET", path }));

/**
 * Discord sends a PING to the address before it takes it. Never rejects.
 * @param url `null`: interactions come over the gateway again
 */
export const setInteractionsUrl = (
  credentials: Credentials,
  url: string | null,
): Promise<ApplicationResult> =>
  settle(
    callDiscordApi({
      ...credentials,
      method: "PATCH",
      path,
      body: { interactions_endpoint_url: url },
    }),
  );

async function settle(call: Promise<ApiResponse>): Promise<ApplicationResult> {
  try {
    return toResult(await call);
  } catch (error) {
    return { kind: "unreachable", reason: errorCodeOf(error) };
  }
}

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string(),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
});

function toResult({ status, body, time }: ApiResponse): ApplicationResult {
  if (status === 401) return { kind: "unauthorised" };
  if (status === 429 || status >= 500) return { kind: "unreachable", reason: String(status) };
  const { data } = applicationSchema.safeParse(body);
  if (status >= 300 || data === undefined) return { kind: "refused", status };
  const { id, name, verify_key: publicKey, flags, interactions_endpoint_url: url } = data;
  return {
    kind: "application",
    application: { id, name, publicKey, flags, interactionsUrl: url ?? undefined },
    time,
  };
}
