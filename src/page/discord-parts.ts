/** The components that a message is put together of: one piece of the page, fetched when a message is to be drawn. */
import { DiscordActionRow } from "@skyra/discord-components-core/discord-action-row.js";
import { DiscordAttachments } from "@skyra/discord-components-core/discord-attachments.js";
import { DiscordButton } from "@skyra/discord-components-core/discord-button.js";
import { DiscordCode } from "@skyra/discord-components-core/discord-code.js";
import { DiscordCommand } from "@skyra/discord-components-core/discord-command.js";
import { DiscordEmbed } from "@skyra/discord-components-core/discord-embed.js";
import { DiscordEmbedDescription } from "@skyra/discord-components-core/discord-embed-description.js";
import { DiscordEmbedField } from "@skyra/discord-components-core/discord-embed-field.js";
import { DiscordEmbedFields } from "@skyra/discord-components-core/discord-embed-fields.js";
import { DiscordEmbedFooter } from "@skyra/discord-components-core/discord-embed-footer.js";
import { DiscordMention } from "@skyra/discord-components-core/discord-mention.js";
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { DiscordMessages } from "@skyra/discord-components-core/discord-messages.js";
import { DiscordQuote } from "@skyra/discord-components-core/discord-quote.js";
import { DiscordReply } from "@skyra/discord-components-core/discord-reply.js";
import { DiscordSpoiler } from "@skyra/discord-components-core/discord-spoiler.js";
import { mends } from "./discord-style-fixes.ts";

const parts = {
  "discord-messages": DiscordMessages,
  "discord-message": DiscordMessage,
  "discord-command": DiscordCommand,
  "discord-reply": DiscordReply,
  "discord-mention": DiscordMention,
  "discord-embed": DiscordEmbed,
  "discord-embed-description": DiscordEmbedDescription,
  "discord-embed-fields": DiscordEmbedFields,
  "discord-embed-field": DiscordEmbedField,
  "discord-embed-footer": DiscordEmbedFooter,
  "discord-attachments": DiscordAttachments,
  "discord-action-row": DiscordActionRow,
  "discord-button": DiscordButton,
  "discord-code": DiscordCode,
  "discord-quote": DiscordQuote,
  "discord-spoiler": DiscordSpoiler,
};

/** Puts our styles behind the package's; to be called once, before the first message is made. */
export function mendParts(): void {
  for (const [name, part] of Object.entries(parts)) {
    const css = mends[name];
    if (css === undefined) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    part.elementStyles.push(sheet);
  }
}
