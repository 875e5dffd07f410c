/** A started platform: a promise for its fatal error, and how to stop it. */

export interface RunningPlatform {
  /** Settles, with a message for the operator, when the platform can't go on. Never rejects. */
  readonly failure: Promise<string>;
  /** Refuses new work, finishes what is in flight, and closes. Never rejects; may be called while it still connects. */
  readonly stop: () => Promise<void>;
  /** Releases what the server's pages needed, once the server has closed. Never rejects. */
  readonly close?: () => Promise<void>;
}
