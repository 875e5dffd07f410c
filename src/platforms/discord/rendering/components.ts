/** The rows of buttons and menus under an answer. */
import type { FollowUp } from "../../../answer/answer.ts";
import type { Ask } from "../../../answer/ask.ts";
import type { Words } from "../../../words/words.ts";
import { toPlainText } from "../../plain-text.ts";
import { orBlank, truncate } from "../../text-limits.ts";
import { buttonStyle, componentType } from "../api-constants.ts";
import type { ButtonAction } from "../custom-id.ts";
import { encodeCustomId, isTooLong } from "../custom-id.ts";
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

/** Where a reader stands in an answer of several parts. */
export interface PagePosition {
  readonly asked: Ask;
  readonly part: number;
  readonly parts: number;
  readonly remaining: number;
}

/** What can be pressed besides the questions that come next. */
export interface ControlOptions {
  readonly place: PagePosition;
  /** Whoever may delete the answer, where it is a public one. */
  readonly asker?: string | undefined;
  /** Did they share a private answer? */
  readonly shared: boolean;
  /** The question to post for everybody, where the answer is private and may be shared. */
  readonly share?: Ask | undefined;
  /** The code of the question itself, where its picture is to be asked for again. */
  readonly again?: string | undefined;
}

/** A question that comes next, and its button's code. */
export interface FollowUpButton extends FollowUp {
  readonly code: string;
}

export const toFollowUpButton = (next: FollowUp, at: number): FollowUpButton => ({
  ...next,
  code: encodeCustomId({ kind: "ask", asked: next.ask, part: 1 }, at),
});

/** So many fit into the menus, with a row left for the answer's own buttons. */
export const maxQuestions = (componentLimits.rows - 1) * componentLimits.selectOptions;

/** Nothing where no button can carry the question. */
export function againCode(asked: Ask): string | undefined {
  const code = encodeCustomId({ kind: "ask", asked, part: 1 }, maxQuestions);
  return isTooLong(code) ? undefined : code;
}

/** What comes next as buttons, or as menus where there are more than five; then what is done with the answer itself. */
export function actionRows(
  next: readonly FollowUpButton[],
  extras: ControlOptions,
  words: Words,
): readonly ActionRow[] {
  const own = extraButtons(extras, words);
  if (next.length > componentLimits.buttonsInRow) return [...menuRows(next, words), ...rowOf(own)];
  const questions = next.map(({ label, code }) => button(label, code));
  const fitsOneRow = questions.length + own.length <= componentLimits.buttonsInRow;
  return fitsOneRow ? rowOf([...questions, ...own]) : [...rowOf(questions), ...rowOf(own)];
}

function rowOf(buttons: readonly ButtonComponent[]): readonly ActionRow[] {
  return buttons.length === 0 ? [] : [{ type: componentType.row, components: buttons }];
}

export function button(
  label: string,
  code: string,
  style: ButtonComponent["style"] = buttonStyle.secondary,
): ButtonComponent {
  const shown = labelled(label, componentLimits.buttonLabel);
  return { type: componentType.button, style, label: shown, custom_id: code };
}

function menuRows(next: readonly FollowUpButton[], words: Words): readonly ActionRow[] {
  const menus = Math.ceil(next.length / componentLimits.selectOptions);
  return Array.from({ length: menus }, (_, menu) => {
    const from = menu * componentLimits.selectOptions;
    const options = next
      .slice(from, from + componentLimits.selectOptions)
      .map(({ label, code }) => ({
        label: labelled(label, componentLimits.optionLabel),
        value: code,
      }));
    const select: SelectComponent = {
      type: componentType.select,
      custom_id: encodeCustomId({ kind: "menu" }, menu),
      placeholder: truncate(words.buttons.pick, componentLimits.placeholder),
      options,
    };
    return { type: componentType.row, components: [select] };
  });
}

function extraButtons(
  { place, asker, shared, share, again }: ControlOptions,
  { buttons, pictures }: Words,
): readonly ButtonComponent[] {
  const { part, parts, remaining } = place;
  return [
    ...(part > 1 ? [turn(buttons.back, place, part - 1)] : []),
    ...(part < parts ? [turn(buttons.more(remaining), place, part + 1, buttonStyle.primary)] : []),
    ...(again === undefined ? [] : [button(pictures.missing.show, again)]),
    ...(share === undefined ? [] : [extra(buttons.share, { kind: "share", asked: share })]),
    ...(asker === undefined ? [] : [extra(buttons.delete, { kind: "delete", asker, shared })]),
  ];
}

/** To another part of the same answer. */
function turn(
  label: string,
  { asked }: PagePosition,
  part: number,
  style?: ButtonComponent["style"],
): ButtonComponent {
  const slot = maxQuestions + part;
  return button(label, encodeCustomId({ kind: "ask", asked, part }, slot), style);
}

const extra = (label: string, press: ButtonAction): ButtonComponent =>
  button(label, encodeCustomId(press, 0));

function labelled(label: string, max: number): string {
  return orBlank(truncate(toPlainText([{ kind: "text", text: label }], "en"), max));
}
