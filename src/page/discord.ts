/** Draws a message as Discord shows it, with the components of @skyra/discord-components-core. */
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { createControlRows } from "./discord-controls.ts";
import { createEmbedElement } from "./discord-embed.ts";
import { parseMarkdown } from "./discord-markdown.ts";
import { applyStyleFixes } from "./discord-style-fixes.ts";
import { element } from "./element.ts";
import type { DiscordCallback, DiscordMessage as Payload } from "./payload-types.ts";
import type { PreviewOptions, Renderer } from "./renderer.ts";
import { toIconUrl } from "./renderer.ts";
import youUrl from "./you.svg";

export function loadDiscord(): Renderer<DiscordCallback> {
  applyStyleFixes();
  return drawDiscord;
}

function drawDiscord(stage: HTMLElement, callback: DiscordCallback, options: PreviewOptions): void {
  const { words, look, asked, edit } = options;
  const data: Payload = { ...callback.data, ...edit };
  const isEphemeral = ((data.flags ?? 0) & ephemeralFlag) !== 0;
  const message = element("discord-message", {
    author: words.bot,
    avatar: toIconUrl(),
    bot: true,
    verified: true,
    ephemeral: isEphemeral,
  });
  message.setAttribute("timestamp", `${words.today} ${timeNow()}`);
  message.append(
    ...questionAbove(asked, words.you),
    ...parseMarkdown(data.content ?? ""),
    ...messageParts(data, options),
  );
  stage.replaceChildren(element("discord-messages", { "light-theme": look === "light" }, message));
  if (isEphemeral) makeDismissible(message, options.dismiss);
}

/** A command by its name alone, as Discord shows it; a question in plain words as the message that is replied to. */
function questionAbove(asked: string, author: string): readonly HTMLElement[] {
  const [, command] = /^\s*[/／](\S+)/.exec(asked) ?? [];
  const asker = { slot: "reply", author, avatar: youUrl };
  if (command !== undefined) return [element("discord-command", { ...asker, command })];
  return asked === "" ? [] : [element("discord-reply", asker, asked)];
}

/** Makes the package's "Dismiss message" reachable by keyboard. */
function makeDismissible(message: HTMLElement, dismiss: () => void): void {
  if (!(message instanceof DiscordMessage)) return;
  message.dismissMessageClicked = dismiss;
  void message.updateComplete.then(() => {
    const link = message.shadowRoot?.querySelector<HTMLElement>("[role=button]");
    link?.setAttribute("tabindex", "0");
    link?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      // Otherwise the key would press what gets the focus next.
      event.preventDefault();
      dismiss();
    });
  });
}

/** In the page's language, as the words beside it. */
const timeNow = (): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(new Date());

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const ephemeralFlag = 1 << 6;

function messageParts(
  { embeds = [], components = [], attachments = [] }: Payload,
  options: PreviewOptions,
) {
  const drawn = embeds.map((embed) => createEmbedElement(embed, attachments, options));
  const rows = components.map((row) => createControlRows(row.components, options));
  return [...drawn, element("discord-attachments", { slot: "components" }, ...rows)];
}
