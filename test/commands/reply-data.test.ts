/**
 * What the replies to the kept questions carry besides what is read: figures, whom they are about, where the buttons
 * lead. Kept in carried.txt: `npx vitest run test/commands/reply-data.test.ts -u`, then read the difference.
 */
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/answer/ask.ts";
import type { Figure, Quotation, Reply } from "../../src/answer/reply.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { bot, reply } from "../real-book.ts";
import { questions } from "../transcript-questions.ts";

/** `/expelled Germany detail:yes` */
function shown({ command, typed }: Ask): string {
  const parts = typed.map(({ option, text }) => (option === "" ? text : `${option}:${text}`));
  return [`/${command}`, ...parts].join(" ").trimEnd();
}

function figureLine({ key, of, value, countries, scope, asOf, sources }: Figure): string {
  const by = countries === undefined ? "" : ` by ${countries}`;
  return `${key} ${of} ${value}${by}, ${scope} ${asOf}: ${sources.join(" ")}`;
}

function quoteLine({ speaker, role, form, date, sources }: Quotation): string {
  return `${speaker} (${role}), ${form} ${date}: ${sources.join(" ")}`;
}

function carriedBy(carrying: Reply): readonly string[] {
  const { answer, command, outcome, subjects, suggestions, figures, quotes, wave } = carrying;
  return [
    `${command}, ${outcome}, ${answer.tone}, for ${answer.audience}, ${wave ?? "no wave"}`,
    ...subjects.map(
      (each) => `about ${each.kind} ${each.code} by ${each.matchedBy} “${each.typed}”`,
    ),
    ...suggestions.map(({ kind, code, name }) => `perhaps ${kind} ${code} ${name}`),
    ...figures.map(figureLine),
    ...quotes.map(quoteLine),
    ...answer.blocks
      .map(({ kind }) => kind)
      .join(" ")
      .split("\n"),
    ...(answer.sources.length > 0
      ? [`sources ${answer.sources.map(({ id }) => id).join(" ")}`]
      : []),
    ...answer.followUps.map(({ label, ask }) => `[${label}] ${shown(ask)}`),
  ];
}

it("is carried by each reply as it is kept", async () => {
  const carried = questions.map((question) =>
    [question, ...carriedBy(bot.reply(parseAskText(question)))].join("\n  "),
  );
  await expect(`${carried.join("\n\n")}\n`).toMatchFileSnapshot("carried.txt");
});

describe("the figures of a comparison", () => {
  it("carry their share of all countries in their scope", () => {
    const { figures } = reply("expelled", "germany and belgium");
    const shares = figures.map(({ of, scope, share }) => [of, scope, share]);
    expect(shares).toContainEqual(["DE", "article", 4 / 140]);
    expect(shares).toContainEqual(["DE", "record", 4 / 146]);
    expect(shares).toContainEqual(["BE", "record", 1 / 146]);
    expect(shares).toContainEqual(["DE+BE", "record", 5 / 146]);
  });

  it("carry none where they are of an organisation itself", () => {
    const { figures } = reply("expelled", "nato and germany");
    const own = figures.filter(({ key, of }) => key === "expelled" && of === "NATO");
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ share }) => share !== undefined)).toEqual([]);
  });
});
