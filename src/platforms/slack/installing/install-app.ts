/**
 * The pages on which a workspace, or a whole organisation, installs the bot.
 * https://docs.slack.dev/authentication/installing-with-oauth
 *
 * Not by @slack/oauth's InstallProvider: its states are good for any number of uses, its page is the
 * same for whoever declined, forged, came twice or came late, and two processes that renew the same
 * tokens with it lose them. All of that would stand around it, and what it does itself is one call.
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
import { pageHeaders, toHtml } from "./install-page.ts";
import type { InstallOutcome, InstallSettings } from "./oauth-callback.ts";
import { handleOAuthCallback, redirectOf } from "./oauth-callback.ts";
import { isBrowser, newBrowserSecret, newState, stateMs } from "./oauth-state.ts";
import { withSlash } from "./token-request.ts";

export interface InstallStart extends InstallSettings {
  readonly log: Log;
  readonly words: Words;
  /** What the commands are called where it is installed. */
  readonly commandNames?: CommandNames;
}

const installPath = "/slack/install";

/** Sent over TLS only, to this host only: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie */
const cookie = "__Host-nongrata-install";

/** To be mounted at `/slack`. */
export const installPages = (start: InstallStart): Hono =>
  new Hono()
    .get("/install", (c) => sendToSlack(c, start))
    .get("/oauth_redirect", (c) => receiveBack(c, start));

function sendToSlack(c: Context, start: InstallStart): Response {
  const known = getCookie(c, cookie);
  // Whoever begins in a second window can still finish in the first.
  const browser = isBrowser(known) ? known : newBrowserSecret();
  setCookie(c, cookie, browser, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: stateMs / 1000,
  });
  const { "content-security-policy": _, ...headers } = pageHeaders;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.redirect(authorizeUrl(start, browser));
}

function authorizeUrl(start: InstallStart, browser: string): string {
  const { app, scopes, stateSecret, now = Date.now } = start;
  const url = new URL("../oauth/v2/authorize", withSlash(app.apiUrl));
  url.search = new URLSearchParams({
    client_id: app.clientId,
    scope: scopes.join(","),
    state: newState(stateSecret, browser, now()),
    ...redirectOf(start),
  }).toString();
  return url.href;
}

async function receiveBack(c: Context, start: InstallStart): Promise<Response> {
  const { code, state, error } = c.req.query();
  const outcome = await handleOAuthCallback(start, {
    code,
    state,
    error,
    browser: getCookie(c, cookie),
  });
  const reference = tell(start.log, outcome);
  const { page, href = installPath } = pageOf(start.words, outcome);
  const { install } = start.words.slack;
  const strings =
    reference === undefined ? page.lines : [...page.lines, install.reference(reference)];
  const lines = strings.map(commandRenamer(start.commandNames ?? {}));
  const shown = { ...page, lines, next: { label: page.next, href }, language: start.words.locale };
  return c.html(toHtml(shown), statuses[outcome.kind], { ...pageHeaders });
}

const statuses = {
  installed: 200,
  denied: 200,
  forged: 400,
  expired: 400,
  replayed: 400,
  refused: 502,
  unanswered: 502,
  "not-kept": 503,
} as const satisfies Record<InstallOutcome["kind"], number>;

/** @returns a reference, where something is to be looked up */
function tell(log: Log, outcome: InstallOutcome): string | undefined {
  const meta = { platform: "slack", event: "install", outcome: outcome.kind };
  switch (outcome.kind) {
    case "installed":
    case "denied":
    case "forged":
    case "expired":
    case "replayed":
      log.info(meta, "install");
      return undefined;
    case "refused":
    case "unanswered":
    case "not-kept": {
      const reference = newReference();
      const why = "err" in outcome ? { err: outcome.err } : { reason: outcome.reason };
      log.error({ ...meta, reference, ...why }, "install");
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
      const { place, app } = outcome;
      const page = place.kind === "team" ? install.installed : install.installedInOrganisation;
      return { page, href: openSlack(place, app) };
    }
    case "denied":
    case "forged":
    case "expired":
    case "replayed":
    case "refused":
    case "unanswered":
      return { page: install[outcome.kind] };
    case "not-kept":
      return { page: install.notKept };
  }
}

/** https://docs.slack.dev/interactivity/deep-linking */
function openSlack(place: InstallTarget, app: string): string {
  const url = new URL("https://slack.com/app_redirect");
  url.searchParams.set("app", app);
  if (place.kind === "team") url.searchParams.set("team", place.team);
  return url.href;
}
