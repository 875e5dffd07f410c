/** Converts Slack interactions to questions. */
import type { Ask } from "../../../answer/ask.ts";
import { lookUpCommand, makeAsk, verifyCommand } from "../../../answer/ask.ts";
import { languages } from "../../../words/words.ts";
import { decodeChoiceValue } from "../../compress-text.ts";
import { askFormIds, callbackIds, commandOfPicker, preferenceActionIds } from "../action-ids.ts";
import type { ButtonAction } from "../button-value.ts";
import { decodeButtonValue } from "../button-value.ts";
import type { Interaction } from "../payload-schemas.ts";
import { decodeMessageText, unescapeValue } from "../rendering/escape.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { readMessageText } from "./message-text.ts";

/** A workspace's preferences as a menu of App Home changes them. */
export type PreferenceChange = Partial<Pick<WorkspacePreferences, "audience" | "locale">>;

export type IncomingInteraction =
  /** Without an action: a code that is damaged, or of another version. */
  | { readonly kind: "button"; readonly action: ButtonAction | undefined }
  | { readonly kind: "preferences"; readonly change: PreferenceChange }
  /** A menu asks for its options. */
  | { readonly kind: "options"; readonly question: Ask; readonly canBeAsTyped: boolean }
  /** A message was chosen, to look up whom it names. */
  | { readonly kind: "look-up"; readonly question: Ask }
  /** A message was chosen, to check what it claims. */
  | { readonly kind: "verify"; readonly question: Ask }
  /** The form for a question is to be opened. */
  | { readonly kind: "form" }
  | { readonly kind: "form-submitted"; readonly question: Ask }
  | { readonly kind: "closed" }
  | { readonly kind: "unknown" };

export function fromInteraction(interaction: Interaction): IncomingInteraction {
  const { type, callback_id: callbackId } = interaction;
  switch (type) {
    case "block_actions":
      return preferenceChangeOf(interaction) ?? { kind: "button", action: actionOf(interaction) };
    case "block_suggestion":
      return fromOptionsRequest(interaction);
    case "message_action":
      if (callbackId === callbackIds.lookUp) return readMessage(interaction, lookUpCommand);
      if (callbackId === callbackIds.verify) return readMessage(interaction, verifyCommand);
      break;
    case "shortcut":
      if (callbackId === callbackIds.ask) return { kind: "form" };
      break;
    case "view_submission":
      if (interaction.view?.callback_id === callbackIds.ask) return fromForm(interaction);
      break;
    case "view_closed":
      return { kind: "closed" };
  }
  return { kind: "unknown" };
}

/** Takes only values that the menus offer: anybody could send others. */
function preferenceChangeOf({ actions, view }: Interaction): IncomingInteraction | undefined {
  const { action_id: id, selected_option: option } = actions?.[0] ?? {};
  const value = option?.value;
  if (view?.type !== "home" || value === undefined) return undefined;
  if (id === preferenceActionIds.audience && (value === "everyone" || value === "asker"))
    return { kind: "preferences", change: { audience: value } };
  if (id === preferenceActionIds.locale && languages.includes(value))
    return { kind: "preferences", change: { locale: value } };
  return undefined;
}

/** The option that was chosen in a menu has a button's code; in a picker, it is a name. */
function actionOf({ actions }: Interaction): ButtonAction | undefined {
  const { action_id: id = "", value, selected_option: option } = actions?.[0] ?? {};
  const command = commandOfPicker(id);
  if (command === undefined || !option) return decodeButtonValue(value ?? option?.value ?? "");
  return { kind: "ask", ask: makeAsk(command, nameOf(option.value)), part: 1 };
}

const nameOf = (value: string): string => decodeChoiceValue(unescapeValue(value));

function fromOptionsRequest({
  action_id: id = "",
  value = "",
  view,
}: Interaction): IncomingInteraction {
  const command = commandOfPicker(id);
  const typed = decodeMessageText(value);
  if (command !== undefined) {
    return { kind: "options", question: makeAsk(command, typed), canBeAsTyped: false };
  }
  if (id !== askFormIds.subject) return { kind: "unknown" };
  return { kind: "options", question: makeAsk(commandOf(view), typed), canBeAsTyped: true };
}

const readMessage = (
  { message = {} }: Interaction,
  command: typeof lookUpCommand | typeof verifyCommand,
): IncomingInteraction => ({
  kind: command,
  question: makeAsk(command, readMessageText(message)),
});

function fromForm({ view }: Interaction): IncomingInteraction {
  const subject = fieldOf(view, askFormIds.subject)?.selected_option?.value;
  const wave = fieldOf(view, askFormIds.wave)?.selected_option?.value;
  const day = fieldOf(view, askFormIds.day)?.selected_date;
  const options = { ...(wave && { wave: nameOf(wave) }), ...(day && { "as-of": day }) };
  const words = subject === undefined ? "" : nameOf(subject);
  return { kind: "form-submitted", question: makeAsk(commandOf(view), words, options) };
}

/** A field's block and its element have the same name. */
const fieldOf = (view: Interaction["view"], name: string) => view?.state?.values[name]?.[name];

const commandOf = (view: Interaction["view"]): string =>
  fieldOf(view, askFormIds.command)?.selected_option?.value ?? "expelled";
