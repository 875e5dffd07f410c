/** The addends of a sum as bars; if they are many, those with the same number share one. */
import type { Answer, Block } from "../../answer/answer.ts";
import type { Bar } from "../../answer/picture.ts";
import type { Addend } from "../../book/count-expelled.ts";
import { groupByValue } from "../../book/count-expelled.ts";
import { headlineValue } from "../../query/find-expelled.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import { barsBlock } from "../draft/bars-block.ts";
import type { CommandContext } from "../draft/command.ts";
import { countsOf, firstSum, organisationsBeside } from "./group-facts.ts";

/** Up to this many have a bar each. */
const maxUngroupedBars = 7;

export function sumBarsBlock(
  context: CommandContext,
  finding: TotalFinding,
  answer: Pick<Answer, "title"> & Partial<Answer>,
): readonly Block[] {
  const { addends, value } = firstSum(context, finding);
  const { record } = finding.members;
  const groups =
    addends.length <= maxUngroupedBars
      ? addends.map((each) => [each] as const)
      : groupByValue(addends);
  const bars = [
    ...groups.map((group) => barOf(context, group)),
    ...ownAddends(context, finding).map((own) => ownBar(context, own)),
  ].toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return barsBlock(context, answer, bars, record.value === value ? undefined : countsOf(record));
}

/** An organisation's own number, which is in no sum of its members; beside all countries, those of all that acted themselves. */
function ownAddends(context: CommandContext, finding: TotalFinding): readonly Addend[] {
  const { code, itself } = finding;
  if (itself?.value) return [{ code, value: headlineValue(itself.value) }];
  return organisationsBeside(context, finding).addends;
}

function barOf(context: CommandContext, group: readonly [Addend, ...Addend[]]): Bar {
  const { words } = context;
  const actors = actorsOf(
    context,
    group.map(({ code }) => code),
  );
  return {
    label: words.names.seriesOf(actors),
    value: group[0].value,
    remark: group.length > 1 ? words.pictures.bars.each() : [],
    isApart: false,
  };
}

function ownBar(context: CommandContext, { code, value }: Addend): Bar {
  const { words } = context;
  return {
    label: words.total.compare.itself(actorOf(context, code)),
    value,
    remark: words.pictures.bars.apart(),
    isApart: true,
  };
}
