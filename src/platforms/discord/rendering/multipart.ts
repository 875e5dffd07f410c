/** Builds a multipart body: JSON with a file beside it. https://discord.com/developers/docs/reference#uploading-files */
import { randomUUID } from "node:crypto";

export interface FileUpload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A body with its content type. */
export interface RequestBody {
  readonly body: string | Buffer;
  readonly contentType: string;
}

export const toJsonBody = (body: string): RequestBody => ({
  body,
  contentType: "application/json",
});

export function toMultipart(json: string, { name, type, bytes }: FileUpload): RequestBody {
  const boundary = `nongrata-${randomUUID()}`;
  const part = (disposition: string, contentType: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${contentType}\r\n\r\n`;
  const jsonPart = `${part('name="payload_json"', "application/json")}${json}\r\n`;
  const body = Buffer.concat([
    Buffer.from(`${jsonPart}${part(`name="files[0]"; filename="${name}"`, type)}`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
