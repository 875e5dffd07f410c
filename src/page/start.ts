/** Puts the parts of the live page together. The renderers are the large part: they come when the rest already works. */
import { completeLine } from "./combobox.ts";
import { addCopying } from "./copy-buttons.ts";
import { closeLightbox } from "./lightbox.ts";
import { Navigation } from "./navigation.ts";
import { PlatformPreviews } from "./platform-previews.ts";
import { addThemeToggle } from "./theme-toggle.ts";
import { readWords } from "./words.ts";

export function start(): void {
  const words = readWords();
  document.documentElement.classList.add("live");
  const line = document.querySelector<HTMLInputElement>("#q");
  const offers = document.querySelector<HTMLUListElement>("#offers");
  if (line === null || offers === null) return;
  const visits: Navigation = new Navigation(words, () => {
    closeLightbox();
    addCopying(words);
    replies.show();
  });
  const replies: PlatformPreviews = new PlatformPreviews(words, (question) => visits.ask(question));
  completeLine(line, offers);
  addThemeToggle(words, () => replies.redraw());
  addCopying(words);
  visits.listen(line);
  replies.show();
}
