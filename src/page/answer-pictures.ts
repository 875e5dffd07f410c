/** Makes the pictures of the plain answer live: each is as light or dark as the page, and opens in the lightbox. */
import { openInLightbox } from "./picture.ts";
import type { LiveWords } from "./words.ts";

/** To be called once for each answer. */
export function enhanceAnswerPictures(words: LiveWords): void {
  const asked = document.querySelector<HTMLElement>("#answer")?.dataset["asked"] ?? "";
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".answer .picture a")) {
    const picture = link.querySelector("img");
    if (picture === null) continue;
    link.setAttribute("aria-haspopup", "dialog");
    openInLightbox(link, picture, asked, words);
  }
  applyThemeToPictures();
}

/** The dark one is the system's choice until somebody chooses. */
export function applyThemeToPictures(): void {
  const chosen = document.documentElement.dataset["look"];
  for (const dark of document.querySelectorAll<HTMLSourceElement>(".answer source"))
    dark.media = mediaOf(chosen);
}

function mediaOf(chosen: string | undefined): string {
  if (chosen === "dark") return "all";
  return chosen === "light" ? "not all" : "(prefers-color-scheme: dark)";
}
