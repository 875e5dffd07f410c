/** What the stand-in was sent, and when. */

export interface RecordedRequest {
  /** By `performance.now()`. */
  readonly at: number;
  readonly method: string;
  /** Without the version: `/interactions/1/t/callback`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** Which connection it came over; the first is 1. */
  readonly connection: number;
}

/** What happened at the gateway. */
export interface RecordedMoment {
  /** By `performance.now()`. */
  readonly at: number;
  readonly what:
    | "refused"
    | "connected"
    | "identify"
    | "ready"
    | "resume"
    | "resumed"
    | "heartbeat"
    | "closed";
  /** The code of a close, the shard of an IDENTIFY, the sequence of a RESUME. */
  readonly value?: number;
}

/** The last so many of each: a bench sends millions. */
const kept = 5_000;

export class Recording {
  readonly requests: RecordedRequest[] = [];
  readonly moments: RecordedMoment[] = [];
  /** Requests over connections that are dead. */
  ignored = 0;

  request(request: RecordedRequest): void {
    keep(this.requests, request);
  }

  moment(what: RecordedMoment["what"], value?: number): void {
    keep(this.moments, { at: performance.now(), what, ...(value !== undefined && { value }) });
  }

  count(what: RecordedMoment["what"]): number {
    return this.moments.filter((moment) => moment.what === what).length;
  }

  /** @param path a part of it */
  requestsTo(path: string): readonly RecordedRequest[] {
    return this.requests.filter((request) => request.path.includes(path));
  }
}

function keep<Kept>(list: Kept[], last: Kept): void {
  list.push(last);
  if (list.length > kept * 2) list.splice(0, kept);
}
