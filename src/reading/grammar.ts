/** The grammar of questions: which words ask what, and when anything is asked at all. */
import type { Mention } from "../book/names/mention.ts";
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { ActSelection, Frame, QuestionKind } from "./frame.ts";
import { expelling, stepping } from "./left-over.ts";
import { isUncomputed } from "./not-computed.ts";
import type { Token } from "./token.ts";

type Row<Of> = readonly [Of, (clause: Clause, by: readonly Mention[]) => boolean];

/** What is asked: the first row that fits. */
const questions: readonly Row<QuestionKind>[] = [
  ["map", ({ has }) => has("map")],
  ["timeline", ({ has }) => has("timeline")],
  ["sources", ({ has }) => has("sources") || (has("where") && has("number"))],
  ["waves", ({ has }) => has("waves")],
  ["share", ({ has }) => has("share")],
  ["difference", ({ has }) => has("difference")],
  [
    "compare",
    ({ has }, by) =>
      has("compare") ||
      (by.length === 1 && has("more", "fewer") && has("than")) ||
      (by.length > 1 && has("more", "fewer", "more-than", "fewer-than", "exactly", "same")),
  ],
  [
    "who",
    ({ has }, by) =>
      by.length === 0 && has("who", "which") && has("most", "fewest", "first", "last"),
  ],
  ["how-long", ({ has }) => has("how-long") || (has("how-soon") && has("leave"))],
  ["when", ({ has }) => has("when", "how-soon")],
  ["why", ({ has }) => has("why")],
  ["number", (clause) => clause.has("whom") || areDiplomatsAsked(clause) || isWhomAsked(clause)],
  ["who", (clause) => clause.has("who", "which", "list") && !isSubjectNamed(clause)],
  [
    "who",
    ({ has }, by) =>
      by.length === 0 && has("country", "member") && !has("how-many", "total", "together"),
  ],
  ["how-many-actors", ({ tokens }) => areActorsCounted(tokens)],
  ["whether", ({ has, tokens: [first] }) => has("each") && isSense(first, "did", "was")],
  ["who", ({ has }, by) => by.length === 0 && has("most", "fewest", "first", "last", "top")],
  ["whether", (clause) => clause.has("total", "together") && isSumClaimed(clause)],
  ["total", ({ has }) => has("total", "together")],
  [
    "whether",
    ({ has, tokens: [first] }) =>
      has("is-it-true", "nobody", "nothing") || isSense(first, "did", "was"),
  ],
  ["number", () => true],
];

/** "which diplomats did Germany expel": Germany is the subject, and the question is about what it did. */
function isSubjectNamed({ tokens }: Clause): boolean {
  const did = tokens.findIndex((token) => isSense(token, "did"));
  return did >= 0 && tokens[did + 1]?.kind === "name";
}

/** "which diplomats were expelled by Germany". */
const areDiplomatsAsked = ({ tokens }: Clause): boolean =>
  tokens.some(
    (token, at) => isSense(token, "which") && isSense(tokens[at + 1], "diplomat", "ambassador"),
  );

/** "who was expelled by Germany": those that were, and not those that did. */
const isWhomAsked = ({ tokens: [first, second], has }: Clause): boolean =>
  isSense(first, "who") && isSense(second, "was") && has("expelled", "throw") && has("by", "from");

/** "was it 153 in total". */
const isSumClaimed = ({ tokens, has }: Clause): boolean =>
  tokens.some(({ kind }) => kind === "number") &&
  (has("is-it-true") || isSense(tokens[0], "did", "was"));

/** "how many countries", "how many of the NATO members". */
function areActorsCounted(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => isSense(token, "how-many"));
  const following = at < 0 ? [] : tokens.slice(at + 1);
  const counted = following.find((token) => token.kind !== "name" && !isSense(token, "of"));
  const [first] = following.filter((token) => !isSense(token, "of"));
  return isSense(counted, "country", "member") || (first !== undefined && isMembersName(first));
}

/** "NATO members" is a name of NATO. */
const isMembersName = (token: Token): boolean =>
  token.kind === "name" && /member|allies/i.test(token.typed);

export const askedOf = (clause: Clause, by: readonly Mention[]): QuestionKind =>
  questions.find(([, fits]) => fits(clause, by))?.[0] ?? "number";

