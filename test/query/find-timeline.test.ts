import { describe, expect, it } from "vitest";
import { waveAsOf } from "../../src/book/make-wave.ts";
import { findTimeline } from "../../src/query/find-timeline.ts";
import { book } from "../real-book.ts";

describe("the timeline", () => {
  const found = () => findTimeline(book, book.wave);

  it("adds up to what the record has, organisations apart", () => {
    const { days: _, ...sums } = found();
    expect(sums).toEqual({
      countries: 29,
      expelled: 146,
      apart: 7,
      inReturn: 146,
      last: "2018-04-16",
    });
  });

  it("has each day once, in order, with the total until then", () => {
    const { days } = found();
    const order = days.map(({ day }) => day);
    expect(order).toEqual([...new Set(order)].sort());
    let total = 0;
    for (const each of days) {
      total += each.expelled;
      expect(each.total).toBe(total);
    }
  });

  it("has Britain's step alone on the first day, and most of the others on 26 March", () => {
    const { days } = found();
    expect(days[0]).toMatchObject({ day: "2018-03-14", expelled: 23, inReturn: 0 });
    expect(days.find(({ day }) => day === "2018-03-26")).toMatchObject({ expelled: 114 });
  });

  it("ends with the day that was asked about", () => {
    const early = findTimeline(book, waveAsOf(book.wave, "2018-03-17"));
    expect(early.days.map(({ day }) => day)).toEqual(["2018-03-14", "2018-03-17"]);
    expect([early.expelled, early.inReturn]).toEqual([23, 23]);
  });
});
