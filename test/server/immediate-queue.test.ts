import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { ImmediateQueue } from "../../src/server/immediate-queue.ts";

const round = (): Promise<void> => new Promise((next) => setImmediate(next));

describe("work that may wait", () => {
  it("is done in order, and between two pieces whatever has come in", async () => {
    const door = new ImmediateQueue();
    const done: string[] = [];
    for (const name of ["one", "two", "three"]) door.add(() => done.push(name));
    await round();
    done.push("other");
    while (done.length < 4) await round();
    expect(done).toEqual(["one", "other", "two", "three"]);
  });

  it("goes on after a piece that throws", async () => {
    const door = new ImmediateQueue();
    const done: string[] = [];
    const others = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    const thrown = once(process, "uncaughtException");
    door.add(() => {
      throw new Error("a bug of ours");
    });
    door.add(() => done.push("next"));
    const [error] = await thrown;
    for (const each of others) process.on("uncaughtException", each);
    await expect.poll(() => done).toEqual(["next"]);
    expect(error).toMatchObject({ message: "a bug of ours" });
  });
});
