/** Puts the parts of the live page together. The renderers are the large part: they come when the rest already works. */
import { completeLine } from "./combobox.ts";
import { addCopying } from "./copy-buttons.ts";
import { closeLarge } from "./lightbox.ts";
import { Visits } from "./navigation.ts";
import { Replies } from "./platform-previews.ts";
import { addLook } from "./theme-toggle.ts";
import { readWords } from "./words.ts";

export function start(): void {
  const words = readWords();
  document.documentElement.classList.add("live");
  const line = document.querySelector<HTMLInputElement>("#q");
  const offers = document.querySelector<HTMLUListElement>("#offers");
  if (line === null || offers === null) return;
  const visits: Visits = new Visits(words, () => {
    closeLarge();
    addCopying(words);
    replies.show();
  });
  const replies: Replies = new Replies(words, (question) => visits.ask(question));
  completeLine(line, offers);
  addLook(words, () => replies.redraw());
  addCopying(words);
  visits.listen(line);
  replies.show();
}
