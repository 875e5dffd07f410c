/** Compares this machine's clock with the time of a platform's response. */
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";

/** Slack's requests are refused when they are older than five minutes; a clock that is kept right is off by less than this. */
const maxSkewMs = 30_000;

/** @param time of a response, in milliseconds since 1970 */
export function checkClock(
  { now }: CheckContext,
  id: string,
  time: number | undefined,
): readonly CheckResult[] {
  if (time === undefined) return [];
  const skewMs = now() - time;
  const strings = english.setup.doctor.clock;
  if (Math.abs(skewMs) <= maxSkewMs) return [{ id, outcome: "ok", text: strings.right }];
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const text = strings.wrong(seconds, skewMs > 0);
  return [{ id, outcome: "wrong", text, next: strings.next }];
}
