/** `action_id` and `callback_id` of our menus, forms and shortcuts. The manifest names them, and old messages hold them: none may change. */

export const callbackIds = {
  ask: "ask",
  lookUp: "look-up",
  verify: "verify",
  /** A view that shows an answer. */
  answer: "answer",
} as const;

/** Fields of the form for a question; a block and its element have the same id. */
export const askFormIds = {
  command: "command",
  subject: "subject",
  wave: "wave",
  day: "day",
  where: "where",
} as const;

/** The menus for preferences in App Home. */
export const preferenceActionIds = {
  audience: "preference-audience",
  locale: "preference-locale",
} as const;

/** A menu of names; the picked one is asked of its command. */
export const pickerActionId = (command: string): string => `pick-${command}`;

export const commandOfPicker = (id: string): string | undefined =>
  /^pick-(?<command>[a-z-]+)$/.exec(id)?.groups?.["command"];
