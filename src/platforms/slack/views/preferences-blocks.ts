/** The section of App Home with the workspace's preferences, and menus for the person who may change them. */
import type { Words } from "../../../words/words.ts";
import { languages, wordsFor } from "../../../words/words.ts";
import { preferenceActionIds } from "../action-ids.ts";
import { headerLimits, optionLimits, sectionLimits } from "../limits.ts";
import type { SelectOption, SlackBlock, StaticSelect } from "../rendering/block-kit.ts";
import { toTextObject } from "../rendering/escape.ts";
import type { WorkspacePreferences } from "../workspaces.ts";

/** The preferences as one person sees them. */
export interface PreferencesSection {
  readonly preferences: WorkspacePreferences;
  /** The result of a change that this person made. */
  readonly remark?: string;
}

/** @returns no blocks for a person who may not change the preferences, where they are the default ones */
export function preferencesBlocks(
  { preferences, remark }: PreferencesSection,
  words: Words,
): readonly SlackBlock[] {
  const strings = words.slack.preferences;
  const remarks = remark === undefined ? [] : [line(remark)];
  if (preferences.mayChange !== "yes") {
    const isDefault = preferences.audience === "asker";
    return [...remarks, ...(isDefault ? [] : [line(strings.everyoneSees)])];
  }
  const { audience, locale = words.locale } = preferences;
  const [language = ""] = locale.split("-");
  const audiences = [choice(strings.asker, "asker"), choice(strings.everyone, "everyone")];
  const languageChoices = languages.map((each) =>
    choice(strings.languageIs(wordsFor(each).language), each),
  );
  return [
    { type: "divider" },
    headingBlock(strings.title),
    ...remarks,
    {
      type: "actions",
      elements: [menu(preferenceActionIds.audience, strings.audience, audiences, audience)],
    },
    {
      type: "actions",
      elements: [menu(preferenceActionIds.locale, strings.language, languageChoices, language)],
    },
    { type: "context", elements: [toTextObject(strings.whose, sectionLimits.text)] },
  ];
}

const line = (text: string): SlackBlock => ({
  type: "section",
  text: toTextObject(text, sectionLimits.text),
});

const choice = (label: string, value: string): SelectOption => ({
  text: toTextObject(label, optionLimits.text),
  value,
});

function menu(
  id: string,
  label: string,
  options: readonly SelectOption[],
  now: string,
): StaticSelect {
  const chosen = options.find(({ value }) => value === now);
  return {
    type: "static_select",
    action_id: id,
    options,
    placeholder: toTextObject(label, optionLimits.placeholder),
    ...(chosen !== undefined && { initial_option: chosen }),
  };
}

export const headingBlock = (title: string): SlackBlock => ({
  type: "header",
  text: toTextObject(title, headerLimits.text),
});
