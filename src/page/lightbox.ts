/** Lightbox: shows a picture in full size in a dialog, to read and to save. Escape closes it and restores the focus. */
import { element } from "./element.ts";
import type { LiveWords } from "./words.ts";

/** As pictures are drawn. */
export const pictureSize = { width: "1200", height: "675" } as const;

/** @param asked the question, after which a saved picture is named */
export function openLightbox(picture: HTMLImageElement, asked: string, words: LiveWords): void {
  const { alt } = picture;
  const src = picture.currentSrc || picture.src;
  const doubleSrc = src.replace(/\.png$/, "@2x.png");
  const close = element("button", { type: "button" }, words.close);
  const save = element("a", { href: doubleSrc, download: fileName(asked) }, words.save);
  const large = element("img", {
    src,
    alt,
    ...pictureSize,
    srcset: `${src}, ${doubleSrc} 2x`,
  });
  // Where too many pictures are being drawn, it is shown and saved with the resolution that it has.
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
    // On a narrow screen the picture is wider than the screen: it can be scrolled, by keyboard as well.
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
    // A click on the backdrop: the dialog's children cover all of the dialog.
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

/** For when another answer is shown. */
export function closeLightbox(): void {
  document.querySelector<HTMLDialogElement>("dialog.large")?.close();
}

/** `/map nato` as `map-nato.png`. */
function fileName(asked: string): string {
  const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60) || "picture"}.png`;
}
