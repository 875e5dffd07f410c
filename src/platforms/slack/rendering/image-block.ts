/** A picture, from wherever Slack has it. */

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export type Image = {
  readonly type: "image";
  readonly alt_text: string;
} & (
  | { readonly image_url: string }
  /** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
  | { readonly slack_file: { readonly id: string } }
);
