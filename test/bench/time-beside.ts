/** Times one function beside another within this process. */
import type { Cost, Ratios } from "./ratios.ts";
import { compare } from "./ratios.ts";

/** Whatever it returns is kept, so that no compiler may leave the work out. */
type Work = () => unknown;

const rounds = 61;
const warmUpMilliseconds = 600;
const batchMilliseconds = 5;

export function timeBeside(ours: Work, theirs: Work): Ratios {
  const [one, other] = [inBatches(ours), inBatches(theirs)];
  const ratios = compare(one, other, rounds);
  if (kept === undefined) throw new Error("the timed work gave nothing");
  return ratios;
}

let kept: unknown;

/**
 * The cost of one call, from a batch that is long for the clock and short for the machine's other
 * business. No collection is forced between batches: it would also throw away what the compiler has
 * learnt, and so weigh on whoever has more code.
 */
function inBatches(work: Work): Cost {
  const calls = Math.ceil(batchMilliseconds / costWhenWarm(work));
  return () => perCall(work, calls);
}

function costWhenWarm(work: Work): number {
  const started = performance.now();
  let calls = 1;
  let cost = perCall(work, calls);
  while (performance.now() - started < warmUpMilliseconds) {
    calls = Math.ceil(1 / cost);
    cost = perCall(work, calls);
  }
  return cost;
}

function perCall(work: Work, calls: number): number {
  const started = performance.now();
  for (let call = 0; call < calls; call++) kept = work();
  return (performance.now() - started) / calls;
}
