/** Reads the claims of one sentence, clause by clause, with what the sentences before it have said. */
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Claim } from "./claim.ts";
import type { ClauseAct } from "./claim-act.ts";
import { actIn } from "./claim-act.ts";
import { readClause } from "./claim-clause.ts";
import {
  isNaming,
  isOfEverybody,
  isOnlyKept,
  isReal,
  isSaying,
  isTold,
  isUncounted,
  leftOutIn,
  withNamed,
} from "./claim-conditions.ts";
import { ellipticClaim } from "./claim-ellipsis.ts";
import type { ClaimContext, ToldAct } from "./claim-of-clause.ts";
import { claimOfClause } from "./claim-of-clause.ts";
import type { OfficeHolders, Part } from "./claim-parts.ts";
import { clausesOf, isPart, partsOf } from "./claim-parts.ts";
import { isTimeLast, takePartTimes, typedOf } from "./claim-times.ts";
import { isClaiming } from "./claiming-sentences.ts";
import type { TimeCondition } from "./frame.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

export class SentenceReader {
  readonly claims: Claim[] = [];
  context: ClaimContext;
  readonly #index: LexiconIndex;
  readonly #sentence: Sentence;
  #when: TimeCondition | undefined;
  #waves: readonly Wave[] = [];
  /** A clause that has only named somebody: "Eighteen EU members, Britain among them, expelled …". */
  #named: readonly Part[] = [];
  /** Whom "which" and "who" stand for: the last that the clause before has named. */
  #lastNames: readonly Part[] = [];
  /** Whom a clause before has left out: "Without Britain, …". */
  #without: readonly Mention[] = [];
  #isReported = false;
  /** Where the claims begin that go on with one verb: "the UK expelled 23, the US 60 and Ukraine 13". */
  #listStart = 0;

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
    const clauses = clausesOf(parts);
    for (const clause of clauses) this.#readClause(clause);
    if (isTimeLast(clauses.at(-1) ?? [])) this.#timeBack();
  }

  /** A time at the end of a sentence is that of a whole list, "the UK 23 and the US 60 in March 2018"; of other clauses it may be. */
  #timeBack(): void {
    const time = { ...(this.#when !== undefined && { when: this.#when }), waves: this.#waves };
    const actors = this.claims.slice(this.#listStart).map(({ by }) => by[0]?.codes[0]);
    const isOneActor = new Set(actors).size < actors.length;
    for (const [at, claim] of this.claims.slice(0, -1).entries()) {
      if (!claim.isTimeTaken || (at >= this.#listStart && isOneActor)) continue;
      this.claims[at] = { ...claim, ...time, isTimeTaken: at < this.#listStart };
    }
  }

  #readClause(clause: readonly Part[]): void {
    const { times, rest } = takePartTimes(clause);
    const isRelative = isPart(rest[0], "who", "which");
    while (isPart(rest[0], "clause", "when", "who", "which", "and")) rest.shift();
    const [when, ...more] = times;
    const main = this.#named;
    if (isRelative) this.#named = this.#lastNames;
    const act = this.#actIn(rest);
    this.#lastNames = rest.filter(({ kind }) => kind === "names").slice(-1);
    this.#keepTime(when, act?.act === "consulate-closed" ? [] : rest);
    const typed = typedOf(clause);
    if (act !== undefined && !this.#isOtherJoin(act, when)) this.#readAct(act, typed, more);
    else if (!this.#goOn(rest, typed, when !== undefined)) this.#keepNames(rest);
    // "Poland, which Germany followed, expelled four": the sentence goes on with Poland
    if (isRelative) this.#named = main;
  }

  /** A clause that begins with its verb goes on with who was named before. */
  #actIn(rest: readonly Part[]): ClauseAct | undefined {
    const isContinued = this.claims.length > 0;
    const own = actIn(rest, isContinued);
    if (own === undefined || own.form !== "active" || this.#named.length === 0) return own;
    const hasSubject = own.before.some((part) => part.kind === "names" || isPart(part, "pronoun"));
    return hasSubject ? own : actIn([...this.#named, ...rest], isContinued);
  }

  /** "Finland joined in 2023", where nobody was said to act before. */
  #isOtherJoin({ only }: ClauseAct, when: TimeCondition | undefined): boolean {
    return only === "join" && when !== undefined && this.context.by.length === 0;
  }

  #keepTime(when: TimeCondition | undefined, rest: readonly Part[]): void {
    if (when !== undefined) this.#when = when;
    const waves = rest.flatMap((part) => (part.kind === "wave" ? part.waves : []));
    if (waves.length > 0) this.#waves = waves;
  }

  #readAct(act: ClauseAct, typed: string, more: readonly TimeCondition[]): void {
    const reading = withNamed(readClause(act), this.#named);
    this.#named = [];
    this.#listStart = this.claims.length;
    // "Georgia joined in and expelled one": one claim
    if (this.claims.at(-1)?.isJoining === true && reading.subject === "taken") this.claims.pop();
    if (act.before.some(isSaying)) this.#isReported = true;
    if (isReal(act, this.#isReported)) this.#readClaim({ act, reading, typed, more });
  }

  #readClaim(told: ToldAct): void {
    const { act, reading } = told;
    const { isHeading } = this.#sentence;
    const { context } = this;
    const before = { context, isHeading, when: this.#when, waves: this.#waves };
    const claim = claimOfClause(this.#index, told, { ...before, without: this.#without });
    if (claim === undefined) return;
    if (isOnlyKept(claim, act, { ...reading, isHeading })) this.#keep(claim);
    else if (reading.object !== "other") this.#tell(claim, told);
  }

  /** A heading and a verb without its object claim nothing, but what follows goes on with them. */
  #keep(claim: Claim): void {
    const { of, when, waves } = claim;
    const time = { ...(when !== undefined && { when }), waves };
    this.context = { ...this.context, of, last: claim, ...time };
  }

  #tell(claim: Claim, { reading }: ToldAct): void {
    if (isOfEverybody(claim) && isUncounted(claim)) this.context = { ...this.context, last: claim };
    if (isTold(claim, reading)) this.#add(claim);
  }

  /** @returns does the clause go on with the claim before it? */
  #goOn(rest: readonly Part[], typed: string, hasTime: boolean): boolean {
    const { last } = this.context;
    const claim = last && ellipticClaim(rest, last, typed, hasTime);
    if (claim === undefined) return false;
    const { when: taken, ...others } = claim;
    const when = this.#when ?? taken;
    const isTimeTaken = !hasTime && claim.isTimeTaken;
    this.#add({ ...others, ...(when !== undefined && { when }), isTimeTaken });
    return true;
  }

  #keepNames(rest: readonly Part[]): void {
    if (rest.some(isSaying)) this.#isReported = true;
    if (isNaming(rest)) this.#named = rest;
    const left = leftOutIn(rest);
    if (left !== undefined) this.#leaveOut(left);
  }

  /** "Without Britain, EU members expelled 34", "EU members expelled 34, not counting Britain". */
  #leaveOut(mentions: readonly Mention[]): void {
    this.#without = mentions;
    const last = this.claims.pop();
    if (last !== undefined) this.claims.push({ ...last, without: [...last.without, ...mentions] });
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
}
