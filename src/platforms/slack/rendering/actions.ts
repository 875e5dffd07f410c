/** The buttons and menus under an answer. */
import type { FollowUp } from "../../../answer/answer.ts";
import type { Ask } from "../../../answer/ask.ts";
import type { Words } from "../../../words/words.ts";
import type { ButtonAction } from "../button-value.ts";
import { encodeButtonValue } from "../button-value.ts";
import { buttonLimits as limits, maxButtons, optionLimits } from "../limits.ts";
import type { ButtonElement, Pressable, SlackBlock } from "./block-kit.ts";
import { toTextObject } from "./escape.ts";

/** Where a reader stands in an answer of several parts. */
export interface PagePosition {
  readonly asked: Ask;
  readonly part: number;
  readonly parts: number;
  readonly remaining: number;
}

/** What can be pressed besides the questions that come next. */
export interface Extras {
  readonly place: PagePosition;
  /** The question to post for everybody, where the answer is private and may be shared. */
  readonly share?: Ask | undefined;
}

/** A question that comes next, and its button's code; none where it is too long for one. */
export interface CodedNext extends FollowUp {
  readonly code: string | undefined;
}

export function coded(next: readonly FollowUp[]): readonly CodedNext[] {
  const isMenu = next.length > maxButtons;
  return next.map((each, at) => {
    const press: ButtonAction = { kind: "ask", asked: each.ask, part: 1 };
    const code = encodeButtonValue(press, isMenu ? optionLimits.value : limits.value);
    return { ...each, code: at < optionLimits.count ? code : undefined };
  });
}

/** What comes next as buttons, or as a menu where there are more than five; then what is done with the answer itself. */
export function actionBlocks(
  next: readonly CodedNext[],
  extras: Extras,
  words: Words,
): readonly SlackBlock[] {
  const elements = [...questions(next, words), ...extraButtons(extras, words)];
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function questions(next: readonly CodedNext[], words: Words): readonly Pressable[] {
  const carried = next.flatMap(({ label, code }) => (code === undefined ? [] : [{ label, code }]));
  if (carried.length === 0) return [];
  if (next.length <= maxButtons) {
    return carried.map(({ label, code }, at) => buttonOf(`ask-${at}`, label, code));
  }
  return [
    {
      type: "static_select",
      action_id: "menu",
      placeholder: toTextObject(words.buttons.pick, optionLimits.placeholder),
      options: carried.map(({ label, code }) => ({
        text: toTextObject(label, optionLimits.text),
        value: code,
      })),
    },
  ];
}

function extraButtons({ place, share }: Extras, words: Words): readonly ButtonElement[] {
  const { part, parts, remaining } = place;
  const { back, more } = words.buttons;
  return [
    ...(part > 1 ? turn("back", back, place, part - 1) : []),
    ...(part < parts ? turn("more", more(remaining), place, part + 1) : []),
    ...(share === undefined
      ? []
      : toButtons("share", words.slack.share, { kind: "share", asked: share })),
  ];
}

/** To another part of the same answer. */
function turn(
  id: string,
  label: string,
  { asked }: PagePosition,
  part: number,
): readonly ButtonElement[] {
  return toButtons(id, label, { kind: "ask", asked, part });
}

/** @returns no button where the question is too long for one */
export function toButtons(
  id: string,
  label: string,
  press: ButtonAction,
): readonly ButtonElement[] {
  const code = encodeButtonValue(press);
  return code === undefined ? [] : [buttonOf(id, label, code)];
}

const buttonOf = (id: string, label: string, code: string): ButtonElement => ({
  type: "button",
  action_id: id,
  text: toTextObject(label, limits.text),
  value: code,
});
