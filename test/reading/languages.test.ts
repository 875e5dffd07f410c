/** Holds that a question in another language has the answer of the same question in English. */
import { describe, expect, it } from "vitest";
import { bot, replyToWords } from "../real-book.ts";
import { readTable } from "../spelling-table.ts";

/** What an answer says, without the words that were typed. */
function saidBy(question: string) {
  const { outcome, command, subjects, figures, answer } = replyToWords(question);
  const codes = subjects.map(({ code }) => code);
  return { outcome, command, codes, figures, title: answer.title };
}

describe.each(["german", "french"])("%s", (language) => {
  const rows = readTable(new URL(`${language}.txt`, import.meta.url));
  const answered = rows.filter(({ expected }) => expected !== "unknown");
  const refused = rows.filter(({ expected }) => expected === "unknown");

  it("has the sixty commonest phrasings, and questions that are not answered", () => {
    expect(answered.length).toBeGreaterThanOrEqual(60);
    expect(refused.length).toBeGreaterThanOrEqual(15);
  });

  it.each(answered)("reads: $typed", ({ typed, expected }) => {
    const [command, english = ""] = expected.split(" | ");
    expect(replyToWords(typed).understoodAs).toBe(command);
    expect(saidBy(typed)).toEqual(saidBy(english));
  });

  it.each(refused)("refuses: $typed", ({ typed }) => {
    const { outcome, figures } = replyToWords(typed);
    expect(outcome).toBe("unknown");
    expect(figures).toEqual([]);
  });
});

it("reads the language of the reader first, then English, then the others", () => {
  const asked = (text: string, locale: string) =>
    bot.reply({ command: "ask", typed: [{ option: "", text }], locale });
  for (const locale of ["de-AT", "en-GB", "fr", "ja", "constructor"])
    for (const question of ["Hat Österreich jemanden ausgewiesen?", "did Austria expel anybody"])
      expect(asked(question, locale).subjects[0]?.code, `${locale}: ${question}`).toBe("AT");
});

it("names the words that are left over in the language that knows the most", () => {
  expect(
    JSON.stringify(replyToWords("Wie viele Tore hat Deutschland geschossen?").answer),
  ).toContain("Tore");
});

it("leaves an English question that is understood and not answered to English", () => {
  expect(replyToWords("was Germany").outcome).toBe("unknown");
});
