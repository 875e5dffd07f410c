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
  withCompany,
  withNamed,
} from "./claim-conditions.ts";
import { eachItsOwn, ellipticClaim } from "./claim-ellipsis.ts";
import type { ClaimContext, ToldAct } from "./claim-of-clause.ts";
import { claimOfClause } from "./claim-of-clause.ts";
import type { OfficeHolders, Part } from "./claim-parts.ts";
import { clausesOf, isPart, partsOf } from "./claim-parts.ts";
import { isTimeLast, takePartTimes, typedOf, yearTaken } from "./claim-times.ts";
import { isClaiming } from "./claiming-sentences.ts";
import { isSense } from "./clauses.ts";
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
  #isAlso = false;
  /** Does a colon follow, or come before? */
  #isBeforeColon = false;
  #isBehindColon = false;
  /** "Together with France, Germany expelled eight" */
  #company: readonly Mention[] = [];
  /** Numbers that stand before their verb: "Germany (4) and France (4) expelled …". */
  #rows: readonly (readonly Part[])[] = [];
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
    this.#isAlso = tokens.some((token) => isSense(token, "also"));
    const parts = partsOf(tokens, holders).filter(
      (part, at) => !isPart(part, "why") && !(at === 1 && isPart(part, "did")),
    );
    const clauses = clausesOf(parts);
    for (const [at, clause] of clauses.entries()) {
      this.#isBeforeColon = clauses[at + 1]?.[0]?.gap.includes(":") === true;
      this.#readClause(clause);
      this.#isBehindColon = this.#isBeforeColon;
    }
    if (isTimeLast(clauses.at(-1) ?? [])) this.#timeBack();
    this.claims.splice(
      this.#listStart,
      Infinity,
      ...eachItsOwn(this.claims.slice(this.#listStart)),
    );
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
    if (act !== undefined) this.#readRows();
    // "Poland, which Germany followed, expelled four": the sentence goes on with Poland
    if (isRelative) this.#named = main;
  }

  /** A clause that begins with its verb goes on with who was named before. */
  #actIn(rest: readonly Part[]): ClauseAct | undefined {
    const isContinued = this.claims.length > 0;
    const own = actIn(rest, isContinued);
    if (own === undefined || own.form !== "active" || this.#named.length === 0) return own;
    if (this.#rows.length > 0 && own.before.length === 0) return own;
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
    const reading = withCompany(withNamed(readClause(act), this.#named), this.#company);
    this.#named = [];
    this.#company = [];
    this.#listStart = this.claims.length;
    // "Georgia joined in and expelled one": one claim
    if (this.claims.at(-1)?.isJoining === true && reading.subject === "taken") this.claims.pop();
    if (act.before.some(isSaying)) this.#isReported = true;
    if (isReal(act, this.#isReported)) this.#readClaim({ act, reading, typed, more });
  }

  #readClaim(told: ToldAct): void {
    const { act, reading } = told;
    const isUncounted = reading.count === undefined && reading.actors === undefined;
    const isOverRows = act.before.length === 0 && this.#rows.length > 0;
    const isHeading =
      this.#sentence.isHeading || (isUncounted && (this.#isBeforeColon || isOverRows));
    const { context } = this;
    const claim = claimOfClause(this.#index, told, {
      context,
      isHeading,
      isReported: this.#isReported,
      isAlso: this.#isAlso,
      when: this.#when,
      waves: this.#waves,
      without: this.#without,
    });
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
    if (this.#isBehindColon && this.#countLast(rest, typed)) return true;
    const { last } = this.context;
    const claim = last && ellipticClaim(rest, last, typed, hasTime);
    if (claim === undefined) return false;
    if (claim.isPartial && !rest.some((part) => isPart(part, "among"))) this.#makePartial(claim);
    const { when: taken, ...others } = claim;
    const when = yearTaken(this.#when, taken) ?? taken;
    const isTimeTaken = !hasTime && claim.isTimeTaken;
    this.#add({ ...others, ...(when !== undefined && { when }), isTimeTaken });
    return true;
  }

  /** "Expelled by Germany in March 2018: 4" */
  #countLast(rest: readonly Part[], typed: string): boolean {
    const [number, ...others] = rest;
    const last = this.claims.at(-1);
    if (number?.kind !== "number" || others.length > 0 || last === undefined || !isUncounted(last))
      return false;
    this.claims.pop();
    const count = { kind: "exactly", value: number.value } as const;
    this.#add({ ...last, count, text: `${last.text}: ${typed}` });
    return true;
  }

  /** "48 from the embassy and 12 at the UN": neither is all of them. */
  #makePartial({ by }: Claim): void {
    const last = this.claims.at(-1);
    if (last === undefined || last.by[0]?.codes[0] !== by[0]?.codes[0]) return;
    this.claims.pop();
    this.claims.push({ ...last, isPartial: true });
  }

  /** The rows before a verb, as claims of what it says. */
  #readRows(): void {
    const rows = this.#rows;
    this.#rows = [];
    for (const row of rows) this.#goOn(row, typedOf(row), false);
  }

  #keepNames(rest: readonly Part[]): void {
    if (rest.some(isSaying)) this.#isReported = true;
    if (isNaming(rest)) this.#named = rest;
    if (rest.length === 2 && rest[0]?.kind === "names" && rest[1]?.kind === "number")
      this.#rows = [...this.#rows, rest];
    const [first, names, ...others] = rest;
    if (isPart(first, "with") && names?.kind === "names" && others.length === 0)
      this.#company = names.mentions;
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
