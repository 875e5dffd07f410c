/** What stands in a request of Slack's: JSON for events, a form for everything else. */
import { parseJson } from "../../http-client.ts";
import type { WebhookRequest } from "../../http-routes.ts";
import type { Body } from "../incoming-request.ts";
import { isBody, textIn } from "../incoming-request.ts";

export type Request =
  | { readonly kind: "delivery"; readonly body: Body }
  /** Slack tries whether somebody is there. https://docs.slack.dev/reference/events/url_verification */
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "unreadable" };

export function readRequest({ headers, body }: WebhookRequest): Request {
  const text = body.toString();
  const isForm = isFormIn(headers);
  const read = isForm ? fromForm(new URLSearchParams(text)) : fromJson(text);
  if (read === undefined) return { kind: "unreadable" };
  const challenge = textIn(read, "challenge");
  return !isForm && read["type"] === "url_verification" && challenge !== undefined
    ? { kind: "challenge", challenge }
    : { kind: "delivery", body: read };
}

/** Now and then Slack tries whether its certificate is accepted; that needs no signature, and is no question. */
export function isSslCheck({ headers, body }: WebhookRequest): boolean {
  if (!body.includes("ssl_check=1") || !isFormIn(headers)) return false;
  return new URLSearchParams(body.toString()).get("ssl_check") === "1";
}

const isFormIn = (headers: WebhookRequest["headers"]): boolean =>
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
