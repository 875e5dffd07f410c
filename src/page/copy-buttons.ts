/** Adds a copy button to each raw payload. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

export function addCopyButtons(words: LiveWords): void {
  for (const text of document.querySelectorAll(".raw pre")) {
    const button = element("button", { type: "button", class: "copy" }, words.copy);
    button.onclick = () => void copy(text, button, words);
    text.before(button);
  }
}

/** How long the button tells that it has copied. */
const feedbackMs = 2000;

async function copy(text: Element, button: HTMLElement, words: LiveWords): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, feedbackMs);
  } catch {
    // No clipboard access: a selected text can be copied by hand.
    getSelection()?.selectAllChildren(text);
  }
}
