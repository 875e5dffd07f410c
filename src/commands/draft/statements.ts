/** Writes a sum that somebody else printed, as a cited line. */
import type { Line } from "../../answer/answer.ts";
import type { Statement } from "../../book/wave.ts";
import { actorOf } from "./actors.ts";
import { citeFacts } from "./citations.ts";
import type { CommandContext } from "./command.ts";

export function statementLine(context: CommandContext, statement: Statement): Line {
  const { words, book } = context;
  const told = words.total.statement({
    ...statement,
    with: statement.with.map((code) => actorOf(context, code)),
    without: (statement.without ?? []).map((code) => actorOf(context, code)),
    publisher: book.sources.get(statement.sources[0] ?? "")?.publisher ?? "",
  });
  return citeFacts(context, told, [statement]);
}
