/** Receives Slack's requests over HTTP, signed, and acknowledges them in their responses. https://docs.slack.dev/apis/events-api/using-http-request-urls */
import { english } from "../../../words/english.ts";
import type { HttpRoutes, WebhookRequest, WebhookResponse } from "../../http-routes.ts";
import { parseJson } from "../../parse-json.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import { Throttle } from "../../throttle.ts";
import type { Body } from "../incoming-request.ts";
import { IncomingRequest, isBody, textIn } from "../incoming-request.ts";
import type { SlackSettings } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import type { DispatcherOptions } from "./request-dispatcher.ts";
import { RequestDispatcher } from "./request-dispatcher.ts";
import type { SignatureCheck } from "./verify-signature.ts";
import { signatureVerifier } from "./verify-signature.ts";

export const eventsPath = "/slack/events";

export interface HttpStart extends Omit<DispatcherOptions, "settings" | "timeouts"> {
  readonly settings: Extract<SlackSettings, { mode: "http" }>;
  readonly routes: Pick<HttpRoutes, "webhook">;
  readonly timeouts?: Timeouts;
  /** In seconds since 1970. */
  readonly now?: () => number;
}

type EndpointOptions = HttpStart & Required<Pick<HttpStart, "timeouts" | "now">>;

export function startHttp(start: HttpStart): RunningPlatform {
  const { routes } = start;
  const endpoint = new Endpoint({ timeouts: defaultTimeouts, now: unixSeconds, ...start });
  routes.webhook(eventsPath, (received) => endpoint.receive(received));
  return {
    checks: [{ name: "slack", isReady: () => endpoint.isReady }],
    failure: endpoint.failure,
    stop: () => endpoint.stop(),
  };
}

const unixSeconds = (): number => Date.now() / 1000;

const strings = english.slack.operator;

/** The body must be empty: Slack shows it to the person. */
const emptyResponse: WebhookResponse = { status: 200, json: "" };

class Endpoint {
  readonly failure: Promise<string>;
  readonly #start: EndpointOptions;
  readonly #dispatcher: RequestDispatcher;
  readonly #isSigned: SignatureCheck;
  readonly #warnings = new Throttle(60_000);
  /** Requests that were refused since the last warning. */
  #refusals = 0;
  #isStopped = false;

  constructor(start: EndpointOptions) {
    this.#start = start;
    this.#dispatcher = new RequestDispatcher(start);
    this.failure = this.#dispatcher.failure;
    this.#isSigned = signatureVerifier(start.settings.signingSecret, start.now);
    this.#dispatcher.checkToken();
  }

  get isReady(): boolean {
    return !this.#isStopped;
  }

  receive(received: WebhookRequest): WebhookResponse | Promise<WebhookResponse> {
    if (this.#isStopped) return { status: 503 };
    const { headers, body } = received;
    if (isSslCheck(received)) return emptyResponse;
    if (!this.#isSigned(headers, body)) return this.#refuse();
    const request = parseRequest(received);
    switch (request.kind) {
      case "unreadable":
        return { status: 400 };
      case "challenge":
        return { status: 200, json: JSON.stringify({ challenge: request.challenge }) };
      case "request":
        return this.#dispatch(request.body, retryIn(headers));
    }
  }

  /** Refuses new requests, and finishes those in flight. */
  async stop(): Promise<void> {
    await this.#dispatcher.drain();
    this.#isStopped = true;
  }

  /** Settles as soon as the request is acknowledged; the steps that follow run on. */
  #dispatch(body: Body, retry: number | undefined): Promise<WebhookResponse> {
    return new Promise((resolve) => {
      const acknowledge = async (payload: object | undefined) =>
        resolve(
          payload === undefined ? emptyResponse : { status: 200, json: JSON.stringify(payload) },
        );
      const refuse = () => resolve({ status: 503 });
      this.#dispatcher.dispatch(new IncomingRequest({ body, acknowledge, refuse, retry }));
    });
  }

  /** Anybody may send unsigned requests, so a warning comes once a minute: they may be Slack's, and the signing secret wrong. */
  #refuse(): WebhookResponse {
    const { log } = this.#start;
    const entry = { platform: "slack", event: "unsigned", outcome: "refused" };
    this.#refusals += 1;
    if (!this.#warnings.tryAcquire("")) {
      log.debug(entry, strings.invalidSignature(1));
      return { status: 401 };
    }
    log.warn({ ...entry, refused: this.#refusals }, strings.invalidSignature(this.#refusals));
    this.#refusals = 0;
    return { status: 401 };
  }
}

/** https://docs.slack.dev/apis/events-api#retries */
function retryIn(headers: WebhookRequest["headers"]): number | undefined {
  const retry = Number(headers["x-slack-retry-num"]);
  return Number.isInteger(retry) ? retry : undefined;
}

type ParsedRequest =
  | { readonly kind: "request"; readonly body: Body }
  /** Slack verifies the address. https://docs.slack.dev/reference/events/url_verification */
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "unreadable" };

/** Parses a body: JSON for events, a form for everything else. */
function parseRequest({ headers, body }: WebhookRequest): ParsedRequest {
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
function isSslCheck({ headers, body }: WebhookRequest): boolean {
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
