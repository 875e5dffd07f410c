/** What the build has made for the browser: each file under a name that changes with its content. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

export interface PageFile {
  readonly type: string;
  /** As the build has compressed it; as it is, where it has not. */
  readonly read: (coding: Coding | undefined) => Promise<Buffer<ArrayBuffer>>;
  readonly codings: readonly Coding[];
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-content-codings, the smaller first. */
export const codings = ["br", "gzip"] as const;
export type Coding = (typeof codings)[number];

export interface PageFiles {
  /** Which file is the style, the script …: by the name that it had in the sources. */
  readonly named: Readonly<Record<string, string>>;
  /** Nothing that is not in this list is ever opened. */
  readonly all: ReadonlyMap<string, PageFile>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const endings = { br: ".br", gzip: ".gz" } satisfies Record<Coding, string>;

/** @param folder with a slash at its end */
export function loadAssets(folder: URL): PageFiles {
  const list = new URL("page.json", folder);
  if (!existsSync(list)) throw new Error(`${list.pathname} is missing: npm run build`);
  const present = new Set(readdirSync(folder));
  const served = [...present].filter((name) => Object.hasOwn(types, extname(name)));
  return {
    named: JSON.parse(readFileSync(list, "utf8")).files,
    all: new Map(served.map((name) => [name, fileOf(folder, name, present)])),
  };
}

function fileOf(folder: URL, name: string, present: ReadonlySet<string>): PageFile {
  return {
    type: types[extname(name)] ?? "",
    codings: codings.filter((coding) => present.has(name + endings[coding])),
    read: (coding) =>
      readFile(new URL(coding === undefined ? name : name + endings[coding], folder)),
  };
}
