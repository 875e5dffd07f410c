/** Makes what the page answers: what it shows of other platforms comes from here, for it knows none of them. */
import type { Bot } from "../bot.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { PictureRenderer } from "../platforms/picture-renderer.ts";
import type { PictureAt } from "../platforms/slack/rendering/picture-source.ts";
import { unwanted } from "../platforms/slack/rendering/picture-source.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";
import { outputFormats } from "../platforms/terminal/output-formats.ts";
import { plainScreen } from "../platforms/terminal/screen.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import { encodeResponse } from "../platforms/web/response.ts";
import { handleRoute } from "../platforms/web/routes.ts";
import { loadAssets } from "../platforms/web/static-assets.ts";
import type { PageContext, PageRequest } from "../platforms/web/web-types.ts";
import { pictureUrls } from "../server/picture-urls.ts";
import { discordAttachment, discordEditFormat, discordFormat } from "./discord-preview.ts";
import { createButtonSimulator } from "./simulate-button.ts";
import type { SlackLook } from "./slack-preview.ts";
import { slackFormatWith } from "./slack-preview.ts";

export interface PageAnswers {
  readonly bot: Bot;
  readonly locale: string;
  /** Called for each picture that an answer points to. */
  readonly idOf: PictureRenderer["idOf"];
  /** Where Slack would be told that pictures are; known once the server listens. */
  readonly publicUrl: () => string;
  /** Are bars Slack's own charts there? */
  readonly charts?: boolean | undefined;
  /** Are there to be no pictures? */
  readonly isInWordsOnSlack?: boolean;
}

/** @param folder where the build has put what the browser gets */
export function createPageHandler(
  { bot, locale, idOf, publicUrl, charts, isInWordsOnSlack = false }: PageAnswers,
  folder: URL = pageAssetsFolder,
): (asked: PageRequest) => EncodedResponse {
  const pictureAt = pictureUrls("", { idOf });
  const fetched: PictureAt = (wanted) => ({
    kind: "address",
    url: pictureUrls(publicUrl(), { idOf })(wanted),
  });
  const onSlack: SlackLook = { pictureAt: isInWordsOnSlack ? unwanted : fetched, charts };
  const answering: PageContext = {
    ...{ bot, locale, pictureAt },
    formats: {
      json: printedBy(outputFormats.json),
      text: printedBy(outputFormats.text),
      discord: printedBy(discordFormat),
      "discord-edit": printedBy(discordEditFormat),
      slack: printedBy(slackFormatWith(onSlack)),
    },
    attached: (reply) => {
      const wanted = discordAttachment(reply);
      return wanted && pictureAt(wanted);
    },
    press: createButtonSimulator({ bot, locale, onSlack, pictureAt }),
    names: loadAssets(folder).named,
  };
  return (asked) => encodeResponse(handleRoute(asked, answering), asked.coding);
}

const printedBy =
  ({ reply: print }: OutputFormat): PageContext["formats"]["json"] =>
  (asked, reply) =>
    print(asked, reply, plainScreen);
