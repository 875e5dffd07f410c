import { describe, expect, it, vi } from "vitest";
import type { QuestionLimits } from "../../src/platforms/question-limits.ts";
import { limitMessage } from "../../src/platforms/question-limits.ts";
import type { SharedCounts } from "../../src/platforms/rate-limit.ts";
import { createQuestionLimits } from "../../src/run/create-limits.ts";
import { english } from "../../src/words/english.ts";

const ann = { platform: "discord", person: "1", server: "10" };
const bob = { ...ann, person: "2" };

async function takeTimes(limits: QuestionLimits, count: number, asker = ann, event = "command") {
  const results = [];
  for (let at = 0; at < count; at++) results.push(await limits.take(event, asker));
  return results.filter((reached) => reached !== undefined);
}

describe("the limits of questions", () => {
  it("are 20 a minute for a person, and 200 for a server, unless they are set", async () => {
    const limits = createQuestionLimits();
    expect(await takeTimes(limits, 20)).toEqual([]);
    expect(await takeTimes(limits, 1)).toMatchObject([{ kind: "person", max: 20 }]);
    for (let person = 100; person < 109; person++)
      expect(await takeTimes(limits, 20, { ...ann, person: String(person) })).toEqual([]);
    expect(await limits.take("command", bob)).toMatchObject({ kind: "server", max: 200 });
    expect(await limits.take("command", { ...bob, person: "3", server: "11" })).toBeUndefined();
  });

  it("count presses and forms, and neither completions nor deletions", async () => {
    const limits = createQuestionLimits({ perPerson: 2 });
    for (const event of ["completion", "delete", "home", "picker", "expired", "unknown"])
      expect(await takeTimes(limits, 5, ann, event)).toEqual([]);
    expect(await takeTimes(limits, 2, ann, "button")).toEqual([]);
    for (const event of ["form-submitted", "mention", "direct-message", "share", "verify"])
      expect(await takeTimes(limits, 1, ann, event)).toHaveLength(1);
  });

  it("are each person's own, on each platform, and outside of servers as well", async () => {
    const limits = createQuestionLimits({ perPerson: 1, perServer: 3 });
    const alone = { ...ann, server: "" };
    expect(await takeTimes(limits, 1)).toEqual([]);
    expect(await takeTimes(limits, 1, bob)).toEqual([]);
    expect(await takeTimes(limits, 1, { ...ann, platform: "slack" })).toEqual([]);
    expect(await takeTimes(limits, 1, alone)).toMatchObject([{ kind: "person" }]);
    expect(await takeTimes(limits, 9, { ...alone, person: "" })).toEqual([]);
  });

  it("are off where they are turned off", async () => {
    const limits = createQuestionLimits({ perPerson: "off", perServer: "off" });
    expect(await takeTimes(limits, 500)).toEqual([]);
  });

  it("do not count for the server what a person may not ask", async () => {
    const limits = createQuestionLimits({ perPerson: 1, perServer: 2 });
    expect(await takeTimes(limits, 10)).toHaveLength(9);
    expect(await takeTimes(limits, 1, bob)).toEqual([]);
  });

  it("are over when the minute is", async () => {
    vi.useFakeTimers();
    try {
      const limits = createQuestionLimits({ perPerson: 1 });
      await limits.take("command", ann);
      vi.advanceTimersByTime(15_000);
      expect(await limits.take("command", ann)).toMatchObject({ retryAfterSeconds: 45 });
      vi.advanceTimersByTime(45_001);
      expect(await limits.take("command", ann)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it("wait for no count that processes share, and follow it from then on", async () => {
    let tell: (seconds: number | undefined) => void = () => undefined;
    const asked: unknown[] = [];
    const shared: SharedCounts = {
      count: (key, max) => {
        asked.push([key, max]);
        return new Promise((resolve) => {
          tell = resolve;
        });
      },
    };
    const limits = createQuestionLimits({ perPerson: 5, perServer: "off" }, shared);
    expect(await limits.take("command", ann)).toBeUndefined();
    expect(asked).toEqual([["person discord 1", 5]]);
    tell(30);
    await vi.waitFor(async () =>
      expect(await limits.take("command", ann)).toMatchObject({ kind: "person", max: 5 }),
    );
    expect(await limits.take("command", bob)).toBeUndefined();
  });
});

describe("the line that tells of it", () => {
  it("says how many, and when to go on", () => {
    const reached = { kind: "person", max: 20, retryAfterSeconds: 12 } as const;
    expect(limitMessage(reached, english)).toBe(
      "That was more than 20 questions within a minute, which is as many as I answer for one person. Please ask again in 12 seconds.",
    );
    const together = { kind: "server", max: 1, retryAfterSeconds: 1 } as const;
    expect(limitMessage(together, english)).toBe(
      "Together you have asked more than 1 question within a minute, which is as many as I answer in one place. Please ask again in a second.",
    );
  });
});
