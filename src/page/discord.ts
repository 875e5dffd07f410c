/** Draws a message as Discord shows it, with the components of the package that imitates them. */
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { controlRows } from "./discord-controls.ts";
import { embedElement } from "./discord-embed.ts";
import { markdownNodes } from "./discord-markdown.ts";
import { applyStyleFixes } from "./discord-style-fixes.ts";
import { element } from "./element.ts";
import type { DiscordCallback, DiscordMessage as Payload } from "./payload-types.ts";
import type { Draw, PreviewOptions } from "./renderer.ts";
import { iconUrl } from "./renderer.ts";
import youUrl from "./you.svg";

export function loadDiscord(): Draw<DiscordCallback> {
  applyStyleFixes();
  return drawDiscord;
}

function drawDiscord(stage: HTMLElement, callback: DiscordCallback, setting: PreviewOptions): void {
  const { words, look, asked, edit } = setting;
  const data: Payload = { ...callback.data, ...edit };
  const isHidden = ((data.flags ?? 0) & ephemeral) !== 0;
  const message = element("discord-message", {
    ...{ author: words.bot, avatar: iconUrl(), bot: true, verified: true },
    ephemeral: isHidden,
  });
  message.setAttribute("timestamp", `${words.today} ${timeNow()}`);
  message.append(
    ...askedAbove(asked, words.you),
    ...markdownNodes(data.content ?? ""),
    ...partsOf(data, setting),
  );
  stage.replaceChildren(element("discord-messages", { "light-theme": look === "light" }, message));
  if (isHidden) dismissible(message, setting.dismiss);
}

/** A command by its name alone, as Discord has it; a question in plain words is what is replied to. */
function askedAbove(asked: string, author: string): readonly HTMLElement[] {
  const [, command] = /^\s*[/／](\S+)/.exec(asked) ?? [];
  const asker = { slot: "reply", author, avatar: youUrl };
  if (command !== undefined) return [element("discord-command", { ...asker, command })];
  return asked === "" ? [] : [element("discord-reply", asker, asked)];
}

/** The package draws it, but as nothing that a keyboard could reach. */
function dismissible(message: HTMLElement, dismiss: () => void): void {
  if (!(message instanceof DiscordMessage)) return;
  message.dismissMessageClicked = dismiss;
  void message.updateComplete.then(() => {
    const link = message.shadowRoot?.querySelector<HTMLElement>("[role=button]");
    link?.setAttribute("tabindex", "0");
    link?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      // Or it would press what has the focus next.
      event.preventDefault();
      dismiss();
    });
  });
}

const timeNow = (): string =>
  new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(new Date());

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const ephemeral = 1 << 6;

function partsOf(
  { embeds = [], components = [], attachments = [] }: Payload,
  setting: PreviewOptions,
) {
  const drawn = embeds.map((embed) => embedElement(embed, attachments, setting));
  const rows = components.map((row) => controlRows(row.components, setting));
  return [...drawn, element("discord-attachments", { slot: "components" }, ...rows)];
}
