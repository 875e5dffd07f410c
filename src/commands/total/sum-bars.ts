/** The addends of a sum as bars: whoever has the same number stands on one, where they are many. */
import type { Answer, Block } from "../../answer/answer.ts";
import type { Bar } from "../../answer/picture.ts";
import type { Addend } from "../../book/count-expelled.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import { barsBlock } from "../draft/bars-block.ts";
import type { CommandContext } from "../draft/command.ts";
import { firstSum, summed } from "./group-facts.ts";

/** So many have a bar each. */
const maxUngroupedBars = 7;

export function sumBarsBlock(
  question: CommandContext,
  finding: TotalFinding,
  answer: Pick<Answer, "title"> & Partial<Answer>,
): readonly Block[] {
  const { addends, value } = firstSum(finding);
  const { record } = finding.members;
  const groups =
    addends.length <= maxUngroupedBars ? addends.map((each) => [each]) : byNumber(addends);
  const bars = [
    ...groups.map((group) => barOf(question, group)),
    ...apartFrom(finding).map((own) => ownBar(question, own)),
  ].toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return barsBlock(question, answer, bars, record.value === value ? undefined : summed(record));
}

/** An organisation's own number, which is in no sum of its members; beside all countries it is NATO's. */
function apartFrom({ code, itself, members, withNato }: TotalFinding): readonly Addend[] {
  const own = itself?.value.article ?? itself?.value.record;
  if (own !== undefined) return [{ code, value: own }];
  const scope = withNato?.article === undefined ? "record" : "article";
  const all = withNato?.[scope];
  return all === undefined ? [] : [{ code: "NATO", value: all - members[scope].value }];
}

function byNumber(addends: readonly Addend[]): readonly (readonly Addend[])[] {
  const numbers = [...new Set(addends.map(({ value }) => value))];
  return numbers.map((number) => addends.filter(({ value }) => value === number));
}

function barOf(question: CommandContext, group: readonly Addend[]): Bar {
  const { words } = question;
  const actors = actorsOf(
    question,
    group.map(({ code }) => code),
  );
  return {
    label: words.names.run(actors),
    value: group[0]?.value ?? 0,
    remark: group.length > 1 ? words.pictures.bars.each() : [],
    apart: false,
  };
}

function ownBar(question: CommandContext, { code, value }: Addend): Bar {
  const { words } = question;
  return {
    label: words.total.compare.itself(actorOf(question, code)),
    value,
    remark: words.pictures.bars.apart(),
    apart: true,
  };
}
