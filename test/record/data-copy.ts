/** A copy of the real record on disk, to break one thing in. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const salisbury = "waves/2018-salisbury.yaml";

export class DataCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "data-"));

  constructor() {
    cpSync("data", this.folder, { recursive: true });
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
