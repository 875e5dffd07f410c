/**
 * Paths of the files that come with the package: its data folder, and what the build writes beside the program. They are
 * relative to this module, which therefore stays directly in src: the bundle lies flat in dist.
 */
import { fileURLToPath } from "node:url";

const beside = (name: string): URL => new URL(name, import.meta.url);

/** The folder of package.json, with a separator at its end. */
export const packageFolder = (): string => fileURLToPath(beside("../"));

/** The package's own data folder. */
export const packageDataFolder = (): string => fileURLToPath(beside("../data/"));

/** The record as the build has compiled it. */
export const compiledRecordFile = beside("record.json");

/** The folder of the page's files for the browser. */
export const pageAssetsFolder = beside("page/");

export const drawWorkerFile = beside("draw-worker.js");
export const pageWorkerFile = beside("page-worker.js");
