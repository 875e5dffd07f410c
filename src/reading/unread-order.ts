/** Questions about an order in time, or about those who were expelled, that no answer has. */
import { expulsionWords, reactionWords } from "./act-words.ts";
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { isGroup } from "./groups.ts";

export const isUnreadOrder = (clause: Clause, frame: Frame): boolean =>
  isPlaceInTime(clause) || isTimeBetween(frame);

/** "who was the second to expel": many acted on one day, so only the first and the last have a place. */
function isPlaceInTime({ tokens, has }: Clause): boolean {
  const isPlaceAsked = tokens.some(({ kind }) => kind === "ordinal") && !has("most", "fewest");
  const isAct = tokens.some(
    (token) =>
      isSense(token, ...expulsionWords, ...reactionWords, "announce", "join") ||
      (isSense(token, "do") && !/^c[ao]me/i.test(token.typed)),
  );
  return isPlaceAsked && (isAct || has("first", "last"));
}

/** "how many days after Britain did Germany expel": the time to leave is another one. */
const isTimeBetween = ({ asked, when }: Frame): boolean =>
  asked === "how-long" && (when?.relation === "after" || when?.relation === "before");

export const isUnreadObject = (clause: Clause, frame: Frame): boolean =>
  areAmbassadorsCounted(clause, frame) ||
  isStateCounted(clause) ||
  isMostOfWhom(clause, frame) ||
  isSumCompared(clause, frame) ||
  (frame.asked === "why" && clause.has("how-many"));

/** "how many ambassadors did Poland expel": of an expulsion the number of diplomats is known; "EU ambassadors" are nobody's. */
const areAmbassadorsCounted = ({ tokens, has }: Clause, { act, of }: Frame): boolean =>
  has("ambassador") &&
  ((act === "expelled" &&
    tokens.some(
      (token, at) => isSense(token, "how-many") && isSense(tokens[at + 1], "ambassador"),
    )) ||
    (act === "ambassador-recalled" && of.some(isGroup)));

/** "how many countries did Russia expel from": those who were expelled are counted by no answer. */
const isStateCounted = ({ tokens, has }: Clause): boolean =>
  has("how-many") && has("country", "member") && isSense(tokens.at(-1), "from", "against");

/** "whom did Russia expel the most of". */
const isMostOfWhom = ({ has }: Clause, { by }: Frame): boolean =>
  has("whom") && has("most", "fewest") && by.length > 0;

/** "did Germany and Poland together expel more than Ukraine", "the difference between NATO and the EU". */
const isSumCompared = ({ has }: Clause, { by, asked }: Frame): boolean =>
  (has("together", "total") && by.length > 2 && has("more", "fewer", "more-than", "fewer-than")) ||
  (asked === "difference" && by.length > 1 && by.some(isGroup));
