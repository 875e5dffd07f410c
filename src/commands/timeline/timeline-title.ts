/** Title and subtitle of a timeline: sums where the record has all of a side, else who acted and how often. */
import type { Line } from "../../answer/answer.ts";
import { isCountry } from "../../book/members.ts";
import type { TimelineFinding } from "../../query/find-timeline.ts";
import { actorsIn, targetsIn } from "../../query/wave-sides.ts";
import { actorsOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";

export function timelineTitle(context: CommandContext, finding: TimelineFinding): Line {
  const { sides, claims, expelled, apart, inReturn } = finding;
  const { announced } = sides;
  const sum = finding.countries === 0 ? apart : expelled;
  return context.words.pictures.timeline.title(
    actorsOf(context, actorsIn(announced)),
    actorsOf(context, targetsIn(announced)),
    {
      ...(claims.announced && sum > 0 && { expelled: sum }),
      ...(claims.inReturn && inReturn > 0 && { inReturn }),
    },
  );
}

export function timelineSubtitle(context: CommandContext, finding: TimelineFinding): Line {
  const { sides, claims, first, last } = finding;
  const { announced, inReturn } = sides;
  const strings = context.words.pictures.timeline;
  const period = { from: first, to: last };
  if (!claims.announced) return strings.subtitleActs(announced.length + inReturn.length, period);
  const [answered, ...others] = actorsOf(context, actorsIn(inReturn));
  const by = actorsIn(announced);
  const countries = by.filter((code) => isCountry(context.book, code));
  return strings.subtitle(
    actorsOf(context, countries.length > 0 ? countries : by),
    others.length > 0 ? undefined : answered,
    period,
  );
}
