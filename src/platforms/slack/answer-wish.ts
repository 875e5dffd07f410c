/** What becomes of a choice on the app's own page: it is kept, and the page shown as it is then. */
import { wordsFor } from "../../words/words.ts";
import type { Answered, Asking } from "./asking.ts";
import type { Interaction } from "./event.ts";
import { homeView } from "./home.ts";
import type { Step } from "./responses.ts";
import type { Wishes } from "./wishes.ts";
import { settingsOf } from "./wishes.ts";

/** @param wishes as they are to be; whoever may not change them is told so */
export function answerWish(asking: Asking, { user }: Interaction, wishes: Wishes): Answered {
  const told = { event: "wish" };
  if (user === undefined) return { steps: [], told };
  const words = wordsFor(wishes.locale ?? asking.locale);
  const page = (remark: string): Step => ({
    kind: "publish-home",
    user: user.id,
    view: homeView(asking.bot, { ...asking, wishes, remark }, words),
  });
  const { notYours, kept, notKept } = words.slack.wishes;
  if (!wishes.mayChange) return { steps: [page(notYours)], told };
  const otherwise = [page(notKept)];
  return { steps: [{ kind: "keep", settings: settingsOf(wishes), otherwise }, page(kept)], told };
}
