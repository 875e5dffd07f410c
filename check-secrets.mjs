/**
 * `npm run check:secrets`: looks for secrets in every file that git has, or would add, with the recommended rules of
 * secretlint and with a rule for the secrets of this bot. It needs no network, and ends with 1 where it finds one.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator as recommendedRules } from "@secretlint/secretlint-rule-preset-recommend";

const settings = "DISCORD_TOKEN|SLACK_\\w+_(?:TOKEN|SECRET)|STORE_KEY";

/** The last group is the secret. */
const forms = {
  "a token of Discord": /\b([A-Z][\w-]{22,28}\.[\w-]{6}\.[\w-]{27,40})(?![\w-])/g,
  "the password of a database": /\bpostgres(?:ql)?:\/\/[^\s:@/"'`]*:([^\s@/"'`]+)@/g,
  "a secret setting": new RegExp(`\\b(?:${settings})["']?\\s*[=:]\\s*["'\`]?([\\w+/=-]{24,})`, "g"),
};

/** What tests and documents have in the place of a secret: `secret`, also as base64, and a variable. */
const madeUpSecret =
  /^(?:\w|password|pass%20word|secret|hunter2)$|^\$\{|changeme|\.c2VjcmV0LXNlY3JldC1z/;

/** Shorter than any of Slack's, of which a bot's has 50 characters and more, or said to be made up. */
const madeUpSlackTokens = ["/^xox[a-z]-.{1,35}$/", "/^xapp-.{1,22}$/", "/-standIn/"];

const ruleOfThisBot = {
  meta: { id: "this-bot", type: "scanner", recommended: true, supportedContentTypes: ["text"] },
  messages: {},
  create: ({ report }) => ({
    file({ content }) {
      for (const [message, form] of Object.entries(forms))
        for (const match of content.matchAll(form))
          if (!madeUpSecret.test(match.at(-1)))
            report({ message: { message }, range: [match.index, match.index + match[0].length] });
    },
  }),
};

const config = {
  rules: [
    {
      id: "recommended",
      rule: recommendedRules,
      rules: [
        { id: "@secretlint/secretlint-rule-slack", options: { allows: madeUpSlackTokens } },
        { id: "@secretlint/secretlint-rule-basicauth", options: { allows: ["/:hunter2@/"] } },
      ],
    },
    { id: ruleOfThisBot.meta.id, rule: ruleOfThisBot },
  ],
};

// The marks of secretlint's profiler, which nobody reads here, would take a time that grows with the square of the files.
performance.mark = () => undefined;

/** @returns a line for each, which names the place and not the secret: it may stand in a public log */
async function findSecrets(filePath) {
  const content = readText(filePath);
  const source = { filePath, content, ext: extname(filePath), contentType: "text" };
  const { messages } = await lintSource({ source, options: { config, maskSecrets: true } });
  return messages.map(({ loc, message }) => `${filePath}:${loc.start.line}: ${message}`);
}

/** @returns nothing of a picture, and of what git has and is not there any more */
function readText(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return "";
  const bytes = readFileSync(path);
  return bytes.includes(0) ? "" : bytes.toString();
}

function listFiles() {
  const given = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const { status, stdout, stderr } = spawnSync("git", given, { encoding: "utf8" });
  if (status === 0) return stdout.split("\0").filter((path) => path !== "");
  console.error(`Secrets are looked for in what git lists, and it lists nothing here: ${stderr}`);
  process.exit(2);
}

const files = listFiles();
const found = (await Promise.all(files.map(findSecrets))).flat();
for (const line of found) console.error(line);
console.log(`Secrets found: ${found.length}, in ${files.length} files.`);
process.exitCode = found.length > 0 ? 1 : 0;
