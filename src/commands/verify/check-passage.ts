/** Holds the claims of one sentence or one list against the record: they speak of one wave, where they name none. */
import type { Wave } from "../../book/wave.ts";
import type { Claim, QuoteClaim } from "../../reading/claim.ts";
import { checkClaim } from "./check-claim.ts";
import type { ClaimFinding } from "./claim-finding.ts";
import type { VerifyContext } from "./verify-context.ts";

interface CheckedClaim {
  readonly claim: Claim | QuoteClaim;
  readonly findings: readonly ClaimFinding[];
}

export function checkPassage(
  context: VerifyContext,
  claims: readonly (Claim | QuoteClaim)[],
): readonly ClaimFinding[] {
  const checked = claims.map((claim) => ({ claim, findings: checkClaim(context, claim) }));
  const wave = waveMeant(context, checked);
  if (wave === undefined) return checked.flatMap(({ findings }) => findings);
  const settled = checked.flatMap(({ findings }) => findings).filter(agreesIn(wave));
  return checked.flatMap((each) => findingsIn(context, each, { wave, settled }));
}

/** The wave in which most of the claims are so; the default one before others, and no other where one claim alone is so. */
function waveMeant({ book }: VerifyContext, checked: readonly CheckedClaim[]): Wave | undefined {
  const agreeing = checked
    .flatMap(({ findings }) => findings)
    .flatMap(({ verdict, wave }) => (verdict === "agrees" && wave !== undefined ? [wave] : []));
  const weightOf = (wave: Wave) =>
    agreeing.filter((each) => each === wave).length + (wave === book.wave ? 0.5 : 0);
  const [best] = agreeing.toSorted((one, other) => weightOf(other) - weightOf(one));
  return best !== undefined && weightOf(best) > 1 ? best : undefined;
}

interface MeantWave {
  readonly wave: Wave;
  /** What agrees in it. */
  readonly settled: readonly ClaimFinding[];
}

const agreesIn =
  (meant: Wave) =>
  ({ verdict, wave }: ClaimFinding): boolean =>
    verdict === "agrees" && wave === meant;

/** A claim without a time of its own is held against the wave that is meant, unless it can't be about it. */
function findingsIn(
  context: VerifyContext,
  { claim, findings }: CheckedClaim,
  { wave, settled }: MeantWave,
): readonly ClaimFinding[] {
  if (claim.kind === "quote" || !isOpen(claim)) return findings;
  const { when: _, ...timeless } = claim;
  return findings.flatMap((finding) => {
    const by = claim.by.find(({ codes }) => codes[0] === finding.of);
    const isSettled = settled.some(({ of }) => of === finding.of);
    if (by === undefined || isSettled || finding.wave === wave || finding.kind === "sum")
      return [finding];
    const inWave = checkClaim(context, {
      ...timeless,
      by: [by],
      waves: [wave],
      isTimeTaken: false,
    });
    return isAbout(claim, wave, inWave) ? inWave : [finding];
  });
}

const isOpen = ({ when, waves, isTimeTaken }: Claim): boolean =>
  isTimeTaken || (when === undefined && waves.length === 0);

/** Of diplomats of others than the wave's, the wave says nothing. */
const isAbout = ({ of }: Claim, { target }: Wave, inWave: readonly ClaimFinding[]): boolean =>
  inWave.some(({ acts }) => acts.length > 0) ||
  of.length === 0 ||
  of.some(({ codes }) => codes[0] === target);
