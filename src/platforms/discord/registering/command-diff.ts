/** Compares the commands that are registered at Discord with those that are declared. */
import * as z from "zod";
import type { DeclaredCommand } from "./command-definitions.ts";
import { commandLabel } from "./registered-commands.ts";

export interface Difference {
  /** Missing at Discord, to be removed, or different. */
  readonly mark: "+" | "-" | "~";
  /** As people see it: `/total`, or the name in a message's context menu. */
  readonly command: string;
  /** Discord's names of fields, and the names of options. */
  readonly parts: readonly ChangedPart[];
}

export type ChangedPart =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "option"; readonly name: string };

/** Both sides are parsed with one schema, so that what Discord adds, and its default values, make no difference. */
export function diffCommands(
  declared: readonly Partial<DeclaredCommand>[],
  found: unknown,
): readonly Difference[] {
  const expected = readCommands(declared);
  const registered = readCommands(found);
  return [
    ...expected.flatMap((command) => diffCommand(command, registered.find(isSameCommand(command)))),
    ...registered
      .filter((command) => !expected.some(isSameCommand(command)))
      .map((command): Difference => ({ mark: "-", command: commandLabel(command), parts: [] })),
  ];
}

/** A name may be used once for each kind of command. */
const isSameCommand = (one: CommandFields) => (other: CommandFields) =>
  one.name === other.name && one.type === other.type;

function diffCommand(
  declared: CommandFields,
  found: CommandFields | undefined,
): readonly Difference[] {
  const command = commandLabel(declared);
  if (found === undefined) return [{ mark: "+", command, parts: [] }];
  const parts = changedParts(declared, found);
  return parts.length === 0 ? [] : [{ mark: "~", command, parts }];
}

function changedParts(declared: CommandFields, found: CommandFields): readonly ChangedPart[] {
  const { options, ...fields } = declared;
  const { options: foundOptions, ...foundFields } = found;
  return [
    ...changedFields(fields, foundFields)
      .filter((name) => declared.contexts !== undefined || !isGlobalOnly(name))
      .map((name): ChangedPart => ({ kind: "field", name })),
    ...changedOptions(options, foundOptions),
  ];
}

/** A command of one server declares neither, and Discord returns both. */
const isGlobalOnly = (name: string): boolean => name === "contexts" || name === "integration_types";

/** Names the options that have changed; the list where it has other names or another order, which people see. */
function changedOptions(
  declared: readonly OptionFields[],
  found: readonly OptionFields[],
): readonly ChangedPart[] {
  const namesOf = (options: readonly OptionFields[]) => options.map(({ name }) => name);
  if (!isSame(namesOf(declared), namesOf(found))) return [{ kind: "field", name: "options" }];
  return declared
    .filter((option, index) => !isSame(option, found[index]))
    .map(({ name }) => ({ kind: "option", name }));
}

const changedFields = (one: object, other: object): readonly string[] => {
  const values = new Map(Object.entries(other));
  const names = new Set([...Object.keys(one), ...values.keys()]);
  const own = new Map(Object.entries(one));
  return [...names].filter((name) => !isSame(own.get(name), values.get(name)));
};

/** Both come from one schema, so their keys are in the same order; null equals a missing value. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null, dropNull) === JSON.stringify(other ?? null, dropNull);

const dropNull = (_name: string, value: unknown): unknown => value ?? undefined;

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

type CommandFields = z.output<typeof command>;
type OptionFields = z.output<typeof option>;

/** Throws for anything but commands: then it isn't Discord that responds. */
const readCommands = (found: unknown): readonly CommandFields[] => z.array(command).parse(found);
