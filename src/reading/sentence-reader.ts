/** Reads the claims of one sentence, clause by clause, with what the sentences before it have said. */
import { fold } from "../book/names/fold.ts";
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Claim } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import { actIn } from "./claim-act.ts";
import type { ClauseReading } from "./claim-clause.ts";
import { readClause } from "./claim-clause.ts";
import {
  hasNoObject,
  isMembers,
  isNaming,
  isNumberEnough,
  isSum,
  isUncounted,
  ofBefore,
  placeOf,
  withNamed,
} from "./claim-conditions.ts";
import { ellipticClaim } from "./claim-ellipsis.ts";
import type { OfficeHolders, Part } from "./claim-parts.ts";
import { clausesOf, isPart, partsOf } from "./claim-parts.ts";
import { takePartTimes, typedOf, yearTaken } from "./claim-times.ts";
import { isClaiming } from "./claiming-sentences.ts";
import type { TimeCondition } from "./frame.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

/** What the sentences before a clause have said. */
export interface ClaimContext {
  readonly by: readonly Mention[];
  readonly of: readonly Mention[];
  readonly when?: TimeCondition;
  readonly waves: readonly Wave[];
  /** The claim that a clause without a verb goes on with. */
  readonly last?: Claim;
}

export class SentenceReader {
  readonly claims: Claim[] = [];
  context: ClaimContext;
  readonly #index: LexiconIndex;
  readonly #sentence: Sentence;
  #when: TimeCondition | undefined;
  #waves: readonly Wave[] = [];
  /** A clause that has only named somebody: "Eighteen EU members, Britain among them, expelled …". */
  #named: readonly Part[] = [];
  /** Whom a clause before has left out: "Without Britain, …". */
  #without: readonly Mention[] = [];
  #isReported = false;

  constructor(index: LexiconIndex, sentence: Sentence, context: ClaimContext) {
    this.#index = index;
    this.#sentence = sentence;
    const { last, ...others } = context;
    this.context = sentence.isItem && last !== undefined ? { ...others, last } : others;
  }

  read(tokens: readonly Token[], holders: OfficeHolders): void {
    if (!isClaiming(this.#sentence, tokens)) return;
    const parts = partsOf(tokens, holders).filter(
      (part, at) => !isPart(part, "why") && !(at === 1 && isPart(part, "did")),
    );
    for (const clause of clausesOf(parts)) this.#readClause(clause);
  }

  #readClause(clause: readonly Part[]): void {
    const { times, rest } = takePartTimes(clause);
    const [own, ...more] = times;
    while (isPart(rest[0], "clause", "when", "who", "which", "and")) rest.shift();
    const act = this.#actIn(rest);
    const isPlace = act?.act === "consulate-closed";
    const wave = rest.flatMap((part) => (part.kind === "wave" && !isPlace ? part.waves : []));
    const typed = typedOf(clause);
    if (act === undefined) {
      this.#readElliptic(rest, own, typed);
      return;
    }
    const reading = readClause(act);
    const isReal = this.#isReal(act);
    const named = this.#named;
    this.#named = [];
    if (own !== undefined) this.#when = own;
    if (wave.length > 0) this.#waves = wave;
    if (!isReal) return;
    const claim = this.#claimOf(act, withNamed(reading, named), typed, more);
    if (claim !== undefined) this.#add(claim);
  }

  /** A clause that begins with its verb goes on with who was named before. */
  #actIn(rest: readonly Part[]): ClauseAct | undefined {
    const own = actIn(rest);
    if (own === undefined || own.form !== "active" || this.#named.length === 0) return own;
    const hasSubject = own.before.some((part) => part.kind === "names" || isPart(part, "pronoun"));
    return hasSubject ? own : actIn([...this.#named, ...rest]);
  }

  #isReal({ before, form, after }: ClauseAct): boolean {
    const around =
      form === "noun" ? before : [...before, ...after.filter((part) => isPart(part, "made-up"))];
    const isTold = this.#isReported || before.some((part) => isPart(part, "say", "announce"));
    if (before.some((part) => isPart(part, "say", "announce"))) this.#isReported = true;
    if (around.some((part) => isPart(part, "modal", "future", "opinion"))) return false;
    return isTold || !around.some((part) => isPart(part, "would"));
  }

  #claimOf(
    act: ClauseAct,
    reading: ClauseReading,
    typed: string,
    more: readonly TimeCondition[],
  ): Claim | undefined {
    const { subject, object, isTotal: _total, form: _form, ...parts } = reading;
    const by = this.#subjectOf(reading);
    if (act.isOnlyAnswer && subject !== "named") return undefined;
    if (by === undefined) return undefined;
    const isHeading = this.#sentence.isHeading || (parts.count === undefined && object === "other");
    if (object === "other" && !isHeading && !parts.rank) return undefined;
    const before = act.isOnlyAnswer ? this.context.by : this.context.of;
    const of = parts.of.length > 0 ? parts.of : ofBefore(before, by);
    const place = placeOf(act);
    const waves = place.length > 0 ? [] : parts.waves;
    const claim: Claim = {
      kind: "act",
      text: typed,
      ...parts,
      by,
      of,
      isOfTaken: parts.of.length === 0,
      without: [...parts.without, ...this.#without],
      isMembers: by.some((mention) => this.#isMembersName(mention)) || isMembers(act),
      leftOver: [
        ...parts.leftOver.filter((word) => !place.includes(word)),
        ...more.map((each) => each.typed),
      ],
      place,
      ...this.#timeOf(waves),
    };
    return this.#keepOrTell(claim, act, reading);
  }

  /** A heading and a verb without its object claim nothing, but what follows goes on with them. */
  #keepOrTell(claim: Claim, act: ClauseAct, reading: ClauseReading): Claim | undefined {
    const { subject, object, isTotal } = reading;
    const { isHeading } = this.#sentence;
    const isEverybody = claim.by.length === 0;
    const isKept =
      object === "other"
        ? isEverybody || isHeading || hasNoObject(act)
        : isHeading && (isEverybody || subject === "taken");
    if (isKept) this.#keep(claim);
    if (isKept || object === "other") return undefined;
    if (isEverybody && isUncounted(claim)) this.context = { ...this.context, last: claim };
    if (isEverybody && !isSum(claim, isTotal)) return undefined;
    return object === "number" && !isNumberEnough(claim) ? undefined : claim;
  }

  #keep(claim: Claim): void {
    const { of, when, waves } = claim;
    const time = { ...(when !== undefined && { when }), waves };
    this.context = { ...this.context, of, last: claim, ...time };
  }

  #subjectOf({ subject, by, object }: ClauseReading): readonly Mention[] | undefined {
    switch (subject) {
      case "named":
        return by;
      case "everybody":
        return by;
      case "taken":
        return this.#sentence.isHeading || object === "other"
          ? []
          : this.context.by.length > 0
            ? this.context.by
            : undefined;
      case "unknown":
        return this.#sentence.isHeading ? [] : undefined;
    }
  }

