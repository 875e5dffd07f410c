/** Signs as Discord does, with a key of its own. */
import { generateKeyPairSync, sign } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface Signing {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly signed: (body: Buffer | string, timestamp?: string) => IncomingHttpHeaders;
}

export function signing(): Signing {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    publicKey: Buffer.from(x, "base64url").toString("hex"),
    signed: (body, timestamp = "1700000000") => {
      const bytes = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
      return {
        "x-signature-ed25519": sign(undefined, bytes, privateKey).toString("hex"),
        "x-signature-timestamp": timestamp,
      };
    },
  };
}
