/** Encrypts and decrypts tokens with AES-256-GCM, and parses the keys for it. */
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
  /** The ID of the key. */
  readonly key: string;
  /** Base64url of nonce, ciphertext and authentication tag. */
  readonly text: string;
}

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text with the current key.
 * @param context the additional authenticated data, such as the row the text belongs to: with any
 *   other one it can't be decrypted, so texts that were swapped between rows are noticed
 */
export function encrypt({ current }: Keys, text: string, context: string): EncryptedText {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, current.secret, nonce).setAAD(Buffer.from(context));
  const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return { key: current.id, text: Buffer.concat(parts).toString("base64url") };
}

/**
 * Decrypts a text with whichever key encrypted it.
 * @throws StoreError `STORE_UNREADABLE` where that key is missing, or the text was changed
 */
export function decrypt({ byId }: Keys, encrypted: EncryptedText, context: string): string {
  const key = byId.get(encrypted.key);
  if (key === undefined) throw new StoreError("unreadable", `missing-key ${encrypted.key}`);
  const bytes = Buffer.from(encrypted.text, "base64url");
  // A lenient decoder would accept several spellings of one text, and so not notice a change.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString("base64url") !== encrypted.text)
    throw new StoreError("unreadable", "damaged");
  const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
  try {
    const decipher = createDecipheriv(algorithm, key.secret, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(context))
      .setAuthTag(rest.subarray(-tagBytes));
    const parts = [decipher.update(rest.subarray(0, -tagBytes)), decipher.final()];
    return Buffer.concat(parts).toString();
  } catch {
    // Node's error says no more than that it failed.
    throw new StoreError("unreadable", "tampered-with");
  }
}

export interface Key {
  /** Tells keys apart, and reveals nothing of them. */
  readonly id: string;
  readonly secret: KeyObject;
}

export interface Keys {
  readonly kind: "keys";
  /** Encrypts what is written. */
  readonly current: Key;
  /** All keys, the current one too: they decrypt what is read. */
  readonly byId: ReadonlyMap<string, Key>;
}

const keyBytes = 32;

/** @param text keys as base64 or hexadecimal digits, the current one first, separated by commas */
export function readKeys(text = ""): Keys | StoreOpenError {
  const parts = text.split(",").map((part) => part.trim());
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
  const bytes = decodeKey(text);
  if (bytes?.length !== keyBytes) return undefined;
  const digest = createHash("sha256").update("key id").update(bytes).digest("hex");
  return { id: digest.slice(0, 8), secret: createSecretKey(bytes) };
}

function decodeKey(text: string): Buffer | undefined {
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, "base64");
  return undefined;
}
