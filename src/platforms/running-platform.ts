/** A started platform: a promise for its fatal error, whether it is ready, and how to stop it. */

/** Tells whether one part of the program can do its work at this moment. */
export interface ReadinessCheck {
  /** `discord`, `slack`, `store` */
  readonly name: string;
  /** Never throws or rejects. */
  readonly isReady: () => boolean | Promise<boolean>;
}

export interface RunningPlatform {
  readonly checks: readonly ReadinessCheck[];
  /** Settles, with a message for the operator, when the platform can't go on. Never rejects. */
  readonly failure: Promise<string>;
  /** Refuses new work, finishes what is in flight, and closes. Never rejects; may be called while it still connects. */
  readonly stop: () => Promise<void>;
  /** Releases what the server's pages needed, once the server has closed. Never rejects. */
  readonly close?: () => Promise<void>;
}
