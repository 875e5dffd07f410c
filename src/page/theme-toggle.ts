/** Light or dark: as the system is, until somebody chooses. Kept in this browser only. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

type Look = "light" | "dark";

const key = "look";
const isDark = matchMedia("(prefers-color-scheme: dark)");

export function currentTheme(): Look {
  const chosen = document.documentElement.dataset["look"];
  return chosen === "light" || chosen === "dark" ? chosen : systemLook();
}

const systemLook = (): Look => (isDark.matches ? "dark" : "light");

/** @param changed called when everything is to be drawn anew */
export function addThemeToggle(words: LiveWords, changed: () => void): void {
  choose(kept());
  const buttons = (["light", "dark"] as const).map((look) => {
    const button = element("button", { type: "button" }, words[look]);
    button.onclick = () => {
      choose(look);
      keep(look);
      update();
    };
    return { look, button };
  });
  const update = () => {
    for (const { look, button } of buttons)
      button.setAttribute("aria-pressed", String(look === currentTheme()));
    changed();
  };
  isDark.addEventListener("change", update);
  const all = buttons.map(({ button }) => button);
  document
    .querySelector(".masthead")
    ?.append(element("div", { class: "look", role: "group", "aria-label": words.look }, ...all));
  update();
}

function choose(look: string | null): void {
  if (look === "light" || look === "dark") document.documentElement.dataset["look"] = look;
}

/** Where nothing may be kept, the choice holds until the page is left. */
function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // The browser forbids it.
    return null;
  }
}

function keep(look: Look): void {
  try {
    localStorage.setItem(key, look);
  } catch {
    // As above.
    return;
  }
}
