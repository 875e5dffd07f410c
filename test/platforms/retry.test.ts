/** An attempt is repeated for as long as its result asks for it, and a promise is waited for no longer than its timeout. */
import { describe, expect, it, vi } from "vitest";
import { retry } from "../../src/platforms/retry.ts";
import { withTimeout } from "../../src/platforms/with-timeout.ts";

const never = new Promise<string>(() => undefined);

describe("a retry", () => {
  it("ends with the first final result, and counts its attempts", async () => {
    const attempt = vi.fn(async (attempts: number) => attempts);
    const delayAfter = vi.fn((result: number) => (result < 3 ? 0 : undefined));
    expect(await retry(attempt, { delayAfter })).toBe(3);
    expect(attempt).toHaveBeenCalledTimes(3);
    expect(delayAfter.mock.calls).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("ends with the last result when its signal aborts while it waits", async () => {
    const stopping = new AbortController();
    const attempt = vi.fn(async () => "failed");
    const delayAfter = () => {
      setTimeout(() => stopping.abort(), 20);
      return 60_000;
    };
    expect(await retry(attempt, { delayAfter, signal: stopping.signal })).toBe("failed");
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it("is one attempt, whose result nobody judges, where its signal has aborted", async () => {
    const delayAfter = vi.fn(() => 0);
    expect(await retry(async () => "once", { delayAfter, signal: AbortSignal.abort() })).toBe(
      "once",
    );
    expect(delayAfter).not.toHaveBeenCalled();
  });

  it("rejects where an attempt does", async () => {
    const attempt = () => Promise.reject(new Error("broken"));
    await expect(retry(attempt, { delayAfter: () => 0 })).rejects.toThrow("broken");
  });
});

describe("a timeout", () => {
  it.each([
    ["in time", () => Promise.resolve("value"), undefined, "value"],
    ["too late", () => never, undefined, "fallback"],
    ["a rejection", () => Promise.reject(new Error("broken")), undefined, "fallback"],
    ["called off", () => never, AbortSignal.abort(), "fallback"],
  ] as const)("gives what it should: %s", async (_, promise, signal, expected) => {
    const timeoutMs = signal === undefined ? 20 : 60_000;
    expect(await withTimeout<string>(promise(), "fallback", { timeoutMs, signal })).toBe(expected);
  });
});
