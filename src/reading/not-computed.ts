/** Questions whose words all have a place, and whose sense is not computed: no answer is better than another one's. */
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { isGroup } from "./groups.ts";
import { isUnreadNegation } from "./negation.ts";
import { isUnreadObject, isUnreadOrder } from "./unread-order.ts";

export const isUncomputed = (clause: Clause, frame: Frame): boolean =>
  hasTwoClauses(clause) ||
  isOfMembership(clause) ||
  isUnreadComparison(clause, frame) ||
  isUnreadQuantity(clause, frame) ||
  isUnreadGroup(clause, frame) ||
  isUnreadNegation(clause, frame) ||
  isUnreadOrder(clause, frame) ||
  isUnreadObject(clause, frame) ||
  isUnreadInterval(clause, frame);

/** Two acts, each with somebody of its own: more than one question. */
function hasTwoClauses({ tokens }: Clause): boolean {
  const verbs = tokens.flatMap((token, at) =>
    isSense(token, "expel", "expelled", "throw", "close", "recall") ? [at] : [],
  );
  const [first = 0, second = first] = verbs;
  return (
    tokens.slice(first, second).some(({ kind }) => kind === "name") &&
    !isSense(tokens[second], "throw")
  );
}

/** "how long did it take Germany to respond": only of an answer to somebody it is known when the time began. */
const isUnreadInterval = ({ has }: Clause, { of, isInReturn }: Frame): boolean =>
  has("how-soon") && !has("leave") && (of.length === 0 || !isInReturn);

/** "kicked out of the G8": no state expels diplomats there. */
const isOfMembership = ({ tokens }: Clause): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === "name" &&
      !/^[A-Z]{2}$/.test(token.mention.codes[0]) &&
      isSense(tokens[at - 1], "of", "from") &&
      (isSense(tokens[at - 2], "expelled", "away") || tokens[at - 2]?.kind === "name"),
  );

/** "who expelled more than Britain", "did Germany expel more than in 2018". */
function isUnreadComparison({ has, tokens }: Clause, frame: Frame): boolean {
  const isWithName = tokens.some(
    (token, at) =>
      isSense(token, "more-than", "fewer-than", "exactly") && tokens[at + 1]?.kind === "name",
  );
  const isOfNobody = frame.by.length + frame.of.length + frame.waves.length === 0;
  return (
    (has("who", "which", "anybody", "nobody") && isWithName) ||
    isSense(tokens.at(-1), "more-than", "fewer-than") ||
    (has("same") && frame.by.length < 2) ||
    (frame.asked === "compare" && frame.by.length === 1 && frame.alsoWhen.length === 0) ||
    (has("how") && isOfNobody && !frame.isInReturn)
  );
}

/** "did 25 countries expel", "how many did Germany not expel", "did both Germany and Austria". */
function isUnreadQuantity({ has }: Clause, frame: Frame): boolean {
  const { asked, claimed, comparison, isEvery, isNegated, isWhether } = frame;
  const isCount = claimed !== undefined || comparison !== undefined || has("most", "fewest");
  const isEveryOfGroup = frame.by.length === 1 && frame.by.some(isGroup) && !isNegated;
  return (
    (isWhether && isCount && has("country", "member")) ||
    (asked === "number" && has("how-many") && isNegated) ||
    (isEvery && isWhether && !isEveryOfGroup)
  );
}

/** "did none of the Nordics", "NATO members outside the EU", "did NATO expel Turkey". */
function isUnreadGroup(
  { has, tokens }: Clause,
  { by, of, asked, isNegated, isWhether }: Frame,
): boolean {
  const groups = by.filter(isGroup);
  const isListed =
    asked === "compare" ||
    has("and", "or", "compare", "together", "total") ||
    tokens.some(({ gap }) => gap.includes(","));
  const isMembership =
    of.some(({ matchedBy }) => matchedBy !== "demonym") &&
    !has("diplomat", "person", "answer", "in-return");
  return (
    (isWhether && isNegated && groups.length > 0) ||
    (groups.length > 1 && !isListed) ||
    (asked === "whether" && groups.length > 0 && isMembership)
  );
}
