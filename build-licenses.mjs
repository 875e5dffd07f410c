/**
 * Collects the licences of bundled packages: their terms ask that copyright and text go along with every copy of the code,
 * and a bundle is one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Copyright of the packages that are published without a licence file, as their repositories have it. All of them are under
 * the MIT License, whose text is that of ours.
 */
const copyrights = {
  // https://github.com/sapphiredev/utilities/blob/main/LICENSE.md
  "@sapphire/async-queue": "Copyright (c) 2020 The Sapphire Community and its contributors",
  "@sapphire/snowflake": "Copyright (c) 2020 The Sapphire Community and its contributors",
  // https://github.com/skyra-project/discord-components/blob/main/LICENSE.md
  "@skyra/discord-components-core": "Copyright (c) 2020 Antonio Román, Jeroen Claassens",
};

/**
 * @param modules absolute paths of the bundled files; those outside of node_modules are passed over
 * @returns each text once, below the names of the packages that have it
 * @throws when a package has no text
 */
export function licenseTexts(modules) {
  const packagesByText = new Map();
  for (const folder of packageFolders(modules)) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const text = licenseFiles(folder) || standardText(name, license);
    packagesByText.set(text, [
      ...(packagesByText.get(text) ?? []),
      `${name} ${version} (${license})`,
    ]);
  }
  const sections = [...packagesByText].map(([text, packages]) =>
    ["=".repeat(80), ...new Set(packages), "", text].join("\n"),
  );
  return ["Licences of the packages that are bundled in this folder.", ...sections, ""].join(
    "\n\n",
  );
}

/** A package may lie in the node_modules of another. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/s;

function packageFolders(modules) {
  const folders = modules.map((path) => packageFolder.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** Licences also of what a package itself has copied, and the notices that Apache's licence asks for. */
const isLicenseFile = (name) =>
  /licen[cs]e|notice|copying/i.test(name) && /^[^.]+(?:\.(?:md|txt))?$/i.test(name);

const licenseFiles = (folder) =>
  readdirSync(folder)
    .filter(isLicenseFile)
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");

function standardText(name, license) {
  const copyright = copyrights[name];
  if (license !== "MIT" || copyright === undefined)
    throw new Error(`${name} has no licence file: add its copyright to build-licenses.mjs`);
  const own = readFileSync(new URL("LICENSE", import.meta.url), "utf8");
  return own.replace(/^Copyright.*$/m, copyright).trim();
}
