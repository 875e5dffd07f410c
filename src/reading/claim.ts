/**
 * The claims that a text makes about expulsions, clause by clause:
 *
 *  1. "Germany expelled 15 Russian diplomats": by Germany, of Russia, 15
 *  2. "Germany, France and Poland expelled four each": by three, each of them four
 *  3. "Four Russian diplomats were expelled by France": by France, of Russia, four
 *  4. "Britain's expulsion of 90 Soviet officials in 1971": by Britain, of the Soviet Union, 90, in 1971
 *  5. "NATO members expelled 121": by the members of NATO, together 121
 *  6. "29 countries expelled Russian diplomats": 29 actors
 *  7. "It also closed a consulate": by whom the sentence before is about
 *  8. "and 40 in 2022": the same act by the same, in 2022
 *  9. "No EU country expelled": none of the EU
 * 10. "Tusk said: …": words, by Tusk
 *
 * A clause about an expulsion with a word that has no place is a claim that was not understood.
 */
import type { Mention } from "../book/names/mention.ts";
import type { ActKind, Wave } from "../book/wave.ts";
import type { CountCondition, TimeCondition } from "./frame.ts";

/** A number as a text gives it. */
export interface ClaimedNumber {
  readonly kind: CountCondition["kind"] | "about";
  readonly value: number;
}

/** The acts that a text can tell of. */
export type ClaimAct = Extract<
  ActKind,
  | "expelled"
  | "accreditations-denied"
  | "ambassador-recalled"
  | "consulate-closed"
  | "relations-severed"
  | "relations-downgraded"
  | "staff-cut"
>;

export interface Claim {
  readonly kind: "act";
  /** In the text's own words. */
  readonly text: string;
  readonly act: ClaimAct;
  /** Who acted; nobody named where everybody is meant. */
  readonly by: readonly Mention[];
  /** Whose diplomats. */
  readonly of: readonly Mention[];
  /** Has a sentence before said whose? */
  readonly isOfTaken: boolean;
  readonly count?: ClaimedNumber;
  /** How many countries acted. */
  readonly actors?: ClaimedNumber;
  /** Does each of several do it, or are they meant together? */
  readonly isEach: boolean;
  readonly isTogether: boolean;
  /** Does it speak of every member of a group? */
  readonly isAll: boolean;
  /** Of more than half of them: "most EU countries"? */
  readonly isMost: boolean;
  /** Does it speak of the members of an organisation? */
  readonly isMembers: boolean;
  readonly isNone: boolean;
  readonly isAmbassador: boolean;
  /** "Austria joined in": in what is spoken of, and not at another time. */
  readonly isJoining: boolean;
  /** "It also closed a consulate": in the event of the sentence before. */
  readonly isSameEvent: boolean;
  /** Does it speak of some of them: "48 from the embassy and 12 at the UN"? */
  readonly isPartial: boolean;
  /** Is it told as somebody's words? */
  readonly isReported: boolean;
  /** Are people meant who are not said to be diplomats? */
  readonly isAnybody: boolean;
  readonly days?: number;
  readonly rank?: "most" | "fewest" | "first" | "last";
  /** "more than Sweden". */
  readonly moreThan: readonly Mention[];
  readonly fewerThan: readonly Mention[];
  readonly without: readonly Mention[];
  /** Who acted beside a number of countries: "25 countries and NATO". */
  readonly alongside: readonly Mention[];
  readonly isInReturn: boolean;
  readonly when?: TimeCondition;
  /** Is the time taken over from a sentence before? */
  readonly isTimeTaken: boolean;
  readonly waves: readonly Wave[];
  /** Words of the reason that are in no list, and of the place of a consulate. */
  readonly reason: readonly string[];
  readonly place: readonly string[];
  /** Words without a place: where there are any, the claim is not understood. */
  readonly leftOver: readonly string[];
}

/** Words in quotation marks that somebody is said to have said. */
export interface QuoteClaim {
  readonly kind: "quote";
  readonly text: string;
  /** Nobody where another person of the same surname may be meant. */
  readonly speakers: readonly Mention[];
  readonly words: string;
}
