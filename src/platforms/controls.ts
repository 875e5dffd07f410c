/** Decides which buttons and menus stand under an answer. Each platform gives them its own form. */
import type { FollowUp } from "../answer/answer.ts";
import type { Ask } from "../answer/ask.ts";
import type { Words } from "../words/words.ts";

/** A label, and the code that comes back when it is pressed or chosen. */
export interface ControlOption {
  readonly label: string;
  readonly code: string;
}

export interface ButtonControl extends ControlOption {
  readonly kind: "button";
  readonly does: "ask" | "back" | "more" | "again" | "share" | "delete";
}

export interface MenuControl {
  readonly kind: "menu";
  readonly options: readonly ControlOption[];
}

export type Control = ButtonControl | MenuControl;

/** A question that comes next; without a code where no control can carry it, and it has to be typed. */
export interface FollowUpCode extends FollowUp {
  readonly code: string | undefined;
}

/** The page of an answer that a message shows. */
export interface PagePosition {
  readonly ask: Ask;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** Items on the pages after it. */
  readonly remaining: number;
}

/** What can be done with the answer itself; each is left out where it is undefined. */
export interface AnswerActions {
  /** @returns the code of another page; undefined where no button can carry it */
  readonly toPage: (part: number) => string | undefined;
  /** Asks the same again, for its picture. */
  readonly again?: ControlOption | undefined;
  readonly share?: ControlOption | undefined;
  readonly delete?: ControlOption | undefined;
}

/** @returns a button for each follow-up question, or menus where there are too many for buttons */
export function followUpControls(
  followUps: readonly FollowUpCode[],
  { maxButtons, maxOptions }: { readonly maxButtons: number; readonly maxOptions: number },
): readonly Control[] {
  const options = followUps.flatMap(({ label, code }) => toOption(label, code));
  if (followUps.length <= maxButtons) {
    return options.map((option) => ({ kind: "button", does: "ask", ...option }));
  }
  const menus = Array.from({ length: Math.ceil(options.length / maxOptions) }, (_, menu) =>
    options.slice(menu * maxOptions, (menu + 1) * maxOptions),
  );
  return menus.map((each) => ({ kind: "menu", options: each }));
}

/** @returns the buttons for the answer itself: its other pages, then what a platform offers besides */
export function answerControls(
  { part, parts, remaining }: PagePosition,
  { toPage, ...actions }: AnswerActions,
  { buttons }: Words,
): readonly ButtonControl[] {
  const back = part > 1 ? toOption(buttons.back, toPage(part - 1)) : [];
  const more = part < parts ? toOption(buttons.more(remaining), toPage(part + 1)) : [];
  return [
    ...back.map((option) => toButton("back", option)),
    ...more.map((option) => toButton("more", option)),
    ...(["again", "share", "delete"] as const).flatMap((does) => {
      const option = actions[does];
      return option === undefined ? [] : [toButton(does, option)];
    }),
  ];
}

const toButton = (does: ButtonControl["does"], option: ControlOption): ButtonControl => ({
  kind: "button",
  does,
  ...option,
});

const toOption = (label: string, code: string | undefined): readonly ControlOption[] =>
  code === undefined ? [] : [{ label, code }];
