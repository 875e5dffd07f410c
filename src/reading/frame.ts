/**
 * The frame of a question: what is asked, about which act, by whom, against whom, when, and under which condition. This file
 * is the list of what can be asked; `read-frame.ts` fills it.
 *
 *  1. "how many did Poland expel in 2022": number, by Poland, in 2022
 *  2. "Moldovan diplomats expelled by Russia": number, by Russia, of Moldova
 *  3. "did Austria expel anybody": whether, by Austria
 *  4. "is it true that Germany expelled 15": whether, by Germany, claimed 15
 *  5. "when did Ireland announce": when, by Ireland
 *  6. "which NATO members expelled more than 3": who, by NATO, more than 3
 *  7. "who was first": who, rank first
 *  8. "what did Russia do back to Germany": number, by Russia, of Germany, in return
 *  9. "NATO without the US": total, by NATO, without the United States
 * 10. "what did Tusk say about sanctions": said, by Tusk, about sanctions
 *
 * "How many goals did Germany score" has two words that have no place, and so no frame.
 */
import type { Mention } from "../book/names/mention.ts";
import type { ActKind, Wave } from "../book/wave.ts";
import type { Time } from "./time.ts";

export type QuestionKind =
  /** How many, or simply what was done. */
  | "number"
  | "whether"
  | "when"
  | "how-long"
  | "why"
  /** The actors themselves: who, which countries, and who did not. */
  | "who"
  | "how-many-actors"
  | "compare"
  | "difference"
  | "total"
  /** What part of the whole. */
  | "share"
  | "said"
  | "map"
  | "timeline"
  | "sources"
  | "waves";

/** A time, and how an act stands to it. */
export interface TimeCondition {
  readonly relation: "in" | "before" | "after" | "since" | "until";
  readonly time: Time;
  /** The other end of "from … to", "between … and". */
  readonly to?: Time;
  readonly typed: string;
}

/** "more than 3", "exactly one". */
export interface CountCondition {
  readonly kind: "more-than" | "fewer-than" | "at-least" | "at-most" | "exactly";
  readonly value: number;
}

/** "top 5" is the most, five of them. */
export interface Rank {
  readonly kind: "most" | "fewest" | "first" | "last";
  readonly size?: number;
  /** "second most": its place, from 2 on. */
  readonly place?: number;
}

/** Acts that a question asks about; "any" where it asks what was done, "other" for what is no expulsion. */
export type ActSelection = ActKind | "any" | "other";

export interface Frame {
  readonly asked: QuestionKind;
  readonly act: ActSelection;
  readonly by: readonly Mention[];
  readonly of: readonly Mention[];
  /** In what was said: the words beside "say", as typed. */
  readonly speakers: string;
  readonly topic: string;
  readonly when?: TimeCondition;
  readonly waves: readonly Wave[];
  readonly without: readonly Mention[];
  /** Whom a sum shall have in it: "the total with NATO". */
  readonly including: readonly Mention[];
  readonly isNegated: boolean;
  readonly isInReturn: boolean;
  /** Begins it like a question for yes or no? */
  readonly isWhether: boolean;
  /** All of them: "did every NATO member". */
  readonly isEvery: boolean;
  /** Is one of those named enough: "did Austria or Germany"? */
  readonly isEither: boolean;
  /** Is anybody at all meant: "did anyone expel more than 60"? */
  readonly isAnybody: boolean;
  /** At any time: "ever", "how often". */
  readonly isEver: boolean;
  /** Is it said that nobody was expelled, and not asked whether? */
  readonly isNone: boolean;
  /** Of two that are compared, what is said of the first. */
  readonly than: "more" | "fewer" | "equal";
  /** Took they part in what the list is of: "join in", "on the list"? */
  readonly isListed: boolean;
  readonly comparison?: CountCondition;
  readonly rank?: Rank;
  /** The number that the question itself names. */
  readonly claimed?: number;
  /** The time to leave that the question itself names, in days. */
  readonly days?: number;
  /** Other times that are asked about beside the first: "in 2018 and 2022". */
  readonly alsoWhen: readonly TimeCondition[];
  /** Are the members of an organisation asked about, or itself? */
  readonly scope: "members" | "itself" | "either";
  readonly isAmbassador: boolean;
  /** Is the place of a step asked about? */
  readonly isWhere: boolean;
  /** Is what two states did to each other asked about: "between India and Pakistan"? */
  readonly isBetween: boolean;
  /** Words that say which consulate, which step. */
  readonly place: readonly string[];
}

/** Why a text is no question that can be answered. */
export type UnreadReason =
  | "left-over"
  | "several-questions"
  | "opinion"
  | "future"
  | "nothing-asked"
  | "time";

/** A text that is no question which can be answered. */
export type UnreadText = Extract<FrameReading, { readonly kind: "unread" }>;

export type FrameReading =
  | { readonly kind: "frame"; readonly frame: Frame }
  | {
      readonly kind: "unread";
      readonly why: UnreadReason;
      /** The words without a place, as typed. */
      readonly leftOver: readonly string[];
      /** The names that were read, for questions to offer. */
      readonly named: readonly Mention[];
      readonly when?: TimeCondition;
    };
