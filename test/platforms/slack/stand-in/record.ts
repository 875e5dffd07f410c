/** What the stand-in was sent, and when. */

export interface RecordedRequest {
  /** By `performance.now()`. */
  readonly at: number;
  /** `/api/chat.postMessage` */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** JSON, or a form with JSON within. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Which connection it came over; the first is 1. */
  readonly connection: number;
}

/** What happened to the sockets. */
export interface RecordedMoment {
  /** By `performance.now()`. */
  readonly at: number;
  readonly what: "refused" | "connected" | "hello" | "closed";
  /** The code of a close, the status of a refusal. */
  readonly value?: number;
}

export class Recording {
  readonly requests: RecordedRequest[] = [];
  readonly moments: RecordedMoment[] = [];
  /** Requests over connections that are dead. */
  ignored = 0;

  request(request: RecordedRequest): void {
    this.requests.push(request);
  }

  moment(what: RecordedMoment["what"], value?: number): void {
    this.moments.push({ at: performance.now(), what, ...(value !== undefined && { value }) });
  }

  count(what: RecordedMoment["what"]): number {
    return this.moments.filter((moment) => moment.what === what).length;
  }

  /** @param path a part of it */
  requestsTo(path: string): readonly RecordedRequest[] {
    return this.requests.filter((request) => request.path.includes(path));
  }
}
