/** Puts the parts of the live page together. The renderers are the large part: they come when the rest already works. */
import { completeLine } from "./combobox.ts";
import { addCopying } from "./copying.ts";
import { closeLarge } from "./large-picture.ts";
import { addLook } from "./look.ts";
import { Replies } from "./replies.ts";
import { Visits } from "./visits.ts";
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
