/** The reply beside each other in both platforms' looks, drawn from what they would be sent. */
import type { Draw } from "./drawing.ts";
import { element } from "./element.ts";
import { currentLook } from "./look.ts";
import type { LiveWords } from "./words.ts";

const platforms = ["discord", "slack"] as const;
type Platform = (typeof platforms)[number];

/** Fetched once, and only after all that is needed to ask. */
const loads = {
  discord: async (): Promise<Draw<never>> => (await import("./discord.ts")).loadDiscord(),
  slack: async (): Promise<Draw<never>> => (await import("./slack.ts")).loadSlack(),
};

type Pressed =
  | { readonly does: "ask"; readonly question: string }
  | { readonly does: "show"; readonly message: unknown }
  | { readonly does: "delete" | "nothing" };

export class Replies {
  readonly #words: LiveWords;
  readonly #ask: (question: string) => void;
  readonly #renderers = new Map<Platform, Promise<Draw<never>>>();
  readonly #messages = new Map<Platform, unknown>();

  constructor(words: LiveWords, ask: (question: string) => void) {
    this.#words = words;
    this.#ask = ask;
  }

  /** Draws the answer that stands on the page now. */
  show(): void {
    keepPlain(this.#words);
    for (const platform of platforms) void this.#draw(platform, payloadOf(platform));
  }

  redraw(): void {
    for (const [platform, message] of this.#messages) void this.#draw(platform, message);
  }

  async #draw(platform: Platform, message: unknown): Promise<void> {
    this.#messages.set(platform, message);
    const draw = await this.#rendererOf(platform);
    const stage = document.querySelector<HTMLElement>(`#${platform}`);
    if (stage === null || this.#messages.get(platform) !== message) return;
    const asked = document.querySelector<HTMLElement>("#answer")?.dataset["asked"] ?? "";
    const press = (code: string) => void this.#press(platform, code);
    const setting = { words: this.#words, look: currentLook(), asked, press };
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
    const query = new URLSearchParams({ on: platform, code });
    const response = await fetch(`/api/press?${query}`);
    const pressed: Pressed = response.ok ? await response.json() : { does: "nothing" };
    switch (pressed.does) {
      case "ask":
        return this.#ask(pressed.question);
      case "show":
        return this.#draw(platform, pressed.message);
      case "delete":
        return this.#gone(platform);
      case "nothing":
        return;
    }
  }

  #gone(platform: Platform): void {
    const again = element("button", { type: "button" }, this.#words.back);
    again.onclick = () => void this.#draw(platform, payloadOf(platform));
    const stage = document.querySelector(`#${platform}`);
    stage?.replaceChildren(element("p", { class: "gone" }, this.#words.dismissed, " ", again));
    again.focus();
  }
}

function payloadOf(platform: Platform): unknown {
  return JSON.parse(document.querySelector(`#raw-${platform}`)?.textContent ?? "{}");
}

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
