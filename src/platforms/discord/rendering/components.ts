/** Renders the controls of an answer as Discord's action rows: buttons and select menus. */
import type { Words } from "../../../words/words.ts";
import type { ButtonControl, Control, MenuControl } from "../../controls.ts";
import { toPlainText } from "../../plain-text.ts";
import { orBlank, truncate } from "../../text-limits.ts";
import { buttonStyle, componentType } from "../api-constants.ts";
import { encodeCustomId } from "../custom-id.ts";
import { componentLimits } from "../limits.ts";

export interface ButtonComponent {
  readonly type: 2;
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
}

export interface SelectComponent {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly ButtonComponent[] | readonly [SelectComponent];
}

/** @returns one row where all are buttons that fit into it; else the follow-up questions stand above the answer's own */
export function toActionRows(
  followUps: readonly Control[],
  own: readonly ButtonControl[],
  words: Words,
): readonly ActionRow[] {
  const menus = followUps.filter((control) => control.kind === "menu");
  const buttons = followUps.filter((control) => control.kind === "button").map(toButton);
  const ownButtons = own.map(toButton);
  const isOneRow = buttons.length + own.length <= componentLimits.buttonsInRow;
  return [
    ...menus.map((menu, at) => menuRow(menu, at, words)),
    ...(isOneRow ? rowOf([...buttons, ...ownButtons]) : [...rowOf(buttons), ...rowOf(ownButtons)]),
  ];
}

export function toButton({
  label,
  code,
  does,
}: Pick<ButtonControl, "label" | "code" | "does">): ButtonComponent {
  const style = does === "more" ? buttonStyle.primary : buttonStyle.secondary;
  const text = labelText(label, componentLimits.buttonLabel);
  return { type: componentType.button, style, label: text, custom_id: code };
}

function rowOf(components: readonly ButtonComponent[]): readonly ActionRow[] {
  return components.length === 0 ? [] : [{ type: componentType.row, components }];
}

function menuRow({ options }: MenuControl, slot: number, { buttons }: Words): ActionRow {
  const select: SelectComponent = {
    type: componentType.select,
    custom_id: encodeCustomId({ kind: "menu" }, slot),
    placeholder: truncate(buttons.pick, componentLimits.placeholder),
    options: options.map(({ label, code }) => ({
      label: labelText(label, componentLimits.optionLabel),
      value: code,
    })),
  };
  return { type: componentType.row, components: [select] };
}

function labelText(label: string, maxLength: number): string {
  return orBlank(truncate(toPlainText([{ kind: "text", text: label }], "en"), maxLength));
}
