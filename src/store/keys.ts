/** The keys that tokens are encrypted under: the first for what is written, all for what is read. */
import type { KeyObject } from "node:crypto";
import { createHash, createSecretKey } from "node:crypto";
import type { StoreTrouble } from "./store.ts";

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
export function readKeys(text: string | undefined): Keys | StoreTrouble {
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
