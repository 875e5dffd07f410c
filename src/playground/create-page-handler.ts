/** Makes the page's request handler: hands it what the page shows of Discord, Slack and the terminal, which it does not know. */
import type { Bot } from "../bot.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { PictureLocator } from "../platforms/slack/rendering/picture-source.ts";
import { picturesUnwanted } from "../platforms/slack/rendering/picture-source.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";
import { outputFormats } from "../platforms/terminal/output-formats.ts";
import { plainScreen } from "../platforms/terminal/screen.ts";
import { loadAssetNames } from "../platforms/web/asset-names.ts";
import { withBasePath } from "../platforms/web/base-path.ts";
import { htmlType } from "../platforms/web/page-handler.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import { encodeResponse } from "../platforms/web/response.ts";
import { handleRoute } from "../platforms/web/routes.ts";
import type { PageContext, PageRequest } from "../platforms/web/web-types.ts";
import { basePathOf } from "../server/local-url.ts";
import { createPictureUrls } from "../server/picture-urls.ts";
import { discordEditFormat, discordFormat, toDiscordAttachment } from "./discord-preview.ts";
import { createButtonSimulator } from "./simulate-button.ts";
import type { SlackPreviewOptions } from "./slack-preview.ts";
import { slackFormatWith } from "./slack-preview.ts";

export interface PageHandlerOptions {
  readonly bot: Bot;
  readonly locale: string;
  /** Called with each picture that an answer points to. */
  readonly nameOf: (request: PictureRequest) => string;
  /** The base of the pictures' URLs as Slack would be told; known once the server listens. */
  readonly publicUrl: () => string;
  /** Are bars Slack's own charts? */
  readonly hasCharts?: boolean | undefined;
  /** Does Slack get no pictures? */
  readonly isInWordsOnSlack?: boolean;
  readonly supportUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly keepsMisses?: "on" | "off" | undefined;
}

/**
 * @param assetsFolder where the build has put the files for the browser
 * @returns a function that throws for a path that is none of the page's
 */
export function createPageHandler(
  options: PageHandlerOptions,
  assetsFolder: URL = pageAssetsFolder,
): (request: PageRequest) => EncodedResponse {
  const { bot, locale, nameOf, publicUrl, hasCharts, isInWordsOnSlack = false } = options;
  const pictureUrl = createPictureUrls("", nameOf);
  const pictureForSlack: PictureLocator = (request) => ({
    kind: "address",
    url: createPictureUrls(publicUrl(), nameOf)(request),
  });
  const slackOptions: SlackPreviewOptions = {
    pictureAt: isInWordsOnSlack ? picturesUnwanted : pictureForSlack,
    hasCharts,
  };
  const context: PageContext = {
    bot,
    locale,
    pictureUrl,
    formats: {
      json: printWith(outputFormats.json),
      text: printWith(outputFormats.text),
      discord: printWith(discordFormat),
      "discord-edit": printWith(discordEditFormat),
      slack: printWith(slackFormatWith(slackOptions)),
    },
    attachmentUrl: (reply) => {
      const request = toDiscordAttachment(reply);
      return request && pictureUrl(request);
    },
    press: createButtonSimulator({
      bot,
      locale,
      slackOptions,
      pictureUrl: (request) => `${basePathOf(publicUrl())}${pictureUrl(request)}`,
    }),
    assetNames: loadAssetNames(assetsFolder),
    publicUrl,
    supportUrl: options.supportUrl,
    privacyUrl: options.privacyUrl,
    keepsMisses: options.keepsMisses,
  };
  return (request) => {
    const response = handleRoute(request, context);
    const isPage = response.type === htmlType;
    const body = isPage ? withBasePath(response.body, basePathOf(publicUrl())) : response.body;
    return encodeResponse({ ...response, body }, request.canGzip);
  };
}

const printWith =
  ({ reply: print }: OutputFormat): PageContext["formats"]["json"] =>
  (question, reply) =>
    print(question, reply, plainScreen);
