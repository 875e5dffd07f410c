/**
 * The record beside a copy of the article. The text here is none: its sentences are made up for the
 * test, its figures, places and the words of the people it quotes are those of the record.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkArticle } from "../../src/book/check/check-article.ts";
import { problemLine } from "../../src/words/english/problems.ts";
import { book } from "../real-book.ts";

const article = `
Made up for a test: 99 lines about whoever sent somebody home.

- US, Canada, Australia -

Washington parts with sixty people, all of them "spies" in its eyes.

A consulate in Seattle has to close.

A spokeswoman called it taken "in response to Russia's use of a military-grade chemical weapon on the soil of the United Kingdom".

Ottawa counts 4 after "a despicable, heinous and reckless act".

From Canberra two have to go home, and have a week, or seven days, for it.

- NATO -

The alliance lets go of seven and turns down three.

“This will send a clear message to Russia that there are costs and consequences for their unacceptable pattern of behaviour,” said its chief.

- European Union -

Britain is no longer alone, for seventeen members followed it.

“Additional measures including further expulsions are not to be excluded in the coming days and weeks,” it was said in Brussels.

London itself began with twenty-three on 14 March 2018, and got as good as it gave.

Croatia: 1

Czech Republic: three

Denmark: two

Estonia: One
France: Four
Finland: One
Germany: Four
Hungary: One

Ireland: one person

Italy: two persons

Latvia: 1

Lithuania: 3

Netherlands: 2

Poland: four

Romania: one

Spain: two

Sweden: one

- Outside EU -

Albania: 2 people

Macedonia: 1

Norway: 1

Ukraine: Thirteen

Its president asks for more.

“The next step is to increase the price that Moscow has to pay for its international crimes, including the strengthening of personal, financial and economic sanctions,” are his words.


© 2018 nobody`;

const problemsWith = (text: string): readonly string[] =>
  checkArticle(book, () => "waves/2018-salisbury.yaml", text).map(problemLine);

/** Every part of the text that a pattern finds, with the text as it is when another stands there. */
function altered(pattern: RegExp, other: (part: string) => string): readonly [string, string][] {
  const from = article.indexOf("- US");
  return [...article.matchAll(pattern)]
    .filter(({ index }) => index > from && index < article.indexOf("©"))
    .map(({ 0: part, index }) => [
      `${article.slice(Math.max(index - 20, 0), index)}[${part}]`.replaceAll("\n", " "),
      article.slice(0, index) + other(part) + article.slice(index + part.length),
    ]);
}

const numberWords =
  /\b(?:\d+(?! March| *2018)|one|two|three|four|seven(?: days)?|thirteen|seventeen|sixty|twenty-three)\b(?! March)/gi;

describe("a copy of the article", () => {
  it("holds what the record says of it, and nothing that the record leaves out", () => {
    expect(problemsWith(article)).toEqual([]);
  });

  it("may have other line ends, spaces and quotation marks", () => {
    expect(problemsWith(article.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(problemsWith(article.replaceAll(" ", "\u00a0"))).toEqual([]);
    expect(problemsWith(article.replace(/[“”]/g, '"').replaceAll("'", "’"))).toEqual([]);
    expect(problemsWith(article.replace("that Moscow has", "that\nMoscow has"))).toEqual([]);
  });

  it.each(altered(numberWords, (part) => (part.includes("days") ? "six days" : "eleven")))(
    "is told to differ where a figure is another: %s",
    (_where, text) => {
      expect(problemsWith(text)).not.toEqual([]);
    },
  );

  it.each(altered(/(?<=["“][^"“”\n]*)[\p{L}'-]+(?=[^"“”\n]*["”])/gu, (part) => `${part}x`))(
    "is told to differ where a quoted word is another: %s",
    (_where, text) => {
      expect(problemsWith(text)).not.toEqual([]);
    },
  );

  it.each(altered(/^- .* -$/gm, (part) => part.toLowerCase()))(
    "is told to differ where a heading is another: %s",
    (_where, text) => {
      expect(problemsWith(text)).not.toEqual([]);
    },
  );

  it.each(altered(/(?<=\n)\p{Lu}[\p{L} ]+(?=:)/gu, (part) => `New ${part}`))(
    "is told to differ where a row has another name: %s",
    (_where, text) => {
      expect(problemsWith(text)).not.toEqual([]);
    },
  );

  it("is told to differ where a paragraph is missing", () => {
    const paragraphs = article.split("\n\n");
    const needed = paragraphs.slice(1, -1).filter((each) => each.trim() !== "");
    for (const paragraph of needed) {
      expect(problemsWith(article.replace(paragraph, "")), paragraph).not.toEqual([]);
    }
  });

  it("is told to have more than the record", () => {
    const more = article.replace("- NATO -", "Another 12 were told to “get lost”.\n\n- NATO -");
    expect(problemsWith(more)).toEqual([
      expect.stringContaining('the article has "get lost" in "US, Canada, Australia > 6"'),
      expect.stringContaining('the article has "12" in "US, Canada, Australia > 6"'),
    ]);
  });

  it("shows every figure of the record that is another", () => {
    const { expulsions, denials } = book.wave;
    for (const fact of [...expulsions, ...denials].filter(({ place }) => place !== undefined)) {
      const change = <Fact extends { count: number }>(facts: readonly Fact[]) =>
        facts.map((each) => ({ ...each, count: Object.is(each, fact) ? 50 : each.count }));
      const wave = { ...book.wave, acts: change([...expulsions, ...denials]) };
      const problems = checkArticle({ ...book, waves: [wave] }, () => "", article);
      expect(problems, fact.id).toContainEqual(
        expect.objectContaining({ flaw: expect.objectContaining({ found: 50 }) }),
      );
    }
  });

  it("is never thrown at, whatever it is", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "- NATO -", "- -", "- Outside EU -", "Croatia: One", '"', "“”", "©"),
    );
    const anything = fc.array(line).map((lines) => lines.join("\n"));
    fc.assert(fc.property(anything, (text) => problemsWith(text).length > 0));
  });
});
