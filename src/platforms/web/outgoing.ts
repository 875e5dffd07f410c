/** What is answered, before it is compressed for whoever asks. */
import type { Entry } from "../log.ts";

export interface Outgoing {
  readonly status: 200 | 400 | 405 | 503;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log has of it, each time that it is sent. */
  readonly told?: Entry;
  /** May it be kept, and sent to whoever asks the same? */
  readonly isLasting?: boolean;
}
