/**
 * OAuth state parameter: signed, bound to a browser cookie, valid for ten minutes. Not stored, so unauthenticated requests write
 * nothing.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long an installation may take: as long as Slack's own code is valid. */
export const maxStateAgeMs = 10 * 60 * 1000;

export type StateResult =
  /** The id is a nonce: it is for the caller to accept it once. */
  | { readonly kind: "good"; readonly id: string; readonly expiresAt: number }
  | { readonly kind: "expired" }
  | { readonly kind: "forged" };

/** The secret of one browser, stored in its cookie. */
export const newBrowserSecret = (): string => randomBytes(32).toString("base64url");

export const isBrowserSecret = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text);

export function newState(secret: string, browser: string, now: number): string {
  const id = randomBytes(16).toString("base64url");
  const meta = `${id}.${now + maxStateAgeMs}`;
  return `${meta}.${signatureOf(secret, meta, browser)}`;
}

/** Never throws for anything that can be sent. */
export function parseState(
  secret: string,
  { state, browser, now }: { state: string; browser: string | undefined; now: number },
): StateResult {
  const parts = /^(?<id>[\w-]{22})\.(?<expiresAt>\d{1,15})\.(?<signature>[\w-]{43})$/.exec(state);
  const { id = "", expiresAt = "", signature = "" } = parts?.groups ?? {};
  if (id === "" || !isBrowserSecret(browser)) return { kind: "forged" };
  const right = signatureOf(secret, `${id}.${expiresAt}`, browser);
  if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature))) return { kind: "forged" };
  if (Number(expiresAt) < now) return { kind: "expired" };
  return { kind: "good", id, expiresAt: Number(expiresAt) };
}

const signatureOf = (secret: string, meta: string, browser: string): string =>
  createHmac("sha256", secret).update(`${meta}.${browser}`).digest("base64url");
