/** What can be pressed under a message of Discord's. */

import { element } from "./element.ts";
import type { DiscordControl } from "./payload-types.ts";
import type { PreviewOptions } from "./renderer.ts";

const kind = { button: 2, select: 3 } as const;
const primary = 1;

export function controlRows(
  controls: readonly DiscordControl[],
  setting: PreviewOptions,
): HTMLElement {
  return element(
    "discord-action-row",
    {},
    ...controls.map((control) =>
      control.type === kind.select ? menu(control, setting) : button(control, setting),
    ),
  );
}

function button(
  { label = "", style, url, custom_id: code }: DiscordControl,
  { press }: PreviewOptions,
) {
  const type = style === primary ? "primary" : "secondary";
  const drawn = element("discord-button", { type, url }, label);
  if (code !== undefined) drawn.addEventListener("click", () => press(code));
  return drawn;
}

/** The browser's own: the package's can't be reached by keyboard. */
function menu(
  { placeholder = "", options = [] }: DiscordControl,
  { press, words }: PreviewOptions,
) {
  const first = element("option", { value: "" }, placeholder || words.pick);
  const others = options.map(({ label, value }) => element("option", { value }, label));
  const drawn = element(
    "select",
    { class: "discord-menu", "aria-label": placeholder || words.pick },
    first,
    ...others,
  );
  drawn.addEventListener("change", () => {
    if (drawn.value !== "") press(drawn.value);
  });
  return drawn;
}
