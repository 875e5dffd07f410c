import { describe, expect, it } from "vitest";
import { splitFlags } from "../../../src/book/names/flags.ts";

/** Flags as their codes in brackets, words as they are. */
const shown = (typed: string) =>
  splitFlags(typed).map((each) => (each.kind === "flag" ? `[${each.code}]` : each.typed));

/** A black flag with these letters as tags. */
const tagged = (letters: string) =>
  `🏴${Array.from(letters, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join("")}\u{e007f}`;

describe("flags", () => {
  it.each([
    ["germany", ["germany"]],
    ["🇩🇪", ["[DE]"]],
    ["🇩🇪🇫🇷", ["[DE]", "[FR]"]],
    ["🇩🇪 🇫🇷", ["[DE]", " ", "[FR]"]],
    ["🇩 🇪", ["[DE]"]],
    [":regional_indicator_d::regional_indicator_e:", ["[DE]"]],
    [":regional_indicator_d: :regional_indicator_e:", ["[DE]"]],
    [":regional_indicator_d:", ["🇩"]],
    ["🇦🇿", ["[AZ]"]],
    ["what of 🇵🇱?", ["what of ", "[PL]", "?"]],
    ["🇩", ["🇩"]],
    [tagged("gbeng"), ["[GB]"]],
    [tagged("usca1"), ["[US]"]],
    [`${tagged("gbsct")} and 🇮🇪`, ["[GB]", " and ", "[IE]"]],
    ["🏴", ["🏴"]],
    [":flag-de:", ["[DE]"]],
    [":flag_de:", ["[DE]"]],
    [":FLAG-De:", ["[DE]"]],
    [":de: :fr:", ["[DE]", " ", "[FR]"]],
    [":flag-england:", ["[GB]"]],
    [":SCOTLAND:", ["[GB]"]],
    [":flag-wales:!", ["[GB]", "!"]],
    [":de_abc:", ["[DE]"]],
    [":flagde:", [":flagde:"]],
    [":smile:", [":smile:"]],
    ["12:30", ["12:30"]],
    ["note: see :de:", ["note: see ", "[DE]"]],
  ])("%s", (typed, expected) => {
    expect(shown(typed)).toEqual(expected);
  });

  it("part the words around them", () => {
    expect(splitFlags("germany")).toEqual([{ kind: "words", typed: "germany" }]);
    expect(splitFlags("a 🇩🇪 b")).toEqual([
      { kind: "words", typed: "a " },
      { kind: "flag", typed: "🇩🇪", code: "DE" },
      { kind: "words", typed: " b" },
    ]);
  });

  it("keep what was typed", () => {
    const typed = "🇩🇪 and :flag-fr: too";
    expect(splitFlags(typed).map((each) => each.typed)).toEqual([
      "🇩🇪",
      " and ",
      ":flag-fr:",
      " too",
    ]);
  });
});
