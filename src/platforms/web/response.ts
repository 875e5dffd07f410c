/** An answer that is ready to go out. It is a value: the thread that made it can hand it on without copying its bytes. */
import { createHash } from "node:crypto";
import { compressed } from "./compressed.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Coding } from "./static-assets.ts";

export interface Ready extends Omit<Outgoing, "body"> {
  /** In a buffer of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes are compressed with. */
  readonly coding: Coding | undefined;
  /** Tells the body from every other. It is a weak one, the same in every coding: https://www.rfc-editor.org/rfc/rfc9110#name-etag */
  readonly tag: string;
}

/** Compressing costs more than it spares below so many letters. */
const smallest = 1000;

/** @param taken by whoever asks */
export function makeReady({ body, ...outgoing }: Outgoing, taken: Coding | undefined): Ready {
  const coding = body.length < smallest ? undefined : taken;
  return { ...outgoing, coding, bytes: compressed(body, coding), tag: tagOf(body) };
}

const tagOf = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
