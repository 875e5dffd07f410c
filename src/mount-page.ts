/** Hangs the page on the house's server: what it shows of other platforms is made here, for it knows none of them. */
import type { Bot } from "./bot.ts";
import { discordEditFormat, discordFormat } from "./discord-format.ts";
import type { PicturesOpen } from "./open-pictures.ts";
import { makePresses } from "./page-presses.ts";
import type { Log } from "./platforms/log.ts";
import type { Mounting } from "./platforms/mounting.ts";
import type { Format } from "./platforms/terminal/format.ts";
import { formats } from "./platforms/terminal/format.ts";
import { plainScreen } from "./platforms/terminal/screen.ts";
import { pageFilesIn } from "./platforms/web/page-files.ts";
import type { WebSettings } from "./platforms/web/settings.ts";
import { makeWeb } from "./platforms/web/web.ts";
import { attachedTo } from "./sent-to-discord.ts";
import { mountPictures, pictureAddress } from "./serve-pictures.ts";
import type { SlackLook } from "./slack-format.ts";
import { slackFormatWith } from "./slack-format.ts";

export interface Page {
  readonly bot: Bot;
  readonly log: Log;
  readonly locale: string;
  readonly front: Mounting;
  readonly pictures: PicturesOpen;
  /** Where Slack would be told that pictures are; known once the server listens. */
  readonly publicUrl: () => string;
}

/** Beside the program itself, in dist. */
const builtPage = new URL("page/", import.meta.url);

/** @param folder where the build has put what the browser gets */
export function mountPage(page: Page, folder: URL = builtPage): void {
  const { bot, log, locale, front, pictures, publicUrl } = page;
  const pictureAt = pictureAddress("", pictures);
  const onSlack: SlackLook = {
    pictureAt: (wanted) => pictureAddress(publicUrl(), pictures)(wanted),
  };
  const web = makeWeb({
    ...{ bot, log, locale, pictureAt },
    formats: {
      json: printedBy(formats.json),
      text: printedBy(formats.text),
      discord: printedBy(discordFormat),
      "discord-edit": printedBy(discordEditFormat),
      slack: printedBy(slackFormatWith(onSlack)),
    },
    attached: (reply) => {
      const wanted = attachedTo(reply);
      return wanted && pictureAt(wanted);
    },
    press: makePresses({ bot, locale, pictureAt, onSlack }),
    files: pageFilesIn(folder),
  });
  mountPictures(front, pictures);
  front.mount("/", web);
}

const printedBy =
  ({ reply: print }: Format): WebSettings["formats"]["json"] =>
  (asked, reply) =>
    print(asked, reply, plainScreen);
