/** Starts the live page. Its renderers, the largest part, are loaded when the rest already works. */
import { applyThemeToPictures, enhanceAnswerPictures } from "./answer-pictures.ts";
import { addCompletion } from "./combobox.ts";
import { addCopyButtons } from "./copy-buttons.ts";
import { closeLightbox } from "./lightbox.ts";
import { Navigation } from "./navigation.ts";
import { PlatformPreviews } from "./platform-previews.ts";
import { addThemeToggle } from "./theme-toggle.ts";
import type { LiveWords } from "./words.ts";
import { readWords } from "./words.ts";

export function startPage(): void {
  const words = readWords();
  document.documentElement.classList.add("live");
  const input = document.querySelector<HTMLInputElement>("#q");
  const offers = document.querySelector<HTMLUListElement>("#offers");
  if (input === null || offers === null) return;
  addCompletion(input, offers);
  if (document.querySelector(".answer") === null) addThemeToggle(words, () => undefined);
  else startAnswers(input, words);
}

/** On a page without an answer the form and the links lead to one as they do without a script. */
function startAnswers(input: HTMLInputElement, words: LiveWords): void {
  const enhance = () => {
    addCopyButtons(words);
    enhanceAnswerPictures(words);
    previews.show();
  };
  const navigation: Navigation = new Navigation(words, () => {
    closeLightbox();
    enhance();
  });
  const previews: PlatformPreviews = new PlatformPreviews(words, (question) =>
    navigation.ask(question),
  );
  addThemeToggle(words, () => {
    applyThemeToPictures();
    previews.redraw();
  });
  navigation.listen(input);
  enhance();
}
