/** Finds the tokens of a workspace, and prints the bot's: one of several processes that do so at once. */
import { TokenProvider } from "../../../src/platforms/slack/installing/token-provider.ts";
import { openStore } from "../../../src/store/open-store.ts";

const [url = "", keys = "", apiUrl = "", clientSecret = ""] = process.argv.slice(2);
const opened = await openStore({ url, keys });
if (opened.kind === "failed") throw new Error(JSON.stringify(opened.error));
const quiet = () => undefined;
const tokens = new TokenProvider({
  store: opened.store,
  app: { clientId: "1.2", clientSecret, apiUrl },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
});
const found = await tokens.find({ kind: "team", team: "T0TEAM" });
console.log(found.kind === "installed" ? found.installation.tokens.bot : found.kind);
await opened.store.close();
