/**
 * Hono app with the pages for installing the bot into a workspace, or a whole organisation.
 * https://docs.slack.dev/authentication/installing-with-oauth
 *
 * Not by @slack/oauth's InstallProvider: it accepts a state any number of times, shows one page for an installation that was
 * declined, forged, repeated or late, and two processes that renew the same tokens with it lose them. All of that would have to
 * be built around it, and what it does itself is one call.
 */
import type { Context } from "hono";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { InstallTarget } from "../../../store/store.ts";
import type { InstallPage } from "../../../words/english/slack-install.ts";
import type { Words } from "../../../words/words.ts";
import type { Log } from "../../log.ts";
import { newReference } from "../../log.ts";
import type { CommandNames } from "../command-names.ts";
import { commandRenamer } from "../command-names.ts";
import { installPageHtml, pageHeaders } from "./install-page.ts";
import type { InstallContext, InstallOutcome } from "./oauth-callback.ts";
import { handleOAuthCallback, redirectUriFor } from "./oauth-callback.ts";
import { isBrowserSecret, maxStateAgeMs, newBrowserSecret, newState } from "./oauth-state.ts";
import { withSlash } from "./token-request.ts";

export interface InstallAppOptions extends InstallContext {
  readonly log: Log;
  readonly words: Words;
  /** What the commands are called where it is installed. */
  readonly commandNames?: CommandNames;
}

const installPath = "/slack/install";

/** Sent over TLS only, to this host only: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie */
const cookie = "__Host-nongrata-install";

/** To be mounted at `/slack`. */
export const installPages = (start: InstallAppOptions): Hono =>
  new Hono()
    .on("GET", ["/install", "/install/"], (c) => redirectToSlack(c, start))
    .on("GET", ["/oauth_redirect", "/oauth_redirect/"], (c) => handleRedirect(c, start));

function redirectToSlack(c: Context, start: InstallAppOptions): Response {
  const known = getCookie(c, cookie);
  // One secret for all windows: an installation that began in the first can still be finished there.
  const browser = isBrowserSecret(known) ? known : newBrowserSecret();
  setCookie(c, cookie, browser, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: maxStateAgeMs / 1000,
  });
  const { "content-security-policy": _, ...headers } = pageHeaders;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.redirect(authorizeUrl(start, browser));
}

function authorizeUrl(start: InstallAppOptions, browser: string): string {
  const { app, scopes, stateSecret, now = Date.now } = start;
  const url = new URL("../oauth/v2/authorize", withSlash(app.apiUrl));
  url.search = new URLSearchParams({
    client_id: app.clientId,
    scope: scopes.join(","),
    state: newState(stateSecret, browser, now()),
    ...redirectUriFor(start),
  }).toString();
  return url.href;
}

async function handleRedirect(c: Context, start: InstallAppOptions): Promise<Response> {
  const { code, state, error } = c.req.query();
  const outcome = await handleOAuthCallback(start, {
    code,
    state,
    error,
    browser: getCookie(c, cookie),
  });
  const reference = logOutcome(start.log, outcome);
  const { page, href = installUrl(start) } = pageOf(start.words, outcome);
  const { install } = start.words.slack;
  const strings =
    reference === undefined ? page.lines : [...page.lines, install.reference(reference)];
  const lines = strings.map(commandRenamer(start.commandNames ?? {}));
  const content = {
    ...page,
    lines,
    next: { label: page.next, href },
    language: start.words.locale,
  };
  return c.html(installPageHtml(content), statuses[outcome.kind], { ...pageHeaders });
}

/** Behind a proxy the path is a longer one than this server's own. */
const installUrl = ({ publicUrl }: InstallAppOptions): string => {
  const { pathname } = new URL(publicUrl ?? "http://localhost");
  return `${pathname.replace(/\/+$/, "")}${installPath}`;
};

const statuses = {
  installed: 200,
  denied: 200,
  forged: 400,
  expired: 400,
  replayed: 400,
  refused: 502,
  unanswered: 502,
  "not-stored": 503,
} as const satisfies Record<InstallOutcome["kind"], number>;

/** @returns a reference where the log has an error to look up */
function logOutcome(log: Log, outcome: InstallOutcome): string | undefined {
  const entry = { platform: "slack", event: "install", outcome: outcome.kind };
  switch (outcome.kind) {
    case "installed":
    case "denied":
    case "forged":
    case "expired":
    case "replayed":
      log.info(entry, "install");
      return undefined;
    case "refused":
    case "unanswered":
    case "not-stored": {
      const reference = newReference();
      const why = "err" in outcome ? { err: outcome.err } : { reason: outcome.reason };
      log.error({ ...entry, reference, ...why }, "install");
      return reference;
    }
  }
}

function pageOf(
  { slack: { install } }: Words,
  outcome: InstallOutcome,
): { readonly page: InstallPage; readonly href?: string } {
  switch (outcome.kind) {
    case "installed": {
      const { target, app } = outcome;
      const page = target.kind === "team" ? install.installed : install.installedInOrganisation;
      return { page, href: slackAppUrl(target, app) };
    }
    case "denied":
    case "forged":
    case "expired":
    case "replayed":
    case "refused":
    case "unanswered":
      return { page: install[outcome.kind] };
    case "not-stored":
      return { page: install.notStored };
  }
}

/** https://docs.slack.dev/interactivity/deep-linking */
function slackAppUrl(target: InstallTarget, app: string): string {
  const url = new URL("https://slack.com/app_redirect");
  url.searchParams.set("app", app);
  if (target.kind === "team") url.searchParams.set("team", target.team);
  return url.href;
}
