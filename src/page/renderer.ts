/** What a renderer is told: the same for each platform. */
import type { LiveWords } from "./words.ts";

export interface PreviewOptions {
  readonly words: LiveWords;
  readonly look: "light" | "dark";
  /** As it was asked: platforms show it above the reply. */
  readonly asked: string;
  /** What the message is edited to, once its picture is there. */
  readonly edit: object | undefined;
  /** Where this server has the file that goes with that. */
  readonly attached: string | undefined;
  /** With the code of the button that was pressed, or of what was chosen. */
  readonly press: (code: string) => void;
  readonly dismiss: () => void;
}

/** Draws a message into the stage, in the place of what stood there. */
export type Draw<Message> = (stage: HTMLElement, message: Message, setting: PreviewOptions) => void;

/** The bot's own picture, which is the page's icon. */
export const iconUrl = (): string =>
  document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? "";

const pictures = "/pictures/";

/** Pictures are served by this server, whatever address a platform would be told. */
export const picturePath = (url: string): string => url.slice(url.lastIndexOf(pictures));
