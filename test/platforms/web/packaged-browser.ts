/** The browser that comes as a package for Linux, unpacked once for this version, with the libraries and fonts it needs. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LaunchOptions } from "playwright-core";

const cache = resolve("node_modules/.cache/nongrata");

const unpack = fileURLToPath(new URL("unpack-browser.mjs", import.meta.url));

/** @returns how playwright starts it; not by the package's own arguments, which are for a single process that ends with its first window */
export async function packagedBrowser(): Promise<LaunchOptions> {
  const folder = await unpacked();
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** The machine's own fonts are not for it: it must show the same everywhere. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * Tests in several processes may ask at once: each unpacks by itself, and one becomes everybody's, whole.
 *
 * @returns the folder
 */
async function unpacked(): Promise<string> {
  const manifest = await readFile("node_modules/@sparticuz/chromium/package.json", "utf8");
  const folder = join(cache, `chromium-${JSON.parse(manifest).version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  // Its libraries it unpacks only where it takes the machine for a Lambda.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: "nodejs20.x" };
  await promisify(execFile)(process.execPath, [unpack], { env });
  await writeFile(join(own, "fonts.conf"), fontsIn(folder));
  try {
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(own, { recursive: true });
  }
  return folder;
}
