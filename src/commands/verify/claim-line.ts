/** Writes the verdict on a claim as a line, and as data. */
import type { Line } from "../../answer/answer.ts";
import { joinLines, text } from "../../answer/builders.ts";
import type { CheckedClaim } from "../../answer/reply.ts";
import type { RecordedFact } from "../../book/wave.ts";
import { nameAct } from "../acts/named-act.ts";
import { citeFacts } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { CitedFact } from "../draft/sources.ts";
import { coverFacts } from "../draft/sources.ts";
import type { ClaimFinding } from "./claim-finding.ts";

/** So many acts are told of one claim. */
const maxActs = 2;

/** A longer claim is cut where it is shown. */
const maxClaimLength = 200;

export function claimLine(context: CommandContext, finding: ClaimFinding): Line {
  const { verify } = context.words;
  const { why } = finding;
  const recorded = joinLines(
    [...(why === undefined ? [] : [[text(verify.why[why])]]), recordedLine(context, finding)],
    " ",
  );
  const told = verify.claim(sanitizeInput(finding.text, maxClaimLength), finding.verdict, recorded);
  return citeFacts(context, told, citedFacts(context, finding));
}

function recordedLine(context: CommandContext, finding: ClaimFinding): Line {
  const { acts, quote, kind, wave, verdict } = finding;
  const { verify } = context.words;
  if (verdict === "not-understood") return [];
  if (quote !== undefined) return verify.unnamedQuote(quote.quote.text, quote.quote.on);
  if (kind === "sum") return sumLine(context, finding);
  const lines = acts
    .slice(0, maxActs)
    .map((found) => context.words.acts.line(nameAct(context, found)));
  if (lines.length > 0) return verify.acts(lines, acts.length - lines.length);
  return verdict === "agrees" && wave !== undefined ? verify.nobody(wave.name) : [];
}

function sumLine({ words }: CommandContext, { wave, sum }: ClaimFinding): Line {
  if (wave === undefined || sum === undefined) return [];
  return words.verify.sum(sum.value, sum.countries, wave.name);
}

/** The facts behind a line; of a sum as few as cover it. */
export function citedFacts(context: CommandContext, finding: ClaimFinding): readonly CitedFact[] {
  const { acts, quote, kind, verdict } = finding;
  if (verdict === "not-understood") return [];
  const facts: readonly RecordedFact[] =
    quote === undefined ? acts.map(({ act }) => act) : [quote.quote];
  return kind === "sum" ? coverFacts(context, facts) : facts.slice(0, maxActs);
}

export function checkedClaim(context: CommandContext, finding: ClaimFinding): CheckedClaim {
  const { text: own, kind, verdict, claimed, recorded, acts, act, of, from, wave } = finding;
  const [first, ...more] = acts;
  const sources = new Set(citedFacts(context, finding).flatMap((fact) => fact.sources));
  return {
    text: own,
    kind,
    verdict,
    ...(claimed !== undefined && { claimed }),
    ...(recorded !== undefined && verdict !== "not-understood" && { recorded }),
    ...(act !== undefined && { act }),
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
    ...(wave !== undefined && { wave: wave.id }),
    ...(first !== undefined && more.length === 0 && { fact: first.act.id }),
    sources: [...sources],
  };
}
