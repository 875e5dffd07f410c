/** Verifies the Ed25519 signature of an interaction that came over HTTP. https://discord.com/developers/docs/interactions/overview#validating-security-request-headers */
import { createPublicKey, verify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => boolean;

/**
 * @param publicKey 64 hexadecimal digits
 * @returns a check that never throws for anything that can be sent
 */
export function makeSignatureCheck(publicKey: string): SignatureCheck {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return (headers, body) => {
    const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = headers;
    if (!isSignature(signature) || !isTimestamp(timestamp)) return false;
    const content = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(undefined, content, key, Buffer.from(signature, "hex"));
  };
}

const isSignature = (header: unknown): header is string =>
  typeof header === "string" && /^[\da-f]{128}$/i.test(header);

const isTimestamp = (header: unknown): header is string =>
  typeof header === "string" && /^\d{1,20}$/.test(header);
