/** A body with a file beside its JSON: https://discord.com/developers/docs/reference#uploading-files */
import { randomUUID } from "node:crypto";

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export function multipart(json: string, { name, type, bytes }: SentFile) {
  const boundary = `nongrata-${randomUUID()}`;
  const part = (disposition: string, contentType: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${contentType}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(`${part('name="payload_json"', "application/json")}${json}\r\n`),
    Buffer.from(part(`name="files[0]"; filename="${name}"`, type)),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
