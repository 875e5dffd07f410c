/** From what a person does with a message, a menu or a form of Slack's to what is asked. */
import type { Ask } from "../../../answer/ask.ts";
import { lookUpCommand, makeAsk } from "../../../answer/ask.ts";
import { languages } from "../../../words/words.ts";
import { decodeChoiceValue } from "../../compress-text.ts";
import { askForm, callback, commandOfPicker, preferenceActions } from "../action-ids.ts";
import type { ButtonAction } from "../button-value.ts";
import { decodeButtonValue } from "../button-value.ts";
import type { Interaction } from "../payload-schemas.ts";
import { decodeMessageText, unescapeValue } from "../rendering/escape.ts";
import type { WorkspacePreferences } from "../workspaces.ts";

export type IncomingInteraction =
  /** No press: a code that is damaged, or of another version. */
  | { readonly kind: "press"; readonly press: ButtonAction | undefined }
  /** Somebody says what their workspace wants. */
  | {
      readonly kind: "wish";
      readonly wish: Partial<Pick<WorkspacePreferences, "audience" | "locale">>;
    }
  /** A menu wants to know what to offer. */
  | { readonly kind: "options"; readonly asked: Ask; readonly orAsTyped: boolean }
  /** A message was chosen, to look up whom it names. */
  | { readonly kind: "look-up"; readonly asked: Ask }
  /** The form for a question was wanted. */
  | { readonly kind: "form" }
  | { readonly kind: "form-filled"; readonly asked: Ask }
  | { readonly kind: "closed" }
  | { readonly kind: "unknown" };

export function fromInteraction(interaction: Interaction): IncomingInteraction {
  const { type, callback_id: called } = interaction;
  switch (type) {
    case "block_actions":
      return wishIn(interaction) ?? { kind: "press", press: pressIn(interaction) };
    case "block_suggestion":
      return optionsIn(interaction);
    case "message_action":
      if (called === callback.lookUp) return lookedUp(interaction);
      break;
    case "shortcut":
      if (called === callback.ask) return { kind: "form" };
      break;
    case "view_submission":
      if (interaction.view?.callback_id === callback.ask) return filledIn(interaction);
      break;
    case "view_closed":
      return { kind: "closed" };
  }
  return { kind: "unknown" };
}

/** What anybody could send for a wish is only what the menu offers. */
function wishIn({ actions, view }: Interaction): IncomingInteraction | undefined {
  const { action_id: id, selected_option: option } = actions?.[0] ?? {};
  const value = option?.value;
  if (view?.type !== "home" || value === undefined) return undefined;
  if (id === preferenceActions.audience && (value === "everyone" || value === "asker"))
    return { kind: "wish", wish: { audience: value } };
  if (id === preferenceActions.locale && languages.includes(value))
    return { kind: "wish", wish: { locale: value } };
  return undefined;
}

/** Of a menu, what was chosen in it is a button's code; of a picker, it is a name. */
function pressIn({ actions }: Interaction): ButtonAction | undefined {
  const { action_id: id = "", value, selected_option: option } = actions?.[0] ?? {};
  const command = commandOfPicker(id);
  if (command === undefined || !option) return decodeButtonValue(value ?? option?.value ?? "");
  return { kind: "ask", asked: makeAsk(command, nameIn(option.value)), part: 1 };
}

const nameIn = (value: string): string => decodeChoiceValue(unescapeValue(value));

function optionsIn({ action_id: id = "", value = "", view }: Interaction): IncomingInteraction {
  const command = commandOfPicker(id);
  const typed = decodeMessageText(value);
  if (command !== undefined) {
    return { kind: "options", asked: makeAsk(command, typed), orAsTyped: false };
  }
  if (id !== askForm.subject) return { kind: "unknown" };
  return { kind: "options", asked: makeAsk(commandIn(view), typed), orAsTyped: true };
}

function lookedUp({ message }: Interaction): IncomingInteraction {
  return { kind: "look-up", asked: makeAsk(lookUpCommand, decodeMessageText(message?.text ?? "")) };
}

function filledIn({ view }: Interaction): IncomingInteraction {
  const subject = fieldIn(view, askForm.subject)?.selected_option?.value;
  const wave = fieldIn(view, askForm.wave)?.selected_option?.value;
  const day = fieldIn(view, askForm.day)?.selected_date;
  const options = { ...(wave && { wave: nameIn(wave) }), ...(day && { "as-of": day }) };
  const words = subject === undefined ? "" : nameIn(subject);
  return { kind: "form-filled", asked: makeAsk(commandIn(view), words, options) };
}

/** A field's block and its element have the same name. */
const fieldIn = (view: Interaction["view"], name: string) => view?.state?.values[name]?.[name];

const commandIn = (view: Interaction["view"]): string =>
  fieldIn(view, askForm.command)?.selected_option?.value ?? "expelled";
