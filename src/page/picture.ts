/** A picture of a reply: it keeps its place while it is drawn, is opened large when pressed on, and says so when there is none. */
import { element } from "./element.ts";
import { drawnSize, openLightbox } from "./lightbox.ts";
import type { LiveWords } from "./words.ts";

export interface Shown {
  /** On this server. */
  readonly path: string;
  readonly alt: string;
  readonly asked: string;
}

export function pictureElement(shown: Shown, words: LiveWords): HTMLElement {
  const { path, alt, asked } = shown;
  const picture = element("img", { src: path, alt, ...drawnSize });
  const link = element(
    "a",
    { class: "picture", href: path, title: words.open, "aria-haspopup": "dialog" },
    picture,
  );
  link.addEventListener("click", (event) => {
    if (wantsAnotherWindow(event)) return;
    event.preventDefault();
    openLightbox(picture, asked, words);
  });
  picture.addEventListener("error", () => link.replaceWith(missing(shown, words)), { once: true });
  return link;
}

const wantsAnotherWindow = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** Too many may want one at once: then the answer in words is what there is, until somebody tries again. */
function missing(shown: Shown, words: LiveWords): HTMLElement {
  const again = element("button", { type: "button" }, words.again);
  const line = element("p", { class: "picture-missing" }, words.missing, " ", again);
  again.onclick = () => {
    const picture = pictureElement(shown, words);
    line.replaceWith(picture);
    picture.focus();
  };
  return line;
}
