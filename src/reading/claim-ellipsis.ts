/** Reads a clause without a verb, which goes on with the claim before it: "Britain 23", "and 40 in 2022", "Portugal none". */
import type { Claim } from "./claim.ts";
import { readObject } from "./claim-object.ts";
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";

export function ellipticClaim(
  parts: readonly Part[],
  last: Claim,
  typed: string,
  hasTime: boolean,
): Claim | undefined {
  const own = parts.filter(
    (part) =>
      !isPart(
        part,
        "and",
        "remark",
        "follow",
        "each",
        "with",
        "later",
        "same-time",
        "in-return",
        "among",
        "in",
        "join",
        "throw",
        "did",
      ),
  );
  const subject = own[0]?.kind === "names" && !isObjectFirst(own) ? own[0] : undefined;
  const object = readObject(subject === undefined ? own : own.slice(1));
  const isNumber = object.count !== undefined || object.isNone;
  if (!isNumber || (object.kind === "other" && object.of.length === 0)) return undefined;
  const [by, names, ...more] = object.rest;
  const isBy = isPart(by, "by") && names?.kind === "names" && more.length === 0;
  if (object.rest.length > 0 && !isBy) return undefined;
  const actors = isBy && names.kind === "names" ? names.mentions : subject?.mentions;
  if (actors === undefined && last.by.length === 0) return undefined;
  const by_ = actors ?? last.by;
  const { count: _, actors: __, days: ___, rank: ____, ...same } = last;
  const of =
    object.of.length > 0
      ? object.of
      : last.of.filter(({ codes }) => !by_.some((each) => each.codes[0] === codes[0]));
  return {
    ...same,
    text: typed,
    by: by_,
    of,
    isOfTaken: object.of.length === 0,
    ...(object.count !== undefined && { count: object.count }),
    isNone: object.isNone,
    isEach: parts.some((part) => isPart(part, "each")),
    isMembers: false,
    moreThan: [],
    fewerThan: [],
    isAll: false,
    isTogether: false,
    // "2 diplomats and 3 consuls": of what else, only the record's note may tell
    leftOver:
      actors !== undefined || (hasTime && last.when !== undefined) || object.of.length > 0
        ? []
        : [typed],
  };
}

/** "six South Africans" names whom, not who. */
const isObjectFirst = (parts: readonly Part[]): boolean => parts[0]?.kind !== "names";
