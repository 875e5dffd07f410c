/** Starts the bot on Slack: over Socket Mode or HTTP, in one workspace or many. */
import type { Store } from "../../store/store.ts";
import { wordsFor } from "../../words/words.ts";
import type { HttpRoutes } from "../http-routes.ts";
import type { Log } from "../log.ts";
import type { QuestionLimits } from "../question-limits.ts";
import type { RunningPlatform } from "../running-platform.ts";
import type { Responder } from "./answering/responder.ts";
import type { CommandNames } from "./command-names.ts";
import type { OAuthApp } from "./installing/token-request.ts";
import type { PictureUploads } from "./sending/picture-uploads.ts";
import type { ActiveSlackSettings } from "./settings.ts";
import type { Workspaces } from "./workspaces.ts";
import { singleWorkspace } from "./workspaces.ts";

export interface SlackStart {
  readonly settings: ActiveSlackSettings;
  /** Set where the bot may be installed in many workspaces. */
  readonly installation?: InstallOptions | undefined;
  readonly responder: Responder;
  readonly limits?: QuestionLimits | undefined;
  /** Set where pictures are uploaded. */
  readonly uploads?: PictureUploads | undefined;
  readonly log: Log;
  /** Serves requests over HTTP, and the pages for installing. */
  readonly server: HttpRoutes;
}

export interface InstallOptions {
  readonly store: Store;
  readonly app: OAuthApp;
  readonly stateSecret: string;
  readonly scopes: readonly string[];
  readonly publicUrl?: string | undefined;
  readonly locale: string;
  /** Names of the commands in the workspaces. */
  readonly commandNames: CommandNames;
}

/** Modules that aren't used are not loaded. */
export async function startSlack(start: SlackStart): Promise<RunningPlatform> {
  const { settings, responder, limits, uploads, log, server } = start;
  const workspaces = await workspacesOf(start);
  const common = { responder, limits, workspaces, uploads, log };
  if (settings.mode === "http") {
    const { startHttp } = await import("./receiving/http.ts");
    return startHttp({ ...common, settings, routes: server });
  }
  const { startSocketMode } = await import("./receiving/socket-mode.ts");
  return startSocketMode({ ...common, settings });
}

async function workspacesOf({ settings, ...start }: SlackStart): Promise<Workspaces> {
  const { installation, log, server } = start;
  const { botToken } = settings;
  if (installation === undefined) return singleWorkspace(botToken ?? "");
  const [{ TokenProvider }, { MultiWorkspace }] = await Promise.all([
    import("./installing/token-provider.ts"),
    import("./multi-workspace.ts"),
  ]);
  server.mount("/slack", async () => {
    const { installPages } = await import("./installing/install-app.ts");
    return installPages({ ...installation, words: wordsFor(installation.locale), log });
  });
  const tokens = new TokenProvider({ ...installation, log });
  return new MultiWorkspace({ store: installation.store, tokens, botToken, log });
}
