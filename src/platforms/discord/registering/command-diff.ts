/** How the commands that are registered differ from those that are declared. */
import * as z from "zod";
import type { DeclaredCommand } from "./command-definitions.ts";

export interface Difference {
  /** Missing at Discord, too much there, or another one. */
  readonly mark: "+" | "-" | "~";
  /** As people see it: `/total`, or the name in a message's menu. */
  readonly command: string;
  /** What of it: Discord's names of fields, and the names of options. */
  readonly parts: readonly ChangedPart[];
}

export type ChangedPart =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "option"; readonly name: string };

/** Both sides are read alike, so that what Discord adds or takes for granted makes no difference. */
export function diffCommands(
  declared: readonly Partial<DeclaredCommand>[],
  found: unknown,
): readonly Difference[] {
  const wanted = readRegistered(declared);
  const registered = readRegistered(found);
  return [
    ...wanted.flatMap((command) => differenceFrom(command, registered.find(isLike(command)))),
    ...registered
      .filter((command) => !wanted.some(isLike(command)))
      .map((command): Difference => ({ mark: "-", command: nameOf(command), parts: [] })),
  ];
}

/** A name may be used once for each kind of command. */
const isLike = (one: Registered) => (other: Registered) =>
  one.name === other.name && one.type === other.type;

const nameOf = ({ name, type }: Registered): string => (type === 1 ? `/${name}` : name);

function differenceFrom(wanted: Registered, found: Registered | undefined): readonly Difference[] {
  const command = nameOf(wanted);
  if (found === undefined) return [{ mark: "+", command, parts: [] }];
  const parts = partsThatDiffer(wanted, found);
  return parts.length === 0 ? [] : [{ mark: "~", command, parts }];
}

function partsThatDiffer(wanted: Registered, found: Registered): readonly ChangedPart[] {
  const { options, ...fields } = wanted;
  const { options: foundOptions, ...foundFields } = found;
  return [
    ...differing(fields, foundFields)
      .filter((name) => wanted.contexts !== undefined || !isOfGlobal(name))
      .map((name): ChangedPart => ({ kind: "field", name })),
    ...optionsThatDiffer(options, foundOptions),
  ];
}

/** A command of one server declares none, and Discord tells some. */
const isOfGlobal = (name: string): boolean => name === "contexts" || name === "integration_types";

/** By name where only they have changed; else it is the list: its order is what people see. */
function optionsThatDiffer(
  wanted: readonly RegisteredOption[],
  found: readonly RegisteredOption[],
): readonly ChangedPart[] {
  const namesOf = (options: readonly RegisteredOption[]) => options.map(({ name }) => name);
  if (!isSame(namesOf(wanted), namesOf(found))) return [{ kind: "field", name: "options" }];
  return wanted
    .filter((option, index) => !isSame(option, found[index]))
    .map(({ name }) => ({ kind: "option", name }));
}

const differing = (one: object, other: object): readonly string[] => {
  const values = new Map(Object.entries(other));
  const names = new Set([...Object.keys(one), ...values.keys()]);
  const own = new Map(Object.entries(one));
  return [...names].filter((name) => !isSame(own.get(name), values.get(name)));
};

/** Both come from one schema, so their keys stand in the same order; what is null is not there. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null, dropNull) === JSON.stringify(other ?? null, dropNull);

const dropNull = (_name: string, value: unknown): unknown => value ?? undefined;

/* merged: Commands as Discord knows them, without what makes no difference: what it adds, and what it takes for granted. */

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
const readRegistered = (found: unknown): readonly Registered[] => z.array(command).parse(found);
