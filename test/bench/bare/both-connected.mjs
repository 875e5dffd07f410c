/** Both bare bots that hold connections, in one process. */
import "./discord-gateway.mjs";
import "./slack-socket.mjs";
