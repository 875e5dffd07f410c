/** A first response with its picture, where that has been drawn already. */
import type { Pictures } from "../../picture-renderer.ts";
import type { Letter } from "./multipart.ts";
import { multipart } from "./multipart.ts";
import type { Illustration } from "./picture-attachment.ts";
import { fileOf, wantedBy } from "./picture-attachment.ts";
import { writeIllustrated } from "./serialize-callback.ts";

/** Never throws. */
export function picturedLetter(
  illustration: Illustration,
  pictures: Pick<Pictures, "known">,
): Letter | undefined {
  try {
    const drawn = pictures.known(wantedBy(illustration));
    return drawn && multipart(writeIllustrated(illustration), fileOf(drawn));
  } catch {
    // A bug of ours: nobody waits for it, and whoever puts the picture in later tells the log.
    return undefined;
  }
}
