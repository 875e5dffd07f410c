/** Creates a reply's picture: a link to the lightbox, which keeps its space while loading and offers a retry when it fails. */
import { element } from "./element.ts";
import { openLightbox, pictureSize } from "./lightbox.ts";
import type { LiveWords } from "./words.ts";

export interface PreviewPicture {
  /** On this server. */
  readonly path: string;
  readonly alt: string;
  readonly asked: string;
}

export function createPictureElement(preview: PreviewPicture, words: LiveWords): HTMLElement {
  const { path, alt, asked } = preview;
  const picture = element("img", { src: path, alt, ...pictureSize });
  const link = element(
    "a",
    { class: "picture", href: path, title: words.open, "aria-haspopup": "dialog" },
    picture,
  );
  openInLightbox(link, picture, asked, words);
  return link;
}

/** Lets a link to a picture open the lightbox, and replaces it by a button that tries again where the picture fails. */
export function openInLightbox(
  link: HTMLAnchorElement,
  picture: HTMLImageElement,
  asked: string,
  words: LiveWords,
): void {
  link.addEventListener("click", (event) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    openLightbox(picture, asked, words);
  });
  const replace = () => {
    const { alt, currentSrc, src } = picture;
    link.replaceWith(missingPicture({ path: currentSrc || src, alt, asked }, words));
  };
  picture.addEventListener("error", replace, { once: true });
}

const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** Where too many pictures are being drawn: the answer has its words, and a button tries again. */
function missingPicture(preview: PreviewPicture, words: LiveWords): HTMLElement {
  const retry = element("button", { type: "button" }, words.again);
  const line = element("p", { class: "picture-missing" }, words.missing, " ", retry);
  retry.onclick = () => {
    const picture = createPictureElement(preview, words);
    line.replaceWith(picture);
    picture.focus();
  };
  return line;
}
