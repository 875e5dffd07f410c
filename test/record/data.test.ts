/**
 * The record itself, against facts typed here by hand: from the list of March 2018, and from what
 * was found out besides. Nothing here is read from where the record was made.
 */
import { describe, expect, it } from "vitest";
import type { Scope } from "../../src/answer/reply.ts";
import { countExpelled, sumOf } from "../../src/book/count-expelled.ts";
import { memberList, membersOn } from "../../src/book/members.ts";
import { book } from "../real-book.ts";

const { wave } = book;

/** The rows of the list: who, how many, on which day. */
const listed: Readonly<Record<string, readonly [count: number, on: string]>> = {
  US: [60, "2018-03-26"],
  CA: [4, "2018-03-26"],
  AU: [2, "2018-03-27"],
  GB: [23, "2018-03-14"],
  HR: [1, "2018-03-26"],
  CZ: [3, "2018-03-26"],
  DK: [2, "2018-03-26"],
  EE: [1, "2018-03-26"],
  FR: [4, "2018-03-26"],
  FI: [1, "2018-03-26"],
  DE: [4, "2018-03-26"],
  HU: [1, "2018-03-26"],
  IE: [1, "2018-03-27"],
  IT: [2, "2018-03-26"],
  LV: [1, "2018-03-26"],
  LT: [3, "2018-03-26"],
  NL: [2, "2018-03-26"],
  PL: [4, "2018-03-26"],
  RO: [1, "2018-03-26"],
  ES: [2, "2018-03-26"],
  SE: [1, "2018-03-26"],
  AL: [2, "2018-03-26"],
  MK: [1, "2018-03-26"],
  NO: [1, "2018-03-26"],
  UA: [13, "2018-03-26"],
};

/** Announced too late for the list. */
const later: typeof listed = {
  BE: [1, "2018-03-27"],
  MD: [3, "2018-03-27"],
  ME: [1, "2018-03-28"],
  GE: [1, "2018-03-29"],
};

/** Whom Russia expelled in return: as many as each had expelled. */
const inReturn: Readonly<Record<string, string>> = {
  GB: "2018-03-17",
  US: "2018-03-29",
  ME: "2018-04-02",
  HU: "2018-04-04",
};

const expulsion = (code: string) => wave.actors.get(code)?.expulsions ?? [];

describe("who expelled how many", () => {
  it.each(Object.entries(listed))("%s is on the list", (code, [count, on]) => {
    expect(expulsion(code)).toMatchObject([{ count, on, place: expect.anything() }]);
  });

  it.each(Object.entries(later))("%s came later", (code, [count, on]) => {
    expect(expulsion(code)).toMatchObject([{ count, on }]);
    expect(expulsion(code)[0]).not.toHaveProperty("place");
  });

  it("is nobody else, but NATO itself", () => {
    const countries = [...Object.keys(listed), ...Object.keys(later)];
    expect(wave.expulsions.flatMap(({ by }) => by).sort()).toEqual([...countries, "NATO"].sort());
  });

  it("is NATO with seven, and three more whom it denied accreditation", () => {
    expect(expulsion("NATO")).toMatchObject([{ count: 7, on: "2018-03-27" }]);
    expect(wave.actors.get("NATO")?.denials).toMatchObject([
      { count: 3, on: "2018-03-27", place: { section: "NATO", entry: "1" } },
    ]);
  });

  it("is told with the verb that was printed", () => {
    expect(expulsion("US")[0]?.verb).toBe("expelled");
    expect(expulsion("CA")[0]?.verb).toBe("ousted");
    expect(expulsion("GB")[0]?.verb).toBe("kicked-out");
    expect(expulsion("AU")[0]).toMatchObject({ verb: "told-to-leave", days: 7 });
  });
});

/** @param without left out of the group */
function sum(group: string, scope: Scope, without: readonly string[] = []) {
  const found = book.groups.get(group);
  if (found === undefined) throw new Error(`no group ${group}`);
  const belongs = membersOn(book, found, wave.membership);
  const told = sumOf(wave, (code) => belongs(code) && !without.includes(code), scope);
  return [told.value, told.addends.length];
}

describe("the sums", () => {
  it.each([
    ["all", [], [140, 25], [146, 29]],
    ["EU", [], [57, 18], [58, 19]],
    ["EU", ["GB"], [34, 17], [35, 18]],
    ["NATO", [], [121, 19], [123, 21]],
    ["NATO", ["GB"], [98, 18], [100, 20]],
    ["outside-eu", [], [83, 7], [88, 10]],
  ] as const)("of %s without %j", (group, without, article, record) => {
    expect(sum(group, "article", without)).toEqual(article);
    expect(sum(group, "record", without)).toEqual(record);
  });

  it.each([
    ["US, Canada, Australia", 66, 3],
    ["Outside EU", 17, 4],
  ])("of the section %s", (section, value, countries) => {
    const rows = wave.expulsions.filter(({ place }) => place?.section === section);
    expect(rows.reduce((total, { count }) => total + count, 0)).toBe(value);
    expect(rows).toHaveLength(countries);
  });
});

