/** The interface of a platform's renderer. */
import { readBasePath } from "./base-path.ts";
import type { LiveWords } from "./words.ts";

export interface PreviewOptions {
  readonly words: LiveWords;
  readonly look: "light" | "dark";
  /** The question: platforms show it above the reply. */
  readonly asked: string;
  /** The edit that adds the picture. */
  readonly edit: object | undefined;
  /** The URL on this server of the file that goes with the edit. */
  readonly attached: string | undefined;
  /** Called with the code of the pressed button or the chosen option. */
  readonly press: (code: string) => void;
  readonly dismiss: () => void;
}

/** Draws a message into the stage, and replaces what was there. */
export type Renderer<Message> = (
  stage: HTMLElement,
  message: Message,
  options: PreviewOptions,
) => void;

/** The bot's avatar, which is the page's icon. */
export const toIconUrl = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=icon][type="image/svg+xml"]')?.href ?? "";

const pictures = "/pictures/";

/** The path on this server of a picture, from the public URL that a platform would get. */
export const toPicturePath = (url: string): string =>
  `${readBasePath()}${url.slice(url.lastIndexOf(pictures))}`;
