import { describe, expect, it } from "vitest";
import { Turns } from "../../../src/platforms/web/turns.ts";

/** Something else that has come in meanwhile. */
const arrives = (): Promise<void> => new Promise((done) => setImmediate(done));

describe("turns", () => {
  it("are taken one after the other, in order", async () => {
    const turns = new Turns(10);
    const done: number[] = [];
    await Promise.all([1, 2, 3].map((each) => turns.take(() => done.push(each))));
    expect(done).toEqual([1, 2, 3]);
  });

  it("let in what has arrived between two of them", async () => {
    const turns = new Turns(100);
    const done: string[] = [];
    const all = Array.from({ length: 20 }, () => turns.take(() => done.push("turn")));
    await arrives();
    done.push("other");
    await Promise.all(all);
    expect(done.indexOf("other")).toBeLessThan(3);
  });

  it("are not taken by more than may wait, and are free again afterwards", async () => {
    const turns = new Turns(2);
    const taken = [turns.take(() => 1), turns.take(() => 2)];
    expect(turns.take(() => 3)).toBeUndefined();
    expect(await Promise.all(taken)).toEqual([1, 2]);
    expect(await turns.take(() => 4)).toBe(4);
  });

  it("go on after one that failed", async () => {
    const turns = new Turns(10);
    const failed = turns.take(() => {
      throw new Error("a bug of ours");
    });
    const next = turns.take(() => "answered");
    await expect(failed).rejects.toThrow("a bug of ours");
    expect(await next).toBe("answered");
  });
});
