/** Decides how a picture gets into a message: by address at once, by upload and a later update, or not at all. */
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

export interface MessagePictures {
  readonly pictureAt: PictureLocator;
  readonly hasCharts: MessageOptions["hasCharts"];
}

type PictureContext = Partial<Pick<HandlerContext, "pictures" | "hasCharts" | "files">>;

/**
 * @param isEphemeral does only one person see it? Slack shows a file of the workspace only in what stays.
 * https://github.com/slackapi/node-slack-sdk/issues/1790
 */
export function messagePicturesFor(
  { pictures, hasCharts, files = noFiles }: PictureContext,
  isEphemeral: boolean,
): MessagePictures {
  switch (pictures?.kind) {
    case undefined:
      return { pictureAt: noPictures, hasCharts };
    case "unwanted":
      return { pictureAt: picturesUnwanted, hasCharts };
    case "fetched": {
      const { addressOf } = pictures;
      return { pictureAt: (request) => ({ kind: "address", url: addressOf(request) }), hasCharts };
    }
    case "uploaded": {
      const pictureAt: PictureLocator = (request) => {
        if (!files.isAllowed) return { kind: "none", why: "not-allowed" };
        if (isEphemeral) return { kind: "none", why: "private" };
        const id = files.idOf(pictures.idOf(request));
        return id === undefined ? { kind: "none", why: "coming" } : { kind: "file", id };
      };
      return { pictureAt, hasCharts };
    }
  }
}

/** @returns no steps where the answer has no picture that has yet to be uploaded */
export function uploadSteps(
  reply: Reply,
  context: PictureContext,
  stepsAfterUpload: (source: PictureSource) => readonly ResponseStep[],
): readonly ResponseStep[] {
  const block = pictureBlockOf(reply);
  const result = pictureResult(reply, messagePicturesFor(context, false));
  const isComing = result?.kind === "none" && result.why === "coming";
  if (block === undefined || !isComing) return [];
  return [{ kind: "attach-picture", request: pictureRequestOf(block, reply), stepsAfterUpload }];
}

/** Updates a message in words with its picture, or with why there is none. */
export const updateWithPicture =
  (reply: Reply, { hasCharts }: PictureContext, sharedBy?: string | undefined) =>
  (source: PictureSource): readonly ResponseStep[] => {
    const write = (picture: MessagePictures): CallStep => ({
      kind: "update-message",
      body: toMessageUpdate(toSlack(reply, { isEphemeral: false, sharedBy, ...picture })),
    });
    return [withFallback(reply, { pictureAt: () => source, hasCharts }, write)];
  };

/** Posts a message that can't be updated: it waits for its picture, though not too long. */
export function postWithPicture(
  reply: Reply,
  context: PictureContext,
  write: (picture: MessagePictures) => readonly ResponseStep[],
): readonly ResponseStep[] {
  const { hasCharts } = context;
  const afterUpload = uploadSteps(reply, context, (source) =>
    write({ pictureAt: () => source, hasCharts }),
  );
  return afterUpload.length > 0 ? afterUpload : write(messagePicturesFor(context, false));
}

/**
 * Adds the same message without its picture as a fallback: Slack refuses a whole message for a picture that it can't fetch
 * or has deleted, and for a chart block where it has none yet.
 *
 * @param rest the steps after it, which a fallback replaces as well
 */
export function withFallback(
  reply: Reply,
  picture: MessagePictures,
  write: (picture: MessagePictures) => CallStep,
  rest: readonly ResponseStep[] = [],
): CallStep {
  const result = pictureResult(reply, picture);
  const block = result?.kind === "shown" ? result.block : undefined;
  if (block === undefined) return write(picture);
  const isChart = block.type === "data_visualization";
  const without = isChart ? { ...picture, hasCharts: false } : { ...picture, pictureAt: failed };
  return {
    ...write(picture),
    fallback: [withFallback(reply, without, write, rest), ...rest],
    ...("slack_file" in block && { file: block.slack_file.id }),
  };
}

const failed: PictureLocator = () => ({ kind: "none", why: "failed" });

function pictureResult(
  reply: Reply,
  { pictureAt, hasCharts = false }: MessagePictures,
): PictureResult | undefined {
  const block = pictureBlockOf(reply);
  const { locale } = wordsFor(reply.ask.locale);
  return block && resolvePicture(block, { locale, isTable: false, pictureAt, hasCharts });
}
