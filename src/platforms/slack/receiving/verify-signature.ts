/** Verifies the v0 HMAC signature of a request, and its timestamp. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => boolean;

/** In either direction: what is signed for later could be kept until then. */
const maxClockSkewSeconds = 5 * 60;

/**
 * @param now in seconds since 1970
 * @returns a check that never throws for anything that can be sent
 */
export function signatureVerifier(signingSecret: string, now: () => number): SignatureCheck {
  const key = createSecretKey(signingSecret, "utf8");
  return (headers, body) => {
    const { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp } = headers;
    if (!isSignature(signature) || !isTimestamp(timestamp)) return false;
    if (Math.abs(now() - Number(timestamp)) > maxClockSkewSeconds) return false;
    const hmac = createHmac("sha256", key).update(`v0:${timestamp}:`).update(body);
    return timingSafeEqual(hmac.digest(), Buffer.from(signature.slice("v0=".length), "hex"));
  };
}

const isSignature = (header: unknown): header is string =>
  typeof header === "string" && /^v0=[\da-f]{64}$/.test(header);

const isTimestamp = (header: unknown): header is string =>
  typeof header === "string" && /^\d{1,12}$/.test(header);
