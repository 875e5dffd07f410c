/** The Web API, as far as a bot like ours uses it: https://docs.slack.dev/reference/methods */
import type { Asked } from "./asked.ts";
import type { RecordedRequest } from "./record.ts";
import type { World } from "./world.ts";
import { appToken, botToken, botUserId, teamId } from "./world.ts";

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Args = Readonly<Record<string, unknown>>;

export interface WebApi {
  readonly world: World;
  /** By trigger and by the key of their address. */
  readonly asked: ReadonlyMap<string, Asked>;
  /** Messages posted, in channels and to one person alone. */
  readonly messages: Args[];
  readonly ephemerals: Args[];
  /** Opened, updated and published. */
  readonly views: Args[];
  readonly socketAddress: () => string;
}

type Method = (api: WebApi, args: Args) => object;

export const refused = (error: string): Reply => ({ status: 200, body: { ok: false, error } });

export function answerApi(api: WebApi, request: RecordedRequest): Reply {
  const [, room = "", name = ""] = request.path.split("/");
  if (room === "response") return respond(api, name, request.body);
  const method = methods[name];
  if (room !== "api" || method === undefined) return refused("unknown_method");
  const error = tokenError(api.world, name, request);
  if (error !== undefined) return refused(error);
  const told = method(api, request.body);
  return { status: 200, body: { ok: !("error" in told), ...told } };
}

function tokenError(world: World, name: string, { headers }: RecordedRequest) {
  const isForApp = name === "apps.connections.open";
  const right = isForApp ? appToken : botToken;
  if (headers["authorization"] === undefined) return "not_authed";
  if (headers["authorization"] !== `Bearer ${right}`) return "invalid_auth";
  return isForApp ? world.appTokenError : world.botTokenError;
}

const methods: Readonly<Record<string, Method>> = {
  "auth.test": () => ({ team_id: teamId, user_id: botUserId, bot_id: "B0001ABCD" }),
  "apps.connections.open": ({ socketAddress }) => ({ url: socketAddress() }),
  "chat.postMessage"({ messages }, args) {
    messages.push(args);
    return { channel: args["channel"], ts: `${messages.length}.000100` };
  },
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

function keepView({ views }: WebApi, args: Args): object {
  views.push(args);
  return { view: { id: `V${views.length}` } };
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
function respond({ asked }: WebApi, key: string, body: Args): Reply {
  const whose = asked.get(key);
  const error = whose === undefined ? "no_service" : whose.respond(body);
  return error === undefined ? { status: 200, body: "ok" } : { status: 404, body: error };
}
