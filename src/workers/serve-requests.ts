/** Worker thread's side of worker-client.ts: answers each request in turn, at a lower priority than the main thread's. */
import { constants, getPriority, platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";

export interface WorkerRequest<Request> {
  readonly id: number;
  readonly request: Request;
}

export type WorkerResponse<Result> =
  | { readonly kind: "ok"; readonly id: number; readonly result: Result }
  /** With the error's stack, for the log. */
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

/**
 * Takes requests from now on; those that came earlier have been kept by Node. A request whose handler throws fails alone:
 * the worker goes on with the next.
 *
 * @param transferOf the result's buffers to move: a copy of them would be garbage of the main thread, which stands still
 *   while it is collected
 */
export function serveRequests<Request, Result>(
  handle: (request: Request) => Result,
  transferOf: (result: Result) => readonly ArrayBuffer[],
): void {
  lowerThreadPriority();
  parentPort?.on("message", ({ id, request }: WorkerRequest<Request>) => {
    const response = responseTo(id, () => handle(request));
    parentPort?.postMessage(response, response.kind === "ok" ? transferOf(response.result) : []);
  });
}

function responseTo<Result>(id: number, handle: () => Result): WorkerResponse<Result> {
  try {
    return { kind: "ok", id, result: handle() };
  } catch (error) {
    // The client rejects with it, and the caller logs it.
    const reason = error instanceof Error ? String(error.stack) : String(error);
    return { kind: "failed", id, reason };
  }
}

const lowerPriority = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lowers the priority of this thread, so that on a machine with few processors it takes none from an answer. Linux sets it
 * for the calling thread alone; elsewhere it would be all of the program's.
 * https://man7.org/linux/man-pages/man2/setpriority.2.html
 */
function lowerThreadPriority(): void {
  // A program that was started with a lower priority may not raise it.
  if (platform() === "linux" && getPriority() < lowerPriority) setPriority(lowerPriority);
}
