/** Whoever is left out of a sum: the title has the number asked for, the figures both scopes, the table who is in it. */
import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/platforms/plain-text.ts";
import { reply } from "../../real-book.ts";

const plain = (line: Line): string => toPlainText(line, "en-GB");

const title = (words: string, options: Readonly<Record<string, string>> = {}): string =>
  plain(reply("total", words, options).answer.title);

const nato = "NATO without";
const states = "the United States";

describe("a sum without somebody", () => {
  it.each([
    ["nato", "us", "members-expelled-without-us", [61, 63], [18, 20]],
    ["eu", "gb", "members-expelled-without-gb", [34, 35], [17, 18]],
    ["all", "us", "total-without-us", [80, 86], [24, 28]],
    ["", "us", "total-without-us", [80, 86], [24, 28]],
    ["all", "gb", "total-without-gb", [117, 123], [24, 28]],
    ["all", "us and gb", "total-without-gb-us", [57, 63], [23, 27]],
    ["nato", "turkey", "members-expelled-without-tr", [121, 123], [19, 21]],
    ["eu", "germany, france", "members-expelled-without-de-fr", [49, 50], [16, 17]],
    ["g7", "us", "members-expelled-without-us", [37, 37], [5, 5]],
    ["five eyes", "us", "members-expelled-without-us", [29, 29], [3, 3]],
    ["all", "ukraine", "total-without-ua", [127, 133], [24, 28]],
    ["nato", "us, canada", "members-expelled-without-ca-us", [57, 59], [17, 19]],
    ["eu", "benelux", "members-expelled-without-benelux", [55, 55], [17, 17]],
    ["outside eu", "us", "members-expelled-without-us", [23, 28], [6, 9]],
    ["all", "nato", "total-without-nato", [19, 23], [6, 8]],
  ])("%s without %s", (words, without, key, values, countries) => {
    const { figures, answer } = reply("total", words, { without });
    const own = figures.filter((figure) => figure.key === key);
    expect(own.map(({ scope }) => scope)).toEqual(["article", "record"]);
    expect(own.map(({ value }) => value)).toEqual(values);
    expect(own.map((figure) => figure.countries)).toEqual(countries);
    expect(plain(answer.title)).toMatch(
      new RegExp(`^${values[0]} Russian diplomats, expelled by `),
    );
  });

  it("has neither the whole sum nor another exception beside it", () => {
    const keys = reply("total", "nato", { without: "us" }).figures.map(({ key }) => key);
    expect(keys).not.toContain("members-expelled");
    expect(keys).not.toContain("members-expelled-without-gb");
    expect(JSON.stringify(reply("total", "nato", { without: "us" }).answer.blocks)).not.toContain(
      "Without",
    );
  });

  it("lists only those that are in it", () => {
    const rows = JSON.stringify(
      reply("total", "nato", { without: "us" }).answer.blocks.filter(
        ({ kind }) => kind === "table",
      ),
    );
    expect(rows).toContain('"GB"');
    expect(rows).not.toContain('"US"');
  });

  it.each([
    ["nato apart from turkey", `121 Russian diplomats, expelled by 19 members of ${nato} Turkey`],
    ["nato -us", `61 Russian diplomats, expelled by 18 members of ${nato} ${states}`],
    ["nato (without us)", `61 Russian diplomats, expelled by 18 members of ${nato} ${states}`],
    [
      "of all countries other than the united states",
      `80 Russian diplomats, expelled by 24 countries without ${states}`,
    ],
    ["outside nato", "19 Russian diplomats, expelled by 6 countries outside NATO"],
    ["non-nato", "19 Russian diplomats, expelled by 6 countries outside NATO"],
    ["nato without nato", "Nobody is left of NATO without NATO"],
    ["germany without us", "Germany is no group: the United States can’t be left out"],
    ["nato without us and atlantis", "That did not work"],
    ["nato without congo", "That did not work"],
  ])("is asked for in words: %s", (words, expected) => {
    expect(title(words)).toBe(expected);
  });

  it("joins the option and the words", () => {
    expect(title("nato without us", { without: "canada" })).toBe(
      `57 Russian diplomats, expelled by 17 members of ${nato} Canada and ${states}`,
    );
  });

  it.each([
    ["nato", "ukraine", ["Ukraine is no member of NATO."]],
    ["nordics", "germany", ["Germany is not one of the Nordic countries."]],
    ["baltics", "benelux", ["None of the Benelux countries is one of the Baltic states."]],
    ["nato", "us", []],
    ["eu", "nato", []],
    ["all", "us", []],
  ])("of %s without %s says who is no member", (words, without, notes) => {
    const lines = reply("total", words, { without }).answer.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [plain(block.line)] : [],
    );
    expect(lines.filter((each) => / is (?:no|not)? ?\w+ of /.test(each))).toEqual(notes);
  });

  it("is asked for again in detail", () => {
    const [detail] = reply("total", "nato without us and canada").answer.followUps;
    expect(detail?.ask.typed).toContainEqual({ option: "without", text: "United States, Canada" });
  });
});

describe("other events without somebody", () => {
  it("have no rows of whoever is left out", () => {
    const { figures, answer } = reply("total", "nato without us", { wave: "2022-ukraine" });
    expect(plain(answer.title)).toBe(`21 members of ${nato} ${states} expelled Russian diplomats`);
    expect(figures.some(({ by }) => by === "BG")).toBe(true);
    expect(figures.some(({ by }) => [by].flat().includes("US"))).toBe(false);
  });

  it("say in the title of the event who is left out", () => {
    const { figures, answer } = reply("expelled", "", { wave: "houla", without: "germany" });
    expect(plain(answer.title)).toBe("14 states without Germany expelled Syrian diplomats");
    expect(figures.some(({ by }) => [by].flat().includes("DE"))).toBe(false);
    const total = figures.find(({ key }) => key === "total-without-de");
    expect(total).toMatchObject({ value: null, isComplete: false, countries: 14 });
  });

  it("are listed where somebody else acted", () => {
    const all = reply("expelled", "", { wave: "all" }).waves ?? [];
    const others = reply("expelled", "", { wave: "all", without: "us" }).waves ?? [];
    expect(others.length).toBeLessThan(all.length);
    expect(others.some(({ by }) => by.includes("US"))).toBe(false);
  });
});

describe("a comparison of groups without somebody", () => {
  it("leaves them out of each, and of both together", () => {
    const { figures } = reply("expelled", "nato and eu", { without: "uk" });
    const values = (key: string) =>
      figures.filter((figure) => figure.key === key).map(({ of, value }) => [of, value]);
    expect(values("members-expelled-without-gb")).toContainEqual(["NATO", 98]);
    expect(values("members-expelled-without-gb")).toContainEqual(["EU", 34]);
    expect(values("total-without-gb")).toContainEqual(["NATO+EU", 101]);
  });
});