  #readElliptic(rest: readonly Part[], own: TimeCondition | undefined, typed: string): void {
    const { last } = this.context;
    const claim = last && ellipticClaim(rest, last, typed, own !== undefined);
    if (claim !== undefined) {
      const when = own ?? this.#when ?? last?.when;
      const { when: _, ...others } = claim;
      this.#add({
        ...others,
        ...(when !== undefined && { when }),
        isTimeTaken: own === undefined && last?.isTimeTaken === true,
      });
      if (own !== undefined) this.#when = own;
      return;
    }
    if (own !== undefined) this.#when = own;
    const waves = rest.flatMap((part) => (part.kind === "wave" ? part.waves : []));
    if (waves.length > 0) this.#waves = waves;
    if (rest.some((part) => isPart(part, "say", "announce"))) this.#isReported = true;
    if (isNaming(rest)) this.#named = rest;
    const [without, left, ...others] = rest;
    if (isPart(without, "without") && left?.kind === "names" && others.length === 0)
      this.#without = left.mentions;
  }

  #timeOf(waves: readonly Wave[]): Pick<Claim, "when" | "isTimeTaken" | "waves"> {
    const when = this.#when ?? this.context.when;
    const own = waves.length > 0 ? waves : this.#waves;
    if (own.length > 0 && this.#when === undefined) return { waves: own, isTimeTaken: false };
    const isTimeTaken = this.#when === undefined;
    const year = yearTaken(when, this.context.when);
    return {
      ...(year !== undefined && { when: year }),
      isTimeTaken,
      waves: own.length > 0 || this.#when !== undefined ? own : this.context.waves,
    };
  }

  #add(claim: Claim): void {
    this.claims.push(claim);
    const { when, isTimeTaken, waves } = claim;
    this.context = {
      by: claim.by,
      of: claim.of,
      ...(when !== undefined && { when }),
      waves: isTimeTaken ? this.context.waves : waves,
      last: claim,
    };
  }

  #isMembersName({ typed }: Mention): boolean {
    const { senses } = this.#index;
    return fold(typed)
      .split(" ")
      .some((word) => senses.get(word) === "member" || senses.get(word) === "country");
  }
}
