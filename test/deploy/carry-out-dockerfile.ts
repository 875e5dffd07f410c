/**
 * Carries out the steps of a Dockerfile where no engine runs: each stage is a folder that stands for its root, COPY copies as
 * the .dockerignore has it, and RUN runs in bash with the Node that runs here. What could reach beyond that folder is refused.
 */
import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { Instruction, Stage } from "./read-dockerfile.ts";
import { readDockerfile, readDockerignore } from "./read-dockerfile.ts";

export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  /** The folder that the image starts in, below `root`. */
  readonly workingFolder: string;
}

export interface BuildFolders {
  /** What is sent to the engine: it has the Dockerfile. */
  readonly context: string;
  /** An empty folder, for a folder of each stage. */
  readonly stages: string;
}

/**
 * @returns the last stage; it may be read by everybody, as an image may
 * @throws where a step fails, with what it printed
 */
export async function carryOutDockerfile(folders: BuildFolders): Promise<Image> {
  const stages = readDockerfile(readFileSync(join(folders.context, "Dockerfile"), "utf8"));
  chmodSync(folders.stages, 0o755);
  let image: Image | undefined;
  for (const stage of stages) image = await carryOutStage(stage, folders);
  if (image === undefined) throw new Error("the Dockerfile has no stage");
  return image;
}

async function carryOutStage(stage: Stage, folders: BuildFolders): Promise<Image> {
  const root = join(folders.stages, stage.name);
  mkdirSync(root);
  if (stage.image.startsWith("node:")) addNode(root);
  let workingFolder = root;
  for (const each of stage.instructions) {
    if (each.name === "WORKDIR") workingFolder = pathIn(root, each.text);
    mkdirSync(workingFolder, { recursive: true });
    if (each.name === "COPY") copy(each, { root, workingFolder }, folders);
    if (each.name === "RUN") await runInBash(each.text, workingFolder);
  }
  return { root, workingFolder };
}

/** @throws where the path leads out of the folder */
function pathIn(folder: string, path: string): string {
  const whole = join(folder, path);
  const isIn = whole === join(folder, "/") || `${whole}/`.startsWith(`${folder}/`);
  if (!isIn) throw new Error(`${path} leads out of ${folder}`);
  return whole;
}

/** As the image of Node has it. */
function addNode(root: string): void {
  mkdirSync(join(root, "usr/local/bin"), { recursive: true });
  cpSync(process.execPath, join(root, "usr/local/bin/node"));
}

/** Copies from the context, without what is ignored, or from a stage before. */
function copy({ flags, words }: Instruction, image: Image, folders: BuildFolders): void {
  const { from, chown } = flags;
  const target = words.at(-1) ?? "";
  const into = pathIn(target.startsWith("/") ? image.root : image.workingFolder, target);
  const isLeftOut = from === undefined ? ignoredIn(folders.context) : () => false;
  const folder = from === undefined ? folders.context : pathIn(folders.stages, from);
  for (const source of words.slice(0, -1)) {
    const path = pathIn(folder, source);
    const to = targetOf(path, into, target.endsWith("/"));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(path, to, { recursive: true, filter: (each) => !isLeftOut(each) });
  }
  if (chown !== undefined && process.getuid?.() === 0) giveTo(chown, into);
}

/** A folder's contents go into the folder that is named; a file gets that name, or goes into it. */
function targetOf(path: string, into: string, isFolder: boolean): string {
  const isInto = lstatSync(path).isFile() && (isFolder || existsSync(into));
  return isInto ? join(into, basename(path)) : into;
}

function giveTo(owner: string, path: string): void {
  const [user = 0, group = 0] = owner.split(":").map(Number);
  chownSync(path, user, group);
}

/** A folder is left out when each file in it is. */
function ignoredIn(context: string): (path: string) => boolean {
  const isIgnored = readDockerignore(readFileSync(join(context, ".dockerignore"), "utf8"));
  const isLeftOut = (path: string): boolean => {
    const name = relative(context, path);
    if (name !== "" && !lstatSync(path).isDirectory()) return isIgnored(name);
    return name !== "" && readdirSync(path).every((each) => isLeftOut(join(path, each)));
  };
  return isLeftOut;
}

const runFile = promisify(execFile);

/** A path from the root of this machine, of somebody's home or of the folder above; or one that only bash knows. */
const reachesOut = /(?:^|[\s'"=:(;&|])[/~]|\.\.|[$`]/;

/** @throws where a command of RUN names a path outside of the folder that it runs in: here it would be one of this machine */
export function requirePathsInside(command: string): void {
  if (reachesOut.test(command)) throw new Error(`RUN ${command}: only paths below WORKDIR`);
}

/** Packages come from npm's cache where they are there: CI has just installed them. */
async function runInBash(command: string, folder: string): Promise<void> {
  requirePathsInside(command);
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    npm_config_prefer_offline: "true",
    npm_config_update_notifier: "false",
  };
  await runFile("bash", ["-ec", command], { cwd: folder, env, maxBuffer: 2 ** 26 });
}
