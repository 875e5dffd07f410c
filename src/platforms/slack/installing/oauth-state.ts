/**
 * What goes with a person to Slack and comes back: proof that it was this browser that began, here,
 * not long ago. It is signed rather than kept, so whoever only knocks writes nothing anywhere.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** For how long an installation may be under way: as long as Slack's own code is good. */
export const stateMs = 10 * 60 * 1000;

export type StateRead =
  /** To be used once: whoever reads it sees to that. */
  | { readonly kind: "good"; readonly id: string; readonly expiresAt: number }
  | { readonly kind: "expired" }
  | { readonly kind: "forged" };

/** A secret of one browser's, kept in its cookie. */
export const newBrowserSecret = (): string => randomBytes(32).toString("base64url");

export const isBrowser = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text);

export function newState(secret: string, browser: string, now: number): string {
  const id = randomBytes(16).toString("base64url");
  const meta = `${id}.${now + stateMs}`;
  return `${meta}.${signatureOf(secret, meta, browser)}`;
}

/** Never throws for anything that can be sent. */
export function readState(
  secret: string,
  { state, browser, now }: { state: string; browser: string | undefined; now: number },
): StateRead {
  const parts = /^(?<id>[\w-]{22})\.(?<expiresAt>\d{1,15})\.(?<signature>[\w-]{43})$/.exec(state);
  const { id = "", expiresAt = "", signature = "" } = parts?.groups ?? {};
  if (id === "" || !isBrowser(browser)) return { kind: "forged" };
  const right = signatureOf(secret, `${id}.${expiresAt}`, browser);
  if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature))) return { kind: "forged" };
  if (Number(expiresAt) < now) return { kind: "expired" };
  return { kind: "good", id, expiresAt: Number(expiresAt) };
}

const signatureOf = (secret: string, meta: string, browser: string): string =>
  createHmac("sha256", secret).update(`${meta}.${browser}`).digest("base64url");
