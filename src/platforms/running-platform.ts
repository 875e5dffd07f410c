/** A platform that has been started, as the shell sees it. */

export interface RunningPlatform {
  /** Settles, with a line for the operator, when the platform can't go on. Never rejects. */
  readonly failure: Promise<string>;
  /** Takes no new work, finishes what is in flight, and closes. Never rejects; may be called while it still connects. */
  readonly stop: () => Promise<void>;
  /** Lets go of what the server's pages still needed, once that has closed. Never rejects. */
  readonly close?: () => Promise<void>;
}
