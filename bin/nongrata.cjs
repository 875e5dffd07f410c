#!/usr/bin/env node
/**
 * The command `nongrata`: runs the built command line in this process, or says how to build it. Written so that old versions
 * of Node can read it. npm links it from a clone that is not built yet, for its link would be missing for good otherwise.
 */
"use strict";

const fs = require("fs");
const path = require("path");

require("./require-node.cjs").requireNode();

const root = path.dirname(__dirname);
const isBuilt = fs.existsSync(path.join(root, "dist", "cli.js"));
const isInstalled =
  fs.existsSync(path.join(root, "node_modules")) || /[\\/]node_modules[\\/]/.test(root);

if (isBuilt) import("../dist/cli.js").catch(explain);
else
  fail(
    `Non Grata is not built yet. Run \`${isInstalled ? "npm run build" : "npm ci"}\` in ${root}.`,
  );

/** An error of the program itself is thrown on, with its stack. */
function explain(error) {
  const isPackageMissing =
    error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND";
  if (!isPackageMissing) throw error;
  const [reason] = error.message.split("\n");
  fail(`A package of Non Grata is missing. Run \`npm ci\` in ${root}. (${reason})`);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
