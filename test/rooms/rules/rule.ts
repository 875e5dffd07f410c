import ts from "typescript";

/** A rule of the code that imports can't show, and the nodes of a file that break it. */
export interface Rule {
  readonly name: string;
  readonly because: string;
  readonly breaches: (file: ts.SourceFile) => readonly ts.Node[];
}

/** A file of src as its syntax tree; `path` begins with `src/`. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/**
 * `src/query/sum.ts:12 no-clock: Date.now() (the core takes today as an argument)` for each breach.
 */
export function report(file: ts.SourceFile, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ name, because, breaches }) =>
    breaches(file).map((node) => {
      if (ts.isSourceFile(node)) return `${file.fileName} ${name}: ${because}`;
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const [excerpt] = node.getText().split("\n");
      return `${file.fileName}:${line} ${name}: ${excerpt} (${because})`;
    }),
  );
}

/** Every node of a file that satisfies, outermost first. */
export function nodesWhere(
  file: ts.SourceFile,
  satisfies: (node: ts.Node) => boolean,
): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    if (satisfies(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Is there a comment that begins so, and gives a reason, on the line of the node or alone on the
 * line above?
 */
export function isExcused(node: ts.Node, marker: string): boolean {
  const file = node.getSourceFile();
  const lines = file.text.split("\n");
  const { line } = file.getLineAndCharacterOfPosition(node.getEnd());
  const comment = new RegExp(`// ${marker}: \\S`);
  return (
    comment.test(lines[line] ?? "") || comment.test(lines[line - 1]?.match(/^\s*\/\/.*/)?.[0] ?? "")
  );
}

/** Does the path begin with one of these? */
export const isIn = (file: ts.SourceFile, ...places: string[]) =>
  places.some((place) => file.fileName.startsWith(place));
