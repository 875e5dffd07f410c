/** A copy of the real record on disk, to break one thing in. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const salisbury = "waves/2018-salisbury.yaml";

/** All others are left out, and with them the ledger of their ids: the tests are about one, and reading all takes seconds. */
const onlyWave = "2018-salisbury.yaml";

/** The section of sources that only they name. */
const ofOtherWaves = /\n {2}# ── of several waves[\s\S]*?(?=\n {2}# ──)/;

export class DataCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "data-"));

  constructor() {
    const isLeftOut = (path: string) =>
      /waves\/.+|ids[.]txt$/.test(path) && !path.endsWith(onlyWave);
    cpSync("data", this.folder, { recursive: true, filter: (path) => !isLeftOut(path) });
    this.write("sources.yaml", this.read("sources.yaml").replace(ofOtherWaves, ""));
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), "utf8");
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.path(file), content);
  }

  /** Changes the first place that has the text, and tells on which line it now reads differently. */
  change(file: string, from: string, to: string): number {
    const before = this.read(file);
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    const after = before.replace(from, () => to);
    this.write(file, after);
    const lines = before.split("\n");
    return after.split("\n").findIndex((line, index) => line !== lines[index]) + 1;
  }

  /** The number of the first line that has the text. */
  line(file: string, text: string): number {
    const index = this.read(file)
      .split("\n")
      .findIndex((line) => line.includes(text));
    if (index < 0) throw new Error(`${file} has no ${text}`);
    return index + 1;
  }
}
