/** Checks that every printed sum agrees with the rows it is about. */
import type { Book } from "../book.ts";
import { sumOf } from "../count-expelled.ts";
import { waveAsOf } from "../make-wave.ts";
import { membersOn } from "../members.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";
import type { Statement, Wave } from "../wave.ts";

/** @param file names a wave's file, for the report */
export function checkSums(book: Book, file: (wave: Wave) => string): readonly Problem[] {
  return book.waves.flatMap((wave) =>
    wave.statements.flatMap((statement, index) =>
      checkStatement(book, wave, statement, { file: file(wave), path: ["statements", index] }),
    ),
  );
}

function checkStatement(
  book: Book,
  wave: Wave,
  statement: Statement,
  at: Pick<Problem, "file" | "path">,
): readonly Problem[] {
  const { group } = statement;
  if (group !== undefined && !book.groups.has(group)) {
    const flaw = { kind: "unknown-group", ...unknownName(group, [...book.groups.keys()]) } as const;
    return [{ file: at.file, path: [...at.path, "group"], flaw }];
  }
  if (statement.value === undefined && statement.countries === undefined)
    return [{ ...at, flaw: { kind: "says-nothing" } }];
  if (statement.means !== "exactly") return [];
  const counted = countOf(book, wave, statement);
  return (["value", "countries"] as const).flatMap((what) => {
    const stated = statement[what];
    if (stated === undefined || stated === counted[what]) return [];
    const flaw = { kind: "sum-differs", what, stated, counted: counted[what] } as const;
    return [{ file: at.file, path: [...at.path, what], flaw }];
  });
}

/** The sum of our rows for a statement, as they stood on its day where it counts by the record. */
function countOf(book: Book, whole: Wave, statement: Statement) {
  const wave = statement.scope === "record" ? waveAsOf(whole, statement.on) : whole;
  const isInGroup = countedBy(book, wave, statement);
  const isMember = (code: string) => isInGroup(code) && statement.without?.includes(code) !== true;
  const sum = sumOf(wave, isMember, statement.scope);
  const beside = sumOf(wave, (code) => statement.with.includes(code), statement.scope);
  return { value: sum.value + beside.value, countries: sum.addends.length };
}

/** The actors that a statement is about: a group's members, or those that it names. */
function countedBy(
  book: Book,
  wave: Wave,
  { group: name, by = [] }: Statement,
): (code: string) => boolean {
  const group = name === undefined ? undefined : book.groups.get(name);
  if (group !== undefined) return membersOn(book, group, wave.membership);
  return (code) => [by].flat().includes(code);
}
