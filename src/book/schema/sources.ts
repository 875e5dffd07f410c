/** `data/sources.yaml`: who says so, by name. */
import * as z from "zod";
import { slug, source } from "./parts.ts";

export const sourcesFile = z.strictObject({
  sources: z
    .record(slug, source)
    .describe("Each source under the name by which facts point to it: irish-times-2018-03-27."),
});
