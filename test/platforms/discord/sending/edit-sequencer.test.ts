import { describe, expect, it } from "vitest";
import { EditSequencer } from "../../../../src/platforms/discord/sending/edit-sequencer.ts";

describe("the edits of a message", () => {
  it("are the last one's, and of no other message", () => {
    const edits = new EditSequencer();
    const [older, elsewhere, newer] = [edits.begin("1"), edits.begin("2"), edits.begin("1")];
    expect([older, elsewhere, newer].map(({ isCurrent }) => isCurrent)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("are forgotten when the last one ends, not when an older one does", () => {
    const edits = new EditSequencer();
    const [older, newer] = [edits.begin("1"), edits.begin("1")];
    older.end();
    expect(edits.isUnderWay("1")).toBe(true);
    newer.end();
    expect(edits.isUnderWay("1")).toBe(false);
  });

  it("are no more than a thousand, the newest, also where none ever ends", () => {
    const edits = new EditSequencer();
    for (let message = 1; message <= 1_100; message += 1) edits.begin(String(message));
    expect([100, 101, 1_100].map((message) => edits.isUnderWay(String(message)))).toEqual([
      ...[false, true, true],
    ]);
  });

  it("begin in their order, when the edit that was on its way is through", async () => {
    const edits = new EditSequencer();
    const order: string[] = [];
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const editing = edits.begin("1").edit(() => arrived.then(() => void order.push("edit")));
    const first = edits.begin("1");
    const second = edits.begin("1");
    const begun = [
      first.waitForPrevious().then(() => order.push("first")),
      second.waitForPrevious().then(() => order.push("second")),
    ];
    arrive();
    await Promise.all([editing, ...begun]);
    expect(order).toEqual(["edit", "first", "second"]);
  });
});
