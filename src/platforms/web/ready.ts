/** An answer that is ready to go out: compressed once for each coding, however often it is sent. */
import { createHash } from "node:crypto";
import type { Entry } from "../log.ts";
import { compressed } from "./compressed.ts";
import type { Coding } from "./page-files.ts";

export interface Outgoing {
  readonly status: 200 | 400 | 405 | 503;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log has of it, each time that it is sent. */
  readonly told?: Entry;
  /** May it be kept, and sent to whoever asks the same? */
  readonly isLasting?: boolean;
}

type Bytes = Buffer<ArrayBuffer>;

export class Ready {
  readonly outgoing: Outgoing;
  readonly #coded = new Map<Coding | undefined, Promise<Bytes>>();
  #tag: string | undefined;

  constructor(outgoing: Outgoing) {
    this.outgoing = outgoing;
  }

  /** Tells it from every other answer: https://www.rfc-editor.org/rfc/rfc9110#name-etag */
  get tag(): string {
    this.#tag ??= `"${createHash("sha256").update(this.outgoing.body).digest("base64url").slice(0, 22)}"`;
    return this.#tag;
  }

  bytes(coding: Coding | undefined): Promise<Bytes> {
    const known = this.#coded.get(coding);
    if (known !== undefined) return known;
    const made = compressed(Buffer.from(this.outgoing.body), coding);
    this.#coded.set(coding, made);
    return made;
  }
}
