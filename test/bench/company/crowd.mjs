/** Asks the page at this port for one answer after the other, each of another question, until it is ended. */
import { Agent, get } from "node:http";
import countries from "world-countries";

const port = Number(process.argv[2]);
const people = 8;
const agent = new Agent({ keepAlive: true });
const names = countries.map(({ name }) => name.common);

let asked = 0;

function askOnce() {
  const one = names[asked % names.length];
  const other = names[(asked * 7 + 3) % names.length];
  asked += 1;
  const path = `/?${new URLSearchParams({ q: `/expelled ${one} and ${other}` })}`;
  return new Promise((done) => {
    const asking = get({ host: "127.0.0.1", port, path, agent }, (incoming) =>
      incoming.resume().on("end", done),
    );
    asking.on("error", done);
  });
}

async function askOn() {
  for (;;) await askOnce();
}

await askOnce();
process.send("here");
await Promise.all(Array.from({ length: people }, askOn));
