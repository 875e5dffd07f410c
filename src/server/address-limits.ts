/** Limits how many requests from one address are answered within a minute: for the page, its API, pictures, and installing. */
import type { IncomingMessage } from "node:http";
import type { TooMany } from "../platforms/rate-limit.ts";
import { RateLimit } from "../platforms/rate-limit.ts";
import { clientAddress } from "./client-address.ts";

const defaultRequests = 300;

/** Each leads to a call to Slack, and a row in the store. */
const maxInstallations = 20;

const installing = /^\/slack\//;

/** Files of the page, which browsers keep. */
const staticFile = /^\/(?:page\/|favicon\.ico$)/;

export interface AddressLimitsOptions {
  /** Within a minute; `off`: without a limit. */
  readonly perAddress?: number | "off" | undefined;
  readonly proxies?: number | undefined;
}

export class AddressLimits {
  readonly #proxies: number | undefined;
  readonly #requests: RateLimit | undefined;
  readonly #installations: RateLimit | undefined;

  constructor({ perAddress = defaultRequests, proxies }: AddressLimitsOptions = {}) {
    this.#proxies = proxies;
    if (perAddress === "off") return;
    const installations = Math.min(perAddress, maxInstallations);
    this.#requests = new RateLimit({ name: "address", max: perAddress });
    this.#installations = new RateLimit({ name: "install", max: installations });
  }

  /**
   * Counts a request. Those of this machine itself are not counted, unless a proxy on it says whose they are. Never rejects.
   *
   * @returns undefined where it may be answered
   */
  async take(incoming: IncomingMessage, path: string): Promise<TooMany | undefined> {
    if (staticFile.test(path)) return undefined;
    const address = clientAddress(incoming, this.#proxies);
    if (address === undefined) return undefined;
    return (installing.test(path) ? this.#installations : this.#requests)?.take(address);
  }
}
