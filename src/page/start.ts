/** Starts the live page. Its renderers, the largest part, are loaded when the rest already works. */
import { addCompletion } from "./combobox.ts";
import { addCopyButtons } from "./copy-buttons.ts";
import { closeLightbox } from "./lightbox.ts";
import { Navigation } from "./navigation.ts";
import { PlatformPreviews } from "./platform-previews.ts";
import { addThemeToggle } from "./theme-toggle.ts";
import { readWords } from "./words.ts";

export function startPage(): void {
  const words = readWords();
  document.documentElement.classList.add("live");
  const input = document.querySelector<HTMLInputElement>("#q");
  const offers = document.querySelector<HTMLUListElement>("#offers");
  if (input === null || offers === null) return;
  const navigation: Navigation = new Navigation(words, () => {
    closeLightbox();
    addCopyButtons(words);
    previews.show();
  });
  const previews: PlatformPreviews = new PlatformPreviews(words, (question) =>
    navigation.ask(question),
  );
  addCompletion(input, offers);
  addThemeToggle(words, () => previews.redraw());
  addCopyButtons(words);
  navigation.listen(input);
  previews.show();
}
