/** The reply beside each other in both platforms' looks, drawn from what they would be sent. */

import { element } from "./element.ts";
import { announce } from "./navigation.ts";
import type { Draw } from "./renderer.ts";
import { currentTheme } from "./theme-toggle.ts";
import type { LiveWords } from "./words.ts";

const platforms = ["discord", "slack"] as const;
type Platform = (typeof platforms)[number];

/** Fetched once, and only after all that is needed to ask. */
const loads = {
  discord: async (): Promise<Draw<never>> => (await import("./discord.ts")).loadDiscord(),
  slack: async (): Promise<Draw<never>> => (await import("./slack.ts")).loadSlack(),
};

/** A message, and what follows it. */
interface Posted {
  readonly message: unknown;
  readonly edit?: object;
  readonly attached?: string;
}

type Pressed =
  | { readonly does: "ask"; readonly question: string }
  | ({ readonly does: "show" } & Posted)
  | { readonly does: "delete" | "nothing" };

export class PlatformPreviews {
  readonly #words: LiveWords;
  readonly #ask: (question: string) => void;
  readonly #renderers = new Map<Platform, Promise<Draw<never>>>();
  readonly #posted = new Map<Platform, Posted>();

  constructor(words: LiveWords, ask: (question: string) => void) {
    this.#words = words;
    this.#ask = ask;
  }

  /** Draws the answer that stands on the page now. */
  show(): void {
    keepPlain(this.#words);
    for (const platform of platforms) void this.#draw(platform, postedOn(platform));
  }

  redraw(): void {
    for (const [platform, posted] of this.#posted) void this.#draw(platform, posted);
  }

  async #draw(platform: Platform, posted: Posted): Promise<void> {
    this.#posted.set(platform, posted);
    const draw = await this.#rendererOf(platform);
    const stage = document.querySelector<HTMLElement>(`#${platform}`);
    if (stage === null || this.#posted.get(platform) !== posted) return;
    const asked = document.querySelector<HTMLElement>("#answer")?.dataset["asked"] ?? "";
    const press = (code: string) => void this.#press(platform, code);
    const { message, edit, attached } = posted;
    const setting = { words: this.#words, look: currentTheme(), asked, edit, attached, press };
    // proved: each platform's renderer is given that platform's own payload
    draw(stage, message as never, { ...setting, dismiss: () => this.#gone(platform) });
    stage.dataset["drawn"] = "";
  }

  /** Where a renderer can't be had, the plain answer takes its place. */
  #rendererOf(platform: Platform): Promise<Draw<never>> {
    const known = this.#renderers.get(platform) ?? loads[platform]().catch(() => drawPlain);
    this.#renderers.set(platform, known);
    return known;
  }

  async #press(platform: Platform, code: string): Promise<void> {
    const pressed = await whatPressDoes(platform, code);
    switch (pressed?.does) {
      case undefined:
        return announce(this.#words.lost, true);
      case "ask":
        return this.#ask(pressed.question);
      case "show":
        return this.#draw(platform, pressed);
      case "delete":
        return this.#gone(platform);
      case "nothing":
        return;
    }
  }

  #gone(platform: Platform): void {
    const again = element("button", { type: "button" }, this.#words.back);
    again.onclick = () => void this.#draw(platform, postedOn(platform));
    const stage = document.querySelector(`#${platform}`);
    stage?.replaceChildren(element("p", { class: "gone" }, this.#words.dismissed, " ", again));
    again.focus();
  }
}

/** @returns nothing where the server gives no answer */
async function whatPressDoes(platform: Platform, code: string): Promise<Pressed | undefined> {
  const query = new URLSearchParams({ on: platform, code });
  const response = await fetch(`/api/press?${query}`).catch(() => undefined);
  if (response === undefined || response.status >= 500) return undefined;
  return response.ok ? response.json() : { does: "nothing" };
}

function postedOn(platform: Platform): Posted {
  const message = payloadIn(document.querySelector(`#raw-${platform}`));
  const edited = document.querySelector<HTMLElement>(`#raw-${platform}-edit`);
  if (edited === null) return { message };
  return { message, edit: payloadIn(edited), attached: edited.dataset["attached"] ?? "" };
}

const payloadIn = (shown: Element | null) => JSON.parse(shown?.textContent ?? "{}");

/** The answer as the server wrote it moves to where it can still be read. */
function keepPlain({ plain }: LiveWords): void {
  const answer = document.querySelector("#discord > .answer");
  if (answer === null) return;
  const kept = element("details", { id: "raw-plain" }, element("summary", {}, plain));
  kept.append(answer.cloneNode(true));
  document.querySelector(".raw h2")?.after(kept);
}

const drawPlain: Draw<never> = (stage) => {
  const answer = document.querySelector("#raw-plain .answer");
  if (answer !== null) stage.replaceChildren(answer.cloneNode(true));
};
