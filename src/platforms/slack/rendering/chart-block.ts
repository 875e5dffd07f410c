/** A chart of Slack's own. */

/**
 * @slack/types has none. Who has no such block yet refuses the whole message.
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface Chart {
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
