/** Renders a bar chart as Slack's own chart block, where all of its text fits into one. */
import type { Line } from "../../../answer/answer.ts";
import type { Bar, Picture } from "../../../answer/picture.ts";
import type { Words } from "../../../words/words.ts";
import { toPlainText } from "../../plain-text.ts";
import { truncate } from "../../text-limits.ts";
import { chartLimits as limits } from "../limits.ts";

interface Point {
  readonly label: string;
  readonly value: number;
}

/** @returns undefined where the picture has no bars, or something of it would have to be left out */
export function toChartBlock(picture: Picture, { locale, slack }: Words): ChartBlock | undefined {
  if (picture.kind !== "bars") return undefined;
  const data = picture.bars.flatMap((bar) => pointsOf(bar, locale));
  const categories = data.map(({ label }) => label);
  const below = picture.bars.flatMap((bar) => noteBelow(bar, locale)).join("; ");
  if (!fits(categories) || below.length > limits.axis) return undefined;
  const { expelled: name, axis: y_label } = slack.chart;
  return {
    type: "data_visualization",
    title: truncate(toPlainText(picture.title, locale), limits.title),
    chart: {
      type: "bar",
      series: [{ name, data }],
      axis_config: { categories, y_label, ...(below !== "" && { x_label: below }) },
    },
  };
}

/** Countries that share a bar get one each. */
function pointsOf({ label, value }: Bar, locale: string): readonly Point[] {
  if (value === undefined) return [];
  const countries = countriesOn(label);
  const labels = countries.length > 1 ? countries : [toPlainText(label, locale).trim()];
  return labels.map((each) => ({ label: each, value }));
}

/** The remark on a number, or on a country without one: "Belgium: not in the list". */
function noteBelow({ label, value, remark }: Bar, locale: string): readonly string[] {
  if (value !== undefined && (remark.length === 0 || countriesOn(label).length > 1)) return [];
  const [name, message] = [label, remark].map((line) => toPlainText(line, locale).trim());
  return [message === "" ? `${name}` : `${name}: ${message}`];
}

const countriesOn = (label: Line): readonly string[] =>
  label.flatMap((inline) => (inline.kind === "country" ? [inline.name] : []));

/** Do the labels fit, and is each the only one of its name? */
function fits(labels: readonly string[]): boolean {
  return (
    labels.length > 0 &&
    labels.length <= limits.points &&
    labels.every((label) => label !== "" && label.length <= limits.label) &&
    new Set(labels).size === labels.length
  );
}

/**
 * The chart block, of which @slack/types has no type. A workspace without such blocks refuses the whole message.
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "bar";
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: {
      /** The labels of each series, in their order. */
      readonly categories: readonly string[];
      readonly x_label?: string;
      readonly y_label: string;
    };
  };
}
