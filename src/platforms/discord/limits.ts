/** Limits of Discord, and of a reader. Lengths are counted in UTF-16 units: never fewer than Discord counts. */

/** https://discord.com/developers/docs/resources/message#create-message-jsonform-params */
export const maxContentLength = 2000;

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedLimits = {
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** All texts of an embed together. */
  all: 6000,
} as const;

/** https://discord.com/developers/docs/components/reference */
export const componentLimits = {
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
} as const;

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const choiceLimits = { count: 25, name: 100, value: 100 } as const;

/** Columns of a code block: a wider one is broken on a phone. */
export const maxCodeColumns = 34;
