/** The Web API, as far as a bot like ours uses it: https://docs.slack.dev/reference/methods */
import type { HttpReply } from "../../stand-in-server.ts";
import type { Asked } from "./pending-request.ts";
import type { RecordedRequest } from "./record.ts";
import type { KeptFiles } from "./uploaded-files.ts";
import type { World } from "./world.ts";
import { appToken, botToken, botUserId, clientId, clientSecret, teamId } from "./world.ts";

type Args = Readonly<Record<string, unknown>>;

export interface WebApi {
  readonly world: World;
  /** By trigger and by the key of their address. */
  readonly asked: ReadonlyMap<string, Asked>;
  /** Messages posted, in channels and to one person alone. */
  readonly messages: Args[];
  readonly ephemerals: Args[];
  /** What people wrote to the bot, oldest first. */
  readonly history: Args[];
  /** Opened, updated and published. */
  readonly views: Args[];
  /** What became of posted messages. */
  readonly updates: Args[];
  readonly files: KeptFiles;
  readonly origin: string;
  readonly socketAddress: () => string;
}

type Method = (api: WebApi, args: Args) => object;

export const refused = (error: string): HttpReply => ({ status: 200, body: { ok: false, error } });

export function answerApi(api: WebApi, request: RecordedRequest): HttpReply {
  const [, room = "", name = ""] = request.path.split("/");
  if (room === "response") return respond(api, name, request.body);
  if (room === "upload") return { status: api.files.take(name, request.body["bytes"]) ? 200 : 400 };
  const method = methods[name];
  if (room !== "api" || method === undefined) return refused("unknown_method");
  const error = tokenError(api.world, name, request);
  if (error !== undefined) return refused(error);
  const { blocks } = request.body;
  const bad = api.files.refusal(blocks);
  if (bad !== undefined) return refused(bad);
  const meta = method(api, request.body);
  return { status: 200, body: { ok: !("error" in meta), ...meta } };
}

function tokenError(world: World, name: string, { headers }: RecordedRequest) {
  if (name === "oauth.v2.access") return undefined;
  const isForApp = name === "apps.connections.open";
  const { authorization: bearer } = headers;
  if (typeof bearer !== "string") return "not_authed";
  const token = bearer.replace("Bearer ", "");
  if (!isForApp && world.installed.has(token)) return undefined;
  if (token !== (isForApp ? appToken : botToken)) return "invalid_auth";
  return isForApp ? world.appTokenError : world.botTokenError;
}

const methods: Readonly<Record<string, Method>> = {
  "auth.test": () => ({ team_id: teamId, user_id: botUserId, bot_id: "B0001ABCD" }),
  "apps.connections.open": ({ socketAddress }) => ({ url: socketAddress() }),
  "blocks.validate": () => ({}),
  "apps.manifest.create": () => ({ app_id: "A0001ABCD" }),
  "oauth.v2.access": ({ world }, args) => grant(world, args),
  "chat.postMessage"({ messages }, args) {
    messages.push(args);
    return { channel: args["channel"], ts: `${messages.length}.000100` };
  },
  "conversations.history": listMessages,
  "conversations.replies": listMessages,
  "chat.update"({ updates }, args) {
    updates.push(args);
    return { channel: args["channel"], ts: args["ts"] };
  },
  "files.getUploadURLExternal": ({ files, origin }, args) => files.ask(args, origin),
  "files.completeUploadExternal": ({ files }, args) => files.complete(args),
  "chat.postEphemeral"({ ephemerals }, args) {
    ephemerals.push(args);
    return { message_ts: `${ephemerals.length}.000200` };
  },
  "views.open"(api, args) {
    const error = api.asked.get(String(args["trigger_id"]))?.useTrigger();
    return error === undefined ? keepView(api, args) : { error };
  },
  "views.update": keepView,
  "views.publish": keepView,
};

/** https://docs.slack.dev/reference/methods/conversations.history */
function listMessages({ history, world }: WebApi, args: Args): object {
  if (world.historyError !== undefined) return { error: world.historyError };
  const isShown = ({ channel, ts, thread_ts }: Args): boolean =>
    channel === args["channel"] && Number(ts) <= Number(args["latest"]) && thread_ts === args["ts"];
  return { messages: history.filter(isShown).toReversed().slice(0, Number(args["limit"])) };
}

/** A code is good once. https://docs.slack.dev/reference/methods/oauth.v2.access */
function grant({ codes, installed }: World, args: Args): object {
  if (args["client_id"] !== clientId) return { error: "invalid_client_id" };
  if (args["client_secret"] !== clientSecret) return { error: "bad_client_secret" };
  const code = String(args["code"]);
  const team = codes.get(code);
  if (team === undefined || !codes.delete(code)) return { error: "invalid_code" };
  const token = `xoxb-installed-secret-${team}`;
  installed.set(token, team);
  return {
    access_token: token,
    token_type: "bot",
    scope: "commands,chat:write",

    bot_user_id: botUserId,
    app_id: "A123456",
    team: { id: team },
    enterprise: null,

    is_enterprise_install: false,
    authed_user: { id: installer },
  };
}

/** Who says yes. */
export const installer = "U2147483697";

function keepView({ views }: WebApi, args: Args): object {
  views.push(args);
  return { view: { id: `V${views.length}` } };
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
function respond({ asked, files }: WebApi, key: string, body: Args): HttpReply {
  const bad = files.refusal(body["blocks"]);
  if (bad !== undefined) return { ...refused(bad), status: 404 };
  const whose = asked.get(key);
  const error = whose === undefined ? "no_service" : whose.respond(body);
  return error === undefined ? { status: 200, body: "ok" } : { status: 404, body: error };
}
