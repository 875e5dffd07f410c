/** Texts that only whoever has the key can read, and nobody can change unnoticed: AES-256-GCM. */
import type { KeyObject } from "node:crypto";
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
} from "node:crypto";
import type { StoreOpenError } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface EncryptedText {
  readonly key: string;
  /** Base64url: nonce, text, tag. */
  readonly text: string;
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** @param belongsTo what it is kept beside; sealed texts that were exchanged are noticed by it */
export function encrypt({ current }: Keys, text: string, belongsTo: string): EncryptedText {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, current.secret, nonce).setAAD(Buffer.from(belongsTo));
  const parts = [nonce, sealing.update(text, "utf8"), sealing.final(), sealing.getAuthTag()];
  return { key: current.id, text: Buffer.concat(parts).toString("base64url") };
}

export function decrypt({ byId }: Keys, sealed: EncryptedText, belongsTo: string): string {
  const key = byId.get(sealed.key);
  if (key === undefined) throw new StoreError("unreadable", `missing-key ${sealed.key}`);
  const bytes = Buffer.from(sealed.text, "base64url");
  // One text has one spelling: leniently read, another one would be no tampering.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString("base64url") !== sealed.text)
    throw new StoreError("unreadable", "damaged");
  const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
  try {
    const opening = createDecipheriv(cipher, key.secret, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(rest.subarray(-tagBytes));
    return Buffer.concat([opening.update(rest.subarray(0, -tagBytes)), opening.final()]).toString();
  } catch {
    // Node says no more than that it failed.
    throw new StoreError("unreadable", "tampered-with");
  }
}

/* merged: The keys that tokens are encrypted under: the first for what is written, all for what is read. */

export interface Key {
  /** Tells keys apart, and nothing of what they are. */
  readonly id: string;
  readonly secret: KeyObject;
}

export interface Keys {
  readonly kind: "keys";
  readonly current: Key;
  readonly byId: ReadonlyMap<string, Key>;
}

const keyBytes = 32;

/** @param text keys as base64 or hexadecimal digits, the current one first, between commas */
export function readKeys(text: string | undefined): Keys | StoreOpenError {
  const parts = (text ?? "").split(",").map((part) => part.trim());
  if (parts.join("") === "") return { kind: "no-key" };
  const byId = new Map<string, Key>();
  for (const [index, part] of parts.entries()) {
    const key = readKey(part);
    if (key === undefined) return { kind: "bad-key", position: index + 1 };
    byId.set(key.id, key);
  }
  const [current] = byId.values();
  return current === undefined ? { kind: "no-key" } : { kind: "keys", current, byId };
}

function readKey(text: string): Key | undefined {
  const bytes = bytesIn(text);
  if (bytes?.length !== keyBytes) return undefined;
  const digest = createHash("sha256").update("key id").update(bytes).digest("hex");
  return { id: digest.slice(0, 8), secret: createSecretKey(bytes) };
}

function bytesIn(text: string): Buffer | undefined {
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, "base64");
  return undefined;
}
