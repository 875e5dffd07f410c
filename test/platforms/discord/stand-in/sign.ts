/** Interactions over HTTP, signed as Discord signs them: https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers */
import type { KeyObject } from "node:crypto";
import { generateKeyPairSync, sign } from "node:crypto";

export interface Signer {
  /** As the developer portal shows it, for DISCORD_PUBLIC_KEY. */
  readonly publicKey: string;
  readonly headers: (body: string | Uint8Array, timestamp?: string) => Record<string, string>;
}

export function makeSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: rawHexOf(publicKey),
    headers: (body, timestamp = String(Math.floor(Date.now() / 1000))) => ({
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-timestamp": timestamp,
      "x-signature-ed25519": sign(
        null,
        Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]),
        privateKey,
      ).toString("hex"),
    }),
  };
}

/** Posts an interaction to a bot's endpoint. */
export function postSigned(signer: Signer, url: string, interaction: unknown): Promise<Response> {
  const body = JSON.stringify(interaction);
  return fetch(url, { method: "POST", body, headers: signer.headers(body) });
}

/** The last 32 bytes of its DER are the key itself: https://datatracker.ietf.org/doc/html/rfc8410#section-4 */
const rawHexOf = (key: KeyObject): string =>
  key.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
