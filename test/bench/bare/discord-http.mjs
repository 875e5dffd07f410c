/** A server of node:http for Discord alone. */
import { createServer } from "node:http";
import { listener, register } from "./discord-listener.mjs";

createServer(listener).listen(process.env.PORT);

await register();