/** Which act: the first row that fits. */
const acts: readonly Row<ActSelection>[] = [
  ["expelled", ({ has }) => has("expel", "expelled") && has("recall", "close", "deny", "cut")],
  ["accreditations-denied", ({ has }) => has("deny", "not") && has("accreditation")],
  ["institution-closed", ({ has }) => has("institution") && has("close")],
  ["contacts-suspended", ({ has }) => has("contacts")],
  ["consulate-closed", ({ has }) => has("consulate", "close")],
  ["ambassador-recalled", ({ has }) => has("recall") || (has("fetch") && has("ambassador"))],
  ["relations-severed", ({ has }) => has("sever") || (has("cut") && has("relations"))],
  ["relations-downgraded", ({ has }) => has("downgrade")],
  ["entry-ban", ({ has }) => has("ban") || (has("deny") && has("entry"))],
  ["staff-cut", ({ has }) => has("cut", "ceiling")],
  ["other", ({ has }) => has("measure")],
  [
    "any",
    ({ has }) => has("do", "nothing", "answer") && !has("expel", "expelled", "throw", "expulsion"),
  ],
  ["expelled", () => true],
];

export const actOf = (clause: Clause): ActSelection =>
  acts.find(([, fits]) => fits(clause, []))?.[0] ?? "expelled";

/** The members of an organisation, where the question names them; else those that acted. */
export function scopeOf({ has, tokens }: Clause): Frame["scope"] {
  if (has("itself")) return "itself";
  return has("member", "country") || tokens.some(isMembersName) ? "members" : "either";
}

/** Is anything asked that the record can answer: an act, a rank, a sum, or no more than names? */
export function isAsked(clause: Clause, frame: Frame): boolean {
  const { has } = clause;
  if (has("join") && frame.of.length > 0) return false;
  if (isUncomputed(clause, frame)) return false;
  if (has(...expelling, ...stepping)) return hasSubject(clause, frame);
  return isAskedWithoutAct(clause, frame);
}

function isAskedWithoutAct(clause: Clause, frame: Frame): boolean {
  const { has } = clause;
  switch (frame.asked) {
    case "map":
    case "timeline":
    case "sources":
    case "waves":
      return true;
    case "how-many-actors":
      return false;
    case "how-long":
      return countNames(frame) > 0;
    case "share":
      return countNames(frame) > 0;
    case "total":
    case "difference":
      return !has("diplomat", "person", "ambassador");
    case "compare":
      return !has("diplomat", "person", "ambassador") && (!has("was") || has("number"));
    case "number":
    case "whether":
    case "when":
    case "why":
    case "who":
    case "said":
      return !has("diplomat", "person", "ambassador") && isShortQuestion(clause, frame);
  }
}

const countNames = ({ by, of, waves, without }: Frame): number =>
  by.length + of.length + waves.length + without.length;

/** An act is asked about, with a question word, somebody named, or a time. */
const hasSubject = ({ has }: Clause, frame: Frame): boolean =>
  countNames(frame) > 0 ||
  frame.when !== undefined ||
  frame.rank !== undefined ||
  frame.comparison !== undefined ||
  frame.days !== undefined ||
  frame.place.length > 0 ||
  (frame.asked !== "number" && frame.asked !== "whether") ||
  (has("what") && has("do", "answer", "in-return", "measure")) ||
  has(
    "how-many",
    "measure",
    "expulsion",
    "consulate",
    "contacts",
    "institution",
    "accreditation",
    "ambassador",
    "nothing",
    "diplomat",
    "anybody",
    "nobody",
  );

/** Questions without an act: "germany 2018", "who was first", "how many by Poland", "was it 150?". */
function isShortQuestion(clause: Clause, frame: Frame): boolean {
  const { has, tokens } = clause;
  const isNamed = countNames(frame) > 0;
  if (frame.claimed !== undefined && !isNamed)
    return has("was", "is-it-true") || frame.asked === "why";
  if (frame.rank !== undefined)
    return (
      areGroups(frame) && (isNamed || has("who", "which", "country", "top") || tokens.length <= 2)
    );
  if (has("listed") || frame.days !== undefined) return true;
  return isNamed ? !isAboutNames(clause, frame) : isTimeOrList(clause, frame);
}

/** "who was first in the EU", but not "who leads Germany": a rank is among several. */
const areGroups = ({ by, of }: Frame): boolean =>
  [...by, ...of].every(({ codes: [code] }) => !/^[A-Z]{2}$/.test(code));

/** "who is Germany", "is Germany in NATO", "when Germany": about the names themselves. */
function isAboutNames({ has }: Clause, frame: Frame): boolean {
  const isDefined = has("was", "who", "whom") && !has("number");
  const isPlaced = has("in", "to") && countNames(frame) > 1;
  return isDefined || isPlaced || frame.asked === "when" || frame.asked === "why";
}

/** "how many on 26 March", "in 2022", "the list". */
const isTimeOrList = ({ has, tokens }: Clause, { when }: Frame): boolean =>
  when === undefined
    ? has("list") && tokens.length <= 2
    : tokens.every((token) => isSense(token, "how-many", "what", "that"));
