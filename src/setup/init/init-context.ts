/** Asks for a value until it is right, unless it is given; with the context that the steps of `nongrata init` share. */
import type { Setting } from "../../config/setting-names.ts";
import { parseSettings } from "../../config/settings-schema.ts";
import { printable } from "../../platforms/printable.ts";
import { english } from "../../words/english.ts";
import type { SettingTexts } from "./environment-text.ts";
import type { Prompter } from "./prompter.ts";

export interface InitContext {
  readonly prompter: Prompter;
  /** Settings from --set and from the environment. */
  readonly given: SettingTexts;
  /** Whether nothing is asked, and every offer taken. */
  readonly isUnattended: boolean;
}

/** What a platform says of a value. */
export type ValueCheck<Found> =
  | { readonly kind: "good"; readonly found: Found; readonly line: string }
  /** It could not be asked: the value is taken as it is. */
  | { readonly kind: "unchecked"; readonly line: string }
  | { readonly kind: "wrong"; readonly line: string };

export interface ValueSpec<Found> {
  readonly setting: Setting;
  /** Where the value is found. */
  readonly explanation: string;
  readonly check: (value: string) => Promise<ValueCheck<Found>>;
}

export interface CheckedValue<Found> {
  readonly value: string;
  /** Nothing where the platform could not be asked. */
  readonly found: Found | undefined;
}

const strings = english.setup.init;

/**
 * Takes the given value, or asks until one is right; each one is checked against the platform.
 * @returns nothing where there is none: the input has ended, or nothing may be asked; why is printed
 */
export async function obtainValue<Found>(
  { prompter, given, isUnattended }: InitContext,
  spec: ValueSpec<Found>,
): Promise<CheckedValue<Found> | undefined> {
  const { setting } = spec;
  const start = given[setting];
  const checked = start === undefined ? undefined : await checkValue(prompter, spec, start);
  if (checked !== undefined) return checked;
  if (isUnattended) {
    if (start === undefined) prompter.print(strings.notGiven(setting));
    return undefined;
  }
  prompter.print(spec.explanation);
  return askUntilRight(prompter, spec);
}

async function askUntilRight<Found>(
  prompter: Prompter,
  spec: ValueSpec<Found>,
): Promise<CheckedValue<Found> | undefined> {
  for (;;) {
    const isSecret = !spec.setting.endsWith("_ID");
    const typed = await prompter.ask(`${spec.setting}:`, { isSecret });
    if (typed === undefined) {
      prompter.print(strings.ended(spec.setting));
      return undefined;
    }
    const checked = typed === "" ? undefined : await checkValue(prompter, spec, typed);
    if (checked !== undefined) return checked;
  }
}

/** @returns nothing where it is wrong, which is printed */
async function checkValue<Found>(
  prompter: Prompter,
  { setting, check }: ValueSpec<Found>,
  value: string,
): Promise<CheckedValue<Found> | undefined> {
  const read = parseSettings({ [setting]: value });
  if (read.kind === "problems") {
    const { found, expected } = english.commandLine.settings;
    for (const problem of read.problems)
      prompter.print(`✗ ${setting}: ${printable(found(problem.found))}; ${expected[setting]}`);
    return undefined;
  }
  const result = await check(value);
  switch (result.kind) {
    case "good":
      prompter.print(`✓ ${printable(result.line)}`);
      return { value, found: result.found };
    case "unchecked":
      prompter.print(`? ${printable(result.line)}`);
      return { value, found: undefined };
    case "wrong":
      prompter.print(`✗ ${printable(result.line)}`);
      return undefined;
  }
}

/** @returns the default where nothing may be asked, where the line is empty, or where the input has ended */
export async function confirm(
  { prompter, isUnattended }: InitContext,
  question: string,
  isDefault: boolean,
): Promise<boolean> {
  if (isUnattended) return isDefault;
  const typed = await prompter.ask(`${question} ${isDefault ? "[Y/n]" : "[y/N]"}`);
  if (typed === undefined) return false;
  return typed === "" ? isDefault : /^y(?:es)?$/i.test(typed);
}
