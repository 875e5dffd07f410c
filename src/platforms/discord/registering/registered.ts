/** Commands as Discord knows them, without what makes no difference: what it adds, and what it takes for granted. */
import * as z from "zod";

const texts = z
  .record(z.string(), z.string())
  .nullish()
  .transform((found) => Object.entries(found ?? {}).sort());

const flag = z.boolean().nullish().transform(Boolean);
const number = z.number().nullish();
const numbers = z
  .array(z.number())
  .nullish()
  .transform((found) => found?.toSorted());

const described = {
  name: z.string(),
  name_localizations: texts,
  description: z.string().default(""),
  description_localizations: texts,
};

const option = z.object({
  ...described,
  type: z.number(),
  required: flag,
  autocomplete: flag,
  choices: z.array(z.unknown()).default([]),
  channel_types: z.array(z.unknown()).default([]),
  options: z.array(z.unknown()).default([]),
  min_value: number,
  max_value: number,
  min_length: number,
  max_length: number,
});

const command = z.object({
  ...described,
  type: z.number().default(1),
  options: z.array(option).default([]),
  integration_types: numbers,
  contexts: numbers,
  default_member_permissions: z.string().nullish(),
  nsfw: flag,
});

export type Registered = z.output<typeof command>;
export type RegisteredOption = z.output<typeof option>;

/** Throws for what are no commands: then it isn't Discord that answers. */
export const readRegistered = (found: unknown): readonly Registered[] =>
  z.array(command).parse(found);
