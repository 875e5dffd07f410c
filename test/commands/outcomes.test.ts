import { describe, expect, it } from "vitest";
import { bot, reply, replyToWords, values } from "../real-book.ts";

describe("the outcomes", () => {
  it.each([
    ["expelled", "germany", "answered"],
    ["expelled", "bhutan", "not-listed"],
    ["expelled", "philippines", "answered"],
    ["expelled", "malta", "not-listed"],
    ["expelled", "russia", "wrong-role"],
    ["expelled", "korea", "ambiguous"],
    ["expelled", "congo", "ambiguous"],
    ["expelled", "atlantis", "unknown"],
    ["expelled", "stoltenberg", "unknown"],
    ["expelled", "", "answered"],
    ["total", "", "answered"],
    ["quote", "", "answered"],
    ["quote", "japan", "not-listed"],
    ["quote", "turnbull", "answered"],
    ["help", "", "help"],
    ["nonsense", "", "unknown"],
  ])("/%s %s is %s", (command, words, outcome) => {
    expect(reply(command, words).outcome).toBe(outcome);
  });

  it("asks back with at most five buttons, each of which answers", () => {
    for (const name of ["korea", "congo", "former yugoslavia", "virgin islands"]) {
      const { answer, suggestions } = reply("expelled", name);
      expect(answer.followUps.length).toBeLessThanOrEqual(5);
      expect(suggestions.length).toBeGreaterThan(1);
    }
  });

  it("never shows 0 for a country that is not listed", () => {
    expect(reply("expelled", "bhutan").figures).toEqual([]);
    expect(JSON.stringify(reply("expelled", "bhutan").answer)).not.toMatch(/"value":0/);
  });
});

describe("options", () => {
  it.each([
    ["wave", "nonesuch", /\/waves/],
    ["as-of", "tomorrow", /2018-03-26/],
    ["as-of", "2018-02-31", /2018-02-28/],
    ["as-of", "26.3.2018", /2018-03-26/],
    ["private", "perhaps", /yes or no/],
    ["wav", "2018-salisbury", /wave/],
    ["colour", "red", /who, wave, from, without, as-of/],
  ])("says of %s:%s what was found and what would be right", (option, text, right) => {
    const { outcome, answer } = reply("expelled", "germany", { [option]: text });
    expect(outcome).toBe("unknown");
    expect(answer.audience).toBe("asker");
    const message = JSON.stringify(answer.blocks);
    expect(message).toContain(option === "wav" || option === "colour" ? option : text);
    expect(message).toMatch(right);
  });

  it("names every trouble at once", () => {
    const { answer } = reply("expelled", "germany", {
      wave: "nonesuch",
      "as-of": "never",
      colour: "red",
    });
    const [block] = answer.blocks;
    expect(block?.kind === "list" && block.lines.length).toBe(3);
  });

  it("refuses an option given twice", () => {
    const twice = [
      { option: "wave", text: "2018" },
      { option: "wave", text: "2018" },
    ];
    const again = bot.reply({
      command: "expelled",
      typed: [{ option: "", text: "germany" }, ...twice],
    });
    expect(again.outcome).toBe("unknown");
    expect(JSON.stringify(again.answer)).toContain("twice");
  });

  it("finds a wave by its year, the rest of its name, and whole", () => {
    for (const wave of ["2018", "salisbury", "2018-salisbury", "2018-Salisbury"]) {
      expect(reply("expelled", "germany", { wave }).outcome).toBe("answered");
    }
  });

  it("keeps a private answer for the asker", () => {
    expect(reply("expelled", "germany", { private: "yes" }).answer.audience).toBe("asker");
    expect(reply("expelled", "germany").answer.audience).toBe("everyone");
    expect(replyToWords("germany private").answer.audience).toBe("asker");
  });

  it("carries the frame of a question into the next ones", () => {
    const { answer } = reply("expelled", "germany", { "as-of": "2018-03-28" });
    const ranked = answer.followUps.find(({ ask }) => ask.command === "expelled");
    expect(ranked?.ask.typed).toContainEqual({ option: "as-of", text: "2018-03-28" });
  });
});

describe("one name for all commands", () => {
  it("hands /expelled total nato and /expelled quote tusk on", () => {
    expect(reply("expelled", "total nato").command).toBe("total");
    expect(reply("expelled", "quote tusk").command).toBe("quote");
    expect(reply("expelled", "help").outcome).toBe("help");
    expect(values(reply("expelled", "total nato"), "members-expelled", "article")).toEqual([121]);
  });
});
