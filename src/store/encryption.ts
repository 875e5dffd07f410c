/** Texts that only whoever has the key can read, and nobody can change unnoticed: AES-256-GCM. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "./keys.ts";
import { StoreFailure } from "./store-error.ts";

export interface Sealed {
  readonly key: string;
  /** Base64url: nonce, text, tag. */
  readonly text: string;
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** @param belongsTo what it is kept beside; sealed texts that were exchanged are noticed by it */
export function seal({ current }: Keys, text: string, belongsTo: string): Sealed {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, current.secret, nonce).setAAD(Buffer.from(belongsTo));
  const parts = [nonce, sealing.update(text, "utf8"), sealing.final(), sealing.getAuthTag()];
  return { key: current.id, text: Buffer.concat(parts).toString("base64url") };
}

export function unseal({ byId }: Keys, sealed: Sealed, belongsTo: string): string {
  const key = byId.get(sealed.key);
  if (key === undefined) throw new StoreFailure("unreadable", `missing-key ${sealed.key}`);
  const bytes = Buffer.from(sealed.text, "base64url");
  // One text has one spelling: leniently read, another one would be no tampering.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString("base64url") !== sealed.text)
    throw new StoreFailure("unreadable", "damaged");
  const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
  try {
    const opening = createDecipheriv(cipher, key.secret, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(rest.subarray(-tagBytes));
    return Buffer.concat([opening.update(rest.subarray(0, -tagBytes)), opening.final()]).toString();
  } catch {
    // Node says no more than that it failed.
    throw new StoreFailure("unreadable", "tampered-with");
  }
}
