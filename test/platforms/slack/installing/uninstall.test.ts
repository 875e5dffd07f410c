import { describe, expect, it } from "vitest";
import {
  deleteInstallationOf,
  parseUninstall,
} from "../../../../src/platforms/slack/installing/uninstall.ts";
import { StoreError } from "../../../../src/store/store-error.ts";
import { installation, organisation, team } from "../../../store/databases.ts";
import { fileStore } from "../install-browser.ts";

/** An event as Slack posts it, in its outermost form. */
const posted = (event: object, changes: object = {}) => ({
  token: "a-verification-token",
  team_id: "T1",
  enterprise_id: null,
  api_app_id: "A1",
  event,
  type: "event_callback",
  event_id: "Ev1",
  event_time: 1_780_000_000,
  authorizations: [{ enterprise_id: null, team_id: "T1", is_enterprise_install: false }],
  ...changes,
});

const uninstalled = { type: "app_uninstalled" };
const at = 1_780_000_000_000;

describe("the end of an installation", () => {
  it.each([
    ["the app was uninstalled", uninstalled],
    ["the bot's token was revoked", { type: "tokens_revoked", tokens: { bot: ["U1"] } }],
    [
      "tokens of both kinds were",
      { type: "tokens_revoked", tokens: { oauth: ["U2"], bot: ["U1"] } },
    ],
  ])("is read where %s", (_, event) => {
    expect(parseUninstall(posted(event))).toEqual({
      team: "T1",
      enterprise: undefined,
      isOrganisation: false,
      at: at + 999,
    });
  });

  it.each([
    ["a person's token alone", posted({ type: "tokens_revoked", tokens: { oauth: ["U2"] } })],
    ["no token", posted({ type: "tokens_revoked", tokens: { oauth: ["U2"], bot: [] } })],
    ["another event", posted({ type: "app_mention" })],
    ["no event", {}],
    ["nothing", undefined],
  ])("is not read out of %s", (_, raw) => {
    expect(parseUninstall(raw)).toBeUndefined();
  });

  it("deletes what was kept of that workspace, and of no other", async () => {
    const store = await fileStore();
    for (const place of [team("T1"), team("T2"), organisation("E1")])
      await store.saveInstallation(installation(place));
    await store.saveSettings(team("T1"), { audience: "everyone" });
    const ended = parseUninstall(posted(uninstalled));
    if (ended === undefined) throw new Error("nothing ended");
    await deleteInstallationOf(store, ended);
    await deleteInstallationOf(store, ended);
    expect(await store.find(team("T1"))).toBeUndefined();
    expect(await store.findSettings(team("T1"))).toEqual({});
    expect(await store.find(team("T2"))).toBeDefined();
    expect(await store.find(organisation("E1"))).toBeDefined();
  });

  it.each([
    ["the organisation's, where Slack says so", true, ["T1"]],
    ["the workspace's, where Slack says so", false, ["E1"]],
    ["the workspace's, where Slack does not say", undefined, ["E1"]],
  ])("in an organisation is %s", async (_, isOrganisation, left) => {
    const store = await fileStore();
    const places = [team("T1", "E1"), organisation("E1")];
    for (const place of places) await store.saveInstallation(installation(place));
    await deleteInstallationOf(store, { team: "T1", enterprise: "E1", isOrganisation, at });
    const kept = await Promise.all(places.map(store.find));
    expect(kept.filter(Boolean)).toMatchObject(
      left.map((id) => (id === "T1" ? { target: team("T1", "E1") } : { target: organisation(id) })),
    );
  });

  it("told twice without saying where leaves the organisation's alone", async () => {
    const store = await fileStore();
    await store.saveInstallation(installation(team("T1", "E1")));
    await store.saveInstallation(installation(organisation("E1")));
    for (const _ of ["tokens_revoked", "app_uninstalled"])
      await deleteInstallationOf(store, { team: "T1", enterprise: "E1", at });
    expect(await store.find(organisation("E1"))).toBeDefined();
    await deleteInstallationOf(store, { enterprise: "E1", at });
    expect(await store.find(organisation("E1"))).toBeUndefined();
  });

  it("that is told late leaves alone what was installed since", async () => {
    const store = await fileStore();
    await store.saveInstallation(installation(team("T1"), { installedAt: at + 1000 }));
    await deleteInstallationOf(store, { team: "T1", at: at + 999 });
    expect(await store.find(team("T1"))).toBeDefined();
  });

  it("is not passed over where the store is away", async () => {
    const failure = new StoreError("unreachable", "ECONNREFUSED");
    const store = { deleteInstallation: () => Promise.reject(failure) };
    await expect(deleteInstallationOf(store, { team: "T1", at })).rejects.toBe(failure);
  });
});
