/**
 * Reads what a person sees in a Discord message: its text, embeds, components, poll, descriptions of files, and the messages
 * forwarded in it. Takes a payload of any form: what it does not know is passed over.
 */
import { arrayOf, joinNonBlank, textAt, textOf } from "../../unknown-payload.ts";

/** https://discord.com/developers/docs/resources/message#message-object */
export interface MessageContent {
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: unknown;
  readonly poll?: unknown;
  readonly attachments?: unknown;
  readonly message_snapshots?: unknown;
}

/** @returns the text with a line for each part of the message; never throws */
export function readMessageText(message: MessageContent): string {
  return joinNonBlank([textOf(message.content), ...partsOf(message)]);
}

/** @returns what a message shows beside its own text */
export const readMessageParts = (message: MessageContent): string => joinNonBlank(partsOf(message));

function partsOf(message: MessageContent): readonly string[] {
  const { embeds, components, poll, attachments, message_snapshots: snapshots } = message;
  return [
    ...arrayOf(embeds).map(embedText),
    ...arrayOf(components).map(componentText),
    pollText(poll),
    ...arrayOf(attachments).map((attachment) => textAt(attachment, "description")),
    ...arrayOf(snapshots).map(snapshotText),
  ];
}

/** https://discord.com/developers/docs/resources/message#embed-object */
function embedText(embed: unknown): string {
  const { author, fields, footer } = Object(embed);
  return joinNonBlank([
    textAt(author, "name"),
    textAt(embed, "title"),
    textAt(embed, "description"),
    ...arrayOf(fields).flatMap((field) => [textAt(field, "name"), textAt(field, "value")]),
    textAt(footer, "text"),
  ]);
}

/** Texts, and the descriptions of media. Labels of buttons and menus are no part of what is said. https://discord.com/developers/docs/components/reference */
function componentText(component: unknown): string {
  const { type, components, accessory, items } = Object(component);
  if (type === actionRow || type === button) return "";
  return joinNonBlank([
    textAt(component, "content"),
    ...arrayOf(components).map(componentText),
    ...arrayOf(items).map((item) => textAt(item, "description")),
    accessory === undefined ? "" : componentText(accessory),
    textAt(component, "description"),
  ]);
}

const actionRow = 1;
const button = 2;

/** https://discord.com/developers/docs/resources/poll#poll-object */
function pollText(poll: unknown): string {
  const { question, answers } = Object(poll);
  const texts = arrayOf(answers).map((answer) => textAt(Object(answer).poll_media, "text"));
  return joinNonBlank([textAt(question, "text"), ...texts]);
}

/** https://discord.com/developers/docs/resources/message#message-snapshot-object */
const snapshotText = (snapshot: unknown): string =>
  readMessageText(Object(Object(snapshot).message));
