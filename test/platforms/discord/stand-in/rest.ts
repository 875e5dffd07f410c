/** REST, as far as a bot like ours uses it: https://discord.com/developers/docs/reference */

import type { HttpReply } from "../../stand-in-server.ts";
import type { Commands } from "./commands.ts";
import type { Event } from "./fixture.ts";
import type { Asked, Callback } from "./pending-interaction.ts";
import type { RecordedRequest } from "./record.ts";
import * as replies from "./replies.ts";
import type { World } from "./world.ts";
import { botUser } from "./world.ts";

export interface Rest {
  readonly world: World;
  readonly commands: Commands;
  /** By id as well as by token. */
  readonly asked: ReadonlyMap<string, Asked>;
  /** Messages posted to channels. */
  readonly messages: Posted[];
  /** Every message of every channel, oldest first, as it was sent to the bot or by it. */
  readonly history: Event[];
  /** What they were changed to, by their ids. */
  readonly edits: Map<string, unknown[]>;
}

export interface Posted {
  readonly channel: string;
  readonly body: unknown;
}

type Handler = (rest: Rest, request: RecordedRequest, parts: readonly string[]) => HttpReply;

interface Route {
  /** Its method, and the parts of its path; `*` stands for any one part. */
  readonly parts: readonly string[];
  /** Whether the bot's token is needed. */
  readonly needsToken: boolean;
  readonly handle: Handler;
}

export function answerRest(rest: Rest, request: RecordedRequest): HttpReply {
  const given = [request.method, ...request.path.split("/").slice(1)];
  const route = routes.find(({ parts }) => fits(parts, given));
  if (route === undefined) return replies.notFound;
  const { parts, needsToken, handle } = route;
  if (needsToken && !isAuthorized(rest.world, request)) return replies.unauthorized;
  return handle(
    rest,
    request,
    given.filter((_, index) => parts[index] === "*"),
  );
}

const isAuthorized = ({ token, revoked }: World, { headers }: RecordedRequest): boolean =>
  !revoked && headers["authorization"] === `Bot ${token}`;

const fits = (parts: readonly string[], given: readonly string[]): boolean =>
  parts.length === given.length &&
  parts.every((part, index) => part === "*" || part === given[index]);

function open(route: string, handle: Handler): Route {
  return { parts: route.split(/[ /]+/), needsToken: false, handle };
}

function withToken(route: string, handle: Handler): Route {
  return { ...open(route, handle), needsToken: true };
}

const routes: readonly Route[] = [
  open("POST /interactions/*/*/callback", takeCallback),
  open("POST /webhooks/*/*", takeLater),
  open("PATCH /webhooks/*/*/messages/*", takeLater),
  open("DELETE /webhooks/*/*/messages/*", takeDelete),
  withToken("GET /channels/*/messages", listMessages),
  withToken("POST /channels/*/messages", takeMessage),
  withToken("PATCH /channels/*/messages/*", takeEdit),
  withToken("GET /gateway/bot", tellGateway),
  withToken("GET /users/@me", ({ world }) => replies.ok(botUser(world))),
  withToken("GET /applications/@me", tellApplication),
  withToken("GET /applications/*/commands", listCommands),
  withToken("PUT /applications/*/commands", putCommands),
  withToken("GET /applications/*/guilds/*/commands", listCommands),
  withToken("PUT /applications/*/guilds/*/commands", putCommands),
];

function takeCallback(
  { asked }: Rest,
  { body }: RecordedRequest,
  [id = "", token = ""]: readonly string[],
) {
  const whose = asked.get(id);
  if (whose === undefined || whose.token !== token) return replies.unknownInteraction;
  switch (whose.take(body as Callback)) {
    case "accepted":
      return replies.noContent;
    case "acknowledged-before":
      return replies.alreadyAcknowledged;
    case "unknown":
      return replies.unknownInteraction;
  }
}

function takeLater(
  { asked, world }: Rest,
  { body }: RecordedRequest,
  [, token = ""]: readonly string[],
) {
  const whose = asked.get(token);
  if (whose === undefined) return replies.unknownWebhook;
  if (whose.deleted) return replies.unknownMessage;
  whose.later.push(body);
  return replies.ok(messageOf(world, body));
}

function takeDelete({ asked }: Rest, _: RecordedRequest, [, token = ""]: readonly string[]) {
  const whose = asked.get(token);
  if (whose === undefined) return replies.unknownWebhook;
  whose.deleted = true;
  return replies.noContent;
}

/** https://discord.com/developers/docs/resources/message#get-channel-messages */
function listMessages(
  { history }: Rest,
  { query }: RecordedRequest,
  [channel = ""]: readonly string[],
) {
  const before = BigInt(query.get("before") ?? "9".repeat(19));
  const older = history.filter(
    (each) => each["channel_id"] === channel && BigInt(String(each["id"])) < before,
  );
  const shown = older.toReversed().slice(0, Number(query.get("limit") ?? 50));
  return replies.ok(shown.map(({ guild_id: _, ...message }) => message));
}

function takeMessage(
  { messages, edits, history, world }: Rest,
  { body }: RecordedRequest,
  [channel = ""]: readonly string[],
) {
  messages.push({ channel, body });
  const message = messageOf(world, body);
  edits.set(message.id, []);
  history.push({ ...message, channel_id: channel });
  return replies.ok({ ...message, channel_id: channel });
}

function takeEdit(
  { edits, world }: Rest,
  { body }: RecordedRequest,
  [, id = ""]: readonly string[],
) {
  const known = edits.get(id);
  if (known === undefined) return replies.unknownMessage;
  known.push(body);
  return replies.ok({ ...messageOf(world, body), id });
}

/** https://discord.com/developers/docs/events/gateway#get-gateway-bot */
function tellGateway({ world: { gatewayUrl: url, shards, budget } }: Rest) {
  return replies.ok({ url, shards, session_start_limit: budget });
}

function tellApplication({ world }: Rest) {
  const bot = botUser(world);
  return replies.ok({ id: world.applicationId, name: "Non Grata", flags: 565_248, bot });
}

function listCommands(
  { commands }: Rest,
  { query }: RecordedRequest,
  [, guild]: readonly string[],
) {
  return replies.ok(commands.list(guild, query.get("with_localizations") === "true"));
}

function putCommands(
  { commands }: Rest,
  { body }: RecordedRequest,
  [, guild = ""]: readonly string[],
) {
  const registered = commands.put(guild, Array.isArray(body) ? body : []);
  return registered === undefined ? replies.entryPointMissing : replies.ok(registered);
}

function messageOf(world: World, body: unknown) {
  const timestamp = new Date().toISOString();
  return { id: world.ids.next(), author: botUser(world), timestamp, ...Object(body) };
}
