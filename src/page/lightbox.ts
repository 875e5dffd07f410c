/** A picture by itself, as large as it is, to read and to save. Escape closes it, and the focus goes back to where it was. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

/** As it is drawn. */
export const drawnSize = { width: "1200", height: "675" } as const;

/** @param asked what: a saved picture is named after it */
export function openLightbox(picture: HTMLImageElement, asked: string, words: LiveWords): void {
  const { src, alt } = picture;
  const sharp = src.replace(/\.png$/, "@2x.png");
  const close = element("button", { type: "button" }, words.close);
  const save = element("a", { href: sharp, download: fileName(asked) }, words.save);
  const large = element("img", { src, alt, ...drawnSize, srcset: `${src}, ${sharp} 2x` });
  // Too many may be drawn at once: then it is shown, and saved, as it is already.
  large.addEventListener(
    "error",
    () => {
      large.removeAttribute("srcset");
      save.href = src;
    },
    { once: true },
  );
  const dialog = element(
    "dialog",
    { class: "large", "aria-label": words.large },
    // On a narrow screen it is wider than that, and to be scrolled: by keyboard as well.
    element(
      "div",
      { class: "large-frame", tabindex: "0", role: "group", "aria-label": words.large },
      large,
    ),
    element("p", { class: "large-controls" }, save, " ", close),
    element("details", {}, element("summary", {}, words.inWords), element("p", {}, alt)),
  );
  close.onclick = () => dialog.close();
  dialog.addEventListener("click", ({ target }) => {
    // Beside it is the dialog itself: what is in it covers all of it.
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

/** Another answer has come, or the reader has gone back. */
export function closeLightbox(): void {
  document.querySelector<HTMLDialogElement>("dialog.large")?.close();
}

/** `/map nato` as `map-nato.png`. */
function fileName(asked: string): string {
  const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60) || "picture"}.png`;
}
