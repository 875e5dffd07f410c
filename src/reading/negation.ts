/** Questions with a "not" that is not computed: what was not done has no list, no day and no number. */
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { Frame } from "./frame.ts";

/** Read are "who did not expel", "did Austria not expel", and "why did Austria not expel". */
export const isUnreadNegation = (clause: Clause, frame: Frame): boolean =>
  frame.isNegated &&
  clause.has("not") &&
  (isOfName(clause, frame) || isOfStep(frame) || !isKindRead(clause, frame));

/** "not Germany", "Germany and not France"; but "why not Germany". */
const isOfName = ({ tokens }: Clause, { asked }: Frame): boolean =>
  asked !== "why" &&
  tokens.some((token, at) => isSense(token, "not") && tokens[at + 1]?.kind === "name") &&
  !isSense(tokens[0], "not", "did", "is-it-true");

/** "who did not recall its ambassador". */
const isOfStep = ({ act, asked }: Frame): boolean =>
  act !== "expelled" && act !== "any" && asked !== "whether" && asked !== "why";

function isKindRead({ has }: Clause, frame: Frame): boolean {
  switch (frame.asked) {
    case "who":
    case "how-many-actors":
      return true;
    case "why":
      return !has("how-many");
    case "whether":
      return frame.by.length < 2 && (frame.by.length > 0 || !frame.isAnybody);
    case "number":
      return frame.claimed !== undefined || frame.isListed || has("anybody");
    case "when":
    case "how-long":
    case "compare":
    case "difference":
    case "total":
    case "share":
    case "said":
    case "map":
    case "timeline":
    case "sources":
    case "waves":
      return false;
  }
}
