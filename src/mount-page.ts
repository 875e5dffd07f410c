/** Hangs the page on the house's server: what it shows of other platforms is made here, for it knows none of them. */
import type { Bot } from "./bot.ts";
import { discordFormat } from "./discord-format.ts";
import { makePresses } from "./page-presses.ts";
import type { Log } from "./platforms/log.ts";
import type { Mounting } from "./platforms/mounting.ts";
import type { Format } from "./platforms/terminal/format.ts";
import { formats } from "./platforms/terminal/format.ts";
import { plainScreen } from "./platforms/terminal/screen.ts";
import { pageFilesIn } from "./platforms/web/page-files.ts";
import type { WebSettings } from "./platforms/web/settings.ts";
import { makeWeb } from "./platforms/web/web.ts";
import { slackFormat } from "./slack-format.ts";

interface Page {
  readonly bot: Bot;
  readonly log: Log;
  readonly locale: string;
  readonly front: Mounting;
}

/** Beside the program itself, in dist. */
const builtPage = new URL("page/", import.meta.url);

/** @param folder where the build has put what the browser gets */
export function mountPage({ bot, log, locale, front }: Page, folder: URL = builtPage): void {
  const web = makeWeb({
    ...{ bot, log, locale },
    formats: {
      json: printedBy(formats.json),
      text: printedBy(formats.text),
      discord: printedBy(discordFormat),
      slack: printedBy(slackFormat),
    },
    press: makePresses(bot, locale),
    files: pageFilesIn(folder),
  });
  front.mount("/", web);
}

const printedBy =
  ({ reply: print }: Format): WebSettings["formats"]["json"] =>
  (asked, reply) =>
    print(asked, reply, plainScreen);
