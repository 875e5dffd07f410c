/** Saves one installation after another, and prints the ID of each one that was acknowledged. */
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";

const [url = "", keys = "", prefix = ""] = process.argv.slice(2);
const opened = await openStore({ url, keys });
if (opened.kind === "failed") throw new Error(JSON.stringify(opened.error));
setTimeout(() => process.exit(1), 60_000);
for (let count = 1; ; count += 1) {
  const team = `${prefix}${count}`;
  await opened.store.saveInstallation({
    target: { kind: "team", team },
    app: "A1",
    botUser: "U1",
    scopes: ["commands"],
    installedAt: Date.now(),
    tokens: { bot: `xoxb-${team}` },
  });
  writeSync(1, `${team}\n`);
}
