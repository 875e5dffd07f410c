/** What becomes of a person who comes back from Slack. */
import type { InstallTarget, Store } from "../../../store/store.ts";
import { readState } from "./oauth-state.ts";
import { tokensOf } from "./token-provider.ts";
import type { OAuthApp, TokenGrant } from "./token-request.ts";
import { requestTokens } from "./token-request.ts";

export interface InstallSettings {
  readonly store: Pick<Store, "saveInstallation" | "consumeNonce">;
  readonly app: OAuthApp;
  /** Signs what goes with a person to Slack. */
  readonly stateSecret: string;
  /** What the bot asks for: no more than its features use. */
  readonly scopes: readonly string[];
  /** Where people reach this server: `https://bot.example.org`. Without it Slack takes what the app says. */
  readonly publicUrl?: string | undefined;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** Of the address that Slack sends a person back to, and the browser's cookie. */
export interface OAuthCallback {
  readonly code: string | undefined;
  readonly state: string | undefined;
  readonly error: string | undefined;
  readonly browser: string | undefined;
}

export type InstallOutcome =
  | { readonly kind: "installed"; readonly place: InstallTarget; readonly app: string }
  | { readonly kind: "denied" | "forged" | "expired" | "replayed" }
  /** Why, in Slack's word. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unanswered"; readonly reason: string }
  /** The store is away. */
  | { readonly kind: "not-kept"; readonly err: unknown };

const redirectPath = "/slack/oauth_redirect";

/** Never rejects. */
export async function handleOAuthCallback(
  settings: InstallSettings,
  back: OAuthCallback,
): Promise<InstallOutcome> {
  const { stateSecret, store, now = Date.now } = settings;
  if (back.error === "access_denied") return { kind: "denied" };
  const { state = "", browser } = back;
  const read = readState(stateSecret, { state, browser, now: now() });
  if (read.kind !== "good") return read;
  try {
    if (!(await store.consumeNonce(read.id, read.expiresAt))) return { kind: "replayed" };
    return await exchange(settings, back);
  } catch (err) {
    return { kind: "not-kept", err };
  }
}

async function exchange(
  settings: InstallSettings,
  { code, error }: OAuthCallback,
): Promise<InstallOutcome> {
  // Slack's words are of this form; whoever wrote anything else has the state's secret or the browser.
  if (error !== undefined)
    return { kind: "refused", reason: /^[a-z_]{1,64}$/.exec(error)?.[0] ?? "" };
  if (code === undefined || code === "") return { kind: "forged" };
  const { app, now = Date.now } = settings;
  const asked = now();
  const access = await requestTokens(app, {
    grant_type: "authorization_code",
    code,
    ...redirectOf(settings),
  });
  switch (access.kind) {
    case "refused":
      return { kind: "refused", reason: access.error };
    case "unanswered":
      return access;
    case "granted":
      return keep(settings, access.granted, asked);
  }
}

export function redirectOf({ publicUrl }: InstallSettings): { redirect_uri?: string } {
  return publicUrl === undefined ? {} : { redirect_uri: new URL(redirectPath, publicUrl).href };
}

async function keep(
  { store }: InstallSettings,
  granted: TokenGrant,
  asked: number,
): Promise<InstallOutcome> {
  const { place, app, botUser, scopes, installer } = granted;
  const tokens = tokensOf(granted, asked);
  await store.saveInstallation({
    place,
    app,
    botUser,
    scopes,
    installedAt: asked,
    installer,
    tokens,
  });
  return { kind: "installed", place, app };
}
