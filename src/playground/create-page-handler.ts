/** Makes what the page answers: what it shows of other platforms comes from here, for it knows none of them. */
import type { Bot } from "../bot.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { Pictures } from "../platforms/picture-renderer.ts";
import type { PictureAt } from "../platforms/slack/rendering/picture-source.ts";
import { unwanted } from "../platforms/slack/rendering/picture-source.ts";
import type { Format } from "../platforms/terminal/output-formats.ts";
import { formats } from "../platforms/terminal/output-formats.ts";
import { plainScreen } from "../platforms/terminal/screen.ts";
import type { Ready } from "../platforms/web/response.ts";
import { makeReady } from "../platforms/web/response.ts";
import { answerTo } from "../platforms/web/routes.ts";
import { pageFilesIn } from "../platforms/web/static-assets.ts";
import type { Answering, Asked } from "../platforms/web/web-types.ts";
import { pictureAddress } from "../server/picture-urls.ts";
import { attachedTo, discordEditFormat, discordFormat } from "./discord-preview.ts";
import { makePresses } from "./simulate-button.ts";
import type { SlackLook } from "./slack-preview.ts";
import { slackFormatWith } from "./slack-preview.ts";

export interface PageAnswers {
  readonly bot: Bot;
  readonly locale: string;
  /** Called for each picture that an answer points to. */
  readonly nameOf: Pictures["nameOf"];
  /** Where Slack would be told that pictures are; known once the server listens. */
  readonly publicUrl: () => string;
  /** Are bars Slack's own charts there? */
  readonly charts?: boolean | undefined;
  /** Are there to be no pictures? */
  readonly isInWordsOnSlack?: boolean;
}

/** @param folder where the build has put what the browser gets */
export function makeAnswers(
  { bot, locale, nameOf, publicUrl, charts, isInWordsOnSlack = false }: PageAnswers,
  folder: URL = pageAssetsFolder,
): (asked: Asked) => Ready {
  const pictureAt = pictureAddress("", { nameOf });
  const fetched: PictureAt = (wanted) => ({
    kind: "address",
    url: pictureAddress(publicUrl(), { nameOf })(wanted),
  });
  const onSlack: SlackLook = { pictureAt: isInWordsOnSlack ? unwanted : fetched, charts };
  const answering: Answering = {
    ...{ bot, locale, pictureAt },
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
    press: makePresses({ bot, locale, onSlack, pictureAt }),
    names: pageFilesIn(folder).named,
  };
  return (asked) => makeReady(answerTo(asked, answering), asked.coding);
}

const printedBy =
  ({ reply: print }: Format): Answering["formats"]["json"] =>
  (asked, reply) =>
    print(asked, reply, plainScreen);
