import { describe, expect, it } from "vitest";
import { EditSequencer } from "../../../../src/platforms/discord/sending/edit-sequencer.ts";

describe("the turns of a message", () => {
  it("are the last one's, and of no other message", () => {
    const turns = new EditSequencer();
    const [older, elsewhere, newer] = [turns.begin("1"), turns.begin("2"), turns.begin("1")];
    expect([older, elsewhere, newer].map(({ isCurrent }) => isCurrent)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("are forgotten when the last one ends, not when an older one does", () => {
    const turns = new EditSequencer();
    const [older, newer] = [turns.begin("1"), turns.begin("1")];
    older.end();
    expect(turns.isUnderWay("1")).toBe(true);
    newer.end();
    expect(turns.isUnderWay("1")).toBe(false);
  });

  it("are no more than a thousand, the newest, also where none ever ends", () => {
    const turns = new EditSequencer();
    for (let message = 1; message <= 1_100; message += 1) turns.begin(String(message));
    expect([100, 101, 1_100].map((message) => turns.isUnderWay(String(message)))).toEqual([
      ...[false, true, true],
    ]);
  });

  it("begin in their order, when the edit that was on its way is through", async () => {
    const turns = new EditSequencer();
    const order: string[] = [];
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const editing = turns.begin("1").edit(() => arrived.then(() => void order.push("edit")));
    const first = turns.begin("1");
    const second = turns.begin("1");
    const begun = [
      first.waitForPrevious().then(() => order.push("first")),
      second.waitForPrevious().then(() => order.push("second")),
    ];
    arrive();
    await Promise.all([editing, ...begun]);
    expect(order).toEqual(["edit", "first", "second"]);
  });
});
