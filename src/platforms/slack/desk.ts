/** Where what comes in is answered, whichever way it came: through Bolt, with what is in flight kept count of. */
import type { WebClientOptions } from "@slack/web-api";
import { WebClient } from "@slack/web-api";
import { heardByMany } from "../heard-by-many.ts";
import { InFlight } from "../in-flight.ts";
import type { Log } from "../log.ts";
import { answerDelivery } from "./answer-delivery.ts";
import { checkToken } from "./check-token.ts";
import type { Body, Delivery } from "./delivery.ts";
import { isBody } from "./delivery.ts";
import { Inlet } from "./inlet.ts";
import { lineForBotToken } from "./last-line.ts";
import { clientOptionsFor, makeApp } from "./make-app.ts";
import type { Responder } from "./outgoing.ts";
import type { Patience } from "./patience.ts";
import { quietLogger } from "./quiet-logger.ts";
import type { Sending } from "./send-step.ts";
import type { Workspace } from "./settings.ts";
import { Web } from "./web.ts";

export interface DeskStart {
  readonly settings: Workspace;
  readonly responder: Responder;
  readonly log: Log;
  readonly patience: Patience;
}

export class Desk {
  /** With a line for the operator. Never rejects. */
  readonly failed: Promise<string>;
  readonly #start: DeskStart;
  readonly #web: Web;
  readonly #client: WebClient;
  readonly #inlet: Inlet;
  readonly #inFlight = new InFlight();
  /** Aborted when the bot ends. */
  readonly #opening = heardByMany();
  /** Aborted when the time to finish what is in flight is over. */
  readonly #finishing = heardByMany();
  #fail: (line: string) => void = () => undefined;

  constructor(start: DeskStart) {
    const { settings, log, patience } = start;
    this.#start = start;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.#web = new Web(patience.connecting);
    const clientOptions = clientOptionsFor(settings.apiUrl, this.#web, patience);
    this.#client = clientFor(settings, clientOptions);
    this.#inlet = new Inlet(log);
    makeApp({
      ...{ receiver: this.#inlet, settings, clientOptions },
      answer: (delivery, client) => this.#answer(delivery, client),
    });
  }

  /** Says so when the bot's token is no good. */
  open(): void {
    void this.#checkToken();
  }

  take(delivery: Delivery): void {
    this.#inFlight.add(
      this.#inlet
        .take(delivery, () => this.#answer(delivery, this.#client))
        .then(() => {
          if (takesTokenAway(delivery.body)) void this.#checkToken();
        }),
    );
  }

  failWith(line: string): void {
    this.#fail(line);
  }

  /** What comes from now on is refused kindly; what is in flight is finished. Never rejects. */
  async finish(): Promise<void> {
    this.#opening.abort();
    await this.#inFlight.finish(this.#start.patience.finishing);
    this.#finishing.abort();
    this.#web.close();
  }

  #answer(delivery: Delivery, client: WebClient): Promise<void> {
    const { responder, log, patience } = this.#start;
    const sending: Sending = { fetch: this.#web.fetch, patience, signal: this.#finishing.signal };
    const answering = {
      ...{ ...sending, responder, log },
      isEnding: () => this.#opening.signal.aborted,
      refused: (code: string | undefined) => this.#failIfDead(code),
    };
    return answerDelivery(answering, delivery, client);
  }

  #failIfDead(code: string | undefined): void {
    const line = lineForBotToken(code);
    if (line !== undefined) this.#fail(line);
  }

  async #checkToken(): Promise<void> {
    const { log, patience } = this.#start;
    const { signal } = this.#opening;
    const line = await checkToken({ client: this.#client, log, patience, signal });
    if (line !== undefined) this.#fail(line);
  }
}

const clientFor = ({ botToken }: Workspace, options: WebClientOptions): WebClient =>
  new WebClient(botToken, { ...options, logger: quietLogger });

/** The bot was taken out of the workspace, or its token was revoked; or somebody else's was. */
function takesTokenAway({ event }: Body): boolean {
  return (
    isBody(event) && (event["type"] === "tokens_revoked" || event["type"] === "app_uninstalled")
  );
}
