/** What a workspace wants: shown on the app's own page, changed there by whoever may, and heeded. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { makeResponder } from "../../../src/platforms/slack/answering/responder.ts";
import type { SlackResponse } from "../../../src/platforms/slack/response-steps.ts";
import type { WorkspacePreferences } from "../../../src/platforms/slack/workspaces.ts";
import { defaultPreferences } from "../../../src/platforms/slack/workspaces.ts";
import { english } from "../../../src/words/english.ts";
import { keptLog } from "../../recording-log.ts";
import { homeSchema } from "./limits-schema.ts";
import { asking } from "./record-stats.ts";
import { fixture } from "./stand-in/fixture.ts";

const { log } = keptLog();
const responder = makeResponder(asking, log);
const strings = english.slack.preferences;
const open: WorkspacePreferences = { audience: "everyone", mayChange: "no" };
const installers: WorkspacePreferences = { ...defaultPreferences, mayChange: "yes" };

const pageIn = (responded: SlackResponse | undefined, at = 0) => {
  const step = responded?.steps[at];
  if (step?.kind !== "publish-home") throw new Error("no page");
  return JSON.stringify(homeSchema.parse(step.view));
};

const choose = (
  action_id: string,
  value: string,
  preferences: WorkspacePreferences,
): SlackResponse =>
  responder.toInteraction(
    {
      ...fixture("press-in-home"),
      actions: [{ type: "static_select", action_id, block_id: "b", selected_option: { value } }],
    },
    { preferences },
  );

describe("the app's own page", () => {
  it("shows menus to whoever may use them, with what is wanted now", () => {
    const page = pageIn(
      responder.toEvent(fixture("home-opened"), { preferences: { ...installers, locale: "en" } }),
    );
    expect(page).toContain(strings.title);
    const chosen = [...page.matchAll(/"initial_option":\{"text":\{[^}]*\},"value":"(\w+)"/g)];
    expect(chosen.map(([, value]) => value)).toEqual(["asker", "en"]);
  });

  it("shows nobody else any, but says what is not as usual", () => {
    expect(pageIn(responder.toEvent(fixture("home-opened")))).not.toContain("wish-");
    const page = pageIn(responder.toEvent(fixture("home-opened"), { preferences: open }));
    expect(page).toContain(strings.everyoneSees);
    expect(page).not.toContain("wish-");
  });
});

describe("a choice on it", () => {
  it("is kept, together with what was wanted before, and shown", () => {
    const responded = choose("preference-audience", "everyone", { ...installers, locale: "en" });
    expect(responded.steps[0]).toMatchObject({
      kind: "save-preferences",
      settings: { audience: "everyone" },
      fallback: [{ kind: "publish-home" }],
    });
    expect(pageIn(responded, 1)).toContain(strings.saved);
    expect(choose("preference-locale", "en", installers).steps[0]).toMatchObject({
      kind: "save-preferences",
    });
  });

  it("is not kept for whoever may not, who is told", () => {
    const responded = choose("preference-audience", "everyone", defaultPreferences);
    expect(responded.steps.map(({ kind }) => kind)).toEqual(["publish-home"]);
    expect(pageIn(responded)).toContain(strings.notAllowed);
  });

  it.each([
    ["preference-audience", "nobody"],
    ["preference-locale", "tlh"],
    ["preference-locale", "__proto__"],
    ["wish-other", "everyone"],
  ])("that no menu offers is none: %s, %s", (id, value) => {
    expect(
      choose(id, value, installers).steps.some(({ kind }) => kind === "save-preferences"),
    ).toBe(false);
  });
});

describe("who sees the answer to a command", () => {
  const shape = z.object({ response_type: z.string() });
  const seenBy = (text: string, preferences: WorkspacePreferences) => {
    const { acknowledge } = responder.toCommand(
      { ...fixture("slash-command"), text },
      { preferences },
    );
    return shape.parse(acknowledge).response_type;
  };

  it.each([
    ["germany", defaultPreferences, "ephemeral"],
    ["germany public", defaultPreferences, "in_channel"],
    ["germany public:yes", defaultPreferences, "in_channel"],
    ["germany", open, "in_channel"],
    ["germany private", open, "ephemeral"],
    ["germany Private", open, "ephemeral"],
    ["germany private:yes", open, "ephemeral"],
    ["germany public private", defaultPreferences, "ephemeral"],
    ["germany public.", defaultPreferences, "in_channel"],
    ["germany public:no", open, "ephemeral"],
    ["germany public:maybe", open, "ephemeral"],
    ["germany private.", open, "ephemeral"],
    ["germany (private)", open, "ephemeral"],
    ["germany *private*", open, "ephemeral"],
    ["private, germany", open, "ephemeral"],
    ["germany private\u200b", open, "ephemeral"],
    ["germany private please", open, "ephemeral"],
    ["private germany", open, "ephemeral"],
    ["", open, "ephemeral"],
    ["atlantis", open, "ephemeral"],
    ["help", open, "ephemeral"],
  ])("%j is as the asker says, or else the workspace", (text, preferences, seen) => {
    expect(seenBy(text, preferences)).toBe(seen);
  });
});
