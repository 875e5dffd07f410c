/** Whom a text names, and what is made of the words beside. */
import { describe, expect, it } from "vitest";
import { readMentions } from "../../../src/book/names/read-mentions.ts";
import { book } from "../../real-book.ts";

/** `DE by name` for each, as it was typed. */
function read(typed: string) {
  const { mentions, unrecognized, ignored, otherWords } = readMentions(book.names, typed);
  return {
    named: mentions.map((each) => `${each.codes.join("/")} by ${each.matchedBy}: ${each.typed}`),

    unread: unrecognized,
    passedOver: ignored,
    aside: otherWords.join(" "),
  };
}

const named = (typed: string) => read(typed).named;

describe("one name", () => {
  it.each([
    ["germany", "DE by name: germany"],
    ["korea, south", "KR by name: korea, south"],
    ["bosnia and herzegovina", "BA by name: bosnia and herzegovina"],
    ["guinea bissau", "GW by name: guinea bissau"],
    ["noth korea", "KP by typo: noth korea"],
    ["congo", "CD/CG by name: congo"],
    ["ＤＥ", "DE by code: DE"],
    ["no", "NO by code: no"],
    ["usa!", "US by code: usa"],
    ["u.s.", "US by alias: u.s"],
    ["🇪🇺", "EU by flag: 🇪🇺"],
    [":flag-de:", "DE by flag: :flag-de:"],
    ["the us of a", "US by alias: us of a"],
  ])("%s", (typed, expected) => {
    expect(named(typed)).toEqual([expected]);
  });
});

describe("several names", () => {
  it.each([
    ["DE FR PL", ["DE by code: DE", "FR by code: FR", "PL by code: PL"]],
    ["🇩🇪 and 🇫🇷", ["DE by flag: 🇩🇪", "FR by flag: 🇫🇷"]],
    ["north korea and south korea", ["KP by name: north korea", "KR by name: south korea"]],
    ["trinidad and tobago and cuba", ["TT by name: trinidad and tobago", "CU by name: cuba"]],
    ["deutschland frankreich", ["DE by name: deutschland", "FR by name: frankreich"]],
    ["frnace and germny", ["FR by typo: frnace", "DE by typo: germny"]],
    ["uk, us and eu", ["GB by alias: uk", "US by alias: us", "EU by code: eu"]],
    ["germany germany, DE", ["DE by name: germany"]],
    [
      "mali vs. ghana versus chad vs togo",
      ["ML by name: mali", "GH by name: ghana", "TD by name: chad", "TG by name: togo"],
    ],
    [
      "mali; ghana|chad/togo\ncuba+oman",
      [
        "ML by name: mali",
        "GH by name: ghana",
        "TD by name: chad",
        "TG by name: togo",
        "CU by name: cuba",
        "OM by name: oman",
      ],
    ],
    ["korea, south, italy", ["KR/KP by name: korea", "IT by name: italy"]],
  ])("%s", (typed, expected) => {
    expect(named(typed)).toEqual(expected);
  });
});

describe("a name in a sentence", () => {
  it.each([
    ["did the dutch expel anybody", ["NL by demonym: dutch"], "did the expel anybody"],
    ["Is IT true that DE expelled", ["IT by code: IT", "DE by code: DE"], "is true that expelled"],
    ["IS IT TRUE", [], "is it true"],
    ["tell us about germany", ["DE by name: germany"], "tell us about"],
    ["to us", [], "to us"],
    ["germany told us", ["DE by name: germany", "US by alias: us"], "told"],
    ["us and them", ["US by alias: us"], "them"],
    ["NO in it", ["NO by code: NO"], "in it"],
    ["in germany", ["DE by name: germany"], "in"],
    ["is chad there", ["TD by name: chad"], "is there"],
    ["many switzerlnd", ["CH by typo: switzerlnd"], "many switzerlnd"],
    ["or germany", ["DE by name: germany"], ""],
  ])("%s", (typed, expected, aside) => {
    expect(named(typed)).toEqual(expected);
    expect(read(typed).aside).toBe(aside);
  });
});

describe("words that name nobody", () => {
  it.each([
    ["the atlantis empire", [], ["atlantis empire"], []],
    ["siberia", [], ["siberia"], []],
    ["🇿🇿", [], ["🇿🇿"], []],
    ["angela merkel", [], ["angela merkel"], []],
    ["germany, atlantis and the moon", ["DE by name: germany"], ["atlantis", "moon"], []],
    ["warsaw accord", ["PL by capital: warsaw"], [], ["accord"]],
    ["frnace spain", ["ES by name: spain"], [], ["frnace"]],
    ["jordan river valley", ["JO by name: jordan"], [], ["river", "valley"]],
    ["DE fr", ["DE by code: DE"], [], ["fr"]],
    ["germany river and lake", ["DE by name: germany"], ["lake"], ["river"]],
    ["how many", [], [], []],
    ["and", [], [], []],
    ["", [], [], []],
  ])("%s", (typed, expected, unread, passedOver) => {
    expect(read(typed)).toMatchObject({ named: expected, unread, passedOver });
  });
});

describe("a long text", () => {
  it("is read in its first thousand letters", () => {
    const filler = (letters: number) => `${"of ".repeat(letters / 3)}`;
    expect(named(`${filler(990)} germany`)).toEqual(["DE by name: germany"]);
    expect(named(`${filler(1200)} germany`)).toEqual([]);
  });
});
