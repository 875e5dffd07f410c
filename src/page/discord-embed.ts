/** Draws a Discord embed. */
import { parseMarkdown } from "./discord-markdown.ts";
import { element } from "./element.ts";
import type { DiscordEmbed, DiscordField, DiscordMessage } from "./payload-types.ts";
import { createPictureElement } from "./picture.ts";
import type { PreviewOptions } from "./renderer.ts";

type Attachments = NonNullable<DiscordMessage["attachments"]>;

export function createEmbedElement(
  { description, color, fields = [], image, footer }: DiscordEmbed,
  attachments: Attachments,
  options: PreviewOptions,
): HTMLElement {
  const embed = element("discord-embed", { slot: "embeds", color: cssColor(color) });
  if (description !== undefined)
    embed.append(
      element("discord-embed-description", { slot: "description" }, ...parseMarkdown(description)),
    );
  if (fields.length > 0)
    embed.append(element("discord-embed-fields", { slot: "fields" }, ...fieldElements(fields)));
  if (image !== undefined) embed.append(attachedPicture(image.url, attachments, options));
  if (footer !== undefined)
    embed.append(element("discord-embed-footer", { slot: "footer" }, footer.text));
  return embed;
}

const cssColor = (color: number | undefined): string | undefined =>
  color === undefined ? undefined : `#${color.toString(16).padStart(6, "0")}`;

/** Discord puts up to three successive inline fields on a row, and gives each the same width. */
function fieldElements(fields: readonly DiscordField[]): readonly HTMLElement[] {
  return fields.map((field, at) => {
    const drawn = element(
      "discord-embed-field",
      {},
      element("div", { class: "field-name" }, ...parseMarkdown(field.name)),
      element("div", {}, ...parseMarkdown(field.value)),
    );
    if (field.inline === true) drawn.style.gridColumn = gridColumn(fields, at);
    return drawn;
  });
}

/** CSS grid columns, of twelve. */
function gridColumn(fields: readonly DiscordField[], at: number): string {
  let first = at;
  while (fields[first - 1]?.inline === true) first -= 1;
  let end = at + 1;
  while (fields[end]?.inline === true) end += 1;
  const place = (at - first) % 3;
  const onRow = Math.min(3, end - (at - place));
  const width = 12 / onRow;
  return `${place * width + 1} / ${(place + 1) * width + 1}`;
}

/** The message has only the file's name: the file is on the server. */
function attachedPicture(
  url: string,
  attachments: Attachments,
  { attached = "", asked, words }: PreviewOptions,
): HTMLElement {
  const name = url.replace("attachment://", "");
  const alt = attachments.find(({ filename }) => filename === name)?.description ?? "";
  const picture = createPictureElement({ path: attached, alt, asked }, words);
  return element("div", { slot: "fields", class: "embed-picture" }, picture);
}
