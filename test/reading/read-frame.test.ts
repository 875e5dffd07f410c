/** Questions, and the frames that they are read into. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/book/names/mention.ts";
import type { Frame, TimeCondition } from "../../src/reading/frame.ts";
import { indexLexicon } from "../../src/reading/lexicon-index.ts";
import { readFrame } from "../../src/reading/read-frame.ts";
import { lexicon } from "../../src/words/english/lexicon.ts";
import { book } from "../real-book.ts";

const index = indexLexicon(lexicon);

const codesOf = (mentions: readonly Mention[]): string =>
  mentions.map(({ codes }) => codes.join("?")).join(",");

function timeOf(when: TimeCondition | undefined): string {
  if (when === undefined) return "";
  const { relation, time } = when;
  return time.kind === "date" ? `${relation} ${time.date}` : `${relation} ${time.kind}`;
}

/** The parts of the frame that say something, as one line; of an unread text, why. */
function read(typed: string): string {
  const reading = readFrame(book, index, typed);
  if (reading.kind === "unread") return [reading.why, ...reading.leftOver].join(" ");
  const { frame } = reading;
  const parts = [frame.asked, frame.act === "expelled" ? "" : frame.act, ...whoIn(frame)];
  return [...parts, ...conditionsIn(frame)].filter((part) => part !== "").join(" | ");
}

const whoIn = ({ by, of, when, waves, without }: Frame): readonly string[] => [
  by.length > 0 ? `by ${codesOf(by)}` : "",
  of.length > 0 ? `of ${codesOf(of)}` : "",
  timeOf(when),
  ...waves.map(({ id }) => id),
  without.length > 0 ? `without ${codesOf(without)}` : "",
];

function conditionsIn(frame: Frame): readonly string[] {
  const { comparison, rank, claimed, topic } = frame;
  return [
    frame.isNegated ? "not" : "",
    frame.isInReturn ? "in return" : "",
    comparison === undefined ? "" : `${comparison.kind} ${comparison.value}`,
    rank === undefined ? "" : `${rank.kind} ${rank.size ?? ""}`.trim(),
    claimed === undefined ? "" : `claimed ${claimed}`,
    frame.speakers,
    topic === "" ? "" : `about ${topic}`,
  ];
}

describe("the ten worked examples", () => {
  it.each([
    ["how many did Poland expel in 2022", "number | by PL | in 2022"],
    ["Moldovan diplomats expelled by Russia", "number | by RU | of MD"],
    ["did Austria expel anybody", "whether | by AT"],
    ["is it true that Germany expelled 15", "whether | by DE | claimed 15"],
    ["when did Ireland announce", "when | by IE"],
    ["which NATO members expelled more than 3", "who | by NATO | more-than 3"],
    ["who was first", "who | first"],
    ["what did Russia do back to Germany", "number | any | by RU | of DE | in return"],
    ["NATO without the US", "number | by NATO | without US"],
    ["what did Tusk say about sanctions", "said | Tusk | about sanctions"],
    ["How many goals did Germany score", "left-over goals score"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe("who did what to whom", () => {
  it.each([
    ["how many Poles did Belarus expel", "number | by BY | of PL"],
    ["how many norwegians were expelled from russia", "number | by RU | of NO"],
    ["who kicked out diplomats from iran", "who | of IR"],
    ["what did russia do to germany", "number | any | by RU | of DE"],
    ["did russia retaliate against the uk?", "whether | any | by RU | of GB | in return"],
    ["how did germany answer chad", "number | any | by DE | of TD | in return"],
    ["who expelled more, germany or france", "compare | by DE,FR"],
    ["did france expel more than germany", "compare | by FR,DE"],
    ["was it Germany that expelled 40", "whether | by DE | claimed 40"],
    ["how many US diplomats were expelled", "number | of US"],
    ["expulsions of Russians by Norway and Sweden", "number | by NO,SE | of RU"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe("a time", () => {
  it.each([
    ["germany 2018", "number | by DE | in 2018"],
    ["expelled on 26 March 2018", "number | in 2018-03-26"],
    ["who expelled by 26 march", "who | until 2018-03-26"],
    ["who expelled iranians since 2011", "who | of IR | since 2011"],
    ["whom did norway expel in the 1980s", "number | by NO | in span"],
    ["how many were expelled in may", "number | in 2018-05"],
    ["what did may say", "said | may"],
    ["how many did poland expel before 31 February 2018", "time"],
    ["how many did france expel last year", "time"],
    ["how many had expelled by 03/04/2018", "time"],
    ["did france expel in 1983 and who in 1985", "time"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe("a text that is no question of ours", () => {
  it.each([
    ["how many Russians live in Germany", "left-over live"],
    ["should germany have expelled more", "opinion"],
    ["will poland expel more", "future"],
    ["is germany in nato", "nothing-asked"],
    ["who is germany", "nothing-asked"],
    ["diplomats", "nothing-asked"],
    ["how many syrians did germany deport", "left-over deport"],
    ["was it banned", "nothing-asked"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});
