/**
 * Signs names of pictures that say what they show, so that every process with the same key can draw a picture that another
 * one pointed to. A name is a signature (HMAC-SHA256), the version of its form, and the picture as compressed JSON.
 */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Picture } from "../answer/picture.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";

/** Raised when `Picture` changes in a way that pictures of before can't be drawn any more. */
const formVersion = "1";

/** 128 bits. */
const signatureLength = 22;

/** Slack takes addresses of 3,000 characters, and that of the server stands before the name. */
const maxNameLength = 2400;

/** Far more than any picture has: no name makes the server unpack more. */
const maxJsonLength = 200_000;

/** What a name asks for; `outdated` where a bot of another version made it. */
export type OpenedName =
  | { readonly kind: "picture"; readonly request: PictureRequest }
  | { readonly kind: "outdated" | "unsigned" };

export class PictureSigner {
  readonly #key: Uint8Array;
  /** A cached reply asks for the names of its pictures each time. */
  readonly #names = new WeakMap<Picture, Map<string, string>>();

  /** @param secret any secret that all processes have */
  constructor(secret: string) {
    this.#key = new Uint8Array(hkdfSync("sha256", secret, "", "nongrata pictures", 32));
  }

  /** @returns nothing where the name would be too long for an address */
  sign({ picture, theme, locale }: PictureRequest): string | undefined {
    const names = this.#names.get(picture) ?? new Map<string, string>();
    const look = `${theme} ${locale}`;
    const name = names.get(look) ?? this.#makeName(JSON.stringify([theme, locale, picture]));
    this.#names.set(picture, names.set(look, name));
    return name.length > maxNameLength ? undefined : name;
  }

  /** Never throws. */
  open(name: string): OpenedName {
    const signature = name.slice(0, signatureLength);
    const content = name.slice(signatureLength);
    if (content === "" || !areEqual(signature, this.#signatureOf(content)))
      return { kind: "unsigned" };
    if (content[0] !== formVersion) return { kind: "outdated" };
    const packed = Buffer.from(content.slice(1), "base64url");
    const json = inflateRawSync(packed, { maxOutputLength: maxJsonLength }).toString();
    // The signature says that `sign` wrote it.
    const [theme, locale, picture]: [PictureRequest["theme"], string, Picture] = JSON.parse(json);
    return { kind: "picture", request: { theme, locale, picture } };
  }

  #makeName(json: string): string {
    const content = `${formVersion}${deflateRawSync(json, { level: 9 }).toString("base64url")}`;
    return `${this.#signatureOf(content)}${content}`;
  }

  #signatureOf(content: string): string {
    const digest = createHmac("sha256", this.#key).update(content).digest("base64url");
    return digest.slice(0, signatureLength);
  }
}

function areEqual(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
