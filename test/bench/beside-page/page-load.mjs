/** Load generator: asks the page at this port for 100 answers a second and their pictures, until the process is ended. */
import { Agent, get } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import countries from "world-countries";

const port = Number(process.argv[2]);
const perSecond = 100;
const agent = new Agent({ keepAlive: true });
const names = countries.map(({ name }) => name.common);

/** As a browser asks. */
const headers = { "accept-encoding": "gzip" };

let asked = 0;

/** Two other countries each time; where both expelled somebody, the answer has a picture that has not been drawn yet. */
async function askOnce() {
  const one = names[asked % names.length];
  const other = names[Math.floor(asked / names.length + asked * 7 + 3) % names.length];
  asked += 1;
  const page = await read(`/?${new URLSearchParams({ q: `/expelled ${one} and ${other}` })}`);
  const [picture] = /\/pictures\/[\w-]+\.png/.exec(String(page)) ?? [];
  if (picture !== undefined) await read(picture);
}

/** 503 where too many pictures are pending already. */
const expectedStatuses = [200, 503];

function read(path) {
  return new Promise((done) => {
    const asking = get({ host: "127.0.0.1", port, path, agent, headers }, async (incoming) => {
      if (!expectedStatuses.includes(incoming.statusCode))
        throw new Error(`the page answers with status ${incoming.statusCode}`);
      const body = await buffer(incoming);
      done(incoming.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body);
    });
    asking.on("error", () => done(""));
  });
}

process.on("disconnect", () => process.exit());
await askOnce();
process.send("here");
setInterval(() => void askOnce(), 1000 / perSecond);
