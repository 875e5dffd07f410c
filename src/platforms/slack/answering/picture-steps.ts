/** How an answer comes by its picture: in it at once, or after it was uploaded; and how it goes without. */
import type { Reply } from "../../../answer/reply.ts";
import { wordsFor } from "../../../words/words.ts";
import type { PictureResult } from "../rendering/picture.ts";
import { pictureBlockOf, pictureRequestOf, resolvePicture } from "../rendering/picture.ts";
import type { PictureLocator, PictureSource } from "../rendering/picture-source.ts";
import { noFiles, noPictures, picturesUnwanted } from "../rendering/picture-source.ts";
import type { MessageOptions } from "../rendering/to-slack.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { toMessageUpdate } from "../response-steps.ts";
import type { HandlerContext } from "./handler-context.ts";

export interface PictureOptions {
  readonly pictureAt: PictureLocator;
  readonly charts: MessageOptions["charts"];
}

type Ways = Pick<HandlerContext, "pictures" | "charts" | "files">;

/**
 * @param hidden does only one person see it? Slack shows a file of the workspace only in what stays.
 * https://github.com/slackapi/node-slack-sdk/issues/1790
 */
export function pictureOptionsFor(
  { pictures, charts, files = noFiles }: Ways,
  ephemeral: boolean,
): PictureOptions {
  switch (pictures?.kind) {
    case undefined:
      return { pictureAt: noPictures, charts };
    case "unwanted":
      return { pictureAt: picturesUnwanted, charts };
    case "fetched": {
      const { addressOf } = pictures;
      return { pictureAt: (wanted) => ({ kind: "address", url: addressOf(wanted) }), charts };
    }
    case "uploaded": {
      const pictureAt: PictureLocator = (wanted) => {
        if (!files.isAllowed) return { kind: "none", why: "not-allowed" };
        if (ephemeral) return { kind: "none", why: "private" };
        const id = files.idOf(pictures.idOf(wanted));
        return id === undefined ? { kind: "none", why: "coming" } : { kind: "file", id };
      };
      return { pictureAt, charts };
    }
  }
}

/** @returns nothing where the answer has no picture that has yet to be uploaded */
export function uploadSteps(
  reply: Reply,
  ways: Ways,
  following: (source: PictureSource) => readonly ResponseStep[],
): readonly ResponseStep[] {
  const block = pictureBlockOf(reply);
  const shown = shownIn(reply, pictureOptionsFor(ways, false));
  const isComing = shown?.kind === "none" && shown.why === "coming";
  if (block === undefined || !isComing) return [];
  return [{ kind: "illustrate", wanted: pictureRequestOf(block, reply), following }];
}

/** Puts the picture, or why there is none, into a message that stands there in words. */
export const updateWithPicture =
  (reply: Reply, { charts }: Ways, sharedBy?: string | undefined) =>
  (source: PictureSource): readonly ResponseStep[] => {
    const write = (pictured: PictureOptions): CallStep => ({
      kind: "update-message",
      body: toMessageUpdate(toSlack(reply, { ephemeral: false, sharedBy, ...pictured })),
    });
    return [withFallback(reply, { pictureAt: () => source, charts }, write)];
  };

/** What can't be changed once it is there waits for its picture, and not too long. */
export function postWithPicture(
  reply: Reply,
  ways: Ways,
  write: (pictured: PictureOptions) => readonly ResponseStep[],
): readonly ResponseStep[] {
  const { charts } = ways;
  const waiting = uploadSteps(reply, ways, (source) => write({ pictureAt: () => source, charts }));
  return waiting.length > 0 ? waiting : write(pictureOptionsFor(ways, false));
}

/**
 * Slack refuses a whole message for a picture that it can't fetch or has thrown away, and for a chart where there are none
 * yet. Then it gets the same without.
 *
 * @param rest what would come after it
 */
export function withFallback(
  reply: Reply,
  pictured: PictureOptions,
  write: (pictured: PictureOptions) => CallStep,
  rest: readonly ResponseStep[] = [],
): CallStep {
  const shown = shownIn(reply, pictured);
  const block = shown?.kind === "shown" ? shown.block : undefined;
  if (block === undefined) return write(pictured);
  const isChart = block.type === "data_visualization";
  const without = isChart ? { ...pictured, charts: false } : { ...pictured, pictureAt: failed };
  return {
    ...write(pictured),
    fallback: [withFallback(reply, without, write, rest), ...rest],
    ...("slack_file" in block && { file: block.slack_file.id }),
  };
}

const failed: PictureLocator = () => ({ kind: "none", why: "failed" });

function shownIn(
  reply: Reply,
  { pictureAt, charts = false }: PictureOptions,
): PictureResult | undefined {
  const block = pictureBlockOf(reply);
  const { locale } = wordsFor(reply.ask.locale);
  return block && resolvePicture(block, { locale, asTable: false, pictureAt, charts });
}
