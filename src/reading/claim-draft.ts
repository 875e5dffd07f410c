/** Gathers what the words around the verb of a claim say, and the words that have no place. */
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Sense } from "../words/lexicon.ts";
import type { Claim } from "./claim.ts";
import type { Part } from "./claim-parts.ts";

/** Is who acted named, taken from before, everybody, or somebody that is not known? */
export type SubjectSource = "named" | "taken" | "everybody" | "unknown";

/** What is gathered while the words around the verb are read. */
export interface Draft {
  by: Mention[];
  of: Mention[];
  moreThan: Mention[];
  fewerThan: Mention[];
  without: Mention[];
  /** Who acted beside so many countries. */
  alongside: Mention[];
  waves: Wave[];
  reason: string[];
  leftOver: string[];
  flags: Set<Sense>;
  isMost: boolean;
  days?: number;
  actors?: Claim["actors"];
}

export const newDraft = (): Draft => ({
  by: [],
  of: [],
  moreThan: [],
  fewerThan: [],
  without: [],
  alongside: [],
  waves: [],
  reason: [],
  leftOver: [],
  flags: new Set(),
  isMost: false,
});

export const reasons: readonly Sense[] = ["over", "after", "for", "more-than", "answer", "before"];

/** Words that may stand around a claim without changing it. */
const harmless: readonly Sense[] = [
  "did",
  "was",
  "say",
  "announce",
  "that",
  "remark",
  "adjective",
  "and",
  "country",
  "member",
  "itself",
  "pronoun",
  "in",
  "on",
  "of",
  "by",
  "to",
  "from",
  "with",
  "for",
  "over",
  "after",
  "event",
  "article",
  "leave",
  "give",
  "away",
  "join",
  "answer",
  "would",
  "later",
  "same-time",
  "exactly",
  "about-number",
  "follow",
  "more-than",
  "at-least",
  "fewer-than",
  "days",
  "weeks",
  "hours",
  "call",
  "tell",
  "clause",
  "or",
  "accreditation",
  "at-most",
  "among",
  "staff",
  "than",
  "most",
  "without",
];

const told: readonly Sense[] = [
  "each",
  "not",
  "nobody",
  "first",
  "last",
  "most",
  "fewest",
  "in-return",
  "total",
  "together",
  "more",
  "fewer",
  "all",
];

export function placeAround(part: Part, draft: Draft, isReason = false): void {
  switch (part.kind) {
    case "wave":
      draft.waves.push(...part.waves);
      return;
    case "word":
      if (told.includes(part.sense)) draft.flags.add(part.sense);
      else if (!isReason && !harmless.includes(part.sense)) draft.leftOver.push(part.typed);
      return;
    case "person":
    case "time":
      return;
    case "names":
    case "ordinal":
    case "number":
    case "unknown":
      if (!isReason) draft.leftOver.push(part.typed);
      else if (part.kind === "unknown") draft.reason.push(part.typed);
  }
}
