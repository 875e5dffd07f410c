/** Ends the program with a sentence where Node is too old for it. Written so that every version of Node can read it. */
"use strict";

/** As `engines` in package.json says. */
const neededMajor = 20;
const neededMinor = 19;

/** Returns where Node is new enough; else prints which version is needed, and exits with 1. */
exports.requireNode = function requireNode() {
  const parts = process.versions.node.split(".").map(Number);
  const isNewEnough =
    parts[0] > neededMajor || (parts[0] === neededMajor && parts[1] >= neededMinor);
  if (isNewEnough) return;
  const needed = `Node ${neededMajor}.${neededMinor} or later is needed`;
  console.error(`${needed}; this is ${process.versions.node}.`);
  process.exit(1);
};
