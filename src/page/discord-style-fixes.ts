/** Fixes styles of the Discord components where they have fallen behind Discord's, or are too faint to read (docs/page.md). */
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

/** By the elements' names. */
const fixes: Readonly<Record<string, string>> = {
  "discord-messages":
    ":host{display:flow-root;background:#323339;border:0;line-height:1.375}:host([light-theme]){background:#fbfbfb;color:#2f3035}",
  "discord-message":
    ":host{font-size:1rem;padding-right:1em;min-width:0}@media(max-width:40rem){:host{padding-inline:.5em}}:host,:host(:hover){background:none!important}" +
    ".discord-message-content{min-width:0;overflow-wrap:anywhere}" +
    ".discord-message-timestamp{color:#a3a6ad!important}" +
    ":host([light-theme]) .discord-message-timestamp,:host([light-theme]) .discord-message-ephemeral{color:#5c5e66!important}" +
    ".discord-message-ephemeral{color:#a3a6ad!important}" +
    ".discord-message-ephemeral-link{color:#4dabf7}" +
    ":host([light-theme]) .discord-message-ephemeral-link{color:#0062c7}" +
    ".discord-message-ephemeral-link:focus-visible{outline:2px solid #00a8fc}",
  "discord-embed":
    ":host{font-size:.875rem;line-height:1.3;color:#dbdee1}:host([light-theme]){color:#2f3035}" +
    ".discord-embed-wrapper{background:#393a41!important;border:1px solid #44454c!important;border-left:0!important}" +
    ":host([light-theme]) .discord-embed-wrapper{background:#fff!important;border-color:#e0e1e5!important}" +
    ".discord-embed-root{min-width:0}.discord-embed-grid{min-width:0}" +
    "@media(max-width:40rem){.discord-embed-grid{padding:.5rem!important}}",
  "discord-embed-field":
    ":host{font-size:.875rem;line-height:1.3;min-width:0;overflow-wrap:anywhere}",
  "discord-code":
    ":host{background:none}" +
    ":host([multiline]) code{box-sizing:border-box;width:100%;margin:0;font-size:.78rem;line-height:1.125rem}" +
    "code{background:#2b2c31}:host([light-theme]) code{background:#f2f2f4;border-color:#e0e1e5}",
  "discord-button":
    ":host{min-width:0;max-width:100%}" +
    ":host>*:first-child{border-radius:8px;min-width:auto;max-width:100%;box-sizing:border-box;height:auto;min-height:36px;" +
    "overflow-wrap:anywhere}" +
    "button:focus-visible,a:focus-visible{outline:2px solid #00a8fc;outline-offset:2px}" +
    ".secondary{background:#4e5058}",
  "discord-reply":
    ":host{gap:.25rem;font-size:.875rem;white-space:nowrap;min-width:0}" +
    ".discord-replied-message-content{min-width:0;overflow:hidden;white-space:nowrap}" +
    ".discord-replied-message-username{font-weight:500;color:inherit!important;opacity:1!important}",
  "discord-command":
    ":host{white-space:normal!important;gap:.25rem;font-size:.875rem;min-width:0}" +
    ".discord-replied-message-username{font-weight:500;color:inherit!important;opacity:1!important}" +
    ":host .discord-slash-command-name{color:#c9cdfb!important;" +
    "display:block;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}" +
    ":host([light-theme]) .discord-slash-command-name{background:#e6e8fd!important;color:#3a44b8!important}",
};

/** The components of a message; imported here, they are one chunk of the page, loaded with the first message. */
const components = {
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

/** Appends the fixes to the package's styles; to be called once, before the first message is made. */
export function applyStyleFixes(): void {
  for (const [name, component] of Object.entries(components)) {
    const css = fixes[name];
    if (css === undefined) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    component.elementStyles.push(sheet);
  }
}
