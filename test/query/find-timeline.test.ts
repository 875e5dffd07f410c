import { describe, expect, it } from "vitest";
import { waveAsOf } from "../../src/book/make-wave.ts";
import { findTimeline, findYears } from "../../src/query/find-timeline.ts";
import { book } from "../real-book.ts";

const waveOf = (id: string) => {
  const wave = book.waves.find((each) => each.id === id);
  if (wave === undefined) throw new Error(`there is no wave ${id}`);
  return wave;
};

describe("the timeline", () => {
  const found = () => findTimeline(book, book.wave);

  it("adds up to what the record has, organisations apart", () => {
    const { days: _, sides: __, ...sums } = found();
    expect(sums).toEqual({
      claims: { announced: true, inReturn: true },
      countries: 29,
      expelled: 146,
      apart: 7,
      inReturn: 146,
      first: "2018-03-14",
      last: "2018-04-16",
    });
  });

  it("has each day once, in order", () => {
    const order = found().days.map(({ day }) => day);
    expect(order).toEqual([...new Set(order)].sort());
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

describe("the timeline of another wave", () => {
  it.each([
    ["2022-ukraine", { announced: false, inReturn: false }],
    ["1986-libya-ec", { announced: false, inReturn: true }],
    ["2024-canada-india", { announced: true, inReturn: true }],
    // complete, but without a number
    ["2024-venezuela", { announced: false, inReturn: false }],
  ])("claims of %s only what is whole", (id, claims) => {
    expect(findTimeline(book, waveOf(id)).claims).toEqual(claims);
  });

  it("puts a month before its days, and names the days that are known", () => {
    const { days, first, last } = findTimeline(book, waveOf("1976-nordic-north-korea"));
    expect(days.map(({ day }) => day)).toEqual([
      "1976-10",
      "1976-10-18",
      "1976-10-20",
      "1976-10-21",
    ]);
    expect([first, last]).toEqual(["1976-10-18", "1976-10-21"]);
  });

  it("keeps apart what has no number", () => {
    const { days } = findTimeline(book, waveOf("2012-houla"));
    const without = days.flatMap(({ unnumbered }) => unnumbered.flatMap(({ by }) => by));
    expect(without).toEqual(["IT", "TR"]);
  });
});

describe("the years", () => {
  const { years, waves } = findYears(book);

  it("are all from the first to the last on record", () => {
    expect(years[0]?.year).toBe("1971");
    expect(years.map(({ year }) => Number(year))).toEqual(years.map((_, at) => 1971 + at));
  });

  it("count acts in both directions, each once", () => {
    const acts = book.waves.flatMap((wave) => wave.acts.filter(({ kind }) => kind === "expelled"));
    const counted = years.reduce((sum, { announced, inReturn }) => sum + announced + inReturn, 0);
    expect(counted).toBe(acts.length);
    const in2018 = years.find(({ year }) => year === "2018");
    expect(in2018?.inReturn).toBeGreaterThanOrEqual(29);
    expect(waves).toBe(book.waves.length);
  });

  it("end with the day that was asked about", () => {
    const early = findYears(book, "2018-03-14");
    expect(early.years.at(-1)?.year).toBe("2018");
    expect(early.years.at(-1)?.inReturn).toBeLessThan(29);
    expect(early.years.slice(0, -1)).toEqual(years.slice(0, early.years.length - 1));
    expect(early.waves).toBeLessThan(waves);
  });

  it("leave out what may have been later: a month is over only on its last day", () => {
    const november = findYears(book, "1976-10-30").years.find(({ year }) => year === "1976");
    const whole = years.find(({ year }) => year === "1976");
    expect(november?.announced).toBeLessThan(whole?.announced ?? 0);
  });

  it("are none before the record begins", () => {
    expect(findYears(book, "1960-01-01")).toEqual({ years: [], waves: 0 });
  });
});
