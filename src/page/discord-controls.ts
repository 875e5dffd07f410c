/** Draws the action rows under a Discord message: buttons and select menus. */
import { element } from "./element.ts";
import type { DiscordControl } from "./payload-types.ts";
import type { PreviewOptions } from "./renderer.ts";

const kind = { button: 2, select: 3 } as const;
const primary = 1;

export function createControlRows(
  controls: readonly DiscordControl[],
  options: PreviewOptions,
): HTMLElement {
  return element(
    "discord-action-row",
    {},
    ...controls.map((control) =>
      control.type === kind.select ? drawMenu(control, options) : drawButton(control, options),
    ),
  );
}

function drawButton(
  { label = "", style, url, custom_id: code }: DiscordControl,
  { press }: PreviewOptions,
) {
  const type = style === primary ? "primary" : "secondary";
  const made = element("discord-button", { type, url }, label);
  if (code !== undefined) made.addEventListener("click", () => press(code));
  return made;
}

/** The browser's own element: the package's can't be reached by keyboard. */
function drawMenu(
  { placeholder = "", options: choices = [] }: DiscordControl,
  { press, words }: PreviewOptions,
) {
  const first = element("option", { value: "" }, placeholder || words.pick);
  const others = choices.map(({ label, value }) => element("option", { value }, label));
  const made = element(
    "select",
    { class: "discord-menu", "aria-label": placeholder || words.pick },
    first,
    ...others,
  );
  made.addEventListener("change", () => {
    if (made.value !== "") press(made.value);
  });
  return made;
}
