import { describe, expect, it } from "vitest";
import { extractOptions } from "../../../src/commands/options/extract-options.ts";

/** The words that are left, and the options as `name:text`. */
function taken(words: string): readonly string[] {
  const { rest, options } = extractOptions(words, "2018");
  return [rest, ...options.map(({ option, text }) => `${option}:${text}`)];
}

describe("options among plain words", () => {
  it.each([
    ["germany", ["germany"]],
    ["germany wave:2018", ["germany", "wave:2018"]],
    ["WAVE:salisbury germany", ["germany", "wave:salisbury"]],
    ["germany as-of:2018-03-20 page:2", ["germany", "as-of:2018-03-20", "page:2"]],
    ["xwave:2018", ["xwave:2018"]],
    ["wave: 2018", ["wave: 2018"]],
    ["germany private", ["germany", "private:yes"]],
    ["germany Privately ", ["germany", "private:yes"]],
    ["private germany", ["private germany"]],
    ["unprivate", ["unprivate"]],
    ["privates", ["privates"]],
    ["private:no", ["", "private:no"]],
  ])("%s", (words, expected) => {
    expect(taken(words)).toEqual(expected);
  });
});

describe("a year among plain words", () => {
  it.each([
    ["france in 2022", ["france", "wave:2022"]],
    ["france IN  1999?", ["france ?", "wave:1999"]],
    ["expulsions of 2018 by france", ["expulsions  by france", "wave:2018"]],
    ["during 2018 ...", ["...", "wave:2018"]],
    ["from 2018", ["", "wave:2018"]],
    ["for 2018!", ["!", "wave:2018"]],
    ["in 1822", ["in 1822"]],
    ["in 20222", ["in 20222"]],
    ["in 2018 3", ["in 2018 3"]],
    ["within 2018", ["within 2018"]],
    ["2018", ["2018"]],
    ["in 2018x", ["in 2018x"]],
  ])("%s", (words, expected) => {
    expect(taken(words)).toEqual(expected);
  });
});

describe("a day among plain words", () => {
  it.each([
    ["poland as of 2018-03-20", ["poland", "as-of:2018-03-20"]],
    ["poland as-of 2018-3-20 please", ["poland   please", "as-of:2018-3-20"]],
    ["AS AT 2018-03-20", ["", "as-of:2018-03-20"]],
    ["until: 2018-03-20", ["", "as-of:2018-03-20"]],
    ["up to 2018-03-200", ["up to 2018-03-200"]],
    ["by 26 March", ["", "as-of:2018-03-26"]],
    ["by the 26th of March 2019", ["", "as-of:2019-03-26"]],
    ["on 1st april, 2018", ["", "as-of:2018-04-01"]],
    ["on 2nd jan", ["", "as-of:2018-01-02"]],
    ["on 3rd Dec", ["", "as-of:2018-12-03"]],
    ["by 26 Marching", ["by 26 Marching"]],
    ["by 26 mar-go", ["by 26 mar-go"]],
    ["baby 26 March", ["baby 26 March"]],
    ["by March 26", ["", "as-of:2018-03-26"]],
    ["on the march 26th, 2020", ["", "as-of:2020-03-26"]],
    ["until September 1", ["", "as-of:2018-09-01"]],
    ["by March 26th 2018 germany", ["germany", "as-of:2018-03-26"]],
    ["by March 26x", ["by March 26x"]],
    ["march 26", ["march 26"]],
    ["on May 5 or 2018-03-20", ["or 2018-03-20", "as-of:2018-05-05"]],
  ])("%s", (words, expected) => {
    expect(taken(words)).toEqual(expected);
  });

  it.each(
    "january february march april may june july august september october november december".split(
      " ",
    ),
  )("%s, in full and in three letters", (month) => {
    const [[, full], [, short]] = [taken(`on 7 ${month}`), taken(`on ${month.slice(0, 3)} 7`)];
    expect(full).toBe(short);
    expect(full).toMatch(/^as-of:2018-\d\d-07$/);
    expect(
      new Date(full?.slice(6) ?? "")
        .toLocaleString("en", { month: "long", timeZone: "UTC" })
        .toLowerCase(),
    ).toBe(month);
  });

  it.each([
    ["france yesterday", ["france", "as-of:yesterday"]],
    ["Today?", ["?", "as-of:Today"]],
    ["tomorrow.", [".", "as-of:tomorrow"]],
    ["who expelled last week", ["who expelled", "as-of:last week"]],
    ["this month!", ["!", "as-of:this month"]],
    ["next year", ["", "as-of:next year"]],
    ["tonight as of 2018-03-20", ["as of 2018-03-20", "as-of:tonight"]],
    ["todays", ["todays"]],
    ["atoday", ["atoday"]],
    ["last days", ["last days"]],
  ])("that only a calendar knows: %s", (words, expected) => {
    expect(taken(words)).toEqual(expected);
  });
});
