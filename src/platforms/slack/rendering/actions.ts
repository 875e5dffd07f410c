/** Renders what stands below an answer on Slack: small print, and an actions block of buttons and menus. */
import type { Words } from "../../../words/words.ts";
import type { ButtonControl, Control, ControlOption, MenuControl } from "../../controls.ts";
import { truncate } from "../../text-limits.ts";
import type { ButtonAction } from "../button-value.ts";
import { encodeButtonValue } from "../button-value.ts";
import { buttonLimits, optionLimits } from "../limits.ts";
import type { ActionElement, ButtonElement, SlackBlock, StaticSelect } from "./block-kit.ts";
import { toTextObject } from "./escape.ts";

/** @returns at most one block; none where nothing can be pressed */
export function actionBlocks(
  followUps: readonly Control[],
  own: readonly ButtonControl[],
  words: Words,
): readonly SlackBlock[] {
  const elements: readonly ActionElement[] = [
    ...followUps.map((control, at) => toElement(control, `ask-${at}`, words)),
    ...own.map((control) => toButtonElement(control.does, control)),
  ];
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function toElement(control: Control, actionId: string, words: Words): ActionElement {
  switch (control.kind) {
    case "button":
      return toButtonElement(actionId, control);
    case "menu":
      return toSelect(control, words);
  }
}

/** A message has one menu at most: see `maxOptions`. */
function toSelect({ options }: MenuControl, { buttons }: Words): StaticSelect {
  return {
    type: "static_select",
    action_id: "menu",
    placeholder: toTextObject(buttons.pick, optionLimits.placeholder),
    options: options.map(({ label, code }) => ({
      text: toTextObject(label, optionLimits.text),
      value: code,
    })),
  };
}

/** @returns no button where the question is too long for one */
export function toButtons(
  actionId: string,
  label: string,
  action: ButtonAction,
): readonly ButtonElement[] {
  const code = encodeButtonValue(action);
  return code === undefined ? [] : [toButtonElement(actionId, { label, code })];
}

const toButtonElement = (actionId: string, { label, code }: ControlOption): ButtonElement => ({
  type: "button",
  action_id: actionId,
  text: toTextObject(label, buttonLimits.text),
  value: code,
});

/**
 * Small print: how much is left, and who shared the answer.
 *
 * @param remaining items on the pages after this one
 * @param sharedBy name of the person who shows a private answer to everybody
 */
export function footerBlocks(
  remaining: number,
  sharedBy: string | undefined,
  { buttons }: Words,
): readonly SlackBlock[] {
  const notes = [
    ...(remaining > 0 ? [buttons.andMore(remaining)] : []),
    ...(sharedBy === undefined ? [] : [buttons.shared(truncate(sharedBy, 100))]),
  ];
  const elements = notes.map((note) => toTextObject(note, 300));
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}
