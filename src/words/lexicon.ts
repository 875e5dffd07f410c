/**
 * The lexicon of a language: every word and phrase that a question may hold beside names, dates and numbers, by what it
 * says. A word that stands in none of these lists is left over, and a question with a word left over is not answered.
 */

/** What a word says that only a text with claims has. */
export type ClaimSense =
  /** Takes a subject from before: it, the country. */
  | "pronoun"
  | "article"
  | "dozens"
  /** Goes with a second word: called … home, told … to leave. */
  | "call"
  | "tell"
  | "follow"
  /** Behind it stands how long they had: gave them a week. */
  | "give"
  /** Units of time in running text: seven days to leave. */
  | "days"
  | "weeks"
  | "hours"
  /** An unsaid number, two at least: several. */
  | "several"
  /** What is not, or not yet: would, could, is expected to. */
  | "modal"
  /** The same in what somebody said: it would expel four. */
  | "would"
  /** The text says of itself that it is made up. */
  | "made-up"
  /** Says of a diplomat nothing that the record could deny: alleged, senior. */
  | "adjective"
  /** Behind a claim, says nothing about it: came as no surprise. */
  | "remark"
  /** Says where one part of a sentence ends: while, when, which. */
  | "clause"
  /** Every member of a group. */
  | "all"
  | "later"
  | "same-time"
  /** Whom a number of persons is part of: among them. */
  | "among"
  /** Says that a step belongs to what was told before: also, too. */
  | "also"
  /** Of the one who acts: four of its own diplomats. */
  | "own";

/** What a word of a question or of a claim says. */
export type Sense = QuestionSense | ClaimSense;

/** What a word of a question says. */
export type QuestionSense =
  // what is asked
  | "how-many"
  | "how-long"
  /** After how long, and so on which day. */
  | "how-soon"
  | "who"
  | "whom"
  | "which"
  | "where"
  | "what"
  | "when"
  | "why"
  | "how"
  | "compare"
  | "difference"
  | "total"
  | "list"
  | "map"
  | "timeline"
  | "sources"
  | "share"
  | "waves"
  | "is-it-true"
  // verbs around the act
  | "did"
  | "was"
  | "opinion"
  | "future"
  // acts
  | "expel"
  | "expelled"
  | "throw"
  | "ever"
  | "fetch"
  | "draw"
  /** "my boss wants to know": what stands before it is no part of the question. */
  | "lead-in"
  | "deport"
  | "event"
  | "itself"
  | "conditional"
  | "away"
  | "leave"
  | "expulsion"
  | "do"
  | "answer"
  | "announce"
  | "join"
  | "say"
  | "recall"
  | "close"
  | "deny"
  | "cut"
  | "sever"
  | "downgrade"
  | "ban"
  | "measure"
  // whom or what an act is about
  | "diplomat"
  | "person"
  | "ambassador"
  | "consulate"
  | "accreditation"
  | "institution"
  | "contacts"
  | "ceiling"
  | "ally"
  | "staff"
  | "relations"
  | "entry"
  | "country"
  | "member"
  | "number"
  // conditions
  | "not"
  | "nobody"
  | "nothing"
  | "anybody"
  | "anything"
  | "each"
  | "most"
  | "fewest"
  | "first"
  | "last"
  | "top"
  | "more"
  | "fewer"
  | "more-than"
  | "fewer-than"
  | "at-least"
  | "at-most"
  | "exactly"
  | "about-number"
  | "in-return"
  | "together"
  | "without"
  | "outside"
  | "listed"
  // words between names, and before times
  | "by"
  | "from"
  | "of"
  | "to"
  | "against"
  | "in"
  | "on"
  | "for"
  | "with"
  | "over"
  | "than"
  | "and"
  | "or"
  | "that"
  | "before"
  | "after"
  | "since"
  | "until"
  | "between"
  | "during"
  | "same-day"
  | "same"
  /** Before what continues a question: "what about France?" */
  | "continue"
  // words that say nothing
  | "filler";

/** Time words of a language. */
export interface TimeWords {
  /** The twelve months with their short forms, in order. */
  readonly months: readonly string[];
  /** "fifties" and the like, with the year that each begins with. */
  readonly decades: Readonly<Record<string, number>>;
  /** Parts of a year, with the months that each begins and ends with: "first half". */
  readonly partsOfYear: Readonly<Record<string, readonly [first: number, last: number]>>;
  /** Units of a time to leave, each in days. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Times that only a clock could tell. */
  readonly relative: string;
  /** A month that is also another word is one only behind one of these senses, or beside a year or a day. */
  readonly doubtfulMonths: string;
}

/** How its sentences differ from English ones: `word-order.ts` says what each is. */
export type WordOrder = "adjective-behind" | "subject-before-did" | "verb-last";

/** Phrases stand between commas. */
export interface Lexicon {
  readonly order: readonly WordOrder[];
  readonly phrases: Readonly<Record<QuestionSense, string>>;
  /** Words of texts that claim something, before those of questions. */
  readonly claims?: Readonly<Partial<Record<QuestionSense, string>> & Record<ClaimSense, string>>;
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Places behind the first. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly times: TimeWords;
  /**
   * The words in which a typo is read: long ones that say something. A typo in a word that says nothing would make nothing of
   * a noun: "tanks" is no "thanks".
   */
  readonly typos: string;
  /** Everyday words that are near one of these all the same. */
  readonly noTypos: string;
  /** Words so short that a typo in them is looked for among these alone, and those that only an accent tells apart. */
  readonly misspelt: Readonly<Record<string, string>>;
  /** Words for those that a question before named. */
  readonly pronouns: string;
  /** The people of a state and its adjectives, by its code, without endings: what the lists of names do not have. */
  readonly peoples: Readonly<Record<string, string>>;
  /** Endings of these words; the empty one too. */
  readonly endings: string;
}
