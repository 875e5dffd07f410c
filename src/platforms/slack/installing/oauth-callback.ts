/** Handles the OAuth redirect: checks the state, exchanges the code for tokens, stores the installation. */
import type { InstallTarget, Store } from "../../../store/store.ts";
import { parseState } from "./oauth-state.ts";
import { toTokens } from "./token-provider.ts";
import type { OAuthApp, TokenGrant } from "./token-request.ts";
import { requestTokens } from "./token-request.ts";

export interface InstallContext {
  readonly store: Pick<Store, "saveInstallation" | "consumeNonce">;
  readonly app: OAuthApp;
  /** Signs the `state` parameter. */
  readonly stateSecret: string;
  /** The OAuth scopes that the bot requests: no more than its features use. */
  readonly scopes: readonly string[];
  /** Where people reach this server: `https://bot.example.org`. Without it Slack takes the redirect URL of the app. */
  readonly publicUrl?: string | undefined;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

/** The query of the redirect, and the browser's cookie. */
export interface OAuthCallback {
  readonly code: string | undefined;
  readonly state: string | undefined;
  readonly error: string | undefined;
  readonly browser: string | undefined;
}

export type InstallOutcome =
  | { readonly kind: "installed"; readonly target: InstallTarget; readonly app: string }
  | { readonly kind: "denied" | "forged" | "expired" | "replayed" }
  /** With Slack's error code. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unanswered"; readonly reason: string }
  /** The store failed. */
  | { readonly kind: "not-stored"; readonly err: unknown };

const redirectPath = "/slack/oauth_redirect";

/** Never rejects. */
export async function handleOAuthCallback(
  context: InstallContext,
  callback: OAuthCallback,
): Promise<InstallOutcome> {
  const { stateSecret, store, now = Date.now } = context;
  if (callback.error === "access_denied") return { kind: "denied" };
  const { state = "", browser } = callback;
  const parsed = parseState(stateSecret, { state, browser, now: now() });
  if (parsed.kind !== "good") return parsed;
  try {
    if (!(await store.consumeNonce(parsed.id, parsed.expiresAt))) return { kind: "replayed" };
    return await exchangeCode(context, callback);
  } catch (err) {
    return { kind: "not-stored", err };
  }
}

async function exchangeCode(
  context: InstallContext,
  { code, error }: OAuthCallback,
): Promise<InstallOutcome> {
  // Slack's error codes have this form; anything else was written by somebody with the state's secret or the browser.
  if (error !== undefined)
    return { kind: "refused", reason: /^[a-z_]{1,64}$/.exec(error)?.[0] ?? "" };
  if (code === undefined || code === "") return { kind: "forged" };
  const { app, now = Date.now } = context;
  const requestedAt = now();
  const result = await requestTokens(app, {
    grant_type: "authorization_code",
    code,
    ...redirectUriFor(context),
  });
  switch (result.kind) {
    case "refused":
      return { kind: "refused", reason: result.error };
    case "unanswered":
      return result;
    case "granted":
      return storeInstallation(context, result.grant, requestedAt);
  }
}

export function redirectUriFor({ publicUrl }: InstallContext): { redirect_uri?: string } {
  return publicUrl === undefined
    ? {}
    : { redirect_uri: `${publicUrl.replace(/\/+$/, "")}${redirectPath}` };
}

async function storeInstallation(
  { store }: InstallContext,
  grant: TokenGrant,
  requestedAt: number,
): Promise<InstallOutcome> {
  const { target, app, botUser, scopes, installer } = grant;
  const tokens = toTokens(grant, requestedAt);
  await store.saveInstallation({
    target,
    app,
    botUser,
    scopes,
    installedAt: requestedAt,
    installer,
    tokens,
  });
  return { kind: "installed", target, app };
}
