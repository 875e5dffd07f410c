/** A button beside each text that is there to copy. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

export function addCopying(words: LiveWords): void {
  for (const text of document.querySelectorAll(".raw pre")) {
    const button = element("button", { type: "button", class: "copy" }, words.copy);
    button.onclick = () => void copy(text, button, words);
    text.before(button);
  }
}

/** How long it says so. */
const milliseconds = 2000;

async function copy(text: Element, button: HTMLElement, words: LiveWords): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, milliseconds);
  } catch {
    // No clipboard here: what is selected can be copied by hand.
    getSelection()?.selectAllChildren(text);
  }
}
