/** The way in over HTTP: signed requests, answered in their responses. https://docs.slack.dev/apis/events-api/using-http-request-urls */
import { english } from "../../../words/english.ts";
import type { HttpRoutes, WebhookRequest, WebhookResponse } from "../../http-routes.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { Body } from "../incoming-request.ts";
import { IncomingRequest } from "../incoming-request.ts";
import type { SlackSettings } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import { cachedJson } from "./cached-json.ts";
import { isSslCheck, readRequest } from "./parse-request.ts";
import type { DispatcherOptions } from "./request-dispatcher.ts";
import { RequestDispatcher } from "./request-dispatcher.ts";
import type { IsSigned } from "./verify-signature.ts";
import { signedWith } from "./verify-signature.ts";

export const eventsPath = "/slack/events";

export interface HttpStart extends Omit<DispatcherOptions, "settings" | "timeouts"> {
  readonly settings: Extract<SlackSettings, { mode: "http" }>;
  readonly front: Pick<HttpRoutes, "webhook">;
  readonly timeouts?: Timeouts;
  /** In seconds since 1970. */
  readonly now?: () => number;
}

type Waiting = Required<Pick<HttpStart, "timeouts" | "now">>;

export function startHttp(start: HttpStart): RunningPlatform {
  const { front } = start;
  const endpoint = new Endpoint({ timeouts: defaultTimeouts, now: clock, ...start });
  front.webhook(eventsPath, (received) => endpoint.receive(received));
  return { failure: endpoint.failed, stop: () => endpoint.stop() };
}

const clock = (): number => Date.now() / 1000;

const strings = english.slack.operator;

/** An empty body: what stands in it is shown to the person. */
const empty: WebhookResponse = { status: 200, json: "" };

class Endpoint {
  readonly failed: Promise<string>;
  readonly #start: HttpStart & Waiting;
  readonly #desk: RequestDispatcher;
  readonly #isSigned: IsSigned;
  #refusals = 0;
  #isOver = false;

  constructor(start: HttpStart & Waiting) {
    this.#start = start;
    this.#desk = new RequestDispatcher(start);
    this.failed = this.#desk.failed;
    this.#isSigned = signedWith(start.settings.signingSecret, start.now);
    this.#desk.open();
  }

  receive(received: WebhookRequest): WebhookResponse | Promise<WebhookResponse> {
    if (this.#isOver) return { status: 503 };
    const { headers, body } = received;
    if (isSslCheck(received)) return empty;
    if (!this.#isSigned(headers, body)) return this.#refuse();
    const request = readRequest(received);
    switch (request.kind) {
      case "unreadable":
        return { status: 400 };
      case "challenge":
        return { status: 200, json: JSON.stringify({ challenge: request.challenge }) };
      case "delivery":
        return this.#answer(request.body, retryIn(headers));
    }
  }

  /** No new question is answered, and what is in flight is finished. */
  async stop(): Promise<void> {
    await this.#desk.finish();
    this.#isOver = true;
  }

  /** Settles as soon as it is acknowledged; what is to come after that comes. */
  #answer(body: Body, retry: number | undefined): Promise<WebhookResponse> {
    return new Promise((done) => {
      const acknowledge = async (carried: object | undefined) =>
        done(carried === undefined ? empty : { status: 200, json: cachedJson(carried) });
      const refuse = () => done({ status: 503 });
      this.#desk.take(new IncomingRequest({ body, acknowledge, refuse, retry }));
    });
  }

  /** Anybody may send anything; but the first may be Slack's, and the settings wrong. */
  #refuse(): WebhookResponse {
    this.#refusals += 1;
    const { log } = this.#start;
    const write = this.#refusals === 1 ? log.warn : log.debug;
    write({ platform: "slack", event: "unsigned", outcome: "refused" }, strings.unsigned);
    return { status: 401 };
  }
}

/** https://docs.slack.dev/apis/events-api#retries */
function retryIn(headers: WebhookRequest["headers"]): number | undefined {
  const retry = Number(headers["x-slack-retry-num"]);
  return Number.isInteger(retry) ? retry : undefined;
}