describe("what Russia did in return", () => {
  it.each(Object.entries({ ...listed, ...later }))("it expelled as many of %s", (code, [count]) => {
    expect(wave.actors.get(code)?.answers).toMatchObject([{ count }]);
  });

  it("is 146, one for one", () => {
    expect(wave.answers.reduce((total, { count }) => total + count, 0)).toBe(146);
    expect(wave.answers).toHaveLength(29);
  });

  it.each(Object.entries(inReturn))("it answered %s on %s", (code, on) => {
    expect(wave.actors.get(code)?.answers[0]?.on).toBe(on);
  });

  it("has no number in the article, which only tells of it", () => {
    const [british] = wave.actors.get("GB")?.answers ?? [];
    expect(british).toMatchObject({ printed: false, place: { section: "European Union" } });
    expect(wave.answers.filter(({ place }) => place !== undefined)).toEqual([british]);
  });
});

describe("what else was done", () => {
  it("is the consulate in Seattle, and why", () => {
    expect(wave.actors.get("US")?.measures).toMatchObject([
      {
        kind: "consulate-closed",
        what: "Seattle",
        reason: expect.stringMatching(/Kitsap.*Boeing/),
        place: { section: "US, Canada, Australia", entry: "2" },
      },
    ]);
  });

  it("is the decision of the European Council", () => {
    expect(wave.actors.get("EU")?.measures).toContainEqual(
      expect.objectContaining({ kind: "common-framework", place: expect.anything() }),
    );
  });

  it("is an ambassador recalled, where nobody was expelled", () => {
    expect(wave.actors.get("PT")?.measures).toMatchObject([{ kind: "ambassador-recalled" }]);
    expect(countExpelled(wave, "PT", "record")).toBeUndefined();
  });
});

/** The article's quotes in its order; nothing stands for words that it only reports. */
const quotes: readonly (readonly [for_: string, by: string | undefined, text?: string])[] = [
  [
    "US",
    "sarah-sanders",
    "in response to Russia's use of a military-grade chemical weapon on the soil of the United Kingdom",
  ],
  ["CA", undefined, "a despicable, heinous and reckless act"],
  ["AU", "malcolm-turnbull"],
  ["NATO", "jens-stoltenberg"],
  [
    "NATO",
    "jens-stoltenberg",
    "This will send a clear message to Russia that there are costs and consequences for their unacceptable pattern of behaviour",
  ],
  [
    "EU",
    "donald-tusk",
    "Additional measures including further expulsions are not to be excluded in the coming days and weeks",
  ],
  ["UA", "petro-poroshenko"],
  [
    "UA",
    "petro-poroshenko",
    "The next step is to increase the price that Moscow has to pay for its international crimes, including the strengthening of personal, financial and economic sanctions",
  ],
];

describe("the article's quotes", () => {
  const told = wave.quotes.filter(({ place }) => place !== undefined);

  it.each(quotes.map((quote, index) => [index, ...quote] as const))(
    "number %i, for %s by %s, stands word for word",
    (index, actor, by, text) => {
      expect(told[index]?.for).toBe(actor);
      expect(told[index]?.by).toEqual(by && [by]);
      if (text === undefined) expect(told[index]?.form).toBe("reported");
      else expect(told[index]).toMatchObject({ text, form: expect.not.stringMatching("reported") });
    },
  );

  it("are these and no others", () => {
    expect(told).toHaveLength(quotes.length);
  });
});

/** Who belonged on 26 March 2018. */
const members: Readonly<Record<string, string>> = {
  NATO: "AL BE BG CA CZ DE DK EE ES FR GB GR HR HU IS IT LT LU LV ME NL NO PL PT RO SI SK TR US",
  EU: "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
};

describe("membership", () => {
  it.each(Object.entries(members))("of %s is that of the wave's days", (code, countries) => {
    const group = book.groups.get(code);
    expect(wave.membership).toBe("2018-03-26");
    expect(group && [...memberList(group, wave.membership)].sort()).toEqual(countries.split(" "));
  });

  it("is 29 in NATO and 28 in the EU", () => {
    expect(members["NATO"]?.split(" ")).toHaveLength(29);
    expect(members["EU"]?.split(" ")).toHaveLength(28);
  });
});
