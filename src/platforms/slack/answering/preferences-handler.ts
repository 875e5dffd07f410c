/** What becomes of a choice on the app's own page: it is kept, and the page shown as it is then. */
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import type { Interaction } from "../payload-schemas.ts";
import type { ResponseStep } from "../response-steps.ts";
import { homeView } from "../views/app-home.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";

interface Wanted {
  readonly now: WorkspacePreferences;
  readonly change: Partial<Pick<WorkspacePreferences, "audience" | "locale">>;
}

/** Whoever may not change it is told so. */
export function handlePreferenceChange(
  asking: HandlerContext,
  { user }: Interaction,
  wanted: Wanted,
): HandlerResult {
  const meta = { event: "wish" };
  if (user === undefined) return { steps: [], meta };
  const page = (wishes: WorkspacePreferences, remark: keyof Remarks): ResponseStep => {
    const words = wordsFor(wishes.locale ?? asking.locale);
    const facts = { ...asking, wishes, remark: words.slack.wishes[remark] };
    return { kind: "publish-home", user: user.id, view: homeView(asking.bot, facts, words) };
  };
  const { now, change } = wanted;
  switch (now.mayChange) {
    case "no":
      return { steps: [page(now, "notYours")], meta };
    case "unknown":
      return { steps: [page(now, "notKept")], meta };
    case "yes":
      return {
        steps: [
          { kind: "keep", settings: change, fallback: [page(now, "notKept")] },
          page({ ...now, ...change }, "kept"),
        ],
        meta,
      };
  }
}

type Remarks = Pick<Words["slack"]["wishes"], "kept" | "notKept" | "notYours">;
