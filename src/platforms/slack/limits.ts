/** Limits of Slack, and of a reader. Lengths are counted in UTF-16 units of the escaped text: never fewer than Slack counts. */

/** https://docs.slack.dev/reference/block-kit/blocks */
export const messageLimits = {
  blocks: 50,
  /** https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
  text: 4000,
  /** Of all blocks together. Slack prints no number for rich text; this is its own for markdown blocks. */
  all: 12_000,
} as const;

/** https://docs.slack.dev/surfaces/modals, https://docs.slack.dev/reference/views/modal-views */
export const viewLimits = { blocks: 100, title: 24, metadata: 3000 } as const;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const headerLimits = { text: 150 } as const;

/** https://docs.slack.dev/reference/block-kit/blocks/section-block; rich text and context keep to it as well. */
export const sectionLimits = { text: 3000, fields: 10, fieldText: 2000 } as const;

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const imageLimits = { altText: 2000 } as const;

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export const chartLimits = { title: 50, points: 20, label: 20, axis: 50 } as const;

/** https://docs.slack.dev/reference/block-kit/blocks/table-block; `text` is that of all its cells. */
export const tableLimits = { columns: 20, cellText: 500, text: 10_000 } as const;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const buttonLimits = { text: 75, value: 2000 } as const;

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object, and a select's own page */
export const optionLimits = {
  count: 100,
  text: 75,
  value: 150,
  description: 75,
  placeholder: 150,
} as const;

/** Buttons for follow-up questions; more are a menu. */
export const maxButtons = 5;

/** In characters: so many stand in a column of two without being broken often. */
export const maxShortFact = 80;
