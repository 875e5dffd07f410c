/** Checks the record: whether the data folder can be read, and nothing in it is wrong. */
import { loadBook } from "../../record/load-book.ts";
import { dataFolderOf } from "../../run/load-bot.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";

export async function checkRecord({ io, config }: CheckContext): Promise<readonly CheckResult[]> {
  const id = "record";
  const folder = dataFolderOf(io, config);
  const loaded = await loadBook(folder);
  const strings = english.setup.doctor.record;
  switch (loaded.kind) {
    case "book":
      return [{ id, outcome: "ok", text: strings.valid(folder, loaded.book.record.version) }];
    case "problems": {
      const text = english.commandLine.record.broken(folder, loaded.problems.length);
      return [{ id, outcome: "wrong", text, next: strings.next(folder) }];
    }
  }
}
