/** Hangs the page on the house's server, and the pictures that it points to. */
import type { PicturesOpen } from "./open-pictures.ts";
import { builtPage } from "./page-answers.ts";
import type { Log } from "./platforms/log.ts";
import type { Mounting } from "./platforms/mounting.ts";
import { pageFilesIn } from "./platforms/web/page-files.ts";
import type { WebSettings } from "./platforms/web/settings.ts";
import { makeWeb } from "./platforms/web/web.ts";
import { mountPictures } from "./serve-pictures.ts";

export interface Page {
  readonly log: Log;
  readonly locale: string;
  readonly front: Mounting;
  readonly pictures: PicturesOpen;
  readonly answer: WebSettings["answer"];
}

/** @param folder where the build has put what the browser gets */
export function mountPage(
  { log, locale, front, pictures, answer }: Page,
  folder: URL = builtPage,
): void {
  mountPictures(front, pictures);
  front.mount("/", makeWeb({ log, locale, answer, files: pageFilesIn(folder) }));
}
