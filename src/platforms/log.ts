/** What a platform writes down. Never what was typed, nobody's name, no token: whoever runs the bot reads no mail. */

/** One thing that happened, as fields that a machine can count. */
export interface Entry {
  readonly platform?: string;
  /** What came in: `command`, `press`, `completion`, `mention` … */
  readonly event?: string;
  /** One of the catalogue's. What was typed as a command and is none stays out. */
  readonly command?: string;
  readonly outcome?: string;
  readonly milliseconds?: number;
  /** The same that the asker is shown, when something went wrong. */
  readonly reference?: string;
  /** A bug or a fault of the network, with its stack. */
  readonly err?: unknown;
  readonly [field: string]: unknown;
}

export interface Log {
  readonly debug: (entry: Entry, message: string) => void;
  readonly info: (entry: Entry, message: string) => void;
  readonly warn: (entry: Entry, message: string) => void;
  readonly error: (entry: Entry, message: string) => void;
}

/** Short enough to be read out, long enough to be found again. */
export const newReference = (): string => crypto.randomUUID().slice(0, 8);
