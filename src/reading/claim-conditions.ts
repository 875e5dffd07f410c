/** Conditions under which a clause claims something, and what it takes from the clauses before it. */
import type { Mention } from "../book/names/mention.ts";
import type { Claim } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import type { ClauseReading } from "./claim-clause.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";

/** "Romania: one Russian diplomat expelled". */
export function withNamed(reading: ClauseReading, named: readonly Part[]): ClauseReading {
  const [only, ...more] = named;
  if (reading.form !== "passive" || reading.by.length > 0) return reading;
  if (only?.kind !== "names" || more.length > 0) return reading;
  return { ...reading, by: only.mentions, subject: "named" };
}

/** "Together with France, Germany expelled eight": both, together or each of them. */
export const withCompany = (reading: ClauseReading, company: readonly Mention[]): ClauseReading =>
  company.length === 0 || reading.subject !== "named"
    ? reading
    : { ...reading, by: [...reading.by, ...company] };

/** "EU members", "NATO's members", "No EU country". */
export const isMembers = ({ before, after, form }: ClauseAct): boolean =>
  (form === "active" ? before : after).some((part) => isPart(part, "member", "country"));

/** "Russian diplomats expelled in 2022: …" says of whom a list speaks. */
export const isUncounted = ({ count, actors, isNone }: Claim): boolean =>
  count === undefined && actors === undefined && !isNone;

export const isOfEverybody = ({ by }: Claim): boolean => by.length === 0;

export const isSaying = (part: Part): boolean => isPart(part, "say", "announce");

/** Was it done? Not what may or will be; what would be, only as somebody reported it. */
export function isReal({ before, form, after }: ClauseAct, isReported: boolean): boolean {
  const madeUp = form === "noun" ? [] : after.filter((part) => isPart(part, "made-up"));
  const around = [...before, ...madeUp];
  if (around.some((part) => isPart(part, "modal", "future", "opinion"))) return false;
  return isReported || !around.some((part) => isPart(part, "would"));
}

/** Is a claim no claim, but what the clauses behind it go on with? */
export function isOnlyKept(
  claim: Claim,
  act: ClauseAct,
  reading: Pick<ClauseReading, "object" | "subject"> & { readonly isHeading: boolean },
): boolean {
  const { object, subject, isHeading } = reading;
  if (object === "other") return isOfEverybody(claim) || isHeading || hasNoObject(act);
  return isHeading && (isOfEverybody(claim) || subject === "taken");
}

/** Does it say enough to be checked? */
export const isTold = (claim: Claim, { object, ...reading }: ClauseReading): boolean =>
  (!isOfEverybody(claim) ||
    reading.subject === "unknown" ||
    isSum(claim, reading) ||
    isNobodyOf(claim, reading)) &&
  (object !== "number" || isNumberEnough(claim));

/** A claim about everybody says how many in all, or how many countries. */
const isSum = (
  claim: Claim,
  { isTotal, isCountOfDiplomats }: Pick<ClauseReading, "isTotal" | "isCountOfDiplomats">,
): boolean =>
  claim.actors !== undefined ||
  (claim.isNone && isAboutSome(claim)) ||
  (claim.count !== undefined &&
    (isTotal ||
      (claim.of.length > 0 && claim.leftOver.length === 0 && isCountOfDiplomats) ||
      claim.waves.length > 0 ||
      (claim.when !== undefined && !claim.isTimeTaken)));

/** "Nobody in Asia expelled diplomats": of a part of the world that is not known. */
const isNobodyOf = (
  { isNone, leftOver, act }: Claim,
  { form, subject }: Pick<ClauseReading, "form" | "subject">,
): boolean =>
  isNone &&
  act === "expelled" &&
  form === "active" &&
  subject === "everybody" &&
  leftOver.length > 0;

/** "Nobody was expelled" says nothing of whom, of when, or of how many. */
const isAboutSome = ({ of, waves, when, count, moreThan }: Claim): boolean =>
  of.length + waves.length + moreThan.length > 0 || when !== undefined || count !== undefined;

/** "NATO expelled seven": a number alone says enough behind a verb that says what was done. */
const isNumberEnough = ({ act, by, isNone, of, count, actors }: Claim): boolean =>
  (act === "expelled" || act === "accreditations-denied") &&
  (by.length > 0 || isNone || actors !== undefined || (of.length > 0 && count !== undefined));

/** Whose diplomats, where the sentence before has said so; nobody expels their own. */
export const ofBefore = (of: readonly Mention[], by: readonly Mention[]): readonly Mention[] =>
  of.some((mention) => by.some(({ codes }) => codes[0] === mention.codes[0])) ? [] : of;

/** Which consulate it was. */
export const placeOf = ({ act, after }: ClauseAct): readonly string[] =>
  act === "consulate-closed"
    ? after.flatMap((part) =>
        part.kind === "unknown" || part.kind === "wave" ? part.typed.split(" ") : [],
      )
    : [];

/** Does a clause only name somebody, with no number beside it? */
export const isNaming = (rest: readonly Part[]): boolean =>
  rest.some((part) => part.kind === "names" || part.kind === "number") &&
  !rest.some((part) => isPart(part, "among")) &&
  rest.every(
    (part) =>
      part.kind === "names" ||
      part.kind === "number" ||
      isPart(
        part,
        "country",
        "member",
        "each",
        "at-least",
        "more-than",
        "most",
        "remark",
        "join",
        "follow",
      ),
  );

/** "Without Britain, …", "…, Britain not included". */
export function leftOutIn(clause: readonly Part[]): readonly Mention[] | undefined {
  const names = clause.find((part) => part.kind === "names");
  const hasOnlyThese = clause.length === 2 && clause.some((part) => isPart(part, "without"));
  return hasOnlyThese && names?.kind === "names" ? names.mentions : undefined;
}

/** "Expelled over Salisbury: …". */
const hasNoObject = ({ after }: ClauseAct): boolean =>
  after.every((part) => part.kind === "wave" || isPart(part, "more-than", "over"));
