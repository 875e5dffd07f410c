/** Parses the body of a request over HTTP: JSON for events, a form for everything else. */
import { parseJson } from "../../http-client.ts";
import type { WebhookRequest } from "../../http-routes.ts";
import type { Body } from "../incoming-request.ts";
import { isBody, textIn } from "../incoming-request.ts";

export type ParsedRequest =
  | { readonly kind: "request"; readonly body: Body }
  /** Slack verifies the address. https://docs.slack.dev/reference/events/url_verification */
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "unreadable" };

export function parseRequest({ headers, body }: WebhookRequest): ParsedRequest {
  const text = body.toString();
  const isForm = hasFormBody(headers);
  const parsed = isForm ? fromForm(new URLSearchParams(text)) : fromJson(text);
  if (parsed === undefined) return { kind: "unreadable" };
  const challenge = textIn(parsed, "challenge");
  return !isForm && parsed["type"] === "url_verification" && challenge !== undefined
    ? { kind: "challenge", challenge }
    : { kind: "request", body: parsed };
}

/** Slack checks the TLS certificate now and then, with a request that needs no signature and asks nothing. */
export function isSslCheck({ headers, body }: WebhookRequest): boolean {
  if (!body.includes("ssl_check=1") || !hasFormBody(headers)) return false;
  return new URLSearchParams(body.toString()).get("ssl_check") === "1";
}

const hasFormBody = (headers: WebhookRequest["headers"]): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");

/** Interactions come as JSON within a form. */
function fromForm(form: URLSearchParams): Body | undefined {
  const payload = form.get("payload");
  return payload === null ? Object.fromEntries(form) : fromJson(payload);
}

/** @returns nothing where it is signed by Slack and yet no JSON object: there is nothing to answer */
function fromJson(text: string): Body | undefined {
  const read = parseJson(text);
  return isBody(read) ? read : undefined;
}
