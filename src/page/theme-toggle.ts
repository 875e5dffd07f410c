/** Toggles between the light and the dark theme: the system's until somebody chooses. Saved in this browser only. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

type PageTheme = "light" | "dark";

const key = "look";
const darkScheme = matchMedia("(prefers-color-scheme: dark)");

export function readTheme(): PageTheme {
  const chosen = document.documentElement.dataset["look"];
  return chosen === "light" || chosen === "dark" ? chosen : systemTheme();
}

const systemTheme = (): PageTheme => (darkScheme.matches ? "dark" : "light");

/** @param onChange called when the previews have to be drawn again */
export function addThemeToggle(words: LiveWords, onChange: () => void): void {
  apply(savedTheme());
  const buttons = (["light", "dark"] as const).map((look) => {
    const button = element("button", { type: "button" }, words[look]);
    button.onclick = () => {
      apply(look);
      save(look);
      update();
    };
    return { look, button };
  });
  const update = () => {
    for (const { look, button } of buttons)
      button.setAttribute("aria-pressed", String(look === readTheme()));
    onChange();
  };
  darkScheme.addEventListener("change", update);
  const elements = buttons.map(({ button }) => button);
  document
    .querySelector(".masthead")
    ?.append(
      element("div", { class: "look", role: "group", "aria-label": words.look }, ...elements),
    );
  update();
}

function apply(look: string | null): void {
  if (look === "light" || look === "dark") document.documentElement.dataset["look"] = look;
}

/** Where the browser forbids storage, the choice holds until the page is left. */
function savedTheme(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is forbidden.
    return null;
  }
}

function save(look: PageTheme): void {
  try {
    localStorage.setItem(key, look);
  } catch {
    // As above.
    return;
  }
}
