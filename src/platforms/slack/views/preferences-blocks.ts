/** On the app's own page: what the workspace wants, with menus for whoever may change it. */
import type { Words } from "../../../words/words.ts";
import { languages, wordsFor } from "../../../words/words.ts";
import { preferenceActions } from "../action-ids.ts";
import { header, option, section } from "../limits.ts";
import type { Option, SlackBlock, StaticSelect } from "../rendering/block-kit.ts";
import { plainText } from "../rendering/escape.ts";
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
    { type: "context", elements: [plainText(strings.whose, section.text)] },
  ];
}

const line = (text: string): SlackBlock => ({
  type: "section",
  text: plainText(text, section.text),
});

const choice = (label: string, value: string): Option => ({
  text: plainText(label, option.text),
  value,
});

function menu(id: string, label: string, options: readonly Option[], now: string): StaticSelect {
  const chosen = options.find(({ value }) => value === now);
  return {
    ...{ type: "static_select", action_id: id, options },
    placeholder: plainText(label, option.placeholder),
    ...(chosen !== undefined && { initial_option: chosen }),
  };
}

/* merged: A heading between blocks. */

export const heading = (title: string): SlackBlock => ({
  type: "header",
  text: plainText(title, header.text),
});
