/** A port of loopback that nobody listens on. */
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of those could be
 * taken by another test before the program under test listens on it.
 */
const ports = { first: 10_000, count: 22_000 };

export async function freePort(): Promise<number> {
  const port = ports.first + Math.floor(Math.random() * ports.count);
  return (await isFree(port)) ? port : freePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
