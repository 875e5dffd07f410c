/** What our menus, forms and shortcuts are called. The manifest names them, and old messages hold them: none may change. */

export const callback = {
  ask: "ask",
  lookUp: "look-up",
  /** A view that shows an answer. */
  answer: "answer",
} as const;

/** The fields of the form for a question; each block is called as what is in it. */
export const askForm = {
  command: "command",
  subject: "subject",
  wave: "wave",
  day: "day",
  where: "where",
} as const;

/** The menus for what a workspace wants, on the app's own page. */
export const preferenceActions = { audience: "wish-audience", locale: "wish-locale" } as const;

/** A menu of names: what is picked is asked of its command. */
export const pickerActionId = (command: string): string => `pick-${command}`;

export const commandOfPicker = (id: string): string | undefined =>
  /^pick-(?<command>[a-z-]+)$/.exec(id)?.groups?.["command"];
