/** On the app's own page: what the workspace wants, with menus for whoever may change it. */
import type { Words } from "../../../words/words.ts";
import { languages, wordsFor } from "../../../words/words.ts";
import { preferenceActions } from "../action-ids.ts";
import { headerLimits, optionLimits, sectionLimits } from "../limits.ts";
import type { SelectOption, SlackBlock, StaticSelect } from "../rendering/block-kit.ts";
import { toTextObject } from "../rendering/escape.ts";
import type { WorkspacePreferences } from "../workspaces.ts";

/** What a page says of wishes to one person. */
export interface PreferencesSection {
  readonly wishes: WorkspacePreferences;
  /** What became of what they did on it. */
  readonly remark?: string;
}

/** Nothing to somebody who may change nothing, where all is as usual. */
export function preferencesBlocks(
  { wishes, remark }: PreferencesSection,
  words: Words,
): readonly SlackBlock[] {
  const strings = words.slack.wishes;
  const remarks = remark === undefined ? [] : [line(remark)];
  if (wishes.mayChange !== "yes") {
    const isUsual = wishes.audience === "asker";
    return [...remarks, ...(isUsual ? [] : [line(strings.everyoneSees)])];
  }
  const { audience, locale = words.locale } = wishes;
  const [language = ""] = locale.split("-");
  const audiences = [choice(strings.asker, "asker"), choice(strings.everyone, "everyone")];
  const spoken = languages.map((each) => choice(strings.languageIs(wordsFor(each).language), each));
  return [
    { type: "divider" },
    heading(strings.title),
    ...remarks,
    {
      type: "actions",
      elements: [menu(preferenceActions.audience, strings.audience, audiences, audience)],
    },
    {
      type: "actions",
      elements: [menu(preferenceActions.locale, strings.language, spoken, language)],
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
    ...{ type: "static_select", action_id: id, options },
    placeholder: toTextObject(label, optionLimits.placeholder),
    ...(chosen !== undefined && { initial_option: chosen }),
  };
}

/* merged: A heading between blocks. */

export const heading = (title: string): SlackBlock => ({
  type: "header",
  text: toTextObject(title, headerLimits.text),
});
