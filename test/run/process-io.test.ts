import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { processIo } from "../../src/run/process-io.ts";

/** As much of a process as is looked at. */
class Host extends EventEmitter {
  readonly stdin = new PassThrough();
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly env = {};
  readonly exits: (number | undefined)[] = [];
  readonly cwd = () => "/";
  readonly exit = (code?: number) => void this.exits.push(code);
}

function program() {
  const host = new Host();
  return { host, io: processIo(host as unknown as NodeJS.Process) };
}

describe("a signal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(["SIGTERM", "SIGINT"])("asks for the end, once (%s)", (signal) => {
    const { host, io } = program();
    const stop = vi.fn();
    io.onStop(stop);
    host.emit(signal);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(host.exits).toEqual([]);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ])("is the end, as the second one (%s)", (signal, code) => {
    const { host, io } = program();
    const stop = vi.fn();
    io.onStop(stop);
    host.emit("SIGTERM");
    host.emit(signal);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(host.exits).toEqual([code]);
  });

  it("is the end after ten seconds", async () => {
    const { host, io } = program();
    io.onStop(() => undefined);
    host.emit("SIGINT");
    await vi.advanceTimersByTimeAsync(9_999);
    expect(host.exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.exits).toEqual([1]);
  });
});

describe("a bug that nobody caught", () => {
  it("is told; a promise that broke ends nothing, anything else ends the program", () => {
    const { host, io } = program();
    const meta: unknown[] = [];
    io.onUncaughtError((error) => meta.push(error));
    host.emit("unhandledRejection", "a promise", Promise.resolve());
    expect(host.exits).toEqual([]);
    host.emit("uncaughtException", "an exception");
    expect(meta).toEqual(["a promise", "an exception"]);
    expect(host.exits).toEqual([1]);
  });
});
